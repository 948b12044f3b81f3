"""Codes of the standard, names of files, lists and inscriptions."""

from __future__ import annotations

import csv

import pytest
from trame_verte.trame_verte_plugin.engine.maps import codes, names, notices


@pytest.mark.parametrize(
    ("fields", "family"),
    [
        (["fid", "TYPEPSC", "STYPEPSC"], "PSC"),
        (["typeinf", "stypeinf", "libelle"], "INF"),
        (["LIBELLE", "TypeZone"], "ZONE"),
        (["TYPEPSC"], None),
        (["id_parcelle", "typezone"], None),
        (["nom"], None),
    ],
)
def test_family_of_a_layer(fields, family):
    assert codes.family_of(fields) == family


@pytest.mark.parametrize(
    ("kind", "subtype", "code"),
    [
        ("05", "04", "05-04"),
        (5, 4, "05-04"),
        ("25", None, "25-00"),
        ("1", "", "01-00"),
        (None, "01", None),
        (" ", "", None),
    ],
)
def test_code(kind, subtype, code):
    assert codes.code_of(kind, subtype) == code


def test_zone_code_is_written_as_it_is():
    assert codes.code_of("AUc", family="ZONE") == "AUc"


def test_legend_text_names_code_and_article_and_binds_them():
    text = codes.explain("PSC", "05-04").text
    assert text.replace("\u00a0", " ") == (
        "Emplacement réservé aux espaces verts et continuités écologiques (PSC 05-04, art. L151-41 3°)"
    )
    assert "PSC\u00a005-04" in text
    assert "art.\u00a0L151-41\u00a03°" in text


def test_an_unknown_subtype_takes_the_words_of_its_type_and_an_unknown_code_stands_alone():
    assert codes.explain("PSC", "18-09").label == codes.explain("PSC", "18-00").label
    assert codes.explain("INF", "02-00").label == "Zone d'aménagement concerté"
    assert codes.explain("PSC", "77-00").text == "PSC\u00a077-00"


@pytest.mark.parametrize("family", ["PSC", "INF"])
def test_codes_and_articles_are_those_of_the_standard(shared_data, family):
    name = {"PSC": "PrescriptionSUrbaType", "INF": "InformationSUrbaType"}[family]
    columns = {"PSC": ("TYPEPSC", "STYPEPSC"), "INF": ("TYPEINF", "STYPEINF")}[family]
    with (shared_data / "cnig" / "cnig_PLUi_2025" / "codes" / f"{name}.csv").open(encoding="utf-8") as file:
        rows = {f"{row[columns[0]]}-{row[columns[1]]}": row for row in csv.DictReader(file)}
    for code in codes.codes_of(family):
        assert code.code in rows
        if family == "PSC" and code.article:
            given = f"{rows[code.code]['REFLOI']} {rows[code.code]['REFREGLE']}".replace("L.", "L")
            assert code.article.split()[0] in given


def test_natural_order():
    assert sorted(["ER 10", "ER 2", "Évin", "Etaing", "evin 2"], key=names.natural) == [
        "ER 2",
        "ER 10",
        "Etaing",
        "Évin",
        "evin 2",
    ]


def test_names_of_files_are_plain():
    assert names.file_name(3, "Hénin-Beaumont / L'Œuvre", 120) == "planche_003_henin-beaumont-l-oeuvre"
    assert names.file_name(0, "", 9) == "planche_0"


def test_reservation_from_pairs_and_from_plain_fields():
    told = {"LIBELLE": "Voie nouvelle", "TXT": "ER7", "LIB_ATTR1": "Beneficiaire", "LIB_VAL1": "Commune"}
    row = notices.reservation_of({**told, "LIB_ATTR2": "surface_m2", "LIB_VAL2": "1 240,4"}, 99.0)
    assert (row.number, row.purpose, row.beneficiary) == ("ER7", "Voie nouvelle", "Commune")
    assert row.area.replace("\u202f", " ") == "1 240 m²"
    assert notices.reservation_of({"LIBELLE": None}, 99.4).area.replace("\u202f", " ") == "99 m²"
    assert notices.reservation_of({}, 1.0).number == "–"


def test_inscription():
    told = {
        "LIBELLE": "Cités de Bruay",
        "id_unesco": "1360-083",
        "LIB_ATTR1": "date inscription",
        "LIB_VAL1": "20120630",
    }
    sentence = notices.inscription_of("40-01", told)
    assert sentence == "Cités de Bruay\u202f: n°\u202f1360-083, inscription du 30 juin 2012."
    assert "absentes" in notices.inscription_of("40-02", {"LIBELLE": "Zone"})
    assert notices.inscription_of("04-00", told) == ""

"""The table of protections: codes of the standard by geometry, words, and what its reader refuses."""

from __future__ import annotations

import csv

import pytest
from trame_verte.trame_verte_plugin.engine.csv_tables import TABLES
from trame_verte.trame_verte_plugin.engine.errors import TableFileError
from trame_verte.trame_verte_plugin.engine.greenparcels.rules import PROTECTS, THREATENS, read_rules

TABLE = TABLES / "protections.csv"


@pytest.fixture(scope="module")
def rules():
    return read_rules()


def allowed(shared_data, standard: str) -> list[dict[str, dict[str, str]]]:
    """Return the prescriptions of the standard by code, for points, lines and polygons."""
    found = []
    for letter in "PLS":
        path = shared_data / "cnig" / standard / "codes" / f"Prescription{letter}UrbaType.csv"
        with path.open(encoding="utf-8", newline="") as file:
            found.append({f"{row['TYPEPSC']}-{row['STYPEPSC']}": row for row in csv.DictReader(file)})
    return found


@pytest.mark.parametrize("standard", ["cnig_PLU_2025", "cnig_PLUi_2025"])
def test_codes_and_geometries_are_those_of_the_standard(shared_data, rules, standard):
    lists = allowed(shared_data, standard)
    for code, known in rules.codes.items():
        assert known.dimensions == {d for d, codes in enumerate(lists) if code in codes}, code
        article = lists[2][code]["REFLOI"].replace("al.1", "al. 1")
        assert known.article == article, code
    for code in rules.effects:
        assert any(found.startswith(code) for found in lists[2]), code


def test_classified_woodland_is_never_proposed(rules):
    proposed = {code for p in rules.proposals for code in (p.code, p.variant)}
    assert not [code for code in proposed if code.startswith("01")]
    assert "05-04" not in proposed
    assert rules.reserved.code == "05-04"


@pytest.mark.parametrize(
    ("kind", "layer", "dimension", "zone", "name", "code"),
    [
        ("Corridor écologique", "couche", 1, "N", "corridor", "25-00"),
        (None, "zt-cavaliers", 1, None, "cavalier", "25-00"),
        ("Cavalier minier", "x", 2, "A", "paysage_minier", "07-02"),
        ("ZONE HUMIDE", "x", 2, "N", "zone_humide", "07-04"),
        ("Mares", "x", 0, "N", "zone_humide", "07-04"),
        ("lisière", "x", 1, "N", "lisiere", "07-05"),
        ("boisée", "x", 2, "U", "boisement", "07-05"),
        ("jardins ouvriers", "x", 2, "U", "jardin", "08-00"),
        ("jardins ouvriers", "x", 2, "A", "jardin", "07-04"),
        ("jardins ouvriers", "x", 2, None, "jardin", "07-04"),
        ("jardins ouvriers", "x", 1, "U", "jardin", "07-04"),
        ("Prairie", "x", 2, "U", "espace_ouvert", "08-00"),
        ("Terril boisé", "x", 2, "N", "paysage_minier", "07-02"),
        ("parcelle", "x", 2, "U", "autre", "25-00"),
        ("42", "corridors_srce", 2, "U", "corridor", "25-00"),
    ],
)
def test_class_and_code_of_an_element(rules, kind, layer, dimension, zone, name, code):
    proposal = rules.proposals[rules.proposal_of(kind, layer)]
    assert proposal.name == name
    assert rules.code_of(proposal, dimension, zone) == code


def test_the_full_code_goes_before_its_type(rules):
    assert [rules.effect(code) for code in ("05-01", "05-04", "01-02", "07-05", "07-01", "18-15", "25-00")] == [
        THREATENS,
        PROTECTS,
        PROTECTS,
        PROTECTS,
        None,
        None,
        PROTECTS,
    ]


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("propose;cavalier", "proposer;cavalier", "'proposer' in column 'usage'"),
        (";25-00;07-04;;;oui;oui;Ancienne", ";25;07-04;;;oui;oui;Ancienne", "'25' in column 'code_psc'"),
        (";oui;oui;Ancienne", ";peut-être;oui;Ancienne", "'peut-être' in column 'elargir'"),
        ("propose;autre;;;", "propose;autre;;reste;", "must have no words"),
        ("code;;;;25-00", "code;;;;26-01", "the code '25-00' is proposed"),
        ("usage;classe", "emploi;classe", "no column 'usage'"),
    ],
)
def test_a_bad_table_is_refused_in_a_sentence(tmp_path, old, new, said):
    text = TABLE.read_text(encoding="utf-8")
    assert old in text
    path = tmp_path / "table.csv"
    path.write_text(text.replace(old, new), encoding="utf-8")
    with pytest.raises(TableFileError) as raised:
        read_rules(path)
    assert said in str(raised.value)


def test_a_table_of_ones_own_needs_no_sources(tmp_path, rules):
    with TABLE.open(encoding="utf-8", newline="") as file:
        rows = list(csv.reader((line for line in file if not line.startswith("#")), delimiter=";"))
    path = tmp_path / "table.csv"
    path.write_text("\n".join(";".join(row[:-1]) for row in rows), encoding="utf-8")
    assert read_rules(path) == rules

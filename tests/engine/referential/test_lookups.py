"""Tables of owners, uses and constraints, and the reading of codes."""

from __future__ import annotations

import numpy as np
import pytest
from trame_verte.trame_verte_plugin.engine.csv_tables import TABLES, read_rows
from trame_verte.trame_verte_plugin.engine.errors import TableFileError
from trame_verte.trame_verte_plugin.engine.owners import OWNER_TYPES, owner_types
from trame_verte.trame_verte_plugin.engine.referential.constraints import ConstraintTable, gather, limited_capacity
from trame_verte.trame_verte_plugin.engine.referential.zoning import zone_family
from trame_verte.trame_verte_plugin.engine.texts import numbers, plain, text_or_none


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("P5", "commune"),
        ("P5a", "commune"),
        ("p4a", "epci"),
        ("F2b", "epf"),
        ("F1a", "bailleur"),
        ("P1b", "autre_public"),
        ("P3", "autre_public"),
        ("F4a", "autre_public"),
        ("F5b", "autre_public"),
        ("F5a", "prive"),
        ("A1a", "prive"),
        ("A1g", "autre_public"),
        ("X1", "prive"),
        ("COMMUNE", "commune"),
        ("Communauté d'agglomération", "epci"),
        ("Établissement public foncier Hauts-de-France", "epf"),
        ("ORGANISME DE LOGEMENT SOCIAL", "bailleur"),
        ("Personne physique", "prive"),
        ("autre_public", "autre_public"),
        ("prive", "prive"),
        ("Z9", None),
        ("inconnu", None),
        ("", None),
        (None, None),
    ],
)
def test_owner_type(value, expected):
    assert owner_types(np.array([value], dtype=object)).tolist() == [expected]


def test_the_table_of_owners_gives_known_types_only():
    rows = read_rows(TABLES / "proprietaires.csv", ["code", "type", "libelle", "mots"])
    assert {row["type"] for row in rows} == set(OWNER_TYPES)


@pytest.mark.parametrize(
    ("kind", "expected"),
    [
        ("U", "U"),
        ("AUc", "AU"),
        ("AUs", "AUs"),
        ("AU", "AU"),
        ("1AU", "AU"),
        ("2AU", "AUs"),
        ("A", "A"),
        ("Ah", "A"),
        ("N", "N"),
        ("Nh", "N"),
        (" u ", "U"),
        ("?", None),
        (None, None),
    ],
)
def test_zone_family(kind, expected):
    assert zone_family(kind) == expected


#: The defaults that the contract names.
BLOCKING = ["01-00", "01-01", "01-02", "02-01", "05-01", "05-02", "05-03", "05-04", "08-00"]
WATCHED = ["02-00", "02-02", "05-00", "05-05", "07-02", "18-00", "25-00"]


@pytest.mark.parametrize("code", BLOCKING)
def test_blocking_prescriptions(code):
    assert ConstraintTable.read().find("PSC", code).level == "bloquant"


@pytest.mark.parametrize("code", WATCHED)
def test_prescriptions_to_watch(code):
    assert ConstraintTable.read().find("PSC", code).level == "vigilance"


def test_no_other_prescription_blocks():
    rows = read_rows(TABLES / "contraintes.csv", ["famille", "code", "niveau"])
    blocking = {row["code"] for row in rows if row["famille"] == "PSC" and row["niveau"] == "bloquant"}
    assert {code.split("-")[0] for code in blocking} == {"01", "02", "05", "08"}
    assert {code for code in blocking if code.startswith(("02", "05"))} == {"02-01", "05-01", "05-02", "05-03", "05-04"}


SQUARE = "POLYGON((0 0,1 0,1 1,0 0))"


def levels(table, name="prescriptions", **columns) -> list[tuple[str, str]]:
    found = gather([table([SQUARE], name=name, **columns)], ConstraintTable.read(), 10.0)
    return list(zip(found.level.tolist(), found.label.tolist()))


@pytest.mark.parametrize(
    ("columns", "level"),
    [
        ({"TYPEPSC": ["01"], "STYPEPSC": ["00"]}, "bloquant"),
        ({"typepsc": ["05"], "stypepsc": ["01"]}, "bloquant"),
        ({"TYPEPSC": ["5"], "STYPEPSC": ["1"]}, "bloquant"),
        ({"TYPEPSC": [5.0], "STYPEPSC": [1.0]}, "bloquant"),
        ({"TYPEPSC": ["05-01"]}, "bloquant"),
        ({"TYPEPSC": ["0501"]}, "bloquant"),
        ({"TYPEPSC": ["05"], "STYPEPSC": ["05"]}, "vigilance"),
        ({"TYPEPSC": ["01"], "STYPEPSC": ["99"]}, "bloquant"),
        ({"TYPEPSC": ["08"], "STYPEPSC": [None]}, "bloquant"),
        ({"TYPEREG": ["03"]}, "bloquant"),
        ({"typereg": ["Interdiction stricte"]}, "bloquant"),
        ({"TYPEREG": ["02"]}, "vigilance"),
        ({"SUPTYPE": ["ac1"]}, "vigilance"),
        ({"TYPEINF": ["40"], "STYPEINF": ["01"]}, "vigilance"),
    ],
    ids=str,
)
def test_level_by_code(table, columns, level):
    assert [found for found, _ in levels(table, **columns)] == [level]


@pytest.mark.parametrize(
    ("name", "level"),
    [("Aléa minier", "vigilance"), ("PPRM, interdiction", "bloquant"), ("zones_inconstructibles", "bloquant")],
)
def test_level_by_the_layers_name(table, name, level):
    assert [found for found, _ in levels(table, name=name)] == [level]


def test_form_rules_are_no_constraints(table):
    assert levels(table, TYPEPSC=["39"], STYPEPSC=["02"]) == []


def test_unknown_constraints_are_watched_and_said(table):
    layers = [table([SQUARE], TYPEPSC=["77"], STYPEPSC=["01"]), table([SQUARE], name="Trou")]
    found = gather(layers, ConstraintTable.read(), 10.0)
    assert found.level.tolist() == ["vigilance", "vigilance"]
    assert found.unknown == ("PSC 77-01", "Trou")
    assert found.layer.tolist() == [0, 1]


def test_points_and_lines_get_a_width(table):
    found = gather([table(["POINT(0 0)", "LINESTRING(0 0,100 0)", SQUARE], name="x")], ConstraintTable.read(), 10.0)
    areas = [g.area for g in found.geometry]
    assert areas[0] == pytest.approx(np.pi * 100, rel=0.01)
    assert areas[1] == pytest.approx(2000 + np.pi * 100, rel=0.01)
    assert areas[2] == 0.5


def test_limited_capacity(table):
    layer = table([SQUARE, SQUARE], TYPEPSC=["16", "16"], STYPEPSC=["03", "01"])
    assert len(limited_capacity(layer)) == 1


def test_own_table(tmp_path, table):
    path = tmp_path / "mes_contraintes.csv"
    path.write_text("famille;code;niveau;libelle;source\nPSC;25;bloquant;TVB;SCoT\n", encoding="utf-8")
    layer = table([SQUARE, SQUARE], TYPEPSC=["25", "01"], STYPEPSC=["00", "00"])
    found = gather([layer], ConstraintTable.read(path), 10.0)
    assert found.level.tolist() == ["bloquant", "vigilance"]
    assert found.label.tolist() == ["TVB", "PSC 01-00"]


def test_a_wrong_level_in_the_table_is_named(tmp_path):
    path = tmp_path / "t.csv"
    path.write_text("famille;code;niveau;libelle;source\nPSC;25;fort;TVB;SCoT\n", encoding="utf-8")
    with pytest.raises(TableFileError, match="row 1, column 'niveau': 'fort' is not one of bloquant, vigilance, aucun"):
        ConstraintTable.read(path)


def test_texts():
    assert plain("Société d'économie_mixte ") == "societe d economie mixte"
    assert plain(None) == ""
    assert text_or_none(np.array([1.0, 1.5, np.nan])).tolist() == ["1", "1.5", None]
    assert text_or_none(np.array([" a ", "", None, 3], dtype=object)).tolist() == ["a", None, None, "3"]
    np.testing.assert_array_equal(
        numbers(np.array(["1,5", "2.5", "x", None], dtype=object)), [1.5, 2.5, np.nan, np.nan]
    )
    assert numbers(np.array([True, False])).tolist() == [1, 0]

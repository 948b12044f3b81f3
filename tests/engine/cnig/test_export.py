"""Rows of the standard's tables: fields, identifiers, pieces, duplicates, texts; what comes out passes the checker."""

from __future__ import annotations

import re
from pathlib import Path

import numpy as np
import pytest
import shapely
from hypothesis import given, settings
from hypothesis import strategies as st
from pyproj import CRS
from trame_verte.trame_verte_plugin.engine.cnig.by_fiona import read_tables
from trame_verte.trame_verte_plugin.engine.cnig.check import check_delivery
from trame_verte.trame_verte_plugin.engine.cnig.columns import Columns, ExportParameters
from trame_verte.trame_verte_plugin.engine.cnig.document import Document
from trame_verte.trame_verte_plugin.engine.cnig.export import build_contribution
from trame_verte.trame_verte_plugin.engine.cnig.standard import load_standard
from trame_verte.trame_verte_plugin.engine.cnig.target import parse_target
from trame_verte.trame_verte_plugin.engine.cnig.twins import first_twins
from trame_verte.trame_verte_plugin.engine.errors import Cancelled, InputError
from trame_verte.trame_verte_plugin.engine.table import Table

STANDARD = load_standard()
PLUI, PLU = Document("200066793", "20250424"), Document("62119", "20250424")
X, Y = 680_000.0, 7_045_000.0


def parameters(target="PRESCRIPTION_25_00", document=PLUI, **changes):
    return ExportParameters(STANDARD, parse_target(target, STANDARD), document, **changes)


def objects(*values):
    return np.array([*values, None], dtype=object)[:-1]


def square(east, north=0.0, side=10.0):
    return shapely.box(X + east, Y + north, X + east + side, Y + north + side)


def source(*geometry):
    return Table("couche", objects(*geometry), np.arange(1, len(geometry) + 1), {}, CRS.from_epsg(2154))


def test_every_field_of_a_prescription():
    columns = Columns(label=objects("Haie à protéger"), short=objects("H1"), nature=objects("Haie champêtre"))
    given = parameters(file="a.pdf", url="https://x.fr/a.pdf", validated="20250101")
    made = build_contribution(source(square(0)), columns, {}, given)
    table = made.tables["PRESCRIPTION_SURF"]
    assert {name: column.tolist() for name, column in table.columns.items()} == {
        "LIB_IDPSC": ["200066793_PLUi_20250424_PS1"],
        "LIBELLE": ["Haie à protéger"],
        "NATURE": ["Haie champetre"],
        "TXT": ["H1"],
        "TYPEPSC": ["25"],
        "STYPEPSC": ["00"],
        "NOMFIC": ["a.pdf"],
        "URLFIC": ["https://x.fr/a.pdf"],
        "IDURBA": ["200066793_PLUI_20250424"],
        "DATVALID": ["20250101"],
        "SYMBOLE": ["PSC-S_25-00_001"],
    }
    assert list(table.columns) == list(STANDARD.tables["PRESCRIPTION_SURF"].fields)


def test_every_field_of_an_information_of_a_plu():
    table = build_contribution(source(square(0)), Columns(), {}, parameters("INFO_40_02", PLU)).tables["INFO_SURF"]
    assert list(table.columns) == list(STANDARD.tables["INFO_SURF"].fields)
    assert table.columns["LIB_IDINFO"].tolist() == ["62119_PLU_20250424_IS1"]
    assert table.columns["IDURBA"].tolist() == ["62119_PLU_20250424"]
    assert table.columns["SYMBOLE"].tolist() == ["INF-S_40-02_001"]
    assert table.columns["LIBELLE"].tolist() == ["Zone tampon d’un bien inscrit au patrimoine mondial"]


@pytest.mark.parametrize(
    ("shape", "table", "letter"),
    [
        (square(0), "PRESCRIPTION_SURF", "S"),
        (shapely.LineString([(X, Y), (X + 5, Y)]), "PRESCRIPTION_LIN", "L"),
        (shapely.Point(X, Y), "PRESCRIPTION_PCT", "P"),
    ],
)
def test_tables_by_geometry(shape, table, letter):
    made = build_contribution(source(shape), Columns(), {}, parameters())
    assert list(made.tables) == [table]
    assert made.tables[table].columns["LIB_IDPSC"].tolist() == [f"{PLUI.stem}_P{letter}1"]
    assert made.tables[table].columns["SYMBOLE"].tolist() == [f"PSC-{letter}_25-00_001"]


def test_a_mixed_layer_goes_into_three_tables_and_a_code_of_one_geometry_refuses_it():
    mixed = source(square(0), shapely.Point(X, Y))
    assert set(build_contribution(mixed, Columns(), {}, parameters()).tables) == {
        "PRESCRIPTION_SURF",
        "PRESCRIPTION_PCT",
    }
    with pytest.raises(InputError, match=r"PRESCRIPTION_18_15.*PRESCRIPTION_PCT"):
        build_contribution(mixed, Columns(), {}, parameters("PRESCRIPTION_18_15"))


def test_several_parts_become_rows_in_canonical_order():
    several = shapely.MultiPolygon([square(50), square(0)])
    made = build_contribution(source(several, square(20)), Columns(label=objects("a", "b")), {}, parameters())
    table = made.tables["PRESCRIPTION_SURF"]
    assert table.columns["LIBELLE"].tolist() == ["a", "b", "a"]
    assert shapely.bounds(table.geometry)[:, 0].tolist() == [X, X + 20, X + 50]
    assert set(shapely.get_type_id(table.geometry)) == {shapely.GeometryType.POLYGON}
    assert made.written.all()


def test_rows_are_added_to_those_that_stand_there():
    first = build_contribution(source(square(0), square(20)), Columns(), {}, parameters()).tables
    turned = shapely.Polygon(np.roll(shapely.get_coordinates(square(20))[:-1], 1, axis=0))
    made = build_contribution(source(turned, square(90)), Columns(), first, parameters("PRESCRIPTION_07_04"))
    table = made.tables["PRESCRIPTION_SURF"]
    numbers = [int(re.search(r"\d+$", text)[0]) for text in table.columns["LIB_IDPSC"]]
    assert numbers == [1, 2, 3]
    assert table.columns["TYPEPSC"].tolist() == ["25", "25", "07"]
    assert (made.added, made.duplicates, made.written.tolist()) == ({"PRESCRIPTION_SURF": 1}, 1, [False, True])
    ((rows, reasons),) = made.remarks
    assert rows.tolist() == [0]
    assert reasons[0] == "Géométrie déjà dans PRESCRIPTION_SURF (200066793_PLUi_20250424_PS2) : non écrite"


def test_nothing_new_leaves_no_table():
    first = build_contribution(source(square(0)), Columns(), {}, parameters()).tables
    made = build_contribution(source(square(0)), Columns(), first, parameters())
    assert (made.tables, made.duplicates) == ({}, 1)


def test_twins_within_a_layer_are_written_once():
    made = build_contribution(source(square(0), square(0)), Columns(), {}, parameters())
    assert (made.added, made.duplicates, int(made.written.sum())) == ({"PRESCRIPTION_SURF": 1}, 1, 1)


def test_texts_are_cut_and_told():
    long = "é" * 300
    made = build_contribution(
        source(square(0)), Columns(label=objects(long), short=objects("x" * 11)), {}, parameters()
    )
    table = made.tables["PRESCRIPTION_SURF"].columns
    assert (table["LIBELLE"][0], table["TXT"][0], made.cut) == ("é" * 254, "x" * 10, 2)
    reasons = [reason for _, reasons in made.remarks for reason in reasons]
    assert reasons[0].startswith("LIBELLE coupé à 254 caractères (il en avait 300)")
    assert reasons[1] == "TXT coupé à 10 caractères (il en avait 11) : « xxxxxxxxxxx »"
    made = build_contribution(source(square(0)), Columns(label=objects(long)), {}, parameters(octets=254))
    assert made.tables["PRESCRIPTION_SURF"].columns["LIBELLE"][0] == "é" * 127
    assert made.cut == 1


def test_labels_fall_back():
    columns = Columns(label=objects("propre", None, "  "))
    given = source(square(0), square(20), square(40))
    table = build_contribution(given, columns, {}, parameters(label="Le même")).tables["PRESCRIPTION_SURF"]
    assert table.columns["LIBELLE"].tolist() == ["propre", "Le même", "Le même"]


def test_symbols():
    given = source(square(0), square(20))
    table = build_contribution(given, Columns(symbol=objects("PSC-S_25-00_002", None)), {}, parameters()).tables
    assert table["PRESCRIPTION_SURF"].columns["SYMBOLE"].tolist() == ["PSC-S_25-00_002", "PSC-S_25-00_001"]
    with pytest.raises(InputError, match=r"rouge.*PSC-S_25-00_001"):
        build_contribution(given, Columns(symbol=objects("rouge", None)), {}, parameters())


def test_attributes_of_reserved_land():
    columns = Columns(
        attributes={
            "numero": objects("12"),
            "beneficiaire": objects("Communauté d'agglomération"),
            "destination": None,
            "surface_m2": None,
        }
    )
    table = build_contribution(source(square(0)), columns, {}, parameters("PRESCRIPTION_05_04")).tables
    own = {name: c.tolist() for name, c in table["PRESCRIPTION_SURF"].columns.items() if name.startswith("LIB_A")}
    assert own == {
        "LIB_ATTR1": ["numero"],
        "LIB_ATTR2": ["beneficiaire"],
        "LIB_ATTR3": ["destination"],
        "LIB_ATTR4": ["surface_m2"],
    }
    values = [table["PRESCRIPTION_SURF"].columns[f"LIB_VAL{n}"][0] for n in range(1, 5)]
    assert values == ["12", "Communaute d'agglomeration", None, "100"]


def test_cancel(recorder):
    with pytest.raises(Cancelled):
        build_contribution(source(square(0)), Columns(), {}, parameters(), recorder(cancel_after=0))


# Duplicates.

SMALL = st.integers(0, 3)


@given(st.lists(st.tuples(SMALL, SMALL, SMALL, st.booleans()), max_size=12))
def test_twins_are_those_that_shapely_finds_equal(boxes):
    shapes = [shapely.box(a, b, a + c + 1, b + 1, ccw=turn) for a, b, c, turn in boxes]
    twin = first_twins(objects(*shapes))
    for row, shape in enumerate(shapes):
        equal = [other for other in range(row) if shapes[other].equals(shape)]
        assert twin[row] == (equal[0] if equal else -1)


def test_missing_and_empty_geometries_are_no_twins():
    assert first_twins(objects(None, None, shapely.Point(), shapely.Point())).tolist() == [-1] * 4
    assert first_twins(objects()).tolist() == []


# Whatever comes in, what comes out breaks no rule.

ANY_TEXT = st.one_of(st.none(), st.text(max_size=300), st.text(alphabet="éàœ’ \n\t-x", max_size=300))


@settings(max_examples=25, deadline=None)
@given(
    st.sampled_from(sorted(code.target for code in STANDARD.codes.values() if code.label and code.kind != "97")),
    st.lists(st.tuples(SMALL, ANY_TEXT, ANY_TEXT, ANY_TEXT), min_size=1, max_size=6),
    st.sampled_from([PLU, PLUI]),
)
def test_what_is_written_passes_the_checker(tmp_path_factory, target, rows, document):
    fiona = pytest.importorskip("fiona")
    code = parse_target(target, STANDARD)
    kind = code.geometries[0]
    shapes = {
        "surf": lambda n: shapely.MultiPolygon([square(30 * n), square(30 * n, 50)]),
        "lin": lambda n: shapely.LineString([(X + n, Y), (X + n + 5, Y)]),
        "pct": lambda n: shapely.Point(X + n, Y),
    }
    texts = list(zip(*[row[1:] for row in rows]))
    columns = Columns(
        label=objects(*texts[0]),
        short=objects(*texts[1]),
        nature=objects(*texts[2]),
        attributes={"note": objects(*texts[2])},
    )
    given_rows = source(*(shapes[kind](row[0]) for row in rows))
    made = build_contribution(given_rows, columns, {}, parameters(target, document))
    folder = Path(tmp_path_factory.mktemp("export")) / document.stem / "Donnees_geographiques"
    folder.mkdir(parents=True)
    for name, table in made.tables.items():
        stem = document.file_stem(name)
        schema = {"geometry": {"surf": "Polygon", "lin": "LineString", "pct": "Point"}[kind]}
        schema["properties"] = dict.fromkeys(table.columns, "str")
        with fiona.open(folder / f"{stem}.gpkg", "w", "GPKG", schema, layer=stem, crs="EPSG:2154") as sink:
            for number, shape in enumerate(table.geometry):
                values = {field: column[number] for field, column in table.columns.items()}
                sink.write({"geometry": shapely.geometry.mapping(shape), "properties": values})
    found = check_delivery(folder.parent, STANDARD, read_tables)
    wrong = [row for row in zip(*found.columns.values()) if row[3] != "a_joindre"]
    assert wrong == []

"""The gate: what is dropped, what is mended, what is reported, and that nothing else changes."""

from __future__ import annotations

import numpy as np
import pytest
import shapely
from hypothesis import given, settings
from hypothesis import strategies as st
from trame_verte.trame_verte_plugin.engine.errors import Cancelled, InputError
from trame_verte.trame_verte_plugin.engine.rejects import REJECTED, REPAIRED, REPORTED
from trame_verte.trame_verte_plugin.engine.repair import keep_dimension, key_text, regroup, repair

SQUARE = "POLYGON((0 0,10 0,10 10,0 10,0 0))"


def remarks(result) -> list[tuple[int, str, str]]:
    columns = result.rejects.columns
    return list(zip(columns["fid"].tolist(), columns["action"].tolist(), columns["motif"].tolist()))


@pytest.mark.parametrize(
    ("text", "dimension", "reason"),
    [
        pytest.param(None, 2, "Géométrie nulle", id="null"),
        pytest.param("POLYGON EMPTY", 2, "Géométrie vide", id="empty"),
        pytest.param("GEOMETRYCOLLECTION EMPTY", 2, "Géométrie vide", id="empty collection"),
        pytest.param("MULTIPOLYGON EMPTY", None, "Géométrie vide", id="empty, any dimension"),
        pytest.param("LINESTRING(0 0,1 1)", 2, "Dimension incorrecte : surface attendue, ligne trouvée", id="line"),
        pytest.param(SQUARE, 1, "Dimension incorrecte : ligne attendue, surface trouvée", id="polygon"),
        pytest.param(SQUARE, 0, "Dimension incorrecte : point attendu", id="polygon for point"),
        pytest.param("POINT(1 1)", 1, "Dimension incorrecte : ligne attendue, point trouvé", id="point"),
        pytest.param("POLYGON((0 0,1 nan,1 1,0 0))", 2, "Coordonnées absentes ou infinies", id="nan"),
        pytest.param("POINT(nan 1)", 0, "Coordonnées absentes ou infinies", id="nan point"),
        pytest.param("LINESTRING(0 0,inf 3)", 1, "Coordonnées absentes ou infinies", id="infinite"),
        pytest.param("POINT(1e12 0)", 0, "Coordonnées hors du domaine de la projection", id="far out"),
        pytest.param("POLYGON((0 0,5 5,9 9,0 0))", 2, "Surface nulle", id="flat polygon"),
        pytest.param("LINESTRING(3 3,3 3)", 1, "Ligne de longueur nulle", id="line without length"),
        pytest.param("GEOMETRYCOLLECTION(POINT(0 0),LINESTRING(0 0,1 1))", 2, "Dimension incorrecte", id="collection"),
        pytest.param(
            "GEOMETRYCOLLECTION(POINT(0 0),POLYGON((0 0,1 0,1 1,0 0)))", 1, "Ligne de longueur nulle", id="gap"
        ),
    ],
)
def test_dropped(table, text, dimension, reason):
    result = repair(table([SQUARE if dimension != 1 else "LINESTRING(0 0,9 9)", text]), dimension)
    if dimension == 0:
        assert len(result.table) == 0
    else:
        assert result.table.source_id.tolist() == [1]
    fid, action, motif = remarks(result)[-1]
    assert (fid, action) == (2, REJECTED)
    assert motif.startswith(reason)
    assert result.rejected == result.read - len(result.table)


def test_degrees_have_narrower_limits(table):
    texts = ["POINT(2.5 50.4)", "POINT(650000 7040000)", "POINT(50 91)"]
    result = repair(table(texts, crs=4326), 0)
    assert result.table.source_id.tolist() == [1]
    assert shapely.is_missing(result.rejects.geometry).all()
    assert len(repair(table(texts, crs=None), 0).table) == 3


@pytest.mark.parametrize(
    ("text", "dimension", "area", "reason"),
    [
        pytest.param("POLYGON((0 0,2 2,2 0,0 2,0 0))", 2, 2.0, "contour qui se recoupe", id="bow-tie"),
        pytest.param(
            "POLYGON((0 0,4 0,4 4,0 4,0 0),(5 5,6 5,6 6,5 5))", 2, 16.5, "trou hors du contour", id="hole out"
        ),
        pytest.param(
            "MULTIPOLYGON(((0 0,4 0,4 4,0 4,0 0)),((1 1,2 1,2 2,1 2,1 1)))", 2, 16.0, "contours emboîtés", id="nested"
        ),
        pytest.param(
            "MULTIPOLYGON(((0 0,4 0,4 4,0 4,0 0)),((2 0,6 0,6 4,2 4,2 0)))",
            2,
            24.0,
            "contour qui",
            id="overlapping parts",
        ),
        pytest.param("POLYGON((0 0,4 0,4 4,2 4,2 7,2 4,0 4,0 0))", 2, 16.0, "contour qui se", id="spike"),
        pytest.param(
            "GEOMETRYCOLLECTION(POINT(9 9),POLYGON((0 0,4 0,4 4,0 4,0 0)),LINESTRING(0 0,9 9))",
            2,
            16.0,
            "Collection : seules les parties",
            id="collection",
        ),
        pytest.param(
            "GEOMETRYCOLLECTION(POINT(9 9),GEOMETRYCOLLECTION(MULTIPOLYGON(((0 0,4 0,4 4,0 4,0 0)))))",
            None,
            16.0,
            "Collection : seules les parties",
            id="nested collection, any dimension",
        ),
    ],
)
def test_mended(table, text, dimension, area, reason):
    result = repair(table([text]), dimension)
    assert result.repaired.tolist() == [True]
    assert result.table.geometry[0].is_valid
    assert result.table.geometry[0].geom_type in {"Polygon", "MultiPolygon"}
    assert result.table.geometry[0].area == pytest.approx(area)
    [(fid, action, motif)] = remarks(result)
    assert (fid, action) == (1, REPAIRED)
    assert reason in motif
    assert result.rejects.columns["wkt"][0].startswith(text.split("(")[0])


def test_lines_keep_their_parts_with_a_length(table):
    result = repair(table(["MULTILINESTRING((0 0,3 4),(7 7,7 7))"]), 1)
    assert result.table.geometry[0].equals(shapely.LineString([(0, 0), (3, 4)]))


def test_duplicates_are_kept_and_reported(table):
    same = "POLYGON((5 5,9 5,9 9,5 5))"
    layer = table([same, SQUARE, same, None, same, SQUARE], source_id=[30, 20, 10, 5, 40, 50], nom=list("aabbcc"))
    result = repair(layer, 2, identifier="nom")
    assert len(result.table) == 5
    assert [r for r in remarks(result) if r[1] == REPORTED] == [
        (30, REPORTED, "Même géométrie que l'entité 10"),
        (40, REPORTED, "Même géométrie que l'entité 10"),
        (50, REPORTED, "Même géométrie que l'entité 20"),
        (30, REPORTED, "Même identifiant « a » que l'entité 20"),
        (50, REPORTED, "Même identifiant « c » que l'entité 40"),
    ]


def test_same_box_and_count_are_not_yet_the_same_geometry(table):
    result = repair(table(["LINESTRING(0 0,4 4)", "LINESTRING(4 0,0 4)", "LINESTRING(4 4,0 0)"]), 1)
    assert remarks(result) == []


def test_identifiers_of_any_kind(table):
    numbers = table([SQUARE] * 4, id=np.array([7.0, np.nan, np.nan, 7.0]))
    assert sum("identifiant" in r[2] for r in remarks(repair(numbers, 2, identifier="id"))) == 1
    texts = table([SQUARE] * 5, id=["", None, " ", "x ", "x"])
    assert sum("identifiant" in r[2] for r in remarks(repair(texts, 2, identifier="id"))) == 1
    with pytest.raises(InputError, match="no field 'absent'"):
        repair(texts, 2, identifier="absent")
    assert [key_text(v) for v in (None, float("nan"), 3, " a ")] == ["", "", "3", "a"]


def test_z_and_m_are_dropped_silently(table):
    result = repair(table(["POLYGON Z((0 0 7,4 0 7,4 4 7,0 0 7))"]), 2)
    assert not result.table.geometry[0].has_z
    assert remarks(result) == []
    assert not result.repaired.any()


def test_argument_is_left_alone_and_columns_follow(table):
    layer = table([None, "POLYGON((0 0,2 2,2 0,0 2,0 0))", SQUARE], nom=["a", "b", "c"])
    before = layer.geometry.copy()
    result = repair(layer, 2)
    assert all(a is b for a, b in zip(before, layer.geometry))
    assert result.table.columns["nom"].tolist() == ["b", "c"]
    assert result.repaired.tolist() == [True, False]
    assert result.read == 3


def test_empty_layer(table):
    result = repair(table([]), 2, identifier=None)
    assert (result.read, result.rejected, len(result.table), len(result.rejects)) == (0, 0, 0, 0)


@settings(derandomize=True, max_examples=120, deadline=None)
@given(st.lists(st.tuples(st.integers(0, 9), st.integers(0, 9)), min_size=3, max_size=12))
def test_repair_is_idempotent_and_always_valid(points):
    from trame_verte.trame_verte_plugin.engine.table import Table

    polygon = shapely.Polygon(points)
    layer = Table("couche", np.array([polygon], dtype=object), np.array([1]))
    once = repair(layer, 2)
    twice = repair(once.table, 2)
    assert shapely.is_valid(once.table.geometry).all()
    assert len(twice.rejects) == 0
    assert all(shapely.equals_exact(a, b) for a, b in zip(once.table.geometry, twice.table.geometry))
    if polygon.is_valid and polygon.area:
        assert len(once.rejects) == 0


def test_parts_are_regrouped_by_owner(shapes):
    parts = shapes("POINT(0 0)", "POINT(1 1)", "LINESTRING(0 0,1 1)", "LINESTRING(2 2,3 3)", SQUARE)
    grouped = regroup(parts, np.array([0, 0, 2, 2, 4]), 5)
    assert [None if g is None else g.geom_type for g in grouped] == [
        "MultiPoint", None, "MultiLineString", None, "Polygon",
    ]  # fmt: skip


def test_dimensions_are_kept_one_by_one(shapes):
    mixed = shapes("GEOMETRYCOLLECTION(POINT(9 9),LINESTRING(0 0,1 1))", None, "POINT(3 3)")
    assert [g if g is None else g.wkt for g in keep_dimension(mixed, np.array([1, 1, 0]))] == [
        "LINESTRING (0 0, 1 1)", None, "POINT (3 3)",
    ]  # fmt: skip


def test_progress_and_cancel(table, recorder):
    layer = table([SQUARE] * 4500)
    seen = recorder()
    repair(layer, 2, progress=seen)
    assert seen.forward
    with pytest.raises(Cancelled):
        repair(layer, 2, progress=recorder(cancel_after=2))


def test_real_layers(shared_data):
    from trame_verte.trame_verte_plugin.engine.files import read_layer

    old_railways = read_layer(shared_data / "bassin_minier" / "zt-cavaliers.geojson")
    result = repair(old_railways, 1)
    assert result.read == 763
    assert result.rejected == 1
    cores = repair(read_layer(shared_data / "reseaux" / "linkage_mapper" / "cc_cores.shp"), 2)
    assert cores.rejected == 0
    assert cores.repaired.sum() >= 15
    assert shapely.is_valid(cores.table.geometry).all()

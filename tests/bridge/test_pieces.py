"""The small pieces of the bridge: tiles, columns, destinations, projections, log, progress."""

from __future__ import annotations

import datetime as dt
import logging

import numpy as np
import pytest
import shapely
from hypothesis import given, settings
from hypothesis import strategies as st

pytestmark = pytest.mark.usefixtures("qgis_app")
PLACE = st.floats(-1e6, 1e6, allow_nan=False, width=32)


@st.composite
def some_boxes(draw):
    corners = draw(st.lists(st.tuples(PLACE, PLACE, st.floats(1, 5e4), st.floats(1, 5e4)), min_size=1, max_size=30))
    return np.array([(x, y, x + w, y + h) for x, y, w, h in corners])


@settings(derandomize=True, deadline=None, max_examples=100)
@given(some_boxes())
def test_tiles_cover_the_boxes_and_do_not_overlap(boxes):
    from trame_verte.trame_verte_plugin.bridge.tiles import CELLS, merge

    tiles = shapely.box(*merge(boxes).T)
    whole = shapely.union_all(tiles)
    assert whole.area == pytest.approx(shapely.area(tiles).sum(), rel=1e-9)
    cell = (boxes[:, 2:].max(axis=0) - boxes[:, :2].min(axis=0)).max() / CELLS
    assert whole.buffer(1e-6 * (cell + 1)).covers(shapely.union_all(shapely.box(*boxes.T)))
    # No tile reaches farther than a cell from the boxes.
    assert whole.difference(shapely.union_all(shapely.box(*boxes.T)).buffer(1.5 * cell + 1)).is_empty


def test_boxes_of_no_size_and_without_place():
    from trame_verte.trame_verte_plugin.bridge.tiles import Place, merge

    nowhere = np.array([[np.nan] * 4])
    assert len(merge(nowhere)) == 0
    point = np.array([[5.0, 5.0, 5.0, 5.0]])
    assert shapely.box(*merge(point).T)[0].covers(shapely.Point(5, 5))
    shapes = shapely.from_wkt(["POINT(5 5)", "POINT(6 6)", "POLYGON EMPTY", "LINESTRING(0 0,10 10)"])
    assert Place(np.vstack([point, nowhere])).holds(shapes).tolist() == [True, False, True, True]


def test_an_index_is_asked_where_that_pays():
    from trame_verte.trame_verte_plugin.bridge.tiles import Place

    corners = np.stack(np.meshgrid(np.arange(0, 10_000, 1000), np.arange(0, 10_000, 1000)), axis=-1).reshape(-1, 2)
    place = Place(np.hstack([corners, corners + 100.0]).astype(float))
    far = np.array([[1e6, 1e6, 1e6, 1e6]])
    some = np.concatenate([place.boxes[:5], np.repeat(far, 95, axis=0)])
    assert place.questions(100, some) is None
    assert place.questions(20_000, some) is place.boxes
    # Nearly all features are there, or nobody knows.
    assert place.questions(1_000_000, place.boxes) is None
    assert place.questions(1_000_000, np.empty((0, 4))) is None
    # Boxes over one another, and very many, are asked for as what they cover together.
    heap = Place(np.repeat(place.boxes[:1], 1000, axis=0))
    assert heap.questions(2000, far) is heap.tiles
    crowd = Place(np.random.default_rng(0).uniform(0, 10_000, (20_000, 2))[:, [0, 1, 0, 1]])
    assert crowd.questions(10_000_000, far) is crowd.tiles


@pytest.mark.parametrize(
    ("values", "kind", "expected"),
    [
        ([1, 2], "int", np.array([1, 2])),
        ([True, False], "bool", np.array([True, False])),
        ([1.5, 2.0], "float", np.array([1.5, 2.0])),
        ([2**63, 1], "int", np.array([2**63, 1], dtype=object)),
        ([["a"], ["b"]], "other", None),
        ([], "float", np.array([], dtype=float)),
    ],
)
def test_columns_hold_what_they_should(values, kind, expected):
    from trame_verte.trame_verte_plugin.bridge.columns import column_from_values

    column = column_from_values(values, kind)
    assert column.tolist() == values
    if expected is not None:
        assert column.dtype == expected.dtype


def test_nulls_go_there_and_back():
    from qgis.core import NULL
    from qgis.PyQt.QtCore import QDate, QDateTime, QTime
    from trame_verte.trame_verte_plugin.bridge.columns import column_from_values, to_attributes

    for kind, value in (("int", 3), ("bool", True), ("float", 0.5), ("text", "é"), ("other", [1, 2])):
        assert to_attributes(column_from_values([NULL, value, None], kind)) == [None, value, None]
    for kind, python, qt in (
        ("date", dt.date(2026, 2, 3), QDate(2026, 2, 3)),
        ("time", dt.time(1, 2, 3), QTime(1, 2, 3)),
        ("datetime", dt.datetime(2026, 2, 3, 1, 2, 3), QDateTime(QDate(2026, 2, 3), QTime(1, 2, 3))),
    ):
        column = column_from_values([NULL, qt], kind)
        assert column.tolist() == [None, python]
        assert to_attributes(column) == [None, qt]


def test_numbers_of_numpy_are_not_lost():
    from trame_verte.trame_verte_plugin.bridge.columns import fit, objects, plain, to_attributes

    assert to_attributes(objects([np.int64(3), np.bool_(True), None, np.float64(np.nan), np.str_("a")])) == [
        *(3, True, None, None),
        "a",
    ]
    assert to_attributes(np.array([1.5, np.nan])) == [1.5, None]
    assert to_attributes(np.array(["2026-01-02"], dtype="datetime64[D]"))[0].toPyDate() == dt.date(2026, 1, 2)
    assert fit(np.array([1.0, 2.0]), "entier").dtype == np.int64
    assert fit(np.array([1.0, np.nan]), "entier").tolist() == [1, None]
    assert fit(np.array([1.5]), "reel").tolist() == [1.5]
    assert [plain(v) for v in (np.int32(1), float("nan"), "a")] == [1, None, "a"]


SAME = [
    ("/tmp/a.gpkg", "/tmp/b/../a.gpkg"),
    ("/tmp/a.gpkg", "/tmp/A.GPKG"),
    ("/tmp/a.gpkg", "ogr:dbname='/tmp/a.gpkg' table=\"t\" (geom)"),
    ("ogr:dbname='/tmp/a.gpkg' table=\"t\" (geom)", "ogr:dbname='/tmp/a.gpkg' table=\"T\""),
    ("ogr:dbname='/tmp/a.gpkg' table=\"t\" (geom)", "/tmp/a.gpkg|layername=t"),
    ("/tmp/l'été/a.gpkg", "ogr:dbname='/tmp/l\\'été/a.gpkg' table=\"t\" (geom)"),
    ('postgis:dbname=\'d\' host=h table="s"."t" (geom)', 'postgres:dbname=\'D\' host=H port=5432 table="s"."t" (g)'),
    ("spatialite:dbname='/tmp/a.sqlite' table=\"t\" (geom)", "spatialite:dbname='/tmp/a.sqlite' table=\"t\""),
]
DIFFERENT = [
    ("memory:", "memory:"),
    ("TEMPORARY_OUTPUT", "TEMPORARY_OUTPUT"),
    ("", ""),
    ("/tmp/a.gpkg", "/tmp/b.gpkg"),
    ("ogr:dbname='/tmp/a.gpkg' table=\"t\" (geom)", "ogr:dbname='/tmp/a.gpkg' table=\"u\" (geom)"),
    ('postgis:dbname=\'d\' table="s"."t" (geom)', 'postgis:dbname=\'e\' table="s"."t" (geom)'),
    ('postgis:dbname=\'d\' table="s"."t" (geom)', "/tmp/a.gpkg"),
]


@pytest.mark.parametrize(("one", "other", "same"), [(*p, True) for p in SAME] + [(*p, False) for p in DIFFERENT])
def test_destinations(one, other, same):
    from trame_verte.trame_verte_plugin.bridge.destinations import parse

    one, other = parse(one), parse(other)
    assert (one.overwrites(other) or other.overwrites(one)) is same


def test_a_link_is_the_file_that_it_names(tmp_path):
    from trame_verte.trame_verte_plugin.bridge.destinations import parse

    (tmp_path / "link.gpkg").symlink_to(tmp_path / "file.gpkg")
    assert parse(f"{tmp_path}/link.gpkg").overwrites(parse(f"{tmp_path}/file.gpkg"))


def test_a_file_that_cannot_be_opened_has_no_table(qgis_app, tmp_path):
    from osgeo import gdal
    from trame_verte.trame_verte_plugin.bridge.destinations import first_table

    (tmp_path / "held.gpkg").write_bytes(b"SQLite format 3\0")
    before = gdal.GetUseExceptions()
    gdal.UseExceptions()  # As a plugin of QGIS's own does for all.
    try:
        assert first_table(str(tmp_path / "held.gpkg")) == ""
    finally:
        if not before:
            gdal.DontUseExceptions()


def test_writable(tmp_path):
    from trame_verte.trame_verte_plugin.bridge.destinations import parse, why_not_writable

    (tmp_path / "file").write_text("", encoding="utf-8")
    assert why_not_writable(parse(f"{tmp_path}/new/folder/a.gpkg")) == ""
    assert why_not_writable(parse("memory:")) == ""
    assert why_not_writable(parse(f"{tmp_path}/file/a.gpkg")) == "Not a directory"
    assert why_not_writable(parse(str(tmp_path))) == "Is a directory"
    assert why_not_writable(parse("/proc/a.gpkg")) != ""
    assert [path.name for path in tmp_path.iterdir()] == ["file"]


@pytest.mark.parametrize("code", ["EPSG:2154", "EPSG:3950", "IGNF:LAMB93", "EPSG:4326"])
def test_projections_go_there_and_back(code):
    from qgis.core import QgsCoordinateReferenceSystem
    from trame_verte.trame_verte_plugin.bridge.crs import to_pyproj, to_qgis

    crs = QgsCoordinateReferenceSystem(code)
    assert crs.isValid()
    assert to_qgis(to_pyproj(crs)) == crs


def test_projection_of_the_user_keeps_its_definition():
    from qgis.core import QgsCoordinateReferenceSystem
    from trame_verte.trame_verte_plugin.bridge.crs import to_pyproj, to_qgis

    own = QgsCoordinateReferenceSystem.fromProj("+proj=lcc +lat_1=50 +lat_2=51 +lat_0=50.5 +lon_0=2.7 +units=m")
    assert "2.7" in to_pyproj(own).to_wkt()
    assert to_qgis(to_pyproj(own)).isValid()
    assert to_pyproj(QgsCoordinateReferenceSystem()) is None
    assert not to_qgis(None).isValid()


def test_log_reaches_the_window_of_its_own_run_once():
    from qgis.core import QgsProcessingFeedback
    from trame_verte.trame_verte_plugin.bridge import log

    feedback = QgsProcessingFeedback(False)
    engine = logging.getLogger("trame_verte.trame_verte_plugin.engine.anything")
    for _ in range(2):
        with log.bridged(feedback):
            engine.warning("Deux couches se recouvrent.")
    engine.warning("Après.")
    assert feedback.textLog().count("Deux couches se recouvrent.") == 2
    assert "Après" not in feedback.textLog()
    assert sum(type(handler).__name__ == "_MessageLog" for handler in log.LOGGER.handlers) == 1


def test_progress_never_goes_back_and_cancels():
    from qgis.core import QgsProcessingFeedback
    from trame_verte.trame_verte_plugin.bridge.feedback import progress_of
    from trame_verte.trame_verte_plugin.engine.errors import Cancelled

    feedback = QgsProcessingFeedback(False)
    report = progress_of(feedback)
    seen = []
    for fraction in (0.1, 0.5, 0.3, 2.0):
        report(fraction, "Measuring")
        seen.append(feedback.progress())
    assert seen == [10, 50, 50, 100]
    assert feedback.textLog().count("Measuring") == 1
    feedback.cancel()
    with pytest.raises(Cancelled):
        report(0.9, "Measuring")


def test_lines_and_polygons_become_multiple():
    from qgis.core import QgsGeometry
    from trame_verte.trame_verte_plugin.bridge.sinks import as_wkb

    wkts = ["POLYGON Z((0 0 5,1 0 5,1 1 5,0 0 5))", "MULTIPOLYGON(((0 0,1 0,1 1,0 0)))", "POLYGON EMPTY", None]
    found = []
    for text in as_wkb(shapely.from_wkt(wkts), 2):
        geometry = QgsGeometry()
        geometry.fromWkb(text) if text is not None else None
        found.append("" if text is None else geometry.asWkt(0))
    assert found[:2] == ["MultiPolygon (((0 0, 1 0, 1 1, 0 0)))"] * 2
    assert "EMPTY" in found[2].upper() or found[2] == "MultiPolygon (())"
    assert found[3] == ""
    assert as_wkb(shapely.from_wkt(["POINT(1 2)"]), 0) == [shapely.to_wkb(shapely.Point(1, 2))]


def test_lists_maps_and_bytes_are_written_as_text():
    from qgis.PyQt.QtCore import QByteArray
    from trame_verte.trame_verte_plugin.bridge.columns import objects, written_out

    column = objects([["a", "é"], {"a": 1}, QByteArray(b"\x01\xff"), "{}", None])
    assert written_out(column).tolist() == ['["a", "é"]', '{"a": 1}', "01ff", "{}", None]

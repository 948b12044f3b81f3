"""Reading layers: every kind of source, and the fast way against the general one."""

from __future__ import annotations

import datetime as dt
import sqlite3
from contextlib import closing

import numpy as np
import pytest
import shapely
from shapely.testing import assert_geometries_equal

WKTS = {
    "Point": ["POINT(1 2)", None, "POINT(50 60)", "POINT(-30 4)"],
    "PointZM": ["POINT ZM(1 2 3 4)", None, "POINT ZM(50 60 7 8)"],
    "LineString": ["LINESTRING(0 0,100 100)", "LINESTRING(0 10,5 5)", None, "LINESTRING(90 0,90 5)"],
    "MultiPolygonZ": [
        "MULTIPOLYGON Z(((0 0 1,10 0 1,10 10 1,0 0 1)))",
        "MULTIPOLYGON Z(((0 0 1,10 0 1,10 10 1,0 0 1)),((20 0 1,30 0 1,30 10 1,20 0 1)))",
        None,
        "MULTIPOLYGON Z(((80 80 1,90 80 1,90 90 1,80 80 1)))",
    ],
    "Polygon": ["POLYGON((0 0,10 0,10 10,0 0))", None, "POLYGON((60 0,99 0,99 40,60 0))", "POLYGON((5 5,6 6,5 6,5 5))"],
    "None": [None, None, None],
}
FIELDS = "field=n:integer&field=grand:int8&field=r:double&field=t:string&field=oui:bool&field=jour:date"
VALUES = [
    [1, 2**40, 0.1, "été", True, (2021, 7, 1)],
    [2, -5, float(2**53), "", False, (1899, 12, 31)],
    [3, 7, -0.0, "même", True, (2026, 1, 1)],
    [4, 8, 1e-9, "long " * 40, True, (2000, 2, 29)],
]


@pytest.fixture
def memory_layer(qgis_app):
    """Makes a layer in memory from WKT; without values in the last row where there are nulls."""
    from qgis.core import QgsFeature, QgsGeometry, QgsVectorLayer
    from qgis.PyQt.QtCore import QDate

    def make(kind: str, wkts: list[str | None], nulls: bool = True, fields: str = FIELDS):
        layer = QgsVectorLayer(f"{kind}?crs=EPSG:2154&{fields}", "couche", "memory")
        features = []
        for number, wkt in enumerate(wkts):
            feature = QgsFeature(layer.fields())
            values = [QDate(*v) if isinstance(v, tuple) else v for v in VALUES[number % len(VALUES)]]
            if fields == FIELDS and not (nulls and number == len(wkts) - 1):
                feature.setAttributes(values)
            if wkt is not None:
                feature.setGeometry(QgsGeometry.fromWkt(wkt))
            features.append(feature)
        assert layer.dataProvider().addFeatures(features)[0]
        layer.updateExtents()
        return layer

    return make


@pytest.fixture
def stored(qgis_app, tmp_path):
    """Saves a layer in a format and opens it again."""
    from qgis.core import QgsCoordinateTransformContext, QgsVectorFileWriter, QgsVectorLayer

    def save(layer, suffix: str, table: str = "ma table"):
        path = tmp_path / f"fichier{suffix}"
        options = QgsVectorFileWriter.SaveVectorOptions()
        options.driverName = QgsVectorFileWriter.driverForExtension(suffix)
        options.layerName = table
        code, message, *_ = QgsVectorFileWriter.writeAsVectorFormatV3(
            layer, str(path), QgsCoordinateTransformContext(), options
        )
        # FlatGeobuf leaves features without a geometry out; from GDAL 3.10 on its writer calls that an error.
        assert code == QgsVectorFileWriter.WriterError.NoError or suffix == ".fgb", message
        source = f"{path}|layername={table}" if suffix == ".gpkg" else str(path)
        opened = QgsVectorLayer(source, "couche", "ogr")
        assert opened.isValid()
        return opened

    return save


@pytest.fixture
def bridge(qgis_app):
    from trame_verte.trame_verte_plugin.bridge import arrow_reader, feature_reader, reader, sources, tiles

    class Bridge:
        @staticmethod
        def source(layer, **choice):
            return sources.snapshot(sources.Choice(layer, **choice))

        @staticmethod
        def read(layer, columns=None, boxes=None, progress=lambda fraction, step: None, **choice):
            return reader.read(Bridge.source(layer, **choice), columns, boxes, progress)

        @staticmethod
        def fast(layer, names=("n", "r", "t")) -> bool:
            source = Bridge.source(layer)
            kinds = {name: reader.kind_of(source.fields.field(name)) for name in names}
            return arrow_reader.suits(source, kinds)

        @staticmethod
        def slowly(monkeypatch):
            monkeypatch.setattr(reader.arrow_reader, "suits", lambda source, kinds: False)

        @staticmethod
        def always_asks(monkeypatch):
            """Have spatial indexes asked whatever that costs."""
            monkeypatch.setattr(tiles, "QUESTION", 0)
            monkeypatch.setattr(tiles, "FOUND", 0)

    Bridge.general = feature_reader
    return Bridge


def assert_same(one, other):
    assert one.count == other.count
    one, other = one.table, other.table
    np.testing.assert_array_equal(one.source_id, other.source_id)
    missing = shapely.is_missing(one.geometry)
    np.testing.assert_array_equal(missing, shapely.is_missing(other.geometry))
    assert_geometries_equal(one.geometry[~missing], other.geometry[~missing])
    np.testing.assert_array_equal(shapely.has_z(one.geometry), shapely.has_z(other.geometry))
    assert list(one.columns) == list(other.columns)
    for name, column in one.columns.items():
        assert column.dtype == other.columns[name].dtype, name
        np.testing.assert_array_equal(column, other.columns[name], err_msg=name)
        assert [type(v) for v in column.tolist()] == [type(v) for v in other.columns[name].tolist()], name


BOXES = {
    "whole": None,
    "some": np.array([[0.0, 0.0, 12.0, 12.0], [85.0, 0.0, 95.0, 10.0]]),
    "met by bounding boxes only": np.array([[60.0, 30.0, 62.0, 32.0], [0.0, 95.0, 1.0, 96.0]]),
    "nowhere": np.array([[1e6, 1e6, 1e6 + 1, 1e6 + 1]]),
    "none": np.empty((0, 4)),
}


# Only a GeoPackage holds a table without geometry, for which boxes mean nothing.
PAIRS = [("None", ".gpkg", "whole")] + [
    (kind, suffix, boxes)
    for kind in WKTS
    for suffix in (".gpkg", ".shp", ".geojson", ".fgb")
    for boxes in BOXES
    if kind != "None"
]


@pytest.mark.parametrize("nulls", [True, False], ids=["nulls", "no nulls"])
@pytest.mark.parametrize(("kind", "suffix", "place"), PAIRS)
def test_both_ways_agree(memory_layer, stored, bridge, monkeypatch, kind, suffix, place, nulls):
    boxes = BOXES[place]
    layer = stored(memory_layer(kind, WKTS[kind], nulls), suffix)
    names = [f.name() for f in layer.fields() if f.typeName() not in ("Boolean", "DateTime")]
    assert bridge.fast(layer, names)
    bridge.always_asks(monkeypatch)
    fast = bridge.read(layer, names, boxes)
    bridge.slowly(monkeypatch)
    assert_same(fast, bridge.read(layer, names, boxes))
    # FlatGeobuf with an index holds no feature without geometry.
    assert fast.count == len([w for w in WKTS[kind] if w is not None or suffix != ".fgb"])


@pytest.mark.parametrize("view", [False, True], ids=["odd name", "view"])
def test_an_index_of_an_odd_name_or_of_another_table(memory_layer, stored, bridge, monkeypatch, view):
    """GDAL says that a view has an index, which is that of its table; asked for by the view's name nothing is found."""
    from qgis.core import QgsVectorLayer

    name = """l'été "vu" ["""
    layer = stored(memory_layer("Point", WKTS["Point"]), ".gpkg", "couche" if view else name)
    path = layer.source().split("|")[0]
    if view:
        quoted, text = name.replace('"', '""'), name.replace("'", "''")
        with closing(sqlite3.connect(path)) as file:
            file.execute(f"""CREATE VIEW "{quoted}" AS SELECT fid AS OGC_FID, geom, n, t FROM couche""")
            for table in ("gpkg_contents", "gpkg_geometry_columns"):
                names = [row[1] for row in file.execute(f"PRAGMA table_info({table})")]
                values = ", ".join(
                    f"'{text}'" if c == "table_name" else "NULL" if c == "identifier" else c for c in names
                )
                file.execute(f"INSERT INTO {table} SELECT {values} FROM {table} WHERE table_name = 'couche'")
            file.commit()
        layer = QgsVectorLayer(f"{path}|layername={name}", "couche", "ogr")
    assert bridge.fast(layer, ["n", "t"])
    bridge.always_asks(monkeypatch)
    found = bridge.read(layer, ["n", "t"], BOXES["some"])
    assert found.table.column("n").tolist() == [1, 2]
    bridge.slowly(monkeypatch)
    assert_same(found, bridge.read(layer, ["n", "t"], BOXES["some"]))


def test_values_come_as_python_has_them(memory_layer, stored, bridge):
    columns = bridge.read(stored(memory_layer("Point", WKTS["Point"]), ".gpkg")).table.columns
    assert columns["n"].tolist() == [1, 2, 3, None]
    assert columns["grand"].tolist() == [2**40, -5, 7, None]
    np.testing.assert_array_equal(columns["r"], [0.1, 2.0**53, -0.0, np.nan])
    assert columns["t"].tolist() == ["été", "", "même", None]
    assert columns["oui"].tolist() == [True, False, True, None]
    assert columns["jour"].tolist() == [dt.date(2021, 7, 1), dt.date(1899, 12, 31), dt.date(2026, 1, 1), None]
    assert columns["fid"].tolist() == [1, 2, 3, 4]


def test_only_what_is_asked_for(memory_layer, stored, bridge, monkeypatch):
    layer = stored(memory_layer("Point", WKTS["Point"]), ".gpkg")
    fast = bridge.read(layer, ["t", "fid"])
    assert list(fast.table.columns) == ["t", "fid"]
    bridge.slowly(monkeypatch)
    assert_same(fast, bridge.read(layer, ["t", "fid"]))
    assert list(bridge.read(layer, []).table.columns) == []


@pytest.mark.parametrize("field", ["field=l:string[]", "field=h:datetime", "field=h:time", "field=l:int[]"])
def test_other_types_go_the_general_way(memory_layer, stored, bridge, field):
    layer = stored(memory_layer("Point", WKTS["Point"], fields=field), ".gpkg")
    name = layer.fields().names()[-1]
    assert bridge.fast(layer, [name]) == (layer.fields().field(name).typeName() == "String")
    assert bridge.read(layer, [name]).table.columns[name].tolist() == [None] * 4


def test_lists_and_times_are_kept(qgis_app, memory_layer, bridge):
    from qgis.PyQt.QtCore import QByteArray, QDate, QDateTime, QTime

    layer = memory_layer(
        "Point", ["POINT(0 0)"], fields="field=l:string[]&field=d:datetime&field=h:time&field=b:binary"
    )
    moment = QDateTime(QDate(2026, 1, 2), QTime(3, 4, 5))
    layer.dataProvider().changeAttributeValues(
        {1: {0: ["a", "b"], 1: moment, 2: QTime(6, 7, 8), 3: QByteArray(b"\x00\x01")}}
    )
    row = {name: column[0] for name, column in bridge.read(layer).table.columns.items()}
    assert row == {"l": ["a", "b"], "d": dt.datetime(2026, 1, 2, 3, 4, 5), "h": dt.time(6, 7, 8), "b": b"\x00\x01"}


def test_curves_become_segments(memory_layer, stored, bridge):
    circle = "CURVEPOLYGON(CIRCULARSTRING(0 0,10 10,20 0,10 -10,0 0))"
    for layer in (memory_layer("CurvePolygon", [circle]), stored(memory_layer("CurvePolygon", [circle]), ".gpkg")):
        assert not bridge.fast(layer)
        geometry = bridge.read(layer).table.geometry
        assert shapely.area(geometry) == pytest.approx(np.pi * 100, rel=1e-3)


@pytest.mark.parametrize("stored_as", ["memory", ".gpkg"])
def test_selection_filter_and_limit(memory_layer, stored, bridge, stored_as):
    layer = memory_layer("Polygon", WKTS["Polygon"], nulls=False)
    layer = layer if stored_as == "memory" else stored(layer, stored_as)
    layer.selectByIds([1, 2, 3])
    assert bridge.read(layer, selected_only=True).table.source_id.tolist() == [1, 2, 3]
    assert bridge.read(layer, expression='"n" > 2').table.source_id.tolist() == [3, 4]
    both = bridge.read(layer, selected_only=True, expression='"n" > 2')
    assert (both.table.source_id.tolist(), both.count) == ([3], 1)
    assert bridge.read(layer, limit=2).count == 2
    here = np.array([[0.0, 0.0, 20.0, 20.0]])
    boxed = bridge.read(layer, boxes=here, selected_only=True)
    assert (boxed.table.source_id.tolist(), boxed.count) == ([1, 2], 3)
    boxed = bridge.read(layer, boxes=here, expression='"n" <> 2')
    assert (boxed.table.source_id.tolist(), boxed.count) == ([1, 4], 3)


def test_subset_edits_and_joins_are_seen(memory_layer, stored, bridge):
    layer = stored(memory_layer("Polygon", WKTS["Polygon"], nulls=False), ".gpkg")
    layer.setSubsetString('"n" < 3')
    assert (bridge.fast(layer), bridge.read(layer).count) == (False, 2)
    layer.setSubsetString("")
    layer.startEditing()
    assert bridge.fast(layer)
    layer.changeAttributeValue(1, layer.fields().lookupField("t"), "changé")
    assert not bridge.fast(layer)
    assert bridge.read(layer, ["t"]).table.columns["t"][0] == "changé"
    layer.rollBack()
    assert bridge.fast(layer)
    from qgis.core import QgsField
    from trame_verte.trame_verte_plugin.bridge.columns import make_field

    assert isinstance(make_field("double", "entier"), QgsField)
    layer.addExpressionField('"n" * 2', make_field("double", "entier"))
    assert not bridge.fast(layer)
    assert bridge.read(layer, ["double"]).table.columns["double"].tolist() == [2, 4, 6, 8]


def test_virtual_layer(qgis_app, memory_layer, bridge):
    from qgis.core import QgsProject, QgsVectorLayer

    layer = memory_layer("Polygon", WKTS["Polygon"], nulls=False)
    QgsProject.instance().addMapLayer(layer)
    virtual = QgsVectorLayer("?query=select n, geometry from couche where n > 1", "v", "virtual")
    found = bridge.read(virtual)
    assert found.table.columns["n"].tolist() == [2, 3, 4]
    assert shapely.is_missing(found.table.geometry).tolist() == [True, False, False]
    QgsProject.instance().clear()


def test_empty_layer(memory_layer, stored, bridge):
    for boxes in (None, BOXES["some"]):
        found = bridge.read(stored(memory_layer("Polygon", []), ".gpkg"), boxes=boxes)
        assert (len(found.table), found.count) == (0, 0)
        assert found.table.columns["r"].dtype == float


def test_an_index_that_holds_nothing(memory_layer, stored, bridge, monkeypatch):
    layer = stored(memory_layer("Polygon", [None, None]), ".gpkg")
    bridge.always_asks(monkeypatch)
    found = bridge.read(layer, ["n"], BOXES["some"])
    assert (found.table.source_id.tolist(), found.count) == ([1, 2], 2)


def test_cancel_stops_reading(memory_layer, stored, bridge, monkeypatch):
    layer = stored(memory_layer("Point", WKTS["Point"]), ".gpkg")

    def cancel(fraction, step):
        raise InterruptedError

    with pytest.raises(InterruptedError):
        bridge.read(layer, progress=cancel)
    bridge.slowly(monkeypatch)
    with pytest.raises(InterruptedError):
        bridge.read(layer, progress=cancel)


def test_source_says_what_cannot_be_read_quickly(memory_layer, bridge):
    source = bridge.source(memory_layer("Polygon", WKTS["Polygon"]))
    assert source.keys == ()
    assert source.count == 4
    assert source.extent.tolist() == [0, 0, 99, 40]
    assert np.isnan(bridge.source(memory_layer("Polygon", [])).extent).all()


def test_both_ways_agree_on_real_layers(qgis_app, shared_data, bridge, monkeypatch):
    """Cadastres, planning documents and networks as they come, in four formats."""
    from qgis.core import QgsProviderRegistry, QgsVectorLayer

    suffixes = {".gpkg", ".shp", ".geojson", ".fgb"}
    files = sorted(path for path in shared_data.rglob("*") if path.suffix.lower() in suffixes)
    compared = 0
    for file in files:
        for found in QgsProviderRegistry.instance().querySublayers(str(file)):
            layer = QgsVectorLayer(found.uri(), found.name(), found.providerKey())
            if layer.isValid() and bridge.fast(layer, layer.fields().names()):
                fast = bridge.read(layer)
                with monkeypatch.context() as patch:
                    bridge.slowly(patch)
                    assert_same(fast, bridge.read(layer))
                compared += 1
    assert compared > 20

"""Filling a GeoPackage's table by SQLite gives what QGIS's own writer gives."""

from __future__ import annotations

import datetime as dt
import sqlite3

import numpy as np
import pytest
import shapely

COUNT = 4321
FIELDS = {"nom": "texte", "nombre": "entier", "mesure": "reel", "oui": "booleen", "jour": "date"}


@pytest.fixture
def rows():
    """A table with nulls in every column and in the geometry, by its dimension (None: no geometry)."""
    from pyproj import CRS
    from trame_verte.trame_verte_plugin.engine.table import Table

    def make(dimension: int | None, count: int = COUNT) -> Table:
        place = np.random.default_rng(1).uniform(0, 1e5, (count, 2))
        points = shapely.points(place)
        geometry = {
            0: points,
            1: shapely.linestrings(np.stack([place, place + 9], axis=1)),
            2: shapely.buffer(points, 5),
            None: np.full(count, None, dtype=object),
        }[dimension]
        geometry[min(7, count - 1)] = None
        number = np.arange(count)
        columns = {
            "nom": np.array([None if i % 5 == 0 else f"é {i}'\"" for i in number.tolist()], dtype=object),
            "nombre": np.array([None if i % 7 == 0 else i * 10**9 for i in number.tolist()], dtype=object),
            "mesure": np.where(number % 3 == 0, np.nan, number / 7),
            "oui": np.array([None if i % 4 == 0 else i % 2 == 0 for i in number.tolist()], dtype=object),
            "jour": np.array([None if i % 6 == 0 else dt.date(2020, 1, 1 + i % 28) for i in number], dtype=object),
        }
        return Table("t", geometry, number, columns, CRS.from_epsg(2154))

    return make


@pytest.fixture
def written(qgis_app, tmp_path):
    """``written(table, dimension, fast)``: the layer's path, written by SQLite or by QGIS."""
    from qgis.core import QgsCoordinateReferenceSystem, QgsCoordinateTransformContext, QgsVectorFileWriter
    from trame_verte.trame_verte_plugin.bridge import geopackage, sinks
    from trame_verte.trame_verte_plugin.bridge.columns import make_field
    from trame_verte.trame_verte_plugin.engine.progress import silent

    def make(table, dimension: int | None, *, fast: bool, progress=silent) -> str:
        fields = sinks.as_fields(make_field(name, kind) for name, kind in FIELDS.items())
        options = QgsVectorFileWriter.SaveVectorOptions()
        options.layerName = 'une "table" d\'essai'
        path = str(tmp_path / f"{'fast' if fast else 'slow'}.gpkg")
        crs, context = QgsCoordinateReferenceSystem("EPSG:2154"), QgsCoordinateTransformContext()
        kind = sinks.geometry_type(dimension)
        writer = QgsVectorFileWriter.create(path, fields, kind, crs, context, options)
        geometry = None if dimension is None else sinks.as_wkb(table.geometry, dimension)
        place = f"{path}|layername={options.layerName}"
        if fast:
            del writer
            geopackage.fill(place, table, fields, geometry, progress)
        else:
            sinks.write(writer, table, fields, geometry, progress)
            del writer
        return place

    return make


def features(place: str) -> list[tuple]:
    from qgis.core import QgsVectorLayer

    layer = QgsVectorLayer(place, "t", "ogr")
    assert layer.isValid()
    found = []
    for feature in layer.getFeatures():
        shape = feature.geometry()
        # QGIS's writer gives an empty geometry to features that have none.
        text = None if shape.isNull() or shape.isEmpty() else shape.asWkt(3)
        found.append((feature.id(), text, *(None if not v and v != 0 else v for v in feature.attributes()[1:])))
    return found


@pytest.mark.parametrize("dimension", [0, 1, 2, None], ids=["points", "lines", "polygons", "table"])
def test_same_layer_as_by_qgis(rows, written, dimension):
    table = rows(dimension)
    assert features(written(table, dimension, fast=True)) == features(written(table, dimension, fast=False))


@pytest.mark.parametrize("dimension", [0, 1, 2])
def test_same_file_as_by_qgis(rows, written, dimension):
    """What a GeoPackage says of its tables, its spatial index and its triggers are those that GDAL makes."""
    table = rows(dimension)
    table = table.take(np.arange(len(table)) != 7)
    found = []
    for fast in (True, False):
        with sqlite3.connect(written(table, dimension, fast=fast).split("|")[0]) as file:
            index = file.execute("SELECT name FROM sqlite_master WHERE name LIKE 'rtree%geom'").fetchone()[0]
            quoted = '"' + index.replace('"', '""') + '"'
            found.append(
                {
                    "contents": file.execute(
                        "SELECT table_name, data_type, srs_id, round(min_x, 6), round(min_y, 6), round(max_x, 6), "
                        "round(max_y, 6) FROM gpkg_contents"
                    ).fetchall(),
                    "count": file.execute("SELECT * FROM gpkg_ogr_contents").fetchall(),
                    "index": sorted(file.execute(f"SELECT * FROM {quoted}").fetchall()),
                    "objects": sorted(file.execute("SELECT type, name, sql FROM sqlite_master"), key=str),
                    "key": file.execute("SELECT * FROM sqlite_sequence WHERE name LIKE 'une%'").fetchall(),
                }
            )
    assert found[0] == found[1]


def test_later_edits_keep_the_spatial_index(rows, written):
    from qgis.core import QgsFeature, QgsFeatureRequest, QgsGeometry, QgsRectangle, QgsVectorLayer

    layer = QgsVectorLayer(written(rows(2), 2, fast=True), "t", "ogr")
    feature = QgsFeature(layer.fields())
    feature.setGeometry(QgsGeometry.fromRect(QgsRectangle(-900, -900, -890, -890)))
    assert layer.dataProvider().addFeatures([feature])[0]
    found = list(layer.getFeatures(QgsFeatureRequest().setFilterRect(QgsRectangle(-1000, -1000, -880, -880))))
    assert [f.id() for f in found] == [COUNT + 1]
    assert layer.featureCount() == COUNT + 1


def test_cancel_leaves_no_rows(rows, written, tmp_path):
    from trame_verte.trame_verte_plugin.engine.errors import Cancelled

    def cancel(share, step):
        if share > 0.4:
            raise Cancelled("Cancelled.")

    table = rows(2)
    with pytest.raises(Cancelled):
        written(table, 2, fast=True, progress=cancel)
    with sqlite3.connect(tmp_path / "fast.gpkg") as file:
        assert file.execute("""SELECT count(*) FROM "une ""table"" d'essai" """).fetchone() == (0,)


def test_locked_file_gives_a_sentence(rows, written, tmp_path, monkeypatch):
    from trame_verte.trame_verte_plugin.bridge import geopackage, sinks
    from trame_verte.trame_verte_plugin.bridge.columns import make_field
    from trame_verte.trame_verte_plugin.engine.errors import InputError
    from trame_verte.trame_verte_plugin.engine.progress import silent

    monkeypatch.setattr(geopackage, "PATIENCE", 0.1)
    place = written(rows(0, 1).take(np.array([], dtype=int)), 0, fast=True)
    other = sqlite3.connect(place.split("|")[0], isolation_level=None)
    other.execute("BEGIN EXCLUSIVE")
    fields = sinks.as_fields(make_field(name, kind) for name, kind in FIELDS.items())
    table = rows(0)
    with pytest.raises(InputError, match="could not be written"):
        geopackage.fill(place, table, fields, sinks.as_wkb(table.geometry, 0), silent)
    other.close()


def test_only_large_plain_geopackages_suit(qgis_app, rows):
    from trame_verte.trame_verte_plugin.bridge import geopackage, sinks
    from trame_verte.trame_verte_plugin.bridge.columns import make_field

    fields = sinks.as_fields(make_field(name, kind) for name, kind in FIELDS.items())
    assert geopackage.suits("/tmp/x.gpkg|layername=t", rows(0), fields)
    assert not geopackage.suits("/tmp/x.gpkg|layername=t", rows(0, 50), fields)
    assert not geopackage.suits("/tmp/x.geojson", rows(0), fields)
    assert not geopackage.suits("memory?uid=1", rows(0), fields)

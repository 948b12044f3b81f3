"""Layers read and written outside QGIS."""

from __future__ import annotations

import numpy as np
import pytest
import shapely
from trame_verte.trame_verte_plugin.engine.errors import InputError
from trame_verte.trame_verte_plugin.engine.files import read_layer, write_layer

pytest.importorskip("fiona")


def test_round_trip(tmp_path, table):
    layer = table(
        ["POLYGON((0 0,9 0,9 9,0 0))", None, "MULTIPOLYGON(((0 0,1 0,1 1,0 0)),((5 5,6 5,6 6,5 5)))"],
        nom=["é", None, "c"],
        reel=np.array([1.5, np.nan, -2.0]),
        entier=np.array([1, 2, 3]),
        vrai=np.array([True, False, True]),
    )
    path = tmp_path / "couche.gpkg"
    write_layer(layer, path, "parcelles")
    read = read_layer(path, "parcelles")
    assert read.name == "parcelles"
    assert read.crs.to_epsg() == 2154
    assert read.columns["nom"].tolist() == ["é", None, "c"]
    assert read.columns["reel"][[0, 2]].tolist() == [1.5, -2.0]
    assert np.isnan(read.columns["reel"][1])
    assert (read.columns["entier"].dtype, read.columns["entier"].tolist()) == (np.int64, [1, 2, 3])
    assert (read.columns["vrai"].dtype, read.columns["vrai"].tolist()) == (bool, [True, False, True])
    assert read.geometry[1] is None
    assert shapely.equals(read.geometry[[0, 2]], layer.geometry[[0, 2]]).all()
    assert list(read_layer(path, columns=["nom"]).columns) == ["nom"]


def test_points_lines_and_tables_without_geometry(tmp_path, table):
    for name, texts in {"a": ["POINT(0 0)"], "b": ["LINESTRING(0 0,1 1)"], "c": [None]}.items():
        path = tmp_path / f"{name}.gpkg"
        write_layer(table(texts, name=name, nom=["x"], crs=None if name == "c" else 2154), path)
        read = read_layer(path)
        assert read.columns["nom"].tolist() == ["x"]
        assert [g if g is None else g.geom_type for g in read.geometry] == {
            "a": ["MultiPoint"], "b": ["MultiLineString"], "c": [None],
        }[name]  # fmt: skip


def test_whole_numbers_with_nulls_are_floats(tmp_path):
    path = tmp_path / "a.geojson"
    features = [f'{{"type":"Feature","geometry":null,"properties":{{"n":{n}}}}}' for n in ("1", "null")]
    path.write_text(f'{{"type":"FeatureCollection","features":[{",".join(features)}]}}')
    column = read_layer(path).columns["n"]
    assert column[0] == 1.0
    assert np.isnan(column[1])


def test_faults_are_sentences(tmp_path, table):
    with pytest.raises(InputError, match=r"absent\.gpkg' cannot be read"):
        read_layer(tmp_path / "absent.gpkg")
    write_layer(table(["POINT(0 0)"], nom=["x"]), tmp_path / "a.gpkg")
    with pytest.raises(InputError, match="cannot be read"):
        read_layer(tmp_path / "a.gpkg", "autre")
    with pytest.raises(InputError, match="has no field 'zone'"):
        read_layer(tmp_path / "a.gpkg", columns=["zone"])

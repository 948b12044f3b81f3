"""Bad parameters of the tests' small algorithm: a sentence each way of running, and nothing written."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from small_layers import SQUARE, write
from three_ways import assert_refused, contents


@pytest.fixture
def folder(qgis_app, tmp_path):
    """A folder with good and bad inputs."""
    file = tmp_path / "in.gpkg"
    write(file, "parcelles", "Polygon", [SQUARE, None, "POLYGON((20 0,30 0,30 10,20 0))"])
    write(file, "lieux", "Point", ["POINT(5 5)"])
    write(file, "lignes", "LineString", ["LINESTRING(0 0,10 10)"])
    write(file, "vide", "Polygon", [])
    write(file, "loin", "Point", ["POINT(0 0)"], shift=(200000, 6400000))
    write(file, "degres", "Polygon", ["POLYGON((2.5 50.5,2.6 50.5,2.6 50.6,2.5 50.5))"], crs="EPSG:4326", shift=(0, 0))
    write(tmp_path / "carte.geojson", "carte", "Point", ["POINT(1 1)"])
    (tmp_path / "table.csv").write_text("code;source\n", encoding="utf-8")
    (tmp_path / "occupe").write_text("a file where a folder is wanted", encoding="utf-8")
    return tmp_path


# Parameters that differ from a good call, and what the sentence must hold. {d} stands for the folder.
CASES = {
    "lines as parcels": ({"PARCELS": "{d}/in.gpkg|layername=lignes"}, ["'lignes' holds lines", "needs polygons"]),
    "no such layer": ({"PARCELS": "{d}/absent.gpkg"}, ["cannot be opened", "absent.gpkg"]),
    "no feature": ({"PARCELS": "{d}/in.gpkg|layername=vide"}, ["'vide'", "has no feature"]),
    "layer not given": ({"PARCELS": None}, ["PARCELS"]),
    "field absent": ({"PARCEL_ID_FIELD": "idx"}, ["no field 'idx'", "fid, idu, taille"]),
    "field without its layer": ({"PLACE_FIELD": "idu"}, ["names the field 'idu'", "is not given"]),
    "field not numeric": ({"SIZE_FIELD": "idu"}, ["'idu'", "does not hold numbers"]),
    "not a number": ({"DISTANCE": "nan"}, ["DISTANCE", "not a finite number"]),
    "infinite": ({"DISTANCE": "inf"}, ["DISTANCE", "not a finite number"]),
    "a word": ({"DISTANCE": "loin"}, ["DISTANCE", "not a finite number"]),
    "strict minimum": ({"DISTANCE": 0}, ["DISTANCE", "greater than 0"]),
    "negative": ({"DISTANCE": -5}, ["DISTANCE", "greater than 0"]),
    "over the maximum": ({"SHARE": 1.5}, ["SHARE", "at most 1"]),
    "no such option": ({"MODE": 7}, ["MODE", "none of its options"]),
    "neither true nor false": ({"KEEP_PERSONAL": "no"}, ["KEEP_PERSONAL", "give true or false"]),
    "no such file": ({"TABLE": "{d}/absent.csv"}, ["does not exist", "absent.csv"]),
    "projection unknown": ({"TARGET_CRS": "EPSG:999999"}, ["EPSG:999999", "not a projection"]),
    "projection geographic": ({"TARGET_CRS": "EPSG:4326"}, ["WGS 84", "not projected"]),
    "projection of the web": ({"TARGET_CRS": "EPSG:3857"}, ["Pseudo-Mercator", "distorts"]),
    "far away": ({"PLACES": "{d}/in.gpkg|layername=loin"}, ["'loin' lies", "axes swapped or wrong projection?"]),
    "output is input": ({"AREAS": "{d}/in.gpkg"}, ["would overwrite the input 'parcelles'", "ogr:dbname='"]),
    "output is input's table": (
        {"AREAS": "ogr:dbname='{d}/in.gpkg' table=\"PARCELLES\" (geom)"},
        ["would overwrite the input 'parcelles'", 'table="areas"'],
    ),
    "output is input by a longer way": ({"AREAS": "{d}/../{n}/IN.gpkg"}, ["would overwrite the input"]),
    "two outputs on one path": ({"AREAS": "{d}/o.gpkg", "REJECTS": "{d}/o.gpkg"}, ["same place", 'table="rejects"']),
    "two outputs in one table": (
        {
            "AREAS": "ogr:dbname='{d}/o.gpkg' table=\"a\" (geom)",
            "REJECTS": "ogr:dbname='{d}/o.gpkg' table=\"A\" (geom)",
        },
        ["same place"],
    ),
    "output is one of several inputs": (
        {"CONSTRAINTS": ["{d}/in.gpkg|layername=lieux", "{d}/carte.geojson"], "AREAS": "{d}/carte.geojson"},
        ["would overwrite the input 'carte'"],
    ),
    "report over a table": ({"TABLE": "{d}/table.csv", "REPORT": "{d}/table.csv"}, ["overwrite the input 'table.csv'"]),
    "one of several layers cannot be opened": (
        {"CONSTRAINTS": ["{d}/in.gpkg|layername=lieux", "{d}/absent.gpkg"]},
        ["CONSTRAINTS", "cannot be opened"],
    ),
    "field in none of several layers": (
        {"CONSTRAINTS": ["{d}/in.gpkg|layername=lieux", "{d}/carte.geojson"], "CLASS_FIELD": "classe"},
        ["Layer 'lieux, carte' has no field 'classe'"],
    ),
    "a file over a table": (
        {"AREAS": "ogr:dbname='{d}/o.gpkg' table=\"a\" (geom)", "REJECTS": "{d}/o.gpkg"},
        ["same place"],
    ),
    "an apostrophe in a path": (
        {"AREAS": "ogr:dbname='{d}/l'o.gpkg' table=\"a\" (geom)"},
        ["(AREAS) holds an apostrophe, which ends it at", "Write \\' in its place"],
    ),
    "shapefile": ({"AREAS": "{d}/o.shp"}, ["cannot be a Shapefile", "o.gpkg"]),
    "unknown format": ({"AREAS": "{d}/o.nosuchformat"}, [".nosuchformat", "cannot write", "o.gpkg"]),
    "not writable": ({"AREAS": "{d}/occupe/o.gpkg"}, ["cannot be written", "occupe"]),
    "report not writable": ({"REPORT": "{d}/occupe/r.html"}, ["cannot be written", "occupe"]),
    "output without its input": ({"NEAREST": "{d}/n.gpkg"}, ["NEAREST", "needs 'Places' (PLACES)"]),
    "the algorithm's own check": ({"SHARE": 0.13}, ["unlucky"]),
}


def parameters(folder: Path, changes: dict) -> dict:
    """A good call with the changes of a case."""
    given = {"PARCELS": "{d}/in.gpkg|layername=parcelles", "AREAS": "{d}/out.gpkg", **changes}
    return {name: filled(value, folder) for name, value in given.items() if value is not None}


def filled(value, folder: Path):
    if isinstance(value, list):
        return [filled(v, folder) for v in value]
    return value.replace("{d}", str(folder)).replace("{n}", folder.name) if isinstance(value, str) else value


@pytest.mark.parametrize(("changes", "fragments"), CASES.values(), ids=CASES.keys())
def test_refused_in_this_process(tiny, here, folder, changes, fragments):
    assert_refused(here, tiny, parameters(folder, changes), folder, *fragments)


@pytest.mark.parametrize(("table", "refused"), [("autre", True), ("out", False)])
def test_a_geopackage_is_not_replaced_whole_while_another_table_of_it_is_open(tiny, here, folder, table, refused):
    from qgis.core import QgsProject, QgsVectorLayer

    layer = QgsVectorLayer(write(folder / "out.gpkg", table, "Polygon", [SQUARE]), "ouverte", "ogr")
    QgsProject.instance().addMapLayer(layer)
    try:
        if refused:
            fragments = ["would replace the whole of", "'ouverte' is open in the project", 'table="areas"']
            assert_refused(here, tiny, parameters(folder, {}), folder, *fragments)
        else:
            told = here["processing.run"](tiny, parameters(folder, {}))
            assert told.results is not None, told.text
    finally:
        QgsProject.instance().removeMapLayer(layer.id())
    assert contents(folder)["out.gpkg"] == ({"autre": 1} if refused else {"out": 2, "layer_styles": 1})


# A run of qgis_process takes two seconds: by day a few cases, at night all.
SOME = ["lines as parcels", "not a number", "output is input", "projection unknown"]


@pytest.mark.batch
@pytest.mark.parametrize("case", CASES if os.environ.get("TRAME_VERTE_NIGHTLY") else SOME)
def test_refused_by_qgis_process(tiny, batch, folder, case):
    changes, fragments = CASES[case]
    assert_refused({"qgis_process": batch.run}, tiny, parameters(folder, changes), folder, *fragments)


@pytest.mark.parametrize("way", ["processing.run", "model"])
def test_good_call_runs(tiny, here, folder, way):
    told = here[way](tiny, parameters(folder, {"PLACES": "{d}/in.gpkg|layername=lieux"}))
    assert told.results is not None, told.text
    assert contents(folder)["out.gpkg"] == {"out": 2, "layer_styles": 1}


@pytest.mark.parametrize("way", ["processing.run", "model"])
def test_an_escaped_apostrophe_is_part_of_the_path(tiny, here, folder, way):
    (folder / "l'été").mkdir()
    told = here[way](tiny, parameters(folder, {"AREAS": "ogr:dbname='{d}/l\\'été/out.gpkg' table=\"a\" (geom)"}))
    assert told.results is not None, told.text
    assert contents(folder / "l'été")["out.gpkg"] == {"a": 2, "layer_styles": 1}


@pytest.mark.batch
def test_good_call_runs_in_qgis_process(tiny, batch, folder):
    told = batch.run(tiny, parameters(folder, {"REPORT": "{d}/r.html"}))
    assert told.results is not None, told.text
    assert told.results["N_READ"] == 3
    assert contents(folder)["out.gpkg"] == {"out": 2, "layer_styles": 1}
    assert (folder / "r.html").read_text(encoding="utf-8").rstrip().endswith("</html>")

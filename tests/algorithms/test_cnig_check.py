"""The CNIG check through QGIS: the same breaches as outside, a real PLU, bad input, batch."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest
from samples import placed
from three_ways import assert_refused

ALGORITHM = "trameverte:cnigcheck"
ROOT = Path(__file__).resolve().parents[2]
GEO = "Donnees_geographiques"


def rows(source):
    from qgis.core import QgsVectorLayer

    made = QgsVectorLayer(source, "rows", "ogr")
    names = made.fields().names()
    return [{n: None if str(v) == "NULL" else v for n, v in zip(names, f.attributes())} for f in made.getFeatures()]


@pytest.fixture(scope="module")
def saint_aubert(qgis_app, tmp_path_factory):
    """The real PLU of Saint-Aubert as a delivery in Lambert-93, unchanged besides."""
    from osgeo import gdal

    source = ROOT.parent / "shared" / "data" / "plu" / "saint_aubert_59528" / "saint_aubert_59528.gpkg"
    if not source.is_file():
        pytest.skip("the real data (../shared/data) is not beside the project")
    folder = tmp_path_factory.mktemp("plu") / "59528_PLU_20250424"
    (folder / GEO).mkdir(parents=True)
    for layer, table in (("ZONE_URBA", "ZONE_URBA"), ("SECTEUR_CC", "PRESCRIPTION_SURF")):
        stem = f"59528_{table}_20250424"
        options = gdal.VectorTranslateOptions(format="GPKG", layers=[layer], layerName=stem, dstSRS="EPSG:2154")
        assert gdal.VectorTranslate(str(folder / GEO / f"{stem}.gpkg"), str(source), options=options)
    return folder


def test_what_a_real_plu_breaks(saint_aubert, tmp_path):
    """Its identifiers are empty, and one of its zones has two parts; all else is as the standard wants it."""
    from qgis import processing

    report = tmp_path / "r.html"
    given = {"FOLDER": str(saint_aubert), "BREACHES": str(tmp_path / "b.gpkg"), "REPORT": str(report)}
    results = processing.run(ALGORITHM, given)
    found = [row for row in rows(results["BREACHES"]) if row["code"] != "a_joindre"]
    assert Counter((row["champ"], row["code"]) for row in found) == {
        ("LIB_IDZONE", "vide"): 27,
        ("LIB_IDPSC", "vide"): 25,
        ("GEOMETRIE", "geometrie_multiple"): 1,
    }
    assert results["N_BREACHES"] == len(found) == 53
    assert "LIB_IDZONE" in report.read_text(encoding="utf-8")
    whole = processing.run(ALGORITHM, {**given, "SCOPE": 1, "BREACHES": str(tmp_path / "w.gpkg")})
    more = {row["code"] for row in rows(whole["BREACHES"])} - {"vide", "geometrie_multiple"}
    assert more == {"dossier_absent", "table_absente", "piece_absente", "metadonnees_absentes", "fichier_lie"}


CASES = {
    "no such folder": ({"FOLDER": "{d}/nowhere"}, ["(FOLDER)", "nowhere", "does not exist"]),
    "a file": ({"FOLDER": "{d}/file.txt"}, ["(FOLDER)", "file.txt"]),
    "an unknown version": ({"STANDARD": "2013"}, ["'2013'", "v2024-2025-06"]),
    "an unknown scope": ({"SCOPE": 2}, ["(SCOPE)", "'2'"]),
    "a Shapefile": ({"BREACHES": "{d}/out.dbf"}, ["(BREACHES)", "GeoPackage"]),
}


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "livraison").mkdir()
    (tmp_path / "file.txt").write_text("x")
    return tmp_path


def parameters(folder, changes):
    given = {"FOLDER": "{d}/livraison", "BREACHES": "{d}/out.gpkg", **changes}
    return placed(given, folder)


@pytest.mark.parametrize("case", CASES)
def test_bad_input_gives_a_sentence(folder, here, case):
    changes, fragments = CASES[case]
    assert_refused(here, ALGORITHM, parameters(folder, changes), folder, *fragments)


@pytest.mark.batch
def test_bad_input_in_batch(folder, batch):
    for case in ("no such folder", "an unknown version"):
        changes, fragments = CASES[case]
        assert_refused({"qgis_process": batch.run}, ALGORITHM, parameters(folder, changes), folder, *fragments)


def test_a_folder_of_nothing(folder, here):
    for way, run in here.items():
        told = run(ALGORITHM, parameters(folder, {"BREACHES": f"{folder}/{way}.gpkg"}))
        assert told.results is not None, told.text
        assert "rien" in {row["code"] for row in rows(f"{folder}/{way}.gpkg")}


def test_cancel(folder, monkeypatch, here):
    from trame_verte.processing.computing import cnig_check
    from trame_verte.trame_verte_plugin.engine.errors import Cancelled

    def cancelled(*arguments, **options):
        raise Cancelled("Stopped.")

    monkeypatch.setattr(cnig_check, "check_delivery", cancelled)
    assert_refused(here, ALGORITHM, parameters(folder, {}), folder, "Cancelled")

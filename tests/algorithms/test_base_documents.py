"""Algorithms that write files instead of layers: own copies of layers, all files or none, sentences."""

from __future__ import annotations

import pytest
import tiny_document
from small_layers import SQUARE, write
from three_ways import assert_refused, contents

ALGORITHM = "tinytests:tinydocument"


@pytest.fixture
def folder(qgis_app, tmp_path):
    write(tmp_path / "in.gpkg", "parcelles", "Polygon", [SQUARE])
    write(tmp_path / "in.gpkg", "lieux", "Point", ["POINT(5 5)", "POINT(6 6)"])
    (tmp_path / "source").mkdir()
    return tmp_path


@pytest.fixture
def corridor(folder):
    """The source of an output of ours that was not written to the end."""
    from osgeo import ogr
    from trame_verte.trame_verte_plugin.engine.schema import load_schema

    dataset = ogr.Open(str(folder / "in.gpkg"), 1)
    table = dataset.CreateLayer("fuseau", dataset.GetLayerByName("parcelles").GetSpatialRef(), ogr.wkbPolygon)
    for field in load_schema("landreferential")["CORRIDOR"]:
        table.CreateField(ogr.FieldDefn(field.name, ogr.OFTReal))
    return f"{folder}/in.gpkg|layername=fuseau"


def good(folder, **changes) -> dict:
    layers = [f"{folder}/in.gpkg|layername=parcelles", f"{folder}/in.gpkg|layername=lieux"]
    return {"LAYERS": layers, "SOURCE": f"{folder}/source", "OUTPUT": f"{folder}/list.txt", **changes}


def test_files_are_written_and_told(tiny, here, batch, folder):
    for run in (*here.values(), batch.run):
        told = run(ALGORITHM, good(folder, FOLDER=f"{folder}/pages"))
        assert (folder / "list.txt").read_text().startswith("parcelles 1 #")
        assert (folder / "pages" / "page.txt").read_text() == "page"
        assert "A note." in told.text
        assert not list(folder.glob(".trame*"))
    assert told.results["N_PAGES"] == 2


def test_a_selection_is_obeyed_and_the_layer_keeps_its_name(tiny, run_algorithm, folder):
    from qgis.core import QgsProcessingFeatureSourceDefinition, QgsProject, QgsVectorLayer

    write(folder / "zones.gpkg", "zones", "Polygon", [SQUARE, SQUARE])
    layer = QgsVectorLayer(f"{folder}/zones.gpkg|layername=zones", "zones", "ogr")
    QgsProject.instance().addMapLayer(layer)
    try:
        layer.select(1)
        coverage = QgsProcessingFeatureSourceDefinition(layer.id(), selectedFeaturesOnly=True)
        run_algorithm(ALGORITHM, good(folder, COVERAGE=coverage))
        assert (folder / "list.txt").read_text().splitlines()[-1].startswith("zones 1 #")
        assert layer.name() == "zones"
    finally:
        QgsProject.instance().removeMapLayer(layer.id())


def test_a_stored_style_is_drawn(tiny, run_algorithm, folder):
    from qgis.core import QgsVectorLayer
    from qgis.PyQt.QtGui import QColor

    layer = QgsVectorLayer(f"{folder}/in.gpkg|layername=lieux", "lieux", "ogr")
    layer.renderer().symbol().setColor(QColor("#12ab34"))
    layer.saveStyleToDatabase("lieux", "", True, "")
    run_algorithm(ALGORITHM, good(folder))
    assert (folder / "list.txt").read_text().endswith("lieux 2 #12ab34")


def test_a_failure_or_cancel_leaves_nothing(tiny, here, folder, monkeypatch):
    from trame_verte.trame_verte_plugin.engine.errors import Cancelled

    before = contents(folder)
    for error, said in ((ZeroDivisionError("boom"), "unexpected error"), (Cancelled("Cancelled."), "nothing was")):

        def fail(job, error=error):
            raise error

        monkeypatch.setattr(tiny_document, "HOOK", [fail])
        assert_refused(here, ALGORITHM, good(folder, FOLDER=f"{folder}/pages"), folder, said)
        assert contents(folder) == before


def test_finished_outputs_of_ours_are_taken_and_unfinished_ones_refused(tiny, here, folder, corridor):
    from qgis.core import QgsLayerMetadata, QgsProviderRegistry

    assert_refused(here, ALGORITHM, good(folder, LAYERS=[corridor]), folder, "'fuseau'", "not written to the end")
    metadata = QgsLayerMetadata()
    metadata.setHistory(["traitement trameverte:landreferential", "terminé 2026-11-27T16:00:00"])
    QgsProviderRegistry.instance().saveLayerMetadata("ogr", corridor, metadata)
    for run in here.values():
        assert run(ALGORITHM, good(folder, LAYERS=[corridor])).results


CASES = {
    "wrong extension": ({"OUTPUT": "{d}/list.doc"}, ["OUTPUT", ".txt", "list.txt"]),
    "file is a folder": ({"OUTPUT": "{d}/source"}, ["OUTPUT", "where a file is wanted"]),
    "folder is a file": ({"FOLDER": "{d}/in.gpkg"}, ["FOLDER", "where a folder is wanted"]),
    "no such folder": ({"SOURCE": "{d}/absent"}, ["SOURCE", "does not exist", "absent"]),
    "folder not given": ({"SOURCE": ""}, ["SOURCE"]),
    "layers not given": ({"LAYERS": []}, ["LAYERS"]),
    "folder and file in one place": ({"FOLDER": "{d}/list.txt"}, ["same place"]),
}


@pytest.mark.parametrize("name", CASES)
def test_refused(tiny, here, folder, name):
    changes, fragments = CASES[name]
    filled = {key: value.format(d=folder) if isinstance(value, str) else value for key, value in changes.items()}
    assert_refused(here, ALGORITHM, good(folder, **filled), folder, *fragments)

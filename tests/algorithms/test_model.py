"""The model of the whole chain: it is what its script makes, and runs on the sample through ``qgis_process``."""

from __future__ import annotations

import html
from pathlib import Path

import pytest
from samples import layer
from small_layers import SQUARE, write
from three_ways import contents

ROOT = Path(__file__).resolve().parents[2]
MODEL = ROOT / "models" / "diagnostic_complet.model3"
GROUPS = [
    "Référentiel foncier le long d'un axe de transport",
    "État des zones tampons et des coupures d'urbanisation",
    "Continuité des corridors et des voies vertes",
    "Éléments de la trame verte à la parcelle",
    "Inventaire des cités minières",
]


def given(folder, **changes):
    inputs = {
        **{"COMMUNES": "communes", "PARCELS": "parcelles", "BUILDINGS": "batiments", "ZONING": "zone_urba"},
        **{"AXES": "axe_bhns", "STOPS": "arrets", "ZONES": "zones_tampons", "CORRIDORS": "corridors"},
        **{"LANDCOVER_1": "ocs_2015", "LANDCOVER_2": "ocs_2023", "CROSSINGS": "ouvrages"},
    }
    return {
        **{name: layer(table) for name, table in inputs.items()},
        **{"BARRIERS": [layer("routes"), layer("voies_ferrees")], "ESTATES": [layer("cites")]},
        "ELEMENTS": [layer("corridors"), layer("cavaliers"), layer("reservoirs")],
        **{"YEAR_1": 2015, "YEAR_2": 2023, "ZONE_KIND_FIELD": "nature", "TITLE": "Tout"},
        **{"geopackage": str(folder / "d.gpkg"), "projet": str(folder / "d.qgz"), "rapport": str(folder / "d.html")},
        **changes,
    }


def loaded(path):
    from qgis.core import QgsProcessingModelAlgorithm

    found = QgsProcessingModelAlgorithm()
    assert found.fromFile(str(path))
    return found


@pytest.fixture
def model(qgis_app):
    return loaded(MODEL)


def test_it_is_what_its_script_makes(model, tmp_path):
    from make_model import make_model

    assert make_model().toFile(str(tmp_path / "made.model3"))
    assert model.toVariant() == loaded(tmp_path / "made.model3").toVariant(), "run scripts/make_model.py"


def test_every_step_is_known_and_every_report_is_gathered(model):
    children = model.childAlgorithms()
    assert all(child.algorithm() is not None for child in children.values())
    last = children["deliverable"].parameterSources()
    steps = {source.outputChildId() for source in last["LAYERS"]}
    assert steps == {source.outputChildId() for source in last["REPORTS"]} == children.keys() - {"deliverable"}
    for step in steps:
        outputs = {definition.name() for definition in children[step].algorithm().outputDefinitions()}
        assert {source.outputName() for source in last["LAYERS"] if source.outputChildId() == step} <= outputs
        known = {definition.name() for definition in children[step].algorithm().parameterDefinitions()}
        assert children[step].parameterSources().keys() <= known


def test_the_sample_through_qgis_process(batch, tmp_path, qgis_app):
    from qgis.core import QgsProject

    told = batch.run(str(MODEL), given(tmp_path))
    assert told.results is not None, told.text
    assert sorted(path.name for path in tmp_path.iterdir()) == ["d.gpkg", "d.html", "d.qgz"]
    tables = contents(tmp_path)["d.gpkg"]
    assert tables["landreferential_referential"] > 5000
    assert tables["estateinventory_inventory"] == 10
    project = QgsProject()
    assert project.read(str(tmp_path / "d.qgz"))
    assert [group.name() for group in project.layerTreeRoot().findGroups()] == GROUPS
    assert len(project.mapLayers()) == 28
    # The styles of layers in memory came along.
    assert project.mapLayer("trame_verte_landreferential_referential").renderer().type() == "categorizedSymbol"
    assert len(project.bookmarkManager().bookmarks()) == 5
    project.clear()
    text = html.unescape((tmp_path / "d.html").read_text(encoding="utf-8"))
    assert text.count('<article class="report"') == len(GROUPS)


def test_bad_input_stops_on_the_step_s_sentence(model, tmp_path):
    from qgis import processing
    from qgis.core import QgsProcessingException, QgsProcessingFeedback

    far = write(tmp_path / "far.gpkg", "loin", "Polygon", [SQUARE], shift=(100000, 6500000))
    before = contents(tmp_path)
    feedback = QgsProcessingFeedback(False)
    with pytest.raises(QgsProcessingException):
        processing.run(model, given(tmp_path, PARCELS=far), feedback=feedback)
    assert "axes swapped or wrong projection" in feedback.textLog()
    assert "Traceback" not in feedback.textLog()
    assert contents(tmp_path) == before


def test_cancel_leaves_nothing(model, tmp_path):
    from qgis import processing
    from qgis.core import QgsProcessingException, QgsProcessingFeedback

    feedback = QgsProcessingFeedback(False)
    feedback.progressChanged.connect(lambda done: feedback.cancel() if done > 85 else None)
    try:
        processing.run(model, given(tmp_path), feedback=feedback)
    except QgsProcessingException as error:
        assert "Traceback" not in str(error)
    assert list(tmp_path.iterdir()) == []

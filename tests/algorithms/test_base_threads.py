"""Runs as the desktop makes them: prepared in the main thread, computed in another, layers gone meanwhile."""

from __future__ import annotations

from threading import Event

import pytest
from small_layers import SQUARE, write


@pytest.fixture
def project_layer(qgis_app, tmp_path):
    from qgis.core import QgsProject, QgsVectorLayer

    source = write(tmp_path / "in.gpkg", "parcelles", "Polygon", [SQUARE, None])
    layer = QgsVectorLayer(source, "parcelles", "ogr")
    QgsProject.instance().addMapLayer(layer)
    yield layer
    QgsProject.instance().clear()


def prepared(qgis_app, tiny, parameters):
    from qgis.core import QgsProcessingContext, QgsProcessingFeedback, QgsProject

    context, feedback = QgsProcessingContext(), QgsProcessingFeedback(False)
    context.setProject(QgsProject.instance())
    algorithm = qgis_app.processingRegistry().createAlgorithmById(tiny)
    assert algorithm.prepare(parameters, context, feedback), feedback.textLog()
    return algorithm, context, feedback


@pytest.mark.parametrize("kind", ["file", "memory"])
def test_layer_removed_from_the_project_while_running(qgis_app, tiny, project_layer, kind):
    from qgis.core import QgsProject

    layer = project_layer
    if kind == "memory":
        layer = layer.materialize(layer_request())
        QgsProject.instance().addMapLayer(layer)
    parameters = {"PARCELS": layer.id(), "AREAS": "memory:"}
    algorithm, context, feedback = prepared(qgis_app, tiny, parameters)
    QgsProject.instance().clear()
    results = algorithm.runPrepared(parameters, context, feedback)
    algorithm.postProcess(context, feedback)
    assert (results["N_READ"], results["N_REJECTED"]) == (2, 1)


def test_accounts_follow_the_jobs_whichever_ends_first(qgis_app):
    from trame_verte.processing.run import READING, Run

    run, seen = Run.__new__(Run), []
    run._progress, run._records = lambda fraction, step: seen.append(fraction), {("ESTATES", 0): "a"}
    over = Event()

    def slow(own: Run) -> int:
        assert over.wait(60)
        own._records["BUILDINGS", 0] = "b"
        return 1

    def fast(own: Run) -> int:
        own._progress(READING, "reading")
        own._records["PARCELS", 0] = "c"
        over.set()
        return 2

    assert run.side_by_side([slow, fast]) == [1, 2]
    assert list(run._records.values()) == ["a", "b", "c"]
    assert max(seen) <= READING


def layer_request():
    from qgis.core import QgsFeatureRequest

    return QgsFeatureRequest()


def test_task_of_the_desktop(qgis_app, tiny, project_layer, tmp_path):
    from qgis.core import (
        QgsProcessingAlgRunnerTask,
        QgsProcessingContext,
        QgsProcessingFeedback,
        QgsProcessingUtils,
        QgsProject,
    )
    from qgis.PyQt.QtCore import QEventLoop, QTimer

    context, feedback, answers = QgsProcessingContext(), QgsProcessingFeedback(False), []
    context.setProject(QgsProject.instance())
    algorithm = qgis_app.processingRegistry().createAlgorithmById(tiny)
    parameters = {"PARCELS": project_layer.id(), "AREAS": "TEMPORARY_OUTPUT", "REJECTS": str(tmp_path / "r.gpkg")}
    task = QgsProcessingAlgRunnerTask(algorithm, parameters, context, feedback)
    loop = QEventLoop()
    task.executed.connect(lambda done, results: (answers.append((done, results)), loop.quit()))
    qgis_app.taskManager().addTask(task)
    QTimer.singleShot(60_000, loop.quit)
    loop.exec()
    ((done, results),) = answers
    assert done, feedback.textLog()
    for name in ("AREAS", "REJECTS"):
        layer = QgsProcessingUtils.mapLayerFromString(results[name], context)
        assert layer.featureCount() == 1
        assert layer.metadata().history()[-1].startswith("terminé")


def test_prepare_refuses_what_models_do_not_check(qgis_app, tiny, project_layer):
    from qgis.core import QgsProcessingContext, QgsProcessingFeedback, QgsProject

    context, feedback = QgsProcessingContext(), QgsProcessingFeedback(False)
    context.setProject(QgsProject.instance())
    algorithm = qgis_app.processingRegistry().createAlgorithmById(tiny)
    assert not algorithm.prepare({"PARCELS": project_layer.id(), "DISTANCE": -1, "AREAS": "memory:"}, context, feedback)
    assert "DISTANCE" in feedback.textLog()

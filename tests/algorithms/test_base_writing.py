"""What a run leaves behind: layers that are whole, dressed and described, or nothing."""

from __future__ import annotations

import pytest
import tiny as tiny_algorithm
from small_layers import SQUARE, write
from three_ways import contents

MANY = [f"POLYGON(({i} 0,{i + 1} 0,{i + 1} 1,{i} 1,{i} 0))" for i in range(50)]


@pytest.fixture
def hook(monkeypatch):
    """Puts a step at the end of ``compute``."""
    return lambda step: monkeypatch.setattr(tiny_algorithm, "HOOK", [step])


@pytest.fixture
def folder(qgis_app, tmp_path):
    write(tmp_path / "in.gpkg", "parcelles", "Polygon", MANY)
    write(tmp_path / "autre.gpkg", "gardee", "Polygon", [SQUARE])
    return tmp_path


def refused(run_algorithm, tiny, parameters, feedback=None) -> str:
    """Run and return the sentence of the failure."""
    from qgis.core import QgsProcessingException

    with pytest.raises(QgsProcessingException) as caught:
        run_algorithm(tiny, parameters, feedback=feedback)
    return str(caught.value)


def good(folder, **changes) -> dict:
    return {"PARCELS": f"{folder}/in.gpkg|layername=parcelles", "AREAS": f"{folder}/out.gpkg", **changes}


def boom(*arguments):
    raise ZeroDivisionError("boom")


def test_unexpected_error_is_one_sentence_and_a_logged_traceback(qgis_app, tiny, run_algorithm, folder, hook):
    before = contents(folder)
    said: list[tuple[str, str]] = []

    def keep(message, tag, level):
        said.append((tag, message))

    qgis_app.messageLog().messageReceived.connect(keep)
    hook(boom)
    sentence = refused(run_algorithm, tiny, good(folder))
    qgis_app.messageLog().messageReceived.disconnect(keep)
    assert "'Tiny' stopped on an unexpected error (ZeroDivisionError) and wrote nothing" in sentence
    assert "Traceback" not in sentence
    assert [tag for tag, message in said if "Traceback" in message and "boom" in message] == ["Trame verte"]
    assert contents(folder) == before


def test_unexpected_error_in_a_check_is_a_sentence_too(tiny, run_algorithm, folder, monkeypatch):
    from trame_verte.processing import validation

    monkeypatch.setattr(validation, "Values", boom)
    sentence = refused(run_algorithm, tiny, good(folder))
    assert "unexpected error" in sentence
    assert "Traceback" not in sentence


def test_engine_error_is_its_sentence(tiny, run_algorithm, folder, hook):
    from trame_verte.trame_verte_plugin.engine.errors import InputError

    def fail(run):
        raise InputError("Layer '{layer}' is odd.", layer="x")

    hook(fail)
    assert "Layer 'x' is odd." in refused(run_algorithm, tiny, good(folder))


def test_cancel_while_computing(tiny, run_algorithm, folder, hook):
    from qgis.core import QgsProcessingFeedback

    feedback, before = QgsProcessingFeedback(False), contents(folder)

    def stop(run):
        feedback.cancel()
        run.progress(0.5, "Working")

    hook(stop)
    assert "Cancelled: nothing was written." in refused(run_algorithm, tiny, good(folder), feedback)
    assert contents(folder) == before


@pytest.mark.parametrize(
    ("areas", "rejects"),
    [
        ("{d}/out.gpkg", "{d}/rejets.gpkg"),
        ("{d}/out.geojson", "memory:"),
        ("ogr:dbname='{d}/autre.gpkg' table=\"areas\" (geom)", "ogr:dbname='{d}/autre.gpkg' table=\"rejets\" (geom)"),
        ("ogr:dbname='{d}/new.gpkg' table=\"areas\" (geom)", "ogr:dbname='{d}/new.gpkg' table=\"rejets\" (geom)"),
        ("ogr:dbname='{d}/in.gpkg' table=\"areas\" (geom)", "{d}/rejets.gpkg"),
        ("TEMPORARY_OUTPUT", "{d}/rejets.gpkg"),
    ],
)
def test_cancel_while_writing_removes_everything(tiny, run_algorithm, folder, monkeypatch, areas, rejects):
    from qgis.core import QgsProcessingFeedback
    from trame_verte.trame_verte_plugin.bridge import sinks

    monkeypatch.setattr(sinks, "BATCH", 10)
    feedback, before, seen = QgsProcessingFeedback(False), contents(folder), []

    def stop(fraction):
        if fraction > 83:
            seen.append(fraction)
            feedback.cancel()

    feedback.progressChanged.connect(stop)
    outputs = {"AREAS": areas.replace("{d}", str(folder)), "REJECTS": rejects.replace("{d}", str(folder))}
    assert "Cancelled" in refused(run_algorithm, tiny, good(folder, **outputs), feedback)
    assert seen
    assert contents(folder) == before


def test_failure_while_dressing_removes_everything(tiny, run_algorithm, folder, monkeypatch):
    from qgis.core import QgsProcessingFeedback
    from trame_verte.trame_verte_plugin.bridge import styling

    def fail(*arguments):
        raise ZeroDivisionError

    feedback, before = QgsProcessingFeedback(False), contents(folder)
    monkeypatch.setattr(styling, "dress", fail)
    run_algorithm(tiny, good(folder), feedback=feedback)
    # QGIS does not stop for what goes wrong after processing; it shows it.
    assert "unexpected error (ZeroDivisionError)" in feedback.textLog()
    assert contents(folder) == before


def test_sink_that_cannot_be_opened(tiny, run_algorithm, folder):
    (folder / "faux.gpkg").write_text("no database", encoding="utf-8")
    before = set(folder.iterdir())
    target = f"ogr:dbname='{folder}/faux.gpkg' table=\"a\" (geom)"
    assert "'Areas' (AREAS) cannot be written to ogr:dbname=" in refused(
        run_algorithm, tiny, good(folder, AREAS=target)
    )
    assert set(folder.iterdir()) == before
    assert (folder / "faux.gpkg").read_text(encoding="utf-8") == "no database"


def test_progress_moves_forward_and_names_its_steps(tiny, run_algorithm, folder):
    from qgis.core import QgsProcessingFeedback

    feedback, fractions = QgsProcessingFeedback(False), []
    feedback.progressChanged.connect(fractions.append)
    run_algorithm(tiny, good(folder), feedback=feedback)
    assert fractions == sorted(fractions)
    assert fractions[-1] == 100
    for step in ("Reading the layers", "Checking geometries", "Writing the results"):
        assert step in feedback.textLog()
    assert "parcelles: 50 read, 0 repaired, 0 rejected, 50 used, 0 out" in feedback.textLog()


def test_own_attributes_come_first_and_personal_data_stays_behind(qgis_app, tiny, run_algorithm):
    from qgis.core import QgsFeature, QgsGeometry, QgsVectorLayer

    fields = "field=idu:string&field=SURF_M2:int&field=ddenom:string&field=l:string[]&field=d:date"
    layer = QgsVectorLayer(f"Polygon?crs=EPSG:2154&{fields}", "couche", "memory")
    feature = QgsFeature(layer.fields())
    feature.setAttributes(["A", 7, "MARTIN", ["x", "y"], None])
    feature.setGeometry(QgsGeometry.fromWkt("POLYGON((700000 7000000,700010 7000000,700010 7000010,700000 7000000))"))
    layer.dataProvider().addFeature(feature)
    layer.updateExtents()
    areas = run_algorithm(tiny, {"PARCELS": layer, "AREAS": "memory:"})["AREAS"]
    assert areas.fields().names() == ["idu", "SURF_M2_src", "l", "d", "surf_m2"]
    row = next(areas.getFeatures())
    assert [row[name] for name in ("idu", "SURF_M2_src", "l", "surf_m2")] == ["A", 7, '["x", "y"]', 50.0]
    kept = run_algorithm(tiny, {"PARCELS": layer, "AREAS": "memory:", "KEEP_PERSONAL": True})["AREAS"]
    assert "ddenom" in kept.fields().names()


def test_primary_key_becomes_fid_src(tiny, run_algorithm, folder):
    from qgis.core import QgsVectorLayer

    run_algorithm(tiny, good(folder))
    assert QgsVectorLayer(f"{folder}/out.gpkg").fields().names() == ["fid", "fid_src", "idu", "taille", "surf_m2"]


def test_selection_only(qgis_app, tiny, run_algorithm, folder):
    from qgis.core import QgsProcessingFeatureSourceDefinition, QgsProject, QgsVectorLayer

    layer = QgsVectorLayer(f"{folder}/in.gpkg|layername=parcelles", "parcelles", "ogr")
    QgsProject.instance().addMapLayer(layer)
    source = QgsProcessingFeatureSourceDefinition(layer.id(), selectedFeaturesOnly=True)
    assert "No feature of layer 'parcelles' is selected" in refused(run_algorithm, tiny, good(folder, PARCELS=source))
    layer.selectByIds([3, 5])
    found = run_algorithm(tiny, good(folder, PARCELS=source, AREAS="memory:"))
    assert [f["fid_src"] for f in found["AREAS"].getFeatures()] == [3, 5]
    assert found["N_READ"] == 2
    QgsProject.instance().clear()


DESTINATIONS = {
    "file": ("{d}/out.gpkg", "{d}/total.gpkg"),
    "tables of a new file": ("ogr:dbname='{d}/o.gpkg' table=\"a\" (geom)", "ogr:dbname='{d}/o.gpkg' table=\"t\""),
    "tables beside the input": ("ogr:dbname='{d}/in.gpkg' table=\"a\" (geom)", "ogr:dbname='{d}/in.gpkg' table=\"t\""),
    "other formats": ("{d}/out.geojson", "{d}/total.csv"),
    "memory": ("memory:", "TEMPORARY_OUTPUT"),
}


@pytest.mark.parametrize(("areas", "summary"), DESTINATIONS.values(), ids=DESTINATIONS.keys())
def test_reopened_layer_shows_style_aliases_and_metadata(tiny, run_algorithm, folder, areas, summary):
    outputs = {"AREAS": areas.replace("{d}", str(folder)), "SUMMARY": summary.replace("{d}", str(folder))}
    for _ in range(2):
        results = run_algorithm(tiny, good(folder, DISTANCE=150, **outputs))
    areas, table = reopened(results["AREAS"]), reopened(results["SUMMARY"])
    assert areas.attributeDisplayName(areas.fields().lookupField("surf_m2")) == "Surface (m²)"
    assert table.attributeDisplayName(table.fields().lookupField("total_m2")) == "Surface totale (m²)"
    hidden = {c.name for c in table.attributeTableConfig().columns() if c.hidden}
    assert hidden == {"ces"}
    assert table.editorWidgetSetup(table.fields().lookupField("ces")).type() == "Hidden"
    assert areas.metadata().title() == "Areas"
    history = areas.metadata().history()
    assert history[0] == "traitement tinytests:tiny"
    assert any("entrée" in line and ": parcelles (fichier du 20" in line for line in history)
    assert "paramètre Distance : 150 m" in history
    assert "schema_version 1.0" in history
    assert sum("Lambert-93" in line for line in history) == 1
    from trame_verte.trame_verte_plugin.bridge.metadata import is_finished

    assert is_finished(areas)
    assert is_finished(table)


def reopened(result):
    """Open a result as a new QGIS would; layers in memory as they are."""
    from qgis.core import QgsVectorLayer

    if not isinstance(result, str):
        return result
    layer = QgsVectorLayer(result, "again", "ogr")
    assert layer.isValid(), result
    layer.loadDefaultStyle()
    layer.loadDefaultMetadata()
    return layer


@pytest.mark.parametrize(
    "rejects",
    ["{d}/r.gpkg", "ogr:dbname='{d}/r.gpkg' table=\"r\" (geom)", "{d}/r.geojson", "memory:"],
)
def test_rejects_keep_the_id_of_the_source(tiny, run_algorithm, folder, rejects):
    write(folder / "mal.gpkg", "parcelles", "Polygon", [SQUARE, None, "POLYGON((0 20,10 30,10 20,0 30,0 20))", None])
    parameters = good(folder, PARCELS=f"{folder}/mal.gpkg|layername=parcelles", REJECTS=rejects.format(d=folder))
    layer = reopened(run_algorithm(tiny, parameters)["REJECTS"])
    rows = sorted((f["couche"], f["fid"], f["action"], f["motif"]) for f in layer.getFeatures())
    assert rows == [
        ("parcelles", 2, "rejete", "Géométrie vide"),
        ("parcelles", 3, "repare", "Géométrie invalide réparée : contour qui se recoupe"),
        ("parcelles", 4, "rejete", "Géométrie vide"),
    ]
    assert sorted(f.geometry().isEmpty() for f in layer.getFeatures()) == [False, True, True]


def test_one_default_style_after_two_runs(tiny, run_algorithm, folder):
    import sqlite3

    for _ in range(2):
        run_algorithm(tiny, good(folder))
    with sqlite3.connect(folder / "out.gpkg") as database:
        assert database.execute("select f_table_name, useAsDefault from layer_styles").fetchall() == [("out", 1)]


def test_rejects_wear_the_common_style(tiny, run_algorithm, folder):
    write(folder / "mal.gpkg", "parcelles", "Polygon", [SQUARE, None, "POLYGON((0 20,10 30,10 20,0 30,0 20))"])
    results = run_algorithm(
        tiny,
        good(
            folder,
            PARCELS=f"{folder}/mal.gpkg|layername=parcelles",
            REJECTS=f"{folder}/rejets.gpkg",
            REPORT=f"{folder}/r.html",
        ),
    )
    layer = reopened(results["REJECTS"])
    assert layer.renderer().type() != "singleSymbol"
    assert layer.attributeDisplayName(layer.fields().lookupField("motif")) == "Motif"
    rows = {f["action"]: f for f in layer.getFeatures()}
    assert rows["rejete"].geometry().isNull()
    assert rows["repare"].geometry().asPoint().x() > 700000
    assert rows["rejete"]["couche"] == "parcelles"
    page = (folder / "r.html").read_text(encoding="utf-8")
    assert "parcelles" in page
    assert "Document d" in page


LARGE = 1500


@pytest.fixture
def large(folder):
    """So many features that SQLite alone fills the table."""
    write(folder / "grand.gpkg", "grandes", "Polygon", [MANY[i % 50] for i in range(LARGE)])
    return f"{folder}/grand.gpkg|layername=grandes"


@pytest.mark.parametrize(
    "areas",
    [
        "{d}/out.gpkg",
        "ogr:dbname='{d}/out.gpkg' table=\"aires\" (geom)",
        "ogr:dbname='{d}/grand.gpkg' table=\"aires\" (geom)",
        "{d}/out.geojson",
    ],
)
def test_large_results(tiny, run_algorithm, folder, large, areas):
    import sqlite3

    for _ in range(2):
        results = run_algorithm(tiny, good(folder, PARCELS=large, AREAS=areas.format(d=folder)))
    layer = reopened(results["AREAS"])
    assert layer.featureCount() == LARGE
    assert [f["idu"] for f in layer.getFeatures()] == [f"A{i}" for i in range(LARGE)]
    assert {f["surf_m2"] for f in layer.getFeatures()} == {1.0}
    assert layer.extent().width() == pytest.approx(50)
    assert layer.metadata().history()[-1].startswith("terminé")
    for path in folder.glob("*.gpkg"):
        with sqlite3.connect(path) as database:
            assert database.execute("pragma integrity_check").fetchall() == [("ok",)]


def test_large_results_cancelled(tiny, run_algorithm, folder, large):
    from qgis.core import QgsProcessingFeedback

    for areas in ("{d}/out.gpkg", "ogr:dbname='{d}/grand.gpkg' table=\"aires\" (geom)"):
        feedback, before = QgsProcessingFeedback(False), contents(folder)
        feedback.progressChanged.connect(lambda fraction, bar=feedback: bar.cancel() if fraction >= 79 else None)
        parameters = good(folder, PARCELS=large, AREAS=areas.format(d=folder))
        assert "Cancelled" in refused(run_algorithm, tiny, parameters, feedback)
        assert contents(folder) == before

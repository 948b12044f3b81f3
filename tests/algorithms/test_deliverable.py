"""The deliverable: the same picture in another QGIS, styles and metadata, order, report, bad input, cancel, failure."""

from __future__ import annotations

import html
import os
import shutil
import sqlite3
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest
from small_layers import SQUARE, write
from three_ways import assert_refused, contents

ALGORITHM = "trameverte:deliverable"
ROOT = Path(__file__).resolve().parents[2]
SAMPLE = ROOT / "sample_data" / "trame_verte.gpkg"
DRAW = Path(__file__).resolve().parent / "harness" / "draw_project.py"
TITLE = "Étude <b>A & B</b>"
LAND, ESTATES = "Référentiel foncier le long d'un axe de transport", "Inventaire des cités minières"
OTHERS, ALL = "Autres couches", "Toutes les couches"


def sample(name):
    return f"{SAMPLE}|layername={name}"


def destination(file, table, shape=" (geom)"):
    return f"ogr:dbname='{file}' table=\"{table}\"{shape}"


@pytest.fixture(scope="module")
def inputs(qgis_app, tmp_path_factory):
    """A folder with the results and reports of two algorithms, and the layers to deliver."""
    from qgis import processing

    folder = tmp_path_factory.mktemp("inputs")
    land, estates = folder / "land.gpkg", folder / "estates.gpkg"
    processing.run(
        "trameverte:landreferential",
        {
            **{"AXES": sample("axe_bhns"), "PARCELS": sample("parcelles"), "BUILDINGS": sample("batiments")},
            **{"ZONING": sample("zone_urba"), "COMMUNES": sample("communes"), "DISTANCE": 40},
            **{name: destination(land, name.lower()) for name in ("REFERENTIAL", "SITES", "CORRIDOR", "SLICES")},
            "BY_COMMUNE": destination(land, "by_commune", ""),
            "REJECTS": destination(land, "rejects"),
            "REPORT": str(folder / "land.html"),
        },
    )
    processing.run(
        "trameverte:estateinventory",
        {
            **{"ESTATES": [sample("cites")], "BUILDINGS": sample("batiments"), "STREETS": sample("rues")},
            "INVENTORY": destination(estates, "inventory"),
            "POCKETS": destination(estates, "pockets"),
            "REPORT": str(folder / "estates.html"),
        },
    )
    tables = ("inventory", "pockets")
    layers = [f"{estates}|layername={name}" for name in tables]
    layers += [f"{land}|layername={n}" for n in "by_commune referential rejects slices corridor sites".split()]
    return folder, [sample("communes"), *layers]


def given(inputs, folder, **changes):
    return {
        "LAYERS": inputs[1],
        "TITLE": TITLE,
        "COMMUNES": sample("communes"),
        "GEOPACKAGE": str(folder / "livrable.gpkg"),
        "PROJECT": str(folder / "livrable.qgz"),
        "REPORT": str(folder / "livrable.html"),
        **changes,
    }


@pytest.fixture(scope="module")
def delivered(inputs, tmp_path_factory):
    """The deliverable of all of it, in a folder that was moved since."""
    from qgis import processing

    folder = tmp_path_factory.mktemp("made")
    reports = [str(inputs[0] / "land.html"), str(inputs[0] / "estates.html")]
    results = processing.run(ALGORITHM, given(inputs, folder, REPORTS=reports))
    moved = folder.with_name("moved élsewhere")
    shutil.move(folder, moved)
    return results, moved


@pytest.fixture
def project(delivered):
    from qgis.core import QgsProject

    opened = QgsProject()
    assert opened.read(str(delivered[1] / "livrable.qgz")), opened.error()
    yield opened
    opened.clear()


def opened(source, name="layer"):
    from qgis.core import QgsVectorLayer

    layer = QgsVectorLayer(str(source), name, "ogr")
    assert layer.isValid(), source
    return layer


def rows(layer):
    names = [name for name in layer.fields().names() if name != "fid"]
    return [([str(f[n]) for n in names], f.geometry().asWkt(3)) for f in layer.getFeatures()]


def test_nothing_but_the_three_files_is_left(delivered):
    results, folder = delivered
    assert sorted(path.name for path in folder.iterdir()) == ["livrable.gpkg", "livrable.html", "livrable.qgz"]
    assert (results["N_LAYERS"], results["N_BOOKMARKS"]) == (9, 5)
    with sqlite3.connect(folder / "livrable.gpkg") as file:
        assert file.execute("pragma integrity_check").fetchall() == [("ok",)]
        assert file.execute("pragma foreign_key_check").fetchall() == []
    assert results["N_FEATURES"] == sum(
        n for table, n in contents(folder)["livrable.gpkg"].items() if table != "layer_styles"
    )


@pytest.fixture(scope="module")
def drawn(delivered, tmp_path_factory):
    """A folder with the themes and layouts of the moved project, drawn by a process of its own."""
    folder = tmp_path_factory.mktemp("drawn")
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    command = [sys.executable, str(DRAW), str(delivered[1] / "livrable.qgz"), str(folder)]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return folder


def test_same_picture_in_another_qgis(drawn, inputs, project, tmp_path):
    """Draw the given layers here; the project was moved and drawn in another process."""
    from draw_project import draw, settings_of

    by_table = {source.rpartition("=")[2]: source for source in inputs[1]}
    themes = {
        LAND: ("slices", "sites", "corridor", "referential", "communes"),
        ESTATES: ("inventory", "pockets", "communes"),
        OTHERS: ("communes",),
        ALL: ("slices", "sites", "corridor", "referential", "inventory", "pockets", "communes"),
    }
    assert {path.stem for path in drawn.glob("*.png")} == set(themes)
    for theme, tables in themes.items():
        layers = [opened(by_table[table]) for table in tables]
        for layer in layers:
            layer.loadDefaultStyle()
        settings = settings_of(project)
        settings.setLayers(layers)
        draw(settings, tmp_path / "here.png")
        assert pixels(tmp_path / "here.png") == pixels(drawn / f"{theme}.png"), theme


@pytest.mark.skipif(shutil.which("pdftotext") is None, reason="pdftotext (poppler-utils) is not installed")
def test_layouts_print_in_another_qgis(drawn):
    assert {path.stem for path in drawn.glob("*.pdf")} == {LAND, ESTATES}
    said = {path.stem: printed(path) for path in drawn.glob("*.pdf")}
    for name, text in said.items():
        assert name in text
        assert TITLE in text
        assert "sans valeur réglementaire" in text
        assert "Échelle 1/" in text
        assert "Communes" in text
    # The legend has what is on the sheet, and only that.
    assert "Parcelle divisible : diviser" in said[LAND]
    assert "Tranches d'axe" in said[LAND]
    assert "Nature inconnue" in said[ESTATES]
    assert "Parcelle divisible" not in said[ESTATES]
    assert "Rejeté" not in said[LAND]


def printed(path):
    done = subprocess.run(["pdftotext", "-layout", path, "-"], capture_output=True, text=True, check=True)
    return " ".join(done.stdout.split())


def test_layouts_follow_their_themes(project):
    from qgis.core import QgsLayoutItemMap

    layouts = project.layoutManager().printLayouts()
    assert sorted(layout.name() for layout in layouts) == sorted([LAND, ESTATES])
    for layout in layouts:
        (item,) = [each for each in layout.items() if isinstance(each, QgsLayoutItemMap)]
        assert item.followVisibilityPreset()
        assert item.followVisibilityPresetName() == layout.name()
        assert round(item.scale()) in (10_000, 15_000, 20_000, 25_000)


def pixels(path):
    from qgis.PyQt.QtGui import QImage

    image = QImage(str(path)).convertToFormat(QImage.Format.Format_RGB32)
    assert not image.isNull()
    found = image.constBits().asstring(image.sizeInBytes())
    assert len(set(found)) > 3, "nothing was drawn"
    return found


def test_the_project_is_in_order(project):
    root = project.layerTreeRoot()
    tree = {group.name(): [node.layer().id() for node in group.findLayers()] for group in root.findGroups()}
    land = ("rejects", "slices", "sites", "corridor", "referential", "by_commune")
    assert tree == {
        LAND: [f"trame_verte_landreferential_{name}" for name in land],
        ESTATES: ["trame_verte_estateinventory_inventory", "trame_verte_estateinventory_pockets"],
        OTHERS: ["trame_verte_communes"],
    }
    shown = [layer.id().rpartition("_")[2] for layer in root.checkedLayers()]
    assert shown == ["slices", "sites", "corridor", "referential", "communes"]
    assert sorted(project.mapThemeCollection().mapThemes()) == sorted([LAND, ESTATES, OTHERS, ALL])
    assert project.crs().authid() == "EPSG:2154"
    assert project.title() == TITLE
    assert "sans valeur réglementaire" in project.metadata().abstract()
    extent = project.viewSettings().defaultViewExtent()
    assert all(extent.contains(node.layer().extent()) for node in root.findGroup(LAND).findLayers()[1:5])


def test_bookmarks(project):
    bookmarks = project.bookmarkManager().bookmarks()
    communes = {feature["nom"]: feature.geometry() for feature in opened(sample("communes")).getFeatures()}
    assert [bookmark.name() for bookmark in bookmarks] == sorted(communes)
    assert all(bookmark.extent().contains(communes[bookmark.name()].boundingBox()) for bookmark in bookmarks)
    assert {bookmark.group() for bookmark in bookmarks} == {"Communes"}


def test_nobody_is_named_and_paths_are_relative(delivered):
    with zipfile.ZipFile(delivered[1] / "livrable.qgz") as archive:
        text = archive.read("livrable.qgs").decode()
    assert "saveUser" not in text
    assert "saveDateTime" not in text
    assert str(delivered[1].parent) not in text
    assert str(ROOT) not in text
    assert "./livrable.gpkg|layername=landreferential_referential" in text


def test_features_styles_aliases_and_metadata_are_those_given(delivered, inputs):
    from trame_verte.trame_verte_plugin.bridge.metadata import is_finished

    made = {"communes": "communes", "inventory": "estateinventory_inventory", "pockets": "estateinventory_pockets"}
    for source in inputs[1]:
        name = source.rpartition("=")[2]
        before = opened(source)
        after = opened(f"{delivered[1] / 'livrable.gpkg'}|layername={made.get(name, f'landreferential_{name}')}")
        for layer in (before, after):
            layer.loadDefaultStyle()
        assert rows(after) == rows(before)
        assert after.attributeAliases() == before.attributeAliases()
        if before.isSpatial():
            assert after.renderer().dump() == before.renderer().dump()
        assert after.metadata().history() == before.metadata().history()
        assert is_finished(after) == (name != "communes")


def test_other_styles_come_along(delivered, project):
    layer = project.mapLayer("trame_verte_estateinventory_inventory")
    assert layer.styleManager().styles() == ["Par score", "Par type", "default"]
    assert layer.styleManager().currentStyle() == "default"
    classes = layer.renderer().dump()
    layer.styleManager().setCurrentStyle("Par type")
    assert layer.renderer().dump() != classes
    assert layer.attributeAlias(layer.fields().lookupField("surf_ha")) == "Surface (ha)"
    with sqlite3.connect(delivered[1] / "livrable.gpkg") as file:
        query = "select styleName, useAsDefault from layer_styles where f_table_name = 'estateinventory_inventory'"
        assert sorted(file.execute(query)) == [("Inventaire des cités", 1), ("Par score", 0), ("Par type", 0)]


def test_report(delivered, inputs):
    text = html.unescape((delivered[1] / "livrable.html").read_text(encoding="utf-8"))
    assert "<h1>Étude &lt;b&gt;A" in (delivered[1] / "livrable.html").read_text(encoding="utf-8")
    for group in (LAND, ESTATES, OTHERS):
        assert f"<h2>{group}</h2>" in text
    # The totals of the classes are those of the layer, and the runs' own reports are in it.
    assert "Parcelle divisible : diviser" in text
    assert text.count('<article class="report"') == 2
    assert text.count('id="plotly"') == 1
    assert text.count("Document d'aide à la décision, sans valeur réglementaire") == 1
    assert "40 m" in text  # the parameter DISTANCE
    assert "batiments" in text


def test_counts_of_the_report(inputs):
    from trame_verte.trame_verte_plugin.bridge.deliverable.pieces import make_pieces
    from trame_verte.trame_verte_plugin.bridge.deliverable.summary import summarise

    layer = opened(next(source for source in inputs[1] if source.endswith("referential")))
    layer.loadDefaultStyle()
    ((chapter,),) = [summarise(make_pieces([layer], {"landreferential": LAND}), lambda fraction, step: None)]
    (told,) = chapter.layers
    classes = [feature["mutabilite"] for feature in layer.getFeatures()]
    area = sum(feature.geometry().area() for feature in layer.getFeatures())
    counts = {entry.label.partition(" :")[0]: entry.count for entry in told.entries}
    assert counts["Terrain nu"] == classes.count("nu") > 0
    assert counts["Parcelle divisible"] == classes.count("divisible") > 0
    assert sum(entry.count for entry in told.entries) == told.count == len(classes)
    assert told.size == pytest.approx(area) == pytest.approx(sum(entry.size for entry in told.entries))
    assert ("Bâtiments", "batiments") in [(role, name) for role, name, _ in chapter.runs[0].inputs]
    assert ("Demi-largeur du fuseau", "40 m") in chapter.runs[0].parameters


def test_any_order_gives_the_same(delivered, inputs, tmp_path, run_algorithm):
    run_algorithm(ALGORITHM, given(inputs, tmp_path, LAYERS=inputs[1][::-1]))
    first, second = contents(delivered[1])["livrable.gpkg"], contents(tmp_path)["livrable.gpkg"]
    assert list(first.items()) == list(second.items())
    for table in first.keys() - {"layer_styles"}:
        layers = [opened(f"{folder / 'livrable.gpkg'}|layername={table}") for folder in (delivered[1], tmp_path)]
        assert rows(layers[0]) == rows(layers[1])


def test_project_and_geopackage_in_two_folders(inputs, tmp_path, run_algorithm):
    from qgis.core import QgsProject

    places = {"GEOPACKAGE": str(tmp_path / "a" / "données.gpkg"), "PROJECT": str(tmp_path / "b" / "c" / "carte.qgz")}
    run_algorithm(ALGORITHM, given(inputs, tmp_path, **places, REPORT=None))
    shutil.move(tmp_path / "a", tmp_path / "x")
    shutil.move(tmp_path / "x", tmp_path / "a")
    project = QgsProject()
    assert project.read(places["PROJECT"])
    assert len(project.mapLayers()) == 9
    assert all(layer.isValid() for layer in project.mapLayers().values())
    project.clear()
    assert sorted(path.name for path in tmp_path.rglob("*") if path.is_file()) == ["carte.qgz", "données.gpkg"]


def test_layers_of_the_open_project_keep_what_the_user_sees(qgis_app, tmp_path, run_algorithm):
    """A style of the user's own, a filter, a computed field, a field ``fid`` that is no key, a name twice."""
    from qgis.core import QgsField, QgsFillSymbol, QgsProject, QgsSingleSymbolRenderer, QgsVectorLayer
    from qgis.PyQt.QtCore import QMetaType

    source = write(tmp_path / "in.gpkg", "Zones d'étude", "Polygon", [SQUARE] * 4)
    layer = opened(source, "Zones d'étude")
    layer.setRenderer(QgsSingleSymbolRenderer(QgsFillSymbol.createSimple({"color": "12,34,56"})))
    layer.setSubsetString("taille > 1")
    layer.addExpressionField('"taille" * 2', QgsField("double", QMetaType.Type.Double))
    layer.setFieldAlias(layer.fields().lookupField("taille"), "Taille (m)")
    twin = QgsVectorLayer("Polygon?crs=EPSG:3950&field=FID:string&field=note:string", "zones d'etude", "memory")
    QgsProject.instance().addMapLayers([layer, twin])
    try:
        results = run_algorithm(
            ALGORITHM,
            {
                "LAYERS": [layer, twin],
                "GEOPACKAGE": str(tmp_path / "out.gpkg"),
                "PROJECT": str(tmp_path / "out.qgz"),
                "REPORT": str(tmp_path / "out.html"),
            },
        )
    finally:
        QgsProject.instance().clear()
    assert (results["N_LAYERS"], results["N_FEATURES"]) == (2, 2)
    made = opened(f"{tmp_path / 'out.gpkg'}|layername=zones_d_etude")
    made.loadDefaultStyle()
    assert [feature["double"] for feature in made.getFeatures()] == [4, 6]
    assert made.fields().names().count("double") == 1
    assert made.attributeAlias(made.fields().lookupField("taille")) == "Taille (m)"
    assert made.renderer().symbol().color().getRgb()[:3] == (12, 34, 56)
    other = opened(f"{tmp_path / 'out.gpkg'}|layername=zones_d_etude_2")
    assert other.fields().names() == ["ogc_fid", "FID", "note"]
    assert other.crs().authid() == "EPSG:3950"


def test_two_runs_of_one_algorithm(inputs, tmp_path, run_algorithm):
    from qgis.core import QgsProject

    corridor = next(source for source in inputs[1] if source.endswith("corridor"))
    again = tmp_path / "again.gpkg"
    run_algorithm(
        "trameverte:landreferential",
        {"AXES": sample("axe_bhns"), "PARCELS": sample("parcelles"), "DISTANCE": 20, "CORRIDOR": str(again)},
    )
    run_algorithm(ALGORITHM, given(inputs, tmp_path, LAYERS=[corridor, str(again)]))
    project = QgsProject()
    project.read(str(tmp_path / "livrable.qgz"))
    names = [node.name() for node in project.layerTreeRoot().findLayers()]
    project.clear()
    assert names == ["Fuseau (corridor)", "Fuseau (again)"]
    assert "réunit 2 calculs" in html.unescape((tmp_path / "livrable.html").read_text(encoding="utf-8"))


def test_personal_data_stay_where_they_are(qgis_app, tmp_path, run_algorithm):
    from qgis.core import QgsFeature, QgsProcessingFeedback, QgsVectorLayer

    owners = QgsVectorLayer("NoGeometry?field=idu:string&field=ddenom:string&field=dlign3:string", "comptes", "memory")
    only = QgsVectorLayer("NoGeometry?field=ddenom:string", "noms", "memory")
    for layer, values in ((owners, ["A1", "Dupont", "1 rue de la Fosse"]), (only, ["Dupont"])):
        feature = QgsFeature(layer.fields())
        feature.setAttributes(values)
        layer.dataProvider().addFeature(feature)
    feedback = QgsProcessingFeedback(False)
    parameters = {"LAYERS": [owners, only], "GEOPACKAGE": str(tmp_path / "d.gpkg"), "PROJECT": str(tmp_path / "d.qgz")}
    run_algorithm(ALGORITHM, parameters, feedback=feedback)
    assert b"Dupont" not in (tmp_path / "d.gpkg").read_bytes()
    assert opened(f"{tmp_path / 'd.gpkg'}|layername=comptes").fields().names() == ["fid", "idu"]
    assert "comptes: ddenom, dlign3; noms: ddenom" in feedback.textLog()
    feedback = QgsProcessingFeedback(False)
    run_algorithm(ALGORITHM, {**parameters, "KEEP_PERSONAL": True}, feedback=feedback)
    kept = opened(f"{tmp_path / 'd.gpkg'}|layername=comptes")
    assert [feature["ddenom"] for feature in kept.getFeatures()] == ["Dupont"]
    assert "Personal data is kept" in feedback.textLog()


def unfinished(folder, inputs):
    """Copy a result and take its last line away, as a run that was killed leaves it."""
    path = folder / "killed.gpkg"
    shutil.copyfile(inputs[0] / "land.gpkg", path)
    with sqlite3.connect(path) as file:
        file.execute("delete from gpkg_metadata")
        file.execute("delete from gpkg_metadata_reference")
    return f"{path}|layername=sites"


FAULTS = {
    "an unfinished result": ({"LAYERS": ["{d}/killed.gpkg|layername=sites"]}, ["'sites'", "not written to the end"]),
    "no layers": ({"LAYERS": []}, ["LAYERS"]),
    "no such layer": ({"LAYERS": ["{d}/nothing.gpkg"]}, ["LAYERS", "nothing.gpkg"]),
    "a picture": ({"LAYERS": ["{d}/picture.png"]}, ["LAYERS", "picture.png", "cannot be opened as a vector layer"]),
    "communes without names": ({"COMMUNES": "{d}/in.gpkg|layername=zones"}, ["'zones'", "names the communes"]),
    "lines as communes": ({"COMMUNES": "{s}|layername=rues"}, ["'rues' holds lines", "COMMUNES"]),
    "a page that is no report": ({"REPORTS": ["{d}/page.html"]}, ["page.html is not a report of Trame verte"]),
    "no such report": ({"REPORTS": ["{d}/nothing.html"]}, ["REPORTS", "nothing.html"]),
    "the input as output": ({"GEOPACKAGE": "{d}/in.gpkg"}, ["GEOPACKAGE", "would overwrite the input"]),
    "no geopackage": ({"GEOPACKAGE": "{d}/out.zip"}, ["GEOPACKAGE", ".gpkg"]),
    "no project": ({"PROJECT": "{d}/out.gpkg"}, ["PROJECT", ".qgz"]),
    "a read-only place": ({"GEOPACKAGE": "/proc/trame_verte/out.gpkg"}, ["GEOPACKAGE", "/proc"]),
}


@pytest.fixture
def here_and_batch(here, batch):
    return {**here, "qgis_process": batch.run}


@pytest.mark.parametrize(("change", "fragments"), FAULTS.values(), ids=FAULTS)
def test_bad_input_gives_a_sentence_and_leaves_nothing(inputs, here_and_batch, tmp_path, change, fragments):
    unfinished(tmp_path, inputs)
    zones = write(tmp_path / "in.gpkg", "zones", "Polygon", [SQUARE])
    shutil.copyfile(ROOT / "docs" / "images" / "report.png", tmp_path / "picture.png")
    (tmp_path / "page.html").write_text("<main><h1>Autre</h1><footer></main>", encoding="utf-8")

    def filled(value):
        if isinstance(value, list):
            return [filled(each) for each in value]
        return value.replace("{d}", str(tmp_path)).replace("{s}", str(SAMPLE))

    parameters = {
        **{"LAYERS": [zones], "GEOPACKAGE": f"{tmp_path}/out.gpkg", "PROJECT": f"{tmp_path}/out.qgz"},
        **{name: filled(value) for name, value in change.items()},
    }
    assert_refused(here_and_batch, ALGORITHM, parameters, tmp_path, *fragments)


@pytest.mark.parametrize("percent", [0, 30, 60, 75, 85])
def test_cancel_leaves_nothing(inputs, tmp_path, run_algorithm, percent):
    from qgis.core import QgsProcessingException, QgsProcessingFeedback

    feedback = QgsProcessingFeedback(False)
    feedback.progressChanged.connect(lambda done: feedback.cancel() if done > percent else None)
    with pytest.raises(QgsProcessingException, match="Cancelled"):
        run_algorithm(ALGORITHM, given(inputs, tmp_path / "new" / "folder"), feedback=feedback)
    assert list(tmp_path.iterdir()) == []


def test_a_failure_keeps_what_was_there(inputs, tmp_path, run_algorithm, monkeypatch):
    from qgis.core import QgsProcessingException
    from trame_verte.processing.computing import deliverable
    from trame_verte.trame_verte_plugin.engine.errors import InputError

    def fail(*_arguments):
        raise InputError("The project could not be written ({reason}). Is the disk full?", reason="test")

    for name in ("livrable.gpkg", "livrable.qgz", "livrable.html"):
        (tmp_path / name).write_bytes(b"yesterday's")
    monkeypatch.setattr(deliverable, "write_project", fail)
    with pytest.raises(QgsProcessingException, match="could not be written"):
        run_algorithm(ALGORITHM, given(inputs, tmp_path))
    assert {path.read_bytes() for path in tmp_path.iterdir()} == {b"yesterday's"}
    assert len(list(tmp_path.iterdir())) == 3


def test_through_qgis_process(inputs, tmp_path, batch):
    told = batch.run(ALGORITHM, given(inputs, tmp_path, REPORTS=[str(inputs[0] / "land.html")]))
    assert told.results is not None, told.text
    assert (told.results["N_LAYERS"], told.results["N_BOOKMARKS"]) == (9, 5)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["livrable.gpkg", "livrable.html", "livrable.qgz"]

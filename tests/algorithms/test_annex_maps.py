"""The annex maps through QGIS: pages, mandatory mentions, scales, legend, lists, bad input, cancel."""

from __future__ import annotations

import re
import shutil
import subprocess
import unicodedata
from pathlib import Path

import pytest
from samples import layer
from small_layers import SQUARE, write
from three_ways import assert_refused, contents

ALGORITHM = "trameverte:annexmaps"
ROOT = Path(__file__).resolve().parents[2]
DISCLAIMER = "Document d'aide à la décision, sans valeur réglementaire"

pytestmark = pytest.mark.skipif(shutil.which("pdftotext") is None, reason="poppler-utils is not installed")


def told(*command):
    return subprocess.run([str(c) for c in command], capture_output=True, text=True, check=True).stdout


def texts(pdf):
    """The text of each page, in one line, spaces that bind as others and without ligatures."""
    pages = told("pdftotext", "-raw", pdf, "-").split("\f")[:-1]
    return [re.sub(r"\s+", " ", unicodedata.normalize("NFKC", page)) for page in pages]


def sizes(pdf):
    """Width and height of each page in whole millimetres."""
    found = re.findall(r"Page +\d+ size: +([\d.]+) x ([\d.]+) pts", told("pdfinfo", "-l", 999, pdf))
    return [tuple(round(float(v) * 25.4 / 72) for v in size) for size in found]


SAMPLE_RUN = {
    "LAYERS": [layer("prescriptions_surf"), layer("zone_urba")],
    "COVERAGE": layer("communes"),
    "PARCELS": layer("parcelles"),
    "BUILDINGS": layer("batiments"),
    "SYMBOLS": 1,
    "TITLE": "Prescriptions du règlement graphique",
    "SUBTITLE": "Trame verte et bleue",
    "TERRITORY": "Communauté d'agglomération",
    "DOCUMENT": "Plan local d'urbanisme intercommunal",
    "PIECE": "4.2.b",
    "STAGE": "Projet arrêté",
    "DATE": "2026-03-01",
    "SOURCES": "Prescriptions, CNIG, 2026, Licence ouverte 2.0.",
}


@pytest.fixture(scope="module")
def atlas(qgis_app, tmp_path_factory):
    """One sheet a commune, as PDF and as single pictures."""
    from qgis import processing

    folder = tmp_path_factory.mktemp("atlas")
    output = {"OUTPUT": f"{folder}/cartes.pdf", "OUTPUT_FOLDER": f"{folder}/planches", "RESOLUTION": 72}
    return folder, processing.run(ALGORITHM, {**SAMPLE_RUN, **output})


def test_one_a3_sheet_a_commune_in_the_order_of_names(atlas):
    folder, results = atlas
    assert (results["N_SHEETS"], results["N_EMPTY"]) == (5, 0)
    assert sizes(folder / "cartes.pdf") == [(420, 297)] * results["N_PAGES"]
    names = ["Bruvelin-les-Mines", "Gonnancourt", "Houssignies", "Marlencourt", "Verdignoy"]
    for number, (name, page) in enumerate(zip(names, texts(folder / "cartes.pdf")), start=1):
        assert name in page
        assert f"Planche {number} / 5" in page


def test_every_sheet_bears_the_mandatory_mentions(atlas):
    for page in texts(atlas[0] / "cartes.pdf")[:5]:
        for mention in (
            "Communauté d'agglomération",
            "Plan local d'urbanisme intercommunal",
            "Pièce n° 4.2.b",
            "Projet arrêté, 1er mars 2026",
            "sur papier A3",
            "EPSG:2154",
            "Licence ouverte 2.0",
            "Fond cadastral : Parcelles",
            DISCLAIMER,
        ):
            assert mention in page


def test_the_last_pages_hold_what_a_sheet_had_no_room_for(atlas):
    folder, results = atlas
    pages = texts(folder / "cartes.pdf")
    assert any("voir la fin du document" in page for page in pages[:5])
    assert len(pages) == results["N_PAGES"] > 5
    assert "Légende générale" in pages[5]
    assert all(DISCLAIMER in page for page in pages)


def test_legend_names_code_and_article_of_what_is_on_the_sheet_only(atlas):
    houssignies = texts(atlas[0] / "cartes.pdf")[2]
    assert "PSC 25-00, art. L151-23 al. 2" in houssignies
    assert "PSC 01-00" not in houssignies
    assert "Zone agricole (A, art. R151-22)" in houssignies


def test_reserved_land_is_listed_where_it_is(atlas):
    pages = texts(atlas[0] / "cartes.pdf")
    assert "Emplacements réservés" in pages[0]
    assert "promenade de la Brette" in pages[0]
    assert "12 341 m2" in pages[0]
    assert "Emplacements réservés" not in pages[4]


def test_text_is_text_in_embedded_fonts_and_pages_are_light(atlas):
    pdf = atlas[0] / "cartes.pdf"
    fonts = told("pdffonts", pdf).splitlines()[2:]
    assert fonts
    assert all(re.search(r" yes +(yes|no) +(yes|no) +\d+ +\d+$", line) for line in fonts)
    assert pdf.stat().st_size / len(texts(pdf)) < 5_000_000
    assert not told("pdfimages", "-list", pdf).splitlines()[2:]


def test_single_sheets_are_pdf_and_png(atlas):
    from qgis.PyQt.QtGui import QImage

    folder, results = atlas
    files = sorted(path.name for path in (folder / "planches").iterdir())
    assert len(files) == 2 * results["N_PAGES"]
    assert {"planche_1_bruvelin-les-mines.pdf", "planche_1_bruvelin-les-mines.png"} <= set(files)
    picture = QImage(str(folder / "planches" / "planche_1_bruvelin-les-mines.png"))
    assert abs(picture.width() - 420 / 25.4 * 72) <= 1


def test_nothing_else_stays_in_the_folder(atlas):
    assert sorted(path.name for path in atlas[0].iterdir()) == ["cartes.pdf", "planches"]


def test_a_fixed_scale_cuts_into_sheets_behind_an_assembly_sheet(run_algorithm, tmp_path):
    results = run_algorithm(
        ALGORITHM,
        {**SAMPLE_RUN, "PARCELS": None, "SCALE": 5000, "PAPER": 1, "OUTPUT": f"{tmp_path}/cartes.pdf"},
    )
    pages = texts(tmp_path / "cartes.pdf")
    assert "Plan d'assemblage de" in pages[0]
    assert all("Échelle 1/5 000 sur papier A4" in page for page in pages[1 : results["N_SHEETS"] + 1])
    assert "planche 1 sur" in pages[1]
    assert sizes(tmp_path / "cartes.pdf")[0] == (297, 210)


def test_parcels_are_numbered_from_1_2500_on(run_algorithm, tmp_path):
    given = {"LAYERS": [layer("friches")], "COVERAGE": layer("friches"), "PARCELS": layer("parcelles"), "PAPER": 3}
    for scale, numbered in ((2500, True), (3000, False)):
        run_algorithm(ALGORITHM, {**given, "SCALE": scale, "OUTPUT": f"{tmp_path}/{scale}.pdf"})
        assert bool(re.search(r"\bA[A-Z] \d+\b", texts(tmp_path / f"{scale}.pdf")[0])) is numbered


def test_the_printed_scale_is_that_of_the_map(qgis_app):
    import shapely
    from qgis.core import QgsCoordinateReferenceSystem, QgsProject, QgsRectangle
    from trame_verte.trame_verte_plugin.bridge.maps.design import Design, Page
    from trame_verte.trame_verte_plugin.bridge.maps.layout import SheetLayout
    from trame_verte.trame_verte_plugin.engine.maps.paper import PAPERS, frames_of
    from trame_verte.trame_verte_plugin.engine.maps.sheets import Part, sheets_of

    project = QgsProject()
    crs = QgsCoordinateReferenceSystem("EPSG:2154")
    for paper in PAPERS:
        part = Part(0, "Lens", shapely.box(700000, 7000000, 700900, 7000700))
        for sheet in sheets_of([part], frames_of(paper).map, 0, 20):
            layout = SheetLayout(project, "essai", Design(paper, crs, "Titre"), None)
            layout.show(Page(sheet, [], []))
            assert layout.map.scale() == pytest.approx(sheet.scale, rel=1e-3)
            box = layout.map.extent()
            assert box.contains(QgsRectangle(700000, 7000000, 700900, 7000700))
            assert box.width() == pytest.approx(frames_of(paper).map.width * sheet.scale / 1000, rel=1e-6)


def test_a_sheet_with_nothing_says_so_and_counts(run_algorithm, tmp_path):
    write(tmp_path / "in.gpkg", "zones", "Polygon", [SQUARE, "POLYGON((500 0,510 0,510 10,500 10,500 0))"])
    write(tmp_path / "in.gpkg", "arbres", "Point", ["POINT(5 5)"])
    results = run_algorithm(
        ALGORITHM,
        {
            "LAYERS": [f"{tmp_path}/in.gpkg|layername=arbres"],
            "COVERAGE": f"{tmp_path}/in.gpkg|layername=zones",
            "PAGE_NAME_FIELD": "IDU",
            "OUTPUT": f"{tmp_path}/cartes.pdf",
        },
    )
    pages = texts(tmp_path / "cartes.pdf")
    assert results["N_EMPTY"] == 1
    assert "Aucun élément" not in pages[0]
    assert "Aucun élément à cartographier sur cette planche : A1" in pages[1]


def test_without_coverage_one_map_shows_all(run_algorithm, tmp_path):
    results = run_algorithm(
        ALGORITHM, {"LAYERS": [layer("corridors"), layer("terrils")], "OUTPUT": f"{tmp_path}/carte.pdf"}
    )
    assert (results["N_PAGES"], results["N_SHEETS"]) == (1, 1)
    (page,) = texts(tmp_path / "carte.pdf")
    assert "Corridors" in page


def test_inscriptions_are_told(run_algorithm, tmp_path):
    from osgeo import ogr

    write(tmp_path / "in.gpkg", "info_surf", "Polygon", [SQUARE])
    dataset = ogr.Open(f"{tmp_path}/in.gpkg", 1)
    table = dataset.GetLayerByName("info_surf")
    values = {
        "TYPEINF": "40",
        "STYPEINF": "01",
        "LIBELLE": "Cité 9",
        "reference": "1360-083",
        "date_insc": "2012-06-30",
    }
    for name in values:
        table.CreateField(ogr.FieldDefn(name, ogr.OFTString))
    feature = table.GetNextFeature()
    for name, value in values.items():
        feature.SetField(name, value)
    table.SetFeature(feature)
    del feature, table, dataset
    given = {"LAYERS": [f"{tmp_path}/in.gpkg|layername=info_surf"], "OUTPUT": f"{tmp_path}/carte.pdf"}
    run_algorithm(ALGORITHM, given)
    (page,) = texts(tmp_path / "carte.pdf")
    assert "Cité 9 : n° 1360-083, inscription du 30 juin 2012." in page
    assert "Bien inscrit au patrimoine mondial (INF 40-01, art. L612-1 du code du patrimoine)" in page
    run_algorithm(ALGORITHM, {**given, "INSCRIPTION": "Bassin minier, bien n° 1360"})
    assert "bien n° 1360" in texts(tmp_path / "carte.pdf")[0]


def test_through_the_real_batch(batch, tmp_path):
    given = {**SAMPLE_RUN, "LOGO": str(ROOT / "trame_verte_plugin" / "icon.svg"), "OUTPUT": f"{tmp_path}/cartes.pdf"}
    done = batch.run(ALGORITHM, given)
    assert done.results["N_SHEETS"] == 5
    assert DISCLAIMER in texts(tmp_path / "cartes.pdf")[0]


def test_inputs_stay_as_they_were(run_algorithm, tmp_path):
    from qgis.core import QgsProject, QgsVectorLayer

    shown = QgsVectorLayer(layer("prescriptions_surf"), "prescriptions", "ogr")
    QgsProject.instance().addMapLayer(shown)
    try:
        before = shown.renderer().dump()
        run_algorithm(ALGORITHM, {"LAYERS": [shown], "SYMBOLS": 1, "OUTPUT": f"{tmp_path}/carte.pdf"})
        assert shown.renderer().dump() == before
        assert len(QgsProject.instance().mapLayers()) == 1
        assert not QgsProject.instance().layoutManager().layouts()
    finally:
        QgsProject.instance().removeMapLayer(shown.id())


def test_cancel_between_sheets_leaves_nothing(qgis_app, tmp_path):
    from qgis import processing
    from qgis.core import QgsProcessingException, QgsProcessingFeedback

    class Impatient(QgsProcessingFeedback):
        def setProgressText(self, text):
            if "Drawing" in text:
                self.cancel()

    with pytest.raises(QgsProcessingException, match="Cancelled"):
        processing.run(
            ALGORITHM,
            {**SAMPLE_RUN, "OUTPUT": f"{tmp_path}/cartes.pdf", "OUTPUT_FOLDER": f"{tmp_path}/planches"},
            feedback=Impatient(False),
        )
    assert not list(tmp_path.iterdir())


@pytest.fixture
def folder(qgis_app, tmp_path):
    write(tmp_path / "in.gpkg", "zones", "Polygon", [SQUARE])
    write(tmp_path / "in.gpkg", "vide", "Polygon", [])
    write(tmp_path / "in.gpkg", "nulle", "Polygon", [None])
    (tmp_path / "faux.png").write_text("no picture")
    (tmp_path / "plan.pdf").write_bytes((ROOT / "trame_verte_plugin" / "icon.svg").read_bytes())
    return tmp_path


CASES = {
    "coverage without features": ({"COVERAGE": "{d}/in.gpkg|layername=vide"}, ["'vide'", "COVERAGE", "no feature"]),
    "coverage without geometry": ({"COVERAGE": "{d}/in.gpkg|layername=nulle"}, ["'nulle'", "no sheet"]),
    "nothing to draw": ({"LAYERS": ["{d}/in.gpkg|layername=vide"]}, ["LAYERS", "no coverage"]),
    "layers without geometry": ({"LAYERS": ["{d}/in.gpkg|layername=nulle"]}, ["No layer has a geometry"]),
    "unknown field": (
        {"COVERAGE": "{d}/in.gpkg|layername=zones", "PAGE_NAME_FIELD": "nom"},
        ["'nom'", "PAGE_NAME_FIELD", "idu"],
    ),
    "field without its layer": ({"PAGE_NAME_FIELD": "idu"}, ["PAGE_NAME_FIELD", "COVERAGE"]),
    "logo that is no picture": ({"LOGO": "{d}/faux.png"}, ["faux.png", "LOGO"]),
    "logo that is absent": ({"LOGO": "{d}/absent.png"}, ["absent.png", "LOGO"]),
    "output is the logo": ({"LOGO": "{d}/plan.pdf", "OUTPUT": "{d}/plan.pdf"}, ["OUTPUT", "plan.pdf"]),
    "no output": ({"OUTPUT": None}, ["OUTPUT_FOLDER"]),
    "not a PDF": ({"OUTPUT": "{d}/carte.png"}, ["OUTPUT", ".pdf"]),
    "scale too large": ({"SCALE": 20}, ["1:20", "SCALE"]),
    "scale with far too many sheets": (
        {"COVERAGE": layer("communes"), "LAYERS": [layer("communes")], "SCALE": 100},
        ["1:100", "sheets"],
    ),
    "paper that does not exist": ({"PAPER": 10}, ["PAPER"]),
    "degrees": ({"TARGET_CRS": "EPSG:4326"}, ["not projected"]),
    "layer that does not exist": ({"LAYERS": ["{d}/absent.gpkg"]}, ["LAYERS", "absent"]),
}


def filled(value, folder):
    if isinstance(value, list):
        return [filled(each, folder) for each in value]
    return value.format(d=folder) if isinstance(value, str) else value


@pytest.mark.parametrize("name", CASES)
def test_refused(here, batch, folder, name):
    changes, fragments = CASES[name]
    good = {"LAYERS": [f"{folder}/in.gpkg|layername=zones"], "OUTPUT": f"{folder}/carte.pdf"}
    given = {**good, **{key: filled(value, folder) for key, value in changes.items()}}
    given = {key: value for key, value in given.items() if value is not None}
    assert_refused({**here, "batch": batch.run}, ALGORITHM, given, folder, *fragments)


def test_a_folder_that_may_not_be_written_is_refused(here, folder):
    from trame_verte.trame_verte_plugin.bridge import destinations

    locked = folder / "clos"
    locked.mkdir()
    locked.chmod(0o500)
    try:
        if not destinations.why_not_writable(destinations.parse(f"{locked}/carte.pdf")):
            pytest.skip("this user may write everywhere")
        given = {"LAYERS": [f"{folder}/in.gpkg|layername=zones"], "OUTPUT": f"{locked}/carte.pdf"}
        assert_refused(here, ALGORITHM, given, folder, "OUTPUT", "clos")
    finally:
        locked.chmod(0o700)


def test_layers_that_vanish_while_it_runs_do_not_matter(qgis_app, tmp_path):
    from qgis import processing
    from qgis.core import QgsProcessingFeedback, QgsProject, QgsVectorLayer

    source = write(tmp_path / "in.gpkg", "zones", "Polygon", [SQUARE])
    shown = QgsVectorLayer(source, "zones", "ogr")
    QgsProject.instance().addMapLayer(shown)

    class Removing(QgsProcessingFeedback):
        def setProgressText(self, text):
            QgsProject.instance().removeAllMapLayers()

    processing.run(ALGORITHM, {"LAYERS": [shown.id()], "OUTPUT": f"{tmp_path}/carte.pdf"}, feedback=Removing(False))
    assert "Zones" in texts(tmp_path / "carte.pdf")[0]
    assert set(contents(tmp_path)) == {"carte.pdf", "in.gpkg"}

"""Draws the guide's pictures from real runs on the sample data: ``python3 scripts/make_pictures.py``.

The maps need no screen, but ImageMagick, as the tests do. The picture of the report needs Chromium; without it the old
one stays.
"""

from __future__ import annotations

import logging
import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from load_plugin import ROOT, load_plugin

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
load_plugin()

from project_picture import deliver, draw_project  # noqa: E402
from qgis.core import (  # noqa: E402
    QgsApplication,
    QgsFillSymbol,
    QgsLayerTree,
    QgsLayoutExporter,
    QgsLayoutItemLegend,
    QgsLayoutItemMap,
    QgsLayoutItemScaleBar,
    QgsLayoutMeasurement,
    QgsLayoutPoint,
    QgsLayoutSize,
    QgsLegendStyle,
    QgsPrintLayout,
    QgsProject,
    QgsRectangle,
    QgsUnitTypes,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QSize  # noqa: E402

SAMPLE = ROOT / "sample_data" / "trame_verte.gpkg"
PICTURES = ROOT / "docs" / "images"
#: Size of a picture in pixels: the guide's window shows it whole. The legend takes the right of it.
WIDTH, HEIGHT, MAP_WIDTH, DPI = 860, 560, 600, 96


@dataclass(frozen=True)
class View:
    """A picture of the results: where, how near and which of them, from top to bottom."""

    name: str
    center: tuple[float, float]
    scale: float
    results: tuple[str, ...]
    buildings: bool = False
    """The sample's buildings are drawn too, under the first of the results."""


@dataclass(frozen=True)
class Subject:
    """An algorithm, its run on the sample and the pictures of it."""

    algorithm: str
    inputs: dict[str, str]
    """The sample's layer behind each parameter."""
    settings: dict[str, object]
    results: dict[str, str]
    """Outputs, and what the legend calls them."""
    views: tuple[View, ...]


BUILDINGS = "batiments"

SUBJECTS = (
    Subject(
        "landreferential",
        {
            "AXES": "axe_bhns",
            "STOPS": "arrets",
            "PARCELS": "parcelles",
            "BUILDINGS": BUILDINGS,
            "ZONING": "zone_urba",
            "PRESCRIPTIONS": "prescriptions_surf",
            "COMMUNES": "communes",
            "BROWNFIELDS": "friches",
            "FACILITIES": "equipements",
            "WALK_NETWORK": "rues",
        },
        {},
        {
            "REJECTS": "Objets rejetés, réparés ou douteux",
            "SLICES": "Foncier mutable par tranche",
            "SITES": "Sites",
            "CORRIDOR": "Fuseau",
            "REFERENTIAL": "Mutabilité",
        },
        (
            View("landreferential_overview", (679000, 7048200), 25_000, ("SLICES", "SITES", "CORRIDOR", "REFERENTIAL")),
            View("landreferential_map", (679000, 7048200), 10_000, ("SLICES", "SITES", "CORRIDOR", "REFERENTIAL")),
            View("landreferential_parcels", (679000, 7048200), 2_000, ("SITES", "REFERENTIAL"), buildings=True),
        ),
    ),
    Subject(
        "bufferzoneaudit",
        {
            "ZONES": "zones_tampons",
            "LANDCOVER_1": "ocs_2015",
            "LANDCOVER_2": "ocs_2023",
            "ZONING": "zone_urba",
            "PRESCRIPTIONS": "prescriptions_surf",
        },
        {"ZONE_KIND_FIELD": "nature", "YEAR_1": 2015, "YEAR_2": 2023},
        {
            "NARROWS": "Passages les plus étroits",
            "AUDIT": "État des coupures",
            "CHANGES": "Changements 2015–2023",
            "OPEN_PATCHES": "Terre ouverte",
        },
        (
            View(
                "bufferzoneaudit_map",
                (681000, 7047700),
                14_000,
                ("NARROWS", "AUDIT", "CHANGES", "OPEN_PATCHES"),
                buildings=True,
            ),
        ),
    ),
    Subject(
        "habitatconnectivity",
        {
            "PATCHES": "reservoirs|subset=\"sous_trame\" = 'boisee'",
            "CROSSINGS": "ouvrages",
            "PERIMETER": "communes",
        },
        {
            "BARRIERS": [f"{SAMPLE}|layername=routes", f"{SAMPLE}|layername=voies_ferrees"],
            "BARRIER_CLASS_FIELD": "nature",
            "MAX_DISTANCE": 2000,
            "SUBNETWORK_FIELD": "sous_trame",
        },
        {"PATCHES_OUT": "Importance (dPC)", "LINKS": "Liens", "COMPONENTS": "Ensembles reliés"},
        (View("habitatconnectivity_map", (679050, 7048300), 40_000, ("PATCHES_OUT", "LINKS", "COMPONENTS")),),
    ),
    Subject(
        "corridorcontinuity",
        {"CORRIDORS": "corridors", "CROSSINGS": "ouvrages", "PLANTED_STRIPS": "bandes_plantees"},
        {
            "CORRIDOR_FIELD": "nom",
            "RANK_FIELD": "rang",
            "STATUS_FIELD": "statut",
            "FUNCTION": 1,
            "BARRIERS": [f"{SAMPLE}|layername={name}" for name in ("routes", "voies_ferrees", "cours_eau")],
            "BARRIER_CLASS_FIELD": "nature",
        },
        {
            "BREAKS": "Ruptures",
            "LINKS": "Liens à construire",
            "SEGMENTS": "Corridors",
            "COMPONENTS": "Ensembles d'un seul tenant",
            "PROFILES": "Profils de plantation",
        },
        (
            View("corridorcontinuity_map", (679400, 7048200), 40_000, ("BREAKS", "LINKS", "SEGMENTS", "COMPONENTS")),
            View("corridorcontinuity_near", (680800, 7049350), 10_000, ("BREAKS", "LINKS", "PROFILES", "SEGMENTS")),
        ),
    ),
    Subject(
        "projectimpact",
        {"CORRIDORS": "corridors", "CROSSINGS": "ouvrages", "PROJECTS": "projets"},
        {
            "PROJECT_FIELD": "nom",
            "CORRIDOR_FIELD": "nom",
            "STATUS_FIELD": "statut",
            "FUNCTION": 1,
            "BARRIERS": [f"{SAMPLE}|layername={name}" for name in ("routes", "voies_ferrees", "cours_eau")],
            "BARRIER_CLASS_FIELD": "nature",
        },
        {"PROJECTS_OUT": "Projets", "SEGMENTS": "Corridors après les projets"},
        (View("projectimpact_map", (679400, 7048200), 40_000, ("PROJECTS_OUT", "SEGMENTS")),),
    ),
    Subject(
        "estateinventory",
        {
            "PROPERTY": "bien_unesco",
            "BUFFER": "tampon_unesco",
            "COMMUNES": "communes",
            "BUILDINGS": BUILDINGS,
            "PARCELS": "parcelles",
            "STREETS": "rues",
            "STOPS": "arrets",
            "DPE": "dpe",
        },
        {"ESTATES": [f"{SAMPLE}|layername=cites"]},
        {"INVENTORY": "Cités par statut UNESCO", "POCKETS": "Terrains en cœur de cité"},
        (View("estateinventory_map", (680050, 7048500), 10_000, ("INVENTORY", "POCKETS"), buildings=True),),
    ),
    Subject(
        "greenparcels",
        {
            "PARCELS": "parcelles",
            "ZONING": "zone_urba",
            "PRESCRIPTIONS": "prescriptions_surf",
            "PROJECTS": "projets",
            "LANDCOVER": "ocs_2023",
        },
        {
            "ELEMENTS": [f"{SAMPLE}|layername={n}" for n in ("corridors", "cavaliers", "reservoirs", "terrils")],
            "ELEMENT_TYPE_FIELD": "sous_trame",
        },
        {
            "PROTECTIONS_LIN": "Éléments linéaires",
            "PROTECTIONS": "Éléments surfaciques",
            "PARCELS_OUT": "Parcelles de la trame verte",
        },
        (View("greenparcels_map", (680450, 7049350), 12_000, ("PROTECTIONS_LIN", "PROTECTIONS", "PARCELS_OUT")),),
    ),
)


def register() -> None:
    """Put our algorithms into QGIS's registry."""
    from processing.core.Processing import Processing

    Processing.initialize()
    from trame_verte.processing.provider import TrameVerteProvider

    # The registry does not keep the Python half of a provider alive.
    register.provider = TrameVerteProvider()
    QgsApplication.processingRegistry().addProvider(register.provider)


def run(subject: Subject, folder: Path) -> Path:
    """Run an algorithm on the sample and return the GeoPackage of its results."""
    from qgis import processing

    results = folder / f"{subject.algorithm}.gpkg"
    parameters = {name: f"{SAMPLE}|layername={layer}" for name, layer in subject.inputs.items()}
    parameters |= {name: f"ogr:dbname='{results}' table=\"{name.lower()}\" (geom)" for name in subject.results}
    report = str(folder / f"{subject.algorithm}.html")
    processing.run(f"trameverte:{subject.algorithm}", {**parameters, **subject.settings, "REPORT": report})
    return results


def layers_of(subject: Subject, view: View, results: Path) -> list[QgsVectorLayer]:
    """Return the layers of a view in the style stored with them."""
    layers = []
    for name in view.results:
        layer = QgsVectorLayer(f"{results}|layername={name.lower()}", subject.results[name], "ogr")
        layer.loadDefaultStyle()
        layers.append(layer)
    if view.buildings:
        buildings = QgsVectorLayer(f"{SAMPLE}|layername={BUILDINGS}", "Bâtiments", "ogr")
        style = {"color": "90,90,90,110", "outline_color": "90,90,90,160", "outline_width": "0.1"}
        buildings.renderer().setSymbol(QgsFillSymbol.createSimple(style))
        layers.insert(1, buildings)
    return layers


def millimetres(pixels: float) -> float:
    """Convert pixels of the picture."""
    return pixels * 25.4 / DPI


def place(item, x: float, y: float, width: float, height: float) -> None:
    """Put a layout's item at a place given in pixels."""
    unit = QgsUnitTypes.LayoutUnit.LayoutMillimeters
    item.attemptMove(QgsLayoutPoint(millimetres(x), millimetres(y), unit))
    item.attemptResize(QgsLayoutSize(millimetres(width), millimetres(height), unit))


def draw(view: View, layers: Sequence[QgsVectorLayer], path: Path) -> None:
    """Draw a view with its legend and scale bar."""
    project = QgsProject()
    project.setCrs(layers[0].crs())
    project.addMapLayers(layers)
    layout = QgsPrintLayout(project)
    layout.initializeDefaults()
    unit = QgsUnitTypes.LayoutUnit.LayoutMillimeters
    page = layout.pageCollection().page(0)
    page.setPageSize(QgsLayoutSize(millimetres(WIDTH), millimetres(HEIGHT), unit))
    item = QgsLayoutItemMap(layout)
    layout.addLayoutItem(item)
    place(item, 0, 0, MAP_WIDTH, HEIGHT)
    item.setLayers(layers)
    x, y = view.center
    item.zoomToExtent(QgsRectangle(x - 1, y - 1, x + 1, y + 1))
    item.setScale(view.scale)
    item.setFrameEnabled(True)
    item.setFrameStrokeWidth(QgsLayoutMeasurement(0.2))
    add_legend(layout, item, layers)
    add_scale_bar(layout, item)
    settings = QgsLayoutExporter.ImageExportSettings()
    settings.dpi = DPI
    settings.imageSize = QSize(WIDTH, HEIGHT)
    QgsLayoutExporter(layout).exportToImage(str(path), settings)
    shrink(path)


def add_legend(layout: QgsPrintLayout, item: QgsLayoutItemMap, layers: Sequence[QgsVectorLayer]) -> None:
    """Add the legend of all layers, to the right of the map."""
    legend = QgsLayoutItemLegend(layout)
    legend.setAutoUpdateModel(False)
    tree = QgsLayerTree()
    for layer in layers:
        tree.addLayer(layer)
    legend.model().setRootGroup(tree)
    legend.setLinkedMap(item)
    for part, size in ((QgsLegendStyle.Style.Subgroup, 8.5), (QgsLegendStyle.Style.SymbolLabel, 7)):
        style = legend.style(part)
        text = style.textFormat()
        text.setSize(size)
        font = text.font()
        font.setFamily("DejaVu Sans")
        font.setBold(part is QgsLegendStyle.Style.Subgroup)
        text.setFont(font)
        style.setTextFormat(text)
        legend.setStyle(part, style)
    legend.setSymbolWidth(5)
    legend.setSymbolHeight(3)
    layout.addLayoutItem(legend)
    legend.tree = tree  # the legend does not keep it alive
    place(legend, MAP_WIDTH + 2, 0, WIDTH - MAP_WIDTH - 2, HEIGHT)


def add_scale_bar(layout: QgsPrintLayout, item: QgsLayoutItemMap) -> None:
    """Add a scale bar in the map's corner."""
    bar = QgsLayoutItemScaleBar(layout)
    bar.setStyle("Single Box")
    bar.setLinkedMap(item)
    bar.applyDefaultSize()
    text = bar.textFormat()
    text.setSize(8)
    bar.setTextFormat(text)
    bar.setHeight(1.5)
    bar.setBackgroundEnabled(True)
    layout.addLayoutItem(bar)
    bar.attemptMove(QgsLayoutPoint(millimetres(8), millimetres(HEIGHT - 44), QgsUnitTypes.LayoutUnit.LayoutMillimeters))


def shrink(path: Path) -> None:
    """Reduce a picture to 256 colours of its own (ImageMagick)."""
    subprocess.run(["convert", path, "-alpha", "off", "+dither", "-colors", "256", f"PNG8:{path}"], check=True)


def draw_sheet(path: Path, folder: Path) -> None:
    """Draw a sheet of the annex maps as it is printed."""
    from qgis import processing

    def layer(name: str) -> str:
        return f"{SAMPLE}|layername={name}"

    processing.run(
        "trameverte:annexmaps",
        {
            "LAYERS": [layer("prescriptions_surf"), layer("zone_urba")],
            "COVERAGE": layer("communes"),
            "PARCELS": layer("parcelles"),
            "BUILDINGS": layer(BUILDINGS),
            "SYMBOLS": 1,
            "TITLE": "Prescriptions du règlement graphique",
            "TERRITORY": "Territoire d'exemple (fictif)",
            "DOCUMENT": "Plan local d'urbanisme intercommunal",
            "PIECE": "4.2",
            "STAGE": "Projet arrêté",
            "DATE": "2026-03-01",
            "SOURCES": "Sources : données fictives de Trame verte.",
            "RESOLUTION": 92,
            "PAGE_FORMAT": 2,
            "OUTPUT_FOLDER": str(folder / "planches"),
        },
    )
    shutil.copy(folder / "planches" / "planche_2_gonnancourt.png", path)
    shrink(path)


def photograph(report: Path, path: Path, height: int = 1150) -> None:
    """Take a picture of the top of a report, as a browser shows it."""
    browser = shutil.which("chromium") or shutil.which("google-chrome")
    if browser is None:
        logging.warning("Chromium is not installed: %s stays as it is", path.name)
        return
    options = ["--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", "--virtual-time-budget=20000"]
    size = f"--window-size={WIDTH},{height}"
    subprocess.run(
        [browser, *options, size, f"--screenshot={path}", report.as_uri()], check=True, stderr=subprocess.DEVNULL
    )
    shrink(path)


def photograph_sheet(report: Path, path: Path) -> None:
    """Take a picture of the first sheet of a report."""
    page = report.read_text(encoding="utf-8")
    style = re.search(r"<style>.*?</style>", page, re.DOTALL)[0]
    sheet = re.search(r'<article class="sheet">.*?</article>', page, re.DOTALL)[0]
    alone = report.with_name("sheet.html")
    alone.write_text(f'<meta charset="utf-8">{style}<main>{sheet}</main>', encoding="utf-8")
    photograph(alone, path, height=900)


def main() -> None:
    """Make every picture."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        os.environ["XDG_RUNTIME_DIR"] = os.environ["QGIS_CUSTOM_CONFIG_PATH"] = name
        application = QgsApplication([], True)
        application.initQgis()
        sys.path.insert(0, str(Path(QgsApplication.pkgDataPath()) / "python" / "plugins"))
        PICTURES.mkdir(parents=True, exist_ok=True)
        register()
        delivered = []
        for subject in SUBJECTS:
            results = run(subject, folder)
            delivered += [f"{results}|layername={name.lower()}" for name in subject.results]
            for view in subject.views:
                draw(view, layers_of(subject, view, results), PICTURES / f"{view.name}.png")
        draw_sheet(PICTURES / "annexmaps_sheet.png", folder)
        draw_project(deliver(delivered, SAMPLE, folder), PICTURES / "deliverable_project.png")
        shrink(PICTURES / "deliverable_project.png")
        photograph(folder / "landreferential.html", PICTURES / "report.png")
        photograph_sheet(folder / "estateinventory.html", PICTURES / "estateinventory_sheet.png")
        application.exitQgis()


if __name__ == "__main__":
    main()

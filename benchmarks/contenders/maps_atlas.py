"""QGIS's own atlas: the same layers and symbols, a legend filtered by the map, a scale bar and the sheet's name."""

from __future__ import annotations

import sys
from pathlib import Path

import maps_task
import qgis_start
import task
import territory
from qgis.core import (
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsLayoutExporter,
    QgsLayoutItemLabel,
    QgsLayoutItemLegend,
    QgsLayoutItemMap,
    QgsLayoutItemScaleBar,
    QgsLayoutPoint,
    QgsLayoutSize,
    QgsPrintLayout,
    QgsProject,
    QgsVectorLayer,
)

qgis_start.start_processing()
sys.path.insert(0, str(task.ROOT / "scripts"))

from load_plugin import load_plugin  # noqa: E402

load_plugin()

from trame_verte.trame_verte_plugin.bridge.maps import background, dressing  # noqa: E402


def run(source: Path, target: Path) -> None:
    """Do the task."""
    project = QgsProject()
    project.setCrs(QgsCoordinateReferenceSystem("EPSG:2154"))
    land = territory.ensure(maps_task.SIZE)
    communes, zones, buildings, parcels = (
        QgsVectorLayer(f"{land}|layername={name}", name, "ogr")
        for name in (task.COMMUNES, task.ZONING, task.BUILDINGS, task.PARCELS)
    )
    districts = QgsVectorLayer(f"{source}|layername={maps_task.DISTRICTS}", "quartiers", "ogr")
    dressing.dress(zones)
    background.draw_communes(communes, 1)
    background.draw_buildings(buildings)
    background.draw_parcels(parcels, 1)
    layers = [communes, zones, buildings, parcels]
    project.addMapLayers([*layers, districts])
    layout = _layout(project, layers, districts)
    settings = QgsLayoutExporter.PdfExportSettings()
    settings.dpi = 200
    settings.forceVectorOutput = True
    settings.textRenderFormat = Qgis.TextRenderFormat.AlwaysText
    result, message = QgsLayoutExporter.exportToPdf(layout.atlas(), str(target), settings)
    if result != QgsLayoutExporter.ExportResult.Success:
        raise SystemExit(message)
    project.clear()


def _layout(project: QgsProject, layers: list[QgsVectorLayer], districts: QgsVectorLayer) -> QgsPrintLayout:
    layout = QgsPrintLayout(project)
    layout.initializeDefaults()
    layout.pageCollection().page(0).setPageSize(QgsLayoutSize(420, 297))
    layout.setName("atlas")
    drawn = QgsLayoutItemMap(layout)
    legend, bar, name = QgsLayoutItemLegend(layout), QgsLayoutItemScaleBar(layout), QgsLayoutItemLabel(layout)
    for item, place, size in (
        (drawn, (8, 8), (313, 281)),
        (legend, (326, 80), (88, 150)),
        (bar, (326, 40), (88, 15)),
        (name, (326, 10), (88, 20)),
    ):
        layout.addLayoutItem(item)
        item.attemptMove(QgsLayoutPoint(*place))
        item.attemptResize(QgsLayoutSize(*size))
    drawn.setLayers(layers)
    drawn.zoomToExtent(districts.extent())
    drawn.setAtlasDriven(True)
    drawn.setAtlasScalingMode(QgsLayoutItemMap.AtlasScalingMode.Predefined)
    layout.renderContext().setPredefinedScales([5000.0, 7500.0, 10000.0, 15000.0])
    legend.setLinkedMap(drawn)
    legend.setLegendFilterByMapEnabled(True)
    bar.setLinkedMap(drawn)
    name.setText("[% @atlas_pagename %]")
    atlas = layout.atlas()
    atlas.setCoverageLayer(districts)
    atlas.setPageNameExpression("nom")
    atlas.setEnabled(True)
    return layout

"""The sample data in the user's project: a group of styled layers."""

from __future__ import annotations

import configparser
import shutil
from collections.abc import Sequence
from pathlib import Path

from qgis.core import (
    QgsApplication,
    QgsCoordinateTransform,
    QgsMapLayer,
    QgsProject,
    QgsProviderRegistry,
    QgsProviderSublayerDetails,
    QgsRectangle,
)

from .translation import tr

ROOT = Path(__file__).resolve().parent.parent
SAMPLE = ROOT / "sample_data" / "trame_verte.gpkg"

#: What a reader of maps wants to see first, from top to bottom; the other layers come below, not drawn.
SHOWN = (
    "arrets",
    "axe_bhns",
    "communes",
    "cavaliers",
    "batiments",
    "terrils",
    "friches",
    "rues",
    "voies_ferrees",
    "cours_eau",
    "parcelles",
)


def user_copy() -> Path:
    """Return the sample as a file in the user's profile, made at the first call.

    A copy, because QGIS writes beside a GeoPackage that it reads and an open file of the plugin's own folder would
    keep the plugin from being updated on Windows.
    """
    metadata = configparser.ConfigParser(interpolation=None)
    metadata.read(ROOT / "metadata.txt", encoding="utf-8")
    folder = Path(QgsApplication.qgisSettingsDirPath()) / "trame_verte"
    copy = folder / f"{SAMPLE.stem}_{metadata['general']['version']}.gpkg"
    if not copy.is_file():
        folder.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(SAMPLE, copy)
    return copy


def add_to_project(project: QgsProject | None = None) -> list[QgsMapLayer]:
    """Add the sample's layers to a project (the open one by default) in a group on top, with their stored styles."""
    project = project or QgsProject.instance()
    options = QgsProviderSublayerDetails.LayerOptions(project.transformContext())
    found = QgsProviderRegistry.instance().querySublayers(str(user_copy()))
    layers = sorted((details.toLayer(options) for details in found), key=_place)
    if not project.mapLayers():
        project.setCrs(layers[0].crs())
    group = project.layerTreeRoot().insertGroup(0, tr("Trame verte: sample data"))
    for layer in layers:
        layer.loadDefaultStyle()
        project.addMapLayer(layer, False)
        node = group.addLayer(layer)
        node.setExpanded(False)
        node.setItemVisibilityChecked(layer.name() in SHOWN)
    return layers


def _place(layer: QgsMapLayer) -> int:
    return SHOWN.index(layer.name()) if layer.name() in SHOWN else len(SHOWN)


def extent(layers: Sequence[QgsMapLayer], project: QgsProject | None = None) -> QgsRectangle:
    """Return what a set of layers covers, in the projection of a project."""
    project = project or QgsProject.instance()
    whole = QgsRectangle()
    for layer in layers:
        if layer.isSpatial():
            whole.combineExtentWith(
                QgsCoordinateTransform(layer.crs(), project.crs(), project).transformBoundingBox(layer.extent())
            )
    return whole

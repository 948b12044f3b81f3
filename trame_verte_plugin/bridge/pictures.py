"""Small maps of places, drawn by QGIS off screen from arrays of geometries: no project, no layer of the user's."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import shapely
from pyproj import CRS
from qgis.core import (
    Qgis,
    QgsCoordinateTransformContext,
    QgsFeature,
    QgsFillSymbol,
    QgsGeometry,
    QgsLineSymbol,
    QgsMapRendererCustomPainterJob,
    QgsMapSettings,
    QgsRectangle,
    QgsSingleSymbolRenderer,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QBuffer, QIODevice, QSize, Qt
from qgis.PyQt.QtGui import QColor, QImage, QPainter

from ..engine.progress import Progress
from .crs import to_qgis

STEP = "Drawing maps"

#: Pixels, and dots an inch: symbols are given in millimetres.
WIDTH, HEIGHT, DPI = 320, 220, 96
#: Land around a place, as a share of it on each side.
MARGIN = 0.08
#: Colours of a picture: more would only blur edges less.
COLOURS = 32


@dataclass(frozen=True, eq=False)
class Coat:
    """Polygons or lines that are drawn alike."""

    geometry: np.ndarray
    style: Mapping[str, str]
    """What QGIS calls the properties of a simple fill or line: ``color``, ``outline_color``, ``line_width``…"""


def draw(coats: Sequence[Coat], boxes: np.ndarray, crs: CRS, progress: Progress) -> list[bytes]:
    """Return a PNG of each box, in the order of the boxes.

    Parameters
    ----------
    coats : sequence of Coat
        From the ground up.
    boxes : ndarray of shape (n, 4)
        xmin, ymin, xmax, ymax in ``crs``; a picture shows a little more.
    crs : CRS
    progress : Progress
        Called before each coat is made ready and before each picture.
    """
    layers, pictures = [], []
    for coat in coats:
        progress(0.0, STEP)
        layers.append(_layer(coat, boxes, crs))
    for number, box in enumerate(boxes):
        progress(number / len(boxes), STEP)
        pictures.append(_png(_picture(layers, box, crs)))
    progress(1.0, STEP)
    return pictures


def _layer(coat: Coat, boxes: np.ndarray, crs: CRS) -> QgsVectorLayer:
    """Return a layer in memory of what a coat has near the boxes, in the order of the array."""
    near = np.unique(shapely.STRtree(coat.geometry).query(shapely.box(*_grown(boxes).T))[1])
    lines = shapely.get_dimensions(coat.geometry).max(initial=0) == 1
    options = QgsVectorLayer.LayerOptions(QgsCoordinateTransformContext(), False)
    layer = QgsVectorLayer("MultiLineString" if lines else "MultiPolygon", "coat", "memory", options)
    layer.setCrs(to_qgis(crs))
    layer.dataProvider().addFeatures(list(_features(coat.geometry[near])))
    layer.dataProvider().createSpatialIndex()
    symbol = (QgsLineSymbol if lines else QgsFillSymbol).createSimple(dict(coat.style))
    layer.setRenderer(QgsSingleSymbolRenderer(symbol))
    return layer


def _features(geometry: np.ndarray) -> Iterator[QgsFeature]:
    for wkb in shapely.to_wkb(geometry).tolist():
        shape, feature = QgsGeometry(), QgsFeature()
        shape.fromWkb(wkb)
        shape.convertToMultiType()
        feature.setGeometry(shape)
        yield feature


def _grown(boxes: np.ndarray) -> np.ndarray:
    """Return boxes with their margin, in the proportions of a picture."""
    middle = (boxes[:, :2] + boxes[:, 2:]) / 2
    size = np.maximum(boxes[:, 2:] - boxes[:, :2], 1.0) * (1 + 2 * MARGIN)
    half = np.maximum(size[:, 0] / WIDTH, size[:, 1] / HEIGHT)[:, None] * np.array([WIDTH, HEIGHT]) / 2
    return np.hstack([middle - half, middle + half])


def _picture(layers: Sequence[QgsVectorLayer], box: np.ndarray, crs: CRS) -> QImage:
    settings = QgsMapSettings()
    settings.setLayers(list(layers)[::-1])
    settings.setDestinationCrs(to_qgis(crs))
    settings.setOutputSize(QSize(WIDTH, HEIGHT))
    settings.setOutputDpi(DPI)
    settings.setExtent(QgsRectangle(*_grown(box[None])[0].tolist()))
    settings.setFlag(Qgis.MapSettingsFlag.Antialiasing, True)
    image = QImage(QSize(WIDTH, HEIGHT), QImage.Format.Format_RGB32)
    image.fill(QColor("#ffffff"))
    painter = QPainter(image)
    QgsMapRendererCustomPainterJob(settings, painter).renderSynchronously()
    painter.end()
    return image


def _png(image: QImage) -> bytes:
    """Return a picture with its most frequent colours only, the others as the nearest of these."""
    raw = image.constBits()
    raw.setsize(image.sizeInBytes())
    colours, count = np.unique(np.frombuffer(raw, dtype=np.uint32) | 0xFF000000, return_counts=True)
    kept = colours[np.lexsort([colours, -count])[:COLOURS]]
    plain = Qt.ImageConversionFlag.ThresholdDither | Qt.ImageConversionFlag.AvoidDither
    indexed = image.convertToFormat(QImage.Format.Format_Indexed8, kept.tolist(), plain)
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    indexed.save(buffer, "PNG")
    return bytes(buffer.data())

"""Reading by tiles and writing through QGIS: what the floor and the PyQGIS loop share."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

import task
from qgis.core import (
    QgsCoordinateTransformContext,
    QgsFeature,
    QgsFeatureRequest,
    QgsFeatureSink,
    QgsField,
    QgsFields,
    QgsGeometry,
    QgsRectangle,
    QgsVectorFileWriter,
    QgsVectorLayer,
    QgsWkbTypes,
)
from qgis.PyQt.QtCore import QMetaType

TYPES = {str: QMetaType.Type.QString, int: QMetaType.Type.LongLong, float: QMetaType.Type.Double}


def open_layer(source: Path, name: str) -> QgsVectorLayer:
    """Open a layer of the territory."""
    layer = QgsVectorLayer(f"{source}|layername={name}", name, "ogr")
    if not layer.isValid():
        raise OSError(f"{source} has no layer {name}")
    return layer


def axis_geometry(source: Path) -> QgsGeometry:
    """Return all lines of the axis as one geometry."""
    return QgsGeometry.unaryUnion([f.geometry() for f in open_layer(source, task.AXES).getFeatures()])


def tiles(corridor: QgsGeometry) -> list[QgsRectangle]:
    """Return the cells of a 1 km grid that meet the corridor (grown a little: its arcs are chords)."""
    corridor = corridor.buffer(1, task.SEGMENTS)
    box, step = corridor.boundingBox(), task.TILE
    cells = []
    for i in range(int(box.xMinimum() // step), int(box.xMaximum() // step) + 1):
        for j in range(int(box.yMinimum() // step), int(box.yMaximum() // step) + 1):
            cell = QgsRectangle(i * step, j * step, (i + 1) * step, (j + 1) * step)
            if corridor.intersects(QgsGeometry.fromRect(cell)):
                cells.append(cell)
    return cells


def read_tiles(layer: QgsVectorLayer, cells: Iterable[QgsRectangle], fields: list[str]) -> dict[int, QgsFeature]:
    """Return the features whose box meets one of the cells, each once, by id."""
    features = {}
    for cell in cells:
        request = QgsFeatureRequest().setFilterRect(cell).setSubsetOfAttributes(fields, layer.fields())
        for feature in layer.getFeatures(request):
            features[feature.id()] = feature
    return features


def parcel_fields() -> list[str]:
    """Names of the parcels' own fields."""
    return [name for name, _ in task.PARCEL_FIELDS]


def write(target: Path, layer: QgsVectorLayer, features: Iterator[QgsFeature]) -> None:
    """Write the output's features, in batches, with the spatial index that QGIS adds by default."""
    fields = QgsFields()
    for name, kind in (*task.PARCEL_FIELDS, *task.MEASURES):
        fields.append(
            QgsField(task.RENAMED.get(name, name) if len(fields) < len(task.PARCEL_FIELDS) else name, TYPES[kind])
        )
    options = QgsVectorFileWriter.SaveVectorOptions()
    options.layerName = task.OUTPUT
    context = QgsCoordinateTransformContext()
    kind = QgsWkbTypes.multiType(layer.wkbType())
    writer = QgsVectorFileWriter.create(str(target), fields, kind, layer.crs(), context, options)
    batch = []
    for feature in features:
        geometry = feature.geometry()
        geometry.convertToMultiType()
        feature.setGeometry(geometry)
        batch.append(feature)
        if len(batch) == 2000:
            writer.addFeatures(batch, QgsFeatureSink.Flag.FastInsert)
            batch = []
    writer.addFeatures(batch, QgsFeatureSink.Flag.FastInsert)
    if writer.hasError():
        raise OSError(writer.errorMessage())
    del writer

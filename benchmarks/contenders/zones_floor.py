"""The floor of the zones: land covers within 100 m of them and their buildings read, and as many rows written."""

from __future__ import annotations

from pathlib import Path

import qgis_start  # noqa: F401 (starts QGIS)
import zones_task as names
from qgis.core import (
    QgsCoordinateTransformContext,
    QgsFeature,
    QgsFeatureSink,
    QgsField,
    QgsFields,
    QgsVectorFileWriter,
    QgsVectorLayer,
)

from contenders.qgis_io import TYPES, open_layer, read_tiles

#: Fields of the audit, and of the changes.
WIDTHS = {"etat": 60, "changements": 9}
#: Reach of the land covers (m); with a land cover, buildings are only counted in the zones themselves.
NEAR = 100.0


def run(source: Path, target: Path) -> None:
    """Read, write, compute nothing."""
    layer = open_layer(source, names.ZONES)
    zones = list(layer.getFeatures())
    covers = [_read(source, name, zones, NEAR) for name in (names.COVER_1, names.COVER_2)]
    _read(source, names.BUILDINGS, zones, 0.0)
    write_rows(target, layer, "etat", zones, width=WIDTHS["etat"])
    changed = [f for fid, f in covers[1].items() if f["code_cs"] == "CS1.1.1.1"]
    write_rows(target, layer, "changements", changed, width=WIDTHS["changements"], beside=True)


def _read(source: Path, name: str, zones: list[QgsFeature], reach: float) -> dict[int, QgsFeature]:
    boxes = [f.geometry().boundingBox().buffered(reach) for f in zones]
    layer = open_layer(source, name)
    return read_tiles(layer, boxes, layer.fields().names())


def write_rows(
    target: Path, layer: QgsVectorLayer, name: str, features: list[QgsFeature], *, width: int, beside: bool = False
) -> None:
    """Write the geometries of features with so many numbers each; ``beside`` other tables of the file."""
    fields = QgsFields()
    for number in range(width):
        fields.append(QgsField(f"c{number}", TYPES[float]))
    options = QgsVectorFileWriter.SaveVectorOptions()
    options.layerName = name
    if beside:
        options.actionOnExistingFile = QgsVectorFileWriter.ActionOnExistingFile.CreateOrOverwriteLayer
    context = QgsCoordinateTransformContext()
    writer = QgsVectorFileWriter.create(str(target), fields, layer.wkbType(), layer.crs(), context, options)
    rows = []
    for feature in features:
        row = QgsFeature(fields)
        row.setGeometry(feature.geometry())
        row.setAttributes([1.5] * width)
        rows.append(row)
    writer.addFeatures(rows, QgsFeatureSink.Flag.FastInsert)
    del writer

"""Result tables into QGIS's sinks."""

from __future__ import annotations

import struct
from collections.abc import Iterable, Sequence
from itertools import islice, repeat

import numpy as np
import shapely
from qgis.core import (
    QgsFeature,
    QgsFeatureRequest,
    QgsFeatureSink,
    QgsField,
    QgsFields,
    QgsGeometry,
    QgsVectorLayer,
    QgsWkbTypes,
)

from ..engine.errors import InputError
from ..engine.progress import Progress
from ..engine.table import Table
from .columns import to_attributes

#: Features handed to a sink at once.
BATCH = 2000
STEP = "Writing the results"

_TYPES = {
    None: QgsWkbTypes.Type.NoGeometry,
    0: QgsWkbTypes.Type.Point,
    1: QgsWkbTypes.Type.MultiLineString,
    2: QgsWkbTypes.Type.MultiPolygon,
}


def geometry_type(dimension: int | None) -> QgsWkbTypes.Type:
    """Return the type of the sink for geometries of a dimension: points single, lines and polygons multiple."""
    return _TYPES[dimension]


def dimensions(table: Table) -> np.ndarray:
    """Return the dimensions of the geometries that a table has."""
    found = np.unique(shapely.get_dimensions(table.geometry))
    return found[found >= 0]


def as_fields(fields: Iterable[QgsField]) -> QgsFields:
    """Return fields as one object."""
    result = QgsFields()
    for field in fields:
        result.append(field)
    return result


def write(
    sink: QgsFeatureSink, table: Table, fields: QgsFields, geometry: Sequence[bytes | None] | None, progress: Progress
) -> None:
    """Write the rows of a table, in their order, in batches; ``geometry`` holds WKB or None per row."""
    columns = [to_attributes(table.columns[name]) for name in fields.names()]
    rows = map(list, zip(*columns))
    shapes = repeat(None) if geometry is None else iter(geometry)
    for start in range(0, len(table), BATCH):
        progress(start / len(table), STEP)
        features = [_feature(row, shape) for row, shape in zip(islice(rows, BATCH), shapes)]
        if not sink.addFeatures(features, QgsFeatureSink.Flag.FastInsert):
            raise InputError(
                "The results could not be written ({reason}). Is the disk full, or the file open elsewhere?",
                reason=sink.lastError(),
            )
    progress(1.0, STEP)


def _feature(row: list, shape: bytes | None) -> QgsFeature:
    feature = QgsFeature()
    feature.setAttributes(row)
    if shape is not None:
        geometry = QgsGeometry()
        geometry.fromWkb(shape)
        feature.setGeometry(geometry)
    return feature


def as_wkb(geometry: np.ndarray, dimension: int) -> list[bytes | None]:
    """Return the WKB of geometries as a sink of :func:`geometry_type` takes them: lines and polygons made multiple."""
    flat = shapely.force_2d(geometry) if shapely.has_z(geometry).any() else geometry
    texts = shapely.to_wkb(flat, byte_order=1).tolist()
    if dimension == 0:
        return texts
    single = shapely.get_type_id(flat) == (1 if dimension == 1 else 3)
    # A collection of one in WKB is the geometry itself behind nine bytes; far faster than making the collection.
    prefix = struct.pack("<BII", 1, 5 if dimension == 1 else 6, 1)
    return [prefix + text if alone else text for text, alone in zip(texts, single.tolist())]


def null_the_empty(layer: QgsVectorLayer) -> None:
    """Take away the empty geometries that QGIS's writer gives to features without one."""
    if layer.providerType() == "memory":
        return
    request = QgsFeatureRequest().setFilterExpression("is_empty($geometry)").setSubsetOfAttributes([])
    empty = {feature.id(): QgsGeometry() for feature in layer.getFeatures(request)}
    if empty:
        layer.dataProvider().changeGeometryValues(empty)

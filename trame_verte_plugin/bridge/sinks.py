"""Result tables into QGIS's sinks."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import repeat

import numpy as np
import shapely
from qgis.core import QgsFeature, QgsFeatureSink, QgsField, QgsFields, QgsGeometry, QgsWkbTypes

from ..engine.errors import InputError
from ..engine.progress import Progress
from ..engine.table import Table
from .columns import to_attributes

#: Features handed to a sink at once.
BATCH = 2000

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
    sink: QgsFeatureSink, table: Table, fields: QgsFields, geometry: np.ndarray | None, progress: Progress
) -> None:
    """Write the rows of a table, in their order, in batches; ``geometry`` holds WKB or None per row."""
    columns = [to_attributes(table.columns[name]) for name in fields.names()]
    for start in range(0, len(table), BATCH):
        progress(start / len(table), "Writing the results")
        rows = slice(start, start + BATCH)
        shapes = repeat(None) if geometry is None else geometry[rows]
        features = _features(fields, zip(*(c[rows] for c in columns)), shapes, min(BATCH, len(table) - start))
        if not sink.addFeatures(features, QgsFeatureSink.Flag.FastInsert):
            raise InputError(
                "The results could not be written ({reason}). Is the disk full, or the file open elsewhere?",
                reason=sink.lastError(),
            )
    progress(1.0, "Writing the results")


def _features(fields: QgsFields, rows: Iterable[Sequence], shapes: Iterable, count: int) -> list[QgsFeature]:
    features = [QgsFeature(fields) for _ in range(count)]
    for feature, row, shape in zip(features, rows, shapes):
        feature.setAttributes(list(row))
        if shape is not None:
            geometry = QgsGeometry()
            geometry.fromWkb(shape)
            feature.setGeometry(geometry)
    return features


def as_wkb(geometry: np.ndarray, dimension: int) -> np.ndarray:
    """Return the WKB of geometries as a sink of :func:`geometry_type` takes them: lines and polygons made multiple."""
    flat = shapely.force_2d(geometry)
    if dimension:
        flat = _multiple(flat, dimension)
    return shapely.to_wkb(flat)


def _multiple(geometry: np.ndarray, dimension: int) -> np.ndarray:
    single = np.flatnonzero(shapely.get_type_id(geometry) == (1 if dimension == 1 else 3))
    make = shapely.multilinestrings if dimension == 1 else shapely.multipolygons
    result = geometry.copy()
    if len(single):
        result[single] = make(geometry[single], indices=np.arange(len(single)))
    return result

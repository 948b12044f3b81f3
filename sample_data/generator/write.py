"""Writing the GeoPackage the same way every time: fixed dates, fixed order, coordinates on the centimetre grid."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

import fiona
import fiona.crs
import numpy as np
import shapely
from shapely.geometry import mapping

from .frame import CRS, GRID

DATE = "2026-01-01T00:00:00.000Z"
"""Written wherever the format wants the time of writing."""
INDEXED = 5000
"""Layers of at least so many rows get a spatial index; it would only make the small ones larger."""


@dataclass
class Layer:
    """A layer to write: ``fields`` gives each field's fiona type and what it means (French, for the read-me)."""

    name: str
    title: str
    geometry: str
    fields: dict[str, tuple[str, str]]
    indexed: bool = True
    rows: list[tuple[shapely.Geometry | None, dict]] = field(default_factory=list)

    def add(self, geometry: shapely.Geometry | None, **values: object) -> None:
        """Add a row; its values are checked against the fields when it is written."""
        self.rows.append((geometry, values))


def _ready(geometry: shapely.Geometry | None, kind: str) -> dict | None:
    if geometry is None:
        return None
    if not shapely.is_valid(geometry):
        return mapping(geometry)
    rounded = shapely.set_precision(geometry, GRID, mode="pointwise")
    if not shapely.is_valid(rounded):
        rounded = shapely.set_precision(geometry, GRID)
    if kind.startswith("Multi") and not rounded.geom_type.startswith("Multi"):
        rounded = {"Polygon": shapely.MultiPolygon, "LineString": shapely.MultiLineString}[rounded.geom_type]([rounded])
    return mapping(shapely.force_2d(rounded))


def _plain(value: object) -> object:
    return value.item() if isinstance(value, np.generic) else value


def write_layers(path: Path, layers: Iterable[Layer]) -> None:
    """Write the layers into a new GeoPackage."""
    path.unlink(missing_ok=True)
    with fiona.Env(OGR_CURRENT_DATE=DATE):
        for layer in layers:
            _write_layer(path, layer)
    _finish(path)


def _write_layer(path: Path, layer: Layer) -> None:
    schema = {"geometry": layer.geometry, "properties": {name: kind for name, (kind, _) in layer.fields.items()}}
    options = {
        "SPATIAL_INDEX": "YES" if layer.indexed and len(layer.rows) >= INDEXED else "NO",
        "DESCRIPTION": layer.title,
        "IDENTIFIER": layer.name,
    }
    records = [
        {"geometry": _ready(geometry, layer.geometry), "properties": {k: _plain(values.get(k)) for k in layer.fields}}
        for geometry, values in layer.rows
    ]
    unknown = {k for _, values in layer.rows for k in values} - set(layer.fields)
    if unknown:
        raise ValueError(f"layer {layer.name}: values without a field: {sorted(unknown)}")
    crs = fiona.crs.CRS.from_string(CRS)
    with fiona.open(path, "w", driver="GPKG", layer=layer.name, crs=crs, schema=schema, **options) as sink:
        sink.writerecords(records)


def _finish(path: Path) -> None:
    with sqlite3.connect(path) as base:
        base.execute("UPDATE gpkg_contents SET last_change = ?", (DATE,))
    base = sqlite3.connect(path, isolation_level=None)
    base.execute("VACUUM")
    base.close()

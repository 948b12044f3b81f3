"""The atlas of the benchmarks: 30 A3 sheets over the territory of 50 000 parcels."""

from __future__ import annotations

from pathlib import Path

import geopackage
import numpy as np
import shapely
import task
import territory
from osgeo import ogr

SIZE = 50_000
#: Layer of the districts, each of which has a sheet, and how many stand along and across the territory.
DISTRICTS, COLUMNS, ROWS = "quartiers", 10, 3


def ensure() -> Path:
    """Return the districts' GeoPackage, made if it is not there yet."""
    path = task.BUILD / f"maps_{SIZE}.gpkg"
    if not path.exists():
        land = ogr.Open(str(territory.ensure(SIZE)))
        xmin, xmax, ymin, ymax = land.GetLayerByName(task.PARCELS).GetExtent()
        x, y = np.linspace(xmin, xmax, COLUMNS + 1), np.linspace(ymin, ymax, ROWS + 1)
        west, south = (corner.ravel() for corner in np.meshgrid(x[:-1], y[:-1]))
        boxes = shapely.box(west, south, west + x[1] - x[0], south + y[1] - y[0])
        names = np.array([f"Quartier {number + 1}" for number in range(len(boxes))], dtype=object)
        part = path.with_suffix(".part.gpkg")
        file = geopackage.create(part)
        geopackage.write_layer(file, DISTRICTS, boxes, {"nom": names})
        del file
        part.rename(path)
    return path

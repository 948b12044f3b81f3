"""Which pieces have something within a distance."""

from __future__ import annotations

import numpy as np
import shapely

from ..nearest import nearest
from ..overlap import overlaps
from ..progress import Progress, part, silent

#: Half side of the square that stands for a piece far from every outline, m.
SPECK_M = 0.05


def segments_of(geometry: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Return the ends (k, 2) of the sides of polygons, of lines, and of points twice."""
    dimension = shapely.get_dimensions(geometry)
    lines = np.concatenate([shapely.get_rings(shapely.get_parts(geometry[dimension == 2])), geometry[dimension == 1]])
    points, owner = shapely.get_coordinates(shapely.get_parts(lines), return_index=True)
    begin = np.flatnonzero(owner[1:] == owner[:-1])
    single = shapely.get_coordinates(geometry[dimension == 0])
    return np.concatenate([points[begin], single]), np.concatenate([points[begin + 1], single])


def distances(geometry: np.ndarray, others: np.ndarray, progress: Progress = silent) -> np.ndarray:
    """Return the distance from each geometry to the nearest of others, infinite where there is none.

    To outlines for what lies outside; 0 for what lies in a polygon.
    """
    start, end = segments_of(others)
    _, distance = nearest(geometry, start, end, part(progress, 0.0, 0.8))
    distance = np.where(np.isnan(distance), np.inf, distance)
    polygons = others[shapely.get_dimensions(others) == 2]
    apart = np.flatnonzero(distance > 0)
    # What touches no outline lies wholly in a polygon or wholly outside: one point tells.
    x, y = shapely.get_coordinates(shapely.point_on_surface(geometry[apart])).T
    specks = shapely.box(x - SPECK_M, y - SPECK_M, x + SPECK_M, y + SPECK_M)
    distance[apart[np.unique(overlaps(specks, polygons, part(progress, 0.8, 1.0)).target)]] = 0.0
    return distance

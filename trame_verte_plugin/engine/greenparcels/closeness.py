"""Which pieces have something within a distance."""

from __future__ import annotations

import numpy as np
import shapely

from ..nearest import nearest
from ..overlap import overlaps
from ..progress import Progress, batches, part, silent

STEP = "Looking for what is near"

#: Geometries asked at once: a long one has thousands of sides within reach.
FEW = 200

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


def within(geometry: np.ndarray, others: np.ndarray, reach: float, progress: Progress = silent) -> np.ndarray:
    """Tell which geometries have one of the others within a distance, bool of shape (n,).

    Sides are asked one by one: a road network drawn as one polygon would be measured whole for each geometry.
    """
    start, end = segments_of(others)
    tree, found = (
        shapely.STRtree(shapely.linestrings(np.stack([start, end], axis=1))),
        np.zeros(len(geometry), dtype=bool),
    )
    for rows in batches(len(geometry), part(progress, 0.0, 0.8), STEP, size=FEW):
        near, _ = tree.query(geometry[rows], predicate="dwithin", distance=reach)
        found[rows.start + np.unique(near)] = True
    apart = np.flatnonzero(~found)
    found[apart] = _inside(geometry[apart], others, part(progress, 0.8, 1.0))
    return found


def distances(geometry: np.ndarray, others: np.ndarray, progress: Progress = silent) -> np.ndarray:
    """Return the distance from each geometry to the nearest of others, infinite where there is none.

    To outlines for what lies outside; 0 for what lies in a polygon.
    """
    start, end = segments_of(others)
    _, distance = nearest(geometry, start, end, part(progress, 0.0, 0.8))
    distance = np.where(np.isnan(distance), np.inf, distance)
    apart = np.flatnonzero(distance > 0)
    distance[apart[_inside(geometry[apart], others, part(progress, 0.8, 1.0))]] = 0.0
    return distance


def _inside(geometry: np.ndarray, others: np.ndarray, progress: Progress) -> np.ndarray:
    """Tell which geometries, that touch no outline, lie in a polygon: one point of each is enough."""
    x, y = shapely.get_coordinates(shapely.point_on_surface(geometry)).T
    specks = shapely.box(x - SPECK_M, y - SPECK_M, x + SPECK_M, y + SPECK_M)
    polygons = others[shapely.get_dimensions(others) == 2]
    result = np.zeros(len(geometry), dtype=bool)
    result[overlaps(specks, polygons, progress).target] = True
    return result

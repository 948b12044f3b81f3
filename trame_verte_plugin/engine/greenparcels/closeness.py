"""Which pieces have something within a distance."""

from __future__ import annotations

import numpy as np
import shapely

from ..overlap import overlaps
from ..progress import Progress, batches, part, silent

STEP = "Looking for what is near"

#: Geometries asked at once: a long one has thousands of sides within reach.
FEW = 200

#: Half side of the square that stands for a piece far from every outline, m.
SPECK_M = 0.05


def sides_of(geometry: np.ndarray) -> np.ndarray:
    """Return the sides of polygons and lines as lines of two ends, and points as lines of none (k,)."""
    dimension = shapely.get_dimensions(geometry)
    lines = np.concatenate([shapely.get_rings(shapely.get_parts(geometry[dimension == 2])), geometry[dimension == 1]])
    points, owner = shapely.get_coordinates(shapely.get_parts(lines), return_index=True)
    begin = np.flatnonzero(owner[1:] == owner[:-1])
    single = shapely.get_coordinates(geometry[dimension == 0])
    start, end = np.concatenate([points[begin], single]), np.concatenate([points[begin + 1], single])
    return shapely.linestrings(np.stack([start, end], axis=1))


def within(geometry: np.ndarray, others: np.ndarray, reach: float, progress: Progress = silent) -> np.ndarray:
    """Tell which geometries have one of the others within a distance, bool of shape (n,).

    Sides are asked one by one: a road network drawn as one polygon would be measured whole for each geometry.
    """
    tree, found = shapely.STRtree(sides_of(others)), np.zeros(len(geometry), dtype=bool)
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
    tree, distance = shapely.STRtree(sides_of(others)), np.full(len(geometry), np.inf)
    for rows in batches(len(geometry), part(progress, 0.0, 0.8), STEP, size=FEW):
        (near, _), found = tree.query_nearest(geometry[rows], return_distance=True, all_matches=False)
        distance[rows.start + near] = found
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

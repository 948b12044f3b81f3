"""Which polygons of a land cover touch along a line."""

from __future__ import annotations

import numpy as np
import shapely

from .edges import ring_points
from .neighbours import components
from .progress import Progress, batches, part, silent

STEP = "Joining open land"

#: Odd numbers that mix four coordinates into one (arithmetic of 64 bits, which may run over).
_MIXERS = np.array([0x9E3779B97F4A7C15, 0xC2B2AE3D27D4EB4F, 0x165667B19E3779F9, 0x27D4EB2F165667C5], dtype=np.uint64)


def joined_along_lines(polygons: np.ndarray, progress: Progress = silent) -> np.ndarray:
    """Return the group of each polygon, those that touch along a line or overlap being in one.

    Neighbours of a land cover share whole segments as a rule: these are found by their coordinates (to the millimetre).
    Only neighbours that are still in different groups are then compared by geometry.

    Parameters
    ----------
    polygons : ndarray of shape (n,)
    progress : Progress

    Returns
    -------
    int64 ndarray of shape (n,)
        Groups numbered from 0.
    """
    first, second = _sharing_segments(polygons)
    group = components(len(polygons), first, second)
    one, other = _near_of_other_groups(polygons, group, part(progress, 0.0, 0.5))
    along = np.zeros(len(one), dtype=bool)
    for rows in batches(len(one), part(progress, 0.5, 1.0), STEP):
        with np.errstate(invalid="ignore"):
            shared = shapely.intersection(polygons[one[rows]], polygons[other[rows]])
        # An empty polygon has two dimensions, too.
        along[rows] = (shapely.get_dimensions(shared) >= 1) & ~shapely.is_empty(shared)
    return components(len(polygons), np.append(first, one[along]), np.append(second, other[along]))


def _sharing_segments(polygons: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Return pairs of polygons that have a segment in common (to the millimetre)."""
    points, ring, polygon, _ = ring_points(polygons)
    whole = np.round(points * 1000).astype(np.int64)
    start = np.flatnonzero(ring[1:] == ring[:-1])
    (x0, y0), (x1, y1) = whole[start].T, whole[start + 1].T
    backwards = (x0 > x1) | ((x0 == x1) & (y0 > y1))
    ends = np.where(backwards, [x1, y1, x0, y0], [x0, y0, x1, y1])
    # One number stands for the four: equal segments come side by side, others that have it by chance tell themselves.
    order = np.argsort(_MIXERS @ ends.astype(np.uint64), kind="stable")
    owner = polygon[ring[start]][order]
    same = (ends[:, order[1:]] == ends[:, order[:-1]]).all(axis=0)
    return owner[1:][same], owner[:-1][same]


def _near_of_other_groups(polygons: np.ndarray, group: np.ndarray, progress: Progress) -> tuple[np.ndarray, np.ndarray]:
    """Return the pairs (first < second) of different groups whose boxes meet."""
    tree = shapely.STRtree(polygons)
    found = [np.empty((2, 0), dtype=np.int64)]
    for rows in batches(len(polygons), progress, STEP):
        first, second = tree.query(polygons[rows])
        first = first + rows.start
        kept = (first < second) & (group[first] != group[second])
        found.append(np.stack([first[kept], second[kept]]))
    first, second = np.concatenate(found, axis=1)
    return first, second

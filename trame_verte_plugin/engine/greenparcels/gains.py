"""How much wider a corridor would be with each parcel beside it: rays from the corridor's outline, across the parcels.

Every side of the outline sends rays at right angles, from the middle of equal steps; what a ray crosses of a parcel, up
to the reach, is what the corridor would gain there. The mean over the rays that meet the parcel is the gain in width,
the steps of these rays together are the length along which it is gained.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import shapely

from ..edges import ragged
from ..progress import Progress, batches, part, silent

STEP = "Measuring what corridors would gain"

#: Rays stand about so far apart, m.
STEP_M = 5.0
#: A ray begins so far out, m: where that is inside another corridor, nothing is gained.
OUTSIDE_M = 0.1
#: Crossings shorter than this are rounding noise, m.
NOISE_M = 1e-3


@dataclass(frozen=True, eq=False)
class Gains:
    """What each parcel gives; arrays of shape (p,)."""

    width: np.ndarray
    """Mean width gained, m; 0 where no ray meets the parcel."""
    length: np.ndarray
    """Length of outline along which it is gained, m."""
    area: np.ndarray
    """m²."""


def gains(corridors: np.ndarray, parcels: np.ndarray, reach: float, progress: Progress = silent) -> Gains:
    """Return what corridors would gain by parcels.

    Parameters
    ----------
    corridors : ndarray of shape (k,)
        Polygons.
    parcels : ndarray of shape (p,)
        Polygons.
    reach : float
        Length of the rays, m.
    progress : Progress
    """
    count = len(parcels)
    start, end, step = _rays(corridors, parcels, reach, part(progress, 0.0, 0.2))
    free = ~_within(start, corridors, part(progress, 0.2, 0.3))
    rays, step = shapely.linestrings(np.stack([start[free], end[free]], axis=1)), step[free]
    tree = shapely.STRtree(parcels)
    length, area = np.zeros(count), np.zeros(count)
    for rows in batches(len(rays), part(progress, 0.3, 1.0), STEP):
        ray, parcel = tree.query(rays[rows], predicate="intersects")
        crossed = shapely.length(shapely.intersection(rays[rows][ray], parcels[parcel]))
        met = crossed > NOISE_M
        weight = step[rows][ray[met]]
        length += np.bincount(parcel[met], weight, minlength=count)
        area += np.bincount(parcel[met], weight * crossed[met], minlength=count)
    width = np.divide(area, length, out=np.zeros(count), where=length > 0)
    return Gains(width, length, np.minimum(area, shapely.area(parcels)))


def _rays(
    corridors: np.ndarray, parcels: np.ndarray, reach: float, progress: Progress
) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Return start and end (m, 2) of the rays, and the length of outline that each stands for."""
    begin, end = _sides(corridors)
    sides, tree = shapely.linestrings(np.stack([begin, end], axis=1)), shapely.STRtree(parcels)
    near = [
        np.unique(tree.query(sides[some], predicate="dwithin", distance=reach)[0]) + some.start
        for some in batches(len(sides), progress, STEP)
    ]
    rows = np.concatenate([np.empty(0, dtype=np.int64), *near])
    begin, along = begin[rows], (end - begin)[rows]
    length = np.hypot(*along.T)
    number = np.maximum(1, np.rint(length / STEP_M)).astype(np.int64)
    place, side = ragged(np.zeros(len(rows), dtype=np.int64), number)
    share = ((place + 0.5) / number[side])[:, None]
    # Outlines run anticlockwise and holes clockwise: the outside is on the right.
    outward = np.column_stack([along[:, 1], -along[:, 0]]) / length[:, None]
    foot = begin[side] + share * along[side]
    return foot + OUTSIDE_M * outward[side], foot + reach * outward[side], (length / number)[side]


def _sides(polygons: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Return the ends (m, 2) of all sides, the inside on the left; none of length 0."""
    parts = shapely.get_parts(polygons)
    # 'Normalized' polygons have clockwise outlines and anticlockwise holes.
    rings = shapely.reverse(shapely.get_rings(shapely.normalize(parts)))
    points, ring = shapely.get_coordinates(rings, return_index=True)
    begin = np.flatnonzero((ring[1:] == ring[:-1]) & (points[1:] != points[:-1]).any(axis=1))
    return points[begin], points[begin + 1]


def _within(points: np.ndarray, corridors: np.ndarray, progress: Progress) -> np.ndarray:
    """Tell which points lie in a corridor."""
    result, spots = np.zeros(len(points), dtype=bool), shapely.points(points)
    tree = shapely.STRtree(spots)
    for rows in batches(len(corridors), progress, STEP):
        result[np.unique(tree.query(corridors[rows], predicate="intersects")[1])] = True
    return result

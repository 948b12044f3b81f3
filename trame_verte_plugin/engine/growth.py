"""Growing polygons by a distance with round joins, most buildings (four corners) without GEOS."""

from __future__ import annotations

import numpy as np
import shapely

from .edges import ragged
from .progress import Progress, part, silent
from .workers import in_parallel

STEP = "Growing buildings"

#: Segments a quarter of the circles that grow buildings (contract).
QUADRANT_SEGMENTS = 8
#: How near to the middle their chords come, as a share of the radius.
CHORD = np.cos(np.pi / 4 / QUADRANT_SEGMENTS)

POLYGON = 3


def grow(polygons: np.ndarray, distance_m: float, progress: Progress = silent, *, further_m: float = 0.0) -> np.ndarray:
    """Return polygons grown by a distance, with round joins of 8 segments a quarter, as GEOS' buffer does.

    Parameters
    ----------
    polygons : ndarray of shape (n,)
        Valid; missing stays missing.
    distance_m : float
        Not negative; 0 returns the polygons as they are.
    progress : Progress
    further_m : float
        What is grown so is grown by so much more, with mitred joins: land that stays out of the result and is then
        itself grown by ``further_m`` ends where the first growth ends, arcs too.
    """
    result = polygons.copy()
    if distance_m == 0:
        return result
    rows, corners = _quadrilaterals(polygons)
    before, sweep = _turns(corners)
    # GEOS cuts an arc into the nearest whole number of its steps.
    number = np.floor(sweep / (np.pi / 2 / QUADRANT_SEGMENTS) + 0.5).astype(np.int64)
    real = (corners != np.roll(corners, 1, axis=1)).any(axis=2)
    convex = (real & (sweep < np.pi) & (number > 0)).all(axis=1)
    ours = rows[convex]
    result[ours] = _rounded(corners[convex], before[convex], sweep[convex], number[convex], distance_m, further_m)
    others = np.setdiff1d(np.arange(len(polygons)), ours)

    def buffered(batch: np.ndarray) -> np.ndarray:
        grown = shapely.buffer(batch, distance_m, quad_segs=QUADRANT_SEGMENTS)
        return shapely.buffer(grown, further_m, join_style="mitre") if further_m else grown

    result[others] = in_parallel(buffered, [polygons[others]], part(progress, 0.2, 1.0), STEP)
    return result


def _quadrilaterals(polygons: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Return the rows of polygons of four corners without holes, and their corners anticlockwise, (m, 4, 2)."""
    plain = (shapely.get_type_id(polygons) == POLYGON) & (shapely.get_num_coordinates(polygons) == 5)
    rows = np.flatnonzero(plain & (shapely.get_num_interior_rings(polygons) == 0))
    corners = shapely.get_coordinates(polygons[rows]).reshape(-1, 5, 2)[:, :4]
    diagonal, other = corners[:, 2] - corners[:, 0], corners[:, 3] - corners[:, 1]
    clockwise = diagonal[:, 0] * other[:, 1] - diagonal[:, 1] * other[:, 0] < 0
    corners[clockwise] = corners[clockwise, ::-1]
    return rows, corners


def _turns(corners: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Return the direction (angle) away from the side before each corner, and how far the outline turns there."""
    sides = np.roll(corners, -1, axis=1) - corners
    away = np.arctan2(-sides[..., 0], sides[..., 1])
    before = np.roll(away, 1, axis=1)
    return before, np.mod(away - before, 2 * np.pi)


def _rounded(
    corners: np.ndarray, before: np.ndarray, sweep: np.ndarray, number: np.ndarray, distance_m: float, further_m: float
) -> np.ndarray:
    """Return convex quadrilaterals grown: at each corner an arc of some segments."""
    before, sweep, number = before.ravel(), sweep.ravel(), number.ravel()
    place, corner = ragged(np.zeros(len(number), dtype=np.int64), number + 1)
    step = (sweep / number)[corner]
    arcs = distance_m * _directions(before[corner] + step * place)
    if further_m:
        # Half of what the outline turns at each point: by one segment, at the ends of the arc by half of one.
        half = step * np.where((place == 0) | (place == number[corner]), 1 / 4, 1 / 2)
        middle = np.clip(step * place, half, sweep[corner] - half)
        arcs += (further_m / np.cos(half))[:, None] * _directions(before[corner] + middle)
    return shapely.polygons(shapely.linearrings(corners.reshape(-1, 2)[corner] + arcs, indices=corner // 4))


def _directions(angle: np.ndarray) -> np.ndarray:
    return np.stack([np.cos(angle), np.sin(angle)], axis=-1)

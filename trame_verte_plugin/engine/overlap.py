"""How much of each target every cover takes: areas of overlap, their union and the largest share."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import shapely

from .progress import Progress, batches, part, silent

STEP = "Measuring overlaps"

#: Overlaps under 1 mm² are rounding noise along shared edges.
NOISE_M2 = 1e-6


@dataclass(frozen=True, eq=False)
class Overlaps:
    """The pairs that share an area, ordered by (target, cover); arrays of shape (m,)."""

    target: np.ndarray
    """int64, position among the targets."""
    cover: np.ndarray
    """int64, position among the covers."""
    area: np.ndarray
    """m² shared."""
    whole: np.ndarray
    """The cover covers the whole target."""
    inside: np.ndarray
    """The cover lies wholly inside the target."""

    def total(self, count: int) -> np.ndarray:
        """Return the summed area in each of ``count`` targets, m² (covers that overlap one another count twice)."""
        return np.bincount(self.target, self.area, minlength=count)

    def take(self, rows: np.ndarray) -> Overlaps:
        """Return the pairs chosen by a mask or positions."""
        return Overlaps(self.target[rows], self.cover[rows], self.area[rows], self.whole[rows], self.inside[rows])


def overlaps(targets: np.ndarray, covers: np.ndarray, progress: Progress = silent) -> Overlaps:
    """Return every pair of a target and a cover that share more than 1 mm².

    Parameters
    ----------
    targets, covers : ndarrays of shape (n,) and (k,)
        Valid polygons in one metric projection; missing and empty ones share nothing.
    progress : Progress

    Returns
    -------
    Overlaps
    """
    tree = shapely.STRtree(covers)
    found = [
        tree.query(targets[rows], predicate="intersects") + np.array([[rows.start], [0]])
        for rows in batches(len(targets), part(progress, 0.0, 0.4), STEP)
    ]
    target, cover = np.concatenate([np.empty((2, 0), dtype=np.int64), *found], axis=1)
    order = np.lexsort([cover, target])
    target, cover = target[order], cover[order]
    area = np.zeros(len(target))
    for rows in batches(len(target), part(progress, 0.4, 1.0), STEP):
        area[rows] = shapely.area(shapely.intersection(targets[target[rows]], covers[cover[rows]]))
    kept = area > NOISE_M2
    target, cover, area = target[kept], cover[kept], area[kept]
    whole = area >= shapely.area(targets)[target] - NOISE_M2
    inside = area >= shapely.area(covers)[cover] - NOISE_M2
    return Overlaps(target, cover, area, whole, inside)


def union_area(pairs: Overlaps, targets: np.ndarray, covers: np.ndarray, progress: Progress = silent) -> np.ndarray:
    """Return the area of the union of the covers inside each target, where covers overlap counted once.

    Parameters
    ----------
    pairs : Overlaps
        Of ``targets`` and ``covers``, or some of its rows.
    targets, covers : ndarrays of shape (n,) and (k,)
    progress : Progress

    Returns
    -------
    ndarray of shape (n,)
        m².
    """
    result = pairs.total(len(targets))
    doubled = np.flatnonzero(np.bincount(pairs.target, minlength=len(targets)) > 1)
    start = np.searchsorted(pairs.target, doubled)
    end = np.searchsorted(pairs.target, doubled, side="right")
    for rows in batches(len(doubled), progress, STEP):
        for row, first, last in zip(doubled[rows], start[rows], end[rows]):
            union = shapely.union_all(covers[pairs.cover[first:last]])
            result[row] = shapely.area(shapely.intersection(union, targets[row]))
    return result


def largest_share(pairs: Overlaps, count: int) -> tuple[np.ndarray, np.ndarray]:
    """Return for each of ``count`` targets the cover that takes most of it, and that area.

    Equal areas (to 1e-9 m²) go to the lowest cover: give covers in canonical order (:mod:`.order`).

    Returns
    -------
    cover : ndarray of shape (count,), int64
        -1 where no cover touches the target.
    area : ndarray of shape (count,)
        m², 0 where there is none.
    """
    best, area = np.full(count, -1, dtype=np.int64), np.zeros(count)
    order = np.lexsort([pairs.cover, -np.round(pairs.area, 9), pairs.target])
    target = pairs.target[order]
    first = order[np.concatenate([[True], target[1:] != target[:-1]])] if len(order) else order
    best[pairs.target[first]] = pairs.cover[first]
    area[pairs.target[first]] = pairs.area[first]
    return best, area

"""How much of each target every cover takes: areas of overlap, their union and the largest share."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import shapely

from .edges import Edges, edges_of, ragged, shared_area, strips
from .progress import Progress, batches, part, silent

STEP = "Measuring overlaps"

#: Overlaps under 1 mm² are rounding noise along shared edges.
NOISE_M2 = 1e-6
#: Relative noise of an area, for telling 'all of it'.
NOISE_SHARE = 1e-9

#: Pairs of boxes measured at once (arithmetic on arrays, a few milliseconds).
PAIRS = 8000


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
    """The cover covers the whole target; ``area`` is then the target's own area."""
    inside: np.ndarray
    """The cover lies wholly inside the target; ``area`` is then the cover's own area."""

    def total(self, count: int) -> np.ndarray:
        """Return the summed area in each of ``count`` targets, m² (covers that overlap one another count twice)."""
        return np.bincount(self.target, self.area, minlength=count)

    def take(self, rows: np.ndarray) -> Overlaps:
        """Return the pairs chosen by a mask or ascending positions."""
        return Overlaps(self.target[rows], self.cover[rows], self.area[rows], self.whole[rows], self.inside[rows])


def overlaps(targets: np.ndarray, covers: np.ndarray, progress: Progress = silent) -> Overlaps:
    """Return every pair of a target and a cover that share more than 1 mm², with the exact area that they share.

    Areas come from the polygons' edges by a closed formula (:mod:`.edges`), not from overlays.

    Parameters
    ----------
    targets, covers : ndarrays of shape (n,) and (k,)
        Valid polygons in one metric projection; missing and empty ones share nothing.
    progress : Progress

    Returns
    -------
    Overlaps
    """
    first, second = strips(edges_of(targets)), strips(edges_of(covers))
    rows, others = _meeting(first, second, part(progress, 0.0, 0.3))
    area = np.zeros(len(rows))
    for chunk in batches(len(rows), part(progress, 0.3, 1.0), STEP, size=PAIRS):
        area[chunk] = shared_area(first, second, rows[chunk], others[chunk])
    target, cover, area = _summed(first.owner[rows], second.owner[others], area)
    own, other = shapely.area(targets)[target], shapely.area(covers)[cover]
    whole = area >= own * (1.0 - NOISE_SHARE) - NOISE_M2
    inside = area >= other * (1.0 - NOISE_SHARE) - NOISE_M2
    area = np.where(whole, own, np.where(inside, other, area))
    return Overlaps(target, cover, area, whole, inside).take(area > NOISE_M2)


def _meeting(first: Edges, second: Edges, progress: Progress) -> tuple[np.ndarray, np.ndarray]:
    """Return the pairs of outlines whose boxes share an area, ordered by (first, second)."""
    swapped = len(first.owner) < len(second.owner)
    asking, asked = (first, second) if swapped else (second, first)
    tree = shapely.STRtree(_boxes(asked))
    boxes = _boxes(asking)
    found = [tree.query(boxes[rows]) + np.array([[rows.start], [0]]) for rows in batches(len(boxes), progress, STEP)]
    rows, others = np.concatenate([np.empty((2, 0), dtype=np.int64), *found], axis=1)[:: 1 if swapped else -1]
    a, b = first.box[rows], second.box[others]
    common = np.minimum(a[:, 2:], b[:, 2:]) > np.maximum(a[:, :2], b[:, :2])
    rows, others = rows[common.all(axis=1)], others[common.all(axis=1)]
    order = np.lexsort([others, rows])
    return rows[order], others[order]


def _boxes(edges: Edges) -> np.ndarray:
    boxes = shapely.box(*edges.box.T)
    boxes[edges.count == 0] = None
    return boxes


def _summed(target: np.ndarray, cover: np.ndarray, area: np.ndarray) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Return one row for each (target, cover) from those of their strips."""
    order = np.lexsort([cover, target])
    target, cover, area = target[order], cover[order], area[order]
    start = np.flatnonzero(_changes(target) | _changes(cover))
    return target[start], cover[start], np.add.reduceat(area, start) if len(start) else area


def _changes(values: np.ndarray) -> np.ndarray:
    """Return where an array begins or takes another value."""
    return np.concatenate([[True], values[1:] != values[:-1]]) if len(values) else np.array([], dtype=bool)


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
    first, second, shared = _doubled(pairs, covers, part(progress, 0.0, 0.5))
    target = pairs.target[first]
    # Two covers that overlap nothing else there, one wholly in the target: what they share is counted once too often.
    lone = np.ones(len(first), dtype=bool)
    for side in (first, second):
        lone &= (np.bincount(np.concatenate([first, second]), minlength=len(pairs.target)) == 1)[side]
    simple = lone & (pairs.inside[first] | pairs.inside[second])
    result -= np.bincount(target[simple], shared[simple], minlength=len(targets))
    hard = np.unique(np.concatenate([first[~simple], second[~simple]]))
    owner = pairs.target[hard]
    result -= np.bincount(owner, pairs.area[hard], minlength=len(targets))
    rows, start = np.unique(owner, return_index=True)
    end = np.append(start[1:], len(owner))
    for chunk in batches(len(rows), part(progress, 0.5, 1.0), STEP):
        some = hard[start[chunk][0] : end[chunk][-1]]
        heaps = shapely.geometrycollections(covers[pairs.cover[some]], indices=_ranks(pairs.target[some]))
        union = shapely.union_all(heaps[:, None], axis=1)
        result[rows[chunk]] += shapely.area(shapely.intersection(union, targets[rows[chunk]]))
    return result


def _ranks(values: np.ndarray) -> np.ndarray:
    """Return ascending values as 0, 1, 2…"""
    return np.cumsum(_changes(values)) - 1


def _doubled(pairs: Overlaps, covers: np.ndarray, progress: Progress) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Return the rows of ``pairs`` two by two whose covers overlap in one target, and what the two covers share."""
    several = np.bincount(pairs.target)[pairs.target] > 1 if len(pairs.target) else np.array([], dtype=bool)
    used = np.unique(pairs.cover[several])
    among = overlaps(covers[used], covers[used], progress)
    among = among.take(among.target < among.cover)
    one, two = used[among.target], used[among.cover]
    # Every target of the first cover, kept where the second cover overlaps it too.
    by_cover = np.lexsort([pairs.target, pairs.cover])
    cover = pairs.cover[by_cover]
    start = np.searchsorted(cover, one)
    place, which = ragged(start, np.searchsorted(cover, one, side="right") - start)
    row = by_cover[place]
    width = len(covers)
    keys = pairs.target * width + pairs.cover
    wanted = pairs.target[row] * width + two[which]
    found = np.minimum(np.searchsorted(keys, wanted), max(len(keys) - 1, 0))
    good = keys[found] == wanted if len(keys) else np.array([], dtype=bool)
    return row[good], found[good], among.area[which[good]]


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
    first = order[_changes(pairs.target[order])]
    best[pairs.target[first]] = pairs.cover[first]
    area[pairs.target[first]] = pairs.area[first]
    return best, area

"""How much of each target every cover takes: areas of overlap, their union and the largest share."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property

import numpy as np
import shapely

from .edges import Edges, edges_of, ragged, shared_area, strips
from .progress import Progress, batches, by_cost, part, silent

STEP = "Measuring overlaps"

#: Overlaps under 1 mm² are rounding noise along shared edges.
NOISE_M2 = 1e-6
#: Relative noise of an area, for telling 'all of it'.
NOISE_SHARE = 1e-9

#: Edges of pairs held in memory at once (arithmetic on arrays, some milliseconds). The memory of larger arrays is given
#: back to the system after each step and must be cleared anew.
EDGES = 100_000


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
        """Return the pairs chosen by a mask or positions."""
        return Overlaps(self.target[rows], self.cover[rows], self.area[rows], self.whole[rows], self.inside[rows])


@dataclass(frozen=True, eq=False)
class Outlines:
    """Polygons made ready for overlaps; worth keeping where one layer meets several others."""

    polygons: np.ndarray
    """(n,)."""
    area: np.ndarray
    """m², (n,)."""
    edges: Edges
    """Of the polygons or of their strips."""
    boxes: np.ndarray
    """Geometries with the extents of those."""

    @cached_property
    def tree(self) -> shapely.STRtree:
        """Spatial index of ``boxes``, made when it is first asked for."""
        return shapely.STRtree(self.boxes)

    @classmethod
    def of(cls, polygons: np.ndarray | Outlines) -> Outlines:
        """Return the outlines of valid polygons; missing and empty ones share nothing."""
        if isinstance(polygons, Outlines):
            return polygons
        whole = edges_of(polygons)
        edges = strips(whole)
        boxes = polygons if edges is whole else shapely.box(*edges.box.T)
        return cls(polygons, shapely.area(polygons), edges, boxes)

    def only(self, chosen: np.ndarray) -> Outlines:
        """Return the outlines of some polygons (a mask); the others stay in the numbering but share nothing."""
        kept = np.flatnonzero(chosen[self.edges.owner])
        edges = replace(
            self.edges,
            owner=self.edges.owner[kept],
            box=self.edges.box[kept],
            first=self.edges.first[kept],
            count=self.edges.count[kept],
        )
        return replace(self, edges=edges, boxes=self.boxes[kept])

    def __len__(self) -> int:
        return len(self.polygons)


def overlaps(targets: np.ndarray | Outlines, covers: np.ndarray | Outlines, progress: Progress = silent) -> Overlaps:
    """Return every pair of a target and a cover that share more than 1 mm², with the exact area that they share.

    Areas come from the polygons' edges by a closed formula (:mod:`.edges`), not from overlays.

    Parameters
    ----------
    targets, covers : ndarrays of shape (n,) and (k,), or Outlines
        Valid polygons in one metric projection; missing and empty ones share nothing.
    progress : Progress

    Returns
    -------
    Overlaps
    """
    first, second = Outlines.of(targets), Outlines.of(covers)
    rows, others = _meeting(first, second, part(progress, 0.0, 0.3))
    return _shared(first, second, rows, others, part(progress, 0.3, 1.0))


def overlaps_among(
    polygons: np.ndarray | Outlines, progress: Progress = silent, *, settled: np.ndarray | None = None
) -> Overlaps:
    """Return the pairs of polygons of one layer that share more than 1 mm², each pair once: target after cover.

    Parameters
    ----------
    polygons : ndarray of shape (n,), or Outlines
        See :func:`overlaps`.
    progress : Progress
    settled : bool ndarray of shape (n,), optional
        Polygons known not to overlap one another: they are only compared with the others.
    """
    whole = Outlines.of(polygons)
    asked = np.ones(len(whole), dtype=bool) if settled is None else ~settled
    some = whole.only(asked)
    rows, others = _near(some, whole, part(progress, 0.0, 0.3))
    one, two = some.edges.owner[rows], whole.edges.owner[others]
    once = np.flatnonzero((one > two) | ((one < two) & ~asked[two]))
    found = _shared(some, whole, *_boxes_share(some, whole, rows[once], others[once]), part(progress, 0.3, 1.0))
    swapped = found.target < found.cover
    target, cover = np.maximum(found.target, found.cover), np.minimum(found.target, found.cover)
    within, around = np.where(swapped, found.inside, found.whole), np.where(swapped, found.whole, found.inside)
    return Overlaps(target, cover, found.area, within, around).take(np.lexsort([cover, target]))


def _shared(first: Outlines, second: Outlines, rows: np.ndarray, others: np.ndarray, progress: Progress) -> Overlaps:
    """Return the overlaps of pairs of outlines (or strips), ordered by (first, second)."""
    area = np.zeros(len(rows))
    cost = first.edges.count[rows] + second.edges.count[others]
    for chunk in by_cost(cost, EDGES, progress, STEP):
        area[chunk] = shared_area(first.edges, second.edges, rows[chunk], others[chunk])
    target, cover, area = _summed(first.edges.owner[rows], second.edges.owner[others], area)
    own, other = first.area[target], second.area[cover]
    whole = area >= own * (1.0 - NOISE_SHARE) - NOISE_M2
    inside = area >= other * (1.0 - NOISE_SHARE) - NOISE_M2
    area = np.where(whole, own, np.where(inside, other, area))
    return Overlaps(target, cover, area, whole, inside).take(area > NOISE_M2)


def _meeting(first: Outlines, second: Outlines, progress: Progress) -> tuple[np.ndarray, np.ndarray]:
    """Return the pairs of outlines (or strips) whose boxes share an area, ordered by (first, second)."""
    return _boxes_share(first, second, *_near(first, second, progress))


def _near(first: Outlines, second: Outlines, progress: Progress) -> tuple[np.ndarray, np.ndarray]:
    """Return the pairs of outlines (or strips) whose boxes meet, as the index finds them."""
    forward = len(first.boxes) <= len(second.boxes)
    asking, tree = (first.boxes, second.tree) if forward else (second.boxes, first.tree)
    found = [tree.query(asking[rows]) + np.array([[rows.start], [0]]) for rows in batches(len(asking), progress, STEP)]
    rows, others = np.concatenate([np.empty((2, 0), dtype=np.int64), *found], axis=1)[:: 1 if forward else -1]
    return rows, others


def _boxes_share(
    first: Outlines, second: Outlines, rows: np.ndarray, others: np.ndarray
) -> tuple[np.ndarray, np.ndarray]:
    """Return those pairs whose boxes share an area, ordered by (first, second)."""
    a, b = first.edges.box, second.edges.box
    low = np.maximum(a[:, :2].take(rows, axis=0), b[:, :2].take(others, axis=0))
    high = np.minimum(a[:, 2:].take(rows, axis=0), b[:, 2:].take(others, axis=0))
    common = np.flatnonzero((high[:, 0] > low[:, 0]) & (high[:, 1] > low[:, 1]))
    rows, others = rows[common], others[common]
    order = np.lexsort([others, rows])
    return rows[order], others[order]


def _summed(target: np.ndarray, cover: np.ndarray, area: np.ndarray) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Return one row for each (target, cover) from those of their strips."""
    order = np.lexsort([cover, target])
    target, cover, area = target[order], cover[order], area[order]
    start = np.flatnonzero(_changes(target) | _changes(cover))
    return target[start], cover[start], np.add.reduceat(area, start) if len(start) else area


def _changes(values: np.ndarray) -> np.ndarray:
    """Return where an array begins or takes another value."""
    return np.concatenate([[True], values[1:] != values[:-1]]) if len(values) else np.array([], dtype=bool)


def union_area(
    pairs: Overlaps,
    targets: np.ndarray | Outlines,
    covers: np.ndarray | Outlines,
    progress: Progress = silent,
    *,
    among: Overlaps | None = None,
) -> np.ndarray:
    """Return the area of the union of the covers inside each target, where covers overlap counted once.

    Parameters
    ----------
    pairs : Overlaps
        Of ``targets`` and ``covers``, or some of its rows.
    targets, covers : ndarrays of shape (n,) and (k,), or Outlines
    progress : Progress
    among : Overlaps, optional
        All overlaps of the covers with one another (:func:`overlaps_among`), where they are known already.

    Returns
    -------
    ndarray of shape (n,)
        m².
    """
    targets = targets.polygons if isinstance(targets, Outlines) else targets
    result = pairs.total(len(targets))
    first, second, shared = _doubled(pairs, covers, among, part(progress, 0.0, 0.5))
    covers = covers.polygons if isinstance(covers, Outlines) else covers
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


def _doubled(
    pairs: Overlaps, covers: np.ndarray | Outlines, among: Overlaps | None, progress: Progress
) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Return the rows of ``pairs`` two by two whose covers overlap in one target, and what the two covers share."""
    several = np.bincount(pairs.target)[pairs.target] > 1 if len(pairs.target) else np.array([], dtype=bool)
    used = np.zeros(len(covers), dtype=bool)
    used[pairs.cover[several]] = True
    if among is not None:
        one, two = among.cover, among.target
    elif isinstance(covers, Outlines):
        among = overlaps_among(covers.only(used), progress)
        one, two = among.cover, among.target
    else:
        rows = np.flatnonzero(used)
        among = overlaps_among(covers[rows], progress)
        one, two = rows[among.cover], rows[among.target]
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

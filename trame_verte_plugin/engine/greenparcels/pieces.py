"""Elements cut by areas that share no place: every piece stays, also what lies in none, so that nothing is lost.

Polygons, lines and points are cut alike; areas that overlap are first told apart (the earlier keeps what two share),
and a line that runs along the limit of two areas belongs to the earlier.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import shapely

from ..clip import disjoint, polygonal, shared_polygons
from ..overlap import NOISE_M2, NOISE_SHARE, overlaps
from ..progress import Progress, batches, part, silent
from ..repair import keep_dimension

STEP = "Cutting the elements"

#: Lengths under a tenth of a millimetre are rounding noise.
NOISE_M = 1e-4


@dataclass(frozen=True, eq=False)
class Cut:
    """Pieces, ordered by (owner, cover), what lies in no area last; arrays of shape (m,)."""

    owner: np.ndarray
    """int64: row of what was cut."""
    cover: np.ndarray
    """int64: row of the area, -1 outside all of them."""
    geometry: np.ndarray


def cut(targets: np.ndarray, covers: np.ndarray, dimension: int, progress: Progress = silent) -> Cut:
    """Return what each target has in each area, and what it has in none.

    Parameters
    ----------
    targets : ndarray of shape (n,)
        All of one dimension.
    covers : ndarray of shape (k,)
        Polygons in canonical order; where two overlap the earlier counts.
    dimension : int
        0 points, 1 lines, 2 polygons.
    progress : Progress
    """
    used = touched(targets, covers, part(progress, 0.0, 0.1))
    apart, _ = disjoint(covers[used], part(progress, 0.1, 0.3))
    cutting = (_cut_points, _cut_lines, _cut_polygons)[dimension]
    owner, cover, geometry = cutting(targets, apart, part(progress, 0.3, 1.0))
    cover = np.append(used, -1)[cover]
    order = np.lexsort([np.where(cover < 0, len(covers), cover), owner])
    return Cut(owner[order], cover[order], geometry[order])


def touched(targets: np.ndarray, covers: np.ndarray, progress: Progress = silent) -> np.ndarray:
    """Return the rows of the areas that meet some target."""
    tree = shapely.STRtree(targets)
    found = [
        np.unique(tree.query(covers[rows], predicate="intersects")[0]) + rows.start
        for rows in batches(len(covers), progress, STEP)
    ]
    return np.concatenate([np.empty(0, dtype=np.int64), *found])


Pieces = tuple[np.ndarray, np.ndarray, np.ndarray]


def _cut_polygons(targets: np.ndarray, covers: np.ndarray, progress: Progress) -> Pieces:
    pairs = overlaps(targets, covers, part(progress, 0.0, 0.4))
    pieces = shared_polygons(pairs, targets, covers, part(progress, 0.4, 0.8))
    area = shapely.area(targets)
    lacking = np.flatnonzero(area - pairs.total(len(targets)) > np.maximum(NOISE_M2, NOISE_SHARE * area))
    rest = _rest(targets, covers, lacking, pairs.target, pairs.cover, part(progress, 0.8, 1.0))
    return _joined((pairs.target, pairs.cover, pieces), lacking, polygonal(rest))


def _cut_lines(targets: np.ndarray, covers: np.ndarray, progress: Progress) -> Pieces:
    owner, cover, pieces = line_pieces(targets, covers, part(progress, 0.0, 0.7))
    length = shapely.length(targets)
    # What a cover holds whole has nothing outside.
    whole = shapely.length(pieces) >= length[owner] - NOISE_M
    lacking = np.flatnonzero(np.bincount(owner, whole, minlength=len(targets)) == 0)
    rest = _rest(targets, covers, lacking, owner, cover, part(progress, 0.7, 1.0))
    rest = keep_dimension(rest, np.ones(len(rest), dtype=int))
    total = np.bincount(owner, shapely.length(pieces), minlength=len(targets)).astype(float)
    total[lacking] += np.nan_to_num(shapely.length(rest))
    _take_once(owner, pieces, np.flatnonzero(total > length + NOISE_M))
    kept, outside = shapely.length(pieces) > NOISE_M, shapely.length(rest) > NOISE_M
    return _joined((owner[kept], cover[kept], pieces[kept]), lacking[outside], rest[outside])


def line_pieces(lines: np.ndarray, covers: np.ndarray, progress: Progress = silent) -> Pieces:
    """Return what each line has in each polygon, ordered by (line, polygon); those that lie inside are not cut."""
    tree = shapely.STRtree(covers)
    found = [
        tree.query(lines[rows], predicate="intersects") + np.array([[rows.start], [0]])
        for rows in batches(len(lines), part(progress, 0.0, 0.4), STEP)
    ]
    owner, cover = np.concatenate([np.empty((2, 0), dtype=np.int64), *found], axis=1)
    order = np.lexsort([cover, owner])
    owner, cover = owner[order], cover[order]
    pieces = lines[owner]
    shapely.prepare(covers)
    for rows in batches(len(owner), part(progress, 0.4, 1.0), STEP):
        crossing = np.flatnonzero(~shapely.covers(covers[cover[rows]], pieces[rows])) + rows.start
        pieces[crossing] = shapely.intersection(pieces[crossing], covers[cover[crossing]])
    pieces = keep_dimension(pieces, np.ones(len(pieces), dtype=int))
    kept = shapely.length(pieces) > NOISE_M
    return owner[kept], cover[kept], pieces[kept]


def _take_once(owner: np.ndarray, pieces: np.ndarray, rows: np.ndarray) -> None:
    """Take from the pieces of some lines, in place, what an earlier piece has already."""
    for row in rows:
        mine = np.flatnonzero(owner == row)
        taken = pieces[mine[0]]
        for place in mine[1:]:
            left = shapely.difference(pieces[place], taken)
            taken = shapely.union(taken, left)
            pieces[place] = keep_dimension(np.array([left]), np.ones(1, dtype=int))[0]


def _cut_points(targets: np.ndarray, covers: np.ndarray, progress: Progress) -> Pieces:
    points, owner = shapely.get_parts(targets, return_index=True)
    tree, cover = shapely.STRtree(covers), np.full(len(points), len(covers), dtype=np.int64)
    for rows in batches(len(points), progress, STEP):
        point, found = tree.query(points[rows], predicate="intersects")
        np.minimum.at(cover, point + rows.start, found)
    cover[cover == len(covers)] = -1
    groups, group = np.unique(np.stack([owner, cover]), axis=1, return_inverse=True)
    group = group.reshape(-1)
    order = np.argsort(group, kind="stable")
    return groups[0], groups[1], shapely.multipoints(points[order], indices=group[order])


def _rest(
    targets: np.ndarray,
    covers: np.ndarray,
    rows: np.ndarray,
    owner: np.ndarray,
    cover: np.ndarray,
    progress: Progress,
) -> np.ndarray:
    """Return some targets less the covers that they meet; ``owner`` ascends."""
    result = targets[rows]
    start, end = np.searchsorted(owner, rows), np.searchsorted(owner, rows, side="right")
    for chunk in batches(len(rows), progress, STEP, size=1):
        place = chunk.start
        some = covers[cover[start[place] : end[place]]]
        if len(some):
            result[place] = shapely.difference(result[place], shapely.union_all(some))
    return result


def _joined(pieces: Pieces, rows: np.ndarray, rest: np.ndarray) -> Pieces:
    """Return pieces with what lies in no area, without what is empty."""
    kept = ~(shapely.is_missing(rest) | shapely.is_empty(rest))
    owner, cover, geometry = pieces
    return (
        np.append(owner, rows[kept]),
        np.append(cover, np.full(int(kept.sum()), -1)),
        np.append(geometry, rest[kept]),
    )

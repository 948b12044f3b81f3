"""How much of each piece lies on polygons of the plan, whatever the piece's dimension."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import shapely

from ..overlap import overlaps, union_area
from ..progress import Progress, part, silent
from .pieces import line_pieces, touched


@dataclass(frozen=True, eq=False)
class Beneath:
    """What lies beneath pieces."""

    size: np.ndarray
    """(n,) m², m or number of points that lie on some polygon, each place counted once."""
    piece: np.ndarray
    """(m,) rows of the pieces in the pairs of a piece and a polygon."""
    cover: np.ndarray
    """(m,)."""


def beneath(pieces: np.ndarray, covers: np.ndarray, dimension: int, progress: Progress = silent) -> Beneath:
    """Return how much of each piece lies on some polygon.

    Parameters
    ----------
    pieces : ndarray of shape (n,)
        All of one dimension.
    covers : ndarray of shape (k,)
        Polygons; they may overlap.
    dimension : int
        0 points, 1 lines, 2 polygons.
    progress : Progress
    """
    used = touched(pieces, covers, part(progress, 0.0, 0.2))
    measuring = (_points, _lines, _polygons)[dimension]
    size, piece, cover = measuring(pieces, covers[used], part(progress, 0.2, 1.0))
    return Beneath(size, piece, used[cover])


def sizes(pieces: np.ndarray, dimension: int) -> np.ndarray:
    """Return the areas of polygons (m²), the lengths of lines (m) or how many points points hold."""
    if dimension == 0:
        return shapely.get_num_geometries(pieces).astype(float)
    return shapely.area(pieces) if dimension == 2 else shapely.length(pieces)


def _polygons(pieces: np.ndarray, covers: np.ndarray, progress: Progress) -> tuple[np.ndarray, ...]:
    pairs = overlaps(pieces, covers, part(progress, 0.0, 0.6))
    return union_area(pairs, pieces, covers, part(progress, 0.6, 1.0)), pairs.target, pairs.cover


def _lines(pieces: np.ndarray, covers: np.ndarray, progress: Progress) -> tuple[np.ndarray, ...]:
    owner, cover, shared = line_pieces(pieces, covers, progress)
    size = np.bincount(owner, shapely.length(shared), minlength=len(pieces)).astype(float)
    for row in np.flatnonzero(np.bincount(owner, minlength=len(pieces)) > 1):
        several = shared[np.searchsorted(owner, row) : np.searchsorted(owner, row, side="right")]
        size[row] = shapely.length(shapely.union_all(several))
    return size, owner, cover


def _points(pieces: np.ndarray, covers: np.ndarray, progress: Progress) -> tuple[np.ndarray, ...]:
    points, owner = shapely.get_parts(pieces, return_index=True)
    point, cover = shapely.STRtree(covers).query(points, predicate="intersects")
    within = np.unique(point)
    size = np.bincount(owner[within], minlength=len(pieces)).astype(float)
    pairs = np.unique(np.stack([owner[point], cover]), axis=1)
    return size, pairs[0], pairs[1]

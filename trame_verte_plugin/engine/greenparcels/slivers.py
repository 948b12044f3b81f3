"""Pieces that only exist because two layers were not digitised alike are joined to their neighbours."""

from __future__ import annotations

import numpy as np
import shapely

from ..progress import Progress, batches, part, silent

STEP = "Joining slivers"

#: A piece under this area, or narrower on the mean than this, is a gap between two digitisations.
SLIVER_M2 = 1.0
SLIVER_WIDTH_M = 0.5
#: So is a line shorter than this.
SLIVER_LENGTH_M = 1.0
#: Pieces this near touch one another, m.
TOUCH_M = 1e-3


def joined_slivers(
    geometry: np.ndarray, element: np.ndarray, zone: np.ndarray, dimension: int, progress: Progress = silent
) -> tuple[np.ndarray, np.ndarray]:
    """Return the pieces that stay, and all pieces with each sliver joined to a piece that it touches.

    It goes to the largest of its own zone, else to the largest. Only pieces of its own element count, and none that is
    a sliver itself: an element that is narrow all along keeps its pieces, and the pieces of an element add up to it.

    Parameters
    ----------
    geometry : ndarray of shape (n,)
        All of one dimension.
    element, zone : ndarrays of shape (n,)
    dimension : int
    progress : Progress

    Returns
    -------
    rows : ndarray of shape (m,)
        Of the pieces that stay.
    joined : ndarray of shape (n,)
        What each piece has become; those that do not stay keep their geometry.
    """
    if dimension == 0:
        return np.arange(len(geometry)), geometry
    sliver = _slivers(geometry, dimension)
    rows = np.flatnonzero(sliver)
    host = _hosts(geometry, np.stack([element, zone]), rows, np.flatnonzero(~sliver), part(progress, 0.0, 0.6))
    rows, host = rows[host >= 0], host[host >= 0]
    joined = geometry.copy()
    order = np.lexsort([rows, host])
    grown, start = np.unique(host[order], return_index=True)
    end = np.append(start[1:], len(order))
    for some in batches(len(grown), part(progress, 0.6, 1.0), STEP):
        for place in range(some.start, some.stop):
            parts = np.append(geometry[rows[order[start[place] : end[place]]]], geometry[grown[place]])
            whole = shapely.union_all(parts)
            joined[grown[place]] = shapely.line_merge(whole) if dimension == 1 else whole
    stays = np.ones(len(geometry), dtype=bool)
    stays[rows] = False
    return np.flatnonzero(stays), joined


def _slivers(geometry: np.ndarray, dimension: int) -> np.ndarray:
    if dimension == 1:
        return shapely.length(geometry) < SLIVER_LENGTH_M
    area, outline = shapely.area(geometry), shapely.length(geometry)
    return (area < SLIVER_M2) | (2.0 * area < SLIVER_WIDTH_M * outline)


def _hosts(
    geometry: np.ndarray, home: np.ndarray, rows: np.ndarray, others: np.ndarray, progress: Progress
) -> np.ndarray:
    """Return the row of the piece of the same element that takes each sliver, -1 where it touches none.

    ``home`` holds element and zone of each piece, (2, n).
    """
    host = np.full(len(rows), -1, dtype=np.int64)
    tree = shapely.STRtree(geometry[others])
    for some in batches(len(rows), progress, STEP):
        place, found = tree.query(geometry[rows[some]], predicate="dwithin", distance=TOUCH_M)
        place, found = place + some.start, others[found]
        same_element, same_zone = home[:, rows[place]] == home[:, found]
        place, found, elsewhere = place[same_element], found[same_element], ~same_zone[same_element]
        area, length = shapely.area(geometry[found]), shapely.length(geometry[found])
        order = np.lexsort([found, -np.round(np.where(area > 0, area, length), 3), elsewhere, place])
        first = np.unique(place[order], return_index=True)
        host[first[0]] = found[order[first[1]]]
    return host

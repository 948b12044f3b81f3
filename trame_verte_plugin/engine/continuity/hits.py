"""Where barriers meet the pieces of a network, and which of these places a structure serves."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import shapely

from ..network.model import PRECISION, Network
from ..progress import BATCH_SIZE, Progress, batches
from .obstacles import Barriers

#: How far from a junction the side from which a barrier comes is looked at, metres.
BESIDE = 0.5


@dataclass(frozen=True, eq=False)
class Hits:
    """Places or stretches of pieces on which a barrier lies, by (piece, begin)."""

    piece: np.ndarray
    begin: np.ndarray
    """(h,) metres along the piece."""
    end: np.ndarray
    barrier: np.ndarray
    """(h,) row of the barrier."""

    def __len__(self) -> int:
        return len(self.piece)

    def take(self, rows: np.ndarray) -> Hits:
        """Return the hits chosen by a mask or positions."""
        return Hits(self.piece[rows], self.begin[rows], self.end[rows], self.barrier[rows])


def find_hits(network: Network, barriers: Barriers, progress: Progress) -> Hits:
    """Return where barriers cross pieces, lie along them, or cover them.

    A barrier line that only ends on a piece crosses it together with another that ends there from the other side (road
    sections are cut at crossroads); alone it does not. Touching the outline of a surface is no hit, nor is a barrier at
    a dead end.
    """
    tree = shapely.STRtree(network.geometry)
    found = []
    for rows in batches(len(barriers), progress, "Finding where barriers cross"):
        barrier, piece = tree.query(barriers.geometry[rows], predicate="intersects")
        barrier = rows.start + barrier
        pairs = (slice(low, low + BATCH_SIZE) for low in range(0, len(piece), BATCH_SIZE))
        found.extend(_measured(network, barriers, piece[some], barrier[some]) for some in pairs)
    if not found:
        none = np.empty(0, dtype=np.int64)
        return Hits(none, np.empty(0), np.empty(0), none)
    hits = Hits(*(np.concatenate(c) for c in zip(*found)))
    hits = _without_dead_ends(network, hits)
    hits = hits.take(_crosses(network, barriers, hits))
    return hits.take(np.lexsort((hits.barrier, hits.end, hits.begin, hits.piece)))


def _measured(network: Network, barriers: Barriers, piece: np.ndarray, barrier: np.ndarray) -> tuple[np.ndarray, ...]:
    met = shapely.intersection(network.geometry[piece], barriers.geometry[barrier])
    parts, owner = shapely.get_parts(met, return_index=True)
    dimension = shapely.get_dimensions(parts)
    surface = shapely.get_dimensions(barriers.geometry[barrier[owner]]) == 2
    kept = (dimension == 1) | ((dimension == 0) & ~surface)
    parts, owner, dimension = parts[kept], owner[kept], dimension[kept]
    lines = network.geometry[piece[owner]]
    first = np.where(dimension == 1, shapely.get_point(parts, 0), parts)
    last = np.where(dimension == 1, shapely.get_point(parts, -1), parts)
    a, b = shapely.line_locate_point(lines, first), shapely.line_locate_point(lines, last)
    # On a loop the first vertex is also the last: a stretch that ends there ends at the full length.
    wrapped = (dimension == 1) & (np.abs(np.abs(b - a) - shapely.length(parts)) > PRECISION) & (b < a)
    b = np.where(wrapped & (b <= PRECISION), network.length[piece[owner]], b)
    return piece[owner], np.minimum(a, b), np.maximum(a, b), barrier[owner]


def _without_dead_ends(network: Network, hits: Hits) -> Hits:
    degree = network.degree
    at_start = (hits.end <= PRECISION) & (degree[network.start[hits.piece]] == 1)
    at_end = (hits.begin >= network.length[hits.piece] - PRECISION) & (degree[network.end[hits.piece]] == 1)
    return hits.take(~(at_start | at_end))


def _crosses(network: Network, barriers: Barriers, hits: Hits) -> np.ndarray:
    """Tell which hits are more than the lone end of a barrier line on a piece."""
    point = (hits.end - hits.begin) <= PRECISION
    rows = np.flatnonzero(point)
    result = np.ones(len(hits), dtype=bool)
    if not len(rows):
        return result
    lines = barriers.geometry[hits.barrier[rows]]
    where = shapely.line_interpolate_point(network.geometry[hits.piece[rows]], hits.begin[rows])
    ends = [shapely.distance(shapely.get_point(lines, i), where) <= PRECISION for i in (0, -1)]
    closed = shapely.is_closed(lines)
    lone = (ends[0] | ends[1]) & ~closed
    step = np.minimum(BESIDE, shapely.length(lines) / 2)
    inner = shapely.line_interpolate_point(lines, np.where(ends[0], step, -step))
    side = np.sign(np.round(_side(network, hits.piece[rows], hits.begin[rows], inner), 6))
    key = np.stack([hits.piece[rows], np.round(hits.begin[rows] / PRECISION).astype(np.int64)])
    _, place = np.unique(key, axis=1, return_inverse=True)
    place = place.reshape(-1)
    left = np.bincount(place, lone & (side > 0)) > 0
    right = np.bincount(place, lone & (side < 0)) > 0
    result[rows] = ~lone | (left & right)[place]
    return result


def _side(network: Network, piece: np.ndarray, along: np.ndarray, point: np.ndarray) -> np.ndarray:
    """Return on which side of a piece a point near it lies: > 0 left, < 0 right."""
    lines, length = network.geometry[piece], network.length[piece]
    step = np.minimum(BESIDE / 5, length / 4)
    a = shapely.get_coordinates(shapely.line_interpolate_point(lines, np.maximum(along - step, 0)))
    b = shapely.get_coordinates(shapely.line_interpolate_point(lines, np.minimum(along + step, length)))
    p = shapely.get_coordinates(point)
    return (b[:, 0] - a[:, 0]) * (p[:, 1] - a[:, 1]) - (b[:, 1] - a[:, 1]) * (p[:, 0] - a[:, 0])


def served(network: Network, hits: Hits, structures: np.ndarray, max_distance: float) -> np.ndarray:
    """Tell which hits a crossing structure serves.

    A structure serves the one hit nearest to it within ``max_distance``; one drawn as a line or a surface serves each
    hit that it reaches itself, and where it reaches none, the nearest.

    Parameters
    ----------
    network : Network
    hits : Hits
    structures : ndarray of shape (s,)
        Points, lines or polygons.
    max_distance : float
        Metres.
    """
    result = np.zeros(len(hits), dtype=bool)
    if not len(hits) or not len(structures):
        return result
    places = stretches(network, hits.piece, hits.begin, hits.end)
    tree = shapely.STRtree(places)
    drawn = np.flatnonzero(shapely.get_dimensions(structures) > 0)
    structure, hit = tree.query(structures[drawn], predicate="dwithin", distance=PRECISION)
    result[hit] = True
    alone = np.setdiff1d(np.arange(len(structures)), drawn[structure])
    if len(alone):
        structure, hit = tree.query_nearest(structures[alone], max_distance=max_distance, all_matches=True)
        order = np.lexsort((hit, structure))
        first = np.unique(structure[order], return_index=True)[1]
        result[hit[order][first]] = True
    return result


def stretches(network: Network, piece: np.ndarray, begin: np.ndarray, end: np.ndarray) -> np.ndarray:
    """Return the places (points) or stretches (lines) of pieces."""
    lines = network.geometry[piece]
    result = shapely.line_interpolate_point(lines, begin)
    long_ = np.flatnonzero(end - begin > PRECISION)
    if len(long_):
        from ..network.strands import cut_pieces, strands

        flat = strands(lines[long_], shortest=0.0)
        high = np.minimum(end[long_], flat.total)
        result[long_] = cut_pieces(flat, np.arange(len(long_)), begin[long_], high)
    return result

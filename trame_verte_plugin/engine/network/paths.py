"""Places on a network and the shortest ways between them."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import shapely
from scipy.sparse import csr_matrix
from scipy.sparse.csgraph import dijkstra

from ..progress import Progress, batches, silent
from .model import Network


@dataclass(frozen=True, eq=False)
class Places:
    """Places on a network, one for each geometry that was attached."""

    piece: np.ndarray
    """(n,) int64, the piece that holds the place; −1 where no piece is near enough."""
    along: np.ndarray
    """(n,) metres from the piece's start."""
    access: np.ndarray
    """(n,) metres in a straight line from the geometry to the place; NaN where there is none."""


@dataclass(frozen=True, eq=False)
class Nearest:
    """The nearest goal of each place."""

    distance: np.ndarray
    """(n,) metres: along the network plus the straight access at both ends; NaN where no goal can be reached."""
    goal: np.ndarray
    """(n,) int64 position of the goal, −1 where none can be reached."""


def attach(geometry: np.ndarray, network: Network, *, max_distance: float, progress: Progress = silent) -> Places:
    """Return the place of a network that is nearest to each geometry.

    Parameters
    ----------
    geometry : ndarray of shape (n,)
        Points or any other geometries; None and empties get no place.
    network : Network
    max_distance : float
        Metres, > 0; farther geometries get no place.
    progress : Progress, optional

    Returns
    -------
    Places
        Of several equally near pieces the first in canonical order.
    """
    count = len(geometry)
    piece = np.full(count, -1, dtype=np.int64)
    tree = shapely.STRtree(network.geometry)
    for rows in batches(count, progress, "Attaching places to the network"):
        some = rows.start + np.flatnonzero(~(shapely.is_missing(geometry[rows]) | shapely.is_empty(geometry[rows])))
        found, nearest = tree.query_nearest(geometry[some], max_distance=max_distance, all_matches=True)
        order = np.lexsort((nearest, found))
        first = np.unique(found[order], return_index=True)[1]
        piece[some[found[order][first]]] = nearest[order][first]
    along, access = np.zeros(count), np.full(count, np.nan)
    for rows in batches(count, progress, "Attaching places to the network"):
        held = rows.start + np.flatnonzero(piece[rows] >= 0)
        lines = network.geometry[piece[held]]
        nearest_point = shapely.get_point(shapely.shortest_line(lines, geometry[held]), 0)
        along[held] = shapely.line_locate_point(lines, nearest_point)
        access[held] = shapely.distance(lines, geometry[held])
    return Places(piece, along, access)


def nearest_goal(network: Network, places: Places, goals: Places) -> Nearest:
    """Return for each place the goal that is nearest along the network, and how far it is.

    One run of Dijkstra's algorithm from all goals together (Dijkstra 1959; ``scipy.sparse.csgraph``).

    Parameters
    ----------
    network : Network
    places, goals : Places
        As :func:`attach` gives them; those without a place are never reached.

    Returns
    -------
    Nearest
    """
    count = len(places.piece)
    distance, nearest = np.full(count, np.nan), np.full(count, -1, dtype=np.int64)
    from_, to = np.flatnonzero(places.piece >= 0), np.flatnonzero(goals.piece >= 0)
    if not len(from_) or not len(to):
        return Nearest(distance, nearest)
    piece = np.concatenate([places.piece[from_], goals.piece[to]])
    along = np.concatenate([places.along[from_], goals.along[to]])
    size = len(network.nodes) + len(piece)
    # The access of each goal is an edge of its own: a goal off the street is farther than one beside it.
    door = size + np.arange(len(to))
    at_goal = len(network.nodes) + len(from_) + np.arange(len(to))
    a, b, weight = with_places(network, piece, along)
    graph = symmetric(
        np.concatenate([a, at_goal]),
        np.concatenate([b, door]),
        np.concatenate([weight, goals.access[to]]),
        size + len(to),
    )
    found, _, source = dijkstra(graph, directed=False, indices=door, min_only=True, return_predecessors=True)
    here = len(network.nodes) + np.arange(len(from_))
    reached = np.isfinite(found[here])
    distance[from_[reached]] = found[here[reached]] + places.access[from_[reached]]
    nearest[from_[reached]] = to[source[here[reached]] - size]
    return Nearest(distance, nearest)


def distances(network: Network, places: Places, *, limit: float = np.inf) -> np.ndarray:
    """Return the (n, n) distances along the network between places, metres; infinite where there is no way.

    The straight access is not counted. ``limit`` stops the search at a distance (metres).
    """
    count = len(places.piece)
    result = np.full((count, count), np.inf)
    held = np.flatnonzero(places.piece >= 0)
    if len(held):
        a, b, weight = with_places(network, places.piece[held], places.along[held])
        graph = symmetric(a, b, weight, len(network.nodes) + len(held))
        here = len(network.nodes) + np.arange(len(held))
        result[np.ix_(held, held)] = dijkstra(graph, directed=False, indices=here, limit=limit)[:, here]
    np.fill_diagonal(result, 0.0)
    return result


def symmetric(a: np.ndarray, b: np.ndarray, weight: np.ndarray, size: int) -> csr_matrix:
    """Return the (size, size) upper matrix of undirected edges: the least weight of parallel ones, no loops.

    A weight of 0 is an edge of no length, not a missing edge.
    """
    return directed(np.minimum(a, b), np.maximum(a, b), weight, size)


def directed(tail: np.ndarray, head: np.ndarray, weight: np.ndarray, size: int) -> csr_matrix:
    """Return the (size, size) matrix of edges from ``tail`` to ``head``; see :func:`symmetric`."""
    order = np.lexsort((weight, head, tail))
    order = order[tail[order] != head[order]]
    tail, head, weight = tail[order], head[order], weight[order]
    first = np.ones(len(tail), dtype=bool)
    first[1:] = (tail[1:] != tail[:-1]) | (head[1:] != head[:-1])
    indptr = np.searchsorted(tail[first], np.arange(size + 1))
    return csr_matrix((weight[first], head[first], indptr), shape=(size, size))


def with_places(network: Network, piece: np.ndarray, along: np.ndarray) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Return the edges of the graph in which each place is a node after the network's own, cutting its piece."""
    nodes = len(network.nodes)
    whole = np.ones(len(network.start), dtype=bool)
    whole[piece] = False
    cut = np.unique(piece)
    owner = np.concatenate([cut, piece, cut])
    at = np.concatenate([np.full(len(cut), -1.0), along, np.full(len(cut), np.inf)])
    node = np.concatenate([network.start[cut], nodes + np.arange(len(piece)), network.end[cut]])
    order = np.lexsort((at, owner))
    owner, node = owner[order], node[order]
    at = np.clip(at[order], 0.0, network.length[owner])
    same = owner[1:] == owner[:-1]
    a = np.concatenate([network.start[whole], node[:-1][same]])
    b = np.concatenate([network.end[whole], node[1:][same]])
    return a, b, np.concatenate([network.length[whole], np.diff(at)[same]])

"""What each link and each component carries: exchange along the best paths."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from scipy.sparse import csr_matrix
from scipy.sparse.csgraph import dijkstra

from .._connectivity_betweenness import ENTRIES, PER_LINK
from ..network.paths import symmetric
from ..progress import Progress, part, silent

STEP = "Following the best paths"

#: Links looked at in one search for shortest ways, so that a cancel is soon obeyed.
RELAXATIONS = 2_000_000


@dataclass(frozen=True, eq=False)
class Flows:
    """Exchange in the square of the capacity's unit; both orders of each pair count."""

    through: np.ndarray
    """(m,) Σ aᵢaⱼp*ᵢⱼ over the ordered pairs whose best path uses the link; of equally good paths one with the fewest
    links counts."""
    within: np.ndarray
    """(k,) Σ aᵢaⱼp*ᵢⱼ over the ordered pairs of each component, i = j included: its ECA squared."""


def find_flows(
    capacity: np.ndarray,
    component: np.ndarray,
    decay: np.ndarray,
    source: np.ndarray,
    target: np.ndarray,
    distance: np.ndarray,
    progress: Progress = silent,
) -> Flows:
    """Return what runs over each link of a graph and inside each component.

    Parameters
    ----------
    capacity : ndarray of shape (n,)
    component : int64 ndarray of shape (n,)
        0…k−1.
    decay : ndarray of shape (k,)
        k of p = exp(−k·d) of each component, per metre.
    source, target : int64 ndarrays of shape (m,)
        Without parallel links and loops.
    distance : ndarray of shape (m,)
        Metres that the graph counts.
    """
    through = np.zeros(len(source))
    within = np.bincount(component, capacity**2, minlength=len(decay))
    place = np.empty(len(capacity), dtype=np.int64)
    done = 0
    for nodes, links in _groups(component, source):
        share = part(progress, done / len(capacity), (done + len(nodes)) / len(capacity))
        place[nodes] = np.arange(len(nodes))
        ends = place[source[links]], place[target[links]], distance[links]
        number = component[nodes[0]]
        through[links], inside = _component(capacity[nodes], decay[number], ends, share)
        within[number] += inside
        done += len(nodes)
    progress(1.0, STEP)
    return Flows(through, within)


def _groups(component: np.ndarray, source: np.ndarray) -> list[tuple[np.ndarray, np.ndarray]]:
    """Return nodes and links of each component of two nodes or more."""
    nodes = np.split(np.argsort(component, kind="stable"), np.cumsum(np.bincount(component))[:-1])
    of_link = component[source]
    links = np.split(np.argsort(of_link, kind="stable"), np.cumsum(np.bincount(of_link, minlength=len(nodes)))[:-1])
    return [pair for pair in zip(nodes, links) if len(pair[0]) > 1]


def _component(
    capacity: np.ndarray, decay: float, ends: tuple[np.ndarray, np.ndarray, np.ndarray], progress: Progress
) -> tuple[np.ndarray, float]:
    """Return what runs over each link of one component, and the exchange between its different nodes."""
    source, target, distance = ends
    count = len(capacity)
    graph = symmetric(source, target, distance + PER_LINK, count)
    keys = np.minimum(source, target) * count + np.maximum(source, target)
    order = np.argsort(keys)
    through, inside = np.zeros(len(source)), 0.0
    size = max(1, ENTRIES // count)
    for low in range(0, count, size):
        starts = np.arange(low, min(low + size, count))
        share = part(progress, low / count, (starts[-1] + 1) / count)
        metres, before = _ways(graph, starts, part(share, 0.0, 0.7))
        far = np.argsort(-metres, axis=1, kind="stable")
        exchange = np.exp(-decay * _unlengthened(metres, before, far)) * capacity * capacity[starts, None]
        exchange[np.arange(len(starts)), starts] = 0.0
        inside += float(exchange.sum())
        row, node = np.nonzero(before >= 0)
        last = before[row, node].astype(np.int64)
        passing = _gathered(before, far, exchange, part(share, 0.7, 1.0))[row, node]
        link = order[np.searchsorted(keys, np.minimum(last, node) * count + np.maximum(last, node), sorter=order)]
        through += np.bincount(link, passing, minlength=len(source))
    return through, inside


def _ways(graph: csr_matrix, starts: np.ndarray, progress: Progress) -> tuple[np.ndarray, np.ndarray]:
    """Return the length of the shortest ways from some nodes to all, and the node before each."""
    size = max(1, RELAXATIONS // max(graph.nnz, 1))
    found = []
    for low in range(0, len(starts), size):
        progress(low / len(starts), STEP)
        found.append(dijkstra(graph, directed=False, indices=starts[low : low + size], return_predecessors=True))
    return np.concatenate([f[0] for f in found]), np.concatenate([f[1] for f in found])


def _unlengthened(metres: np.ndarray, before: np.ndarray, far: np.ndarray) -> np.ndarray:
    """Return the lengths without what was added to every link."""
    rows = np.arange(len(metres))
    added = np.zeros_like(metres)
    for node in far.T[-2::-1]:
        added[rows, node] = added[rows, before[rows, node]] + PER_LINK
    return np.maximum(metres - added, 0.0)


def _gathered(before: np.ndarray, far: np.ndarray, exchange: np.ndarray, progress: Progress) -> np.ndarray:
    """Return for each (start, node) what arrives at the node or passes it on the tree of shortest ways from the start.

    Nodes hand what they gathered to the one before them, the farthest first, for all starts at once.
    """
    rows, count = np.arange(len(before)), before.shape[1]
    total = exchange.copy()
    for place, node in enumerate(far.T[:-1]):
        if place % 200 == 0:
            progress(place / count, STEP)
        total[rows, before[rows, node]] += total[rows, node]
    return total

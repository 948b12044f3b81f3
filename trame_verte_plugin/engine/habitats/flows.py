"""What each link and each component carries: exchange along the best paths."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from scipy.sparse import coo_matrix, csr_matrix
from scipy.sparse.csgraph import dijkstra

from .._connectivity_betweenness import ENTRIES, EQUAL, PER_LINK
from ..network.paths import symmetric
from ..progress import Progress, part, silent

STEP = "Following the best paths"


@dataclass(frozen=True, eq=False)
class Flows:
    """Exchange in the square of the capacity's unit; both orders of each pair count."""

    through: np.ndarray
    """(m,) Σ aᵢaⱼp*ᵢⱼ over the ordered pairs whose best path uses the link, shared among equally good paths."""
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
    count, links = len(capacity), len(source)
    graph, plain = (symmetric(source, target, distance + more, count) for more in (PER_LINK, 0.0))
    from_, to = np.append(source, target), np.append(target, source)
    weight = np.tile(distance + PER_LINK, 2)
    through, inside = np.zeros(links), 0.0
    size = max(1, ENTRIES // max(count, 2 * links))
    for low in range(0, count, size):
        progress(low / count, STEP)
        starts = np.arange(low, min(low + size, count))
        metres = dijkstra(graph, directed=False, indices=starts)
        exchange = np.exp(-decay * dijkstra(plain, directed=False, indices=starts)) * capacity * capacity[starts, None]
        exchange[np.arange(len(starts)), starts] = 0.0
        inside += float(exchange.sum())
        row, link = np.nonzero(metres[:, from_] + weight <= metres[:, to] + EQUAL)
        tips = row * count + from_[link], row * count + to[link]
        passing = _over_links(*tips, np.arange(len(starts)) * count + starts, exchange.reshape(-1))
        through += np.bincount(link % links, passing, minlength=links)
    return through, inside


def _over_links(a: np.ndarray, b: np.ndarray, start: np.ndarray, exchange: np.ndarray) -> np.ndarray:
    """Return what passes each step a → b of the shortest ways from the starts (Brandes 2001, accumulation)."""
    size = len(exchange)
    forward = coo_matrix((np.ones(len(a)), (b, a)), shape=(size, size)).tocsr()
    first = np.zeros(size)
    first[start] = 1.0
    paths = _summed(forward, first)
    share = paths[a] / paths[b]
    arriving = _summed(coo_matrix((share, (a, b)), shape=(size, size)).tocsr(), exchange)
    return share * arriving[b]


def _summed(step: csr_matrix, start: np.ndarray) -> np.ndarray:
    """Return start + step·start + step²·start + …; the ways have an end, so the sum has one."""
    total, moving = start.copy(), start
    while True:
        moving = step @ moving
        if not moving.any():
            return total
        total += moving

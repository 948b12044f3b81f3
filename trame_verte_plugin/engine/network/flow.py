"""Shortest paths counted from many sources at one time, and what goes over the edges that they use."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from scipy.sparse.csgraph import dijkstra

from ..progress import Progress, silent
from .paths import symmetric
from .structure import adjacency

STEP = "Counting the shortest paths through each piece"

#: Paths whose lengths differ by less are equally short, metres.
EQUAL = 1e-6

#: (source, node) entries treated at one time.
ENTRIES = 1_000_000


def edge_flow(
    start: np.ndarray,
    end: np.ndarray,
    length: np.ndarray,
    weight: np.ndarray,
    sources: np.ndarray,
    progress: Progress = silent,
) -> np.ndarray:
    """Return for each edge Σ weightₛ·weightₜ over the sources s and all nodes t, shared among the shortest paths.

    Parameters
    ----------
    start, end, length : ndarray of shape (m,)
        A connected graph; lengths in metres, > 0.
    weight : ndarray of shape (n,)
    sources : ndarray
        Nodes from which paths begin; with all nodes each unordered pair is counted twice.
    progress : Progress, optional
    """
    flow = np.zeros(len(start))
    for one in _batches(start, end, length, len(weight), sources, progress):
        passing = one.passing(np.tile(weight, len(one.chosen)))
        flow += np.bincount(one.edge, passing * weight[one.chosen[one.row]], minlength=len(start))
    return flow


def routed(
    start: np.ndarray, end: np.ndarray, length: np.ndarray, nodes: int, demand: np.ndarray, progress: Progress
) -> np.ndarray:
    """Return what goes over each edge when ``demand[s, t]`` goes from s to t, shared among the shortest paths."""
    flow = np.zeros(len(start))
    for one in _batches(start, end, length, nodes, np.arange(nodes), progress):
        flow += np.bincount(one.edge, one.passing(demand[one.chosen].reshape(-1)), minlength=len(start))
    return flow


def path_counts(
    start: np.ndarray, end: np.ndarray, length: np.ndarray, nodes: int, progress: Progress
) -> tuple[np.ndarray, np.ndarray]:
    """Return the (n, n) metres between nodes and how many shortest paths there are."""
    metres, paths = np.zeros((nodes, nodes)), np.ones((nodes, nodes))
    for one in _batches(start, end, length, nodes, np.arange(nodes), progress):
        metres[one.chosen], paths[one.chosen] = one.metres, one.paths.reshape(-1, nodes)
    return metres, paths


@dataclass(frozen=True, eq=False)
class _Batch:
    """The shortest paths from some sources; a place is a node as one source sees it."""

    chosen: np.ndarray
    """Sources."""
    metres: np.ndarray
    edge: np.ndarray
    """(l,) edge of each link of a shortest path, …"""
    row: np.ndarray
    """… which source it belongs to, …"""
    tail: np.ndarray
    """… and the places that it leads from …"""
    head: np.ndarray
    """… and to."""
    paths: np.ndarray
    """Number of shortest paths to each place."""
    rounds: list[tuple[np.ndarray, np.ndarray, np.ndarray]]
    """The places in an order in which all paths to them are known, how many links lead on, and those links."""

    def passing(self, wanted: np.ndarray) -> np.ndarray:
        """Return what goes over each link when each place wants an amount."""
        passing, beyond = np.zeros(len(self.tail)), wanted.copy()
        for front, degree, links in reversed(self.rounds):
            passing[links] = self.paths[self.tail[links]] / self.paths[self.head[links]] * beyond[self.head[links]]
            beyond[front] += np.bincount(np.repeat(np.arange(len(front)), degree), passing[links], len(front))
        return passing


def _batches(
    start: np.ndarray, end: np.ndarray, length: np.ndarray, nodes: int, sources: np.ndarray, progress: Progress
) -> Iterator[_Batch]:
    graph = symmetric(start, end, length, nodes)
    first, to, edge = adjacency(start, end, nodes)
    from_ = np.repeat(np.arange(nodes), np.diff(first))
    size = max(1, ENTRIES // max(nodes, len(to)))
    for low in range(0, len(sources), size):
        progress(low / len(sources), STEP)
        chosen = sources[low : low + size]
        metres = dijkstra(graph, directed=False, indices=chosen)
        row, link = np.nonzero(metres[:, from_] + length[edge] <= metres[:, to] + EQUAL)
        tail, head = row * nodes + from_[link], row * nodes + to[link]
        roots = np.arange(len(chosen)) * nodes + chosen
        yield _Batch(chosen, metres, edge[link], row, tail, head, *_counted(tail, head, roots, metres.size))


def _counted(
    tail: np.ndarray, head: np.ndarray, roots: np.ndarray, size: int
) -> tuple[np.ndarray, list[tuple[np.ndarray, np.ndarray, np.ndarray]]]:
    """Return the number of paths from the roots to each place, and the rounds; links stand in the order of tails."""
    first = np.searchsorted(tail, np.arange(size + 1))
    waiting = np.bincount(head, minlength=size)
    paths = np.zeros(size)
    paths[roots] = 1.0
    rounds, front = [], roots
    while len(front):
        degree = first[front + 1] - first[front]
        links = np.arange(degree.sum()) + np.repeat(first[front] - np.cumsum(degree) + degree, degree)
        rounds.append((front, degree, links))
        reached, which = np.unique(head[links], return_inverse=True)
        which = which.reshape(-1)
        paths[reached] += np.bincount(which, paths[tail[links]], minlength=len(reached))
        waiting[reached] -= np.bincount(which, minlength=len(reached))
        front = reached[waiting[reached] == 0]
    return paths, rounds

"""Components of a graph, its cut edges and what hangs on either side of them."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from scipy.sparse import coo_matrix
from scipy.sparse.csgraph import connected_components


def components(start: np.ndarray, end: np.ndarray, nodes: int) -> np.ndarray:
    """Return the component of each of ``nodes`` nodes, numbered from 0 in the order of the nodes, int64."""
    links = coo_matrix((np.ones(len(start), dtype=np.int8), (start, end)), shape=(nodes, nodes))
    return connected_components(links, directed=False)[1].astype(np.int64)


def coherence(sizes: np.ndarray, total: float) -> float:
    """Return C = Σ Lₖ²/L²: the chance that two random places of the network are joined (Jaeger 2000).

    Parameters
    ----------
    sizes : ndarray of shape (k,)
        Length (m) or area (m²) of each component.
    total : float
        Of the whole network, what belongs to no component included; the result is 0 where it is 0.

    References
    ----------
    Jaeger 2000, Landscape Ecology 15:115–130 (degree of coherence).
    """
    return float((sizes**2).sum()) / total**2 if total > 0 else 0.0


@dataclass(frozen=True, eq=False)
class CutEdges:
    """The edges without which a component would fall in two."""

    bridge: np.ndarray
    """(m,) bool."""
    below: np.ndarray
    """(m,) int64: for a cut edge, how many nodes stand on one side of it; else 0."""
    lower: np.ndarray
    """(m,) int64: for a cut edge, the end that is on that side; else −1."""
    block: np.ndarray
    """(n,) int64: nodes that stay joined when all cut edges go have one number (2-edge-connected parts)."""


def cut_edges(start: np.ndarray, end: np.ndarray, nodes: int) -> CutEdges:
    """Return the cut edges of a graph (Tarjan 1974, Information Processing Letters 2:160–161).

    Parallel edges and loops are never cut edges.

    Parameters
    ----------
    start, end : ndarray of shape (m,)
        Nodes that each edge joins, 0…nodes−1.
    nodes : int
    """
    first, to, edge = adjacency(start, end, nodes)
    parent_edge, order, low, rank = _depth_first(first.tolist(), to.tolist(), edge.tolist(), nodes)
    size = [1] * nodes
    bridge = np.zeros(len(start), dtype=bool)
    below, lower = np.zeros(len(start), dtype=np.int64), np.full(len(start), -1, dtype=np.int64)
    starts, ends = start.tolist(), end.tolist()
    for node in reversed(order):
        k = parent_edge[node]
        if k < 0:
            continue
        above = starts[k] + ends[k] - node
        size[above] += size[node]
        if low[node] > rank[above]:
            bridge[k], below[k], lower[k] = True, size[node], node
    return CutEdges(bridge, below, lower, components(start[~bridge], end[~bridge], nodes))


def adjacency(start: np.ndarray, end: np.ndarray, nodes: int) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Return (first, to, edge): the neighbours of node n are ``to[first[n]:first[n + 1]]``; loops are left out."""
    edges = np.flatnonzero(start != end)
    from_, to = np.append(start[edges], end[edges]), np.append(end[edges], start[edges])
    order = np.argsort(from_, kind="stable")
    first = np.searchsorted(from_[order], np.arange(nodes + 1))
    return first, to[order], np.append(edges, edges)[order]


def _depth_first(
    first: list[int], to: list[int], edge: list[int], nodes: int
) -> tuple[list[int], list[int], list[int], list[int]]:
    """Return for each node the edge that found it, the order of finding, the low point and the rank."""
    parent_edge, rank, low = [-1] * nodes, [-1] * nodes, [0] * nodes
    order: list[int] = []
    place = first[:-1]
    for root in range(nodes):
        if rank[root] >= 0:
            continue
        rank[root] = low[root] = len(order)
        order.append(root)
        stack = [root]
        while stack:
            node = stack[-1]
            if place[node] < first[node + 1]:
                other, k = to[place[node]], edge[place[node]]
                place[node] += 1
                if rank[other] < 0:
                    rank[other] = low[other] = len(order)
                    parent_edge[other] = k
                    order.append(other)
                    stack.append(other)
                elif k != parent_edge[node] and rank[other] < low[node]:
                    low[node] = rank[other]
            else:
                stack.pop()
                if stack and low[node] < low[stack[-1]]:
                    low[stack[-1]] = low[node]
    return parent_edge, order, low, rank


def cut_nodes(start: np.ndarray, end: np.ndarray, nodes: int) -> np.ndarray:
    """Return which nodes a component would fall in two without (Hopcroft & Tarjan 1973), bool of shape (nodes,)."""
    first, to, edge = adjacency(start, end, nodes)
    parent_edge, order, low, rank = _depth_first(first.tolist(), to.tolist(), edge.tolist(), nodes)
    result = np.zeros(nodes, dtype=bool)
    children = [0] * nodes
    starts, ends = start.tolist(), end.tolist()
    for node in order:
        k = parent_edge[node]
        if k < 0:
            continue
        above = starts[k] + ends[k] - node
        children[above] += 1
        is_root = parent_edge[above] < 0
        if (is_root and children[above] > 1) or (not is_root and low[node] >= rank[above]):
            result[above] = True
    return result

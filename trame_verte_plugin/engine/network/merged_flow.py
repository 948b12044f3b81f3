"""Shortest paths through each edge of a graph, exact from its junctions alone: nodes of degree 2 are merged."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ..progress import Progress
from .flow import EQUAL, path_counts, routed
from .structure import adjacency

STEP = "Counting the shortest paths through each piece"

#: Pairs of an end of one chain and an end of another.
EITHER = ((0, 0), (0, 1), (1, 0), (1, 1))

#: Nodes treated between two calls of the progress.
ROWS = 64


@dataclass(frozen=True, eq=False)
class _Chains:
    """Runs of edges between junctions; junctions are numbered 0…j−1."""

    start: np.ndarray
    """(c,) junction at which each chain begins, …"""
    end: np.ndarray
    length: np.ndarray
    of: np.ndarray
    """(m,) chain of each edge, …"""
    at: np.ndarray
    """… and its number on it, from the start."""
    inside: np.ndarray
    """(n,) chain on which each node lies, −1 for junctions, …"""
    number: np.ndarray
    """… and its number on it: 1 for the first after the start."""
    way_out: np.ndarray
    """(2, n) junction at the start and the end of the node's chain; a junction itself, twice."""
    metres: np.ndarray
    """(2, n) metres to them; infinite for the second of a junction."""


def merged_flow(
    start: np.ndarray, end: np.ndarray, length: np.ndarray, weight: np.ndarray, progress: Progress
) -> np.ndarray:
    """Return for each edge Σ weightₛ·weightₜ over unordered pairs of nodes, shared among their shortest paths.

    A path leaves the chain of its first node by one of its two ends and enters that of its last by one of two. What
    goes from junction to junction is summed up and sent over the graph of the junctions (Brandes 2001, with demands).

    Parameters
    ----------
    start, end, length : ndarray of shape (m,)
        A connected graph without loops; lengths in metres, well over a micrometre.
    weight : ndarray of shape (n,)
    progress : Progress
    """
    chains = _chains(start, end, length, len(weight))
    count = int(max(chains.start.max(), chains.end.max())) + 1
    real = np.flatnonzero(chains.start != chains.end)
    graph = chains.start[real], chains.end[real], chains.length[real], count
    metres, paths = path_counts(*graph, progress)
    demand, leaving, direct = _demands(chains, metres, paths, weight, progress)
    over = np.zeros(len(chains.length))
    over[real] = routed(*graph, demand, progress) / 2
    return over[chains.of] + _partial(chains, leaving) + direct[chains.of, chains.at]


def _chains(start: np.ndarray, end: np.ndarray, length: np.ndarray, nodes: int) -> _Chains:
    first, to, edge = (a.tolist() for a in adjacency(start, end, nodes))
    junctions = np.flatnonzero(np.diff(first) != 2)
    junctions = np.array([0]) if not len(junctions) else junctions
    name = np.full(nodes, -1, dtype=np.int64)
    name[junctions] = np.arange(len(junctions))
    of, at = np.full(len(start), -1, dtype=np.int64), np.zeros(len(start), dtype=np.int64)
    inside, number, along = np.full(nodes, -1, dtype=np.int64), np.zeros(nodes, dtype=np.int64), np.zeros(nodes)
    begins, ends, total = [], [], []
    for junction in junctions.tolist():
        for k in range(first[junction], first[junction + 1]):
            if of[edge[k]] >= 0:
                continue
            chain, metres, place, node, step = len(begins), 0.0, 0, junction, k
            while True:
                of[edge[step]], at[edge[step]] = chain, place
                metres, place, node, came = metres + length[edge[step]], place + 1, to[step], edge[step]
                if name[node] >= 0:
                    break
                inside[node], number[node], along[node] = chain, place, metres
                step = first[node] if edge[first[node]] != came else first[node] + 1
            begins.append(name[junction])
            ends.append(name[node])
            total.append(metres)
    begin, finish, size = np.array(begins), np.array(ends), np.array(total)
    lone = inside < 0
    way_out = np.where(lone, name, np.stack([begin[inside], finish[inside]]))
    metres = np.stack([along, np.where(lone, np.inf, size[inside] - along)])
    return _Chains(begin, finish, size, of, at, inside, number, way_out, metres)


def _demands(
    chains: _Chains, metres: np.ndarray, paths: np.ndarray, weight: np.ndarray, progress: Progress
) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Return what goes from junction to junction, what leaves each node by either end, and what stays on its chain."""
    junctions, nodes = len(metres), len(weight)
    demand, leaving = np.zeros((junctions, junctions)), np.zeros((2, nodes))
    direct = np.zeros((len(chains.length), int(chains.at.max()) + 2))
    for s in range(nodes):
        if s % ROWS == 0:
            progress(s / nodes, STEP)
        out, own = chains.way_out[:, s], chains.inside[s]
        beside = np.flatnonzero(chains.inside == own) if own >= 0 else np.empty(0, dtype=np.int64)
        straight = np.full(nodes, np.inf)
        straight[beside] = np.abs(chains.metres[0, beside] - chains.metres[0, s])
        # By either end of the first chain (i) and either end of the last (j).
        way = [chains.metres[i, s] + metres[out[i]][chains.way_out[j]] + chains.metres[j] for i, j in EITHER]
        least = np.minimum(np.min(way, axis=0), straight) + EQUAL
        number = np.stack([paths[out[i]][chains.way_out[j]] for i, j in EITHER]) * (way <= least)
        along = straight <= least
        share = weight[s] * weight / np.maximum(number.sum(axis=0) + along, 1.0)
        share[s] = 0.0
        for (i, j), amount in zip(EITHER, number * share):
            demand[out[i]] += np.bincount(chains.way_out[j], amount, minlength=junctions)
            leaving[i, s] += amount.sum()
        further = beside[along[beside] & (chains.number[beside] > chains.number[s])]
        if len(further):
            direct[own, chains.number[s]] += share[further].sum()
            direct[own, chains.number[further]] -= share[further]
    return demand, leaving, np.cumsum(direct, axis=1)


def _partial(chains: _Chains, leaving: np.ndarray) -> np.ndarray:
    """Return for each edge what goes over it between nodes of its chain and the chain's ends."""
    inner = np.flatnonzero(chains.inside >= 0)
    table = np.zeros((2, len(chains.length), int(chains.at.max()) + 2))
    table[:, chains.inside[inner], chains.number[inner]] = leaving[:, inner]
    to_start = table[0][:, ::-1].cumsum(axis=1)[:, ::-1]
    to_end = table[1].cumsum(axis=1)
    # The edge with number k lies between the nodes k and k + 1 of its chain.
    return to_start[chains.of, chains.at + 1] + to_end[chains.of, chains.at]

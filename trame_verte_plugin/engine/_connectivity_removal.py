"""What the pairs of other nodes lose when a node goes, without recomputing all pairs for each node."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
from scipy.sparse import coo_matrix, csr_matrix

from ._connectivity_dense import dense_losses
from .progress import Progress

#: Pairs so far apart that all of them together weigh less than this share of the sum are not repaired.
NEGLIGIBLE = 1e-15

#: Where pairs × inner nodes of their paths exceed this many times n²·log₂ n, and up to this n, the whole matrix is
#: treated by divide and conquer instead: measured at 1 000 nodes.
DENSE_GAIN, DENSE_LIMIT = 0.3, 3000

#: (node, pair) entries held at one time: about 10 bytes each.
ENTRIES = 20_000_000


def removal_losses(
    graph: csr_matrix,
    metres: np.ndarray,
    before: np.ndarray,
    capacity: np.ndarray,
    decay: float,
    progress: Progress,
) -> np.ndarray:
    """Return for each node k Σ aᵢaⱼ(p*ᵢⱼ − p*ᵢⱼ without k) over the unordered pairs of other nodes.

    Only pairs whose shortest path uses k change. Their distances are found again from those that did not change, by
    relaxing the links at one end until nothing gets shorter (Bellman 1958); a distance to a node beyond k is never
    used before it is known again.

    Parameters
    ----------
    graph : csr_matrix of shape (n, n)
        Upper matrix of the links, metres.
    metres, before : ndarray of shape (n, n)
        Shortest distances between all nodes and predecessors on the shortest paths from the row's node.
    capacity : ndarray of shape (n,)
    decay : float
        k of p = exp(−k·d), 1/m.
    progress : Progress

    Notes
    -----
    Pairs farther apart than the distance D with exp(−k·D)·(Σa)² = 1e−15·(Σa²) are left out. What a left-out pair can
    lose is less than its own term, and a pair within D never needs one for its new path unless that path is longer
    than D; so the error of each sum is under 1e−15 of ΣΣ aᵢaⱼp*ᵢⱼ.
    """
    count = len(capacity)
    lost = np.zeros(count)
    near, far = (ends.astype(np.int32) for ends in np.nonzero(np.triu(metres <= _reach(capacity, decay), 1)))
    uses = _uses(before, near, far)
    if count <= DENSE_LIMIT and uses.sum() > DENSE_GAIN * count**2 * np.log2(count):
        return dense_losses(_probabilities(graph, decay), np.exp(-decay * metres), capacity, progress)
    repair = _Repair(metres.copy(), graph)
    for node, rows in _pairs_by_node(before, near, far, uses):
        progress(node / count, "Removing each patch in turn")
        i, j = near[rows], far[rows]
        now = repair.without(node, i, j)
        was = metres[i, j]
        lost[node] = (capacity[i] * capacity[j]) @ (np.exp(-decay * was) - np.exp(-decay * now))
    return lost


def _probabilities(graph: csr_matrix, decay: float) -> np.ndarray:
    links = graph.tocoo()
    matrix = np.zeros(graph.shape)
    matrix[links.row, links.col] = matrix[links.col, links.row] = np.exp(-decay * links.data)
    return matrix


def _reach(capacity: np.ndarray, decay: float) -> float:
    own, all_ = float((capacity**2).sum()), float(capacity.sum())
    return np.inf if own == 0 else -np.log(NEGLIGIBLE * own / all_**2) / decay


def _uses(before: np.ndarray, near: np.ndarray, far: np.ndarray) -> np.ndarray:
    """Return on how many of the pairs' shortest paths each node lies."""
    uses = np.zeros(len(before), dtype=np.int64)
    for node, _ in _walk(before, near, far):
        uses += np.bincount(node, minlength=len(before))
    return uses


def _pairs_by_node(
    before: np.ndarray, near: np.ndarray, far: np.ndarray, uses: np.ndarray
) -> Iterator[tuple[int, np.ndarray]]:
    """Yield each node that lies inside a shortest path, with the numbers of the pairs whose path it lies on."""
    count = len(before)
    batch = np.cumsum(uses) // ENTRIES
    for number in np.unique(batch):
        low, high = np.searchsorted(batch, [number, number + 1])
        nodes, rows = [], []
        for node, row in _walk(before, near, far):
            wanted = (node >= low) & (node < high)
            nodes.append(node[wanted].astype(np.uint16 if count < 65_536 else np.int32))
            rows.append(row[wanted])
        if not nodes:
            continue
        order = np.argsort(np.concatenate(nodes), kind="stable")
        row = np.concatenate(rows)[order]
        ends = np.cumsum(uses[low:high])
        for node in low + np.flatnonzero(uses[low:high]):
            yield int(node), row[ends[node - low] - uses[node] : ends[node - low]]


def _walk(before: np.ndarray, near: np.ndarray, far: np.ndarray) -> Iterator[tuple[np.ndarray, np.ndarray]]:
    """Yield (node, pair) for the last inner node of every path, then for the last but one, and so on."""
    row = np.arange(len(near), dtype=np.int32)
    node = before[near, far]
    while True:
        inside = node != near[row]
        row, node = row[inside], node[inside]
        if not len(row):
            return
        yield node, row
        node = before[near[row], node]


class _Repair:
    """Finds distances again when a node goes, on a working copy that is put back afterwards."""

    def __init__(self, metres: np.ndarray, graph: csr_matrix) -> None:
        self.count = len(metres)
        upper = graph.tocoo()
        # Not the sum of the matrix and its transpose: that would lose the links of no length.
        both = (np.concatenate([upper.row, upper.col]), np.concatenate([upper.col, upper.row]))
        neighbours = coo_matrix((np.concatenate([upper.data, upper.data]), both), shape=graph.shape).tocsr()
        self.metres = metres.reshape(-1)
        self.first, self.to, self.weight = neighbours.indptr.astype(np.int64), neighbours.indices, neighbours.data

    def without(self, node: int, i: np.ndarray, j: np.ndarray) -> np.ndarray:
        """Return the distances of the pairs (i, j), whose paths ran through ``node``, once it has gone."""
        here, mirrored = i * self.count + j, j * self.count + i
        saved = self.metres[here]
        self.metres[here] = self.metres[mirrored] = np.inf
        degree = self.first[j + 1] - self.first[j]
        starts = np.cumsum(degree) - degree
        links = np.arange(degree.sum()) + np.repeat(self.first[j] - starts, degree)
        through, weight = self.to[links], self.weight[links]
        from_i = np.repeat(i * self.count, degree) + through
        weight = np.where(through == node, np.inf, weight)
        now = np.full(len(i), np.inf)
        while True:
            shorter = np.minimum.reduceat(self.metres[from_i] + weight, starts)
            if not (shorter < now).any():
                break
            now = shorter
            self.metres[here] = self.metres[mirrored] = now
        self.metres[here] = self.metres[mirrored] = saved
        return now

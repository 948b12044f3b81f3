"""Removal of every node by divide and conquer on the whole matrix, for graphs in which most pairs change."""

from __future__ import annotations

import numpy as np

from .progress import Progress

#: So few nodes are left out together that the rows of a block stay in the processor's cache.
LEAVES = 16

#: Rows of a block.
ROWS = 128


def dense_losses(links: np.ndarray, best: np.ndarray, capacity: np.ndarray, progress: Progress) -> np.ndarray:
    """Return for each node k Σ aᵢaⱼ(p*ᵢⱼ − p*ᵢⱼ without k) over the unordered pairs of other nodes.

    Floyd–Warshall lets paths run through one node after another. To leave each node out once, half of the nodes is let
    in before the other half is treated, and so on down: n·log₂ n nodes are let in instead of n².

    Parameters
    ----------
    links : ndarray of shape (n, n)
        Symmetric; probability of each link, 0 where there is none.
    best : ndarray of shape (n, n)
        p* of all pairs with every node in place.
    capacity : ndarray of shape (n,)
    progress : Progress
    """
    matrix = links.copy()
    np.fill_diagonal(matrix, 0.0)
    best = best.copy()
    np.fill_diagonal(best, 0.0)
    work = _Removal(capacity, progress)
    work.solve(matrix, np.arange(len(capacity)))
    whole = float(capacity @ best @ capacity)
    lost = (whole - 2 * capacity * (best @ capacity) - work.sums) / 2
    # What is left is a difference of large sums: below their rounding it is nothing.
    return np.where(lost > 1e-14 * whole, lost, 0.0)


class _Removal:
    """Sums of aᵢaⱼp*ᵢⱼ over the ordered pairs of different nodes, once without each node."""

    def __init__(self, capacity: np.ndarray, progress: Progress) -> None:
        self.capacity = capacity
        self.sums = np.zeros(len(capacity))
        self.progress = progress
        self.done = 0

    def solve(self, matrix: np.ndarray, nodes: np.ndarray) -> None:
        """Treat the nodes that are not let in yet; ``matrix`` is used up."""
        self.progress(self.done / len(self.capacity), "Removing each patch in turn")
        if len(nodes) <= LEAVES:
            rows_of_nodes = matrix[nodes]
            for first in range(0, len(matrix), ROWS):
                # The matrix is symmetric: what stands left of the block's diagonal is not needed.
                self.solve_rows(matrix[first : first + ROWS, first:], first, rows_of_nodes, nodes)
            self.done += len(nodes)
            return
        half = len(nodes) // 2
        copy = matrix.copy()
        _let_in(copy, nodes[:half])
        self.solve(copy, nodes[half:])
        del copy
        _let_in(matrix, nodes[half:])
        self.solve(matrix, nodes[:half])

    def solve_rows(self, block: np.ndarray, first: int, rows_of_nodes: np.ndarray, nodes: np.ndarray) -> None:
        """The same for some rows of the matrix, which need no more than the rows of the nodes."""
        if len(nodes) == 1:
            self.sums[nodes[0]] += self._sum(block, first, nodes[0])
            return
        half = len(nodes) // 2
        for let_in, rest in ((slice(0, half), slice(half, None)), (slice(half, None), slice(0, half))):
            own, rows = block.copy(), rows_of_nodes.copy()
            wide, low = np.empty_like(own), np.empty_like(rows)
            for row, node in zip(range(len(nodes))[let_in], nodes[let_in]):
                np.multiply(rows[:, node, None], rows[row], out=low)
                np.maximum(rows, low, out=rows)
                np.multiply(rows[row, first : first + len(own), None], rows[row, first:], out=wide)
                np.maximum(own, wide, out=own)
            self.solve_rows(own, first, rows[rest], nodes[rest])

    def _sum(self, block: np.ndarray, first: int, without: int) -> float:
        weight = self.capacity[first:].copy()
        if without >= first:
            weight[without - first] = 0.0
        size = len(block)
        columns = weight[:size] @ block
        diagonal = float((weight[:size] ** 2) @ np.diagonal(block))
        return columns[:size] @ weight[:size] - diagonal + 2 * (columns[size:] @ weight[size:])


def _let_in(matrix: np.ndarray, nodes: np.ndarray) -> None:
    """Let paths run through ``nodes``: in place, greatest product instead of sum of products."""
    between = matrix[np.ix_(nodes, nodes)]
    for k in range(len(nodes)):
        np.maximum(between, np.multiply.outer(between[:, k], between[k]), out=between)
    rows = matrix[nodes]
    through, product = rows.copy(), np.empty_like(rows)
    for k in range(len(nodes)):
        np.multiply(between[:, k, None], rows[k], out=product)
        np.maximum(through, product, out=through)
    buffer = np.empty(ROWS * len(matrix))
    for first in range(0, len(matrix), ROWS):
        block = matrix[first : first + ROWS, first:].copy()
        product = buffer[: block.size].reshape(block.shape)
        for row in through:
            np.multiply(row[first : first + ROWS, None], row[first:], out=product)
            np.maximum(block, product, out=block)
        matrix[first : first + ROWS, first:] = block
        matrix[first:, first : first + ROWS] = block.T

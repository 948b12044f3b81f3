"""How much of the exchange between other nodes runs through each node."""

from __future__ import annotations

import numpy as np
from scipy.sparse import coo_matrix, csr_matrix
from scipy.sparse.csgraph import dijkstra

from .progress import Progress

#: Added to every link, metres: of equally short paths those with fewer links are best, and a path never turns back
#: over a link of no length.
PER_LINK = 1e-6

#: Paths that differ by less are equally short, metres.
EQUAL = 1e-7

#: (node, node) entries treated at one time.
ENTRIES = 2_000_000


def weighted_betweenness(graph: csr_matrix, exchange: np.ndarray, progress: Progress) -> np.ndarray:
    """Return for each node the exchange of the unordered pairs of other nodes whose shortest path runs through it.

    Where several paths are equally short the exchange is shared among them. Accumulation from the far ends as in
    Brandes 2001 (Journal of Mathematical Sociology 25:163–177), for all sources at once.

    Parameters
    ----------
    graph : csr_matrix of shape (n, n)
        Upper matrix of the links, metres; connected.
    exchange : ndarray of shape (n, n)
        Symmetric; what goes between two nodes.
    progress : Progress
    """
    count = graph.shape[0]
    lengthened = csr_matrix((graph.data + PER_LINK, graph.indices, graph.indptr), shape=graph.shape)
    metres = dijkstra(lengthened, directed=False)
    upper = lengthened.tocoo()
    from_ = np.concatenate([upper.row, upper.col]).astype(np.int64)
    to = np.concatenate([upper.col, upper.row]).astype(np.int64)
    weight = np.concatenate([upper.data, upper.data])
    through = np.zeros(count)
    size = max(1, ENTRIES // max(count, len(from_)))
    for low in range(0, count, size):
        progress(low / count, "Counting the paths through each patch")
        rows = metres[low : low + size]
        source, link = np.nonzero(rows[:, from_] + weight <= rows[:, to] + EQUAL)
        a, b = source * count + from_[link], source * count + to[link]
        start = np.arange(len(rows)) * (count + 1) + low
        through += _accumulated(a, b, start, exchange[low : low + size].reshape(-1)).reshape(-1, count).sum(axis=0)
    return through / 2


def _accumulated(a: np.ndarray, b: np.ndarray, start: np.ndarray, exchange: np.ndarray) -> np.ndarray:
    """Return what passes each (source, node) on the way from the source: links lead from ``a`` to ``b``."""
    size = len(exchange)
    paths = np.zeros(size)
    paths[start] = 1.0
    forward = coo_matrix((np.ones(len(a)), (b, a)), shape=(size, size)).tocsr()
    paths = _summed(forward, paths)
    backward = coo_matrix((paths[a] / paths[b], (a, b)), shape=(size, size)).tocsr()
    passing = _summed(backward, exchange) - exchange
    passing[start] = 0.0
    return passing


def _summed(step: csr_matrix, start: np.ndarray) -> np.ndarray:
    """Return start + step·start + step²·start + …; the paths have an end, so the sum has one."""
    total, moving = start.copy(), start
    while True:
        moving = step @ moving
        if not moving.any():
            return total
        total += moving

"""How many of the shortest paths of a network use each of its pieces."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ..progress import Progress, silent
from .flow import edge_flow
from .merged_flow import merged_flow
from .structure import components, cut_edges

#: A block is treated exactly up to this many junctions (nodes of degree 2 merged) …
EXACT_JUNCTIONS = 2000

#: … and this many nodes in all, so that it takes no more than minutes; else from pivots.
EXACT_NODES = 20_000

#: Nodes of degree 2 are merged where there are at least so many times the junctions in all.
MERGED_FROM = 1.2

#: Pivots: every k-th node, so that there are this many.
PIVOTS = 256

CUT, EXACT, FROM_PIVOTS = "coupure", "exacte", "pivots"


@dataclass(frozen=True, eq=False)
class Centrality:
    """The share of node pairs whose shortest path uses each piece, and how it was found."""

    share: np.ndarray
    """(m,) 0–1, of the unordered node pairs of the piece's component."""
    source: np.ndarray
    """(m,) object: ``coupure`` (formula on a cut edge), ``exacte`` or ``pivots``."""


def centrality(
    start: np.ndarray, end: np.ndarray, length: np.ndarray, nodes: int, progress: Progress = silent
) -> Centrality:
    """Return the edge betweenness of a graph, as a share of the node pairs of each component.

    On a cut edge it is n₁·n₂/(n(n−1)/2), n₁ and n₂ the nodes on its two sides. Elsewhere the paths of each block are
    counted (Brandes 2001, Journal of Mathematical Sociology 25:163–177), each node of the block standing for all that
    hangs on it by cut edges; equally short paths share. Large blocks are estimated from pivots (Brandes & Pich 2007,
    International Journal of Bifurcation and Chaos 17:2303–2318). Loops have 0.

    Parameters
    ----------
    start, end : ndarray of shape (m,)
    length : ndarray of shape (m,)
        Metres, > 0.
    nodes : int
    progress : Progress, optional

    Returns
    -------
    Centrality
    """
    component = components(start, end, nodes)
    size = np.bincount(component, minlength=1)
    pairs = np.maximum(size * (size - 1) / 2, 1)[component]
    cuts = cut_edges(start, end, nodes)
    used = np.zeros(len(start))
    source = np.full(len(start), EXACT, dtype=object)
    source[cuts.bridge] = CUT
    used[cuts.bridge] = cuts.below[cuts.bridge] * (size[component[start[cuts.bridge]]] - cuts.below[cuts.bridge])
    inner = np.flatnonzero(~cuts.bridge & (start != end))
    weight = _hanging(start, end, cuts, size[component])
    order = inner[np.argsort(cuts.block[start[inner]], kind="stable")]
    blocks = np.split(order, np.flatnonzero(np.diff(cuts.block[start[order]])) + 1) if len(order) else []
    done = 0
    for edges in blocks:
        progress(done / len(inner), "Counting the shortest paths through each piece")
        used[edges], exact = _block(start[edges], end[edges], length[edges], weight, progress)
        source[edges] = EXACT if exact else FROM_PIVOTS
        done += len(edges)
    return Centrality(used / pairs[start], source)


def _hanging(start: np.ndarray, end: np.ndarray, cuts, size: np.ndarray) -> np.ndarray:
    """Return for each node 1 and all nodes that hang on it by cut edges."""
    weight = np.ones(len(size))
    k = np.flatnonzero(cuts.bridge)
    lower = cuts.lower[k]
    upper = start[k] + end[k] - lower
    np.add.at(weight, upper, cuts.below[k])
    np.add.at(weight, lower, size[lower] - cuts.below[k])
    return weight


def _block(
    start: np.ndarray, end: np.ndarray, length: np.ndarray, weight: np.ndarray, progress: Progress
) -> tuple[np.ndarray, bool]:
    """Return how many pairs use each edge of a block, and whether they were all counted."""
    names, inverse = np.unique(np.concatenate([start, end]), return_inverse=True)
    a, b = inverse.reshape(-1)[: len(start)], inverse.reshape(-1)[len(start) :]
    weight = weight[names]
    junctions = int((np.bincount(np.append(a, b)) != 2).sum())
    exact = junctions <= EXACT_JUNCTIONS and len(names) <= EXACT_NODES
    if exact and len(names) >= MERGED_FROM * junctions:
        return merged_flow(a, b, length, weight, progress), True
    step = 1 if exact else max(1, len(names) // PIVOTS)
    pivots = np.arange(0, len(names), step)
    used = edge_flow(a, b, length, weight, pivots, progress) / 2
    # Each pivot stands for as much weight as all nodes hold beside it.
    return (used if exact else used * (weight.sum() / weight[pivots].sum())), exact

"""A network cut by what lies across it: the ends that a cut makes are never joined again."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from .model import PRECISION, Network
from .strands import cut_pieces, strands


@dataclass(frozen=True, eq=False)
class CutNetwork:
    """A network after cutting; its pieces stand in the order of the pieces they were cut from, then along them."""

    start: np.ndarray
    """(m,) int64 node at the first vertex; nodes made by cuts have numbers after those of the uncut network."""
    end: np.ndarray
    length: np.ndarray
    geometry: np.ndarray
    parent: np.ndarray
    """(m,) int64, piece of the uncut network."""
    begin: np.ndarray
    """(m,) metres along the parent where the piece begins."""
    inside: np.ndarray
    """(m,) bool: the piece lies inside a cut stretch and conducts nothing."""
    nodes: int
    """Number of nodes, those made by cuts included."""


def cut(network: Network, piece: np.ndarray, begin: np.ndarray, end: np.ndarray) -> CutNetwork:
    """Cut pieces at places and over stretches.

    Parameters
    ----------
    network : Network
    piece : ndarray of shape (c,)
        The piece that each cut is on.
    begin, end : ndarray of shape (c,)
        Metres along the piece, ``begin <= end``; equal for a cut without width. A cut at the end of a piece parts it
        from its node. Cuts may overlap.

    Returns
    -------
    CutNetwork
    """
    piece, begin, end = _merged(piece, begin, end, network.length)
    pieces = np.arange(len(network.start))
    zero, full = np.zeros(len(pieces)), network.length
    # Free stretches lie from the end of one cut to the beginning of the next.
    owner = np.concatenate([pieces, piece])
    low, high = np.concatenate([zero, end]), np.concatenate([full, begin])
    by_low, by_high = np.lexsort((low, owner)), np.lexsort((high, owner))
    owner, low, high = owner[by_low], low[by_low], high[by_high]
    first, last = np.append(True, owner[1:] != owner[:-1])[: len(owner)], np.append(owner[1:] != owner[:-1], True)
    node_low = np.where(first, network.start[owner], -1)
    node_high = np.where(last[: len(owner)], network.end[owner], -1)
    inside = np.repeat([False, True], [len(owner), len(piece)])
    owner, low, high = np.append(owner, piece), np.append(low, begin), np.append(high, end)
    new = np.full(len(piece), -1)
    node_low, node_high = np.append(node_low, new), np.append(node_high, new)
    kept = np.flatnonzero(high - low > 0)
    kept = kept[np.lexsort((low[kept], owner[kept]))]
    return _assemble(network, owner[kept], low[kept], high[kept], node_low[kept], node_high[kept], inside[kept])


def _merged(
    piece: np.ndarray, begin: np.ndarray, end: np.ndarray, length: np.ndarray
) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Return the cuts in order along their pieces, those that touch one another as one."""
    begin = np.where(begin <= PRECISION, 0.0, begin)
    end = np.where(end >= length[piece] - PRECISION, length[piece], end)
    begin, end = np.minimum(begin, length[piece]), np.maximum(end, 0.0)
    begin = np.where(begin >= length[piece] - PRECISION, np.minimum(length[piece], end), begin)
    end = np.where(end <= PRECISION, begin, end)
    order = np.lexsort((begin, piece))
    piece, begin, end = piece[order], begin[order], end[order]
    # The running greatest end, piece by piece: a large step parts the pieces.
    step = (length.max(initial=0.0) + 1.0) * np.arange(len(length))
    reach = np.maximum.accumulate(end + step[piece]) if len(piece) else end
    head = np.ones(len(piece), dtype=bool)
    head[1:] = begin[1:] + step[piece[1:]] > reach[:-1] + PRECISION
    tail = np.append(np.flatnonzero(head)[1:], len(piece)) - 1 if len(piece) else np.empty(0, dtype=np.int64)
    group = np.cumsum(head) - 1
    furthest = np.zeros(len(tail))
    np.maximum.at(furthest, group, end)
    return piece[head], begin[head], furthest


def _assemble(
    network: Network,
    owner: np.ndarray,
    low: np.ndarray,
    high: np.ndarray,
    node_low: np.ndarray,
    node_high: np.ndarray,
    inside: np.ndarray,
) -> CutNetwork:
    geometry = network.geometry[owner]
    whole = (low == 0) & (high == network.length[owner])
    parts = np.flatnonzero(~whole)
    if len(parts):
        lines = strands(geometry[parts], shortest=0.0)
        # The chainage of the strand ends at its own last vertex, a rounding away from the length that GEOS gives.
        finish = np.where(high[parts] == network.length[owner[parts]], lines.total, high[parts])
        geometry[parts] = cut_pieces(lines, np.arange(len(parts)), low[parts], finish)
    nodes = len(network.nodes)
    ends = np.concatenate([node_low, node_high])
    made = np.flatnonzero(ends < 0)
    ends[made] = nodes + np.arange(len(made))
    count = len(owner)
    return CutNetwork(
        start=ends[:count],
        end=ends[count:],
        length=np.where(whole, network.length[owner], high - low),
        geometry=geometry,
        parent=owner,
        begin=low,
        inside=inside,
        nodes=nodes + len(made),
    )

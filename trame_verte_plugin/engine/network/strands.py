"""Lines as flat arrays of vertices with their chainage, and the cutting of pieces out of them."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import shapely

from .model import PRECISION


@dataclass(frozen=True, eq=False)
class Strands:
    """Single lines whose vertices stand one behind the other."""

    source: np.ndarray
    """(k,) row of the input line of each strand (a multi-line gives several strands)."""
    first: np.ndarray
    """(k + 1,) position of each strand's first vertex; the last value is the number of vertices."""
    xy: np.ndarray
    """(v, 2) vertices."""
    chainage: np.ndarray
    """(v,) metres from the strand's own first vertex."""
    thin: np.ndarray
    """(v,) bool: vertices that the graph looks at; those within a millimetre of the one before are passed over."""

    @property
    def total(self) -> np.ndarray:
        """(k,) length of each strand, metres."""
        return self.chainage[self.first[1:] - 1]


def strands(lines: np.ndarray, *, shortest: float = PRECISION) -> Strands:
    """Return the parts of lines as strands; parts no longer than ``shortest`` (metres) are left out."""
    parts, source = shapely.get_parts(lines, return_index=True)
    long_enough = shapely.length(parts) > shortest
    parts, source = parts[long_enough], source[long_enough]
    xy, owner = shapely.get_coordinates(parts, return_index=True)
    first = np.searchsorted(owner, np.arange(len(parts) + 1))
    step = np.zeros(len(xy))
    inside = np.flatnonzero(owner[1:] == owner[:-1]) + 1
    step[inside] = np.hypot(*(xy[inside] - xy[inside - 1]).T)
    chainage = _running(first, step)
    return Strands(
        source.astype(np.int64), first, xy, chainage, _thin(first, chainage, inside[step[inside] <= PRECISION])
    )


def _running(first: np.ndarray, step: np.ndarray) -> np.ndarray:
    """Return a running sum for each strand: the chainage of a line must not depend on the lines before it."""
    result = np.empty(len(step))
    counts = np.diff(first)
    for count in np.unique(counts):
        rows = first[:-1][counts == count, None] + np.arange(count)
        result[rows] = np.cumsum(step[rows], axis=1)
    return result


def _thin(first: np.ndarray, chainage: np.ndarray, short: np.ndarray) -> np.ndarray:
    keep = np.ones(len(chainage), dtype=bool)
    for k in np.unique(np.searchsorted(first, short, side="right") - 1):
        rows = range(first[k], first[k + 1])
        last, end = rows[0], chainage[rows[-1]]
        for row in rows[1:-1]:
            keep[row] = chainage[row] - chainage[last] > PRECISION and end - chainage[row] > PRECISION
            last = row if keep[row] else last
    return keep


def cut_pieces(lines: Strands, strand: np.ndarray, begin: np.ndarray, end: np.ndarray) -> np.ndarray:
    """Return the stretches ``begin``–``end`` (chainage, metres) of strands as LineStrings with the strands' vertices.

    Parameters
    ----------
    lines : Strands
    strand, begin, end : ndarray of shape (m,)
        ``begin < end``; both within the strand.

    Returns
    -------
    ndarray of shape (m,)
        LineStrings in the direction of the strands.
    """
    low = _rank(lines, strand, begin, side="right")
    high = _rank(lines, strand, end, side="left")
    inner = np.maximum(high - low, 0)
    counts = inner + 2
    offset = np.concatenate([[0], np.cumsum(counts)])
    xy = np.empty((offset[-1], 2))
    xy[offset[:-1]] = place(lines, strand, begin)
    xy[offset[1:] - 1] = place(lines, strand, end)
    owner = np.repeat(np.arange(len(strand)), inner)
    within = np.arange(inner.sum()) - np.repeat(np.cumsum(inner) - inner, inner)
    xy[offset[owner] + 1 + within] = lines.xy[low[owner] + within]
    return shapely.linestrings(xy, indices=np.repeat(np.arange(len(strand)), counts))


def place(lines: Strands, strand: np.ndarray, chainage: np.ndarray) -> np.ndarray:
    """Return the (m, 2) places at a chainage of strands; exactly the vertex where there is one."""
    after = np.clip(_rank(lines, strand, chainage, side="left"), lines.first[strand] + 1, lines.first[strand + 1] - 1)
    before = after - 1
    step = lines.chainage[after] - lines.chainage[before]
    share = np.divide(chainage - lines.chainage[before], step, out=np.zeros(len(step)), where=step > 0)
    share = np.clip(share, 0.0, 1.0)[:, None]
    middle = lines.xy[before] + share * (lines.xy[after] - lines.xy[before])
    return np.where(share == 1.0, lines.xy[after], middle)


def _rank(lines: Strands, strand: np.ndarray, chainage: np.ndarray, *, side: str) -> np.ndarray:
    """Return where ``chainage`` would stand among the strand's vertices (a position in the flat arrays)."""
    low, high = lines.first[strand].copy(), lines.first[strand + 1].copy()
    while np.any(low < high):
        middle = (low + high) // 2
        value = lines.chainage[np.minimum(middle, len(lines.chainage) - 1)]
        right = (value < chainage) if side == "left" else (value <= chainage)
        open_ = low < high
        low = np.where(open_ & right, middle + 1, low)
        high = np.where(open_ & ~right, middle, high)
    return low

"""Where segments of lines meet: crossings, touching vertices and the ends of shared stretches."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import shapely

from ..progress import Progress, batches
from .model import PRECISION
from .strands import Strands


@dataclass(frozen=True, eq=False)
class Contacts:
    """Pairs of places, each on its strand, that are one place of the graph."""

    strand_a: np.ndarray
    chainage_a: np.ndarray
    strand_b: np.ndarray
    chainage_b: np.ndarray


@dataclass(frozen=True, eq=False)
class _Segments:
    strand: np.ndarray
    from_xy: np.ndarray
    to_xy: np.ndarray
    from_chainage: np.ndarray
    to_chainage: np.ndarray


def find_contacts(lines: Strands, *, crossings: bool, progress: Progress) -> Contacts:
    """Return every contact within a millimetre between segments, of two strands or of one.

    Parameters
    ----------
    lines : Strands
    crossings : bool
        Whether two segments that cross away from any vertex are in contact.
    progress : Progress
    """
    segments = _segments(lines)
    found = []
    boxes = _boxes(segments)
    tree = shapely.STRtree(boxes)
    for rows in batches(len(boxes), progress, "Finding where lines meet"):
        first, second = tree.query(boxes[rows])
        first = first + rows.start
        found.append(np.stack([first, second])[:, first < second])
    first, second = np.concatenate(found, axis=1) if found else np.empty((2, 0), dtype=np.int64)
    neighbours = (second == first + 1) & (segments.strand[first] == segments.strand[second])
    parts = [
        _touching(segments, first[~neighbours], second[~neighbours], crossings),
        _folding(segments, first[neighbours], second[neighbours]),
    ]
    return Contacts(*(np.concatenate(columns) for columns in zip(*parts)))


def _segments(lines: Strands) -> _Segments:
    kept = np.flatnonzero(lines.thin)
    owner = np.searchsorted(lines.first, kept, side="right") - 1
    a, b, same = kept[:-1], kept[1:], owner[1:] == owner[:-1]
    a, b = a[same], b[same]
    return _Segments(owner[:-1][same], lines.xy[a], lines.xy[b], lines.chainage[a], lines.chainage[b])


def _boxes(segments: _Segments) -> np.ndarray:
    """Return lines whose extents are the segments' own, a millimetre wider: quicker to make than boxes."""
    low = np.minimum(segments.from_xy, segments.to_xy) - PRECISION
    high = np.maximum(segments.from_xy, segments.to_xy) + PRECISION
    return shapely.linestrings(np.stack([low, high], axis=1))


def _touching(segments: _Segments, s: np.ndarray, t: np.ndarray, crossings: bool) -> tuple[np.ndarray, ...]:
    """Contacts of segments that are not neighbours on one strand."""
    tests = [_vertex_on(segments, s, t, at_end) for at_end in (False, True)]
    tests += [_vertex_on(segments, t, s, at_end) for at_end in (False, True)]
    parts, met = [], np.zeros(len(s), dtype=bool)
    for near, *contact in tests:
        parts.append(tuple(column[near] for column in contact))
        met |= near
    if crossings:
        parts.append(_crossing(segments, s[~met], t[~met]))
    return tuple(np.concatenate(columns) for columns in zip(*parts))


def _folding(segments: _Segments, s: np.ndarray, t: np.ndarray) -> tuple[np.ndarray, ...]:
    """Contacts of neighbours that share a vertex: only where the strand turns back upon itself."""
    ahead = segments.to_xy[s] - segments.from_xy[s]
    back = segments.to_xy[t] - segments.from_xy[t]
    turned = np.einsum("ij,ij->i", ahead, back) < 0
    s, t = s[turned], t[turned]
    parts = []
    for near, *contact in (_vertex_on(segments, s, t, True), _vertex_on(segments, t, s, False)):
        parts.append(tuple(column[near] for column in contact))
        tip = (segments.strand[s], segments.to_chainage[s]) * 2
        parts.append(tuple(column[near] for column in tip))
    return tuple(np.concatenate(columns) for columns in zip(*parts))


def _vertex_on(segments: _Segments, s: np.ndarray, t: np.ndarray, at_end: bool) -> tuple[np.ndarray, ...]:
    """Whether an end of each segment ``t`` lies on ``s``, and the contact: on ``s``, then on ``t``."""
    xy, chainage = (segments.to_xy, segments.to_chainage) if at_end else (segments.from_xy, segments.from_chainage)
    point, origin = xy[t], segments.from_xy[s]
    along = segments.to_xy[s] - origin
    share = np.einsum("ij,ij->i", point - origin, along) / np.einsum("ij,ij->i", along, along)
    share = np.clip(share, 0.0, 1.0)
    near = np.hypot(*(origin + share[:, None] * along - point).T) <= PRECISION
    return near, segments.strand[s], _at(segments, s, share), segments.strand[t], chainage[t]


def _crossing(segments: _Segments, s: np.ndarray, t: np.ndarray) -> tuple[np.ndarray, ...]:
    """Contacts of segments that cross away from their vertices."""
    p, r = segments.from_xy[s], segments.to_xy[s] - segments.from_xy[s]
    q, w = segments.from_xy[t], segments.to_xy[t] - segments.from_xy[t]
    turn = _cross(r, w)
    sure = turn != 0
    divisor = np.where(sure, turn, 1.0)
    share_s, share_t = _cross(q - p, w) / divisor, _cross(q - p, r) / divisor
    meet = sure & (share_s > 0) & (share_s < 1) & (share_t > 0) & (share_t < 1)
    s, t, share_s, share_t = s[meet], t[meet], share_s[meet], share_t[meet]
    return segments.strand[s], _at(segments, s, share_s), segments.strand[t], _at(segments, t, share_t)


def _cross(a: np.ndarray, b: np.ndarray) -> np.ndarray:
    return a[:, 0] * b[:, 1] - a[:, 1] * b[:, 0]


def _at(segments: _Segments, s: np.ndarray, share: np.ndarray) -> np.ndarray:
    begin, end = segments.from_chainage[s], segments.to_chainage[s]
    return np.where(share >= 1.0, end, begin + share * (end - begin))

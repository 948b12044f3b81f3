"""The surface of each joined-up part of a network."""

from __future__ import annotations

import numpy as np
import shapely

from ..network.strands import cut_pieces, strands
from ..progress import BATCH_SIZE, Progress, batches, part
from .outlines import TILE_M, outline

STEP = "Drawing the components"

#: Components are drawn as their pieces grown by at least this, metres.
GROWTH_M = 10.0

#: Components of more pieces are drawn tile by tile.
AT_ONCE = 100


def component_shapes(
    pieces: np.ndarray, component: np.ndarray, count: int, growth: float, progress: Progress
) -> np.ndarray:
    """Return the surface of each component: the union of its pieces, grown by ``growth`` metres (0 for surfaces)."""
    order = np.argsort(component, kind="stable")
    number = np.bincount(component, minlength=count)
    geometry = np.empty(count, dtype=object)
    few = np.flatnonzero(number <= AT_ONCE)
    some = order[np.isin(component[order], few)]
    of = np.searchsorted(few, component[some])
    for rows in batches(len(few), part(progress, 0.0, 0.3), STEP, size=BATCH_SIZE // 4):
        low, high = np.searchsorted(of, [rows.start, rows.stop])
        geometry[few[rows]] = _drawn(pieces[some[low:high]], of[low:high] - rows.start, growth)
    many = np.flatnonzero(number > AT_ONCE)
    first = np.searchsorted(component[order], np.arange(count + 1))
    for done, k in enumerate(many):
        step = part(progress, 0.3 + 0.7 * done / len(many), 0.3 + 0.7 * (done + 1) / len(many))
        geometry[k] = _large(pieces[order[first[k] : first[k + 1]]], growth, step)
    return geometry


def _drawn(pieces: np.ndarray, of: np.ndarray, growth: float) -> np.ndarray:
    """Return the surface of each group of pieces; groups are numbered from 0 and stand one after the other."""
    if growth > 0:
        return shapely.buffer(shapely.multilinestrings(pieces, indices=of), growth, quad_segs=4)
    starts = np.flatnonzero(np.append(True, of[1:] != of[:-1]))
    return np.array([shapely.union_all(group) for group in np.split(pieces, starts[1:])], dtype=object)


def _large(pieces: np.ndarray, growth: float, progress: Progress) -> shapely.Geometry:
    """Return the surface of one component of very many pieces."""
    shapes = _short(pieces) if growth > 0 else pieces
    together = np.zeros(len(shapes), dtype=np.int64)
    found = outline(shapes, growth, lambda some: _drawn(some, together[: len(some)], growth)[0], progress, STEP)
    return _by_halves(shapes, growth, progress) if found is None else found


def _short(lines: np.ndarray) -> np.ndarray:
    """Return lines cut into stretches of at most a tile's length."""
    flat = strands(lines, shortest=0.0)
    number = np.maximum(1, np.ceil(flat.total / TILE_M)).astype(np.int64)
    owner = np.repeat(np.arange(len(number)), number)
    within = np.arange(number.sum()) - np.repeat(np.cumsum(number) - number, number)
    begin, end = (flat.total[owner] * share / number[owner] for share in (within, within + 1))
    return cut_pieces(flat, owner, begin, np.minimum(end, flat.total[owner]))


def _by_halves(shapes: np.ndarray, growth: float, progress: Progress) -> shapely.Geometry:
    """Return the surface of shapes, each half for itself and then the union of both."""
    progress(1.0, STEP)
    if len(shapes) <= AT_ONCE:
        return _drawn(shapes, np.zeros(len(shapes), dtype=np.int64), growth)[0]
    middle = len(shapes) // 2
    halves = [_by_halves(half, growth, progress) for half in (shapes[:middle], shapes[middle:])]
    return shapely.union_all(halves)

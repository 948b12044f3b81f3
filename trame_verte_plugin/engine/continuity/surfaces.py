"""Corridors drawn as surfaces: their pieces, cut by barriers, and their breaks."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import shapely

from ..network.model import PRECISION
from ..network.noding import united
from ..network.structure import cut_nodes
from ..order import canonical_order
from ..progress import Progress, batches, part, silent
from .breaks import GAP, OBSTACLE, PINCH, TO_BUILD, TO_CHECK, Break, Met, ordered, with_barriers
from .gaps import find_gaps
from .line_network import extents
from .middle import middle_of_rectangle
from .obstacles import AT_GRADE, CUT, Barriers
from .parameters import Parameters
from .pinch import pinch_points

#: Smaller pieces are rounding of the cut, m².
NOISE_M2 = 1e-4


@dataclass(frozen=True, eq=False)
class SurfaceNetwork:
    """Surfaces before and after barriers cut them."""

    polygons: np.ndarray
    """(n,) the corridors as they were given."""
    planned: np.ndarray
    """(n,) bool."""
    pieces: np.ndarray
    """(m,) Polygons, what the barriers leave of the corridors that are not planned."""
    parent: np.ndarray
    """(m,) row of the corridor that each piece is part of."""
    component: np.ndarray
    """(m,) component in canonical order; pieces within the tolerance of one another are joined."""
    first: np.ndarray
    """(j,) int64, row of a piece of each pair that is joined, …"""
    second: np.ndarray
    """… and the row of the other, greater."""
    bridge: np.ndarray
    """(m,) bool: the component would fall in two without the piece."""
    removed: np.ndarray
    """(r,) what the barriers take of the corridors."""
    removed_from: np.ndarray
    """(r,) row of the corridor …"""
    removed_by: np.ndarray
    """… and of the barrier."""
    at_grade: int

    @property
    def area(self) -> np.ndarray:
        """(m,) m² of each piece."""
        return shapely.area(self.pieces)

    @property
    def total_m2(self) -> float:
        """Area of the corridors that are not planned, what lies under barriers included."""
        return float(shapely.area(self.polygons[~self.planned]).sum())

    def sizes(self, weight: np.ndarray | None = None) -> np.ndarray:
        """Return the area of each component, m², times ``weight`` per corridor where given."""
        area = self.area if weight is None else self.area * weight[self.parent]
        return np.bincount(self.component, area)


def build_surfaces(
    polygons: np.ndarray,
    planned: np.ndarray,
    barriers: Barriers,
    structures: np.ndarray,
    parameters: Parameters,
    progress: Progress = silent,
) -> SurfaceNetwork:
    """Cut corridor surfaces by the barriers that no structure serves and find what is still joined.

    Barriers drawn as surfaces cut over their own width, those drawn as lines over ``parameters.line_width_m``; beside a
    structure the nearest barrier leaves a passage of ``crossing_distance_m`` on either side of it.

    Parameters
    ----------
    polygons : ndarray of shape (n,)
        Polygons or MultiPolygons.
    planned : ndarray of shape (n,)
    barriers : Barriers
    structures : ndarray of shape (s,)
    parameters : Parameters
    progress : Progress, optional
    """
    cutting = barriers.with_effect(CUT)
    rows = np.flatnonzero([o.effect == CUT for o in barriers.obstacle])
    order = canonical_order(cutting.geometry)
    cutting, rows = cutting.take(order), rows[order]
    opened = structures[canonical_order(structures)]
    cutters = _opened(_surfaces_of(cutting, parameters), opened, parameters.crossing_distance_m)
    tree = shapely.STRtree(cutters)
    free = np.flatnonzero(~planned)
    pieces, parent, removed = [], [], []
    for some in batches(len(free), progress, "Cutting corridors by barriers", size=200):
        of, cutter = tree.query(polygons[free[some]], predicate="intersects")
        groups = np.split(cutter[np.argsort(of, kind="stable")], np.flatnonzero(np.diff(np.sort(of))) + 1)
        touched = dict(zip(np.unique(of).tolist(), groups)) if len(of) else {}
        for number, row in enumerate(free[some].tolist()):
            by = np.sort(touched.get(number, np.empty(0, dtype=np.int64)))
            left = polygons[row]
            if len(by):
                removed += [(g, row, rows[k]) for k, g in zip(by, shapely.intersection(polygons[row], cutters[by]))]
                left = shapely.difference(left, shapely.union_all(cutters[by]))
            parts = shapely.get_parts(left)
            parts = parts[(shapely.get_dimensions(parts) == 2) & (shapely.area(parts) > NOISE_M2)]
            pieces.append(parts)
            parent.append(np.full(len(parts), row))
    flat = np.concatenate(pieces) if pieces else np.empty(0, dtype=object)
    owner = np.concatenate(parent).astype(np.int64) if parent else np.empty(0, dtype=np.int64)
    at_grade = _at_grade(polygons[free], barriers)
    return _joined(polygons, planned, flat, owner, _parts_removed(removed), at_grade, parameters.snap_tolerance_m)


def _surfaces_of(barriers: Barriers, parameters: Parameters) -> np.ndarray:
    line = shapely.get_dimensions(barriers.geometry) < 2
    grown = shapely.buffer(barriers.geometry, parameters.line_width_m / 2, cap_style="flat", quad_segs=4)
    return np.where(line, grown, barriers.geometry)


def _opened(cutters: np.ndarray, structures: np.ndarray, distance: float) -> np.ndarray:
    """Return the barriers' surfaces with a passage where a structure crosses them."""
    if not len(cutters) or not len(structures):
        return cutters
    cutters = cutters.copy()
    tree = shapely.STRtree(cutters)
    drawn = np.flatnonzero(shapely.get_dimensions(structures) > 0)
    of, cutter = tree.query(structures[drawn], predicate="intersects")
    pairs = set(zip(drawn[of].tolist(), cutter.tolist()))
    alone = np.setdiff1d(np.arange(len(structures)), drawn[of])
    if len(alone):
        of, cutter = tree.query_nearest(structures[alone], max_distance=distance, all_matches=True)
        order = np.lexsort((cutter, of))
        first = np.unique(of[order], return_index=True)[1]
        pairs |= set(zip(alone[of[order][first]].tolist(), cutter[order][first].tolist()))
    for structure, cutter in sorted(pairs):
        cutters[cutter] = shapely.difference(cutters[cutter], shapely.buffer(structures[structure], distance))
    return cutters


def _at_grade(polygons: np.ndarray, barriers: Barriers) -> int:
    level = barriers.with_effect(AT_GRADE)
    if not len(level) or not len(polygons):
        return 0
    return len(np.unique(shapely.STRtree(polygons).query(level.geometry, predicate="intersects")[0]))


def _parts_removed(removed: list[tuple[shapely.Geometry, int, int]]) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    geometry = np.array([g for g, *_ in removed], dtype=object)
    parts, of = shapely.get_parts(geometry, return_index=True)
    kept = (shapely.get_dimensions(parts) == 2) & (shapely.area(parts) > NOISE_M2)
    parts, of = parts[kept], of[kept]
    return (
        parts,
        np.array([r for _, r, _ in removed], dtype=np.int64)[of],
        np.array([b for *_, b in removed], dtype=np.int64)[of],
    )


def _joined(
    polygons: np.ndarray,
    planned: np.ndarray,
    pieces: np.ndarray,
    parent: np.ndarray,
    removed: tuple[np.ndarray, np.ndarray, np.ndarray],
    at_grade: int,
    tolerance: float,
) -> SurfaceNetwork:
    order = canonical_order(pieces)
    pieces, parent = pieces[order], parent[order]
    a, b = contacts(pieces, tolerance)
    # What a barrier has parted is not joined again, however thin the barrier.
    apart = parent[a] == parent[b]
    a, b = a[~apart], b[~apart]
    label = united(len(pieces), a, b)
    names, inverse = np.unique(label, return_inverse=True)
    inverse = inverse.reshape(-1)
    rank = np.empty(len(names), dtype=np.int64)
    if len(names):
        extent = extents(pieces, inverse, len(names))
        rank[canonical_order(extent, np.bincount(inverse, shapely.area(pieces)))] = np.arange(len(names))
    bridge = cut_nodes(a, b, len(pieces))
    return SurfaceNetwork(polygons, planned, pieces, parent, rank[inverse], a, b, bridge, *removed, at_grade)


def contacts(polygons: np.ndarray, tolerance: float) -> tuple[np.ndarray, np.ndarray]:
    """Return the pairs (a < b) of polygons within a tolerance of one another."""
    if not len(polygons):
        return np.empty(0, dtype=np.int64), np.empty(0, dtype=np.int64)
    a, b = shapely.STRtree(polygons).query(polygons, predicate="dwithin", distance=max(tolerance, PRECISION))
    once = a < b
    return a[once], b[once]


def surface_breaks(
    state: SurfaceNetwork,
    barriers: Barriers,
    names: Sequence[str],
    parameters: Parameters,
    progress: Progress = silent,
) -> tuple[list[Break], np.ndarray]:
    """Return the breaks of surfaces in canonical order, and which pieces are narrow throughout.

    Parameters
    ----------
    state : SurfaceNetwork
    barriers : Barriers
        Those that :func:`build_surfaces` was given.
    names : sequence of str
        Name of the corridor of each polygon, '' where there is none.
    parameters : Parameters
    progress : Progress, optional
    """
    found = _obstacles(state, barriers, names, parameters)
    found += _gap_breaks(state, names, parameters, part(progress, 0.0, 0.4))
    found += _planned_breaks(state, names, parameters)
    pinches, narrow = _pinch_breaks(state, names, parameters, part(progress, 0.4, 1.0))
    return ordered(found + pinches), narrow


def _named(names: Sequence[str], rows: np.ndarray) -> tuple[str, ...]:
    return tuple(sorted({names[r] for r in np.asarray(rows).tolist() if names[r]}))


def _obstacles(state: SurfaceNetwork, barriers: Barriers, names: Sequence[str], parameters: Parameters) -> list[Break]:
    """Return a break for each place at which barriers part a corridor in two or more pieces."""
    if not len(state.removed):
        return []
    a, b = contacts(state.removed, parameters.merge_distance_m)
    one = state.removed_from[a] == state.removed_from[b]
    label = united(len(state.removed), a[one], b[one])
    hole, piece = shapely.STRtree(state.pieces).query(state.removed, predicate="dwithin", distance=PRECISION)
    own = state.parent[piece] == state.removed_from[hole]
    hole, piece = hole[own], piece[own]
    breaks, of, by = [], [], []
    for number in np.unique(label):
        rows = np.flatnonzero(label == number)
        beside = np.unique(piece[np.isin(hole, rows)])
        if len(beside) < 2:
            continue
        barrier = state.removed_by[rows]
        link = _across(state, beside)
        length = max(float(link.length), float(barriers.width_m[barrier].max()))
        touches = tuple(np.unique(state.component[beside]).tolist())
        of += [len(breaks)] * len(barrier)
        by += barrier.tolist()
        breaks.append(Break(OBSTACLE, touches, link, length, _named(names, state.removed_from[rows])))
    return with_barriers(breaks, Met(np.array(of, dtype=np.int64), np.array(by, dtype=np.int64)), barriers)


def _across(state: SurfaceNetwork, pieces: np.ndarray) -> shapely.LineString:
    """Return the shortest line between the two largest of some pieces, of two components if there are two."""
    largest = pieces[np.argsort(-shapely.area(state.pieces[pieces]), kind="stable")]
    first = largest[0]
    others = largest[state.component[largest] != state.component[first]]
    second = others[0] if len(others) else largest[1]
    return shapely.shortest_line(state.pieces[first], state.pieces[second])


def _gap_breaks(state: SurfaceNetwork, names: Sequence[str], parameters: Parameters, progress: Progress) -> list[Break]:
    a, b = contacts(state.polygons, parameters.snap_tolerance_m)
    both = ~(state.planned[a] | state.planned[b])
    group = united(len(state.polygons), a[both], b[both])
    group[state.planned] = -1
    found = find_gaps(state.polygons, group, parameters.max_gap_m, progress)
    breaks = []
    for k, length in enumerate(found.length):
        ends = [shapely.get_point(found.link[k], 0), shapely.get_point(found.link[k], -1)]
        pieces = [_nearest_piece(state, r, p) for r, p in zip((found.first[k], found.second[k]), ends)]
        touches = tuple(sorted({int(state.component[p]) for p in pieces if p is not None}))
        kind = TO_CHECK if length <= parameters.digitizing_gap_m else GAP
        corridors = _named(names, np.array([found.first[k], found.second[k]]))
        breaks.append(Break(kind, touches, found.link[k], float(length), corridors))
    return breaks


def _nearest_piece(state: SurfaceNetwork, row: int, point: shapely.Point) -> int | None:
    rows = np.flatnonzero(state.parent == row)
    return int(rows[np.argmin(shapely.distance(state.pieces[rows], point))]) if len(rows) else None


def _planned_breaks(state: SurfaceNetwork, names: Sequence[str], parameters: Parameters) -> list[Break]:
    rows = np.flatnonzero(state.planned)
    if not len(rows):
        return []
    tolerance = max(parameters.snap_tolerance_m, PRECISION)
    planned, piece = shapely.STRtree(state.pieces).query(state.polygons[rows], predicate="dwithin", distance=tolerance)
    label = united(len(rows), *contacts(state.polygons[rows], tolerance))
    breaks = []
    for number in np.unique(label):
        some = np.flatnonzero(label == number)
        beside = np.unique(piece[np.isin(planned, some)])
        link = (
            _across(state, beside)
            if len(beside) > 1
            else middle_of_rectangle(shapely.union_all(state.polygons[rows[some]]))
        )
        touches = tuple(np.unique(state.component[beside]).tolist())
        breaks.append(Break(TO_BUILD, touches, link, float(link.length), _named(names, rows[some])))
    return breaks


def _pinch_breaks(
    state: SurfaceNetwork, names: Sequence[str], parameters: Parameters, progress: Progress
) -> tuple[list[Break], np.ndarray]:
    narrow = np.zeros(len(state.pieces), dtype=bool)
    breaks: list[Break] = []
    if parameters.min_width_m <= 0:
        return breaks, narrow
    for row, piece in enumerate(state.pieces):
        progress(row / len(state.pieces), "Looking for pinch points")
        found = pinch_points(piece, parameters.min_width_m)
        narrow[row] = found.narrow
        corridors = _named(names, state.parent[row : row + 1])
        touches = (int(state.component[row]),)
        breaks += [
            Break(PINCH, touches, line, float(width), corridors, float(width))
            for line, width in zip(found.line, found.width)
        ]
    return breaks, narrow

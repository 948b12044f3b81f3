"""Corridors drawn as lines: their network, cut by barriers, and its breaks."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
import shapely

from ..network.build import build_network
from ..network.cutting import CutNetwork, cut
from ..network.model import PRECISION, Network
from ..network.noding import united
from ..network.structure import components
from ..order import canonical_order
from ..progress import Progress, batches, part, silent
from .breaks import GAP, OBSTACLE, TO_BUILD, TO_CHECK, Break, Met, ordered, with_barriers
from .gaps import find_gaps
from .hits import Hits, find_hits, served, stretches
from .obstacles import AT_GRADE, CUT, Barriers
from .parameters import Parameters


@dataclass(frozen=True, eq=False)
class LineNetwork:
    """A network of corridors before and after barriers cut it."""

    network: Network
    """Uncut, planned sections included."""
    planned: np.ndarray
    """(m,) bool, pieces of the uncut network that are still planned and conduct nothing."""
    cut: CutNetwork
    component: np.ndarray
    """Component of each cut piece in canonical order, −1 where it does not conduct."""
    node_component: np.ndarray
    """Component at each node of the cut network, −1 where nothing that conducts ends."""
    hits: Hits
    """Where barriers cut, without what a structure serves."""
    at_grade: int
    """Number of crossings at grade: reported, not cut."""

    @property
    def conducts(self) -> np.ndarray:
        """Bool for each cut piece: neither planned nor inside a barrier."""
        return self.component >= 0

    @property
    def total_m(self) -> float:
        """Length of the network, planned sections excluded; what lies inside barriers counts."""
        return float(self.network.length[~self.planned].sum())

    def sizes(self, weight: np.ndarray | None = None) -> np.ndarray:
        """Return the length of each component, metres, times ``weight`` per uncut piece where given."""
        length = self.cut.length if weight is None else self.cut.length * weight[self.cut.parent]
        rows = np.flatnonzero(self.conducts)
        return np.bincount(self.component[rows], length[rows])


def build_lines(
    lines: np.ndarray,
    planned: np.ndarray,
    barriers: Barriers,
    structures: np.ndarray,
    parameters: Parameters,
    progress: Progress = silent,
) -> LineNetwork:
    """Node and snap corridors, then cut them by the barriers that no structure serves.

    Parameters
    ----------
    lines : ndarray of shape (n,)
    planned : ndarray of shape (n,)
        Whether each line is still planned.
    barriers : Barriers
    structures : ndarray of shape (s,)
        Crossing structures.
    parameters : Parameters
    progress : Progress, optional
    """
    network = build_network(
        lines,
        snap_tolerance=parameters.snap_tolerance_m,
        node_crossings=parameters.node_crossings,
        progress=part(progress, 0.0, 0.6),
    )
    waiting = planned[network.source]
    waiting[network.shared_piece[~planned[network.shared_source]]] = False
    hits = find_hits(network, barriers, part(progress, 0.6, 1.0))
    hits = hits.take(~waiting[hits.piece])
    hits = hits.take(~served(network, hits, structures, parameters.crossing_distance_m))
    effect = np.array([o.effect for o in barriers.obstacle], dtype=object)[hits.barrier]
    at_grade = int((effect == AT_GRADE).sum())
    return cut_lines(network, waiting, hits.take(effect == CUT), at_grade)


def cut_lines(network: Network, planned: np.ndarray, hits: Hits, at_grade: int = 0) -> LineNetwork:
    """Return a network cut at hits, with its components in canonical order."""
    found = cut(network, hits.piece, hits.begin, hits.end)
    free = np.flatnonzero(~found.inside & ~planned[found.parent])
    raw = components(found.start[free], found.end[free], found.nodes)
    # Canonical numbers: by the extent and length of each component.
    names, inverse = np.unique(raw[found.start[free]], return_inverse=True)
    inverse = inverse.reshape(-1)
    number = np.full(found.nodes + 1, -1, dtype=np.int64)
    if len(free):
        rank = np.empty(len(names), dtype=np.int64)
        extent = extents(found.geometry[free], inverse, len(names))
        rank[canonical_order(extent, np.bincount(inverse, found.length[free]))] = np.arange(len(names))
        number[names] = rank
    component = np.full(len(found.start), -1, dtype=np.int64)
    component[free] = number[raw[found.start[free]]]
    node_component = np.full(found.nodes, -1, dtype=np.int64)
    node_component[found.start[free]] = component[free]
    node_component[found.end[free]] = component[free]
    return LineNetwork(network, planned, found, component, node_component, hits, at_grade)


def extents(geometry: np.ndarray, group: np.ndarray, count: int) -> np.ndarray:
    """Return the box around the geometries of each of ``count`` groups."""
    bounds = shapely.bounds(geometry)
    low, high = np.full((count, 2), np.inf), np.full((count, 2), -np.inf)
    np.minimum.at(low, group, bounds[:, :2])
    np.maximum.at(high, group, bounds[:, 2:])
    return shapely.box(low[:, 0], low[:, 1], high[:, 0], high[:, 1])


def line_breaks(
    state: LineNetwork, barriers: Barriers, names: Sequence[str], parameters: Parameters, progress: Progress = silent
) -> list[Break]:
    """Return the breaks of a network in canonical order.

    Parameters
    ----------
    state : LineNetwork
    barriers : Barriers
        Those that :func:`build_lines` was given.
    names : sequence of str
        Name of the corridor of each input line, '' where there is none.
    parameters : Parameters
    progress : Progress, optional
    """
    corridor = _Corridors(state, names)
    found = _obstacles(state, barriers, corridor, parameters, part(progress, 0.0, 0.5))
    found += _gap_breaks(state, barriers, corridor, parameters, part(progress, 0.5, 1.0))
    found += _planned_breaks(state, corridor)
    return ordered(found)


class _Corridors:
    """Names of the corridors that pieces belong to."""

    def __init__(self, state: LineNetwork, names: Sequence[str]) -> None:
        self.name = [names[source] for source in state.network.source.tolist()]

    def of(self, pieces: Iterable[int]) -> tuple[str, ...]:
        return tuple(sorted({self.name[piece] for piece in pieces} - {""}))


def _locate(state: LineNetwork, piece: np.ndarray, along: np.ndarray) -> np.ndarray:
    """Return the cut piece that holds a place of an uncut one."""
    step = float(state.network.length.max(initial=0.0)) + 1.0
    key = state.cut.parent * step + state.cut.begin
    return np.searchsorted(key, piece * step + along, side="right") - 1


def _sides(state: LineNetwork, hits: Hits) -> np.ndarray:
    """Return the (2, h) components on the two sides of each hit, −1 where nothing conducts."""
    if not len(hits):
        return np.empty((2, 0), dtype=np.int64)
    network, found = state.network, state.cut
    length = network.length[hits.piece]
    at_start, at_end = hits.begin <= PRECISION, hits.end >= length - PRECISION
    before = _locate(state, hits.piece, np.maximum(hits.begin - PRECISION, 0.0))
    after = _locate(state, hits.piece, np.minimum(hits.end + PRECISION, length))
    left = np.where(at_start, state.node_component[network.start[hits.piece]], _piece_component(state, before))
    right = np.where(at_end, state.node_component[network.end[hits.piece]], _piece_component(state, after))
    left[found.inside[before] & ~at_start] = -1
    right[found.inside[after] & ~at_end] = -1
    return np.stack([left, right])


def _piece_component(state: LineNetwork, piece: np.ndarray) -> np.ndarray:
    return state.component[piece]


def _obstacles(
    state: LineNetwork, barriers: Barriers, corridor: _Corridors, parameters: Parameters, progress: Progress
) -> list[Break]:
    hits = state.hits
    if not len(hits):
        return []
    a, b, between = _near_along(state, parameters.merge_distance_m)
    label = united(len(hits), a, b)
    count = int(label.max()) + 1
    half = barriers.width_m[hits.barrier] / 2
    length = _outer_length(hits, label, half) + np.bincount(label[a], between, minlength=count)
    touches, pieces = _each_once(label, _sides(state, hits)), _each_once(label, hits.piece[None])
    links = _links(state, hits, half, label)
    breaks = []
    for some in batches(count, progress, "Describing the breaks"):
        breaks += [
            Break(OBSTACLE, tuple(touches[k]), links[k], float(length[k]), corridor.of(pieces[k]))
            for k in range(some.start, some.stop)
        ]
    return with_barriers(breaks, Met(label, hits.barrier), barriers)


def _each_once(label: np.ndarray, values: np.ndarray) -> list[list[int]]:
    """Return for each label the values ≥ 0 that its columns of (r, n) ``values`` hold, each once, ascending."""
    step = int(values.max(initial=0)) + 1
    key = (label * step + values)[values >= 0]
    found = np.unique(key)
    first = np.searchsorted(found, np.arange(1, label.max() + 1) * step)
    return [(part % step).tolist() for part in np.split(found, first)]


def _near_along(state: LineNetwork, distance: float) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Return the pairs of hits within ``distance`` along a corridor, and the metres over a node between them."""
    hits, network = state.hits, state.network
    rows = np.arange(len(hits))
    follows = np.flatnonzero((hits.piece[1:] == hits.piece[:-1]) & (hits.begin[1:] - hits.end[:-1] <= distance)) + 1
    first = np.flatnonzero(np.append(True, hits.piece[1:] != hits.piece[:-1]))
    last = np.append(first[1:], len(hits)) - 1
    piece = hits.piece[first]
    node = np.concatenate([network.start[piece], network.end[piece]])
    hit = np.concatenate([rows[first], rows[last]])
    away = np.concatenate([hits.begin[first], network.length[piece] - hits.end[last]])
    free = np.append(network.start[~state.planned], network.end[~state.planned])
    degree = np.bincount(free, minlength=len(network.nodes))
    a, b, metres = [follows - 1], [follows], [np.zeros(len(follows))]
    order = np.lexsort((away, node))
    node, hit, away = node[order], hit[order], away[order]
    same = np.flatnonzero(node[1:] == node[:-1])
    through = (degree[node[same]] == 2) & (away[same] + away[same + 1] <= distance)
    at_node = away[same + 1] <= PRECISION
    near = same[through | at_node]
    near = near[hit[near] != hit[near + 1]]
    a.append(hit[near])
    b.append(hit[near + 1])
    metres.append(away[near] + away[near + 1])
    return np.concatenate(a), np.concatenate(b), np.concatenate(metres)


def _outer_length(hits: Hits, label: np.ndarray, half: np.ndarray) -> np.ndarray:
    """Return for each break the metres between its outer crossings on each of its pieces, and half their widths."""
    step = int(hits.piece.max()) + 1
    key, inverse = np.unique(label * step + hits.piece, return_inverse=True)
    begin, end = np.full(len(key), np.inf), np.full(len(key), -np.inf)
    np.minimum.at(begin, inverse, hits.begin)
    np.maximum.at(end, inverse, hits.end)
    first = np.unique(label, return_index=True)[1]
    last = len(label) - 1 - np.unique(label[::-1], return_index=True)[1]
    return np.bincount(key // step, end - begin) + half[first] + half[last]


def _links(state: LineNetwork, hits: Hits, half: np.ndarray, label: np.ndarray) -> np.ndarray:
    """Return for each break the stretch of corridor between and beside its crossings."""
    key, inverse = np.unique(np.stack([label, hits.piece]), axis=1, return_inverse=True)
    inverse = inverse.reshape(-1)
    begin, end = np.full(key.shape[1], np.inf), np.full(key.shape[1], -np.inf)
    np.minimum.at(begin, inverse, hits.begin - np.maximum(half, 0.5))
    np.maximum.at(end, inverse, hits.end + np.maximum(half, 0.5))
    length = state.network.length[key[1]]
    lines = stretches(state.network, key[1], np.maximum(begin, 0), np.minimum(end, length))
    result = np.empty(label.max() + 1, dtype=object)
    for number in range(len(result)):
        low, high = np.searchsorted(key[0], [number, number + 1])
        parts = lines[low:high]
        result[number] = parts[0] if len(parts) == 1 else shapely.line_merge(shapely.multilinestrings(parts))
    return result


def _gap_breaks(
    state: LineNetwork, barriers: Barriers, corridor: _Corridors, parameters: Parameters, progress: Progress
) -> list[Break]:
    network = state.network
    free = np.flatnonzero(~state.planned)
    label = components(network.start[free], network.end[free], len(network.nodes))
    group = np.full(len(network.start), -1, dtype=np.int64)
    group[free] = label[network.start[free]]
    found = find_gaps(network.geometry, group, parameters.max_gap_m, progress)
    joined = []
    for side, piece in ((0, found.first), (-1, found.second)):
        place = shapely.line_locate_point(network.geometry[piece], shapely.get_point(found.link, side))
        joined.append(state.component[_locate(state, piece, place)] if len(piece) else piece)
    breaks = [
        Break(
            TO_CHECK if length <= parameters.digitizing_gap_m else GAP,
            tuple(sorted({int(c) for c in (joined[0][k], joined[1][k]) if c >= 0})),
            found.link[k],
            float(length),
            corridor.of([found.first[k], found.second[k]]),
        )
        for k, length in enumerate(found.length)
    ]
    return _crossed_by(breaks, barriers)


def _crossed_by(breaks: list[Break], barriers: Barriers) -> list[Break]:
    """Return gaps with the cutting barriers that their link would cross: the work must cross them too."""
    gaps = [k for k, b in enumerate(breaks) if b.kind == GAP]
    cutting = np.flatnonzero([o.effect == CUT for o in barriers.obstacle])
    if not gaps or not len(cutting):
        return breaks
    tree = shapely.STRtree(barriers.geometry[cutting])
    of, barrier = tree.query(np.array([breaks[k].link for k in gaps], dtype=object), predicate="intersects")
    met = Met(np.asarray(gaps)[of], cutting[barrier])
    return with_barriers(breaks, met, barriers)


def _planned_breaks(state: LineNetwork, corridor: _Corridors) -> list[Break]:
    """Return one break for each run of planned sections between corridors that exist."""
    network = state.network
    rows = np.flatnonzero(state.planned)
    if not len(rows):
        return []
    reached = np.zeros(len(network.nodes), dtype=bool)
    free = np.flatnonzero(~state.planned)
    reached[network.start[free]] = reached[network.end[free]] = True
    count = len(rows)
    ends = np.stack([network.start[rows], network.end[rows]])
    side, k = np.nonzero(~reached[ends])
    label = united(count + len(network.nodes), k, count + ends[side, k])[:count]
    breaks = []
    for number in np.unique(label):
        some = rows[label == number]
        nodes = np.unique(np.append(network.start[some], network.end[some]))
        touches = tuple(int(c) for c in np.unique(state.node_component[nodes]) if c >= 0)
        link = shapely.line_merge(shapely.multilinestrings(network.geometry[some]))
        breaks.append(Break(TO_BUILD, touches, link, float(network.length[some].sum()), corridor.of(some)))
    return breaks

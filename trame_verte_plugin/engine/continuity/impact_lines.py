"""Projects over corridors drawn as lines."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations

import numpy as np

from ..network.cutting import CutNetwork, cut
from ..network.model import PRECISION, Network
from ..network.noding import united
from ..network.paths import Places, distances
from ..network.structure import components
from ..order import canonical_order
from ..progress import Progress, part
from .corridor import Surroundings
from .hits import Hits, find_hits, served
from .inputs import Corridors
from .line_network import build_lines, extents
from .nodes import NodeGraph, as_barriers, conducting, eca_of, without
from .parameters import Parameters
from .segments import names_of
from .verdict import Effect

INTACT, CUT_THROUGH, LOST, DETACHED = "intact", "coupe", "perdu", "detache"


class LineImpact:
    """The conducting network of today, and what projects take of it."""

    unit = "m"

    def __init__(
        self,
        corridors: Corridors,
        around: Surroundings,
        restored: np.ndarray,
        parameters: Parameters,
        progress: Progress,
    ) -> None:
        self.state = build_lines(
            corridors.geometry, corridors.planned, around.barriers, around.structures, parameters, progress
        )
        self.corridors, self.around, self.restored, self.parameters = corridors, around, restored, parameters
        self.network = conducting(self.state)
        self.component = self.state.component[self.state.conducts]
        self.sizes, self.total = self.state.sizes(), self.state.total_m
        self.names = names_of(self.state, corridors)[self.state.conducts]
        self.square = float((self.sizes**2).sum())
        #: Called while effects are measured; it stands still at one fraction.
        self.progress = part(progress, 1.0, 1.0)
        self.eca = self._eca(None)

    def _hits(self, network: Network, shapes: np.ndarray) -> Hits:
        return find_hits(network, as_barriers(shapes), self.progress)

    def effect(self, name: str, shapes: np.ndarray) -> Effect:
        """Return what some projects do together."""
        hits = self._hits(self.network, shapes)
        before = self.square / self.total**2 if self.total > 0 else 0.0
        if not len(hits):
            unchanged = before if len(self.restored) else np.nan
            return Effect(name, 0.0, np.nan, 0, 0, (), 0, (), before, before, unchanged, self.eca, self.eca, np.nan)
        rows = np.flatnonzero(np.isin(self.component, np.unique(self.component[hits.piece])))
        local = _part(self.network, rows)
        number = np.full(len(self.network.start), -1, dtype=np.int64)
        number[rows] = np.arange(len(rows))
        inner = Hits(number[hits.piece], hits.begin, hits.end, hits.barrier)
        after = cut(local, inner.piece, inner.begin, inner.end)
        sizes, owner = self._split(after, rows)
        lost = float(after.length[after.inside].sum())
        touched = np.unique(self.component[rows])
        parts = np.bincount(owner, minlength=len(self.sizes))[touched]
        mended = self._coherence(touched, self._mended(local, inner, rows)) if len(self.restored) else np.nan
        return Effect(
            name=name,
            taken_m=lost,
            taken_m2=np.nan,
            created=len(sizes) - len(touched),
            split=int((parts > 1).sum()),
            removed=self._removed(after, rows),
            gone=int((parts == 0).sum()),
            touched=tuple(sorted({n for n in self.names[hits.piece] if n})),
            before=before,
            after=self._coherence(touched, sizes),
            mended=mended,
            eca_before=self.eca,
            eca_after=self._eca(shapes),
            detour_m=self._detour(local, after),
        )

    def _split(self, after: CutNetwork, rows: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        """Return the length of each component that is left, and the component of today that it was part of."""
        free = np.flatnonzero(~after.inside)
        label = components(after.start[free], after.end[free], after.nodes)[after.start[free]]
        _, first, inverse = np.unique(label, return_index=True, return_inverse=True)
        sizes = np.bincount(inverse.reshape(-1), after.length[free])
        return sizes, self.component[rows[after.parent[free[first]]]]

    def _coherence(self, touched: np.ndarray, sizes: np.ndarray) -> float:
        """Return C after, of the network of before: what is lost is joined to nothing."""
        square = self.square - float((self.sizes[touched] ** 2).sum()) + float((sizes**2).sum())
        return max(square, 0.0) / self.total**2 if self.total > 0 else 0.0

    def _mended(self, local: Network, hits: Hits, rows: np.ndarray) -> np.ndarray:
        """Return the sizes of the components once what is rebuilt conducts again."""
        left = hits.take(~served(local, hits, self.restored, self.parameters.crossing_distance_m))
        return self._split(cut(local, left.piece, left.begin, left.end), rows)[0]

    def _removed(self, after: CutNetwork, rows: np.ndarray) -> tuple[str, ...]:
        """Return the named corridors of which nothing is left."""
        if not self.corridors.named:
            return ()
        left = {n for n in self.names[rows[np.unique(after.parent[~after.inside])]] if n}
        taken = {n for n in self.names[rows[np.unique(after.parent[after.inside])]] if n}
        elsewhere = np.ones(len(self.names), dtype=bool)
        elsewhere[rows] = False
        return tuple(sorted(taken - left - {n for n in self.names[elsewhere] if n}))

    def _detour(self, local: Network, after: CutNetwork) -> float:
        """Return the median of what the way between the ends of each cut gets longer, NaN if none is left joined."""
        found = _cut_ends(local, after)
        if not len(found.first):
            return np.nan
        none = [np.empty(0, dtype=np.int64)] * 3
        left = np.flatnonzero(~after.inside)
        columns = (after.start, after.end, after.length, after.geometry, after.parent)
        kept = Network(np.zeros((after.nodes, 2)), *(c[left] for c in columns), *none)
        step = float(local.length.max()) + 1.0
        key, place = after.parent[left] * step + after.begin[left], found.parent * step + found.along
        beside = np.searchsorted(key, place, side="left") - found.low
        access = np.zeros(len(beside))
        was = distances(local, Places(found.parent, found.along, access))[found.first, found.second]
        now = distances(kept, Places(beside, np.where(found.low, kept.length[beside], 0.0), access))
        longer = now[found.first, found.second] - was
        longer = longer[np.isfinite(longer)]
        return float(np.median(longer)) if len(longer) else np.nan

    def _eca(self, shapes: np.ndarray | None) -> float:
        """Return the ECA of the nodes today, or once projects have taken their part; NaN without nodes."""
        if self.around.nodes is None:
            return np.nan
        state = self.state if shapes is None else without(self.state, shapes)
        graph = NodeGraph(state, self.around.nodes, self.around.barriers, self.parameters, self.progress)
        return eca_of(graph, self.around.nodes, self.parameters)

    def segments(self, shapes: np.ndarray, names: Sequence[str]) -> tuple[np.ndarray, dict[str, np.ndarray]]:
        """Return the pieces of the network of today as all projects leave them."""
        hits = self._hits(self.network, shapes)
        after = cut(self.network, hits.piece, hits.begin, hits.end)
        free = np.flatnonzero(~after.inside)
        label = np.full(len(after.start), -1, dtype=np.int64)
        label[free] = components(after.start[free], after.end[free], after.nodes)[after.start[free]]
        now = numbered(after.geometry, label, after.length)
        was = self.component[after.parent]
        cut_piece = np.zeros(len(self.network.start), dtype=bool)
        cut_piece[hits.piece] = True
        state = np.full(len(was), INTACT, dtype=object)
        state[apart(was, now, after.length)] = DETACHED
        state[cut_piece[after.parent] & ~after.inside] = CUT_THROUGH
        state[after.inside] = LOST
        source = self.network.source[after.parent]
        rank = self.corridors.rank[source]
        order = canonical_order(after.geometry, after.length)
        columns = {
            "corridor": self.names[after.parent],
            "rang": np.where(rank > 0, rank.astype(float), np.nan),
            "etat": state,
            "projets": _projects_at(after, hits, as_barriers(shapes).fid, names),
            "composante_avant": was + 1.0,
            "composante_apres": np.where(now >= 0, now + 1.0, np.nan),
            "longueur_m": after.length,
        }
        return after.geometry[order], {n: c[order] for n, c in columns.items()}


@dataclass(frozen=True, eq=False)
class _Ends:
    """Places at which cuts end, and the pairs of ends of one cut."""

    parent: np.ndarray
    along: np.ndarray
    low: np.ndarray
    """Bool: the cut lies ahead of the place, seen along the piece."""
    first: np.ndarray
    second: np.ndarray


def _cut_ends(local: Network, after: CutNetwork) -> _Ends:
    """Return the ends of each cut; stretches that meet at a node of the network are one cut."""
    inside = np.flatnonzero(after.inside)
    parent, begin = after.parent[inside], after.begin[inside]
    finish = begin + after.length[inside]
    at_start, at_end = begin <= PRECISION, finish >= local.length[parent] - PRECISION
    stretch = np.append(np.flatnonzero(at_start), np.flatnonzero(at_end))
    node = np.append(local.start[parent[at_start]], local.end[parent[at_end]])
    label = united(len(inside) + len(local.nodes), stretch, len(inside) + node)[: len(inside)]
    low, high = np.flatnonzero(~at_start), np.flatnonzero(~at_end)
    group = np.append(label[low], label[high])
    pairs = [pair for g in np.unique(group) for pair in combinations(np.flatnonzero(group == g).tolist(), 2)]
    first, second = np.array(pairs, dtype=np.int64).reshape(-1, 2).T
    is_low = np.repeat([True, False], [len(low), len(high)])
    return _Ends(np.append(parent[low], parent[high]), np.append(begin[low], finish[high]), is_low, first, second)


def _part(network: Network, rows: np.ndarray) -> Network:
    none = [np.empty(0, dtype=np.int64)] * 3
    columns = (network.start, network.end, network.length, network.geometry, network.source)
    return Network(network.nodes, *(c[rows] for c in columns), *none)


def numbered(geometry: np.ndarray, label: np.ndarray, size: np.ndarray) -> np.ndarray:
    """Return components renumbered in canonical order, −1 kept."""
    known = np.flatnonzero(label >= 0)
    result = np.full(len(label), -1, dtype=np.int64)
    if len(known):
        names, inverse = np.unique(label[known], return_inverse=True)
        inverse = inverse.reshape(-1)
        rank = np.empty(len(names), dtype=np.int64)
        extent = extents(geometry[known], inverse, len(names))
        rank[canonical_order(extent, np.bincount(inverse, size[known]))] = np.arange(len(names))
        result[known] = rank[inverse]
    return result


def apart(was: np.ndarray, now: np.ndarray, size: np.ndarray) -> np.ndarray:
    """Tell which pieces are no longer joined to the largest part of what they belonged to."""
    result = np.zeros(len(was), dtype=bool)
    known = np.flatnonzero(now >= 0)
    sums = np.bincount(now[known], size[known], minlength=now.max(initial=-1) + 1)
    order = known[np.lexsort((now[known], -np.round(sums[now[known]], 6), was[known]))]
    first = np.unique(was[order], return_index=True)
    largest = dict(zip(first[0].tolist(), now[order[first[1]]].tolist()))
    result[known] = [largest[w] != n for w, n in zip(was[known].tolist(), now[known].tolist())]
    return result


def _projects_at(after: CutNetwork, hits: Hits, project: np.ndarray, names: Sequence[str]) -> np.ndarray:
    """Return the names of the projects that cut or take each piece."""
    found: dict[int, set[str]] = {}
    result = np.full(len(after.start), None, dtype=object)
    for piece, barrier in zip(hits.piece.tolist(), hits.barrier.tolist()):
        found.setdefault(piece, set()).add(names[project[barrier]])
    for row in np.flatnonzero(np.isin(after.parent, list(found))).tolist():
        result[row] = ", ".join(sorted(found[int(after.parent[row])]))
    return result

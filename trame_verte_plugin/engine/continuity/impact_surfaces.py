"""Projects over corridors drawn as surfaces."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations

import numpy as np
import shapely

from ..network.model import PRECISION
from ..network.noding import united
from ..order import canonical_order
from ..progress import Progress, part
from .corridor import Surroundings
from .impact_lines import CUT_THROUGH, DETACHED, INTACT, LOST, apart, numbered
from .inputs import Corridors
from .nodes import Nodes, eca_of
from .parameters import Parameters
from .surface_nodes import Pieces, SurfaceGraph
from .surfaces import NOISE_M2, build_surfaces, contacts
from .verdict import Effect

NO_NODES = Nodes(np.empty(0, dtype=object), np.empty(0, dtype=object), np.empty(0))


class SurfaceImpact:
    """The pieces of corridor of today, and what projects take of them."""

    unit = "m²"

    def __init__(
        self,
        corridors: Corridors,
        around: Surroundings,
        restored: np.ndarray,
        parameters: Parameters,
        progress: Progress,
    ) -> None:
        self.state = build_surfaces(
            corridors.geometry, corridors.planned, around.barriers, around.structures, parameters, progress
        )
        self.corridors, self.around, self.restored, self.parameters = corridors, around, restored, parameters
        self.tree = shapely.STRtree(self.state.pieces)
        self.sizes, self.total = self.state.sizes(), self.state.total_m2
        self.square = float((self.sizes**2).sum())
        #: Called while effects are measured; it stands still at one fraction.
        self.progress = part(progress, 1.0, 1.0)
        self.today = self._graph(self.state.pieces, self.state.parent)
        self.eca = self._eca(self.today)

    def effect(self, name: str, shapes: np.ndarray) -> Effect:
        """Return what some projects do together."""
        before = self.square / self.total**2 if self.total > 0 else 0.0
        met, taken = self._taken(shapes)
        mended = np.nan
        if not len(met):
            mended = before if len(self.restored) else np.nan
            return Effect(name, np.nan, 0.0, 0, 0, (), 0, (), before, before, mended, self.eca, self.eca, np.nan)
        touched = np.unique(self.state.component[met])
        sizes, owner, left = self._left(touched, shapes)
        if len(self.restored):
            opened = shapely.difference(shapely.union_all(shapes), self._passages())
            mended = self._coherence(touched, self._left(touched, np.array([opened], dtype=object))[0])
        parts = np.bincount(owner, minlength=len(self.sizes))[touched]
        after = self._after(met, shapes)
        return Effect(
            name=name,
            taken_m=np.nan,
            taken_m2=float(taken.sum()),
            created=len(sizes) - len(touched),
            split=int((parts > 1).sum()),
            removed=self._removed(left, met),
            gone=int((parts == 0).sum()),
            touched=self._names(self.state.parent[met]),
            before=before,
            after=self._coherence(touched, sizes),
            mended=mended,
            eca_before=self.eca,
            eca_after=self._eca(after),
            detour_m=self._detour(after, met, shapes),
        )

    def _graph(self, pieces: np.ndarray, parent: np.ndarray) -> SurfaceGraph:
        """Return the ways through surfaces, with the nodes if there are any."""
        first, second = _joins(pieces, parent, self.parameters.snap_tolerance_m)
        found = Pieces(pieces, united(len(pieces), first, second), first, second)
        nodes = NO_NODES if self.around.nodes is None else self.around.nodes
        return SurfaceGraph(found, nodes, self.around.barriers, self.parameters.node_distance_m, self.progress)

    def _after(self, met: np.ndarray, shapes: np.ndarray) -> SurfaceGraph:
        """Return the ways that are left once projects have taken their part of some pieces."""
        parts, of = self._parts(met, shapes)
        # Without nodes nothing is asked of what lies beyond the components that are touched.
        near = np.isin(self.state.component, self.state.component[met]) | (self.around.nodes is not None)
        others = np.setdiff1d(np.flatnonzero(near), met)
        pieces = np.append(self.state.pieces[others], parts)
        return self._graph(pieces, np.append(self.state.parent[others], self.state.parent[met[of]]))

    def _eca(self, graph: SurfaceGraph) -> float:
        """Return the ECA of the nodes, NaN without any."""
        nodes = self.around.nodes
        return np.nan if nodes is None else eca_of(graph, nodes, self.parameters)

    def _detour(self, after: SurfaceGraph, met: np.ndarray, shapes: np.ndarray) -> float:
        """Return the median of what the way between the sides of each cut gets longer, NaN if none is left joined."""
        taken = shapely.get_parts(shapely.intersection(self.state.pieces[met], shapely.union_all(shapes)))
        taken = taken[(shapely.get_dimensions(taken) == 2) & (shapely.area(taken) > NOISE_M2)]
        # What is taken of pieces that touch is one cut.
        label = united(len(taken), *contacts(taken, self.parameters.snap_tolerance_m))
        surfaces = after.pieces.geometry
        hole, side = shapely.STRtree(surfaces).query(taken, predicate="dwithin", distance=PRECISION)
        pairs = np.unique(np.stack([label[hole], side]), axis=1)
        sides = [s.tolist() for s in np.split(pairs[1], np.flatnonzero(np.diff(pairs[0])) + 1)]
        across = [pair for group in sides for pair in combinations(group, 2)]
        if not across:
            return np.nan
        a, b = np.array(across, dtype=np.int64).T
        link = shapely.shortest_line(surfaces[a], surfaces[b])
        link = link[shapely.length(link) > self.parameters.snap_tolerance_m]
        ends = np.concatenate([shapely.get_point(link, 0), shapely.get_point(link, -1)])
        first, second = np.arange(2 * len(link)).reshape(2, -1) + len(after.how)
        was, now = (g.distances(ends, from_points=True)[first, second] for g in (self.today, after))
        longer = (now - was)[np.isfinite(now) & np.isfinite(was)]
        return float(np.median(longer)) if len(longer) else np.nan

    def _passages(self) -> shapely.Geometry:
        return shapely.union_all(shapely.buffer(self.restored, self.parameters.crossing_distance_m))

    def _names(self, parents: np.ndarray) -> tuple[str, ...]:
        return tuple(sorted({self.corridors.name[p] for p in parents.tolist() if self.corridors.name[p]}))

    def _taken(self, shapes: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        """Return the pieces of which projects take something, and how much, m²."""
        if not len(shapes):
            return np.empty(0, dtype=np.int64), np.empty(0)
        near = np.unique(self.tree.query(shapes, predicate="intersects")[1])
        area = shapely.area(shapely.intersection(self.state.pieces[near], shapely.union_all(shapes)))
        return near[area > NOISE_M2], area[area > NOISE_M2]

    def _left(self, touched: np.ndarray, shapes: np.ndarray) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
        """Return the area of each component that is left of some of today's, which one it was, and the corridors."""
        rows = np.flatnonzero(np.isin(self.state.component, touched))
        parts, of = self._parts(rows, shapes)
        label = _label(parts, self.state.parent[rows[of]], self.parameters.snap_tolerance_m)
        _, first, inverse = np.unique(label, return_index=True, return_inverse=True)
        sizes = np.bincount(inverse.reshape(-1), shapely.area(parts))
        return sizes, self.state.component[rows[of[first]]], np.unique(self.state.parent[rows[of]])

    def _parts(self, rows: np.ndarray, shapes: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        left = self.state.pieces[rows].copy()
        if len(shapes):
            union = shapely.union_all(shapes)
            meets = shapely.intersects(left, union)
            left[meets] = shapely.difference(left[meets], union)
        parts, of = shapely.get_parts(left, return_index=True)
        kept = (shapely.get_dimensions(parts) == 2) & (shapely.area(parts) > NOISE_M2)
        return parts[kept], of[kept]

    def _coherence(self, touched: np.ndarray, sizes: np.ndarray) -> float:
        square = self.square - float((self.sizes[touched] ** 2).sum()) + float((sizes**2).sum())
        return max(square, 0.0) / self.total**2 if self.total > 0 else 0.0

    def _removed(self, left: np.ndarray, met: np.ndarray) -> tuple[str, ...]:
        """Return the named corridors of which nothing is left."""
        if not self.corridors.named:
            return ()
        taken = set(self._names(self.state.parent[met]))
        return tuple(sorted(taken - set(self._names(left))))

    def segments(self, shapes: np.ndarray, names: Sequence[str]) -> tuple[np.ndarray, dict[str, np.ndarray]]:
        """Return the pieces of today as all projects leave them, and what projects take."""
        every = np.arange(len(self.state.pieces))
        parts, of = self._parts(every, shapes)
        met, _ = self._taken(shapes)
        union = shapely.union_all(shapes) if len(shapes) else None
        gone = shapely.intersection(self.state.pieces[met], union) if len(met) else np.empty(0, dtype=object)
        geometry, parent = np.append(parts, gone), np.append(of, met)
        label = np.full(len(geometry), -1, dtype=np.int64)
        label[: len(parts)] = _label(parts, self.state.parent[of], self.parameters.snap_tolerance_m)
        area = shapely.area(geometry)
        now, was = numbered(geometry, label, area), self.state.component[parent]
        state = np.full(len(geometry), INTACT, dtype=object)
        state[apart(was, now, area)] = DETACHED
        state[np.isin(parent, met) & (label >= 0)] = CUT_THROUGH
        state[label < 0] = LOST
        source = self.state.parent[parent]
        rank = self.corridors.rank[source]
        order = canonical_order(geometry)
        columns = {
            "corridor": np.array([self.corridors.name[s] or None for s in source], dtype=object),
            "rang": np.where(rank > 0, rank.astype(float), np.nan),
            "etat": state,
            "projets": self._projects(parent, shapes, names),
            "composante_avant": was + 1.0,
            "composante_apres": np.where(now >= 0, now + 1.0, np.nan),
            "surf_m2": area,
        }
        return geometry[order], {n: c[order] for n, c in columns.items()}

    def _projects(self, parent: np.ndarray, shapes: np.ndarray, names: Sequence[str]) -> np.ndarray:
        found: dict[int, set[str]] = {}
        if len(shapes):
            project, piece = self.tree.query(shapes, predicate="intersects")
            for k, p in zip(project.tolist(), piece.tolist()):
                found.setdefault(p, set()).add(names[k])
        return np.array([", ".join(sorted(found[p])) if p in found else None for p in parent.tolist()], dtype=object)


def _label(parts: np.ndarray, parent: np.ndarray, tolerance: float) -> np.ndarray:
    """Return the component of each part."""
    return united(len(parts), *_joins(parts, parent, tolerance))


def _joins(parts: np.ndarray, parent: np.ndarray, tolerance: float) -> tuple[np.ndarray, np.ndarray]:
    """Return the pairs of parts that are joined: those of different corridors within the tolerance."""
    a, b = contacts(parts, tolerance)
    other = parent[a] != parent[b]
    return a[other], b[other]

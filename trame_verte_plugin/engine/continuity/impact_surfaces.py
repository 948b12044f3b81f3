"""Projects over corridors drawn as surfaces."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import shapely

from ..network.noding import united
from ..order import canonical_order
from ..progress import Progress
from .corridor import Surroundings
from .impact_lines import CUT_THROUGH, DETACHED, INTACT, LOST, apart, numbered
from .inputs import Corridors
from .parameters import Parameters
from .surfaces import NOISE_M2, build_surfaces, contacts
from .verdict import Effect


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
        self.corridors, self.restored, self.parameters = corridors, restored, parameters
        self.tree = shapely.STRtree(self.state.pieces)
        self.sizes, self.total = self.state.sizes(), self.state.total_m2
        self.square = float((self.sizes**2).sum())

    def effect(self, name: str, shapes: np.ndarray) -> Effect:
        """Return what some projects do together."""
        before = self.square / self.total**2 if self.total > 0 else 0.0
        met, taken = self._taken(shapes)
        mended = np.nan
        if not len(met):
            mended = before if len(self.restored) else np.nan
            return Effect(name, np.nan, 0.0, 0, 0, (), 0, (), before, before, mended, np.nan, np.nan, np.nan)
        touched = np.unique(self.state.component[met])
        sizes, owner, left = self._left(touched, shapes)
        if len(self.restored):
            opened = shapely.difference(shapely.union_all(shapes), self._passages())
            mended = self._coherence(touched, self._left(touched, np.array([opened], dtype=object))[0])
        parts = np.bincount(owner, minlength=len(self.sizes))[touched]
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
            eca_before=np.nan,
            eca_after=np.nan,
            detour_m=np.nan,
        )

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
    """Return the component of each part: those of different corridors within the tolerance are joined."""
    a, b = contacts(parts, tolerance)
    other = parent[a] != parent[b]
    return united(len(parts), a[other], b[other])

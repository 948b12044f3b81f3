"""Places that corridors drawn as surfaces join: ways from surface to surface through their contacts."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import shapely
from scipy.sparse.csgraph import dijkstra
from scipy.spatial import cKDTree

from ..network.model import PRECISION
from ..network.paths import directed
from ..progress import Progress, part, silent
from .nodes import CONTACT, ISOLATED, NEAR, Nodes, links_of
from .obstacles import CUT, Barriers
from .surface_ways import Ways

STEP = "Measuring ways through the surfaces"

#: In a surface with more places than this, ways are sought from each to so many nearest ones, and to some hubs.
NEAREST = 40

#: Hubs of such a surface: places at equal steps of their order.
HUBS = 16

#: Ends of breaks lie on a surface to this, metres.
ON_M = 1.0


@dataclass(frozen=True, eq=False)
class Pieces:
    """Surfaces and which of them are joined."""

    geometry: np.ndarray
    component: np.ndarray
    first: np.ndarray
    """(j,) int64, a surface of each pair that is joined …"""
    second: np.ndarray
    """… and the other."""


@dataclass(frozen=True, eq=False)
class _Places:
    """Places on surfaces: contacts, ends of breaks, and where nodes are attached."""

    piece: np.ndarray
    geometry: np.ndarray
    leave: np.ndarray
    """Vertex of the graph from which ways go out …"""
    enter: np.ndarray
    """… and to which they lead; another one for nodes, through which no way passes."""


class SurfaceGraph:
    """Contacts of surfaces, with two vertices a node: one that is left, one that is entered.

    A way runs inside one surface from contact to contact (see :class:`~.surface_ways.Ways`); two surfaces have one
    contact, the middle of their longest shared stretch. Where a node lies over a surface, ways begin at its edge.
    """

    def __init__(
        self,
        pieces: Pieces,
        nodes: Nodes,
        barriers: Barriers | None = None,
        node_distance_m: float = 0.0,
        progress: Progress = silent,
    ) -> None:
        self.pieces, self.count, self.progress = pieces, len(nodes.geometry), progress
        self.ways, self.tree = Ways(pieces.geometry), shapely.STRtree(pieces.geometry)
        self.how = np.full(self.count, ISOLATED, dtype=object)
        self.distance = np.full(self.count, np.nan)
        node, piece, at = self._attached(nodes.geometry, barriers, node_distance_m)
        number = len(pieces.first)
        self.out, self.into = number + np.arange(self.count), number + self.count + np.arange(self.count)
        self.size = number + 2 * self.count
        contact = contact_points(pieces.geometry[pieces.first], pieces.geometry[pieces.second])
        vertex = np.tile(np.arange(number), 2)
        self.places = _Places(
            np.concatenate([pieces.first, pieces.second, piece]),
            np.concatenate([contact, contact, at]),
            np.append(vertex, self.out[node]),
            np.append(vertex, self.into[node]),
        )
        found: list[set[int]] = [set() for _ in range(self.count)]
        for n, p in zip(node.tolist(), piece.tolist()):
            found[n].add(int(pieces.component[p]))
        self.touched = [tuple(sorted(f)) for f in found]
        self.tail, self.head, self.weight = self._edges(self.places, self.places)
        # What is asked for later stands at the end of the step.
        self.progress = part(progress, 1.0, 1.0)

    def _attached(
        self, geometry: np.ndarray, barriers: Barriers | None, max_distance: float
    ) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
        """Return the pairs of a node and a surface that it touches, or is near to, and where."""
        surfaces = self.pieces.geometry
        node, piece = self.tree.query(geometry, predicate="dwithin", distance=PRECISION)
        shared = shapely.intersection(geometry[node], surfaces[piece])
        nearest = shapely.get_point(shapely.shortest_line(surfaces[piece], geometry[node]), 0)
        at = np.where(shapely.is_empty(shared), nearest, shared)
        self.how[node], self.distance[node] = CONTACT, 0.0
        rows = np.flatnonzero(self.how == ISOLATED)
        if not len(rows) or not len(surfaces) or max_distance <= 0:
            return node, piece, at
        of, near = self.tree.query_nearest(geometry[rows], max_distance=max_distance, all_matches=True)
        order = np.lexsort((near, of))
        first = np.unique(of[order], return_index=True)[1]
        rows, near = rows[of[order][first]], near[order][first]
        way = shapely.shortest_line(surfaces[near], geometry[rows])
        if barriers is not None and len(cutting := barriers.with_effect(CUT)):
            barred = np.unique(shapely.STRtree(cutting.geometry).query(way, predicate="intersects")[0])
            rows, near, way = (np.delete(column, barred) for column in (rows, near, way))
        self.how[rows], self.distance[rows] = NEAR, shapely.length(way)
        return np.append(node, rows), np.append(piece, near), np.append(at, shapely.get_point(way, 0))

    def _edges(self, a: _Places, b: _Places) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
        """Return the edges (tail, head, metres), both ways, from places to others on the same surface."""
        i, j = _pairs(a, b)
        other = a.leave[i] != b.leave[j]
        i, j = i[other], j[other]
        metres = self.ways.metres(a.piece[i], a.geometry[i], b.geometry[j], self.progress, STEP)
        tail, head = np.append(a.leave[i], b.leave[j]), np.append(b.enter[j], a.enter[i])
        return tail, head, np.append(metres, metres)

    def links(self) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
        """Return the pairs of nodes joined by a way that passes no other node, and its length."""
        return links_of(directed(self.tail, self.head, self.weight, self.size), self.out, self.into)

    def distances(self, points: np.ndarray, *, from_points: bool) -> np.ndarray:
        """Return the distances from nodes (then from points) to nodes, then to points; travel inside nodes is free.

        Parameters
        ----------
        points : ndarray of shape (p,)
            Places within a metre of the surfaces; others are never reached.
        from_points : bool
            Whether rows for the points follow those of the nodes.
        """
        owner, piece, place = self._on(points)
        vertex = self.size + owner
        ends = _Places(piece, place, vertex, vertex)
        edges = [self._edges(ends, self.places), self._edges(ends, ends), (self.into, self.out, np.zeros(self.count))]
        tail, head, weight = (np.concatenate(c) for c in zip((self.tail, self.head, self.weight), *edges))
        graph = directed(tail, head, weight, self.size + len(points))
        ends_at = self.size + np.arange(len(points))
        begins = np.append(self.out, ends_at) if from_points else self.out
        to = np.append(self.into, ends_at)
        result = dijkstra(graph, indices=begins)[:, to] if len(begins) else np.empty((0, len(to)))
        np.fill_diagonal(result, 0.0)
        return result

    def _on(self, points: np.ndarray) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
        """Return the pairs of a point and a surface that holds it, the nearest where none quite does, and the place."""
        point, piece = self.tree.query(points, predicate="dwithin", distance=PRECISION)
        alone = np.setdiff1d(np.arange(len(points)), point)
        if not len(alone):
            return point, piece, points[point]
        more, near = self.tree.query_nearest(points[alone], max_distance=ON_M)
        more = alone[more]
        place = shapely.get_point(shapely.shortest_line(self.pieces.geometry[near], points[more]), 0)
        return np.append(point, more), np.append(piece, near), np.append(points[point], place)


def _pairs(a: _Places, b: _Places) -> tuple[np.ndarray, np.ndarray]:
    """Return the pairs of a place and another on the same surface: all of them where they are few."""
    order = np.argsort(b.piece, kind="stable")
    low, high = np.searchsorted(b.piece[order], a.piece, "left"), np.searchsorted(b.piece[order], a.piece, "right")
    count = high - low
    few = np.flatnonzero(count <= NEAREST)
    i = np.repeat(few, count[few])
    within = np.arange(len(i)) - np.repeat(np.cumsum(count[few]) - count[few], count[few])
    found = [(i, order[low[i] + within])]
    many = np.flatnonzero(count > NEAREST)
    for piece in np.unique(a.piece[many]).tolist():
        mine = many[a.piece[many] == piece]
        its = order[low[mine[0]] : high[mine[0]]]
        near = cKDTree(_middle(b.geometry[its])).query(_middle(a.geometry[mine]), k=NEAREST)[1]
        hubs = np.tile(np.linspace(0, len(its) - 1, HUBS).astype(np.int64), (len(mine), 1))
        found.append((np.repeat(mine, NEAREST + HUBS), its[np.column_stack([near, hubs])].reshape(-1)))
    i, j = (np.concatenate(column) for column in zip(*found))
    return (i[i < j], j[i < j]) if a is b and len(many) == 0 else (i, j)


def _middle(geometry: np.ndarray) -> np.ndarray:
    return shapely.get_coordinates(shapely.centroid(geometry))


def contact_points(a: np.ndarray, b: np.ndarray) -> np.ndarray:
    """Return the place where each two surfaces meet: the middle of what they share, or of what parts them.

    Of several shared stretches the longest counts; of surfaces that overlap, a place in the overlap.
    """
    shared = shapely.intersection(a, b)
    line = shapely.shortest_line(a, b)
    result = shapely.line_interpolate_point(line, 0.5, normalized=True)
    touching = ~shapely.is_empty(shared)
    result[touching] = shapely.point_on_surface(shared[touching])
    along = np.flatnonzero(touching & (shapely.get_dimensions(shared) == 1))
    parts, of = shapely.get_parts(shapely.line_merge(shared[along]), return_index=True)
    order = np.lexsort((-shapely.length(parts), of))
    owner, first = np.unique(of[order], return_index=True)
    longest = parts[order][first]
    result[along[owner]] = shapely.line_interpolate_point(longest, 0.5, normalized=True)
    return result

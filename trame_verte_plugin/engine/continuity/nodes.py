"""Places that the network serves: how well it joins them, and what each mend brings them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

import numpy as np
import shapely
from scipy.sparse import csr_matrix
from scipy.sparse.csgraph import dijkstra

from ..connectivity import Connectivity, connectivity_indices
from ..network.cutting import cut
from ..network.model import PRECISION, Network
from ..network.paths import attach, directed, with_places
from ..progress import Progress, silent
from .breaks import Break
from .hits import Hits, find_hits
from .line_network import LineNetwork, cut_lines
from .node_plan import make_node_plan
from .obstacles import CUT, Barriers, Obstacle
from .parameters import Parameters
from .plan import Plan

CONTACT, NEAR, ISOLATED = "contact", "proche", "isole"


@dataclass(frozen=True, eq=False)
class Nodes:
    """Places to be joined: towns, stations, habitats."""

    geometry: np.ndarray
    name: np.ndarray
    """(n,) object."""
    weight: np.ndarray
    """(n,) ≥ 0."""


@dataclass(frozen=True, eq=False)
class NodeResult:
    """How nodes are joined."""

    how: np.ndarray
    """(n,) object: ``contact``, ``proche`` or ``isole``."""
    distance_m: np.ndarray
    """(n,) straight distance to the network, NaN where isolated."""
    component: np.ndarray
    """(n,) component of the network, −1 where isolated; the first of those that a node touches."""
    all_components: Sequence[tuple[int, ...]]
    indices: Connectivity
    plan: Plan
    notes: Sequence[str]

    def names_by_component(self, nodes: Nodes, count: int) -> np.ndarray:
        """Return the names of the nodes at each component, ', ' between them."""
        names: list[list[str]] = [[] for _ in range(count)]
        for name, touched in zip(nodes.name, self.all_components):
            for k in touched:
                names[k].append(str(name))
        return np.array([", ".join(sorted(n)) or None for n in names], dtype=object)


def node_columns(nodes: Nodes, found: NodeResult) -> tuple[np.ndarray, dict[str, np.ndarray]]:
    """Return the geometry and the columns of ``NODES_OUT``."""
    points = shapely.point_on_surface(nodes.geometry)
    return points, {
        "nom": nodes.name,
        "poids": nodes.weight,
        "composante": np.where(found.component >= 0, found.component + 1.0, np.nan),
        "rattachement": found.how,
        "distance_m": found.distance_m,
        "dpc": found.indices.dpc,
    }


class Attached(Protocol):
    """Nodes attached to a network: what is asked of lines and of surfaces alike."""

    how: np.ndarray
    distance: np.ndarray
    touched: Sequence[tuple[int, ...]]

    def links(self) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
        """Return the pairs of nodes joined by a way that passes no other node, and its length."""

    def distances(self, points: np.ndarray, *, from_points: bool) -> np.ndarray:
        """Return the distances from nodes (then from points) to nodes, then to points; travel inside nodes is free."""


def analyse_nodes(
    graph: Attached,
    nodes: Nodes,
    breaks: Sequence[Break],
    sizes: np.ndarray,
    total: float,
    parameters: Parameters,
    progress: Progress = silent,
) -> NodeResult:
    """Measure how well the cut network joins nodes, and rank breaks by what they bring.

    Nodes are attached where the network enters or touches them, else at its nearest place within ``node_distance_m``
    to which no cutting barrier bars the way. Travel inside a node is free.

    Parameters
    ----------
    graph : Attached
        The nodes on the network.
    nodes : Nodes
    breaks : sequence of Break
        In canonical order, priced.
    sizes, total
        Of the components and the network, for the coherence.
    parameters : Parameters
    progress : Progress, optional
    """
    scale = {"dispersal_distance": parameters.dispersal_distance_m, "probability": parameters.probability}
    pairs = graph.links()
    indices = connectivity_indices(nodes.weight, *pairs, **scale, landscape_area=parameters.landscape_area_m2)
    plan = make_node_plan(graph.distances, nodes.weight, breaks, sizes, total, parameters, progress)
    isolated = int((graph.how == ISOLATED).sum())
    notes = []
    if isolated:
        notes.append(
            f"Nœuds isolés, à plus de {parameters.node_distance_m:g} m du réseau ou derrière un obstacle : {isolated}."
        )
    if parameters.landscape_area_m2 is None:
        notes.append("PC et IIC ne sont pas donnés : ni surface du paysage ni périmètre d'étude.")
    component = np.array([c[0] if c else -1 for c in graph.touched], dtype=np.int64)
    return NodeResult(graph.how, graph.distance, component, graph.touched, indices, plan, tuple(notes))


class NodeGraph:
    """The conducting network with two more vertices a node: one that is left, one that is entered."""

    def __init__(
        self, state: LineNetwork, nodes: Nodes, barriers: Barriers, parameters: Parameters, progress: Progress
    ) -> None:
        self.count = len(nodes.geometry)
        self.state = state
        network = conducting(state)
        at = find_hits(network, as_barriers(nodes.geometry), progress)
        opened = cut(network, at.piece, at.begin, at.end)
        free = ~opened.inside
        self.network = Network(
            np.zeros((opened.nodes, 2)),
            opened.start[free],
            opened.end[free],
            opened.length[free],
            opened.geometry[free],
            opened.parent[free],
            *[np.empty(0, dtype=np.int64)] * 3,
        )
        self.piece_component = state.component[state.conducts][opened.parent[free]]
        touch = _ends_at(self.network, nodes.geometry)
        self.how = np.full(self.count, ISOLATED, dtype=object)
        self.distance = np.full(self.count, np.nan)
        contact = np.unique(touch[0])
        self.how[contact], self.distance[contact] = CONTACT, 0.0
        near = self._near(nodes.geometry, barriers, parameters.node_distance_m)
        self._assemble(touch, near)

    def _near(self, geometry: np.ndarray, barriers: Barriers, max_distance: float):
        rows = np.flatnonzero(self.how == ISOLATED)
        if not len(rows) or not len(self.network.start) or max_distance <= 0:
            return rows[:0], np.empty(0, dtype=np.int64), np.empty(0)
        places = attach(geometry[rows], self.network, max_distance=max_distance)
        held = np.flatnonzero(places.piece >= 0)
        cutting = barriers.with_effect(CUT)
        if len(held) and len(cutting):
            way = shapely.shortest_line(geometry[rows[held]], self.network.geometry[places.piece[held]])
            barred = np.unique(shapely.STRtree(cutting.geometry).query(way, predicate="intersects")[0])
            held = np.delete(held, barred)
        self.how[rows[held]] = NEAR
        self.distance[rows[held]] = places.access[held]
        return rows[held], places.piece[held], places.along[held]

    def _assemble(self, touch: tuple[np.ndarray, np.ndarray], near) -> None:
        """Build the directed graph: out-vertices lead to the network, the network leads to in-vertices."""
        row, piece, along = near
        a, b, weight = with_places(self.network, piece, along)
        base = len(self.network.nodes)
        place = base + np.arange(len(piece))
        size = base + len(piece)
        self.out, self.into = size + np.arange(self.count), size + self.count + np.arange(self.count)
        self.size, self.places_end = size + 2 * self.count, size
        self.near_piece, self.near_along, self.attached = piece, along, len(touch[0]) + len(row)
        node, vertex = np.append(touch[0], row), np.append(touch[1], place)
        zero = np.zeros(len(node))
        self.tail = np.concatenate([a, b, self.out[node], vertex])
        self.head = np.concatenate([b, a, vertex, self.into[node]])
        self.weight = np.concatenate([weight, weight, zero, zero])
        component = np.full(base, -1, dtype=np.int64)
        component[self.network.start] = self.piece_component
        component[self.network.end] = self.piece_component
        component = np.append(component, self.piece_component[piece])
        found: list[set[int]] = [set() for _ in range(self.count)]
        for n, v in zip(node.tolist(), vertex.tolist()):
            if component[v] >= 0:
                found[n].add(int(component[v]))
        self.touched = [tuple(sorted(f)) for f in found]

    def links(self) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
        """Return the pairs of nodes joined by a way that passes no other node, and its length."""
        return links_of(directed(self.tail, self.head, self.weight, self.size), self.out, self.into)

    def distances(self, points: np.ndarray, *, from_points: bool) -> np.ndarray:
        """Return the distances from nodes (then from points) to nodes, then to points; travel inside nodes is free.

        Parameters
        ----------
        points : ndarray of shape (p,)
            Places within a metre of the network; others are never reached.
        from_points : bool
            Whether rows for the points follow those of the nodes.
        """
        places = attach(points, self.network, max_distance=1.0)
        held = np.flatnonzero(places.piece >= 0)
        a, b, weight = with_places(
            self.network, np.append(self.near_piece, places.piece[held]), np.append(self.near_along, places.along[held])
        )
        shift, zero = len(held), np.zeros(self.count)
        inner = np.arange(len(self.tail) - 2 * self.attached, len(self.tail))
        rename = np.arange(self.size) + np.where(np.arange(self.size) >= self.places_end, shift, 0)
        out, into = rename[self.out], rename[self.into]
        graph = directed(
            np.concatenate([a, b, rename[self.tail[inner]], into]),
            np.concatenate([b, a, rename[self.head[inner]], out]),
            np.concatenate([weight, weight, self.weight[inner], zero]),
            self.size + shift,
        )
        vertex = np.append(out, self.places_end + np.arange(shift))
        known = dijkstra(graph, indices=vertex if from_points else out)[:, vertex]
        rows = np.append(np.arange(self.count), self.count + held)
        result = np.full((self.count + (len(points) if from_points else 0), self.count + len(points)), np.inf)
        result[np.ix_(rows[: len(known)], rows)] = known
        np.fill_diagonal(result, 0.0)
        return result


def links_of(graph: csr_matrix, out: np.ndarray, into: np.ndarray) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Return the pairs of nodes that a graph joins, and the metres from the one's ``out`` to the other's ``into``."""
    metres = dijkstra(graph, indices=out)[:, into] if len(out) else np.empty((0, 0))
    i, j = np.nonzero(np.isfinite(metres) & np.triu(np.ones_like(metres, dtype=bool), 1))
    return i, j, metres[i, j]


def conducting(state: LineNetwork) -> Network:
    """Return the part of a cut network that conducts, as a network of its own."""
    found, free = state.cut, state.conducts
    none = [np.empty(0, dtype=np.int64)] * 3
    source = state.network.source[found.parent[free]]
    nodes = np.zeros((found.nodes, 2))
    return Network(nodes, found.start[free], found.end[free], found.length[free], found.geometry[free], source, *none)


def as_barriers(geometry: np.ndarray) -> Barriers:
    """Return surfaces in the form in which stretches of the network are looked for; ``fid`` is their row."""
    parts, owner = shapely.get_parts(geometry, return_index=True)
    surface = shapely.get_dimensions(parts) == 2
    parts, owner = parts[surface], owner[surface]
    any_ = Obstacle("", (), CUT, 0.0, "")
    kind = np.full(len(parts), any_, dtype=object)
    return Barriers(parts, np.full(len(parts), "", dtype=object), owner, kind, np.zeros(len(parts)))


def _ends_at(network: Network, geometry: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Return the pairs of a node and a vertex of the network at which a piece's end lies on it."""
    points = np.concatenate([shapely.get_point(network.geometry, 0), shapely.get_point(network.geometry, -1)])
    vertex = np.concatenate([network.start, network.end])
    if not len(points) or not len(geometry):
        return np.empty(0, dtype=np.int64), np.empty(0, dtype=np.int64)
    tree = shapely.STRtree(geometry)
    end, node = tree.query(points, predicate="dwithin", distance=PRECISION)
    pairs = np.unique(np.stack([node, vertex[end]]), axis=1)
    return pairs[0], pairs[1]


def eca_of(graph: Attached, nodes: Nodes, parameters: Parameters) -> float:
    """Return the equivalent connected area of nodes."""
    scale = {"dispersal_distance": parameters.dispersal_distance_m, "probability": parameters.probability}
    return connectivity_indices(nodes.weight, *graph.links(), **scale, landscape_area=None).eca


def without(state: LineNetwork, taken: np.ndarray) -> LineNetwork:
    """Return a network cut by surfaces too."""
    more = find_hits(state.network, as_barriers(taken), silent)
    more = more.take(~state.planned[more.piece])
    both = [np.append(getattr(state.hits, n), getattr(more, n)) for n in ("piece", "begin", "end", "barrier")]
    return cut_lines(state.network, state.planned, Hits(*both))

"""The whole analysis of corridors: from layers to outputs."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np

from ..progress import Progress, part, silent
from ..table import Table
from .breaks import OBSTACLE, PINCH, TO_CHECK, Break, priced
from .component_shapes import GROWTH_M, component_shapes
from .inputs import Corridors
from .line_network import LineNetwork, build_lines, line_breaks
from .middle import axes_of
from .nodes import NodeGraph, NodeResult, Nodes, analyse_nodes, node_columns
from .obstacles import Barriers, Work
from .outputs import output_table
from .parameters import Parameters
from .parcels import footprints
from .plan import Plan, make_plan
from .profiles import profiles
from .segments import line_segments, surface_segments
from .surface_nodes import Pieces, SurfaceGraph
from .surfaces import SurfaceNetwork, build_surfaces, surface_breaks
from .tables import break_columns, component_columns, link_columns, plan_columns, priorities

ALGORITHM = "corridorcontinuity"


@dataclass(frozen=True, eq=False)
class Surroundings:
    """The layers beside the corridors; what is not given is None or empty."""

    barriers: Barriers
    structures: np.ndarray
    works: Mapping[str, Work]
    nodes: Nodes | None = None
    parcels: np.ndarray | None = None
    parcel_names: np.ndarray | None = None
    owner: np.ndarray | None = None
    strips: np.ndarray | None = None


@dataclass(frozen=True, eq=False)
class Continuity:
    """What the analysis found."""

    tables: Mapping[str, Table]
    numbers: Mapping[str, float | int | None]
    breaks: Sequence[Break]
    plan: Plan
    total: float
    """Length or area of the network."""
    unit: str
    """``m`` for lines, ``m²`` for surfaces."""
    notes: Sequence[str] = field(default_factory=tuple)


def analyse(
    corridors: Corridors,
    around: Surroundings,
    parameters: Parameters,
    progress: Progress = silent,
    *,
    draw_components: bool = True,
) -> Continuity:
    """Return the state of corridors, their breaks, and the plan that mends them.

    Parameters
    ----------
    corridors : Corridors
    around : Surroundings
    parameters : Parameters
    progress : Progress, optional
    draw_components : bool, optional
        Whether ``COMPONENTS`` has its surfaces: for large networks they take longer than all the rest.

    Returns
    -------
    Continuity
        Tables by the names of the outputs; ``PROFILES`` only with planted strips, ``NODES_OUT`` only with nodes.
    """
    work = _Surfaces if corridors.surfaces else _Lines
    return work(corridors, around, parameters, progress, draw_components).result()


class _Analysis(ABC):
    """The steps that lines and surfaces share."""

    unit = "m"
    state: LineNetwork | SurfaceNetwork
    breaks: Sequence[Break]
    sizes: np.ndarray
    weighted: np.ndarray
    total: float
    pieces: np.ndarray
    component: np.ndarray

    def __init__(
        self, corridors: Corridors, around: Surroundings, parameters: Parameters, progress: Progress, drawn: bool
    ) -> None:
        self.corridors, self.around, self.parameters, self.progress = corridors, around, parameters, progress
        self.drawn = drawn
        self.weight = corridors.weight(parameters.rank_weights)

    @abstractmethod
    def _steps(self) -> None:
        """Set ``state``, ``breaks``, ``sizes``, ``weighted``, ``total``, ``pieces`` and ``component``."""

    @abstractmethod
    def _segments(self) -> tuple[np.ndarray, dict[str, np.ndarray]]:
        """Return the shapes and the columns of ``SEGMENTS``."""

    def _nodes(self) -> NodeResult | None:
        return None

    def result(self) -> Continuity:
        self._steps()
        nodes = self._nodes()
        self.plan = nodes.plan if nodes is not None else self._plan()
        tables = {
            "SEGMENTS": self._table("SEGMENTS", *self._segments()),
            "BREAKS": self._table("BREAKS", *self._breaks()),
            "LINKS": self._table("LINKS", *self._links()),
            "PLAN": self._table("PLAN", None, plan_columns(self.breaks, self.plan, self.total)),
            "COMPONENTS": self._table("COMPONENTS", *self._components(nodes)),
        }
        if self.around.strips is not None:
            tables["PROFILES"] = self._table("PROFILES", *self._profiles(tables["SEGMENTS"]))
        if nodes is not None:
            tables["NODES_OUT"] = self._table("NODES_OUT", *node_columns(self.around.nodes, nodes))
        return Continuity(
            tables, self._numbers(nodes), self.breaks, self.plan, self.total, self.unit, tuple(self._notes(nodes))
        )

    def _plan(self) -> Plan:
        return make_plan(
            self.breaks,
            self.sizes,
            self.weighted,
            self.total,
            plan_size=self.parameters.plan_size,
            progress=part(self.progress, 0.45, 0.5),
        )

    def _table(self, name: str, geometry: np.ndarray | None, columns: Mapping[str, np.ndarray]) -> Table:
        return output_table(ALGORITHM, name, geometry, columns, self.corridors.crs)

    def _breaks(self) -> tuple[np.ndarray, dict[str, np.ndarray]]:
        works, width = self.around.works, self.parameters.min_width_m
        return break_columns(self.breaks, self.plan, self.sizes, self.total, self.unit, works, width)

    def _links(self) -> tuple[np.ndarray, dict[str, np.ndarray]]:
        rows = [k for k, b in enumerate(self.breaks) if b.kind != PINCH]
        around, links = self.around, np.array([self.breaks[k].link for k in rows], dtype=object)
        step = part(self.progress, 0.8, 0.85)
        width = self.parameters.link_width_m
        ground = footprints(links, width, around.parcels, around.parcel_names, around.owner, step)
        return link_columns(self.breaks, rows, ground, priorities(self.breaks, self.plan)[0])

    def _components(self, nodes: NodeResult | None) -> tuple[np.ndarray, dict[str, np.ndarray]]:
        columns = component_columns(self.component, self.sizes, self.total)
        if nodes is not None:
            columns["noeuds"] = nodes.names_by_component(self.around.nodes, len(self.sizes))
        if not self.drawn:
            return np.full(len(self.sizes), None, dtype=object), columns
        growth = 0.0 if self.corridors.surfaces else max(self.parameters.snap_tolerance_m, GROWTH_M)
        step = part(self.progress, 0.85, 0.95)
        return component_shapes(self.pieces, self.component, len(self.sizes), growth, step), columns

    def _profiles(self, segments: Table) -> tuple[np.ndarray, dict[str, np.ndarray]]:
        parameters = self.parameters
        known = np.array([c is not None for c in segments.columns["composante"]], dtype=bool)
        rows = np.flatnonzero(known)
        step = part(self.progress, 0.95, 1.0)
        shapes, surfaces = segments.geometry[rows], None
        if self.corridors.surfaces:
            shapes, surfaces = axes_of(shapes, part(step, 0.0, 0.5)), shapes
        width = parameters.target_width_m
        found = profiles(
            shapes, self.around.strips, parameters.profile_step_m, width, part(step, 0.5, 1.0), within=surfaces
        )
        return found.line, {
            "corridor": segments.columns["corridor"][rows][found.segment],
            "segment": rows[found.segment] + 1,
            "pk_m": found.along_m,
            "largeur_m": found.width_m,
            "largeur_moy_m": found.mean_m,
            "largeur_min_m": found.least_m,
            "deficit_m2": found.deficit_m2,
        }

    def _numbers(self, nodes: NodeResult | None) -> dict[str, float | int | None]:
        return {
            "N_COMPONENTS": len(self.sizes),
            "COHERENCE": self.plan.coherence_before,
            "COHERENCE_AFTER": self.plan.coherence_after,
            "PC": None if nodes is None else nodes.indices.pc,
            "ECA": None if nodes is None else nodes.indices.eca,
            "TOTAL_LENGTH": self.total if self.unit == "m" else None,
        }

    def _notes(self, nodes: NodeResult | None) -> list[str]:
        notes = []
        level = self.state.at_grade
        if level:
            notes.append(f"Franchissements à niveau relevés, comptés comme passants : {level}.")
        unknown = sum(b.kind == OBSTACLE and "inconnu" in b.classes for b in self.breaks)
        if unknown:
            notes.append(
                f"Ruptures dues à des obstacles que la table des obstacles ne connaît pas : {unknown} "
                "(classe « inconnu », supposés infranchissables)."
            )
        checks = sum(b.kind == TO_CHECK for b in self.breaks)
        if checks:
            notes.append(
                f"Écarts d'au plus {self.parameters.digitizing_gap_m:g} m entre corridors, à vérifier : {checks}. "
                "Le plan les suppose joints, la cohérence de départ non."
            )
        return notes + ([] if nodes is None else list(nodes.notes))


class _Lines(_Analysis):
    def _steps(self) -> None:
        corridors, around, parameters = self.corridors, self.around, self.parameters
        step = part(self.progress, 0.0, 0.3)
        self.state = build_lines(
            corridors.geometry, corridors.planned, around.barriers, around.structures, parameters, step
        )
        step = part(self.progress, 0.3, 0.45)
        found = line_breaks(self.state, around.barriers, corridors.name, parameters, step)
        self.breaks = priced(found, around.works)
        self.sizes = self.state.sizes()
        self.weighted = self.state.sizes(self.weight[self.state.network.source])
        self.total = self.state.total_m
        self.pieces = self.state.cut.geometry[self.state.conducts]
        self.component = self.state.component[self.state.conducts]

    def _segments(self) -> tuple[np.ndarray, dict[str, np.ndarray]]:
        return line_segments(self.state, self.corridors, self.breaks, self.parameters, part(self.progress, 0.5, 0.8))

    def _nodes(self) -> NodeResult | None:
        if self.around.nodes is None:
            return None
        step = part(self.progress, 0.45, 0.47)
        graph = NodeGraph(self.state, self.around.nodes, self.around.barriers, self.parameters, step)
        step = part(self.progress, 0.47, 0.5)
        return analyse_nodes(graph, self.around.nodes, self.breaks, self.sizes, self.total, self.parameters, step)

    def _notes(self, nodes: NodeResult | None) -> list[str]:
        loops = int(self.state.network.loops.sum())
        text = f"Tronçons qui reviennent à leur point de départ (boucles), gardés : {loops}."
        return super()._notes(nodes) + ([text] if loops else [])


class _Surfaces(_Analysis):
    unit = "m²"

    def _steps(self) -> None:
        corridors, around, parameters = self.corridors, self.around, self.parameters
        self.state = build_surfaces(
            corridors.geometry,
            corridors.planned,
            around.barriers,
            around.structures,
            parameters,
            part(self.progress, 0.0, 0.25),
        )
        step = part(self.progress, 0.25, 0.45)
        found, self.narrow = surface_breaks(self.state, around.barriers, corridors.name, parameters, step)
        self.breaks = priced(found, around.works)
        self.sizes, self.weighted = self.state.sizes(), self.state.sizes(self.weight)
        self.total = self.state.total_m2
        self.pieces, self.component = self.state.pieces, self.state.component

    def _segments(self) -> tuple[np.ndarray, dict[str, np.ndarray]]:
        step = part(self.progress, 0.5, 0.8)
        return surface_segments(self.state, self.corridors, self.breaks, self.narrow, self.parameters, step)

    def _nodes(self) -> NodeResult | None:
        if self.around.nodes is None:
            return None
        around, state, parameters = self.around, self.state, self.parameters
        pieces = Pieces(state.pieces, state.component, state.first, state.second)
        step = part(self.progress, 0.45, 0.47)
        graph = SurfaceGraph(pieces, around.nodes, around.barriers, parameters.node_distance_m, step)
        step = part(self.progress, 0.47, 0.5)
        return analyse_nodes(graph, around.nodes, self.breaks, self.sizes, self.total, parameters, step)

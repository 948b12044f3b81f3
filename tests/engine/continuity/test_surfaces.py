"""Corridor surfaces on cases worked by hand."""

from __future__ import annotations

import networkx as nx
import numpy as np
import pytest
import shapely
from hypothesis import given, settings
from hypothesis import strategies as st
from pyproj import CRS
from trame_verte.trame_verte_plugin.engine.continuity.obstacles import barriers_of, read_obstacles
from trame_verte.trame_verte_plugin.engine.continuity.parameters import Function, Parameters
from trame_verte.trame_verte_plugin.engine.continuity.surfaces import build_surfaces, surface_breaks
from trame_verte.trame_verte_plugin.engine.network.structure import cut_nodes
from trame_verte.trame_verte_plugin.engine.table import Table

OBSTACLES = read_obstacles(Function.ECOLOGICAL)
STRIP = shapely.box(0, 0, 100, 10)


def layer(name, *shapes):
    return Table(name, np.array(shapes, dtype=object), np.arange(len(shapes)) + 7, {}, CRS.from_epsg(2154))


def surfaces_of(*shapes, barriers=(), structures=(), planned=None, **parameters):
    parameters = Parameters(**parameters)
    known = barriers_of(list(barriers), None, OBSTACLES)
    waiting = np.zeros(len(shapes), dtype=bool) if planned is None else np.array(planned)
    polygons = np.array(shapes, dtype=object)
    state = build_surfaces(polygons, waiting, known, np.array(structures, dtype=object), parameters)
    return state, *surface_breaks(state, known, [f"massif {i}" for i in range(len(shapes))], parameters)


def test_pieces_in_contact_are_one_component():
    state, breaks, _ = surfaces_of(STRIP, shapely.box(100.8, 0, 150, 10), shapely.box(300, 0, 310, 10))
    assert state.sizes() == pytest.approx([1000 + 492, 100])
    assert [(b.kind, b.length_m) for b in breaks] == [("lacune", 150)]


def test_a_barrier_surface_cuts_over_its_own_width():
    road = layer("autoroute", shapely.box(40, -50, 60, 50))
    state, breaks, _ = surfaces_of(STRIP, barriers=[road])
    assert state.area == pytest.approx([400, 400])
    (found,) = breaks
    assert (found.kind, found.touches, found.length_m, found.classes) == ("obstacle", (0, 1), 20, ("autoroute",))
    assert state.total_m2 == 1000


def test_a_barrier_line_cuts_over_twice_the_tolerance():
    road = layer("autoroute", shapely.LineString([(50, -50), (50, 50)]))
    state, breaks, _ = surfaces_of(STRIP, barriers=[road], snap_tolerance_m=2)
    assert state.area.sum() == pytest.approx(1000 - 4 * 10)
    assert len(state.sizes()) == 2
    assert breaks[0].length_m == 28, "the default width of a motorway"


def test_a_thin_barrier_is_not_bridged_by_the_tolerance():
    wall = layer("mur", shapely.box(50, -50, 50.2, 50))
    state, breaks, _ = surfaces_of(STRIP, barriers=[wall], snap_tolerance_m=2)
    assert len(state.sizes()) == 2 and len(breaks) == 1


def test_a_structure_leaves_a_passage():
    road = layer("autoroute", shapely.box(40, -50, 60, 50))
    tall = shapely.box(0, -100, 100, 100)
    state, breaks, _ = surfaces_of(tall, barriers=[road], structures=[shapely.Point(50, 0)], crossing_distance_m=20)
    assert len(state.sizes()) == 1 and breaks == []


def test_a_barrier_that_only_nibbles_is_no_break():
    road = layer("autoroute", shapely.box(40, -50, 60, 5))
    state, breaks, _ = surfaces_of(STRIP, barriers=[road])
    assert len(state.sizes()) == 1 and breaks == []


def test_a_corridor_under_a_barrier_is_gone():
    town = layer("bâti", shapely.box(-10, -10, 200, 50))
    state, _, _ = surfaces_of(STRIP, barriers=[town])
    assert state.sizes().tolist() == [] and state.total_m2 == 1000


def test_planned_surfaces_are_to_be_built():
    state, breaks, _ = surfaces_of(
        STRIP, shapely.box(100, 0, 140, 10), shapely.box(140, 0, 200, 10), planned=[False, True, False]
    )
    assert len(state.sizes()) == 2
    assert {(b.kind, b.touches, b.length_m) for b in breaks} == {("a_amenager", (0, 1), 40), ("lacune", (0, 1), 40)}


def test_pinch_points_and_narrow_pieces():
    waist = shapely.union_all([shapely.box(0, 0, 60, 60), shapely.box(60, 27, 100, 33), shapely.box(100, 0, 160, 60)])
    state, breaks, narrow = surfaces_of(waist, shapely.box(1000, 0, 1500, 8), min_width_m=20)
    assert [b.kind for b in breaks] == ["goulet"]
    assert breaks[0].width_m == pytest.approx(6, abs=0.1)
    assert narrow[state.parent == 1].all() and not narrow[state.parent == 0].any()


def test_the_piece_between_two_others_is_a_cut_piece():
    state, _, _ = surfaces_of(*(shapely.box(x, 0, x + 50, 10) for x in (0, 50, 100)))
    assert state.bridge[np.argsort(state.parent)].tolist() == [False, True, False]


@settings(derandomize=True, max_examples=100, deadline=None)
@given(st.integers(0, 100_000))
def test_cut_nodes_equal_those_of_networkx(seed):
    start, end = np.random.default_rng(seed).integers(0, 14, (2, 18))
    graph = nx.Graph()
    graph.add_nodes_from(range(14))
    graph.add_edges_from((a, b) for a, b in zip(start.tolist(), end.tolist()) if a != b)
    assert np.flatnonzero(cut_nodes(start, end, 14)).tolist() == sorted(nx.articulation_points(graph))

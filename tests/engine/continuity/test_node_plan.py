"""The plan for places, against the same network with the links really drawn."""

from __future__ import annotations

import networkx as nx
import numpy as np
import pytest
import shapely
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from pyproj import CRS
from trame_verte.trame_verte_plugin.engine.continuity.corridor import Surroundings, analyse
from trame_verte.trame_verte_plugin.engine.continuity.inputs import read_corridors
from trame_verte.trame_verte_plugin.engine.continuity.nodes import Nodes
from trame_verte.trame_verte_plugin.engine.continuity.obstacles import barriers_of, read_works
from trame_verte.trame_verte_plugin.engine.continuity.parameters import Parameters
from trame_verte.trame_verte_plugin.engine.network.build import build_network
from trame_verte.trame_verte_plugin.engine.table import Table

SCALE = {"dispersal_distance_m": 400.0, "probability": 0.3}
DECAY = -np.log(0.3) / 400


def analysed(lines, points, *, plan_size=50):
    table = Table("corridors", np.array(lines, dtype=object), np.arange(len(lines)), {}, CRS.from_epsg(2154))
    names = np.array([f"n{k}" for k in range(len(points))], dtype=object)
    nodes = Nodes(np.array(points, dtype=object), names, np.arange(1.0, len(points) + 1))
    around = Surroundings(barriers_of([], None, []), np.empty(0, dtype=object), read_works(), nodes=nodes)
    parameters = Parameters(digitizing_gap_m=0.0, max_gap_m=150.0, snap_tolerance_m=0.01, plan_size=plan_size, **SCALE)
    return analyse(read_corridors(table, None, None, None), around, parameters, draw_components=False)


def numerator(lines, points):
    """ΣΣ aᵢaⱼp*ᵢⱼ by networkx on the noded lines; places stand on ends of lines."""
    network = build_network(np.array(lines, dtype=object), snap_tolerance=0.01)
    graph = nx.Graph()
    for a, b, d in zip(network.start.tolist(), network.end.tolist(), network.length):
        known = graph.get_edge_data(a, b, {"d": np.inf})["d"]
        graph.add_edge(a, b, d=min(d, known))
    at = [int(np.argmin(np.hypot(*(network.nodes - (p.x, p.y)).T))) for p in points]
    total = 0.0
    for i, a in enumerate(at):
        metres = nx.single_source_dijkstra_path_length(graph, a, weight="d")
        total += sum((i + 1) * (j + 1) * np.exp(-DECAY * metres[b]) for j, b in enumerate(at) if b in metres)
    return total


def drawn_lines(seed):
    random = np.random.default_rng(seed)
    lines = []
    for x in range(3):
        for y in range(2):
            a = np.array([x * 260.0, y * 260.0]) + random.uniform(0, 60, 2)
            lines.append(shapely.LineString([a, a + random.uniform(60, 180, 2) * random.choice([1, 0.4], 2)]))
    return lines


@settings(derandomize=True, max_examples=40, deadline=None)
@given(st.integers(0, 10_000))
def test_gains_are_those_of_the_network_with_the_links_drawn(seed):
    lines = drawn_lines(seed)
    points = [shapely.Point(line.coords[0]) for line in lines[::2]] + [shapely.Point(lines[1].coords[-1])]
    found = analysed(lines, points)
    assume(found.plan.steps)
    assert found.numbers["ECA"] ** 2 == pytest.approx(numerator(lines, points), rel=1e-6)
    links = list(lines)
    for step in found.plan.steps:
        before = numerator(links, points)
        links += [found.breaks[k].link for k in step.breaks]
        assert step.gain == pytest.approx(numerator(links, points) - before, rel=1e-4, abs=1e-9)


@settings(derandomize=True, max_examples=25, deadline=None)
@given(st.integers(0, 10_000))
def test_the_first_step_is_the_best_of_all_single_works(seed):
    lines = drawn_lines(seed)
    points = [shapely.Point(line.coords[0]) for line in lines]
    found = analysed(lines, points, plan_size=1)
    assume(found.plan.steps)
    start = numerator(lines, points)
    (step,) = found.plan.steps
    worth = step.gain / step.cost_eur
    for one in found.breaks:
        if len(one.touches) > 1:
            assert (numerator([*lines, one.link], points) - start) / one.cost_eur <= worth * (1 + 1e-6)

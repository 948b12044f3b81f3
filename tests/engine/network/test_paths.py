"""Places on a network and distances along it, against hand cases and networkx."""

from __future__ import annotations

import networkx as nx
import numpy as np
import pytest
import shapely
from hypothesis import given, settings
from hypothesis import strategies as st
from trame_verte.trame_verte_plugin.engine.network.build import build_network
from trame_verte.trame_verte_plugin.engine.network.paths import attach, distances, nearest_goal


def geometries(*texts):
    return np.array(shapely.from_wkt(list(texts)), dtype=object)


@pytest.fixture
def street():
    """An L of 10 + 10 m and, away from it, a lone street."""
    return build_network(geometries("LINESTRING (0 0, 10 0, 10 10)", "LINESTRING (100 0, 110 0)"), snap_tolerance=0)


def test_attach_gives_the_nearest_place(street):
    places = attach(geometries("POINT (4 3)", "POINT (4 30)", "POINT EMPTY"), street, max_distance=5)
    assert places.piece.tolist() == [0, -1, -1]
    assert places.along[0] == pytest.approx(4)
    assert places.access[0] == pytest.approx(3)


def test_attach_takes_any_geometry(street):
    places = attach(geometries("POLYGON ((4 1, 6 1, 6 3, 4 3, 4 1))"), street, max_distance=5)
    assert places.access[0] == pytest.approx(1)


def test_walk_to_the_nearest_stop(street):
    homes = attach(geometries("POINT (1 0)", "POINT (9 -1)", "POINT (105 0)", "POINT (50 50)"), street, max_distance=5)
    stops = attach(geometries("POINT (2 0)", "POINT (10 4)", "POINT (9 2)"), street, max_distance=5)
    nearest = nearest_goal(street, homes, stops)
    assert nearest.goal.tolist() == [0, 2, -1, -1]
    # Second home: 1 m to the street, 1 m to the corner, 2 m up, 1 m to the third stop, which stands 1 m aside.
    assert nearest.distance[:2] == pytest.approx([1, 1 + 1 + 2 + 1])
    assert np.isnan(nearest.distance[2:]).all()


def test_two_places_on_one_piece_walk_straight(street):
    places = attach(geometries("POINT (1 0)", "POINT (8 0)"), street, max_distance=5)
    assert distances(street, places)[0, 1] == pytest.approx(7)


def test_a_goal_on_the_place_itself_is_at_no_distance(street):
    places = attach(geometries("POINT (3 0)"), street, max_distance=5)
    nearest = nearest_goal(street, places, places)
    assert (nearest.distance[0], nearest.goal[0]) == (0, 0)


def test_no_goal_reaches_nobody(street):
    places = attach(geometries("POINT (3 0)"), street, max_distance=5)
    nearest = nearest_goal(street, places, attach(geometries("POINT (500 500)"), street, max_distance=5))
    assert np.isnan(nearest.distance[0])


@settings(derandomize=True, max_examples=60, deadline=None)
@given(st.integers(0, 10_000))
def test_distances_equal_those_of_networkx_on_random_streets(seed):
    random = np.random.default_rng(seed)
    streets = shapely.linestrings(random.integers(0, 40, size=(12, 3, 2)).astype(float))
    network = build_network(streets, snap_tolerance=0)
    points = shapely.points(random.uniform(0, 40, size=(6, 2)))
    places = attach(points, network, max_distance=15)
    held = np.flatnonzero(places.piece >= 0)
    graph = nx.Graph()
    for k in range(len(network.start)):
        on_it = [(0.0, int(network.start[k])), (network.length[k], int(network.end[k]))]
        on_it += [(places.along[i], ("place", int(i))) for i in held if places.piece[i] == k]
        on_it.sort(key=lambda item: item[0])
        for (x, a), (y, b) in zip(on_it[:-1], on_it[1:]):
            known = graph.get_edge_data(a, b, {"weight": np.inf})["weight"]
            graph.add_edge(a, b, weight=min(known, y - x))
    matrix = distances(network, places)
    for i in held:
        reached = nx.single_source_dijkstra_path_length(graph, ("place", int(i)))
        for j in held:
            assert matrix[i, j] == pytest.approx(reached.get(("place", int(j)), np.inf), abs=1e-9)

"""Noding and snapping against hand cases, GEOS's own noding and a plain networkx oracle on real lines."""

from __future__ import annotations

import json

import networkx as nx
import numpy as np
import pytest
import shapely
from hypothesis import given, settings
from hypothesis import strategies as st
from pyproj import Transformer
from shapely.strtree import STRtree
from trame_verte.trame_verte_plugin.engine.errors import Cancelled
from trame_verte.trame_verte_plugin.engine.network.build import build_network


def lines(*texts):
    return np.array(shapely.from_wkt(list(texts)), dtype=object)


def pieces_of(network):
    return sorted((g.wkt, int(s)) for g, s in zip(network.geometry, network.source))


CASES = {
    "crossing": (["LINESTRING (0 0, 10 0)", "LINESTRING (5 -5, 5 5)"], 4, 5, 20),
    "end-on-line": (["LINESTRING (0 0, 10 0)", "LINESTRING (5 0, 5 5)"], 3, 4, 15),
    "duplicate-reversed": (["LINESTRING (0 0, 9 1, 30 5)", "LINESTRING (30 5, 9 1, 0 0)"], 1, 2, None),
    "overlap-middle": (["LINESTRING (0 0, 30 0)", "LINESTRING (10 0, 20 0)"], 3, 4, 30),
    "overlap-own-vertices": (["LINESTRING (0 0, 7 0, 30 0)", "LINESTRING (10 0, 13 0, 40 0)"], 3, 4, 40),
    "ring": (["LINESTRING (0 0, 10 0, 10 10, 0 10, 0 0)"], 1, 1, 40),
    "figure-of-eight": (["LINESTRING (0 0, 10 10, 10 0, 0 10)"], 3, 3, None),
    "folded-back": (["LINESTRING (0 0, 10 0, 4 0)"], 2, 3, 10),
    "zero-length": (["LINESTRING (0 0, 0 0)", "LINESTRING (0 0, 5 0)"], 1, 2, 5),
    "near-crossing-at-a-millimetre": (["LINESTRING (0 0, 10 0)", "LINESTRING (5 0.0009, 5 5)"], 3, 4, None),
    "disjoint": (["LINESTRING (0 0, 10 0)", "LINESTRING (0 1, 10 1)"], 2, 4, 20),
    "empty": (["LINESTRING EMPTY"], 0, 0, 0),
}


@pytest.mark.parametrize("name", CASES)
def test_noding_by_hand(name):
    texts, pieces, nodes, length = CASES[name]
    network = build_network(lines(*texts), snap_tolerance=0)
    assert (len(network.geometry), len(network.nodes)) == (pieces, nodes)
    if length is not None:
        assert network.length.sum() == pytest.approx(length, abs=1e-9)


def test_no_line_at_all_gives_an_empty_network():
    network = build_network(np.array([None, None], dtype=object), snap_tolerance=1)
    assert len(network.nodes) == 0
    assert network.skipped.tolist() == [0, 1]


def test_what_lies_on_one_another_is_counted_once_and_keeps_both_sources():
    network = build_network(
        lines("LINESTRING (0 0, 10 0, 20 0, 30 5)", "LINESTRING (5 -5, 5 0, 25 0)", "LINESTRING (5 0, 20 0)"),
        snap_tolerance=0,
    )
    shared = int(network.shared_piece[0])
    assert shapely.equals(network.geometry[shared], shapely.from_wkt("LINESTRING (5 0, 20 0)"))
    assert shapely.get_num_points(network.geometry[shared]) == 3, "the vertex at 10 0 is the line's own and stays"
    assert sorted([network.source[shared], *network.shared_source]) == [0, 1, 2]


def test_bridges_are_not_nodes_when_crossings_are_off():
    crossing = lines("LINESTRING (0 0, 10 0)", "LINESTRING (5 -5, 5 0, 5 5)", "LINESTRING (2 0, 2 4)")
    network = build_network(crossing, snap_tolerance=0, node_crossings=False)
    assert len(network.geometry) == 4, "only the end that lies on a line is a node"
    assert shapely.equals_exact(network.geometry, crossing[1], 0).any()


def test_snapping_joins_and_moves_nothing():
    network = build_network(
        lines("LINESTRING (0 0, 10 0)", "LINESTRING (5 0.5, 5 5)", "LINESTRING (10.3 0.4, 20 0)"), snap_tolerance=1
    )
    assert pieces_of(network) == [
        ("LINESTRING (0 0, 5 0)", 0),
        ("LINESTRING (10.3 0.4, 20 0)", 2),
        ("LINESTRING (5 0, 10 0)", 0),
        ("LINESTRING (5 0.5, 5 5)", 1),
    ]
    assert len(network.nodes) == 5


def test_snapping_is_transitive():
    network = build_network(
        lines("LINESTRING (0 0, 10 0)", "LINESTRING (10.9 0, 20 0)", "LINESTRING (10 0.9, 10 9)"), snap_tolerance=0.95
    )
    assert len(network.nodes) == 4


def test_a_tolerance_longer_than_a_piece_makes_it_a_loop():
    network = build_network(
        lines("LINESTRING (0 0, 10 0)", "LINESTRING (10 0, 10.5 0)", "LINESTRING (10.5 0, 20 0)"), snap_tolerance=1
    )
    assert network.loops.sum() == 1
    assert network.length.sum() == pytest.approx(20)


def test_cancel_goes_through():
    def stop(fraction, step):
        raise Cancelled("Cancelled.")

    with pytest.raises(Cancelled):
        build_network(lines("LINESTRING (0 0, 10 0)"), snap_tolerance=1, progress=stop)


grid_point = st.tuples(st.integers(0, 8), st.integers(0, 8))
grid_lines = st.lists(st.lists(grid_point, min_size=2, max_size=5, unique=True), min_size=1, max_size=7)


def as_array(drawn):
    found = np.empty(len(drawn), dtype=object)
    found[:] = [shapely.linestrings(np.array(xy, dtype=float) * 10) for xy in drawn]
    return found


@settings(derandomize=True, max_examples=300, deadline=None)
@given(grid_lines)
def test_length_and_components_equal_those_of_geos(drawn):
    drawn = as_array(drawn)
    network = build_network(drawn, snap_tolerance=0)
    union = shapely.union_all(drawn)
    assert network.length.sum() == pytest.approx(union.length, abs=1e-6)
    assert shapely.distance(shapely.union_all(network.geometry), union) == 0
    pieces = shapely.get_parts(shapely.node(union))
    assert components(network)[0] == number_touching(pieces)


@settings(derandomize=True, max_examples=150, deadline=None)
@given(grid_lines, st.randoms(use_true_random=False), st.booleans(), st.sampled_from([0.0, 3.0, 12.0]))
def test_the_order_and_direction_of_lines_do_not_matter(drawn, random, crossings, tolerance):
    first = as_array(drawn)
    order = list(range(len(first)))
    random.shuffle(order)
    one = build_network(first, snap_tolerance=tolerance, node_crossings=crossings)
    two = build_network(first[order], snap_tolerance=tolerance, node_crossings=crossings)
    assert np.array_equal(one.nodes, two.nodes)
    assert np.array_equal(one.start, two.start) and np.array_equal(one.end, two.end)
    assert np.array_equal(one.length, two.length)
    turned = build_network(shapely.reverse(first), snap_tolerance=tolerance, node_crossings=crossings)
    assert turned.length.sum() == pytest.approx(one.length.sum(), abs=1e-6)
    assert components(turned)[0] == components(one)[0]


@settings(derandomize=True, max_examples=100, deadline=None)
@given(grid_lines, st.sampled_from([0.5, 4.0, 11.0]))
def test_snapping_changes_no_length_and_only_joins(drawn, tolerance):
    first = as_array(drawn)
    loose = build_network(first, snap_tolerance=0)
    tight = build_network(first, snap_tolerance=tolerance)
    assert tight.length.sum() == pytest.approx(loose.length.sum(), abs=1e-6)
    assert components(tight)[0] <= components(loose)[0]
    assert components(tight)[0] == number_within(loose, tolerance)


def components(network):
    graph = nx.MultiGraph()
    graph.add_nodes_from(range(len(network.nodes)))
    for a, b, length in zip(network.start, network.end, network.length):
        graph.add_edge(int(a), int(b), length=length)
    parts = list(nx.connected_components(graph))
    return len(parts), sorted(sum(d["length"] for *_, d in graph.subgraph(p).edges(data=True)) for p in parts)


def number_touching(pieces):
    graph = nx.Graph()
    graph.add_nodes_from(range(len(pieces)))
    graph.add_edges_from(STRtree(pieces).query(pieces, predicate="intersects").T.tolist())
    return nx.number_connected_components(graph)


def number_within(network, tolerance):
    """Components when every end within the tolerance of another piece is joined to it, by brute force."""
    graph = nx.Graph()
    for a, b in zip(network.start, network.end):
        graph.add_edge(int(a), int(b))
    for node, xy in enumerate(network.nodes):
        for k in np.flatnonzero(shapely.distance(network.geometry, shapely.points(xy)) <= tolerance):
            graph.add_edge(node, int(network.start[k]))
    return nx.number_connected_components(graph)


def test_the_old_railways_of_the_basin_agree_with_networkx(shared_data):
    """763 pieces, 441 km: components, length and coherence by a plain script that nodes through GEOS."""
    features = json.loads((shared_data / "bassin_minier" / "zt-cavaliers.geojson").read_text(encoding="utf-8"))
    raw = [shapely.from_geojson(json.dumps(f["geometry"])) if f["geometry"] else None for f in features["features"]]
    to_metres = Transformer.from_crs(4326, 2154, always_xy=True).transform
    real = np.array(raw, dtype=object)
    real = shapely.transform(real, lambda xy: np.column_stack(to_metres(xy[:, 0], xy[:, 1])))
    network = build_network(real, snap_tolerance=1)
    pieces = shapely.get_parts(shapely.node(shapely.multilinestrings(shapely.get_parts(real))))
    graph = nx.Graph()
    graph.add_nodes_from(range(len(pieces)))
    tree = STRtree(pieces)
    graph.add_edges_from(tree.query(pieces, predicate="intersects").T.tolist())
    for side in (0, -1):
        ends = shapely.get_point(pieces, side)
        graph.add_edges_from(tree.query(ends, predicate="dwithin", distance=1).T.tolist())
    parts = sorted(shapely.length(pieces[list(c)]).sum() for c in nx.connected_components(graph))
    count, lengths = components(network)
    assert count == len(parts)
    assert lengths == pytest.approx(parts, rel=1e-9)
    total = sum(parts)
    assert network.length.sum() == pytest.approx(total, rel=1e-9)
    coherence = sum(x**2 for x in parts) / total**2
    assert sum(x**2 for x in lengths) / sum(lengths) ** 2 == pytest.approx(coherence, rel=1e-9)

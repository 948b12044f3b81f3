"""The indices against a case worked by hand and against brute force on random graphs."""

from __future__ import annotations

import networkx as nx
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from trame_verte.trame_verte_plugin.engine import _connectivity_removal
from trame_verte.trame_verte_plugin.engine.connectivity import connectivity_indices
from trame_verte.trame_verte_plugin.engine.errors import Cancelled, InputError

SCALE = {"dispersal_distance": 1000.0, "probability": 0.5, "landscape_area": 100.0}


def by_brute_force(capacity, source, target, distance, decay, area):
    """PC numerator, IIC numerator and PC numerator without each node, by networkx alone."""

    def numerators(nodes):
        graph = nx.Graph()
        graph.add_nodes_from(nodes)
        for a, b, d in zip(source, target, distance):
            if a in graph and b in graph:
                known = graph.get_edge_data(a, b, {"d": np.inf})["d"]
                graph.add_edge(a, b, d=min(d, known))
        pc = iic = 0.0
        for i, far in nx.all_pairs_dijkstra_path_length(graph, weight="d"):
            pc += capacity[i] * sum(capacity[j] * np.exp(-decay * d) for j, d in far.items())
        for i, far in nx.all_pairs_shortest_path_length(graph):
            iic += capacity[i] * sum(capacity[j] / (1 + d) for j, d in far.items())
        return pc, iic

    nodes = range(len(capacity))
    pc, iic = numerators(nodes)
    without = [numerators([n for n in nodes if n != k])[0] for k in nodes]
    return pc / area**2, iic / area**2, 100 * (pc - np.array(without)) / pc


def random_graph(seed, count=40, links=90):
    random = np.random.default_rng(seed)
    source, target = random.integers(0, count, (2, links))
    return random.lognormal(3, 1, count), source, target, random.uniform(0, 900, links)


def test_the_case_worked_by_hand():
    found = connectivity_indices([10, 5, 2], [0, 1], [1, 2], [500, 800], **SCALE)
    assert found.pc == pytest.approx(0.0227442710, abs=1e-10)
    assert found.eca == pytest.approx(15.0812039, abs=1e-7)
    assert found.iic == pytest.approx(0.0202333333, abs=1e-10)
    assert found.dpc == pytest.approx([82.199041, 54.274199, 13.951659], abs=1e-6)
    assert found.dpc_connector == pytest.approx([0, 7.142479, 0], abs=1e-6)
    assert found.h == 2.5
    assert found.nc == 1
    # The same from the formula, to the last digit.
    p, q = 0.5**0.5, 0.5**0.8
    total = 100 + 25 + 4 + 2 * (50 * p + 10 * q + 20 * p * q)
    assert found.pc == pytest.approx(total / 100**2, rel=1e-12)
    assert found.dpc_connector[1] == pytest.approx(100 * 40 * p * q / total, rel=1e-12)
    assert found.bc == pytest.approx([0, 20 * p * q, 0], rel=1e-12)


@pytest.mark.parametrize("dense", [False, True], ids=["repair", "divide-and-conquer"])
@pytest.mark.parametrize("seed", range(4))
def test_brute_force_on_graphs_of_40_nodes(seed, dense, monkeypatch):
    monkeypatch.setattr(_connectivity_removal, "DENSE_GAIN", -1.0 if dense else np.inf)
    capacity, source, target, distance = random_graph(seed)
    found = connectivity_indices(capacity, source, target, distance, **SCALE)
    pc, iic, dpc = by_brute_force(capacity, source, target, distance, np.log(2) / 1000, 100.0)
    assert found.pc == pytest.approx(pc, rel=1e-12)
    assert found.iic == pytest.approx(iic, rel=1e-12)
    assert found.dpc == pytest.approx(dpc, rel=1e-12)


@pytest.mark.parametrize("dense", [False, True], ids=["repair", "divide-and-conquer"])
@settings(derandomize=True, max_examples=60, deadline=None)
@given(st.integers(0, 10_000), st.integers(1, 60), st.sampled_from([20.0, 300.0, 50_000.0]))
def test_brute_force_on_sparse_graphs_with_parallel_and_zero_links(dense, seed, links, dispersal):
    count = 25
    random = np.random.default_rng(seed)
    source, target = random.integers(0, count, (2, links))
    distance = random.integers(0, 5, links) * 100.0
    capacity = random.integers(0, 4, count) + 0.5
    saved = _connectivity_removal.DENSE_GAIN
    _connectivity_removal.DENSE_GAIN = -1.0 if dense else np.inf
    found = connectivity_indices(
        capacity, source, target, distance, dispersal_distance=dispersal, probability=0.05, landscape_area=1e3
    )
    _connectivity_removal.DENSE_GAIN = saved
    pc, iic, dpc = by_brute_force(capacity, source, target, distance, np.log(20) / dispersal, 1e3)
    assert found.pc == pytest.approx(pc, rel=1e-12)
    assert found.iic == pytest.approx(iic, rel=1e-12)
    assert found.dpc == pytest.approx(dpc, rel=1e-12, abs=1e-12)
    assert found.dpc == pytest.approx(found.dpc_intra + found.dpc_flux + found.dpc_connector, rel=1e-14)


def test_blocks_of_the_dense_method_meet(monkeypatch):
    """300 nodes span several blocks of rows and several levels of halves: both ways must agree."""
    capacity, source, target, distance = random_graph(9, count=300, links=700)
    found = []
    for gain in (-1.0, np.inf):
        monkeypatch.setattr(_connectivity_removal, "DENSE_GAIN", gain)
        found.append(connectivity_indices(capacity, source, target, distance, **SCALE).dpc)
    assert found[0] == pytest.approx(found[1], rel=1e-11)


def test_pairs_are_treated_in_several_goes_when_there_are_many(monkeypatch):
    capacity, source, target, distance = random_graph(5)
    whole = connectivity_indices(capacity, source, target, distance, **SCALE)
    monkeypatch.setattr(_connectivity_removal, "ENTRIES", 50)
    assert np.array_equal(connectivity_indices(capacity, source, target, distance, **SCALE).dpc, whole.dpc)


@settings(derandomize=True, max_examples=40, deadline=None)
@given(st.integers(0, 10_000))
def test_betweenness_equals_that_of_networkx_with_equal_paths_shared(seed):
    """With all exchanges equal (p ≈ 1) bc is the weighted betweenness of Freeman, ties shared."""
    random = np.random.default_rng(seed)
    graph = nx.gnm_random_graph(20, 34, seed=seed)
    edges = np.array(graph.edges)
    distance = random.integers(1, 4, len(edges)).astype(float)
    for (a, b), d in zip(edges, distance):
        # Of equally short paths those with fewer links are best: the oracle sees the same hair's breadth.
        graph[a][b]["d"] = int(d) * 1000 + 1
    found = connectivity_indices(
        np.ones(20), *edges.T, distance, dispersal_distance=1e12, probability=0.5, landscape_area=None
    )
    expected = nx.betweenness_centrality(graph, weight="d", normalized=False)
    assert found.bc == pytest.approx([expected[k] for k in range(20)], rel=1e-6, abs=1e-6)


@settings(derandomize=True, max_examples=40, deadline=None)
@given(st.integers(0, 10_000))
def test_the_order_of_nodes_and_links_does_not_matter(seed):
    capacity, source, target, distance = random_graph(seed, count=30, links=50)
    random = np.random.default_rng(seed)
    name = random.permutation(30)
    moved = np.empty(30)
    moved[name] = capacity
    links = random.permutation(50)
    one = connectivity_indices(capacity, source, target, distance, **SCALE)
    two = connectivity_indices(moved, name[target][links], name[source][links], distance[links], **SCALE)
    assert two.pc == pytest.approx(one.pc, rel=1e-13)
    assert two.dpc[name] == pytest.approx(one.dpc, rel=1e-12)
    assert two.bc[name] == pytest.approx(one.bc, rel=1e-9, abs=1e-9)


class TestDefinedResults:
    def test_no_patch(self):
        found = connectivity_indices([], [], [], [], **SCALE)
        assert (found.nc, found.pc, found.iic, found.eca, found.h) == (0, 0, 0, 0, 0)

    def test_one_patch(self):
        found = connectivity_indices([7.0], [], [], [], **SCALE)
        assert (found.nc, found.eca, found.h) == (1, 7, 0)
        assert found.dpc.tolist() == [100.0]

    def test_no_link(self):
        found = connectivity_indices([3.0, 4.0], [], [], [], **SCALE)
        assert (found.nc, found.eca) == (2, 5)
        assert found.component.tolist() == [0, 1]
        assert found.dpc == pytest.approx([36, 64])
        assert found.dpc_flux.tolist() == [0, 0]

    def test_an_isolated_patch_among_others(self):
        found = connectivity_indices([1.0, 1.0, 5.0], [0], [1], [0.0], **SCALE)
        assert found.component.tolist() == [0, 0, 1]
        assert found.eca == pytest.approx(np.sqrt(4 + 25)), "a distance of 0 has p = 1"

    def test_every_probability_next_to_nothing(self):
        found = connectivity_indices(
            [3.0, 4.0], [0], [1], [1e7], dispersal_distance=1, probability=0.05, landscape_area=10
        )
        assert (found.nc, found.eca) == (1, 5)
        assert np.isfinite(found.dpc).all()

    def test_no_landscape_area(self):
        found = connectivity_indices([3.0], [], [], [], **{**SCALE, "landscape_area": None})
        assert found.pc is None and found.iic is None
        assert found.eca == 3

    def test_no_capacity_at_all(self):
        found = connectivity_indices([0.0, 0.0], [0], [1], [5.0], **SCALE)
        assert (found.eca, found.dpc.tolist()) == (0, [0, 0])

    def test_a_link_to_oneself_is_ignored(self):
        found = connectivity_indices([3.0, 4.0], [0, 1], [0, 1], [5.0, 5.0], **SCALE)
        assert (found.nc, found.h) == (2, 0)


@pytest.mark.parametrize(
    "change",
    [
        {"capacity": [1.0, -1.0]},
        {"capacity": [1.0, np.nan]},
        {"distance": [-1.0]},
        {"target": [2]},
        {"probability": 0.0},
        {"probability": 1.0},
        {"dispersal_distance": 0.0},
        {"landscape_area": 0.0},
    ],
    ids=lambda change: next(iter(change)) + "=" + str(next(iter(change.values()))),
)
def test_values_out_of_range_are_refused(change):
    values = {"capacity": [1.0, 1.0], "source": [0], "target": [1], "distance": [5.0], **SCALE, **change}
    with pytest.raises(InputError):
        connectivity_indices(**values)


def test_cancel_goes_through():
    def stop(fraction, step):
        raise Cancelled("Cancelled.")

    with pytest.raises(Cancelled):
        connectivity_indices([1.0, 1.0, 1.0], [0, 1], [1, 2], [1.0, 1.0], **SCALE, progress=stop)

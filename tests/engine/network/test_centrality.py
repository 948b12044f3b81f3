"""Cut edges and centrality against networkx."""

from __future__ import annotations

import networkx as nx
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from trame_verte.trame_verte_plugin.engine.network import centrality as module
from trame_verte.trame_verte_plugin.engine.network import flow
from trame_verte.trame_verte_plugin.engine.network.centrality import centrality
from trame_verte.trame_verte_plugin.engine.network.structure import coherence, components, cut_edges


def random_edges(seed, nodes=18, edges=22):
    random = np.random.default_rng(seed)
    start, end = random.integers(0, nodes, (2, edges))
    length = random.integers(1, 5, edges).astype(float)
    # networkx counts only one of equally short parallel pieces: here each is longer than the one before.
    pair = np.minimum(start, end) * nodes + np.maximum(start, end)
    return start, end, length + [10.0 * (pair[:k] == p).sum() for k, p in enumerate(pair)], nodes


def as_graph(start, end, length, nodes):
    graph = nx.MultiGraph()
    graph.add_nodes_from(range(nodes))
    for k, (a, b, d) in enumerate(zip(start, end, length)):
        graph.add_edge(int(a), int(b), key=k, weight=d)
    return graph


def shares(graph, count):
    """Edge betweenness as a share of the node pairs of each component; loops 0."""
    expected = np.zeros(count)
    for part in nx.connected_components(graph):
        whole = graph.subgraph(part)
        pairs = max(len(part) * (len(part) - 1) / 2, 1)
        for (a, b, k), value in nx.edge_betweenness_centrality(whole, normalized=False, weight="weight").items():
            expected[k] = 0 if a == b else value / pairs
    return expected


def test_a_path_of_four_pieces_by_hand():
    found = centrality(np.arange(4), np.arange(1, 5), np.ones(4), 5)
    assert found.share == pytest.approx([0.4, 0.6, 0.6, 0.4])
    assert set(found.source) == {"coupure"}


def test_a_ring_is_exact_and_no_cut_edge():
    found = centrality(np.array([0, 1, 2, 3]), np.array([1, 2, 3, 0]), np.ones(4), 4)
    # Two neighbours use one side; two opposite nodes use both halves equally: 1 + 2·½ of 6 pairs.
    assert found.share == pytest.approx([2 / 6] * 4)
    assert set(found.source) == {"exacte"}


@settings(derandomize=True, max_examples=150, deadline=None)
@given(st.integers(0, 100_000), st.integers(3, 40))
def test_shares_equal_those_of_networkx(seed, edges):
    start, end, length, nodes = random_edges(seed, edges=edges)
    graph = as_graph(start, end, length, nodes)
    found = centrality(start, end, length, nodes)
    assert found.share == pytest.approx(shares(graph, len(start)), abs=1e-9)


@settings(derandomize=True, max_examples=100, deadline=None)
@given(st.integers(0, 100_000))
def test_cut_edges_equal_those_of_networkx(seed):
    start, end, length, nodes = random_edges(seed)
    graph = as_graph(start, end, length, nodes)
    expected = [
        a != b and nx.number_connected_components(nx.restricted_view(graph, [], [(a, b, k)])) > len(set(component_of))
        for component_of in [components(start, end, nodes).tolist()]
        for k, (a, b) in enumerate(zip(start.tolist(), end.tolist()))
    ]
    assert cut_edges(start, end, nodes).bridge.tolist() == expected


def test_pivots_come_near_the_exact_shares(monkeypatch):
    graph = nx.convert_node_labels_to_integers(nx.grid_2d_graph(20, 20))
    start, end = np.array(graph.edges).T
    length = np.random.default_rng(1).uniform(50, 150, len(start))
    exact = centrality(start, end, length, 400)
    monkeypatch.setattr(module, "EXACT_NODES", 100)
    monkeypatch.setattr(module, "PIVOTS", 100)
    estimated = centrality(start, end, length, 400)
    assert set(estimated.source) == {"pivots"}
    assert np.corrcoef(exact.share, estimated.share)[0, 1] > 0.95
    assert estimated.share.sum() == pytest.approx(exact.share.sum(), rel=0.1)


def test_work_in_several_goes_changes_nothing(monkeypatch):
    start, end, length, nodes = random_edges(3, edges=60)
    whole = centrality(start, end, length, nodes)
    monkeypatch.setattr(flow, "ENTRIES", 100)
    assert centrality(start, end, length, nodes).share == pytest.approx(whole.share, abs=1e-12)


def divided(start, end, length, nodes, pieces):
    """Edges cut into equal pieces by nodes of degree 2."""
    parts = [[], [], []]
    for a, b, d in zip(start.tolist(), end.tolist(), length.tolist()):
        inner = list(range(nodes, nodes + pieces - 1))
        nodes += pieces - 1
        parts[0] += [a, *inner]
        parts[1] += [*inner, b]
        parts[2] += [d / pieces] * pieces
    return np.array(parts[0]), np.array(parts[1]), np.array(parts[2]), nodes


@settings(derandomize=True, max_examples=60, deadline=None)
@given(st.integers(0, 100_000), st.integers(8, 30), st.sampled_from([2, 3]))
def test_merged_nodes_give_the_shares_of_networkx(seed, edges, pieces):
    """Lengths are whole numbers, so that many paths are equally short."""
    random = np.random.default_rng(seed)
    start, end = random.integers(0, 9, (2, edges))
    other = start != end
    start, end, length, nodes = divided(start[other], end[other], random.integers(1, 4, edges)[other] * 6.0, 9, pieces)
    found = centrality(start, end, length, nodes)
    assert found.share == pytest.approx(shares(as_graph(start, end, length, nodes), len(start)), abs=1e-9)


def test_merging_changes_nothing(monkeypatch):
    graph = nx.convert_node_labels_to_integers(nx.grid_2d_graph(9, 9))
    start, end = np.array(graph.edges).T
    start, end, length, nodes = divided(start, end, np.full(len(start), 60.0), 81, 4)
    merged = centrality(start, end, length, nodes)
    monkeypatch.setattr(module, "MERGED_FROM", np.inf)
    plain = centrality(start, end, length, nodes)
    assert set(merged.source) == set(plain.source) == {"exacte"}
    assert merged.share == pytest.approx(plain.share, rel=1e-9)


def test_coherence_by_hand():
    assert coherence(np.array([3.0, 1.0]), 4.0) == pytest.approx(10 / 16)
    assert coherence(np.array([]), 0.0) == 0

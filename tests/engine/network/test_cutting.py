"""Cuts along pieces: what conducts, what does not, and that lengths balance."""

from __future__ import annotations

import numpy as np
import pytest
import shapely
from hypothesis import given, settings
from hypothesis import strategies as st
from trame_verte.trame_verte_plugin.engine.network.build import build_network
from trame_verte.trame_verte_plugin.engine.network.cutting import cut
from trame_verte.trame_verte_plugin.engine.network.structure import components


def network_of(*texts):
    return build_network(np.array(shapely.from_wkt(list(texts)), dtype=object), snap_tolerance=0)


def parts_of(found):
    return [(g.wkt, bool(i)) for g, i in zip(found.geometry, found.inside)]


def cut_at(network, cuts):
    piece, begin, end = np.array(cuts, dtype=float).reshape(-1, 3).T
    return cut(network, piece.astype(np.int64), begin, end)


def number_of_components(found):
    conducting = ~found.inside
    used = np.unique(np.append(found.start[conducting], found.end[conducting]))
    return len(np.unique(components(found.start[conducting], found.end[conducting], found.nodes)[used]))


@pytest.fixture
def line():
    return network_of("LINESTRING (0 0, 6 0, 10 0)")


def test_no_cut_changes_nothing(line):
    found = cut_at(line, [])
    assert found.geometry.tolist() == line.geometry.tolist()
    assert found.nodes == len(line.nodes)


def test_a_cut_without_width_parts_the_line(line):
    found = cut_at(line, [(0, 4, 4)])
    assert parts_of(found) == [("LINESTRING (0 0, 4 0)", False), ("LINESTRING (4 0, 6 0, 10 0)", False)]
    assert number_of_components(found) == 2


def test_a_cut_stretch_lies_inside(line):
    found = cut_at(line, [(0, 4, 7), (0, 6, 8), (0, 8, 8)])
    assert parts_of(found) == [
        ("LINESTRING (0 0, 4 0)", False),
        ("LINESTRING (4 0, 6 0, 8 0)", True),
        ("LINESTRING (8 0, 10 0)", False),
    ]


def test_a_cut_over_everything_leaves_nothing_that_conducts(line):
    found = cut_at(line, [(0, 0, 10)])
    assert found.inside.tolist() == [True]
    assert not np.isin([found.start[0], found.end[0]], [0, 1]).any()


@pytest.mark.parametrize("where", [0.0, 5.0])
def test_a_cut_at_the_end_of_a_piece_parts_it_from_its_node(where):
    network = network_of("LINESTRING (0 0, 5 0)", "LINESTRING (5 0, 10 0)")
    found = cut_at(network, [(0 if where else 1, where, where)])
    assert found.length.tolist() == [5, 5]
    assert number_of_components(found) == 2


@settings(derandomize=True, max_examples=100, deadline=None)
@given(st.lists(st.tuples(st.integers(0, 3), st.integers(0, 60), st.integers(0, 25)), max_size=8))
def test_lengths_balance_and_pieces_keep_their_order(cuts):
    network = network_of("LINESTRING (0 0, 50 0)", "LINESTRING (20 -30, 20 30)", "LINESTRING (50 0, 50 9)")
    piece = np.array([p for p, *_ in cuts], dtype=np.int64)
    begin = np.minimum([float(b) for _, b, _ in cuts], network.length[piece]) if cuts else np.empty(0)
    end = np.minimum(begin + [w for *_, w in cuts], network.length[piece]) if cuts else np.empty(0)
    found = cut(network, piece, begin, end)
    assert np.bincount(found.parent, found.length, minlength=len(network.length)) == pytest.approx(network.length)
    assert shapely.length(found.geometry) == pytest.approx(found.length, abs=1e-9)
    assert np.all(np.diff(found.parent) >= 0)
    covered = [
        shapely.union_all([shapely.box(b, 0, e, 1) for q, b, e in zip(piece, begin, end) if q == p]).area
        for p in range(len(network.length))
    ]
    inside = np.bincount(found.parent[found.inside], found.length[found.inside], minlength=len(network.length))
    assert inside == pytest.approx(covered, abs=0.02)

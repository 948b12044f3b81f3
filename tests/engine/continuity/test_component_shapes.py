"""Surfaces of components drawn tile by tile equal those drawn at once."""

from __future__ import annotations

import numpy as np
import pytest
import shapely
from hypothesis import given, settings
from hypothesis import strategies as st
from trame_verte.trame_verte_plugin.engine.continuity import component_shapes as module
from trame_verte.trame_verte_plugin.engine.continuity.component_shapes import component_shapes
from trame_verte.trame_verte_plugin.engine.continuity.outlines import outline
from trame_verte.trame_verte_plugin.engine.errors import Cancelled
from trame_verte.trame_verte_plugin.engine.progress import silent

GROWTH = 10.0


def ways(seed, count=150, side=3500.0):
    """Crooked ways, some of them several tiles long."""
    random = np.random.default_rng(seed)
    start = random.uniform(0, side, (count, 1, 2))
    steps = random.normal(0, random.choice([15, 60, 250], (count, 1, 1)), (count, 6, 2))
    return shapely.linestrings(start + np.concatenate([np.zeros((count, 1, 2)), np.cumsum(steps, axis=1)], axis=1))


def one(shapes, growth, progress=silent):
    return component_shapes(shapes, np.zeros(len(shapes), dtype=np.int64), 1, growth, progress)[0]


def assert_same(found, wanted):
    assert found.is_valid
    assert shapely.area(shapely.symmetric_difference(found, wanted)) < 1e-6 * wanted.area
    assert found.area == pytest.approx(wanted.area, rel=1e-9)


@settings(derandomize=True, max_examples=25, deadline=None)
@given(st.integers(0, 10_000))
def test_lines_tile_by_tile(seed):
    lines = ways(seed)
    assert_same(one(lines, GROWTH), shapely.union_all(shapely.buffer(module._short(lines), GROWTH, quad_segs=4)))


@settings(derandomize=True, max_examples=25, deadline=None)
@given(st.integers(0, 10_000))
def test_surfaces_tile_by_tile(seed):
    """Separate shells, shells inside holes, and holes: the union of rings and discs."""
    random = np.random.default_rng(seed)
    centre = shapely.points(random.uniform(0, 4000, (120, 2)))
    discs = shapely.buffer(centre, random.uniform(20, 700, 120) ** random.choice([0.5, 1.0], 120))
    rings = shapely.difference(discs, shapely.buffer(discs, -15))
    assert_same(one(rings, 0.0), shapely.union_all(rings))


def test_a_network_that_crosses_round_coordinates():
    """Streets on the kilometre lines and ways that end on them."""
    lines = [shapely.LineString([(k * 500, 0), (k * 500, 4000)]) for k in range(9)]
    lines += [shapely.LineString([(0, k * 40), (4000, k * 40)]) for k in range(101)]
    found = one(np.array(lines), GROWTH)
    assert found.geom_type == "Polygon" and len(found.interiors) == 800
    assert_same(found, shapely.union_all(shapely.buffer(lines, GROWTH, quad_segs=4)))


def test_small_and_large_components_side_by_side():
    lines = np.concatenate([ways(3), ways(4, count=3)])
    component = np.where(np.arange(len(lines)) < 150, 1, np.where(np.arange(len(lines)) == 151, 2, 0))
    order = np.random.default_rng(0).permutation(len(lines))
    found = component_shapes(lines[order], component[order], 3, GROWTH, silent)
    for k in range(3):
        assert_same(found[k], shapely.union_all(shapely.buffer(lines[component == k], GROWTH, quad_segs=4)))


def test_where_tiles_do_not_meet_halves_are_united(monkeypatch):
    monkeypatch.setattr(module, "outline", lambda *_: None)
    lines = ways(5)
    assert_same(one(lines, GROWTH), shapely.union_all(shapely.buffer(module._short(lines), GROWTH, quad_segs=4)))


def test_tiles_that_do_not_meet_are_told_of():
    """What is drawn in a tile depends on how many shapes there are: the outlines end beside one another."""
    lines = np.array([shapely.LineString([(k * 40, 0), (k * 40, 2500)]) for k in range(3)])

    def drawn(some):
        drawn.width += 1
        return shapely.union_all(shapely.buffer(some, drawn.width))

    drawn.width = 5
    assert outline(lines, 15.0, drawn, silent, "") is None
    assert outline(lines, 15.0, lambda some: shapely.Polygon(), silent, "") is None


def test_cancel_goes_through():
    def cancelled(fraction, step):
        if fraction > 0.5:
            raise Cancelled("Cancelled.")

    with pytest.raises(Cancelled):
        one(ways(1), GROWTH, cancelled)

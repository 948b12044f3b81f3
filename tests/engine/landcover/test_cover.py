"""Stock and changes of land cover against hand-made cases and a raster counted cell by cell."""

from __future__ import annotations

import numpy as np
import pytest
import shapely
from hypothesis import given, settings
from hypothesis import strategies as st
from shapely.geometry import box
from trame_verte.trame_verte_plugin.engine.clip import disjoint
from trame_verte.trame_verte_plugin.engine.landcover.cover import (
    CLASSES,
    Cover,
    changes,
    shares,
    stock,
    transition_table,
)

ARTIFICIAL, FARM, NATURE, WATER, UNKNOWN = range(5)


def cover(*pieces):
    geometry = np.array([g for g, _ in pieces], dtype=object)
    category = np.array([c for _, c in pieces], dtype=np.int64)
    return Cover(geometry, category, np.array([str(c) for _, c in pieces], dtype=object))


def zones(*geometries):
    return np.array(geometries, dtype=object)


def stock_of(areas, land):
    return stock(shapely.area(areas), land, *shares(areas, [land, land.without_overlaps()]))


def test_stock_by_hand():
    land = cover((box(0, 0, 10, 10), ARTIFICIAL), (box(10, 0, 20, 10), FARM), (box(20, 0, 25, 10), UNKNOWN))
    found = stock_of(zones(box(5, 0, 30, 10)), land)
    assert found.by_class[0].tolist() == [50, 100, 0, 0, 50]
    assert found.uncovered[0] == pytest.approx(50) and found.overlap[0] == pytest.approx(0)


def test_overlaps_of_the_land_cover_are_told():
    land = cover((box(0, 0, 10, 10), ARTIFICIAL), (box(5, 0, 15, 10), FARM), (box(6, 2, 8, 4), WATER))
    found = stock_of(zones(box(0, 0, 15, 10)), land)
    assert found.by_class[0].tolist() == [100, 100, 0, 4, 0]
    assert found.overlap[0] == pytest.approx(54)
    assert found.uncovered[0] == 0


def test_disjoint_keeps_the_first():
    parts, lost = disjoint(zones(box(0, 0, 10, 10), box(5, 0, 15, 10), box(6, 2, 8, 4)))
    assert shapely.area(parts).tolist() == [100, 50, 0]
    assert lost.tolist() == [0, 50, 4]


def test_changes_by_hand():
    before = cover((box(0, 0, 10, 10), FARM), (box(10, 0, 20, 10), NATURE))
    after = cover((box(0, 0, 4, 10), ARTIFICIAL), (box(4, 0, 10, 10), FARM), (box(10, 0, 20, 10), NATURE))
    found = changes(zones(box(1, 0, 20, 10), box(0, 0, 20, 5)), before, after)
    assert found.zone.tolist() == [0, 1]
    assert found.area.tolist() == [30, 20]
    assert transition_table(found, before, after)[FARM, ARTIFICIAL] == 50


def test_slivers_are_told_apart():
    before = cover((box(0, 0, 100, 100), FARM), (box(100, 0, 200, 100), ARTIFICIAL))
    after = cover((box(0, 0, 98.5, 100), FARM), (box(98.5, 0, 200, 100), ARTIFICIAL))
    found = changes(zones(box(0, 0, 200, 100)), before, after)
    assert found.sliver.tolist() == [True]
    assert transition_table(found, before, after).sum() == 0


rectangles = st.tuples(*[st.integers(0, 11)] * 2, *[st.integers(1, 6)] * 2, st.integers(0, 4))


def land_of(items):
    return cover(*[(box(x, y, x + w, y + h), c) for x, y, w, h, c in items])


def raster(land):
    """Category of each unit cell of a 20 × 20 grid, -1 where there is none; and how often it is covered."""
    grid, times = np.full((20, 20), -1), np.zeros((20, 20), dtype=int)
    for shape, category in zip(land.geometry, land.category):
        x0, y0, x1, y1 = (round(v) for v in shape.bounds)
        window = grid[x0:x1, y0:y1]
        window[window == -1] = category
        times[x0:x1, y0:y1] += 1
    return grid, times


@settings(max_examples=60, deadline=None, derandomize=True)
@given(st.lists(rectangles, min_size=1, max_size=8), st.lists(rectangles, min_size=1, max_size=8))
def test_balance_and_changes_equal_a_raster(one, two):
    before, after = land_of(one), land_of(two)
    zone = zones(box(2, 3, 14, 13))
    found = stock_of(zone, before)
    assert found.by_class.sum() + found.uncovered[0] - found.overlap[0] == pytest.approx(120, rel=1e-9)
    grid_1, times = raster(before)
    grid_2, _ = raster(after)
    window = (slice(2, 14), slice(3, 13))
    assert found.overlap[0] == pytest.approx(np.maximum(times[window] - 1, 0).sum(), abs=1e-6)
    assert found.uncovered[0] == pytest.approx((grid_1[window] == -1).sum(), abs=1e-6)
    separate = before.without_overlaps(), after.without_overlaps()
    result = changes(zone, *separate)
    expected = np.zeros((CLASSES, CLASSES))
    for a, b in zip(grid_1[window].ravel(), grid_2[window].ravel()):
        if a >= 0 and b >= 0 and a != b:
            expected[a, b] += 1
    cell = separate[0].category[result.before] * CLASSES + separate[1].category[result.after]
    areas = np.bincount(cell, result.area, minlength=CLASSES * CLASSES).reshape(CLASSES, CLASSES)
    assert areas == pytest.approx(expected, abs=1e-6)


@settings(max_examples=30, deadline=None, derandomize=True)
@given(st.lists(rectangles, min_size=1, max_size=8), st.integers(3, 13))
def test_two_halves_of_a_zone_add_up_to_it(items, at):
    land = land_of(items)
    whole = stock_of(zones(box(2, 3, 14, 13)), land)
    halves = stock_of(zones(box(2, 3, at, 13), box(at, 3, 14, 13)), land)
    assert halves.by_class.sum(axis=0) == pytest.approx(whole.by_class[0], abs=1e-6)
    assert halves.overlap.sum() == pytest.approx(whole.overlap[0], abs=1e-6)

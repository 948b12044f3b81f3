"""The urban patch made by tiles equals the one made in one piece."""

from __future__ import annotations

import numpy as np
import pytest
import shapely
from shapely.geometry import box
from trame_verte.trame_verte_plugin.engine.bufferzones.urban_patch import urban_patch


def in_one_piece(buildings, dilation, erosion):
    return shapely.buffer(shapely.union_all(shapely.buffer(buildings, dilation, quad_segs=8)), -erosion, quad_segs=8)


def village(seed, count=150, size=2600):
    random = np.random.default_rng(seed)
    x, y = random.uniform(-size, size, (2, count))
    return shapely.box(x, y, x + random.uniform(6, 40, count), y + random.uniform(6, 30, count))


@pytest.mark.parametrize("seed", [1, 2, 3])
@pytest.mark.parametrize(("dilation", "erosion"), [(50, 25), (50, 50), (30, 0)])
def test_tiles_change_nothing(seed, dilation, erosion):
    buildings = village(seed)
    found = urban_patch(buildings, dilation, erosion)
    expected = in_one_piece(buildings, dilation, erosion)
    assert shapely.area(found).sum() == pytest.approx(expected.area, rel=1e-9)
    assert shapely.union_all(found).symmetric_difference(expected).area < 1e-3


def test_a_building_larger_than_tiles():
    giant = np.array([box(100, 100, 3900, 2900)], dtype=object)
    assert shapely.area(urban_patch(giant, 50, 25)).sum() == pytest.approx(in_one_piece(giant, 50, 25).area, rel=1e-9)


def test_order_changes_nothing():
    buildings = village(5)
    one, other = urban_patch(buildings, 50, 25), urban_patch(buildings[::-1], 50, 25)
    assert shapely.area(one) == pytest.approx(shapely.area(other))


def test_no_building_no_patch():
    assert len(urban_patch(np.empty(0, dtype=object), 50, 25)) == 0

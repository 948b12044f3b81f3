"""Pressure by hand and against a raster counted cell by cell."""

from __future__ import annotations

import numpy as np
import pytest
import shapely
from hypothesis import given, settings
from hypothesis import strategies as st
from shapely.geometry import box
from trame_verte.trame_verte_plugin.engine.bufferzones.openness import OpennessRules, open_patches, openness
from trame_verte.trame_verte_plugin.engine.bufferzones.pressure import pressure


def array(*geometries):
    result = np.empty(len(geometries), dtype=object)
    result[:] = geometries
    return result


def test_each_place_counts_once_in_order():
    land = array(box(0, 0, 100, 100))
    urban, future = array(box(0, 0, 50, 100)), array(box(40, 0, 80, 100), box(60, 0, 90, 100))
    found = pressure(land, [urban, future], array(box(0, 0, 10, 100)))
    assert found.tolist() == [[4000, 4000]]


rectangles = st.lists(st.tuples(*[st.integers(0, 11)] * 2, *[st.integers(1, 6)] * 2), max_size=4)


@settings(max_examples=50, deadline=None, derandomize=True)
@given(rectangles, rectangles, rectangles)
def test_pressure_equals_a_raster(one, two, shield):
    layers = [array(*(box(x, y, x + w, y + h) for x, y, w, h in items)) for items in (one, two, shield)]
    found = pressure(array(box(2, 3, 14, 13)), layers[:2], layers[2])
    grid = np.full((20, 20), -1)
    for value, items in ((9, shield), (0, one), (1, two)):
        for x, y, w, h in items:
            window = grid[x : x + w, y : y + h]
            window[window == -1] = value
    expected = [(grid[2:14, 3:13] == value).sum() for value in (0, 1)]
    assert found[0] == pytest.approx(expected, abs=1e-9)


def test_openness_of_several_zones_and_dates():
    zones = array(box(0, 0, 200, 600), box(5000, 0, 5200, 600))
    towns = [box(-300, 0, 0, 600), box(200, 0, 500, 600)]
    before = openness(zones, array(*towns), OpennessRules())
    after = openness(zones, array(*towns, box(0, 285, 200, 315)), OpennessRules(), earlier=before)
    assert before.front_count.tolist() == [2, 0] and after.front_count.tolist() == [1, 0]
    assert before.width_m[0] == pytest.approx(200) and np.isnan(before.width_m[1])
    assert after.width_m[0] == 0 and after.line[0] is None
    assert "rejoints" in after.closed_by[0] and after.closed_by[1] is None and before.closed_by[0] is None
    patches = open_patches(after)
    assert patches.zone.tolist() == [0, 0, 1] and patches.rank.tolist() == [1, 2, 1]
    assert patches.inside_m2 == pytest.approx([57000, 57000, 120000])


def test_a_front_that_surrounds_gives_the_inscribed_diameter():
    zone = box(0, 0, 500, 500)
    ring = array(shapely.difference(box(-200, -200, 700, 700), box(100, 100, 400, 400)))
    assert openness(array(zone), ring, OpennessRules()).width_m[0] == pytest.approx(300, abs=0.1)


def test_scattered_building_is_counted_apart():
    found = openness(
        array(box(0, 0, 500, 500)), array(box(100, 100, 130, 120), box(300, 300, 320, 320)), OpennessRules()
    )
    assert found.scattered_count[0] == 2 and found.scattered_m2[0] == pytest.approx(1000)


def test_no_zone():
    found = openness(array(), array(), OpennessRules())
    assert len(found.width_m) == 0 and len(open_patches(found).zone) == 0

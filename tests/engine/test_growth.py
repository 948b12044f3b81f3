"""Grown polygons equal GEOS' buffers, whether GEOS makes them or not."""

from __future__ import annotations

import numpy as np
import pytest
import shapely
import shapely.affinity
from hypothesis import given, settings
from hypothesis import strategies as st
from trame_verte.trame_verte_plugin.engine import growth
from trame_verte.trame_verte_plugin.engine.growth import grow


def assert_like_geos(polygons: np.ndarray, distance: float) -> None:
    grown = grow(polygons, distance)
    wanted = shapely.buffer(polygons, distance, quad_segs=8, join_style="round")
    assert shapely.is_missing(grown).tolist() == shapely.is_missing(polygons).tolist()
    present = ~shapely.is_missing(polygons)
    assert shapely.is_valid(grown[present]).all()
    apart = shapely.area(shapely.symmetric_difference(grown[present], wanted[present]))
    assert apart == pytest.approx(np.zeros(present.sum()), abs=1e-9 * max(1.0, shapely.area(wanted[present]).max()))


@pytest.mark.parametrize("distance", [0.5, 4.0, 25.0])
def test_the_whole_catalogue(awkward, distance):
    assert_like_geos(np.array(list(awkward.values()), dtype=object), distance)


def turned(width: float, length: float, angle: float, skew: float = 0.0) -> shapely.Polygon:
    corners = np.array([[0, 0], [length, skew], [length + skew, width], [0.0, width]])
    spin = np.array([[np.cos(angle), np.sin(angle)], [-np.sin(angle), np.cos(angle)]])
    return shapely.Polygon(corners @ spin + [650_000, 7_040_000])


@settings(derandomize=True, max_examples=100, deadline=None)
@given(st.floats(2, 40), st.floats(2, 40), st.floats(0, 7), st.floats(-30, 30), st.booleans())
def test_houses_at_any_angle(width, length, angle, skew, clockwise):
    house = turned(width, length, angle, skew)
    assert_like_geos(np.array([house.reverse() if clockwise else house], dtype=object), 4.0)


@pytest.mark.parametrize("angle", np.linspace(0, 6, 13))
def test_a_corner_that_stands_twice(angle):
    corners = [(0, 0), (9, 0), (9, 0), (9, 9)]
    assert_like_geos(np.array([shapely.affinity.rotate(shapely.Polygon(corners), angle, use_radians=True)]), 4.0)


def test_only_what_has_four_corners_and_no_dent_is_spared_geos(monkeypatch):
    asked = []
    monkeypatch.setattr(growth, "in_parallel", lambda function, arrays, *rest: asked.extend(arrays[0]) or arrays[0])
    right, rhombus = turned(8, 12, 0.3), shapely.Polygon([(0, 0), (10, 0), (16, 8), (6, 8)])
    dented = shapely.Polygon([(0, 0), (10, 0), (3, 3), (0, 10)])
    triangle = shapely.Polygon([(0, 0), (9, 0), (9, 9), (9, 9), (0, 0)])
    grow(np.array([right, rhombus, dented, triangle, None], dtype=object), 4.0)
    assert asked == [dented, triangle, None]


def test_no_distance_and_nothing_to_grow(awkward):
    polygons = np.array(list(awkward.values()), dtype=object)
    assert grow(polygons, 0.0).tolist() == polygons.tolist()
    assert grow(polygons[:0], 4.0).tolist() == []


def test_argument_is_left_alone_and_progress_moves(recorder):
    polygons = np.array([turned(8, 12, 0.3), shapely.Point(0, 0).buffer(9)] * 2500, dtype=object)
    before, seen = polygons.copy(), recorder()
    grow(polygons, 4.0, seen)
    assert all(a is b for a, b in zip(before, polygons))
    assert seen.forward


HOUSES = np.array([turned(8, 12, 0.3), turned(3, 40, 1.2), shapely.Polygon([(0, 0), (10, 0), (16, 8)])], dtype=object)


def test_grown_further_is_grown_twice():
    l_shape = shapely.Polygon([(0, 0), (10, 0), (10, 4), (4, 4), (4, 9), (0, 9)])
    shapes = np.array([*HOUSES, l_shape, None], dtype=object)
    found = grow(shapes, 6.0, further_m=7.5)
    wanted = shapely.buffer(shapely.buffer(shapes, 6.0, quad_segs=8), 7.5, join_style="mitre")
    assert found[-1] is None
    assert shapely.area(shapely.symmetric_difference(found[:-1], wanted[:-1])) == pytest.approx(np.zeros(4), abs=1e-6)


@pytest.mark.parametrize("house", HOUSES)
def test_land_outside_grown_back_ends_where_the_first_growth_does(house):
    first, further = (grow(np.array([house]), 6.0, further_m=m)[0] for m in (0.0, 7.5))
    x, y = house.centroid.coords[0]
    around, window = (shapely.box(x - r, y - r, x + r, y + r) for r in (90, 70))
    back = shapely.buffer(around.difference(further), 7.5, quad_segs=8)
    # What GEOS smooths away when it grows is less than a hundredth of the distance.
    gap = shapely.symmetric_difference(shapely.intersection(back, window), window.difference(first))
    assert shapely.is_empty(shapely.buffer(gap, -0.005))
    assert gap.area < 1e-6

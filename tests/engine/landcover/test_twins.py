"""Polygons that two land covers draw alike: what is saved by them must not be seen in the figures."""

from __future__ import annotations

import numpy as np
import pytest
import shapely
from hypothesis import given, settings
from hypothesis import strategies as st
from shapely.geometry import Point, box
from trame_verte.trame_verte_plugin.engine.landcover.cover import Cover, changes, shares, stock
from trame_verte.trame_verte_plugin.engine.landcover.twins import twins


def array(*geometries):
    result = np.empty(len(geometries), dtype=object)
    result[:] = geometries
    return result


def cover(pieces):
    geometry = array(*(g for g, _ in pieces))
    return Cover(geometry, np.array([c for _, c in pieces]), np.array([f"C{c}" for _, c in pieces], dtype=object))


def redrawn(land):
    """The same polygons from another first corner and the other way round: alike to nobody."""
    turned = [shapely.Polygon(np.roll(shapely.get_coordinates(g)[:-1], 1, axis=0)[::-1]) for g in land.geometry]
    return Cover(array(*turned), land.category, land.code)


def test_twins_are_exactly_alike_and_each_of_one_only():
    one, other = box(0, 0, 10, 10), box(0, 0, 10, 10.0000001)
    assert twins(array(one, box(5, 5, 6, 6)), array(box(9, 9, 12, 12), one)).tolist() == [1, -1]
    assert twins(array(other), array(one)).tolist() == [-1]
    assert twins(array(one, one), array(one)).tolist() == [0, -1]
    assert twins(array(one), array(one, one)).tolist() in ([0], [1])
    assert twins(array(one, None, shapely.Polygon()), array()).tolist() == [-1, -1, -1]
    assert twins(array(None, shapely.Polygon()), array(shapely.Polygon(), None)).tolist() == [-1, -1]


def test_equal_extents_are_not_enough():
    round_one = Point(5, 5).buffer(5, quad_segs=1)
    assert twins(array(box(0, 0, 10, 10)), array(round_one)).tolist() == [-1]


def test_twins_are_looked_for_once():
    land = cover([(box(0, 0, 10, 10), 0)])
    again = cover([(box(0, 0, 10, 10), 1)])
    assert again.twins(land) is again.twins(land)


rectangles = st.tuples(*[st.integers(0, 11)] * 2, *[st.integers(1, 6)] * 2, st.integers(0, 4))


@settings(max_examples=60, deadline=None, derandomize=True)
@given(
    st.lists(rectangles, min_size=1, max_size=7),
    st.lists(st.integers(0, 4), min_size=7, max_size=7),
    st.lists(rectangles, max_size=4),
    st.sets(st.integers(0, 6)),
)
def test_figures_do_not_depend_on_how_much_is_alike(items, categories, added, dropped):
    """A second date with twins, other categories, new and lost polygons, beside the same one redrawn."""
    before = cover([(box(x, y, x + w, y + h), c) for x, y, w, h, c in items])
    kept = [(g, categories[i]) for i, g in enumerate(before.geometry) if i not in dropped]
    after = cover([*kept, *((box(x, y, x + w, y + h), c) for x, y, w, h, c in added)] or [(box(0, 0, 1, 1), 0)])
    zones = array(box(2, 3, 14, 13), box(0, 0, 7, 20))
    found = []
    for second in (after, redrawn(after)):
        separate = before.without_overlaps(), second.without_overlaps(like=before.without_overlaps())
        pairs = shares(zones, [before, separate[0], second, separate[1]])
        stocks = stock(shapely.area(zones), second, pairs[2], pairs[3])
        moved = changes(zones, *separate)
        cell = (moved.zone * 5 + separate[0].category[moved.before]) * 5 + separate[1].category[moved.after]
        flows = np.bincount(cell, moved.area, minlength=len(zones) * 25)
        found.append(np.concatenate([stocks.by_class.ravel(), stocks.uncovered, stocks.overlap, flows]))
    assert found[0] == pytest.approx(found[1], abs=1e-6)

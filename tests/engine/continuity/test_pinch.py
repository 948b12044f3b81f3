"""Pinch points of shapes whose necks are known."""

from __future__ import annotations

import numpy as np
import pytest
import shapely
from shapely import affinity
from trame_verte.trame_verte_plugin.engine.continuity.pinch import pinch_points

ANGLES = [0, 17, 63]


def hourglass(neck):
    """Two lobes 60 m wide, joined by a neck in the middle of straight flanks."""
    n = neck / 2
    flank = [(-80, -30), (-40, -30), (0, -n), (40, -30), (80, -30)]
    return shapely.Polygon(flank + [(x, -y) for x, y in reversed(flank)])


def dumbbell(neck):
    """Two squares joined by a straight strip."""
    n = neck / 2
    flank = [(-90, -30), (-30, -30), (-30, -n), (30, -n), (30, -30), (90, -30)]
    return shapely.Polygon(flank + [(x, -y) for x, y in reversed(flank)])


def wedge(neck):
    """A notch driven into one side of a strip 60 m wide."""
    return shapely.Polygon([(-90, 0), (90, 0), (90, 60), (20, 60), (0, neck), (-20, 60), (-90, 60)])


@pytest.mark.parametrize("angle", ANGLES)
@pytest.mark.parametrize("neck", [5, 15, 19.5])
@pytest.mark.parametrize("shape", [hourglass, dumbbell, wedge])
def test_a_neck_is_found_with_its_width(shape, neck, angle):
    polygon = affinity.rotate(shape(neck), angle, origin=(3, 7))
    found = pinch_points(polygon, 20)
    assert not found.narrow
    assert found.width == pytest.approx([neck], abs=0.06)
    (line,) = found.line
    assert line.length >= neck - 1e-6
    middle = affinity.rotate(line, -angle, origin=(3, 7)).centroid
    assert abs(middle.x) <= (30 if shape is dumbbell else 2)
    assert polygon.buffer(0.01).contains(line)


@pytest.mark.parametrize("angle", ANGLES)
@pytest.mark.parametrize("shape", [hourglass, dumbbell, wedge])
def test_a_wide_neck_is_none(shape, angle):
    found = pinch_points(affinity.rotate(shape(25), angle, origin=(3, 7)), 20)
    assert len(found.line) == 0 and not found.narrow


@pytest.mark.parametrize("angle", ANGLES)
def test_a_thin_end_is_none(angle):
    spike = shapely.union(shapely.box(-40, -40, 40, 40), shapely.box(40, -3, 200, 3))
    found = pinch_points(affinity.rotate(spike, angle), 20)
    assert len(found.line) == 0 and not found.narrow


def test_three_lobes_have_two_pinch_points():
    row = shapely.union_all([shapely.box(x, -30, x + 60, 30) for x in (0, 100, 200)])
    joined = shapely.union_all([row, shapely.box(60, -4, 100, 4), shapely.box(160, -7, 200, 7)])
    found = pinch_points(joined, 20)
    assert np.sort(found.width) == pytest.approx([8, 14], abs=0.06)


def test_a_hole_makes_two_narrow_ways_around_it_one_break():
    """Around the pond one may pass on either side: the wider way is the narrowest place between the two lobes."""
    field = shapely.box(0, 0, 200, 60).difference(shapely.box(90, 8, 110, 48))
    assert pinch_points(field, 20).width == pytest.approx([12], abs=0.06)


def test_a_strip_without_lobe_is_narrow_throughout():
    assert pinch_points(shapely.box(0, 0, 500, 12), 20).narrow


def test_a_strip_of_the_very_width_is_not_narrow():
    found = pinch_points(shapely.box(0, 0, 500, 20), 20)
    assert not found.narrow and len(found.line) == 0

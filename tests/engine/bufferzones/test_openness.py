"""Mesh size, fronts and the narrowest passage, on drawn cases of known answers."""

from __future__ import annotations

import numpy as np
import pytest
import shapely
from shapely import affinity
from shapely.geometry import Polygon, box
from trame_verte.trame_verte_plugin.engine.bufferzones.fronts import fronts, have_merged, masses, splits, surrounds
from trame_verte.trame_verte_plugin.engine.bufferzones.mesh import effective_mesh
from trame_verte.trame_verte_plugin.engine.bufferzones.passages import narrowest_passage

MIN_AREA = 10_000.0


def array(*geometries):
    return np.array(geometries, dtype=object)


def test_mesh_hand_case():
    """A = 10; patch 1 of 4 inside and 10 whole, patch 2 of 6 inside and whole."""
    cut, cross = effective_mesh(np.array([0, 0]), np.array([4.0, 6.0]), np.array([10.0, 6.0]), np.array([10.0]))
    assert cut == pytest.approx([5.2]) and cross == pytest.approx([7.6])


def test_mesh_of_a_zone_without_open_land_is_zero_and_of_no_area_is_null():
    cut, cross = effective_mesh(np.array([], dtype=int), np.array([]), np.array([]), np.array([5.0, 0.0]))
    assert cut[0] == cross[0] == 0 and np.isnan(cut[1]) and np.isnan(cross[1])


@pytest.mark.parametrize("angle", [0, 17, 63])
@pytest.mark.parametrize("width", [30.0, 90.0, 400.0])
def test_two_parallel_fronts(width, angle):
    zone = box(0, 0, width, 1000)
    land = array(box(-300, 0, 0, 1000), box(width, 0, width + 300, 1000))
    zone, *land = (affinity.rotate(g, angle, origin=(0, 0)) for g in (zone, *land))
    found = fronts(zone, array(*land), MIN_AREA)
    passage = narrowest_passage(zone, found)
    assert len(found) == 2
    assert passage.width == pytest.approx(width, abs=1e-6)
    assert shapely.length(passage.line) == pytest.approx(width, abs=1e-6)


@pytest.mark.parametrize("angle", [0, 17, 63])
def test_a_wedge_is_narrowest_at_its_neck(angle):
    left = Polygon([(-200, 0), (0, 0), (-100, 800), (-200, 800)])
    right = Polygon([(42, 3), (300, 3), (300, 800), (250, 800)])
    zone, *land = (affinity.rotate(g, angle, origin=(0, 0)) for g in (box(-50, -100, 200, 800), left, right))
    passage = narrowest_passage(zone, fronts(zone, array(*land), MIN_AREA))
    assert passage.width == pytest.approx(left.distance(right), abs=1e-6)


def test_three_fronts_give_the_narrowest_of_the_passages():
    land = array(box(-300, 0, 0, 400), box(120, 0, 400, 400), box(0, 500, 120, 800))
    zone = box(0, 0, 120, 500)
    found = fronts(zone, land, MIN_AREA)
    passage = narrowest_passage(zone, found)
    assert len(found) == 3
    assert passage.width == pytest.approx(100.0, abs=1e-6)


def test_a_passage_through_a_third_front_does_not_count():
    """Between the outer two stands the middle one: their own distance is never given."""
    land = array(box(-300, 0, 0, 400), box(50, 0, 150, 400), box(210, 0, 500, 400))
    passage = narrowest_passage(box(0, 0, 210, 400), fronts(box(0, 0, 210, 400), land, MIN_AREA))
    assert passage.width == pytest.approx(50.0, abs=1e-6)
    assert passage.fronts == (0, 1)


def test_a_lone_farm_is_no_front():
    zone = box(0, 0, 500, 500)
    land = array(box(-200, 0, 0, 500), box(200, 200, 250, 260))
    assert len(masses(zone, land)) == 2
    assert len(fronts(zone, land, MIN_AREA)) == 1
    assert narrowest_passage(zone, fronts(zone, land, MIN_AREA)) is None


def test_towns_that_meet_outside_the_zone_stay_two():
    horseshoe = shapely.union_all([box(-300, 0, 0, 1500), box(300, 0, 600, 1500), box(-300, 1500, 600, 1700)])
    zone = box(0, 0, 300, 1000)
    found = fronts(zone, array(horseshoe), MIN_AREA)
    assert len(found) == 2
    assert narrowest_passage(zone, found).width == pytest.approx(300.0, abs=1e-6)


def test_masses_closer_than_ten_metres_are_one_front():
    zone = box(0, 0, 500, 500)
    close = array(box(-200, 0, 0, 240), box(-200, 249, 0, 500))
    apart = array(box(-200, 0, 0, 240), box(-200, 251, 0, 500))
    assert len(fronts(zone, close, MIN_AREA)) == 1
    assert len(fronts(zone, apart, MIN_AREA)) == 2


def test_fronts_that_joined_between_the_dates():
    zone = box(0, 0, 200, 600)
    before = fronts(zone, array(box(-300, 0, 0, 600), box(200, 0, 500, 600)), MIN_AREA)
    bridge = box(0, 280, 200, 310)
    after = fronts(zone, array(box(-300, 0, 0, 600), box(200, 0, 500, 600), bridge), MIN_AREA)
    assert len(before) == 2 and len(after) == 1
    assert have_merged(before, after)
    assert not have_merged(before, before)
    assert not have_merged(after, after)


def test_a_closed_mass_splits_the_open_land():
    zone = box(0, 0, 200, 600)
    houses = [box(x, 290, x + 12, 302) for x in (0, 47, 94, 141, 188)]
    assert splits(zone, array(*houses), 50, 25)
    assert not splits(zone, array(*houses[:2]), 50, 25)


def test_a_road_through_the_fields_joins_nothing():
    zone = box(0, 0, 200, 600)
    towns = [box(-300, 0, 0, 600), box(200, 0, 500, 600)]
    road, square = box(-10, 295, 210, 305), box(90, 100, 115, 125)
    found = masses(zone, array(*towns, road, square))
    assert len(found) == 3
    assert sorted(shapely.area(found))[0] == pytest.approx(625)
    assert narrowest_passage(zone, fronts(zone, array(*towns, road), MIN_AREA)).width == pytest.approx(200)
    assert not splits(zone, masses(zone, array(*towns, road)), 0.5, 0.5)


def test_streets_inside_a_town_stay():
    zone = box(0, 0, 500, 500)
    blocks = [box(-90, y, 0, y + 100) for y in range(0, 500, 112)]
    streets = [box(-90, y + 100, 0, y + 112) for y in range(0, 400, 112)]
    assert len(fronts(zone, array(*blocks, *streets), 1000)) == 1
    assert len(fronts(zone, array(*blocks), 1000)) == len(blocks)


def test_parts_of_a_zone_do_not_split_each_other():
    zone = shapely.union_all([box(0, 0, 100, 100), box(500, 0, 600, 100)])
    assert not splits(zone, array(box(250, 0, 300, 100)), 50, 25)


def test_a_front_that_surrounds_the_zone():
    ring = box(-200, -200, 700, 700).difference(box(0, 0, 500, 500))
    assert surrounds(box(0, 0, 500, 500), ring)
    assert surrounds(box(-20, -20, 520, 520), ring)
    assert not surrounds(box(0, 0, 500, 500), ring.difference(box(100, -200, 300, 0)))


def test_no_front_at_all():
    zone = box(0, 0, 500, 500)
    assert len(fronts(zone, array(), MIN_AREA)) == 0
    assert narrowest_passage(zone, array()) is None


def test_order_of_the_land_changes_nothing():
    land = array(box(-300, 0, 0, 400), box(50, 0, 150, 400), box(210, 0, 500, 400))
    zone = box(0, 0, 210, 400)
    one, other = fronts(zone, land, MIN_AREA), fronts(zone, land[::-1], MIN_AREA)
    assert shapely.equals(one, other).all()

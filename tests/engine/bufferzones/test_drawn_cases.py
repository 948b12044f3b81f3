"""The drawn cases of the passage, through the whole measure of openness: fronts, width and why it is closed."""

from __future__ import annotations

import numpy as np
import pytest
import shapely
from shapely.geometry import Polygon, box
from trame_verte.trame_verte_plugin.engine.bufferzones.openness import (
    MERGED,
    SPLIT,
    OpennessRules,
    open_patches,
    openness,
)

WEST, ZONE = box(-300, 0, 0, 600), box(0, 0, 400, 600)
HORSESHOE = shapely.union_all([box(-300, 0, 0, 1500), box(400, 0, 700, 1500), box(-300, 1500, 700, 1700)])
RING = box(-300, -300, 700, 900).difference(ZONE)


def array(*geometries):
    result = np.empty(len(geometries), dtype=object)
    result[:] = geometries
    return result


def measured(zone, *land, earlier=None):
    return openness(array(zone), array(*land), OpennessRules(), earlier=earlier)


def east(width):
    return box(width, 0, width + 300, 600)


CASES = {
    "fronts 30 m apart": (box(0, 0, 30, 600), [WEST, east(30)], 2, 30.0),
    "fronts 90 m apart": (box(0, 0, 90, 600), [WEST, east(90)], 2, 90.0),
    "fronts 400 m apart": (ZONE, [WEST, east(400)], 2, 400.0),
    "a wedge": (ZONE, [WEST, Polygon([(150, 100), (700, 0), (700, 600), (400, 600)])], 2, 150.0),
    "three fronts": (ZONE, [WEST, east(400), box(100, 560, 310, 900)], 3, 90.0),
    "a lone farm": (ZONE, [WEST, box(200, 200, 250, 260)], 1, np.nan),
    "two towns that meet outside the zone": (ZONE, [HORSESHOE], 2, 400.0),
    "a front that surrounds the zone": (ZONE, [RING], 1, 400.0),
    "a town in the middle of the zone": (ZONE, [box(100, 100, 300, 300)], 1, np.nan),
    "no front at all": (ZONE, [], 0, np.nan),
    "towns far away": (ZONE, [box(-900, 0, -600, 600)], 0, np.nan),
}


@pytest.mark.parametrize("case", CASES)
def test_fronts_and_width(case):
    zone, land, count, width = CASES[case]
    found = measured(zone, *land)
    assert found.front_count[0] == count
    assert found.width_m[0] == pytest.approx(width, abs=0.1, nan_ok=True)
    assert found.closed_by[0] is None


def test_the_nearest_two_fronts_outside_the_zone_make_no_passage():
    """Two fronts 20 m apart face each other north of the zone: the passage is another, in any order of the land."""
    land = [WEST, east(400), box(-10, 640, 190, 700), box(210, 640, 410, 700)]
    one, other = measured(ZONE, *land), measured(ZONE, *land[::-1])
    assert one.front_count[0] == 4
    assert one.width_m[0] == pytest.approx(other.width_m[0]) and one.width_m[0] > 20
    inside = shapely.length(shapely.intersection(one.line[0], ZONE))
    assert inside >= 0.5 * one.width_m[0]


def test_fronts_that_joined_between_the_dates_close_the_passage():
    before = measured(ZONE, WEST, east(400))
    after = measured(ZONE, WEST, east(400), box(0, 280, 400, 320), earlier=before)
    assert (before.width_m[0], after.width_m[0]) == (pytest.approx(400), 0)
    assert after.closed_by[0] == MERGED and after.line[0] is None


def test_a_row_of_houses_that_the_patch_closes_splits_the_zone():
    houses = [box(x, 290, x + 14, 304) for x in range(10, 400, 45)]
    found = measured(ZONE, *houses)
    assert found.width_m[0] == 0 and found.closed_by[0] == SPLIT
    assert found.scattered_count[0] == len(houses)
    assert found.scattered_m2[0] == pytest.approx(14 * 14 * len(houses))


def test_scattered_building_is_counted_where_it_touches_the_zone():
    found = measured(ZONE, box(100, 100, 130, 130), box(390, 500, 420, 530), box(450, 0, 480, 30))
    assert found.scattered_count[0] == 2
    assert found.scattered_m2[0] == pytest.approx(900 + 300)


def test_open_patches_are_what_is_left_of_the_zone():
    found = measured(ZONE, WEST, east(400), box(0, 280, 400, 320))
    patches = open_patches(found)
    assert patches.inside_m2 == pytest.approx([280 * 400, 280 * 400])
    assert patches.rank.tolist() == [1, 2]


@pytest.mark.parametrize("change", [[], [box(390, 0, 400, 100)], [box(900, 900, 930, 930)]])
def test_a_second_date_gives_what_it_gives_alone(change):
    """What did not change is taken from the first date; that must not be seen in the figures."""
    land = [WEST, east(400), box(200, 200, 250, 260)]
    before = measured(ZONE, *land)
    beside, alone = measured(ZONE, *land, *change, earlier=before), measured(ZONE, *land, *change)
    for name in ("front_count", "width_m", "scattered_count", "scattered_m2"):
        assert getattr(beside, name).tolist() == getattr(alone, name).tolist(), name
    assert shapely.equals(beside.open_land[0], alone.open_land[0])
    assert (beside.line[0] is before.line[0]) == (change == [] or change[0].bounds[0] == 900)

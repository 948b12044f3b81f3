"""The decree's thresholds on drawn patches."""

from __future__ import annotations

import numpy as np
import shapely
from shapely.geometry import box
from trame_verte.trame_verte_plugin.engine.landcover.cover import Cover
from trame_verte.trame_verte_plugin.engine.landcover.decree import apply_thresholds, shared_outlines

ARTIFICIAL, FARM, NATURE = range(3)


def cover(*pieces):
    geometry = np.empty(len(pieces), dtype=object)
    geometry[:] = [g for g, _, _ in pieces]
    codes = np.array([c for _, _, c in pieces], dtype=object)
    return Cover(geometry, np.array([k for _, k, _ in pieces]), codes)


def in_field(*holes):
    """A field of 200 m around pieces."""
    land = shapely.difference(box(0, 0, 200, 200), shapely.union_all([g for g, _, _ in holes]))
    return cover((land, FARM, "CS2.2.1 / US1.1"), *holes)


def categories(land):
    return apply_thresholds(land).category.tolist()


def test_a_hut_of_49_m2_is_not_counted_and_one_of_50_stays_built():
    def hut(width):
        return box(50, 50, 50 + width, 60), ARTIFICIAL, "CS1.1.1.1 / US1.1"

    assert categories(in_field(hut(4.9))) == [FARM, FARM]
    assert categories(in_field(hut(5.0))) == [FARM, ARTIFICIAL]


def test_a_house_with_its_yard_counts_as_one_patch():
    house = (box(50, 50, 60, 60), ARTIFICIAL, "CS1.1.1.1 / US5")
    yard = (box(60, 50, 100, 110), ARTIFICIAL, "CS1.1.1.2 / US5")
    small_yard = (box(60, 50, 90, 110), ARTIFICIAL, "CS1.1.1.2 / US5")
    assert categories(in_field(house, yard)) == [FARM, ARTIFICIAL, ARTIFICIAL]
    assert categories(in_field(house, small_yard)) == [FARM, ARTIFICIAL, FARM]


def test_a_small_garden_enclosed_in_a_town_is_artificial_but_not_one_at_its_edge():
    def town(garden):
        land = shapely.difference(box(0, 0, 200, 200), garden)
        return cover((land, ARTIFICIAL, "CS1.1.1.2 / US5"), (garden, NATURE, "CS2.1.1.1 / US6.3"))

    assert categories(town(box(50, 50, 99, 99))) == [ARTIFICIAL, ARTIFICIAL]
    assert categories(town(box(50, 50, 101, 101))) == [ARTIFICIAL, NATURE]
    assert categories(town(box(0, 50, 49, 99))) == [ARTIFICIAL, NATURE]


def test_geometry_and_codes_stay():
    land = in_field((box(50, 50, 57, 57), ARTIFICIAL, "CS1.1.1.1 / US1.1"))
    found = apply_thresholds(land)
    assert shapely.equals(found.geometry, land.geometry).all() and found.code is land.code
    assert land.category.tolist() == [FARM, ARTIFICIAL]


def test_shared_outlines_leave_out_corners():
    land = np.array([box(0, 0, 10, 10), box(10, 0, 20, 10), box(20, 10, 30, 20)])
    one, other, length = shared_outlines(land)
    assert (one.tolist(), other.tolist(), length.tolist()) == ([0], [1], [10.0])

"""Pockets of land: drawn cases by hand."""

from __future__ import annotations

import numpy as np
import pytest
import shapely

RULES = {"setback": 6.0, "street_width": 8.0, "min_width": 15.0, "min_area": 400.0}
NONE = np.empty(0, dtype=object)


def geometries(*shapes):
    return np.array([*shapes, None], dtype=object)[:-1]


def test_an_empty_estate_is_one_pocket(find_pockets):
    found = find_pockets(geometries(shapely.box(0, 0, 100, 40)), NONE, None, None, **RULES)
    # The corners of what is eroded and grown back are round: 4 · (1 − π/4) · 7.5² = 48 m² are lost.
    assert found.area == pytest.approx([4000 - (4 - np.pi) * 7.5**2], abs=2)
    assert found.width == pytest.approx([40.0], abs=0.1)


def test_a_ribbon_is_no_pocket_and_a_neck_parts_two(find_pockets):
    ribbon = find_pockets(geometries(shapely.box(0, 0, 500, 14)), NONE, None, None, **RULES)
    assert len(ribbon.geometry) == 0
    dumbbell = shapely.union_all([shapely.box(0, 0, 50, 50), shapely.box(50, 20, 90, 30), shapely.box(90, 0, 150, 50)])
    found = find_pockets(geometries(dumbbell), NONE, None, None, **RULES)
    assert len(found.geometry) == 2
    assert found.estate.tolist() == [0, 0]
    assert found.width == pytest.approx([50, 50], abs=0.5)


def test_buildings_streets_and_protections_are_taken_off(find_pockets):
    estate = geometries(shapely.box(0, 0, 100, 100))
    house = geometries(shapely.box(0, 0, 100, 20))
    street = geometries(shapely.LineString([(0, 60), (100, 60)]))
    protected = geometries(shapely.box(0, 64, 50, 100))
    found = find_pockets(estate, house, street, protected, **RULES)
    # From 26 m (20 + 6) to 56 m (60 − 4), and the part above the street that is not protected.
    boxes = [shapely.box(0, 26, 100, 56), shapely.box(50, 64, 100, 100)]
    for pocket, box in zip(found.geometry, boxes):
        assert shapely.area(shapely.difference(pocket, shapely.buffer(box, 0.01))) == pytest.approx(0, abs=0.1)
        assert shapely.area(pocket) > 0.97 * shapely.area(box)
    assert found.width == pytest.approx([30, 36], abs=0.1)


def test_pockets_do_not_overlap_and_are_as_wide_as_asked(find_pockets):
    rng = np.random.default_rng(11)
    houses = geometries(*[shapely.box(x, y, x + 9, y + 8) for x, y in rng.uniform(0, 390, (110, 2))])
    estates = geometries(shapely.box(0, 0, 250, 400), shapely.box(200, 0, 400, 400))
    found = find_pockets(estates, houses, None, None, **RULES)
    assert len(found.geometry) > 3
    total = shapely.area(shapely.union_all(found.geometry))
    assert found.area.sum() == pytest.approx(total, rel=1e-9)
    assert (found.width >= 14.9).all() and (found.area >= 400).all()
    grown = shapely.union_all(shapely.buffer(houses, 5.8))
    assert shapely.area(shapely.intersection(shapely.union_all(found.geometry), grown)) == pytest.approx(0, abs=1e-6)
    assert shapely.covers(shapely.buffer(estates, 1e-6)[found.estate], found.geometry).all()


def test_order_of_the_input_does_not_matter(find_pockets):
    rng = np.random.default_rng(3)
    houses = geometries(*[shapely.box(x, y, x + 9, y + 8) for x, y in rng.uniform(0, 290, (60, 2))])
    estates = geometries(shapely.box(0, 0, 300, 300))
    first = find_pockets(estates, houses, None, None, **RULES)
    second = find_pockets(estates, houses[::-1], None, None, **RULES)
    assert second.area == pytest.approx(first.area, abs=1e-6)
    assert second.width.tolist() == first.width.tolist()

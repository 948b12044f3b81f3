"""Built form and energy of estates: drawn cases, published values."""

from __future__ import annotations

import math

import numpy as np
import pytest
import shapely
import shapely.affinity
from trame_verte.trame_verte_plugin.engine.estates import energy, kinds, walls
from trame_verte.trame_verte_plugin.engine.estates.built import home_of, measure_built
from trame_verte.trame_verte_plugin.engine.estates.inputs import Buildings
from trame_verte.trame_verte_plugin.engine.overlap import Outlines, overlaps
from trame_verte.trame_verte_plugin.engine.progress import silent


def boxes(*corners):
    return np.array([shapely.box(*c) for c in corners], dtype=object)


def buildings(geometry, levels=None, dwellings=None, activity=None):
    count = len(geometry)
    return Buildings(
        geometry,
        np.full(count, np.nan) if levels is None else np.array(levels, dtype=float),
        None if dwellings is None else np.array(dwellings, dtype=float),
        np.zeros(count, dtype=bool) if activity is None else np.array(activity),
    )


def test_two_houses_share_a_wall():
    # 10 m of 40 m each.
    whole, shared = walls.outline_lengths(boxes((0, 0, 10, 10), (10, 0, 20, 10)))
    assert whole.tolist() == [40, 40] and shared.tolist() == [10, 10]


def test_a_lower_neighbour_shares_its_own_wall_only():
    _, shared = walls.outline_lengths(boxes((0, 0, 10, 10), (10, 2, 16, 6)))
    assert shared == pytest.approx([4, 4])


def test_a_row_shares_both_sides_and_a_gap_none():
    row = boxes(*[(6 * i, 0, 6 * i + 6, 8) for i in range(5)], (40, 0, 46, 8))
    _, shared = walls.outline_lengths(row)
    assert shared.tolist() == [8, 16, 16, 16, 8, 0]
    apart = boxes((0, 0, 10, 10), (10.2, 0, 20, 10))
    assert walls.outline_lengths(apart)[1].tolist() == [0, 0]


def test_walls_that_cross_are_not_shared_and_walls_turned_are():
    _, shared = walls.outline_lengths(boxes((0, 0, 10, 10), (5, 5, 15, 15)))
    assert shared.tolist() == [0, 0]
    pair = shapely.transform(
        boxes((0, 0, 10, 10), (10, 0, 20, 10)),
        lambda p: p @ np.array([[math.cos(0.7), math.sin(0.7)], [-math.sin(0.7), math.cos(0.7)]]) + [7e5, 7e6],
    )
    assert walls.outline_lengths(pair)[1] == pytest.approx([10, 10], abs=1e-6)


def test_party_walls_equal_shapely_on_random_rows():
    """Against GEOS: the outline shared is the length of the intersection of the two outlines."""
    rng = np.random.default_rng(5)
    corners, x = [], 0.0
    for _ in range(60):
        width, low, high = rng.integers(4, 12), rng.integers(0, 4), rng.integers(6, 14)
        corners.append((x, low, x + width, high))
        x += width + (0 if rng.random() < 0.7 else 3)
    shapes = boxes(*corners)
    _, shared = walls.outline_lengths(shapes)
    lines = shapely.boundary(shapes)
    for i, line in enumerate(lines):
        expected = sum(shapely.length(shapely.intersection(line, other)) for j, other in enumerate(lines) if i != j)
        assert shared[i] == pytest.approx(expected)


def test_entropy_is_nought_in_a_grid_and_one_in_all_directions():
    grid = boxes((0, 0, 10, 6), (20, 0, 26, 10))
    assert walls.direction_entropy(grid, np.array([0, 0]), 1) == pytest.approx([0])
    turned = np.array(
        [shapely.affinity.rotate(shapely.box(0, 0, 10, 10), 5 * i, origin="center") for i in range(18)], dtype=object
    )
    assert walls.direction_entropy(turned, np.zeros(18, dtype=int), 1) == pytest.approx([1])
    # Two directions in equal parts: ln 2 / ln 18.
    two = turned[[0, 6]]
    assert walls.direction_entropy(two, np.zeros(2, dtype=int), 1) == pytest.approx([math.log(2) / math.log(18)])
    assert np.isnan(walls.direction_entropy(two, np.array([-1, -1]), 1)).all()


def test_wilson_against_published_values():
    """Newcombe (1998, Statistics in Medicine 17, table I, method 3): 81/263, 15/148, 0/20, 1/29."""
    low, high = energy.wilson_interval(np.array([81, 15, 0, 1]), np.array([263, 148, 20, 29]))
    assert low == pytest.approx([0.2553, 0.0624, 0.0, 0.0061], abs=5e-5)
    assert high == pytest.approx([0.3662, 0.1605, 0.1611, 0.1718], abs=5e-5)
    assert np.isnan(energy.wilson_interval(np.array([0]), np.array([0]))[0]).all()


def test_a_building_belongs_where_most_of_it_stands():
    estates = boxes((0, 0, 100, 100), (90, 0, 200, 100))
    houses = boxes(
        (10, 10, 20, 20),  # in the first
        (88, 10, 98, 20),  # 10 m of it in the first, 8 m in the second
        (92, 30, 102, 40),  # all of it in the second, 8 m in the first
        (-8, 50, 2, 60),  # mostly outside
        (50, 98, 60, 102),  # half outside
    )
    assert home_of(overlaps(estates, houses), houses).tolist() == [0, 0, 1, -1, 0]


def test_dwellings_are_counted_where_known_and_estimated_elsewhere():
    estates = boxes((0, 0, 100, 100), (200, 0, 300, 100), (400, 0, 500, 100))
    houses = boxes((0, 0, 10, 14), (20, 0, 30, 14), (200, 0, 210, 14), (220, 0, 230, 14), (240, 0, 243, 4))
    given = buildings(houses, [2, 2, 2, np.nan, 2], [3, np.nan, np.nan, np.nan, np.nan])
    found = measure_built(Outlines.of(estates), given, 70.0, silent)
    assert found.count.tolist() == [2, 3, 0]
    # 140 m² on two storeys make 4 dwellings, 140 m² of unknown height 2; the shed of 12 m² none.
    assert found.dwellings.tolist() == [3, 6, 0]
    assert found.counted.tolist() == [True, False, False]
    assert found.footprint_m2 == pytest.approx([280, 292, 0])
    assert found.mean_m2[:2] == pytest.approx([140, 140]) and np.isnan(found.mean_m2[2])
    assert np.isnan(found.party_share[2])


def test_activity_holds_no_dwelling_and_overlapping_buildings_count_once():
    estates = boxes((0, 0, 100, 100))
    houses = boxes((0, 0, 10, 14), (5, 0, 15, 14), (50, 0, 90, 40))
    found = measure_built(Outlines.of(estates), buildings(houses, activity=[False, False, True]), 70.0, silent)
    assert found.dwellings.tolist() == [4]
    assert found.footprint_m2 == pytest.approx([15 * 14 + 1600])


def test_types_by_form():
    facts = {
        "mitoyennete": np.array([0.4, 0.2, 0.2, 0.2, np.nan]),
        "emprise_moy": np.array([90.0, 150, 80, 80, 80]),
        "orientation": np.array([0.1, 0.5, 0.8, 0.3, 0.3]),
        "densite": np.full(5, 20.0),
    }
    types = ["Corons", "Cité moderne", "Cité jardin", "Cité pavillonnaire", None]
    assert kinds.estimate(np.full(5, 10), facts).tolist() == types
    assert kinds.estimate(np.full(5, 9), facts).tolist() == [None] * 5

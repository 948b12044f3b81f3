"""The free piece of a unit: hand cases of the contract's rule, and GEOS as oracle on whole towns."""

from __future__ import annotations

import numpy as np
import pytest
import shapely
from hypothesis import given, settings
from hypothesis import strategies as st
from trame_verte.trame_verte_plugin.engine import free_land
from trame_verte.trame_verte_plugin.engine.errors import Cancelled
from trame_verte.trame_verte_plugin.engine.free_land import grow, join_parcels, largest_piece, subtract, touching_pairs

SIZES = {"min_width": 12.0, "min_area": 300.0}


def boxes(*corners) -> np.ndarray:
    return shapely.box(*np.array(corners, dtype=float).reshape(-1, 4).T)


@pytest.mark.parametrize(
    ("obstacles", "area", "width"),
    [
        pytest.param([], 5000, 50.0, id="nothing in the way"),
        pytest.param([(40, 0, 60, 50)], 2000, 40.0, id="two equal pieces: the western one"),
        pytest.param([(30, 0, 40, 50)], 3000, 50.0, id="the largest"),
        pytest.param([(0, 11, 100, 15), (14, 15, 17, 50)], 2905, 35.0, id="a long ribbon and a wide one"),
        pytest.param([(0, 11, 100, 35), (60, 35, 64, 50)], 900, 15.0, id="the largest is too narrow"),
        pytest.param([(0, 11, 100, 43)], 1100, 11.0, id="none is wide: the widest"),
        pytest.param([(0, 5, 100, 50)], 500, 5.0, id="narrow"),
        pytest.param([(0, 2, 100, 50)], 200, 0.0, id="under the least area: no width"),
        pytest.param([(0, 2, 100, 48), (50, 0, 52, 2)], 200, 0.0, id="all too small: the largest"),
        pytest.param([(-1, -1, 101, 51)], 0, 0.0, id="nothing left"),
        pytest.param([(200, 0, 210, 10)], 5000, 50.0, id="an obstacle elsewhere"),
    ],
)
def test_the_rule(obstacles, area, width):
    found = largest_piece(boxes((0, 0, 100, 50)), boxes(*obstacles), **SIZES)
    assert found.area[0] == pytest.approx(area)
    assert found.width[0] == width
    if area:
        assert found.geometry[0].area == pytest.approx(area)
    else:
        assert found.geometry[0] is None


def test_western_piece_wins_a_tie_however_it_is_digitised():
    unit = boxes((0, 0, 100, 50))
    for obstacle in (boxes((40, -5, 60, 55)), shapely.reverse(boxes((40, -5, 60, 55)))):
        assert largest_piece(unit, obstacle, **SIZES).geometry[0].bounds == (0, 0, 40, 50)


def test_only_the_paired_obstacles_count():
    units = boxes((0, 0, 30, 30), (30, 0, 60, 30))
    obstacles = boxes((20, 0, 40, 30))
    alone = largest_piece(units, obstacles, np.array([[0], [0]]), **SIZES)
    assert alone.area == pytest.approx([600, 900])
    assert largest_piece(units, obstacles, **SIZES).area == pytest.approx([600, 600])


def test_units_of_several_parcels():
    parcels = boxes((0, 0, 20, 20), (20, 0, 40, 20), (100, 0, 120, 20), (200, 0, 205, 5))
    units = join_parcels(parcels, np.array([1, 1, 0, 1]))
    assert units[0].equals(parcels[2])
    assert units[1].geom_type == "MultiPolygon"
    assert units[1].area == pytest.approx(825)
    pieces = largest_piece(units, boxes((18, 5, 22, 15)), **SIZES)
    assert pieces.area == pytest.approx([400, 760])
    assert join_parcels(parcels[:0], np.array([], dtype=int)).tolist() == []
    assert join_parcels(parcels[:2], np.array([0, 0]))[0].geom_type == "Polygon"


def test_pairs_are_those_that_touch():
    units = boxes((0, 0, 10, 10), (10, 0, 20, 10))
    pairs = touching_pairs(units, boxes((15, 0, 18, 3), (9, 9, 11, 11), (50, 50, 51, 51)))
    assert pairs.tolist() == [[0, 1, 1], [1, 0, 1]]


@pytest.fixture
def town():
    rng = np.random.default_rng(9)
    x, y = (axis.ravel() for axis in np.meshgrid(np.arange(10) * 30.0, np.arange(8) * 45.0))
    parcels = shapely.box(x, y, x + 30, y + 45)
    corner, size = rng.uniform(0, 300, (140, 2)), rng.uniform(3, 14, (140, 2))
    houses = shapely.box(*corner.T, *(corner + size).T)
    return parcels, grow(houses, 4.0)


def test_what_is_left_equals_geos(town):
    parcels, obstacles = town
    pairs = touching_pairs(parcels, obstacles)
    assert np.bincount(pairs[0]).max() > free_land.FEW
    left = subtract(parcels, obstacles, pairs)
    wanted = shapely.difference(parcels, shapely.union_all(obstacles))
    assert shapely.area(left) == pytest.approx(shapely.area(wanted), abs=1e-6)
    assert shapely.area(shapely.symmetric_difference(left, wanted)) == pytest.approx(np.zeros(len(parcels)), abs=1e-6)


def test_heaps_of_heaps(town, monkeypatch):
    parcels, obstacles = town
    monkeypatch.setattr(free_land, "HEAP", 3)
    whole = np.array([shapely.union_all(parcels)])
    left = subtract(whole, obstacles, touching_pairs(whole, obstacles))
    assert left[0].area == pytest.approx(whole[0].difference(shapely.union_all(obstacles)).area)


def test_order_changes_nothing(town):
    parcels, obstacles = town
    rng = np.random.default_rng(1)
    rows, others = rng.permutation(len(parcels)), rng.permutation(len(obstacles))
    plain = largest_piece(parcels, obstacles, **SIZES)
    mixed = largest_piece(parcels[rows], obstacles[others], **SIZES)
    assert mixed.area.tolist() == plain.area[rows].tolist()
    assert mixed.width.tolist() == plain.width[rows].tolist()


def test_pieces_are_free_and_fill_what_they_may(town):
    parcels, obstacles = town
    found = largest_piece(parcels, obstacles, **SIZES)
    has = ~shapely.is_missing(found.geometry)
    taken = shapely.union_all(obstacles)
    assert shapely.area(shapely.intersection(found.geometry[has], taken)).max() < 1e-6
    assert (found.area <= shapely.area(shapely.difference(parcels, taken)) + 1e-6).all()
    assert found.area[has].tolist() == shapely.area(found.geometry[has]).tolist()
    assert ((found.width > 0) <= (found.area >= SIZES["min_area"])).all()


def test_nothing_and_awkward_units(awkward):
    units = np.array(list(awkward.values()), dtype=object)
    found = largest_piece(units, boxes((18, -1, 19, 41)), min_width=5, min_area=50)
    for unit, area, geometry in zip(units, found.area, found.geometry):
        if unit is None or unit.is_empty:
            assert (area, geometry) == (0.0, None)
        else:
            left = shapely.get_parts(unit.difference(shapely.box(18, -1, 19, 41)))
            assert area <= max(shapely.area(left)) + 1e-9
    assert largest_piece(units[:0], units[:0], **SIZES).area.tolist() == []


@settings(derandomize=True, max_examples=60, deadline=None)
@given(
    st.lists(st.tuples(st.integers(-5, 100), st.integers(-5, 50), st.integers(1, 40), st.integers(1, 40)), max_size=9)
)
def test_the_rule_holds_for_any_obstacles(corners):
    unit, obstacles = boxes((0, 0, 100, 50)), boxes(*[(x, y, x + w, y + h) for x, y, w, h in corners])
    found = largest_piece(unit, obstacles, **SIZES)
    left = shapely.get_parts(unit[0].difference(shapely.union_all(obstacles)))
    left = left[shapely.area(left) > 0]
    if not len(left):
        assert found.geometry[0] is None
        return
    area = shapely.area(left)
    width = np.where(area >= 300, free_land.inscribed_diameter(left), 0)
    wide = area[width >= 12]
    wanted = wide.max() if len(wide) else area[width == width.max()].max()
    assert found.area[0] == pytest.approx(wanted)
    assert found.width[0] == pytest.approx(width[np.isclose(area, wanted)].max(), abs=0.1001)


def test_progress_and_cancel(town, recorder):
    parcels, obstacles = town
    seen = recorder()
    largest_piece(parcels, obstacles, **SIZES, progress=seen)
    assert seen.forward
    with pytest.raises(Cancelled):
        largest_piece(parcels, obstacles, **SIZES, progress=recorder(cancel_after=4))

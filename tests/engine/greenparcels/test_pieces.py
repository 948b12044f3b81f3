"""Elements cut by areas: every piece lies where it says, and the pieces of an element add up to it."""

from __future__ import annotations

import numpy as np
import pytest
import shapely
from hypothesis import given, settings
from hypothesis import strategies as st
from trame_verte.trame_verte_plugin.engine.greenparcels.beneath import beneath, sizes
from trame_verte.trame_verte_plugin.engine.greenparcels.pieces import cut
from trame_verte.trame_verte_plugin.engine.greenparcels.slivers import joined_slivers

ROUND = 1e-6


def scene(seed: int, dimension: int) -> tuple[np.ndarray, np.ndarray]:
    """Elements over a grid of parcels, some of which overlap their neighbours, some are missing; borders are shared."""
    rng = np.random.default_rng(seed)
    x, y = (axis.ravel() * 20.0 for axis in np.meshgrid(np.arange(6), np.arange(5)))
    wide = rng.choice([0.0, 0.0, 3.0], len(x))
    covers = shapely.box(x, y, x + 20 + wide, y + 20)[rng.permutation(len(x))[: rng.integers(0, len(x) + 1)]]
    steps = rng.choice([0.0, 20.0, 7.3, 40.0, 55.5], (8, 5, 2))
    if dimension == 0:
        return shapely.multipoints(steps), covers
    if dimension == 1:
        lines = shapely.linestrings(np.cumsum(rng.choice([0.0, 20.0, -20.0, 7.3], (8, 5, 2)), axis=1) + 40.0)
        lines = lines[shapely.length(lines) > 0]
        return shapely.union_all(lines[:, None], axis=1, grid_size=0.01), covers
    return shapely.buffer(shapely.points(rng.uniform(0, 120, (8, 2))), rng.uniform(2, 60, 8)), covers


@pytest.mark.parametrize("dimension", [0, 1, 2])
@given(seed=st.integers(0, 10**6))
@settings(max_examples=60, deadline=None)
def test_pieces_balance_and_lie_where_they_say(dimension, seed):
    elements, covers = scene(seed, dimension)
    found = cut(elements, covers, dimension)
    total = np.bincount(found.owner, sizes(found.geometry, dimension), minlength=len(elements))
    whole = shapely.get_num_geometries(shapely.union_all(elements[:, None], axis=1)) if dimension == 0 else None
    expected = sizes(elements, dimension) if dimension else whole
    if dimension:
        assert total == pytest.approx(expected, rel=ROUND, abs=1e-3)
    else:
        assert total.tolist() == sizes(elements, 0).tolist()
    for owner, cover, piece in zip(found.owner, found.cover, found.geometry):
        assert shapely.get_dimensions(piece) == dimension
        assert piece.within(elements[owner].buffer(1e-6))
        earlier = covers if cover < 0 else covers[:cover]
        if cover >= 0:
            assert piece.within(covers[cover].buffer(1e-6))
        taken = (
            shapely.intersection(piece, shapely.union_all(shapely.buffer(earlier, -1e-6))) if len(earlier) else piece
        )
        assert not len(earlier) or taken.area < 1e-3
        assert not len(earlier) or taken.length < 1e-3 or dimension == 2


def test_a_line_along_a_limit_belongs_to_the_first_parcel_once():
    left, right = shapely.box(0, 0, 10, 30), shapely.box(10, 0, 20, 30)
    found = cut(np.array([shapely.LineString([(10, 5), (10, 40)])]), np.array([left, right]), 1)
    assert found.cover.tolist() == [0, -1]
    assert shapely.length(found.geometry).tolist() == [25.0, 10.0]


def test_what_lies_on_no_parcel_stays():
    found = cut(np.array([shapely.box(0, 0, 30, 10)]), np.array([shapely.box(10, -5, 20, 15)]), 2)
    assert found.cover.tolist() == [0, -1]
    assert shapely.area(found.geometry).tolist() == [100.0, 200.0]


def test_nothing_to_cut_by():
    for dimension, element in enumerate(
        (shapely.Point(1, 1), shapely.LineString([(0, 0), (1, 1)]), shapely.box(0, 0, 1, 1))
    ):
        found = cut(np.array([element]), np.empty(0, dtype=object), dimension)
        assert found.cover.tolist() == [-1]
        assert len(cut(np.empty(0, dtype=object), np.array([shapely.box(0, 0, 1, 1)]), dimension).owner) == 0


def test_awkward_polygons_balance(awkward_polygon):
    covers = np.array([shapely.box(-5, -5, 17, 23), shapely.box(10, 10, 60, 60)])
    found = cut(np.array([awkward_polygon]), covers, 2)
    assert shapely.area(found.geometry).sum() == pytest.approx(awkward_polygon.area, rel=ROUND, abs=1e-5)


def test_what_lies_beneath_counts_each_place_once():
    covers = np.array([shapely.box(0, 0, 6, 10), shapely.box(4, 0, 9, 10), shapely.box(50, 50, 60, 60)])
    for dimension, piece, expected in (
        (2, shapely.box(0, 0, 10, 10), 90.0),
        (1, shapely.LineString([(0, 5), (20, 5)]), 9.0),
        (0, shapely.MultiPoint([(5, 5), (8, 5), (9.5, 5)]), 2.0),
    ):
        found = beneath(np.array([piece]), covers, dimension)
        assert found.size.tolist() == [pytest.approx(expected)]
        assert found.cover.tolist() == [0, 1]


def test_slivers_go_to_the_largest_neighbour_of_their_element():
    pieces = np.array(
        [
            shapely.box(0, 0, 10, 10),
            shapely.box(10, 0, 10.05, 10),
            shapely.box(10.05, 0, 40, 10),
            shapely.box(100, 0, 100.1, 100),
            shapely.box(10, 0, 10.02, 10),
        ]
    )
    rows, joined = joined_slivers(pieces, np.array([0, 0, 0, 1, 2]), np.zeros(5, dtype=int), 2)
    # The hair of element 1 is all there is of it, that of element 2 touches pieces of another element only.
    assert rows.tolist() == [0, 2, 3, 4]
    assert shapely.area(joined[rows]).sum() == pytest.approx(shapely.area(pieces).sum())
    assert joined[2].equals(shapely.box(10, 0, 40, 10))


def test_short_stretches_of_a_line_go_to_their_neighbour():
    pieces = np.array([shapely.LineString([(0, 0), (30, 0)]), shapely.LineString([(30, 0), (30.4, 0)])])
    rows, joined = joined_slivers(pieces, np.array([0, 0]), np.array([0, 1]), 1)
    assert rows.tolist() == [0]
    assert joined[0].equals(shapely.LineString([(0, 0), (30.4, 0)]))
    assert shapely.get_type_id(joined[0]) == shapely.GeometryType.LINESTRING


def test_a_sliver_stays_in_its_zone_where_it_can():
    pieces = np.array([shapely.box(0, 0, 10, 10), shapely.box(10, 0, 10.05, 10), shapely.box(10.05, 0, 40, 10)])
    rows, joined = joined_slivers(pieces, np.zeros(3, dtype=int), np.array([0, 0, 1]), 2)
    assert rows.tolist() == [0, 2]
    assert joined[0].equals(shapely.box(0, 0, 10.05, 10))

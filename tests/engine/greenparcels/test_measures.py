"""Width, closeness, contact and gain against figures worked out by hand and against GEOS."""

from __future__ import annotations

import numpy as np
import pytest
import shapely
from hypothesis import given, settings
from hypothesis import strategies as st
from trame_verte.trame_verte_plugin.engine.greenparcels.beside import contacts
from trame_verte.trame_verte_plugin.engine.greenparcels.closeness import distances, within
from trame_verte.trame_verte_plugin.engine.greenparcels.gains import gains
from trame_verte.trame_verte_plugin.engine.greenparcels.widths import diameters, local_widths

BAND = shapely.box(0, 0, 200, 20)


def array(*geometries) -> np.ndarray:
    return np.array([*geometries, None], dtype=object)[:-1]


def test_a_parcel_does_not_make_an_element_narrow():
    element = shapely.union_all([shapely.box(0, 0, 100, 30), shapely.box(100, 10, 200, 16)])
    edge, narrow, wide = shapely.box(20, 0, 60, 4), shapely.box(140, 10, 180, 16), shapely.box(20, 4, 60, 30)
    width = local_widths(array(edge, narrow, wide), np.zeros(3, dtype=int), array(element), 10.0)
    # 4 m on the parcel, but the element is 14 m deep within 10 m of it.
    assert width == pytest.approx([14.0, 6.0, 26.0], abs=0.1)


def test_an_empty_or_flat_piece_has_no_width():
    assert diameters(array(shapely.Polygon(), shapely.box(0, 0, 10, 1e-5), shapely.box(0, 0, 10, 4))).tolist() == [
        0.0,
        0.0,
        pytest.approx(4.0, abs=0.1),
    ]


@given(seed=st.integers(0, 10**6))
@settings(max_examples=60, deadline=None)
def test_distances_equal_those_of_geos(seed):
    rng = np.random.default_rng(seed)
    spots = shapely.points(rng.uniform(0, 300, (12, 2)))
    others = array(
        *shapely.buffer(spots[:4], rng.uniform(1, 60, 4)), *spots[4:7], shapely.LineString(rng.uniform(0, 300, (4, 2)))
    )
    given_ = array(*shapely.buffer(spots[7:], 5), spots[8], shapely.LineString(rng.uniform(0, 300, (3, 2))))
    expected = [min(g.distance(o) for o in others) for g in given_]
    assert distances(given_, others) == pytest.approx(expected, abs=1e-6)
    for reach in (0.0, 5.0, 60.0):
        assert within(given_, others, reach).tolist() == [distance <= reach for distance in expected]


def test_nothing_is_infinitely_far():
    assert distances(array(BAND), np.empty(0, dtype=object)).tolist() == [np.inf]
    assert within(array(BAND), np.empty(0, dtype=object), 50.0).tolist() == [False]
    assert len(distances(np.empty(0, dtype=object), array(BAND))) == 0


def test_contact_is_the_outline_on_or_in_the_parcel():
    touching, crossing, apart = shapely.box(20, 20, 60, 50), shapely.box(100, 15, 130, 60), shapely.box(0, 22, 50, 60)
    corner = shapely.box(200, 20, 240, 60)
    found = contacts(array(touching, crossing, apart, corner), array(BAND))
    # The tolerance of 5 cm lets the contact run on by as much at either end.
    assert found == pytest.approx([40.0, 30.0, 0.0, 0.0], abs=0.11)


def test_a_side_of_two_corridors_counts_once():
    twice = array(BAND, shapely.box(0, 0, 200, 20))
    assert contacts(array(shapely.box(20, 20, 60, 50)), twice) == pytest.approx([40.0], abs=0.11)


def test_gain_is_the_depth_of_the_parcel_up_to_the_reach():
    shallow, deep, behind = shapely.box(20, 20, 60, 32), shapely.box(100, 20, 150, 90), shapely.box(20, 32, 60, 45)
    found = gains(array(BAND), array(shallow, deep, behind), 30.0)
    assert found.width == pytest.approx([12.0, 30.0, 13.0], abs=0.11)
    assert found.length == pytest.approx([40.0, 50.0, 40.0])
    assert found.area == pytest.approx([480.0, 1500.0, 520.0], rel=0.01)


def test_a_slanting_parcel_gives_its_mean_depth():
    triangle = shapely.Polygon([(0, 20), (200, 20), (200, 40)])
    found = gains(array(BAND), array(triangle), 30.0)
    assert found.width == pytest.approx([10.0], abs=0.3)


def test_nothing_is_gained_towards_another_corridor():
    beside = shapely.box(0, 20, 200, 40)
    assert gains(array(BAND, beside), array(shapely.box(0, 20, 200, 30)), 30.0).width[0] == 0.0


def test_the_side_of_a_hole_looks_into_the_hole():
    ring = shapely.difference(shapely.box(0, 0, 100, 100), shapely.box(40, 40, 60, 60))
    found = gains(array(ring), array(shapely.box(40, 40, 60, 60), shapely.box(0, 0, 39, 39)), 30.0)
    assert found.width[0] == pytest.approx(20.0, abs=0.11)
    assert found.width[1] == 0.0


def test_no_corridor_gives_nothing():
    found = gains(np.empty(0, dtype=object), array(BAND), 30.0)
    assert (found.width.tolist(), found.area.tolist()) == ([0.0], [0.0])
    assert contacts(array(BAND), np.empty(0, dtype=object)).tolist() == [0.0]

"""The nearest segment of every geometry against GEOS, one pair at a time."""

from __future__ import annotations

import numpy as np
import pytest
import shapely
from hypothesis import given, settings
from hypothesis import strategies as st
from trame_verte.trame_verte_plugin.engine.errors import Cancelled
from trame_verte.trame_verte_plugin.engine.nearest import nearest


def brute_force(geometry, start, end):
    lines = shapely.linestrings(np.stack([start, end], axis=1))
    gap = shapely.distance(geometry[:, None], lines[None])
    return np.argmin(np.round(gap, 9), axis=1), gap.min(axis=1)


def polyline(*points) -> tuple[np.ndarray, np.ndarray]:
    points = np.array(points, dtype=float)
    return points[:-1], points[1:]


WINDING = polyline((0, 0), (200, 40), (260, 160), (180, 240), (120, 140), (400, 100), (420, 100.5), (421, 300))


def test_a_town_along_a_winding_axis():
    rng = np.random.default_rng(5)
    corner, size = rng.uniform(-100, 500, (3000, 2)), rng.uniform(2, 40, (3000, 2))
    parcels = shapely.box(*corner.T, *(corner + size).T)
    parcels[::7] = shapely.difference(parcels[::7], shapely.buffer(shapely.centroid(parcels[::7]), 0.9))
    parcels[::11] = shapely.union(parcels[::11], shapely.transform(parcels[::11], lambda xy: xy + 60))
    parcels[::13] = shapely.boundary(parcels[::13])
    parcels[::17] = shapely.centroid(parcels[::17])
    segment, distance = nearest(parcels, *WINDING)
    wanted, gap = brute_force(parcels, *WINDING)
    assert distance == pytest.approx(gap, rel=1e-12, abs=1e-9)
    assert segment.tolist() == wanted.tolist()
    assert (distance == 0).any()


def test_every_awkward_polygon(awkward_polygon):
    placed = np.array([shapely.transform(awkward_polygon, lambda xy, m=m: xy + m) for m in (-90, 0, 55, 130)])
    assert nearest(placed, *WINDING)[1] == pytest.approx(brute_force(placed, *WINDING)[1], abs=1e-9)


def test_points_are_segments_without_length():
    stops = np.array([[0.0, 0.0], [100.0, 0.0], [100.0, 0.0], [50.0, 80.0]])
    parcels = shapely.box([-30, 90, 40, 20], [-5, -5, 70, 20], [-20, 110, 60, 60], [5, 5, 90, 30])
    segment, distance = nearest(parcels, stops, stops)
    assert segment.tolist() == [0, 1, 3, 0]
    assert distance == pytest.approx([20, 0, 0, np.hypot(20, 20)])


def test_ties_go_to_the_first():
    start, end = np.array([[0.0, 10.0], [0.0, -10.0]]), np.array([[9.0, 10.0], [9.0, -10.0]])
    assert nearest(shapely.points([[4.0, 0.0]]), start, end)[0].tolist() == [0]
    assert nearest(shapely.points([[4.0, 0.0]]), start[::-1], end[::-1])[0].tolist() == [0]
    assert nearest(shapely.points([[4.0, -1e-6]]), start, end)[0].tolist() == [1]


def test_what_holds_nothing_has_no_place(awkward, shapes):
    nothing = np.array([awkward["missing"], awkward["empty"], shapely.Point(3, 4)], dtype=object)
    segment, distance = nearest(nothing, *polyline((0, 0), (0, 9)))
    assert segment.tolist() == [-1, -1, 0]
    assert np.isnan(distance).tolist() == [True, True, False]
    assert distance[2] == 3
    for geometry, lines in ((nothing, polyline((0, 0))), (nothing[:0], WINDING), (nothing[:2], WINDING)):
        segment, distance = nearest(geometry, *lines)
        assert segment.tolist() == [-1] * len(geometry)
        assert np.isnan(distance).all()


@settings(derandomize=True, max_examples=80, deadline=None)
@given(
    st.lists(st.tuples(st.integers(-50, 50), st.integers(-50, 50), st.integers(0, 30)), min_size=1, max_size=30),
    st.lists(st.tuples(st.integers(-50, 50), st.integers(-50, 50)), min_size=2, max_size=12, unique=True),
)
def test_any_boxes_and_any_line(corners, points):
    corners = np.array(corners, dtype=float)
    geometry = shapely.box(corners[:, 0], corners[:, 1], corners[:, 0] + corners[:, 2], corners[:, 1] + 7)
    start, end = polyline(*points)
    assert nearest(geometry, start, end)[1] == pytest.approx(brute_force(geometry, start, end)[1], abs=1e-9)


def test_progress_and_cancel(recorder):
    geometry = shapely.points(np.random.default_rng(0).uniform(0, 300, (5000, 2)))
    seen = recorder()
    nearest(geometry, *WINDING, seen)
    assert seen.forward
    assert len(seen.fractions) >= 5
    with pytest.raises(Cancelled):
        nearest(geometry, *WINDING, recorder(cancel_after=3))

"""Inscribed circles against hand cases, proofs by buffers and GEOS' own search (shapely 2.1)."""

from __future__ import annotations

import numpy as np
import pytest
import shapely
from hypothesis import given, settings
from hypothesis import strategies as st
from trame_verte.trame_verte_plugin.engine import circles
from trame_verte.trame_verte_plugin.engine.circles import inscribed_diameter
from trame_verte.trame_verte_plugin.engine.errors import Cancelled
from trame_verte.trame_verte_plugin.engine.inscribed import largest_circles

TOLERANCE = 0.005


def assert_is_largest(polygon) -> None:
    """Prove both bounds: the circle is inside, and circles a little larger around the sides leave nothing free.

    Bisection of negative buffers will not do as an oracle: GEOS shrinks some pieces to nothing at 11 m and to
    something at 14.7 m, for it guesses whether a ring has vanished. Here each side is buffered by itself.
    """
    [radius], [centre] = largest_circles(np.array([polygon]), TOLERANCE)
    assert polygon.contains(shapely.Point(centre))
    assert polygon.boundary.distance(shapely.Point(centre)) == pytest.approx(radius, abs=1e-9)
    rings = [shapely.get_coordinates(ring) for ring in shapely.get_rings(polygon)]
    sides = shapely.linestrings(np.concatenate([np.stack([r[:-1], r[1:]], axis=1) for r in rings]))
    # Of 32 segments a quarter, arcs stay within 0.04 % of their circle.
    near = shapely.union_all(shapely.buffer(sides, (radius + TOLERANCE) * 1.0004, quad_segs=32))
    assert polygon.difference(near).area == pytest.approx(0, abs=1e-9)
    if hasattr(shapely, "maximum_inscribed_circle"):
        by_geos = shapely.maximum_inscribed_circle(polygon, tolerance=1e-3).length
        assert by_geos - TOLERANCE <= radius <= by_geos + 1e-3 + 1e-9


def box(width: float, length: float, angle: float = 0.0):
    return shapely.affinity.rotate(shapely.box(0, 0, length, width), angle, origin=(0, 0))


def winding(width: float, step: float, turns: int):
    """A strip of one width along a zigzag with round bends."""
    points = [(step * i, step * (i % 2)) for i in range(turns)]
    return shapely.LineString(points).buffer(width / 2, quad_segs=4)


@pytest.mark.parametrize(
    ("polygon", "diameter"),
    [
        pytest.param(shapely.box(0, 0, 20, 20), 20.0, id="square"),
        pytest.param(box(12, 50), 12.0, id="rectangle"),
        pytest.param(box(12, 50, 17), 12.0, id="rectangle turned"),
        pytest.param(box(11.96, 50, 63), 12.0, id="rounded up"),
        pytest.param(box(11.94, 50, 63), 11.9, id="rounded down"),
        pytest.param(shapely.Polygon([(0, 0), (30, 0), (0, 40)]), 20.0, id="right triangle"),
        pytest.param(shapely.Point(3, 4).buffer(10, quad_segs=64), 20.0, id="circle"),
        pytest.param(shapely.Polygon([(0, 0), (40, 0), (40, 15), (15, 15), (15, 40), (0, 40)]), 17.6, id="L"),
        pytest.param(shapely.box(0, 0, 40, 40).difference(shapely.box(10, 10, 30, 30)), 11.7, id="ring"),
        pytest.param(
            shapely.Point(0, 0).buffer(305, 64).difference(shapely.Point(0, 0).buffer(295, 64)), 10.0, id="ring road"
        ),
        pytest.param(box(0.6, 30), 0.6, id="path"),
        pytest.param(box(0.4, 30), 0.0, id="narrower than half a metre"),
        pytest.param(box(1, 1100), 0.0, id="more than a thousand times longer than wide"),
        pytest.param(box(1, 900), 1.0, id="nearly so"),
        pytest.param(None, 0.0, id="missing"),
        pytest.param(shapely.Polygon(), 0.0, id="empty"),
        pytest.param(shapely.MultiPolygon([shapely.box(0, 0, 5, 5), shapely.box(9, 0, 17, 8)]), 8.0, id="widest part"),
    ],
)
def test_by_hand(polygon, diameter):
    assert inscribed_diameter(np.array([polygon], dtype=object)).tolist() == [diameter]


def test_where_negative_buffers_fail():
    """GEOS 3.11 shrinks this piece to nothing at 11 m and to something at 14.7 m."""
    parcel = shapely.Polygon([(8, 0), (0, 8), (-24, 0), (0, -28)])
    piece = shapely.get_parts(parcel.difference(shapely.box(-8.5, 8, -6.5, 10).buffer(4, quad_segs=8)))
    piece = piece[np.argmax(shapely.area(piece))]
    grid = np.stack(np.meshgrid(np.linspace(-24, 8, 321), np.linspace(-28, 8, 361)), axis=-1).reshape(-1, 2)
    inside = shapely.points(grid)[shapely.contains_xy(piece, grid)]
    sampled = shapely.distance(inside, piece.boundary).max()
    assert sampled <= largest_circles(np.array([piece]), TOLERANCE)[0][0] <= sampled + 0.1


def test_ring_of_a_square_around_a_square():
    """A circle in the corner between two squares: 2·(20 − 10)·√2/(1 + √2)."""
    assert 2 * 10 * np.sqrt(2) / (1 + np.sqrt(2)) == pytest.approx(11.7, abs=0.05)


@pytest.mark.parametrize("width", [0.5, 1.0, 5.0, 12.0, 19.5, 60.0])
@pytest.mark.parametrize("angle", [0, 17, 45, 63])
def test_strips_of_known_width(width, angle):
    assert inscribed_diameter(np.array([box(width, 80, angle)]))[0] == pytest.approx(min(width, 80))


def test_awkward_polygons(awkward_polygon):
    for part in shapely.get_parts(awkward_polygon):
        if part.area > 1:
            assert_is_largest(part)


def test_needles_are_told_apart(awkward):
    thin = [shapely.Polygon([(0, 0), (1000, 1e-7), (2000, 0)]), awkward["needle"], awkward["tiny"], box(0.01, 500, 30)]
    spiked = shapely.union_all([shapely.box(0, 0, 20, 20), *(shapely.box(20, i, 90, i + 0.2) for i in range(0, 20, 2))])
    assert inscribed_diameter(np.array([spiked]))[0] == pytest.approx(20, abs=0.6)
    assert inscribed_diameter(np.array(thin)).tolist() == [0] * 4
    zigzag = shapely.LineString([(i, 3 * (i % 2)) for i in range(400)]).buffer(0.2)
    assert inscribed_diameter(np.array([zigzag])).tolist() == [0]


@st.composite
def pieces(draw):
    """A parcel of four to nine corners minus what grown buildings take: land as it is left in towns."""
    count = draw(st.integers(4, 9))
    radii = np.array(draw(st.lists(st.floats(8, 40), min_size=count, max_size=count)))
    angle = np.arange(count) * 2 * np.pi / count
    parcel = shapely.Polygon(np.column_stack([np.cos(angle), np.sin(angle)]) * radii[:, None])
    corners = draw(st.lists(st.tuples(*[st.floats(-30, 30)] * 2, st.floats(2, 15), st.floats(2, 9)), max_size=3))
    houses = [shapely.box(x, y, x + w, y + h).buffer(4, quad_segs=8) for x, y, w, h in corners]
    left = shapely.get_parts(parcel.difference(shapely.union_all(houses)))
    return left[int(np.argmax(shapely.area(left)))] if len(left) else parcel


@settings(derandomize=True, max_examples=120, deadline=None)
@given(pieces())
def test_random_pieces(piece):
    if piece.area > 5:
        assert_is_largest(piece)


def test_many_at_once_equal_one_by_one():
    rng = np.random.default_rng(4)
    middle, radius = rng.uniform(0, 900, (40, 2)), rng.uniform(5, 30, (40, 9))
    angle = np.arange(9) * 2 * np.pi / 9
    around = np.stack([np.cos(angle), np.sin(angle)], axis=1)[None] * radius[:, :, None] + middle[:, None]
    polygons = shapely.polygons(around)
    together = largest_circles(polygons, TOLERANCE)[0]
    alone = [largest_circles(polygons[[i]], TOLERANCE)[0][0] for i in range(40)]
    assert together.tolist() == alone


def test_long_strips_need_no_more_work_a_metre(monkeypatch):
    """GEOS' search quarters a strip's middle line down to the tolerance; ours must not."""
    from trame_verte.trame_verte_plugin.engine import inscribed

    seen = []
    step = inscribed._Search.step
    monkeypatch.setattr(
        inscribed._Search, "step", lambda self, s, level: (seen.append(len(s.owner)), step(self, s, level))[1]
    )
    counts = []
    for turns in (10, 40):
        seen.clear()
        assert largest_circles(np.array([winding(10, 40, turns)]), TOLERANCE)[0][0] == pytest.approx(5.9, abs=0.2)
        counts.append(sum(seen))
    assert counts[1] < 6 * counts[0]
    assert counts[1] < 200_000


def test_progress_and_cancel(recorder):
    polygons = shapely.box(np.arange(10_000) * 10.0, 0, np.arange(10_000) * 10.0 + 8, 9)
    seen = recorder()
    assert (inscribed_diameter(polygons, seen) == 8).all()
    assert seen.forward
    assert len(seen.fractions) > 50_000 // circles.CORNERS >= 2
    with pytest.raises(Cancelled):
        inscribed_diameter(polygons, recorder(cancel_after=1))


def test_a_corner_with_two_points_a_hair_apart():
    """A horn that ends in a side of 2e-15: overlays leave such, and which way they bend is chance."""
    low = (-1.4724464249123254e-15, -8.015625)
    piece = shapely.Polygon([(8, 0), low, (-2.828427124746, -2.828), (6, 0), (6, 2), (6, 2.000000000000002)])
    assert_is_largest(piece)


def test_a_box_whose_middle_is_a_corner():
    """The first point that is looked at lies on the outline."""
    east, south, north = (8.000000000000002, 0), (-1.4695761589768241e-15, -8.000000000000002), (0, 8.000000000000002)
    piece = shapely.Polygon([east, south, (-8, 0), north, (-4, 0), (-0.78, -3.923141121613), (0, -4)])
    assert_is_largest(piece)

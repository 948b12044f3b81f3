"""Areas from edges against GEOS' overlays, on the awkward catalogue, on random shapes and cut into strips."""

from __future__ import annotations

from fractions import Fraction

import numpy as np
import pytest
import shapely
from hypothesis import given, settings
from hypothesis import strategies as st
from trame_verte.trame_verte_plugin.engine import edges
from trame_verte.trame_verte_plugin.engine.edges import edges_of, ragged, shared_area, strips


def area_of(first, second, *, cut=False) -> float:
    """Return what two polygons share, through edges and, if wanted, strips."""
    a, b = edges_of(np.array([first])), edges_of(np.array([second]))
    if cut:
        a, b = strips(a), strips(b)
    rows = np.repeat(np.arange(len(a.owner)), len(b.owner))
    others = np.tile(np.arange(len(b.owner)), len(a.owner))
    return float(shared_area(a, b, rows, others).sum())


@pytest.fixture
def many_strips(monkeypatch):
    """Cut every outline into strips of about two edges."""
    monkeypatch.setattr(edges, "STRIP_ABOVE", 2)
    monkeypatch.setattr(edges, "STRIP_EDGES", 2)


def test_every_pair_of_the_catalogue_agrees_with_geos(awkward_polygon, awkward, many_strips):
    for name, other in awkward.items():
        moved = other if other is None else shapely.transform(other, lambda xy: xy @ [[0.8, 0.6], [-0.6, 0.8]] + 7)
        wanted = 0.0 if moved is None else shapely.intersection(awkward_polygon, moved).area
        assert area_of(awkward_polygon, moved) == pytest.approx(wanted, rel=1e-9, abs=1e-9), name
        if wanted:
            assert area_of(awkward_polygon, moved, cut=True) == pytest.approx(wanted, rel=1e-9, abs=1e-9), name


def test_a_polygon_shares_all_of_itself_with_itself(awkward_polygon):
    assert area_of(awkward_polygon, awkward_polygon) == pytest.approx(awkward_polygon.area, rel=1e-9, abs=1e-9)


def test_shapes_that_only_touch_share_nothing():
    square = shapely.box(0, 0, 10, 10)
    for neighbour in (shapely.box(10, 0, 20, 10), shapely.box(2, 10, 7, 20), shapely.box(10, 10, 12, 12)):
        assert area_of(square, neighbour) == pytest.approx(0.0, abs=1e-12)


def test_digits_survive_far_from_the_origin():
    """In Lambert-93 northings reach 7 000 km; the oracle is exact: rational numbers."""
    shift = np.array([652_345.678, 7_045_678.912])
    first = shapely.Polygon(np.array([[0, 0], [31.07, 3.3], [28.9, 22.4], [1.7, 19.6]]) + shift)
    second = shapely.Polygon(np.array([[12.3, -4], [44, 9.9], [10.1, 30.2]]) + shift)
    assert area_of(first, second) == pytest.approx(exact_area(first, second), rel=1e-13)


def exact_area(first, second) -> float:
    """Clip one convex polygon by the other in rational numbers and return the area."""
    points = [(Fraction(x), Fraction(y)) for x, y in first.exterior.normalize().coords[:-1]]
    ring = [(Fraction(x), Fraction(y)) for x, y in second.exterior.coords]
    if not second.exterior.is_ccw:
        ring.reverse()
    for (ax, ay), (bx, by) in zip(ring[:-1], ring[1:]):
        side = [(bx - ax) * (y - ay) - (by - ay) * (x - ax) for x, y in points]
        kept = []
        for i, point in enumerate(points):
            before = points[i - 1]
            if (side[i] >= 0) != (side[i - 1] >= 0):
                t = side[i - 1] / (side[i - 1] - side[i])
                kept.append(tuple(u + t * (v - u) for u, v in zip(before, point)))
            if side[i] >= 0:
                kept.append(point)
        points = kept
    twice = sum(a[0] * b[1] - b[0] * a[1] for a, b in zip(points, points[1:] + points[:1]))
    return float(abs(twice) / 2)


@st.composite
def stars(draw) -> shapely.Polygon:
    """A star-shaped polygon, perhaps with a hole of the same shape; corners on a grid, so that shapes often touch."""
    count = draw(st.integers(3, 14))
    radii = np.array(draw(st.lists(st.integers(4, 40), min_size=count, max_size=count)))
    angle = np.arange(count) * 2 * np.pi / count
    middle = np.array(draw(st.tuples(st.integers(-20, 20), st.integers(-20, 20))))
    around = np.column_stack([np.cos(angle), np.sin(angle)]) * radii[:, None]
    shell = np.round(around) + middle
    hole = np.round(around / 3) + middle
    polygon = shapely.Polygon(shell)
    if draw(st.booleans()) and shapely.Polygon(hole).is_valid:
        polygon = polygon.difference(shapely.Polygon(hole))
    return shapely.make_valid(polygon) if polygon.is_valid else shapely.box(*middle, *(middle + 9))


@settings(derandomize=True, max_examples=150, deadline=None)
@given(stars(), stars())
def test_random_shapes_agree_with_geos(first, second):
    if first.geom_type in {"Polygon", "MultiPolygon"} and second.geom_type in {"Polygon", "MultiPolygon"}:
        wanted = shapely.intersection(first, second).area
        assert area_of(first, second) == pytest.approx(wanted, rel=1e-9, abs=1e-7)
        assert area_of(second, first) == pytest.approx(area_of(first, second), rel=1e-12, abs=1e-9)


def test_large_outlines_are_cut_and_lose_nothing():
    lake = (
        shapely.Point(500, 500).buffer(400, quad_segs=200).difference(shapely.Point(420, 480).buffer(90, quad_segs=90))
    )
    whole = edges_of(np.array([lake]))
    cut = strips(whole)
    assert len(cut.owner) > 20
    assert (cut.owner == 0).all()
    assert cut.count.max() < 100
    for box in (shapely.box(300, 300, 330, 330), shapely.box(80, 400, 900, 520), shapely.box(419, 479, 421, 481)):
        wanted = shapely.intersection(lake, box).area
        assert area_of(lake, box, cut=True) == pytest.approx(wanted, rel=1e-12, abs=1e-9)


def test_strips_of_long_teeth_do_not_multiply_without_end():
    """Every strip of a comb lying on its side would hold every tooth."""
    teeth = [shapely.box(5, 2 * i, 1000 + i % 3, 2 * i + 1) for i in range(300)]
    comb = shapely.union_all([shapely.box(0, 0, 5, 600), *teeth])
    whole = edges_of(np.array([comb]))
    cut = strips(whole)
    assert len(cut.sign) <= edges.STRIP_GROWTH * len(whole.sign)
    box = shapely.box(300, 55.5, 420, 80.5)
    assert area_of(comb, box, cut=True) == pytest.approx(shapely.intersection(comb, box).area, rel=1e-12)


def test_memory_is_bounded_by_work_in_chunks(monkeypatch):
    west, south = (axis.ravel() * 7.0 for axis in np.meshgrid(np.arange(8), np.arange(8)))
    tiles = shapely.box(west, south, west + 10, south + 10)
    rows, others = np.repeat(np.arange(64), 64), np.tile(np.arange(64), 64)
    wanted = shared_area(edges_of(tiles), edges_of(tiles), rows, others)
    monkeypatch.setattr(edges, "EDGE_PAIRS", 7)
    assert shared_area(edges_of(tiles), edges_of(tiles), rows, others).tolist() == wanted.tolist()
    assert wanted.sum() == pytest.approx(shapely.area(shapely.intersection(tiles[rows], tiles[others])).sum())


def test_ragged_lists_the_members_of_ranges():
    place, group = ragged(np.array([5, 0, 9]), np.array([2, 0, 3]))
    assert place.tolist() == [5, 6, 9, 10, 11]
    assert group.tolist() == [0, 0, 2, 2, 2]

"""Chainage, side and slices on straight, bent, closed, self-crossing and broken axes."""

from __future__ import annotations

import numpy as np
import pytest
import shapely
from hypothesis import given, settings
from hypothesis import strategies as st
from trame_verte.trame_verte_plugin.engine.errors import Cancelled
from trame_verte.trame_verte_plugin.engine.linear import Axes, slice_of


@pytest.fixture
def axes(shapes):
    """``axes("LINESTRING(…)", …, names=[…])``."""

    def make(*texts, names=None) -> Axes:
        return Axes.build(shapes(*texts), None if names is None else np.array(names, dtype=object))

    return make


def place(axes: Axes, x: float, y: float) -> tuple[int, float, str, float]:
    found = axes.locate(shapely.points([[x, y]]))
    return (
        int(found.axis[0]),
        round(float(found.chainage_m[0]), 6),
        found.side[0],
        round(float(found.distance_m[0]), 6),
    )


BENT = "LINESTRING(0 0,100 0,100 100)"


@pytest.mark.parametrize(
    ("point", "chainage", "side", "distance"),
    [
        pytest.param((30, 20), 30, "G", 20, id="left"),
        pytest.param((30, -20), 30, "D", 20, id="right"),
        pytest.param((30, 0), 30, "G", 0, id="on the axis"),
        pytest.param((-30, 40), 0, "G", 50, id="before the start"),
        pytest.param((-30, -1), 0, "D", 30.016662, id="before the start, right"),
        pytest.param((130, -40), 100, "D", 50, id="outside the bend"),
        pytest.param((101, -300), 100, "D", 300.001667, id="outside the bend, seen from the first leg"),
        pytest.param((400, 1), 101, "D", 300, id="right of the second leg"),
        pytest.param((90, 20), 120, "G", 10, id="inside the bend"),
        pytest.param((100, 150), 200, "G", 50, id="on the line beyond the end"),
        pytest.param((90, 150), 200, "G", 50.990195, id="beyond the end, left"),
    ],
)
def test_bent_axis(axes, point, chainage, side, distance):
    assert place(axes(BENT), *point) == (0, chainage, side, distance)


def test_opposite_direction_mirrors_sides_and_chainage(axes):
    forward, backward = axes(BENT), axes("LINESTRING(100 100,100 0,0 0)")
    for point in ((30, 20), (130, -40), (90, 20), (-30, 40), (90, 150)):
        _, chainage, side, distance = place(forward, *point)
        assert place(backward, *point) == (0, 200 - chainage, "D" if side == "G" else "G", distance)


def test_right_bend_has_its_outside_on_the_left(axes):
    assert place(axes("LINESTRING(0 0,100 0,100 -100)"), 130, 40) == (0, 100, "G", 50)


def test_half_turn_keeps_the_side_of_its_segment(axes):
    assert place(axes("LINESTRING(0 0,100 0,50 0)"), 120, 5)[2] == "G"


RING = "LINESTRING(0 0,100 0,100 100,0 100,0 0)"


@pytest.mark.parametrize(
    ("point", "chainage", "side"),
    [
        pytest.param((50, 10), 50, "G", id="inside"),
        pytest.param((50, -10), 50, "D", id="outside"),
        pytest.param((-3, -4), 0, "D", id="outside the corner where it starts and ends"),
        pytest.param((103, -4), 100, "D", id="outside another corner"),
        pytest.param((10, 40), 360, "G", id="inside the last side"),
        pytest.param((3, 2), 3, "G", id="inside, near the start"),
    ],
)
def test_ring_road(axes, point, chainage, side):
    ring = axes(RING)
    assert place(ring, *point)[1:3] == (chainage, side)
    assert ring.length_m.tolist() == [400]


def test_axis_that_crosses_itself(axes):
    eight = axes("LINESTRING(0 0,100 100,100 0,0 100)")
    assert eight.length_m[0] == pytest.approx(2 * np.hypot(100, 100) + 100)
    assert place(eight, 50, 50) == (0, round(float(np.hypot(50, 50)), 6), "G", 0)
    assert place(eight, 20, 30)[1:3] == (round(25 * 2**0.5, 6), "G")
    assert place(eight, 20, 70)[2] == "G"
    assert place(eight, 30, 80)[2] == "D"


def test_parts_that_meet_are_one_chain_in_its_digitised_direction(axes):
    parts = ("LINESTRING(100 0,0 0)", "LINESTRING(100 0,400 0)", "LINESTRING(600 0,400 0)")
    joined = axes(*parts, names=["a"] * 3)
    assert shapely.get_coordinates(joined.geometry[0])[[0, -1]].tolist() == [[0, 0], [600, 0]]
    assert joined.length_m.tolist() == [600]
    assert place(joined, 150, 7) == (0, 150, "G", 7)


def test_direction_of_a_chain_is_that_of_most_of_its_length(axes):
    for texts in (
        ("LINESTRING(0 0,100 0)", "LINESTRING(130 0,100 0)"),
        ("LINESTRING(130 0,100 0)", "LINESTRING(0 0,100 0)"),
        ("MULTILINESTRING((130 0,100 0),(0 0,100 0))",),
    ):
        chain = axes(*texts, names=["a"] * len(texts))
        assert place(chain, 110, 5) == (0, 110, "G", 5)
    tie = axes("LINESTRING(0 0,100 0)", "LINESTRING(200 0,100 0)", names=["a", "a"])
    assert place(tie, 30, 5) == (0, 30, "G", 5)


def test_gaps_have_no_length_and_chains_follow_one_another(axes):
    texts = ["LINESTRING(300 0,400 0)", "LINESTRING(0 0,100 0)", "LINESTRING(120 0,280 0)"]
    for order in ([0, 1, 2], [2, 1, 0], [1, 0, 2]):
        broken = axes(*[texts[i] for i in order], names=["a"] * 3)
        assert broken.length_m.tolist() == [360]
        assert place(broken, 130, -3) == (0, 110, "D", 3)
        assert place(broken, 350, 3) == (0, 310, "G", 3)
    assert place(axes("MULTILINESTRING((300 0,400 0),(0 0,100 0),(120 0,280 0))"), 350, 3) == (0, 310, "G", 3)


def test_branches_are_chains_of_their_own(axes):
    fork = axes("LINESTRING(0 0,100 0)", "LINESTRING(100 0,200 50)", "LINESTRING(100 0,200 -50)", names=["a"] * 3)
    assert fork.length_m[0] == pytest.approx(100 + 2 * np.hypot(100, 50))
    assert place(fork, 50, 1)[1] == 50


def test_duplicates_and_pieces_without_length_count_once(axes):
    twice = axes("MULTILINESTRING((0 0,100 0),(5 5,5 5))", "LINESTRING(100 0,0 0)", "LINESTRING(0 0,0 0,100 0)",
                 names=["a"] * 3)  # fmt: skip
    assert twice.length_m.tolist() == [100]
    assert place(twice, 30, 5) == (0, 30, "G", 5)


def test_names_make_axes(axes):
    texts = ["LINESTRING(0 50,9 50)", "LINESTRING(0 0,9 0)", "LINESTRING(0 90,9 90)", "LINESTRING(9 0,19 0)"]
    named = axes(*texts, names=["b", " a", None, "a "])
    assert named.name.tolist() == ["a", "b", "Axe 3"]
    assert named.length_m.tolist() == [19, 9, 9]
    assert axes(*texts).name.tolist() == ["Axe 1", "Axe 2", "Axe 3", "Axe 4"]
    assert len(named) == 3
    numbers = Axes.build(np.array([shapely.from_wkt(t) for t in texts]), np.array([1.0, np.nan, 1.0, np.nan]))
    assert numbers.name.tolist() == ["Axe 1", "1.0", "Axe 3"]


def test_nearest_of_several_axes_and_ties(axes):
    two = axes("LINESTRING(0 0,100 0)", "LINESTRING(0 40,100 40)")
    assert place(two, 50, 15)[0] == 0
    assert place(two, 50, 25)[0] == 1
    assert place(two, 50, 20)[0] == 0


def test_parcels_have_exact_distances(axes, awkward_polygon):
    axis = axes(BENT)
    for shift in ((0, 0), (30, 60), (-90, -70), (150, 20)):
        parcel = shapely.transform(awkward_polygon, lambda xy, s=shift: xy + s)
        found = axis.locate(np.array([parcel]))
        assert found.distance_m[0] == pytest.approx(parcel.distance(axis.geometry[0]), abs=1e-9)
        line = axis.geometry[0]
        at = line.interpolate(found.chainage_m[0])
        near = parcel if found.distance_m[0] > 0 else shapely.point_on_surface(parcel)
        assert at.distance(near) == pytest.approx(line.distance(near), abs=1e-6)


def test_parcel_that_the_axis_crosses_lies_where_its_inside_lies(axes):
    axis = axes("LINESTRING(0 0,200 0)", "LINESTRING(0 60,200 60)")
    mostly_left, mostly_right = shapely.box(50, -5, 70, 25), shapely.box(50, -25, 70, 5)
    found = axis.locate(np.array([mostly_left, mostly_right]))
    assert found.distance_m.tolist() == [0, 0]
    assert found.chainage_m.tolist() == [60, 60]
    assert found.side.tolist() == ["G", "D"]


def test_side_is_where_a_parcel_comes_nearest(axes):
    """The inside of the L lies right of the first leg prolonged, but the parcel faces its left."""
    axis = axes("LINESTRING(0 0,100 0)")
    parcel = shapely.Polygon([(50, 5), (60, 5), (60, 9), (400, 9), (400, -500), (300, -500), (300, 20), (50, 20)])
    found = axis.locate(np.array([parcel, shapely.box(150, -50, 200, 1)]))
    assert found.side.tolist() == ["G", "D"]
    assert found.distance_m.tolist() == [5, 50]


def test_crossed_parcel_whose_inside_lies_nearer_to_another_axis(axes):
    axis = axes("LINESTRING(0 0,200 0)", "LINESTRING(0 60,200 60)")
    deep = shapely.box(50, -1, 70, 59)
    found = axis.locate(np.array([deep, shapely.box(50, 10, 70, 20)]))
    assert found.axis.tolist() == [0, 0]
    assert (found.distance_m[0], found.chainage_m[0], found.side[0]) == (0, 60, "G")
    near_top = shapely.union(shapely.box(50, 20, 70, 59), shapely.box(59, -1, 61, 20))
    found = axis.locate(np.array([near_top]))
    assert (found.axis[0], found.distance_m[0], found.side[0]) == (0, 0, "G")


def test_what_holds_nothing_has_no_place(axes, awkward):
    nothing = np.array([awkward["missing"], awkward["empty"], shapely.Point(3, 4)], dtype=object)
    found = axes(BENT).locate(nothing)
    assert found.axis.tolist() == [-1, -1, 0]
    assert found.side.tolist() == [None, None, "G"]
    assert np.isnan(found.chainage_m).tolist() == [True, True, False]
    none = Axes.build(np.empty(0, dtype=object))
    assert none.locate(nothing).axis.tolist() == [-1, -1, -1]
    assert len(none.slices(500).geometry) == 0
    assert slice_of(none.slices(500), none.locate(nothing)).tolist() == [-1, -1, -1]


@settings(derandomize=True, max_examples=80, deadline=None)
@given(
    st.lists(st.tuples(st.integers(0, 60), st.integers(0, 60)), min_size=2, max_size=9, unique=True),
    st.integers(3, 70),
    st.tuples(st.integers(-20, 80), st.integers(-20, 80)),
)
def test_against_shapely_on_any_line(points, step, point):
    line = shapely.LineString(points)
    axis = Axes.build(np.array([line]))
    merged = axis.geometry[0]
    assert axis.length_m[0] == pytest.approx(line.length)
    found = axis.locate(shapely.points([point]))
    assert found.distance_m[0] == pytest.approx(line.distance(shapely.Point(point)), abs=1e-9)
    if merged.geom_type == "LineString":
        at = merged.interpolate(found.chainage_m[0])
        assert at.distance(shapely.Point(point)) == pytest.approx(found.distance_m[0], abs=1e-6)
    slices = axis.slices(step)
    assert shapely.length(slices.geometry).sum() == pytest.approx(line.length)
    assert (slices.end_m - slices.start_m) == pytest.approx(shapely.length(slices.geometry))
    number = slice_of(slices, found)[0]
    assert slices.start_m[number] <= found.chainage_m[0] <= slices.end_m[number] + 1e-9
    assert slices.geometry[number].distance(shapely.Point(point)) == pytest.approx(found.distance_m[0], abs=1e-6)


def test_slices(axes):
    two = axes("LINESTRING(0 0,1200 0)", "LINESTRING(0 9,400 9,1000 9)")
    slices = two.slices(500)
    assert slices.axis.tolist() == [0, 0, 0, 1, 1]
    assert slices.start_m.tolist() == [0, 500, 1000, 0, 500]
    assert slices.end_m.tolist() == [500, 1000, 1200, 500, 1000]
    assert slices.geometry[3].equals(shapely.LineString([(0, 9), (400, 9), (500, 9)]))
    found = two.locate(shapely.points([[-50, 0], [500, -1], [5000, 0], [700, 8]]))
    assert slice_of(slices, found).tolist() == [0, 1, 2, 4]


def test_a_rest_under_a_millimetre_is_no_slice(axes):
    assert axes("LINESTRING(0 0,1000.0004 0)").slices(500).end_m.tolist() == [500, 1000.0004]
    assert len(axes("LINESTRING(0 0,1000.01 0)").slices(500).axis) == 3
    assert axes("LINESTRING(0 0,3 0)").slices(500).end_m.tolist() == [3]


def test_slice_over_a_gap_has_two_parts(axes):
    broken = axes("MULTILINESTRING((0 0,300 0),(320 0,1000 0))")
    first = broken.slices(500).geometry[0]
    assert first.geom_type == "MultiLineString"
    assert first.length == pytest.approx(500)
    assert first.bounds == (0, 0, 520, 0)


def test_order_of_features_changes_nothing(shapes):
    texts = [f"LINESTRING({x} {y},{x + 30} {y + 7},{x + 60} {y})" for x in (0, 60, 140) for y in (0, 50)]
    names = np.array(["a", "b"] * 3, dtype=object)
    lines, rng = shapes(*texts), np.random.default_rng(2)
    points = shapely.points(rng.uniform(-20, 220, (50, 2)))
    wanted = Axes.build(lines, names).locate(points)
    for _ in range(5):
        order = rng.permutation(len(lines))
        found = Axes.build(lines[order], names[order]).locate(points)
        assert found.axis.tolist() == wanted.axis.tolist()
        assert found.chainage_m.tolist() == wanted.chainage_m.tolist()
        assert found.side.tolist() == wanted.side.tolist()


def test_progress_and_cancel(axes, recorder):
    points = shapely.points(np.random.default_rng(0).uniform(0, 100, (5000, 2)))
    seen = recorder()
    axes(BENT).locate(points, seen)
    assert seen.forward
    with pytest.raises(Cancelled):
        axes(BENT).locate(points, recorder(cancel_after=6))

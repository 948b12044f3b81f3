"""Overlaps of layers: hand cases, GEOS as oracle, areas that balance, results that do not depend on order."""

from __future__ import annotations

import numpy as np
import pytest
import shapely
from hypothesis import given, settings
from hypothesis import strategies as st
from trame_verte.trame_verte_plugin.engine.errors import Cancelled
from trame_verte.trame_verte_plugin.engine.overlap import (
    Outlines,
    Overlaps,
    largest_share,
    overlaps,
    overlaps_among,
    union_area,
)


def boxes(*corners) -> np.ndarray:
    return shapely.box(*np.array(corners, dtype=float).T)


@pytest.fixture
def town():
    """Parcels as a grid of 12 × 9, buildings at random over them, zones as another grid that tiles the same ground."""
    rng = np.random.default_rng(7)
    x, y = (axis.ravel() for axis in np.meshgrid(np.arange(12) * 30.0, np.arange(9) * 40.0))
    parcels = shapely.box(x, y, x + 30, y + 40)
    corner, size, turn = rng.uniform(0, 330, (160, 2)), rng.uniform(5, 45, (160, 2)), rng.uniform(0, 3, 160)
    local = np.stack([np.zeros((160, 2)), size * [1, 0], size, size * [0, 1]], axis=1)
    spin = np.stack([np.cos(turn), -np.sin(turn), np.sin(turn), np.cos(turn)], axis=1).reshape(-1, 2, 2)
    buildings = shapely.polygons(local @ spin + corner[:, None])
    zones = boxes((-10, -10, 100, 370), (100, -10, 370, 150), (100, 150, 370, 370))
    return parcels, buildings, zones


def oracle(targets, covers) -> dict[tuple[int, int], float]:
    found = {}
    for i, target in enumerate(targets):
        for j, cover in enumerate(covers):
            area = 0.0 if target is None or cover is None else target.intersection(cover).area
            if area > 1e-6:
                found[i, j] = area
    return found


def test_pairs_and_areas_equal_brute_force(town):
    parcels, buildings, _ = town
    wanted = oracle(parcels, buildings)
    found = overlaps(parcels, buildings)
    assert list(zip(found.target.tolist(), found.cover.tolist())) == list(wanted)
    assert found.area == pytest.approx(list(wanted.values()), rel=1e-9)
    assert found.inside.tolist() == [parcels[i].covers(buildings[j]) for i, j in wanted]
    assert found.whole.tolist() == [buildings[j].covers(parcels[i]) for i, j in wanted]


def test_whole_and_inside_give_the_polygons_own_areas():
    parcels, covers = boxes((0, 0, 10, 10), (20, 0, 30, 10)), boxes((-1, -1, 11, 11), (22, 2, 25, 7))
    found = overlaps(parcels, covers)
    assert (found.target.tolist(), found.cover.tolist()) == ([0, 1], [0, 1])
    assert (found.whole.tolist(), found.inside.tolist()) == ([True, False], [False, True])
    assert found.area.tolist() == [100.0, 15.0]


def test_neighbours_that_share_an_edge_do_not_overlap():
    found = overlaps(boxes((0, 0, 10, 10)), boxes((10, 0, 20, 10), (0, 10, 10, 20), (10, 10, 20, 20)))
    assert len(found.target) == 0


def test_nothing_overlaps_nothing(shapes, awkward):
    square = shapes("POLYGON((0 0,40 0,40 40,0 40,0 0))")
    nothing = np.array([awkward["missing"], awkward["empty"], awkward["empty parts"]], dtype=object)
    for targets, covers in ((square, nothing), (nothing, square), (nothing, nothing), (square[:0], square)):
        found = overlaps(targets, covers)
        assert len(found.area) == 0
        assert union_area(found, targets, covers).tolist() == [0.0] * len(targets)
        assert largest_share(found, len(targets))[0].tolist() == [-1] * len(targets)


def test_catalogue_within_itself(awkward):
    polygons = np.array(list(awkward.values()), dtype=object)
    found, wanted = overlaps(polygons, polygons), oracle(polygons, polygons)
    assert list(zip(found.target.tolist(), found.cover.tolist())) == list(wanted)
    assert found.area == pytest.approx(list(wanted.values()), rel=1e-6, abs=1e-6)


def test_parts_add_up_to_the_whole(town):
    parcels, _, zones = town
    found = overlaps(parcels, zones)
    assert found.total(len(parcels)) == pytest.approx(shapely.area(parcels), rel=1e-12)
    swapped = overlaps(zones, parcels)
    assert swapped.area.sum() == pytest.approx(found.area.sum(), rel=1e-12)


def test_large_outlines_on_both_sides():
    rng = np.random.default_rng(3)
    lakes = shapely.buffer(shapely.points(rng.uniform(0, 900, (5, 2))), rng.uniform(90, 300, 5), quad_segs=60)
    woods = shapely.buffer(shapely.points(rng.uniform(0, 900, (6, 2))), rng.uniform(50, 400, 6), quad_segs=90)
    found, wanted = overlaps(lakes, woods), oracle(lakes, woods)
    assert list(zip(found.target.tolist(), found.cover.tolist())) == list(wanted)
    assert found.area == pytest.approx(list(wanted.values()), rel=1e-9)


def test_order_of_features_changes_nothing(town):
    parcels, buildings, _ = town
    rng = np.random.default_rng(11)
    rows, others = rng.permutation(len(parcels)), rng.permutation(len(buildings))
    plain, mixed = overlaps(parcels, buildings), overlaps(parcels[rows], buildings[others])
    values = {(int(rows[t]), int(others[c])): a for t, c, a in zip(mixed.target, mixed.cover, mixed.area)}
    assert values == {(int(t), int(c)): a for t, c, a in zip(plain.target, plain.cover, plain.area)}
    once = union_area(plain, parcels, buildings)
    assert union_area(mixed, parcels[rows], buildings[others]) == pytest.approx(once[rows], rel=1e-12, abs=1e-9)


def test_outlines_may_be_kept(town):
    parcels, buildings, _ = town
    kept = Outlines.of(parcels)
    assert Outlines.of(kept) is kept
    assert len(kept) == len(parcels)
    first, second = overlaps(kept, buildings), overlaps(parcels, Outlines.of(buildings))
    assert first.area.tolist() == second.area.tolist()
    union = union_area(first, kept, Outlines.of(buildings))
    assert union.tolist() == union_area(first, parcels, buildings).tolist()


def test_union_counts_what_overlaps_once(town):
    parcels, buildings, _ = town
    whole = shapely.union_all(buildings)
    wanted = shapely.area(shapely.intersection(parcels, whole))
    found = overlaps(parcels, buildings)
    assert union_area(found, parcels, buildings) == pytest.approx(wanted, rel=1e-9)
    assert found.total(len(parcels)).sum() > wanted.sum() * 1.3


@pytest.mark.parametrize(
    ("covers", "wanted"),
    [
        pytest.param([(1, 1, 4, 4), (5, 5, 8, 8)], 18, id="apart"),
        pytest.param([(1, 1, 4, 4), (4, 1, 8, 4)], 21, id="party wall"),
        pytest.param([(1, 1, 5, 4), (4, 1, 8, 4)], 21, id="two overlap inside"),
        pytest.param([(1, 1, 5, 4), (4, 1, 15, 4)], 27, id="one straddles the outline"),
        pytest.param([(-5, 1, 5, 4), (4, 1, 15, 4)], 30, id="both straddle"),
        pytest.param([(-5, 1, 15, 4), (-5, 2, 15, 5)], 40, id="they overlap outside too"),
        pytest.param([(1, 1, 5, 4), (4, 1, 8, 4), (3, 3, 6, 6)], 21 + 6, id="three overlap"),
        pytest.param([(1, 1, 5, 4), (1, 1, 5, 4)], 12, id="the same twice"),
        pytest.param([(-1, -1, 11, 11), (1, 1, 5, 4)], 100, id="one covers all"),
    ],
)
def test_union_by_hand(covers, wanted):
    targets, covers = boxes((0, 0, 10, 10), (30, 0, 40, 10)), boxes(*covers)
    assert union_area(overlaps(targets, covers), targets, covers) == pytest.approx([wanted, 0])


def test_union_takes_some_of_the_pairs():
    targets, covers = boxes((0, 0, 10, 10)), boxes((1, 1, 5, 4), (4, 1, 8, 4), (0, 8, 10, 10))
    found = overlaps(targets, covers)
    assert union_area(found.take(found.cover != 1), targets, covers) == pytest.approx([12 + 20])


@settings(derandomize=True, max_examples=60, deadline=None)
@given(st.lists(st.tuples(*[st.integers(0, 20)] * 4), min_size=1, max_size=12))
def test_union_of_any_boxes(corners):
    covers = boxes(*[(min(a, c), min(b, d), max(a, c) + 1, max(b, d) + 1) for a, b, c, d in corners])
    targets = boxes((0, 0, 11, 11), (11, 0, 30, 11), (5, 5, 8, 30))
    wanted = shapely.area(shapely.intersection(targets, shapely.union_all(covers)))
    assert union_area(overlaps(targets, covers), targets, covers) == pytest.approx(wanted, abs=1e-7)


def test_largest_share_and_its_ties():
    pairs = Overlaps(
        np.array([0, 0, 2, 2, 2]),
        np.array([4, 6, 1, 3, 5]),
        np.array([5.0, 7.0, 3.0, 3.0 + 1e-11, 2.0]),
        *[np.zeros(5)] * 2,
    )
    cover, area = largest_share(pairs, 4)
    assert cover.tolist() == [6, -1, 1, -1]
    assert area.tolist() == [7.0, 0.0, 3.0, 0.0]


def test_progress_moves_forward_and_cancels(town, recorder, monkeypatch):
    parcels, buildings, _ = town
    seen = recorder()
    found = overlaps(parcels, buildings, seen)
    assert seen.forward
    seen = recorder()
    union_area(found, parcels, buildings, seen)
    assert seen.forward
    with pytest.raises(Cancelled):
        overlaps(parcels, buildings, recorder(cancel_after=1))


@pytest.mark.parametrize("settled", [None, [False] * 5, [True, True, False, False, False]])
def test_overlaps_within_a_layer_are_found_once(settled):
    """Of the five the first two are apart; a caller who knows so need not have them compared."""
    extents = np.array([(0, 0, 10, 10), (20, 0, 30, 10), (5, 5, 25, 8), (6, 6, 7, 7), (40, 0, 41, 1)])
    layer = shapely.box(*extents.T)
    every = overlaps(layer, layer)
    every = every.take(every.target > every.cover)
    found = overlaps_among(layer, settled=None if settled is None else np.array(settled))
    for name in ("target", "cover", "area", "whole", "inside"):
        assert getattr(found, name).tolist() == getattr(every, name).tolist(), name
    assert overlaps_among(Outlines.of(layer)).area.tolist() == every.area.tolist()

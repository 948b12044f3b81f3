from __future__ import annotations

import numpy as np
import pytest
import shapely
from trame_verte.trame_verte_plugin.engine.overlap import overlaps
from trame_verte.trame_verte_plugin.engine.progress import silent
from trame_verte.trame_verte_plugin.engine.referential.units import Units, land_units, single_units


def units_of(parcels: np.ndarray, accounts: list[str | None]) -> Units:
    return land_units(parcels, shapely.area(parcels), np.array([*accounts, ""], dtype=object)[:-1], silent)


CASES = {
    "neighbours of one owner": ([(0, 10), (10, 20)], ["A", "A"], [0, 0]),
    "neighbours of two owners": ([(0, 10), (10, 20)], ["A", "B"], [0, 1]),
    "one owner, a street between": ([(0, 10), (20, 30)], ["A", "A"], [0, 1]),
    "a gap of a rounding": ([(0, 10), (10.005, 20)], ["A", "A"], [0, 0]),
    "a gap of two centimetres": ([(0, 10), (10.02, 20)], ["A", "A"], [0, 1]),
    "a chain": ([(0, 10), (10, 20), (20, 30)], ["A", "A", "A"], [0, 0, 0]),
    "the middle is another's": ([(0, 10), (10, 20), (20, 30)], ["A", "B", "A"], [0, 1, 2]),
    "no account": ([(0, 10), (10, 20)], [None, None], [0, 1]),
}


@pytest.mark.parametrize(("spans", "accounts", "expected"), CASES.values(), ids=CASES)
def test_units(shapes, box, spans, accounts, expected):
    parcels = shapes(*(box(a, 0, b, 10) for a, b in spans))
    found = units_of(parcels, accounts)
    assert found.of_parcel.tolist() == expected
    assert found.area.sum() == pytest.approx(shapely.area(parcels).sum())
    assert found.size.tolist() == np.bincount(expected).tolist()


def test_units_are_numbered_from_west_to_east(shapes, box):
    found = units_of(shapes(box(0, 0, 5, 5), box(20, 0, 25, 5), box(5, 0, 9, 5)), ["A", "B", "A"])
    assert found.of_parcel.tolist() == [0, 1, 0]
    assert shapely.area(found.geometry).tolist() == [45, 25]


def test_sums_and_extremes(shapes, box):
    found = units_of(shapes(box(0, 0, 5, 5), box(5, 0, 9, 5), box(20, 0, 25, 5)), ["A", "A", "B"])
    np.testing.assert_array_equal(found.sum(np.array([1.0, 2.0, 4.0])), [3, 4])
    np.testing.assert_array_equal(found.sum(np.array([1.0, np.nan, 4.0])), [np.nan, 4])
    np.testing.assert_array_equal(found.least(np.array([5.0, np.nan, np.nan])), [5, np.nan])
    np.testing.assert_array_equal(found.first_least(np.array([5.0, 2.0, np.nan])), [1, 2])
    assert found.shared.tolist() == [True, True, False]


def test_what_covers_share_with_units(shapes, box):
    parcels = shapes(box(0, 0, 5, 5), box(5, 0, 10, 5), box(20, 0, 25, 5))
    covers = shapes(box(-1, -1, 11, 6), box(4, 0, 7, 5))
    pairs = overlaps(parcels, covers)
    found = units_of(parcels, ["A", "A", "B"]).gather(pairs)
    assert found.target.tolist() == [0, 0]
    assert found.cover.tolist() == [0, 1]
    np.testing.assert_allclose(found.area, [50, 15])
    assert found.whole.tolist() == [True, False]
    assert single_units(parcels, shapely.area(parcels)).gather(pairs) is pairs


def test_order_of_the_input_does_not_matter(shapes, box):
    random = np.random.default_rng(5)
    parcels = shapes(*(box(x, y, x + 10, y + 10) for x in range(0, 80, 10) for y in range(0, 80, 10)))
    accounts = random.choice(list("ABC"), len(parcels)).tolist()
    expected = units_of(parcels, accounts)
    order = random.permutation(len(parcels))
    found = units_of(parcels[order], [accounts[i] for i in order])
    assert (found.of_parcel == expected.of_parcel[order]).all()
    np.testing.assert_array_equal(found.area, expected.area)

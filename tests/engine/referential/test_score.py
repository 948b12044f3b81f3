from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from trame_verte.trame_verte_plugin.engine.referential import score
from trame_verte.trame_verte_plugin.engine.referential.classes import CLASSES, UNKNOWN
from trame_verte.trame_verte_plugin.engine.referential.parameters import Parameters

DEFAULT = Parameters()


def code(name: str) -> np.ndarray:
    return np.array([CLASSES.index(name)])


def test_score_by_hand():
    # 40·600/1200 + 40·(1 - 240/500) + 20·600/3000 = 20 + 20.8 + 4
    near = score.nearness(np.array([240.0]), DEFAULT)
    assert score.score(code("nu"), np.array([600.0]), np.array([1200.0]), near, DEFAULT) == 45


def test_score_is_full_at_the_stop_on_large_bare_land():
    assert score.score(code("nu"), np.array([9e3]), np.array([9e3]), np.array([1.0]), DEFAULT) == 100


def test_halves_are_rounded_up():
    # 40·0.5 + 40·0.1125 = 24.5
    value = score.score(code("nu"), np.array([1e-9]), np.array([2e-9]), np.array([0.1125]), DEFAULT)
    assert value == 25


@pytest.mark.parametrize("name", ["inconstructible", "hors_zone", "equipement", "delaisse", "occupe"])
def test_classes_without_action_score_nothing(name):
    assert score.score(code(name), np.array([500.0]), np.array([1e3]), np.array([1.0]), DEFAULT) == 0


def test_what_is_not_known_has_no_score():
    unknown = score.score(np.array([UNKNOWN]), np.array([5.0]), np.array([9.0]), np.array([1.0]), DEFAULT)
    without_land = score.score(code("a_ouvrir"), np.array([np.nan]), np.array([9.0]), np.array([1.0]), DEFAULT)
    assert np.isnan(unknown).all()
    assert np.isnan(without_land).all()


@pytest.mark.parametrize(("metres", "expected"), [(0, 1), (250, 0.5), (500, 0), (5000, 0)])
def test_nearness(metres, expected):
    assert score.nearness(np.array([float(metres)]), DEFAULT) == expected


def test_brownfield_counts_its_unblocked_area():
    codes = np.array([CLASSES.index("friche"), CLASSES.index("nu")])
    assert score.free_area(codes, np.array([10.0, 10.0]), np.array([80.0, 80.0])).tolist() == [80, 10]


def test_dwellings_of_one_parcel():
    assert score.dwellings(np.array([999.0, 1000.0, np.nan]), np.array([0, 1, 2]), DEFAULT).tolist()[:2] == [2, 3]


def test_dwellings_of_a_unit_are_rounded_once():
    # 200 m² each: 0.6 dwellings; five of them hold 3.
    found = score.dwellings(np.full(5, 200.0), np.zeros(5, dtype=int), DEFAULT)
    assert found.tolist() == [0, 1, 0, 1, 1]


@settings(derandomize=True, deadline=None, max_examples=200)
@given(st.lists(st.tuples(st.integers(0, 5), st.integers(0, 40_000)), min_size=1, max_size=60))
def test_parcels_dwellings_add_up_to_the_units(parcels):
    unit = np.unique([u for u, _ in parcels], return_inverse=True)[1]
    area = np.array([a / 4 for _, a in parcels])
    found = score.dwellings(area, unit, DEFAULT)
    whole = np.floor(np.bincount(unit, area) / 10_000 * 30 + 1e-6)
    assert np.bincount(unit, found).tolist() == whole.tolist()
    assert (found >= 0).all()


def test_potentials_by_class():
    codes = np.array([CLASSES.index(n) for n in ("nu", "a_ouvrir", "occupe", "friche", "friche")])
    actions = np.array(["construire", "planifier", "conserver", "requalifier", "renaturer"], dtype=object)
    potential, to_open = score.potentials(codes, actions, np.arange(1.0, 6.0))
    np.testing.assert_array_equal(potential, [1, np.nan, np.nan, 4, np.nan])
    np.testing.assert_array_equal(to_open, [np.nan, 2, np.nan, np.nan, np.nan])

"""What must hold of every audit: parts add up, names and orders change nothing, areas balance on any drawing."""

from __future__ import annotations

import numpy as np
import pytest
import shapely
from hypothesis import given, settings
from hypothesis import strategies as st
from pyproj import CRS
from shapely.geometry import box
from trame_verte.trame_verte_plugin.engine.bufferzones.audit import build_audit
from trame_verte.trame_verte_plugin.engine.bufferzones.inputs import AuditInputs, AuditParameters, Date, Promises, Zones
from trame_verte.trame_verte_plugin.engine.landcover.cover import Cover
from trame_verte.trame_verte_plugin.engine.order import canonical_order

#: Columns that are sums over the zone: two halves of it add up to it.
SUMS = (
    "surf_ha", "artificialise_ha", "renature_ha", "delta_ha", "delta_ha_an", "terril_ha", "rpg_ha", "pression_ha",
    "pression_u_ha", "pression_auc_ha", "pression_aus_ha", "bati_m2_2", "permis_ha",
)  # fmt: skip
PARTS = ("art", "agri", "nat", "eau", "inconnu", "non_couvert")
DATED = tuple(f"{name}_ha_{n}" for n in (1, 2) for name in (*PARTS, "recouvrement"))

STEP = 40.0
rectangles = st.tuples(*[st.integers(-3, 12)] * 2, *[st.integers(1, 7)] * 2, st.integers(0, 4))
lands = st.lists(rectangles, min_size=1, max_size=9)


def array(*geometries):
    result = np.empty(len(geometries), dtype=object)
    result[:] = geometries
    return result


def cell(x, y, w, h):
    return box(x * STEP, y * STEP, (x + w) * STEP, (y + h) * STEP)


def date(items, year, names="ABCDE", buildings=None):
    geometry = array(*(cell(*item[:4]) for item in items))
    codes = np.array([names[item[4]] for item in items], dtype=object)
    land = Cover(geometry, np.array([item[4] for item in items]), codes).take(canonical_order(geometry))
    return Date(land, land.without_overlaps(), None, buildings, year)


def audit(zones, first, second, **layers):
    count = len(zones)
    order = canonical_order(zones)
    named = Zones(zones[order], np.full(count, None, dtype=object), np.zeros(count, dtype=np.int64))
    return build_audit(AuditInputs(named, first, second, **layers), AuditParameters(), CRS(2154))


LAYERS = {
    "promises": Promises(
        array(cell(0, 0, 5, 6)), array(cell(3, 3, 5, 5)), array(cell(0, 8, 9, 2)), array(), array(),
        array(cell(1, 1, 1, 1)),
    ),
    "permits": array(cell(2, 2, 1, 2)),
    "farmland": array(cell(0, 0, 3, 3), cell(2, 2, 5, 5)),
    "spoil_heaps": array(cell(5, 5, 2, 2)),
}  # fmt: skip


@settings(max_examples=25, deadline=None, derandomize=True)
@given(lands, lands, st.integers(1, 9))
def test_two_halves_of_a_zone_add_up_to_it(one, two, at):
    houses = array(*(box(x, y, x + 12, y + 9) for x, y in ((20, 20), (25, 22), (118, 60), (300, 200))))
    dates = date(one, 2010), date(two, 2020, buildings=houses)
    whole = audit(array(cell(0, 0, 10, 10)), *dates, **LAYERS).audit.columns
    halves = audit(array(cell(0, 0, at, 10), cell(at, 0, 10 - at, 10)), *dates, **LAYERS).audit.columns
    for name in (*SUMS, *DATED):
        assert halves[name].sum() == pytest.approx(whole[name][0], rel=1e-6, abs=1e-6), name


@settings(max_examples=25, deadline=None, derandomize=True)
@given(lands, lands)
def test_areas_balance_on_any_zone(one, two):
    """Zones that overlap one another, with a hole and in several parts; land covers with overlaps and gaps."""
    zones = array(
        cell(0, 0, 10, 10).difference(cell(3, 3, 2, 2)),
        shapely.union_all([cell(0, 0, 3, 3), cell(6, 6, 3, 4)]),
        cell(2, 2, 8, 3),
    )
    found = audit(zones, date(one, 2010), date(two, 2020)).audit.columns
    assert sorted(found["surf_ha"]) == pytest.approx(sorted(shapely.area(zones) / 1e4))
    for n in (1, 2):
        parts = sum(found[f"{name}_ha_{n}"] for name in PARTS) - found[f"recouvrement_ha_{n}"]
        assert parts == pytest.approx(found["surf_ha"], rel=1e-6)
        assert all((found[f"{name}_ha_{n}"] >= 0).all() for name in PARTS)
    assert found["delta_ha"] == pytest.approx(found["artificialise_ha"] - found["renature_ha"])


@settings(max_examples=15, deadline=None, derandomize=True)
@given(lands, lands)
def test_other_names_of_the_classes_change_only_the_codes(one, two):
    zones = array(cell(0, 0, 10, 10), cell(2, 2, 8, 3))
    plain = audit(zones, date(one, 2010), date(two, 2020))
    named = audit(zones, date(one, 2010, "vwxyz"), date(two, 2020, "vwxyz"))
    for output in ("audit", "changes", "open_patches", "narrows"):
        before, after = getattr(plain, output), getattr(named, output)
        assert [shapely.to_wkb(g) for g in before.geometry] == [shapely.to_wkb(g) for g in after.geometry]
        for name, column in before.columns.items():
            values = column.tolist()
            if name in ("code_1", "code_2"):
                values = [value.translate(str.maketrans("ABCDE", "vwxyz")) for value in values]
            assert str(values) == str(after.columns[name].tolist()), name


@settings(max_examples=15, deadline=None, derandomize=True)
@given(lands, lands, st.randoms(use_true_random=False))
def test_order_of_the_features_changes_nothing(one, two, random):
    zones = [cell(0, 0, 10, 10), cell(2, 2, 8, 3), cell(5, 0, 3, 9)]
    plain = audit(array(*zones), date(one, 2010), date(two, 2020))
    for items in (zones, one, two):
        random.shuffle(items)
    shuffled = audit(array(*zones), date(one, 2010), date(two, 2020))
    for name, column in plain.audit.columns.items():
        other = shuffled.audit.columns[name]
        if column.dtype == float:
            assert column == pytest.approx(other, rel=1e-9, abs=1e-9, nan_ok=True), name
        else:
            assert column.tolist() == other.tolist(), name

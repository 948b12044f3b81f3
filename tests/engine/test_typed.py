"""Columns as a schema wants them."""

from __future__ import annotations

import numpy as np
from trame_verte.trame_verte_plugin.engine.schema import load_schema
from trame_verte.trame_verte_plugin.engine.typed import typed

FIELDS = load_schema("bufferzoneaudit")["AUDIT"]


def test_small_parts_in_hectares_still_add_up():
    parts = {"pression_u_ha": 0.00000149, "pression_auc_ha": 0.00000149, "pression_ha": 0.00000298}
    found = typed({name: np.array([value]) for name, value in parts.items()}, FIELDS, 1)
    np.testing.assert_allclose(found["pression_u_ha"] + found["pression_auc_ha"], found["pression_ha"], rtol=1e-6)


def test_other_numbers_are_rounded_to_a_millionth_and_missing_fields_are_null():
    found = typed({"bati_m2_1": np.array([1.23456789, -0.0000001])}, FIELDS, 2)
    assert found["bati_m2_1"].tolist() == [1.234568, 0.0]
    assert not np.signbit(found["bati_m2_1"][1])
    assert np.isnan(found["surf_ha"]).all()
    assert found["etat"].tolist() == [None, None]
    assert list(found) == [field.name for field in FIELDS]

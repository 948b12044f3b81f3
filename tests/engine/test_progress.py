"""Work in slices of bounded cost."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from trame_verte.trame_verte_plugin.engine.errors import Cancelled
from trame_verte.trame_verte_plugin.engine.progress import by_cost


@settings(derandomize=True, deadline=None)
@given(st.lists(st.integers(0, 9), max_size=40), st.integers(1, 20))
def test_slices_cover_all_rows_and_none_costs_too_much(costs, most):
    cost, seen = np.array(costs, dtype=np.int64), []
    slices = list(by_cost(cost, most, lambda fraction, step: seen.append(fraction), "x"))
    assert [row for part in slices for row in range(part.start, part.stop)] == list(range(len(cost)))
    assert all(cost[part].sum() <= most or part.stop - part.start == 1 for part in slices)
    assert seen == sorted(seen) and seen[-1] == 1.0


def test_cancel(recorder):
    with pytest.raises(Cancelled):
        list(by_cost(np.ones(9), 2, recorder(cancel_after=1), "x"))

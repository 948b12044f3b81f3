"""Each step of the plan against everything recomputed from scratch."""

from __future__ import annotations

from itertools import combinations

import numpy as np
import pytest
import shapely
from hypothesis import given, settings
from hypothesis import strategies as st
from trame_verte.trame_verte_plugin.engine.continuity.breaks import Break
from trame_verte.trame_verte_plugin.engine.continuity.plan import MIDDLE, make_plan

LINK = shapely.LineString([(0, 0), (1, 0)])


def broken(touches, cost, kind="obstacle"):
    return Break(kind, tuple(touches), LINK, 10.0, cost_eur=cost)


def groups_of(sizes, breaks, mended):
    """Groups of components once some breaks are mended, as sets."""
    groups = [{k} for k in range(len(sizes))]
    for k in mended:
        joined = [g for g in groups if g & set(breaks[k].touches)]
        groups = [g for g in groups if g not in joined] + ([set().union(*joined)] if joined else [])
    return groups


def coherence_of(sizes, breaks, mended):
    return sum(sum(sizes[k] for k in g) ** 2 for g in groups_of(sizes, breaks, mended)) / sum(sizes) ** 2


def chains_of(sizes, breaks, mended):
    """Sets of one to three breaks, each sharing with the next a group that at most MIDDLE useful breaks touch."""
    groups = groups_of(sizes, breaks, mended)
    number = {c: i for i, g in enumerate(groups) for c in g}
    ends = {k: {number[c] for c in b.touches} for k, b in enumerate(breaks) if k not in mended}
    ends = {k: e for k, e in ends.items() if len(e) > 1}
    touching = {g: [k for k, e in ends.items() if g in e] for g in range(len(groups))}

    def adjoining(a, b):
        return any(len(touching[g]) <= MIDDLE for g in ends[a] & ends[b])

    yield from ((k,) for k in ends)
    yield from ((a, b) for a, b in combinations(sorted(ends), 2) if adjoining(a, b))
    for chain in combinations(sorted(ends), 3):
        if sum(adjoining(a, b) for a, b in combinations(chain, 2)) >= 2:
            yield chain


def greedy_from_scratch(sizes, breaks, steps):
    mended, plan = [k for k, b in enumerate(breaks) if b.kind == "a_verifier"], []
    useful = [b if b.kind == "obstacle" else broken((), 0) for b in breaks]
    while len(plan) < steps:
        now = coherence_of(sizes, breaks, mended)
        best = None
        for chain in chains_of(
            sizes, [b if k in mended else u for k, (b, u) in enumerate(zip(breaks, useful))], mended
        ):
            gain = coherence_of(sizes, breaks, [*mended, *chain]) - now
            cost = max(sum(breaks[k].cost_eur for k in chain), 1.0)
            worth = max(gain, 1e-300) / cost
            key = (round(-np.log10(worth), 10) if gain > 1e-15 else np.inf, len(chain), chain)
            if gain > 1e-15 and (best is None or key < best[0]):
                best = (key, chain, gain)
        if best is None:
            break
        mended += best[1]
        plan.append((best[1], best[2], coherence_of(sizes, breaks, mended)))
    return plan


def planned(sizes, breaks, weighted=None, size=50):
    sizes = np.array(sizes, dtype=float)
    return make_plan(breaks, sizes, sizes if weighted is None else np.array(weighted), sizes.sum(), plan_size=size)


def test_two_components_by_hand():
    plan = planned([300, 700], [broken((0, 1), 50_000)])
    (step,) = plan.steps
    assert plan.coherence_before == pytest.approx(0.58)
    assert step.gain == pytest.approx(2 * 300 * 700 / 1000**2)
    assert step.coherence == plan.coherence_after == pytest.approx(1)


def test_the_better_gain_per_euro_comes_first():
    plan = planned([500, 300, 200], [broken((0, 1), 300_000), broken((1, 2), 10_000)])
    assert [s.breaks for s in plan.steps] == [(1,), (0,)]


def test_a_chain_is_mended_together_where_its_middle_is_worthless():
    plan = planned([500, 1, 499], [broken((0, 1), 10_000), broken((1, 2), 10_000)])
    assert [s.breaks for s in plan.steps] == [(0, 1)]


def test_breaks_to_check_are_joined_for_the_plan_but_count_before_it():
    plan = planned([500, 500], [broken((0, 1), 0, kind="a_verifier")])
    assert (plan.coherence_before, plan.coherence_start, plan.steps) == (0.5, 1.0, ())


def test_weights_count_in_the_gain_and_not_in_the_coherence():
    plan = planned([500, 400, 100], [broken((0, 1), 10), broken((0, 2), 10)], weighted=[500.0, 10.0, 100.0])
    assert [s.breaks for s in plan.steps] == [(1,), (0,)]
    assert plan.steps[0].coherence == pytest.approx((600**2 + 400**2) / 1000**2)


def test_breaks_that_join_nothing_have_no_step():
    plan = planned([500], [broken((0,), 10), broken((), 10), broken((0,), 0, kind="goulet")])
    assert plan.steps == () and plan.gain.tolist() == [0, 0, 0]


def test_the_plan_stops_at_its_size():
    sizes = [10] * 9
    plan = planned(sizes, [broken((k, k + 1), 10) for k in range(8)], size=2)
    assert len(plan.steps) == 2


drawn = st.tuples(
    st.lists(st.integers(1, 20), min_size=2, max_size=7),
    st.lists(
        st.tuples(st.sets(st.integers(0, 6), min_size=1, max_size=3), st.integers(1, 9), st.booleans()), max_size=7
    ),
)


@settings(derandomize=True, max_examples=200, deadline=None)
@given(drawn)
def test_each_step_equals_the_greedy_choice_recomputed_from_scratch(drawn):
    sizes, found = drawn
    breaks = []
    for touches, cost, check in found:
        known = sorted(c for c in touches if c < len(sizes))
        breaks.append(broken(known, cost * 1000.0, kind="a_verifier" if check and cost == 1 else "obstacle"))
    plan = planned(sizes, breaks)
    expected = greedy_from_scratch(sizes, breaks, 50)
    assert [s.breaks for s in plan.steps] == [chain for chain, *_ in expected]
    for step, (_, gain, coherence) in zip(plan.steps, expected):
        assert step.gain == pytest.approx(gain, rel=1e-9)
        assert step.coherence == pytest.approx(coherence, rel=1e-9)

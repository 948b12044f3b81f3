"""Batches side by side: results in order, progress in the caller's thread, cancel and faults let through."""

from __future__ import annotations

import threading
import time

import numpy as np
import pytest
import shapely
from trame_verte.trame_verte_plugin.engine.errors import Cancelled
from trame_verte.trame_verte_plugin.engine.progress import BATCH_SIZE
from trame_verte.trame_verte_plugin.engine.workers import each, in_parallel, own, together

WORKERS = "trame_verte.trame_verte_plugin.engine.workers.workers"
POINTS = shapely.points(np.arange(5 * BATCH_SIZE + 7.0), 0.0)


def test_result_is_that_of_one_call(recorder):
    seen, threads = recorder(), set()

    def progress(fraction, step):
        threads.add(threading.get_ident())
        seen(fraction, step)

    result = in_parallel(shapely.buffer, [POINTS, np.arange(1.0, len(POINTS) + 1)], progress, "Growing")
    assert shapely.equals(result, shapely.buffer(POINTS, np.arange(1.0, len(POINTS) + 1))).all()
    assert threads == {threading.get_ident()}
    assert seen.forward
    assert len(seen.fractions) == 7


def test_no_batch_is_larger_than_allowed():
    sizes = []

    def measure(points):
        sizes.append(len(points))
        return shapely.get_x(points)

    assert in_parallel(measure, [POINTS], lambda fraction, step: None, "x").tolist() == list(range(len(POINTS)))
    assert max(sizes) == BATCH_SIZE
    assert sum(sizes) == len(POINTS)


def test_little_and_nothing(recorder):
    seen = recorder()
    assert len(in_parallel(shapely.centroid, [POINTS[:3]], seen, "x")) == 3
    assert len(in_parallel(shapely.centroid, [POINTS[:0]], seen, "x")) == 0
    assert seen.fractions == [0.0, 1.0, 0.0, 1.0]


def test_cancel_drops_what_has_not_begun(recorder):
    begun = []

    def slow(points):
        begun.append(len(points))
        return shapely.buffer(points, 5, quad_segs=30)

    many = np.tile(POINTS, 8)
    with pytest.raises(Cancelled):
        in_parallel(slow, [many], recorder(cancel_after=1), "x")
    assert len(begun) < len(many) // BATCH_SIZE


def test_a_fault_in_a_batch_is_not_swallowed():
    def fail(points):
        raise ValueError("broken")

    with pytest.raises(ValueError, match="broken"):
        in_parallel(fail, [POINTS], lambda fraction, step: None, "x")


def stepping(name, result, steps=20):
    """Return a job of some steps of a hundredth of a second."""

    def job(progress):
        for step in range(steps):
            progress(step / steps, name)
            time.sleep(0.01)
        return result

    return job


def test_jobs_side_by_side_give_their_results_in_order(recorder):
    seen, threads = recorder(), set()

    def progress(fraction, step):
        threads.add(threading.get_ident())
        seen(fraction, step)

    assert together([stepping("a", 1), stepping("b", 2, steps=3), stepping("c", 3)], progress) == [1, 2, 3]
    assert threads == {threading.get_ident()}
    assert seen.forward
    assert seen.fractions[-1] == 1.0


def test_jobs_run_at_the_same_time(monkeypatch):
    monkeypatch.setattr(WORKERS, lambda: 2)
    barrier = threading.Barrier(2, timeout=10)
    assert sorted(together([lambda report: barrier.wait(), lambda report: barrier.wait()], lambda *_: None)) == [0, 1]


def test_cancel_stops_all_jobs(recorder):
    with pytest.raises(Cancelled):
        together([stepping("a", 1, steps=10**6), stepping("b", 2, steps=10**6)], recorder(cancel_after=1))


@pytest.mark.parametrize("place", [0, 1])
def test_a_fault_in_one_job_stops_the_others_and_is_raised(monkeypatch, place):
    monkeypatch.setattr(WORKERS, lambda: 2)

    def fail(progress):
        raise ValueError("broken")

    jobs = [stepping("a", 1, steps=10**6)]
    jobs.insert(place, fail)
    with pytest.raises(ValueError, match="broken"):
        together(jobs, lambda fraction, step: None)


def test_more_jobs_than_threads_wait_and_are_dropped_on_cancel(recorder, monkeypatch):
    monkeypatch.setattr(WORKERS, lambda: 2)
    running, most, seen = set(), [], recorder()

    def job(number):
        def work(progress):
            running.add(number)
            most.append(len(running))
            progress(0.5, "x")
            time.sleep(0.02)
            running.remove(number)
            return number

        return work

    assert together([job(n) for n in range(7)], seen) == list(range(7))
    assert max(most) <= 2 and seen.forward
    most.clear()
    with pytest.raises(Cancelled):
        together([stepping("a", 1, steps=10**6), stepping("b", 2, steps=10**6), job(0)], recorder(cancel_after=1))
    assert not most


@pytest.mark.parametrize("workers", [1, 4])
@pytest.mark.parametrize("count", [0, 1, 2, 7])
def test_calls_side_by_side_give_their_results_in_order(recorder, monkeypatch, count, workers):
    monkeypatch.setattr("trame_verte.trame_verte_plugin.engine.workers.MOST_WORKERS", workers)
    seen = recorder()
    assert each(lambda number: number * number, count, seen, "Squaring") == [n * n for n in range(count)]
    assert seen.forward and seen.fractions[-1] == 1.0


def test_cancel_stops_calls_that_have_not_begun():
    begun = []

    def call(number):
        begun.append(number)
        time.sleep(0.02)

    def cancel(fraction, step):
        raise Cancelled("Cancelled.")

    with pytest.raises(Cancelled):
        each(call, 500, cancel, "x")
    assert len(begun) < 100


def test_a_fault_in_a_call_is_raised():
    def call(number):
        if number == 3:
            raise ValueError("three")

    with pytest.raises(ValueError, match="three"):
        each(call, 9, lambda fraction, step: None, "x")


def test_own_geometries_are_copies():
    copies = own(POINTS[:3])
    assert shapely.equals(copies, POINTS[:3]).all() and not any(a is b for a, b in zip(copies, POINTS))

"""GEOS work on several cores: shapely releases Python's lock, so batches may run side by side in threads."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from concurrent.futures import FIRST_EXCEPTION, ThreadPoolExecutor, wait
from threading import Event
from typing import Any

import numpy as np
import shapely

from .errors import Cancelled
from .progress import BATCH_SIZE, Progress, batches

#: Seconds between two calls of the caller's progress.
POLLING_S = 0.1

#: More threads than this wait for memory, not for a core.
MOST_WORKERS = 4


def workers() -> int:
    """Return how many threads share a long job."""
    return min(MOST_WORKERS, os.cpu_count() or 1)


def quietly(function: Callable[..., Any], *arguments: Any) -> Any:
    """Call ``function`` without NumPy's 'invalid value encountered in intersects' and the like.

    GEOS leaves the processor's flag for invalid operations set after many predicates whose answer is right; shapely
    hands it on as a warning. NumPy keeps the setting per thread, so every thread that calls GEOS is begun by this.
    """
    with np.errstate(invalid="ignore"):
        return function(*arguments)


def in_parallel(
    function: Callable[..., np.ndarray], arrays: Sequence[np.ndarray], progress: Progress, step: str
) -> np.ndarray:
    """Apply a vectorised shapely function to aligned arrays, batch by batch, on all cores; the result is in order.

    ``progress`` is called in the caller's thread before each result; when it raises, batches not yet begun are dropped.

    Parameters
    ----------
    function : callable
        Takes one slice of each array and returns an array of the slice's length; no prepared geometry may be shared
        between its calls (GEOS crashes).
    arrays : sequence of ndarray, each of shape (n,)
    progress, step
        See :mod:`.progress`.

    Returns
    -------
    ndarray of shape (n,)
    """
    count = len(arrays[0])
    starts = range(0, count, BATCH_SIZE)
    if count <= BATCH_SIZE:
        progress(0.0, step)
        result = function(*arrays)
        progress(1.0, step)
        return result
    results = []
    with ThreadPoolExecutor(workers()) as pool:
        jobs = [pool.submit(quietly, function, *(a[start : start + BATCH_SIZE] for a in arrays)) for start in starts]
        try:
            for start, job in zip(starts, jobs):
                progress(start / count, step)
                results.append(job.result())
        finally:
            for job in jobs:
                job.cancel()
    progress(1.0, step)
    return np.concatenate(results)


def together(jobs: Sequence[Callable[[Progress], Any]], progress: Progress) -> list[Any]:
    """Do a few long jobs side by side and return their results, in the order of the jobs.

    As many run at once as there are threads, those named first first. ``progress`` is called in the caller's thread,
    with the mean of what the jobs have done and the step of the one begun that is least far. When it raises, or one of
    the jobs does, the others stop at their next step.

    Parameters
    ----------
    jobs : sequence of callables
        Each takes a progress callback of its own and shares no prepared geometry with the others.
    progress : Progress

    Raises
    ------
    Exception
        What ``progress`` raised, else what the first of the jobs that failed by itself did.
    """
    done: list[tuple[float, str]] = [(0.0, "")] * len(jobs)
    stopped = Event()

    def reporter(number: int) -> Progress:
        def report(fraction: float, step: str) -> None:
            if stopped.is_set():
                raise Cancelled("Cancelled.")
            done[number] = (fraction, step)

        return report

    with ThreadPoolExecutor(workers()) as pool:
        futures = [pool.submit(quietly, job, reporter(number)) for number, job in enumerate(jobs)]
        try:
            while (waiting := wait(futures, POLLING_S, FIRST_EXCEPTION)).not_done:
                failed = [future for future in futures if future in waiting.done and future.exception() is not None]
                if failed:
                    failed[0].result()
                known = list(done)
                begun = [job for job in known if job[1]]
                progress(sum(fraction for fraction, _ in known) / len(known), min(begun, default=(0.0, ""))[1])
        except BaseException:
            stopped.set()
            for future in futures:
                future.cancel()
            raise
    results = [future.result() for future in futures]
    progress(1.0, done[-1][1])
    return results


def each(function: Callable[[int], Any], count: int, progress: Progress, step: str) -> list[Any]:
    """Call ``function(0)`` … ``function(count - 1)`` on all cores and return the results in that order.

    For work that takes about a millisecond or more in GEOS; shorter work is slower in threads.

    Parameters
    ----------
    function : callable
        Its calls share no prepared geometry, nor any geometry that GEOS has not looked at before: it keeps extents at
        the first look, without a lock. :func:`own` gives a call copies of shared ones.
    count : int
    progress, step
        See :mod:`.progress`.
    """
    shares = max(1, min(workers(), count))
    result: list[Any] = [None] * count

    def share(start: int) -> Callable[[Progress], None]:
        numbers = range(start, count, shares)

        def work(report: Progress) -> None:
            for rows in batches(len(numbers), report, step, size=1):
                result[numbers[rows.start]] = function(numbers[rows.start])

        return work

    if shares == 1:
        quietly(share(0), progress)
    else:
        together([share(start) for start in range(shares)], progress)
    return result


def own(geometry: np.ndarray) -> np.ndarray:
    """Return copies of plane geometries, which one thread may use as it likes."""
    return shapely.force_2d(geometry)

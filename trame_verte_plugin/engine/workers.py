"""GEOS work on several cores: shapely releases Python's lock, so batches may run side by side in threads."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor

import numpy as np

from .progress import BATCH_SIZE, Progress

#: More threads than this wait for memory, not for a core.
MOST_WORKERS = 4


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
    with ThreadPoolExecutor(min(MOST_WORKERS, os.cpu_count() or 1)) as pool:
        jobs = [pool.submit(function, *(a[start : start + BATCH_SIZE] for a in arrays)) for start in starts]
        try:
            for start, job in zip(starts, jobs):
                progress(start / count, step)
                results.append(job.result())
        finally:
            for job in jobs:
                job.cancel()
    progress(1.0, step)
    return np.concatenate(results)

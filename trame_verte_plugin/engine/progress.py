"""Progress and cancellation as one plain callback, and work done in batches so that both are obeyed."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

import numpy as np

#: ``progress(fraction, step)``: fraction of the whole work done (0–1) and the name of the step;
#: it may raise :class:`~.errors.Cancelled`, which the engine lets through.
Progress = Callable[[float, str], None]

#: No call to GEOS covers more features than this (contract, rule 5).
BATCH_SIZE = 2000


def silent(fraction: float, step: str) -> None:
    """Report nothing and never cancel."""


def part(progress: Progress, start: float, end: float) -> Progress:
    """Return a callback whose 0–1 covers ``start``–``end`` of ``progress``."""

    def report(fraction: float, step: str) -> None:
        progress(start + (end - start) * fraction, step)

    return report


def batches(count: int, progress: Progress, step: str, *, size: int = BATCH_SIZE) -> Iterator[slice]:
    """Yield slices that cover ``range(count)``, calling ``progress`` before each and once at the end."""
    for start in range(0, count, size):
        progress(start / count, step)
        yield slice(start, min(start + size, count))
    progress(1.0, step)


def by_cost(cost: np.ndarray, most: int, progress: Progress, step: str) -> Iterator[slice]:
    """Yield slices that cover rows of a ``cost`` each, none costing more than ``most`` but where one row does alone.

    Arrays of some megabytes stay in the processor's cache, and need not be asked of the system again and again.
    """
    done = np.cumsum(cost)
    start = 0
    while start < len(cost):
        before = done[start - 1] if start else 0
        progress(before / done[-1] if done[-1] else 0.0, step)
        end = max(start + 1, int(np.searchsorted(done, before + most, side="right")))
        yield slice(start, end)
        start = end
    progress(1.0, step)


def in_batches(
    function: Callable[..., np.ndarray],
    arrays: Sequence[np.ndarray],
    progress: Progress,
    step: str,
    *,
    size: int = BATCH_SIZE,
) -> np.ndarray:
    """Apply a vectorised function to aligned arrays batch by batch and return the joined result.

    Parameters
    ----------
    function : callable
        Takes one slice of each array and returns an array of the slice's length.
    arrays : sequence of ndarray, each of shape (n,)
    progress, step
        See :func:`batches`.

    Returns
    -------
    ndarray of shape (n,)
    """
    results = [function(*(a[rows] for a in arrays)) for rows in batches(len(arrays[0]), progress, step, size=size)]
    return np.concatenate(results) if results else function(*arrays)

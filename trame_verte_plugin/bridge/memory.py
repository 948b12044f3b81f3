"""Python's garbage collector during a run."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager

#: New objects that call the collector, and how often it goes on to older ones (Python: 700, 10, 10).
THRESHOLDS = (200_000, 50, 100)


@contextmanager
def collecting_seldom() -> Iterator[None]:
    """Keep the collector of reference cycles from running all the time.

    Every geometry counts as a new object, so that reading a layer calls the collector hundreds of times; each time it
    may visit all geometries and the hundreds of thousands of objects of QGIS's plugins: a seventh of a run.
    """
    before = gc.get_threshold()
    gc.freeze()
    gc.set_threshold(*THRESHOLDS)
    try:
        yield
    finally:
        gc.set_threshold(*before)
        gc.unfreeze()

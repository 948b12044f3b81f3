"""Polygons that two land covers draw alike: what was measured of one holds for the other."""

from __future__ import annotations

import numpy as np
import shapely

from ..order import signatures


def twins(polygons: np.ndarray, others: np.ndarray) -> np.ndarray:
    """Return for each polygon the one among others that has exactly its coordinates, -1 where there is none.

    Each of the others is the twin of one polygon at most. A layer's own duplicates may be missed: what has no twin is
    merely measured anew.

    Parameters
    ----------
    polygons, others : ndarrays of shape (n,) and (k,)

    Returns
    -------
    int64 ndarray of shape (n,)
    """
    result = np.full(len(polygons), -1, dtype=np.int64)
    if not len(others):
        return result
    keys, other_keys = signatures(polygons), signatures(others)
    order = np.argsort(other_keys, kind="stable")
    place = order[np.minimum(np.searchsorted(other_keys[order], keys), len(order) - 1)]
    rows = np.flatnonzero(other_keys[place] == keys)
    rows = rows[shapely.equals_exact(polygons[rows], others[place[rows]], 0.0)]
    taken, first = np.unique(place[rows], return_index=True)
    result[rows[first]] = taken
    return result

"""Geometries that stand in a table twice."""

from __future__ import annotations

import numpy as np
import shapely

from ..repair import geometry_keys


def first_twins(geometry: np.ndarray) -> np.ndarray:
    """Return for each geometry the position of the first one that is the same, -1 for that one and for lone ones.

    Two are the same where they hold the same vertices, wherever their rings begin and whichever way they turn; missing
    and empty ones are never the same.

    Parameters
    ----------
    geometry : ndarray of shape (n,)
    """
    twin = np.full(len(geometry), -1, dtype=np.int64)
    rows = np.flatnonzero(~(shapely.is_missing(geometry) | shapely.is_empty(geometry)))
    keys = geometry_keys(geometry[rows], lambda some: shapely.to_wkb(shapely.normalize(some)))
    _, first, place = np.unique(keys, return_index=True, return_inverse=True)
    earliest = rows[first[place]]
    again = earliest != rows
    twin[rows[again]] = earliest[again]
    return twin

"""Overlays and distances of aligned arrays.

GEOS 3.11 raises the floating-point flag 'invalid' on some pairs that only touch, though its result is right; the
warning that numpy makes of it would worry users.
"""

from __future__ import annotations

import numpy as np
import shapely


def intersection(first: np.ndarray, second: np.ndarray) -> np.ndarray:
    """Return what each pair of geometries shares."""
    with np.errstate(invalid="ignore"):
        return shapely.intersection(first, second)


def distance(first: np.ndarray, second: np.ndarray) -> np.ndarray:
    """Return the distance of each pair of geometries, m."""
    with np.errstate(invalid="ignore"):
        return shapely.distance(first, second)

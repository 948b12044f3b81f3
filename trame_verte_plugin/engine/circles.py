"""Width of a piece of land: the diameter of the largest circle that fits in it."""

from __future__ import annotations

import numpy as np
import shapely

from .progress import Progress, batches, silent

STEP = "Measuring widths"

#: Needles (contract): narrower than this, or this many times longer than wide; never sent to GEOS.
NEEDLE_WIDTH_M = 0.5
NEEDLE_RATIO = 1000.0

#: Diameters are given to 0.1 m; they are searched ten times finer, so that rounding does not hide the search.
DECIMALS = 1
TOLERANCE_M = 0.01


def inscribed_diameter(polygons: np.ndarray, progress: Progress = silent) -> np.ndarray:
    """Return the diameter of the largest circle inside each polygon, rounded to 0.1 m.

    Parameters
    ----------
    polygons : ndarray of shape (n,)
        Valid polygons or multipolygons, metric; of several parts, the widest counts.

    Returns
    -------
    ndarray of shape (n,)
        m; 0 for missing and empty geometries and for needles: mean width under 0.5 m, or a length of more than 1 000
        times the width.
    """
    parts, owner = shapely.get_parts(polygons, return_index=True)
    rows = np.flatnonzero(~is_needle(parts))
    search = _by_circle if hasattr(shapely, "maximum_inscribed_circle") else _by_bisection
    diameter = np.zeros(len(parts))
    for chunk in batches(len(rows), progress, STEP):
        diameter[rows[chunk]] = search(parts[rows[chunk]])
    diameter[diameter < NEEDLE_WIDTH_M] = 0.0
    result = np.zeros(len(polygons))
    np.maximum.at(result, owner, np.round(diameter, DECIMALS))
    return result


def is_needle(polygons: np.ndarray) -> np.ndarray:
    """Return which polygons are too thin for a circle to be sought in them (also the missing and empty ones).

    The width of a ribbon is about twice its area over its outline's length, its length about half of that outline.
    """
    area, outline = shapely.area(polygons), shapely.length(polygons)
    with np.errstate(divide="ignore", invalid="ignore"):
        width = 2.0 * area / outline
        return ~((width >= NEEDLE_WIDTH_M / 2) & (outline / 2 <= NEEDLE_RATIO * width))


def _by_circle(polygons: np.ndarray) -> np.ndarray:
    return 2.0 * shapely.length(shapely.maximum_inscribed_circle(polygons, tolerance=TOLERANCE_M / 2))


def _by_bisection(polygons: np.ndarray) -> np.ndarray:
    """Return diameters to the tolerance: the inset at which each polygon vanishes, sought for all at once."""
    bounds = shapely.bounds(polygons)
    low = np.zeros(len(polygons))
    high = np.minimum(bounds[:, 2] - bounds[:, 0], bounds[:, 3] - bounds[:, 1])
    high = np.minimum(high, 2.0 * np.sqrt(shapely.area(polygons) / np.pi)) + TOLERANCE_M
    while (high - low > TOLERANCE_M).any():
        middle = (low + high) / 2
        left = ~shapely.is_empty(shapely.buffer(polygons, -middle / 2, quad_segs=1, join_style="mitre"))
        low, high = np.where(left, middle, low), np.where(left, high, middle)
    return (low + high) / 2

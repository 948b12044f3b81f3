"""Width of a piece of land: the diameter of the largest circle that fits in it."""

from __future__ import annotations

import numpy as np
import shapely

from .inscribed import largest_circles
from .progress import Progress, by_cost, silent

STEP = "Measuring widths"

#: Needles (contract): narrower than this, or this many times longer than wide.
NEEDLE_WIDTH_M = 0.5
NEEDLE_RATIO = 1000.0

#: Diameters are given to 0.1 m; they are searched ten times finer, so that rounding does not hide the search.
DECIMALS = 1
TOLERANCE_M = 0.01

#: The least diameter that counts, as the search may find it.
LEAST_M = NEEDLE_WIDTH_M - TOLERANCE_M

#: Corners of the pieces measured at once, so that the arrays stay in the processor's cache.
CORNERS = 20_000


def inscribed_diameter(polygons: np.ndarray, progress: Progress = silent) -> np.ndarray:
    """Return the diameter of the largest circle inside each polygon, rounded to 0.1 m.

    The search (:mod:`.inscribed`) needs neither GEOS nor shapely 2.1's ``maximum_inscribed_circle``, which never ends
    on some needles.

    Parameters
    ----------
    polygons : ndarray of shape (n,)
        Valid polygons or multipolygons, metric; of several parts, the widest counts.
    progress : Progress

    Returns
    -------
    ndarray of shape (n,)
        m; 0 for missing and empty geometries and for needles: parts under 0.5 m wide, and parts whose length (half
        of the outline) is more than 1 000 times their width.
    """
    parts, owner = shapely.get_parts(polygons, return_index=True)
    # No circle is larger than its polygon.
    rows = np.flatnonzero(shapely.area(parts) >= np.pi * (LEAST_M / 2) ** 2)
    diameter = np.zeros(len(parts))
    for chunk in by_cost(shapely.get_num_coordinates(parts[rows]), CORNERS, progress, STEP):
        some = parts[rows[chunk]]
        diameter[rows[chunk]] = 2.0 * largest_circles(some, TOLERANCE_M / 2, least=LEAST_M / 2)[0]
    needle = (diameter < LEAST_M) | (shapely.length(parts) / 2 > NEEDLE_RATIO * diameter)
    diameter[needle] = 0.0
    result = np.zeros(len(polygons))
    np.maximum.at(result, owner, np.round(diameter, DECIMALS))
    return result

"""How wide an element is where a piece of it lies."""

from __future__ import annotations

import numpy as np
import shapely

from ..inscribed import largest_circles
from ..progress import Progress, batches, part, silent

STEP = "Measuring widths"

#: m, on the radius.
TOLERANCE_M = 0.05
#: Parts smaller than this hold no circle worth looking for, m².
LEAST_M2 = 1e-3


def local_widths(
    pieces: np.ndarray, owner: np.ndarray, elements: np.ndarray, threshold: float, progress: Progress = silent
) -> np.ndarray:
    """Return the width of elements at pieces of them: the diameter of a circle, to 0.1 m.

    It is the largest circle in the piece where that reaches the threshold. Else the limits of the parcel may have made
    the piece narrow, not the element: then it is the largest circle in the element within the threshold of the piece.

    Parameters
    ----------
    pieces : ndarray of shape (n,)
        Polygons.
    owner : ndarray of shape (n,)
        Rows of their elements.
    elements : ndarray of shape (k,)
        Polygons.
    threshold : float
        m.
    progress : Progress
    """
    width = diameters(pieces, part(progress, 0.0, 0.4))
    rows = np.flatnonzero(width < threshold)
    around = np.empty(len(rows), dtype=object)
    for some in batches(len(rows), part(progress, 0.4, 0.7), STEP, size=200):
        near = shapely.buffer(pieces[rows[some]], threshold, quad_segs=4)
        around[some] = shapely.intersection(elements[owner[rows[some]]], near)
    width[rows] = np.maximum(width[rows], diameters(around, part(progress, 0.7, 1.0)))
    return width


def diameters(polygons: np.ndarray, progress: Progress = silent) -> np.ndarray:
    """Return the diameter of the largest circle in each polygon or collection, 0 where there is no room for any."""
    parts, owner = shapely.get_parts(polygons, return_index=True)
    kept = shapely.area(parts) > LEAST_M2
    parts, owner = parts[kept], owner[kept]
    width = np.zeros(len(polygons))
    for rows in batches(len(parts), progress, STEP):
        radius, _ = largest_circles(parts[rows], TOLERANCE_M)
        np.maximum.at(width, owner[rows], 2 * radius)
    return width

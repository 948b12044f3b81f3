"""The ground that elements take: polygons as they are, lines over their width; points take none."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import shapely

from .inputs import Elements


@dataclass(frozen=True, eq=False)
class Footprints:
    """Polygons; arrays of shape (k,)."""

    geometry: np.ndarray
    element: np.ndarray
    """int64: row of the element."""

    def take(self, rows: np.ndarray) -> Footprints:
        """Return the footprints chosen by a mask or positions."""
        return Footprints(self.geometry[rows], self.element[rows])


def footprints(elements: Elements, width_m: float) -> Footprints:
    """Return the ground of elements that take some; of exact duplicates the first only.

    Parameters
    ----------
    elements : Elements
    width_m : float
        Half width of lines; their ends are flat, so that a corridor does not grow longer.
    """
    rows = np.flatnonzero((elements.dimension > 0) & (elements.same_as < 0))
    ground = elements.geometry[rows]
    lines = elements.dimension[rows] == 1
    ground[lines] = shapely.buffer(shapely.line_merge(ground[lines]), width_m, quad_segs=8, cap_style="flat")
    return Footprints(ground, rows)

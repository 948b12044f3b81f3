"""The ground that elements take: polygons as they are, lines over their width; points take none."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import shapely

from ..progress import Progress, in_batches, silent
from .inputs import Elements

STEP = "Giving lines their width"

#: Lines widened at once: one may run through the whole place.
FEW = 200


@dataclass(frozen=True, eq=False)
class Footprints:
    """Polygons; arrays of shape (k,)."""

    geometry: np.ndarray
    element: np.ndarray
    """int64: row of the element."""

    def take(self, rows: np.ndarray) -> Footprints:
        """Return the footprints chosen by a mask or positions."""
        return Footprints(self.geometry[rows], self.element[rows])


def footprints(elements: Elements, width_m: float, progress: Progress = silent) -> Footprints:
    """Return the ground of elements that take some; of exact duplicates the first only.

    Parameters
    ----------
    elements : Elements
    width_m : float
        Half width of lines; their ends are flat, so that a corridor does not grow longer.
    progress : Progress
    """
    rows = np.flatnonzero((elements.dimension > 0) & (elements.same_as < 0))
    ground = elements.geometry[rows]
    lines = elements.dimension[rows] == 1

    def band(part_of_lines: np.ndarray) -> np.ndarray:
        return shapely.buffer(shapely.line_merge(part_of_lines), width_m, quad_segs=8, cap_style="flat")

    ground[lines] = in_batches(band, [ground[lines]], progress, STEP, size=FEW)
    return Footprints(ground, rows)

"""How far it is from place to place inside surfaces."""

from __future__ import annotations

import numpy as np
import shapely

from ..progress import Progress, batches
from .middle import Middle

#: A way may leave its surface by this much: places on outlines are rounded, metres.
ASIDE_M = 0.01


class Ways:
    """Distances inside surfaces: straight where the surface holds the straight line, else along its middle."""

    def __init__(self, surfaces: np.ndarray) -> None:
        self.surfaces = surfaces
        self._middle: dict[int, Middle] = {}
        self._grown = np.full(len(surfaces), None, dtype=object)

    def metres(self, row: np.ndarray, a: np.ndarray, b: np.ndarray, progress: Progress, step: str) -> np.ndarray:
        """Return how far it is from geometry ``a`` to ``b`` inside the surface ``row``, metres.

        The way runs between the nearest places of both. The middle is made of the ridges of a Voronoi diagram, so that
        a way along it is a little longer than the shortest way around corners.

        Parameters
        ----------
        row : ndarray of shape (n,)
        a, b : ndarray of shape (n,)
            Geometries on or in the surface.
        progress : Progress
        step : str
            Name of the step.
        """
        result = np.zeros(len(row))
        for some in batches(len(row), progress, step):
            line = shapely.shortest_line(a[some], b[some])
            result[some] = shapely.length(line)
            outside = some.start + np.flatnonzero(~shapely.covers(self._wider(row[some]), line) & (result[some] > 0))
            for k in np.unique(row[outside]).tolist():
                progress(some.start / len(row), step)
                mine = outside[row[outside] == k]
                ends = shapely.get_coordinates(line[mine - some.start]).reshape(-1, 2, 2)
                result[mine] = self._along(k).metres(ends[:, 0], ends[:, 1])
        return result

    def _wider(self, row: np.ndarray) -> np.ndarray:
        new = np.unique(row[shapely.is_missing(self._grown[row])])
        self._grown[new] = shapely.buffer(self.surfaces[new], ASIDE_M, quad_segs=1)
        shapely.prepare(self._grown[new])
        return self._grown[row]

    def _along(self, row: int) -> Middle:
        if row not in self._middle:
            self._middle[row] = Middle(self.surfaces[row])
        return self._middle[row]

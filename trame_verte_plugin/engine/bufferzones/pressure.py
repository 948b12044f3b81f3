"""Open land that the planning document promises to building."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import shapely

from ..progress import Progress, batches, silent


def pressure(
    open_land: np.ndarray, promised: Sequence[np.ndarray], protected: np.ndarray, progress: Progress = silent
) -> np.ndarray:
    """Return the open land of each zone under each promise, each place counted once.

    Parameters
    ----------
    open_land : ndarray of shape (n,)
        Polygonal geometry of each zone: what is not artificial yet.
    promised : sequence of k ndarrays of polygons
        In the order that decides: what the first takes is not counted again for the next
        (zones U, AUc, AUs, STECAL, reserved land).
    protected : ndarray of polygons
        Land that the document protects (PSC 01, 08, 25): never counted.
    progress : Progress

    Returns
    -------
    ndarray of shape (n, k)
        m².
    """
    trees = [shapely.STRtree(layer) for layer in promised]
    shield = shapely.STRtree(protected)
    result = np.zeros((len(open_land), len(promised)))
    for chunk in batches(len(open_land), progress, "Measuring pressure", size=1):
        rest = _without(open_land[chunk][0], shield, protected)
        for column, (tree, layer) in enumerate(zip(trees, promised)):
            left = _without(rest, tree, layer)
            result[chunk.start, column] = shapely.area(rest) - shapely.area(left)
            rest = left
    return result


def _without(land: shapely.Geometry, tree: shapely.STRtree, layer: np.ndarray) -> shapely.Geometry:
    near = np.sort(tree.query(land, predicate="intersects"))
    return shapely.difference(land, shapely.union_all(layer[near])) if len(near) else land

"""Components as surfaces: their patches and the links that hold them together."""

from __future__ import annotations

import numpy as np
import shapely
from scipy.sparse.csgraph import minimum_spanning_tree

from ..network.paths import symmetric
from ..progress import Progress, in_batches, part, silent
from .links import Links

#: Half width given to points and links, metres.
HALF_WIDTH = 10.0
#: Segments a quarter of a circle.
QUARTER = 4
#: Geometries united in one call.
HEAP = 32

#: Keeps a link of no length in the tree.
TINY = 1e-6

STEP = "Drawing the components"


def component_areas(
    patches: np.ndarray, component: np.ndarray, links: Links, progress: Progress = silent
) -> np.ndarray:
    """Return one surface for each component: its patches, and its shortest links 20 m wide.

    Points are grown by 10 m; of the links only those of the shortest tree are drawn.

    Parameters
    ----------
    patches : ndarray of shape (n,)
    component : int64 ndarray of shape (n,)
        0…k−1.
    links : Links

    Returns
    -------
    ndarray of shape (k,)
        Polygons and multipolygons.
    """
    points = not (shapely.get_dimensions(patches) == 2).all()
    shapes = _grown(patches, part(progress, 0.0, 0.1)) if points else patches
    held = _tree(links, len(patches))
    parts = np.concatenate([shapes, _grown(links.geometry[held], part(progress, 0.1, 0.2))])
    owner = np.concatenate([component, component[links.source[held]]])
    order = np.argsort(owner, kind="stable")
    count = int(component.max()) + 1
    groups = np.split(parts[order], np.cumsum(np.bincount(owner, minlength=count))[:-1])
    result, progress = np.empty(count, dtype=object), part(progress, 0.2, 1.0)
    for number, group in enumerate(groups):
        result[number] = _united(group, part(progress, number / count, (number + 1) / count))
    progress(1.0, STEP)
    return result


def _united(parts: np.ndarray, progress: Progress) -> shapely.Geometry:
    """Return the union, made heap by heap so that no call takes long."""
    first = len(parts)
    while len(parts) > 1:
        heaps = []
        for low in range(0, len(parts), HEAP):
            progress(1 - len(parts) / first, STEP)
            heaps.append(shapely.union_all(parts[low : low + HEAP]))
        parts = heaps
    return parts[0]


def _grown(geometry: np.ndarray, progress: Progress) -> np.ndarray:
    def grow(some: np.ndarray) -> np.ndarray:
        return shapely.buffer(some, HALF_WIDTH, quad_segs=QUARTER)

    return in_batches(grow, [geometry], progress, STEP)


def _tree(links: Links, nodes: int) -> np.ndarray:
    """Return the links of a shortest spanning forest that have a length."""
    chosen = minimum_spanning_tree(symmetric(links.source, links.target, links.distance + TINY, nodes)).tocoo()
    pairs = np.minimum(chosen.row, chosen.col).astype(np.int64) * nodes + np.maximum(chosen.row, chosen.col)
    return np.flatnonzero(np.isin(links.source * nodes + links.target, pairs) & (links.distance > 0))

"""Which geometries lie near each other, and the groups that such pairs make."""

from __future__ import annotations

import numpy as np
import shapely
from scipy.sparse import coo_matrix
from scipy.sparse.csgraph import connected_components

from .pairwise import distance
from .progress import Progress, batches


def boxes_around(geometry: np.ndarray, distance: float) -> np.ndarray:
    """Return the boxes (n, 4) of geometries grown by a distance (m), for looking only at what stands near."""
    return shapely.bounds(geometry) + np.array([-distance, -distance, distance, distance])


def near_pairs(
    geometry: np.ndarray, within: float, progress: Progress, step: str, *, group: np.ndarray | None = None
) -> tuple[np.ndarray, np.ndarray]:
    """Return the pairs (first < second) that lie within a distance (m) of each other, in the same group if given."""
    tree = shapely.STRtree(geometry)
    found = [np.empty((2, 0), dtype=np.int64)]
    boxes = boxes_around(geometry, within)
    for rows in batches(len(geometry), progress, step):
        first, second = tree.query(shapely.box(*boxes[rows].T))
        first = first + rows.start
        keep = first < second
        if group is not None:
            keep &= group[first] == group[second]
        first, second = first[keep], second[keep]
        near = distance(geometry[first], geometry[second]) <= within
        found.append(np.stack([first[near], second[near]]))
    first, second = np.concatenate(found, axis=1)
    order = np.lexsort([second, first])
    return first[order], second[order]


def components(count: int, first: np.ndarray, second: np.ndarray) -> np.ndarray:
    """Return the component of each of ``count`` nodes joined by undirected pairs (int64, shape (count,))."""
    graph = coo_matrix((np.ones(len(first), dtype=bool), (first, second)), shape=(count, count))
    return connected_components(graph, directed=False)[1].astype(np.int64)

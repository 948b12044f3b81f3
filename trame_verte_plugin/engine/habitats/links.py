"""Links between patches: the shortest straight segments from edge to edge."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import shapely

from ..errors import InputError
from ..progress import BATCH_SIZE, Progress, batches, part, silent

#: More links than this say nothing to anybody and fill the memory.
MOST_LINKS = 1_000_000

#: Corners of the patches measured in one call, so that one large forest does not hold up a cancel.
CORNERS = 400_000

STEP = "Measuring from patch to patch"


@dataclass(frozen=True, eq=False)
class Links:
    """Links by (source, target), source < target."""

    source: np.ndarray
    """(m,) int64 rows of patches."""
    target: np.ndarray
    distance: np.ndarray
    """(m,) metres from edge to edge; 0 where patches touch or overlap."""
    geometry: np.ndarray
    """(m,) LineString; of no length where patches touch."""

    def __len__(self) -> int:
        return len(self.source)

    def take(self, rows: np.ndarray) -> Links:
        """Return the links chosen by a mask or positions."""
        return Links(self.source[rows], self.target[rows], self.distance[rows], self.geometry[rows])


def find_links(
    geometry: np.ndarray, network: np.ndarray, max_distance_m: np.ndarray, progress: Progress = silent
) -> Links:
    """Return every pair of patches of one sub-network whose edges are at most so far apart, with the segment between.

    Parameters
    ----------
    geometry : ndarray of shape (n,)
        Points or polygons, metric, none missing.
    network : int64 ndarray of shape (n,)
        Sub-network of each patch, 0…k−1.
    max_distance_m : ndarray of shape (k,)
        Of each sub-network, metres.

    Returns
    -------
    Links
        Where several segments are equally short, one of them.

    Raises
    ------
    InputError
        There would be more than a million candidates.
    """
    source, target = _candidates(geometry, network, max_distance_m, part(progress, 0.0, 0.1))
    corners = shapely.get_num_coordinates(geometry)
    work = np.cumsum(corners[source] + corners[target])
    lines = np.empty(len(source), dtype=object)
    low, measured = 0, part(progress, 0.1, 1.0)
    while low < len(source):
        measured(low / len(source), STEP)
        done = work[low - 1] if low else 0
        high = int(np.clip(np.searchsorted(work, done + CORNERS), low + 1, low + BATCH_SIZE))
        some = slice(low, high)
        lines[some] = shapely.shortest_line(geometry[source[some]], geometry[target[some]])
        low = high
    measured(1.0, STEP)
    distance = shapely.length(lines)
    near = distance <= max_distance_m[network[source]]
    return Links(source, target, distance, lines).take(near)


def _candidates(
    geometry: np.ndarray, network: np.ndarray, max_distance_m: np.ndarray, progress: Progress
) -> tuple[np.ndarray, np.ndarray]:
    """Return pairs of patches of one sub-network whose boxes are near, by (source, target)."""
    reach = max_distance_m[network][:, None] * [-1.0, -1.0, 1.0, 1.0]
    boxes = shapely.box(*(shapely.bounds(geometry) + reach).T)
    tree = shapely.STRtree(geometry)
    found, count = [np.empty((2, 0), dtype=np.int64)], 0
    for rows in batches(len(geometry), progress, "Looking for neighbouring patches"):
        source, target = tree.query(boxes[rows])
        source = source + rows.start
        kept = (source < target) & (network[source] == network[target])
        found.append(np.stack([source[kept], target[kept]]))
        count += int(kept.sum())
        if count > MOST_LINKS:
            raise InputError(
                "The longest link (MAX_DISTANCE) would join more than {most} pairs of patches. Give a shorter "
                "distance, leave out the smallest patches, or name the field of the sub-networks (SUBNETWORK_FIELD).",
                most=MOST_LINKS,
            )
    source, target = np.concatenate(found, axis=1)
    order = np.lexsort((target, source))
    return source[order], target[order]

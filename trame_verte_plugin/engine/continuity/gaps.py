"""The shortest links between components."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import shapely

from ..progress import Progress, batches


@dataclass(frozen=True, eq=False)
class Gaps:
    """The shortest link of each pair of groups that lie near enough, by (first group, second group)."""

    first: np.ndarray
    """(g,) row of the geometry where the link begins."""
    second: np.ndarray
    link: np.ndarray
    """(g,) LineStrings."""
    length: np.ndarray


def find_gaps(geometry: np.ndarray, group: np.ndarray, max_gap: float, progress: Progress) -> Gaps:
    """Return the shortest link between every two groups of geometries that are at most ``max_gap`` apart.

    Parameters
    ----------
    geometry : ndarray of shape (n,)
        Lines or polygons.
    group : ndarray of shape (n,)
        Group of each, ≥ 0; −1 belongs to none.
    max_gap : float
        Metres.
    progress : Progress
    """
    known = np.flatnonzero(group >= 0)
    empty = np.empty(0, dtype=np.int64)
    # Each pair has a member outside the largest group: only those look around.
    seekers = known[group[known] != np.argmax(np.bincount(group[known], minlength=1))]
    if not len(seekers):
        return Gaps(empty, empty, np.empty(0, dtype=object), np.empty(0))
    bounds = shapely.bounds(geometry) + max_gap * np.array([-1, -1, 1, 1])
    tree = shapely.STRtree(geometry)
    found = []
    for rows in batches(len(seekers), progress, "Looking for gaps"):
        some = seekers[rows]
        seeker, other = tree.query(shapely.box(*bounds[some].T))
        seeker = some[seeker]
        apart = (group[other] >= 0) & (group[other] != group[seeker])
        seeker, other = seeker[apart], other[apart]
        distance = shapely.distance(geometry[seeker], geometry[other])
        near = distance <= max_gap
        found.append(_shortest(group, seeker[near], other[near], distance[near]))
    first, second, distance = (np.concatenate(column) for column in zip(*found))
    first, second, distance = _shortest(group, first, second, distance)
    link = shapely.shortest_line(geometry[first], geometry[second])
    return Gaps(first, second, link, distance)


def _shortest(
    group: np.ndarray, first: np.ndarray, second: np.ndarray, distance: np.ndarray
) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Return the shortest pair of each two groups, the lower group first."""
    turned = group[first] > group[second]
    first, second = np.where(turned, second, first), np.where(turned, first, second)
    order = np.lexsort((second, first, np.round(distance, 9), group[second], group[first]))
    first, second, distance = first[order], second[order], distance[order]
    a, b = group[first], group[second]
    head = np.ones(len(a), dtype=bool)
    head[1:] = (a[1:] != a[:-1]) | (b[1:] != b[:-1])
    return first[head], second[head], distance[head]

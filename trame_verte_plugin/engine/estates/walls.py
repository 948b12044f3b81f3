"""Walls of buildings: how much of them is shared with a neighbour, and in how many directions they run."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import shapely

from ..edges import ragged, ring_points
from ..progress import Progress, batches, by_cost, part, silent

STEP = "Measuring walls"

#: Walls this near (m) are one: outlines of neighbours often miss each other by a rounding.
TOUCH_M = 0.05

#: Pairs of walls compared at once.
PAIRS = 50_000

#: Classes of direction over a quarter turn: walls of one building stand at right angles.
DIRECTIONS = 18


@dataclass(frozen=True, eq=False)
class Walls:
    """Straight walls of many buildings; arrays of shape (w,)."""

    owner: np.ndarray
    """int64: place of the building."""
    start: np.ndarray
    """x and y, (2, w)."""
    end: np.ndarray
    """x and y, (2, w)."""
    length: np.ndarray

    @classmethod
    def of(cls, buildings: np.ndarray | Walls) -> Walls:
        """Return the walls of polygons and multipolygons, courtyards too."""
        if isinstance(buildings, Walls):
            return buildings
        point, ring, building, _ = ring_points(buildings)
        x, y = point.T
        same = np.flatnonzero(ring[1:] == ring[:-1])
        length = np.hypot(np.diff(x)[same], np.diff(y)[same])
        owner = building[ring[same]]
        real = np.flatnonzero(length > 0)
        real = real[np.argsort(owner[real], kind="stable")]
        first = same[real]
        start, end = (np.array([x.take(place), y.take(place)]) for place in (first, first + 1))
        return cls(owner[real], start, end, length[real])


def outline_lengths(
    buildings: np.ndarray, progress: Progress = silent, walls: Walls | None = None
) -> tuple[np.ndarray, np.ndarray]:
    """Return the length of each building's outline and how much of it a neighbour's outline runs along.

    Parameters
    ----------
    buildings : ndarray of shape (n,)
        Valid polygons, metric.
    progress : Progress
    walls : Walls, optional
        Of the buildings, where they are made already.

    Returns
    -------
    whole, shared : ndarrays of shape (n,)
        m; walls that run within 5 cm of each other are shared.
    """
    walls = Walls.of(buildings) if walls is None else walls
    count = len(buildings)
    whole = np.bincount(walls.owner, walls.length, minlength=count)
    first, second = _neighbours(buildings, part(progress, 0.0, 0.5))
    begin = np.searchsorted(walls.owner, np.arange(count + 1))
    number = np.diff(begin)
    shared = np.zeros(len(walls.owner))
    for rows in by_cost(number[first] * number[second], PAIRS, part(progress, 0.5, 1.0), STEP):
        mine, which = ragged(begin[first[rows]], number[first[rows]])
        their, wall = ragged(begin[second[rows]][which], number[second[rows]][which])
        start = begin[first[rows.start]]
        beside = np.bincount(mine[wall] - start, _along(walls, mine[wall], their))
        shared[start : start + len(beside)] += beside
    return whole, np.bincount(walls.owner, np.minimum(shared, walls.length), minlength=count)


def _neighbours(buildings: np.ndarray, progress: Progress) -> tuple[np.ndarray, np.ndarray]:
    """Return the ordered pairs of buildings whose boxes are within reach of each other."""
    tree = shapely.STRtree(buildings)
    boxes = shapely.bounds(buildings) + TOUCH_M * np.array([-1, -1, 1, 1])
    found = [
        tree.query(shapely.box(*boxes[rows].T)) + np.array([[rows.start], [0]])
        for rows in batches(len(buildings), progress, STEP)
    ]
    first, second = np.concatenate([np.empty((2, 0), dtype=np.int64), *found], axis=1)
    order = np.lexsort([second, first])
    first, second = first[order], second[order]
    return first[first != second], second[first != second]


def _along(walls: Walls, mine: np.ndarray, their: np.ndarray) -> np.ndarray:
    """Return how much of each wall the other runs along, m."""
    length = walls.length.take(mine)
    x, y = walls.start.take(mine, axis=1)
    east, north = (walls.end.take(mine, axis=1) - (x, y)) / length
    (x0, y0), (x1, y1) = (ends.take(their, axis=1) - (x, y) for ends in (walls.start, walls.end))
    place, last = x0 * east + y0 * north, x1 * east + y1 * north
    aside, other = east * y0 - north * x0, east * y1 - north * x1
    low = np.maximum(np.minimum(place, last), 0.0)
    high = np.minimum(np.maximum(place, last), length)
    with np.errstate(divide="ignore", invalid="ignore"):
        slope = (other - aside) / (last - place)
        gap = np.maximum(*(np.abs(aside + slope * (at - place)) for at in (low, high)))
    return np.where((high > low) & (gap <= TOUCH_M), high - low, 0.0)


def direction_entropy(buildings: np.ndarray | Walls, group: np.ndarray, count: int) -> np.ndarray:
    """Return how many directions the walls of each group of buildings take, 0 (one grid) to 1 (all alike).

    Shannon's entropy of the wall lengths over 18 classes of 5° of a quarter turn, divided by its greatest value, after
    Boeing (2019, "Urban spatial order"), who takes streets.

    Parameters
    ----------
    buildings : ndarray of shape (n,), or their walls
    group : ndarray of shape (n,), int64
        -1 for buildings of no group.
    count : int
        Groups.

    Returns
    -------
    ndarray of shape (count,)
        NaN without a building.
    """
    walls = Walls.of(buildings)
    angle = np.degrees(np.arctan2(*(walls.end - walls.start)[::-1]))
    # Half a class is added so that the directions of a grid that is drawn north-south do not fall on a limit.
    step = 90.0 / DIRECTIONS
    sector = np.floor(np.round(angle + step / 2, 6) % 90.0 / step).astype(np.int64) % DIRECTIONS
    held = group[walls.owner]
    inside = held >= 0
    cells = np.bincount(
        held[inside] * DIRECTIONS + sector[inside], walls.length[inside], minlength=count * DIRECTIONS
    ).reshape(count, DIRECTIONS)
    total = cells.sum(axis=1)
    with np.errstate(divide="ignore", invalid="ignore"):
        share = cells / total[:, None]
        terms = np.where(share > 0, share * np.log(share), 0.0)
    return np.where(total > 0, -terms.sum(axis=1) / np.log(DIRECTIONS) + 0.0, np.nan)

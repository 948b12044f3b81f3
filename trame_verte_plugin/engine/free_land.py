"""The largest free piece of each unit of land: what is left of it around buildings and constraints."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import shapely

from .circles import inscribed_diameter
from .growth import grow
from .progress import BATCH_SIZE, Progress, batches, part, silent
from .repair import regroup
from .workers import in_parallel

__all__ = ["Pieces", "grow", "join_parcels", "largest_piece", "subtract", "touching_pairs"]

STEP = "Cutting out free land"

#: Units with more obstacles than this have them united first, so many at a time.
FEW = 4
HEAP = 64


@dataclass(frozen=True, eq=False)
class Pieces:
    """The piece of each unit; arrays of shape (n,)."""

    geometry: np.ndarray
    """Polygons, None where nothing is left."""
    area: np.ndarray
    """m², 0 where nothing is left."""
    width: np.ndarray
    """Diameter of the largest inscribed circle to 0.1 m; 0 for pieces under the least area and for needles."""


def touching_pairs(units: np.ndarray, obstacles: np.ndarray, progress: Progress = silent) -> np.ndarray:
    """Return the pairs (unit, obstacle) that intersect, int64 of shape (2, m), ordered by unit, then obstacle."""
    tree = shapely.STRtree(obstacles)
    found = [
        tree.query(units[rows], predicate="intersects") + np.array([[rows.start], [0]])
        for rows in batches(len(units), progress, STEP)
    ]
    pairs = np.concatenate([np.empty((2, 0), dtype=np.int64), *found], axis=1)
    return pairs[:, np.lexsort(pairs[::-1])]


def largest_piece(
    units: np.ndarray,
    obstacles: np.ndarray,
    pairs: np.ndarray | None = None,
    *,
    min_width: float,
    min_area: float,
    progress: Progress = silent,
) -> Pieces:
    """Return the free piece of each unit: the largest that is wide enough, else the widest.

    A unit minus its obstacles falls into pieces. Of those that are at least ``min_width`` wide the largest is taken;
    where none is, the widest; where all are under ``min_area`` (their width then counts as 0), the largest.

    Parameters
    ----------
    units : ndarray of shape (n,)
        Valid polygons or multipolygons (several touching parcels united, see :func:`join_parcels`).
    obstacles : ndarray of shape (k,)
        Valid polygons, grown already.
    pairs : ndarray of shape (2, m), optional
        Which obstacle counts for which unit (the parcel's own buildings only, say), ordered by unit; by default every
        obstacle counts for every unit that it touches.
    min_width : float
        m.
    min_area : float
        m².
    progress : Progress

    Returns
    -------
    Pieces
    """
    if pairs is None:
        pairs = touching_pairs(units, obstacles, part(progress, 0.0, 0.1))
    free = subtract(units, obstacles, pairs, part(progress, 0.1, 0.7))
    parts, owner = shapely.get_parts(free, return_index=True)
    area = shapely.area(parts)
    parts, owner, area = parts[area > 0], owner[area > 0], area[area > 0]
    width = np.zeros(len(parts))
    candidates = area >= min_area
    width[candidates] = inscribed_diameter(parts[candidates], part(progress, 0.7, 1.0))
    return _choose(parts, owner, area, width, len(units), min_width)


def subtract(units: np.ndarray, obstacles: np.ndarray, pairs: np.ndarray, progress: Progress = silent) -> np.ndarray:
    """Return each unit minus the obstacles paired with it, as polygons or multipolygons (empty where nothing is left).

    Parameters are those of :func:`largest_piece`.
    """
    result = units.copy()
    cuts, owner = _cuts(obstacles, pairs, part(progress, 0.0, 0.4))
    turn = np.arange(len(owner)) - np.searchsorted(owner, owner)
    for number in range(FEW):
        now = np.flatnonzero(turn == number)
        step = part(progress, 0.4 + 0.6 * number / FEW, 0.4 + 0.6 * (number + 1) / FEW)
        result[owner[now]] = in_parallel(shapely.difference, [result[owner[now]], cuts[now]], step, STEP)
    return result


def _cuts(obstacles: np.ndarray, pairs: np.ndarray, progress: Progress) -> tuple[np.ndarray, np.ndarray]:
    """Return what to cut off each unit, at most ``FEW`` cuts a unit, and the unit of each cut (ascending).

    A few obstacles are cut off one after the other; many are united first, by heaps of neighbours, then heaps of heaps.
    """
    bounds = shapely.bounds(obstacles)[pairs[1]]
    order = np.lexsort([bounds[:, 3], bounds[:, 2], bounds[:, 1], bounds[:, 0], pairs[0]])
    unit, cuts = pairs[0][order], obstacles[pairs[1][order]]
    crowded, done = _crowded(unit), 0.0
    while crowded.any():
        step = part(progress, done, (1.0 + done) / 2)
        done = (1.0 + done) / 2
        turn = np.arange(len(unit)) - np.searchsorted(unit, unit)
        first = np.flatnonzero(~crowded | (turn % HEAP == 0))
        heap = np.searchsorted(first, np.arange(len(unit)), side="right") - 1
        large = np.flatnonzero(crowded)
        rows, position = np.unique(heap[large], return_inverse=True)
        piles = shapely.geometrycollections(cuts[large], indices=position)
        cuts, unit = cuts[first], unit[first]
        for some in batches(len(rows), step, STEP, size=BATCH_SIZE // HEAP):
            cuts[rows[some]] = shapely.union_all(piles[some][:, None], axis=1)
        crowded = _crowded(unit)
    return cuts, unit


def _crowded(unit: np.ndarray) -> np.ndarray:
    """Return which cuts belong to a unit that has more than a few."""
    return np.bincount(unit)[unit] > FEW if len(unit) else np.zeros(0, dtype=bool)


def join_parcels(parcels: np.ndarray, unit: np.ndarray, progress: Progress = silent) -> np.ndarray:
    """Return one geometry for each unit: its parcels united where they touch, a multipolygon where they do not.

    Parameters
    ----------
    parcels : ndarray of shape (n,)
        Valid polygons.
    unit : ndarray of shape (n,), int64
        Unit 0…u-1 of each parcel; every unit has at least one.
    """
    order = np.argsort(unit, kind="stable")
    count = int(unit.max()) + 1 if len(unit) else 0
    number = np.bincount(unit, minlength=count)
    result = regroup(*_explode(parcels[order], unit[order]), count)
    several = order[number[unit[order]] > 1]
    if len(several):
        rows, pile = np.unique(unit[several], return_inverse=True)
        piles = shapely.geometrycollections(parcels[several], indices=pile)
        result[rows] = in_parallel(lambda some: shapely.union_all(some[:, None], axis=1), [piles], progress, STEP)
    return result


def _explode(polygons: np.ndarray, owner: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    parts, index = shapely.get_parts(polygons, return_index=True)
    return parts, owner[index]


def _choose(
    parts: np.ndarray, owner: np.ndarray, area: np.ndarray, width: np.ndarray, count: int, min_width: float
) -> Pieces:
    """Return the best part of each unit; ties (1e-9) go to the part whose box starts first (west, then south)."""
    wide = width >= min_width
    bounds = shapely.bounds(parts)
    score = np.where(wide, np.inf, width)
    order = np.lexsort([bounds[:, 1], bounds[:, 0], -np.round(area, 9), -score, owner])
    ordered = owner[order]
    first = order[np.concatenate([[True], ordered[1:] != ordered[:-1]])] if len(order) else order
    pieces = Pieces(np.full(count, None, dtype=object), np.zeros(count), np.zeros(count))
    pieces.geometry[owner[first]] = parts[first]
    pieces.area[owner[first]] = area[first]
    pieces.width[owner[first]] = width[first]
    return pieces

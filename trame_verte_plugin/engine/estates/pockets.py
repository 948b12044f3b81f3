"""Land in the heart of the estates: places free of buildings, streets and protections, wide enough to build on."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import shapely

from ..circles import inscribed_diameter
from ..clip import disjoint, polygonal
from ..free_land import grow, subtract, touching_pairs
from ..order import canonical_order
from ..progress import Progress, batches, part, silent

STEP = "Finding free land"

#: Segments a quarter of the circles that grow streets and cores.
QUADRANT_SEGMENTS = 8

#: Pieces opened at once.
PIECES = 100


@dataclass(frozen=True, eq=False)
class Pockets:
    """The pockets, in canonical order; arrays of shape (k,)."""

    geometry: np.ndarray
    """Polygons that do not overlap."""
    estate: np.ndarray
    """int64: place of the estate."""
    area: np.ndarray
    """m²."""
    width: np.ndarray
    """Diameter of the largest inscribed circle, m."""


def find_pockets(
    estates: np.ndarray,
    buildings: np.ndarray,
    streets: np.ndarray | None,
    excluded: np.ndarray | None,
    *,
    setback: float,
    street_width: float,
    min_width: float,
    min_area: float,
    progress: Progress = silent,
) -> Pockets:
    """Return the pockets of each estate.

    Free land is the estate minus buildings grown by ``setback``, streets of ``street_width`` and what is excluded. Its
    cores (the land at least ``min_width`` / 2 from its edge) are places; each is grown back and clipped to the free
    land. What several reach stays with the larger core, so pockets never overlap.

    Parameters
    ----------
    estates, buildings : ndarrays of polygons
    streets : ndarray of lines, optional
    excluded : ndarray of polygons, optional
    setback, street_width, min_width : float
        m.
    min_area : float
        m².
    progress : Progress
    """
    taken = [grow(buildings, setback, part(progress, 0.0, 0.15))]
    if streets is not None:
        taken.append(shapely.buffer(streets, street_width / 2, quad_segs=QUADRANT_SEGMENTS))
    if excluded is not None:
        taken.append(excluded)
    obstacles = np.concatenate(taken)
    obstacles = obstacles[~shapely.is_empty(obstacles)]
    pairs = touching_pairs(estates, obstacles, part(progress, 0.15, 0.25))
    free = subtract(estates, obstacles, pairs, part(progress, 0.25, 0.6))
    parts, estate = shapely.get_parts(polygonal(free), return_index=True)
    large = shapely.area(parts) >= min_area
    cores, piece = _cores(parts[large], min_width / 2, part(progress, 0.6, 0.75))
    whole = _grown_back(cores, parts[large][piece], min_width / 2, part(progress, 0.75, 0.85))
    return _settle(whole, cores, estate[large][piece], min_width, min_area, part(progress, 0.85, 1.0))


def _cores(free: np.ndarray, reach: float, progress: Progress) -> tuple[np.ndarray, np.ndarray]:
    """Return the pieces of free land eroded by a distance, and the place of the free land each is of."""
    found, rows = [np.empty(0, dtype=object)], [np.empty(0, dtype=np.int64)]
    for some in batches(len(free), progress, STEP, size=PIECES):
        eroded = shapely.buffer(free[some], -reach, quad_segs=QUADRANT_SEGMENTS)
        pieces, row = shapely.get_parts(eroded, return_index=True)
        real = ~shapely.is_empty(pieces)
        found.append(pieces[real])
        rows.append(some.start + row[real])
    return np.concatenate(found), np.concatenate(rows)


def _grown_back(cores: np.ndarray, free: np.ndarray, reach: float, progress: Progress) -> np.ndarray:
    result = np.empty(len(cores), dtype=object)
    for some in batches(len(cores), progress, STEP, size=PIECES):
        grown = shapely.buffer(cores[some], reach, quad_segs=QUADRANT_SEGMENTS)
        result[some] = polygonal(shapely.intersection(grown, free[some]))
    return result


def _settle(
    whole: np.ndarray, cores: np.ndarray, estate: np.ndarray, min_width: float, min_area: float, progress: Progress
) -> Pockets:
    """Give land that several cores reach to the larger one, and keep of each pocket the piece around its core."""
    turn = np.empty(len(cores), dtype=np.int64)
    turn[canonical_order(cores)] = np.arange(len(cores))
    order = np.lexsort([turn, -np.round(shapely.area(cores), 6)])
    parted, _ = disjoint(whole[order], part(progress, 0.0, 0.6))
    pieces, row = shapely.get_parts(parted, return_index=True)
    area = shapely.area(pieces)
    best = np.lexsort([shapely.bounds(pieces)[:, 0], -np.round(area, 6), row])
    best = best[np.unique(row[best], return_index=True)[1]]
    best = best[area[best] >= min_area]
    width = inscribed_diameter(pieces[best], part(progress, 0.6, 1.0))
    # Arcs are polygons: a core of a place as wide as asked may come out some centimetres narrower.
    wide = width >= np.round(min_width, 1) - 0.1
    kept, width = best[wide], width[wide]
    last = canonical_order(pieces[kept])
    kept, width = kept[last], width[last]
    return Pockets(pieces[kept], estate[order][row[kept]], area[kept], width)

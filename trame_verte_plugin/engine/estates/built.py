"""Built form of the estates: footprint, dwellings, party walls, directions."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import shapely

from ..overlap import Outlines, Overlaps, overlaps, overlaps_among, union_area
from ..progress import Progress, part
from .inputs import Buildings
from .walls import Walls, direction_entropy, outline_lengths

#: Smaller buildings (m²) are sheds: they hold no dwelling and say nothing of the houses' size.
SHED_M2 = 20.0


@dataclass(frozen=True, eq=False)
class Built:
    """Figures of each estate; arrays of shape (n,), NaN where unknown."""

    home: np.ndarray
    """int64, shape (buildings,): the estate where most of each building stands, -1 for none."""
    count: np.ndarray
    footprint_m2: np.ndarray
    mean_m2: np.ndarray
    dwellings: np.ndarray
    counted: np.ndarray
    """bool: dwellings are counted, not estimated from floors."""
    party_share: np.ndarray
    entropy: np.ndarray
    among: Overlaps
    """Buildings that overlap one another; parcels ask for them too."""


def home_of(pairs: Overlaps, buildings: np.ndarray) -> np.ndarray:
    """Return the estate that holds most of each building, -1 where most of it stands in none.

    Parameters
    ----------
    pairs : Overlaps
        Estates (targets) and buildings (covers); of estates that hold as much the first counts.
    buildings : ndarray of shape (b,)

    Returns
    -------
    ndarray of shape (b,), int64
    """
    home = np.full(len(buildings), -1, dtype=np.int64)
    order = np.lexsort([pairs.target, -np.round(pairs.area, 6), pairs.cover])
    cover, first = np.unique(pairs.cover[order], return_index=True)
    best = order[first]
    total = np.bincount(pairs.cover, pairs.area, minlength=len(buildings))[cover]
    outside = np.maximum(shapely.area(buildings[cover]) - total, 0.0)
    mostly = pairs.area[best] >= outside - 1e-6
    home[cover[mostly]] = pairs.target[best[mostly]]
    return home


def measure_built(estates: Outlines, buildings: Buildings, dwelling_area: float, progress: Progress) -> Built:
    """Measure the buildings of each estate; ``dwelling_area`` is m² of floor a dwelling."""
    count, shapes = len(estates), buildings.geometry
    pairs = overlaps(estates, buildings.outlines, part(progress, 0.0, 0.3))
    home = home_of(pairs, shapes)
    own = pairs.take(home[pairs.cover] == pairs.target)
    among = overlaps_among(buildings.outlines, part(progress, 0.3, 0.5))
    footprint = union_area(own, estates, buildings.outlines, part(progress, 0.5, 0.6), among=among)
    rows = np.flatnonzero(home >= 0)
    area = shapely.area(shapes[rows])
    houses = area >= SHED_M2
    number = np.bincount(home[rows], minlength=count)
    walls = Walls.of(shapes[rows])
    with np.errstate(invalid="ignore", divide="ignore"):
        mean = np.bincount(home[rows][houses], area[houses], count) / np.bincount(home[rows][houses], minlength=count)
        whole, shared = outline_lengths(shapes[rows], part(progress, 0.6, 1.0), walls)
        party = np.bincount(home[rows], shared, count) / np.bincount(home[rows], whole, count)
    entropy = direction_entropy(walls, home[rows], count)
    dwellings, counted = _dwellings(buildings, rows, home[rows], area, count, dwelling_area)
    return Built(home, number, footprint, mean, dwellings, counted, party, entropy, among)


def _dwellings(
    buildings: Buildings, rows: np.ndarray, home: np.ndarray, area: np.ndarray, count: int, dwelling_area: float
) -> tuple[np.ndarray, np.ndarray]:
    """Return the dwellings of each estate and whether they are counted.

    Where no building of an estate says how many it holds, footprint × storeys / ``dwelling_area`` is taken; a building
    of unknown height has one storey.
    """
    counted = np.zeros(count, dtype=bool)
    total = np.zeros(count)
    if buildings.dwellings is not None:
        values = buildings.dwellings[rows]
        known = np.isfinite(values)
        counted = np.bincount(home[known], minlength=count) > 0
        total = np.bincount(home[known], values[known], count)
    levels = np.where(np.isnan(buildings.levels[rows]), 1.0, buildings.levels[rows])
    lived = (area >= SHED_M2) & ~buildings.activity[rows]
    floors = np.bincount(home[lived], (area * levels)[lived], count)
    return np.where(counted, total, np.rint(np.round(floors / dwelling_area, 6))), counted

"""Land in the heart of the estates: places free of buildings, streets and protections, wide enough to build on."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, fields
from functools import partial

import numpy as np
import shapely

from ..circles import inscribed_diameter
from ..clip import disjoint, polygonal
from ..free_land import subtract
from ..growth import CHORD, grow
from ..order import canonical_order
from ..progress import Progress, batches, part, silent
from ..workers import together, workers
from .openings import Layer, open_regions

STEP = "Finding free land"

#: Jobs for each thread: with more of them, none waits long for the last.
JOBS_A_WORKER = 4

#: A smaller core is the noise of a place exactly as wide as asked.
LEAST_CORE_M2 = 1e-6

#: What an edge at the distance asked may be nearer by.
EDGE_M = 1e-3


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


@dataclass(frozen=True, eq=False)
class Places:
    """Where pockets may be, before what several reach is shared out; arrays of shape (p,)."""

    whole: np.ndarray
    """Polygons: each place at its full size."""
    core: np.ndarray
    """Polygons: its land at least half the least width from its edge."""
    estate: np.ndarray
    """int64."""


@dataclass(frozen=True, eq=False)
class Search:
    """The search for the pockets of each estate, in jobs that run beside one another.

    Free land is the estate minus buildings grown by ``setback``, streets of ``street_width`` and what is excluded. Its
    cores (the land at least ``min_width`` / 2 from its edge) are places; each is grown back and clipped to the free
    land. What several reach stays with the larger core, so pockets never overlap. A core whose place is smaller than
    ``min_area`` from the beginning takes no land.
    """

    estates: np.ndarray
    """Polygons or multipolygons."""
    buildings: np.ndarray
    """Polygons."""
    streets: np.ndarray | None
    """Lines."""
    excluded: np.ndarray | None
    """Polygons."""
    setback: float
    """m."""
    street_width: float
    """m."""
    min_width: float
    """m."""
    min_area: float
    """m²."""

    def jobs(self) -> list[Callable[[Progress], Places]]:
        """Return the jobs, each for some of the estates."""
        layers = [(self.buildings, self.setback), (self.streets, self.street_width / 2), (self.excluded, 0.0)]
        given = [(shapely.STRtree(shapes), reach_m) for shapes, reach_m in layers if shapes is not None and len(shapes)]
        count = max(min(JOBS_A_WORKER * workers(), len(self.estates)), 1)
        shares = np.array_split(np.arange(len(self.estates)), count)
        return [partial(_places, self.estates, rows, given, self.min_width / 2, self.min_area) for rows in shares]

    def pockets(self, found: Sequence[Places], progress: Progress = silent) -> Pockets:
        """Return the pockets from what all jobs found."""
        places = Places(*(np.concatenate([getattr(p, f.name) for p in found]) for f in fields(Places)))
        return _settle(places, self.min_width, self.min_area, progress)


def _places(
    estates: np.ndarray, rows: np.ndarray, layers: Sequence[Layer], reach: float, min_area: float, progress: Progress
) -> Places:
    """Return the places of some estates."""
    wider = [(obstacles, distance + reach) for obstacles, distance in layers]
    regions, place = open_regions(estates[rows], reach, wider, part(progress, 0.0, 0.4))
    large = _largest_place(regions, reach) >= min_area
    cores, region = _cores(regions[large], layers, reach, part(progress, 0.4, 0.8))
    wide = _largest_place(cores, reach) >= min_area
    cores, estate = cores[wide], rows[place[large][region[wide]]]
    whole = _grown_back(cores, estates[estate], layers, reach, part(progress, 0.8, 1.0))
    # What is too small before it shares anything is no place and takes no land from another.
    large = shapely.area(whole) >= min_area
    return Places(whole[large], cores[large], estate[large])


def _largest_place(regions: np.ndarray, reach: float) -> np.ndarray:
    """Return the most area (m²) that each region has once grown, by Steiner's inequality."""
    return shapely.area(regions) + shapely.length(regions) * reach + np.pi * reach**2


def _cores(
    regions: np.ndarray, layers: Sequence[Layer], reach: float, progress: Progress
) -> tuple[np.ndarray, np.ndarray]:
    """Return the pieces of regions that no grown obstacle covers, and the place of the region of each.

    Land at least so far from every obstacle and from the estate's edge is the estate so eroded, minus the obstacles
    grown by as much more: much simpler outlines than those of the free land itself.
    """
    obstacles, pairs = _near(regions, layers, reach, part(progress, 0.0, 0.3))
    free = polygonal(subtract(regions, obstacles, pairs, part(progress, 0.3, 1.0)))
    pieces, region = shapely.get_parts(free, return_index=True)
    real = shapely.area(pieces) > LEAST_CORE_M2
    return pieces[real], region[real]


def _near(
    places: np.ndarray, layers: Sequence[Layer], reach: float, progress: Progress
) -> tuple[np.ndarray, np.ndarray]:
    """Return the obstacles that may touch a place once grown, grown, and the pairs (place, obstacle) in order.

    They are grown by their layer's distance, then by ``reach``, in such a way that what keeps out of them and is grown
    back by ``reach`` ends where the first growth does.
    """
    grown, pairs = [np.empty(0, dtype=object)], [np.empty((2, 0), dtype=np.int64)]
    for number, (obstacles, distance) in enumerate(layers):
        step = part(progress, number / len(layers), (number + 1) / len(layers))
        close = [
            obstacles.query(places[rows], "dwithin", distance + reach / CHORD) + np.array([[rows.start], [0]])
            for rows in batches(len(places), part(step, 0.0, 0.5), STEP)
        ]
        place, row = np.concatenate([np.empty((2, 0), dtype=np.int64), *close], axis=1)
        used, which = np.unique(row, return_inverse=True)
        pairs.append(np.stack([place, which + sum(map(len, grown))]))
        first, further = (distance, reach) if distance else (reach, 0.0)
        grown.append(grow(obstacles.geometries[used], first, part(step, 0.5, 1.0), further_m=further))
    pair = np.concatenate(pairs, axis=1)
    return np.concatenate(grown), pair[:, np.lexsort(pair[::-1])]


def _grown_back(
    cores: np.ndarray, estates: np.ndarray, layers: Sequence[Layer], reach: float, progress: Progress
) -> np.ndarray:
    """Return the cores at their full size, clipped to the free land.

    Obstacles that are grown leave nothing to clip (but what GEOS smooths away when it grows, a centimetre).
    """
    grown = grow(cores, reach, part(progress, 0.0, 0.4))
    for some in batches(len(cores), part(progress, 0.4, 0.8), STEP):
        # One that lies deeper in its estate stays inside by itself.
        shallow = some.start + np.flatnonzero(
            shapely.dwithin(cores[some], shapely.boundary(estates[some]), reach + EDGE_M)
        )
        grown[shallow] = shapely.intersection(grown[shallow], estates[shallow])
    bare = [(obstacles, distance) for obstacles, distance in layers if not distance]
    obstacles, pairs = _near(grown, bare, 0.0, part(progress, 0.8, 0.9))
    return polygonal(subtract(grown, obstacles, pairs, part(progress, 0.9, 1.0)))


def _settle(places: Places, min_width: float, min_area: float, progress: Progress) -> Pockets:
    """Give land that several cores reach to the larger one, and keep of each pocket the piece around its core."""
    turn = np.empty(len(places.core), dtype=np.int64)
    turn[canonical_order(places.core)] = np.arange(len(turn))
    order = np.lexsort([turn, -np.round(shapely.area(places.core), 6)])
    parted, _ = disjoint(places.whole[order], part(progress, 0.0, 0.6))
    pieces, row = shapely.get_parts(parted, return_index=True)
    area = shapely.area(pieces)
    best = np.lexsort([shapely.bounds(pieces)[:, 0], -np.round(area, 6), row])
    best = best[np.unique(row[best], return_index=True)[1]]
    best = best[area[best] >= min_area]
    width = np.empty(len(best))
    shares = [slice(first, None, workers()) for first in range(workers())]
    jobs = [partial(inscribed_diameter, pieces[best[share]]) for share in shares]
    for share, found in zip(shares, together(jobs, part(progress, 0.6, 1.0))):
        width[share] = found
    # Arcs are polygons: a core of a place as wide as asked may come out some centimetres narrower.
    wide = width >= np.round(min_width, 1) - 0.1
    kept, width = best[wide], width[wide]
    last = canonical_order(pieces[kept])
    kept, width = kept[last], width[last]
    return Pockets(pieces[kept], places.estate[order][row[kept]], area[kept], width)

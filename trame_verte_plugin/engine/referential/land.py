"""Free land: what constraints, zones and buildings leave of each land unit."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import shapely

from ..clip import polygonal
from ..free_land import grow, largest_piece, subtract
from ..overlap import Overlaps, overlaps, union_area
from ..pairwise import intersection
from ..progress import Progress, part
from ..workers import in_parallel
from .buildings import Built
from .constraints import BLOCKING, WATCH, Constraints
from .parameters import OWN_BUILDING_M2, Parameters
from .units import Units

#: Widths are given to 0.1 m: 11.95 m is 12 m.
HALF_STEP_M = 0.05
WIDTHS = "Measuring widths"


@dataclass(frozen=True, eq=False)
class Taken:
    """The land that covers of one kind (constraints of a level, zones, facilities) take from each parcel."""

    area: np.ndarray
    """m², covers that overlap one another counted once."""
    pairs: Overlaps
    """Parcels and covers."""
    covers: np.ndarray

    def share_of(self, units: Units) -> np.ndarray:
        """Return the share of each unit that is taken."""
        return units.sum(self.area) / units.area

    def obstacles(self, parcels: np.ndarray, units: Units, progress: Progress) -> Obstacles:
        """Return what is taken from each parcel as obstacles of its unit, clipped to the parcel."""
        cut = parcels[self.pairs.target].copy()
        straddling = np.flatnonzero(~self.pairs.whole)
        cut[straddling] = in_parallel(
            intersection,
            [cut[straddling], self.covers[self.pairs.cover[straddling]]],
            progress,
            "Cutting constraints to the parcels",
        )
        # GEOS 3.13 refuses to take the lines that two boundaries share off an empty polygon.
        return Obstacles(units.of_parcel[self.pairs.target], polygonal(cut))


def take_from(parcels: np.ndarray, covers: np.ndarray, progress: Progress) -> Taken:
    """Return the land that polygons take from each parcel."""
    pairs = overlaps(parcels, covers, part(progress, 0, 0.7))
    return Taken(union_area(pairs, parcels, covers, part(progress, 0.7, 1)), pairs, covers)


def labels_of(taken: Taken, labels: np.ndarray, count: int) -> np.ndarray:
    """Return for each parcel the labels of what takes at least 1 m² of it, sorted, joined by « ; »; '' for none."""
    rows = (taken.pairs.area >= OWN_BUILDING_M2) | taken.pairs.whole
    found: dict[int, set[str]] = {}
    for parcel, label in zip(taken.pairs.target[rows].tolist(), labels[taken.pairs.cover[rows]].tolist()):
        found.setdefault(parcel, set()).add(label)
    result = np.full(count, "", dtype=object)
    for parcel, names in found.items():
        result[parcel] = " ; ".join(sorted(names))
    return result


@dataclass(frozen=True, eq=False)
class Obstacles:
    """Polygons and the unit that each one stands in the way of."""

    unit: np.ndarray
    geometry: np.ndarray

    def __add__(self, other: Obstacles) -> Obstacles:
        return Obstacles(np.concatenate([self.unit, other.unit]), np.concatenate([self.geometry, other.geometry]))

    def of(self, rows: np.ndarray, count: int) -> Obstacles:
        """Return the obstacles of chosen units (positions), the units renumbered by their place in ``rows``."""
        place = np.full(count, -1, dtype=np.int64)
        place[rows] = np.arange(len(rows))
        chosen = place[self.unit] >= 0
        return Obstacles(place[self.unit[chosen]], self.geometry[chosen])

    def pairs(self) -> np.ndarray:
        """Return (unit, obstacle), ordered by unit, as :func:`~..free_land.largest_piece` wants them."""
        order = np.argsort(self.unit, kind="stable")
        return np.stack([self.unit[order], order])


def no_obstacles() -> Obstacles:
    """Return none."""
    return Obstacles(np.empty(0, dtype=np.int64), np.empty(0, dtype=object))


def building_obstacles(built: Built, units: Units, setback_m: float, progress: Progress) -> Obstacles:
    """Return each unit's own buildings, grown by the setback."""
    count = len(built.buildings)
    keys = np.unique(units.of_parcel[built.own.target] * count + built.own.cover) if count else np.empty(0, int)
    unit, building = keys // max(count, 1), keys % max(count, 1)
    used, place = np.unique(building, return_inverse=True)
    grown = grow(built.buildings[used], setback_m, progress)
    return Obstacles(unit, grown[place.reshape(-1)])


@dataclass(frozen=True, eq=False)
class FreeLand:
    """The free piece of each unit and what took away the one it would have; arrays of shape (units,)."""

    geometry: np.ndarray
    area: np.ndarray
    width: np.ndarray
    """m, 0 also for pieces under the least area."""
    has_piece: np.ndarray
    """bool: it has the least area and width."""
    blocked: np.ndarray
    """bool: it has none, and would have one without the blocking constraints."""
    off_limits: np.ndarray
    """bool: it has none, and would have one without zones A and N."""


def find_free_land(
    units: Units,
    buildings: Obstacles,
    constraints: Obstacles,
    zones: Obstacles,
    *,
    parameters: Parameters,
    progress: Progress,
) -> FreeLand:
    """Return the free piece of each unit: the unit minus buildings, then constraints, then zones.

    What took a piece away is asked only of units that have none and that a constraint or a zone touches.
    """
    everything = buildings + constraints + zones
    pieces = largest_piece(
        units.geometry,
        everything.geometry,
        everything.pairs(),
        min_width=parameters.min_width_m,
        min_area=parameters.min_area_m2,
        progress=part(progress, 0, 0.8),
    )
    has_piece = (pieces.area >= parameters.min_area_m2) & (pieces.width >= parameters.min_width_m)
    blocked, off_limits = np.zeros(len(units), dtype=bool), np.zeros(len(units), dtype=bool)
    zoned = np.setdiff1d(zones.unit, np.flatnonzero(has_piece))
    off_limits[zoned] = _have_piece(units, buildings + constraints, zoned, parameters, part(progress, 0.8, 0.9))
    constrained = np.setdiff1d(constraints.unit, np.flatnonzero(has_piece | off_limits))
    blocked[constrained] = _have_piece(units, buildings, constrained, parameters, part(progress, 0.9, 1))
    return FreeLand(pieces.geometry, pieces.area, pieces.width, has_piece, blocked, off_limits)


def _have_piece(
    units: Units, obstacles: Obstacles, rows: np.ndarray, parameters: Parameters, progress: Progress
) -> np.ndarray:
    """Return which of the units would have a piece with these obstacles only.

    Whether a circle of the least width fits is told by shrinking; its size is not needed.
    """
    chosen = obstacles.of(rows, len(units))
    left = subtract(units.geometry[rows], chosen.geometry, chosen.pairs(), part(progress, 0, 0.5))
    parts, owner = shapely.get_parts(left, return_index=True)
    large = shapely.area(parts) >= parameters.min_area_m2
    radius = (parameters.min_width_m - HALF_STEP_M) / 2
    shrunk = in_parallel(
        lambda batch: shapely.buffer(batch, -radius, quad_segs=16), [parts[large]], part(progress, 0.5, 1), WIDTHS
    )
    result = np.zeros(len(rows), dtype=bool)
    result[owner[large][~shapely.is_empty(shrunk)]] = True
    return result


def piece_areas(land: FreeLand, units: Units, parcels: np.ndarray, progress: Progress) -> np.ndarray:
    """Return the area (m²) of each unit's free piece in each of its parcels."""
    result = land.area[units.of_parcel]
    shared = np.flatnonzero(units.shared)
    several = np.flatnonzero(units.size > 1)
    pairs = overlaps(parcels[shared], land.geometry[several], progress)
    own = several[pairs.cover] == units.of_parcel[shared[pairs.target]]
    result[shared] = pairs.take(own).total(len(shared))
    return result


def piece_parts(land: FreeLand, units: Units, parcels: np.ndarray, rows: np.ndarray, progress: Progress) -> np.ndarray:
    """Return the part of its unit's free piece that lies in each of chosen parcels (None where there is none)."""
    result = land.geometry[units.of_parcel[rows]]
    shared = np.flatnonzero(units.shared[rows] & ~shapely.is_missing(result))
    result[shared] = in_parallel(
        intersection, [result[shared], parcels[rows[shared]]], progress, "Sharing free land between parcels"
    )
    return result


@dataclass(frozen=True, eq=False)
class Limits:
    """Constraints on each parcel; the texts and areas of the referential."""

    blocking_rules: Constraints
    """The blocking constraints, as ``blocking.pairs`` counts them."""
    watch_rules: Constraints
    unknown: tuple[str, ...]
    """What the table of constraints does not know."""
    blocking: Taken
    watch: Taken
    blocking_labels: np.ndarray
    watch_labels: np.ndarray


def measure_constraints(parcels: np.ndarray, constraints: Constraints, progress: Progress) -> Limits:
    """Return what blocking constraints and points to watch take from each parcel."""
    blocking, watch = constraints.of_level(BLOCKING), constraints.of_level(WATCH)
    taken = take_from(parcels, blocking.geometry, part(progress, 0, 0.5))
    watched = take_from(parcels, watch.geometry, part(progress, 0.5, 1))
    count = len(parcels)
    labels = labels_of(taken, blocking.label, count), labels_of(watched, watch.label, count)
    return Limits(blocking, watch, constraints.unknown, taken, watched, *labels)

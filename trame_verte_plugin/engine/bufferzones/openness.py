"""Openness of each zone: open patches, fronts, scattered building and the narrowest passage."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import shapely

from ..circles import inscribed_diameter
from ..clip import meets, polygonal
from ..progress import Progress, batches, part, silent
from ..workers import each, own
from .fronts import SURROUNDINGS, clipped, have_merged, masses_of, splits, surrounds
from .passages import narrowest_passage

#: Open patches smaller than this are what rounding leaves along outlines (m²).
CRUMB_M2 = 1.0


@dataclass(frozen=True)
class OpennessRules:
    """The parameters of openness, as the contract names them; metres and square metres."""

    front_min_area: float = 10_000.0
    urban_dilation: float = 50.0
    urban_erosion: float = 25.0


@dataclass(frozen=True, eq=False)
class Openness:
    """One date; arrays of shape (n zones,) unless said."""

    front_count: np.ndarray
    width_m: np.ndarray
    """Narrowest passage; NaN with fewer than two fronts, 0 where they have joined or the zone is split."""
    line: np.ndarray
    """The passage's line, None where there is none."""
    scattered_count: np.ndarray
    """Artificial masses under ``front_min_area`` that touch the zone (mitage)."""
    scattered_m2: np.ndarray
    """Their area inside the zone."""
    open_land: np.ndarray
    """Polygonal geometry: the zone less its artificial land."""
    fronts: list[np.ndarray]
    """The fronts of each zone."""
    closed_by: np.ndarray
    """Why the passage is closed (width 0), a French clause; None where it is not."""
    near: list[np.ndarray]
    """The artificial polygons that these figures of each zone rest on."""

    def of_zone(self, row: int) -> tuple:
        """Return the figures of one zone, in the order in which a zone is measured."""
        dated = self.front_count, self.width_m, self.line, self.closed_by, self.scattered_count, self.scattered_m2
        return (*(column[row] for column in dated), self.open_land[row], self.fronts[row])


#: Fronts that were distinct at the first date are one at the second.
MERGED = "fronts urbains rejoints depuis la première date"
#: The closed urban mass cuts the zone's open land.
SPLIT = "terre ouverte coupée en deux par l'urbanisation"


def openness(
    zones: np.ndarray,
    artificial: np.ndarray,
    rules: OpennessRules,
    progress: Progress = silent,
    *,
    earlier: Openness | None = None,
) -> Openness:
    """Return the openness of each zone at one date.

    Parameters
    ----------
    zones : ndarray of shape (n,)
        Polygons.
    artificial : ndarray of shape (k,)
        Artificial land at that date; polygons that may touch and overlap.
    rules : OpennessRules
    progress : Progress
    earlier : Openness, optional
        The same zones at an earlier date: fronts that were distinct then and are one now close the passage.
    """
    around, near = _surroundings(zones, artificial, part(progress, 0.0, 0.1))

    def measured(row: int) -> tuple:
        if earlier is not None and _same(near[row], earlier.near[row]):
            return earlier.of_zone(row)
        if not len(near[row]):
            return 0, np.nan, None, None, 0, 0.0, zones[row], near[row]
        pieces = clipped(around[row], own(near[row]))
        return _of_zone(zones[row], pieces, rules, None if earlier is None else earlier.fronts[row])

    rows = each(measured, len(zones), part(progress, 0.1, 1.0), "Measuring openness")
    count, width, line, why, scattered, scattered_m2, land, fronts = zip(*rows) if rows else [()] * 8
    return Openness(
        np.array(count, dtype=np.int64),
        np.array(width, dtype=np.float64),
        _objects(line),
        np.array(scattered, dtype=np.int64),
        np.array(scattered_m2, dtype=np.float64),
        _objects(land),
        list(fronts),
        _objects(why),
        near,
    )


def _surroundings(zones: np.ndarray, artificial: np.ndarray, progress: Progress) -> tuple[np.ndarray, list[np.ndarray]]:
    """Return each zone grown by :data:`~.fronts.SURROUNDINGS`, and the artificial polygons there, in their order."""
    tree = shapely.STRtree(artificial)
    around = np.empty(len(zones), dtype=object)
    near: list[np.ndarray] = []
    for rows in batches(len(zones), progress, "Measuring openness"):
        around[rows] = shapely.buffer(zones[rows], SURROUNDINGS)
        zone, polygon = tree.query(around[rows], predicate="intersects")
        order = np.lexsort([polygon, zone])
        near += np.split(artificial[polygon[order]], np.searchsorted(zone[order], np.arange(1, len(around[rows]))))
    return around, near


def _same(one: np.ndarray, other: np.ndarray) -> bool:
    return len(one) == len(other) and bool(shapely.equals_exact(one, other, 0.0).all())


def _objects(values: tuple) -> np.ndarray:
    result = np.empty(len(values), dtype=object)
    result[:] = values
    return result


def _of_zone(zone: shapely.Geometry, pieces: np.ndarray, rules: OpennessRules, before: np.ndarray | None) -> tuple:
    """Return the figures of one zone from the artificial land around it, clipped."""
    built_up = shapely.union_all(pieces)
    found = masses_of(pieces, built_up)
    large = shapely.area(found) >= rules.front_min_area
    fronts, scattered = found[large], found[~large & meets(zone, found)]
    land = _open_land(zone, built_up)
    width, line, why = _width(zone, found, fronts, rules, before)
    scattered_m2 = float(shapely.area(shapely.intersection(scattered, zone)).sum())
    return len(fronts), width, line, why, len(scattered), scattered_m2, land, fronts


def _open_land(zone: shapely.Geometry, built_up: shapely.Geometry) -> shapely.Geometry:
    return polygonal(np.array([shapely.difference(zone, built_up)], dtype=object))[0]


def _width(
    zone: shapely.Geometry,
    found: np.ndarray,
    fronts: np.ndarray,
    rules: OpennessRules,
    before: np.ndarray | None,
) -> tuple[float, shapely.Geometry | None, str | None]:
    if before is not None and have_merged(before, fronts):
        return 0.0, None, MERGED
    if len(found) and splits(zone, found, rules.urban_dilation, rules.urban_erosion):
        return 0.0, None, SPLIT
    if len(fronts) == 1 and surrounds(zone, fronts[0]):
        parts = shapely.get_parts(_open_land(zone, shapely.union_all(found)))
        return float(inscribed_diameter(parts).max(initial=0.0)), None, None
    passage = narrowest_passage(zone, fronts)
    return (np.nan, None, None) if passage is None else (passage.width, passage.line, None)


@dataclass(frozen=True, eq=False)
class OpenPatches:
    """Pieces of open land; arrays of shape (m,), ordered by zone, then from the largest."""

    zone: np.ndarray
    geometry: np.ndarray
    inside_m2: np.ndarray
    rank: np.ndarray


def open_patches(found: Openness) -> OpenPatches:
    """Return the pieces of open land of each zone."""
    parts, zone = shapely.get_parts(found.open_land, return_index=True)
    area = shapely.area(parts)
    kept = area >= CRUMB_M2
    parts, zone, area = parts[kept], zone[kept], area[kept]
    bounds = np.round(shapely.bounds(parts), 3).reshape(-1, 4)
    order = np.lexsort((bounds[:, 1], bounds[:, 0], -np.round(area, 3), zone))
    zone = zone[order]
    first = np.searchsorted(zone, zone)
    return OpenPatches(zone, parts[order], area[order], np.arange(len(zone)) - first + 1)

"""What stands on each parcel: footprint, height, storeys, dwellings and use."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

import numpy as np
import shapely

from ..csv_tables import TABLES, read_rows
from ..overlap import Outlines, Overlaps, largest_share, overlaps, union_area
from ..progress import Progress, part
from ..recognise import recognise
from ..table import Table
from ..texts import distinct, numbers, plain, text_or_none
from .parameters import OWN_BUILDING_M2, STOREY_M


@dataclass(frozen=True, eq=False)
class Built:
    """Measures of each parcel; arrays of shape (n,). NaN where the buildings' layer has no such field."""

    count: np.ndarray
    """Buildings that cover at least 1 m² of it, or stand wholly in it."""
    footprint: np.ndarray
    """m², buildings that overlap one another counted once."""
    height: np.ndarray
    """Of the highest building, m; NaN also without a building."""
    floor_area: np.ndarray
    """Σ footprint · storeys, m²."""
    dwellings: np.ndarray
    activity: np.ndarray
    """Footprint of commercial, industrial and storage buildings, m²."""
    gross_footprint: np.ndarray
    """Sum of footprints, m²: what ``activity`` is a share of."""
    own: Overlaps
    """Parcels and the buildings that are theirs."""
    buildings: np.ndarray
    """object, shape (buildings,): their polygons, in canonical order."""

    @property
    def levels(self) -> np.ndarray:
        """Storeys of the highest building."""
        return storeys(self.height)


def storeys(height_m: np.ndarray) -> np.ndarray:
    """Return max(1, round(height / 3 m)); NaN stays NaN."""
    return np.maximum(1.0, np.round(height_m / STOREY_M))


def measure_buildings(parcels: Outlines, buildings: Table, progress: Progress) -> Built:
    """Measure the buildings of each parcel.

    A building over several parcels counts in each with what stands there. Its dwellings count once, where most of it
    stands, provided that at least half of it stands on the parcels given. A building without a height, in a layer
    that has heights, has one storey.

    Parameters
    ----------
    parcels : Outlines
    buildings : Table
        In canonical order.
    progress : Progress
    """
    count = len(parcels)
    pairs = overlaps(parcels, buildings.geometry, part(progress, 0, 0.5))
    own = pairs.take(pairs.inside | (pairs.area >= OWN_BUILDING_M2))
    footprint = union_area(pairs, parcels, buildings.geometry, part(progress, 0.5, 1))
    fields = list(buildings.columns)
    heights = _numbers(buildings, recognise(fields, "hauteur"))
    return Built(
        np.bincount(own.target, minlength=count).astype(float),
        footprint,
        _highest(own, heights, count),
        _floor_area(pairs, heights, count),
        _dwellings(pairs, buildings, own, count),
        _activity(pairs, buildings, count),
        pairs.total(count),
        own,
        buildings.geometry,
    )


def _numbers(table: Table, name: str | None) -> np.ndarray | None:
    return None if name is None else numbers(table.columns[name])


def _highest(own: Overlaps, heights: np.ndarray | None, count: int) -> np.ndarray:
    result = np.full(count, -np.inf)
    if heights is not None:
        np.fmax.at(result, own.target, heights[own.cover])
    return np.where(np.isinf(result), np.nan, result)


def _floor_area(pairs: Overlaps, heights: np.ndarray | None, count: int) -> np.ndarray:
    """Return Σ footprint · storeys; NaN where there are buildings and none has a height."""
    if heights is None:
        return np.full(count, np.nan)
    known = ~np.isnan(heights)
    levels = np.where(known, storeys(heights), 1.0)
    total = np.bincount(pairs.target, pairs.area * levels[pairs.cover], count)
    return np.where(_some_known(pairs, known, count), total, np.nan)


def _some_known(pairs: Overlaps, known: np.ndarray, count: int) -> np.ndarray:
    """Return where a parcel has no building, or one whose value is known."""
    return (np.bincount(pairs.target, minlength=count) == 0) | (
        np.bincount(pairs.target, known[pairs.cover], count) > 0
    )


def _dwellings(pairs: Overlaps, buildings: Table, own: Overlaps, count: int) -> np.ndarray:
    values = _numbers(buildings, recognise(list(buildings.columns), "logements"))
    if values is None:
        return np.full(count, np.nan)
    swapped = Overlaps(pairs.cover, pairs.target, pairs.area, pairs.inside, pairs.whole)
    home, _ = largest_share(swapped, len(buildings))
    standing = swapped.total(len(buildings)) >= 0.5 * shapely.area(buildings.geometry)
    known = ~np.isnan(values)
    settled = standing & known & (home >= 0)
    total = np.bincount(home[settled], values[settled], count)
    return np.where(_some_known(own, known, count), total, np.nan)


@cache
def _activity_words() -> tuple[str, ...]:
    rows = read_rows(TABLES / "usages.csv", ["mot", "categorie"])
    return tuple(plain(row["mot"]) for row in rows if row["categorie"] == "activite")


def is_activity(use: str | None) -> bool:
    """Tell whether a use of a building is one of shops, industry or stores (``tables/usages.csv``)."""
    words = f" {plain(use)}"
    return any(f" {word}" in words for word in _activity_words())


def _activity(pairs: Overlaps, buildings: Table, count: int) -> np.ndarray:
    name = recognise(list(buildings.columns), "usage")
    if name is None:
        return np.full(count, np.nan)
    active = distinct(text_or_none(buildings.columns[name]), is_activity).astype(bool)
    return np.bincount(pairs.target, pairs.area * active[pairs.cover], count)

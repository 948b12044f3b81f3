"""Figures of each zone, as columns in square metres: stock, flow, pressure, openness."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from ..contact import joined_along_lines
from ..landcover.cover import Changes, Stock, changes, shares, stock
from ..landcover.nomenclature import ARTIFICIAL, UNKNOWN
from ..overlap import Outlines, Overlaps, largest_share, overlaps, union_area
from ..progress import Progress, part, silent
from .inputs import AuditInputs, AuditParameters, Date
from .mesh import effective_mesh
from .openness import Openness, OpenPatches, open_patches, openness
from .pressure import pressure

M2_PER_HA = 10_000.0


@dataclass(frozen=True, eq=False)
class DateMeasures:
    """One date; what is not known is None."""

    stock: Stock | None
    artificial_m2: np.ndarray | None
    openness: Openness | None
    building_count: np.ndarray | None
    building_m2: np.ndarray | None


@dataclass(frozen=True, eq=False)
class Measures:
    """Both dates and what lies between them."""

    area: np.ndarray
    first: DateMeasures
    second: DateMeasures
    changes: Changes | None
    patches: OpenPatches | None
    whole_m2: np.ndarray | None
    """Area of the whole patch that each open patch is a part of; None without land cover."""
    mesh: tuple[np.ndarray, np.ndarray] | None
    pressure: np.ndarray | None
    """(n, 5), in the order of :meth:`.inputs.Promises.ordered`."""

    @property
    def latest(self) -> DateMeasures:
        """The second date if anything is known of it, else the first."""
        return self.second if self.second.openness is not None else self.first


def measure(inputs: AuditInputs, parameters: AuditParameters, progress: Progress = silent) -> Measures:
    """Measure each zone."""
    zones = Outlines.of(inputs.zones.geometry)
    stocks = _stocks(zones, [inputs.first, inputs.second], part(progress, 0.0, 0.2))
    first = _date(zones, inputs.first, stocks[0], parameters, None, part(progress, 0.2, 0.4))
    second = _date(zones, inputs.second, stocks[1], parameters, first.openness, part(progress, 0.4, 0.6))
    found = None
    if inputs.first.separate is not None and inputs.second.separate is not None:
        found = changes(zones, inputs.first.separate, inputs.second.separate, part(progress, 0.6, 0.8))
    latest, date = (second, inputs.second) if second.openness is not None else (first, inputs.first)
    patches = None if latest.openness is None else open_patches(latest.openness)
    whole = None
    if patches is not None and date.separate is not None:
        whole = _whole_patches(patches, date, part(progress, 0.8, 0.9))
    mesh = None
    if patches is not None:
        outer = patches.inside_m2 if whole is None else whole
        mesh = effective_mesh(patches.zone, patches.inside_m2, outer, zones.area)
    promised = None
    if inputs.promises is not None and latest.openness is not None:
        land, promises = latest.openness.open_land, inputs.promises
        promised = pressure(land, promises.ordered(), promises.protected, part(progress, 0.9, 1.0))
    return Measures(zones.area, first, second, found, patches, whole, mesh, promised)


def _stocks(zones: Outlines, dates: Sequence[Date], progress: Progress) -> list[Stock | None]:
    """Return the stock of each date; None without land cover."""
    known = [date for date in dates if date.cover is not None]
    found = iter(shares(zones, [cover for d in known for cover in (d.cover, d.separate)], progress))
    return [None if d.cover is None else stock(zones.area, d.cover, next(found), next(found)) for d in dates]


def _date(
    zones: Outlines,
    date: Date,
    held: Stock | None,
    parameters: AuditParameters,
    earlier: Openness | None,
    progress: Progress,
) -> DateMeasures:
    artificial = date.artificial
    count, built = _buildings(zones, date.buildings, part(progress, 0.8, 1.0))
    if artificial is None:
        return DateMeasures(None, None, None, count, built)
    if held is not None:
        artificial_m2 = held.by_class[:, ARTIFICIAL]
    else:
        artificial_m2 = overlaps(zones, artificial, part(progress, 0.0, 0.2)).total(len(zones))
    found = openness(zones.polygons, artificial, parameters.rules, part(progress, 0.2, 0.8), earlier=earlier)
    return DateMeasures(held, artificial_m2, found, count, built)


def _buildings(
    zones: Outlines, buildings: np.ndarray | None, progress: Progress
) -> tuple[np.ndarray | None, np.ndarray | None]:
    """Return the count of buildings that stand mostly in each zone, and the footprint inside it, m²."""
    if buildings is None:
        return None, None
    outlines = Outlines.of(buildings)
    pairs = overlaps(zones, outlines, part(progress, 0.0, 0.5))
    mostly = pairs.area >= 0.5 * outlines.area[pairs.cover]
    count = np.bincount(pairs.target[mostly], minlength=len(zones))
    return count, union_area(pairs, zones, outlines, part(progress, 0.5, 1.0))


def _whole_patches(patches: OpenPatches, date: Date, progress: Progress) -> np.ndarray:
    """Return the area of the whole open patch around each piece, as far as the land cover goes, m²."""
    open_rows = np.flatnonzero((date.separate.category != ARTIFICIAL) & (date.separate.category != UNKNOWN))
    land = Outlines.of(date.separate.geometry[open_rows])
    label = joined_along_lines(land.polygons, part(progress, 0.0, 0.6))
    size = np.bincount(label, land.area)
    pairs = overlaps(patches.geometry, land, part(progress, 0.6, 1.0))
    main, _ = largest_share(pairs, len(patches.geometry))
    known = main >= 0
    whole = patches.inside_m2.copy()
    whole[known] = np.maximum(whole[known], size[label[main[known]]])
    return whole


def inside(zones: np.ndarray, layer: np.ndarray | None, progress: Progress = silent) -> np.ndarray | None:
    """Return the area of a layer's union in each zone, m²; None without the layer."""
    if layer is None:
        return None
    pairs: Overlaps = overlaps(zones, layer, part(progress, 0.0, 0.5))
    return union_area(pairs, zones, layer, part(progress, 0.5, 1.0))

"""Figures of each zone, as columns in square metres: stock, flow, pressure, openness."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import shapely

from ..contact import joined_along_lines
from ..landcover.cover import Changes, Stock, changes, stock
from ..landcover.nomenclature import UNKNOWN
from ..overlap import Overlaps, largest_share, overlaps, union_area
from ..progress import Progress, part, silent
from .inputs import ARTIFICIAL, AuditInputs, AuditParameters, Date
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
    zones = inputs.zones.geometry
    area = shapely.area(zones)
    first = _date(zones, inputs.first, parameters, None, part(progress, 0.0, 0.3))
    second = _date(zones, inputs.second, parameters, first.openness, part(progress, 0.3, 0.6))
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
        mesh = effective_mesh(patches.zone, patches.inside_m2, patches.inside_m2 if whole is None else whole, area)
    promised = None
    if inputs.promises is not None and latest.openness is not None:
        land, promises = latest.openness.open_land, inputs.promises
        promised = pressure(land, promises.ordered(), promises.protected, part(progress, 0.9, 1.0))
    return Measures(area, first, second, found, patches, whole, mesh, promised)


def _date(
    zones: np.ndarray, date: Date, parameters: AuditParameters, earlier: Openness | None, progress: Progress
) -> DateMeasures:
    artificial = date.artificial
    count, built = _buildings(zones, date.buildings, part(progress, 0.8, 1.0))
    if artificial is None:
        return DateMeasures(None, None, None, count, built)
    held, artificial_m2 = None, None
    if date.cover is not None:
        held = stock(zones, date.cover, date.separate, part(progress, 0.0, 0.3))
        artificial_m2 = held.by_class[:, ARTIFICIAL]
    else:
        artificial_m2 = overlaps(zones, artificial, part(progress, 0.0, 0.3)).total(len(zones))
    found = openness(zones, artificial, parameters.rules, part(progress, 0.3, 0.8), earlier=earlier)
    return DateMeasures(held, artificial_m2, found, count, built)


def _buildings(
    zones: np.ndarray, buildings: np.ndarray | None, progress: Progress
) -> tuple[np.ndarray | None, np.ndarray | None]:
    """Return the count of buildings that stand mostly in each zone, and the footprint inside it, m²."""
    if buildings is None:
        return None, None
    pairs = overlaps(zones, buildings, part(progress, 0.0, 0.5))
    mostly = pairs.area >= 0.5 * shapely.area(buildings)[pairs.cover]
    count = np.bincount(pairs.target[mostly], minlength=len(zones))
    return count, union_area(pairs, zones, buildings, part(progress, 0.5, 1.0))


def _whole_patches(patches: OpenPatches, date: Date, progress: Progress) -> np.ndarray:
    """Return the area of the whole open patch around each piece, as far as the land cover goes, m²."""
    open_rows = np.flatnonzero((date.separate.category != ARTIFICIAL) & (date.separate.category != UNKNOWN))
    land = date.separate.geometry[open_rows]
    label = joined_along_lines(land, part(progress, 0.0, 0.6))
    size = np.bincount(label, shapely.area(land))
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

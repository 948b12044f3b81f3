"""What lies on the parcels and units: constraints, closed zones, facilities, brownfields."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import shapely

from ..overlap import overlaps
from ..progress import Progress, part
from ..table import Table
from . import land
from .constraints import gather, limited_capacity
from .inputs import Inputs
from .land import Limits, Taken
from .measures import Measures
from .parameters import Parameters
from .units import Units, land_units, single_units
from .zoning import off_limits

#: A brownfield polygon makes a brownfield of what it covers by this share.
BROWNFIELD_SHARE = 0.1


@dataclass(frozen=True, eq=False)
class Ground:
    """What lies on the parcels and units; None is a layer that was not given."""

    units: Units
    limits: Limits | None
    closed: Taken | None
    """Zones A and N, those of limited capacity cut out."""
    facilities: Taken | None
    parcel_brownfield: np.ndarray | None
    """bool, shape (parcels,)."""
    unit_brownfield: np.ndarray
    """bool, shape (units,); false without brownfields."""
    brownfields_used: int
    """Brownfields that touch a parcel."""


def survey(inputs: Inputs, measures: Measures, parameters: Parameters, progress: Progress) -> Ground:
    """Find units, constraints, closed zones, facilities and brownfields."""
    table, area = inputs.parcels.table, inputs.parcels.kept.area
    if inputs.owner_field is None:
        units = single_units(table.geometry, area)
    else:
        units = land_units(table.geometry, area, measures.owner, part(progress, 0, 0.3))
    layers = [t for t in (inputs.prescriptions, *inputs.constraints) if t is not None]
    limits = facilities = None
    if layers:
        constraints = gather(layers, inputs.constraint_table, parameters.constraint_buffer_m, part(progress, 0.3, 0.3))
        limits = land.measure_constraints(table.geometry, constraints, part(progress, 0.3, 0.6))
    if inputs.facilities is not None:
        facilities = land.take_from(table.geometry, inputs.facilities.geometry, part(progress, 0.6, 0.7))
    by_parcel, by_unit, touched = None, np.zeros(len(units), dtype=bool), 0
    if inputs.brownfields is not None:
        by_parcel, by_unit, touched = _brownfields(table.geometry, area, units, inputs.brownfields)
    closed = _closed(inputs, measures, part(progress, 0.7, 1))
    return Ground(units, limits, closed, facilities, by_parcel, by_unit, touched)


def _closed(inputs: Inputs, measures: Measures, progress: Progress) -> Taken | None:
    if measures.zones is None:
        return None
    limited = np.empty(0, dtype=object) if inputs.prescriptions is None else limited_capacity(inputs.prescriptions)
    zones = off_limits(measures.zones, limited, part(progress, 0, 0.2))
    return land.take_from(inputs.parcels.table.geometry, zones, part(progress, 0.2, 1))


def _brownfields(
    parcels: np.ndarray, area: np.ndarray, units: Units, brownfields: Table
) -> tuple[np.ndarray, np.ndarray, int]:
    """Return which parcels and units are brownfields, and how many brownfields made them so or touch them.

    A brownfield polygon covers a tenth of them, or a brownfield point lies in them.
    """
    flat = shapely.get_dimensions(brownfields.geometry)
    pairs = overlaps(parcels, brownfields.geometry[flat == 2])
    point, hit = shapely.STRtree(parcels).query(brownfields.geometry[flat == 0], predicate="intersects")
    by_parcel, by_unit = np.zeros(len(parcels), dtype=bool), np.zeros(len(units), dtype=bool)
    for flags, found, size in ((by_parcel, pairs, area), (by_unit, units.gather(pairs), units.area)):
        flags[found.target[found.area >= BROWNFIELD_SHARE * size[found.target] * (1 - 1e-9)]] = True
    by_parcel[hit] = True
    by_unit[units.of_parcel[hit]] = True
    return by_parcel, by_unit, len(np.unique(pairs.cover)) + len(np.unique(point))

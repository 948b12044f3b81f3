"""Measures of each parcel: all that needs no judgement on what may become of it."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ..order import canonical_order
from ..overlap import Outlines
from ..owners import owner_types
from ..progress import Progress, part
from ..recognise import recognise
from ..table import Table
from ..texts import numbers, text_or_none
from ..workers import together
from . import places
from .buildings import Built, measure_buildings
from .inputs import Inputs, canonical
from .places import Communes, Stops
from .zoning import Zones, measure_zones


@dataclass(frozen=True, eq=False)
class Measures:
    """Measures of the n parcels kept, aligned with them."""

    communes: Communes
    owner: np.ndarray
    """object: the account, None where it is not known."""
    owner_type: np.ndarray
    recorded_m2: np.ndarray
    """Area in the tax records; NaN where it is not known."""
    axis: Stops
    """Name of the nearest axis and distance to it."""
    stops: Stops
    walks: Stops
    built: Built | None
    zones: Zones | None


def measure(inputs: Inputs, progress: Progress) -> Measures:
    """Measure each parcel."""
    table, kept = inputs.parcels.table, inputs.parcels.kept
    outlines = Outlines.of(table.geometry)
    built, (zones, communes, stops, walks) = together(
        [lambda report: _built(inputs, outlines, report), lambda report: _around(inputs, outlines, report)], progress
    )
    owner_type = _texts(table, inputs.owner_type_field)
    return Measures(
        communes,
        _texts(table, inputs.owner_field),
        owner_types(owner_type),
        _recorded(table),
        Stops(inputs.corridor.axes.name[kept.location.axis], kept.location.distance_m),
        stops,
        walks,
        built,
        zones,
    )


def _built(inputs: Inputs, outlines: Outlines, progress: Progress) -> Built | None:
    buildings = canonical(inputs.buildings)
    return None if buildings is None else measure_buildings(outlines, buildings, progress)


def _around(inputs: Inputs, outlines: Outlines, progress: Progress) -> tuple[Zones | None, Communes, Stops, Stops]:
    """Return zone, commune and stops of the parcels."""
    zoning, communes = canonical(inputs.zoning), canonical(inputs.communes)
    zones = None if zoning is None else measure_zones(outlines, zoning, part(progress, 0, 0.3))
    own = places.own_communes(inputs.parcels.table, inputs.parcels.identifier)
    found = places.measure_communes(outlines, own, communes, part(progress, 0.3, 0.5))
    return zones, found, *_stops(inputs, part(progress, 0.5, 1))


def _texts(table: Table, name: str | None) -> np.ndarray:
    return np.full(len(table), None, dtype=object) if name is None else text_or_none(table.columns[name])


def _recorded(table: Table) -> np.ndarray:
    name = recognise(list(table.columns), "contenance")
    values = np.full(len(table), np.nan) if name is None else numbers(table.columns[name])
    return np.where(values > 0, values, np.nan)


def _stops(inputs: Inputs, progress: Progress) -> tuple[Stops, Stops]:
    """Return the nearest stop in a straight line and on foot."""
    parcels = inputs.parcels.table.geometry
    none = Stops(np.full(len(parcels), None, dtype=object), np.full(len(parcels), np.nan))
    if inputs.stops is None:
        return none, none
    names = _texts(inputs.stops, inputs.stop_field)
    # Stops of one place (both sides of a street) are taken in the order of their names.
    by_name = np.argsort(np.where(names == None, "", names).astype(str), kind="stable")  # noqa: E711
    order = by_name[canonical_order(inputs.stops.geometry[by_name])]
    stops, names = inputs.stops.geometry[order], names[order]
    names = np.where(names == None, [f"n° {i}" for i in range(1, len(names) + 1)], names)  # noqa: E711
    straight = places.measure_stops(parcels, stops, names, part(progress, 0, 0.3))
    if inputs.walk_network is None or not len(stops):
        return straight, none
    walks = places.measure_walks(parcels, stops, names, inputs.walk_network.geometry, part(progress, 0.3, 1))
    return straight, walks

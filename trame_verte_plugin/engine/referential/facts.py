"""What classes and sentences rest on, from what was measured on parcels to one value a land unit."""

from __future__ import annotations

import numpy as np

from ..overlap import largest_share
from ..texts import numbers, picked
from . import land, sentences
from .buildings import Built
from .classes import UnitFacts
from .ground import Ground
from .inputs import Inputs
from .land import FreeLand, Taken
from .measures import Measures
from .places import Stops
from .units import Units
from .zoning import Zones, families


def gather_facts(inputs: Inputs, measures: Measures, ground: Ground, free: FreeLand) -> UnitFacts:
    """Return what the classes rest on."""
    units = ground.units
    kind, _ = _zone_of_units(measures.zones, units)
    return UnitFacts(
        area=units.area,
        blocked_share=_share(None if ground.limits is None else ground.limits.blocking, units),
        off_limits_share=_share(ground.closed, units),
        has_piece=free.has_piece,
        # Without buildings nobody knows what piece a unit would have had.
        piece_blocked=free.blocked & (measures.built is not None),
        piece_off_limits=free.off_limits,
        brownfield=ground.unit_brownfield,
        zone_family=families(kind),
        facility_share=_share(ground.facilities, units),
        vacancy=_vacancy(inputs, units),
        **_of_buildings(measures.built, units),
    )


def _share(taken: Taken | None, units: Units) -> np.ndarray:
    """Return the share of each unit that is taken; NaN where the layer was not given."""
    return np.full(len(units), np.nan) if taken is None else taken.share_of(units)


def _of_buildings(built: Built | None, units: Units) -> dict[str, np.ndarray]:
    if built is None:
        return dict.fromkeys(("footprint", "activity_share", "floor_ratio", "dwellings"), np.full(len(units), np.nan))
    return {
        "footprint": units.sum(built.footprint),
        "activity_share": _activity(built, units),
        "floor_ratio": units.sum(built.floor_area) / units.area,
        "dwellings": units.sum(built.dwellings),
    }


def quoted(measures: Measures, ground: Ground, free: FreeLand) -> sentences.Setting:
    """Return what the sentences quote beside the facts."""
    units, known = ground.units, measures.built is not None
    blocked = np.zeros(len(units))
    labels = np.full(len(units), "", dtype=object)
    if ground.limits is not None:
        taken = ground.limits.blocking
        blocked = units.sum(taken.area)
        of_units = Taken(blocked, units.gather(taken.pairs), taken.covers)
        labels = land.labels_of(of_units, ground.limits.blocking_rules.label, len(units))
    return sentences.Setting(
        parcels=units.size,
        zone=_zone_of_units(measures.zones, units)[1],
        piece_m2=np.where(known, free.area, np.nan),
        piece_width_m=free.width,
        unblocked_m2=np.maximum(units.area - blocked, 0.0),
        constraints=labels,
        nearness=sentences.nearness_texts(*(_of_units(place, units) for place in _places(measures))),
    )


def _places(measures: Measures) -> tuple[Stops, Stops, Stops]:
    """Return what nearness counts, the first that is known: on foot to a stop, straight to it, to the axis."""
    return measures.walks, measures.stops, measures.axis


def _of_units(place: Stops, units: Units) -> Stops:
    """Return the nearest stop (or axis) of each unit, that of its nearest parcel."""
    first = units.first_least(place.distance)
    return Stops(place.name[first], place.distance[first])


def _activity(built: Built, units: Units) -> np.ndarray:
    """Return the share of the footprint that is commercial, industrial or storage; NaN where nothing is built."""
    whole = units.sum(built.gross_footprint)
    with np.errstate(divide="ignore", invalid="ignore"):
        return np.where(whole > 0, units.sum(built.activity) / whole, np.nan)


def _zone_of_units(zones: Zones | None, units: Units) -> tuple[np.ndarray, np.ndarray]:
    """Return type and label of the zone that covers most of each unit, None where there is none."""
    if zones is None:
        none = np.full(len(units), None, dtype=object)
        return none, none
    best, _ = largest_share(units.gather(zones.pairs), len(units))
    return picked(zones.kind_of_zone, best), picked(zones.label_of_zone, best)


def vacancy_shares(values: np.ndarray) -> np.ndarray:
    """Return shares of vacant dwellings between 0 and 1; a column that goes above 1 is in percent."""
    shares = numbers(values)
    percent = np.nanmax(shares, initial=0.0) > 1.0
    return shares / 100.0 if percent else shares


def _vacancy(inputs: Inputs, units: Units) -> np.ndarray:
    """Return the highest share of vacant dwellings among the parcels of each unit."""
    if inputs.vacancy_field is None:
        return np.full(len(units), np.nan)
    shares = vacancy_shares(inputs.parcels.table.columns[inputs.vacancy_field])
    return -units.least(-shares)


def distance_of(measures: Measures, units: Units) -> np.ndarray:
    """Return the distance (m) of each unit that nearness counts."""
    walk, straight, axis = (units.least(place.distance) for place in _places(measures))
    return np.where(np.isnan(walk), np.where(np.isnan(straight), axis, straight), walk)

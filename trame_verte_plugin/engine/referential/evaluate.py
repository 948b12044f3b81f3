"""Judgement: land units, free land, class, score, sentence and potential."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ..free_land import subtract
from ..overlap import largest_share
from ..progress import Progress, part
from . import classes, land, score, sentences
from .buildings import Built
from .classes import UnitFacts
from .constraints import BLOCKING
from .ground import Ground, survey
from .inputs import Inputs
from .land import FreeLand, Obstacles, Taken
from .measures import Measures
from .parameters import Parameters
from .places import Stops
from .texts import numbers
from .units import Units
from .zoning import families


@dataclass(frozen=True, eq=False)
class Evaluation:
    """What became of each unit and parcel."""

    ground: Ground
    land: FreeLand
    codes: np.ndarray
    """int64, shape (units,), see :mod:`.classes`."""
    actions: np.ndarray
    """object, shape (units,)."""
    score: np.ndarray
    """shape (units,), whole numbers; NaN where it is not known."""
    free_m2: np.ndarray
    """shape (units,): the area that scores count."""
    reason: np.ndarray
    """object, shape (units,)."""
    piece_m2: np.ndarray
    """shape (parcels,): part of the free piece in the parcel; NaN without buildings."""
    free_inside_m2: np.ndarray
    """shape (parcels,): free area inside the corridor."""
    potential: np.ndarray
    """shape (parcels,), dwellings; NaN for the classes that have none."""
    to_open: np.ndarray


def evaluate(inputs: Inputs, measures: Measures, parameters: Parameters, progress: Progress) -> Evaluation:
    """Judge each land unit."""
    ground = survey(inputs, measures, parameters, part(progress, 0, 0.3))
    free = _free_land(inputs, measures, ground, parameters, part(progress, 0.3, 0.85))
    facts, setting = _facts(inputs, measures, ground, free)
    codes = classes.classify(facts, parameters)
    actions = classes.actions(codes, facts.zone_family)
    usable = score.free_area(codes, setting.piece_m2, setting.unblocked_m2)
    near = score.nearness(_distance(measures, ground.units), parameters)
    value = score.score(codes, usable, ground.units.area, near=near, parameters=parameters)
    pieces = land.piece_areas(free, ground.units, inputs.parcels.table.geometry, part(progress, 0.85, 0.9))
    of_parcel = ground.units.of_parcel
    inside = _free_inside(inputs, ground, free, codes[of_parcel], pieces, progress=part(progress, 0.9, 1))
    known = measures.built is not None
    inside = np.where(known | (codes[of_parcel] == classes.BROWNFIELD), inside, np.nan)
    homes = score.dwellings(inside, of_parcel, parameters)
    potential, to_open = score.potentials(codes[of_parcel], actions[of_parcel], homes)
    return Evaluation(
        ground,
        free,
        codes,
        actions,
        value,
        usable,
        sentences.sentences(codes, facts, setting, parameters),
        np.where(known, pieces, np.nan),
        inside,
        potential,
        to_open,
    )


def _free_land(
    inputs: Inputs, measures: Measures, ground: Ground, parameters: Parameters, progress: Progress
) -> FreeLand:
    parcels, units = inputs.parcels.table.geometry, ground.units
    buildings = constraints = zones = land.no_obstacles()
    if measures.built is not None:
        buildings = land.building_obstacles(
            measures.built, measures.buildings.geometry, units, parameters.setback_m, part(progress, 0, 0.2)
        )
    if ground.limits is not None:
        constraints = ground.limits.blocking.obstacles(parcels, units, part(progress, 0.2, 0.25))
    if ground.closed is not None:
        zones = ground.closed.obstacles(parcels, units, part(progress, 0.25, 0.3))
    return land.find_free_land(
        units, buildings, constraints, zones, parameters=parameters, progress=part(progress, 0.3, 1)
    )


def _facts(inputs: Inputs, measures: Measures, ground: Ground, free: FreeLand) -> tuple[UnitFacts, sentences.Setting]:
    """Return what classes and sentences rest on."""
    units, built = ground.units, measures.built
    unknown = np.full(len(units), np.nan)
    no_text = np.full(len(units), None, dtype=object)
    has_buildings = built is not None
    kind, label = _zone_of_units(measures, units) if measures.zones is not None else (no_text, no_text)
    facts = UnitFacts(
        area=units.area,
        blocked_share=unknown if ground.limits is None else ground.limits.blocking.share_of(units),
        off_limits_share=unknown if ground.closed is None else ground.closed.share_of(units),
        has_piece=free.has_piece,
        # Without buildings nobody knows what piece a unit would have had.
        piece_blocked=free.blocked & has_buildings,
        piece_off_limits=free.off_limits,
        brownfield=ground.unit_brownfield,
        zone_family=families(kind),
        facility_share=unknown if ground.facilities is None else ground.facilities.share_of(units),
        footprint=units.sum(built.footprint) if has_buildings else unknown,
        activity_share=_activity(built, units) if has_buildings else unknown,
        vacancy=_vacancy(inputs, units),
        floor_ratio=units.sum(built.floor_area) / units.area if has_buildings else unknown,
        dwellings=units.sum(built.dwellings) if has_buildings else unknown,
    )
    return facts, _setting(measures, ground, free, label)


def _setting(measures: Measures, ground: Ground, free: FreeLand, zone: np.ndarray) -> sentences.Setting:
    units, known = ground.units, measures.built is not None
    blocked = np.zeros(len(units)) if ground.limits is None else units.sum(ground.limits.blocking.area)
    labels = np.full(len(units), "", dtype=object)
    if ground.limits is not None:
        pairs = units.gather(ground.limits.blocking.pairs)
        of_units = Taken(blocked, pairs, ground.limits.blocking.covers)
        labels = land.labels_of(of_units, ground.constraints.of_level(BLOCKING).label, len(units))
    return sentences.Setting(
        parcels=units.size,
        zone=zone,
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


def _zone_of_units(measures: Measures, units: Units) -> tuple[np.ndarray, np.ndarray]:
    """Return type and label of the zone that covers most of each unit."""
    zones = measures.zones
    best, _ = largest_share(units.gather(zones.pairs), len(units))
    return np.append(zones.kind_of_zone, None)[best], np.append(zones.label_of_zone, None)[best]


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


def _distance(measures: Measures, units: Units) -> np.ndarray:
    """Return the distance (m) of each unit that nearness counts."""
    walk, straight, axis = (units.least(place.distance) for place in _places(measures))
    return np.where(np.isnan(walk), np.where(np.isnan(straight), axis, straight), walk)


def _free_inside(
    inputs: Inputs, ground: Ground, free: FreeLand, codes: np.ndarray, pieces: np.ndarray, *, progress: Progress
) -> np.ndarray:
    """Return the free area (m²) of each parcel inside the corridor, from the class and the piece of each parcel."""
    parcels, kept = inputs.parcels.table.geometry, inputs.parcels.kept
    waste = codes == classes.BROWNFIELD
    cut = kept.area_inside < kept.area * (1 - 1e-12)
    result = pieces.copy()
    edge = np.flatnonzero(cut & ~waste & (pieces > 0))
    shapes = land.piece_parts(free, ground.units, parcels, edge, part(progress, 0, 0.5))
    result[edge] = inputs.corridor.area_inside(shapes, part(progress, 0.5, 1))
    left = np.flatnonzero(waste)
    result[left] = inputs.corridor.area_inside(_unblocked(parcels, ground, left))
    return result


def _unblocked(parcels: np.ndarray, ground: Ground, rows: np.ndarray) -> np.ndarray:
    """Return chosen parcels minus blocking constraints."""
    if ground.limits is None:
        return parcels[rows]
    taken = ground.limits.blocking
    obstacles = Obstacles(taken.pairs.target, taken.covers[taken.pairs.cover]).of(rows, len(parcels))
    return subtract(parcels[rows], obstacles.geometry, obstacles.pairs())

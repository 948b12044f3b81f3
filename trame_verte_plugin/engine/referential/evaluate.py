"""Judgement: land units, free land, class, score, sentence and potential."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ..free_land import subtract
from ..progress import Progress, part
from . import classes, land, score, sentences
from .facts import distance_of, gather_facts, quoted
from .ground import Ground, survey
from .inputs import Inputs
from .land import FreeLand, Obstacles
from .measures import Measures
from .parameters import Parameters


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
    facts = gather_facts(inputs, measures, ground, free)
    setting = quoted(measures, ground, free)
    codes = classes.classify(facts, parameters)
    actions = classes.actions(codes, facts.zone_family)
    usable = score.free_area(codes, setting.piece_m2, setting.unblocked_m2)
    near = score.nearness(distance_of(measures, ground.units), parameters)
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
        buildings = land.building_obstacles(measures.built, units, parameters.setback_m, part(progress, 0, 0.2))
    if ground.limits is not None:
        constraints = ground.limits.blocking.obstacles(parcels, units, part(progress, 0.2, 0.25))
    if ground.closed is not None:
        zones = ground.closed.obstacles(parcels, units, part(progress, 0.25, 0.3))
    return land.find_free_land(
        units, buildings, constraints, zones, parameters=parameters, progress=part(progress, 0.3, 1)
    )


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

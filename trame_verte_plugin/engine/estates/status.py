"""What protects each estate: World Heritage, monuments, sites and prescriptions."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import shapely

from ..overlap import Outlines, overlaps, union_area
from ..pairwise import distance
from ..progress import Progress, part, silent
from . import protections as kinds
from .inputs import EstateInputs, EstateParameters

INSCRIBED, BUFFER, OUTSIDE = "inscrite", "zone_tampon", "hors"
BY_IDENTIFIER, BY_GEOMETRY = "identifiant", "geometrie"

#: Land shared under this (m²) is a digitising error, not a protection.
LEAST_SHARED_M2 = 1.0
#: Shares are compared to the nearest millionth, so that rounding does not decide.
DECIMALS = 6


@dataclass(frozen=True, eq=False)
class Status:
    """Protection of each estate; arrays of shape (n,), None and NaN where a layer is missing."""

    name: np.ndarray
    source: np.ndarray
    property_share: np.ndarray
    buffer_share: np.ndarray
    surroundings: np.ndarray
    classed_site: np.ndarray
    remarkable: np.ndarray
    codes: np.ndarray
    protected_share: np.ndarray


def measure_status(
    inputs: EstateInputs, parameters: EstateParameters, outlines: Outlines, progress: Progress = silent
) -> Status:
    """Return what protects each estate."""
    estates = inputs.estates
    inside = _share(outlines, inputs.world_heritage, part(progress, 0.0, 0.3))
    both = inside
    if inputs.buffer is not None:
        heritage = np.empty(0, dtype=object) if inputs.world_heritage is None else inputs.world_heritage
        both = _share(outlines, np.concatenate([heritage, inputs.buffer]), part(progress, 0.3, 0.6))
    around = both - np.nan_to_num(inside) if inputs.buffer is not None else np.full(len(estates), np.nan)
    name, source = _names(inputs, inside, both, parameters.status_share)
    touched = {nature: _touches(inputs, outlines, nature) for nature in (kinds.CLASSED_SITE, kinds.REMARKABLE)}
    return Status(
        name,
        source,
        inside,
        np.maximum(around, 0.0),
        surroundings(estates.geometry, inputs, parameters.monument_distance, part(progress, 0.6, 0.8)),
        touched[kinds.CLASSED_SITE],
        touched[kinds.REMARKABLE],
        _codes(inputs, outlines),
        _protected(inputs, outlines, part(progress, 0.8, 1.0)),
    )


def _share(outlines: Outlines, covers: np.ndarray | None, progress: Progress = silent) -> np.ndarray:
    """Return the share of each estate under the union of some polygons; NaN where they are not given."""
    if covers is None:
        return np.full(len(outlines), np.nan)
    pairs = overlaps(outlines, covers, part(progress, 0.0, 0.5))
    return np.clip(union_area(pairs, outlines, covers, part(progress, 0.5, 1.0)) / outlines.area, 0.0, 1.0)


def _names(inputs: EstateInputs, inside: np.ndarray, both: np.ndarray, least: float) -> tuple[np.ndarray, np.ndarray]:
    """Return status and its source: an identifier says 'inscribed', else the perimeters do."""
    count = len(inside)
    name, source = np.full(count, None, dtype=object), np.full(count, None, dtype=object)
    if inputs.world_heritage is not None and inputs.buffer is not None:
        name[:] = OUTSIDE
    name[np.round(both, DECIMALS) >= least] = BUFFER
    name[np.round(inside, DECIMALS) >= least] = INSCRIBED
    if inputs.buffer is None:
        name[name == BUFFER] = None
    source[name != None] = BY_GEOMETRY  # noqa: E711
    listed = inputs.estates.unesco != None  # noqa: E711
    name[listed], source[listed] = INSCRIBED, BY_IDENTIFIER
    return name, source


def surroundings(
    places: np.ndarray, inputs: EstateInputs, distance_m: float, progress: Progress = silent
) -> np.ndarray:
    """Return ``pda``, ``500m_presume`` or ``non`` for each polygon; None where nothing tells.

    A delimited perimeter goes before the presumed distance; 'non' needs the monuments.
    """
    result = np.full(len(places), None, dtype=object)
    if inputs.monuments is not None:
        result[:] = "non"
        result[_near(places, inputs.monuments, distance_m)] = "500m_presume"
    areas = delimited(inputs)
    if areas is not None:
        pairs = overlaps(places, areas, progress)
        result[pairs.target[pairs.area >= LEAST_SHARED_M2]] = "pda"
    return result


def delimited(inputs: EstateInputs) -> np.ndarray | None:
    """Return the delimited surroundings of monuments, of their own layer and of the protections."""
    given = [] if inputs.monument_areas is None else [inputs.monument_areas]
    if inputs.protections is not None:
        given.append(inputs.protections.of(kinds.SURROUNDINGS))
    return np.concatenate(given) if given else None


def _near(places: np.ndarray, others: np.ndarray, reach_m: float) -> np.ndarray:
    """Return which places lie within a distance of some other geometry."""
    boxes = shapely.box(*(shapely.bounds(places) + reach_m * np.array([-1, -1, 1, 1])).T)
    place, other = shapely.STRtree(others).query(boxes)
    close = distance(places[place], others[other]) <= reach_m
    return np.bincount(place[close], minlength=len(places)) > 0


def _touches(inputs: EstateInputs, outlines: Outlines, nature: str) -> np.ndarray:
    if inputs.protections is None:
        return np.full(len(outlines), None, dtype=object)
    pairs = overlaps(outlines, inputs.protections.of(nature))
    result = np.full(len(outlines), False, dtype=object)
    result[pairs.target[pairs.area >= LEAST_SHARED_M2]] = True
    return result


def _codes(inputs: EstateInputs, outlines: Outlines) -> np.ndarray:
    """Return the CNIG codes of the prescriptions that touch each estate, '01-00, 07-05'."""
    result = np.full(len(outlines), None, dtype=object)
    if inputs.protections is not None:
        rows = inputs.protections.nature == kinds.PRESCRIPTION
        pairs = overlaps(outlines, inputs.protections.geometry[rows])
        pairs = pairs.take(pairs.area >= LEAST_SHARED_M2)
        result = listed(pairs.target, inputs.protections.code[rows][pairs.cover], len(outlines))
    return result


def listed(place: np.ndarray, text: np.ndarray, count: int) -> np.ndarray:
    """Return the distinct texts of each place in alphabetical order, joined by commas; None for none."""
    found: list[set[str]] = [set() for _ in range(count)]
    for row, word in zip(place.tolist(), text.tolist()):
        found[row].add(word)
    return np.array([*(", ".join(sorted(words)) or None for words in found), None], dtype=object)[:-1]


def _protected(inputs: EstateInputs, outlines: Outlines, progress: Progress) -> np.ndarray:
    given = [] if inputs.monument_areas is None else [inputs.monument_areas]
    if inputs.protections is not None:
        given.append(inputs.protections.geometry)
    return _share(outlines, np.concatenate(given) if given else None, progress)

"""What the pockets are made of: parcels, owners, zones, protections; and the gardens of each estate."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
import shapely

from ..nearest import nearest
from ..overlap import Outlines, Overlaps, largest_share, overlaps, union_area
from ..pairwise import distance
from ..progress import Progress, part, silent
from ..workers import together
from .built import SHED_M2
from .inputs import Buildings, EstateInputs, EstateParameters, Parcels
from .pockets import Pockets
from .status import LEAST_SHARED_M2, listed, surroundings

FREE, GARDENS, GROUNDS = "libre", "jardins", "equipement"
NATURES = (FREE, GARDENS, GROUNDS)

#: A street is reached where its edge is this near (m).
ACCESS_M = 2.0

#: Share of a building (of its own area) from which it makes a parcel built, beside ``SHED_M2``.
BUILT_SHARE = 0.5


@dataclass(frozen=True, eq=False)
class Ground:
    """Parcels by what stands on them, and the gardens of the estates."""

    nature: np.ndarray
    """int64, shape (parcels,): place in :data:`NATURES`."""
    gardens_m2: np.ndarray
    """Shape (estates,): area of small built parcels in each estate without their buildings."""


def survey(
    estates: Outlines,
    parcels: Parcels,
    buildings: Buildings,
    among: Overlaps,
    garden_max: float,
    progress: Progress = silent,
) -> Ground:
    """Tell built parcels, small and large, from those that no house stands on, and measure the gardens.

    ``among`` are the overlaps of the buildings with one another.
    """
    large = shapely.area(buildings.geometry) >= SHED_M2
    outlines = parcels.outlines
    pairs = overlaps(outlines, buildings.outlines, part(progress, 0.0, 0.5))
    footprint = union_area(pairs, outlines, buildings.outlines, part(progress, 0.5, 0.8), among=among)
    area = shapely.area(buildings.geometry)[pairs.cover]
    # A house over several parcels makes each built that holds a shed's worth of it.
    stands = large[pairs.cover] & ((pairs.area >= BUILT_SHARE * area) | (pairs.area >= SHED_M2))
    built = np.bincount(pairs.target[stands], minlength=len(outlines)) > 0
    nature = np.select([~built, outlines.area <= garden_max], [0, 1], 2)
    return Ground(nature, _gardens(estates, outlines, nature, footprint, part(progress, 0.8, 1.0)))


def _gardens(
    estates: Outlines, parcels: Outlines, nature: np.ndarray, built_m2: np.ndarray, progress: Progress
) -> np.ndarray:
    pairs = overlaps(estates, parcels, progress)
    pairs = pairs.take(nature[pairs.cover] == NATURES.index(GARDENS))
    # What stands on a parcel that an estate's limit cuts is shared like its area.
    bare = pairs.area - built_m2[pairs.cover] * (pairs.area / parcels.area[pairs.cover])
    return np.bincount(pairs.target, bare, minlength=len(estates))


def describe(
    pockets: Pockets, inputs: EstateInputs, parameters: EstateParameters, ground: Ground | None, progress: Progress
) -> dict[str, np.ndarray]:
    """Return the columns of ``POCKETS`` that follow from where each pocket lies."""
    outlines = Outlines.of(pockets.geometry)
    # Both jobs look at the boxes, and GEOS keeps extents at the first look, without a lock.
    shapely.bounds(outlines.boxes)

    def parcels(report: Progress) -> Mapping:
        return _of_parcels(outlines, inputs, ground, report) if ground is not None else {}

    def others(report: Progress) -> Mapping:
        return _of_surroundings(outlines, inputs, parameters)

    columns = {"surf_m2": pockets.area, "largeur_m": pockets.width}
    for found in together([parcels, others], progress):
        columns.update(found)
    return columns


def _of_surroundings(outlines: Outlines, inputs: EstateInputs, parameters: EstateParameters) -> Mapping:
    """Return caution, commune, zone, access, stop and protections of each pocket."""
    columns = {"prudence": _caution(outlines, inputs, parameters)}
    if inputs.communes is not None:
        columns["insee"] = _most(overlaps(outlines, inputs.communes.geometry), inputs.communes.code, len(outlines))
    if inputs.zoning is not None:
        zones, kind = inputs.zoning
        columns["typezone"] = _most(overlaps(outlines, zones), kind, len(outlines))
    if inputs.streets is not None:
        columns["acces"] = _access(outlines.polygons, inputs.streets, parameters.street_width / 2 + ACCESS_M)
    if inputs.stops is not None:
        columns["dist_arret_m"] = to_points(outlines.polygons, inputs.stops.geometry)[1]
    if inputs.protections is not None:
        flagged = ~inputs.protections.excludes
        pairs = overlaps(outlines, inputs.protections.geometry[flagged])
        pairs = pairs.take(pairs.area >= LEAST_SHARED_M2)
        columns["protections"] = listed(pairs.target, inputs.protections.label[flagged][pairs.cover], len(outlines))
    return columns


def to_points(places: np.ndarray, points: np.ndarray, progress: Progress = silent) -> tuple[np.ndarray, np.ndarray]:
    """Return the nearest feature (-1 for none) and its distance (m) of points or multipoints."""
    spot, feature = shapely.get_coordinates(points, return_index=True)
    row, distance = nearest(places, spot, spot, progress)
    return np.append(feature, -1)[row], distance


def _most(pairs: Overlaps, values: np.ndarray, count: int) -> np.ndarray:
    best, _ = largest_share(pairs, count)
    return np.append(values, None)[best]


def _of_parcels(outlines: Outlines, inputs: EstateInputs, ground: Ground, progress: Progress) -> Mapping:
    """Return nature, parcels and owner's type of each pocket."""
    parcels, count = inputs.parcels, len(outlines)
    pairs = overlaps(outlines, parcels.outlines, progress)
    cells = np.bincount(
        pairs.target * len(NATURES) + ground.nature[pairs.cover], pairs.area, minlength=count * len(NATURES)
    ).reshape(count, len(NATURES))
    # Land outside every parcel (streets, greens of the public domain) is not built either.
    cells[:, 0] += np.maximum(outlines.area - cells.sum(axis=1), 0.0)
    kept = pairs.take(pairs.area >= LEAST_SHARED_M2)
    order = np.lexsort([kept.cover, -np.round(kept.area, 6), kept.target])
    names: list[list[str]] = [[] for _ in range(count)]
    for row in order:
        names[kept.target[row]].append(str(parcels.identifier[kept.cover[row]]))
    columns = {
        "nature": np.array(NATURES, dtype=object)[np.argmax(np.round(cells, 6), axis=1)],
        "nb_parcelles": np.bincount(kept.target, minlength=count),
        "parcelles": np.array([*(", ".join(n) or None for n in names), None], dtype=object)[:-1],
    }
    if parcels.owner_type is not None:
        columns["type_proprietaire"] = _main_owner(kept, parcels.owner_type, count)
    return columns


def _main_owner(pairs: Overlaps, owner_type: np.ndarray, count: int) -> np.ndarray:
    """Return the type of owner that holds most of each pocket."""
    known = np.array([t is not None for t in owner_type], dtype=bool)
    names, code = np.unique(owner_type[known].astype(str), return_inverse=True)
    if not len(names):
        return np.full(count, None, dtype=object)
    number = np.full(len(owner_type), -1, dtype=np.int64)
    number[known] = code
    held = pairs.take(number[pairs.cover] >= 0)
    cells = np.bincount(held.target * len(names) + number[held.cover], held.area, minlength=count * len(names)).reshape(
        count, len(names)
    )
    best = names.astype(object)[np.argmax(np.round(cells, 6), axis=1)]
    best[cells.sum(axis=1) == 0] = None
    return best


def _access(places: np.ndarray, streets: np.ndarray, reach: float) -> np.ndarray:
    boxes = shapely.box(*(shapely.bounds(places) + reach * np.array([-1, -1, 1, 1])).T)
    place, street = shapely.STRtree(streets).query(boxes)
    close = distance(places[place], streets[street]) <= reach
    reached = np.bincount(place[close], minlength=len(places)) > 0
    return np.where(reached, "rue", "enclave").astype(object)


def _caution(outlines: Outlines, inputs: EstateInputs, parameters: EstateParameters) -> np.ndarray:
    """Return the strictest perimeter that touches each pocket; None where no perimeter is given."""
    count = len(outlines)
    result = np.full(count, None, dtype=object)
    around = surroundings(outlines.polygons, inputs, parameters.monument_distance)
    if inputs.world_heritage is not None and inputs.buffer is not None:
        result[:] = "aucune"
    result[np.isin(around.astype(str), ("pda", "500m_presume"))] = "abords"
    for layer, word in ((inputs.buffer, "tampon"), (inputs.world_heritage, "bien_inscrit")):
        if layer is not None:
            pairs = overlaps(outlines, layer)
            result[pairs.target[pairs.area >= LEAST_SHARED_M2]] = word
    return result


def excluded_land(inputs: EstateInputs) -> np.ndarray | None:
    """Return the protections whose land is no pocket."""
    if inputs.protections is None:
        return None
    return inputs.protections.geometry[inputs.protections.excludes]


def landlord_share(estates: Outlines, parcels: Parcels) -> np.ndarray:
    """Return the share of the land of known owners in each estate that a social landlord holds; NaN where unknown."""
    pairs = overlaps(estates, parcels.outlines)
    known = np.array([t is not None for t in parcels.owner_type], dtype=bool)[pairs.cover]
    theirs = (parcels.owner_type == "bailleur")[pairs.cover]
    whole = np.bincount(pairs.target, pairs.area * known, minlength=len(estates))
    with np.errstate(invalid="ignore", divide="ignore"):
        return np.where(
            whole > 0, np.bincount(pairs.target, pairs.area * theirs, minlength=len(estates)) / whole, np.nan
        )

"""The pieces of the elements of one dimension, with everything that is said of them."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ..progress import Progress, part, silent
from ..texts import picked
from .beneath import sizes
from .fragility import Fragility, measure_fragility
from .inputs import GreenInputs, GreenParameters
from .pieces import Cut, cut
from .propose import proposed_codes, reserved_pieces
from .protected import Protected, measure_protected
from .sentences import of_pieces
from .slivers import joined_slivers


@dataclass(frozen=True, eq=False)
class Strips:
    """Pieces, ordered by (element, parcel, zone); arrays of shape (n,)."""

    geometry: np.ndarray
    element: np.ndarray
    """int64: row of the element."""
    parcel: np.ndarray
    """int64: row of the parcel, -1 outside all of them."""
    zone: np.ndarray
    """int64: row of the zone, -1 outside all of them."""
    columns: dict[str, np.ndarray]


def measure_strips(
    dimension: int, inputs: GreenInputs, parameters: GreenParameters, progress: Progress = silent
) -> Strips:
    """Return the pieces of the elements of one dimension (0 points, 1 lines, 2 polygons) by parcel and zone."""
    elements = inputs.elements
    rows = np.flatnonzero(elements.dimension == dimension)
    by_parcel = cut(elements.geometry[rows], inputs.parcels.geometry, dimension, part(progress, 0.0, 0.3))
    found, parcel, zone = _by_zone(by_parcel, rows, dimension, inputs, part(progress, 0.3, 0.4))
    kept, joined = joined_slivers(found.geometry, found.owner, zone, dimension, part(progress, 0.4, 0.45))
    found, parcel, zone = Cut(found.owner[kept], found.cover[kept], joined[kept]), parcel[kept], zone[kept]
    size = sizes(found.geometry, dimension)
    shield = measure_protected(found.geometry, size, dimension, inputs.prescriptions, part(progress, 0.45, 0.6))
    fragility = measure_fragility(found, zone, dimension, inputs, parameters, part(progress, 0.6, 1.0))
    codes = proposed_codes(found.owner, zone, dimension, inputs, shield.enough)
    reserved = reserved_pieces(found.owner, parcel, fragility.points, codes, inputs, parameters)
    columns = {
        **_identity(found.owner, parcel, zone, inputs, parameters),
        **_measures(size, dimension, shield, parameters),
        **_points(fragility),
        **_proposals(found.owner, codes, reserved, inputs, parameters),
    }
    columns["motif"] = of_pieces(columns, fragility.reserved, inputs, parameters)
    return Strips(found.geometry, found.owner, parcel, zone, columns)


def _by_zone(
    by_parcel: Cut, rows: np.ndarray, dimension: int, inputs: GreenInputs, progress: Progress
) -> tuple[Cut, np.ndarray, np.ndarray]:
    """Return the pieces cut by zone, owned by elements, and the parcel and zone of each."""
    if inputs.zones is None:
        outside = np.full(len(by_parcel.owner), -1, dtype=np.int64)
        return Cut(rows[by_parcel.owner], outside, by_parcel.geometry), by_parcel.cover, outside
    found = cut(by_parcel.geometry, inputs.zones.geometry, dimension, progress)
    owned = Cut(rows[by_parcel.owner[found.owner]], found.cover, found.geometry)
    return owned, by_parcel.cover[found.owner], found.cover


def _identity(
    element: np.ndarray, parcel: np.ndarray, zone: np.ndarray, inputs: GreenInputs, parameters: GreenParameters
) -> dict[str, np.ndarray]:
    elements, parcels = inputs.elements, inputs.parcels
    classes = np.array([p.name for p in inputs.rules.proposals], dtype=object)
    same = elements.same_as[element]
    columns = {
        "id_element": element + 1,
        "type_element": elements.kind[element],
        "classe": classes[elements.rule[element]],
        "nom": elements.name[element],
        "couche": elements.layer[element],
        "fid_element": elements.fid[element],
        "meme_trace": np.where(same < 0, None, same + 1),
        "id_parcelle": picked(parcels.identifier, parcel),
        "insee": picked(parcels.insee, parcel),
        "typezone": np.full(len(element), None, dtype=object),
        "source": elements.layer[element],
    }
    if inputs.zones is not None:
        columns["typezone"] = picked(inputs.zones.kind, zone)
    if parameters.source is not None:
        columns["source"] = np.full(len(element), parameters.source, dtype=object)
    return columns


def _measures(
    size: np.ndarray, dimension: int, shield: Protected, parameters: GreenParameters
) -> dict[str, np.ndarray]:
    """Return areas; a line has that of its width, a point none."""
    per = (np.nan, 2 * parameters.width_m, 1.0)[dimension]
    known = ~np.isnan(shield.share)
    columns = {
        "surf_m2": size * per,
        "deja_protege": np.where(known, shield.enough.astype(object), None),
        "deja_protege_m2": shield.size * per,
        "protege_par": shield.codes,
    }
    return {**columns, "longueur_m": size} if dimension == 1 else columns


def _points(fragility: Fragility) -> dict[str, np.ndarray]:
    return {
        "largeur_m": fragility.width,
        "fragilite": fragility.points,
        "fragilite_sur": fragility.known,
        "fragile_plan": fragility.plan,
        "fragile_pression": fragility.pressure,
        "fragile_largeur": fragility.narrow,
    }


def _proposals(
    element: np.ndarray, codes: np.ndarray, reserved: np.ndarray, inputs: GreenInputs, parameters: GreenParameters
) -> dict[str, np.ndarray]:
    elements, rules = inputs.elements, inputs.rules
    labels = np.array([p.label for p in rules.proposals], dtype=object)[elements.rule[element]]
    codes, beneficiary = codes.copy(), np.full(len(element), None, dtype=object)
    if rules.reserved is not None:
        codes[reserved], labels[reserved] = rules.reserved.code, rules.reserved.label
        beneficiary[reserved] = parameters.beneficiary
    named = [label if name is None else f"{label} ({name})" for label, name in zip(labels, elements.name[element])]
    return {"code_psc": codes, "libelle": np.array([*named, None], dtype=object)[:-1], "beneficiaire": beneficiary}

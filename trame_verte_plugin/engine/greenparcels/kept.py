"""The fields of the parcels that hold green-grid elements or are to be won."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import shapely

from .beside import Beside
from .footprints import Footprints
from .inputs import Elements, GreenInputs
from .rules import Rules
from .sentences import of_parcels
from .strips import Strips


def kept_columns(
    inputs: GreenInputs, ground: Footprints, beside: Beside, strips: Sequence[Strips], half_width: float
) -> dict[str, np.ndarray]:
    """Return the columns of ``PARCELS_OUT``.

    Parameters
    ----------
    inputs : GreenInputs
    ground : Footprints
        Of the elements.
    beside : Beside
        The parcels kept.
    strips : sequence of Strips
        All pieces.
    half_width : float
        Of lines, m.
    """
    parcels, rows = inputs.parcels, beside.parcel
    area = shapely.area(parcels.geometry[rows])
    names, number = _elements(inputs.elements, inputs.rules, ground, beside, strips)
    columns = {
        "id_parcelle": parcels.identifier[rows],
        "insee": parcels.insee[rows],
        "surf_m2": area,
        "elements": names,
        "nb_elements": number,
        "surf_tvb_m2": beside.held_m2,
        "part_tvb": np.minimum(beside.held_m2 / area, 1.0),
        "fragilite": _worst(parcels.geometry, strips, half_width)[rows],
        "contigue": beside.link,
        "dist_element_m": beside.distance,
        "long_contact_m": beside.contact,
        "gain_largeur_m": beside.gain.width,
        "gain_m2": beside.gain.area,
        "artif_pct": 100 * np.minimum(beside.artificial, 1.0),
        "type_proprietaire": np.full(len(rows), None) if parcels.owner is None else parcels.owner[rows],
        "rang": beside.rank,
    }
    columns["motif"] = of_parcels(columns)
    return columns


def _worst(parcels: np.ndarray, strips: Sequence[Strips], half_width: float) -> np.ndarray:
    """Return the highest fragility of the pieces in each parcel (of lines: within their width), NaN if not known."""
    worst = np.full(len(parcels), np.nan)
    lines = strips[1]
    line, parcel = shapely.STRtree(parcels).query(lines.geometry, predicate="dwithin", distance=half_width)
    np.fmax.at(worst, parcel, lines.columns["fragilite"][line])
    for found in strips:
        on = found.parcel >= 0
        np.fmax.at(worst, found.parcel[on], found.columns["fragilite"][on])
    return worst


def _elements(
    elements: Elements, rules: Rules, ground: Footprints, beside: Beside, strips: Sequence[Strips]
) -> tuple[np.ndarray, np.ndarray]:
    """Return what each parcel holds, or would widen: type and number of each element."""
    held: dict[int, set[int]] = {}
    words = [rules.proposals[r].told(kind).lower() for r, kind in zip(elements.rule, elements.kind)]
    points = strips[0]
    pairs = zip(beside.pairs.target.tolist(), ground.element[beside.pairs.cover].tolist())
    for parcel, element in (*pairs, *zip(points.parcel.tolist(), points.element.tolist())):
        held.setdefault(parcel, set()).add(element)
    near = [
        sorted(held.get(parcel, ())) if wanted is None else wanted.tolist()
        for parcel, wanted in zip(beside.parcel.tolist(), beside.neighbours)
    ]
    names = [", ".join(f"{words[e]} {e + 1}" for e in some) or None for some in near]
    return np.array([*names, None], dtype=object)[:-1], np.array([len(some) for some in near], dtype=np.int64)

"""The audit's sums by commune: zones, stock, flow and pressure cut along the communes' borders."""

from __future__ import annotations

import numpy as np

from ..clip import shared_polygons
from ..landcover.nomenclature import ARTIFICIAL
from ..overlap import Overlaps, overlaps
from ..progress import Progress, part, silent
from .inputs import KINDS, AuditInputs, Date
from .measures import M2_PER_HA, Measures
from .pressure import pressure


def by_commune(inputs: AuditInputs, found: Measures, progress: Progress = silent) -> dict[str, np.ndarray]:
    """Return the columns of ``BY_COMMUNE``: a row for each commune and nature of zone, by INSEE code.

    Zones that overlap one another each count, as they do in ``AUDIT``; land outside every commune is in no row.
    """
    communes, zones = inputs.communes, inputs.zones
    pairs = overlaps(zones.geometry, communes.geometry, part(progress, 0.0, 0.1))
    pieces = shared_polygons(pairs, zones.geometry, communes.geometry, part(progress, 0.1, 0.3))
    cell = pairs.cover * len(KINDS) + zones.kind[pairs.target]
    rows, row_of_pair = np.unique(cell, return_inverse=True)

    def summed(values: np.ndarray) -> np.ndarray:
        return np.bincount(row_of_pair, values, minlength=len(rows)) / M2_PER_HA

    commune = rows // len(KINDS)
    columns = {
        "insee": communes.code[commune],
        "commune": communes.name[commune],
        "epci": communes.epci[commune],
        "nature": np.array(KINDS, dtype=object)[rows % len(KINDS)],
        "nb_zones": np.bincount(row_of_pair, minlength=len(rows)),
        "surf_ha": summed(pairs.area),
    }
    for number, date in ((1, inputs.first), (2, inputs.second)):
        built_up = _artificial(date)
        if built_up is not None:
            columns[f"art_ha_{number}"] = summed(overlaps(pieces, built_up).total(len(pieces)))
    columns.update(_flow(inputs, found, rows))
    if found.pressure is not None:
        land = shared_polygons(*_open_pieces(found, pairs, communes.geometry))
        promised = pressure(land, inputs.promises.ordered(), inputs.promises.protected, part(progress, 0.6, 1.0))
        columns["pression_ha"] = summed(promised.sum(axis=1))
    order = np.lexsort([rows, columns["insee"].astype(str)])
    return {name: column[order] for name, column in columns.items()}


def _artificial(date: Date) -> np.ndarray | None:
    if date.cover is not None:
        return date.cover.geometry[date.cover.category == ARTIFICIAL]
    return date.patch


def _open_pieces(found: Measures, pairs: Overlaps, communes: np.ndarray) -> tuple[Overlaps, np.ndarray, np.ndarray]:
    """Return the pairs (zone, commune) as straddling, with each zone's open land, so that it is cut by commune."""
    nothing = np.zeros(len(pairs.target), dtype=bool)
    cut = Overlaps(pairs.target, pairs.cover, pairs.area, pairs.whole, nothing)
    return cut, found.latest.openness.open_land, communes


def _flow(inputs: AuditInputs, found: Measures, rows: np.ndarray) -> dict[str, np.ndarray]:
    if found.changes is None:
        return {}
    moved = found.changes
    pairs = overlaps(inputs.communes.geometry, moved.geometry)
    cell = pairs.target * len(KINDS) + inputs.zones.kind[moved.zone[pairs.cover]]
    row = np.searchsorted(rows, cell)
    before = inputs.first.separate.category[moved.before[pairs.cover]] == ARTIFICIAL
    after = inputs.second.separate.category[moved.after[pairs.cover]] == ARTIFICIAL
    area = pairs.area * ~moved.sliver[pairs.cover] / M2_PER_HA
    gained = np.bincount(row, area * (after & ~before), minlength=len(rows))
    returned = np.bincount(row, area * (before & ~after), minlength=len(rows))
    return {"artificialise_ha": gained, "renature_ha": returned, "delta_ha": gained - returned}

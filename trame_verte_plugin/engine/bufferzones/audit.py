"""The whole audit: from tables of the zones' surroundings to the tables of results."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
import shapely
from pyproj import CRS

from ..landcover.cover import transition_table
from ..landcover.nomenclature import ARTIFICIAL, CATEGORIES, UNKNOWN
from ..order import canonical_order
from ..overlap import overlaps
from ..progress import Progress, part, silent
from ..schema import output_schema
from ..table import Table
from ..typed import typed
from .communes import by_commune
from .inputs import KINDS, AuditInputs, AuditParameters
from .measures import M2_PER_HA, DateMeasures, Measures, inside, measure
from .sentences import sentences
from .states import StateFacts, states

ALGORITHM = "bufferzoneaudit"

#: Names of the classes in the tables, with what the nomenclature does not know.
CLASS_NAMES = (*CATEGORIES, "inconnu")


@dataclass(frozen=True, eq=False)
class BufferZoneAudit:
    """The results; tables have the fields of ``schemas/bufferzoneaudit.csv`` in their order."""

    audit: Table
    changes: Table | None
    open_patches: Table
    narrows: Table
    by_commune: Table | None
    transitions: np.ndarray | None
    """m² from each of :data:`CLASS_NAMES` (rows) to each (columns), over all zones, slivers left out."""


def build_audit(
    inputs: AuditInputs, parameters: AuditParameters, crs: CRS, progress: Progress = silent
) -> BufferZoneAudit:
    """Audit the zones.

    Parameters
    ----------
    inputs : AuditInputs
        At least one date has a land cover or an urban patch.
    parameters : AuditParameters
    crs : CRS
        Projection of all geometries.
    progress : Progress
    """
    found = measure(inputs, parameters, part(progress, 0.0, 0.8))
    columns = _columns(inputs, found, part(progress, 0.8, 0.9))
    years = _years(inputs)
    columns.update(_rates(columns, years))
    columns["etat"] = states(_facts(columns), inputs.zones.kind == 0, parameters)
    closed_by = None if found.latest.openness is None else found.latest.openness.closed_by
    columns["motif"] = sentences(columns, closed_by, parameters)
    ids = np.arange(1, len(inputs.zones.geometry) + 1)
    communes = None
    if inputs.communes is not None:
        communes = _table("BY_COMMUNE", None, by_commune(inputs, found, part(progress, 0.9, 1.0)), crs)
    transitions = None
    if found.changes is not None:
        transitions = transition_table(found.changes, inputs.first.separate, inputs.second.separate)
    return BufferZoneAudit(
        _table("AUDIT", inputs.zones.geometry, {"id_zone": ids, **columns}, crs),
        _changes(inputs, found, crs),
        _open_patches(found, crs),
        _narrows(inputs, found, crs),
        communes,
        transitions,
    )


def _table(output: str, geometry: np.ndarray | None, columns: Mapping[str, np.ndarray], crs: CRS) -> Table:
    count = len(next(iter(columns.values())))
    shapes = np.full(count, None, dtype=object) if geometry is None else geometry
    return Table(output, shapes, np.arange(count), typed(columns, output_schema(ALGORITHM, output), count), crs)


def _columns(inputs: AuditInputs, found: Measures, progress: Progress) -> dict[str, np.ndarray]:
    zones = inputs.zones
    columns = {
        "nom": zones.name,
        "nature": np.array(KINDS, dtype=object)[zones.kind],
        "surf_ha": found.area / M2_PER_HA,
        **_dated(found.first, found.area, 1),
        **_dated(found.second, found.area, 2),
        **_flow(inputs, found),
        **_openness(found),
        **_pressure(found),
    }
    if inputs.communes is not None:
        columns["communes"] = _commune_names(inputs)
    for name, layer in (("terril_ha", inputs.spoil_heaps), ("rpg_ha", inputs.farmland)):
        area = inside(zones.geometry, layer, progress)
        if area is not None:
            columns[name] = area / M2_PER_HA
    columns.update(_permits(inputs))
    return columns


def _dated(date: DateMeasures, area: np.ndarray, number: int) -> dict[str, np.ndarray]:
    columns = {}
    if date.artificial_m2 is not None:
        columns[f"art_ha_{number}"] = date.artificial_m2 / M2_PER_HA
        columns[f"art_pct_{number}"] = 100 * date.artificial_m2 / area
    if date.stock is not None:
        held = date.stock
        names = {"agri": "agricole", "nat": "naturel", "eau": "eau"}
        for short, category in names.items():
            columns[f"{short}_ha_{number}"] = held.by_class[:, CATEGORIES.index(category)] / M2_PER_HA
        columns[f"inconnu_ha_{number}"] = held.by_class[:, UNKNOWN] / M2_PER_HA
        columns[f"non_couvert_ha_{number}"] = held.uncovered / M2_PER_HA
        columns[f"recouvrement_ha_{number}"] = held.overlap / M2_PER_HA
    if date.building_count is not None:
        columns[f"bati_nb_{number}"] = date.building_count
        columns[f"bati_m2_{number}"] = date.building_m2
    return columns


def _flow(inputs: AuditInputs, found: Measures) -> dict[str, np.ndarray]:
    """Return gross flows; between two urban patches they are the differences of the patches."""
    count = len(found.area)
    if found.changes is not None:
        moved = found.changes
        before = inputs.first.separate.category[moved.before] == ARTIFICIAL
        after = inputs.second.separate.category[moved.after] == ARTIFICIAL
        real = ~moved.sliver
        gained = np.bincount(moved.zone, moved.area * (real & after & ~before), minlength=count)
        returned = np.bincount(moved.zone, moved.area * (real & before & ~after), minlength=count)
        slivers = np.bincount(moved.zone, moved.area * moved.sliver, minlength=count)
    elif inputs.first.artificial is not None and inputs.second.artificial is not None:
        stayed = _stayed(inputs)
        gained, returned = found.second.artificial_m2 - stayed, found.first.artificial_m2 - stayed
        slivers = None
    else:
        return {}
    flows = {"artificialise_ha": gained / M2_PER_HA, "renature_ha": returned / M2_PER_HA}
    if slivers is not None:
        flows["micro_ha"] = slivers / M2_PER_HA
    return {**flows, "delta_ha": (gained - returned) / M2_PER_HA}


def _stayed(inputs: AuditInputs) -> np.ndarray:
    """Return the area of each zone that is artificial at both dates, m²."""
    zones, before, after = inputs.zones.geometry, inputs.first.artificial, inputs.second.artificial
    one, other = shapely.STRtree(after).query(before, predicate="intersects")
    both = shapely.intersection(before[one], after[other])
    return overlaps(zones, both[shapely.area(both) > 0]).total(len(zones))


def _years(inputs: AuditInputs) -> int | None:
    first, second = inputs.first.year, inputs.second.year
    return None if first is None or second is None else second - first


def _rates(columns: Mapping[str, np.ndarray], years: int | None) -> dict[str, np.ndarray]:
    if years is None or "delta_ha" not in columns:
        return {}
    open_before = columns["surf_ha"] - columns["art_ha_1"]
    with np.errstate(invalid="ignore", divide="ignore"):
        loss = 100 * columns["artificialise_ha"] / open_before * 10 / years
    return {
        "delta_ha_an": columns["delta_ha"] / years,
        "perte_pct_10ans": np.where(open_before > 0, loss, np.nan),
    }


def _openness(found: Measures) -> dict[str, np.ndarray]:
    latest = found.latest
    if latest.openness is None:
        return {}
    count = len(found.area)
    held, patches = latest.openness, found.patches
    largest = np.zeros(count)
    np.maximum.at(largest, patches.zone, patches.inside_m2)
    columns = {
        "mitage_nb": held.scattered_count,
        "mitage_ha": held.scattered_m2 / M2_PER_HA,
        "nb_ouverts": np.bincount(patches.zone, minlength=count),
        "plus_grand_ouvert_ha": largest / M2_PER_HA,
        "maille_ha": found.mesh[0] / M2_PER_HA,
        "nb_fronts": held.front_count,
        "largeur_min_m": held.width_m,
    }
    if found.whole_m2 is not None:
        columns["maille_cbc_ha"] = found.mesh[1] / M2_PER_HA
    if found.first.openness is not None and found.second.openness is not None:
        columns["largeur_min_m_1"] = found.first.openness.width_m
    return columns


def _pressure(found: Measures) -> dict[str, np.ndarray]:
    if found.pressure is None:
        return {}
    parts = found.pressure / M2_PER_HA
    names = ("u", "auc", "aus", "stecal", "er")
    columns = {f"pression_{name}_ha": parts[:, i] for i, name in enumerate(names)}
    total = parts.sum(axis=1)
    without_later = total - parts[:, names.index("aus")]
    return {**columns, "pression_ha": total, "pression_pct": 100 * without_later / (found.area / M2_PER_HA)}


def _permits(inputs: AuditInputs) -> dict[str, np.ndarray]:
    if inputs.permits is None:
        return {}
    zones = inputs.zones.geometry
    zone, _ = shapely.STRtree(inputs.permits).query(zones, predicate="intersects")
    plots = inputs.permits[shapely.get_dimensions(inputs.permits) == 2]
    return {
        "permis_nb": np.bincount(zone, minlength=len(zones)),
        "permis_ha": inside(zones, plots) / M2_PER_HA,
    }


def _commune_names(inputs: AuditInputs) -> np.ndarray:
    """Return the names of each zone's communes, the one that holds most of it first."""
    pairs = overlaps(inputs.zones.geometry, inputs.communes.geometry)
    order = np.lexsort([pairs.cover, -np.round(pairs.area, 3), pairs.target])
    names = [[] for _ in inputs.zones.geometry]
    for row in order:
        names[pairs.target[row]].append(str(inputs.communes.name[pairs.cover[row]]))
    return np.array([", ".join(n) or None for n in names], dtype=object)


def _facts(columns: Mapping[str, np.ndarray]) -> StateFacts:
    unknown = np.full(len(columns["surf_ha"]), np.nan)
    share = columns.get("art_pct_2", columns.get("art_pct_1", unknown))
    return StateFacts(
        columns.get("largeur_min_m", unknown),
        share / 100,
        columns.get("perte_pct_10ans", unknown) / 100,
        columns.get("pression_pct", unknown) / 100,
    )


def _changes(inputs: AuditInputs, found: Measures, crs: CRS) -> Table | None:
    if found.changes is None:
        return None
    moved = found.changes
    before, after = inputs.first.separate, inputs.second.separate
    order = canonical_order(moved.geometry, moved.area)
    one, two = before.category[moved.before[order]], after.category[moved.after[order]]
    names = np.array(CLASS_NAMES, dtype=object)
    way = np.select([two == ARTIFICIAL, one == ARTIFICIAL], ["artificialise", "renature"], "").astype(object)
    way[way == ""] = None
    columns = {
        "id_changement": np.arange(1, len(order) + 1),
        "id_zone": moved.zone[order] + 1,
        "sens": way,
        "de": names[one],
        "vers": names[two],
        "code_1": before.code[moved.before[order]],
        "code_2": after.code[moved.after[order]],
        "surf_m2": moved.area[order],
        "micro": moved.sliver[order],
    }
    return _table("CHANGES", moved.geometry[order], columns, crs)


def _open_patches(found: Measures, crs: CRS) -> Table:
    patches = found.patches
    columns = {
        "id_ouvert": np.arange(1, len(patches.zone) + 1),
        "id_zone": patches.zone + 1,
        "surf_ha": patches.inside_m2 / M2_PER_HA,
        "rang": patches.rank,
    }
    if found.whole_m2 is not None:
        columns["surf_entier_ha"] = found.whole_m2 / M2_PER_HA
    return _table("OPEN_PATCHES", patches.geometry, columns, crs)


def _narrows(inputs: AuditInputs, found: Measures, crs: CRS) -> Table:
    dated = [(n, d.openness) for n, d in ((1, found.first), (2, found.second)) if d.openness is not None]
    zone = np.concatenate([np.flatnonzero(held.line != None) for _, held in dated])  # noqa: E711
    date = np.concatenate([np.full(np.count_nonzero(held.line != None), n) for n, held in dated])  # noqa: E711
    line = np.concatenate([held.line[held.line != None] for _, held in dated])  # noqa: E711
    columns = {"id_zone": zone + 1, "nom": inputs.zones.name[zone], "largeur_m": shapely.length(line), "date": date}
    return _table("NARROWS", line, columns, crs)

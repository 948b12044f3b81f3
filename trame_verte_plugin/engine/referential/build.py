"""The whole land referential: from tables of the corridor to the tables of results."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
import shapely

from ..linear import slice_of
from ..progress import Progress, part, silent
from ..schema import output_schema
from ..table import Table
from ..typed import typed
from . import classes, score, sites, sums
from .account import count_used, used_constraints
from .buildings import Built
from .evaluate import Evaluation, evaluate
from .inputs import Inputs
from .measures import Measures, measure
from .notes import notes_on
from .parameters import Parameters
from .places import corridor_by_commune
from .sites import SiteUnits
from .sums import Summed

ALGORITHM = "landreferential"


@dataclass(frozen=True, eq=False)
class LandReferential:
    """The results; tables have the fields of ``schemas/landreferential.csv`` in their order."""

    referential: Table
    """Rows aligned with ``Inputs.parcels``."""
    corridor: Table
    sites: Table
    """Without rows if only measures were asked for, as the two that follow."""
    slices: Table
    by_commune: Table
    notes: tuple[str, ...]
    """French sentences: what is missing and what follows from that."""
    used: Mapping[str, int]
    """By name of the input: how many of its features the results rest on."""
    used_constraints: tuple[int, ...]
    """The same for each of ``Inputs.constraints``."""


def build_referential(inputs: Inputs, parameters: Parameters, progress: Progress = silent) -> LandReferential:
    """Build the land referential.

    Parameters
    ----------
    inputs : Inputs
    parameters : Parameters
    progress : Progress

    Returns
    -------
    LandReferential
    """
    measures = measure(inputs, part(progress, 0, 0.3))
    columns = _measured(inputs, measures)
    if parameters.measures_only:
        sites, slices, by_commune = (
            _table(name, np.empty(0, dtype=object), {}, inputs) for name in ("SITES", "SLICES", "BY_COMMUNE")
        )
        return LandReferential(
            _referential(inputs, columns),
            _corridor(inputs),
            sites,
            slices,
            by_commune,
            notes_on(inputs, None),
            count_used(inputs, measures, None),
            (),
        )
    found = evaluate(inputs, measures, parameters, part(progress, 0.3, 0.85))
    columns.update(_judged(found, parameters))
    summed = _summed(inputs, measures, found)
    result = LandReferential(
        _referential(inputs, columns),
        _corridor(inputs),
        _sites(inputs, measures, found, parameters, part(progress, 0.85, 0.95)),
        _slices(inputs, summed, part(progress, 0.95, 0.98)),
        _by_commune(inputs, measures, summed, part(progress, 0.98, 1)),
        notes_on(inputs, found),
        count_used(inputs, measures, found),
        used_constraints(inputs, found),
    )
    progress(1.0, "Adding up")
    return result


def _table(output: str, geometry: np.ndarray, columns: Mapping[str, np.ndarray], inputs: Inputs) -> Table:
    fields = output_schema(ALGORITHM, output)
    count = len(geometry)
    crs = inputs.parcels.table.crs
    return Table(output, geometry, np.arange(count), typed(columns, fields, count), crs)


def _referential(inputs: Inputs, columns: Mapping[str, np.ndarray]) -> Table:
    table = _table("REFERENTIAL", inputs.parcels.table.geometry, columns, inputs)
    return Table(table.name, table.geometry, inputs.parcels.table.source_id, table.columns, table.crs)


def _measured(inputs: Inputs, measures: Measures) -> dict[str, np.ndarray]:
    kept, place = inputs.parcels.kept, inputs.parcels.kept.location
    numbered = np.arange(1, len(kept.rows) + 1).astype(str).astype(object)
    identifier = inputs.parcels.identifier
    columns = {
        "id_parcelle": np.where(identifier == None, numbered, identifier),  # noqa: E711
        "insee": measures.communes.code,
        "commune": measures.communes.name,
        "type_proprietaire": measures.owner_type,
        "contenance_m2": measures.recorded_m2,
        "ecart_contenance_pct": 100 * (kept.area - measures.recorded_m2) / measures.recorded_m2,
        "axe": measures.axis.name,
        "cote": place.side,
        "pk_m": place.chainage_m,
        "dist_axe_m": place.distance_m,
        "arret": measures.stops.name,
        "dist_arret_m": measures.stops.distance,
        "dist_marche_m": measures.walks.distance,
        "arret_marche": measures.walks.name,
        "surf_m2": kept.area,
        "surf_fuseau_m2": kept.area_inside,
        "part_fuseau": kept.area_inside / kept.area,
    }
    if measures.built is not None:
        columns.update(_built(measures.built, kept.area))
    if measures.zones is not None:
        zones = measures.zones
        columns.update({"typezone": zones.kind, "zone": zones.label, "part_zone": zones.share})
    return columns


def _built(built: Built, area: np.ndarray) -> dict[str, np.ndarray]:
    return {
        "nb_bati": built.count,
        "emprise_m2": built.footprint,
        "ces": built.footprint / area,
        "hauteur_m": built.height,
        "niveaux": built.levels,
        "cos_estime": built.floor_area / area,
        "nb_logts": built.dwellings,
    }


def _judged(found: Evaluation, parameters: Parameters) -> dict[str, np.ndarray]:
    ground, of_parcel = found.ground, found.ground.units.of_parcel
    width = np.where(found.land.area >= parameters.min_area_m2, found.land.width, np.nan)
    columns = {
        "id_uf": of_parcel + 1,
        "surf_uf_m2": ground.units.area[of_parcel],
        "friche": ground.parcel_brownfield,
        "surf_libre_m2": found.piece_m2,
        "largeur_libre_m": np.where(np.isnan(found.piece_m2), np.nan, width[of_parcel]),
        "surf_libre_fuseau_m2": found.free_inside_m2,
        "mutabilite": classes.names(found.codes)[of_parcel],
        "score": found.score[of_parcel],
        "motif": found.reason[of_parcel],
        "action": found.actions[of_parcel],
        "logts_potentiels": found.potential,
        "logts_a_ouvrir": found.to_open,
    }
    if ground.limits is not None:
        columns["contraintes_bloquantes"] = ground.limits.blocking_labels
        columns["vigilances"] = ground.limits.watch_labels
        columns["surf_contrainte_m2"] = ground.limits.blocking.area
        columns["surf_vigilance_m2"] = ground.limits.watch.area
    return {name: column for name, column in columns.items() if column is not None}


def _corridor(inputs: Inputs) -> Table:
    corridor = inputs.corridor
    columns = {
        "axe": np.array([" ; ".join(corridor.axes.name)], dtype=object),
        "distance_m": np.array([corridor.distance_m]),
        "surf_ha": np.array([shapely.area(corridor.polygon) / sums.HECTARE]),
        "nb_parcelles": np.array([len(inputs.parcels.kept.rows)]),
    }
    return _table("CORRIDOR", np.array([corridor.polygon], dtype=object), columns, inputs)


def _sites(inputs: Inputs, measures: Measures, found: Evaluation, parameters: Parameters, progress: Progress) -> Table:
    source = SiteUnits(
        units=found.ground.units,
        codes=found.codes,
        score=found.score,
        free_m2=found.free_m2,
        parcel_area=inputs.parcels.kept.area,
        commune=np.where(measures.communes.name == None, measures.communes.code, measures.communes.name),  # noqa: E711
        owner=measures.owner,
        owner_type=measures.owner_type,
        stop=measures.stops.name,
        stop_m=measures.stops.distance,
        potential=found.potential,
        to_open=found.to_open,
        owners_known=inputs.owner_field is not None,
    )
    geometry, columns = sites.make_sites(source, parameters, progress)
    return _table("SITES", geometry, columns, inputs)


def _summed(inputs: Inputs, measures: Measures, found: Evaluation) -> Summed:
    of_parcel = found.ground.units.of_parcel
    codes, actions = found.codes[of_parcel], found.actions[of_parcel]
    decided = codes != classes.UNKNOWN
    return Summed(
        area=inputs.parcels.kept.area_inside,
        free=found.free_inside_m2,
        codes=codes,
        # A class that holds no dwelling counts for none; what is not known stays so.
        potential=np.where(decided & ~score.holds_dwellings(codes, actions), 0.0, found.potential),
        to_open=np.where(decided & (codes != classes.TO_OPEN), 0.0, found.to_open),
        dwellings=measures.built.dwellings if measures.built is not None else np.full(len(codes), np.nan),
    )


def _slices(inputs: Inputs, summed: Summed, progress: Progress) -> Table:
    slices = inputs.corridor.slices
    group = slice_of(slices, inputs.parcels.kept.location)
    columns = {
        "axe": inputs.corridor.axes.name[slices.axis],
        "pk_debut_m": slices.start_m,
        "pk_fin_m": slices.end_m,
        **sums.group_sums(summed, group, inputs.corridor.slice_areas(progress)),
    }
    return _table("SLICES", slices.geometry, columns, inputs)


def _by_commune(inputs: Inputs, measures: Measures, summed: Summed, progress: Progress) -> Table:
    code, name = measures.communes.code, measures.communes.name
    keys = [f"{c or ''}\t{n or ''}" for c, n in zip(code.tolist(), name.tolist())]
    _, first, group = np.unique(np.array(keys), return_index=True, return_inverse=True)
    group = group.reshape(-1)
    columns = {
        "insee": code[first],
        "commune": name[first],
        **sums.group_sums(summed, group, _ground(inputs, code[first], progress)),
        **sums.class_sums(summed, group, len(first)),
    }
    return _table("BY_COMMUNE", np.full(len(first), None, dtype=object), columns, inputs)


def _ground(inputs: Inputs, codes: np.ndarray, progress: Progress) -> np.ndarray:
    """Return the corridor's area (m²) in the commune of each code; NaN where it is not known."""
    if inputs.communes is None:
        return np.full(len(codes), np.nan)
    areas = corridor_by_commune(inputs.corridor.polygon, inputs.communes, progress)
    return np.array([areas.get(code, np.nan) for code in codes.tolist()])

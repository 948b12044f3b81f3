"""The whole inventory: from tables of the estates' surroundings to the tables of results."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
import shapely
from pyproj import CRS

from ..nearest import nearest
from ..overlap import Outlines, Overlaps, overlaps
from ..progress import Progress, part, silent
from ..schema import output_schema
from ..table import Table
from ..typed import typed
from ..workers import together
from . import energy, ground, kinds, score, sentences, sums
from .built import Built, measure_built
from .follow import follow
from .inputs import EstateInputs, EstateParameters
from .pockets import Pockets, Search
from .status import Status, measure_status

ALGORITHM = "estateinventory"
M2_PER_HA = 10_000.0

#: Vacancy is shown where it speaks of this many empty dwellings or more (contract, rule 10).
LEAST_VACANT = 11


@dataclass(frozen=True, eq=False)
class EstateInventory:
    """The results; tables have the fields of ``schemas/estateinventory.csv`` in their order."""

    inventory: Table
    pockets: Table | None
    by_commune: Table | None
    by_epci: Table | None
    built: Built | None


def build_inventory(
    inputs: EstateInputs, parameters: EstateParameters, crs: CRS, progress: Progress = silent
) -> EstateInventory:
    """Make the inventory.

    Parameters
    ----------
    inputs : EstateInputs
        Geometries in one metric projection.
    parameters : EstateParameters
    crs : CRS
    progress : Progress
    """
    estates = inputs.estates
    outlines = Outlines.of(estates.geometry)
    status = measure_status(inputs, parameters, outlines, part(progress, 0.0, 0.15))
    built, surveyed, found = _measured(inputs, parameters, outlines, part(progress, 0.15, 0.85))
    columns = {"id_cite": np.arange(1, len(estates) + 1), "surf_ha": outlines.area / M2_PER_HA, **_given(inputs)}
    columns.update(_status(inputs, status))
    columns.update(_built(inputs, built, outlines.area))
    columns.update(_place(inputs, parameters))
    columns.update(_energy(inputs, columns, part(progress, 0.85, 0.88)))
    parts = None
    if inputs.communes is not None:
        pairs = overlaps(outlines, inputs.communes.geometry, part(progress, 0.88, 0.9))
        parts = sums.shares(pairs, outlines, len(inputs.communes.geometry))
        columns.update(_communes(inputs, parts, pairs))
    pockets = None
    if found is not None:
        facts = _pockets(inputs, parameters, outlines, columns, found, surveyed, part(progress, 0.9, 1.0))
        pockets = _table("POCKETS", found.geometry, facts, crs)
    columns.update(_costs(inputs, columns, parameters))
    columns.update(_scores(inputs, columns, parameters))
    if inputs.earlier is not None:
        columns.update(follow(estates.geometry, outlines.area, columns, inputs.earlier))
    columns["motif"] = sentences.of_estates(columns, len(estates))
    inventory = _table("INVENTORY", estates.geometry, columns, crs)
    tables = [None, None]
    if parts is not None:
        tables = [
            _table("BY_COMMUNE", None, sums.by_commune(columns, parts, inputs.communes), crs),
            _table("BY_EPCI", None, sums.by_epci(columns, parts, inputs.communes), crs),
        ]
    return EstateInventory(inventory, pockets, *tables, built)


def _measured(
    inputs: EstateInputs, parameters: EstateParameters, outlines: Outlines, progress: Progress
) -> tuple[Built | None, ground.Ground | None, Pockets | None]:
    """Measure buildings and parcels beside the pockets, on several cores; nothing without buildings."""
    buildings, parcels = inputs.buildings, inputs.parcels
    if buildings is None:
        return None, None, None

    def stand(report: Progress) -> tuple[Built, ground.Ground | None]:
        built = measure_built(outlines, buildings, parameters.dwelling_area, part(report, 0.0, 0.5))
        if parcels is None:
            return built, None
        largest, rest = parameters.garden_max_parcel, part(report, 0.5, 1.0)
        return built, ground.survey(outlines, parcels, buildings, built.among, largest, rest)

    search = Search(
        outlines.polygons,
        buildings.geometry,
        inputs.streets,
        ground.excluded_land(inputs),
        setback=parameters.building_setback,
        street_width=parameters.street_width,
        min_width=parameters.min_pocket_width,
        min_area=parameters.min_pocket_area,
    )
    (built, surveyed), *places = together([stand, *search.jobs()], part(progress, 0.0, 0.9))
    return built, surveyed, search.pockets(places, part(progress, 0.9, 1.0))


def _table(output: str, geometry: np.ndarray | None, columns: Mapping[str, np.ndarray], crs: CRS) -> Table:
    count = len(next(iter(columns.values())))
    shapes = np.full(count, None, dtype=object) if geometry is None else geometry
    return Table(output, shapes, np.arange(count), typed(columns, output_schema(ALGORITHM, output), count), crs)


def _given(inputs: EstateInputs) -> dict[str, np.ndarray]:
    estates = inputs.estates
    share = estates.social
    if inputs.parcels is not None and inputs.parcels.owner_type is not None:
        held = ground.landlord_share(Outlines.of(estates.geometry), inputs.parcels)
        share = np.where(np.isnan(share), held, share)
    return {
        "nom": estates.name,
        "type": estates.kind,
        "type_source": np.where(estates.kind != None, "donnee", None),  # noqa: E711
        "compagnie": estates.company,
        "interet": estates.interest,
        "bailleur": estates.owner,
        "part_bailleur": share,
        "id_unesco": estates.unesco,
    }


def _status(inputs: EstateInputs, status: Status) -> dict[str, np.ndarray]:
    return {
        "statut_unesco": status.name,
        "statut_source": status.source,
        "part_bien": status.property_share,
        "part_tampon": status.buffer_share,
        "abords_mh": status.surroundings,
        "site_classe": status.classed_site,
        "spr": status.remarkable,
        "psc": status.codes,
        "part_protegee": status.protected_share,
    }


def _built(inputs: EstateInputs, built: Built | None, area: np.ndarray) -> dict[str, np.ndarray]:
    estates, count = inputs.estates, len(inputs.estates)
    dwellings = estates.dwellings
    source = np.where(np.isnan(dwellings), None, "cite").astype(object)
    columns = {}
    if built is not None:
        unknown = np.isnan(dwellings)
        dwellings = np.where(unknown, built.dwellings, dwellings)
        source[unknown] = np.where(built.counted, "batiments", "estime")[unknown]
        density = dwellings / (area / M2_PER_HA)
        columns = {
            "nb_bati": built.count,
            "emprise_m2": built.footprint_m2,
            "ces": built.footprint_m2 / area,
            "bati_moyen_m2": built.mean_m2,
            "mitoyennete": built.party_share,
            "orientation": built.entropy,
            **_estimated(estates.kind, built, density),
        }
    shown = np.round(dwellings * estates.vacancy, 6) >= LEAST_VACANT
    shown |= (estates.vacancy == 0) & (dwellings >= LEAST_VACANT)
    return {
        **columns,
        "nb_logts": dwellings,
        "logts_source": source,
        "densite_lg_ha": dwellings / (area / M2_PER_HA),
        "vacance_pct": np.where(shown, 100 * estates.vacancy, np.full(count, np.nan)),
    }


def _estimated(kind: np.ndarray, built: Built, density: np.ndarray) -> dict[str, np.ndarray]:
    """Return the types with those that are missing estimated from the built form."""
    found = kinds.estimate(
        built.count,
        {
            "mitoyennete": built.party_share,
            "emprise_moy": built.mean_m2,
            "orientation": built.entropy,
            "densite": density,
        },
    )
    missing = kind == None  # noqa: E711
    source = np.where(missing, np.where(found != None, "estime", None), "donnee")  # noqa: E711
    return {"type": np.where(missing, found, kind), "type_source": source}


def _place(inputs: EstateInputs, parameters: EstateParameters) -> dict[str, np.ndarray]:
    """Return stop, its distance, whether transit is near, and the distance that the criterion takes."""
    places, count = inputs.estates.geometry, len(inputs.estates)
    columns = {}
    stop_gap = axis_gap = np.full(count, np.nan)
    if inputs.stops is not None:
        row, stop_gap = ground.to_points(places, inputs.stops.geometry)
        columns = {"arret": np.append(inputs.stops.name, None)[row], "dist_arret_m": stop_gap}
    if inputs.axes is not None:
        axis_gap = _to_lines(places, inputs.axes)
    near = axis_gap if inputs.axes is not None else stop_gap
    reached = np.full(count, None, dtype=object)
    known = ~np.isnan(near)
    reached[known] = near[known] <= parameters.distance
    gap = np.where(np.isnan(stop_gap), axis_gap, stop_gap)
    return {**columns, "tcsp_500m": reached, "crit_tcsp": score.transit(gap, parameters.distance)}


def _to_lines(places: np.ndarray, lines: np.ndarray) -> np.ndarray:
    point, line = shapely.get_coordinates(shapely.get_parts(lines), return_index=True)
    same = np.flatnonzero(line[1:] == line[:-1])
    return nearest(places, point[same], point[same + 1])[1]


def _energy(inputs: EstateInputs, columns: Mapping[str, np.ndarray], progress: Progress) -> dict[str, np.ndarray]:
    dwellings = columns["nb_logts"]
    count = len(dwellings)
    known = np.isfinite(dwellings)
    share, reliable, found = np.full(count, np.nan), np.zeros(count, dtype=bool), {}
    if inputs.diagnoses is not None:
        held = energy.measure_energy(inputs.estates.geometry, inputs.diagnoses, progress)
        with np.errstate(invalid="ignore", divide="ignore"):
            rate = np.where(dwellings > 0, held.count / dwellings, np.nan)
        reliable = (held.count >= energy.LEAST_COUNT) & (np.round(rate, 9) >= energy.LEAST_RATE)
        share = np.where(reliable, held.poor, np.nan)
        found = {
            "dpe_nb": held.count,
            "dpe_taux": rate,
            "dpe_efg_pct": 100 * held.poor,
            "dpe_efg_bas_pct": 100 * held.low,
            "dpe_efg_haut_pct": 100 * held.high,
            "dpe_fiable": reliable.astype(object),
        }
    poor = dwellings * np.where(reliable, share, energy.WHITE_PAPER_SHARE)
    source = np.where(reliable, "dpe", "livre_blanc").astype(object)
    source[~known] = None
    return {**found, "logts_efg": np.rint(np.round(poor, 6)), "logts_efg_source": source, "crit_energie": share}


def _communes(inputs: EstateInputs, parts: np.ndarray, pairs: Overlaps) -> dict[str, np.ndarray]:
    """Return the communes of each estate, the one that holds most first, and code and EPCI of that one."""
    communes = inputs.communes
    order = np.lexsort([pairs.cover, -np.round(pairs.area, 3), pairs.target])
    names: list[list[str]] = [[] for _ in range(len(parts))]
    main = np.full(len(parts), -1, dtype=np.int64)
    for row in order:
        place, commune = pairs.target[row], pairs.cover[row]
        if main[place] < 0:
            main[place] = commune
        names[place].append(str(communes.name[commune] or communes.code[commune]))
    return {
        "communes": np.array([*(", ".join(n) or None for n in names), None], dtype=object)[:-1],
        "insee": np.append(communes.code, None)[main],
        "epci": np.append(communes.epci, None)[main],
    }


def _pockets(
    inputs: EstateInputs,
    parameters: EstateParameters,
    outlines: Outlines,
    columns: dict[str, np.ndarray],
    found: Pockets,
    surveyed: ground.Ground | None,
    progress: Progress,
) -> dict[str, np.ndarray]:
    """Describe the pockets, and put the sums of free land and gardens into the estates' columns."""
    if surveyed is not None:
        columns["jardins_m2"], columns["part_jardins"] = surveyed.gardens_m2, surveyed.gardens_m2 / outlines.area
    facts = ground.describe(found, inputs, parameters, surveyed, progress)
    if surveyed is not None:
        free = facts["nature"] == ground.FREE
        columns["foncier_nb"] = np.bincount(found.estate[free], minlength=len(outlines))
        columns["foncier_m2"] = np.bincount(found.estate[free], found.area[free], minlength=len(outlines))
    count = len(found.geometry)
    facts["rang"] = _pocket_ranks(facts, count)
    facts["motif"] = sentences.of_pockets(facts, count)
    return {"id_poche": np.arange(1, count + 1), "id_cite": found.estate + 1, **facts}


def _pocket_ranks(facts: Mapping[str, np.ndarray], count: int) -> np.ndarray:
    """Return the ranks: free land first, then what borders a street, then the largest."""
    ids = np.arange(count)
    nature = facts.get("nature", np.full(count, None, dtype=object))
    landlocked = facts.get("acces", np.full(count, None, dtype=object)) == "enclave"
    group = np.select([nature == ground.FREE, nature == ground.GROUNDS], [0, 1], 2)
    order = np.lexsort([ids, -np.round(facts["surf_m2"], 6), landlocked, group])
    result = np.empty(count, dtype=np.int64)
    result[order] = ids + 1
    return result


def _costs(
    inputs: EstateInputs, columns: Mapping[str, np.ndarray], parameters: EstateParameters
) -> dict[str, np.ndarray]:
    """Return the three works, which are alternatives."""
    index = parameters.cost_index
    return {
        "cout_facades": columns["nb_logts"] * parameters.cost_facades * index,
        "cout_thermique": columns["logts_efg"] * parameters.cost_thermal * index,
        "cout_restructuration": inputs.estates.restructure * parameters.cost_deep * index,
    }


def _scores(
    inputs: EstateInputs, columns: Mapping[str, np.ndarray], parameters: EstateParameters
) -> dict[str, np.ndarray]:
    unknown = np.full(len(inputs.estates), np.nan)
    vacancy = np.where(np.isnan(columns["vacance_pct"]), np.nan, inputs.estates.vacancy)
    criteria = {
        "patrimoine": score.heritage(columns["statut_unesco"], columns["interet"]),
        "energie": columns["crit_energie"],
        "social": score.social(columns["part_bailleur"], vacancy, inputs.estates.restructure, columns["nb_logts"]),
        "foncier": score.land(columns.get("foncier_m2", unknown), columns["surf_ha"] * M2_PER_HA),
        "tcsp": columns["crit_tcsp"],
        "taille": score.size(columns["nb_logts"]),
    }
    value, coverage = score.pilot_score(criteria, parameters.weights)
    epci = columns.get("epci", np.full(len(unknown), None, dtype=object))
    return {
        **{f"crit_{name}": column for name, column in criteria.items()},
        "score_pilote": value,
        "score_couverture": coverage,
        "rang": score.ranks(value, coverage),
        "rang_epci": score.ranks(value, coverage, epci),
    }

"""Sites: adjoining mutable units that together are worth an operation."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
import shapely

from ...report import numbers as french
from ..free_land import join_parcels
from ..neighbours import components, near_pairs
from ..order import canonical_order, ranking
from ..pairwise import intersection
from ..progress import Progress, part
from ..workers import in_parallel
from . import classes
from .parameters import Parameters
from .units import Units

#: Shared boundary (m) that makes two units adjoin.
ADJOINING_M = 1.0

#: Outlines this near (m) are the same boundary: neighbouring cadastral outlines often miss each other by a rounding.
SAME_BOUNDARY_M = 0.05


@dataclass(frozen=True, eq=False)
class SiteUnits:
    """What the sites take from their units and parcels."""

    units: Units
    codes: np.ndarray
    """int64, shape (units,): class of each unit."""
    score: np.ndarray
    """shape (units,)."""
    free_m2: np.ndarray
    """shape (units,): the area that the score counts."""
    parcel_area: np.ndarray
    """shape (parcels,), m², as all that follows."""
    commune: np.ndarray
    owner: np.ndarray
    """object: account; None where it is not known."""
    owner_type: np.ndarray
    stop: np.ndarray
    stop_m: np.ndarray
    potential: np.ndarray
    to_open: np.ndarray
    owners_known: bool


def contact_length(first: np.ndarray, second: np.ndarray) -> np.ndarray:
    """Return the length (m) of the first outlines that runs along the second polygons, to 5 cm.

    A corner that only touches counts a few centimetres.
    """
    reach = shapely.buffer(second, SAME_BOUNDARY_M, quad_segs=1, join_style="mitre")
    return shapely.length(intersection(shapely.boundary(first), reach))


def adjoining(geometry: np.ndarray, size_m2: np.ndarray, least_m2: float, progress: Progress) -> np.ndarray:
    """Return the site 0… of each unit, -1 where it and those it adjoins are under the least area.

    Parameters
    ----------
    geometry : ndarray of polygons, shape (n,)
        Mutable units.
    size_m2 : ndarray, shape (n,)
    least_m2 : float
        m².
    progress : Progress
    """
    count = len(geometry)
    if not count:
        return np.empty(0, dtype=np.int64)
    first, second = near_pairs(geometry, SAME_BOUNDARY_M, part(progress, 0, 0.5), "Finding adjoining units")
    # Lengths of contact are dear: they are measured only where a site could come of it.
    loose = components(count, first, second)
    large = np.bincount(loose, size_m2)[loose] >= least_m2
    first, second = first[large[first]], second[large[first]]
    length = in_parallel(
        contact_length, [geometry[first], geometry[second]], part(progress, 0.5, 1), "Measuring shared boundaries"
    )
    joined = length >= ADJOINING_M
    labels = components(count, first[joined], second[joined])
    enough = np.bincount(labels, size_m2)[labels] >= least_m2
    sites = np.full(count, -1, dtype=np.int64)
    sites[enough] = np.unique(labels[enough], return_inverse=True)[1].reshape(-1)
    return sites


def make_sites(
    source: SiteUnits, parameters: Parameters, progress: Progress
) -> tuple[np.ndarray, dict[str, np.ndarray]]:
    """Return geometries and columns of ``SITES``, in canonical order."""
    mutable = np.flatnonzero(np.isin(source.codes, classes.MUTABLE))
    geometry, area = source.units.geometry[mutable], source.units.area[mutable]
    label = adjoining(geometry, area, parameters.site_min_area_m2, part(progress, 0, 0.8))
    held = mutable[label >= 0]
    label = label[label >= 0]
    joined = join_parcels(source.units.geometry[held], label, part(progress, 0.8, 1))
    total = np.bincount(label, source.units.area[held], len(joined))
    order = canonical_order(joined, total)
    place = np.empty(len(order), dtype=np.int64)
    place[order] = np.arange(len(order))
    site_of_unit = np.full(len(source.units), -1, dtype=np.int64)
    site_of_unit[held] = place[label]
    return joined[order], _columns(source, site_of_unit, len(joined))


def _columns(source: SiteUnits, site_of_unit: np.ndarray, count: int) -> dict[str, np.ndarray]:
    units = np.flatnonzero(site_of_unit >= 0)
    site = site_of_unit[units]
    site_of_parcel = site_of_unit[source.units.of_parcel]
    parcels = np.flatnonzero(site_of_parcel >= 0)
    of_parcel = site_of_parcel[parcels]
    area, free = source.units.area[units], np.nan_to_num(source.free_m2[units])
    surface, free_land = np.bincount(site, area, count), np.bincount(site, free, count)
    score = _weighted(source.score[units], free, site, count)
    parcel_area = source.parcel_area[parcels]
    stop, stop_m = _nearest_stop(source, parcels, of_parcel, count)
    identifier = np.arange(1, count + 1)
    empty = np.full(count, None, dtype=object)
    columns = {
        "id_site": identifier,
        "communes": _listed(source.commune[parcels], parcel_area, of_parcel, count),
        "surf_m2": surface,
        "surf_libre_m2": free_land,
        "classes": _listed(classes.names(source.codes[units]), area, site, count),
        "nb_parcelles": np.bincount(of_parcel, minlength=count),
        "nb_proprietaires": _owners(source, parcels, of_parcel, count),
        "type_proprietaire": _listed(source.owner_type[parcels], parcel_area, of_parcel, count),
        "arret": stop,
        "dist_arret_m": stop_m,
        "logts_potentiels": _total(source.potential[parcels], of_parcel, count),
        "logts_a_ouvrir": _total(source.to_open[parcels], of_parcel, count),
        "score": np.floor(score + 0.5 + 1e-9),
        "rang": ranking(np.nan_to_num(score, nan=-1.0), identifier).astype(float),
    }
    columns["motif"] = _reasons(columns)
    return {**columns, **dict.fromkeys(("avis_commune", "action_retenue", "porteur", "echeance"), empty)}


def _weighted(score: np.ndarray, weight: np.ndarray, site: np.ndarray, count: int) -> np.ndarray:
    """Return the mean score by free area; the plain mean where no unit has any, NaN where no score is known."""
    known = ~np.isnan(score)
    weight, score = np.where(known, weight, 0.0), np.where(known, score, 0.0)
    total, number = np.bincount(site, weight, count), np.bincount(site, known, count)
    with np.errstate(divide="ignore", invalid="ignore"):
        plain = np.bincount(site, score, count) / number
        return np.where(total > 0, np.bincount(site, weight * score, count) / total, plain)


def _total(values: np.ndarray, site: np.ndarray, count: int) -> np.ndarray:
    """Return sums of what is known; NaN where nothing is."""
    known = ~np.isnan(values)
    total = np.bincount(site, np.where(known, values, 0.0), count)
    return np.where(np.bincount(site, known, count) > 0, total, np.nan)


def _listed(values: np.ndarray, weight: np.ndarray, site: np.ndarray, count: int) -> np.ndarray:
    """Return the distinct texts of each site, the heaviest first, ties in alphabetical order; None without any."""
    weights: list[dict[str, float]] = [{} for _ in range(count)]
    for value, size, number in zip(values.tolist(), weight.tolist(), site.tolist()):
        if value is not None:
            weights[number][value] = weights[number].get(value, 0.0) + size
    texts = [" ; ".join(value for value, _ in sorted(w.items(), key=_heaviest)) or None for w in weights]
    return np.array([*texts, None], dtype=object)[:-1]


def _heaviest(item: tuple[str, float]) -> tuple[float, str]:
    return -round(item[1], 3), item[0]


def _owners(source: SiteUnits, parcels: np.ndarray, site: np.ndarray, count: int) -> np.ndarray:
    """Return the distinct accounts of each site; NaN where accounts are not known."""
    if not source.owners_known:
        return np.full(count, np.nan)
    pairs = {(s, o) for s, o in zip(site.tolist(), source.owner[parcels].tolist()) if o is not None}
    return np.bincount(np.array([s for s, _ in pairs], dtype=np.int64), minlength=count).astype(float)


def _nearest_stop(
    source: SiteUnits, parcels: np.ndarray, site: np.ndarray, count: int
) -> tuple[np.ndarray, np.ndarray]:
    """Return the stop nearest to each site's parcels, and its distance."""
    order = parcels[np.lexsort([parcels, np.round(source.stop_m[parcels], 9), site])]
    ordered = np.sort(site, kind="stable")
    first = order[np.searchsorted(ordered, np.arange(count))] if count else order
    return source.stop[first], source.stop_m[first]


def _reasons(columns: dict[str, np.ndarray]) -> np.ndarray:
    """'Site de 4 200 m² (3 parcelles, 2 propriétaires), 2 900 m² libres (nu), à 240 m de l'arrêt Mairie'."""
    rows = zip(*(values.tolist() for values in columns.values()))
    return np.array([*(_reason(dict(zip(columns, row))) for row in rows), None], dtype=object)[:-1]


#: How a sentence writes the classes that have accents.
_WORDS = {"a_ouvrir": "à ouvrir", "sous_densite": "sous-densité"}


def _reason(site: dict[str, Any]) -> str:
    owners, homes, stop = site["nb_proprietaires"], site["logts_potentiels"], site["arret"]
    held = "" if np.isnan(owners) else f", {french.plural(int(owners), 'propriétaire')}"
    near = "" if stop is None else f", à {french.length(site['dist_arret_m'])} de l'arrêt {stop}"
    possible = "" if np.isnan(homes) else f", {french.plural(int(homes), 'logement possible', 'logements possibles')}"
    parcels, area = french.plural(site["nb_parcelles"], "parcelle"), french.area(site["surf_m2"])
    kinds = ", ".join(_WORDS.get(kind, kind) for kind in site["classes"].split(" ; "))
    land = f"{french.area(site['surf_libre_m2'])} libres ({kinds})"
    return f"Site de {area} ({parcels}{held}), {land}{near}{possible}"

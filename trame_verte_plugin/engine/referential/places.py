"""Where each parcel is: its commune, its stop, and how far the stop is on foot."""

from __future__ import annotations

import re
from dataclasses import dataclass

import numpy as np
import shapely

from ..nearest import nearest
from ..network.build import build_network
from ..network.paths import attach, nearest_goal
from ..overlap import Outlines, largest_share, overlaps
from ..progress import Progress, part
from ..recognise import recognise
from ..table import Table
from ..texts import distinct, picked, text_or_none

#: A parcel or a stop farther than this from the walking network (m) is not reached by it.
WALK_ACCESS_M = 100.0

#: Ends of the walking network this near (m) are joined.
WALK_SNAP_M = 1.0

_CODE = re.compile(r"(\d[\dAB]\d{3})")


@dataclass(frozen=True, eq=False)
class Communes:
    """The commune of each parcel; object arrays of shape (n,), None where it is not known."""

    code: np.ndarray
    name: np.ndarray
    used: int = 0
    """Communes of the layer that cover a parcel."""


def measure_communes(parcels: Outlines, own: Communes, communes: Table | None, progress: Progress) -> Communes:
    """Return the commune that covers most of each parcel; what the parcel itself says where none does.

    Parameters
    ----------
    parcels : Outlines
    own : Communes
        What the parcels' own fields say (see :func:`own_communes`).
    communes : Table, optional
        In canonical order.
    progress : Progress
    """
    if communes is None:
        return own
    fields = list(communes.columns)
    pairs = overlaps(parcels, communes.geometry, progress)
    best, _ = largest_share(pairs, len(parcels))
    found = [_picked(communes, recognise(fields, role), best) for role in ("insee", "nom_commune")]
    code, name = (np.where(theirs == None, mine, theirs) for mine, theirs in zip((own.code, own.name), found))  # noqa: E711
    return Communes(code, name, len(np.unique(pairs.cover)))


def _picked(table: Table, name: str | None, rows: np.ndarray) -> np.ndarray:
    values = np.full(len(table), None, dtype=object) if name is None else text_or_none(table.columns[name])
    return picked(values, rows)


def corridor_by_commune(polygon: shapely.Geometry, communes: Table, progress: Progress) -> dict[str | None, float]:
    """Return the area (m²) of the corridor in each commune, by code."""
    codes = _picked(communes, recognise(list(communes.columns), "insee"), np.arange(len(communes)))
    pairs = overlaps(np.array([polygon]), communes.geometry, progress)
    result: dict[str | None, float] = {}
    for cover, area in zip(pairs.cover.tolist(), pairs.area.tolist()):
        result[codes[cover]] = result.get(codes[cover], 0.0) + area
    return result


def own_communes(parcels: Table, identifier: np.ndarray) -> Communes:
    """Return the commune that each parcel's fields name: an INSEE code, else the start of a cadastral identifier."""
    fields = list(parcels.columns)
    none = np.full(len(parcels), None, dtype=object)
    field, name = recognise(fields, "insee"), recognise(fields, "nom_commune")
    code = none if field is None else distinct(text_or_none(parcels.columns[field]), _insee)
    names = none if name is None else text_or_none(parcels.columns[name])
    missing = np.array([c is None for c in code], dtype=bool)
    code = code.copy()
    code[missing] = [_insee(i[:5]) if i is not None and len(i) == 14 else None for i in identifier[missing]]
    return Communes(code, names)


def _insee(text: str | None) -> str | None:
    return text if text is not None and _CODE.fullmatch(text) else None


@dataclass(frozen=True, eq=False)
class Stops:
    """The stop of each parcel; arrays of shape (n,)."""

    name: np.ndarray
    """object, None without a stop."""
    distance: np.ndarray
    """m in a straight line from the parcel's edge; NaN without a stop."""


def measure_stops(parcels: np.ndarray, stops: np.ndarray, names: np.ndarray, progress: Progress) -> Stops:
    """Return the stop nearest to each parcel; of stops equally near (to 1e-9 m) the first.

    Parameters
    ----------
    parcels : ndarray of geometries, shape (n,)
    stops : ndarray of points or multipoints, shape (k,), in canonical order
    names : ndarray of object, shape (k,)
    progress : Progress
    """
    place, stop = shapely.get_coordinates(stops, return_index=True)
    row, distance = nearest(parcels, place, place, progress)
    return Stops(picked(names[stop], row), distance)


def measure_walks(
    parcels: np.ndarray, stops: np.ndarray, names: np.ndarray, lines: np.ndarray, progress: Progress
) -> Stops:
    """Return the stop that is nearest on foot and the walking distance, NaN where no stop can be reached.

    The distance runs straight from the parcel's edge to the nearest point of the network, along the network, and
    straight to the stop (Dijkstra 1959). Parcels and stops farther than 100 m from the network are not reached.
    """
    network = build_network(lines, snap_tolerance=WALK_SNAP_M, progress=part(progress, 0, 0.6))
    homes = attach(parcels, network, max_distance=WALK_ACCESS_M, progress=part(progress, 0.6, 0.9))
    goals = attach(stops, network, max_distance=WALK_ACCESS_M, progress=part(progress, 0.9, 1))
    found = nearest_goal(network, homes, goals)
    return Stops(picked(names, found.goal), found.distance)

"""What the land referential is made from."""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np
import shapely

from ..errors import InputError
from ..order import canonical_order, in_order
from ..progress import Progress, silent
from ..table import Table
from ..texts import text_or_none
from .constraints import ConstraintTable
from .corridor import Corridor, Kept, keep
from .parameters import Parameters


@dataclass(frozen=True, eq=False)
class Parcels:
    """The parcels that the corridor keeps, in canonical order."""

    table: Table
    kept: Kept
    """Aligned with ``table``."""
    identifier: np.ndarray
    """object: text, None where the layer has none."""


@dataclass(frozen=True, eq=False)
class Inputs:
    """Tables repaired and in one metric projection; None is a layer that was not given.

    Names of fields that are None were neither given nor recognised.
    """

    corridor: Corridor
    parcels: Parcels
    owner_field: str | None = None
    owner_type_field: str | None = None
    vacancy_field: str | None = None
    stops: Table | None = None
    """Only those that serve the axes (see :func:`serving`)."""
    stop_field: str | None = None
    buildings: Table | None = None
    zoning: Table | None = None
    prescriptions: Table | None = None
    communes: Table | None = None
    brownfields: Table | None = None
    """Polygons and points."""
    facilities: Table | None = None
    constraints: tuple[Table, ...] = ()
    walk_network: Table | None = None
    constraint_table: ConstraintTable = field(default_factory=ConstraintTable.read)


def select_parcels(
    corridor: Corridor,
    table: Table,
    identifier_field: str | None,
    parameters: Parameters,
    progress: Progress = silent,
) -> Parcels:
    """Choose the parcels of the corridor and put them in canonical order.

    Raises
    ------
    InputError
        No parcel is in the corridor.
    """
    kept = keep(corridor, table.geometry, parameters, progress)
    if not len(kept.rows):
        raise InputError(
            "No parcel of layer '{layer}' is within {distance:g} m of the axes. Check that the axes and the parcels "
            "are of the same place and have their right projections.",
            layer=table.name,
            distance=parameters.distance_m,
        )
    identifier = _identifier(table, identifier_field)[kept.rows]
    # Exact duplicates of geometry fall in the order of their identifiers.
    by_name = np.argsort(np.where(identifier == None, "", identifier).astype(str), kind="stable")  # noqa: E711
    order = by_name[canonical_order(table.geometry[kept.rows][by_name], kept.area[by_name])]
    kept = kept.take(order)
    return Parcels(table.take(kept.rows), kept, identifier[order])


def _identifier(table: Table, name: str | None) -> np.ndarray:
    return np.full(len(table), None, dtype=object) if name is None else text_or_none(table.columns[name])


def serving(corridor: Corridor, stops: np.ndarray) -> np.ndarray:
    """Return which stops are within the corridor's distance of an axis; others belong to other lines."""
    return corridor.axes.locate(stops).distance_m <= corridor.distance_m


def canonical(table: Table | None) -> Table | None:
    """Return a table in canonical order, so that ties do not depend on the input's order."""
    return table if table is None else in_order(table)


def reading_boxes(polygons: np.ndarray, tile_m: float = 500.0) -> np.ndarray:
    """Return boxes (k, 4) that together hold the extents of polygons, one for each tile that holds their corners."""
    bounds = shapely.bounds(polygons)
    _, place = np.unique(np.floor(bounds[:, :2] / tile_m), axis=0, return_inverse=True)
    place = place.reshape(-1)
    boxes = np.full((int(place.max(initial=-1)) + 1, 4), np.inf)
    for side, sign in enumerate((1, 1, -1, -1)):
        np.minimum.at(boxes[:, side], place, sign * bounds[:, side])
    return boxes * np.array([1, 1, -1, -1])

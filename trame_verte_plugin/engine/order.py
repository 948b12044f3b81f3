"""The order that gives identifiers, and ranks whose ties do not depend on the order of the input (contract, rule 6)."""

from __future__ import annotations

import numpy as np
import shapely

from .table import Table
from .workers import own

#: Decimals of the coordinates and sizes that order features: the millimetre.
MILLIMETRE = 3

#: Decimals to which values are rounded before they are compared.
TIE_DECIMALS = 9

#: Weights that make one number of an extent.
_WEIGHTS = np.array([1.0, np.sqrt(2.0), np.sqrt(3.0), np.sqrt(5.0)])


def canonical_order(geometry: np.ndarray, size: np.ndarray | None = None) -> np.ndarray:
    """Return the permutation that puts features in canonical order: by (xmin, ymin, size) to the millimetre.

    Features that tie are ordered by (xmax, ymax), then by their coordinates, so that only exact duplicates depend on
    the order of the input; missing and empty geometries come last.

    Parameters
    ----------
    geometry : ndarray of shape (n,)
        In a metric projection.
    size : ndarray of shape (n,), optional
        Area (m²) or length (m); the geometry's own by default.

    Returns
    -------
    ndarray of shape (n,), int64
        ``geometry[order]`` is in canonical order; feature ``order[i]`` has the identifier ``i + 1``.
    """
    if size is None:
        area = shapely.area(geometry)
        size = np.where(area > 0, area, shapely.length(geometry))
    xmin, ymin, xmax, ymax = np.round(shapely.bounds(geometry), MILLIMETRE).T
    keys = np.column_stack([xmin, ymin, np.round(size, MILLIMETRE), xmax, ymax])
    # Few features begin at the same millimetre: the others need not be compared by five keys.
    order = np.argsort(xmin, kind="stable")
    west = xmin[order]
    same = np.flatnonzero(west[1:] == west[:-1])
    rows = np.union1d(same, same + 1)
    order[rows] = order[rows][np.lexsort(keys[order[rows]].T[::-1])]
    ordered = keys[order]
    tied = np.flatnonzero((ordered[1:] == ordered[:-1]).all(axis=1)) if len(order) > 1 else np.array([], dtype=int)
    if len(tied):
        rows = np.union1d(tied, tied + 1)
        texts = shapely.to_wkb(shapely.normalize(geometry[order[rows]]))
        finest = sorted(range(len(rows)), key=lambda i: (tuple(ordered[rows[i]]), texts[i]))
        order[rows] = order[rows[finest]]
    return order


def in_order(table: Table) -> Table:
    """Return a table in canonical order, its geometries (plane ones) copied in that order.

    Those that were read lie in memory as the source gave them: to go through them in another order takes five times as
    long, and everything that follows goes through them.
    """
    result = table.take(canonical_order(table.geometry))
    return result.with_geometry(own(result.geometry))


def signatures(geometry: np.ndarray) -> np.ndarray:
    """Return one number for each geometry, from its extent and its points: equal geometries have equal ones.

    Whose are equal by chance must be told apart by the geometries themselves; missing and empty ones have NaN.
    """
    # A product of matrices would wake threads that keep all cores busy for a tenth of a second more.
    west, south, east, north = (shapely.bounds(geometry) * _WEIGHTS).T
    return west + south + east + north + shapely.get_num_coordinates(geometry)


def ranking(values: np.ndarray, ids: np.ndarray, *, descending: bool = True) -> np.ndarray:
    """Return the rank 1…n of each value, ties (to 1e-9) going to the lower identifier; NaN has rank 0.

    Parameters
    ----------
    values : ndarray of shape (n,), float
    ids : ndarray of shape (n,)
        Canonical identifiers.
    descending : bool
        The highest value comes first.
    """
    rounded = np.round(values, TIE_DECIMALS)
    order = np.lexsort([ids, -rounded if descending else rounded])
    order = order[~np.isnan(rounded[order])]
    ranks = np.zeros(len(values), dtype=np.int64)
    ranks[order] = np.arange(1, len(order) + 1)
    return ranks

"""The type of an estate that no layer gives, from its built form, by ``tables/types_cites.csv``."""

from __future__ import annotations

from functools import cache

import numpy as np

from ..csv_tables import TABLES, number, read_rows

#: Measures that the table may set limits to.
MEASURES = ("mitoyennete", "emprise_moy", "orientation", "densite")

#: A few schools and churches say nothing of the houses: of fewer buildings no type is estimated.
LEAST_BUILDINGS = 10


def estimate(buildings: np.ndarray, measures: dict[str, np.ndarray]) -> np.ndarray:
    """Return the type by the first row of the table whose limits all hold, None where none does.

    Parameters
    ----------
    buildings : ndarray of shape (n,)
        Number of buildings that the measures are of.
    measures : dict of ndarrays of shape (n,)
        Of :data:`MEASURES`; where one is NaN, its limits do not hold.

    Returns
    -------
    ndarray of object, shape (n,)
    """
    count = len(buildings)
    result = np.full(count, None, dtype=object)
    for name, limits in _rules():
        holds = buildings >= LEAST_BUILDINGS
        for measure, low, high in limits:
            with np.errstate(invalid="ignore"):
                holds &= (measures[measure] >= low) & (measures[measure] < high)
        result[holds & (result == None)] = name  # noqa: E711
    return result


@cache
def _rules() -> tuple[tuple[str, tuple[tuple[str, float, float], ...]], ...]:
    path = TABLES / "types_cites.csv"
    columns = [f"{measure}_{end}" for measure in MEASURES for end in ("min", "max")]
    found = []
    for row in read_rows(path, ["type", "mots", *columns]):
        limits = []
        for measure in MEASURES:
            low, high = (row[f"{measure}_{end}"] for end in ("min", "max"))
            if low or high:
                bottom = number(path, row, f"{measure}_min") if low else -np.inf
                limits.append((measure, bottom, number(path, row, f"{measure}_max") if high else np.inf))
        found.append((row["type"], tuple(limits)))
    return tuple(found)

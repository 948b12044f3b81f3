"""What the algorithms are given, read into arrays."""

from __future__ import annotations

import re
from dataclasses import dataclass

import numpy as np
import shapely

from ..errors import InputError
from ..order import canonical_order
from ..table import Table
from ..texts import text_or_none
from .obstacles import plain

#: Values of the status field that mean 'not built yet'.
PLANNED = ("projet", "prevu", "programme", "a creer", "a amenager", "en projet", "plan")


@dataclass(frozen=True, eq=False)
class Corridors:
    """The corridors, lines or surfaces."""

    geometry: np.ndarray
    name: tuple[str, ...]
    """'' where there is none."""
    rank: np.ndarray
    """(n,) int64, 0 where there is none."""
    planned: np.ndarray
    """(n,) bool."""
    crs: object
    named: bool
    """Whether a field gives names."""

    @property
    def surfaces(self) -> bool:
        """Whether the corridors are polygons."""
        return bool(len(self.geometry)) and int(shapely.get_dimensions(self.geometry[0])) == 2

    def weight(self, weights: tuple[float, ...]) -> np.ndarray:
        """Return the weight of each corridor's length by its rank; 1 everywhere where no rank is known."""
        if not self.rank.any():
            return np.ones(len(self.rank))
        known = np.where(self.rank > 0, np.minimum(self.rank, len(weights)), len(weights))
        return np.asarray(weights)[known - 1]


def read_corridors(table: Table, name_field: str | None, rank_field: str | None, status_field: str | None) -> Corridors:
    """Return the corridors of a layer, which holds lines or polygons only.

    Raises
    ------
    InputError
        The layer holds both, points, or nothing.
    """
    if not len(table):
        raise InputError("Layer '{layer}' has no line or polygon that can be used.", layer=table.name)
    dimensions = set(shapely.get_dimensions(table.geometry).tolist())
    if dimensions - {1, 2} or len(dimensions) != 1:
        raise InputError(
            "Layer '{layer}' cannot be read as corridors: give a layer that holds lines only or polygons only.",
            layer=table.name,
        )
    # Which of two corridors on the very same line gives its name must not depend on the order of the layer.
    names = _texts(table, name_field)
    ranks = _ranks(table, rank_field)
    status = [plain(v) for v in _texts(table, status_field)]
    planned = np.array([any(s.startswith(w) for w in PLANNED) for s in status], dtype=bool)
    place = np.argsort(canonical_order(table.geometry))
    order = np.lexsort((place, np.array(names, dtype=str), np.where(ranks > 0, ranks, 99)))
    return Corridors(
        table.geometry[order],
        tuple(names[i] for i in order),
        ranks[order],
        planned[order],
        table.crs,
        name_field is not None,
    )


def _texts(table: Table, field: str | None) -> list[str]:
    if field is None:
        return [""] * len(table)
    return ["" if v is None else v for v in text_or_none(table.columns[field]).tolist()]


def _ranks(table: Table, field: str | None) -> np.ndarray:
    if field is None:
        return np.zeros(len(table), dtype=np.int64)
    return np.array([_whole(value) for value in table.columns[field]], dtype=np.int64)


def _whole(value: object) -> int:
    """Return a rank: a number, or the first digits of a text ('rang 2'); 0 where there is none."""
    try:
        return max(0, round(float(value)))  # type: ignore[arg-type]
    except (TypeError, ValueError, OverflowError):
        digits = re.search(r"\d{1,3}", str(value))
        return int(digits.group()) if digits else 0

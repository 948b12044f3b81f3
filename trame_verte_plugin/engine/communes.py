"""Communes as the algorithms need them: outline, code, name and intermunicipal body."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from .order import in_order
from .table import Table
from .texts import text_or_none


@dataclass(frozen=True, eq=False)
class Communes:
    """Communes, in canonical order; arrays of shape (k,)."""

    geometry: np.ndarray
    code: np.ndarray
    name: np.ndarray
    epci: np.ndarray


def communes_of(table: Table, code: str | None, name: str | None, epci: str | None) -> Communes:
    """Return the communes in canonical order; a field that is None is an empty column."""
    ordered = in_order(table)
    nothing = np.full(len(ordered), None, dtype=object)
    columns = [nothing if f is None else text_or_none(ordered.column(f)) for f in (code, name, epci)]
    return Communes(ordered.geometry, *columns)

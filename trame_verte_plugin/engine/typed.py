"""Columns as a schema wants them."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

import numpy as np

from .schema import Field

#: Real numbers are rounded to a millionth, so that the noise of the last bits, which depends on the order in which
#: geometries were read, does not show.
DECIMALS = 6

#: Hectares keep what a millionth of a square metre takes: the parts of a small area must still add up to it.
HECTARE_DECIMALS = 10

_HECTARES = re.compile("_ha(_|$)")


def typed(columns: Mapping[str, np.ndarray], fields: Sequence[Field], count: int) -> dict[str, np.ndarray]:
    """Return columns in the order and with the types of a schema; a field that has no column is null.

    Parameters
    ----------
    columns : mapping of ndarrays of shape (count,)
    fields : sequence of Field
    count : int
    """
    return {field.name: _typed(columns.get(field.name), field, count) for field in fields}


def _typed(column: np.ndarray | None, field: Field, count: int) -> np.ndarray:
    kind = field.type
    if kind == "reel":
        decimals = HECTARE_DECIMALS if _HECTARES.search(field.name) else DECIMALS
        return np.full(count, np.nan) if column is None else np.round(column.astype(float), decimals) + 0.0
    if column is None:
        return np.full(count, None, dtype=object)
    if kind != "entier":
        return column
    values = column.astype(float)
    missing = np.isnan(values)
    whole = np.where(missing, 0, np.rint(values)).astype(np.int64)
    if not missing.any():
        return whole
    result = whole.astype(object)
    result[missing] = None
    return result

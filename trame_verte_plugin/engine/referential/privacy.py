"""Vacancy of few dwellings is a fact about persons: it stays out of the results (contract, rule 10)."""

from __future__ import annotations

import numpy as np

from ..table import Table

#: Least number of dwellings of which a share may be shown.
LEAST_COUNT = 11


def hide_small_counts(table: Table, field: str, dwellings: np.ndarray) -> Table:
    """Return the table with a field made null where it rests on fewer than 11 dwellings, or on an unknown number.

    Parameters
    ----------
    table : Table
    field : str
        The share of vacant dwellings.
    dwellings : ndarray, shape (len(table),)
        Dwellings of each parcel, NaN or None where they are not known.
    """
    counts = np.array([np.nan if d is None else d for d in dwellings.tolist()], dtype=float)
    column = table.columns[field]
    values = column.astype(float) if column.dtype.kind in "fib" else column.copy()
    values[~(counts >= LEAST_COUNT)] = np.nan if values.dtype.kind == "f" else None
    return table.with_columns({field: values})

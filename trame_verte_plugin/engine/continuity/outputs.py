"""Columns as the schemas of the network algorithms want them."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np

from ..schema import output_schema
from ..table import Table
from ..typed import typed

#: Indices and shares: small numbers that a millionth would blur.
FINE = frozenset({"pc", "iic", "gain", "gain_par_keur", "importance", "delta_coherence", "surplus_cumul"})

#: Decimals of those.
FINE_DECIMALS = 12


def output_table(
    algorithm: str, name: str, geometry: np.ndarray | None, columns: Mapping[str, np.ndarray], crs: object
) -> Table:
    """Return an output in the order and with the types of its schema.

    Parameters
    ----------
    algorithm, name : str
        Schema and output.
    geometry : ndarray of shape (n,) or None
        None for a table without geometry.
    columns : mapping of ndarray of shape (n,)
        What is missing is null; ``id`` is 1…n where it is not given.
    crs : CRS or None
    """
    count = len(next(iter(columns.values()))) if geometry is None else len(geometry)
    columns = {"id": np.arange(1, count + 1), **columns}
    found = typed(columns, output_schema(algorithm, name), count)
    fine = {n: np.round(columns[n].astype(float), FINE_DECIMALS) + 0.0 for n in FINE & found.keys() & columns.keys()}
    shapes = np.full(count, None, dtype=object) if geometry is None else geometry
    return Table(name, shapes, np.arange(count), {**found, **fine}, None if geometry is None else crs)

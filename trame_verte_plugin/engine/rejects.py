"""Features that were rejected, repaired or only reported, and the account of each input layer."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
import shapely
from pyproj import CRS

from .table import Table

REJECTED, REPAIRED, REPORTED = "rejete", "repare", "signale"

#: Longer original geometries are cut (contract, rule 2).
WKT_LIMIT = 10_000


def reject_rows(table: Table, rows: np.ndarray, reason: str | np.ndarray, action: str, geometry: np.ndarray) -> Table:
    """Return the rows of ``table`` as a table of rejects (schema ``common.csv``, output ``REJECTS``).

    Parameters
    ----------
    table : Table
        The layer, for its name, ids and projection.
    rows : ndarray
        Mask or positions of the features concerned.
    reason : str or ndarray of str, one per row
        A French sentence.
    action : str
        ``REJECTED``, ``REPAIRED`` or ``REPORTED``.
    geometry : ndarray of shape (len(table),)
        The original geometries; the reject's point lies on them, None where there is none.

    Returns
    -------
    Table
        Points in the projection of ``table``.
    """
    chosen = geometry[rows]
    count = len(chosen)
    types = np.array([None if g is None else g.geom_type for g in chosen], dtype=object)
    texts = shapely.to_wkt(chosen, rounding_precision=3)
    return Table(
        name="REJECTS",
        geometry=shapely.point_on_surface(chosen),
        source_id=np.arange(count),
        columns={
            "couche": np.full(count, table.name, dtype=object),
            "fid": table.source_id[rows],
            "motif": np.full(count, reason, dtype=object),
            "action": np.full(count, action, dtype=object),
            "type_geom": types,
            "wkt": np.array([None if t is None else t[:WKT_LIMIT] for t in texts], dtype=object),
        },
        crs=table.crs,
    )


def none(crs: CRS) -> Table:
    """Return a table of rejects without a row."""
    nothing = np.empty(0, dtype=object)
    empty = Table("REJECTS", nothing, np.empty(0, dtype=np.int64), {}, crs)
    return reject_rows(empty, np.empty(0, dtype=np.int64), "", REPORTED, nothing)


def stack(tables: Iterable[Table]) -> Table:
    """Return tables of one structure and one projection as one table."""
    tables = list(tables)
    first = tables[0]
    return Table(
        name=first.name,
        geometry=np.concatenate([t.geometry for t in tables]),
        source_id=np.concatenate([t.source_id for t in tables]),
        columns={name: np.concatenate([t.columns[name] for t in tables]) for name in first.columns},
        crs=first.crs,
    )


@dataclass(frozen=True)
class Account:
    """What became of the features of one input: ``read = rejected + used + out``."""

    layer: str
    read: int
    """Features that the layer holds (after its filter and selection)."""
    repaired: int
    """Of the used and out ones, those whose geometry was repaired."""
    rejected: int
    used: int
    out: int
    """Neither rejected nor used: outside the place that the run looks at."""

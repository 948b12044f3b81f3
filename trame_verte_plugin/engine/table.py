"""The engine's table: a geometry array, columns and the ids that the source gave its features."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

import numpy as np
from pyproj import CRS

from .errors import InputError


@dataclass(frozen=True, eq=False)
class Table:
    """A layer in memory. Nothing in it is ever changed: every operation returns a new table.

    Columns are ndarrays of shape (n,): ``float64`` (NaN is null), ``int64`` and ``bool`` (never null) or ``object``
    (None is null; texts, dates, and whatever a source holds).
    """

    name: str
    """The layer's name as the user sees it; sentences quote it."""
    geometry: np.ndarray
    """Object array of shape (n,): shapely geometries, None where the source has none."""
    source_id: np.ndarray
    """int64 array of shape (n,): the provider's feature ids."""
    columns: Mapping[str, np.ndarray] = field(default_factory=dict)
    crs: CRS | None = None
    """Projection of ``geometry``; None for a table without geometry."""

    def __post_init__(self) -> None:
        wrong = [n for n, c in self.columns.items() if len(c) != len(self.geometry)]
        if wrong or len(self.source_id) != len(self.geometry):
            raise ValueError(f"Table {self.name!r}: columns of unequal length ({', '.join(wrong) or 'source_id'})")

    def __len__(self) -> int:
        return len(self.geometry)

    def column(self, name: str) -> np.ndarray:
        """Return a column by its exact name, or raise :class:`InputError` naming the layer and its fields."""
        try:
            return self.columns[name]
        except KeyError:
            raise InputError(
                "Layer '{layer}' has no field '{field}'. Its fields are: {fields}.",
                layer=self.name,
                field=name,
                fields=", ".join(self.columns) or "-",
            ) from None

    def take(self, rows: np.ndarray | slice) -> Table:
        """Return the rows chosen by a mask, positions or a slice, in that order."""
        return replace(
            self,
            geometry=self.geometry[rows],
            source_id=self.source_id[rows],
            columns={name: column[rows] for name, column in self.columns.items()},
        )

    def with_columns(self, columns: Mapping[str, np.ndarray]) -> Table:
        """Return the table with columns added or replaced."""
        return replace(self, columns={**self.columns, **columns})

    def with_geometry(self, geometry: np.ndarray, crs: CRS | None = None) -> Table:
        """Return the table with another geometry array (and another projection, if given)."""
        return replace(self, geometry=geometry, crs=crs or self.crs)

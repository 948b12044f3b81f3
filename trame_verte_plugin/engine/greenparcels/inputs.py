"""What the analysis of green-grid elements is given: thresholds, elements, parcels and what stands around them."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ..table import Table
from .rules import Rules


@dataclass(frozen=True)
class GreenParameters:
    """Thresholds; metres and square metres."""

    width_m: float = 10.0
    """Half width given to lines."""
    adjacency_m: float = 30.0
    min_share: float = 0.02
    min_element_m2: float = 100.0
    pressure_m: float = 50.0
    fragile_width_m: float = 10.0
    beneficiary: str | None = None
    """Who would buy reserved land; None proposes none."""
    source: str | None = None
    """Where the elements come from, as the results say."""


@dataclass(frozen=True, eq=False)
class Elements:
    """Elements of the green grid, in canonical order; arrays of shape (n,)."""

    geometry: np.ndarray
    dimension: np.ndarray
    """int: 0 points, 1 lines, 2 polygons."""
    kind: np.ndarray
    """object: the class as the source writes it, else the layer's name."""
    rule: np.ndarray
    """int: place of the class among the proposals of the table."""
    name: np.ndarray
    """object, None without one."""
    layer: np.ndarray
    """object: the layer's name."""
    fid: np.ndarray
    """int64: id in the layer."""
    same_as: np.ndarray
    """int64: the earlier element of the very same geometry, -1 where there is none."""

    def __len__(self) -> int:
        return len(self.geometry)


@dataclass(frozen=True, eq=False)
class Parcels:
    """Parcels near the elements, in canonical order; arrays of shape (p,)."""

    table: Table
    """With the source's own attributes."""
    identifier: np.ndarray
    """object, never None."""
    insee: np.ndarray
    owner: np.ndarray | None
    """Type of owner of each; None where no field says it."""

    @property
    def geometry(self) -> np.ndarray:
        """Polygons."""
        return self.table.geometry


@dataclass(frozen=True, eq=False)
class Zones:
    """Zones of the plan, in canonical order."""

    geometry: np.ndarray
    kind: np.ndarray
    """object: TYPEZONE as the source writes it."""


@dataclass(frozen=True, eq=False)
class Prescriptions:
    """Prescriptions of the plan, in canonical order."""

    geometry: np.ndarray
    code: np.ndarray
    """object: '07-04'."""
    effect: np.ndarray
    """object: :data:`~.rules.PROTECTS`, :data:`~.rules.THREATENS` or None."""


@dataclass(frozen=True, eq=False)
class GreenInputs:
    """All that was read; what was not given is None."""

    elements: Elements
    parcels: Parcels
    rules: Rules
    zones: Zones | None = None
    prescriptions: Prescriptions | None = None
    projects: np.ndarray | None = None
    """Geometries of any dimension."""
    artificial: np.ndarray | None = None
    """Artificial polygons of the land cover."""

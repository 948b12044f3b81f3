"""What the inventory of estates is made from."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property

import numpy as np

from ..communes import Communes
from ..overlap import Outlines
from .protections import Protections

#: Criteria of ``score_pilote`` and their default weights (contract).
WEIGHTS = {"patrimoine": 0.20, "energie": 0.20, "social": 0.20, "foncier": 0.15, "tcsp": 0.15, "taille": 0.10}


@dataclass(frozen=True)
class EstateParameters:
    """Thresholds and costs, as the contract names them; metres, square metres and euros of 2013."""

    status_share: float = 0.5
    monument_distance: float = 500.0
    street_width: float = 8.0
    dpe_since: str = "2021-07-01"
    distance: float = 500.0
    dwelling_area: float = 70.0
    min_pocket_area: float = 400.0
    min_pocket_width: float = 15.0
    building_setback: float = 6.0
    garden_max_parcel: float = 800.0
    cost_facades: float = 15_000.0
    cost_thermal: float = 40_000.0
    cost_deep: float = 120_000.0
    cost_index: float = 1.0
    weights: dict[str, float] = field(default_factory=lambda: dict(WEIGHTS))


@dataclass(frozen=True, eq=False)
class Estates:
    """The estates, each once, in canonical order; arrays of shape (n,), None and NaN are unknown."""

    geometry: np.ndarray
    name: np.ndarray
    unesco: np.ndarray
    """Identifier on the World Heritage List."""
    kind: np.ndarray
    company: np.ndarray
    interest: np.ndarray
    owner: np.ndarray
    social: np.ndarray
    """Share of social dwellings, 0–1."""
    vacancy: np.ndarray
    """Share of vacant dwellings, 0–1."""
    restructure: np.ndarray
    """Dwellings to restructure."""
    dwellings: np.ndarray
    """What the estate's own field says."""

    def __len__(self) -> int:
        return len(self.geometry)


@dataclass(frozen=True, eq=False)
class Buildings:
    """Buildings in canonical order; arrays of shape (b,); NaN where unknown, None for a field that is not there."""

    geometry: np.ndarray
    levels: np.ndarray
    """Storeys, at least 1; NaN where neither storeys nor height are known."""
    dwellings: np.ndarray | None
    activity: np.ndarray
    """bool: shops, workshops, stores."""

    @cached_property
    def outlines(self) -> Outlines:
        """Made ready once for all the overlaps that they take part in."""
        return Outlines.of(self.geometry)


@dataclass(frozen=True, eq=False)
class Parcels:
    """Parcels in canonical order; arrays of shape (p,)."""

    geometry: np.ndarray
    identifier: np.ndarray
    owner_type: np.ndarray | None

    @cached_property
    def outlines(self) -> Outlines:
        """Made ready once for all the overlaps that they take part in."""
        return Outlines.of(self.geometry)


@dataclass(frozen=True, eq=False)
class Stops:
    """Stops in canonical order; arrays of shape (s,)."""

    geometry: np.ndarray
    name: np.ndarray


@dataclass(frozen=True, eq=False)
class Diagnoses:
    """Energy diagnoses that count: of class A to G and recent enough; arrays of shape (d,)."""

    geometry: np.ndarray
    letter: np.ndarray
    """object: ``A`` to ``G``."""


@dataclass(frozen=True, eq=False)
class Earlier:
    """An earlier inventory; arrays of shape (m,), NaN where unknown."""

    geometry: np.ndarray
    columns: dict[str, np.ndarray]


@dataclass(frozen=True, eq=False)
class EstateInputs:
    """All that may be given; what was not is None."""

    estates: Estates
    world_heritage: np.ndarray | None = None
    buffer: np.ndarray | None = None
    monuments: np.ndarray | None = None
    monument_areas: np.ndarray | None = None
    protections: Protections | None = None
    communes: Communes | None = None
    buildings: Buildings | None = None
    parcels: Parcels | None = None
    streets: np.ndarray | None = None
    zoning: tuple[np.ndarray, np.ndarray] | None = None
    """Zones and their type."""
    diagnoses: Diagnoses | None = None
    axes: np.ndarray | None = None
    stops: Stops | None = None
    earlier: Earlier | None = None

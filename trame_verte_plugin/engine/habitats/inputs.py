"""What the habitat connectivity takes: patches, guilds, barriers and the rules of a run."""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np
from pyproj import CRS

from ..continuity.obstacles import Barriers


@dataclass(frozen=True)
class Guild:
    """How the species of a sub-network move."""

    max_distance_m: float
    """Longest link."""
    dispersal_m: float
    """Distance that is crossed with :attr:`probability`, > 0."""
    probability: float
    """Strictly between 0 and 1."""
    obstacles: frozenset[str] | None = None
    """Classes of barriers that stop it; None leaves this to the barriers themselves."""

    @property
    def decay(self) -> float:
        """k of p = exp(−k·d), per metre."""
        return float(-np.log(self.probability) / self.dispersal_m)


@dataclass(frozen=True, eq=False)
class Patches:
    """The patches in canonical order; patch i has the identifier i + 1."""

    geometry: np.ndarray
    """(n,) Points or polygons, all of one dimension."""
    capacity: np.ndarray
    """(n,) float ≥ 0."""
    network: np.ndarray
    """(n,) int64: position of each patch's sub-network in :attr:`networks`."""
    networks: tuple[str | None, ...]
    """Names of the sub-networks, None for patches without one."""
    row: np.ndarray
    """(n,) int64: row of the table that each patch was read from."""
    name: np.ndarray
    """(n,) object: the source's identifier, None where there is none."""

    def __len__(self) -> int:
        return len(self.geometry)


@dataclass(frozen=True, eq=False)
class Obstacles:
    """What stands between patches."""

    barriers: Barriers
    stops: np.ndarray
    """(b,) bool: the barrier stops a sub-network whose guild does not say what does."""
    structures: np.ndarray
    """(s,) Points, lines or polygons through which barriers can be crossed."""


@dataclass(frozen=True, eq=False)
class HabitatInputs:
    """Everything that the engine is given."""

    patches: Patches
    guilds: tuple[Guild, ...]
    """One for each of ``patches.networks``."""
    crs: CRS
    obstacles: Obstacles | None = None
    landscape_m2: float | None = None
    area_from: str = ""
    """Where the landscape area comes from: ``valeur``, ``perimetre`` or nothing."""
    capacity_from: str = "surface"
    """What the capacity is: ``surface`` (m²), ``champ``, or ``unite`` (1 for each point)."""
    crossing_distance_m: float = 25.0
    barrier_factor: float = 0.0
    """0 removes a link that crosses a barrier without a structure; 1 or more multiplies its length."""
    guild_of: tuple[str | None, ...] = field(default=())
    """Row of the table of guilds that each sub-network follows, None where it follows the run's own values."""

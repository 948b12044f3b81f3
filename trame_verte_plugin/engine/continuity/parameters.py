"""What the user decides about corridors."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum


class Function(IntEnum):
    """What a corridor is for: which effect a barrier has and which work mends it."""

    ECOLOGICAL = 0
    WALKING = 1


@dataclass(frozen=True)
class Parameters:
    """Distances in metres, areas in square metres."""

    function: Function = Function.ECOLOGICAL
    rank_weights: tuple[float, ...] = (1.0, 0.5, 0.25)
    """Weight of a length in the plan's gain, by rank; ranks beyond the last take the last weight."""
    snap_tolerance_m: float = 1.0
    node_crossings: bool = True
    crossing_distance_m: float = 25.0
    merge_distance_m: float = 30.0
    digitizing_gap_m: float = 5.0
    max_gap_m: float = 200.0
    min_width_m: float = 0.0
    isolated_length_m: float = 500.0
    node_distance_m: float = 50.0
    plan_size: int = 50
    link_width_m: float = 10.0
    profile_step_m: float = 25.0
    target_width_m: float = 15.0
    landscape_area_m2: float | None = None
    dispersal_distance_m: float = 1000.0
    probability: float = 0.05

    #: An isolated corridor surface is smaller than this, m² (1 ha).
    isolated_area_m2: float = 10_000.0

    @property
    def line_width_m(self) -> float:
        """Width over which a barrier drawn as a line cuts a corridor drawn as a surface."""
        return 2 * max(self.snap_tolerance_m, 0.5)

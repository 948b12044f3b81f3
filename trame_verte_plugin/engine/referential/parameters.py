"""What the user of the land referential can set."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum


class Inclusion(IntEnum):
    """Which parcels the corridor keeps."""

    INTERSECTS = 0
    CENTROID = 1
    HALF = 2
    """At least half of the parcel's area."""


@dataclass(frozen=True)
class Parameters:
    """Thresholds of the land referential; the defaults are those of the contract."""

    distance_m: float = 500.0
    """Half width of the corridor."""
    flat_ends: bool = False
    """Whether the corridor stops square at the ends of an axis; otherwise it is round there."""
    inclusion: Inclusion = Inclusion.INTERSECTS
    min_area_m2: float = 300.0
    """A free piece is 'a piece' from this area on."""
    min_width_m: float = 12.0
    """A free piece is 'a piece' from this diameter of its largest inscribed circle on."""
    max_coverage: float = 0.15
    """Built share under which a unit may be under-used."""
    setback_m: float = 4.0
    """What a building keeps free around itself."""
    min_density: float = 30.0
    """Dwellings per hectare that the planning documents ask for near the line."""
    site_min_area_m2: float = 2000.0
    slice_length_m: float = 500.0
    constraint_buffer_m: float = 10.0
    """Half width given to constraints drawn as points or lines."""
    measures_only: bool = False
    """Leave out free land, classes, scores, sites and sums."""


#: From this footprint on (m²) a unit is built.
BUILT_M2 = 10.0

#: A building belongs to a parcel when it covers this much of it (m²), or when it stands wholly inside.
OWN_BUILDING_M2 = 1.0

#: Height of a storey (m).
STOREY_M = 3.0

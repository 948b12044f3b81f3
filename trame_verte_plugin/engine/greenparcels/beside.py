"""Parcels of the green grid: those that hold enough of it, and those to win beside its corridors."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import shapely

from ..order import TIE_DECIMALS
from ..overlap import Overlaps, overlaps, union_area
from ..progress import Progress, batches, part, silent
from .closeness import distances, within
from .footprints import Footprints
from .gains import Gains, gains
from .inputs import GreenInputs, GreenParameters
from .pieces import touched

STEP = "Looking for parcels to win"

#: A parcel this near to an outline touches it, m: rounding, and a cadastre in another projection.
TOUCH_M = 0.05
#: Least length of a shared boundary, m.
CONTACT_M = 1.0
#: Parcels of which more than this is artificial come after the others.
ARTIFICIAL_SHARE = 0.5

CONTACT, NEAR = "contact", "proche"


@dataclass(frozen=True, eq=False)
class Beside:
    """Parcels kept, in canonical order; arrays of shape (q,)."""

    parcel: np.ndarray
    """int64: row of the parcel."""
    pairs: Overlaps
    """Of all parcels and footprints."""
    held_m2: np.ndarray
    """Area of the green grid in the parcel, each place counted once."""
    link: np.ndarray
    """object: :data:`CONTACT`, :data:`NEAR`, None for parcels that hold enough."""
    distance: np.ndarray
    contact: np.ndarray
    """Shared length, m; NaN for parcels that hold enough."""
    gain: Gains
    """NaN for parcels that hold enough."""
    artificial: np.ndarray
    """Artificial share of the parcel; NaN without land cover."""
    neighbours: np.ndarray
    """object: rows of the elements that would be widened, ascending."""
    rank: np.ndarray
    """1…n for parcels to win, NaN for others."""


def parcels_beside(
    inputs: GreenInputs, ground: Footprints, parameters: GreenParameters, progress: Progress = silent
) -> Beside:
    """Return the parcels that hold enough of the green grid, and those to win beside the elements to be widened."""
    parcels = inputs.parcels.geometry
    area = shapely.area(parcels)
    pairs = overlaps(parcels, ground.geometry, part(progress, 0.0, 0.2))
    held = union_area(pairs, parcels, ground.geometry, part(progress, 0.2, 0.3))
    holding = (held >= parameters.min_element_m2) | (held >= parameters.min_share * area)
    holding &= held > 0
    widened = ground.take([inputs.rules.proposals[r].widen for r in inputs.elements.rule[ground.element]])
    near = within(parcels, widened.geometry, parameters.adjacency_m, part(progress, 0.3, 0.4))
    rows = np.flatnonzero(holding | near)
    to_win = np.flatnonzero(~holding[rows])
    distance = np.zeros(len(rows))
    distance[to_win] = distances(parcels[rows[to_win]], widened.geometry, part(progress, 0.4, 0.5))
    contact = contacts(parcels[rows[to_win]], widened.geometry, part(progress, 0.5, 0.7))
    link = np.full(len(rows), None, dtype=object)
    link[to_win] = np.where(contact >= CONTACT_M, CONTACT, NEAR)
    gain = gains(widened.geometry, parcels[rows[to_win]], parameters.adjacency_m, part(progress, 0.7, 0.9))
    artificial = _artificial(parcels[rows], inputs.artificial, part(progress, 0.9, 1.0))
    found = Beside(
        rows,
        pairs,
        held[rows],
        link,
        distance,
        _spread(contact, to_win, len(rows)),
        Gains(*(_spread(v, to_win, len(rows)) for v in (gain.width, gain.length, gain.area))),
        artificial,
        _neighbours(parcels[rows], to_win, widened, parameters.adjacency_m),
        np.full(len(rows), np.nan),
    )
    found.rank[to_win] = _ranks(found, to_win)
    return found


def _spread(values: np.ndarray, rows: np.ndarray, count: int) -> np.ndarray:
    result = np.full(count, np.nan)
    result[rows] = values
    return result


def contacts(parcels: np.ndarray, corridors: np.ndarray, progress: Progress = silent) -> np.ndarray:
    """Return the length of the corridors' outline that lies on or in each parcel, m; a side of two corridors once."""
    sides = _outline(corridors)
    tree, length = shapely.STRtree(sides), np.zeros(len(parcels))
    for rows in batches(len(parcels), progress, STEP):
        reached = shapely.buffer(parcels[rows], TOUCH_M, quad_segs=1, join_style="mitre")
        parcel, side = tree.query(reached, predicate="intersects")
        shared = shapely.length(shapely.intersection(sides[side], reached[parcel]))
        length[rows] = np.bincount(parcel, shared, minlength=len(reached))
    return length


def _outline(polygons: np.ndarray) -> np.ndarray:
    rings = shapely.get_rings(shapely.get_parts(polygons))
    points, ring = shapely.get_coordinates(rings, return_index=True)
    begin = np.flatnonzero(ring[1:] == ring[:-1])
    ends = np.stack([points[begin], points[begin + 1]], axis=1)
    backwards = (ends[:, 0, 0] > ends[:, 1, 0]) | ((ends[:, 0, 0] == ends[:, 1, 0]) & (ends[:, 0, 1] > ends[:, 1, 1]))
    ends[backwards] = ends[backwards, ::-1]
    _, first = np.unique(np.round(ends.reshape(-1, 4), 3), axis=0, return_index=True)
    return shapely.linestrings(ends[np.sort(first)])


def _artificial(parcels: np.ndarray, artificial: np.ndarray | None, progress: Progress) -> np.ndarray:
    if artificial is None:
        return np.full(len(parcels), np.nan)
    near = artificial[touched(parcels, artificial, part(progress, 0.0, 0.2))]
    pairs = overlaps(parcels, near, part(progress, 0.2, 0.7))
    return union_area(pairs, parcels, near, part(progress, 0.7, 1.0)) / shapely.area(parcels)


def _neighbours(parcels: np.ndarray, to_win: np.ndarray, widened: Footprints, reach: float) -> np.ndarray:
    """Return the rows of the elements to be widened within reach of each parcel to win; none for other parcels."""
    result = np.full(len(parcels), None, dtype=object)
    tree = shapely.STRtree(widened.geometry)
    place, other = tree.query(parcels[to_win], predicate="dwithin", distance=reach)
    order = np.lexsort([widened.element[other], place])
    start = np.searchsorted(place[order], np.arange(len(to_win) + 1))
    for number, row in enumerate(to_win):
        result[row] = widened.element[other[order[start[number] : start[number + 1]]]]
    return result


def _ranks(found: Beside, rows: np.ndarray) -> np.ndarray:
    """Return the order of parcels to win: in contact first, then those less artificial, then by the area gained."""
    later = found.link[rows] == NEAR
    built = np.nan_to_num(found.artificial[rows]) > ARTIFICIAL_SHARE
    gained, distance = (np.round(v[rows], TIE_DECIMALS) for v in (found.gain.area, found.distance))
    order = np.lexsort([rows, distance, -gained, built, later])
    ranks = np.empty(len(rows))
    ranks[order] = np.arange(1, len(rows) + 1)
    return ranks

"""Urban fronts of a zone: the artificial masses that press on it."""

from __future__ import annotations

import numpy as np
import shapely

from ..clip import meets, polygonal

#: Fronts are looked for this far around a zone, so that towns that meet farther away stay two (contract).
SURROUNDINGS = 100.0

#: Masses closer than this are one front (contract).
FRONT_GAP = 10.0

#: Artificial land narrower than this outside the masses is a road or a railway, not a front (ours: OCS GE draws them as
#: artificial land, and with them every break that a road crosses would be broken); metres.
RIBBON_WIDTH = 25.0

#: Polygons of smaller compactness (4π·area/outline²; a square has 0.79) are long.
RIBBON_COMPACTNESS = 0.15

#: Two pieces of open land that each hold this share of the zone are a split zone (contract).
SPLIT_SHARE = 0.1


def fronts(zone: shapely.Geometry, artificial: np.ndarray, min_area: float) -> np.ndarray:
    """Return the fronts of one zone.

    Parameters
    ----------
    zone : Polygon or MultiPolygon
    artificial : ndarray of polygons
        Artificial land near the zone; overlaps count once.
    min_area : float
        ``FRONT_MIN_AREA`` (m²): smaller masses are scattered building (``mitage``), not fronts.

    Returns
    -------
    ndarray of MultiPolygon or Polygon
        Real outlines, clipped to the zone grown by :data:`SURROUNDINGS`; ordered by (xmin, ymin).
    """
    groups = masses(zone, artificial)
    return groups[shapely.area(groups) >= min_area]


def masses(zone: shapely.Geometry, artificial: np.ndarray) -> np.ndarray:
    """Return the urban masses around a zone, those closer than :data:`FRONT_GAP` united; see :func:`fronts`."""
    around = shapely.buffer(zone, SURROUNDINGS)
    pieces = clipped(around, artificial[meets(around, artificial)])
    return masses_of(pieces, shapely.union_all(pieces))


def clipped(around: shapely.Geometry, near: np.ndarray) -> np.ndarray:
    """Return what of each polygon lies in a place that all of them meet; only those that straddle are cut."""
    shapely.prepare(around)
    result = near.copy()
    straddling = np.flatnonzero(~shapely.contains_properly(around, near))
    result[straddling] = shapely.intersection(near[straddling], around)
    return result


def masses_of(pieces: np.ndarray, land: shapely.Geometry) -> np.ndarray:
    """Return the urban masses that clipped artificial land makes; ``land`` is its union.

    A road through the fields is artificial land but neither a front nor what joins two towns: ribbons narrower than
    :data:`RIBBON_WIDTH` are left out, unless they run inside a mass as streets do.
    """
    urban = _without_ribbons(land)
    lone = pieces[~_are_ribbons(pieces) & ~meets(urban, pieces)]
    parts = shapely.get_parts(shapely.union_all([urban, *lone]))
    parts = parts[(shapely.get_dimensions(parts) == 2) & ~shapely.is_empty(parts)]
    if not len(parts):
        return parts
    label = _groups(parts)
    order = np.argsort(label, kind="stable")
    united = shapely.multipolygons(parts[order], indices=label[order])
    bounds = np.round(shapely.bounds(united), 3)
    return united[np.lexsort((bounds[:, 1], bounds[:, 0]))]


def _groups(parts: np.ndarray) -> np.ndarray:
    """Return the group of each part, those nearer than :data:`FRONT_GAP` being in one."""
    left, right = shapely.STRtree(parts).query(parts, predicate="dwithin", distance=FRONT_GAP)
    lowest = np.arange(len(parts))
    # Every part takes the lowest number among those near it, until none changes: the few parts of a zone are joined
    # sooner so than a sparse matrix is made.
    while True:
        reached = lowest.copy()
        np.minimum.at(reached, left, lowest[right])
        if (reached == lowest).all():
            return np.unique(lowest, return_inverse=True)[1]
        lowest = reached


def _without_ribbons(land: shapely.Geometry) -> shapely.Geometry:
    """Return land opened by half a ribbon's width; mitred, so that square corners stay where they are."""
    core = _mitred(land, -RIBBON_WIDTH / 2)
    opened = shapely.intersection(_mitred(core, RIBBON_WIDTH / 2), land)
    return polygonal(np.array([opened], dtype=object))[0]


def _mitred(land: shapely.Geometry, distance: float) -> shapely.Geometry:
    # GEOS may leave a mitred outline invalid where it comes back to itself.
    return shapely.make_valid(shapely.buffer(land, distance, join_style="mitre"))


def _are_ribbons(polygons: np.ndarray) -> np.ndarray:
    """Tell long thin polygons from compact ones by their mean width and the ratio of area to outline."""
    area, outline = shapely.area(polygons), shapely.length(polygons)
    with np.errstate(divide="ignore", invalid="ignore"):
        return (2 * area / outline < RIBBON_WIDTH) & (4 * np.pi * area / outline**2 < RIBBON_COMPACTNESS)


def have_merged(before: np.ndarray, after: np.ndarray) -> bool:
    """Tell whether one front of ``after`` holds at least two fronts of ``before``."""
    if len(before) < 2 or not len(after):
        return False
    new, old = shapely.STRtree(before).query(after, predicate="intersects")
    held = np.zeros(len(after), dtype=np.int64)
    np.add.at(held, new, shapely.area(shapely.intersection(after[new], before[old])) > 0.5 * shapely.area(before[old]))
    return bool((held >= 2).any())


def splits(zone: shapely.Geometry, masses_of_zone: np.ndarray, dilation: float, erosion: float) -> bool:
    """Tell whether the masses, dilated then eroded, cut one part of the zone into two large open pieces.

    A piece is large from a tenth of the zone's area (:data:`SPLIT_SHARE`). Pieces of different parts of a zone in
    several parts do not count against each other.
    """
    closed = shapely.buffer(shapely.buffer(shapely.union_all(masses_of_zone), dilation), -erosion)
    wanted = SPLIT_SHARE * zone.area
    for polygon in shapely.get_parts(zone):
        pieces = shapely.get_parts(shapely.difference(polygon, closed))
        if np.count_nonzero(shapely.area(pieces) >= wanted) >= 2:
            return True
    return False


def surrounds(zone: shapely.Geometry, front: shapely.Geometry) -> bool:
    """Tell whether one front encloses all the land of a zone that it does not cover itself."""
    closed = shapely.buffer(front, FRONT_GAP / 2)
    filled = shapely.polygons(shapely.get_exterior_ring(shapely.get_parts(closed)))
    return bool(shapely.covers(shapely.union_all(filled), zone))

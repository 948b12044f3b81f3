"""The geometry of overlaps: what a pair of a target and a cover share."""

from __future__ import annotations

import numpy as np
import shapely

from .overlap import Outlines, Overlaps, overlaps_among
from .progress import Progress, batches, part, silent

STEP = "Cutting by zone"


def shared_polygons(
    pairs: Overlaps, targets: np.ndarray, covers: np.ndarray, progress: Progress = silent
) -> np.ndarray:
    """Return the polygonal part that each pair shares; only pairs that really straddle are cut.

    Parameters
    ----------
    pairs : Overlaps
        Of ``targets`` and ``covers``.
    targets, covers : ndarrays of shape (n,) and (k,)
    progress : Progress

    Returns
    -------
    ndarray of shape (m,)
        Polygons and multipolygons, aligned with ``pairs``.
    """
    shared = np.where(pairs.inside, covers[pairs.cover], targets[pairs.target])
    straddling = np.flatnonzero(~(pairs.inside | pairs.whole))
    for rows in batches(len(straddling), progress, STEP):
        chosen = straddling[rows]
        shared[chosen] = polygonal(shapely.intersection(targets[pairs.target[chosen]], covers[pairs.cover[chosen]]))
    return shared


def meets(geometry: shapely.Geometry, others: np.ndarray) -> np.ndarray:
    """Tell which geometries one geometry intersects, bool of shape (n,).

    Prepared: GEOS 3.11 raises 'side location conflict' on valid polygons when it is not.
    """
    shapely.prepare(geometry)
    return shapely.intersects(geometry, others)


def polygonal(geometries: np.ndarray) -> np.ndarray:
    """Return geometries with points and lines dropped from collections (what remains may be empty)."""
    mixed = np.flatnonzero(shapely.get_type_id(geometries) == shapely.GeometryType.GEOMETRYCOLLECTION)
    result = geometries.copy()
    for row in mixed:
        parts = shapely.get_parts(geometries[row])
        result[row] = shapely.union_all(parts[shapely.get_dimensions(parts) == 2])
    flat = (shapely.get_dimensions(result) < 2) & ~shapely.is_missing(result)
    result[flat] = shapely.Polygon()
    return result


def disjoint(
    geometries: np.ndarray | Outlines, progress: Progress = silent, *, settled: np.ndarray | None = None
) -> tuple[np.ndarray, np.ndarray]:
    """Return polygons that no longer overlap: what two share stays with the one that comes first.

    Parameters
    ----------
    geometries : ndarray of shape (n,), or Outlines
        Polygons, in the order that decides (canonical order: :mod:`.order`).
    progress : Progress
    settled : bool ndarray of shape (n,), optional
        Polygons known not to overlap one another.

    Returns
    -------
    parts : ndarray of shape (n,)
        The polygons less what earlier ones cover; empty where nothing is left.
    lost : ndarray of shape (n,)
        m² that each gave up.
    """
    pairs = overlaps_among(geometries, part(progress, 0.0, 0.7), settled=settled)
    polygons = geometries.polygons if isinstance(geometries, Outlines) else geometries
    later, earlier = pairs.target, pairs.cover
    result = polygons.copy()
    lost = np.zeros(len(polygons))
    rows, start = np.unique(later, return_index=True)
    for chunk in batches(len(rows), part(progress, 0.7, 1.0), STEP):
        for row, first in zip(rows[chunk], start[chunk]):
            last = np.searchsorted(later, row, side="right")
            cover = shapely.union_all(polygons[earlier[first:last]])
            result[row] = shapely.difference(polygons[row], cover)
    lost[rows] = shapely.area(polygons[rows]) - shapely.area(result[rows])
    result[rows] = polygonal(result[rows])
    return result, lost

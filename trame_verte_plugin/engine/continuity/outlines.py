"""The outline of very many shapes together, tile by tile: no call to GEOS ever sees them all."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import shapely
from scipy.spatial import cKDTree

from ..progress import Progress

#: Side of a tile, metres; tiles begin off round coordinates, on which drawn shapes often lie.
TILE_M = 1000.0
ORIGIN_M = 0.3719

#: A place lies on the edge of a tile, and two places are one, within this; GEOS rounds less than that, metres.
SAME_M = 1e-4


def outline(
    shapes: np.ndarray, reach: float, drawn: Callable[[np.ndarray], shapely.Geometry], progress: Progress, step: str
) -> shapely.Geometry | None:
    """Return the surface that ``drawn`` gives for all shapes, although it is only asked for those near each tile.

    What each tile gives is clipped by it. The outlines, without what lies on the edges of tiles, are then joined end to
    end: as many places are looked at as there are, and no union of everything is made.

    Parameters
    ----------
    shapes : ndarray of shape (n,)
        Lines or polygons; none is much longer than a tile.
    reach : float
        How far from itself a shape can be drawn, metres.
    drawn : callable
        Gives the surface of some shapes. The surface at a place must depend only on the shapes within ``reach`` of it.
    progress : Progress
        Called before each tile.
    step : str
        Name of the step.

    Returns
    -------
    Polygon, MultiPolygon or None
        None where the outlines of two tiles do not meet: the surface must then be made otherwise.
    """
    tiles = _tiles(shapes, reach)
    tile, near = shapely.STRtree(shapes).query(tiles, predicate="dwithin", distance=reach)
    first = np.searchsorted(tile, np.arange(len(tiles) + 1))
    closed: list[np.ndarray] = []
    open_: list[np.ndarray] = []
    for k, box in enumerate(tiles):
        progress(k / len(tiles), step)
        some = near[first[k] : first[k + 1]]
        if len(some):
            _collect(shapely.intersection(drawn(shapes[some]), box), box.bounds, closed, open_)
    rings = _joined(open_)
    return None if rings is None else _polygons(closed + rings)


def _tiles(shapes: np.ndarray, reach: float) -> np.ndarray:
    """Return the boxes of the tiles that the extents of shapes meet, in order."""
    bounds = shapely.bounds(shapes) + reach * np.array([-1, -1, 1, 1]) - ORIGIN_M
    low, high = np.floor(bounds[:, :2] / TILE_M).astype(np.int64), np.floor(bounds[:, 2:] / TILE_M).astype(np.int64)
    size = high - low + 1
    count = size[:, 0] * size[:, 1]
    owner = np.repeat(np.arange(len(shapes)), count)
    within = np.arange(count.sum()) - np.repeat(np.cumsum(count) - count, count)
    x, y = low[owner, 0] + within % size[owner, 0], low[owner, 1] + within // size[owner, 0]
    x, y = np.unique(np.stack([x, y]), axis=1) * TILE_M + ORIGIN_M
    return shapely.box(x, y, x + TILE_M, y + TILE_M)


def _collect(
    surface: shapely.Geometry,
    box: tuple[float, float, float, float],
    closed: list[np.ndarray],
    open_: list[np.ndarray],
) -> None:
    """Add the rings of a clipped surface, and the stretches of rings that the tile's edges cut; surface on the left."""
    for part in shapely.get_parts(surface):
        if part.geom_type != "Polygon":
            continue
        for number, ring in enumerate([part.exterior, *part.interiors]):
            xy = shapely.get_coordinates(ring)
            if shapely.is_ccw(ring) != (number == 0):
                xy = xy[::-1]
            on = np.abs(xy[:, [0, 1, 0, 1]] - box) <= SAME_M
            along = (on[1:] & on[:-1]).any(axis=1)
            if not along.any():
                closed.append(xy)
                continue
            # Begin after a stretch of edge; what lies between two such stretches is real outline.
            turn = int(np.flatnonzero(along)[-1]) + 1
            xy, along = np.concatenate([xy[turn:-1], xy[: turn + 1]]), np.roll(along, -turn)
            edges = np.flatnonzero(along)
            begins = np.append(0, edges + 1)[: len(edges)]
            open_ += [xy[b : e + 1] for b, e in zip(begins.tolist(), edges.tolist()) if e > b]


def _joined(stretches: list[np.ndarray]) -> list[np.ndarray] | None:
    """Return the rings that stretches form end to end; None where an end meets no beginning of its own."""
    if not stretches:
        return []
    begin, end = np.array([s[0] for s in stretches]), np.array([s[-1] for s in stretches])
    away, after = cKDTree(begin).query(end)
    if away.max() > SAME_M or len(np.unique(after)) < len(after):
        return None
    rings, left = [], np.ones(len(stretches), dtype=bool)
    following = after.tolist()
    for first in range(len(stretches)):
        chain, k = [], first
        while left[k]:
            left[k] = False
            chain.append(stretches[k][:-1])
            k = following[k]
        if chain:
            chain.append(chain[0][:1])
            rings.append(np.concatenate(chain))
    return rings


def _polygons(rings: list[np.ndarray]) -> shapely.Geometry | None:
    """Return the surface on the left of rings: those that run anticlockwise are shells, the others holes."""
    rings = [r for r in rings if len(r) >= 4]
    if not rings:
        return None
    geometry = shapely.linearrings(np.concatenate(rings), indices=np.repeat(np.arange(len(rings)), [*map(len, rings)]))
    shell = shapely.is_ccw(geometry)
    shells, holes = geometry[shell], geometry[~shell]
    if not len(shells):
        return None
    if len(shells) == 1:
        return shapely.polygons(shells[0], holes)
    surface, gap = shapely.polygons(shells), shapely.polygons(holes)
    hole, whose = shapely.STRtree(surface).query(shapely.point_on_surface(gap), predicate="intersects")
    # Of the shells around a hole the smallest holds it; an island in the hole is smaller than the hole.
    around = shapely.area(surface[whose]) > shapely.area(gap[hole])
    hole, whose = hole[around], whose[around]
    order = np.lexsort((shapely.area(surface[whose]), hole))
    found = np.unique(hole[order], return_index=True)[1]
    hole, whose = hole[order][found], whose[order][found]
    return shapely.multipolygons([shapely.polygons(s, holes[hole[whose == k]]) for k, s in enumerate(shells)])

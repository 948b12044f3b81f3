"""The urban patch (tache urbaine): buildings dilated then eroded, made tile by tile."""

from __future__ import annotations

import numpy as np
import shapely

from ..clip import polygonal
from ..progress import Progress, batches, part, silent
from ..workers import each, own

#: Side of a tile (m; contract, rule 5).
TILE = 1000.0

#: Segments in a quarter of a circle.
QUARTER = 8


def urban_patch(buildings: np.ndarray, dilation: float, erosion: float, progress: Progress = silent) -> np.ndarray:
    """Return the urban patch of buildings as polygons that do not overlap, cut along the lines of a fixed grid.

    The grid stands on the multiples of :data:`TILE`, so that the patch does not depend on which buildings are given
    beside those within two dilations of a place. This is the method of the urbanism agencies and of Cerema's *tache
    urbaine* (dilation, erosion).

    Parameters
    ----------
    buildings : ndarray of shape (n,)
        Polygons in a metric projection.
    dilation, erosion : float
        Metres; ``erosion`` is at most ``dilation``.
    progress : Progress

    Returns
    -------
    ndarray of Polygon
        Ordered by tile, then by (xmin, ymin).
    """
    grown = np.empty(len(buildings), dtype=object)
    for rows in batches(len(buildings), part(progress, 0.0, 0.5), "Growing the buildings"):
        grown[rows] = shapely.buffer(buildings[rows], dilation, quad_segs=QUARTER)
    tree = shapely.STRtree(grown)
    tiles = _tiles(grown)

    def patch(number: int) -> np.ndarray:
        return _patch_of_tile(tiles[number], tree, grown, erosion)

    patches = each(patch, len(tiles), part(progress, 0.5, 1.0), "Joining the urban patch")
    return np.concatenate([np.empty(0, dtype=object), *patches])


def _tiles(grown: np.ndarray) -> np.ndarray:
    """Return the (column, row) of the tiles that the grown buildings touch, ordered."""
    bounds = shapely.bounds(grown[~shapely.is_empty(grown)])
    low, high = np.floor(bounds[:, :2] / TILE).astype(int), np.floor(bounds[:, 2:] / TILE).astype(int)
    # A grown building is smaller than a tile as a rule: its corners are in all the tiles that it touches, unless it
    # is a giant, whose tiles are then listed one by one.
    spans = high - low + 1
    giants = np.flatnonzero((spans > 2).any(axis=1))
    corners = [np.stack([c, r], axis=1) for c in (low[:, 0], high[:, 0]) for r in (low[:, 1], high[:, 1])]
    inner = [
        np.stack(np.meshgrid(*(np.arange(low[g, i], high[g, i] + 1) for i in (0, 1))), axis=-1).reshape(-1, 2)
        for g in giants
    ]
    return np.unique(np.concatenate([*corners, *inner]), axis=0) if len(bounds) else np.empty((0, 2), dtype=int)


def _patch_of_tile(tile: np.ndarray, tree: shapely.STRtree, grown: np.ndarray, erosion: float) -> np.ndarray:
    box = shapely.box(*(tile * TILE), *((tile + 1) * TILE))
    near = tree.query(shapely.buffer(box, erosion, join_style="mitre"))
    # Only what stands within the erosion's reach of the tile can change what is left inside it.
    window = shapely.buffer(box, 2 * erosion + 1, join_style="mitre")
    mass = shapely.intersection(shapely.union_all(own(grown[np.sort(near)])), window)
    left = shapely.intersection(shapely.buffer(mass, -erosion, quad_segs=QUARTER), box)
    parts = shapely.get_parts(polygonal(np.array([left], dtype=object)))
    parts = parts[~shapely.is_empty(parts)]
    bounds = np.round(shapely.bounds(parts), 3)
    return parts[np.lexsort((bounds[:, 1], bounds[:, 0]))]

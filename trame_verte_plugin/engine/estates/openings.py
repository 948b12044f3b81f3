"""Where land far from every obstacle may lie: a raster finds it, so that few obstacles need be grown and cut off.

The raster only ever forgets obstacles, never land: a cell is closed where all of it lies within the distance of some
point of an obstacle's outline. What is left open is a region that holds every place looked for.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import shapely

from ..clip import polygonal
from ..edges import edges_of, ragged
from ..growth import CHORD, POLYGON, QUADRANT_SEGMENTS
from ..order import canonical_order
from ..progress import Progress, batches

STEP = "Finding free land"

#: Cells of the longest distance: more make a finer raster.
CELLS_A_DISTANCE = 10.0
#: Cells of one raster at most; a larger place has larger cells.
MOST_CELLS = 1_000_000
#: Cells around a place.
RING = 2
#: Estates of one batch: their rasters and the points of their obstacles are held at once.
BATCH = 20

#: Obstacles and how far from them the land must lie, m.
Layer = tuple[shapely.STRtree, float]


def open_regions(
    places: np.ndarray, edge: float, layers: Sequence[Layer], progress: Progress
) -> tuple[np.ndarray, np.ndarray]:
    """Return regions of places that hold all land so far from every obstacle and from the place's edge.

    Parameters
    ----------
    places : ndarray of shape (n,)
        Polygons or multipolygons.
    edge : float
        How far from the edge of its place the land must lie, m.
    layers : sequence of (STRtree, float)
        Obstacles (any geometries) and the distance to them, m.
    progress : Progress

    Returns
    -------
    regions : ndarray of shape (k,)
        Polygons, ``edge`` away from the edge of their place, that share no area.
    place : ndarray of shape (k,), int64
    """
    cell = max(max((distance for _, distance in layers), default=0.0) / CELLS_A_DISTANCE, 1.0)
    found = [(np.empty(0, dtype=object), np.empty(0, dtype=np.int64))]
    for some in batches(len(places), progress, STEP, size=BATCH):
        inner = shapely.buffer(places[some], -edge, quad_segs=QUADRANT_SEGMENTS)
        rows = np.flatnonzero(~shapely.is_empty(inner))
        if not len(rows):
            continue
        grids = _Grids(places[some][rows], cell, edge)
        for obstacles, distance in layers:
            grids.close_near(obstacles, distance)
        regions, grid = grids.regions()
        place = rows[grid]
        # What lies deeper in its place need not be cut.
        shapely.prepare(inner)
        across = np.flatnonzero(~shapely.contains_properly(inner[place], regions))
        regions[across] = polygonal(shapely.intersection(regions[across], inner[place[across]]))
        pieces, which = shapely.get_parts(regions, return_index=True)
        found.append((pieces, some.start + place[which]))
    pieces, place = (np.concatenate(parts) for parts in zip(*found))
    order = canonical_order(pieces)
    return pieces[order], place[order]


class _Grids:
    """The rasters of some places, one after the other in flat arrays; all cells begin open."""

    def __init__(self, places: np.ndarray, cell: float, edge: float) -> None:
        box = shapely.bounds(places)
        size = box[:, 2:] - box[:, :2]
        self.cell = np.maximum(cell, np.sqrt(size.prod(axis=1) / MOST_CELLS))
        # Around lies a ring of cells that are no place's.
        self.box = box + self.cell[:, None] * np.array([-RING, -RING, RING, RING])
        self.shape = np.ceil((self.box[:, 2:] - self.box[:, :2]) / self.cell[:, None]).astype(np.int64) + 1
        self.begin = np.concatenate([[0], np.cumsum(self.shape.prod(axis=1))])
        self.closed = np.zeros(self.begin[-1], dtype=bool)
        points, count = _along(places, self.cell.min())
        self._close(points, np.repeat(np.arange(len(places)), count), edge)
        self._close_outside(places, edge)

    def close_near(self, obstacles: shapely.STRtree, distance: float) -> None:
        """Close the cells all of which is within a distance of some point of an outline."""
        reach = distance * np.array([-1, -1, 1, 1])
        grid, row = obstacles.query(shapely.box(*(self.box + reach).T))
        used, inverse = np.unique(row, return_inverse=True)
        points, count = _along(obstacles.geometries[used], self.cell.min())
        begin = np.cumsum(count) - count
        place, which = ragged(begin[inverse], count[inverse])
        self._close(points[place], grid[which], distance)

    def _close_outside(self, places: np.ndarray, edge: float) -> None:
        """Close the cells whose middle is outside, where what they hold of a place is surely near its edge.

        Seen along a row of cells, each edge of the outline changes the side.
        """
        edges = edges_of(places)
        grid = np.repeat(edges.owner, edges.count)
        x0, y0, x1, y1 = (edges.ends - self.box[grid].T[[0, 1, 0, 1]]) / self.cell[grid] - 0.5
        first = np.ceil(x0).astype(np.int64)
        row, which = ragged(first, np.ceil(x1).astype(np.int64) - first)
        y = y0[which] + ((y1 - y0) / (x1 - x0))[which] * (row - x0[which])
        turns = np.sort(self.begin[grid[which]] + row * self.shape[grid[which], 1] + np.ceil(y).astype(np.int64))
        # Every row of cells begins and ends outside.
        outside = np.ones(len(self.closed), dtype=bool)
        for begin, end in zip(turns[::2].tolist(), turns[1::2].tolist()):
            outside[begin:end] = False
        for number in np.flatnonzero(edge < self.cell):
            outside[self.begin[number] : self.begin[number + 1]] = False
        self.closed |= outside

    def _close(self, points: np.ndarray, grid: np.ndarray, distance: float) -> None:
        """Close what is near points, those in their grid: near the ring it need not be known."""
        row, column = self._cell(points, grid)
        inside = (row >= 0) & (row < self.shape[grid, 0]) & (column >= 0) & (column < self.shape[grid, 1])
        grid, row, column = grid[inside], row[inside], column[inside]
        marked = np.zeros(len(self.closed), dtype=bool)
        marked[self.begin[grid] + row * self.shape[grid, 1] + column] = True
        for number, cell in enumerate(self.cell):
            part = slice(self.begin[number], self.begin[number + 1])
            self.closed[part] |= _spread(marked[part].reshape(self.shape[number]), CHORD * distance / cell).ravel()

    def _cell(self, points: np.ndarray, grid: np.ndarray) -> np.ndarray:
        return np.floor((points - self.box[grid, :2]) / self.cell[grid, None]).astype(np.int64).T

    def regions(self) -> tuple[np.ndarray, np.ndarray]:
        """Return the open cells as polygons, and the grid of each."""
        lines, owner = [], []
        for number, cell in enumerate(self.cell):
            part = slice(self.begin[number], self.begin[number + 1])
            ends = _outline(~self.closed[part].reshape(self.shape[number]))
            lines.append(self.box[number, :2] + ends * cell)
            owner.append(np.full(len(ends), number))
        ends, owner = np.concatenate(lines), np.concatenate(owner)
        used, row = np.unique(owner, return_inverse=True)
        faces, which = shapely.get_parts(shapely.polygonize(_rows(shapely.linestrings(ends), row)), return_index=True)
        grid = used[which]
        row, column = self._cell(shapely.get_coordinates(shapely.point_on_surface(faces)), grid)
        opened = ~self.closed[self.begin[grid] + row * self.shape[grid, 1] + column]
        return faces[opened], grid[opened]


def _rows(lines: np.ndarray, row: np.ndarray) -> np.ndarray:
    """Return lines as a table, each in its row (ascending), padded with None."""
    count = np.bincount(row)
    table = np.full((len(count), max(count.max(initial=0), 1)), None, dtype=object)
    table[row, np.arange(len(lines)) - np.repeat(np.cumsum(count) - count, count)] = lines
    return table


def _along(shapes: np.ndarray, spacing: float) -> tuple[np.ndarray, np.ndarray]:
    """Return points of outlines, their corners and others between at most so far apart, and how many each shape has."""
    points, owner = shapely.get_coordinates(shapes, return_index=True)
    following = np.append(owner[1:] == owner[:-1], False)[: len(owner)]
    # From the last point of a part to the first of the next may be no outline: then nothing is put between.
    kind = shapely.get_type_id(shapes)
    several = (kind > POLYGON) | (shapely.get_num_interior_rings(shapes) > 0)
    inner = np.flatnonzero(several[owner])
    part = _part_of(shapes[several])
    following[inner] &= np.append(part[1:] == part[:-1], False)[: len(inner)]
    step = np.zeros_like(points)
    step[:-1] = points[1:] - points[:-1]
    step[~following] = 0.0
    number = np.maximum(np.ceil(np.hypot(*step.T) / spacing), 1).astype(np.int64)
    place, which = ragged(np.zeros(len(number), dtype=np.int64), number)
    share = place / number[which]
    return points[which] + step[which] * share[:, None], np.bincount(owner[which], minlength=len(shapes))


def _part_of(shapes: np.ndarray) -> np.ndarray:
    """Return a number for each coordinate that is that of its line or ring."""
    parts = shapely.get_parts(shapes)
    polygons = shapely.get_type_id(parts) == POLYGON
    parts = parts.astype(object)
    count = np.where(polygons, 0, shapely.get_num_coordinates(parts))
    rings, owner = shapely.get_rings(parts[polygons], return_index=True)
    number = np.concatenate([np.flatnonzero(~polygons), np.flatnonzero(polygons)[owner]])
    size = np.concatenate([count[~polygons], shapely.get_num_coordinates(rings)])
    order = np.argsort(number, kind="stable")
    return np.repeat(np.arange(len(order)), size[order])


def _spread(marked: np.ndarray, reach: float) -> np.ndarray:
    """Return the cells all of which is within ``reach`` cells of any point of a marked cell."""
    widths = [_half_width(aside, reach) for aside in range(int(reach) + 1)]
    # Lines are shifted all at once, laid one after the other: a margin keeps each from reaching into the next.
    lines, cells = marked.shape
    most = max(0, *widths)
    stride = cells + most
    flat = np.zeros(lines * stride, dtype=bool)
    flat.reshape(lines, stride)[:, :cells] = marked
    wide, line = {}, flat.copy()
    for width in range(most + 1):
        if width:
            line[width:] |= flat[:-width]
            line[:-width] |= flat[width:]
        if width in widths:
            wide[width] = line.copy()
    result = np.zeros_like(flat)
    for aside, width in enumerate(widths[:lines]):
        if width in wide:
            result[aside * stride :] |= wide[width][: len(flat) - aside * stride]
            result[: len(flat) - aside * stride] |= wide[width][aside * stride :]
    return result.reshape(lines, stride)[:, :cells]


def _half_width(aside: int, reach: float) -> int:
    """Return how many cells along a line ``aside`` lines away are within reach, -1 for none.

    The farthest points of two cells are one cell farther apart than their like corners, along and across.
    """
    left = reach**2 - (aside + 1) ** 2
    return int(np.sqrt(left)) - 1 if left > 0 else -1


def _outline(opened: np.ndarray) -> np.ndarray:
    """Return the sides between open and closed cells as the longest straight lines, (k, 2, 2) in cells."""
    padded = np.pad(opened, 1).astype(np.int8)
    lines = []
    for turned in (padded, padded.T):
        change = np.diff(turned, axis=0)
        first = change != 0
        last = first.copy()
        other = change[:, 1:] != change[:, :-1]
        first[:, 1:] &= other
        last[:, :-1] &= other
        row, start = _places(first)
        _, end = _places(last)
        ends = np.stack([np.stack([row, start - 1], axis=1), np.stack([row, end], axis=1)], axis=1)
        lines.append(ends if turned is padded else ends[:, :, ::-1])
    return np.concatenate(lines).astype(float)


def _places(mask: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Return row and column of what is true (NumPy's own way for two dimensions is slow)."""
    return np.divmod(np.flatnonzero(mask), mask.shape[1])

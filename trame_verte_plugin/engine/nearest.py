"""The nearest of a set of straight segments (or points) to each of many geometries, with the exact distance.

Geometries are taken by square tiles: what is near to a tile's middle is all that can be nearest to what lies in the
tile. Bounding circles then leave one or two segments a geometry. Where such a circle touches no segment, the distance
is that of a vertex of either to an edge of the other, worked out on arrays; GEOS measures the rest.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import shapely

from .edges import ragged
from .order import TIE_DECIMALS
from .progress import Progress, batches, part, silent

STEP = "Measuring distances"

#: Geometries that a tile should hold.
TILE_FEATURES = 16

#: Keeps a point's length of 0 from being divided by.
TINY = 1e-300


def nearest(
    geometry: np.ndarray, start: np.ndarray, end: np.ndarray, progress: Progress = silent
) -> tuple[np.ndarray, np.ndarray]:
    """Return the segment nearest to each geometry and the distance between them.

    Parameters
    ----------
    geometry : ndarray of shape (n,)
        Points, lines or polygons, metric.
    start, end : ndarrays of shape (k, 2)
        Ends of the segments, equal for points; of segments at one distance (to 1e-9 m) the first counts.
    progress : Progress

    Returns
    -------
    segment : ndarray of shape (n,), int64
        -1 for missing and empty geometries, and where there is no segment.
    distance : ndarray of shape (n,)
        m, NaN where there is none; 0 for what touches.
    """
    segment, distance = np.full(len(geometry), -1, dtype=np.int64), np.full(len(geometry), np.nan)
    boxes = shapely.bounds(geometry)
    rows = np.flatnonzero(~np.isnan(boxes[:, 0]))
    if not len(start) or not len(rows):
        return segment, distance
    boxes = boxes[rows]
    centre, radius = (boxes[:, :2] + boxes[:, 2:]) / 2, np.hypot(*(boxes[:, 2:] - boxes[:, :2]).T) / 2
    order, tile = _tiles(centre)
    rows, centre, radius = rows[order], centre[order], radius[order]
    segments = _Segments(start.T.copy(), end.T.copy(), shapely.linestrings(np.stack([start, end], axis=1)))
    candidates, first, number = _by_tile(centre, radius, tile, segments.line, part(progress, 0.0, 0.2))
    for some in batches(len(rows), part(progress, 0.2, 1.0), STEP):
        near, row = ragged(first[tile[some]], number[tile[some]])
        near = candidates[near]
        rough = np.sqrt(_square(centre[some].T.take(row, axis=1), *segments.ends(near)))
        found, gap = _closest(geometry[rows[some]], radius[some], segments, near, row, rough)
        segment[rows[some]], distance[rows[some]] = found, gap
    return segment, distance


@dataclass(frozen=True, eq=False)
class _Segments:
    start: np.ndarray
    end: np.ndarray
    line: np.ndarray

    def ends(self, rows: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        return self.start.take(rows, axis=1), self.end.take(rows, axis=1)


def _tiles(centre: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Return the order that puts points by tile, and the tile of each in that order, counted from 0."""
    low, size = centre.min(axis=0), np.ptp(centre, axis=0)
    side = max(float(np.sqrt(size.prod() / len(centre) * TILE_FEATURES)), float(size.max()) / 1e4, 1e-9)
    column, line = ((centre - low) // side).astype(np.int64).T
    key = column * (int(line.max()) + 1) + line
    order = np.argsort(key, kind="stable")
    ordered = key[order]
    return order, np.cumsum(np.concatenate([[0], ordered[1:] != ordered[:-1]]))


def _by_tile(
    centre: np.ndarray, radius: np.ndarray, tile: np.ndarray, lines: np.ndarray, progress: Progress
) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Return what may be nearest to something in each tile: all the segments, the first place and number a tile."""
    begin = np.flatnonzero(_changes(tile))
    low = np.minimum.reduceat(centre - radius[:, None], begin)
    high = np.maximum.reduceat(centre + radius[:, None], begin)
    middle, reach = shapely.points((low + high) / 2), np.hypot(*(high - low).T) / 2
    tree = shapely.STRtree(lines)
    found = []
    for rows in batches(len(begin), progress, STEP):
        _, gap = tree.query_nearest(middle[rows], return_distance=True, all_matches=False)
        limit = _above(gap + 2.0 * reach[rows])
        found.append(tree.query(middle[rows], predicate="dwithin", distance=limit) + np.array([[rows.start], [0]]))
    owner, candidate = np.concatenate(found, axis=1)
    order = np.lexsort([candidate, owner])
    number = np.bincount(owner, minlength=len(begin))
    return candidate[order], np.cumsum(number) - number, number


def _square(point: np.ndarray, start: np.ndarray, end: np.ndarray) -> np.ndarray:
    """Return the squared distance between points and segments, pair by pair; all of shape (2, p)."""
    px, py = point - start
    dx, dy = end - start
    along, square = px * dx + py * dy, dx * dx + dy * dy
    share = np.minimum(np.maximum(along / np.maximum(square, TINY), 0.0), 1.0)
    px -= share * dx
    py -= share * dy
    return px * px + py * py


def _closest(
    geometry: np.ndarray, radius: np.ndarray, segments: _Segments, near: np.ndarray, row: np.ndarray, rough: np.ndarray
) -> tuple[np.ndarray, np.ndarray]:
    """Return the nearest segment of each geometry and its distance.

    ``near`` are the candidates, ``row`` their geometries (ascending), ``rough`` the distance from its circle's centre.
    """
    least = np.minimum.reduceat(rough, np.flatnonzero(_changes(row)))
    best = np.flatnonzero(rough == least[row])
    best = near[best[_changes(row[best])]]
    corners = _Corners.of(geometry)
    limit = np.sqrt(corners.to_segments(np.arange(len(geometry)), *segments.ends(best)))
    # A segment is at least as far from the geometry as from its bounding circle.
    kept = np.flatnonzero(rough - radius[row] <= _above(limit)[row])
    near, row, apart = near[kept], row[kept], rough[kept] > _above(radius)[row[kept]]
    gap = np.empty(len(row))
    plain = apart & corners.plain[row]
    gap[plain] = np.sqrt(corners.exact(row[plain], *segments.ends(near[plain])))
    gap[~plain] = shapely.distance(geometry[row[~plain]], segments.line[near[~plain]])
    least = np.minimum.reduceat(gap, np.flatnonzero(_changes(row)))
    winner = np.flatnonzero(np.round(gap - least[row], TIE_DECIMALS) <= 0)
    winner = winner[_changes(row[winner])]
    return near[winner], gap[winner]


@dataclass(frozen=True, eq=False)
class _Corners:
    """Vertices of geometries, those of one side by side."""

    point: np.ndarray
    first: np.ndarray
    count: np.ndarray
    plain: np.ndarray
    """The vertices are one path: a point, a line or a polygon without holes."""

    @classmethod
    def of(cls, geometry: np.ndarray) -> _Corners:
        point, owner = shapely.get_coordinates(geometry, return_index=True)
        count = np.bincount(owner, minlength=len(geometry))
        kind = shapely.get_type_id(geometry)
        plain = (kind < 2) | ((kind == 3) & (shapely.get_num_interior_rings(geometry) == 0))
        return cls(point.T.copy(), np.cumsum(count) - count, count, plain)

    def to_segments(self, row: np.ndarray, start: np.ndarray, end: np.ndarray) -> np.ndarray:
        """Return the squared distance of the nearest vertex of each geometry to a segment."""
        place, pair = ragged(self.first[row], self.count[row])
        gap = _square(self.point.take(place, axis=1), start.take(pair, axis=1), end.take(pair, axis=1))
        return np.minimum.reduceat(gap, np.cumsum(self.count[row]) - self.count[row]) if len(row) else gap

    def exact(self, row: np.ndarray, start: np.ndarray, end: np.ndarray) -> np.ndarray:
        """Return the squared distance between plain geometries and segments that do not touch."""
        gap = self.to_segments(row, start, end)
        long = np.flatnonzero(self.count[row] > 1)
        if not len(long):
            return gap
        edges = self.count[row[long]] - 1
        place, pair = ragged(self.first[row[long]], edges)
        pair = long[pair]
        begin = np.cumsum(edges) - edges
        corner, following = self.point.take(place, axis=1), self.point.take(place + 1, axis=1)
        for tip in (start, end):
            across = _square(tip.take(pair, axis=1), corner, following)
            gap[long] = np.minimum(gap[long], np.minimum.reduceat(across, begin))
        return gap


def _above(value: np.ndarray) -> np.ndarray:
    """Return a value that rounding cannot have pushed under the true one."""
    return value * (1.0 + 1e-9) + 1e-6


def _changes(values: np.ndarray) -> np.ndarray:
    return np.concatenate([[True], values[1:] != values[:-1]])

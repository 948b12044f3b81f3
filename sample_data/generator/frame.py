"""The drawing board: local plan coordinates in metres, turned and bent gently into Lambert-93, and seeded chance."""

from __future__ import annotations

import zlib

import numpy as np
import shapely
from shapely import LineString, Point, Polygon

SEED = 20131212
"""Everything drawn by chance depends on this number and on a name, never on the order of the calls."""
CRS = "EPSG:2154"
GRID = 0.01
"""Coordinates are rounded to the centimetre."""
ORIGIN = (676150.0, 7046020.0)
TURN = np.radians(4.0)


def chance(*names: object) -> np.random.Generator:
    """Return the random generator that belongs to these names."""
    return np.random.default_rng([SEED, zlib.crc32(repr(names).encode())])


def warp(coordinates: np.ndarray) -> np.ndarray:
    """Map plan coordinates (n, 2) to Lambert-93; slow waves make straight lines bend as real streets do."""
    u, v = np.asarray(coordinates, dtype=float).T
    bent_u = u + 26 * np.sin(v / 610 + u / 1900) + 4 * np.sin(v / 173 + 1.3)
    bent_v = v + 22 * np.sin(u / 720 - v / 1500 + 0.7) + 4 * np.sin(u / 191 + 0.4)
    x = ORIGIN[0] + bent_u * np.cos(TURN) - bent_v * np.sin(TURN)
    y = ORIGIN[1] + bent_u * np.sin(TURN) + bent_v * np.cos(TURN)
    return np.column_stack([x, y])


def line(*points: tuple[float, float], tolerance: float = 0.25) -> LineString:
    """Return the road, canal or limit through plan points, bent."""
    dense = shapely.segmentize(LineString(points), 40.0)
    return shapely.transform(dense, warp).simplify(tolerance)


def area(*points: tuple[float, float]) -> Polygon:
    """Return the polygon through plan points, bent."""
    dense = shapely.segmentize(Polygon(points), 40.0)
    return shapely.transform(dense, warp).simplify(0.25)


def spot(u: float, v: float) -> Point:
    """Return the point at plan coordinates, bent."""
    return Point(*warp(np.array([[u, v]]))[0])


def smooth(points: list[tuple[float, float]], closed: bool = False) -> list[tuple[float, float]]:
    """Round the corners of a plan line (Chaikin, three turns)."""
    path = np.asarray(points, dtype=float)
    for _ in range(3):
        start, end = (path, np.roll(path, -1, axis=0)) if closed else (path[:-1], path[1:])
        inner = np.stack([0.75 * start + 0.25 * end, 0.25 * start + 0.75 * end], axis=1).reshape(-1, 2)
        path = inner if closed else np.vstack([path[:1], inner, path[-1:]])
    return [tuple(p) for p in path]

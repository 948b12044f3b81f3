"""Polygons as arrays of edges, and the exact area that two polygons share, for thousands of pairs at once.

A polygon is the sum of the regions below its edges, each with a sign: plus below an edge that the outline follows
leftwards (outlines anticlockwise, holes clockwise), minus below one followed rightwards. What two polygons share is
thus the sum over all pairs of edges of the region below both, whose area is the integral of the lower of two straight
lines: a closed formula. No overlay is built, so nothing can fail, and vertical edges do not count at all; hence an
outline may be cut into vertical strips by cutting its edges alone.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import shapely

from .progress import by_cost, silent

#: Outlines of more edges than this are cut into vertical strips …
STRIP_ABOVE = 64
#: … of about so many edges each.
STRIP_EDGES = 16
#: Cutting may multiply the edges of an outline by this at most (many long edges one above the other).
STRIP_GROWTH = 4

#: Pairs of edges held in memory at once.
EDGE_PAIRS = 200_000


@dataclass(frozen=True, eq=False)
class Edges:
    """The edges of n outlines (polygons, or vertical strips of polygons), those of one outline side by side."""

    owner: np.ndarray
    """Polygon of each outline, (n,)."""
    box: np.ndarray
    """xmin, ymin, xmax, ymax of each outline, (n, 4), NaN where it is empty; a strip has the strip's x."""
    first: np.ndarray
    """Position of the first edge of each outline, (n,)."""
    count: np.ndarray
    """Number of its edges, (n,)."""
    ends: np.ndarray
    """x and y of the west end, x and y of the east end of each edge, (4, m); never vertical."""
    sign: np.ndarray
    """+1.0 where the inside is below the edge, -1.0 where it is above, (m,)."""


def edges_of(polygons: np.ndarray) -> Edges:
    """Return the edges of valid polygons or multipolygons; missing and empty ones have none.

    Parameters
    ----------
    polygons : ndarray of shape (n,)
    """
    points, ring, owner, hole = ring_points(polygons)
    ends, sign, polygon = _from_rings(points, ring, owner, hole)
    return _grouped(ends, sign, polygon, np.arange(len(polygons)), shapely.bounds(polygons))


def ring_points(polygons: np.ndarray) -> tuple[np.ndarray, np.ndarray, np.ndarray, np.ndarray]:
    """Return the points of all rings of polygons or multipolygons, and what each belongs to.

    Most polygons have one ring: their points are taken as they are, without making an object of each ring.

    Parameters
    ----------
    polygons : ndarray of shape (n,)

    Returns
    -------
    points : ndarray of shape (p, 2)
        Closed rings one after the other.
    ring : ndarray of shape (p,)
        Ascending number of the ring of each point.
    owner, hole : ndarrays of shape (rings,)
        Position of each ring's polygon; whether it is a hole.
    """
    plain = (shapely.get_type_id(polygons) == 3) & (shapely.get_num_interior_rings(polygons) == 0)
    rows = np.flatnonzero(plain)
    points, ring = shapely.get_coordinates(polygons[rows], return_index=True)
    owner, hole = rows, np.zeros(len(rows), dtype=bool)
    others = np.flatnonzero(~plain)
    if len(others):
        parts, index = shapely.get_parts(polygons[others], return_index=True)
        rings, part = shapely.get_rings(parts, return_index=True)
        more, which = shapely.get_coordinates(rings, return_index=True)
        points, ring = np.concatenate([points, more]), np.concatenate([ring, which + len(rows)])
        owner = np.concatenate([owner, others[index[part]]])
        inner = np.ones(len(rings), dtype=bool)
        inner[np.unique(part, return_index=True)[1]] = False
        hole = np.concatenate([hole, inner])
    return points, ring, owner, hole


def _from_rings(
    points: np.ndarray, ring: np.ndarray, owner: np.ndarray, hole: np.ndarray
) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Return ends, sign and polygon of the edges of closed rings (``owner`` and ``hole`` by ring)."""
    x, y = points.T.copy()
    closing = np.append(ring[1:] != ring[:-1], True)[: len(ring)]
    # Areas are taken from the ring's first vertex: far from the origin they would drown in rounding.
    end = np.flatnonzero(closing) + 1
    size = np.diff(end, prepend=0)
    u, v = (axis - np.repeat(axis.take(end - size), size) for axis in (x, y))
    start = np.flatnonzero(~closing)
    twice = u[start] * v[start + 1] - u[start + 1] * v[start]
    clockwise = np.bincount(ring[start], twice, minlength=len(owner)) < 0
    start = start[x[start] != x[start + 1]]
    leftwards = x[start] > x[start + 1]
    sign = np.where(leftwards ^ (clockwise ^ hole)[ring[start]], 1.0, -1.0)
    west, east = start + leftwards, start + ~leftwards
    return np.array([x[west], y[west], x[east], y[east]]), sign, owner[ring[start]]


def _grouped(ends: np.ndarray, sign: np.ndarray, outline: np.ndarray, owner: np.ndarray, box: np.ndarray) -> Edges:
    """Return edges with those of each outline side by side."""
    if (outline[1:] < outline[:-1]).any():
        order = np.argsort(outline, kind="stable")
        ends, sign, outline = ends[:, order], sign[order], outline[order]
    count = np.bincount(outline, minlength=len(owner))
    return Edges(owner, box, np.cumsum(count) - count, count, ends, sign)


def ragged(first: np.ndarray, count: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Return the positions of several ranges one after the other, and the range of each position."""
    group = np.repeat(np.arange(len(count)), count)
    return np.arange(len(group)) + np.repeat(first - np.cumsum(count) + count, count), group


def strips(edges: Edges) -> Edges:
    """Return the outlines with those of many edges cut into vertical strips of equal width, about 16 edges each."""
    big = edges.count > STRIP_ABOVE
    if not big.any():
        return edges
    number = np.where(big, edges.count // STRIP_EDGES, 1)
    x0, x1 = edges.ends[0], edges.ends[2]
    outline = np.repeat(np.arange(len(edges.count)), edges.count)
    west, width = edges.box[:, 0], edges.box[:, 2] - edges.box[:, 0]
    while True:
        scale = number[outline] / width[outline]
        low = np.clip(((x0 - west[outline]) * scale).astype(np.int64), 0, number[outline] - 1)
        high = np.clip(np.ceil((x1 - west[outline]) * scale).astype(np.int64) - 1, low, number[outline] - 1)
        pieces = np.bincount(outline, high - low + 1, minlength=len(number))
        crowded = (pieces > STRIP_GROWTH * edges.count) & (number > 1)
        if not crowded.any():
            break
        number = np.where(crowded, (number + 1) // 2, number)
    base = np.cumsum(number) - number
    owner = np.repeat(np.arange(len(number)), number)
    cuts = west[owner] + width[owner] * ((np.arange(len(owner)) - base[owner]) / number[owner])
    ends_at = np.append(cuts[1:], 0.0)
    ends_at[base + number - 1] = edges.box[:, 2]
    strip, edge = ragged(base[outline] + low, high - low + 1)
    ends = _clipped(edges.ends[:, edge], cuts[strip], ends_at[strip])
    wide = ends[0] < ends[2]
    box = np.column_stack([cuts, edges.box[owner, 1], ends_at, edges.box[owner, 3]])
    return _grouped(ends[:, wide], edges.sign[edge[wide]], strip[wide], edges.owner[owner], box)


def _clipped(ends: np.ndarray, low: np.ndarray, high: np.ndarray) -> np.ndarray:
    """Return edges cut to the part between two x."""
    x0, y0, x1, y1 = ends
    slope = (y1 - y0) / (x1 - x0)
    left, right = np.maximum(x0, low), np.minimum(x1, high)
    return np.array(
        [
            left,
            np.where(left > x0, y0 + slope * (left - x0), y0),
            right,
            np.where(right < x1, y0 + slope * (right - x0), y1),
        ]
    )


def shared_area(first: Edges, second: Edges, rows: np.ndarray, others: np.ndarray) -> np.ndarray:
    """Return the area that outlines share, pair by pair, without building what they share.

    Parameters
    ----------
    first, second : Edges
    rows, others : ndarrays of shape (p,), int64
        The outlines of ``first`` and ``second`` that make each pair.

    Returns
    -------
    ndarray of shape (p,)
        In the square of the coordinates' unit; exact to about 1e-15 of the outlines' boxes.
    """
    box, other = first.box[rows], second.box[others]
    low, high = np.maximum(box[:, 0], other[:, 0]), np.minimum(box[:, 2], other[:, 2])
    bottom = np.maximum(box[:, 1], other[:, 1])
    a = _relevant(first, rows, np.array([low, high, other[:, 1], bottom]))
    b = _relevant(second, others, np.array([low, high, box[:, 1], bottom]))
    area = np.zeros(len(rows))
    for chunk in by_cost(a.count * b.count, EDGE_PAIRS, silent, ""):
        area[chunk] = _below_both(a, b, chunk)
    return area


@dataclass(frozen=True, eq=False)
class _Chosen:
    """The edges of each pair that matter, side by side, in the pair's own coordinates."""

    first: np.ndarray
    count: np.ndarray
    west: np.ndarray
    east: np.ndarray
    intercept: np.ndarray
    slope: np.ndarray
    sign: np.ndarray


def _relevant(edges: Edges, rows: np.ndarray, window: np.ndarray) -> _Chosen:
    """Return the edges between two x and not wholly below a y (columns of ``window``): the others cancel out."""
    edge, pair = ragged(edges.first[rows], edges.count[rows])
    low, high, floor, bottom = (column.take(pair) for column in window)
    x0, y0, x1, y1 = (row.take(edge) for row in edges.ends)
    kept = np.flatnonzero((x1 > low) & (x0 < high) & ((y0 > floor) | (y1 > floor)))
    edge, pair, low, bottom = edge.take(kept), pair.take(kept), low.take(kept), bottom.take(kept)
    # Coordinates count from a corner of the pair: their products would lose digits otherwise.
    west, east = x0.take(kept) - low, x1.take(kept) - low
    y0, y1 = y0.take(kept) - bottom, y1.take(kept) - bottom
    slope = (y1 - y0) / (east - west)
    count = np.bincount(pair, minlength=len(rows))
    return _Chosen(np.cumsum(count) - count, count, west, east, y0 - slope * west, slope, edges.sign.take(edge))


def _below_both(a: _Chosen, b: _Chosen, pairs: slice) -> np.ndarray:
    """Return the sum over all pairs of edges of the signed area below both."""
    number = a.count[pairs]
    edge, pair = ragged(a.first[pairs], number)
    other, which = ragged(b.first[pairs].take(pair), b.count[pairs].take(pair))
    edge = edge.take(which)
    low = np.maximum(a.west.take(edge), b.west.take(other))
    high = np.minimum(a.east.take(edge), b.east.take(other))
    common = np.flatnonzero(low < high)
    edge, other, low, high = edge.take(common), other.take(common), low.take(common), high.take(common)
    pair = pair.take(which.take(common))
    intercept, slope = a.intercept.take(edge), a.slope.take(edge)
    also, rise = b.intercept.take(other), b.slope.take(other)
    gap0, gap1 = intercept - also + (slope - rise) * low, intercept - also + (slope - rise) * high
    both = 2 * (intercept + also) + (slope + rise) * (low + high)
    size0, size1 = np.abs(gap0), np.abs(gap1)
    # The mean of |gap| over a stretch on which it changes sign is that of two triangles.
    crossing = np.flatnonzero(gap0 * gap1 < 0)
    apart = size0 + size1
    apart[crossing] = (size0[crossing] ** 2 + size1[crossing] ** 2) / apart[crossing]
    lower = (both - apart) * (high - low) * (a.sign.take(edge) * b.sign.take(other))
    return np.bincount(pair, lower, minlength=len(number)) / 4

"""The narrowest passage of open land between two urban fronts of a zone."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
import shapely
from scipy.spatial import Delaunay, QhullError

#: Outlines are densified at this step to look for candidates (m; contract).
STEP = 5.0

#: Share of a passage that must lie in the zone (contract).
INSIDE_SHARE = 0.5

#: A passage may touch its own two fronts at its ends; what it crosses beyond this length (m) is crossing.
CROSSING_LENGTH = 0.01

#: Candidates are tested in chunks, the shortest first: nearly always the first chunk decides.
_CHUNK = 64


class Passage(NamedTuple):
    """The narrowest way between two fronts."""

    width: float
    """Metres between the real edges."""
    line: shapely.LineString
    """From the first front to the second."""
    fronts: tuple[int, int]
    """Positions of the two fronts, the lower one first."""


def narrowest_passage(zone: shapely.Geometry, fronts: np.ndarray) -> Passage | None:
    """Return the shortest straight passage between two fronts that crosses none and lies half in the zone.

    Candidates are the Delaunay edges between outlines densified at :data:`STEP`; each is then shortened to the exact
    distance between the stretches of real outline around its two ends, so that the width does not depend on where the
    densified points happen to fall.

    Parameters
    ----------
    zone : Polygon or MultiPolygon
    fronts : ndarray of shape (n,)
        Polygons or multipolygons that do not overlap.

    Returns
    -------
    Passage or None
        None where there are fewer than two fronts, or no passage between any two.
    """
    if len(fronts) < 2:
        return None
    land = shapely.union_all(fronts)
    shapely.prepare(zone)
    shapely.prepare(land)
    return _nearest_edges(zone, fronts, land) or _by_triangles(zone, fronts, land)


def _nearest_edges(zone: shapely.Geometry, fronts: np.ndarray, land: shapely.Geometry) -> Passage | None:
    """Return the way between the two fronts that are nearest to each other, if it is a passage: none is shorter."""
    one, other = np.triu_indices(len(fronts), 1)
    shapely.prepare(fronts)
    lines = shapely.shortest_line(fronts[one], fronts[other])
    first = np.lexsort((other, one, np.round(shapely.length(lines), 9)))[0]
    if not _are_passages(lines[[first]], zone, land)[0]:
        return None
    return _passage(lines[first], int(one[first]), int(other[first]))


def _by_triangles(zone: shapely.Geometry, fronts: np.ndarray, land: shapely.Geometry) -> Passage | None:
    """Return the shortest passage among all candidates."""
    points, owner, stretches = _outline_sites(fronts)
    left, right = _edges_between_fronts(points, owner)
    lines = shapely.shortest_line(stretches[left], stretches[right])
    lengths = shapely.length(lines)
    order = np.lexsort((right, left, np.round(lengths, 9)))
    for start in range(0, len(order), _CHUNK):
        edges = order[start : start + _CHUNK]
        good = edges[_are_passages(lines[edges], zone, land)]
        if len(good):
            return _passage(lines[good[0]], int(owner[left[good[0]]]), int(owner[right[good[0]]]))
    return None


def _passage(line: shapely.LineString, start: int, end: int) -> Passage:
    oriented = line if start < end else shapely.reverse(line)
    return Passage(float(shapely.length(line)), oriented, (min(start, end), max(start, end)))


def _are_passages(lines: np.ndarray, zone: shapely.Geometry, land: shapely.Geometry) -> np.ndarray:
    length = shapely.length(lines)
    good = (length > 0) & (shapely.length(shapely.intersection(lines, zone)) >= INSIDE_SHARE * length)
    good[good] = shapely.length(shapely.intersection(lines[good], land)) <= CROSSING_LENGTH
    return good


def _outline_sites(fronts: np.ndarray) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Return the densified outline points (k, 2), their front, and the stretch of outline around each."""
    parts, front_of_part = shapely.get_parts(fronts, return_index=True)
    rings, part_of_ring = shapely.get_rings(parts, return_index=True)
    dense = shapely.segmentize(rings, STEP)
    coordinates, ring = shapely.get_coordinates(dense, return_index=True)
    # A ring's last point repeats its first one: the neighbours of a point are found around the ring.
    last = np.append(ring[1:] != ring[:-1], True)
    points, ring = coordinates[~last], ring[~last]
    size = np.bincount(ring, minlength=len(rings))
    begin = np.concatenate(([0], np.cumsum(size)[:-1]))[ring]
    place = np.arange(len(points)) - begin
    before = points[begin + (place - 1) % size[ring]]
    after = points[begin + (place + 1) % size[ring]]
    stretches = shapely.linestrings(np.stack([before, points, after], axis=1))
    return points, front_of_part[part_of_ring[ring]], stretches


def _edges_between_fronts(points: np.ndarray, owner: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    try:
        triangles = Delaunay(points - points.mean(axis=0)).simplices
    except QhullError:  # all points on one line: there is no land between them
        return np.empty(0, dtype=np.int64), np.empty(0, dtype=np.int64)
    edges = np.sort(np.concatenate([triangles[:, [0, 1]], triangles[:, [1, 2]], triangles[:, [0, 2]]]), axis=1)
    edges = np.unique(edges[owner[edges[:, 0]] != owner[edges[:, 1]]], axis=0)
    return edges[:, 0], edges[:, 1]

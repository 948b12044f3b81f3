"""The middle lines of a surface: ridges of the Voronoi diagram of its outline that lie inside."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import shapely
from scipy.spatial import QhullError, Voronoi


@dataclass(frozen=True, eq=False)
class Ridges:
    """Ridges inside a surface; places are relative to ``origin``."""

    origin: np.ndarray
    """(2,) metres."""
    place: np.ndarray
    """(v, 2) vertices of the diagram."""
    ends: np.ndarray
    """(r, 2) int64, the vertices at the two ends of each ridge."""
    outline: np.ndarray
    """(n, 2) places on the outline that generate the diagram."""
    pair: np.ndarray
    """(r, 2) int64, the two generators of each ridge."""


def inner_ridges(polygon: shapely.Polygon, spacing: float) -> Ridges | None:
    """Return the ridges whose both ends lie inside a polygon; None where its outline has too few places.

    Parameters
    ----------
    polygon : Polygon
        Valid, in metres; holes count as outline.
    spacing : float
        The outline is cut into stretches of at most so many metres.
    """
    origin = np.array(polygon.bounds[:2])
    outline = shapely.segmentize(shapely.boundary(polygon), spacing)
    points = np.unique(np.round(shapely.get_coordinates(outline) - origin, 9), axis=0)
    try:
        diagram = Voronoi(points)
    except (QhullError, ValueError):
        return None
    ends = np.asarray(diagram.ridge_vertices)
    shapely.prepare(polygon)
    inside = shapely.contains_xy(polygon, *(diagram.vertices + origin).T)
    kept = (ends >= 0).all(axis=1)
    kept[kept] = inside[ends[kept]].all(axis=1)
    return Ridges(origin, diagram.vertices, ends[kept], points, diagram.ridge_points[kept])

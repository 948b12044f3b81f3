"""The corridor: its axes, its polygon, the parcels that it keeps and what of them lies inside."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import shapely

from ..linear import Axes, Location, Slices
from ..overlap import overlaps
from ..progress import Progress, batches, part, silent
from .parameters import Inclusion, Parameters

#: Segments a quarter of the circles that bound the corridor (contract).
QUADRANT_SEGMENTS = 32

#: Step (m) at which an axis is sampled to share the corridor between its slices.
SAMPLE_M = 5.0

STEP = "Choosing the parcels of the corridor"


@dataclass(frozen=True, eq=False)
class Corridor:
    """The land within a distance of the axes."""

    axes: Axes
    polygon: shapely.Geometry
    """One polygon or multipolygon over all axes."""
    slices: Slices
    distance_m: float

    @classmethod
    def build(cls, lines: np.ndarray, names: np.ndarray | None, parameters: Parameters) -> Corridor:
        """Return the corridor of repaired lines; lines of one name are one axis (see :class:`~..linear.Axes`)."""
        axes = Axes.build(lines, names)
        cap = "flat" if parameters.flat_ends else "round"
        buffers = shapely.buffer(
            axes.geometry, parameters.distance_m, quad_segs=QUADRANT_SEGMENTS, cap_style=cap, join_style="round"
        )
        return cls(axes, shapely.union_all(buffers), axes.slices(parameters.slice_length_m), parameters.distance_m)

    @property
    def boxes(self) -> np.ndarray:
        """Boxes (k, 4) along the axes that hold all that lies within the distance."""
        grow = np.array([-1.0, -1.0, 1.0, 1.0]) * self.distance_m
        return shapely.bounds(self.slices.geometry) + grow

    def area_inside(self, polygons: np.ndarray, progress: Progress = silent) -> np.ndarray:
        """Return the area (m²) of each polygon inside the corridor; 0 for missing and empty ones."""
        return overlaps(polygons, np.array([self.polygon]), progress).total(len(polygons))

    def slice_areas(self, progress: Progress = silent) -> np.ndarray:
        """Return the area (m²) of the corridor that is nearest to each slice; the areas add up to the corridor's."""
        samples, owner = self._samples()
        cells = shapely.get_parts(shapely.voronoi_polygons(shapely.multipoints(samples), extend_to=self.polygon))
        points = shapely.points(samples)
        cell, point = shapely.STRtree(points).query(cells, predicate="intersects")
        first = np.unique(cell, return_index=True)[1]
        slice_of_cell = np.full(len(cells), -1)
        slice_of_cell[cell[first]] = owner[point[first]]
        found = overlaps(cells, np.array([self.polygon]), progress)
        return np.bincount(slice_of_cell[found.target], found.area, len(self.slices.axis))

    def _samples(self) -> tuple[np.ndarray, np.ndarray]:
        """Return points in the middle of equal steps of each slice, and the slice of each."""
        length = self.slices.end_m - self.slices.start_m
        count = np.maximum(1, np.ceil(length / SAMPLE_M)).astype(np.int64)
        owner = np.repeat(np.arange(len(count)), count)
        number = np.arange(len(owner)) - np.repeat(np.cumsum(count) - count, count)
        along = self.slices.start_m[owner] + (number + 0.5) * (length / count)[owner]
        return self._points(self.slices.axis[owner], along), owner

    def _points(self, axis: np.ndarray, along: np.ndarray) -> np.ndarray:
        """Return the coordinates (k, 2) at chainages of axes."""
        axes = self.axes
        width = float(np.max(axes.length_m)) + 1.0
        keys = axes.segment_axis * width + axes.chainage_m
        segment = np.searchsorted(keys, axis * width + along, side="right") - 1
        step = axes.end[segment] - axes.start[segment]
        share = (along - axes.chainage_m[segment]) / np.hypot(*step.T)
        return axes.start[segment] + np.minimum(share, 1.0)[:, None] * step


@dataclass(frozen=True, eq=False)
class Kept:
    """The parcels that the corridor keeps; arrays aligned with ``rows``."""

    rows: np.ndarray
    """int64, places in the layer read, in the layer's order."""
    location: Location
    area: np.ndarray
    """m²."""
    area_inside: np.ndarray
    """m² inside the corridor."""

    def take(self, order: np.ndarray) -> Kept:
        """Return the parcels in another order."""
        place = self.location
        location = Location(place.axis[order], place.chainage_m[order], place.side[order], place.distance_m[order])
        return Kept(self.rows[order], location, self.area[order], self.area_inside[order])


def keep(corridor: Corridor, parcels: np.ndarray, parameters: Parameters, progress: Progress = silent) -> Kept:
    """Choose the parcels of the corridor and place them along it.

    With round ends and ``Inclusion.INTERSECTS`` a parcel is in by its exact distance to the axis; the polygon, whose
    circles have corners, serves only for areas.

    Parameters
    ----------
    corridor : Corridor
    parcels : ndarray of valid polygons, shape (n,)
    parameters : Parameters
    progress : Progress

    Returns
    -------
    Kept
    """
    rows = _candidates(corridor, parcels, parameters, part(progress, 0, 0.2))
    location = corridor.axes.locate(parcels[rows], part(progress, 0.2, 0.7))
    if parameters.inclusion is Inclusion.INTERSECTS and not parameters.flat_ends:
        near = location.distance_m <= parameters.distance_m
        rows, location = rows[near], _take(location, near)
    area = shapely.area(parcels[rows])
    area_inside = area.copy()
    cut = np.flatnonzero(~_surely_inside(parcels[rows], location, parameters))
    area_inside[cut] = corridor.area_inside(parcels[rows[cut]], part(progress, 0.7, 1))
    kept = Kept(rows, location, area, area_inside)
    if parameters.inclusion is Inclusion.HALF:
        return kept.take(np.flatnonzero(kept.area_inside >= 0.5 * area * (1 - 1e-9)))
    return kept


def _surely_inside(shapes: np.ndarray, place: Location, parameters: Parameters) -> np.ndarray:
    """Return which shapes cannot reach beyond the corridor's polygon, by their distance and their extent alone."""
    if parameters.flat_ends:
        return np.zeros(len(shapes), dtype=bool)
    bounds = shapely.bounds(shapes)
    reach = place.distance_m + np.hypot(*(bounds[:, 2:] - bounds[:, :2]).T)
    # The polygon's arcs are chords: halfway along one it is nearest to the axis.
    return reach < parameters.distance_m * np.cos(np.pi / (4 * QUADRANT_SEGMENTS)) * (1 - 1e-6)


def _take(place: Location, rows: np.ndarray) -> Location:
    return Location(place.axis[rows], place.chainage_m[rows], place.side[rows], place.distance_m[rows])


def _candidates(corridor: Corridor, parcels: np.ndarray, parameters: Parameters, progress: Progress) -> np.ndarray:
    """Return the rows that may be in, exactly those that are where the inclusion rule needs no area."""
    tree = shapely.STRtree(shapely.box(*corridor.boxes.T))
    shapely.prepare(corridor.polygon)
    centroid = parameters.inclusion is Inclusion.CENTROID
    found = [np.empty(0, dtype=np.int64)]
    for rows in batches(len(parcels), progress, STEP):
        shapes = shapely.centroid(parcels[rows]) if centroid else parcels[rows]
        near = np.unique(tree.query(shapes)[0])
        if centroid or parameters.flat_ends:
            near = near[_inside(corridor, shapes[near], parameters)]
        found.append(rows.start + near)
    return np.concatenate(found)


def _inside(corridor: Corridor, shapes: np.ndarray, parameters: Parameters) -> np.ndarray:
    """Return which shapes meet the corridor: by exact distance, or by the polygon where its ends are flat."""
    if parameters.flat_ends:
        return shapely.intersects(corridor.polygon, shapes)
    return corridor.axes.locate(shapes).distance_m <= corridor.distance_m

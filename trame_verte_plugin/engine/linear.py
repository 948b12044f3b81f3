"""Axes as linear references: chainage, side and distance of any geometry, and cutting an axis into slices.

The rule for axes of several parts stands in :mod:`.chains`.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import shapely

from .chains import chains_of
from .nearest import nearest
from .order import canonical_order
from .progress import Progress, batches, in_batches, part, silent
from .repair import key_text

STEP = "Locating along the axes"
LEFT, RIGHT = "G", "D"

#: A foot this close to a vertex counts as standing on it.
VERTEX_M = 1e-6


@dataclass(frozen=True, eq=False)
class Location:
    """Where geometries stand along the axes; arrays of shape (n,)."""

    axis: np.ndarray
    """int64, position of the nearest axis; -1 where there is none (no axis, missing or empty geometry)."""
    chainage_m: np.ndarray
    """Along that axis, of its point nearest to the geometry (of a geometry that it crosses: nearest to its inside)."""
    side: np.ndarray
    """object: ``G`` or ``D`` seen along the axis' direction, where the geometry's nearest point lies; of a geometry
    that the axis crosses, or that lies beyond an end, a point inside it. None without an axis."""
    distance_m: np.ndarray
    """Exact distance between the geometry and the axis, NaN without an axis."""


@dataclass(frozen=True, eq=False)
class Slices:
    """Axes cut at regular chainages; arrays of shape (s,), ordered by axis and chainage."""

    axis: np.ndarray
    start_m: np.ndarray
    end_m: np.ndarray
    geometry: np.ndarray
    """LineStrings; MultiLineStrings where the slice steps over a gap."""


@dataclass(frozen=True, eq=False)
class Axes:
    """Directed axes, one for each name, in canonical order."""

    name: np.ndarray
    """object of shape (k,)."""
    geometry: np.ndarray
    """Lines or multilines of shape (k,), parts in order and in direction."""
    length_m: np.ndarray
    """Of shape (k,)."""
    segment_axis: np.ndarray
    """int64 of shape (m,): segments in order of axis and chainage."""
    segment_chain: np.ndarray
    """int64 of shape (m,): the chain, counted over all axes."""
    start: np.ndarray
    """Start of each segment, (m, 2)."""
    end: np.ndarray
    """End of each segment, (m, 2)."""
    chainage_m: np.ndarray
    """Chainage of the start of each segment, (m,)."""

    @classmethod
    def build(cls, lines: np.ndarray, names: np.ndarray | None = None) -> Axes:
        """Return the axes that lines make up.

        Parameters
        ----------
        lines : ndarray of shape (n,)
            Repaired lines or multilines, metric.
        names : ndarray of shape (n,), optional
            Lines of one name are one axis (compared as texts); a line without a name (None, NaN, '') is an axis of its
            own, called 'Axe 1', 'Axe 2'… in canonical order, as all are without names.
        """
        order = canonical_order(lines)
        lines = lines[order]
        texts = [""] * len(lines) if names is None else [key_text(value) for value in names[order].tolist()]
        groups: dict[str | int, list[int]] = {}
        for row, text in enumerate(texts):
            groups.setdefault(text or row, []).append(row)
        chains = [chains_of(lines[rows]) for rows in groups.values()]
        labels = [key if isinstance(key, str) else f"Axe {i}" for i, key in enumerate(groups, start=1)]
        return cls._assemble(labels, chains)

    @classmethod
    def _assemble(cls, labels: list[str], chains: list[list[np.ndarray]]) -> Axes:
        axis, chain, start, end, chainage, geometry, length = [], [], [], [], [], [], []
        number = 0
        for i, parts in enumerate(chains):
            position = 0.0
            for points in parts:
                steps = np.hypot(*(points[1:] - points[:-1]).T)
                axis.append(np.full(len(steps), i))
                chain.append(np.full(len(steps), number))
                start.append(points[:-1])
                end.append(points[1:])
                chainage.append(position + np.concatenate([[0.0], np.cumsum(steps)[:-1]]))
                position += float(np.sum(steps))
                number += 1
            made = [shapely.linestrings(points) for points in parts]
            geometry.append(made[0] if len(made) == 1 else shapely.multilinestrings(made))
            length.append(position)
        empty = np.empty((0, 2))
        return cls(
            np.array(labels, dtype=object),
            np.array([*geometry, None], dtype=object)[:-1],
            np.array(length, dtype=float),
            np.concatenate([np.empty(0, dtype=np.int64), *axis]).astype(np.int64),
            np.concatenate([np.empty(0, dtype=np.int64), *chain]).astype(np.int64),
            np.concatenate([empty, *start]),
            np.concatenate([empty, *end]),
            np.concatenate([np.empty(0), *chainage]),
        )

    def __len__(self) -> int:
        return len(self.name)

    def locate(self, geometries: np.ndarray, progress: Progress = silent) -> Location:
        """Return where geometries (points, lines, polygons) stand along their nearest axis.

        Of axes at the same distance (to 1e-9 m) the first counts, of feet on one axis that of the lowest chainage.

        Parameters
        ----------
        geometries : ndarray of shape (n,)
            Metric, valid; missing and empty ones have no place.
        """
        nearby, distance = nearest(geometries, self.start, self.end, part(progress, 0.0, 0.6))
        found = np.flatnonzero(nearby >= 0)
        some, segment = geometries[found], nearby[found]
        foot, point = self._shortest(some, segment, part(progress, 0.6, 0.9))
        crossed = distance[found] == 0
        vague = np.flatnonzero(crossed | self._at_an_end(segment, foot))
        inside = in_batches(shapely.point_on_surface, [some[vague]], part(progress, 0.9, 1.0), STEP)
        point[vague] = shapely.get_coordinates(inside)
        axis = np.full(len(geometries), -1, dtype=np.int64)
        chainage, side = np.full(len(geometries), np.nan), np.full(len(geometries), None, dtype=object)
        axis[found] = self.segment_axis[segment]
        segment, foot = self._through(point, segment, foot, np.flatnonzero(crossed))
        chainage[found] = self.chainage_m[segment] + np.hypot(*(foot - self.start[segment]).T)
        side[found] = self._sides(point, segment, foot)
        return Location(axis, chainage, side, distance)

    def _shortest(self, geometry: np.ndarray, segment: np.ndarray, progress: Progress) -> tuple[np.ndarray, np.ndarray]:
        """Return the ends of the shortest lines between segments and geometries: on the axis, on the geometry."""
        lines = shapely.linestrings(np.stack([self.start, self.end], axis=1))
        ends = np.empty((len(geometry), 2, 2))
        for rows in batches(len(geometry), progress, STEP):
            shortest = shapely.shortest_line(lines[segment[rows]], geometry[rows])
            ends[rows] = shapely.get_coordinates(shortest).reshape(-1, 2, 2)
        return ends[:, 0], ends[:, 1]

    def _at_an_end(self, segment: np.ndarray, foot: np.ndarray) -> np.ndarray:
        """Return which feet stand where a chain begins or ends: sides are a matter of a hair beyond it."""
        at_start = (foot == self.start[segment]).all(axis=1) & (self._neighbour(segment, -1) < 0)
        return at_start | ((foot == self.end[segment]).all(axis=1) & (self._neighbour(segment, 1) < 0))

    def _through(
        self, point: np.ndarray, segment: np.ndarray, foot: np.ndarray, crossed: np.ndarray
    ) -> tuple[np.ndarray, np.ndarray]:
        """Return segments and feet, of geometries that their axis crosses those of the points inside them."""
        segment, foot, axis = segment.copy(), foot.copy(), self.segment_axis[segment]
        segment[crossed], _ = nearest(shapely.points(point[crossed]), self.start, self.end)
        for row in crossed[self.segment_axis[segment[crossed]] != axis[crossed]]:
            own = np.flatnonzero(self.segment_axis == axis[row])
            segment[row] = own[nearest(shapely.points(point[[row]]), self.start[own], self.end[own])[0][0]]
        start, direction = self.start[segment[crossed]], (self.end - self.start)[segment[crossed]]
        share = ((point[crossed] - start) * direction).sum(axis=1) / (direction**2).sum(axis=1)
        foot[crossed] = start + np.clip(share, 0.0, 1.0)[:, None] * direction
        return segment, foot

    def _sides(self, point: np.ndarray, segment: np.ndarray, foot: np.ndarray) -> np.ndarray:
        """Return ``G`` or ``D``: by the segment, or where the foot is a vertex by the outer side of the bend."""
        direction = self.end[segment] - self.start[segment]
        turn = _cross(direction, point - self.start[segment])
        at_start = np.hypot(*(foot - self.start[segment]).T) < VERTEX_M
        at_end = np.hypot(*(foot - self.end[segment]).T) < VERTEX_M
        other = np.where(at_start, self._neighbour(segment, -1), self._neighbour(segment, 1))
        bend_at = np.flatnonzero((at_start | at_end) & (other >= 0))
        beside = self.end[other[bend_at]] - self.start[other[bend_at]]
        first = at_start[bend_at, None]
        bend = _cross(np.where(first, beside, direction[bend_at]), np.where(first, direction[bend_at], beside))
        # The point nearest to a vertex lies on the outer side of the bend there: right of a left turn.
        turn[bend_at] = np.where(bend == 0, turn[bend_at], -bend)
        return np.where(turn >= 0, LEFT, RIGHT).astype(object)

    def _neighbour(self, segment: np.ndarray, step: int) -> np.ndarray:
        """Return the segment after (1) or before (-1) each in its chain, round the ring of a closed one, else -1."""
        chain = self.segment_chain
        first = np.searchsorted(chain, chain[segment])
        last = np.searchsorted(chain, chain[segment], side="right") - 1
        closed = (self.start[first] == self.end[last]).all(axis=1)
        other = segment + step
        beyond = (other < first) | (other > last)
        wrapped = np.where(closed, last if step < 0 else first, -1)
        return np.where(beyond, wrapped, other)

    def slices(self, length_m: float) -> Slices:
        """Return every axis cut at each multiple of a length (m); the last slice of an axis is what is left.

        A rest under a millimetre belongs to the slice before.
        """
        count = np.maximum(1, np.ceil((self.length_m - 1e-3) / length_m)).astype(np.int64)
        axis = np.repeat(np.arange(len(self)), count)
        number = np.arange(len(axis)) - np.repeat(np.cumsum(count) - count, count)
        start = number * length_m
        end = np.where(number == count[axis] - 1, self.length_m[axis], (number + 1) * length_m)
        lines = [self.substring(int(a), s, e) for a, s, e in zip(axis, start, end)]
        return Slices(axis, start, end, np.array([*lines, None], dtype=object)[:-1])

    def substring(self, axis: int, start_m: float, end_m: float) -> shapely.Geometry:
        """Return the part of an axis between two chainages (m), a multiline where it steps over a gap."""
        rows = np.flatnonzero(self.segment_axis == axis)
        size = np.hypot(*(self.end[rows] - self.start[rows]).T)
        low = np.clip(start_m - self.chainage_m[rows], 0.0, size)
        high = np.clip(end_m - self.chainage_m[rows], 0.0, size)
        used = high > low
        rows, low, high, size = rows[used], low[used], high[used], size[used]
        direction = (self.end[rows] - self.start[rows]) / size[:, None]
        first = np.where(low[:, None] == 0, self.start[rows], self.start[rows] + low[:, None] * direction)
        last = np.where((high == size)[:, None], self.end[rows], self.start[rows] + high[:, None] * direction)
        cuts = np.flatnonzero(np.diff(self.segment_chain[rows])) + 1
        parts = [
            shapely.linestrings(np.vstack([first[piece], last[piece[-1:]]]))
            for piece in np.split(np.arange(len(rows)), cuts)
        ]
        return parts[0] if len(parts) == 1 else shapely.multilinestrings(parts)


def slice_of(slices: Slices, location: Location) -> np.ndarray:
    """Return the slice in which each location falls, int64 of shape (n,), -1 where it has no axis.

    A chainage at a cut belongs to the slice that begins there; beyond the last cut, to the last slice.
    """
    width = float(np.nanmax(slices.end_m, initial=0.0)) + 1.0
    keys = slices.axis * width + slices.start_m
    found = np.searchsorted(keys, location.axis * width + np.maximum(location.chainage_m, 0.0), side="right") - 1
    return np.where(location.axis >= 0, found, -1)


def _cross(first: np.ndarray, second: np.ndarray) -> np.ndarray:
    return first[:, 0] * second[:, 1] - first[:, 1] * second[:, 0]

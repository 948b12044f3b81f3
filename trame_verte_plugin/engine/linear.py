"""Axes as linear references: chainage, side and distance of any geometry, and cutting an axis into slices.

Chainage of an axis of several parts: parts are merged where their ends meet and two only; each chain keeps the
direction in which most of its length was digitised; chains follow one another, the first being the one whose start
is farthest from the end of any other, each next one that whose start is nearest to the end before it. Gaps between
chains have no length. An axis that is a ring starts where its digitiser did.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import shapely

from .nearest import nearest
from .order import TIE_DECIMALS, canonical_order
from .progress import Progress, batches, part, silent
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
    """object: ``G`` or ``D`` seen along the axis' direction, of the geometry's inside point; None without an axis."""
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
        chains = [_chains(lines[rows]) for rows in groups.values()]
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
        segment, distance = nearest(geometries, self.start, self.end, part(progress, 0.0, 0.6))
        inside = np.full(len(geometries), None, dtype=object)
        chainage, side = np.full(len(geometries), np.nan), np.full(len(geometries), None, dtype=object)
        found = np.flatnonzero(segment >= 0)
        lines = shapely.linestrings(np.stack([self.start, self.end], axis=1))
        for rows in batches(len(found), part(progress, 0.6, 1.0), STEP):
            some = found[rows]
            inside[some] = shapely.point_on_surface(geometries[some])
            foot = shapely.get_point(shapely.shortest_line(lines[segment[some]], geometries[some]), 0)
            place = shapely.get_coordinates(inside[some]), segment[some], shapely.get_coordinates(foot)
            chainage[some], side[some] = self._feet(*place, distance[some] == 0)
        axis = np.full(len(geometries), -1, dtype=np.int64)
        axis[found] = self.segment_axis[segment[found]]
        return Location(axis, chainage, side, distance)

    def _feet(
        self, point: np.ndarray, segment: np.ndarray, foot: np.ndarray, crossed: np.ndarray
    ) -> tuple[np.ndarray, np.ndarray]:
        """Return chainage and side of geometries: their inside points, nearest segments and nearest points on them."""
        axis = self.segment_axis[segment]
        # A geometry that the axis crosses has no nearest point of its own: its inside point stands for it.
        rows = np.flatnonzero(crossed)
        segment[rows], _ = nearest(shapely.points(point[rows]), self.start, self.end)
        for row in rows[self.segment_axis[segment[rows]] != axis[rows]]:
            own = np.flatnonzero(self.segment_axis == axis[row])
            segment[row] = own[nearest(shapely.points(point[[row]]), self.start[own], self.end[own])[0][0]]
        start, direction = self.start[segment[rows]], (self.end - self.start)[segment[rows]]
        share = ((point[rows] - start) * direction).sum(axis=1) / (direction**2).sum(axis=1)
        foot[rows] = start + np.clip(share, 0.0, 1.0)[:, None] * direction
        chainage = self.chainage_m[segment] + np.hypot(*(foot - self.start[segment]).T)
        return chainage, self._sides(point, segment, foot)

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


def _chains(lines: np.ndarray) -> list[np.ndarray]:
    """Return the chains of an axis as vertex arrays, directed and in order (see the module's rule)."""
    parts = shapely.get_parts(lines)
    parts = parts[shapely.length(parts) > 0]
    parts = np.array([shapely.linestrings(_distinct(shapely.get_coordinates(line))) for line in parts], dtype=object)
    votes = _votes(parts)
    _, first = np.unique(shapely.to_wkb(shapely.normalize(parts)), return_index=True)
    parts = parts[np.sort(first)]
    merged = shapely.get_parts(shapely.line_merge(shapely.multilinestrings(parts)))
    merged = merged[canonical_order(merged)]
    return _in_order([_directed(shapely.get_coordinates(line), votes) for line in merged])


def _votes(parts: np.ndarray) -> dict[tuple[float, ...], float]:
    """Return the length that was digitised along each directed first segment of a part."""
    votes: dict[tuple[float, ...], float] = {}
    for line in parts:
        points = shapely.get_coordinates(line)
        key = (*points[0], *points[1])
        votes[key] = votes.get(key, 0.0) + shapely.length(line)
    return votes


def _distinct(points: np.ndarray) -> np.ndarray:
    """Return vertices without immediate repetitions."""
    return points[np.concatenate([[True], (points[1:] != points[:-1]).any(axis=1)])]


def _directed(points: np.ndarray, votes: dict[tuple[float, ...], float]) -> np.ndarray:
    """Return a chain's vertices in the direction in which most of its length was digitised."""
    points = _distinct(points)
    forward = sum(votes.get((*a, *b), 0.0) for a, b in zip(points[:-1], points[1:]))
    other = points[::-1]
    backward = sum(votes.get((*a, *b), 0.0) for a, b in zip(other[:-1], other[1:]))
    if round(forward - backward, TIE_DECIMALS) == 0:
        return points if tuple(points[0]) <= tuple(points[-1]) else other
    return points if forward > backward else other


def _in_order(chains: list[np.ndarray]) -> list[np.ndarray]:
    """Return chains one after the other: first the one whose start is farthest from any other's end."""
    if len(chains) == 1:
        return chains
    starts, ends = np.array([c[0] for c in chains]), np.array([c[-1] for c in chains])
    gap = np.round(np.hypot(*(starts[:, None] - ends[None]).transpose(2, 0, 1)), TIE_DECIMALS)
    np.fill_diagonal(gap, np.inf)
    order = [int(np.argmax(gap.min(axis=1)))]
    gap[order[0]] = np.inf
    while len(order) < len(chains):
        following = int(np.argmin(gap[:, order[-1]]))
        order.append(following)
        gap[following] = np.inf
    return [chains[i] for i in order]

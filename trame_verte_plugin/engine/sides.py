"""Sides of polygons as arrays: how far points lie from them, and whether they lie inside."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import shapely

#: Points nearer to one another are one: which way a side between them turns is chance.
HAIR = 1e-9


@dataclass(frozen=True, eq=False)
class Sides:
    """Sides of the outlines and holes, those of one polygon side by side.

    Coordinates count from the polygon's first vertex, and turned so that its longest side is level: what is built with
    right angles then fills its box.
    """

    origin: np.ndarray
    """(2, n)."""
    turn: np.ndarray
    """Direction of the longest side, (2, n)."""
    box: np.ndarray
    """xmin, ymin, xmax, ymax after turning, (4, n)."""
    first: np.ndarray
    count: np.ndarray
    start: np.ndarray
    """(2, m)."""
    along: np.ndarray
    """From start to end, (2, m)."""
    inverse: np.ndarray
    """1 / squared length."""
    hand: np.ndarray
    """+1.0 where the inside is on the left, -1.0 where it is on the right."""
    reflex: np.ndarray
    """(2, m) bool: the inside angle at start and end is more than a half turn."""

    @classmethod
    def of(cls, polygons: np.ndarray) -> Sides:
        """Return the sides of valid single polygons, (n,)."""
        rings, owner = shapely.get_rings(polygons, return_index=True)
        hole = np.concatenate([[False], owner[1:] == owner[:-1]])
        points, ring = shapely.get_coordinates(rings, return_index=True)
        apart = (np.abs(np.diff(points, axis=0)) > HAIR).any(axis=1)
        kept = np.concatenate([[True], apart | (ring[1:] != ring[:-1])])
        points, ring = points[kept].T, ring[kept]
        begin = np.flatnonzero(ring[1:] == ring[:-1])
        ring = ring[begin]
        polygon = owner[ring]
        count = np.bincount(polygon, minlength=len(polygons))
        first = np.cumsum(count) - count
        origin = points[:, begin[first]]
        start, along = points[:, begin] - origin[:, polygon], points[:, begin + 1] - points[:, begin]
        square = (along**2).sum(axis=0)
        longest = np.lexsort([np.arange(len(ring)), -square, polygon])[first]
        turn = along[:, longest] / np.sqrt(square[longest])
        start, along = _turned(start, turn[:, polygon]), _turned(along, turn[:, polygon])
        hand = np.where(_clockwise(start, along, ring, len(rings)) ^ hole, -1.0, 1.0)[ring]
        reflex = _reflex(along, hand, ring, len(rings))
        box = np.concatenate([np.minimum.reduceat(start, first, axis=1), np.maximum.reduceat(start, first, axis=1)])
        return cls(origin, turn, box, first, count, start, along, 1.0 / square, hand, reflex)

    def outward(self, points: np.ndarray) -> np.ndarray:
        """Return one point a polygon, (2, n), in the polygons' own coordinates, (n, 2)."""
        return (_turned(points, self.turn * [[1.0], [-1.0]]) + self.origin).T

    def reach(self, side: np.ndarray, x: np.ndarray, y: np.ndarray) -> tuple[np.ndarray, ...]:
        """Return the vector from each side to a point, and where its foot lies along the side (0–1)."""
        px, py = x - self.start[0].take(side), y - self.start[1].take(side)
        ax, ay = self.along[0].take(side), self.along[1].take(side)
        share = np.minimum(np.maximum((px * ax + py * ay) * self.inverse.take(side), 0.0), 1.0)
        return px - share * ax, py - share * ay, share

    def distance(self, side: np.ndarray, x: np.ndarray, y: np.ndarray) -> np.ndarray:
        """Return the distance between sides and points, pair by pair."""
        dx, dy, _ = self.reach(side, x, y)
        return np.sqrt(dx * dx + dy * dy)

    def inside(self, side: np.ndarray, x: np.ndarray, y: np.ndarray) -> np.ndarray:
        """Return whether points lie inside, from the side nearest to each."""
        _, _, share = self.reach(side, x, y)
        left = self.along[0][side] * (y - self.start[1][side]) - self.along[1][side] * (x - self.start[0][side])
        corner = np.where(share == 0, self.reflex[0][side], self.reflex[1][side])
        return np.where((share > 0) & (share < 1), left * self.hand[side] > 0, corner)


def _turned(vectors: np.ndarray, direction: np.ndarray) -> np.ndarray:
    """Return vectors as seen by one who faces a direction."""
    return np.array(
        [
            vectors[0] * direction[0] + vectors[1] * direction[1],
            vectors[1] * direction[0] - vectors[0] * direction[1],
        ]
    )


def _clockwise(start: np.ndarray, along: np.ndarray, ring: np.ndarray, count: int) -> np.ndarray:
    """Return which rings run clockwise."""
    return np.bincount(ring, start[0] * along[1] - start[1] * along[0], minlength=count) < 0


def _reflex(along: np.ndarray, hand: np.ndarray, ring: np.ndarray, count: int) -> np.ndarray:
    """Return whether the inside angle at start and end of each side is more than a half turn, (2, m)."""
    number = np.bincount(ring, minlength=count)
    last = np.cumsum(number) - 1
    before = np.arange(len(ring)) - 1
    before[last - number + 1] = last
    after = np.empty_like(before)
    after[before] = np.arange(len(ring))
    bend = (along[0, before] * along[1] - along[1, before] * along[0]) * hand < 0
    return np.array([bend, bend[after]])

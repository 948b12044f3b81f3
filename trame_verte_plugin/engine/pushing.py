"""Pushes circles inside polygons up to local bests, by linear programming on the distances to the sides.

The distance from a point to a side is convex: its tangent at a point lies below it everywhere. The highest point of
the lowest of all tangents is thus a centre at least as good; a few rounds reach a local best, exactly where sides are
straight lines. The sides that hold the circle there, weighted so that their pulls cancel, are the dual solution.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from .edges import ragged
from .sides import Sides

#: Linear programmes solved for each circle, and pivots in each.
ROUNDS = 3
PIVOTS = 8

#: Two directions closer than this (their cross product) are parallel.
PARALLEL = 1e-9


@dataclass(frozen=True, eq=False)
class Pushed:
    """Circles at a local best; arrays over the n circles."""

    radius: np.ndarray
    centre: np.ndarray
    """(2, n)."""
    holding: np.ndarray
    """(n, 3): sides that hold the circle (one may stand twice)."""
    weight: np.ndarray
    """(n, 3): not negative, sum 1; the weighted pulls of the sides cancel one another."""


def push(sides: Sides, owner: np.ndarray, x: np.ndarray, y: np.ndarray) -> Pushed:
    """Return the circles to which those around given points inside their polygons can be pushed.

    Parameters
    ----------
    sides : Sides
    owner : ndarray of shape (n,), int64
        The polygon of each point.
    x, y : ndarrays of shape (n,)
    """
    side, which = ragged(sides.first[owner], sides.count[owner])
    begin = np.cumsum(sides.count[owner]) - sides.count[owner]
    radius, centre = np.full(len(owner), -1.0), np.array([x, y])
    holding, weight = side[begin][:, None].repeat(3, axis=1), np.tile([1.0, 0.0, 0.0], (len(owner), 1))
    for number in range(ROUNDS + 1):
        dx, dy, _ = sides.reach(side, x.take(which), y.take(which))
        gap = np.sqrt(dx * dx + dy * dy)
        least = np.minimum.reduceat(gap, begin) if len(begin) else radius
        better = least > radius
        radius[better], centre[:, better] = least[better], np.array([x, y])[:, better]
        if number == ROUNDS:
            break
        programme = _Programme(gap, dx / np.maximum(gap, 1e-300), dy / np.maximum(gap, 1e-300), which, begin)
        programme.solve()
        x, y = x + programme.shift[0], y + programme.shift[1]
        holding, weight = side[programme.contact.T], programme.weight.T
    return Pushed(radius, centre, holding, weight)


class _Programme:
    """Maximise the lowest of the tangents ``gap + gradient · shift``, for many circles at once."""

    def __init__(self, gap: np.ndarray, gx: np.ndarray, gy: np.ndarray, which: np.ndarray, begin: np.ndarray) -> None:
        self.gap, self.gx, self.gy, self.which, self.begin = gap, gx, gy, which, begin
        count = len(begin)
        self.level = np.minimum.reduceat(gap, begin) if count else np.empty(0)
        self.shift = np.zeros((2, count))
        first = self._first(gap, self.level)
        self.contact, self.weight = np.array([first, first, first]), np.zeros((3, count))
        self.weight[0] = 1.0
        self.open = np.ones(count, dtype=bool)

    def _first(self, values: np.ndarray, least: np.ndarray) -> np.ndarray:
        """Return where the least value of each circle stands first."""
        found = np.flatnonzero(values == least[self.which])
        which = self.which[found]
        return found[np.concatenate([[True], which[1:] != which[:-1]])] if len(found) else found

    def solve(self) -> None:
        """Move along one contact, then along two, exchanging contacts until three (or two opposite) hold the circle."""
        first = self.contact[0]
        self._advance(self.gx[first], self.gy[first], 1)
        self.contact[2] = self.contact[0]
        for _ in range(PIVOTS):
            if not self.open.any():
                break
            one, two = self.contact[0], self.contact[1]
            cross = self.gx[one] * self.gy[two] - self.gy[one] * self.gx[two]
            flat = self.open & (np.abs(cross) < PARALLEL)
            self.weight[:, flat] = np.array([[0.5], [0.5], [0.0]])
            self.open &= ~flat
            safe = np.where(self.open, cross, 1.0)
            self._advance((self.gy[two] - self.gy[one]) / safe, (self.gx[one] - self.gx[two]) / safe, 2)
            self._exchange()

    def _advance(self, wx: np.ndarray, wy: np.ndarray, entering: int) -> None:
        """Move along a direction in which the contacts recede at speed 1 until another side is as near."""
        wx, wy = np.where(self.open, wx, 0.0), np.where(self.open, wy, 0.0)
        rate = self.gx * wx.take(self.which) + self.gy * wy.take(self.which)
        slower = 1.0 - rate
        with np.errstate(divide="ignore", invalid="ignore"):
            step = np.where(slower > PARALLEL, np.maximum(self.gap - self.level.take(self.which), 0.0) / slower, np.inf)
        least = np.minimum.reduceat(step, self.begin) if len(self.begin) else self.level
        entered = self._first(step, least)
        moving = self.open & np.isfinite(least)
        self.open &= np.isfinite(least)
        least = np.where(moving, least, 0.0)
        self.gap = self.gap + least.take(self.which) * rate
        self.level = self.level + least
        self.shift = self.shift + least * np.array([wx, wy])
        self.contact[entering, moving] = entered[moving]

    def _exchange(self) -> None:
        """Stop where three contacts hold the circle; elsewhere drop the one that does not."""
        (ax, bx, cx), (ay, by, cy) = self.gx[self.contact], self.gy[self.contact]
        pull = np.array([bx * cy - by * cx, cx * ay - cy * ax, ax * by - ay * bx])
        total = pull.sum(axis=0)
        pull = pull / np.where(np.abs(total) > PARALLEL**2, total, 1.0)
        held = self.open & (pull >= -PARALLEL).all(axis=0) & (np.abs(total) > PARALLEL**2)
        kept = np.maximum(pull, 0.0)
        self.weight[:, held] = (kept / np.maximum(kept.sum(axis=0), 1e-300))[:, held]
        self.open &= ~held
        dropped = np.where(pull[0] < pull[1], 0, 1)
        rows = np.flatnonzero(self.open)
        self.contact[dropped[rows], rows] = self.contact[2, rows]

"""Largest inscribed circles of many polygons at once, by branch and bound on arrays.

Squares cover each polygon. The centre of a square gives a circle; a circle is pushed up to a local best by linear
programming on its nearest sides (the distance to a side is convex, so that its tangent never promises too much). A
square is dropped once no point in it can beat the best circle: the distance to a side, and any weighted mean of such
distances, is convex and so largest in a corner of the square. The weights are those of the sides that hold a best
circle (they cancel one another's pull, hence the bound is sharp around it), or halves for the two sides of a strip.
The other squares are quartered and keep only the sides that may be nearest to something in them. This is the search
of polylabel (Mapbox, 2016) with sharper bounds; unlike GEOS' it does not slow down on long strips.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from .edges import ragged
from .pushing import push
from .sides import HAIR, Sides

#: Quarterings after which the search stops (a square is then a billionth of the polygon).
MOST_LEVELS = 30
#: Rectangles along a box: those of the thinnest are long.
MOST_TILES = 500
#: Levels at which the best circle of every polygon is pushed; later only one that beats the known.
PUSHED_LEVELS = 2

CORNERS = np.array([[-1.0, 1.0, 1.0, -1.0], [-1.0, -1.0, 1.0, 1.0]])


def largest_circles(polygons: np.ndarray, tolerance: float, *, least: float = 0.0) -> tuple[np.ndarray, np.ndarray]:
    """Return radius and centre of a circle inside each polygon that no other beats by more than the tolerance.

    Parameters
    ----------
    polygons : ndarray of shape (n,)
        Valid single polygons with an area.
    tolerance : float
        In the unit of the coordinates, on the radius.
    least : float
        Nobody asks for circles of a smaller radius: the search stops at any circle where none of this radius fits.

    Returns
    -------
    radius : ndarray of shape (n,)
    centre : ndarray of shape (n, 2)
    """
    sides = Sides.of(polygons)
    search = _Search(sides, len(polygons), tolerance, least)
    squares = _first_squares(sides)
    for level in range(MOST_LEVELS):
        squares = search.step(squares, level)
        if not len(squares.owner):
            break
    return search.radius, sides.outward(search.centre)


@dataclass(frozen=True, eq=False)
class _Squares:
    """Squares that may hold a better centre, and for each the sides that may be nearest to a point in it."""

    owner: np.ndarray
    x: np.ndarray
    y: np.ndarray
    half: np.ndarray
    """(2, n)."""
    side: np.ndarray
    """Sides of all squares, those of one side by side."""
    count: np.ndarray

    @property
    def begin(self) -> np.ndarray:
        return np.cumsum(self.count) - self.count

    def take(self, rows: np.ndarray, kept: np.ndarray) -> _Squares:
        """Return some squares (positions) with those of their sides that are ``kept`` (mask over all sides)."""
        place, which = ragged(self.begin[rows], self.count[rows])
        good = kept[place]
        count = np.bincount(which[good], minlength=len(rows))
        return _Squares(self.owner[rows], self.x[rows], self.y[rows], self.half[:, rows], self.side[place[good]], count)

    def quartered(self) -> _Squares:
        place, _ = ragged(np.repeat(self.begin, 4), np.repeat(self.count, 4))
        half = np.repeat(self.half / 2, 4, axis=1)
        turn = np.tile(CORNERS, len(self.owner)) * half
        x, y = np.repeat(self.x, 4) + turn[0], np.repeat(self.y, 4) + turn[1]
        return _Squares(np.repeat(self.owner, 4), x, y, half, self.side[place], np.repeat(self.count, 4))


def _first_squares(sides: Sides) -> _Squares:
    """Return rectangles, as square as can be, that tile each polygon's box."""
    box = sides.box
    size = box[2:] - box[:2]
    tiles = np.ceil(np.minimum(size / size.min(axis=0) * 0.75, MOST_TILES)).astype(np.int64)
    number = tiles.prod(axis=0)
    owner = np.repeat(np.arange(len(number)), number)
    place = np.arange(len(owner)) - np.repeat(np.cumsum(number) - number, number)
    half = (size / tiles / 2)[:, owner]
    column, line = place % tiles[0, owner], place // tiles[0, owner]
    x, y = box[0, owner] + (2 * column + 1) * half[0], box[1, owner] + (2 * line + 1) * half[1]
    side, _ = ragged(sides.first[owner], sides.count[owner])
    return _Squares(owner, x, y, half, side, sides.count[owner])


def _corners(x: np.ndarray, y: np.ndarray, half: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Return the corners of squares, x and y of shape (4, n)."""
    return x + CORNERS[0][:, None] * half[0], y + CORNERS[1][:, None] * half[1]


def _first_least(values: np.ndarray, begin: np.ndarray, which: np.ndarray) -> np.ndarray:
    """Return where the least value of each group stands first."""
    found = np.flatnonzero(values == np.minimum.reduceat(values, begin)[which])
    return found[np.concatenate([[True], which[found][1:] != which[found][:-1]])]


class _Search:
    """The best circles found so far, and what they prove about squares."""

    def __init__(self, sides: Sides, count: int, tolerance: float, least: float) -> None:
        self.sides, self.tolerance, self.least = sides, tolerance, least
        self.radius, self.centre = np.zeros(count), np.zeros((2, count))
        # The three sides that held the circle pushed last, and their weights.
        self.holding, self.weight = np.repeat(sides.first[:, None], 3, axis=1), np.tile([1.0, 0.0, 0.0], (count, 1))

    def step(self, squares: _Squares, level: int) -> _Squares:
        """Measure squares, drop those that cannot win, and return the quarters of the others."""
        which = np.repeat(np.arange(len(squares.owner)), squares.count)
        gap = self.sides.distance(squares.side, squares.x[which], squares.y[which])
        first = _first_least(gap, squares.begin, which)
        least = gap[first]
        inside = self.sides.inside(squares.side[first], squares.x, squares.y)
        value = np.where(inside, least, -least)
        self._push(squares, value, 0.0 if level < PUSHED_LEVELS else self.radius[squares.owner])
        reach, limit = np.hypot(*squares.half), self._limit(squares)
        rows = np.flatnonzero(value + reach > limit)
        rows = rows[self._beyond_known(squares, rows, limit)]
        # The first squares are too large for a side to forbid anything in all of one.
        if level > 0:
            telling = squares.take(rows, gap <= np.maximum(2.0 * limit - least, least)[which])
            rows = rows[self._beyond_sides(telling)]
        return squares.take(rows, gap <= (least + 2.0 * reach)[which]).quartered()

    def _limit(self, squares: _Squares) -> np.ndarray:
        return np.maximum(self.radius[squares.owner] + self.tolerance, self.least)

    def _beyond_known(self, squares: _Squares, rows: np.ndarray, limit: np.ndarray) -> np.ndarray:
        """Return in which of some squares the sides that hold the best circle leave room for a better one."""
        owner = squares.owner[rows]
        x, y = _corners(squares.x[rows], squares.y[rows], squares.half[:, rows])
        mean = sum(self.weight[owner, i] * self.sides.distance(self.holding[owner, i], x, y) for i in range(3))
        return mean.max(axis=0) > limit[rows]

    def _beyond_sides(self, squares: _Squares) -> np.ndarray:
        """Return in which squares no side, and no side with the one nearest to the middle, forbids a better circle.

        A side farther from the middle than twice the best radius less the nearest side's distance cannot forbid it.
        """
        if not len(squares.owner):
            return np.empty(0, dtype=bool)
        which = np.repeat(np.arange(len(squares.owner)), squares.count)
        x, y = _corners(squares.x, squares.y, squares.half)
        gap = self.sides.distance(squares.side, x.take(which, axis=1), y.take(which, axis=1))
        nearest = _first_least(gap.sum(axis=0), squares.begin, which)
        pair = (gap + gap[:, nearest].take(which, axis=1)).max(axis=0) / 2
        most = np.minimum.reduceat(np.minimum(pair, gap.max(axis=0)), squares.begin)
        return most > self._limit(squares)

    def _push(self, squares: _Squares, value: np.ndarray, least: np.ndarray | float) -> None:
        """Push each polygon's best circle, where over ``least``, up to a local best, and keep what is better."""
        # From a point on the outline a circle could be pushed out of the polygon.
        rows = np.flatnonzero(value > np.maximum(least, HAIR))
        order = rows[np.lexsort([-value[rows], squares.owner[rows]])]
        owner = squares.owner[order]
        order = order[np.concatenate([[True], owner[1:] != owner[:-1]])] if len(order) else order
        owner = squares.owner[order]
        pushed = push(self.sides, owner, squares.x[order], squares.y[order])
        self.holding[owner], self.weight[owner] = pushed.holding, pushed.weight
        better = pushed.radius > self.radius[owner]
        self.radius[owner[better]] = pushed.radius[better]
        self.centre[:, owner[better]] = pushed.centre[:, better]

"""Many boxes as few tiles: what a spatial index is asked for, each part of the place once."""

from __future__ import annotations

import numpy as np
import shapely

#: Cells along the longer side of all boxes together: enough to follow a line closely, few enough to be few questions.
CELLS = 128

#: To look for a rectangle in an index takes as long as to read so many features one after the other …
QUESTION = 10
#: … and to read a feature that it found as long as so many of these.
FOUND = 1.5

#: Rectangles of one question: each takes some kilobytes while it is asked.
MOST = 10_000


def merge(boxes: np.ndarray, cells: int = CELLS) -> np.ndarray:
    """Return rectangles that together cover all boxes and share no inner point with one another.

    The extent is cut into square cells; runs of cells that boxes touch, row by row, make the rectangles, and equal runs
    of neighbouring rows become one.

    Parameters
    ----------
    boxes : ndarray of shape (n, 4)
        xmin, ymin, xmax, ymax, any unit; rows with a NaN are left out.
    cells : int
        Along the longer side of all boxes together.

    Returns
    -------
    ndarray of shape (m, 4)
    """
    boxes = boxes[~np.isnan(boxes).any(axis=1)]
    if not len(boxes):
        return np.empty((0, 4))
    origin = boxes[:, :2].min(axis=0)
    size = float((boxes[:, 2:].max(axis=0) - origin).max()) / cells or 1.0
    first = np.floor((boxes[:, :2] - origin) / size).astype(int)
    last = np.floor((boxes[:, 2:] - origin) / size).astype(int)
    runs = np.array(_runs(_touched(first, last)), dtype=float)
    return np.hstack([origin + runs[:, :2] * size, origin + runs[:, 2:] * size])


class Place:
    """Many boxes that together are where features are wanted.

    Parameters
    ----------
    boxes : ndarray of shape (n, 4)
        xmin, ymin, xmax, ymax; rows with a NaN are left out.
    """

    def __init__(self, boxes: np.ndarray):
        self.boxes = known = boxes[~np.isnan(boxes).any(axis=1)]
        self.tiles = merge(known)
        # The envelope of a diagonal: a polygon, but a line or a point where the box has no width.
        self._rectangles = shapely.envelope(shapely.linestrings(known.reshape(-1, 2, 2)))
        self._tree = shapely.STRtree(self._rectangles)

    def questions(self, count: int, sample: np.ndarray) -> np.ndarray | None:
        """Return the rectangles to ask an index for; None where to read the whole layer costs less.

        Few boxes are asked for as they are, many as the tiles that they touch.

        Parameters
        ----------
        count : int
            Features of the layer.
        sample : ndarray of shape (k, 4)
            xmin, ymin, xmax, ymax of some of them, by which the share that will be found is told.
        """
        ways = (self.boxes, self.tiles) if len(self.boxes) <= MOST else (self.tiles,)
        costs = [QUESTION * len(way) + FOUND * count * _share(way, sample) for way in ways]
        best = int(np.argmin(costs))
        return ways[best] if costs[best] < count else None

    def holds(self, geometry: np.ndarray) -> np.ndarray:
        """Return a mask of the geometries that meet a box, or lie nowhere: null, empty, without finite coordinates.

        Providers differ in what they find by a rectangle (bounding boxes or the geometries themselves); this settles
        it.
        """
        mask = np.isnan(shapely.bounds(geometry)).any(axis=1)
        feature, rectangle = self._tree.query(geometry)
        mask[feature[shapely.intersects(geometry[feature], self._rectangles[rectangle])]] = True
        return mask


def _share(rectangles: np.ndarray, sample: np.ndarray) -> float:
    """Return the share of a sample of boxes that meet rectangles; 1 where there is no sample."""
    met, _ = shapely.STRtree(shapely.box(*rectangles.T)).query(shapely.box(*sample.T))
    return len(np.unique(met)) / len(sample) if len(sample) else 1.0


def _touched(first: np.ndarray, last: np.ndarray) -> np.ndarray:
    """Return a mask of the cells between each box's first and last, by sums over their corners."""
    corners = np.zeros(last.max(axis=0) + 2, dtype=np.int64)
    np.add.at(corners, (first[:, 0], first[:, 1]), 1)
    np.add.at(corners, (last[:, 0] + 1, last[:, 1] + 1), 1)
    np.add.at(corners, (last[:, 0] + 1, first[:, 1]), -1)
    np.add.at(corners, (first[:, 0], last[:, 1] + 1), -1)
    return (corners.cumsum(axis=0).cumsum(axis=1) > 0)[:-1, :-1]


def _runs(touched: np.ndarray) -> list[tuple[int, int, int, int]]:
    done: list[tuple[int, int, int, int]] = []
    growing: dict[tuple[int, int], int] = {}
    for row in range(touched.shape[1] + 1):
        line = touched[:, row] if row < touched.shape[1] else np.zeros(len(touched), dtype=bool)
        edges = np.flatnonzero(np.diff(np.concatenate([[False], line, [False]]).astype(int)))
        runs = {(int(a), int(b)) for a, b in zip(edges[::2], edges[1::2])}
        done += [(run[0], start, run[1], row) for run, start in growing.items() if run not in runs]
        growing = {run: growing.get(run, row) for run in runs}
    return sorted(done)

"""Many boxes as few tiles: what a spatial index is asked for, each part of the place once or nearly so."""

from __future__ import annotations

import numpy as np

#: Side of a cell, as a share of the longer side of all boxes together; 30 to 60 tiles follow along a line.
CELLS = 24


def merge(boxes: np.ndarray) -> np.ndarray:
    """Return rectangles that together cover all boxes and share no inner point with one another.

    The extent is cut into square cells; runs of cells that boxes touch, row by row, make the rectangles, and equal runs
    of neighbouring rows become one.

    Parameters
    ----------
    boxes : ndarray of shape (n, 4)
        xmin, ymin, xmax, ymax.

    Returns
    -------
    ndarray of shape (m, 4)
    """
    origin = boxes[:, :2].min(axis=0)
    size = float((boxes[:, 2:].max(axis=0) - origin).max()) / CELLS or 1.0
    first = np.floor((boxes[:, :2] - origin) / size).astype(int)
    last = np.floor((boxes[:, 2:] - origin) / size).astype(int)
    touched = np.zeros(last.max(axis=0) + 1, dtype=bool)
    for (x0, y0), (x1, y1) in zip(first, last):
        touched[x0 : x1 + 1, y0 : y1 + 1] = True
    cells = np.array(_runs(touched), dtype=float)
    return np.hstack([origin + cells[:, :2] * size, origin + cells[:, 2:] * size])


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

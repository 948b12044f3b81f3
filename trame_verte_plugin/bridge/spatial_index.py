"""The spatial index of a GeoPackage's table, packed all at once instead of grown box by box.

SQLite keeps an R-tree as rows of three plain tables, whose form belongs to its file format (SQLite, ``rtree.c``,
'Database Format of R-Tree Tables'). Boxes sorted by tiles (Leutenegger et al. 1997, sort-tile-recursive) fill the nodes
from the leaves up: ten times faster than inserting them one by one, and the nodes overlap less. SQLite goes on with
such a tree as with its own; GDAL makes its own so from 3.7 on.
"""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass

import numpy as np

#: A node begins with two short numbers: the depth of the tree (in the root, else 0) and the number of its cells.
HEAD = 4
CELL = np.dtype([("id", ">i8"), ("box", ">f4", 4)])

#: How SQLite moves a coordinate that single precision would round to the inner side of its box.
SMALLER, LARGER = 1.0 - 1.0 / 8388608.0, 1.0 + 1.0 / 8388608.0


def quoted(name: str) -> str:
    """Return a name as SQL wants it."""
    return '"' + name.replace('"', '""') + '"'


def pack(file: sqlite3.Connection, index: str, ids: np.ndarray, boxes: np.ndarray) -> None:
    """Fill an empty R-tree of two dimensions.

    Parameters
    ----------
    file : sqlite3.Connection
        In a transaction.
    index : str
        The R-tree's name.
    ids : ndarray of shape (n,), int64
    boxes : ndarray of shape (n, 4)
        xmin, xmax, ymin, ymax.
    """
    nodes, parents, rows = (quoted(f"{index}_{part}") for part in ("node", "parent", "rowid"))
    size = file.execute(f"SELECT length(data) FROM {nodes} WHERE nodeno = 1").fetchone()[0]
    levels = _levels(_single_precision(boxes), (size - HEAD) // CELL.itemsize)
    # The root is node 1; the others are numbered from the top down.
    first = 1 + np.cumsum([0, *(len(level.start) for level in levels[:0:-1])])[::-1]
    for depth, level in enumerate(levels):
        cells = np.empty(len(level.item), dtype=CELL)
        cells["id"] = ids[level.item] if depth == 0 else first[depth - 1] + level.item
        cells["box"] = level.box
        number = first[depth] + np.arange(len(level.start))
        height = depth if depth == len(levels) - 1 else 0
        blobs = (_blob(cells[a:b], height, size) for a, b in zip(level.start, level.end))
        file.executemany(f"INSERT OR REPLACE INTO {nodes} VALUES (?, ?)", zip(number.tolist(), blobs))
        holder = np.repeat(number, level.end - level.start)
        table = rows if depth == 0 else parents
        file.executemany(f"INSERT INTO {table} VALUES (?, ?)", zip(cells["id"].tolist(), holder.tolist()))


@dataclass(frozen=True, eq=False)
class _Level:
    """The nodes of one level of the tree, each a run of cells."""

    item: np.ndarray
    """Of each cell: position of the row (leaves) or of the node of the level below."""
    box: np.ndarray
    """(n, 4) of each cell."""
    start: np.ndarray
    """First cell of each node, and the one after its last."""
    end: np.ndarray


def _levels(box: np.ndarray, capacity: int) -> list[_Level]:
    """Return the levels from the leaves to the root."""
    levels = []
    while True:
        number = max(1, -(-len(box) // capacity))
        item = _by_tiles(box, number)
        box = box[item]
        limits = np.arange(number + 1) * len(box) // number
        levels.append(_Level(item, box, limits[:-1], limits[1:]))
        if number == 1:
            return levels
        low = np.minimum.reduceat(box[:, ::2], limits[:-1])
        high = np.maximum.reduceat(box[:, 1::2], limits[:-1])
        box = np.stack([low, high], axis=2).reshape(-1, 4)


def _by_tiles(box: np.ndarray, number: int) -> np.ndarray:
    """Return the order that puts boxes into vertical slices, by height in each, for so many nodes."""
    x, y = box[:, 0] + box[:, 1], box[:, 2] + box[:, 3]
    slices = int(np.ceil(np.sqrt(number)))
    rank = np.empty(len(box), dtype=np.int64)
    rank[np.argsort(x, kind="stable")] = np.arange(len(box))
    return np.lexsort([y, rank * slices // max(len(box), 1)])


def _single_precision(boxes: np.ndarray) -> np.ndarray:
    """Return boxes in single precision, never smaller, rounded as SQLite rounds them."""
    result = boxes.astype(np.float32)
    for side, inside in ((0, np.greater), (1, np.less), (2, np.greater), (3, np.less)):
        exact = boxes[:, side]
        lost = inside(result[:, side], exact)
        outwards = np.where((exact < 0) == (side % 2 == 0), LARGER, SMALLER)
        result[lost, side] = (exact * outwards)[lost]
    return result


def _blob(cells: np.ndarray, height: int, size: int) -> bytes:
    head = height.to_bytes(2, "big") + len(cells).to_bytes(2, "big")
    return (head + cells.tobytes()).ljust(size, b"\0")

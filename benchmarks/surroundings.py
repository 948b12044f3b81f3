"""What surrounds the parcels of the synthetic territory: plan zones, communes, streets, the axis and its stops."""

from __future__ import annotations

import numpy as np
import shapely
from fabric import BLOCK_HEIGHT, BLOCK_WIDTH, ROWS, ZONE_COLUMNS, ZONE_ROWS, warp

#: A commune is that many zones wide; it takes half the height of the territory.
COMMUNE_ZONES = 4
#: Kilometres of one line of the axis, in columns of blocks.
LINE_COLUMNS = 60
STOP_SPACING = 450.0


def cell_polygons(nodes: np.ndarray, columns: np.ndarray, rows: np.ndarray, shift: np.ndarray) -> np.ndarray:
    """Return the cells between lattice lines ``columns`` and ``rows`` as polygons (column-major).

    Their edges follow the street corners, save that ``shift`` (like ``nodes``) moves some of them into the parcels.
    """
    moved = nodes + shift
    cells = []
    for west, east in zip(columns[:-1], columns[1:]):
        for south, north in zip(rows[:-1], rows[1:]):
            ring = np.concatenate(
                [
                    moved[west : east + 1, south],
                    moved[east, south : north + 1],
                    moved[west : east + 1, north][::-1],
                    moved[west, south : north + 1][::-1],
                ]
            )
            cells.append(shapely.polygons(warp(_dense(ring))))
    return np.array(cells, dtype=object)


def _dense(ring: np.ndarray, pieces: int = 4) -> np.ndarray:
    """Put vertices between those of a ring, the same whichever way it runs, and drop the repeated corners."""
    ring = ring[np.any(ring != np.roll(ring, 1, axis=0), axis=1)]
    following = np.roll(ring, -1, axis=0)
    share = np.arange(pieces)[:, None, None] / pieces
    return ((1 - share) * ring + share * following).transpose(1, 0, 2).reshape(-1, 2)


def zone_shift(nodes: np.ndarray, random: np.random.Generator) -> np.ndarray:
    """Return how far zone limits leave the street corners: a third of the inner ones cut through parcels."""
    shift = random.uniform(-0.35, 0.35, nodes.shape) * (BLOCK_WIDTH, BLOCK_HEIGHT)
    kept = random.random(nodes.shape[:2]) < 0.35
    kept[::ZONE_COLUMNS] &= np.arange(ROWS + 1) % ZONE_ROWS != 0
    kept[:, [0, -1]] = False
    kept[[0, -1]] = False
    return shift * kept[..., None]


def zone_lines(count: int, step: int) -> np.ndarray:
    """Return the lattice lines that bound cells of ``step`` blocks, the last cell being what is left."""
    return np.unique(np.append(np.arange(0, count, step), count))


def axis_path(nodes: np.ndarray, random: np.random.Generator) -> np.ndarray:
    """Return the axis along streets from west to east, changing street now and then (k, 2)."""
    row = ROWS // 2 + np.cumsum(random.choice([-1, 0, 1], len(nodes), p=[0.08, 0.84, 0.08])).clip(-4, 4)
    path = []
    for column, here in enumerate(row):
        before = row[max(column - 1, 0)]
        path.append(nodes[column, before])
        if before != here:
            path.append(nodes[column, here])
    return np.array(path)


def axis_lines(nodes: np.ndarray, random: np.random.Generator) -> np.ndarray:
    """Return the axis as lines of about ten kilometres, each starting where the one before ends."""
    path = axis_path(nodes, random)
    share = np.arange(6)[:, None, None] / 6
    dense = ((1 - share) * path[:-1] + share * path[1:]).transpose(1, 0, 2).reshape(-1, 2)
    dense = warp(np.concatenate([dense, path[-1:]]))
    breaks = zone_lines(len(dense) - 1, 6 * LINE_COLUMNS)
    return np.array([shapely.linestrings(dense[a : b + 1]) for a, b in zip(breaks[:-1], breaks[1:])], dtype=object)


def stops_along(lines: np.ndarray, random: np.random.Generator) -> tuple[np.ndarray, np.ndarray]:
    """Return stop points some metres off the axis and the line that each belongs to."""
    points, line = [], []
    for number, axis in enumerate(lines):
        places = np.arange(random.uniform(50, 300), axis.length, STOP_SPACING)
        there = shapely.get_coordinates(shapely.line_interpolate_point(axis, places))
        points.append(np.round(there + random.uniform(-6, 6, there.shape), 2))
        line.append(np.full(len(places), number))
    return shapely.points(np.concatenate(points)), np.concatenate(line)


def street_lines(nodes: np.ndarray) -> np.ndarray:
    """Return the streets: one line from corner to corner."""
    share = (np.arange(5) / 4)[:, None]
    ends = [(nodes[:-1], nodes[1:]), (nodes[:, :-1], nodes[:, 1:])]
    lines = [((1 - share) * a.reshape(-1, 1, 2) + share * b.reshape(-1, 1, 2)) for a, b in ends]
    return shapely.linestrings(warp(np.concatenate(lines)))

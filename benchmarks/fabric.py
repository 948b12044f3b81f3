"""The urban fabric of the synthetic territory: streets' lattice, blocks, parcels and buildings, all as arrays.

A block is a cell of an irregular lattice of street corners. It is described in its own coordinates (u along the street,
v across) and only at the end brought into the plane, so that neighbours share their vertices exactly.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import shapely

ORIGIN = (672_000.0, 7_046_000.0)
BLOCK_WIDTH, BLOCK_HEIGHT, ROWS = 165.0, 102.0, 52
HALF_STREET = 6.0
#: A zone of the plan is a cell of that many columns and rows of blocks.
ZONE_COLUMNS, ZONE_ROWS = 4, 4

TOWN, ESTATE, SUBURB, VILLAGE, FIELD, INDUSTRY, PARK = range(7)
#: Fewest and most parcels along one side of a block, by kind.
PARCELS_A_ROW = np.array([(13, 19), (11, 16), (6, 9), (3, 5), (1, 2), (1, 2), (1, 1)])
#: Share of each kind on the axis and at the edge of the territory.
SHARES = np.array([(0.12, 0.30, 0.33, 0.08, 0.07, 0.07, 0.03), (0.05, 0.24, 0.33, 0.13, 0.15, 0.06, 0.04)])
#: Parcel sides bend at these places between the street (0) and the heart of the block (1).
BENDS = np.array([0.0, 0.4, 0.7, 1.0])


def warp(points: np.ndarray) -> np.ndarray:
    """Bend the plane smoothly, so that nothing is parallel to the axes, and round to the centimetre."""
    x, y = points[..., 0], points[..., 1]
    bent_x = x + 45 * np.sin(y / 900 + x / 3100) + 9 * np.sin(y / 170)
    bent_y = y + 60 * np.sin(x / 1300) + 12 * np.sin(x / 210 + y / 800)
    return np.round(np.stack([bent_x + ORIGIN[0], bent_y + ORIGIN[1]], axis=-1), 2)


@dataclass(frozen=True)
class Fabric:
    """Arrays of the blocks and of the parcels; ``row`` is one side of a block, ``side`` is 0 (south) or 1 (north)."""

    nodes: np.ndarray
    """(columns + 1, ROWS + 1, 2): street corners before the warp, metres."""
    kind: np.ndarray
    """(columns, ROWS): kind of each block."""
    column: np.ndarray
    """Of each parcel: its block's column, row, then its side."""
    block_row: np.ndarray
    side: np.ndarray
    heart: np.ndarray
    """v of the line in the heart of the block where the two sides meet."""
    left: np.ndarray
    """(n, 4): u of the parcel's left side at each of :data:`BENDS`; likewise ``right``."""
    right: np.ndarray
    rank: np.ndarray
    """Place of the parcel in its row."""

    def place(self, parcel: np.ndarray, s: np.ndarray, t: np.ndarray) -> np.ndarray:
        """Return points (m, k, 2) of parcels (m,): s (m, k) from left to right side, t (m, k) from street to heart."""
        u = (1 - s) * _along(self.left[parcel], t) + s * _along(self.right[parcel], t)
        i, j = self.column[parcel], self.block_row[parcel]
        edge = HALF_STREET / BLOCK_HEIGHT
        street = np.where(self.side[parcel] == 0, edge, 1 - edge)[:, None]
        v = street + (self.heart[parcel][:, None] - street) * t
        a, b, c, d = (self.nodes[i + p, j + q][:, None, :] for p, q in ((0, 0), (1, 0), (1, 1), (0, 1)))
        u, v = u[..., None], v[..., None]
        return warp((1 - u) * (1 - v) * a + u * (1 - v) * b + u * v * c + (1 - u) * v * d)

    def frontage(self) -> np.ndarray:
        """Width of each parcel on the street, metres."""
        return (self.right[:, 0] - self.left[:, 0]) * BLOCK_WIDTH

    def parcel_kind(self) -> np.ndarray:
        """Kind of each parcel's block."""
        return self.kind[self.column, self.block_row]


def _along(bends: np.ndarray, t: np.ndarray) -> np.ndarray:
    """Interpolate u at t on sides given by their four bends."""
    piece = np.clip(np.searchsorted(BENDS, t, side="right") - 1, 0, 2)
    start = np.take_along_axis(bends, piece, axis=1)
    end = np.take_along_axis(bends, piece + 1, axis=1)
    return start + (end - start) * (t - BENDS[piece]) / (BENDS[piece + 1] - BENDS[piece])


def make_fabric(size: int, random: np.random.Generator) -> Fabric:
    """Return a strip of territory with exactly ``size`` parcels; only its length grows with ``size``."""
    columns = size // 300 + 2
    nodes = _lattice(columns, random)
    kind = _kinds(columns, random)
    low, high = PARCELS_A_ROW[kind].transpose(2, 0, 1)
    count = random.integers(low[..., None], high[..., None] + 1, size=(*kind.shape, 2))
    heart = np.clip(random.normal(0.5, 0.03, size=kind.shape), 0.42, 0.58)
    column, block_row, side = (a.ravel() for a in np.indices(count.shape))
    count = count.ravel()
    row = np.repeat(np.arange(len(count)), count)
    rank = np.arange(len(row)) - np.repeat(np.cumsum(count) - count, count)
    sides, first = _sides(count, random)
    if len(row) < size:
        raise ValueError(f"{columns} columns hold {len(row)} parcels only")
    row, rank = row[:size], rank[:size]
    line = first[row] + rank
    return Fabric(
        nodes=nodes[: column[row[-1]] + 2],
        kind=kind[: column[row[-1]] + 1],
        column=column[row],
        block_row=block_row[row],
        side=side[row],
        heart=heart[column[row], block_row[row]],
        left=sides[line],
        right=sides[line + 1],
        rank=rank,
    )


def _lattice(columns: int, random: np.random.Generator) -> np.ndarray:
    x = np.concatenate([[0], np.cumsum(np.clip(random.normal(BLOCK_WIDTH, 22, columns), 110, 230))])
    y = np.concatenate([[0], np.cumsum(np.clip(random.normal(BLOCK_HEIGHT, 9, ROWS), 80, 130))])
    nodes = np.stack(np.meshgrid(x, y - y[ROWS // 2], indexing="ij"), axis=-1)
    return nodes + random.uniform(-9, 9, nodes.shape)


def _kinds(columns: int, random: np.random.Generator) -> np.ndarray:
    """Draw the kind of every zone cell by its distance to the axis, then let an eighth of the blocks differ.

    Each row of cells has its exact shares, so that territories of all sizes are alike.
    """
    cells = (-(-columns // ZONE_COLUMNS), ROWS // ZONE_ROWS)
    middle = (np.arange(cells[1]) + 0.5) / cells[1]
    nearness = 1 - np.abs(2 * middle - 1)
    shares = np.cumsum(SHARES[1] + (SHARES[0] - SHARES[1]) * nearness[:, None], axis=1)
    quantile = random.permuted(np.broadcast_to((np.arange(cells[0])[:, None] + 0.5) / cells[0], cells), axis=0)
    drawn = (quantile[..., None] > shares[None, :, :]).sum(axis=-1).clip(0, PARK)
    kind = drawn.repeat(ZONE_COLUMNS, axis=0)[:columns].repeat(ZONE_ROWS, axis=1)
    return np.where(random.random(kind.shape) < 0.125, random.permuted(kind, axis=0), kind)


def _sides(count: np.ndarray, random: np.random.Generator) -> tuple[np.ndarray, np.ndarray]:
    """Return u of all parcel sides at the four bends (m, 4) and the first side of each row."""
    lines = count + 1
    first = np.cumsum(lines) - lines
    place = np.arange(lines.sum()) - np.repeat(first, lines)
    many = np.repeat(count, lines)
    edge = HALF_STREET / BLOCK_WIDTH
    inner = (place > 0) & (place < many)
    shift = random.normal(0, [0.12, 0.05, 0.08, 0.08], size=(len(place), 4)).clip(-0.24, 0.24) * inner[:, None]
    shift[:, 1:] += shift[:, :1]
    return edge + (1 - 2 * edge) * (place[:, None] + shift) / many[:, None], first


def parcel_polygons(fabric: Fabric) -> np.ndarray:
    """Return the parcels: nine vertices, bent sides, neighbours sharing theirs."""
    s = np.array([0, 0.5, 1, 1, 1, 1, 0, 0, 0])
    t = np.array([0, 0, 0, 0.4, 0.7, 1, 1, 0.7, 0.4])
    every = np.arange(len(fabric.rank))
    shape = (len(every), len(s))
    return shapely.polygons(fabric.place(every, np.broadcast_to(s, shape), np.broadcast_to(t, shape)))


def spoil(polygons: np.ndarray, share: float, random: np.random.Generator) -> np.ndarray:
    """Make a share of polygons invalid: bow-ties and spikes, half of each."""
    spoilt = polygons.copy()
    chosen = random.choice(len(polygons), round(share * len(polygons)), replace=False)
    for place, row in enumerate(chosen):
        ring = shapely.get_coordinates(polygons[row])
        if place % 2:
            ring[[1, -3]] = ring[[-3, 1]]
        else:
            outward = ring[1] + 0.15 * (ring[1] - ring[-3])
            ring = np.concatenate([ring[:2], np.round([outward, 2 * ring[1] - outward], 2)[:1], ring[1:]])
        spoilt[row] = shapely.polygons(ring)
    return spoilt

"""The buildings of the synthetic territory: terraces, pairs, houses, sheds, halls and slabs that cross parcels."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import shapely
from fabric import BLOCK_HEIGHT, ESTATE, FIELD, INDUSTRY, SUBURB, TOWN, VILLAGE, Fabric

#: Share of parcels with a main building and with a shed, by kind of block.
BUILT = np.array([0.9, 0.88, 0.8, 0.55, 0.05, 0.7, 0.0])
SHED = np.array([0.06, 0.16, 0.12, 0.25, 0.0, 0.1, 0.0])
DEPTH = (BLOCK_HEIGHT - 12) / 2


@dataclass(frozen=True)
class Buildings:
    """Polygons and what the national database says of them."""

    polygons: np.ndarray
    kind: np.ndarray
    """Kind of the block, :mod:`fabric`."""
    main: np.ndarray
    """False for sheds and extensions."""
    height: np.ndarray
    dwellings: np.ndarray
    parcel: np.ndarray


def make_buildings(fabric: Fabric, random: np.random.Generator) -> Buildings:
    """Return the buildings, in the order of the parcels they stand on."""
    kind, frontage = fabric.parcel_kind(), fabric.frontage()
    slab = _slabs(fabric, kind, random)
    built = (random.random(len(kind)) < BUILT[kind]) & ~slab.any(axis=1)
    main = np.flatnonzero(built)
    left, right, back = _footprint(fabric, main, kind[main], frontage[main], random)
    front = np.where(kind[main] == TOWN, 0.004, random.uniform(0.06, 0.14, len(main)))
    shaped = random.random(len(main)) < 0.3
    plain = _rectangles(fabric, main[~shaped], left[~shaped], right[~shaped], front=front[~shaped], back=back[~shaped])
    angled = _angles(fabric, main[shaped], left[shaped], right[shaped], front=front[shaped], back=back[shaped])
    extended = random.random(len(main)) < np.where(kind[main] == TOWN, 0.3, 0.06)
    wing = _extensions(fabric, main[extended], left[extended], right[extended], back=back[extended], random=random)
    shed = np.flatnonzero(built & (random.random(len(kind)) < SHED[kind]))
    start = np.flatnonzero(slab[:, 0])
    pieces = [
        (plain, main[~shaped], True),
        (angled, main[shaped], True),
        (wing, main[extended], False),
        (_sheds(fabric, shed, frontage[shed], random), shed, False),
        (_slab_polygons(fabric, start), start, True),
    ]
    return _assemble(pieces, kind, random)


def _assemble(pieces: list, kind: np.ndarray, random: np.random.Generator) -> Buildings:
    parcel = np.concatenate([p for _, p, _ in pieces])
    order = np.argsort(parcel, kind="stable")
    parcel = parcel[order]
    main = np.concatenate([np.full(len(p), m) for _, p, m in pieces])[order]
    slab = np.concatenate([np.full(len(p), n == len(pieces) - 1) for n, (_, p, _) in enumerate(pieces)])[order]
    height = np.where(main, random.normal(6.5, 1.5, len(parcel)), random.normal(2.8, 0.3, len(parcel))) + 9 * slab
    dwelling = main & (kind[parcel] < FIELD)
    return Buildings(
        polygons=np.concatenate([g for g, _, _ in pieces])[order],
        kind=kind[parcel],
        main=main,
        height=np.round(height.clip(2, 40), 1),
        dwellings=np.where(slab, random.integers(12, 40, len(parcel)), dwelling.astype(int)),
        parcel=parcel,
    )


def _footprint(fabric, main, kind, frontage, random) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Return left and right edge (share of the frontage) and the back (share of the depth) of main buildings.

    Terraces fill the frontage, pairs touch one side, the rest keeps away from both; a part of the walls on a parcel's
    side was drawn from aerial pictures and stands some decimetres off.
    """
    margin = np.clip(random.uniform(2, 5, len(main)) / frontage, 0.04, 0.3)
    off = np.where(random.random(len(main)) < 0.35, random.normal(0, 0.35, len(main)), 0.03) / frontage
    even = fabric.rank[main] % 2 == 0
    terrace, pair = kind == TOWN, kind == ESTATE
    left = np.where(terrace | (pair & ~even), off, margin)
    right = 1 - np.where(terrace | (pair & even), np.where(off == 0.03 / frontage, off, -off), margin)
    deep = random.uniform(9, 14, len(main)) / DEPTH
    back = np.select([kind == INDUSTRY, kind == FIELD, terrace], [0.8, 0.3, deep + 0.004], deep + 0.12)
    return left, right, np.minimum(back, 0.85)


def _rectangles(fabric, parcel, left, right, *, front, back) -> np.ndarray:
    s = np.stack([left, right, right, left], axis=1)
    t = np.stack([front, front, back, back], axis=1)
    return shapely.polygons(fabric.place(parcel, s, t))


def _angles(fabric, parcel, left, right, *, front, back) -> np.ndarray:
    """L-shaped buildings."""
    s_in, t_in = left + 0.55 * (right - left), front + 0.6 * (back - front)
    s = np.stack([left, right, right, s_in, s_in, left], axis=1)
    t = np.stack([front, front, t_in, t_in, back, back], axis=1)
    return shapely.polygons(fabric.place(parcel, s, t))


def _extensions(fabric, parcel, left, right, *, back, random) -> np.ndarray:
    """Wings behind the main building; they overlap it by 0 to 60 cm, as digitised ones do."""
    start = back - random.uniform(0, 0.6, len(parcel)) / DEPTH
    middle = left + random.uniform(0.35, 0.6, len(parcel)) * (right - left)
    return _rectangles(fabric, parcel, left, middle, front=start, back=back + random.uniform(3, 6, len(parcel)) / DEPTH)


def _sheds(fabric, parcel, frontage, random) -> np.ndarray:
    left = random.uniform(0.04, 0.4, len(parcel))
    front = random.uniform(0.76, 0.86, len(parcel))
    right = left + np.minimum(random.uniform(2.5, 5, len(parcel)) / frontage, 0.5)
    return _rectangles(fabric, parcel, left, right, front=front, back=front + random.uniform(2, 5, len(parcel)) / DEPTH)


def _slabs(fabric: Fabric, kind: np.ndarray, random: np.random.Generator) -> np.ndarray:
    """Return (n, 3): parcels where a slab of flats starts, and those that it also covers."""
    fits = np.isin(kind, [ESTATE, SUBURB, VILLAGE])
    following = np.zeros((len(kind), 3), dtype=bool)
    same = (fabric.rank[2:] == fabric.rank[:-2] + 2) & fits[:-2]
    following[:-2, 0] = same & (random.random(len(same)) < 0.012)
    following[1:, 1] = following[:-1, 0]
    following[2:, 2] = following[:-2, 0]
    following[:, 0] &= ~(following[:, 1] | following[:, 2])
    return following


def _slab_polygons(fabric: Fabric, start: np.ndarray) -> np.ndarray:
    """Slabs 12 m deep, from the middle of one parcel to the middle of the second next."""
    count = len(start)
    half, zero = np.full((count, 1), 0.5), np.full((count, 1), 0.35)
    front, back = zero, zero + 12 / DEPTH
    ring = [
        fabric.place(start, half, front),
        fabric.place(start + 1, half, front),
        fabric.place(start + 2, half, front),
        fabric.place(start + 2, half, back),
        fabric.place(start + 1, half, back),
        fabric.place(start, half, back),
    ]
    return shapely.polygons(np.concatenate(ring, axis=1)) if count else np.empty(0, dtype=object)

"""The territory of the buffer zones: two land covers of 200 000 polygons, 300 000 buildings, 500 zones, seeded."""

from __future__ import annotations

from pathlib import Path

import geopackage
import numpy as np
import shapely
import task
from scipy.spatial import cKDTree
from zones_task import BUILDINGS, COVER_1, COVER_2, ZONES

#: Side of the territory (m), its south-west corner, towns and the share of polygons that change.
SIDE, CORNER, TOWNS, CHANGED = 60_000.0, (650_000.0, 7_030_000.0), 120, 0.03


def ensure(polygons: int = 200_000, buildings: int = 300_000, zones: int = 500) -> Path:
    """Return the GeoPackage of a size, made where it is not there yet."""
    path = task.BUILD / f"zones_{polygons}.gpkg"
    if path.exists():
        return path
    task.BUILD.mkdir(parents=True, exist_ok=True)
    random = np.random.default_rng(20131205)
    cells = round(polygons**0.5)
    towns = random.uniform(0, SIDE, (TOWNS, 2))
    cover, middle = _mosaic(cells, random)
    away, _ = cKDTree(towns).query(middle)
    codes, uses = _codes(away, random)
    part = path.with_suffix(".part.gpkg")
    file = geopackage.create(part)
    geopackage.write_layer(file, COVER_1, cover, {"code_cs": codes, "code_us": uses})
    grown = (random.random(len(cover)) < CHANGED) & (away < 1_600)
    codes, uses = codes.copy(), uses.copy()
    codes[grown], uses[grown] = "CS1.1.1.1", "US5"
    geopackage.write_layer(file, COVER_2, cover, {"code_cs": codes, "code_us": uses})
    geopackage.write_layer(file, BUILDINGS, _buildings(towns, buildings, random), {})
    names = np.array([f"Zone {i}" for i in range(zones)], dtype=object)
    geopackage.write_layer(file, ZONES, _zones(zones, random), {"nom": names})
    del file
    part.rename(path)
    return path


def _mosaic(cells: int, random: np.random.Generator) -> tuple[np.ndarray, np.ndarray]:
    """Return quadrilaterals that tile the territory, their corners moved, and their middles."""
    step = SIDE / cells
    grid = np.stack(np.meshgrid(*[np.arange(cells + 1) * step] * 2, indexing="ij"), axis=-1)
    grid = np.round(grid + random.uniform(-0.25, 0.25, grid.shape) * step + np.array(CORNER), 2)
    corners = [grid[:-1, :-1], grid[1:, :-1], grid[1:, 1:], grid[:-1, 1:], grid[:-1, :-1]]
    rings = np.stack([c.reshape(-1, 2) for c in corners], axis=1)
    return shapely.polygons(rings), rings[:, :4].mean(axis=1) - np.array(CORNER)


def _codes(away: np.ndarray, random: np.random.Generator) -> tuple[np.ndarray, np.ndarray]:
    town = away < random.uniform(500, 1_200, len(away))
    wood = random.random(len(away)) < 0.15
    codes = np.select([town, wood], ["CS1.1.1.2", "CS2.1.1.1"], "CS2.2.1").astype(object)
    uses = np.select([town, wood], ["US5", "US6.3"], "US1.1").astype(object)
    return codes, uses


def _buildings(towns: np.ndarray, count: int, random: np.random.Generator) -> np.ndarray:
    place = towns[random.integers(0, TOWNS, count)] + random.normal(0, 650, (count, 2)) + np.array(CORNER)
    size = random.uniform((6, 6), (18, 14), (count, 2))
    return shapely.box(*place.T, *(place + size).T)


def _zones(count: int, random: np.random.Generator) -> np.ndarray:
    middle = random.uniform(0, SIDE, (count, 2)) + np.array(CORNER)
    return shapely.buffer(shapely.points(middle), random.uniform(300, 900, count), quad_segs=3)

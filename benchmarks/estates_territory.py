"""The territory of the estates: 1 000 estates with 400 000 buildings and 300 000 parcels, seeded.

An estate is a block of rows of parcels, two rows back to back between streets, turned by any angle; garden cities are
bent. Houses stand in rows, in pairs or as slabs by the type of the estate; some runs of parcels are free.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import geopackage
import numpy as np
import shapely
import task
from estates_task import BUFFER, BUILDINGS, COMMUNES, DIAGNOSES, ESTATES, PARCELS, PROPERTY, STOPS, STREETS

CORNER, SPACING = (650_000.0, 7_030_000.0), 1_000.0
ROWS, PARCELS_A_ROW, DEPTH, STREET = 10, 30, 32.0, 10.0
#: Of corons, pairs, garden cities and slabs: width of a parcel, and left edge, right edge (shares of it), front, back.
WIDTH = np.array([6.5, 13.0, 14.0, 16.0])
LEFT, RIGHT = np.array([0.0, 0.3, 0.35, 0.1]), np.array([1.0, 1.0, 1.0, 0.9])
FRONT, BACK = np.array([1.0, 5.0, 6.0, 8.0]), np.array([10.0, 14.0, 14.0, 20.0])
KINDS = np.array(["Corons", "Cité pavillonnaire", "Cité-jardin", "Cité moderne"], dtype=object)
#: Share of runs of six parcels that are free, of houses with a shed, of houses with a diagnosis.
FREE, SHED, DIAGNOSED = 0.1, 0.49, 0.2


@dataclass(frozen=True)
class Plan:
    """Where and what the estates are; arrays of shape (n,)."""

    middle: np.ndarray
    angle: np.ndarray
    kind: np.ndarray

    def place(self, estate: np.ndarray, points: np.ndarray) -> np.ndarray:
        """Bring points (m, k, 2) from the plan of an estate, its south-west corner at 0, into the plane."""
        x = points[..., 0] - PARCELS_A_ROW * WIDTH[self.kind[estate]][:, None] / 2
        y = points[..., 1] - ROWS * DEPTH / 2 - ROWS * STREET / 4
        y = y + np.where(self.kind[estate] == 2, 14.0, 0.0)[:, None] * np.sin(x / 55)
        cos, sin = np.cos(self.angle[estate])[:, None], np.sin(self.angle[estate])[:, None]
        turned = np.stack([x * cos - y * sin, x * sin + y * cos], axis=-1)
        return np.round(turned + self.middle[estate][:, None], 2)


def ensure(estates: int = 1_000) -> Path:
    """Return the GeoPackage of a size, made where it is not there yet."""
    path = task.BUILD / f"estates_{estates}.gpkg"
    if not path.exists():
        task.BUILD.mkdir(parents=True, exist_ok=True)
        part = path.with_suffix(".part.gpkg")
        file = geopackage.create(part)
        for name, (geometry, columns) in territory(estates).items():
            geopackage.write_layer(file, name, geometry, columns)
        del file
        part.rename(path)
    return path


def territory(estates: int) -> dict[str, tuple[np.ndarray, dict[str, np.ndarray]]]:
    """Return the layers: geometry and columns by name."""
    random = np.random.default_rng(20131206)
    side = int(np.ceil(estates**0.5))
    cell = np.stack(np.divmod(np.arange(estates), side), axis=1)
    middle = (cell + 0.5) * SPACING + random.uniform(-120, 120, (estates, 2)) + np.array(CORNER)
    plan = Plan(middle, random.uniform(0, np.pi, estates), random.integers(0, 4, estates))
    outline = _outlines(plan)
    made = {ESTATES: (outline, {"nom": _texts("Cité {}", estates), "type": KINDS[plan.kind]})}
    made.update(_parcels_and_buildings(plan, random))
    made[STREETS] = (_streets(plan), {})
    made.update(_surroundings(outline, side, random))
    return made


def _texts(template: str, count: int) -> np.ndarray:
    return np.array([template.format(i) for i in range(count)], dtype=object)


def _rectangles(plan: Plan, estate: np.ndarray, x: tuple, y: tuple, bends: int = 1) -> np.ndarray:
    """Return rectangles of the estates' plans; along x their sides may bend."""
    share = np.linspace(0, 1, bends + 1)
    along = x[0][:, None] + (x[1] - x[0])[:, None] * share
    ring = np.concatenate(
        [np.stack([a, np.broadcast_to(b[:, None], a.shape)], axis=-1) for a, b in zip((along, along[:, ::-1]), y)],
        axis=1,
    )
    return shapely.polygons(plan.place(estate, ring))


def _houses(plan: Plan, estate: np.ndarray, x: tuple, y: tuple, random: np.random.Generator) -> np.ndarray:
    """Return rectangles, three in ten of them with a corner cut out at the back."""
    houses = _rectangles(plan, estate, x, y)
    cut = np.flatnonzero(random.random(len(houses)) < 0.3)
    (left, right), (front, back) = ([side[cut] for side in axis] for axis in (x, y))
    middle, inner = left + 0.55 * (right - left), front + 0.6 * (back - front)
    points = [(left, front), (right, front), (right, inner), (middle, inner), (middle, back), (left, back)]
    ring = np.stack([np.stack(point, axis=-1) for point in points], axis=1)
    houses[cut] = shapely.polygons(plan.place(estate[cut], ring))
    return houses


def _row(row: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Return where a row of parcels meets its street, and to which side of it its gardens lie (1 or -1)."""
    pair, north = np.divmod(row, 2)
    low = pair * (2 * DEPTH + STREET)
    return np.where(north == 1, low + 2 * DEPTH, low), np.where(north == 1, -1.0, 1.0)


def _outlines(plan: Plan) -> np.ndarray:
    estate = np.arange(len(plan.kind))
    whole = PARCELS_A_ROW * WIDTH[plan.kind]
    edge = np.full(len(estate), STREET / 2)
    return _rectangles(plan, estate, (-edge, whole + edge), (-edge, ROWS * (DEPTH + STREET / 2) - edge), bends=40)


def _parcels_and_buildings(plan: Plan, random: np.random.Generator) -> dict:
    estate, row, number = (a.ravel() for a in np.indices((len(plan.kind), ROWS, PARCELS_A_ROW)))
    kind = plan.kind[estate]
    street, inward = _row(row)
    width = WIDTH[kind]
    parcels = _rectangles(plan, estate, (number * width, (number + 1) * width), (street, street + inward * DEPTH))
    run = (estate * ROWS + row) * PARCELS_A_ROW + number
    free = random.random(len(run) // 6 + 1)[run // 6] < FREE
    built = np.flatnonzero(~free)
    # In a pair the two houses touch; corons touch on both sides.
    mirrored = (number % 2 == 1) & (kind != 0)
    left, right = np.where(mirrored, 1 - RIGHT[kind], LEFT[kind]), np.where(mirrored, 1 - LEFT[kind], RIGHT[kind])
    x = tuple(((number + share) * width)[built] for share in (left, right))
    y = tuple((street + inward * depth[kind])[built] for depth in (FRONT, BACK))
    houses = _houses(plan, estate[built], x, y, random)
    shed = built[random.random(len(built)) < SHED]
    start = (number + random.uniform(0.1, 0.4, len(run))) * width
    back = street + inward * 27
    sheds = _rectangles(plan, estate[shed], (start[shed], start[shed] + 3), (back[shed], (back + inward * 4)[shed]))
    dwellings = np.concatenate([np.where(kind[built] == 3, 6, 1), np.zeros(len(shed), dtype=int)])
    count = len(houses) + len(sheds)
    order = random.permutation(count)
    known = houses[random.random(len(houses)) < DIAGNOSED]
    letters = np.array(list("ABCDEFG"), dtype=object)[random.integers(0, 7, len(known))]
    day = np.full(len(known), "2023-05-02", dtype=object)
    height = np.concatenate([np.full(len(houses), 6.0), np.full(len(sheds), 2.5)])
    return {
        PARCELS: (parcels, {"id": _texts("62000000AA{:06d}", len(parcels))}),
        BUILDINGS: (
            np.concatenate([houses, sheds])[order],
            {"hauteur": height[order], "nombre_de_logements": dwellings[order]},
        ),
        DIAGNOSES: (shapely.centroid(known), {"etiquette_dpe": letters, "date_etablissement_dpe": day}),
    }


def _streets(plan: Plan) -> np.ndarray:
    estate, street = (a.ravel() for a in np.indices((len(plan.kind), ROWS // 2 + 1)))
    share = np.linspace(-0.01, 1.01, 25)
    x = PARCELS_A_ROW * WIDTH[plan.kind[estate]][:, None] * share
    y = np.broadcast_to((street * (2 * DEPTH + STREET) - STREET / 2)[:, None], x.shape)
    return shapely.linestrings(plan.place(estate, np.stack([x, y], axis=-1)))


def _surroundings(outline: np.ndarray, side: int, random: np.random.Generator) -> dict:
    """Return communes of nine square kilometres, stops, and the World Heritage perimeters around estates."""
    cells = side // 3 + 1
    west, south = (a.ravel() * 3 * SPACING + c for a, c in zip(np.indices((cells, cells)), CORNER))
    communes = shapely.box(west, south, west + 3 * SPACING, south + 3 * SPACING)
    epci = np.array([f"Agglomération {i % 7}" for i in range(len(communes))], dtype=object)
    codes = {"insee": _texts("62{:03d}", len(communes)), "nom": _texts("Commune {}", len(communes)), "epci_nom": epci}
    stops = shapely.points(random.uniform(0, side * SPACING, (len(outline) // 10 + 1, 2)) + np.array(CORNER))
    listed = outline[random.random(len(outline)) < 0.4]
    return {
        COMMUNES: (communes, codes),
        STOPS: (stops, {"nom": _texts("Arrêt {}", len(stops))}),
        PROPERTY: (shapely.buffer(listed, 20), {}),
        BUFFER: (shapely.buffer(shapely.centroid(listed), 700), {}),
    }

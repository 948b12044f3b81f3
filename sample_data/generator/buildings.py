"""Houses, sheds, halls and churches on the lots; party walls come from walls that reach the lot's limits."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import shapely
from shapely import Polygon

from .frame import GRID, chance
from .geometry import polygons
from .land import Parcel


@dataclass
class Building:
    """A building with its BD TOPO attributes."""

    polygon: Polygon
    kind: str
    usage: str
    height: float
    dwellings: int
    place: str
    nature: str = "Indifférenciée"


@dataclass(frozen=True)
class Front:
    """The straight street side of a lot: two ends, direction along the street, direction into the lot."""

    start: np.ndarray
    end: np.ndarray
    along: np.ndarray
    into: np.ndarray

    @property
    def length(self) -> float:
        return float(np.hypot(*(self.end - self.start)))

    def box(self, left: float, right: float, near: float, far: float) -> Polygon:
        """Return the rectangle between two distances along the street and two distances behind it."""
        corner = self.start + self.along * left
        across = self.along * (right - left)
        return Polygon([corner + self.into * near, corner + across + self.into * near,
                        corner + across + self.into * far, corner + self.into * far])  # fmt: skip


def front_of(parcel: Parcel) -> Front | None:
    """Return the longest straight stretch of the lot's street side."""
    if parcel.front is None:
        return None
    path = np.asarray(parcel.front.simplify(1.0).coords)
    steps = np.diff(path, axis=0)
    longest = int(np.argmax(np.hypot(*steps.T)))
    start, end = path[longest], path[longest + 1]
    length = float(np.hypot(*(end - start)))
    if length < 4:
        return None
    along = (end - start) / length
    into = np.array([-along[1], along[0]])
    if not parcel.polygon.contains(shapely.Point((start + end) / 2 + into * 1.5)):
        into = -into
    return Front(start, end, along, into)


def _fit(shape: Polygon, ground: Polygon, least: float) -> Polygon | None:
    """Return the largest part of a building's shape on its ground, or None where it would be a stump."""
    clipped = polygons(shapely.set_precision(shape.intersection(ground), GRID))
    if not clipped:
        return None
    best = max(clipped, key=lambda p: p.area)
    return best if best.area >= least and best.area > 0.45 * shape.area else None


def _house(
    parcel: Parcel, front: Front, rng: np.random.Generator, near: float, deep: float, left: float, right: float
) -> Polygon | None:
    """Return a house ``near`` m behind the street; ``left``/``right`` gaps to the limits, negative for a party wall."""
    shape = front.box(left, front.length - right, near, near + deep)
    inner = parcel.polygon if min(left, right) < 0 else parcel.polygon.buffer(-0.4, join_style="mitre")
    return _fit(shape, inner, 30)


def _shed(parcel: Parcel, front: Front, rng: np.random.Generator, house: Polygon, behind: float) -> Polygon | None:
    wide, deep = rng.uniform(2.6, 6.5), rng.uniform(3.0, 7.0)
    at = (
        rng.uniform(0.2, max(0.3, front.length - wide))
        if rng.random() < 0.4
        else (0.0 if rng.random() < 0.5 else front.length - wide)
    )
    shape = front.box(at, at + wide, behind, behind + deep)
    fitted = _fit(shape, parcel.polygon, 9)
    return fitted if fitted is not None and not fitted.intersects(house.buffer(0.5)) else None


HOUSES = {
    # kind: setback, depth of the house, ways to stand (row, left twin, right twin, alone), share built, height, shed share
    "centre": ((0.0, 0.0), (9.5, 13.0), "row", 0.97, (8.0, 12.5), 0.3),
    "faubourg": ((0.0, 2.0), (8.5, 11.0), "mixed", 0.93, (6.0, 9.0), 0.2),
    "corons": ((2.5, 2.5), (8.6, 8.6), "row", 0.995, (6.2, 6.4), 0.14),
    "pavillons": ((5.5, 5.5), (8.2, 8.8), "twin", 0.985, (6.0, 6.8), 0.14),
    "jardin": ((6.0, 7.5), (8.4, 9.6), "twin", 0.98, (6.5, 7.6), 0.2),
    "lotissement": ((5.0, 7.5), (8.5, 11.5), "alone", 0.9, (4.5, 7.5), 0.25),
    "village": ((0.5, 9.0), (8.0, 12.0), "alone", 0.84, (5.0, 8.5), 0.45),
    "ruban": ((4.0, 10.0), (8.0, 12.0), "alone", 0.86, (4.5, 8.0), 0.35),
}


def _homes(parcel: Parcel, number: int, rng: np.random.Generator) -> list[Building]:
    setback, deep, way, built, height, sheds = HOUSES[parcel.kind]
    front = front_of(parcel)
    if front is None or rng.random() > built:
        return []
    near, depth = rng.uniform(*setback), rng.uniform(*deep)
    if parcel.kind in ("corons", "pavillons", "jardin"):
        rows = chance("row", parcel.place, round(float(front.into @ front.start) / 6))
        depth = rows.uniform(*deep)
    way = way if way != "mixed" else ("row" if rng.random() < 0.6 else "twin" if rng.random() < 0.5 else "alone")
    gap = max(1.5, (front.length - rng.uniform(9.5, 13.5)) / 2)
    open_side = max(1.5, front.length - rng.uniform(8.5, 10.0) if way == "twin" else 0.0)
    left, right = {
        "row": (-2.0, -2.0),
        "twin": (-2.0, open_side) if number % 2 else (open_side, -2.0),
        "alone": (gap, gap),
    }[way]
    if way == "row" and front.length > 22:
        left, right = -2.0, front.length - rng.uniform(11, 18)
    house = _house(parcel, front, rng, near, depth, left, right)
    if house is None:
        return []
    tall = round(rng.uniform(*height), 1)
    flats = int(rng.choice([1, 2, 3, 4], p=[0.45, 0.25, 0.2, 0.1])) if parcel.kind == "centre" else 1
    shop = parcel.kind == "centre" and rng.random() < 0.3
    found = [
        Building(house, parcel.kind, "Commercial et services" if shop else "Résidentiel", tall, flats, parcel.place)
    ]
    if parcel.kind in ("centre", "faubourg") and rng.random() < 0.33 and way == "row":
        wing = _fit(
            front.box(-2.0, 0.45 * front.length, near + depth, near + depth + rng.uniform(4, 9)), parcel.polygon, 12
        )
        if wing is not None:
            found.append(Building(wing, "aile", "Résidentiel", round(tall * 0.6, 1), 0, parcel.place))
    if rng.random() < sheds:
        shed = _shed(parcel, front, rng, house, near + depth + rng.uniform(6, 16))
        if shed is not None:
            found.append(Building(shed, "annexe", "Annexe", round(rng.uniform(2.3, 3.4), 1), 0, parcel.place))
    return found


def _halls(parcel: Parcel, rng: np.random.Generator) -> list[Building]:
    front = front_of(parcel)
    if front is None or rng.random() < 0.22 or parcel.polygon.area < 900:
        return []
    near, side = rng.uniform(12, 22), rng.uniform(5, 10)
    shape = front.box(side, front.length - side, near, near + rng.uniform(25, 55))
    hall = _fit(shape, parcel.polygon.buffer(-4), 250)
    if hall is None:
        return []
    shop = rng.random() < 0.4
    return [Building(hall, "halle", "Commercial et services" if shop else "Industriel", round(rng.uniform(6, 11), 1), 0,
                     parcel.place, "Industriel, agricole ou commercial")]  # fmt: skip


def _modern(parcel: Parcel, number: int, rng: np.random.Generator) -> list[Building]:
    front = front_of(parcel)
    if front is None or parcel.polygon.area < 250:
        return []
    if front.length > 26 and rng.random() < 0.55:
        bar = _fit(front.box(4, front.length - 4, 8, 20), parcel.polygon.buffer(-1), 180)
        return (
            [] if bar is None else [Building(bar, "barre", "Résidentiel", 13.5, int(bar.area * 4 / 85), parcel.place)]
        )
    count = max(1, int(front.length / 8.5))
    edges = np.linspace(0, front.length, count + 1)
    found = []
    for a, b in zip(edges, edges[1:]):
        house = _fit(front.box(a, b, 5, 14), parcel.polygon, 30)
        if house is not None:
            found.append(Building(house, "bande", "Résidentiel", 6.2, 1, parcel.place))
    return found


def _special(parcel: Parcel, rng: np.random.Generator) -> list[Building]:
    ground = parcel.polygon.buffer(-4)
    if ground.is_empty or ground.area < 150:
        return []
    box = np.asarray(shapely.minimum_rotated_rectangle(parcel.polygon).exterior.coords)
    sides = np.diff(box[:4], axis=0)
    long = int(np.hypot(*sides[0]) < np.hypot(*sides[1]))
    along = sides[long] / np.hypot(*sides[long])
    middle = np.asarray(parcel.polygon.centroid.coords[0])
    length, width = float(np.hypot(*sides[long])), float(np.hypot(*sides[1 - long]))
    centre = Front(middle, middle + along, along, np.array([-along[1], along[0]]))

    def block(
        a: float, b: float, c: float, d: float, usage: str, height: float, nature: str = "Indifférenciée"
    ) -> list[Building]:
        shape = _fit(centre.box(a, b, c, d), ground, 20)
        return [] if shape is None else [Building(shape, parcel.kind, usage, height, 0, parcel.place, nature)]

    if parcel.kind == "eglise":
        half, nave = 0.36 * length, min(7.0, 0.2 * width)
        cross = Polygon([*centre.box(-half, half, -nave, nave).exterior.coords]).union(
            centre.box(0.1 * half, 0.5 * half, -1.7 * nave, 1.7 * nave)
        )
        shape = _fit(cross, parcel.polygon, 50)
        return [] if shape is None else [Building(shape, "eglise", "Religieux", 17.5, 0, parcel.place, "Eglise")]
    if parcel.kind == "mairie":
        return block(-0.32 * length, 0.32 * length, -9, 7, "Indifférencié", 15.0)
    if parcel.kind == "ecole":
        return (block(-0.4 * length, 0.4 * length, 0.16 * width, 0.16 * width + 10, "Indifférencié", 7.5)
                + block(-0.4 * length, -0.4 * length + 11, -0.3 * width, 0.16 * width, "Indifférencié", 6.0)
                + block(0.2 * length, 0.2 * length + 14, -0.3 * width, -0.1 * width, "Sportif", 8.0))  # fmt: skip
    if parcel.kind == "stade":
        return block(-0.2 * length, 0.2 * length, -0.42 * width, -0.42 * width + 9, "Sportif", 6.5)
    if parcel.kind == "friche" and parcel.polygon.area > 1500:
        return (block(-0.3 * length, 0.05 * length, -0.2 * width, 0.05 * width, "Industriel", 11.0, "Industriel, agricole ou commercial")
                + block(0.12 * length, 0.3 * length, 0.0, 0.25 * width, "Industriel", 8.0, "Industriel, agricole ou commercial"))  # fmt: skip
    if parcel.kind == "friche":
        return block(-0.35 * length, 0.3 * length, -0.1 * width, 0.35 * width, "Commercial et services", 5.0)
    if parcel.kind == "station":
        return block(-30, -10, -6, 6, "Indifférencié", 4.0)
    if parcel.kind == "parc":
        return block(-16, 16, -7, 7, "Résidentiel", 13.0, "Château")
    return []


def _workshop(parcel: Parcel, rng: np.random.Generator) -> list[Building]:
    """Return a craftsman's hall or a row of garages in the heart of a town block."""
    middle = np.asarray(parcel.polygon.representative_point().coords[0])
    box = np.asarray(shapely.minimum_rotated_rectangle(parcel.polygon).exterior.coords)
    side = max(np.diff(box[:3], axis=0), key=lambda s: float(np.hypot(*s)))
    along = side / np.hypot(*side)
    half, deep = rng.uniform(9, 17), rng.uniform(3, 9)
    shape = Front(middle, middle + along, along, np.array([-along[1], along[0]])).box(-half, half, -deep, deep)
    hall = _fit(shape, parcel.polygon.buffer(-2), 80)
    if hall is None:
        return []
    usage, height = (
        ("Annexe", 2.8) if deep < 4 else ("Industriel" if rng.random() < 0.5 else "Commercial et services", 5.5)
    )
    return [Building(hall, "atelier", usage, height, 0, parcel.place)]


def _farms(parcel: Parcel, rng: np.random.Generator) -> list[Building]:
    """Return a lone farmstead around its yard, on a few fields."""
    middle = np.asarray(parcel.polygon.representative_point().coords[0])
    turn = rng.uniform(0, np.pi)
    along = np.array([np.cos(turn), np.sin(turn)])
    yard = Front(middle, middle + along, along, np.array([-along[1], along[0]]))
    shapes = [(yard.box(-22, -12, -16, 18), "Agricole", 8.5, 0), (yard.box(-8, 14, 14, 24), "Résidentiel", 7.5, 1),
              (yard.box(12, 34, -18, -4), "Agricole", 9.0, 0)]  # fmt: skip
    ground = parcel.polygon.buffer(-3)
    if not all(ground.contains(s) for s, *_ in shapes):
        return []
    return [Building(shapely.set_precision(s, GRID), "ferme", usage, height, homes, "",
                     "Industriel, agricole ou commercial" if usage == "Agricole" else "Indifférenciée")
            for s, usage, height, homes in shapes]  # fmt: skip


def make_buildings(parcels: list[Parcel]) -> list[Building]:
    """Build on every lot by its kind."""
    found: list[Building] = []
    counters: dict[tuple[str, str], int] = {}
    for parcel in parcels:
        point = parcel.polygon.representative_point()
        rng = chance("building", round(point.x, 1), round(point.y, 1))
        key = (parcel.place, parcel.kind)
        counters[key] = counters.get(key, 0) + 1
        if parcel.kind in HOUSES:
            found += _homes(parcel, counters[key], rng)
        elif parcel.kind == "activite":
            found += _halls(parcel, rng)
        elif parcel.kind == "moderne":
            found += _modern(parcel, counters[key], rng)
        elif parcel.kind == "fond" and parcel.place in ("Centre-ville", "Faubourgs") and rng.random() < 0.35:
            found += _workshop(parcel, rng) if parcel.polygon.area > 700 else []
        elif parcel.kind == "champ" and parcel.polygon.area > 12000 and rng.random() < 0.018:
            found += _farms(parcel, rng)
        else:
            found += _special(parcel, rng)
    return found

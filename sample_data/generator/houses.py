"""Dwellings and their sheds; party walls come from walls that reach the limits of the lot."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
import shapely
from shapely import Polygon

from .frame import GRID, chance
from .land import Parcel
from .shapes import Building, Front, fit, front_of

Span = tuple[float, float]


class House(NamedTuple):
    """How houses stand in a kind of place; lengths in metres, shares from 0 to 1."""

    setback: Span
    depth: Span
    way: str
    """row, twin, alone, or mixed."""
    built: float
    height: Span
    sheds: float


HOUSES = {
    "centre": House((0.0, 0.0), (9.5, 13.0), "row", 0.97, (8.0, 12.5), 0.3),
    "faubourg": House((0.0, 2.0), (8.5, 11.0), "mixed", 0.93, (6.0, 9.0), 0.2),
    "corons": House((2.5, 2.5), (8.6, 8.6), "row", 0.995, (6.2, 6.4), 0.14),
    "pavillons": House((5.5, 5.5), (8.2, 8.8), "twin", 0.985, (6.0, 6.8), 0.14),
    "jardin": House((6.0, 7.5), (8.4, 9.6), "twin", 0.98, (6.5, 7.6), 0.2),
    "lotissement": House((5.0, 7.5), (8.5, 11.5), "alone", 0.9, (4.5, 7.5), 0.25),
    "village": House((0.5, 9.0), (8.0, 12.0), "alone", 0.84, (5.0, 8.5), 0.45),
    "ruban": House((4.0, 10.0), (8.0, 12.0), "alone", 0.86, (4.5, 8.0), 0.35),
}


def homes(parcel: Parcel, number: int, rng: np.random.Generator) -> list[Building]:
    """Return the house of a lot, its back wing and its shed; twins lean to the left or right by their number."""
    model = HOUSES[parcel.kind]
    front = front_of(parcel)
    if front is None or rng.random() > model.built:
        return []
    near, deep = rng.uniform(*model.setback), rng.uniform(*model.depth)
    if parcel.kind in ("corons", "pavillons", "jardin"):
        deep = chance("row", parcel.place, round(float(front.into @ front.start) / 6)).uniform(*model.depth)
    way = model.way
    if way == "mixed":
        way = "row" if rng.random() < 0.6 else "twin" if rng.random() < 0.5 else "alone"
    left, right = _gaps(way, front.length, number, rng)
    inner = parcel.polygon if min(left, right) < 0 else parcel.polygon.buffer(-0.4, join_style="mitre")
    house = fit(front.box(left, front.length - right, near, near + deep), inner, 30)
    if house is None:
        return []
    return [*_dwelling(parcel, house, round(rng.uniform(*model.height), 1), rng),
            *_behind(parcel, front, house, near + deep, way, rng)]  # fmt: skip


def _gaps(way: str, length: float, number: int, rng: np.random.Generator) -> Span:
    """Return the gaps to the left and right limits; negative ones reach over the limit and are cut at it."""
    if way == "row":
        return (-2.0, length - rng.uniform(11, 18)) if length > 22 else (-2.0, -2.0)
    if way == "twin":
        aside = max(1.5, length - rng.uniform(8.5, 10.0))
        return (-2.0, aside) if number % 2 else (aside, -2.0)
    aside = max(1.5, (length - rng.uniform(9.5, 13.5)) / 2)
    return aside, aside


def _dwelling(parcel: Parcel, house: Polygon, height: float, rng: np.random.Generator) -> list[Building]:
    flats, usage = 1, "Résidentiel"
    if parcel.kind == "centre":
        flats = int(rng.choice([1, 2, 3, 4], p=[0.45, 0.25, 0.2, 0.1]))
        usage = "Commercial et services" if rng.random() < 0.3 else usage
    return [Building(house, parcel.kind, usage, height, flats, parcel.place)]


def _behind(
    parcel: Parcel, front: Front, house: Polygon, rear: float, way: str, rng: np.random.Generator
) -> list[Building]:
    found = []
    if parcel.kind in ("centre", "faubourg") and way == "row" and rng.random() < 0.22:
        wing = fit(front.box(-2.0, 0.45 * front.length, rear, rear + rng.uniform(4, 9)), parcel.polygon, 12)
        if wing is not None:
            found.append(Building(wing, "aile", "Résidentiel", 4.5, 0, parcel.place))
    if rng.random() < HOUSES[parcel.kind].sheds:
        wide, deep, start = rng.uniform(2.6, 6.5), rng.uniform(3.0, 7.0), rear + rng.uniform(6, 16)
        at = float(rng.choice([0.0, max(0.0, front.length - wide), 0.4 * front.length]))
        shed = fit(front.box(at, at + wide, start, start + deep), parcel.polygon, 9)
        if shed is not None and not shed.intersects(house.buffer(0.5)):
            found.append(Building(shed, "annexe", "Annexe", round(rng.uniform(2.3, 3.4), 1), 0, parcel.place))
    return found


def flats_and_terraces(parcel: Parcel, rng: np.random.Generator) -> list[Building]:
    """Return a slab of flats or a terrace of the 1960s."""
    front = front_of(parcel)
    if front is None or parcel.polygon.area < 250:
        return []
    if front.length > 26 and rng.random() < 0.55:
        slab = fit(front.box(4, front.length - 4, 8, 20), parcel.polygon.buffer(-1), 180)
        found = [] if slab is None else [slab]
        return [Building(s, "barre", "Résidentiel", 13.5, int(s.area * 4 / 85), parcel.place) for s in found]
    edges = np.linspace(0, front.length, max(1, int(front.length / 8.5)) + 1)
    houses = [fit(front.box(a, b, 5, 14), parcel.polygon, 30) for a, b in zip(edges, edges[1:])]
    return [Building(h, "bande", "Résidentiel", 6.2, 1, parcel.place) for h in houses if h is not None]


def farmstead(parcel: Parcel, rng: np.random.Generator) -> list[Building]:
    """Return a lone farm around its yard, where the field is large enough."""
    middle = np.asarray(parcel.polygon.representative_point().coords[0])
    turn = rng.uniform(0, np.pi)
    along = np.array([np.cos(turn), np.sin(turn)])
    yard = Front(middle, middle + along, along, np.array([-along[1], along[0]]))
    barns = [yard.box(-22, -12, -16, 18), yard.box(12, 34, -18, -4)]
    home = yard.box(-8, 14, 14, 24)
    ground = parcel.polygon.buffer(-3)
    if not all(ground.contains(shape) for shape in (*barns, home)):
        return []
    nature = "Industriel, agricole ou commercial"
    made = [Building(b, "ferme", "Agricole", 8.5, 0, "", nature) for b in barns]
    made.append(Building(home, "ferme", "Résidentiel", 7.5, 1, ""))
    for building in made:
        building.polygon = shapely.set_precision(building.polygon, GRID)
    return made

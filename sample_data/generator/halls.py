"""Halls of the business park, workshops in town blocks, and public buildings."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from shapely import Polygon

from .land import Parcel
from .shapes import Building, fit, front_of, middle_of

WORKS = "Industriel, agricole ou commercial"


class Block(NamedTuple):
    """A rectangle on a plot, in shares of the plot's length and width from its middle."""

    left: float
    right: float
    low: float
    high: float
    usage: str
    height: float
    nature: str = "Indifférenciée"


PLOTS = {
    "mairie": [Block(-0.32, 0.32, -0.17, 0.13, "Indifférencié", 15.0)],
    "ecole": [Block(-0.4, 0.4, 0.16, 0.27, "Indifférencié", 7.5), Block(-0.4, -0.29, -0.3, 0.16, "Indifférencié", 6.0),
              Block(0.2, 0.34, -0.3, -0.1, "Sportif", 8.0)],
    "stade": [Block(-0.2, 0.2, -0.42, -0.37, "Sportif", 6.5)],
    "friche": [Block(-0.3, 0.05, -0.2, 0.05, "Industriel", 11.0, WORKS),
               Block(0.12, 0.3, 0.0, 0.25, "Industriel", 8.0, WORKS)],
    "plateforme": [Block(-0.32, 0.3, -0.28, 0.2, "Industriel", 12.5, WORKS)],
    "station": [Block(-0.2, -0.05, -0.1, 0.1, "Indifférencié", 4.0)],
    "parc": [Block(-0.04, 0.04, -0.03, 0.03, "Résidentiel", 13.0, "Château")],
}  # fmt: skip


def public_buildings(parcel: Parcel) -> list[Building]:
    """Return the buildings of a plot of its own: church, school, town hall, brownfield, warehouse."""
    ground = parcel.polygon.buffer(-4)
    if ground.is_empty or ground.area < 150:
        return []
    middle, length, width = middle_of(parcel)
    if parcel.kind == "eglise":
        nave = min(7.0, 0.2 * width)
        arms = middle.box(0.04 * length, 0.18 * length, -1.7 * nave, 1.7 * nave)
        church = fit(middle.box(-0.36 * length, 0.36 * length, -nave, nave).union(arms), parcel.polygon, 50)
        found = [] if church is None else [church]
        return [Building(c, "eglise", "Religieux", 17.5, 0, parcel.place, "Eglise") for c in found]
    made = []
    for block in PLOTS.get(parcel.kind, []):
        box = middle.box(block.left * length, block.right * length, block.low * width, block.high * width)
        shape = fit(box, ground, 20)
        if shape is not None:
            made.append(Building(shape, parcel.kind, block.usage, block.height, 0, parcel.place, block.nature))
    return made


def hall(parcel: Parcel, rng: np.random.Generator) -> list[Building]:
    """Return a hall of the business park; some lots wait for theirs."""
    front = front_of(parcel)
    if front is None or rng.random() < 0.22 or parcel.polygon.area < 900:
        return []
    near, side = rng.uniform(12, 22), rng.uniform(5, 10)
    box = front.box(side, front.length - side, near, near + rng.uniform(25, 55))
    usage = "Commercial et services" if rng.random() < 0.4 else "Industriel"
    return _one(fit(box, parcel.polygon.buffer(-4), 250), parcel, "halle", usage, round(rng.uniform(6, 11), 1))


def workshop(parcel: Parcel, rng: np.random.Generator) -> list[Building]:
    """Return a craftsman's hall or a row of garages in the heart of a town block."""
    middle, _, _ = middle_of(parcel, inside=True)
    half, deep = rng.uniform(9, 17), rng.uniform(3, 9)
    shape = fit(middle.box(-half, half, -deep, deep), parcel.polygon.buffer(-2), 80)
    if deep < 4:
        return _one(shape, parcel, "garages", "Annexe", 2.8)
    return _one(shape, parcel, "atelier", "Industriel" if rng.random() < 0.5 else "Commercial et services", 5.5)


def _one(shape: Polygon | None, parcel: Parcel, kind: str, usage: str, height: float) -> list[Building]:
    nature = WORKS if kind == "halle" else "Indifférenciée"
    return [] if shape is None else [Building(shape, kind, usage, height, 0, parcel.place, nature)]

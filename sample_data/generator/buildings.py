"""What is built on each parcel, by its kind."""

from __future__ import annotations

import numpy as np

from .frame import chance
from .geometry import seal
from .halls import hall, public_buildings, workshop
from .houses import HOUSES, farmstead, flats_and_terraces, homes
from .land import Parcel
from .shapes import Building


def make_buildings(parcels: list[Parcel]) -> list[Building]:
    """Build on every parcel."""
    found: list[Building] = []
    counters: dict[tuple[str, str], int] = {}
    for parcel in parcels:
        place = parcel.polygon.representative_point()
        key = (parcel.place, parcel.kind)
        counters[key] = counters.get(key, 0) + 1
        found += _on(parcel, counters[key], chance("building", round(place.x, 1), round(place.y, 1)))
    for building, polygon in zip(found, seal([b.polygon for b in found])):
        building.polygon = polygon
    return found


def _on(parcel: Parcel, number: int, rng: np.random.Generator) -> list[Building]:
    if parcel.kind in HOUSES:
        return homes(parcel, number, rng)
    if parcel.kind == "activite":
        return hall(parcel, rng)
    if parcel.kind == "moderne":
        return flats_and_terraces(parcel, rng)
    if parcel.kind == "fond" and parcel.around in ("centre", "faubourg"):
        return workshop(parcel, rng) if parcel.polygon.area > 700 and rng.random() < 0.35 else []
    if parcel.kind == "champ":
        return farmstead(parcel, rng) if parcel.polygon.area > 12000 and rng.random() < 0.018 else []
    return public_buildings(parcel)

"""What a building is, and the straight street side on which it is set out."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import shapely
from shapely import Polygon

from .frame import GRID
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
        """Length of the street side in metres."""
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


def fit(shape: Polygon, ground: Polygon, least: float) -> Polygon | None:
    """Return the largest part of a building's shape on its ground, or None where it would be a stump."""
    clipped = polygons(shapely.set_precision(shape.intersection(ground), GRID))
    if not clipped:
        return None
    best = max(clipped, key=lambda p: p.area)
    return best if best.area >= least and best.area > 0.45 * shape.area else None


def middle_of(parcel: Parcel, inside: bool = False) -> tuple[Front, float, float]:
    """Return a front through the middle of a plot along its long side, and the plot's length and width."""
    box = np.asarray(shapely.minimum_rotated_rectangle(parcel.polygon).exterior.coords)
    sides = np.diff(box[:3], axis=0)
    lengths = np.hypot(*sides.T)
    long = int(np.argmax(lengths))
    along = sides[long] / lengths[long]
    place = parcel.polygon.representative_point() if inside else parcel.polygon.centroid
    middle = np.asarray(place.coords[0])
    front = Front(middle, middle + along, along, np.array([-along[1], along[0]]))
    return front, float(lengths[long]), float(lengths[1 - long])

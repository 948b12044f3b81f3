"""How a territory becomes sheets: one for each of its parts, or several at a fixed scale that overlap."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import shapely

from ..errors import InputError
from .paper import Box
from .scales import ground_size, smallest_scale

#: Kept free around what a sheet shows, in millimetres.
MARGIN = 6.0

#: Sheets of one part; more is taken for a mistaken scale.
MOST = 400


@dataclass(frozen=True)
class Part:
    """A part of the territory that has sheets of its own: a commune, an estate, a zone."""

    number: int
    """Its place in the series; that of the assembly sheet is -1."""
    name: str
    geometry: object
    """Shapely geometry in the map's projection."""


@dataclass(frozen=True)
class Sheet:
    """A page with a map."""

    number: int
    part: Part
    bounds: tuple[float, float, float, float]
    """xmin, ymin, xmax, ymax on the ground, of the very shape of the map's frame."""
    scale: int
    """Denominator."""
    place: int = 1
    """Which of the sheets of its part."""
    places: int = 1
    """Sheets of its part."""

    @property
    def rectangle(self) -> object:
        """Return the ground that the map shows, as a polygon."""
        return shapely.box(*self.bounds)


def sheets_of(parts: Sequence[Part], frame: Box, scale: int, overlap: float) -> list[Sheet]:
    """Return the sheets of all parts, numbered in order.

    Parameters
    ----------
    parts : sequence of Part
    frame : Box
        The map's frame on the paper.
    scale : int
        Denominator; 0 gives each part the smallest round scale that shows it whole on one sheet.
    overlap : float
        What neighbouring sheets of one part share, in millimetres on paper.

    Returns
    -------
    list of Sheet
        Each part is covered by its sheets; those that do not meet it are left out.
    """
    found: list[Sheet] = []
    for part in parts:
        bounds = shapely.bounds(part.geometry)
        own = scale or smallest_scale(bounds, frame.width, frame.height, margin=MARGIN)
        boxes = _boxes(part, bounds, frame, own, overlap)
        found += [
            Sheet(len(found) + place, part, box, own, place, len(boxes)) for place, box in enumerate(boxes, start=1)
        ]
    return found


def whole(parts: Sequence[Part], sheets: Sequence[Sheet], name: str, frame: Box) -> Sheet:
    """Return the assembly sheet, number 0: all parts and sheets at the smallest round scale.

    Parameters
    ----------
    parts : sequence of Part
    sheets : sequence of Sheet
    name : str
        What it is called.
    frame : Box
        The map's frame on the paper.
    """
    every = shapely.union_all([*(part.geometry for part in parts)])
    bounds = shapely.total_bounds([every, *(sheet.rectangle for sheet in sheets)])
    scale = smallest_scale(bounds, frame.width, frame.height, margin=MARGIN)
    return Sheet(0, Part(-1, name, every), _centred(bounds, ground_size(scale, frame.width, frame.height)), scale)


def _boxes(
    part: Part, bounds: np.ndarray, frame: Box, scale: int, overlap: float
) -> list[tuple[float, float, float, float]]:
    """Return the ground of each sheet of a part, from the north-west row by row."""
    size = ground_size(scale, frame.width, frame.height)
    step = ground_size(scale, frame.width - overlap, frame.height - overlap)
    needed = bounds[2:] - bounds[:2] + 2 * MARGIN * scale / 1000
    columns, rows = (1 + max(0, math.ceil((n - s) / d - 1e-9)) for n, s, d in zip(needed, size, step))
    if columns * rows > MOST:
        raise InputError(
            "At 1:{scale} '{part}' would take {count} sheets, more than {most}. "
            "Choose a smaller scale or larger paper.",
            scale=scale,
            part=part.name,
            count=columns * rows,
            most=MOST,
        )
    # The sheets together are centred on the part.
    x0 = (bounds[0] + bounds[2] - step[0] * (columns - 1)) / 2
    y0 = (bounds[1] + bounds[3] + step[1] * (rows - 1)) / 2
    found = []
    for row in range(rows):
        for column in range(columns):
            centre = (x0 + step[0] * column, y0 - step[1] * row)
            if shapely.intersects(_cell(centre, step, size, (column, columns), (rows - 1 - row, rows)), part.geometry):
                found.append(_around(*centre, size))
    return found


def _cell(
    centre: tuple[float, float],
    step: tuple[float, float],
    size: tuple[float, float],
    *places: tuple[int, int],
) -> object:
    """Return the ground that falls to one sheet: half of each overlap, all of it at the rim."""
    low, high = [], []
    for axis, (place, count) in enumerate(places):
        low.append(centre[axis] - (size if place == 0 else step)[axis] / 2)
        high.append(centre[axis] + (size if place == count - 1 else step)[axis] / 2)
    return shapely.box(*low, *high)


def _around(x: float, y: float, size: tuple[float, float]) -> tuple[float, float, float, float]:
    return (x - size[0] / 2, y - size[1] / 2, x + size[0] / 2, y + size[1] / 2)


def _centred(bounds: np.ndarray, size: tuple[float, float]) -> tuple[float, float, float, float]:
    return _around((bounds[0] + bounds[2]) / 2, (bounds[1] + bounds[3]) / 2, size)

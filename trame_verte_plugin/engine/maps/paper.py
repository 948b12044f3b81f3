"""Paper sizes and where each part of a sheet stands on them, in millimetres from the upper left corner."""

from __future__ import annotations

from dataclasses import dataclass

#: Short and long side of the ISO A series, in millimetres.
SIDES = {"A4": (210, 297), "A3": (297, 420), "A2": (420, 594), "A1": (594, 841), "A0": (841, 1189)}

#: Size of the text of each paper against that of A3, which is read at arm's length; larger ones hang on a wall.
_TEXT = {"A4": 0.9, "A3": 1.0, "A2": 1.2, "A1": 1.5, "A0": 1.9}

#: Margin around the sheet and gap between its parts on A3.
_MARGIN, _GAP = 8.0, 3.0

#: Width of the column of a landscape sheet, height of the band of a portrait one, on A3.
_COLUMN, _BAND = 88.0, 104.0


@dataclass(frozen=True)
class Box:
    """A rectangle on the paper, in millimetres."""

    x: float
    y: float
    width: float
    height: float

    @property
    def bottom(self) -> float:
        """Lower edge, from the top of the sheet."""
        return self.y + self.height


@dataclass(frozen=True)
class Paper:
    """A sheet of paper."""

    name: str
    """``A4`` to ``A0``."""
    landscape: bool

    @property
    def width(self) -> float:
        """Width in millimetres."""
        return float(SIDES[self.name][self.landscape])

    @property
    def height(self) -> float:
        """Height in millimetres."""
        return float(SIDES[self.name][not self.landscape])

    @property
    def text(self) -> float:
        """Size of text against that of A3."""
        return _TEXT[self.name]


@dataclass(frozen=True)
class Frames:
    """Where the parts of a sheet stand."""

    map: Box
    columns: tuple[Box, ...]
    """What stands beside the map: one column of a landscape sheet, three under the map of a portrait one."""
    gap: float
    text: float
    """Size of text against that of A3."""


#: Papers in the order of the parameter ``PAPER``.
PAPERS = tuple(Paper(name, landscape) for name in SIDES for landscape in (False, True))


def frames_of(paper: Paper) -> Frames:
    """Return where the map and the columns beside it stand on a paper.

    Parameters
    ----------
    paper : Paper

    Returns
    -------
    Frames
        All boxes lie inside the margin and none meets another.
    """
    margin, gap = _MARGIN * min(paper.text, 1.5), _GAP * paper.text
    width, height = paper.width - 2 * margin, paper.height - 2 * margin
    if paper.landscape:
        side = _COLUMN * paper.text
        column = Box(margin + width - side, margin, side, height)
        return Frames(Box(margin, margin, width - side - gap, height), (column,), gap, paper.text)
    band = _BAND * paper.text
    top = margin + height - band
    shares = (0.39, 0.29, 0.32)
    free, x, columns = width - 2 * gap, margin, []
    for share in shares:
        columns.append(Box(x, top, free * share, band))
        x += free * share + gap
    return Frames(Box(margin, margin, width, height - band - gap), tuple(columns), gap, paper.text)

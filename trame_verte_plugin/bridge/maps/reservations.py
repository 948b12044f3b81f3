"""The list of reserved land, as a table of texts and thin lines."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.core import QgsPrintLayout, QgsTextFormat

from ...engine.maps.notices import Reservation
from ...engine.maps.paper import Box
from . import blocks
from .writing import add_label, height_of, text, wrapped

HEADING = "Emplacements réservés"
_HEADERS = ("N°", "Destination", "Bénéficiaire", "Surface")
#: Widths of the columns against that of the table, and the gap between them in millimetres on A3.
_SHARES, _GAP = (0.12, 0.36, 0.30, 0.22), 1.2


class ReservationTable:
    """Writes rows into a box as long as they fit."""

    def __init__(self, layout: QgsPrintLayout, size: float):
        self._layout, self._size = layout, size
        self.items: list = []
        """What was put on the layout."""

    def write(self, rows: Sequence[Reservation], box: Box, *, headed: bool = True) -> int:
        """Write heading, header and the rows that fit; return how many these are."""
        heading, bold, plain = (text(p * self._size, bold=b) for p, b in ((7.5, True), (5.8, True), (5.8, False)))
        y = box.y
        if headed:
            self._put(HEADING, heading, Box(box.x, y, box.width, height_of([HEADING], heading)))
            y += 4.4 * self._size
        y = self._row(_HEADERS, bold, box, y)
        for number, row in enumerate(rows):
            cells = _cells(row)
            if y + self._height(cells, plain, box) > box.bottom:
                return number
            y = self._row(cells, plain, box, y)
        return len(rows)

    def height(self, rows: Sequence[Reservation], box: Box) -> float:
        """Return the height that heading, header and all rows need in a box's width."""
        plain = text(5.8 * self._size)
        return 8.2 * self._size + sum(self._height(_cells(row), plain, box) for row in rows)

    def _columns(self, box: Box) -> list[tuple[float, float]]:
        """Return left edge and width of each column."""
        gap, x, found = _GAP * self._size, box.x, []
        for share in _SHARES:
            found.append((x, share * box.width - gap))
            x += share * box.width
        return found

    def _height(self, cells: Sequence[str], form: QgsTextFormat, box: Box) -> float:
        lines = [wrapped(cell, form, width) for cell, (_, width) in zip(cells, self._columns(box))]
        return max(height_of(each, form) for each in lines) + 1.2 * self._size

    def _row(self, cells: Sequence[str], form: QgsTextFormat, box: Box, y: float) -> float:
        """Write a row and the line under it; return where the next begins."""
        height = self._height(cells, form, box)
        for cell, (x, width) in zip(cells, self._columns(box)):
            self._put(cell, form, Box(x, y + 0.5 * self._size, width, height - 0.7 * self._size))
        self.items.append(blocks.line(self._layout, box.x, y + height, box.width))
        return y + height

    def _put(self, content: str, form: QgsTextFormat, box: Box) -> None:
        self.items.append(add_label(self._layout, content, form, box))


def _cells(row: Reservation) -> tuple[str, str, str, str]:
    return (row.number, row.purpose, row.beneficiary, row.area)

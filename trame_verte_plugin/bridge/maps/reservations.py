"""The list of reserved land of a sheet."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.core import (
    QgsLayoutFrame,
    QgsLayoutItemManualTable,
    QgsLayoutTable,
    QgsLayoutTableColumn,
    QgsPrintLayout,
    QgsTableCell,
)
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QColor

from ...engine.maps.notices import Reservation
from ...engine.maps.paper import Box
from .writing import RULE, add_label, place, text

HEADERS = ("N°", "Destination", "Bénéficiaire", "Surface")
_SHARES = (0.13, 0.44, 0.25, 0.18)


def show(layout: QgsPrintLayout, rows: Sequence[Reservation], box: Box, size: float) -> list:
    """Write as many rows as fit and, where some do not, where to read them; return the items."""
    heading = text(7.5 * size, bold=True)
    items: list = [add_label(layout, "Emplacements réservés", heading, Box(box.x, box.y, box.width, 4.2 * size))]
    room = Box(box.x, box.y + 4.8 * size, box.width, box.height - 4.8 * size)
    for count in range(len(rows), 0, -1):
        cut = count < len(rows)
        table = make_table(layout, rows[:count], room.width, size)
        height = table.totalSize().height()
        if height <= room.height - (3.5 * size if cut else 0):
            break
        layout.removeMultiFrame(table)
    else:
        return items
    frame = QgsLayoutFrame(layout, table)
    table.addFrame(frame)
    place(frame, Box(room.x, room.y, room.width, height))
    items.append(frame)
    if cut:
        left = f"et {len(rows) - count} autres{chr(0x202F)}: voir la liste en fin de document"
        items.append(
            add_label(layout, left, text(6 * size, italic=True), Box(room.x, room.y + height + 0.6, room.width, 3 * size))
        )
    return items


def make_table(layout: QgsPrintLayout, rows: Sequence[Reservation], width: float, size: float) -> QgsLayoutItemManualTable:
    """Return a table of reservations, without a frame yet."""
    table = QgsLayoutItemManualTable.create(layout)
    layout.addMultiFrame(table)
    table.setContentTextFormat(text(5.8 * size))
    table.setHeaderTextFormat(text(5.8 * size, bold=True))
    table.setCellMargin(0.6 * size)
    table.setGridStrokeWidth(0.1)
    table.setGridColor(QColor(RULE))
    table.setWrapBehavior(QgsLayoutTable.WrapBehavior.WrapText)
    table.setIncludeTableHeader(True)
    columns = []
    for name, share in zip(HEADERS, _SHARES):
        column = QgsLayoutTableColumn(name)
        column.setWidth(share * width - 2 * 0.6 * size - 0.15)
        columns.append(column)
    columns[-1].setHAlignment(Qt.AlignmentFlag.AlignRight)
    table.setHeaders(columns)
    table.setColumnWidths([column.width() for column in columns])
    table.setTableContents(
        [[QgsTableCell(value) for value in (row.number, row.purpose, row.beneficiary, row.area)] for row in rows]
    )
    table.refresh()
    return table

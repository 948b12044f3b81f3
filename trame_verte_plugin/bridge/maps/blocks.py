"""The blocks of a sheet beside its map. Each returns the items that it made and where it ends (or starts)."""

from __future__ import annotations

import base64

from qgis.core import (
    Qgis,
    QgsBasicNumericFormat,
    QgsFillSymbol,
    QgsLayoutItemMap,
    QgsLayoutItemPicture,
    QgsLayoutItemPolyline,
    QgsLayoutItemScaleBar,
    QgsLayoutItemShape,
    QgsLineSymbol,
    QgsPrintLayout,
    QgsTextFormat,
    QgsUnitTypes,
)
from qgis.PyQt.QtCore import QPointF
from qgis.PyQt.QtGui import QPolygonF

from ...engine.maps.paper import Box
from ...engine.maps.scales import bar_step
from ...report.numbers import THIN, number
from ..metadata import DISCLAIMER
from .design import Design, Page
from .writing import GREEN, GREY, INK, RULE, add_label, height_of, place, text, wrapped

_NORTH = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 20 28" width="20" height="28">'
    f'<path d="M10 7 L16 27 L10 22 Z" fill="{INK}"/><path d="M10 7 L4 27 L10 22 Z" fill="#ffffff" stroke="{INK}" '
    'stroke-width="0.8" stroke-linejoin="round"/><path d="M7 5.5 V0.6 L13 5.5 V0.6" fill="none" '
    f'stroke="{INK}" stroke-width="1.3"/></svg>'
)

#: Room of the logo on A3, in millimetres.
_LOGO = (24.0, 14.0)

#: Share of a column that the sources may take.
_SOURCES = 0.25


def identity(layout: QgsPrintLayout, design: Design, page: Page, box: Box, size: float) -> tuple[list, float]:
    """Write whose map it is, which document, piece and stage, what it shows and which sheet it is."""
    items: list = []
    x, width, y = box.x, box.width, box.y
    if design.logo:
        w, h = _LOGO[0] * size, _LOGO[1] * size
        items.append(picture(layout, design.logo, Box(box.x, box.y, w, h)))
        x, width = box.x + w + 2 * size, box.width - w - 2 * size
    y = _lines(
        layout, items, [(design.territory, 8.5, True, INK), (design.document, 7.5, False, GREY)], x, y, width, size
    )
    if design.logo:
        y = max(y, box.y + _LOGO[1] * size + 1.5 * size)
    sheet = page.sheet
    place_of = f"planche {sheet.place} sur {sheet.places}" if sheet.places > 1 and sheet.part.name else ""
    of = ", ".join(told for told in (sheet.part.name, place_of) if told)
    piece = f"Pièce n°{THIN}{design.piece}" if design.piece else ""
    y = _lines(
        layout,
        items,
        [
            (piece, 8, True, GREEN),
            (design.title, 12.5, True, INK),
            (design.subtitle, 8.5, False, INK),
            (of, 10.5, True, GREEN),
        ],
        box.x,
        y + 1.2 * size,
        box.width,
        size,
    )
    stage = ", ".join(part for part in (design.stage, design.date) if part)
    numbered = (
        f"Planche {sheet.number} / {page.total}" if sheet.number else f"Plan d'assemblage de {page.total} planches"
    )
    y = _lines(
        layout, items, [(stage, 7.5, False, INK), (numbered, 7.5, True, INK)], box.x, y + 0.8 * size, box.width, size
    )
    return items, y - 1.0 * size


def _lines(layout: QgsPrintLayout, items: list, lines, x: float, y: float, width: float, size: float) -> float:
    """Write texts one under the other; return where the next would start."""
    for content, points, bold, color in lines:
        if not content:
            continue
        form = text(points * size, bold=bold, color=color)
        height = height_of(wrapped(content, form, width), form)
        items.append(add_label(layout, content, form, Box(x, y, width, height)))
        y += height + 1.0 * size
    return y


def scale(
    layout: QgsPrintLayout, design: Design, drawn: QgsLayoutItemMap, denominator: int, box: Box, size: float
) -> tuple[list, float]:
    """Write the scale as a number and a bar, with north and projection."""
    arrow = Box(box.x + box.width - 8 * size, box.y, 8 * size, 11.2 * size)
    drawing = "base64:" + base64.b64encode(_NORTH.encode()).decode()
    items: list = [picture(layout, drawing, arrow, Qgis.PictureFormat.SVG)]
    width = box.width - 12 * size
    paper = f"Échelle 1/{number(denominator)} sur papier {design.paper.name}"
    y = _lines(layout, items, [(paper, 8.5, True, INK)], box.x, box.y, width, size)
    items.append(_bar(layout, drawn, denominator, box.x, y, width, size))
    name = design.crs.description().replace("RGF93 v1 / ", "RGF93 ")
    y = _lines(
        layout,
        items,
        [(f"Projection {name} ({design.crs.authid()})", 6, False, GREY)],
        box.x,
        y + 8.2 * size,
        box.width,
        size,
    )
    return items, y - 1.0 * size


def _bar(
    layout: QgsPrintLayout, drawn: QgsLayoutItemMap, denominator: int, x: float, y: float, width: float, size: float
) -> QgsLayoutItemScaleBar:
    bar = QgsLayoutItemScaleBar(layout)
    bar.setId("echelle_graphique")
    bar.setStyle("Single Box")
    bar.setLinkedMap(drawn)
    form = text(6.5 * size)
    step = bar_step(denominator, width - 12 * size)
    kilometres = step >= 1000
    bar.setUnits(
        QgsUnitTypes.DistanceUnit.DistanceKilometers if kilometres else QgsUnitTypes.DistanceUnit.DistanceMeters
    )
    bar.setUnitLabel("km" if kilometres else "m")
    bar.setMapUnitsPerScaleBarUnit(1)
    bar.setNumberOfSegmentsLeft(0)
    bar.setNumberOfSegments(2)
    bar.setUnitsPerSegment(step / 1000 if kilometres else step)
    bar.setTextFormat(form)
    bar.setNumericFormat(_french())
    bar.setHeight(1.4 * size)
    bar.setLabelBarSpace(0.8 * size)
    bar.setBoxContentSpace(0.2)
    layout.addLayoutItem(bar)
    bar.update()
    place(bar, Box(x, y, width, 7.5 * size))
    return bar


def _french() -> QgsBasicNumericFormat:
    """Return how numbers are written in French, whatever language the machine speaks."""
    written = QgsBasicNumericFormat()
    written.setThousandsSeparator(THIN)
    written.setDecimalSeparator(",")
    written.setNumberDecimalPlaces(2)
    written.setShowTrailingZeros(False)
    return written


def foot(layout: QgsPrintLayout, design: Design, box: Box, size: float) -> tuple[list, float]:
    """Write the sources and what the document is worth, at the bottom of a box."""
    items: list = []
    worth = text(6.6 * size, bold=True)
    height = height_of(wrapped(DISCLAIMER, worth, box.width), worth)
    y = box.bottom - height
    items.append(add_label(layout, DISCLAIMER, worth, Box(box.x, y, box.width, height), name="valeur"))
    told = "\n".join(part for part in (design.sources, design.cadastre) if part)
    if told:
        told, form, height = _fitting(told, box.width, _SOURCES * box.height, size)
        y -= height + 1.2 * size
        items.append(add_label(layout, told, form, Box(box.x, y, box.width, height), name="sources"))
    return items, y


def _fitting(told: str, width: float, height: float, size: float) -> tuple[str, QgsTextFormat, float]:
    """Return the sources in the largest text that fits, at last without their end, and how high they are."""
    for points in (5.6, 4.8, 4.0):
        form = text(points * size, color=GREY)
        lines = wrapped(told, form, width)
        if height_of(lines, form) <= height:
            return told, form, height_of(lines, form)
    while len(lines) > 1 and height_of(lines, form) > height:
        lines = [*lines[:-2], f"{lines[-2].rstrip()[:-2]}…"]
    return "\n".join(lines), form, height_of(lines, form)


def key_room(box: Box, bottom: float, size: float, *, share: float) -> Box:
    """Return where the key map stands that ends at ``bottom``, as high as a share of its width where there is room."""
    height = min(box.width * share, bottom - box.y - 6 * size)
    return Box(box.x, bottom - height, box.width, height)


def picture(
    layout: QgsPrintLayout, path: str, box: Box, kind: Qgis.PictureFormat = Qgis.PictureFormat.Unknown
) -> QgsLayoutItemPicture:
    """Put a picture into a box, whole and undistorted."""
    item = QgsLayoutItemPicture(layout)
    item.setPicturePath(path, kind)
    item.setResizeMode(QgsLayoutItemPicture.ResizeMode.Zoom)
    layout.addLayoutItem(item)
    place(item, box)
    return item


def rectangle(layout: QgsPrintLayout, box: Box) -> QgsLayoutItemShape:
    """Draw the outline of a box."""
    item = QgsLayoutItemShape(layout)
    item.setShapeType(QgsLayoutItemShape.Shape.Rectangle)
    item.setSymbol(QgsFillSymbol.createSimple({"style": "no", "outline_color": INK, "outline_width": "0.3"}))
    layout.addLayoutItem(item)
    place(item, box)
    return item


def line(layout: QgsPrintLayout, x: float, y: float, width: float) -> QgsLayoutItemPolyline:
    """Draw a thin horizontal line."""
    item = QgsLayoutItemPolyline(QPolygonF([QPointF(x, y), QPointF(x + width, y)]), layout)
    item.setSymbol(QgsLineSymbol.createSimple({"line_color": RULE, "line_width": "0.2", "capstyle": "flat"}))
    layout.addLayoutItem(item)
    return item

"""Texts on paper: a font that every machine has, their measures, and where lines break."""

from __future__ import annotations

from functools import cache

from qgis.core import (
    Qgis,
    QgsFontUtils,
    QgsLayoutItemLabel,
    QgsLayoutMeasurement,
    QgsLayoutPoint,
    QgsLayoutSize,
    QgsPrintLayout,
    QgsRenderContext,
    QgsTextFormat,
    QgsTextRenderer,
    QgsUnitTypes,
)
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QColor, QFont

from ...engine.maps.paper import Box

#: The first that the machine has is taken. QGIS tries to fetch some others where they are missing.
FAMILIES = ("Arial", "DejaVu Sans", "Liberation Sans", "Helvetica")

INK, GREY, GREEN, RULE = "#1f2421", "#5c6460", "#1f6b3a", "#9aa39d"
_DPI = 300.0


@cache
def family() -> str:
    """Return the font family that maps are written in."""
    return next((name for name in FAMILIES if all(QgsFontUtils.fontFamilyMatchOnSystem(name))), QFont().family())


def text(size: float, *, bold: bool = False, italic: bool = False, color: str = INK) -> QgsTextFormat:
    """Return a text format; size in points."""
    font = QFont(family())
    font.setStyleHint(QFont.StyleHint.SansSerif)
    # Without a weight of its own Qt may take the lightest of the family.
    font.setWeight(QFont.Weight.Bold if bold else QFont.Weight.Normal)
    font.setItalic(italic)
    made = QgsTextFormat()
    made.setFont(font)
    made.setFamilies(list(FAMILIES))
    made.setNamedStyle(_style(bold, italic))
    made.setSize(size)
    made.setSizeUnit(QgsUnitTypes.RenderUnit.RenderPoints)
    made.setColor(QColor(color))
    made.setLineHeight(1.0)
    return made


@cache
def _style(bold: bool, italic: bool) -> str:
    """Return what the font calls its plain, bold or slanted face; '' where it has none of the usual names."""
    wanted = {
        (False, False): ("Regular", "Book", "Normal", "Roman"),
        (True, False): ("Bold",),
        (False, True): ("Italic", "Oblique"),
        (True, True): ("Bold Italic", "Bold Oblique"),
    }[bold, italic]
    return next((name for name in wanted if QgsFontUtils.fontFamilyHasStyle(family(), name)), "")


@cache
def _context() -> QgsRenderContext:
    context = QgsRenderContext()
    context.setScaleFactor(_DPI / 25.4)
    context.setFlag(Qgis.RenderContextFlag.ApplyScalingWorkaroundForTextRendering, True)
    return context


def width_of(line: str, form: QgsTextFormat) -> float:
    """Return the width of a line in millimetres."""
    return QgsTextRenderer.textWidth(_context(), form, [line]) * 25.4 / _DPI


def wrapped(content: str, form: QgsTextFormat, width: float) -> list[str]:
    """Return the lines of a text in a width in millimetres; spaces that bind are kept, only words too long are cut."""
    lines: list[str] = []
    # A printer's rounding of letters would else break a line that just fits once more.
    width *= 0.97
    for paragraph in content.split("\n"):
        line = ""
        for word in paragraph.split(" "):
            longer = f"{line} {word}" if line else word
            if line and width_of(longer, form) > width:
                lines.append(line)
                longer = word
            *full, line = _cut(longer, form, width)
            lines += full
        lines.append(line)
    return lines


def _cut(line: str, form: QgsTextFormat, width: float) -> list[str]:
    """Return a line that starts with its only word as pieces that fit, or as it is where it fits."""
    found = []
    while len(line) > 1 and width_of(line, form) > width:
        kept = 1
        while width_of(line[: kept + 1], form) <= width:
            kept += 1
        found.append(line[:kept])
        line = line[kept:]
    return [*found, line]


def height_of(lines: list[str], form: QgsTextFormat) -> float:
    """Return the height of lines in millimetres, with what a printer's rounding of each line may add."""
    measured = QgsTextRenderer.textHeight(_context(), form, lines, Qgis.TextLayoutMode.Rectangle)
    return measured * 25.4 / _DPI + 0.08 * len(lines)


def add_label(
    layout: QgsPrintLayout, content: str, form: QgsTextFormat, box: Box, *, name: str = "", centred: bool = False
) -> QgsLayoutItemLabel:
    """Put a text, broken into lines that fit, into a box of a layout."""
    label = QgsLayoutItemLabel(layout)
    label.setId(name)
    label.setTextFormat(form)
    label.setMarginX(0)
    label.setMarginY(0)
    if centred:
        label.setHAlign(Qt.AlignmentFlag.AlignHCenter)
        label.setVAlign(Qt.AlignmentFlag.AlignVCenter)
    label.setText("\n".join(wrapped(content, form, box.width)))
    layout.addLayoutItem(label)
    place(label, box)
    return label


def place(item, box: Box) -> None:
    """Move and resize an item; millimetres."""
    unit = QgsUnitTypes.LayoutUnit.LayoutMillimeters
    item.attemptMove(QgsLayoutPoint(box.x, box.y, unit))
    item.attemptResize(QgsLayoutSize(box.width, box.height, unit))


def framed(item, width: float = 0.25, color: str = INK) -> None:
    """Draw a line around an item; millimetres."""
    item.setFrameEnabled(True)
    item.setFrameStrokeWidth(QgsLayoutMeasurement(width, QgsUnitTypes.LayoutUnit.LayoutMillimeters))
    item.setFrameStrokeColor(QColor(color))

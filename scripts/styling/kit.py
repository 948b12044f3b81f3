"""Short words for QGIS's symbols and labels, and the writing of a QML that does not change from run to run."""

from __future__ import annotations

import re
import uuid
from collections.abc import Sequence
from pathlib import Path

from qgis.core import (
    Qgis,
    QgsCategorizedSymbolRenderer,
    QgsFillSymbol,
    QgsLineSymbol,
    QgsMapLayer,
    QgsMarkerSymbol,
    QgsPalLayerSettings,
    QgsProperty,
    QgsRendererCategory,
    QgsRuleBasedLabeling,
    QgsSymbol,
    QgsSymbolLayer,
    QgsTextBackgroundSettings,
    QgsTextBufferSettings,
    QgsTextFormat,
    QgsUnitTypes,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QSizeF
from qgis.PyQt.QtGui import QColor, QFont

#: Below this scale (1:15 000) outlines would darken the map: fills are then edged in their own colour, without seams.
OUTLINE_SCALE = 15_000
#: The first that the machine has. Open Sans and Noto Sans are left out: where they are missing QGIS tries to fetch them
#: and warns when it cannot.
FONTS = ["Arial", "DejaVu Sans", "Liberation Sans", "Helvetica"]
_TYPES = {"texte": "string", "entier": "integer", "reel": "double", "booleen": "boolean", "date": "date"}


def layer(geometry: str, fields: Sequence) -> QgsVectorLayer:
    """Return an empty layer with the fields of a schema (``engine.schema.Field``), to hang a style on."""
    columns = "".join(f"&field={field.name}:{_TYPES[field.type]}" for field in fields)
    return QgsVectorLayer(f"{geometry}?crs=EPSG:2154{columns}", "style", "memory")


def fill(color: str, edge: str, *, always: bool = False) -> QgsFillSymbol:
    """Return a plain fill whose edge is drawn apart at large scales, or at all scales."""
    symbol = QgsFillSymbol.createSimple({"color": color, "outline_color": edge, "outline_width": "0.15"})
    if always:
        return symbol
    symbol[0].setDataDefinedProperty(
        QgsSymbolLayer.Property.PropertyStrokeColor,
        QgsProperty.fromExpression(f"if(@map_scale <= {OUTLINE_SCALE}, '{edge}', '{color}')"),
    )
    return symbol


def frame(*lines: tuple[str, float, str]) -> QgsFillSymbol:
    """Return an outline without a fill, made of lines one over the other: (colour, width in mm, pen style)."""
    settings = [{"style": "no", "outline_color": c, "outline_width": str(w), "outline_style": s} for c, w, s in lines]
    return _stack([QgsFillSymbol.createSimple({**each, "joinstyle": "round"}) for each in settings])


def line(*lines: tuple[str, float]) -> QgsLineSymbol:
    """Return a line made of lines one over the other: (colour, width in mm)."""
    settings = [{"line_color": color, "line_width": str(width)} for color, width in lines]
    return _stack([QgsLineSymbol.createSimple({**each, "capstyle": "flat", "joinstyle": "round"}) for each in settings])


def _stack(symbols: Sequence[QgsSymbol]) -> QgsSymbol:
    """Return the first symbol with the layers of the others over its own."""
    for symbol in symbols[1:]:
        symbols[0].appendSymbolLayer(symbol.takeSymbolLayer(0))
    return symbols[0]


def marker(shape: str, color: str, edge: str, size_mm: float, edge_mm: float = 0.4) -> QgsMarkerSymbol:
    """Return a simple marker."""
    return QgsMarkerSymbol.createSimple(
        {"name": shape, "color": color, "outline_color": edge, "size": str(size_mm), "outline_width": str(edge_mm)}
    )


def categories(field: str, entries: Sequence[tuple[object, QgsSymbol, str]]) -> QgsCategorizedSymbolRenderer:
    """Return a classed map; a value that is a list puts several classes under one entry of the legend."""
    return QgsCategorizedSymbolRenderer(field, [QgsRendererCategory(*entry) for entry in entries])


def text(size: float, color: str, *, bold: bool = False, halo: str = "#ffffff") -> QgsTextFormat:
    """Return a text format with a halo; sizes in points."""
    made = QgsTextFormat()
    font = QFont(FONTS[0])
    font.setStyleHint(QFont.StyleHint.SansSerif)
    font.setBold(bold)
    made.setFont(font)
    made.setFamilies(FONTS)
    made.setSize(size)
    made.setSizeUnit(QgsUnitTypes.RenderUnit.RenderPoints)
    made.setColor(QColor(color))
    buffer = QgsTextBufferSettings()
    buffer.setEnabled(True)
    buffer.setSize(0.7)
    buffer.setColor(QColor(halo))
    made.setBuffer(buffer)
    return made


def badge(size: float, color: str, ground: str) -> QgsTextFormat:
    """Return a text on a round ground, for ranks."""
    made = text(size, color, bold=True)
    made.buffer().setEnabled(False)
    ground_settings = QgsTextBackgroundSettings()
    ground_settings.setEnabled(True)
    ground_settings.setType(QgsTextBackgroundSettings.ShapeType.ShapeCircle)
    ground_settings.setSizeType(QgsTextBackgroundSettings.SizeType.SizeBuffer)
    ground_settings.setSize(QSizeF(0.6, 0.6))
    ground_settings.setFillColor(QColor(ground))
    ground_settings.setStrokeColor(QColor("#ffffff"))
    ground_settings.setStrokeWidth(0.3)
    made.setBackground(ground_settings)
    return made


def label(
    expression: str, style: QgsTextFormat, placement: Qgis.LabelPlacement, *, priority: int = 5, inside: bool = False
) -> QgsPalLayerSettings:
    """Return label settings for one rule; ``inside`` drops what does not fit into its polygon."""
    settings = QgsPalLayerSettings()
    settings.fieldName, settings.isExpression = expression, True
    settings.setFormat(style)
    settings.placement = placement
    settings.priority = priority
    settings.multilineAlign = Qgis.LabelMultiLineAlignment.Center
    settings.centroidInside = True
    settings.fitInPolygonOnly = inside
    settings.dist = 1.5
    return settings


def at_corner(settings: QgsPalLayerSettings) -> QgsPalLayerSettings:
    """Put a badge on the outline of its polygon, towards the north-west, so that the inside stays free."""
    corner = "make_point(x_min(@geometry), y_max(@geometry))"
    settings.geometryGenerator = f"closest_point(boundary(@geometry), {corner})"
    settings.geometryGeneratorType = Qgis.GeometryType.Point
    settings.geometryGeneratorEnabled = True
    settings.dist = 0
    return settings


def labels(rules: Sequence[tuple[QgsPalLayerSettings, str, str, int]]) -> QgsRuleBasedLabeling:
    """Return labels by rule: (settings, filter, name, largest scale denominator at which they are drawn)."""
    root = QgsRuleBasedLabeling.Rule(None)
    for settings, condition, name, scale in rules:
        root.appendChild(QgsRuleBasedLabeling.Rule(settings, 0, scale, condition, name))
    return QgsRuleBasedLabeling(root)


def write(made: QgsVectorLayer, path: Path) -> None:
    """Write a layer's symbols, labels and map tip; aliases and hidden columns follow from the schema at run time."""
    parts = QgsMapLayer.StyleCategory
    made.saveNamedStyle(str(path), parts.Symbology | parts.Labeling | parts.MapTips | parts.Rendering)
    seen: dict[str, str] = {}

    def stable(match: re.Match) -> str:
        number = len(seen)
        return seen.setdefault(match.group(), f"{{{uuid.uuid5(uuid.NAMESPACE_URL, f'{path.stem}/{number}')}}}")

    content = re.sub(r"\{[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\}", stable, path.read_text(encoding="utf-8"))
    path.write_text(content, encoding="utf-8")

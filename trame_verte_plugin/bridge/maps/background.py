"""What lies under and over the layers of a map: parcels and their numbers, buildings, communes and their names."""

from __future__ import annotations

from qgis.core import (
    Qgis,
    QgsFillSymbol,
    QgsPalLayerSettings,
    QgsRuleBasedLabeling,
    QgsSimpleLineSymbolLayer,
    QgsSingleSymbolRenderer,
    QgsTextBufferSettings,
    QgsTextFormat,
    QgsUnitTypes,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QColor

from ...engine.recognise import recognise
from .writing import text

#: Largest scale denominator at which parcels bear section and number, and one that rounding may add.
NUMBERED = 2501

#: Largest scale denominator at which parcels are drawn at all: beyond it their lines run together.
DRAWN = 12_501


def draw_parcels(layer: QgsVectorLayer, size: float) -> None:
    """Draw parcels as thin grey lines, with section and number from 1:2 500 on.

    Parameters
    ----------
    layer : QgsVectorLayer
    size : float
        Size of text against that of A3.
    """
    layer.setName("Parcelles cadastrales")
    layer.setRenderer(QgsSingleSymbolRenderer(_outline("#8a8f8c", 0.1)))
    layer.setScaleBasedVisibility(True)
    layer.setMinimumScale(DRAWN)
    _label(layer, parcel_label(layer.fields().names()), _haloed(text(4.6 * size, color="#4a4f4c"), 0.4), NUMBERED)


def parcel_label(names: list[str]) -> str:
    """Return the expression that writes section and number, ``AB 12``; '' where the usual fields are missing."""
    section, number = (recognise(names, role) for role in ("section", "numero"))
    if section and number:
        return f"ltrim(\"{section}\", '0') || ' ' || ltrim(\"{number}\", '0')"
    identifier = recognise(names, "parcelle")
    if identifier is None:
        return ""
    # Fourteen characters of Etalab or Fichiers fonciers: commune, prefix, section, number.
    last = f'right("{identifier}", 4)'
    return (
        f"if(regexp_match(\"{identifier}\", '[0-9A-Z ]{{2}}[0-9]{{4}}$'), "
        f"ltrim(substr(\"{identifier}\", -6, 2), ' 0') || ' ' || ltrim({last}, '0'), \"{identifier}\")"
    )


def draw_buildings(layer: QgsVectorLayer) -> None:
    """Draw buildings as a pale grey mass."""
    layer.setName("Bâtiments")
    settings = {"color": "#d9d7d3", "outline_color": "#a9a7a3", "outline_width": "0.08"}
    layer.setRenderer(QgsSingleSymbolRenderer(QgsFillSymbol.createSimple(settings)))
    layer.setLabelsEnabled(False)
    layer.setScaleBasedVisibility(True)
    layer.setMinimumScale(2 * DRAWN)


def draw_communes(layer: QgsVectorLayer, size: float) -> None:
    """Draw the limits of communes as a dash-dotted line over all else, with their names."""
    layer.setName("Limite de commune")
    layer.setRenderer(QgsSingleSymbolRenderer(_outline("#3b3b3b", 0.4, [4.0, 1.2, 0.8, 1.2])))
    layer.setScaleBasedVisibility(False)
    name = recognise(layer.fields().names(), "nom_commune")
    _label(layer, f'upper("{name}")' if name else "", _haloed(text(7.5 * size, bold=True), 0.8), 0, priority=10)


def _outline(color: str, width: float, dash: list[float] | None = None) -> QgsFillSymbol:
    line = QgsSimpleLineSymbolLayer(QColor(color), width)
    line.setPenJoinStyle(Qt.PenJoinStyle.RoundJoin)
    if dash:
        line.setUseCustomDashPattern(True)
        line.setCustomDashVector(dash)
    symbol = QgsFillSymbol.createSimple({})
    symbol.appendSymbolLayer(line)
    symbol.deleteSymbolLayer(0)
    return symbol


def _haloed(form: QgsTextFormat, size: float) -> QgsTextFormat:
    buffer = QgsTextBufferSettings()
    buffer.setEnabled(True)
    buffer.setSize(size)
    buffer.setSizeUnit(QgsUnitTypes.RenderUnit.RenderMillimeters)
    buffer.setColor(QColor("#ffffff"))
    form.setBuffer(buffer)
    return form


def _label(layer: QgsVectorLayer, expression: str, form: QgsTextFormat, scale: int, *, priority: int = 3) -> None:
    """Label polygons in their inside, up to a scale denominator (0: always)."""
    layer.setLabelsEnabled(bool(expression))
    if not expression:
        return
    settings = QgsPalLayerSettings()
    settings.fieldName, settings.isExpression = expression, True
    settings.setFormat(form)
    # Numbers turn with their parcel: across it most would not fit.
    settings.placement = Qgis.LabelPlacement.Free if scale else Qgis.LabelPlacement.Horizontal
    settings.priority = priority
    settings.centroidInside = True
    settings.fitInPolygonOnly = bool(scale)
    obstacle = settings.obstacleSettings()
    obstacle.setIsObstacle(False)
    settings.setObstacleSettings(obstacle)
    root = QgsRuleBasedLabeling.Rule(None)
    root.appendChild(QgsRuleBasedLabeling.Rule(settings, 0, scale, "", "Nom"))
    layer.setLabeling(QgsRuleBasedLabeling(root))

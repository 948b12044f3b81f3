"""Styles of the buffer zone audit."""

from __future__ import annotations

from qgis.core import (
    Qgis,
    QgsLinePatternFillSymbolLayer,
    QgsMarkerLineSymbolLayer,
    QgsRuleBasedRenderer,
    QgsSymbol,
    QgsVectorLayer,
)
from trame_verte.trame_verte_plugin.report import palette

from . import kit

_TAKEN, _RETURNED, _OPEN = "#d7191c", "#1a9641", "#dfeeda"


def audit(layer: QgsVectorLayer) -> None:
    """Zones as thick frames over a hatch in the colour of their state: what stands in them stays readable."""
    entries = [(e.classes[0], _zone(e.color), f"Zone tampon TVB\u202f: {e.label.lower()}") for e in palette.STATES]
    entries.append((palette.UNJUDGED.classes[0], _zone(palette.UNJUDGED.color), palette.UNJUDGED.label))
    layer.setRenderer(kit.categories("etat", entries))
    over = Qgis.LabelPlacement.Horizontal
    name = 'coalesce("nom", \'Zone \' || "id_zone")'
    hectares = "format_number(\"artificialise_ha\", 2, 'fr') || ' ha urbanisés'"
    lost = f"if(\"artificialise_ha\" >= 0.005, '\\n' || {hectares}, '')"
    layer.setLabeling(
        kit.labels(
            [
                (
                    kit.label(f"{name} || {lost}", kit.text(9, palette.INK, bold=True), over, priority=9),
                    "@map_scale <= 20000",
                    "Nom et terre urbanisée",
                    20_000,
                ),
                (
                    kit.label(name, kit.text(8, palette.INK, bold=True), over, priority=7),
                    "@map_scale > 20000",
                    "Nom de la zone",
                    75_000,
                ),
            ]
        )
    )
    layer.setLabelsEnabled(True)
    layer.setMapTipTemplate('<b>[% "nom" %]</b><br>[% "motif" %]')


def _zone(color: str) -> QgsSymbol:
    symbol = kit.frame(("#ffffff", 1.6, "solid"), (color, 1.0, "solid"))
    hatch = QgsLinePatternFillSymbolLayer()
    hatch.setLineAngle(45)
    hatch.setDistance(2.4)
    hatch.setSubSymbol(kit.line((color, 0.35)))
    symbol.insertSymbolLayer(0, hatch)
    return symbol


def changes(layer: QgsVectorLayer) -> None:
    """What was built over in red, what was given back in green; other changes and slivers pale."""
    root = QgsRuleBasedRenderer.Rule(None)
    for condition, color, label, scale in (
        ('"sens" = \'artificialise\' and not "micro"', _TAKEN, "Urbanisé entre les deux dates", 0),
        ('"sens" = \'renature\' and not "micro"', _RETURNED, "Rendu ouvert entre les deux dates", 0),
        ('"sens" is null and not "micro"', "#b8a46a", "Autre changement", 30_000),
        ('"micro"', "#8b8b8b", "Liséré de moins de 2 m (écart de numérisation)", 5_000),
    ):
        root.appendChild(QgsRuleBasedRenderer.Rule(kit.fill(color, "#ffffff"), 0, scale, condition, label))
    layer.setRenderer(QgsRuleBasedRenderer(root))
    area = "format_number(\"surf_m2\" / 10000, 2, 'fr') || ' ha'"
    near = kit.label(area, kit.text(7.5, palette.INK), Qgis.LabelPlacement.Horizontal, inside=True)
    layer.setLabeling(kit.labels([(near, '"sens" is not null and not "micro"', "Surface du changement", 10_000)]))
    layer.setLabelsEnabled(True)


def open_patches(layer: QgsVectorLayer) -> None:
    """Draw open land pale, under everything else."""
    layer.renderer().setSymbol(kit.fill(_OPEN, "#a9c79c"))
    area = "format_number(\"surf_ha\", 1, 'fr') || ' ha'"
    label = kit.label(area, kit.text(7, palette.MUTED), Qgis.LabelPlacement.Horizontal, priority=2, inside=True)
    layer.setLabeling(kit.labels([(label, '"surf_ha" >= 1', "Surface du morceau ouvert", 15_000)]))
    layer.setLabelsEnabled(True)


def narrows(layer: QgsVectorLayer) -> None:
    """Dimension lines with their metres; the first date thinner and grey."""
    root = QgsRuleBasedRenderer.Rule(None)
    for date, color, width, label in (
        (2, palette.INK, 0.5, "Passage le plus étroit, date la plus récente"),
        (1, palette.MUTED, 0.25, "Passage le plus étroit, première date"),
    ):
        rule = QgsRuleBasedRenderer.Rule(_dimension(color, width), 0, 0, f'"date" = {date}', label)
        root.appendChild(rule)
    layer.setRenderer(QgsRuleBasedRenderer(root))
    metres = "format_number(\"largeur_m\", 0, 'fr') || ' m'"
    label = kit.label(metres, kit.text(9, palette.INK, bold=True), Qgis.LabelPlacement.AroundPoint, priority=10)
    # At the middle of the line: a short passage is the one that matters, and its label would not fit along it.
    label.geometryGenerator = "line_interpolate_point(@geometry, length(@geometry) / 2)"
    label.geometryGeneratorType = Qgis.GeometryType.Point
    label.geometryGeneratorEnabled = True
    label.displayAll = True
    layer.setLabeling(kit.labels([(label, '"date" = maximum("date")', "Largeur du passage", 60_000)]))
    layer.setLabelsEnabled(True)


def _dimension(color: str, width: float) -> QgsSymbol:
    symbol = kit.line(("#ffffff", width + 0.8), (color, width))
    bar = QgsMarkerLineSymbolLayer()
    bar.setPlacements(
        Qgis.MarkerLinePlacements(Qgis.MarkerLinePlacement.FirstVertex) | Qgis.MarkerLinePlacement.LastVertex
    )
    bar.setSubSymbol(kit.marker("line", color, color, 3.5, 2 * width))
    symbol.appendSymbolLayer(bar)
    return symbol

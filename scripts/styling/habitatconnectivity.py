"""Styles of the habitat connectivity."""

from __future__ import annotations

from qgis.core import (
    Qgis,
    QgsFillSymbol,
    QgsGraduatedSymbolRenderer,
    QgsMarkerLineSymbolLayer,
    QgsRendererRange,
    QgsRuleBasedRenderer,
    QgsSymbol,
    QgsVectorLayer,
)
from trame_verte.trame_verte_plugin.report import palette

from . import kit

#: Lower limit of dPC (%), label, colour, size of a point in mm: darker and larger is more.
_CLASSES = (
    (0.0, "Moins de 0,3 %", "#eff3d2", 1.8),
    (0.3, "De 0,3 à 1 %", "#c6de93", 2.4),
    (1.0, "De 1 à 3 %", "#86bd6b", 3.2),
    (3.0, "De 3 à 10 %", "#3a8f5c", 4.2),
    (10.0, "10 % et plus", "#0b4f3c", 5.4),
)
_EDGE = "#5d7a4f"
_BRIDGE, _LINK = "#a3195b", "#5b5f97"


def patches(layer: QgsVectorLayer) -> None:
    """Polygons by dPC, the first ten numbered."""
    _ranges(layer, lambda color, size: kit.fill(color, _EDGE, always=True), -1.0)
    _numbered(layer)


def spots(layer: QgsVectorLayer) -> None:
    """Points by dPC, the first ten numbered."""
    _ranges(layer, lambda color, size: kit.marker("circle", color, "#2f4a2a", size, 0.3), -1.0)
    _numbered(layer)


def _ranges(layer: QgsVectorLayer, draw, lowest: float) -> None:
    limits = [*(low for low, *_ in _CLASSES), 101.0]
    limits[0] = lowest
    ranges = [
        QgsRendererRange(limits[i], limits[i + 1], draw(color, size), label)
        for i, (_, label, color, size) in enumerate(_CLASSES)
    ]
    layer.setRenderer(QgsGraduatedSymbolRenderer("dpc", ranges))


def _numbered(layer: QgsVectorLayer) -> None:
    over = Qgis.LabelPlacement.Horizontal if layer.geometryType() == Qgis.GeometryType.Polygon else None
    around = Qgis.LabelPlacement.AroundPoint
    share = "format_number(\"dpc\", if(\"dpc\" >= 10, 0, 1), 'fr') || ' %'"
    name = 'coalesce("nom", \'Tache \' || "id")'
    badge = kit.label('"rang"', kit.badge(8.5, "#ffffff", "#0b4f3c"), over or around, priority=10)
    badge.displayAll = over is not None
    rules = [
        (badge, '"rang" <= 10 and "dpc" > 0 and @map_scale > 15000', "Rang des dix premières", 250_000),
        (
            kit.label(
                f"if(\"rang\" <= 10, \"rang\" || '. ', '') || {name} || '\\n' || {share}",
                kit.text(8, palette.INK, bold=True),
                over or around,
                priority=8,
            ),
            '"dpc" >= 0.3 and @map_scale <= 15000',
            "Nom et importance",
            15_000,
        ),
    ]
    layer.setLabeling(kit.labels(rules))
    layer.setLabelsEnabled(True)
    layer.setMapTipTemplate('<b>[% coalesce("nom", \'Tache \' || "id") %]</b><br>[% "motif" %]')


def links(layer: QgsVectorLayer) -> None:
    """Wider where more of the connectivity runs; what nothing else replaces in its own colour, with a lozenge."""
    root = QgsRuleBasedRenderer.Rule(None)
    for condition, symbol, label, scale in (
        ('"pont" and "importance" >= 1', _bridge(1.1, 3.4), "Lien irremplaçable, 1 % de PC et plus", 0),
        ('"pont" and "importance" < 1', _bridge(0.5, 2.2), "Lien irremplaçable, moins de 1 %", 150_000),
        ('not "pont" and "importance" >= 10', _plain(1.5), "Lien portant 10 % de PC et plus", 0),
        ('not "pont" and "importance" >= 3 and "importance" < 10', _plain(0.9), "De 3 à 10 %", 0),
        ('not "pont" and "importance" >= 1 and "importance" < 3', _plain(0.5), "De 1 à 3 %", 100_000),
        ('not "pont" and "importance" < 1', kit.line(("#a9abc6", 0.15)), "Moins de 1 %", 25_000),
    ):
        root.appendChild(QgsRuleBasedRenderer.Rule(symbol, 0, scale, condition, label))
    layer.setRenderer(QgsRuleBasedRenderer(root))
    metres = "format_number(\"distance_m\", 0, 'fr') || ' m'"
    share = "format_number(\"importance\", if(\"importance\" >= 10, 0, 1), 'fr') || ' %'"
    label = kit.label(f"{metres} – {share}", kit.text(7.5, _LINK, bold=True), Qgis.LabelPlacement.Line, priority=6)
    cut = kit.label(f"{metres} – {share}", kit.text(7.5, _BRIDGE, bold=True), Qgis.LabelPlacement.Line, priority=9)
    layer.setLabeling(
        kit.labels(
            [
                (label, 'not "pont" and "importance" >= 3', "Longueur et importance", 20_000),
                (cut, '"pont" and "importance" >= 0.3', "Longueur et importance", 20_000),
            ]
        )
    )
    layer.setLabelsEnabled(True)
    layer.setMapTipTemplate(
        '<b>Tache [% "de" %] – tache [% "vers" %]</b><br>[% round("distance_m") %] m, '
        '[% format_number("importance", 1) %] % de PC<br>[% coalesce("obstacles", \'\') %]'
    )


def _plain(width: float) -> QgsSymbol:
    return kit.line(("#ffffff", width + 0.5), (_LINK, width))


def _bridge(width: float, size: float) -> QgsSymbol:
    symbol = kit.line(("#ffffff", width + 0.6), (_BRIDGE, width))
    mark = QgsMarkerLineSymbolLayer()
    mark.setPlacements(Qgis.MarkerLinePlacement.CentralPoint)
    mark.setSubSymbol(kit.marker("diamond", _BRIDGE, "#ffffff", size, 0.3))
    symbol.appendSymbolLayer(mark)
    return symbol


def components(layer: QgsVectorLayer) -> None:
    """Draw the seven largest sets in colours of their own, the others grey, single patches with a dotted line."""
    root = QgsRuleBasedRenderer.Rule(None)
    several = '"nb_taches" > 1'
    for rank, color in enumerate(palette.COMPONENTS, start=1):
        label = "Le plus grand ensemble" if rank == 1 else f"{rank}e ensemble"
        root.appendChild(QgsRuleBasedRenderer.Rule(_set(color), 0, 0, f'"rang" = {rank} and {several}', label))
    beyond = f'"rang" > {len(palette.COMPONENTS)} and {several}'
    root.appendChild(QgsRuleBasedRenderer.Rule(_set("#7b7b7b"), 0, 0, beyond, "Autre ensemble"))
    alone = QgsFillSymbol.createSimple(
        {"style": "no", "outline_color": "#4a4a4a", "outline_width": "0.35", "outline_style": "dot"}
    )
    root.appendChild(QgsRuleBasedRenderer.Rule(alone, 0, 0, '"nb_taches" = 1', "Tache isolée"))
    layer.setRenderer(QgsRuleBasedRenderer(root))
    name = "'Ensemble ' || \"rang\" || coalesce(' – ' || \"sous_trame\", '')"
    text = f"{name} || '\\n' || \"nb_taches\" || ' taches, ' || round(100 * \"part\") || ' %'"
    label = kit.label(text, kit.text(8.5, palette.INK, bold=True), Qgis.LabelPlacement.Horizontal, priority=4)
    shown = '"nb_taches" > 1 and "rang" <= 7 and @map_scale > 15000'
    layer.setLabeling(kit.labels([(label, shown, "Plus grands ensembles", 300_000)]))
    layer.setLabelsEnabled(True)
    layer.setMapTipTemplate('<b>Ensemble [% "id" %]</b><br>[% "nb_taches" %] taches, [% round(100 * "part") %] %')


def _set(color: str) -> QgsFillSymbol:
    red, green, blue = (int(color[i : i + 2], 16) for i in (1, 3, 5))
    return QgsFillSymbol.createSimple(
        {"color": f"{red},{green},{blue},70", "outline_color": color, "outline_width": "0.8", "joinstyle": "round"}
    )

"""Styles of the green-grid elements by parcel."""

from __future__ import annotations

from qgis.core import (
    Qgis,
    QgsLinePatternFillSymbolLayer,
    QgsPalLayerSettings,
    QgsRuleBasedRenderer,
    QgsSymbol,
    QgsVectorLayer,
)
from trame_verte.trame_verte_plugin.report import palette

from . import kit

#: Colours of the codes, in the order of a legend; others share the last entry.
_CODES = (
    ("25-00", "#1b7f5c", "25-00 Continuité écologique"),
    ("07-04", "#4aa3a2", "07-04 Élément de paysage"),
    ("07-05", "#7fae3b", "07-05 Espace boisé"),
    ("07-02", "#a8673a", "07-02 Patrimoine paysager"),
    ("08-00", "#d9b93b", "08-00 Non bâti en zone U"),
    ("05-04", "#c2408c", "05-04 Emplacement réservé"),
)

_TIP = '<b>Élément [% "id_element" %]</b><br>[% "motif" %]'
#: What stands under the name: the code, or that there is nothing to do.
_CODE = "coalesce(\"code_psc\", if(\"deja_protege\", 'protégé', ''))"


def fragility(layer: QgsVectorLayer) -> None:
    """Pieces of polygons by fragility, those that are protected hatched in blue."""
    _by_fragility(layer, lambda color: kit.fill(color, "#4a4a4a"), _hatched(palette.SHIELDED.color))
    _label(layer, Qgis.LabelPlacement.Horizontal, inside=True)


def fragility_line(layer: QgsVectorLayer) -> None:
    """Pieces of lines by fragility."""
    _by_fragility(layer, _ribbon, _ribbon(palette.SHIELDED.color))
    _label(layer, Qgis.LabelPlacement.Line)


def fragility_point(layer: QgsVectorLayer) -> None:
    """Points by fragility."""
    _by_fragility(layer, _spot, _spot(palette.SHIELDED.color))
    _label(layer, Qgis.LabelPlacement.AroundPoint)


def codes(layer: QgsVectorLayer) -> None:
    """Pieces of polygons by the prescription that is proposed."""
    entries = [(code, kit.fill(color, "#4a4a4a"), label) for code, color, label in _CODES]
    layer.setRenderer(kit.categories("code_psc", [*entries, ("", _hatched(palette.SHIELDED.color), "Rien à proposer")]))
    _label(layer, Qgis.LabelPlacement.Horizontal, inside=True)


def _by_fragility(layer: QgsVectorLayer, symbol, shielded: QgsSymbol) -> None:
    root = QgsRuleBasedRenderer.Rule(None)
    root.appendChild(QgsRuleBasedRenderer.Rule(shielded, 0, 0, '"deja_protege"', palette.SHIELDED.label))
    open_land = 'not coalesce("deja_protege", false)'
    for entry in palette.FRAGILITY:
        value = f'"fragilite" = {entry.classes[0]}' if entry.classes[0] else '"fragilite" is null'
        root.appendChild(QgsRuleBasedRenderer.Rule(symbol(entry.color), 0, 0, f"{open_land} and {value}", entry.label))
    layer.setRenderer(QgsRuleBasedRenderer(root))
    layer.setMapTipTemplate(_TIP)


def _ribbon(color: str) -> QgsSymbol:
    return kit.line(("#ffffff", 2.0), (color, 1.3))


def _spot(color: str) -> QgsSymbol:
    return kit.marker("circle", color, "#ffffff", 3.6)


def _hatched(color: str) -> QgsSymbol:
    symbol = kit.frame((color, 0.5, "solid"))
    hatch = QgsLinePatternFillSymbolLayer()
    hatch.setLineAngle(45)
    hatch.setDistance(1.8)
    hatch.setSubSymbol(kit.line((color, 0.3)))
    symbol.insertSymbolLayer(0, hatch)
    return symbol


def _label(layer: QgsVectorLayer, placement: Qgis.LabelPlacement, *, inside: bool = False) -> None:
    name = "coalesce(\"nom\", replace(\"classe\", '_', ' '))"
    near = kit.label(f"{name} || '\\n' || {_CODE}", kit.text(7.5, palette.INK), placement, priority=6, inside=inside)
    layer.setLabeling(kit.labels([(near, "@map_scale <= 6000", "Nom et prescription", 6_000)]))
    layer.setLabelsEnabled(True)
    layer.setMapTipTemplate(_TIP)


def parcels(layer: QgsVectorLayer) -> None:
    """Parcels to win in two violets, with their rank; those that hold the green grid as green frames."""
    contact, near, holding = palette.GREEN_PARCELS
    entries = [(e.classes[0], kit.fill(e.color, "#4b2d6b", always=True), e.label) for e in (contact, near)]
    layer.setRenderer(
        kit.categories("contigue", [*entries, ("", kit.frame((holding.color, 0.25, "solid")), holding.label)])
    )
    gain = "format_number(\"gain_largeur_m\", 0, 'fr') || ' m'"
    width = kit.label(
        f"'n° ' || \"rang\" || '\\n+' || {gain}", kit.text(8, palette.INK, bold=True), Qgis.LabelPlacement.Horizontal
    )
    to_win = '"rang" is not null'
    layer.setLabeling(
        kit.labels(
            [
                (width, f"{to_win} and @map_scale <= 6000", "Rang et largeur à gagner", 6_000),
                (_rank(), '"rang" <= 30 and @map_scale > 6000', "Rang des trente premières", 30_000),
                (_rank(), '"rang" <= 10 and @map_scale > 30000', "Rang des dix premières", 60_000),
            ]
        )
    )
    layer.setLabelsEnabled(True)
    layer.setMapTipTemplate('<b>[% "id_parcelle" %]</b><br>[% "motif" %]')


def _rank() -> QgsPalLayerSettings:
    return kit.label('"rang"', kit.badge(7.5, "#ffffff", "#4b2d6b"), Qgis.LabelPlacement.Horizontal, priority=9)

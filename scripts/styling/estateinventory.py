"""Styles of the estate inventory."""

from __future__ import annotations

from qgis.core import Qgis, QgsLinePatternFillSymbolLayer, QgsRuleBasedRenderer, QgsSymbol, QgsVectorLayer
from trame_verte.trame_verte_plugin.report import palette

from . import kit

_NAME = 'coalesce("nom", \'Cité \' || "id_cite")'

#: Colours of the basin's four types, and of any other.
_KINDS = (
    ("Corons", "#8c3b1e"),
    ("Cité pavillonnaire", "#e2a04a"),
    ("Cité jardin", "#4f8f4a"),
    ("Cité moderne", "#4a7fb0"),
)

#: Classes of ``score_pilote``, the best first.
_SCORES = (
    ('"rang" is not null and "score_pilote" >= 75', "#7f2704", "Score de 75 à 100"),
    ('"rang" is not null and "score_pilote" >= 60 and "score_pilote" < 75', "#d9601a", "Score de 60 à 74"),
    ('"rang" is not null and "score_pilote" >= 45 and "score_pilote" < 60', "#f4a259", "Score de 45 à 59"),
    ('"rang" is not null and "score_pilote" < 45', "#f0cfa0", "Score sous 45"),
    ('"rang" is null', "#b8b8b8", "Sans rang (trop de critères inconnus)"),
)


def inventory(layer: QgsVectorLayer) -> None:
    """Estates by World Heritage status: a frame over a hatch, so that what stands in them stays readable."""
    entries = [(e.classes[0], _estate(e.color), e.label) for e in palette.ESTATE_STATUS]
    unknown = palette.UNKNOWN_STATUS
    layer.setRenderer(kit.categories("statut_unesco", [*entries, ("", _estate(unknown.color), unknown.label)]))
    _label(layer, f"{_NAME} || if(\"score_pilote\" is null, '', '\\nscore ' || \"score_pilote\")")


def by_type(layer: QgsVectorLayer) -> None:
    """Estates by type."""
    entries = [(name, _estate(color), name) for name, color in _KINDS]
    layer.setRenderer(kit.categories("type", [*entries, ("", _estate("#b8b8b8"), "Autre type ou type inconnu")]))
    _label(layer, f"{_NAME} || if(\"type_source\" = 'estime', '\\n(type estimé)', '')")


def by_score(layer: QgsVectorLayer) -> None:
    """Estates by pilot score, the best strongest; those without a rank grey."""
    root = QgsRuleBasedRenderer.Rule(None)
    for condition, color, label in _SCORES:
        root.appendChild(QgsRuleBasedRenderer.Rule(_estate(color), 0, 0, condition, label))
    layer.setRenderer(QgsRuleBasedRenderer(root))
    _label(layer, f"{_NAME} || if(\"rang\" is null, '', '\\nrang ' || \"rang\" || ', score ' || \"score_pilote\")")


def _estate(color: str) -> QgsSymbol:
    symbol = kit.frame(("#ffffff", 1.5, "solid"), (color, 0.9, "solid"))
    hatch = QgsLinePatternFillSymbolLayer()
    hatch.setLineAngle(45)
    hatch.setDistance(2.6)
    hatch.setSubSymbol(kit.line((color, 0.3)))
    symbol.insertSymbolLayer(0, hatch)
    return symbol


def _label(layer: QgsVectorLayer, near: str) -> None:
    over = Qgis.LabelPlacement.Horizontal
    layer.setLabeling(
        kit.labels(
            [
                (
                    kit.label(near, kit.text(9, palette.INK, bold=True), over, priority=9),
                    "@map_scale <= 25000",
                    "Nom et détail",
                    25_000,
                ),
                (
                    kit.label(_NAME, kit.text(7.5, palette.INK, bold=True), over, priority=7),
                    "@map_scale > 25000",
                    "Nom de la cité",
                    100_000,
                ),
            ]
        )
    )
    layer.setLabelsEnabled(True)
    layer.setMapTipTemplate('<b>[% "nom" %]</b><br>[% "motif" %]')


def pockets(layer: QgsVectorLayer) -> None:
    """Draw pockets by nature: free land strong, gardens pale."""
    entries = [(e.classes[0], kit.fill(e.color, "#ffffff"), e.label) for e in palette.POCKETS]
    unknown = palette.UNKNOWN_POCKET
    entries.append(("", kit.fill(unknown.color, "#ffffff"), unknown.label))
    layer.setRenderer(kit.categories("nature", entries))
    area = "format_number(\"surf_m2\", 0, 'fr') || ' m²'"
    label = kit.label(area, kit.text(7.5, palette.INK), Qgis.LabelPlacement.Horizontal, inside=True)
    not_gardens = '"nature" is null or "nature" <> \'jardins\''
    layer.setLabeling(kit.labels([(label, not_gardens, "Surface de la poche", 10_000)]))
    layer.setLabelsEnabled(True)
    layer.setMapTipTemplate('<b>Poche [% "rang" %]</b><br>[% "motif" %]')

"""Styles of the land referential."""

from __future__ import annotations

from qgis.core import (
    Qgis,
    QgsGraduatedSymbolRenderer,
    QgsMarkerLineSymbolLayer,
    QgsRendererRange,
    QgsRuleBasedRenderer,
    QgsVectorLayer,
)
from trame_verte.trame_verte_plugin.report import palette

from . import kit

_EDGE = "#7d7a74"
_ACTED_ON = "'nu', 'friche', 'renouvellement', 'divisible', 'sous_densite', 'a_ouvrir'"
#: Of these, the classes of land with a free piece.
_WITH_PIECE = "'nu', 'friche', 'divisible', 'a_ouvrir'"
#: '62119000AB0123' (with or without the department) is read 'AB 123'; any other identifier stays as it is.
_NUMBER = (
    "if(regexp_match(\"id_parcelle\", '^([0-9][0-9AB])?[0-9]{6}[0-9A-Z ]{2}[0-9]{4}$'), "
    "ltrim(substr(\"id_parcelle\", -6, 2), ' 0') || ' ' || ltrim(right(\"id_parcelle\", 4), '0'), \"id_parcelle\")"
)
_FREE = (
    f'if("mutabilite" in ({_WITH_PIECE}) and "surf_libre_m2" >= 1, '
    "'\\n' || if(\"surf_libre_m2\" < 10000, format_number(\"surf_libre_m2\", 0, 'fr') || ' m²', "
    "format_number(\"surf_libre_m2\" / 10000, 1, 'fr') || ' ha') || ' libres', '')"
)
_HOUSINGS = (
    "if(\"logts_potentiels\" > 0, '\\n' || format_number(\"logts_potentiels\", 0, 'fr') || "
    "if(\"logts_potentiels\" > 1, ' logements', ' logement'), '')"
)


def referential(layer: QgsVectorLayer) -> None:
    """Mutability in at most ten entries; parcel numbers and free areas at large scale."""
    entries = []
    for entry in palette.MUTABILITY:
        value = list(entry.classes) if len(entry.classes) > 1 else entry.classes[0]
        entries.append((value, kit.fill(entry.color, _EDGE), entry.label))
    entries.append(
        (palette.UNCLASSED.classes[0], kit.fill(palette.UNCLASSED.color, _EDGE, always=True), palette.UNCLASSED.label)
    )
    layer.setRenderer(kit.categories("mutabilite", entries))
    over = Qgis.LabelPlacement.Horizontal
    layer.setLabeling(
        kit.labels(
            [
                (
                    kit.label(f"{_NUMBER} || {_FREE}", kit.text(7.5, palette.INK, bold=True), over, priority=8),
                    f'"mutabilite" in ({_ACTED_ON})',
                    "Parcelles appelant une action : numéro et pièce libre",
                    3_000,
                ),
                (
                    kit.label(_NUMBER, kit.text(6.5, palette.MUTED), over, priority=2, inside=True),
                    "ELSE",
                    "Autres parcelles : numéro",
                    2_500,
                ),
            ]
        )
    )
    layer.setLabelsEnabled(True)
    layer.setMapTipTemplate('<b>[% "id_parcelle" %]</b><br>[% "motif" %]')


def sites(layer: QgsVectorLayer) -> None:
    """Sites as frames over the parcels, their rank in a badge; the first ten stand out at small scale."""
    root = QgsRuleBasedRenderer.Rule(None)
    first = kit.frame(("#ffffff", 1.2, "solid"), (palette.INK, 0.7, "solid"))
    others = kit.frame((palette.INK, 0.35, "solid"))
    root.appendChild(QgsRuleBasedRenderer.Rule(first, 0, 0, '"rang" <= 10', "Site parmi les dix premiers"))
    root.appendChild(QgsRuleBasedRenderer.Rule(others, 0, 15_000, '"rang" > 10', "Autre site (au 1:15 000)"))
    layer.setRenderer(QgsRuleBasedRenderer(root))
    over = Qgis.LabelPlacement.OverPoint
    rank = kit.at_corner(kit.label('"rang"', kit.badge(8, "#ffffff", palette.INK), over, priority=10))
    lesser = kit.at_corner(kit.label('"rang"', kit.badge(6.5, "#ffffff", palette.MUTED), over, priority=7))
    layer.setLabeling(
        kit.labels(
            [
                (rank, '"rang" <= 10', "Rang des dix premiers sites", 60_000),
                (lesser, '"rang" > 10', "Rang des autres sites", 6_000),
            ]
        )
    )
    layer.setLabelsEnabled(True)
    layer.setMapTipTemplate('<b>Site de rang [% "rang" %]</b><br>[% "motif" %]')


def corridor(layer: QgsVectorLayer) -> None:
    """Draw a discreet frame."""
    layer.renderer().setSymbol(kit.frame(("#ffffff", 1.0, "solid"), (palette.ACCENT, 0.5, "dash")))


_SLICES = (
    (0, 2, "Moins de 2 ha mutables", "#dcebe3", 0.5),
    (2, 5, "2 à 5 ha mutables", "#a3d0bb", 0.8),
    (5, 10, "5 à 10 ha mutables", "#5fae90", 1.2),
    (10, 20, "10 à 20 ha mutables", "#277d60", 1.6),
    (20, 1e6, "20 ha mutables et plus", "#0b4632", 2.2),
)


def slices(layer: QgsVectorLayer) -> None:
    """Lines that widen and darken with the mutable land of the slice; a tick where each one starts."""
    ranges = []
    for low, high, name, color, width in _SLICES:
        symbol = kit.line(("#ffffff", width + 0.9), (palette.INK, width + 0.35), (color, width))
        tick = QgsMarkerLineSymbolLayer()
        tick.setPlacements(Qgis.MarkerLinePlacement.FirstVertex)
        tick.setSubSymbol(kit.marker("line", palette.INK, palette.INK, 4, 0.4))
        symbol.appendSymbolLayer(tick)
        ranges.append(QgsRendererRange(low, high, symbol, name))
    layer.setRenderer(QgsGraduatedSymbolRenderer("mutable_ha", ranges))
    along = "format_number(\"mutable_ha\", 1, 'fr') || ' ha'"
    near = kit.label(f"{along} || {_HOUSINGS}", kit.text(8.5, palette.INK, bold=True), Qgis.LabelPlacement.Line)
    far = kit.label(along, kit.text(7.5, palette.INK, bold=True), Qgis.LabelPlacement.Line)
    layer.setLabeling(
        kit.labels(
            [
                (near, "@map_scale <= 15000", "Foncier mutable et logements potentiels", 15_000),
                (far, '@map_scale > 15000 and "mutable_ha" >= 2', "Foncier mutable, à partir de 2 ha", 60_000),
            ]
        )
    )
    layer.setLabelsEnabled(True)

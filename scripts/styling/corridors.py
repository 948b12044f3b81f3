"""Styles of corridor continuity and project impact."""

from __future__ import annotations

from qgis.core import (
    Qgis,
    QgsFillSymbol,
    QgsLineSymbol,
    QgsProperty,
    QgsRuleBasedRenderer,
    QgsSingleSymbolRenderer,
    QgsSymbol,
    QgsSymbolLayer,
    QgsVectorLayer,
)
from trame_verte.trame_verte_plugin.report import palette

from . import kit

#: Joined-up parts: eight colours that stay apart for every kind of sight (Okabe & Ito 2008), black left out.
PARTS = ("#0072b2", "#e69f00", "#009e73", "#cc79a7", "#56b4e9", "#d55e00", "#b8a800", "#7a6fb0")

#: State of a segment: class, colour, legend.
SEGMENTS = (
    ("continu", "#22463a", "Continu"),
    ("interrompu", "#a3341a", "Voisin d'une rupture"),
    ("projet", "#8a8f94", "En projet"),
    ("etroit", "#c9a227", "Étroit sur toute sa longueur"),
)

#: Type of a break: class, shape of the symbol, colour, legend.
BREAKS = (
    ("obstacle", "square", "#b2182b", "Obstacle"),
    ("lacune", "circle", "#e08214", "Lacune"),
    ("a_amenager", "triangle", "#35618f", "Section à aménager"),
    ("goulet", "diamond", "#7b3294", "Goulet"),
    ("a_verifier", "circle", "#b9bfc4", "Écart à vérifier"),
)

#: What projects leave of a segment.
STATES = (
    ("intact", "#7fb09b", "Intact"),
    ("coupe", "#e0862b", "Entamé"),
    ("detache", "#3f6fa8", "Détaché du reste"),
    ("perdu", "#8c1c13", "Perdu"),
)

#: Verdict on a project.
VERDICTS = (
    ("interrompt", "#8c1c13", "Interrompt un corridor"),
    ("fragilise", "#e0862b", "Fragilise le réseau"),
    ("neutre", "#5d8f7b", "Neutre"),
)


def segments_line(layer: QgsVectorLayer) -> None:
    """Lines by state: what is whole is quiet, what is broken strong, what is planned dashed."""
    entries = []
    for name, color, label in SEGMENTS[:3]:
        symbol = kit.line((color, 0.4))
        if name == "projet":
            symbol = _dashed(color, 0.6)
        entries.append((name, symbol, label))
    layer.setRenderer(kit.categories("statut", entries))
    _name(layer, Qgis.LabelPlacement.Line, 12_000)


def segments(layer: QgsVectorLayer) -> None:
    """Surfaces by state."""
    entries = [(name, kit.fill(_pale(color), color, always=True), label) for name, color, label in SEGMENTS]
    layer.setRenderer(kit.categories("statut", entries))
    _name(layer, Qgis.LabelPlacement.Horizontal, 15_000)


def _name(layer: QgsVectorLayer, placement: Qgis.LabelPlacement, scale: int) -> None:
    near = kit.label('"corridor"', kit.text(7.5, palette.INK), placement)
    layer.setLabeling(kit.labels([(near, "", "Nom du corridor", scale)]))
    layer.setLabelsEnabled(True)
    layer.setMapTipTemplate('<b>[% "corridor" %]</b>')


def breaks(layer: QgsVectorLayer) -> None:
    """Symbols by type; the ten first works are larger and numbered at every scale."""
    entries = []
    for name, shape, color, label in BREAKS:
        symbol = kit.marker(shape, color, "#ffffff", 3.0, 0.4)
        size = 'if("priorite" <= 10 and "type" <> \'goulet\', 4.6 - "priorite" * 0.1, if(@map_scale > 60000, 1.2, 2.4))'
        symbol[0].setDataDefinedProperty(QgsSymbolLayer.Property.PropertySize, QgsProperty.fromExpression(size))
        entries.append((name, symbol, label))
    layer.setRenderer(kit.categories("type", entries))
    beside = Qgis.LabelPlacement.OrderedPositionsAroundPoint
    rank = kit.label('to_string("priorite")', kit.badge(8, "#ffffff", palette.INK), beside, priority=9)
    reason = "coalesce(replace(\"classes\", '_', ' '), '') || ' ' || format_number(\"longueur_m\", 0, 'fr') || ' m'"
    near = kit.label(f"trim({reason})", kit.text(7.5, palette.INK), beside)
    first = '"priorite" <= 10 and "type" <> \'goulet\''
    layer.setLabeling(
        kit.labels([(rank, first, "Les dix premières actions", 400_000), (near, "", "Obstacle et longueur", 8_000)])
    )
    layer.setLabelsEnabled(True)
    layer.setMapTipTemplate('[% "motif" %]')


def links(layer: QgsVectorLayer) -> None:
    """What is to be built: dashes over a white ground."""
    layer.setRenderer(QgsSingleSymbolRenderer(_dashed("#7b3294", 1.1)))
    work = "replace(\"ouvrage\", '_', ' ')"
    near = kit.label(work, kit.text(7, "#5b2470"), Qgis.LabelPlacement.Line)
    layer.setLabeling(kit.labels([(near, "\"etape\" <> 'gerer'", "Ouvrage", 5_000)]))
    layer.setLabelsEnabled(True)
    layer.setMapTipTemplate('[% "ouvrage" %], [% round("longueur_m") %] m<br>[% "parcelles" %]')


def components(layer: QgsVectorLayer) -> None:
    """One colour for each joined-up part, under everything else; neighbours in the list differ."""
    # The edge keeps a part visible where its ten metres are less than a dot on the sheet.
    settings = {"color": PARTS[0], "outline_color": PARTS[0], "outline_width": "1.2", "joinstyle": "round"}
    symbol = QgsFillSymbol.createSimple(settings)
    names = ", ".join(f"'{color}'" for color in PARTS)
    color = f'array_get(array({names}), ("id" - 1) % {len(PARTS)})'
    for what in (QgsSymbolLayer.Property.PropertyFillColor, QgsSymbolLayer.Property.PropertyStrokeColor):
        symbol[0].setDataDefinedProperty(what, QgsProperty.fromExpression(color))
    symbol.setOpacity(0.55)
    renderer = QgsSingleSymbolRenderer(symbol)
    layer.setRenderer(renderer)
    share = "format_number(100 * \"part\", 0, 'fr') || ' %'"
    near = kit.label(share, kit.text(8, palette.INK, bold=True), Qgis.LabelPlacement.Horizontal)
    layer.setLabeling(kit.labels([(near, '"part" >= 0.02', "Part du réseau", 100_000)]))
    layer.setLabelsEnabled(True)
    layer.setMapTipTemplate('Ensemble [% "id" %] : [% round("longueur_m") %]')


def profiles(layer: QgsVectorLayer) -> None:
    """Lines across, red where nothing is planted, the greener the wider."""
    # Where nothing is planted the line across is a metre long: its round ends make it a dot that one sees.
    dot = QgsLineSymbol.createSimple({"line_color": "#c0392b", "line_width": "1.5", "capstyle": "round"})
    entries = (
        (dot, '"largeur_m" = 0', "Rien de planté"),
        (kit.line(("#4f9a4a", 0.5)), '"largeur_m" > 0', "Largeur plantée"),
    )
    root = QgsRuleBasedRenderer.Rule(None)
    for symbol, condition, label in entries:
        root.appendChild(QgsRuleBasedRenderer.Rule(symbol, 0, 25_000, condition, label))
    layer.setRenderer(QgsRuleBasedRenderer(root))
    width = "format_number(\"largeur_m\", 0, 'fr') || ' m'"
    near = kit.label(width, kit.text(6.5, palette.MUTED), Qgis.LabelPlacement.Line)
    layer.setLabeling(kit.labels([(near, "", "Largeur", 2_500)]))
    layer.setLabelsEnabled(True)


def nodes(layer: QgsVectorLayer) -> None:
    """Places by the way they are attached."""
    entries = [
        ("contact", kit.marker("circle", "#1f6f54", "#ffffff", 3.0), "Desservi par le réseau"),
        ("proche", kit.marker("circle", "#8fbf7f", "#1f6f54", 3.0), "À proximité du réseau"),
        ("isole", kit.marker("circle", "#ffffff", "#b2182b", 3.0, 0.6), "Isolé"),
    ]
    layer.setRenderer(kit.categories("rattachement", entries))
    near = kit.label('"nom"', kit.text(7.5, palette.INK), Qgis.LabelPlacement.OrderedPositionsAroundPoint)
    layer.setLabeling(kit.labels([(near, "", "Nom", 40_000)]))
    layer.setLabelsEnabled(True)


def impact_segments_line(layer: QgsVectorLayer) -> None:
    """Lines by what the projects leave of them."""
    entries = [(name, kit.line(("#ffffff", 1.6), (color, 1.0)), label) for name, color, label in STATES]
    layer.setRenderer(kit.categories("etat", entries))
    _name(layer, Qgis.LabelPlacement.Line, 12_000)


def impact_segments(layer: QgsVectorLayer) -> None:
    """Surfaces by what the projects leave of them."""
    entries = [(name, kit.fill(_pale(color), color, always=True), label) for name, color, label in STATES]
    layer.setRenderer(kit.categories("etat", entries))
    _name(layer, Qgis.LabelPlacement.Horizontal, 15_000)


def projects(layer: QgsVectorLayer) -> None:
    """Projects by verdict; the row of all together is not drawn over them."""
    entries = []
    for name, color, label in VERDICTS:
        symbol = kit.frame(("#ffffff", 1.4, "solid"), (color, 0.9, "solid"))
        ground = QgsFillSymbol.createSimple({"color": color, "outline_style": "no"})
        ground[0].setDataDefinedProperty(
            QgsSymbolLayer.Property.PropertyFillColor,
            QgsProperty.fromExpression(f"set_color_part('{color}','alpha',70)"),
        )
        symbol.insertSymbolLayer(0, ground.takeSymbolLayer(0))
        entries.append((name, symbol, label))
    renderer = kit.categories('if("id" is null, null, "verdict")', entries)
    layer.setRenderer(renderer)
    over = Qgis.LabelPlacement.Horizontal
    near = kit.label('"projet"', kit.text(8.5, palette.INK, bold=True), over, priority=9)
    layer.setLabeling(kit.labels([(near, '"id" is not null', "Nom du projet", 60_000)]))
    layer.setLabelsEnabled(True)
    layer.setMapTipTemplate('<b>[% "projet" %]</b><br>[% "motif" %]')


def _dashed(color: str, width: float) -> QgsSymbol:
    made = kit.line(("#ffffff", width + 0.7))
    dash = QgsLineSymbol.createSimple(
        {
            "line_color": color,
            "line_width": str(width),
            "use_custom_dash": "1",
            "customdash": "2.4;1.4",
            "capstyle": "flat",
        }
    )
    made.appendSymbolLayer(dash.takeSymbolLayer(0))
    return made


def _pale(color: str) -> str:
    """Return a colour half way to white."""
    parts = [int(color[i : i + 2], 16) for i in (1, 3, 5)]
    return "#" + "".join(f"{(p + 255) // 2:02x}" for p in parts)

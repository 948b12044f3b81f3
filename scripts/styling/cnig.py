"""Symbols of the CNIG PLU standard, from the published values.

Colours, widths, spacings and sizes are those of the CNIG's recommendations (``PLU/preconisations.md`` and
``PLU/symboles`` of the repository ``cnigfr/DDU-SG5-SYMBOLISATION``, read in November 2026), in points as they are given
there. Where they take a glyph of a Windows font (Wingdings, Webdings), which no other system has, a plain marker of our
own of the same colour and spacing stands in: :data:`OUR_MARKERS`. What is white and fills the ground there, so that
nothing shows through, stays.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from qgis.core import (
    Qgis,
    QgsFillSymbol,
    QgsHashedLineSymbolLayer,
    QgsLinePatternFillSymbolLayer,
    QgsLineSymbol,
    QgsMarkerLineSymbolLayer,
    QgsMarkerSymbol,
    QgsPointPatternFillSymbolLayer,
    QgsRuleBasedRenderer,
    QgsSimpleLineSymbolLayer,
    QgsSymbol,
    QgsUnitTypes,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QColor
from trame_verte.trame_verte_plugin.engine.maps.codes import codes_of

from . import kit

_POINT = QgsUnitTypes.RenderUnit.RenderPoints

#: Marker of ours (shape, share of the glyph's size, angle) by the code that asks for a glyph.
OUR_MARKERS = {
    "07": ("star_diamond", 0.8, 0.0),
    "08": ("arrowhead", 0.6, 90.0),
    "16": ("circle", 0.5, 0.0),
    "17": ("triangle", 0.9, 0.0),
    "25": ("asterisk_fill", 0.75, 0.0),
}

_GREEN, _BROWN, _LANDSCAPE = "#268c00", "#730000", "#38a800"

#: What all prescriptions and informations are called whose code the recommendations do not draw.
OTHER = "Autre code"


def _marker(shape: str, size: float, color: str, *, edge: str | None = None, width: float = 0.8, angle: float = 0):
    """Return a marker, sizes in points; a transparent one has an edge only."""
    settings = {
        "name": shape,
        "color": color,
        "size": str(size),
        "size_unit": "Point",
        "angle": str(angle),
        "outline_color": edge or color,
        "outline_width": str(width),
        "outline_width_unit": "Point",
        "outline_style": "solid" if edge else "no",
    }
    return QgsMarkerSymbol.createSimple(settings)


def _glyph(code: str, size: float, color: str, *, halo: float = 0) -> QgsMarkerSymbol:
    """Return the marker that stands for a glyph of a Windows font, on a white one where the glyph has one."""
    shape, share, angle = OUR_MARKERS[code[:2]]
    edge = color if shape == "arrowhead" else None
    made = _marker(shape, size * share, color, edge=edge, width=1.6, angle=angle)
    if halo:
        made.insertSymbolLayer(0, _marker(shape, halo * share, "#ffffff").takeSymbolLayer(0))
    return made


def _line(color: str, width: float, *, dash: Sequence[float] = (), offset: float = 0) -> QgsSimpleLineSymbolLayer:
    layer = QgsSimpleLineSymbolLayer(QColor(color), width)
    layer.setWidthUnit(_POINT)
    layer.setOffset(offset)
    layer.setOffsetUnit(_POINT)
    if dash:
        layer.setUseCustomDashPattern(True)
        layer.setCustomDashVector(list(dash))
        layer.setCustomDashPatternUnit(_POINT)
    return layer


def _made_of(symbol: QgsSymbol, layers: Sequence) -> QgsSymbol:
    """Return a symbol with these layers instead of its own."""
    for layer in layers:
        symbol.appendSymbolLayer(layer)
    symbol.deleteSymbolLayer(0)
    return symbol


def _surface(layers: Sequence) -> QgsFillSymbol:
    return _made_of(QgsFillSymbol.createSimple({}), layers)


def _course(layers: Sequence) -> QgsLineSymbol:
    return _made_of(QgsLineSymbol.createSimple({}), layers)


def _stroke(color: str, width: float) -> QgsLineSymbol:
    return _course([_line(color, width)])


def _hatch(color: str, distance: float, angle: float, *, width: float = 0.8, offset: float = 0, symbol=None):
    layer = QgsLinePatternFillSymbolLayer()
    layer.setDistance(distance)
    layer.setDistanceUnit(_POINT)
    layer.setLineAngle(angle)
    layer.setOffset(offset)
    layer.setOffsetUnit(_POINT)
    layer.setSubSymbol(symbol or _stroke(color, width))
    return layer


def _dots(marker: QgsMarkerSymbol, x: float, y: float | None = None, *, own: bool = False):
    """Return a pattern of markers; an ``own`` one begins in each surface's corner, so that small ones show one too."""
    layer = QgsPointPatternFillSymbolLayer()
    layer.setDistanceX(x)
    layer.setDistanceY(y or x)
    layer.setDistanceXUnit(_POINT)
    layer.setDistanceYUnit(_POINT)
    if own:
        layer.setCoordinateReference(Qgis.SymbolCoordinateReference.Feature)
        layer.setOffsetX(min(x / 2, 10))
        layer.setOffsetY(min((y or x) / 2, 6.5))
        layer.setOffsetXUnit(_POINT)
        layer.setOffsetYUnit(_POINT)
    layer.setSubSymbol(marker)
    return layer


def _along(marker: QgsMarkerSymbol, interval: float) -> QgsMarkerLineSymbolLayer:
    layer = QgsMarkerLineSymbolLayer(True, interval)
    layer.setIntervalUnit(_POINT)
    layer.setSubSymbol(marker)
    return layer


def _comb(color: str, interval: float, length: float, *, offset: float = 0) -> QgsHashedLineSymbolLayer:
    layer = QgsHashedLineSymbolLayer(True, interval)
    layer.setIntervalUnit(_POINT)
    layer.setHashLength(length)
    layer.setHashLengthUnit(_POINT)
    layer.setOffset(offset)
    layer.setOffsetUnit(_POINT)
    layer.setSubSymbol(_stroke(color, 1))
    return layer


def _wooded() -> list:
    ring = _marker("circle", 8, "#ffffff", edge="#56aa02")
    return [_dots(_marker("circle", 1.5, _GREEN), 5), _dots(ring, 10), _line("#56aa02", 0.8)]


def _limited(color: str) -> list:
    beads = _course([_along(_marker("circle", 1, color), 4)])
    return [
        _hatch(color, 13, 45, offset=4, symbol=beads),
        _hatch(color, 13, 45, offset=9),
        _hatch(color, 13, 45),
        _line(color, 0.8),
    ]


def _reserved(color: str) -> list:
    return [_hatch(color, 5, 135), _hatch(color, 5, 45), _line(color, 0.8)]


def _heritage(color: str) -> list:
    return [_dots(_glyph("07", 12, color, halo=18), 20, own=True), _line(color, 0.8)]


def _circles(color: str, size: float, distance: float) -> list:
    ring = _marker("circle", size, "255,255,255,0", edge=color)
    return [_dots(ring, distance), _line(color, 0.8)]


#: Symbol layers of a surface by code or by its type alone.
SURFACES: dict[str, Callable[[], list]] = {
    "01": _wooded,
    "02": lambda: _limited("#6e6e6e"),
    "02-01": lambda: _limited("#df73e1"),
    "02-02": lambda: _limited("#ffa77f"),
    "05": lambda: _reserved("#e600a9"),
    "05-05": lambda: _reserved("#8f21aa"),
    "05-06": lambda: _reserved("#343434"),
    "05-07": lambda: [_dots(_marker("cross", 6, "#ff5500", edge="#ff5500"), 12), _line("#ff5500", 0.8)],
    "07": lambda: _heritage(_BROWN),
    "07-04": lambda: _heritage(_LANDSCAPE),
    "07-05": lambda: _heritage(_LANDSCAPE),
    "08": lambda: [_dots(_glyph("08", 13, "#2d6837"), 17, own=True), _line("#2d6837", 0.8)],
    "16": lambda: [_dots(_glyph("16", 10, "#e6c300"), 15, own=True), _line("#e6c300", 0.8)],
    "16-03": lambda: [_dots(_glyph("16", 10, "#f57a7a"), 15, own=True), _line("#f57a7a", 0.8)],
    "17": lambda: [_dots(_glyph("17", 8, "#8f21aa"), 24, 12, own=True), _line("#8f21aa", 0.8)],
    "18": lambda: [_hatch("#ff5500", 9, 90), _line("#ff5500", 0.8)],
    "24": lambda: [_comb("#000000", 5.5, 2.5)],
    "25": lambda: [_comb("#004da8", 13, 6, offset=3), _line("#004da8", 1)],
    "29": lambda: [_dots(_marker("circle", 1, "#00c5ff"), 2), _line("#00c5ff", 0.8)],
    "40-01": lambda: _circles("#ffc476", 30, 15),
    "40-02": lambda: _circles("#ffc493", 60, 30),
    "99": lambda: [_line("#9c9c9c", 2)],
}

#: Symbol layers of a line.
LINES: dict[str, Callable[[], list]] = {
    "01": lambda: [_along(_marker("circle", 5, _GREEN), 6)],
    "05": lambda: [_along(_marker("square", 4, "255,255,255,0", edge="#e600a9", angle=45), 7)],
    "05-05": lambda: [_along(_marker("square", 4, "255,255,255,0", edge="#8f21aa", angle=45), 7)],
    "05-06": lambda: [_along(_marker("square", 4, "255,255,255,0", edge="#343434", angle=45), 7)],
    "07": lambda: [_line(_BROWN, 1), _along(_glyph("07", 10, _BROWN, halo=16), 18)],
    "07-04": lambda: [_line(_LANDSCAPE, 1), _along(_glyph("07", 10, _LANDSCAPE, halo=16), 18)],
    "07-05": lambda: [_line(_LANDSCAPE, 1), _along(_glyph("07", 10, _LANDSCAPE, halo=16), 18)],
    "24": lambda: [_comb("#000000", 4, 2.5)],
    "25": lambda: [_comb("#004da8", 13, 6, offset=3), _line("#004da8", 1)],
    "99": lambda: [_line("#9c9c9c", 2)],
}

#: Markers of a point.
POINTS: dict[str, Callable[[], QgsMarkerSymbol]] = {
    "01": lambda: _marker("circle", 7, _GREEN),
    "05": lambda: _marker("square", 5, "255,255,255,0", edge="#e600a9"),
    "05-05": lambda: _marker("square", 5, "255,255,255,0", edge="#8f21aa"),
    "05-06": lambda: _marker("square", 5, "255,255,255,0", edge="#343434"),
    "07": lambda: _glyph("07", 12, _BROWN, halo=18),
    "07-04": lambda: _glyph("07", 12, _LANDSCAPE, halo=18),
    "07-05": lambda: _glyph("07", 12, _LANDSCAPE, halo=18),
    "16": lambda: _glyph("16", 10, "#e6c300"),
    "16-03": lambda: _glyph("16", 10, "#f57a7a"),
    "25": lambda: _glyph("25", 18, "#004da8"),
    "99": lambda: _marker("circle", 6, "#9c9c9c"),
}

#: Fill (with the published transparency) and, at large scales, band inside the limit of each type of zone.
ZONES = {
    "U": ("230,0,0", "#b00006"),
    "AUc": ("255,101,101", "#d40006"),
    "AUs": ("254,204,190", "#e88766"),
    "A": ("255,255,0", "#fff000"),
    "N": ("86,170,2", "#23a600"),
}

#: Scale denominator up to which zones are drawn as bands: 2 500, and what a map's size in whole millimetres adds.
_LARGE = 2501

#: 'Transparency 40 %' of the recommendations is an opacity of 102 of 255 in the published files.
_ZONE_OPACITY = 102


def _symbol(code: str, table: dict, make: Callable) -> QgsSymbol | None:
    drawn = table.get(code) or table.get(code[:2])
    return None if drawn is None else make(drawn())


def _coded(layer: QgsVectorLayer, family: str, kind: str, table: dict, make: Callable) -> None:
    """Draw a layer by code, each code of the table that has a symbol, the rest in grey."""
    subtype = f"S{kind}"
    value = f"lpad(\"{kind}\", 2, '0') || '-' || lpad(coalesce(\"{subtype}\", '00'), 2, '0')"
    drawn = [(code.code, _symbol(code.code, table, make), code.text) for code in codes_of(family)]
    entries = [entry for entry in drawn if entry[1] is not None]
    layer.setRenderer(kit.categories(value, [*entries, ("", make(table["99"]()), OTHER)]))
    shown = 'coalesce("TXT", "LIBELLE")' if family == "PSC" else '"TXT"'
    _labelled(layer, shown, 7.5, 10_000)


def _labelled(layer: QgsVectorLayer, field: str, size: float, scale: int) -> None:
    place = {
        Qgis.GeometryType.Polygon: Qgis.LabelPlacement.OverPoint,
        Qgis.GeometryType.Line: Qgis.LabelPlacement.Line,
    }.get(layer.geometryType(), Qgis.LabelPlacement.AroundPoint)
    settings = kit.label(field, kit.text(size, "#1a1a1a", bold=True), place, priority=8)
    layer.setLabeling(kit.labels([(settings, "", "Étiquette", scale)]))
    layer.setLabelsEnabled(True)


def prescription_surf(layer: QgsVectorLayer) -> None:
    """Prescriptions on surfaces."""
    _coded(layer, "PSC", "TYPEPSC", SURFACES, _surface)


def prescription_lin(layer: QgsVectorLayer) -> None:
    """Prescriptions along lines."""
    _coded(layer, "PSC", "TYPEPSC", LINES, _course)


def prescription_pct(layer: QgsVectorLayer) -> None:
    """Prescriptions at points."""
    _coded(layer, "PSC", "TYPEPSC", POINTS, lambda marker: marker)


def info_surf(layer: QgsVectorLayer) -> None:
    """Informations on surfaces."""
    _coded(layer, "INF", "TYPEINF", SURFACES, _surface)


def info_lin(layer: QgsVectorLayer) -> None:
    """Informations along lines."""
    _coded(layer, "INF", "TYPEINF", LINES, _course)


def info_pct(layer: QgsVectorLayer) -> None:
    """Informations at points."""
    _coded(layer, "INF", "TYPEINF", POINTS, lambda marker: marker)


def zone_urba(layer: QgsVectorLayer) -> None:
    """Zones: a pale fill with its limit, from 1:2 500 on a band inside the limit."""
    root = QgsRuleBasedRenderer.Rule(None)
    for code in codes_of("ZONE"):
        fill, band = ZONES[code.code]
        condition = f"\"TYPEZONE\" = '{code.code}'"
        root.appendChild(QgsRuleBasedRenderer.Rule(_banded(band), 0, _LARGE, condition, code.text))
        root.appendChild(QgsRuleBasedRenderer.Rule(_filled(fill), _LARGE, 0, condition, code.text))
    root.appendChild(QgsRuleBasedRenderer.Rule(_surface([_line("#9c9c9c", 0.8)]), 0, 0, "ELSE", OTHER))
    layer.setRenderer(QgsRuleBasedRenderer(root))
    _labelled(layer, '"LIBELLE"', 9, 15_000)


def _filled(color: str) -> QgsFillSymbol:
    settings = {"color": f"{color},{_ZONE_OPACITY}", "outline_color": "#343434", "outline_width": "0.8"}
    return QgsFillSymbol.createSimple({**settings, "outline_width_unit": "Point"})


def _banded(color: str) -> QgsFillSymbol:
    inside = _line(color, 7, offset=3)
    inside.setPenJoinStyle(Qt.PenJoinStyle.RoundJoin)
    return _surface([inside, _line("#343434", 2.5)])

"""Layers made ready for paper: CNIG symbols where there is no other style, and nothing that a PDF cannot draw."""

from __future__ import annotations

from qgis.core import (
    QgsPainting,
    QgsRenderContext,
    QgsSimpleFillSymbolLayer,
    QgsSimpleLineSymbolLayer,
    QgsSimpleMarkerSymbolLayer,
    QgsSingleSymbolRenderer,
    QgsVectorLayer,
    QgsWkbTypes,
)

from ...engine.maps.codes import family_of as family_of_fields
from ..provenance import output_of
from ..styling import STYLES

#: Choices of the parameter ``SYMBOLS``.
WHERE_PLAIN, ALWAYS, NEVER = range(3)

_TABLES = {"PSC": "prescription", "INF": "info"}
_PLAIN = (QgsSimpleFillSymbolLayer, QgsSimpleLineSymbolLayer, QgsSimpleMarkerSymbolLayer)


def family_of(layer: QgsVectorLayer) -> str | None:
    """Return the family of CNIG codes that a layer carries; outputs of ours quote codes but are no tables of them."""
    return None if output_of(layer) else family_of_fields(layer.fields().names())


def dress(layer: QgsVectorLayer, symbols: int = WHERE_PLAIN) -> bool:
    """Give a layer that carries CNIG codes the symbols of the standard, and say whether it did.

    Parameters
    ----------
    layer : QgsVectorLayer
        A copy that nobody else draws.
    symbols : int
        Where it has no style of its own, always, or never.
    """
    style = None if symbols == NEVER else cnig_style(layer)
    if style is None or (symbols == WHERE_PLAIN and not is_plain(layer)):
        return False
    message, done = layer.loadNamedStyle(str(style), True)
    if not done:
        raise OSError(message)
    return True


def cnig_style(layer: QgsVectorLayer):
    """Return the style of the standard for a layer's codes and geometry; None where it carries no codes."""
    family = family_of(layer)
    types = QgsWkbTypes.GeometryType
    shape = {types.PolygonGeometry: "surf", types.LineGeometry: "lin", types.PointGeometry: "pct"}.get(
        layer.geometryType()
    )
    if family is None or shape is None:
        return None
    if family == "ZONE":
        return STYLES / "cnig" / "zone_urba.qml" if shape == "surf" else None
    return STYLES / "cnig" / f"{_TABLES[family]}_{shape}.qml"


def is_plain(layer: QgsVectorLayer) -> bool:
    """Tell whether a layer is drawn as QGIS draws what nobody has styled: one simple symbol, no labels."""
    renderer = layer.renderer()
    if layer.labelsEnabled() or not isinstance(renderer, QgsSingleSymbolRenderer):
        return False
    symbol = renderer.symbol()
    return symbol.symbolLayerCount() == 1 and isinstance(symbol.symbolLayer(0), _PLAIN)


def flatten(layer: QgsVectorLayer) -> None:
    """Turn a layer's opacity into its symbols' and drop blending: either would make a picture of the whole map."""
    opacity = layer.opacity()
    if opacity < 1:
        for symbol in layer.renderer().symbols(QgsRenderContext()):
            symbol.setOpacity(symbol.opacity() * opacity)
        layer.setOpacity(1)
    normal = QgsPainting.getCompositionMode(QgsPainting.BlendMode.BlendNormal)
    layer.setBlendMode(normal)
    layer.setFeatureBlendMode(normal)

"""The styles that a layer has beside the one it is drawn in."""

from __future__ import annotations

from qgis.core import QgsVectorLayer

from ..styling import LONGEST
from .pieces import Piece


def named_styles(piece: Piece) -> dict[str, str]:
    """Return the other styles of a layer, QML by name: those stored with it, and those that a user made."""
    current = {piece.layer.styleManager().currentStyle(), piece.title[:LONGEST]}
    found = {**_of_database(piece.layer), **_of_manager(piece.layer)}
    return {name: found[name] for name in sorted(found) if name not in current}


def _of_manager(layer: QgsVectorLayer) -> dict[str, str]:
    """Return the styles of the layer's menu; a copy has one more, 'default', that nobody chose."""
    manager = layer.styleManager()
    return {name: manager.style(name).xmlData() for name in manager.styles() if name != "default"}


def _of_database(layer: QgsVectorLayer) -> dict[str, str]:
    """Return the styles stored with a layer; QGIS lists its own first and counts them, then those of other layers."""
    if layer.providerType() == "memory":
        return {}
    count, ids, names, _, problem = layer.listStylesInDatabase()
    if problem or count < 1:
        return {}
    return {name: layer.getStyleFromDatabase(key)[0] for key, name in list(zip(ids, names))[:count]}

"""The styles that a layer has beside the one it is drawn in."""

from __future__ import annotations

from pathlib import Path

from qgis.core import QgsMapLayer, QgsVectorLayer
from qgis.PyQt.QtXml import QDomDocument

from ...engine.schema import load_schema
from ..styling import STYLES
from .pieces import Piece

#: What a layer looks like: no aliases, no forms.
LOOKS = QgsMapLayer.StyleCategory.Symbology | QgsMapLayer.StyleCategory.Labeling | QgsMapLayer.StyleCategory.Rendering
#: Ends of our files' names that tell of the geometry and not of another view of the layer.
SHAPES = frozenset({"point", "line"})


def named_styles(piece: Piece) -> dict[str, str]:
    """Return the other styles of a layer, QML by name: the user's, those stored with it, then ours."""
    found = {**_of_plugin(piece), **_of_database(piece.layer), **_of_manager(piece.layer)}
    return {name: found[name] for name in sorted(found)}


def _of_manager(layer: QgsVectorLayer) -> dict[str, str]:
    """Return the other styles that a user made; a copy has one more, 'default', that nobody chose."""
    manager = layer.styleManager()
    names = [name for name in manager.styles() if name not in (manager.currentStyle(), "default")]
    return {name: manager.style(name).xmlData() for name in names}


def _of_database(layer: QgsVectorLayer) -> dict[str, str]:
    """Return the styles stored beside the default one; QGIS lists those of the layer first, the default on top."""
    if layer.providerType() == "memory":
        return {}
    count, ids, names, _, problem = layer.listStylesInDatabase()
    if problem or count < 2:
        return {}
    return {name: layer.getStyleFromDatabase(key)[0] for key, name in list(zip(ids, names))[1:count]}


def _of_plugin(piece: Piece) -> dict[str, str]:
    """Return the other views of an output that the plugin brings: ``estateinventory_inventory_score.qml``."""
    if not piece.algorithm:
        return {}
    stem = f"{piece.algorithm}_{piece.output}".lower()
    endings = {path: path.stem.removeprefix(f"{stem}_") for path in sorted(STYLES.glob(f"{stem}_*.qml"))}
    # What follows may also make the name of another output.
    others = {f"{piece.algorithm}_{output}".lower() for output in load_schema(piece.algorithm)}
    return {
        ending.capitalize(): _in_colours_of(piece.layer, path)
        for path, ending in endings.items()
        if ending not in SHAPES and "_" not in ending and path.stem not in others
    }


def _in_colours_of(layer: QgsVectorLayer, path: Path) -> str:
    """Return a layer's style with symbols and labels of a file, aliases and forms as they are."""
    current = exported(layer)
    # Without True a GeoPackage that holds a style of its own keeps that one.
    layer.loadNamedStyle(str(path), True, LOOKS)
    found = exported(layer).toString()
    layer.importNamedStyle(current)
    return found


def exported(layer: QgsVectorLayer) -> QDomDocument:
    """Return the style that a layer is drawn in."""
    document = QDomDocument()
    layer.exportNamedStyle(document)
    return document

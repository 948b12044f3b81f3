"""Styles, aliases and hidden fields of the outputs, on the layer and where it is stored."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from qgis.core import QgsEditorWidgetSetup, QgsVectorLayer

from ..engine.schema import Field

STYLES = Path(__file__).resolve().parents[2] / "styles"

#: Files that hold styles themselves, as OGR calls them.
DATABASES = frozenset({"GPKG", "SQLite"})


def style_of(algorithm: str, output: str, shape: str = "") -> Path | None:
    """Return the style of an output: its own, else the one that all algorithms share; None where there is none.

    An output whose shape depends on the input has a style for each: ``…_point.qml``, ``…_line.qml``, and for polygons
    the one without a shape.
    """
    own = f"{algorithm}_{output}".lower()
    names = (f"{own}_{shape}.qml", f"{own}.qml", f"{output}.qml".lower())
    return next((STYLES / name for name in names if (STYLES / name).is_file()), None)


def dress(layer: QgsVectorLayer, style: Path | None, schema: Sequence[Field]) -> None:
    """Give a layer its style, the aliases of its fields, and hide those for experts in the table and the form."""
    if style is not None:
        # Without True a GeoPackage that holds a style of its own keeps that one.
        layer.loadNamedStyle(str(style), True)
    table = layer.attributeTableConfig()
    table.update(layer.fields())
    columns = table.columns()
    hidden = {field.name for field in schema if field.expert}
    for column in columns:
        column.hidden = column.name in hidden
    table.setColumns(columns)
    layer.setAttributeTableConfig(table)
    for field in schema:
        position = layer.fields().lookupField(field.name)
        layer.setFieldAlias(position, field.alias)
        if field.expert:
            layer.setEditorWidgetSetup(position, QgsEditorWidgetSetup("Hidden", {}))


def store(layer: QgsVectorLayer, name: str) -> str:
    """Keep a layer's style with it: in its database, else in a file beside it; return what went wrong."""
    provider = layer.providerType()
    if provider == "memory":
        return ""
    if provider != "ogr" or layer.dataProvider().storageType() in DATABASES:
        # The column of a GeoPackage that holds the name has room for thirty characters.
        return layer.saveStyleToDatabase(name[:30], "", True, "")
    message, done = layer.saveNamedStyle(layer.styleURI())
    return "" if done else message

"""Styles, aliases and hidden fields of the outputs, on the layer and where it is stored."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from qgis.core import QgsEditorWidgetSetup, QgsVectorLayer
from qgis.PyQt.QtXml import QDomDocument

from ..engine.schema import Field, load_schema

STYLES = Path(__file__).resolve().parents[2] / "styles"

#: Files that hold styles themselves, as OGR calls them.
DATABASES = frozenset({"GPKG", "SQLite"})

#: Characters that the table of styles of a GeoPackage keeps of a name.
LONGEST = 30

#: Endings that tell a style for a shape, not another way of drawing.
SHAPES = frozenset({"point", "line"})


def style_of(algorithm: str, output: str, shape: str = "") -> Path | None:
    """Return the style of an output: its own, else the one that all algorithms share; None where there is none.

    An output whose shape depends on the input has a style for each: ``…_point.qml``, ``…_line.qml``, and for polygons
    the one without a shape.
    """
    own = f"{algorithm}_{output}".lower()
    names = (f"{own}_{shape}.qml", f"{own}.qml", f"{output}.qml".lower())
    return next((STYLES / name for name in names if (STYLES / name).is_file()), None)


def variants(algorithm: str, output: str) -> dict[str, Path]:
    """Return the other ways of drawing an output, ``…_<variant>.qml``, by the French word that names them."""
    own = f"{algorithm}_{output}_".lower()
    # An output whose name begins with this one's has styles of its own.
    others = [f"{algorithm}_{name}_".lower() for name in load_schema(algorithm) if name != output]
    taken = tuple(name for name in others if name.startswith(own))
    found = {path.stem: path for path in sorted(STYLES.glob(f"{own}*.qml"))}
    words = {stem.removeprefix(own): path for stem, path in found.items() if not f"{stem}_".startswith(taken)}
    return {word: path for word, path in words.items() if word not in SHAPES}


def offer(layer: QgsVectorLayer, styles: Mapping[str, Path], schema: Sequence[Field]) -> str:
    """Give a layer further named styles, in its menu and in its database; return what went wrong.

    The layer then wears the last of them: :func:`dress` it afterwards.
    """
    problem = ""
    for word, style in styles.items():
        dress(layer, style, schema)
        name = f"Par {word}"
        layer.styleManager().addStyleFromLayer(name)
        if _in_database(layer):
            problem = layer.saveStyleToDatabase(name, "", False, "") or problem
    return problem


def _in_database(layer: QgsVectorLayer) -> bool:
    if layer.providerType() == "memory":
        return False
    return layer.providerType() != "ogr" or layer.dataProvider().storageType() in DATABASES


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
    if layer.providerType() == "memory":
        return ""
    if _in_database(layer):
        return layer.saveStyleToDatabase(name[:LONGEST], "", True, "")
    message, done = layer.saveNamedStyle(layer.styleURI())
    return "" if done else message


def exported(layer: QgsVectorLayer) -> QDomDocument:
    """Return the style that a layer is drawn in."""
    document = QDomDocument()
    layer.exportNamedStyle(document)
    return document

"""Layers read and written outside QGIS, through fiona: for the sample's generator, scripts and benchmarks."""

from __future__ import annotations

import codecs
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import shapely
from pyproj import CRS
from shapely.geometry import mapping, shape

from .errors import InputError
from .table import Table

#: fiona's type of a column, by the kind of its array.
KINDS = {"f": "float", "i": "int64", "u": "int64", "b": "bool", "O": "str"}


def read_layer(path: str | Path, layer: str | None = None, *, columns: Sequence[str] | None = None) -> Table:
    """Return a layer of a file (GeoPackage, Shapefile, GeoJSON…) as a table.

    Parameters
    ----------
    path : str or Path
    layer : str, optional
        Name of the layer in a file of several; the first by default.
    columns : sequence of str, optional
        Fields wanted; all by default.

    Raises
    ------
    InputError
        The file cannot be opened or has no such layer or field.
    """
    import fiona

    try:
        with fiona.open(str(path), layer=layer, encoding=_encoding(Path(path))) as source:
            wanted = list(source.schema["properties"]) if columns is None else list(columns)
            kinds = {name: source.schema["properties"].get(name, "").split(":")[0] for name in wanted}
            crs = CRS.from_wkt(source.crs_wkt) if source.crs_wkt else None
            features = list(source)
            name = source.name
    except (fiona.errors.FionaError, OSError, ValueError) as error:
        raise InputError("File '{file}' cannot be read: {reason}.", file=str(path), reason=str(error)) from None
    absent = [field for field, kind in kinds.items() if not kind]
    if absent:
        raise InputError("Layer '{layer}' has no field '{field}'.", layer=name, field=absent[0])
    geometry = [None if f.geometry is None else shape(f.geometry) for f in features]
    values = {field: _column([f.properties[field] for f in features], kinds[field]) for field in wanted}
    ids = np.array([int(f.id) for f in features], dtype=np.int64)
    return Table(name, np.array([*geometry, None], dtype=object)[:-1], ids, values, crs)


def _encoding(path: Path) -> str | None:
    """Return the encoding that a Shapefile says it has, which fiona may overlook; None where it says none."""
    said = path.with_suffix(".cpg")
    if not said.is_file():
        return None
    try:
        return codecs.lookup(said.read_text(encoding="ascii", errors="replace").strip()).name
    except LookupError:
        return None


def layer_names(path: str | Path) -> list[str]:
    """Return the layers of a file, or raise :class:`InputError` where it cannot be opened."""
    import fiona

    try:
        return list(fiona.listlayers(str(path)))
    except (fiona.errors.FionaError, OSError, ValueError) as error:
        raise InputError("File '{file}' cannot be read: {reason}.", file=str(path), reason=str(error)) from None


def layer_kinds(path: str | Path, layer: str) -> dict[str, str]:
    """Return fiona's type of each field of a layer, ``str:254``."""
    import fiona

    try:
        with fiona.open(str(path), layer=layer) as source:
            return dict(source.schema["properties"])
    except (fiona.errors.FionaError, OSError, ValueError) as error:
        raise InputError("File '{file}' cannot be read: {reason}.", file=str(path), reason=str(error)) from None


def _column(values: list[object], kind: str) -> np.ndarray:
    """Return values as one of the engine's kinds of column."""
    given = [value for value in values if value is not None]
    # fiona's schema calls GeoPackage booleans whole numbers; their values tell.
    truth = bool(given) and all(isinstance(value, bool) for value in given)
    if truth and len(given) == len(values):
        return np.array(values, dtype=bool)
    if not truth and kind.startswith("int") and len(given) == len(values):
        return np.array(values, dtype=np.int64)
    if not truth and kind.startswith(("int", "float")):
        return np.array([np.nan if value is None else value for value in values], dtype=float)
    column = np.empty(len(values), dtype=object)
    column[:] = values
    return column


def write_layer(table: Table, path: str | Path, layer: str | None = None, *, driver: str = "GPKG") -> None:
    """Write a table as a layer of a file, replacing the layer of that name.

    Parameters
    ----------
    table : Table
        With a projection; its geometries become multi-parts of the highest dimension that it holds.
    path : str or Path
    layer : str, optional
        The table's name by default.
    driver : str
        Of GDAL.
    """
    import fiona

    kind = int(shapely.get_dimensions(table.geometry).max(initial=-1))
    names = {-1: "None", 0: "MultiPoint", 1: "MultiLineString", 2: "MultiPolygon"}
    schema = {
        "geometry": names[kind],
        "properties": {name: KINDS[column.dtype.kind] for name, column in table.columns.items()},
    }
    crs = None if table.crs is None else table.crs.to_wkt()
    with fiona.open(str(path), "w", driver=driver, layer=layer or table.name, schema=schema, crs_wkt=crs) as sink:
        columns = {name: _plain(column) for name, column in table.columns.items()}
        sink.writerecords(
            {
                "geometry": _multi(geometry, kind),
                "properties": {name: values[row] for name, values in columns.items()},
            }
            for row, geometry in enumerate(table.geometry)
        )


def _plain(column: np.ndarray) -> list[object]:
    """Return a column as Python values, None for nulls."""
    if column.dtype.kind == "f":
        return [None if np.isnan(value) else float(value) for value in column]
    return [None if value is None else str(value) for value in column] if column.dtype == object else column.tolist()


def _multi(geometry: shapely.Geometry | None, kind: int) -> dict | None:
    if geometry is None:
        return None
    if geometry.geom_type.startswith("Multi"):
        return mapping(geometry)
    make = (shapely.multipoints, shapely.multilinestrings, shapely.multipolygons)[kind]
    return mapping(make([geometry]))

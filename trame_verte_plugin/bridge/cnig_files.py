"""Tables of the CNIG standard read and written through QGIS."""

from __future__ import annotations

import traceback
from pathlib import Path

import numpy as np
import shapely
from osgeo import gdal
from pyproj import CRS
from qgis.core import (
    QgsCoordinateTransformContext,
    QgsField,
    QgsFields,
    QgsVectorFileWriter,
    QgsVectorLayer,
    QgsWkbTypes,
)

from ..engine.cnig.delivery import DataTable
from ..engine.cnig.standard import LINE, POINT, SURFACE, TableRule
from ..engine.errors import InputError
from ..engine.progress import Progress
from ..engine.table import Table
from . import geopackage, sinks
from .columns import kind_of, make_field
from .crs import to_pyproj, to_qgis
from .reader import read
from .sources import Choice, snapshot

GEOPACKAGE, SHAPEFILE = ".gpkg", ".shp"
DRIVERS = {GEOPACKAGE: "GPKG", SHAPEFILE: "ESRI Shapefile"}

#: Bytes of a text in dBASE, which is what a Shapefile's fields are.
DBASE_OCTETS = 254

#: The standard wants single parts; rows of others that have several are kept as they are.
TYPES = {
    SURFACE: (QgsWkbTypes.Type.Polygon, QgsWkbTypes.Type.MultiPolygon),
    LINE: (QgsWkbTypes.Type.LineString, QgsWkbTypes.Type.MultiLineString),
    POINT: (QgsWkbTypes.Type.Point, QgsWkbTypes.Type.MultiPoint),
}
MULTIPLE = {SURFACE: shapely.multipolygons, LINE: shapely.multilinestrings, POINT: shapely.multipoints}

KINDS = {"text": "texte", "int": "entier", "float": "reel", "date": "date"}

#: Of one's own fields, the characters of a name and of a value (see ``standard.LOCAL_LENGTHS``).
LONGEST = 254


def read_tables(path: Path) -> list[DataTable]:
    """Return the layers of a file.

    Raises
    ------
    InputError
        It cannot be opened.
    """
    return [_read(path, name) for name in _layer_names(path)]


def read_projection(path: Path) -> CRS | None:
    """Return the projection of a file's first layer; None where it has none or cannot be opened."""
    return to_pyproj(QgsVectorLayer(str(path), path.stem, "ogr").crs())


def _layer_names(path: Path) -> list[str]:
    gdal.PushErrorHandler("CPLQuietErrorHandler")
    try:
        dataset = gdal.OpenEx(str(path), gdal.OF_VECTOR | gdal.OF_READONLY)
    except RuntimeError:  # Where GDAL was told to raise.
        dataset = None
    finally:
        gdal.PopErrorHandler()
    if dataset is None:
        raise InputError("File '{file}' cannot be read: {reason}.", file=str(path), reason=gdal.GetLastErrorMsg())
    return [dataset.GetLayer(i).GetName() for i in range(dataset.GetLayerCount())]


def _read(path: Path, name: str) -> DataTable:
    # QGIS would make numbers of codes such as 01.
    options = "|option:AUTODETECT_TYPE=NO" if path.suffix.lower() == ".csv" else ""
    layer = QgsVectorLayer(f"{path}|layername={name}{options}", name, "ogr")
    if not layer.isValid():
        raise InputError("File '{file}' cannot be read: {reason}.", file=str(path), reason=layer.error().summary())
    keys = {layer.fields().at(i).name() for i in layer.primaryKeyAttributes()}
    fields = [field for field in layer.fields().toList() if field.name() not in keys]
    kinds = {field.name(): KINDS.get(kind_of(field), "autre") for field in fields}
    return DataTable(name, kinds, read(snapshot(Choice(layer)), list(kinds)).table)


def write_table(table: Table, rule: TableRule, path: Path, progress: Progress) -> None:
    """Write a table of the standard as a file of its own, whose layer is called after the file.

    Parameters
    ----------
    table : Table
        The standard's fields first.
    rule : TableRule
    path : Path
        ``.gpkg`` or ``.shp``; nothing stands there.
    progress : Progress
    """
    fields = _fields(table, rule, path.suffix)
    several = bool((shapely.get_num_geometries(table.geometry) > 1).any())
    geometry = shapely.to_wkb(_parts(table.geometry, rule.geometry, several)).tolist()
    writer = _open(path, fields, TYPES[rule.geometry][several], table)
    written = f"{path}|layername={path.stem}"
    if geopackage.suits(written, table, fields):
        del writer  # QGIS has made the table and lets go of it.
        geopackage.fill(written, table, fields, geometry, progress)
        return
    try:
        sinks.write(writer, table, fields, geometry, progress)
    except BaseException as error:
        # The frames of the failure still hold the open file, which could not be taken away.
        traceback.clear_frames(error.__traceback__)
        del writer
        raise


def _parts(geometry: np.ndarray, kind: str, several: bool) -> np.ndarray:
    """Return geometries all multiple or all single."""
    multiple = shapely.get_type_id(geometry) >= shapely.GeometryType.MULTIPOINT
    changed = np.flatnonzero(~multiple & ~shapely.is_missing(geometry) if several else multiple)
    result = geometry.copy()
    if several:
        result[changed] = MULTIPLE[kind](geometry[changed], indices=np.arange(len(changed)))
    else:
        result[changed] = shapely.get_geometry(geometry[changed], 0)
    return result


def _open(path: Path, fields: QgsFields, shape: QgsWkbTypes.Type, table: Table) -> QgsVectorFileWriter:
    options = QgsVectorFileWriter.SaveVectorOptions()
    options.driverName, options.layerName, options.fileEncoding = DRIVERS[path.suffix], path.stem, "UTF-8"
    context = QgsCoordinateTransformContext()
    writer = QgsVectorFileWriter.create(str(path), fields, shape, to_qgis(table.crs), context, options)
    if writer.hasError() != QgsVectorFileWriter.WriterError.NoError:
        raise InputError("File '{file}' cannot be written: {reason}.", file=path.name, reason=writer.errorMessage())
    return writer


def _fields(table: Table, rule: TableRule, suffix: str) -> QgsFields:
    return sinks.as_fields(_field(name, column, rule, suffix) for name, column in table.columns.items())


def _field(name: str, column: np.ndarray, rule: TableRule, suffix: str) -> QgsField:
    field = make_field(name, "texte")
    longest = rule.fields[name].longest if name in rule.fields else LONGEST
    if suffix == SHAPEFILE:
        # Its lengths are bytes: accented letters take two.
        octets = max((len(text.encode()) for text in set(column.tolist()) if text is not None), default=0)
        longest = min(max(longest, octets), DBASE_OCTETS)
    field.setLength(longest)
    return field

"""Where an output goes: which file or table a destination means, whether it can be written, and how it is removed."""

from __future__ import annotations

import os
import re
import tempfile
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from osgeo import gdal
from qgis.core import (
    QgsDataSourceUri,
    QgsProcessing,
    QgsProcessingOutputLayerDefinition,
    QgsProperty,
    QgsProviderRegistry,
    QgsVectorLayer,
)

_OGR = re.compile(r"^ogr:\s*(?=dbname=)", re.IGNORECASE)
_BROKEN_OFF = re.compile(r"dbname='(?:[^'\\]|\\.)*'(?=\S)", re.IGNORECASE)

#: Formats that cut field names to ten characters.
SHORT_NAMES = frozenset({".shp", ".dbf"})


@dataclass(frozen=True)
class Destination:
    """A place that holds a layer."""

    text: str
    """As the user gave it."""
    path: str = ""
    """Real path of the file in one case, '' for a layer in memory or in a database server."""
    table: str = ""
    """Table in the file or database, in one case; '' where the whole file is meant."""
    server: str = ""
    """What identifies a database, '' elsewhere."""

    @property
    def suffix(self) -> str:
        """Return the file's extension, lower case, with its dot."""
        return Path(self.path).suffix

    @property
    def given_path(self) -> str:
        """Return the file as the user wrote it."""
        return _ogr(self.text).database() if _OGR.match(self.text) else self.text.split("|", 1)[0]

    @property
    def is_broken_off(self) -> bool:
        """Tell whether the path of the form for tables ends at an apostrophe of its own."""
        ogr = _OGR.match(self.text)
        return ogr is not None and _BROKEN_OFF.match(self.text, ogr.end()) is not None

    def overwrites(self, other: Destination) -> bool:
        """Tell whether writing here destroys what the other place holds."""
        if self.server:
            return (self.server, self.table) == (other.server, other.table)
        if not self.path or self.path != other.path:
            return False
        return not self.table or self.table == other.table


def text_of(value: object) -> str:
    """Return the text of an output parameter's value; '' where it asks for nothing."""
    if isinstance(value, QgsProcessingOutputLayerDefinition):
        value = value.sink
    if isinstance(value, QgsProperty):
        value = value.staticValue()
    return value if isinstance(value, str) else ""


def parse(text: str) -> Destination:
    """Return what the text of a destination means."""
    lowered = text.lower()
    if not text or text == QgsProcessing.TEMPORARY_OUTPUT or lowered.startswith("memory:"):
        return Destination(text)
    if _OGR.match(text):
        uri = _ogr(text)
        return Destination(text, _real(uri.database()), uri.table().casefold())
    if re.match(r"^(postgis|postgres|mssql|oracle|hana):", lowered):
        return _database(text, QgsDataSourceUri(text.split(":", 1)[1]))
    if lowered.startswith("spatialite:"):
        uri = QgsDataSourceUri(text.split(":", 1)[1])
        return Destination(text, _real(uri.database()), uri.table().casefold())
    return Destination(text, _real(text.split("|", 1)[0]))


def in_table(path: str, table: str) -> str:
    """Return the text of a destination that is a table of a GeoPackage; apostrophes are escaped as QGIS reads them."""
    uri = QgsDataSourceUri()
    uri.setDatabase(path)
    uri.setTable(table)
    return f"ogr:{uri.uri(False)}"


def first_table(path: str) -> str:
    """Return the name of the table that QGIS opens where a database file is given without one; '' for other files."""
    if not path.lower().endswith((".gpkg", ".sqlite")):
        return ""
    with suppress(RuntimeError):  # Where exceptions are on: the file is held by another program.
        dataset = gdal.OpenEx(path, gdal.OF_VECTOR)
        return dataset.GetLayer(0).GetName() if dataset is not None and dataset.GetLayerCount() else ""
    return ""


def of_layer(layer: QgsVectorLayer) -> Destination:
    """Return the place that an input layer is read from."""
    source, provider = layer.source(), layer.providerType()
    if provider in ("postgres", "mssql", "oracle", "hana"):
        return _database(source, QgsDataSourceUri(source))
    if provider == "spatialite":
        uri = QgsDataSourceUri(source)
        return Destination(source, _real(uri.database()), uri.table().casefold())
    parts = QgsProviderRegistry.instance().decodeUri(provider, source)
    path = parts.get("path") or ""
    if not path:
        return Destination(source)
    return Destination(source, _real(path), (parts.get("layerName") or first_table(path)).casefold())


def loadable(written: str) -> str:
    """Return what QGIS calls a layer that it wrote in the form in which it also opens it."""
    return re.sub(r"^postgis:(?!//)", "postgres://", written)


def why_not_writable(destination: Destination, *, folder: bool = False) -> str:
    """Return the system's reason why a file, or files in a folder, cannot be written; '' where nothing hinders it."""
    if not destination.path:
        return ""
    path = Path(destination.given_path)
    try:
        if path.exists() and not folder:
            with path.open("r+b"):
                pass
        places = (path, *path.parents) if folder else path.parents
        with tempfile.TemporaryFile(dir=next(place for place in places if place.exists())):
            pass
    except OSError as error:
        return error.strerror or str(error)
    return ""


def _ogr(text: str) -> QgsDataSourceUri:
    return QgsDataSourceUri(_OGR.sub("", text))


def _real(path: str) -> str:
    return os.path.realpath(Path(path).expanduser()).casefold()


def _database(text: str, uri: QgsDataSourceUri) -> Destination:
    server = "/".join([uri.service(), uri.host() or "localhost", uri.port() or "5432", uri.database()])
    schema = uri.schema() or "public"
    return Destination(text, table=f"{schema}.{uri.table()}", server=server.casefold())

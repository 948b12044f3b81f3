"""The fast way to fill a table of a GeoPackage that QGIS has just made and closed: SQLite alone.

QGIS's writer makes a feature object of every row and asks GDAL for every value; a large table took longer to write than
to compute. Here the rows go into the table as they are, then into its spatial index, in one transaction. What a
GeoPackage must hold besides (extent, number of features, date of change) is kept right (OGC 12-128r18, clauses 2.1 and
F.3; GDAL's own table ``gpkg_ogr_contents``).
"""

from __future__ import annotations

import datetime as dt
import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass
from functools import cache
from itertools import islice

import numpy as np
import shapely
from qgis.core import QgsFields, QgsProviderRegistry

from ..engine.errors import InputError
from ..engine.progress import Progress
from ..engine.table import Table
from .columns import kind_of, to_python
from .spatial_index import pack, quoted

STEP = "Writing the results"
BATCH = 2000

#: Kinds of fields whose values SQLite takes as Python holds them.
PLAIN_KINDS = frozenset({"bool", "int", "float", "text", "date"})

#: Tables smaller than this are written by QGIS as fast.
SMALLEST = 1000

#: Seconds to wait for a reader of the same file.
PATIENCE = 20.0

#: Start of a geometry: 'GP', version, flags (little endian, extent given), projection, extent.
_HEADER = np.dtype([("magic", "S2"), ("version", "u1"), ("flags", "u1"), ("srs", "<i4"), ("extent", "<f8", 4)])
_LITTLE_ENDIAN_WITH_EXTENT = 0b11


def suits(written: str, table: Table, fields: QgsFields) -> bool:
    """Tell whether a layer, as QGIS calls it after making it, is a GeoPackage that can be filled this way."""
    path = QgsProviderRegistry.instance().decodeUri("ogr", written).get("path") or ""
    return (
        len(table) >= SMALLEST
        and _has_rtree()
        and path.lower().endswith(".gpkg")
        and all(kind_of(fields.at(i)) in PLAIN_KINDS for i in range(fields.count()))
    )


@cache
def _has_rtree() -> bool:
    """Tell whether Python's SQLite knows the spatial indexes of GeoPackages."""
    with closing(sqlite3.connect(":memory:")) as file:
        try:
            file.execute("CREATE VIRTUAL TABLE probe USING rtree(id, x0, x1, y0, y1)")
        except sqlite3.Error:
            return False
    return True


def fill(
    written: str, table: Table, fields: QgsFields, geometry: Sequence[bytes | None] | None, progress: Progress
) -> None:
    """Write the rows of a table, in their order, into the empty table that QGIS has made and closed.

    Parameters
    ----------
    written : str
        The layer as QGIS calls it.
    table : Table
    fields : QgsFields
        Its fields, in the order of the file's.
    geometry : sequence of WKB or None, optional
        As the file's geometry type wants them; None for a table without geometry.
    progress : Progress
    """
    parts = QgsProviderRegistry.instance().decodeUri("ogr", written)
    try:
        with closing(sqlite3.connect(parts["path"], timeout=PATIENCE, isolation_level=None)) as file:
            # QGIS gives its own null where there is no name.
            place = _Place.of(file, parts.get("layerName") or None)
            file.execute("BEGIN IMMEDIATE")
            triggers = place.drop_triggers(file)
            place.insert(file, table, fields.names(), geometry, progress)
            place.describe(file, table, geometry)
            for statement in triggers:
                file.execute(statement)
            file.execute("COMMIT")
    except sqlite3.Error as error:
        raise InputError(
            "The results could not be written ({reason}). Is the disk full, or the file open elsewhere?",
            reason=str(error),
        ) from error


@dataclass(frozen=True)
class _Place:
    """One table of the file, and how its parts are called."""

    table: str
    key: str
    shape: str | None
    """Column of the geometries."""
    srs: int
    index: str | None
    """Table of the spatial index."""

    @classmethod
    def of(cls, file: sqlite3.Connection, name: str | None) -> _Place:
        if name is None:
            name = file.execute("SELECT table_name FROM gpkg_contents").fetchone()[0]
        key = next(row[1] for row in file.execute(f"PRAGMA table_info({quoted(name)})") if row[5])
        query = "SELECT column_name, srs_id FROM gpkg_geometry_columns WHERE lower(table_name) = lower(?)"
        shape, srs = file.execute(query, [name]).fetchone() or (None, 0)
        index = f"rtree_{name}_{shape}"
        found = file.execute("SELECT 1 FROM sqlite_master WHERE name = ?", [index]).fetchone()
        return cls(name, key, shape, srs, index if found else None)

    def drop_triggers(self, file: sqlite3.Connection) -> list[str]:
        """Drop what would run at each row, and return the statements that make it again."""
        query = "SELECT name, sql FROM sqlite_master WHERE type = 'trigger' AND tbl_name = ?"
        triggers = file.execute(query, [self.table]).fetchall()
        for name, _ in triggers:
            file.execute(f"DROP TRIGGER {quoted(name)}")
        return [statement for _, statement in triggers]

    def insert(
        self,
        file: sqlite3.Connection,
        table: Table,
        names: list[str],
        geometry: Sequence[bytes | None] | None,
        progress: Progress,
    ) -> None:
        columns = [range(1, len(table) + 1), *(_values(table.columns[name]) for name in names)]
        if geometry is not None:
            columns.insert(1, self._blobs(table.geometry, geometry))
            names = [self.shape, *names]
        named = ", ".join(quoted(name) for name in [self.key, *names])
        holders = ", ".join("?" * len(columns))
        rows = zip(*columns)
        statement = f"INSERT INTO {quoted(self.table)} ({named}) VALUES ({holders})"
        for start in range(0, len(table), BATCH):
            progress(start / len(table), STEP)
            file.executemany(statement, islice(rows, BATCH))
        progress(1.0, STEP)

    def _blobs(self, shapes: np.ndarray, geometry: Sequence[bytes | None]) -> Iterator[bytes | None]:
        header = np.zeros(len(shapes), dtype=_HEADER)
        header["magic"], header["flags"], header["srs"] = b"GP", _LITTLE_ENDIAN_WITH_EXTENT, self.srs
        header["extent"] = shapely.bounds(shapes)[:, [0, 2, 1, 3]]
        raw, size = header.tobytes(), _HEADER.itemsize
        for row, wkb in enumerate(geometry):
            yield None if wkb is None else raw[row * size : (row + 1) * size] + wkb

    def describe(self, file: sqlite3.Connection, table: Table, geometry: Sequence[bytes | None] | None) -> None:
        """Fill the spatial index and say what the table holds."""
        where = "WHERE lower(table_name) = lower(?)"
        file.execute(f"UPDATE gpkg_ogr_contents SET feature_count = ? {where}", [len(table), self.table])
        now = "strftime('%Y-%m-%dT%H:%M:%fZ', 'now')"
        file.execute(f"UPDATE gpkg_contents SET last_change = {now} {where}", [self.table])
        bounds = shapely.bounds(table.geometry)
        known = np.flatnonzero(~np.isnan(bounds[:, 0]))
        if geometry is None or not len(known):
            return
        if self.index is not None:
            pack(file, self.index, known + 1, bounds[known][:, [0, 2, 1, 3]])
        extent = [*bounds[known, :2].min(axis=0).tolist(), *bounds[known, 2:].max(axis=0).tolist(), self.table]
        file.execute(f"UPDATE gpkg_contents SET min_x = ?, min_y = ?, max_x = ?, max_y = ? {where}", extent)


def _values(column: np.ndarray) -> list:
    """Return a column as SQLite takes it: dates are texts."""
    values = to_python(column)
    if any(issubclass(kind, dt.date) for kind in set(map(type, values))):
        return [v.isoformat() if isinstance(v, dt.date) else v for v in values]
    return values

"""A private PostGIS that tests start, and how QGIS is told of its tables."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).resolve().parents[3] / "benchmarks"))


@contextmanager
def database() -> Iterator[str]:
    """Start an empty database and give its address; the test is skipped where there is no PostGIS."""
    postgis_server = pytest.importorskip("postgis_server")
    reason = postgis_server.missing()
    if reason:
        pytest.skip(reason)
    with postgis_server.server():
        yield postgis_server.address()


def ask(address: str, question: str) -> list[tuple]:
    """Run SQL and return the rows of its last statement."""
    import psycopg2

    connection = psycopg2.connect(address)
    try:
        with connection, connection.cursor() as cursor:
            cursor.execute(question)
            return cursor.fetchall() if cursor.description else []
    finally:
        connection.close()


def load(address: str, source: Path, tables: Sequence[str]) -> None:
    """Copy tables of a GeoPackage into the database, names of fields in lower case."""
    from osgeo import gdal

    gdal.UseExceptions()
    made = ["GEOMETRY_NAME=geom", "FID=fid"]
    options = gdal.VectorTranslateOptions(format="PostgreSQL", layers=list(tables), layerCreationOptions=made)
    assert gdal.VectorTranslate(f"PG:{address}", str(source), options=options) is not None


def uri(address: str, table: str, key: str = "", more: str = "") -> str:
    """Return a table or view as an input."""
    key = f"key='{key}'" if key else ""
    return f'postgres://{address} {key} estimatedmetadata=true table="public"."{table}" (geom) {more}'


def target(address: str, table: str, shape: str = "(geom)") -> str:
    """Return a table as an output."""
    return f'postgis:{address} table="public"."{table}" {shape}'.strip()


def layer(address: str, table: str, key: str = "", more: str = ""):
    """Open a table or view."""
    from qgis.core import QgsVectorLayer

    found = QgsVectorLayer(uri(address, table, key, more).split("://", 1)[1], table, "postgres")
    assert found.isValid(), found.error().message()
    return found

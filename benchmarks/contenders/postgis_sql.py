"""PostGIS: loading by ``ogr2ogr``'s library, one SQL script, writing back to a GeoPackage.

The server is a private one (:mod:`postgis_server`), started before the clock, with the settings it is installed with.
"""

from __future__ import annotations

import time
from pathlib import Path

import postgis_server
import psycopg2
import task
from osgeo import gdal

gdal.UseExceptions()
SCRIPT = Path(__file__).with_suffix(".sql")
LAYERS = (task.PARCELS, task.BUILDINGS, task.ZONING, task.COMMUNES, task.STOPS, task.AXES)


def run(source: Path, target: Path) -> dict[str, float]:
    """Load the layers, compute, write the output; return the seconds of each."""
    marks = [time.perf_counter()]
    address = postgis_server.address()
    for layer in LAYERS:
        gdal.VectorTranslate(
            f"PG:{address}",
            str(source),
            format="PostgreSQL",
            layers=[layer],
            accessMode="overwrite",
            layerCreationOptions=["GEOMETRY_NAME=geom", "FID=fid", "UNLOGGED=ON", "LAUNDER=YES"],
        )
    marks.append(time.perf_counter())
    with psycopg2.connect(address) as connection, connection.cursor() as cursor:
        cursor.execute(SCRIPT.read_text(encoding="utf-8"))
    connection.close()
    marks.append(time.perf_counter())
    gdal.VectorTranslate(str(target), f"PG:{address}", format="GPKG", layers=[task.OUTPUT])
    marks.append(time.perf_counter())
    names = ("load_seconds", "query_seconds", "write_seconds")
    return {name: end - start for name, start, end in zip(names, marks, marks[1:])}

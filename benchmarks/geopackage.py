"""Writes arrays as layers of a GeoPackage, with GDAL alone."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import numpy as np
import shapely
from osgeo import ogr, osr

ogr.UseExceptions()
TYPES = {"f": ogr.OFTReal, "i": ogr.OFTInteger64, "O": ogr.OFTString}
GEOMETRIES = {"Polygon": ogr.wkbPolygon, "LineString": ogr.wkbLineString, "Point": ogr.wkbPoint}


def create(path: Path) -> ogr.DataSource:
    """Create an empty GeoPackage; it is complete when the last reference to it is gone."""
    path.unlink(missing_ok=True)
    return ogr.GetDriverByName("GPKG").CreateDataSource(str(path))


def write_layer(file: ogr.DataSource, name: str, geometry: np.ndarray, columns: Mapping[str, np.ndarray]) -> None:
    """Add a layer in EPSG:2154 with its spatial index.

    Parameters
    ----------
    geometry : ndarray of shape (n,)
        Geometries of one type.
    columns : mapping
        Arrays of shape (n,): float64, int64 or object (texts).
    """
    projection = osr.SpatialReference()
    projection.ImportFromEPSG(2154)
    layer = file.CreateLayer(name, projection, GEOMETRIES[geometry[0].geom_type], ["SPATIAL_INDEX=YES"])
    for field, values in columns.items():
        layer.CreateField(ogr.FieldDefn(field, TYPES[values.dtype.kind]))
    definition = layer.GetLayerDefn()
    rows = zip(shapely.to_wkb(geometry), *(values.tolist() for values in columns.values()))
    layer.StartTransaction()
    for wkb, *values in rows:
        feature = ogr.Feature(definition)
        feature.SetGeometryDirectly(ogr.CreateGeometryFromWkb(wkb))
        for place, value in enumerate(values):
            if value is not None:
                feature.SetField(place, value)
        layer.CreateFeature(feature)
    layer.CommitTransaction()

"""A loop over parcels in PyQGIS, as scripts of agglomerations are written: indexes, prepared geometries, no arrays."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import qgis_start  # noqa: F401 (starts QGIS)
import task
from qgis.core import QgsFeature, QgsGeometry, QgsSpatialIndex, QgsVectorLayer, QgsWkbTypes

from contenders.qgis_io import axis_geometry, open_layer, parcel_fields, read_tiles, tiles, write


class Layer:
    """Repaired features of a layer with their index."""

    def __init__(self, layer: QgsVectorLayer, cells: list, fields: list[str]) -> None:
        self.features = read_tiles(layer, cells, fields)
        self.geometry = {fid: repaired(f.geometry()) for fid, f in self.features.items()}
        self.index = QgsSpatialIndex()
        for fid, geometry in self.geometry.items():
            self.index.addFeature(fid, geometry.boundingBox())

    def shares(self, geometry: QgsGeometry, engine) -> list[tuple[float, int, QgsGeometry]]:
        """Return area, id and geometry of what each feature shares with a polygon (``engine`` is prepared on it)."""
        found = []
        for fid in self.index.intersects(geometry.boundingBox()):
            other = self.geometry[fid]
            if engine.contains(other.constGet()):
                found.append((other.area(), fid, other))
            elif engine.intersects(other.constGet()):
                common = geometry.intersection(other)
                if common.area() > 0:
                    found.append((common.area(), fid, common))
        return found

    def largest(self, geometry: QgsGeometry, engine) -> tuple[float, QgsFeature | None]:
        """Return area and feature of the largest share."""
        area, fid = max(((a, i) for a, i, _ in self.shares(geometry, engine)), default=(0.0, None))
        return area, self.features.get(fid)


def repaired(geometry: QgsGeometry) -> QgsGeometry:
    """Return the polygon valid, without the lines that repairing leaves."""
    if geometry.isGeosValid():
        return geometry
    mended = geometry.makeValid()
    mended.convertGeometryCollectionToSubclass(QgsWkbTypes.GeometryType.PolygonGeometry)
    return mended


def run(source: Path, target: Path) -> None:
    """Do the whole task."""
    axis = axis_geometry(source)
    corridor = axis.buffer(task.DISTANCE, task.SEGMENTS)
    cells = tiles(corridor)
    grown = [cell.buffered(100) for cell in cells]
    layer = open_layer(source, task.PARCELS)
    covers = (
        Layer(open_layer(source, task.BUILDINGS), grown, []),
        Layer(open_layer(source, task.ZONING), grown, ["LIBELLE", "TYPEZONE"]),
        Layer(open_layer(source, task.COMMUNES), grown, ["insee", "nom"]),
    )
    stops = {f.id(): f for f in open_layer(source, task.STOPS).getFeatures()}
    places = QgsSpatialIndex()
    places.addFeatures(list(stops.values()))
    parcels = read_tiles(layer, cells, parcel_fields()).values()
    write(target, layer, _outputs(parcels, axis, corridor, covers=covers, stops=stops, places=places))


def _outputs(parcels, axis, corridor, *, covers, stops, places) -> Iterator[QgsFeature]:
    buildings, zones, communes = covers
    axis_engine = QgsGeometry.createGeometryEngine(axis.constGet())
    axis_engine.prepareGeometry()
    corridor_engine = QgsGeometry.createGeometryEngine(corridor.constGet())
    corridor_engine.prepareGeometry()
    for parcel in parcels:
        geometry = repaired(parcel.geometry())
        to_axis = axis_engine.distance(geometry.constGet())
        if to_axis > task.DISTANCE:
            continue
        area = geometry.area()
        whole = corridor_engine.contains(geometry.constGet())
        inside = area if whole else geometry.intersection(corridor).area()
        engine = QgsGeometry.createGeometryEngine(geometry.constGet())
        engine.prepareGeometry()
        built = buildings.shares(geometry, engine)
        footprint = built[0][0] if len(built) == 1 else QgsGeometry.unaryUnion([g for _, _, g in built]).area()
        zone_area, zone = zones.largest(geometry, engine)
        _, commune = communes.largest(geometry, engine)
        # The index measures to boxes only, so the nearest of a few candidates is taken.
        near = places.nearestNeighbor(geometry.boundingBox().center(), 3)
        to_stop, stop = min((stops[fid].geometry().distance(geometry), fid) for fid in near)
        values = [
            commune and commune["insee"],
            commune and commune["nom"],
            to_axis,
            stops[stop]["nom"],
            to_stop,
            area,
            inside,
            inside / area,
            sum(share >= task.OWN_BUILDING for share, _, _ in built),
            footprint if built else 0.0,
            zone and zone["TYPEZONE"],
            zone and zone["LIBELLE"],
            zone_area / area,
        ]
        feature = QgsFeature()
        feature.setGeometry(geometry)
        feature.setAttributes(parcel.attributes()[1:] + values)
        yield feature

"""The geometry of the engine on real cadastres, against GeoPandas and GEOS; skipped where the data is absent."""

from __future__ import annotations

import numpy as np
import pytest
import shapely
from pyproj import CRS
from trame_verte.trame_verte_plugin.engine.circles import inscribed_diameter
from trame_verte.trame_verte_plugin.engine.files import read_layer
from trame_verte.trame_verte_plugin.engine.free_land import grow, subtract
from trame_verte.trame_verte_plugin.engine.linear import Axes
from trame_verte.trame_verte_plugin.engine.overlap import overlaps, union_area
from trame_verte.trame_verte_plugin.engine.projection import reproject
from trame_verte.trame_verte_plugin.engine.repair import repair

PLACES = {
    "gennes": ("gennes_25267/parcel.gpkg", "gennes_25267/building.gpkg"),
    "commune 27412": ("commune_27412/parcelles.geojson", "commune_27412/batiments.geojson"),
    "megeve": ("megeve_74173/geo_parcelle.shp", "megeve_74173/geo_batiment.shp"),
}


def layer(path, dimension=2) -> np.ndarray:
    return reproject(repair(read_layer(path), dimension).table, CRS.from_epsg(2154)).geometry


@pytest.fixture(scope="module", params=list(PLACES))
def place(request, shared_data):
    return [layer(shared_data / "cadastre" / path) for path in PLACES[request.param]]


def test_footprints_equal_geopandas(place):
    geopandas = pytest.importorskip("geopandas")
    parcels, buildings = place
    left = geopandas.GeoDataFrame({"target": np.arange(len(parcels))}, geometry=parcels)
    right = geopandas.GeoDataFrame({"cover": np.arange(len(buildings))}, geometry=buildings)
    wanted = left.overlay(right, how="intersection", keep_geom_type=True)
    found = overlaps(parcels, buildings)
    assert found.area.sum() == pytest.approx(wanted.area.sum(), rel=1e-9)
    by_parcel = np.bincount(wanted["target"], wanted.area, minlength=len(parcels))
    assert found.total(len(parcels)) == pytest.approx(by_parcel, rel=1e-6, abs=1e-5)


def test_union_of_buildings_equals_geos(place):
    parcels, buildings = place
    found = overlaps(parcels, buildings)
    union = union_area(found, parcels, buildings)
    rows = np.unique(found.target)[::7]
    tree = shapely.STRtree(buildings)
    for row in rows:
        heap = shapely.union_all(buildings[tree.query(parcels[row])])
        assert union[row] == pytest.approx(heap.intersection(parcels[row]).area, rel=1e-6, abs=1e-5)


def test_widths_of_free_pieces_equal_geos(place):
    if not hasattr(shapely, "maximum_inscribed_circle"):
        pytest.skip("shapely has no maximum_inscribed_circle before 2.1")
    parcels, buildings = place
    found = overlaps(parcels, buildings)
    left = subtract(parcels, grow(buildings, 4.0), np.stack([found.target, found.cover]))
    pieces = shapely.get_parts(left)
    # GEOS' search never ends on needles: only stout pieces are asked.
    pieces = pieces[(shapely.area(pieces) >= 300) & (shapely.area(pieces) > 3 * shapely.length(pieces))][::5]
    wanted = 2 * shapely.length(shapely.maximum_inscribed_circle(pieces, tolerance=0.01))
    assert len(pieces) > 50
    assert inscribed_diameter(pieces) == pytest.approx(wanted, abs=0.0501 + 0.02)


def test_zones_share_the_ground_of_gennes(shared_data):
    folder = shared_data / "cadastre" / "gennes_25267"
    parcels, zones = layer(folder / "parcel.gpkg"), layer(folder / "zoning.gpkg")
    found = overlaps(parcels, zones)
    wanted = shapely.area(shapely.intersection(parcels, shapely.union_all(zones)))
    assert union_area(found, parcels, zones) == pytest.approx(wanted, rel=1e-6, abs=1e-4)


def test_distances_to_the_roads_of_gennes(shared_data):
    folder = shared_data / "cadastre" / "gennes_25267"
    parcels, roads = layer(folder / "parcel.gpkg"), layer(folder / "road.gpkg", 1)
    axes = Axes.build(roads)
    found = axes.locate(parcels)
    assert found.distance_m == pytest.approx(shapely.distance(parcels, shapely.union_all(roads)), abs=1e-7)
    assert (found.chainage_m <= axes.length_m[found.axis] + 1e-6).all()
    assert set(found.side) == {"G", "D"}

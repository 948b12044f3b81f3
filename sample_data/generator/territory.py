"""The whole sample: every layer in the order in which it is written."""

from __future__ import annotations

import warnings

from .buildings import make_buildings
from .cadastre import building_layer, commune_layer, parcel_layer
from .land import clean_roads, commune_areas, make_parcels
from .places import brownfield_layer, facility_layer
from .planning import prescription_layer, zone_layer
from .transport import bus_layers, street_layer
from .write import Layer


def make_layers() -> list[Layer]:
    """Return all layers of the sample."""
    # GEOS raises floating-point flags inside correct overlays of lines; NumPy repeats them as warnings.
    warnings.filterwarnings("ignore", "invalid value encountered", RuntimeWarning)
    roads = clean_roads()
    communes = commune_areas()
    parcels = make_parcels(roads, communes)
    buildings = make_buildings(parcels)
    return [
        parcel_layer(parcels),
        building_layer("batiments", "Bâtiments (façon BD TOPO)", buildings),
        zone_layer(parcels, communes),
        prescription_layer(parcels),
        commune_layer(communes),
        *bus_layers(roads),
        street_layer(roads),
        brownfield_layer(parcels),
        facility_layer(parcels),
    ]

"""The whole sample: every layer in the order in which it is written."""

from __future__ import annotations

import warnings

from . import barriers, constraints, green, landcover, mining
from .buildings import make_buildings
from .cadastre import building_layer, commune_layer, old_building_layer, parcel_layer
from .faults import spoil_buildings, spoil_parcels
from .land import clean_roads, commune_areas, make_parcels, public_land
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
    public = public_land(roads)
    parcels = make_parcels(roads, communes)
    buildings = spoil_buildings(make_buildings(parcels))
    old = landcover.old_buildings(parcels, buildings)
    register = parcel_layer(parcels)
    spoil_parcels(register)
    return [
        register,
        building_layer(buildings),
        old_building_layer(old),
        zone_layer(parcels, communes),
        prescription_layer(parcels, buildings),
        commune_layer(communes),
        *bus_layers(roads),
        street_layer(roads),
        barriers.road_layer(roads),
        barriers.railway_layer(),
        barriers.water_layer(),
        brownfield_layer(parcels),
        facility_layer(parcels),
        landcover.landcover_layer(2015, parcels, old, communes, public),
        landcover.landcover_layer(2023, parcels, buildings, communes, public),
        green.buffer_zone_layer(parcels),
        constraints.farmland_layer(parcels),
        constraints.permit_layer(parcels),
        green.corridor_layer(),
        green.corridor_surface_layer(),
        green.crossing_layer(),
        green.patch_layer(parcels),
        green.strip_layer(),
        green.project_layer(),
        *mining.heritage_layers(),
        mining.estate_layer(communes, buildings),
        *mining.monument_layers(),
        mining.energy_layer(buildings, parcels),
        mining.heap_layer(),
        mining.old_railway_layer(communes),
        constraints.risk_layer(),
        constraints.easement_layer(),
    ]

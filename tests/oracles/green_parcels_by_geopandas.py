"""Figures of green-grid elements by parcel by GeoPandas overlays, sharing no code with the engine.

    python green_parcels_by_geopandas.py WIDTH PARCELS PRESCRIPTIONS ZONING LANDCOVER ELEMENTS… > figures.json

Each layer is FILE|layername=NAME or a file; '-' for none. Runs in its own process: GeoPandas brings another GDAL than
QGIS's.
"""

from __future__ import annotations

import json
import sys

import geopandas as gpd
import pandas as pd
import shapely

SHIELD = {"01", "08", "25", "31"}
SHIELD_FULL = {"05-04", "07-00", "07-02", "07-03", "07-04", "07-05"}


def read(source: str) -> gpd.GeoDataFrame:
    path, _, layer = source.partition("|layername=")
    frame = gpd.read_file(path, layer=layer or None).to_crs(2154)
    frame = frame[~(frame.geometry.isna() | frame.geometry.is_empty)].copy()
    frame.geometry = frame.geometry.make_valid()
    return frame.reset_index(drop=True)


def held(parcels: gpd.GeoDataFrame, ground: gpd.GeoDataFrame) -> dict[str, float]:
    """Return the area of the union of the elements' ground in each parcel."""
    merged = gpd.GeoDataFrame(geometry=[ground.union_all()], crs=2154).explode(ignore_index=True)
    cut = parcels[["id", "geometry"]].overlay(merged, how="intersection")
    cut["m2"] = cut.area
    return cut.groupby("id")["m2"].sum().to_dict()


def main(width: str, parcels_source: str, psc: str, zoning: str, cover: str, *sources: str) -> None:
    parcels = read(parcels_source).drop_duplicates("geometry")
    if "id" not in parcels:
        parcels["id"] = [" ".join(f"{v:.1f}" for v in box) for box in parcels.bounds.to_numpy()]
    layers = [read(source)[["geometry"]].assign(couche=source) for source in sources]
    elements = pd.concat(layers, ignore_index=True)
    # Elements beside the map are left out.
    place = shapely.box(*parcels.total_bounds).buffer(30, join_style="mitre")
    elements = elements[elements.envelope.intersects(place)]
    lines = elements[elements.geom_type.str.contains("Line")].copy()
    surfaces = elements[elements.geom_type.str.contains("Polygon")].copy()
    bands = lines.copy()
    bands.geometry = lines.buffer(float(width), cap_style="flat", resolution=8)
    ground = pd.concat([surfaces, bands], ignore_index=True)
    found = {
        "n": len(elements),
        "surface": float(surfaces.area.sum()),
        "longueur": float(lines.length.sum()),
        "porte": held(parcels, ground),
    }
    line_cut = lines.overlay(parcels[["id", "geometry"]], how="intersection", keep_geom_type=True)
    line_cut["m"] = line_cut.length
    found["longueur_parcelle"] = line_cut.groupby("id")["m"].sum().to_dict()
    if psc != "-":
        rules = read(psc)
        full = rules["TYPEPSC"].str.zfill(2) + "-" + rules["STYPEPSC"].str.zfill(2)
        shield = rules[rules["TYPEPSC"].isin(SHIELD) | full.isin(SHIELD_FULL)].union_all()
        found["protege_m2"] = float(surfaces.intersection(shield).area.sum())
        found["protege_m"] = float(lines.intersection(shield).length.sum())
    if zoning != "-":
        zones = read(zoning)
        found["zone_m2"] = {
            kind: float(surfaces.intersection(shapely.union_all(group.geometry)).area.sum())
            for kind, group in zones.groupby("TYPEZONE")
        }
    json.dump(found, sys.stdout)


main(*sys.argv[1:])

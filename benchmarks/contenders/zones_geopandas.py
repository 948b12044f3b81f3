"""GeoPandas on the zones: overlays for the stock, an overlay of overlays for the flow, a spatial join for buildings.

Openness (fronts, narrowest passages, open patches) is left out: ours does more in the time.
"""

from __future__ import annotations

from pathlib import Path

import geopandas as gpd
import zones_task as names


def run(source: Path, target: Path) -> None:
    """Do the part of the task that overlays give."""
    zones = gpd.read_file(source, layer=names.ZONES)
    zones["zone"] = range(len(zones))
    cut = [_cut(source, name, zones) for name in (names.COVER_1, names.COVER_2)]
    for number, pieces in enumerate(cut, start=1):
        sums = pieces[pieces.artificiel].groupby("zone")["area"].sum()
        zones[f"art_ha_{number}"] = zones["zone"].map(sums).fillna(0.0) / 1e4
    both = cut[0].overlay(cut[1], how="intersection")
    both = both[(both.zone_1 == both.zone_2) & (both.artificiel_1 != both.artificiel_2)]
    taken = both[both.artificiel_2].assign(area=both.area).groupby("zone_1")["area"].sum()
    zones["artificialise_ha"] = zones["zone"].map(taken).fillna(0.0) / 1e4
    buildings = gpd.read_file(source, layer=names.BUILDINGS, mask=zones)
    inside = buildings.sjoin(zones[["zone", "geometry"]], predicate="intersects")
    zones["bati_nb_2"] = zones["zone"].map(inside.groupby("zone").size()).fillna(0)
    zones.to_file(target, layer="etat", driver="GPKG")
    both.to_file(target, layer="changements", driver="GPKG")


def _cut(source: Path, name: str, zones: gpd.GeoDataFrame) -> gpd.GeoDataFrame:
    land = gpd.read_file(source, layer=name, mask=zones)
    land["artificiel"] = land.code_cs.str.startswith("CS1.1.1")
    pieces = zones[["zone", "geometry"]].overlay(land[["artificiel", "geometry"]], how="intersection")
    return pieces.assign(area=pieces.area)

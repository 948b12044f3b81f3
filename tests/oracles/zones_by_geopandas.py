"""Figures of buffer zones by GeoPandas overlays, sharing no code with the engine.

    python zones_by_geopandas.py ZONES LANDCOVER_1 LANDCOVER_2 > figures.json

Each argument is FILE|layername=NAME. Runs in its own process: GeoPandas brings another GDAL than QGIS's.
"""

from __future__ import annotations

import json
import sys

import geopandas as gpd

URBAN_USES = {"2", "3", "5", "235", "4.1.1", "4.1.2", "4.1.3", "4.1.4", "4.1.5", "4.2", "4.3", "6.1", "6.2"}


def read(source: str) -> gpd.GeoDataFrame:
    path, _, layer = source.partition("|layername=")
    frame = gpd.read_file(path, layer=layer or None).to_crs(2154)
    frame.geometry = frame.geometry.make_valid()
    return frame


def category(row) -> str:
    cover, use = row.code_cs.removeprefix("CS"), (row.code_us or "").removeprefix("US")
    if cover in {"1.1.1.1", "1.1.1.2", "1.1.2.2"} or (cover == "1.1.2.1" and use != "1.3"):
        return "art"
    if cover in {"2.2.1", "2.2.2"} and use in URBAN_USES:
        return "art"
    if cover == "1.2.2":
        return "eau"
    if cover in {"1.2.1", "2.1.1.1", "2.1.1.2", "2.1.1.3", "2.1.2", "2.1.3", "2.2.1", "2.2.2"} and use == "1.1":
        return "agri"
    known = cover.startswith(("2.1", "2.2")) or cover in {"1.2.1", "1.2.3", "1.1.2.1"}
    return "nat" if known else "inconnu"


def main(zones_source: str, *covers: str) -> None:
    zones = read(zones_source)
    zones["cle"] = range(len(zones))
    found = {"surf": (zones.area / 1e4).to_dict(), "nom": zones["nom"].to_dict()}
    cut = []
    for number, source in enumerate(covers, start=1):
        land = read(source)
        land["categorie"] = land.apply(category, axis=1)
        pieces = zones[["cle", "geometry"]].overlay(land[["categorie", "geometry"]], how="intersection")
        pieces["ha"] = pieces.area / 1e4
        sums = pieces.groupby(["cle", "categorie"])["ha"].sum()
        found[f"stock_{number}"] = {f"{k}|{c}": v for (k, c), v in sums.items()}
        cut.append(pieces.dissolve(["cle", "categorie"]).reset_index())
    both = cut[0].overlay(cut[1], how="intersection")
    both = both[(both.cle_1 == both.cle_2) & (both.categorie_1 != both.categorie_2)].explode(ignore_index=True)
    both["ha"] = both.area / 1e4
    both["liseré"] = both.buffer(-1).is_empty
    real = both[~both["liseré"]]
    found["pris"] = real[real.categorie_2 == "art"].groupby("cle_1")["ha"].sum().to_dict()
    found["rendu"] = real[real.categorie_1 == "art"].groupby("cle_1")["ha"].sum().to_dict()
    json.dump(found, sys.stdout)


main(*sys.argv[1:])

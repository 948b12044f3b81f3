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
    cover, use = row.code_cs.upper().removeprefix("CS"), (row.code_us or "").upper().removeprefix("US")
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


def separate(land: gpd.GeoDataFrame) -> gpd.GeoDataFrame:
    """Give what polygons share to the first by (xmin, ymin, area), as the guide says."""
    order = land.assign(**land.bounds.round(3), aire=land.area.round(3)).sort_values(["minx", "miny", "aire"])
    shapes = list(order.geometry)
    first, second = order.sindex.query(order.geometry, predicate="intersects")
    for row in range(len(shapes)):
        for other in second[(first == row) & (second < row)]:
            shapes[row] = shapes[row].difference(order.geometry.iloc[other])
    return order.set_geometry(gpd.GeoSeries(shapes, order.index, crs=land.crs))


def main(zones_source: str, *covers: str) -> None:
    zones = read(zones_source)
    zones["cle"] = range(len(zones))
    name = "nom" if "nom" in zones else "id"
    found = {"surf": (zones.area / 1e4).to_dict(), "nom": zones[name].to_dict()}
    cut = []
    for number, source in enumerate(covers, start=1):
        land = read(source)
        land["categorie"] = land.apply(category, axis=1)
        pieces = zones[["cle", "geometry"]].overlay(land[["categorie", "geometry"]], how="intersection")
        pieces["ha"] = pieces.area / 1e4
        sums = pieces.groupby(["cle", "categorie"])["ha"].sum()
        found[f"stock_{number}"] = {f"{k}|{c}": v for (k, c), v in sums.items()}
        once = (pieces.dissolve("cle").area / 1e4).reindex(zones["cle"], fill_value=0.0)
        found[f"non_couvert_{number}"] = (zones.set_index("cle").area / 1e4 - once).to_dict()
        found[f"recouvrement_{number}"] = (pieces.groupby("cle")["ha"].sum() - once).fillna(0.0).to_dict()
        alone = separate(land)[["categorie", "geometry"]]
        cut.append(zones[["cle", "geometry"]].overlay(alone, how="intersection").dissolve(["cle", "categorie"]))
    both = cut[0].reset_index().overlay(cut[1].reset_index(), how="intersection")
    both = both[(both.cle_1 == both.cle_2) & (both.categorie_1 != both.categorie_2)]
    moved = (both.area / 1e4).groupby([both.cle_1, both.categorie_1, both.categorie_2]).sum()
    found["change"] = {f"{k}|{one}|{two}": v for (k, one, two), v in moved.items()}
    json.dump(found, sys.stdout)


if __name__ == "__main__":
    main(*sys.argv[1:])

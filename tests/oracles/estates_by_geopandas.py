"""Figures of mining estates by GeoPandas, sharing no code with the engine.

    python estates_by_geopandas.py sample SAMPLE.gpkg > figures.json
    python estates_by_geopandas.py basin FOLDER > figures.json

Runs in its own process: GeoPandas brings another GDAL than QGIS's.
"""

from __future__ import annotations

import json
import sys
import warnings
from collections import Counter

import geopandas as gpd
import pandas as pd

warnings.simplefilter("ignore")


def read(path: str, layer: str | None = None) -> gpd.GeoDataFrame:
    frame = gpd.read_file(path, layer=layer).to_crs(2154)
    frame.geometry = frame.geometry.make_valid()
    return frame


def whole(frame: gpd.GeoDataFrame):
    return frame.union_all() if hasattr(frame, "union_all") else frame.unary_union


def once(frame: gpd.GeoDataFrame) -> tuple[gpd.GeoDataFrame, int]:
    """Drop estates that share more than half of the smaller with one that is better known, then larger."""
    kept: list[int] = []
    for row in frame.index:
        shape = frame.geometry[row]
        twins = [
            k
            for k in kept
            if shape.intersection(frame.geometry[k]).area > 0.5 * min(shape.area, frame.geometry[k].area)
        ]
        if not twins:
            kept.append(row)
            continue
        twin = max(twins, key=lambda k: shape.intersection(frame.geometry[k]).area)
        for name in frame.columns:
            if pd.isna(frame.at[twin, name]):
                frame.at[twin, name] = frame.at[row, name]
    return frame.loc[kept].reset_index(drop=True), len(frame) - len(kept)


def basin(folder: str) -> dict:
    known = ["nom", "type", "compagnie", "interet", "proprietaire", "id_unesco"]
    layers = [read(f"{folder}/{name}.geojson") for name in ("cites-minieres", "zt-cites-minieres")]
    frame = pd.concat([layer.assign(couche=i) for i, layer in enumerate(layers)], ignore_index=True)
    frame["connus"] = -frame[known].notna().sum(axis=1)
    frame["taille"] = -frame.area
    frame = frame.sort_values(["couche", "connus", "taille"]).reset_index(drop=True)
    frame, dropped = once(gpd.GeoDataFrame(frame[[*known, "couche", "geometry"]], crs=2154))
    heritage, around = (whole(read(f"{folder}/{name}.geojson")) for name in ("bien-inscrit", "zone-tampon"))
    share = frame.intersection(heritage).area / frame.area
    buffer = frame.intersection(around.difference(heritage)).area / frame.area
    communes = read(f"{folder}/communes-mbm.geojson")
    pieces = frame.assign(cle=frame.index)[["cle", "geometry"]].overlay(communes[["insee", "geometry"]])
    pieces["m2"] = pieces.area
    main = pieces.sort_values("m2", ascending=False).drop_duplicates("cle").insee
    # The real communes overlap one another by slivers; where an estate lies in one, its sums are no plain ones.
    total = pieces.groupby("cle").m2.sum() / frame.area
    doubtful = set(pieces.insee[pieces.cle.isin(total.index[total > 1 + 1e-6])])
    plain = pieces[~pieces.insee.isin(doubtful)]
    return {
        "doublons": dropped,
        "type": Counter(frame["type"]),
        "compagnie": Counter(frame.compagnie),
        "interet": Counter(frame.interet),
        "insee": Counter(main),
        "identifiants": sorted(frame.id_unesco.dropna()),
        "inscrites": int((frame.id_unesco.notna() | (share.round(6) >= 0.5)).sum()),
        "surf_ha": frame.area.sum() / 1e4,
        "parts": list(zip(frame.area / 1e4, share, buffer)),
        "surf_commune_ha": (plain.groupby("insee").m2.sum() / 1e4).to_dict(),
    }


def sample(path: str) -> dict:
    frame = read(path, "cites")
    frame = frame[~frame.nom.str.contains("relevé")].reset_index(drop=True)
    buildings = read(path, "batiments").reset_index(names="b")
    pieces = frame[["nom", "geometry"]].overlay(buildings[["b", "nombre_de_logements", "geometry"]])
    pieces["m2"] = pieces.area
    main = pieces.sort_values("m2", ascending=False).drop_duplicates("b")
    main = main[main.m2 >= buildings.area[main.b].to_numpy() - main.m2]
    own = pieces.merge(main[["nom", "b"]], on=["nom", "b"])
    points = read(path, "dpe")
    points = points[pd.to_datetime(points.date_etablissement_dpe) >= "2021-07-01"]
    points["classe"] = points.etiquette_dpe.str.upper()
    points = points[points.classe.isin(list("ABCDEFG"))].sjoin(frame[["nom", "geometry"]], predicate="within")
    return {
        "nb_bati": main.groupby("nom").size().to_dict(),
        "nb_logts": main.groupby("nom").nombre_de_logements.sum().to_dict(),
        "emprise_m2": own.dissolve("nom").area.to_dict(),
        "dpe_nb": points.groupby("nom").size().to_dict(),
        "efg": points[points.classe.isin(list("EFG"))].groupby("nom").size().to_dict(),
        "surf_ha": dict(zip(frame.nom, frame.area / 1e4)),
    }


json.dump({"basin": basin, "sample": sample}[sys.argv[1]](sys.argv[2]), sys.stdout)

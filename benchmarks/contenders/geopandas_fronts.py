"""Fronts of the zones by GeoPandas: artificial masses around each zone, and how near the nearest two of them are."""

from __future__ import annotations

import geopandas as gpd
import numpy as np
import pandas as pd

AROUND_M, GAP_M, RIBBON_M, LEAST_M2 = 100, 10, 25, 10_000


def measure(zones: gpd.GeoDataFrame, artificial: gpd.GeoDataFrame) -> gpd.GeoDataFrame:
    """Return the zones with ``nb_fronts``, ``mitage_nb`` and ``ecart_m`` (between its two nearest fronts)."""
    around = zones[["zone", "geometry"]].assign(geometry=zones.buffer(AROUND_M))
    near = around.overlay(artificial[["geometry"]], how="intersection")
    masses = _joined(_without_ribbons(near))
    large = masses.area >= LEAST_M2
    fronts, small = masses[large], masses[~large]
    inside = small.merge(zones[["zone", "geometry"]].rename(columns={"geometry": "place"}), on="zone")
    touching = inside[inside.geometry.intersects(gpd.GeoSeries(inside["place"], crs=zones.crs))]
    return zones.assign(
        nb_fronts=zones["zone"].map(fronts.groupby("zone").size()).fillna(0),
        mitage_nb=zones["zone"].map(touching.groupby("zone").size()).fillna(0),
        ecart_m=zones["zone"].map(_nearest(fronts)),
    )


def _without_ribbons(near: gpd.GeoDataFrame) -> gpd.GeoDataFrame:
    """Return the parts of each zone's united land that an opening leaves, and compact pieces that it would lose."""
    land = near.dissolve("zone").geometry
    half = RIBBON_M / 2
    opened = land.buffer(-half, join_style="mitre").make_valid().buffer(half, join_style="mitre").make_valid()
    urban = opened.intersection(land)
    lone = near[4 * np.pi * near.area / near.length**2 >= 0.15]
    apart = ~lone.geometry.intersects(gpd.GeoSeries(urban.reindex(lone["zone"]).to_numpy(), lone.index, crs=near.crs))
    both = pd.concat([urban.rename("geometry").reset_index(), lone[apart]])
    parts = both.dissolve("zone").explode().reset_index()
    return parts[parts.area > 0]


def _joined(parts: gpd.GeoDataFrame) -> gpd.GeoDataFrame:
    """Return the parts of each zone that are nearer than the gap united: their halves of it overlap."""
    parts = parts.reset_index(drop=True)
    halves = parts.assign(geometry=parts.buffer(GAP_M / 2))
    heaps = halves.dissolve("zone").explode().reset_index().rename_axis("masse").reset_index()
    found = parts.sjoin(heaps, predicate="within")
    found = found[found.zone_left == found.zone_right].rename(columns={"zone_left": "zone"})
    return found[["zone", "masse", "geometry"]].dissolve("masse").reset_index()


def _nearest(fronts: gpd.GeoDataFrame) -> pd.Series:
    pairs = fronts.merge(fronts, on="zone", suffixes=("", "_b"))
    pairs = pairs[pairs.masse < pairs.masse_b]
    lines = pairs.geometry.shortest_line(gpd.GeoSeries(pairs["geometry_b"], crs=fronts.crs))
    return lines.length.groupby(pairs.zone).min()

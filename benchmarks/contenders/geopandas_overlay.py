"""GeoPandas as a good practitioner uses it: spatial reads, ``overlay``, ``sjoin_nearest``, no loop over features.

The axis is cut into its segments, so that the tree finds the nearest, and only parcels that leave the corridor are cut
by it: both three to ten times faster than the same calls on the whole axis.

It runs in an environment of its own without QGIS, with the newest wheels (pyogrio, GEOS of its own).
"""

from __future__ import annotations

from pathlib import Path

import geopandas as gpd
import numpy as np
import pandas as pd
import shapely
import task


def run(source: Path, target: Path) -> None:
    """Do the whole task."""
    axes = gpd.read_file(source, layer=task.AXES)
    axis = axes.union_all()
    corridor = axis.buffer(task.DISTANCE, quad_segs=task.SEGMENTS)
    parcels = _read(source, task.PARCELS, corridor.bounds)
    segments = gpd.GeoDataFrame(geometry=_segments(axes), crs=axes.crs)
    parcels = parcels.sjoin_nearest(segments, max_distance=task.DISTANCE, distance_col="dist_axe_m")
    parcels = parcels[~parcels.index.duplicated()].drop(columns="index_right").reset_index(drop=True)
    parcels["surf_m2"] = parcels.area
    extent = tuple(parcels.total_bounds)
    buildings = _read(source, task.BUILDINGS, extent)
    zones = _read(source, task.ZONING, extent)[["TYPEZONE", "LIBELLE", "geometry"]]
    communes = _read(source, task.COMMUNES, extent)[["insee", "nom", "geometry"]]
    stops = gpd.read_file(source, layer=task.STOPS)[["nom", "geometry"]]

    result = parcels.rename(columns=task.RENAMED)
    result["surf_fuseau_m2"] = parcels["surf_m2"]
    inside = parcels.sindex.query(corridor, predicate="contains")
    cut = parcels.index.difference(inside)
    result.loc[cut, "surf_fuseau_m2"] = parcels.loc[cut].intersection(corridor).area
    result["part_fuseau"] = result["surf_fuseau_m2"] / result["surf_m2"]
    result = result.join(_built(parcels, buildings)).fillna({"nb_bati": 0, "emprise_m2": 0.0})
    zoned = _largest(parcels, zones).rename(columns={"TYPEZONE": "typezone", "LIBELLE": "zone"})
    result = result.join(zoned.drop(columns="part")).join((zoned["part"] / result["surf_m2"]).rename("part_zone"))
    result = result.join(_largest(parcels, communes).rename(columns={"nom": "commune"}).drop(columns="part"))
    near = parcels[["geometry"]].sjoin_nearest(stops, distance_col="dist_arret_m")
    near = near[~near.index.duplicated()].rename(columns={"nom": "arret"})
    result = result.join(near[["arret", "dist_arret_m"]])
    result = result.astype({"nb_bati": int})[[name for name, _ in task.output_fields()] + ["geometry"]]
    result.to_file(target, layer=task.OUTPUT, driver="GPKG")


def _segments(lines: gpd.GeoDataFrame) -> np.ndarray:
    """Return the segments of lines."""
    points, line = shapely.get_coordinates(lines.geometry.array, return_index=True)
    joined = np.flatnonzero(line[1:] == line[:-1])
    return shapely.linestrings(np.stack([points[joined], points[joined + 1]], axis=1))


def _read(source: Path, layer: str, bounds: tuple) -> gpd.GeoDataFrame:
    """Read a layer around the corridor and repair its polygons."""
    table = gpd.read_file(source, layer=layer, bbox=tuple(bounds))
    table["geometry"] = table.geometry.make_valid(method="structure", keep_collapsed=False)
    return table


def _built(parcels: gpd.GeoDataFrame, buildings: gpd.GeoDataFrame) -> pd.DataFrame:
    """Return number and area of the buildings in each parcel; overlapping ones count once."""
    left = parcels[["geometry"]].assign(parcel=parcels.index)
    pieces = left.overlay(buildings[["geometry"]], how="intersection", keep_geom_type=True)
    several = pieces["parcel"].duplicated(keep=False)
    united = pieces[several].dissolve("parcel").area
    single = pieces[~several].set_index("parcel").area
    count = pieces["parcel"][pieces.area >= task.OWN_BUILDING].value_counts().rename("nb_bati")
    return pd.concat([single, united]).rename("emprise_m2").to_frame().join(count)


def _largest(parcels: gpd.GeoDataFrame, zones: gpd.GeoDataFrame) -> pd.DataFrame:
    """Return the attributes of the zone with the largest share of each parcel and that area."""
    left = parcels[["geometry"]].assign(parcel=parcels.index)
    pieces = left.overlay(zones, how="intersection", keep_geom_type=True)
    pieces["part"] = pieces.area
    best = pieces.loc[pieces.groupby("parcel")["part"].idxmax()].set_index("parcel")
    return best.drop(columns="geometry")

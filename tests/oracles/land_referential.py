"""The land referential once more, by plain GeoPandas: a script that shares no code with the plugin.

    python3 tests/oracles/land_referential.py parcels.gpkg parcelles axes.gpkg axe_bhns [--buildings FILE LAYER] …

It is slow and simple on purpose: overlays, buffers and loops over parcels, nothing clever. Run as a script
it prints the number of parcels and the sums of its numbers; as a module it gives the table.
"""

from __future__ import annotations

import argparse

import geopandas as gpd
import numpy as np
import pandas as pd
import shapely

DISTANCE = 500.0
MIN_AREA, MIN_WIDTH, SETBACK = 300.0, 12.0, 4.0


def polygons(layer: gpd.GeoDataFrame) -> gpd.GeoDataFrame:
    """Return the layer's polygons, made valid, without empty ones."""
    layer = layer[layer.geometry.notna()].copy()
    layer["geometry"] = shapely.force_2d(layer.geometry.values)
    layer["geometry"] = [only_polygons(shapely.make_valid(g)) for g in layer.geometry]
    return layer[~layer.geometry.is_empty].reset_index(drop=True)


def only_polygons(geometry):
    """Return the polygons of a geometry that repair may have left with lines."""
    parts = [p for p in shapely.get_parts(geometry) if p.geom_type in ("Polygon", "MultiPolygon")]
    return shapely.union_all(parts)


def corridor(axes: gpd.GeoDataFrame) -> shapely.Geometry:
    """Return the polygon of the corridor, 32 segments a quarter."""
    return axes.geometry.buffer(DISTANCE, resolution=32).unary_union


def measures(parcels, axes, buildings=None, zoning=None, communes=None, stops=None) -> pd.DataFrame:
    """Return the measures of the parcels whose exact distance to the axes is at most 500 m."""
    parcels = polygons(parcels)
    line = axes.geometry.unary_union
    near = parcels.geometry.distance(line)
    kept = parcels[near <= DISTANCE].reset_index(drop=True)
    table = pd.DataFrame({"dist_axe_m": kept.geometry.distance(line), "surf_m2": kept.area})
    table["surf_fuseau_m2"] = kept.intersection(corridor(axes)).area
    table.index = kept.index
    if buildings is not None:
        table["emprise_m2"] = footprint(kept, polygons(buildings))
    if zoning is not None:
        largest(table, kept, polygons(zoning), {"TYPEZONE": "typezone", "LIBELLE": "zone"}, "part_zone")
    if communes is not None:
        largest(table, kept, polygons(communes), {"insee": "insee", "nom": "commune"}, None)
    if stops is not None:
        table["dist_arret_m"] = [stops.geometry.distance(g).min() for g in kept.geometry]
    table["geometry"] = kept.geometry
    return table


def footprint(parcels: gpd.GeoDataFrame, buildings: gpd.GeoDataFrame) -> list[float]:
    """Return the area of the union of all buildings inside each parcel."""
    index = buildings.sindex
    result = []
    for parcel in parcels.geometry:
        near = buildings.geometry.iloc[index.query(parcel, predicate="intersects")]
        result.append(shapely.union_all([g.intersection(parcel) for g in near]).area)
    return result


def largest(table, parcels, covers, names: dict[str, str], share: str | None) -> None:
    """Add the attributes of the cover that takes most of each parcel."""
    index = covers.sindex
    best, part = [], []
    for parcel in parcels.geometry:
        near = index.query(parcel, predicate="intersects")
        areas = [covers.geometry.iloc[i].intersection(parcel).area for i in near]
        found = bool(areas) and max(areas) > 1e-6
        best.append(near[int(np.argmax(areas))] if found else -1)
        part.append(max(areas) / parcel.area if found else np.nan)
    for source, target in names.items():
        column = next((c for c in covers.columns if c.lower() == source.lower()), None)
        table[target] = [None if i < 0 or column is None else covers[column].iloc[i] for i in best]
    if share:
        table[share] = part


def free_pieces(parcels: gpd.GeoDataFrame, buildings: gpd.GeoDataFrame, taken: shapely.Geometry | None) -> pd.DataFrame:
    """Return area and width of the free piece of each parcel (its own unit), by overlays and by shrinking."""
    index = buildings.sindex
    rows = []
    for parcel in parcels.geometry:
        near = buildings.geometry.iloc[index.query(parcel, predicate="intersects")]
        own = [b for b in near if b.intersection(parcel).area >= 1.0 or b.within(parcel)]
        free = parcel.difference(shapely.union_all([b.buffer(SETBACK, quad_segs=8) for b in own]))
        if taken is not None:
            free = free.difference(taken)
        rows.append(piece([p for p in shapely.get_parts(free) if p.area > 0]))
    return pd.DataFrame(rows, columns=["surf_libre_m2", "largeur_libre_m"])


def piece(parts: list) -> tuple[float, float]:
    """Return the largest part that is wide enough, else the widest, else the largest."""
    sized = [(p.area, width(p) if p.area >= MIN_AREA else 0.0) for p in parts]
    if not sized:
        return 0.0, 0.0
    wide = [s for s in sized if s[1] >= MIN_WIDTH - 0.05]
    if wide:
        return max(wide)
    return max(sized, key=lambda s: (s[1], s[0]))


def class_of(parcel, buildings, blocking, closed, brownfields, facilities, zone) -> str:
    """Return the class of one parcel that is its own unit, rule by rule, by overlays of everything.

    ``blocking`` and ``closed`` are single geometries (constraints; zones A and N without limited-capacity sectors),
    ``zone`` the type of the zone that covers most of the parcel.
    """
    near = buildings[buildings.intersects(parcel)]
    own = [g for g in near.geometry if g.intersection(parcel).area >= 1.0 or g.within(parcel)]
    bare = parcel.difference(shapely.union_all([g.buffer(SETBACK, quad_segs=8) for g in own]))
    unblocked = bare.difference(blocking)
    free = unblocked.difference(closed)
    before, between, left = (has_piece(g) for g in (bare, unblocked, free))
    if (parcel.intersection(blocking).area >= parcel.area / 2 and not between) or (before and not between):
        return "inconstructible"
    if any(g.intersection(parcel).area >= parcel.area / 10 for g in brownfields.geometry):
        return "friche"
    if (parcel.intersection(closed).area >= parcel.area / 2 and not left) or (between and not left):
        return "hors_zone"
    if zone == "AUs":
        return "a_ouvrir"
    if parcel.intersection(facilities.geometry.unary_union).area >= parcel.area / 2:
        return "equipement"
    return built_class(parcel, near, left)


def built_class(parcel, near, left: bool) -> str:
    """Return the class of a parcel that nothing keeps from changing but what stands on it."""
    parts = [g.intersection(parcel).area for g in near.geometry]
    footprint = shapely.union_all([g.intersection(parcel) for g in near.geometry]).area
    if footprint < 10:
        return "nu" if left else "delaisse"
    active = [a for a, use in zip(parts, near.usage_1) if use and use.startswith(("Commerc", "Industr"))]
    if sum(active) > sum(parts) / 2:
        return "renouvellement"
    if left:
        return "divisible"
    levels = [max(1, round(h / 3)) if h == h else 1 for h in near.hauteur]
    ratio = sum(a * n for a, n in zip(parts, levels)) / parcel.area
    homes = sum(n for n, g in zip(near.nombre_de_logements, near.geometry) if n == n and g.centroid.within(parcel))
    sparse = footprint / parcel.area < 0.15 and ratio < 0.30 and homes / (parcel.area / 10_000) < 30
    return "sous_densite" if sparse and parcel.area >= 2 * MIN_AREA else "occupe"


def has_piece(land) -> bool:
    """Return whether a part of the land has 300 m² and is 12 m wide (to 0.1 m)."""
    parts = [p for p in shapely.get_parts(land) if p.area >= MIN_AREA]
    return any(not p.buffer(-(MIN_WIDTH - 0.05) / 2, quad_segs=32).is_empty for p in parts)


def width(polygon) -> float:
    """Return the diameter of the largest circle inside, by bisection of round insets."""
    low, high = 0.0, 2 * np.sqrt(polygon.area / np.pi)
    while high - low > 0.005:
        middle = (low + high) / 2
        empty = polygon.buffer(-middle / 2, quad_segs=32).is_empty
        low, high = (low, middle) if empty else (middle, high)
    return (low + high) / 2


def _layer(pair: list[str] | None) -> gpd.GeoDataFrame | None:
    return None if pair is None else gpd.read_file(pair[0], layer=pair[1])


def main() -> None:
    """Print the sums of a run on files."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("parcels", nargs=2, metavar=("FILE", "LAYER"))
    parser.add_argument("axes", nargs=2, metavar=("FILE", "LAYER"))
    for name in ("buildings", "zoning", "communes", "stops"):
        parser.add_argument(f"--{name}", nargs=2, metavar=("FILE", "LAYER"))
    given = vars(parser.parse_args())
    layers = {name: _layer(pair) for name, pair in given.items()}
    table = measures(**{name: None if layer is None else layer.to_crs(2154) for name, layer in layers.items()})
    print(len(table), "parcels")
    print(table.select_dtypes("number").sum().to_string())


if __name__ == "__main__":
    main()

"""Makes the synthetic territory of the benchmarks: ``python benchmarks/territory.py 250000``.

A strip of town, estates, villages and fields about 4.5 km high along a transit axis; its length grows with the number
of parcels, so that about 22 % of them lie within 500 m of the axis at every size. Fields are named as in Etalab's
cadastre, BD TOPO and the CNIG standard. The same size gives the same file.
"""

from __future__ import annotations

import argparse
from pathlib import Path

import geopackage
import numpy as np
import shapely
from buildings import Buildings, make_buildings
from fabric import ROWS, ZONE_COLUMNS, ZONE_ROWS, Fabric, make_fabric, parcel_polygons, spoil
from surroundings import COMMUNE_ZONES, axis_lines, cell_polygons, stops_along, street_lines, zone_lines, zone_shift
from task import AXES, BUILD, BUILDINGS, COMMUNES, DISTANCE, PARCELS, STOPS, STREETS, ZONING, kept_file

SIZES = (5_000, 20_000, 50_000, 250_000)
SEED = 2013
#: Part of parcels and of buildings whose ring is invalid.
INVALID = 0.003
#: CNIG zone by kind of block (:mod:`fabric`).
ZONES = ("UA", "UB", "UC", "UD", "A", "UE", "N")
ZONE_TYPES = ("U", "U", "U", "U", "A", "U", "N")
USES = ("Résidentiel", "Résidentiel", "Résidentiel", "Résidentiel", "Agricole", "Industriel", "Indifférencié")
OWNER_KINDS = ("P6", "X1", "A1", "F1", "P2")

Layer = tuple[np.ndarray, dict[str, np.ndarray]]


def ensure(size: int) -> Path:
    """Return the territory of ``size`` parcels, made if it is not there yet."""
    path = BUILD / f"territory_{size}.gpkg"
    if not path.exists():
        BUILD.mkdir(parents=True, exist_ok=True)
        partial = path.with_suffix(".part.gpkg")
        layers = territory(size)
        write(layers, partial)
        _list_kept(layers, kept_file(path))
        partial.rename(path)
    return path


def _list_kept(layers: dict[str, Layer], path: Path) -> None:
    """Write the ``fid`` of the parcels of the corridor; only the floor reads it."""
    axis = shapely.union_all(layers[AXES][0])
    shapely.prepare(axis)
    near = shapely.dwithin(
        axis, shapely.make_valid(layers[PARCELS][0], method="structure", keep_collapsed=False), DISTANCE
    )
    path.write_text("\n".join(map(str, np.flatnonzero(near) + 1)))


def write(layers: dict[str, Layer], path: Path) -> None:
    """Write the layers into one GeoPackage."""
    file = geopackage.create(path)
    for name, (geometry, columns) in layers.items():
        geopackage.write_layer(file, name, geometry, columns)


def territory(size: int, seed: int = SEED) -> dict[str, Layer]:
    """Return the layers of a territory of ``size`` parcels: geometry and columns by name."""
    random = np.random.default_rng(seed)
    fabric = make_fabric(size, random)
    nodes = fabric.nodes
    shift = zone_shift(nodes, random)
    commune = _commune(fabric)
    axes = axis_lines(nodes, random)
    names = _texts("Bulle {}", np.arange(1, len(axes) + 1))
    stops, line = stops_along(axes, random)
    buildings = make_buildings(fabric, random)
    streets = street_lines(nodes)
    return {
        PARCELS: _parcels(fabric, commune, random),
        BUILDINGS: (spoil(buildings.polygons, INVALID, random), _building_columns(buildings)),
        ZONING: _zones(fabric, shift),
        COMMUNES: _communes(nodes, shift),
        STOPS: (stops, {"nom": _texts("Arrêt {}", np.arange(1, len(stops) + 1)), "ligne": names[line]}),
        AXES: (axes, {"nom": names}),
        STREETS: (streets, {"cleabs": _texts("TRONROUT{:016d}", np.arange(len(streets)))}),
    }


def _texts(template: str, values: np.ndarray) -> np.ndarray:
    return np.array([template.format(v) for v in values.tolist()], dtype=object)


def _commune(fabric: Fabric) -> np.ndarray:
    """Return the number of the commune of each parcel, as :func:`_communes` counts them."""
    north = fabric.block_row >= _half()
    return fabric.column // (ZONE_COLUMNS * COMMUNE_ZONES) * 2 + north


def _half() -> int:
    return ROWS // (2 * ZONE_ROWS) * ZONE_ROWS


def _communes(nodes: np.ndarray, shift: np.ndarray) -> Layer:
    columns = zone_lines(len(nodes) - 1, ZONE_COLUMNS * COMMUNE_ZONES)
    polygons = cell_polygons(nodes, columns, np.array([0, _half(), ROWS]), shift)
    number = np.arange(len(polygons))
    return polygons, {
        "insee": _texts("62{:03d}", number + 100),
        "nom": _texts("Commune-{}", number + 1),
        "epci_nom": _texts("Agglomération {}", number // 12 + 1),
    }


def _zones(fabric: Fabric, shift: np.ndarray) -> Layer:
    columns, rows = zone_lines(len(fabric.nodes) - 1, ZONE_COLUMNS), zone_lines(ROWS, ZONE_ROWS)
    polygons = cell_polygons(fabric.nodes, columns, rows, shift)
    west, south = (a.ravel() for a in np.meshgrid(columns[:-1], rows[:-1], indexing="ij"))
    blocks = [fabric.kind[i : i + ZONE_COLUMNS, j : j + ZONE_ROWS].ravel() for i, j in zip(west, south)]
    kind = np.array([np.bincount(b).argmax() for b in blocks])
    future = (kind == 4) & (np.arange(len(kind)) % 3 == 0)
    insee = 100 + west // (ZONE_COLUMNS * COMMUNE_ZONES) * 2 + (south >= _half())
    names = np.where(future, "1AU", np.array(ZONES, dtype=object)[kind])
    return polygons, {
        "LIBELLE": names + _texts("{}", np.arange(len(kind)) % 4),
        "LIBELONG": _texts("Zone {}", np.arange(len(kind))),
        "TYPEZONE": np.where(future, "AUs", np.array(ZONE_TYPES, dtype=object)[kind]),
        "DESTDOMI": np.full(len(kind), "00", dtype=object),
        "IDURBA": _texts("62{:03d}_PLU_20260115", insee),
        "DATVALID": np.full(len(kind), "20260115", dtype=object),
    }


def _parcels(fabric: Fabric, commune: np.ndarray, random: np.random.Generator) -> Layer:
    polygons = parcel_polygons(fabric)
    area = shapely.area(polygons)
    section = fabric.column // 2 % 26
    letters = np.array([chr(65 + n) for n in range(26)], dtype=object)
    codes = letters[fabric.block_row // 2 % 26] + letters[section]
    order = np.lexsort((np.arange(len(area)), codes, commune))
    number = np.empty(len(area), dtype=np.int64)
    number[order] = np.arange(len(area)) % 9000 + 1
    insee = _texts("62{:03d}", commune + 100)
    owner = np.where(random.random(len(area)) < 0.18, np.maximum(np.arange(len(area)) - 1, 0), np.arange(len(area)))
    stated = np.round(area * random.normal(1, 0.01, len(area))).astype(np.int64)
    columns = {
        "id": insee + "000" + codes + _texts("{:04d}", number),
        "commune": insee,
        "prefixe": np.full(len(area), "000", dtype=object),
        "section": codes,
        "numero": _texts("{}", number),
        "contenance": stated,
        "created": np.full(len(area), "2008-03-12", dtype=object),
        "updated": np.full(len(area), "2024-07-01", dtype=object),
        "idprocpte": insee + _texts("{:06d}", owner),
        "catpro3": np.array(OWNER_KINDS, dtype=object)[random.choice(5, len(area), p=[0.82, 0.1, 0.04, 0.02, 0.02])],
    }
    spoilt = spoil(polygons, INVALID, random)
    return spoilt[order], {name: values[order] for name, values in columns.items()}


def _building_columns(buildings: Buildings) -> dict[str, np.ndarray]:
    count = len(buildings.parcel)
    return {
        "cleabs": _texts("BATIMENT{:016d}", np.arange(count)),
        "nature": np.full(count, "Indifférenciée", dtype=object),
        "usage_1": np.where(buildings.main, np.array(USES, dtype=object)[buildings.kind], "Annexe"),
        "etat_de_l_objet": np.full(count, "En service", dtype=object),
        "hauteur": buildings.height,
        "nombre_d_etages": np.maximum(1, np.round(buildings.height / 3)).astype(np.int64),
        "nombre_de_logements": buildings.dwellings.astype(np.int64),
    }


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("sizes", nargs="*", type=int, default=SIZES)
    for wanted in parser.parse_args().sizes:
        ensure(wanted)

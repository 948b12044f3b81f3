"""The same figures as a plain GeoPandas script, on the sample and on real cadastres."""

from __future__ import annotations

import importlib.util
from pathlib import Path

import numpy as np
import pytest
import shapely
from pyproj import CRS
from trame_verte.trame_verte_plugin.engine.files import read_layer
from trame_verte.trame_verte_plugin.engine.projection import reproject
from trame_verte.trame_verte_plugin.engine.referential.build import build_referential
from trame_verte.trame_verte_plugin.engine.referential.corridor import Corridor
from trame_verte.trame_verte_plugin.engine.referential.inputs import Inputs, select_parcels
from trame_verte.trame_verte_plugin.engine.referential.parameters import Parameters
from trame_verte.trame_verte_plugin.engine.repair import repair
from trame_verte.trame_verte_plugin.engine.table import Table

gpd = pytest.importorskip("geopandas")
ROOT = Path(__file__).resolve().parents[3]
SAMPLE = ROOT / "sample_data" / "trame_verte.gpkg"
LAMBERT = CRS.from_epsg(2154)

#: Main street of Montaure (27412), drawn on the cadastre.
MONTAURE = (
    "LINESTRING(560380 6906360,560440 6906200,560560 6905980,560600 6905870,560660 6905720,560700 6905500,"
    "560715 6905200,560700 6905060,560725 6904880,560755 6904700)"
)


@pytest.fixture(scope="module")
def oracle():
    """The script ``tests/oracles/land_referential.py`` as a module."""
    spec = importlib.util.spec_from_file_location("oracle", ROOT / "tests" / "oracles" / "land_referential.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def layer(path: Path, name: str | None = None, dimension: int = 2) -> Table:
    return reproject(repair(read_layer(path, name), dimension).table, LAMBERT)


def frame(path: Path, name: str | None = None):
    return gpd.read_file(path, layer=name).to_crs(2154)


def frame_of(lines: np.ndarray):
    return gpd.GeoDataFrame(geometry=lines, crs=2154)


def referential(parcels: Table, lines: np.ndarray, **layers) -> dict[str, np.ndarray]:
    parameters = Parameters()
    corridor = Corridor.build(lines, None, parameters)
    selected = select_parcels(corridor, parcels, None, parameters)
    table = build_referential(Inputs(corridor, selected, **layers), parameters).referential
    return {**table.columns, "geometry": table.geometry}


def paired(found: dict[str, np.ndarray], expected) -> np.ndarray:
    """Return for each expected row the place of the found row of the same parcel."""

    def key(geometry, area):
        x0, y0, x1, y1 = np.round(shapely.bounds(geometry), 2).T
        return np.lexsort([np.round(area, 2), y1, x1, y0, x0])

    ours, theirs = key(found["geometry"], found["surf_m2"]), key(expected.geometry.values, expected.surf_m2.values)
    places = np.empty(len(theirs), dtype=int)
    places[theirs] = ours
    return places


def agree(found: dict[str, np.ndarray], expected, *, fields: tuple[str, ...]) -> None:
    """Assert equal numbers of parcels, equal sums to 1e-6 and equal rows to a hundredth."""
    assert len(found["surf_m2"]) == len(expected)
    places = paired(found, expected)
    for name in ("surf_m2", "surf_fuseau_m2", "dist_axe_m", *fields):
        ours, theirs = found[name][places].astype(float), expected[name].to_numpy(dtype=float)
        assert np.nansum(ours) == pytest.approx(np.nansum(theirs), rel=1e-6), name
        np.testing.assert_allclose(ours, theirs, atol=0.01, err_msg=name)


def same_texts(found: dict[str, np.ndarray], expected, name: str) -> None:
    places = paired(found, expected)
    different = [(a, b) for a, b in zip(found[name][places], expected[name]) if a != b]
    assert not different


def same_pieces(oracle, found, expected, buildings, rows: np.ndarray, taken=None) -> None:
    """Assert that free pieces are those of plain overlays, on chosen expected rows."""
    places = paired(found, expected)[rows]
    kept = gpd.GeoDataFrame(geometry=expected.geometry.values[rows], crs=2154)
    pieces = oracle.free_pieces(kept, oracle.polygons(buildings), taken)
    # A width at the limit may choose another piece: those are few and left out.
    edge = np.abs(pieces.largeur_libre_m.to_numpy() - oracle.MIN_WIDTH) < 0.15
    np.testing.assert_allclose(
        found["surf_libre_m2"][places][~edge], pieces.surf_libre_m2.to_numpy()[~edge], atol=0.05, rtol=1e-5
    )
    wide = np.nan_to_num(found["largeur_libre_m"][places])
    np.testing.assert_allclose(wide[~edge], pieces.largeur_libre_m.to_numpy()[~edge], atol=0.15)


def test_sample(oracle):
    axes, stops = layer(SAMPLE, "axe_bhns", 1), layer(SAMPLE, "arrets", 0)
    names = ("batiments", "zone_urba", "communes")
    buildings, zoning, communes = (layer(SAMPLE, name) for name in names)
    found = referential(
        layer(SAMPLE, "parcelles"), axes.geometry, buildings=buildings, zoning=zoning, communes=communes, stops=stops
    )
    frames = [frame(SAMPLE, name) for name in ("parcelles", "axe_bhns", *names, "arrets")]
    expected = oracle.measures(*frames)
    agree(found, expected, fields=("emprise_m2", "part_zone", "dist_arret_m"))
    for name in ("zone", "typezone", "insee", "commune"):
        same_texts(found, expected, name)
    closed = frames[3][frames[3].TYPEZONE.isin(["A", "N"])]
    rows = np.random.default_rng(1).choice(len(expected), 250, replace=False)
    same_pieces(oracle, found, expected, frames[2], rows, closed.geometry.unary_union)


def test_classes_of_the_sample(oracle):
    names = {"buildings": "batiments", "zoning": "zone_urba", "prescriptions": "prescriptions_surf"}
    names |= {"brownfields": "friches", "facilities": "equipements"}
    layers = {role: layer(SAMPLE, name) for role, name in names.items()}
    found = referential(layer(SAMPLE, "parcelles"), layer(SAMPLE, "axe_bhns", 1).geometry, **layers)
    frames = {role: oracle.polygons(frame(SAMPLE, name)) for role, name in names.items()}
    zones, rules = frames["zoning"], frames["prescriptions"]
    code = rules.TYPEPSC.str.cat(rules.STYPEPSC, "-")
    blocked = rules[code.str.match("01|08|02-01|05-0[1-4]")].geometry.unary_union
    closed = zones[zones.TYPEZONE.isin(["A", "N"])].geometry.unary_union
    closed = closed.difference(rules[code == "16-03"].geometry.unary_union)
    rows = sampled(found["mutabilite"], 12)
    others = (blocked, closed, frames["brownfields"], frames["facilities"])
    expected = [oracle.class_of(found["geometry"][i], frames["buildings"], *others, found["typezone"][i]) for i in rows]
    given = [found["mutabilite"][i] for i in rows]
    assert [(i, g, e) for i, g, e in zip(rows, given, expected) if g != e] == []


def sampled(classes: np.ndarray, number: int) -> list[int]:
    """Return at most so many rows of each class."""
    random = np.random.default_rng(3)
    names = sorted({name for name in classes if name})
    assert len(names) >= 10
    return [i for name in names for i in random.permutation(np.flatnonzero(classes == name))[:number]]


def test_gennes(oracle, shared_data):
    folder = shared_data / "cadastre" / "gennes_25267"
    roads = read_layer(folder / "road.gpkg")
    lines = shapely.force_2d(roads.geometry[roads.columns["NUMERO"] == "D464"])
    found = referential(
        layer(folder / "parcel.gpkg"),
        lines,
        buildings=layer(folder / "building.gpkg"),
        zoning=layer(folder / "zoning.gpkg"),
    )
    frames = [frame(folder / f"{name}.gpkg") for name in ("parcel", "building", "zoning")]
    expected = oracle.measures(frames[0], frame_of(lines), frames[1], frames[2])
    agree(found, expected, fields=("emprise_m2", "part_zone"))
    same_texts(found, expected, "zone")
    assert {"hors_zone", "nu", "delaisse", "divisible"} <= {m for m in found["mutabilite"] if m}
    closed = frames[2][frames[2].TYPEZONE.isin(["A", "N"])]
    same_pieces(oracle, found, expected, frames[1], np.arange(len(expected)), closed.geometry.unary_union)


def test_montaure_in_degrees(oracle, shared_data):
    folder = shared_data / "cadastre" / "commune_27412"
    lines = shapely.from_wkt([MONTAURE])
    found = referential(layer(folder / "parcelles.geojson"), lines, buildings=layer(folder / "batiments.geojson"))
    expected = oracle.measures(
        frame(folder / "parcelles.geojson"), frame_of(lines), frame(folder / "batiments.geojson")
    )
    assert len(expected) > 600
    agree(found, expected, fields=("emprise_m2",))
    # Etalab's buildings have neither heights nor dwellings: nothing is called occupied that may be under-used.
    assert set(found["mutabilite"]) >= {None, "nu", "divisible", "occupe"}


def test_luxiol(oracle, shared_data):
    path = shared_data / "cadastre" / "luxiol_25354" / "pci_25354.gpkg"
    roads = read_layer(path, "ZONCOMMUNI_id")
    named = np.array(
        ["271" in " ".join(str(roads.columns[f"TEX{n}"][i]) for n in ("", 2, 3, 4)) for i in range(len(roads))]
    )
    lines = repair(reproject(roads.take(named), LAMBERT), 1).table.geometry
    found = referential(layer(path, "PARCELLE_id"), lines, buildings=layer(path, "BATIMENT_id"))
    expected = oracle.measures(frame(path, "PARCELLE_id"), frame_of(lines), frame(path, "BATIMENT_id"))
    agree(found, expected, fields=("emprise_m2",))
    assert np.isfinite(found["contenance_m2"].astype(float)).all()

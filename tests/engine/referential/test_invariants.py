"""Promises that hold for any town: areas balance, order does not matter, nothing is changed."""

from __future__ import annotations

import numpy as np
import pytest
import shapely
from trame_verte.trame_verte_plugin.engine.errors import Cancelled
from trame_verte.trame_verte_plugin.engine.referential.build import LandReferential, build_referential
from trame_verte.trame_verte_plugin.engine.referential.corridor import Corridor
from trame_verte.trame_verte_plugin.engine.referential.inputs import Inputs, select_parcels
from trame_verte.trame_verte_plugin.engine.referential.parameters import Parameters
from trame_verte.trame_verte_plugin.engine.table import Table

SIDE, WIDE, HIGH = 30.0, 14, 9


def plots(random: np.random.Generator) -> np.ndarray:
    """Return a grid of skewed plots that share their corners exactly."""
    x, y = np.meshgrid(np.arange(WIDE + 1) * SIDE, np.arange(HIGH + 1) * SIDE - 120)
    nodes = np.stack([x, y], axis=2) + random.uniform(-8, 8, (HIGH + 1, WIDE + 1, 2))
    corners = [nodes[:-1, :-1], nodes[:-1, 1:], nodes[1:, 1:], nodes[1:, :-1]]
    return shapely.polygons(np.stack(corners, axis=2).reshape(-1, 4, 2))


def scatter(random: np.random.Generator, count: int, size: tuple[float, float]) -> np.ndarray:
    """Return rectangles strewn over the plots; they overlap plots and one another."""
    x, y = random.uniform(0, WIDE * SIDE, count), random.uniform(-120, HIGH * SIDE - 120, count)
    w, h = random.uniform(*size, (2, count))
    return shapely.box(x, y, x + w, y + h)


@pytest.fixture(params=[1, 2, 3], ids="town {}".format)
def town(request, table):
    """A random town: its layers as tables, by name."""
    random = np.random.default_rng(request.param)
    lots, houses = plots(random), scatter(random, 90, (4, 16))
    zones = scatter(random, 6, (100, 260))
    count = len(lots)
    return {
        "parcelles": table(
            lots,
            name="parcelles",
            idu=[f"{i:03d}" for i in range(count)],
            compte=random.choice(["A", "B", "C", "D", "E", None], count),
            catpro2=random.choice(["P5", "X1", "F1"], count),
        ),
        "buildings": table(
            houses,
            HAUTEUR=random.choice([3.0, 6.0, 12.0, np.nan], 90),
            NB_LOGTS=random.choice([0.0, 1.0, 5.0, np.nan], 90),
            USAGE1=random.choice(["Résidentiel", "Industriel"], 90),
        ),
        "zoning": table(zones, TYPEZONE=["U", "AUs", "A", "N", "U", "N"], LIBELLE=list("abcdef")),
        "prescriptions": table(
            scatter(random, 4, (20, 60)), TYPEPSC=["01", "05", "16", "07"], STYPEPSC=["00", "01", "03", "00"]
        ),
        "brownfields": table(scatter(random, 2, (20, 50))),
        "facilities": table(scatter(random, 2, (30, 60))),
        "communes": table([shapely.box(-50, -300, 203, 300), shapely.box(203, -300, 900, 300)], insee=["1", "2"]),
        "stops": table(["POINT(50 2)", "POINT(300 -2)"], nom=["Ouest", "Est"]),
        "walk_network": table(["LINESTRING(0 0,420 0)", "LINESTRING(200 -120,200 140)"]),
    }


def build(town: dict[str, Table], **parameters) -> LandReferential:
    chosen = Parameters(distance_m=90.0, site_min_area_m2=900.0, slice_length_m=100.0, **parameters)
    corridor = Corridor.build(shapely.from_wkt(["LINESTRING(0 0,420 10)"]), None, chosen)
    parcels = select_parcels(corridor, town["parcelles"], "idu", chosen)
    layers = {name: layer for name, layer in town.items() if name != "parcelles"}
    fields = {"owner_field": "compte", "owner_type_field": "catpro2", "stop_field": "nom"}
    return build_referential(Inputs(corridor, parcels, **layers, **fields), chosen)


def same(found: Table, expected: Table) -> None:
    assert len(found) == len(expected)
    for name, column in expected.columns.items():
        np.testing.assert_array_equal(found.columns[name], column, err_msg=name)
    assert shapely.equals(found.geometry, expected.geometry)[~shapely.is_missing(expected.geometry)].all()


def test_order_of_the_input_does_not_matter(town):
    expected = build(town)
    random = np.random.default_rng(9)
    found = build({name: layer.take(random.permutation(len(layer))) for name, layer in town.items()})
    for name in ("referential", "sites", "slices", "by_commune", "corridor"):
        same(getattr(found, name), getattr(expected, name))
    assert found.notes == expected.notes


def test_two_runs_are_equal(town):
    first, second = build(town), build(town)
    same(first.referential, second.referential)
    same(first.sites, second.sites)


def test_inputs_are_not_changed(town):
    before = {n: (shapely.to_wkb(t.geometry), {k: c.copy() for k, c in t.columns.items()}) for n, t in town.items()}
    build(town)
    for name, (geometry, columns) in before.items():
        assert (shapely.to_wkb(town[name].geometry) == geometry).all()
        for key, column in columns.items():
            np.testing.assert_array_equal(town[name].columns[key], column)


def column(table: Table, name: str) -> np.ndarray:
    return np.array([np.nan if v is None else v for v in table.columns[name].tolist()], dtype=float)


def test_sums_balance(town):
    result = build(town)
    inside = column(result.referential, "surf_fuseau_m2").sum() / 1e4
    for table in (result.slices, result.by_commune):
        assert column(table, "surf_ha").sum() == pytest.approx(inside, rel=1e-6)
        assert column(table, "nb_parcelles").sum() == len(result.referential)
        homes = np.nansum(column(result.referential, "logts_potentiels"))
        assert np.nansum(column(table, "logts_potentiels")) == homes
        assert np.nansum(column(table, "nb_logts")) == np.nansum(column(result.referential, "nb_logts"))
    names = [n for n in result.by_commune.columns if n.endswith("_ha") and not n.startswith("densite")]
    classes = sum(column(result.by_commune, n) for n in names if n not in ("surf_ha", "mutable_ha", "libre_ha"))
    np.testing.assert_allclose(classes, column(result.by_commune, "surf_ha"), atol=1e-5)


def test_limits_between_fields(town):
    table = build(town).referential
    area = column(table, "surf_m2")
    assert (column(table, "surf_fuseau_m2") <= area + 1e-6).all()
    for name in ("emprise_m2", "surf_contrainte_m2", "surf_vigilance_m2", "surf_libre_m2"):
        values = column(table, name)
        assert ((values >= 0) & (values <= area + 1e-6)).all(), name
    # Slivers of neighbours' buildings, under 1 m² each, take no land.
    assert (column(table, "surf_libre_m2") <= area - column(table, "emprise_m2") + 2.0).all()
    score = column(table, "score")
    assert ((score >= 0) & (score <= 100) | np.isnan(score)).all()
    for name in ("ces", "part_fuseau", "part_zone"):
        values = column(table, name)
        assert ((values >= 0) & (values <= 1) | np.isnan(values)).all(), name
    assert (column(table, "dist_marche_m") >= column(table, "dist_arret_m") - 1e-6).sum() == np.isfinite(
        column(table, "dist_marche_m")
    ).sum()


def test_units_share_class_score_and_sentence(town):
    columns = build(town).referential.columns
    for unit in np.unique(columns["id_uf"]):
        rows = columns["id_uf"] == unit
        for name in ("mutabilite", "score", "motif", "surf_uf_m2", "action"):
            assert len({str(v) for v in columns[name][rows]}) == 1
        assert columns["surf_m2"][rows].sum() == pytest.approx(columns["surf_uf_m2"][rows][0])


def test_pieces_are_free_of_what_stands_there(town):
    """The free piece found by a plain overlay of everything, parcel by parcel, is never smaller."""
    single = {**town, "parcelles": town["parcelles"].with_columns({"compte": np.full(126, None, dtype=object)})}
    result = build(single).referential
    houses = town["buildings"].geometry
    for i in range(0, len(result), 7):
        parcel = result.geometry[i]
        own = houses[shapely.area(shapely.intersection(houses, parcel)) >= 1.0]
        free = shapely.difference(parcel, shapely.union_all(shapely.buffer(own, 4, quad_segs=8)))
        parts = shapely.area(shapely.get_parts(free))
        assert result.columns["surf_libre_m2"][i] <= parts.max(initial=0.0) + 1e-6


def test_sites_hold_whole_mutable_units(town):
    result = build(town)
    columns = result.referential.columns
    mutable = np.isin(columns["mutabilite"].astype(str), ("nu", "friche", "renouvellement", "divisible", "a_ouvrir"))
    mutable |= columns["mutabilite"].astype(str) == "sous_densite"
    assert (column(result.sites, "surf_m2") >= 900).all()
    assert column(result.sites, "surf_m2").sum() <= columns["surf_m2"][mutable].sum() + 1e-3
    np.testing.assert_allclose(shapely.area(result.sites.geometry), column(result.sites, "surf_m2"), rtol=1e-4)
    assert sorted(column(result.sites, "rang")) == list(range(1, len(result.sites) + 1))
    ranked = column(result.sites, "score")[np.argsort(column(result.sites, "rang"))]
    assert (np.diff(ranked) <= 0).all()


def test_cancel_is_obeyed(town, recorder):
    chosen = Parameters(distance_m=90.0)
    corridor = Corridor.build(shapely.from_wkt(["LINESTRING(0 0,420 10)"]), None, chosen)
    parcels = select_parcels(corridor, town["parcelles"], "idu", chosen)
    inputs = Inputs(corridor, parcels, buildings=town["buildings"], zoning=town["zoning"])
    progress = recorder()
    build_referential(inputs, chosen, progress)
    assert (np.diff(progress.fractions) > -1e-9).all()
    assert progress.fractions[-1] == pytest.approx(1)
    for calls in (1, len(progress.fractions) // 2, len(progress.fractions) - 2):
        with pytest.raises(Cancelled):
            build_referential(inputs, chosen, recorder(cancel_after=calls))

"""The inventory on small tables: the same estate twice, status, score, sums, what is missing."""

from __future__ import annotations

import numpy as np
import pytest
import shapely
from pyproj import CRS
from trame_verte.trame_verte_plugin.engine.estates import identity, protections, score
from trame_verte.trame_verte_plugin.engine.estates.inputs import (
    WEIGHTS,
    Communes,
    Diagnoses,
    Earlier,
    EstateInputs,
    EstateParameters,
    Estates,
    Stops,
)
from trame_verte.trame_verte_plugin.engine.estates.inventory import build_inventory
from trame_verte.trame_verte_plugin.engine.table import Table

LAMBERT = CRS(2154)


def objects(*values):
    return np.array([*values, None], dtype=object)[:-1]


def table(shapes, name="cites", **columns):
    geometry = objects(*shapes)
    return Table(name, geometry, np.arange(len(geometry)), {n: objects(*c) for n, c in columns.items()}, LAMBERT)


def estates(*shapes, **columns):
    fields = {name: name for name in columns}
    return identity.gather([table(shapes, **columns)], [fields]).estates


def row(result, number=0):
    return {name: column[number] for name, column in result.inventory.columns.items()}


def test_an_estate_in_two_layers_counts_once_and_lends_what_is_missing():
    first = table([shapely.box(0, 0, 100, 100)], unesco=["98A"], owner=[None])
    second = table([shapely.box(1, 0, 101, 100), shapely.box(300, 0, 400, 100)], unesco=[None, None], owner=["X", "Y"])
    fields = {"unesco": "unesco", "owner": "owner"}
    found = identity.gather([first, second], [fields, fields])
    assert len(found.estates) == 2
    assert found.estates.unesco.tolist() == ["98A", None]
    assert found.estates.owner.tolist() == ["X", "Y"]
    assert [rows.tolist() for rows in found.doubles] == [[], [0]]
    assert shapely.equals(found.estates.geometry[0], first.geometry[0])


def test_estates_that_overlap_by_half_or_less_stay_two():
    found = identity.gather([table([shapely.box(0, 0, 100, 100), shapely.box(50, 0, 150, 100)])], [{}])
    assert len(found.estates) == 2
    (shared,) = found.overlapping
    assert (shared.row.tolist(), shared.other.tolist(), shared.area.tolist()) == ([1], [0], [5000.0])


def test_an_overlap_is_told_of_the_later_estate_and_not_of_doubles_or_neighbours():
    first = table([shapely.box(200, 0, 300, 100), shapely.box(0, 0, 100, 100)])
    second = table([shapely.box(1, 0, 101, 100), shapely.box(290, 0, 400, 100), shapely.box(400, 0, 500, 100)])
    found = identity.gather([first, second], [{}, {}])
    assert [rows.tolist() for rows in found.doubles] == [[], [0]]
    told = [(each.row.tolist(), each.other.tolist(), each.area.tolist()) for each in found.overlapping]
    assert told == [([], [], []), ([1], [1], [1000.0])]


def test_status_by_identifier_and_by_geometry():
    shapes = [shapely.box(x, 0, x + 100, 100) for x in (0, 200, 400, 600, 800)]
    given = estates(*shapes, unesco=["1", None, None, None, None])
    heritage = objects(shapely.box(0, 0, 40, 100), shapely.box(200, 0, 250, 100), shapely.box(400, 0, 430, 100))
    buffer = objects(shapely.box(430, 0, 450, 100), shapely.box(640, 0, 700, 100))
    result = build_inventory(EstateInputs(given, heritage, buffer), EstateParameters(), LAMBERT)
    columns = result.inventory.columns
    assert columns["statut_unesco"].tolist() == ["inscrite", "inscrite", "zone_tampon", "zone_tampon", "hors"]
    assert columns["statut_source"].tolist() == ["identifiant", *["geometrie"] * 4]
    assert columns["part_bien"] == pytest.approx([0.4, 0.5, 0.3, 0, 0])
    assert columns["part_tampon"] == pytest.approx([0, 0, 0.2, 0.6, 0])


def test_without_perimeters_only_identifiers_speak():
    given = estates(shapely.box(0, 0, 10, 10), shapely.box(20, 0, 30, 10), unesco=["1", None])
    columns = build_inventory(EstateInputs(given), EstateParameters(), LAMBERT).inventory.columns
    assert columns["statut_unesco"].tolist() == ["inscrite", None]
    assert np.isnan(columns["part_bien"]).all()
    assert columns["nb_logts"].tolist() == [None, None] and columns["rang"].tolist() == [None, None]
    assert columns["motif"][1].startswith("Cité de type inconnu.")


def test_communes_share_an_estate_by_area():
    given = estates(shapely.box(0, 0, 100, 100), dwellings=[100])
    communes = Communes(
        objects(shapely.box(-50, 0, 30, 100), shapely.box(30, 0, 90, 100)),
        objects("62001", "62002"),
        objects("Ici", "Là"),
        objects("E", "E"),
    )
    result = build_inventory(EstateInputs(given, communes=communes), EstateParameters(), LAMBERT)
    assert row(result)["communes"] == "Là, Ici" and row(result)["insee"] == "62002"
    sums = result.by_commune.columns
    assert sums["insee"].tolist() == ["62001", "62002", None]
    assert sums["nb_logts"] == pytest.approx([30, 60, 10])
    assert sums["nb_cites"].tolist() == [0, 1, 0]
    epci = result.by_epci.columns
    assert epci["epci"].tolist() == ["E", None] and epci["nb_logts"] == pytest.approx([90, 10])


def test_score_of_what_is_known_with_weights_rescaled():
    nothing = np.array([np.nan])
    criteria = dict.fromkeys(WEIGHTS, nothing)
    value, coverage = score.pilot_score({**criteria, "patrimoine": np.array([1.0]), "taille": np.array([0.5])}, WEIGHTS)
    assert value == pytest.approx([100 * (0.20 * 1 + 0.10 * 0.5) / 0.30])
    assert coverage == pytest.approx([0.30])
    assert np.isnan(score.ranks(value, coverage)).all()
    assert np.isnan(score.pilot_score(criteria, WEIGHTS)[0]).all()


def test_ranks_by_group_and_ties():
    values, full = np.array([50.0, 70.0, 70.0, 10.0]), np.ones(4)
    assert score.ranks(values, full).tolist() == [3, 1, 2, 4]
    ranked = score.ranks(values, full, objects("a", "a", "b", None))
    assert ranked[:3].tolist() == [2, 1, 1] and np.isnan(ranked[3])


def test_costs_are_alternatives_and_vacancy_of_few_is_hidden():
    given = estates(
        shapely.box(0, 0, 100, 100), shapely.box(200, 0, 300, 100),
        dwellings=[100, 100], vacancy=[10, 20], restructure=[None, 5],
    )  # fmt: skip
    columns = build_inventory(EstateInputs(given), EstateParameters(cost_index=2), LAMBERT).inventory.columns
    assert columns["cout_facades"].tolist() == [3e6, 3e6]
    assert columns["cout_thermique"].tolist() == [40 * 80_000.0] * 2
    assert columns["logts_efg_source"].tolist() == ["livre_blanc"] * 2
    assert np.isnan(columns["cout_restructuration"][0]) and columns["cout_restructuration"][1] == 5 * 240_000
    # 10 % of 100 dwellings are 10 people's homes.
    assert np.isnan(columns["vacance_pct"][0]) and columns["vacance_pct"][1] == 20


def test_follow_an_earlier_inventory():
    given = estates(shapely.box(0, 0, 100, 100), shapely.box(200, 0, 300, 100), dwellings=[100, 50])
    earlier = Earlier(objects(shapely.box(0, 0, 100, 98)), {"nb_logts": np.array([90.0])})
    columns = build_inventory(EstateInputs(given, earlier=earlier), EstateParameters(), LAMBERT).inventory.columns
    assert columns["evol_logts"].tolist() == [10, None]


def test_protections_by_words_codes_and_layer_names():
    square = shapely.box(0, 0, 10, 10)
    sites = table([square] * 3, type=["site classé", "SPR", None], suptype=["AC2", None, "AC1"])
    prescriptions = table([square] * 3, TYPEPSC=["01", "07", "29"], STYPEPSC=["00", "01", "01"])
    unknown = table([square], name="corridor local")
    found = protections.gather([sites, prescriptions, unknown])
    assert found.nature.tolist() == ["site_classe", "spr", "abords", "psc", "psc", "autre"]
    assert found.excludes.tolist() == [True, False, False, True, False, True]
    assert found.code.tolist() == [None, None, None, "01-00", "07-01", None]


def test_what_protects_an_estate():
    """In a delimited perimeter, 499 m and 501 m from a monument, in a listed site, under prescriptions."""
    shapes = [shapely.box(x, 0, x + 100, 100) for x in (0, 1000, 3000, 5000, 7000)]
    sites = table([shapely.box(5000, 0, 5050, 100)], type=["site classé"])
    codes = table([shapely.box(7000, 0, 7025, 100), shapely.box(7000, 0, 7010, 100)], TYPEPSC=["07", "01"])
    inputs = EstateInputs(
        estates(*shapes),
        monuments=objects(shapely.Point(1599, 50), shapely.Point(3601, 50), shapely.Point(50, 50)),
        monument_areas=objects(shapely.box(-10, -10, 50, 200)),
        protections=protections.gather([sites, codes]),
    )
    columns = build_inventory(inputs, EstateParameters(), LAMBERT).inventory.columns
    assert columns["abords_mh"].tolist() == ["pda", "500m_presume", "non", "non", "non"]
    assert columns["site_classe"].tolist() == [False, False, False, True, False]
    assert columns["spr"].tolist() == [False] * 5
    assert columns["psc"].tolist() == [None] * 4 + ["01-00, 07-00"]
    # Counted once where two lie one over the other.
    assert columns["part_protegee"] == pytest.approx([0.5, 0, 0, 0.5, 0.25])


def test_transit_by_axis_and_by_stop():
    given = estates(shapely.box(0, 0, 100, 100), shapely.box(0, 700, 100, 800), shapely.box(0, 2000, 100, 2100))
    axis = objects(shapely.LineString([(-100, 200), (200, 200)]))
    stop = Stops(objects(shapely.Point(50, 300)), objects("Mairie"))
    found = build_inventory(EstateInputs(given, axes=axis, stops=stop), EstateParameters(), LAMBERT).inventory.columns
    assert found["tcsp_500m"].tolist() == [True, True, False]
    assert found["dist_arret_m"] == pytest.approx([200, 400, 1700])
    # 1 at the stop, 0 from a kilometre on.
    assert found["crit_tcsp"] == pytest.approx([0.8, 0.6, 0.0])
    alone = build_inventory(EstateInputs(given, axes=axis), EstateParameters(), LAMBERT).inventory.columns
    assert alone["crit_tcsp"] == pytest.approx([0.9, 0.5, 0.0]) and alone["arret"].tolist() == [None] * 3


def test_energy_is_reliable_from_thirty_diagnoses_and_a_tenth_of_the_dwellings_on():
    given = estates(*(shapely.box(x, 0, x + 100, 100) for x in (0, 200, 400)), dwellings=[300, 301, 100])
    places = [shapely.Point(x + 1 + i, 50) for x, n in ((0, 30), (200, 30), (400, 29)) for i in range(n)]
    letters = objects(*["E"] * 12, *["A"] * 18, *["G"] * 30, *["F"] * 29)
    inputs = EstateInputs(given, diagnoses=Diagnoses(objects(*places), letters))
    columns = build_inventory(inputs, EstateParameters(), LAMBERT).inventory.columns
    assert columns["dpe_nb"].tolist() == [30, 30, 29] and columns["dpe_fiable"].tolist() == [True, False, False]
    assert columns["dpe_efg_pct"] == pytest.approx([40, 100, 100])
    assert columns["logts_efg"].tolist() == [120, 120, 40]
    assert columns["logts_efg_source"].tolist() == ["dpe", "livre_blanc", "livre_blanc"]
    assert columns["cout_thermique"].tolist() == [120 * 40_000, 120 * 40_000, 40 * 40_000]


def test_order_of_the_input_does_not_matter():
    rng = np.random.default_rng(2)
    shapes = [shapely.box(x, y, x + 80, y + 90) for x, y in rng.uniform(0, 600, (25, 2))]
    names = [f"C{i}" for i in range(25)]
    one = identity.gather([table(shapes, name_=names)], [{"name": "name_"}]).estates
    two = identity.gather([table(shapes[::-1], name_=names[::-1])], [{"name": "name_"}]).estates
    assert one.name.tolist() == two.name.tolist()
    assert isinstance(one, Estates) and len(one) < 25

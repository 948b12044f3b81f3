"""The whole analysis on scenes drawn by hand: each criterion, each proposal, each parcel, and what is not known."""

from __future__ import annotations

import numpy as np
import pytest
import shapely
from hypothesis import given, settings
from hypothesis import strategies as st
from pyproj import CRS
from trame_verte.trame_verte_plugin.engine.errors import Cancelled, InputError
from trame_verte.trame_verte_plugin.engine.greenparcels import prepare
from trame_verte.trame_verte_plugin.engine.greenparcels.build import build_green_parcels
from trame_verte.trame_verte_plugin.engine.greenparcels.inputs import GreenInputs, GreenParameters
from trame_verte.trame_verte_plugin.engine.greenparcels.rules import read_rules
from trame_verte.trame_verte_plugin.engine.table import Table

METRIC = CRS.from_epsg(2154)
POINTS, LINES, SURFACES = range(3)


def table(name: str, geometry, **columns) -> Table:
    shapes = np.array([*geometry, None], dtype=object)[:-1]
    made = {n: np.array([*values, None], dtype=object)[:-1] for n, values in columns.items()}
    return Table(name, shapes, np.arange(len(shapes)), made, METRIC)


def elements(*layers: Table):
    fields = [("type" if "type" in layer.columns else None) for layer in layers]
    return prepare.elements_of(layers, fields, [None] * len(layers), read_rules())


# A corridor of 20 m crosses a U parcel, a road without a parcel and an A parcel; a field and a garden lie along it.
CORRIDOR = shapely.box(0, 0, 250, 20)
PARCELS = {
    "URBAN": shapely.box(0, -5, 100, 20),
    "FARM": shapely.box(110, -30, 250, 20),
    "GARDEN": shapely.box(0, 20, 60, 40),
    "FIELD": shapely.box(120, 25, 220, 100),
    "FAR": shapely.box(0, 200, 100, 300),
}
OWNERS = {"URBAN": "X1", "FARM": "P5", "GARDEN": "X1", "FIELD": "P5", "FAR": "X1"}


def inputs(*layers: Table, **more) -> GreenInputs:
    names = list(PARCELS)
    parcels = table("parcelles", PARCELS.values(), id=names, catpro2=[OWNERS[n] for n in names])
    layers = layers or (table("corridors", [CORRIDOR]),)
    return GreenInputs(elements(*layers), prepare.parcels_of(parcels, "id", "catpro2"), read_rules(), **more)


def plan(*zones) -> dict:
    shapes, kinds = zip(*zones)
    return {"zones": prepare.zones_of(table("zones", shapes, TYPEZONE=kinds), "TYPEZONE")}


def prescriptions(*found) -> dict:
    shapes, codes = zip(*found)
    kinds, subtypes = zip(*(code.split("-") for code in codes))
    made = table("prescriptions", shapes, TYPEPSC=kinds, STYPEPSC=subtypes)
    return {"prescriptions": prepare.prescriptions_of(made, "TYPEPSC", "STYPEPSC", read_rules())}


def run(given: GreenInputs, **changes):
    return build_green_parcels(given, GreenParameters(**changes), METRIC)


def by_parcel(result, dimension: int, *fields) -> dict:
    columns = result.pieces[dimension].columns
    return dict(zip(columns["id_parcelle"].tolist(), zip(*(columns[f].tolist() for f in fields))))


PLAN = plan((shapely.box(-50, -50, 105, 300), "U"), (shapely.box(105, -50, 300, 300), "A"))


def test_an_element_is_cut_by_parcel_and_what_lies_on_none_stays():
    found = by_parcel(run(inputs()), SURFACES, "surf_m2", "insee")
    assert found == {"URBAN": (2000.0, None), "FARM": (2800.0, None), None: (200.0, None)}


def test_the_zone_cuts_too():
    result = run(inputs(**PLAN))
    columns = result.pieces[SURFACES].columns
    found = sorted(zip(columns["surf_m2"].tolist(), columns["typezone"].tolist()))
    assert found == [(100.0, "A"), (100.0, "U"), (2000.0, "U"), (2800.0, "A")]


def test_each_criterion_gives_a_point():
    houses = np.array([shapely.box(-60, 0, -40, 20)])
    given = inputs(**PLAN, artificial=houses)
    fields = ("fragilite", "fragilite_sur", "fragile_plan", "fragile_pression", "fragile_largeur")
    found = by_parcel(run(given, fragile_width_m=25), SURFACES, *fields)
    assert found["URBAN"] == (3, 3, 1, 1, 1)
    assert found["FARM"] == (1, 3, 0, 0, 1)


def test_a_missing_layer_gives_nothing_and_never_nought():
    fields = ("fragilite", "fragilite_sur", "fragile_plan", "fragile_pression", "deja_protege", "typezone", "code_psc")
    found = by_parcel(run(inputs()), SURFACES, *fields)
    assert found["URBAN"] == (0, 1, None, None, None, None, "25-00")
    assert np.isnan(run(inputs()).pieces[SURFACES].columns["deja_protege_m2"]).all()
    assert np.isnan(run(inputs()).parcels.columns["artif_pct"]).all()
    points = run(inputs(table("mares", [shapely.Point(50, 10)])))
    assert by_parcel(points, POINTS, "fragilite", "fragilite_sur")["URBAN"] == (None, 0)
    assert "inconnue" in points.pieces[POINTS].columns["motif"][0]


def test_outside_every_zone_the_plan_is_not_known():
    given = inputs(**plan((shapely.box(-50, -50, 105, 300), "U")))
    assert by_parcel(run(given), SURFACES, "fragile_plan")["FARM"] == (None,)


def test_reserved_land_threatens_but_not_that_for_green_space():
    given = inputs(
        **PLAN, **prescriptions((shapely.box(110, 0, 150, 20), "05-01"), (shapely.box(0, 0, 50, 20), "05-04"))
    )
    found = by_parcel(run(given), SURFACES, "fragile_plan", "deja_protege_m2", "protege_par")
    assert found["FARM"] == (1, 0.0, None)
    assert found["URBAN"] == (1, 1000.0, "05-04")


def test_what_is_protected_needs_nothing_more():
    shield = prescriptions((shapely.box(0, -5, 95, 25), "25-00"), (shapely.box(80, -5, 110, 25), "07-04"))
    found = by_parcel(
        run(inputs(**PLAN, **shield)), SURFACES, "deja_protege", "deja_protege_m2", "protege_par", "code_psc"
    )
    assert found["URBAN"] == (True, 2000.0, "07-04, 25-00", None)
    assert found["FARM"] == (False, 0.0, None, "25-00")


def test_zones_of_nature_are_no_protection():
    found = by_parcel(
        run(
            inputs(
                **plan((shapely.box(-50, -50, 300, 300), "N")),
                **prescriptions((shapely.box(900, 900, 901, 901), "01-00")),
            )
        ),
        SURFACES,
        "deja_protege",
    )
    assert set(found.values()) == {(False,)}


def test_reserved_land_is_proposed_with_a_beneficiary_only_for_fragile_private_land():
    near = {"artificial": np.array([shapely.box(0, 60, 250, 70)])}
    given = inputs(**plan((shapely.box(-50, -50, 300, 300), "U")), **near)
    assert by_parcel(run(given), SURFACES, "code_psc")["URBAN"] == ("25-00",)
    found = by_parcel(run(given, beneficiary="Commune d'Essai"), SURFACES, "fragilite", "code_psc", "beneficiaire")
    assert found["URBAN"] == (2, "05-04", "Commune d'Essai")
    # The farm belongs to the commune already; the road is no parcel.
    assert found["FARM"] == (2, "25-00", None)
    assert found[None] == (2, "25-00", None)


def test_parcels_that_hold_and_parcels_to_win():
    columns = run(inputs()).parcels.columns
    rows = {name: row for row, name in enumerate(columns["id_parcelle"])}
    assert set(rows) == {"URBAN", "FARM", "GARDEN", "FIELD"}
    found = {
        n: [columns[f][r] for f in ("contigue", "rang", "surf_tvb_m2", "type_proprietaire")] for n, r in rows.items()
    }
    assert found["URBAN"] == [None, None, 2000.0, "prive"]
    assert found["GARDEN"] == ["contact", 1, 0.0, "prive"]
    assert found["FIELD"] == ["proche", 2, 0.0, "commune"]
    garden, field = rows["GARDEN"], rows["FIELD"]
    assert columns["long_contact_m"][garden] == pytest.approx(60, abs=0.11)
    assert columns["gain_largeur_m"][garden] == pytest.approx(20, abs=0.11)
    assert columns["dist_element_m"][field] == 5.0
    # Rays of 30 m cross the 5 m before the field first.
    assert columns["gain_largeur_m"][field] == pytest.approx(25, abs=0.11)
    assert columns["gain_m2"][field] == pytest.approx(2500, rel=0.01)
    assert "Au contact sur 60 m (corridor 1)" in columns["motif"][garden].replace("\u202f", " ")


def test_a_wood_is_held_but_not_widened():
    result = run(inputs(table("bois", [CORRIDOR])))
    assert set(result.parcels.columns["id_parcelle"]) == {"URBAN", "FARM"}


def test_lines_have_the_ground_of_their_width():
    result = run(inputs(table("cavaliers", [shapely.LineString([(0, 10), (250, 10)])])))
    assert by_parcel(result, LINES, "longueur_m", "surf_m2", "largeur_m")["URBAN"] == (100.0, 2000.0, 20.0)
    columns = result.parcels.columns
    assert dict(zip(columns["id_parcelle"], columns["surf_tvb_m2"]))["FARM"] == pytest.approx(2800.0)


def test_the_same_element_in_two_layers_is_proposed_once():
    result = run(inputs(table("corridors", [CORRIDOR]), table("trame_verte", [CORRIDOR])))
    columns = result.pieces[SURFACES].columns
    assert set(zip(columns["id_element"].tolist(), columns["code_psc"].tolist())) == {(1, "25-00"), (2, None)}
    held = run(inputs()).parcels.columns
    assert result.parcels.columns["surf_tvb_m2"].tolist() == held["surf_tvb_m2"].tolist()


def test_overlapping_parcels_share_nothing():
    twice = table("parcelles", [shapely.box(0, 0, 60, 20), shapely.box(40, 0, 250, 20)], id=["A", "B"])
    given = inputs()
    given = GreenInputs(given.elements, prepare.parcels_of(twice, "id", None), given.rules)
    assert by_parcel(run(given), SURFACES, "surf_m2") == {"A": (1200.0,), "B": (3800.0,)}


def test_order_and_layers_in_any_order_give_the_same():
    rng = np.random.default_rng(3)
    lines = [shapely.LineString(rng.uniform(0, 250, (4, 2))) for _ in range(6)]
    spots = [shapely.buffer(shapely.Point(*rng.uniform(0, 250, 2)), 15) for _ in range(6)]
    one = run(inputs(table("haies", lines), table("bois", spots), **PLAN))
    two = run(inputs(table("bois", spots[::-1]), table("haies", lines[::-1]), **PLAN))
    for a, b in zip((*one.pieces, one.parcels), (*two.pieces, two.parcels)):
        for name in a.columns:
            if name != "fid_element":
                assert (
                    a.columns[name].tolist() == pytest.approx(b.columns[name].tolist(), nan_ok=True)
                    if a.columns[name].dtype.kind == "f"
                    else a.columns[name].tolist() == b.columns[name].tolist()
                ), name


@given(seed=st.integers(0, 10**6))
@settings(max_examples=40, deadline=None)
def test_pieces_add_up_whatever_the_scene(seed):
    rng = np.random.default_rng(seed)
    x, y = (axis.ravel() * 25.0 for axis in np.meshgrid(np.arange(8), np.arange(8)))
    # Borders that hardly differ make slivers.
    grid = shapely.box(x, y, x + 25 + rng.choice([0, 0.04, -0.04], 64), y + 25)
    parcels = table("parcelles", grid[rng.random(64) < 0.8])
    zones = plan(*((shapely.box(a, -5, a + 66.68, 205), kind) for a, kind in ((0, "U"), (66.68, "N"), (133.36, "AUc"))))
    spots = shapely.buffer(shapely.points(rng.uniform(0, 200, (6, 2))), rng.uniform(0.1, 50, 6))
    lines = shapely.linestrings(rng.uniform(-20, 220, (5, 3, 2)))
    found = elements(
        table("bois", spots), table("haies", lines), table("mares", [shapely.MultiPoint([(3, 3), (80, 80)])])
    )
    given_ = GreenInputs(found, prepare.parcels_of(parcels, None, None), read_rules(), **zones)
    result = run(given_)
    sizes = np.zeros(len(found))
    for dimension, field in ((LINES, "longueur_m"), (SURFACES, "surf_m2")):
        columns = result.pieces[dimension].columns
        sizes += np.bincount(columns["id_element"] - 1, columns[field], minlength=len(found))
        measured = shapely.length if dimension == LINES else shapely.area
        assert columns[field] == pytest.approx(measured(result.pieces[dimension].geometry), abs=1e-5)
    expected = np.where(found.dimension == SURFACES, shapely.area(found.geometry), shapely.length(found.geometry))
    assert sizes == pytest.approx(expected, rel=1e-6, abs=1e-4)
    assert shapely.get_num_geometries(result.pieces[POINTS].geometry).sum() == 2


def test_nothing_near_is_a_sentence():
    with pytest.raises(InputError, match="No element of layer 'corridors'"):
        elements(table("corridors", []))
    with pytest.raises(InputError, match="No parcel of layer 'parcelles'"):
        prepare.parcels_of(table("parcelles", []), None, None)


def test_cancel_is_obeyed():
    def stop(fraction, step):
        raise Cancelled("Cancelled.")

    with pytest.raises(Cancelled):
        build_green_parcels(inputs(), GreenParameters(), METRIC, stop)


def test_progress_only_moves_forward():
    told = []
    build_green_parcels(inputs(**PLAN), GreenParameters(), METRIC, lambda fraction, step: told.append(fraction))
    assert told == sorted(told)
    assert told[-1] <= 1.0


def test_boxes_follow_the_elements():
    line = shapely.LineString([(0, 0), (10_000, 10_000)])
    boxes = prepare.boxes_along(
        np.array([line, CORRIDOR, shapely.MultiPoint([(5, 5), (900, 900)])], dtype=object), 30.0
    )
    assert len(boxes) > 10
    covered = shapely.union_all(shapely.box(*boxes.T))
    assert covered.covers(shapely.union_all([shapely.buffer(g, 29.9) for g in (line, CORRIDOR)]))
    assert covered.area < 4e7

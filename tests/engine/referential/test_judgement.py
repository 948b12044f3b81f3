"""Classes, free land, units, scores and sentences on parcels drawn by hand."""

from __future__ import annotations

import numpy as np
import pytest

THIN = "\u202f"
HOUSE = {"HAUTEUR": [6.0], "NB_LOGTS": [1.0], "USAGE1": ["Résidentiel"]}
NONE = (["POLYGON((900 900,901 900,901 901,900 900))"], HOUSE)
URBAN = {"TYPEZONE": ["U"], "LIBELLE": ["UB"]}


def zone(box, kind: str, x0=0, x1=400) -> tuple:
    return ([box(x0, -400, x1, 400)], {"TYPEZONE": [kind], "LIBELLE": [kind]})


def blocking(*wkts) -> list:
    return [("risques", list(wkts), {"TYPEREG": ["03"] * len(wkts)})]


def test_free_piece_of_a_built_parcel(refer, box):
    # 40 × 50 m, a house of 10 × 10 m against the street; its setback takes 4 m around it.
    found = refer([box(100, 10, 140, 60)], buildings=([box(100, 10, 140, 20)], HOUSE))
    row = found.rows["P1"]
    assert row.surf_libre_m2 == pytest.approx(40 * 36)
    assert row.largeur_libre_m == 36
    assert (row.mutabilite, row.action) == ("divisible", "diviser")


def test_round_setback(refer, box):
    row = refer([box(100, 10, 140, 50)], buildings=([box(115, 25, 125, 35)], HOUSE)).rows["P1"]
    # Corners are quarters of a polygon of 32 sides.
    corners = 16 * 16 * np.sin(2 * np.pi / 32)
    assert row.surf_libre_m2 == pytest.approx(1600 - (18 * 18 - 64 + corners), abs=1e-5)


def test_a_neighbours_house_takes_nothing(refer, box):
    found = refer([box(100, 10, 140, 50), box(140, 10, 180, 50)], buildings=([box(140, 10, 150, 20)], HOUSE))
    assert found.rows["P1"].surf_libre_m2 == 1600
    assert found.rows["P2"].surf_libre_m2 < 1600


def test_narrow_land_is_no_piece(refer, box):
    found = refer([box(100, 10, 111.9, 110), box(200, 10, 212, 110)], buildings=NONE)
    assert (found.rows["P1"].mutabilite, found.rows["P1"].largeur_libre_m) == ("delaisse", 11.9)
    assert (found.rows["P2"].mutabilite, found.rows["P2"].largeur_libre_m) == ("nu", 12)


def test_small_land_has_no_width(refer, box):
    row = refer([box(100, 10, 117, 27)], buildings=NONE).rows["P1"]
    assert (row.mutabilite, row.surf_libre_m2) == ("delaisse", 289)
    assert np.isnan(row.largeur_libre_m)


def test_needles_are_zero_wide(refer, box):
    row = refer([box(0, 10, 400, 10.4)], buildings=NONE, parameters={"min_area_m2": 100}).rows["P1"]
    assert (row.mutabilite, row.largeur_libre_m) == ("delaisse", 0)


def test_of_two_pieces_the_largest_that_is_wide_enough_counts(refer, box):
    # A house across the plot leaves 11 m in front and 20 m behind, and the front is longer.
    found = refer(
        ["POLYGON((100 10,200 10,200 40,130 40,130 60,100 60,100 10))"], buildings=([box(100, 25, 200, 36)], HOUSE)
    )
    assert found.rows["P1"].surf_libre_m2 == pytest.approx(30 * 20)
    assert found.rows["P1"].largeur_libre_m == 20


def test_constraint_that_takes_the_piece(refer, box):
    found = refer([box(100, 10, 140, 50)], buildings=NONE, constraints=blocking(box(114, 0, 126, 60)))
    row = found.rows["P1"]
    assert row.mutabilite == "nu"
    thin = refer([box(100, 10, 140, 50)], buildings=NONE, constraints=blocking(box(111, 0, 129, 60))).rows["P1"]
    assert (thin.mutabilite, thin.action, thin.score) == ("inconstructible", "preserver", 0)
    assert thin.surf_contrainte_m2 == 18 * 40


def test_constraint_on_what_is_no_piece_anyway(refer, box):
    row = refer([box(100, 10, 110, 50)], buildings=NONE, constraints=blocking(box(100, 0, 104, 60))).rows["P1"]
    assert row.mutabilite == "delaisse"


def test_half_of_it_blocked(refer, box):
    # Half of the plot is blocked; its house stands on the rest.
    built = ([box(100, 30, 140, 50)], HOUSE)
    row = refer([box(100, 10, 140, 50)], buildings=built, constraints=blocking(box(90, 0, 150, 30))).rows["P1"]
    assert row.mutabilite == "inconstructible"


def test_zone_that_takes_the_piece(refer, box):
    row = refer([box(100, 10, 140, 50)], buildings=NONE, zoning=zone(box, "N", 111, 400)).rows["P1"]
    assert (row.mutabilite, row.action) == ("hors_zone", "preserver")
    assert row.surf_libre_m2 == 11 * 40


def test_sector_of_limited_capacity_is_buildable(refer, box):
    stecal = ([box(90, 0, 150, 60)], {"TYPEPSC": ["16"], "STYPEPSC": ["03"]})
    parcel = [box(100, 10, 140, 50)]
    assert refer(parcel, buildings=NONE, zoning=zone(box, "A")).rows["P1"].mutabilite == "hors_zone"
    found = refer(parcel, buildings=NONE, zoning=zone(box, "A"), prescriptions=stecal).rows["P1"]
    assert (found.mutabilite, found.typezone, found.surf_libre_m2) == ("nu", "A", 1600)
    assert found.vigilances == ""


def test_a_sector_of_limited_capacity_over_every_zone_leaves_none_closed(refer, box):
    stecal = ([box(-900, -900, 900, 900)], {"TYPEPSC": ["16"], "STYPEPSC": ["03"]})
    found = refer([box(100, 10, 140, 50)], buildings=NONE, zoning=zone(box, "A"), prescriptions=stecal)
    assert found.rows["P1"].mutabilite == "nu"


def test_zone_to_be_opened(refer, box):
    row = refer([box(100, 10, 140, 50)], buildings=NONE, zoning=zone(box, "AUs")).rows["P1"]
    assert (row.mutabilite, row.action, row.logts_potentiels, row.logts_a_ouvrir) == ("a_ouvrir", "planifier", None, 4)
    assert row.score > 0


@pytest.mark.parametrize(("kind", "action", "homes"), [("U", "requalifier", 4), ("N", "renaturer", None)])
def test_brownfield_counts_the_land_under_its_buildings(refer, box, kind, action, homes):
    built = ([box(100, 10, 140, 50)], {"USAGE1": ["Industriel"]})
    layers = {"brownfields": (["POINT(120 30)"], {}), "constraints": blocking(box(100, 10, 102, 50))}
    row = refer([box(100, 10, 140, 50)], buildings=built, zoning=zone(box, kind), **layers).rows["P1"]
    assert (row.mutabilite, row.action, row.surf_libre_m2) == ("friche", action, 0)
    assert row.surf_libre_fuseau_m2 == 1600 - 80
    assert row.logts_potentiels == homes
    # 40·0.95 + 40·(1 - 10/500) + 20·1520/3000
    assert row.score == 87
    assert row.motif.startswith(f"Friche de 1{THIN}600{THIN}m² dont 1{THIN}520{THIN}m² hors contraintes bloquantes")


def test_facility(refer, box):
    row = refer([box(100, 10, 140, 50)], buildings=NONE, facilities=([box(100, 10, 120, 50)], {})).rows["P1"]
    assert (row.mutabilite, row.action) == ("equipement", "conserver")
    assert f"équipement sur 50{THIN}%" in row.motif


def test_renewal(refer, box):
    built = ([box(100, 10, 130, 30), box(100, 40, 110, 50)], {"USAGE1": ["Commercial et services", "Résidentiel"]})
    row = refer([box(100, 10, 140, 50)], buildings=built).rows["P1"]
    assert (row.mutabilite, row.action) == ("renouvellement", "recycler")
    assert f"emprise commerciale, industrielle ou de stockage à 86{THIN}%" in row.motif


@pytest.mark.parametrize(
    ("values", "expected"), [([0.5], "renouvellement"), ([0.4], "divisible"), ([50.0], "renouvellement")]
)
def test_vacancy_as_share_or_percent(refer, box, values, expected):
    found = refer(
        [box(100, 10, 140, 60)],
        buildings=([box(100, 10, 140, 20)], HOUSE),
        columns={"vac": np.array(values)},
        fields={"vacancy_field": "vac"},
    )
    assert found.rows["P1"].mutabilite == expected
    assert ("pourcentage" in found.notes) == (values[0] > 1)


def test_sparse_and_occupied(refer, box):
    # Houses in the middle of their plots leave no piece wide enough.
    sheds = [box(112, 22, 118, 38), box(212, 22, 228, 38)]
    built = (sheds, {"HAUTEUR": [3.0, 3.0], "NB_LOGTS": [1.0, 1.0], "USAGE1": ["Annexe", "Résidentiel"]})
    found = refer([box(100, 10, 130, 50), box(200, 10, 240, 50)], buildings=built, parameters={"min_width_m": 25})
    assert (found.rows["P1"].mutabilite, found.rows["P1"].action) == ("sous_densite", "densifier")
    assert (found.rows["P2"].mutabilite, found.rows["P2"].action) == ("occupe", "conserver")
    assert f"emprise de 8{THIN}%, densité bâtie de 0,08, 8 logements/ha" in found.rows["P1"].motif


def test_unknown_class_says_what_is_missing(refer, box):
    shed = ([box(112, 22, 118, 38)], {})
    row = refer([box(100, 10, 130, 50)], buildings=shed, parameters={"min_width_m": 25}).rows["P1"]
    assert (row.mutabilite, row.action, row.score) == (None, None, None)
    assert "sans connaître les hauteurs et les logements" in row.motif
    bare = refer([box(100, 10, 130, 50)]).rows["P1"]
    assert bare.mutabilite is None
    assert "classement impossible sans les bâtiments" in bare.motif


def test_without_buildings_zones_still_tell(refer, box):
    found = refer([box(100, 10, 130, 50)], zoning=zone(box, "A"))
    assert found.rows["P1"].mutabilite == "hors_zone"
    opening = refer([box(100, 10, 130, 50)], zoning=zone(box, "AUs")).rows["P1"]
    assert (opening.mutabilite, opening.score, opening.logts_a_ouvrir) == ("a_ouvrir", None, None)
    # Nobody knows what piece there would be, so none is taken away.
    part = refer([box(100, 10, 140, 50)], constraints=blocking(box(111, 0, 129, 60))).rows["P1"]
    assert part.mutabilite is None


def test_planners_sentence(refer, box):
    stops = (["POINT(100 0)"], {"nom": ["Mairie"]})
    found = refer(
        [box(100, 240, 131, 280)],
        buildings=([box(100, 240, 131, 256)], HOUSE),
        zoning=([box(0, 0, 400, 400)], {"TYPEZONE": ["U"], "LIBELLE": ["UB"]}),
        stops=stops,
        fields={"stop_field": "nom"},
    )
    assert found.rows["P1"].motif == (
        f"Parcelle bâtie de 1{THIN}240{THIN}m², pièce libre de 620{THIN}m² large de 20{THIN}m, zone UB, "
        f"à 240{THIN}m de l'arrêt Mairie"
    )


def test_sentence_without_stop_names_the_axis(refer, box):
    row = refer([box(100, 10, 140, 50)], buildings=NONE, axis_names=["Bulle"]).rows["P1"]
    assert row.motif == (
        f"Parcelle nue de 1{THIN}600{THIN}m², pièce libre de 1{THIN}600{THIN}m² large de 40{THIN}m, "
        f"à 10{THIN}m de l'axe Bulle"
    )


def test_unit_of_several_parcels_is_judged_as_one(refer, box):
    # Three strips of one owner, too narrow alone; the fourth is a neighbour's.
    parcels = [box(100 + 8 * i, 10, 108 + 8 * i, 50) for i in range(4)]
    found = refer(parcels, buildings=NONE, columns={"idprocpte": list("AAAB")}, fields={"owner_field": "idprocpte"})
    together = [found.rows[f"P{i}"] for i in (1, 2, 3)]
    assert {row.id_uf for row in together} == {1}
    assert {row.surf_uf_m2 for row in together} == {960}
    assert {row.mutabilite for row in together} == {"nu"}
    assert {row.largeur_libre_m for row in together} == {24}
    assert [row.surf_libre_m2 for row in together] == [320, 320, 320]
    # 960 m² hold 2 dwellings, given once.
    assert sum(row.logts_potentiels for row in together) == 2
    assert len({row.motif for row in together}) == 1
    assert together[0].motif.startswith("Unité foncière de 3 parcelles, nue, de 960")
    assert (found.rows["P4"].id_uf, found.rows["P4"].mutabilite) == (2, "delaisse")
    alone = refer(parcels, buildings=NONE)
    assert {row.mutabilite for row in alone.rows.values()} == {"delaisse"}
    assert "chaque parcelle forme sa propre unité foncière" in alone.notes


def test_own_houses_of_a_unit_take_land_on_all_its_parcels(refer, box):
    parcels = [box(100, 10, 120, 50), box(120, 10, 140, 50)]
    house = ([box(110, 10, 120, 20)], HOUSE)
    owned = refer(parcels, buildings=house, columns={"c": ["A", "A"]}, fields={"owner_field": "c"}).rows
    assert owned["P2"].surf_libre_m2 < 800
    assert refer(parcels, buildings=house).rows["P2"].surf_libre_m2 == 800


def test_land_outside_the_corridor_holds_no_dwellings(refer, box):
    row = refer([box(100, 480, 140, 560)], buildings=NONE).rows["P1"]
    assert row.surf_libre_m2 == 3200
    assert row.surf_libre_fuseau_m2 == pytest.approx(800, rel=1e-3)
    assert row.logts_potentiels == 2

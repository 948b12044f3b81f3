"""Every field of ``REFERENTIAL`` on parcels measured by hand."""

from __future__ import annotations

import numpy as np
import pytest
from trame_verte.trame_verte_plugin.engine.errors import InputError
from trame_verte.trame_verte_plugin.engine.schema import output_schema

HOUSE = {"HAUTEUR": [6.0], "NB_LOGTS": [1.0], "USAGE1": ["Résidentiel"]}


def test_fields_are_those_of_the_schema(refer, box, table):
    result = refer([box(0, 10, 30, 40)]).result
    for name, found in (
        ("REFERENTIAL", result.referential),
        ("SITES", result.sites),
        ("CORRIDOR", result.corridor),
        ("SLICES", result.slices),
        ("BY_COMMUNE", result.by_commune),
    ):
        assert list(found.columns) == [field.name for field in output_schema("landreferential", name)]


def test_identity_and_place(refer, box):
    columns = {"DEPCOM": ["62119"], "NOM_COM": ["Béthune"], "contenance": [1000]}
    found = refer([box(100, 20, 130, 50)], ids=["621190000A0001"], columns=columns, axis_names=["Bulle 1"])
    row = found.rows["621190000A0001"]
    assert (row.insee, row.commune) == ("62119", "Béthune")
    assert (row.axe, row.cote) == ("Bulle 1", "G")
    assert row.dist_axe_m == 20
    assert 100 <= row.pk_m <= 130
    assert (row.surf_m2, row.surf_fuseau_m2, row.part_fuseau) == (900, 900, 1)
    assert row.contenance_m2 == 1000
    assert row.ecart_contenance_pct == pytest.approx(-10)
    assert (row.id_uf, row.surf_uf_m2) == (1, 900)


def test_parcels_without_identifier_are_numbered(refer, box):
    found = refer([box(100, 20, 130, 50), box(0, 20, 30, 50)], ids=[None, None])
    assert found.columns["id_parcelle"].tolist() == ["1", "2"]
    assert found.columns["surf_m2"].tolist() == [900, 900]


def test_zero_recorded_area_is_not_known(refer, box):
    row = refer([box(100, 20, 130, 50)], columns={"contenance": [0]}).rows["P1"]
    assert np.isnan(row.contenance_m2)
    assert np.isnan(row.ecart_contenance_pct)


def test_commune_of_a_parcel_cut_by_its_border(refer, box):
    communes = ([box(-500, -500, 110, 500), box(110, -500, 900, 500)], {"insee": ["62001", "62002"], "nom": ["A", "B"]})
    found = refer([box(100, 20, 130, 50), box(90, 20, 115, 50)], communes=communes)
    assert (found.rows["P1"].insee, found.rows["P1"].commune) == ("62002", "B")
    assert (found.rows["P2"].insee, found.rows["P2"].commune) == ("62001", "A")


def test_commune_outside_the_layer_is_the_parcels_own(refer, box):
    communes = ([box(-500, -500, 110, 500)], {"insee": ["62001"], "nom": ["A"]})
    found = refer([box(120, 20, 130, 50)], ids=["621190000A0001"], communes=communes)
    assert found.rows["621190000A0001"].insee == "62119"
    assert found.rows["621190000A0001"].commune is None


def test_etalab_commune_field_is_a_code(refer, box):
    row = refer([box(120, 20, 130, 50)], columns={"commune": ["62119"]}).rows["P1"]
    assert row.insee == "62119"


def test_stops(refer, box):
    stops = (["POINT(100 0)", "POINT(300 0)"], {"nom": ["Mairie", "Gare"]})
    found = refer([box(100, 20, 130, 50), box(260, 30, 300, 60)], stops=stops, fields={"stop_field": "nom"})
    assert (found.rows["P1"].arret, found.rows["P1"].dist_arret_m) == ("Mairie", 20)
    assert (found.rows["P2"].arret, found.rows["P2"].dist_arret_m) == ("Gare", 30)
    assert np.isnan(found.rows["P1"].dist_marche_m)
    assert found.rows["P1"].arret_marche is None


def test_stops_far_from_any_axis_leave_the_distance_unknown(refer, box):
    found = refer([box(100, 20, 130, 50)], stops=(["POINT(100 2000)"], {"nom": ["Loin"]}), fields={"stop_field": "nom"})
    assert found.rows["P1"].arret is None
    assert np.isnan(found.rows["P1"].dist_arret_m)
    assert "de l'axe" in found.rows["P1"].motif or found.rows["P1"].motif


def test_unnamed_stops_are_numbered(refer, box):
    found = refer([box(100, 20, 130, 50)], stops=(["POINT(300 0)", "POINT(100 0)"], {}))
    assert found.rows["P1"].arret == "n° 1"


def test_walk_goes_along_the_network(refer, box):
    # The nearest stop as the crow flies is across the canal; the way there is longer than to the other stop.
    stops = (["POINT(115 0)", "POINT(200 80)"], {"nom": ["Quai", "Pont"]})
    streets = (["LINESTRING(115 100,200 100,200 80)", "LINESTRING(115 0,400 0,400 100,200 100)"], {})
    found = refer([box(100, 60, 130, 90)], stops=stops, walk_network=streets, fields={"stop_field": "nom"})
    row = found.rows["P1"]
    assert (row.arret, row.dist_arret_m) == ("Quai", 60)
    # 10 m to the street, from x = 130 at most: 70 m and 20 m along it.
    assert row.arret_marche == "Pont"
    assert row.dist_marche_m == pytest.approx(10 + 85 + 20, abs=16)
    assert "à pied de l'arrêt Pont" in row.motif


def test_walk_is_unknown_where_no_street_is_near(refer, box):
    stops = (["POINT(115 0)"], {"nom": ["Quai"]})
    found = refer([box(100, 160, 130, 190)], stops=stops, walk_network=(["LINESTRING(0 0,400 0)"], {}))
    assert np.isnan(found.rows["P1"].dist_marche_m)


def test_buildings(refer, box):
    buildings = (
        [box(105, 25, 115, 35), box(110, 30, 120, 40), box(140, 20, 160, 30)],
        {"HAUTEUR": [6.0, 10.0, 3.0], "NB_LOGTS": [1.0, 2.0, 4.0], "USAGE1": ["Résidentiel", "Annexe", "Industriel"]},
    )
    found = refer([box(100, 20, 130, 50), box(130, 20, 145, 50), box(145, 20, 170, 50)], buildings=buildings)
    first, second, third = (found.rows[p] for p in ("P1", "P2", "P3"))
    # Two buildings that overlap by 25 m²: 200 - 25; storeys 2 and 3.
    assert (first.nb_bati, first.emprise_m2, first.ces) == (2, 175, pytest.approx(175 / 900, abs=1e-6))
    assert (first.hauteur_m, first.niveaux, first.nb_logts) == (10, 3, 3)
    assert first.cos_estime == pytest.approx((100 * 2 + 100 * 3) / 900, abs=1e-6)
    # The last one stands on two parcels, mostly on the third: its dwellings count there only.
    assert (second.nb_bati, second.emprise_m2, second.nb_logts) == (1, 50, 0)
    assert (third.nb_bati, third.emprise_m2, third.nb_logts) == (1, 150, 4)
    assert second.niveaux == third.niveaux == 1


def test_a_sliver_of_a_building_counts_in_the_footprint_only(refer, box):
    row = refer([box(100, 20, 130, 50)], buildings=([box(90, 20, 100.04, 30)], HOUSE)).rows["P1"]
    assert (row.nb_bati, row.emprise_m2) == (0, pytest.approx(0.4))
    assert row.surf_libre_m2 == 900


def test_a_building_mostly_outside_keeps_its_dwellings(refer, box):
    row = refer([box(100, 20, 130, 50)], buildings=([box(90, 20, 104, 30)], HOUSE)).rows["P1"]
    assert (row.nb_bati, row.emprise_m2, row.nb_logts) == (1, 40, 0)


def test_buildings_without_height(refer, box):
    buildings = ([box(105, 25, 115, 35), box(120, 25, 125, 35)], {"HAUTEUR": [9.0, np.nan]})
    row = refer([box(100, 20, 130, 50)], buildings=buildings).rows["P1"]
    assert row.hauteur_m == 9
    assert row.cos_estime == pytest.approx((100 * 3 + 50) / 900, abs=1e-6)


def test_no_building_at_all(refer, box):
    row = refer([box(100, 20, 130, 50)], buildings=([box(300, 25, 315, 35)], HOUSE)).rows["P1"]
    assert (row.nb_bati, row.emprise_m2, row.ces, row.cos_estime, row.nb_logts) == (0, 0, 0, 0, 0)
    assert np.isnan(row.hauteur_m)
    assert row.niveaux is None


def test_zone(refer, box):
    zones = ([box(0, 0, 120, 400), box(120, 0, 400, 400)], {"TYPEZONE": ["U", "N"], "LIBELLE": ["UB", "Nj"]})
    found = refer([box(100, 20, 130, 50), box(110, -60, 130, -20)], zoning=zones)
    assert (found.rows["P1"].typezone, found.rows["P1"].zone) == ("U", "UB")
    assert found.rows["P1"].part_zone == pytest.approx(2 / 3, abs=1e-6)
    assert (found.rows["P2"].typezone, found.rows["P2"].zone) == (None, None)
    assert np.isnan(found.rows["P2"].part_zone)


def test_zoning_without_zone_types_is_an_error(refer, box):
    with pytest.raises(InputError, match="Layer 'zoning' has no field TYPEZONE"):
        refer([box(100, 20, 130, 50)], zoning=([box(0, 0, 120, 400)], {"ZONE": ["U"]}))


def test_constraints(refer, box):
    layers = [
        ("Aléa", [box(100, 20, 110, 50), box(105, 20, 115, 50)], {"TYPEREG": ["03", "04"]}),
        ("SUP", ["LINESTRING(125 0,125 100)"], {"SUPTYPE": ["I4"]}),
    ]
    row = refer([box(100, 20, 130, 50)], constraints=layers).rows["P1"]
    assert row.contraintes_bloquantes == "PPR : interdiction ; PPR : interdiction stricte"
    assert row.vigilances == "SUP I4 : lignes électriques"
    # Two covers that overlap count once; the line has 10 m on either side.
    assert row.surf_contrainte_m2 == 450
    assert row.surf_vigilance_m2 == pytest.approx(450)


def test_no_constraint_on_the_parcel_is_not_unknown(refer, box):
    row = refer([box(100, 20, 130, 50)], constraints=[("x", [box(300, 0, 310, 10)], {"TYPEREG": ["03"]})]).rows["P1"]
    assert (row.contraintes_bloquantes, row.vigilances) == ("", "")
    assert (row.surf_contrainte_m2, row.surf_vigilance_m2) == (0, 0)


@pytest.mark.parametrize(
    ("shape", "expected"),
    [
        ("POINT(115 35)", True),
        ("POINT(100 35)", True),
        ("POINT(99 35)", False),
        ("POLYGON((100 20,103 20,103 50,100 50,100 20))", True),
        ("POLYGON((100 20,102.9 20,102.9 50,100 50,100 20))", False),
    ],
)
def test_brownfield(refer, box, shape, expected):
    row = refer([box(100, 20, 130, 50)], brownfields=([shape], {})).rows["P1"]
    assert row.friche is expected or row.friche == expected
    assert (row.mutabilite == "friche") == expected


UNKNOWN_WITHOUT = {
    "buildings": ["nb_bati", "emprise_m2", "ces", "hauteur_m", "niveaux", "cos_estime", "nb_logts", "surf_libre_m2"],
    "zoning": ["typezone", "zone", "part_zone"],
    "constraints": ["contraintes_bloquantes", "vigilances", "surf_contrainte_m2", "surf_vigilance_m2"],
    "brownfields": ["friche"],
    "communes": ["commune"],
    "stops": ["arret", "dist_arret_m", "dist_marche_m", "arret_marche"],
    "walk_network": ["dist_marche_m", "arret_marche"],
    "owner": ["type_proprietaire"],
}


def is_null(value) -> bool:
    return value is None or (isinstance(value, float) and np.isnan(value))


@pytest.mark.parametrize("missing", UNKNOWN_WITHOUT)
def test_a_missing_layer_leaves_its_fields_null(refer, box, missing):
    layers = {
        "buildings": ([box(105, 25, 115, 35)], HOUSE),
        "zoning": ([box(0, 0, 400, 400)], {"TYPEZONE": ["U"], "LIBELLE": ["UB"]}),
        "constraints": [("x", [box(100, 20, 101, 50)], {"TYPEREG": ["03"]})],
        "brownfields": (["POINT(0 0)"], {}),
        "communes": ([box(0, 0, 400, 400)], {"insee": ["62001"], "nom": ["A"]}),
        "stops": (["POINT(115 0)"], {"nom": ["Mairie"]}),
        "walk_network": (["LINESTRING(115 0,115 20)"], {}),
    }
    columns = {"catpro": ["P5"]} if missing != "owner" else {}
    fields = {"owner_type_field": "catpro"} if missing != "owner" else {}
    whole = refer([box(100, 20, 130, 50)], columns={"catpro": ["P5"]}, fields={"owner_type_field": "catpro"}, **layers)
    layers.pop(missing, None)
    partial = refer([box(100, 20, 130, 50)], columns=columns, fields=fields, **layers)
    for name in UNKNOWN_WITHOUT[missing]:
        assert not is_null(getattr(whole.rows["P1"], name)), name
        assert is_null(getattr(partial.rows["P1"], name)), name


def test_measures_only(refer, box):
    found = refer(
        [box(100, 20, 130, 50)], buildings=([box(105, 25, 115, 35)], HOUSE), parameters={"measures_only": True}
    )
    row = found.rows["P1"]
    assert (row.emprise_m2, row.dist_axe_m, row.surf_fuseau_m2) == (100, 20, 900)
    assert all(is_null(getattr(row, n)) for n in ("id_uf", "surf_libre_m2", "mutabilite", "score", "motif", "action"))
    assert len(found.result.sites) == len(found.result.slices) == len(found.result.by_commune) == 0
    assert "Mesures seules" in found.notes

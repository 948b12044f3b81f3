"""Sites, slices, communes and the corridor."""

from __future__ import annotations

import numpy as np
import pytest
import shapely
from trame_verte.trame_verte_plugin.engine.progress import silent
from trame_verte.trame_verte_plugin.engine.referential.sites import adjoining, contact_length

THIN = "\u202f"
NONE = (["POLYGON((900 900,901 900,901 901,900 900))"], {"HAUTEUR": [3.0], "NB_LOGTS": [1.0]})


@pytest.mark.parametrize(
    ("other", "expected"),
    [
        ((10, 0, 20, 10), 10),
        ((10.02, 0, 20, 10), 10),
        ((10.2, 0, 20, 10), 0),
        ((10, 9, 20, 20), 1),
        ((10, 10, 20, 20), 0),
    ],
)
def test_contact_length(box, shapes, other, expected):
    length = contact_length(shapes(box(0, 0, 10, 10)), shapes(box(*other)))[0]
    assert length == pytest.approx(expected, abs=0.3)


ADJOINING = {
    "side by side": ([(0, 0, 40, 30), (40, 0, 80, 30)], [0, 0]),
    "by a corner": ([(0, 0, 40, 60), (40, 60, 80, 120)], [0, 1]),
    "by half a metre": ([(0, 0, 40, 60), (40, 59.5, 80, 120)], [0, 1]),
    "by a metre and a half": ([(0, 0, 40, 60), (40, 58.5, 80, 120)], [0, 0]),
    "across a street": ([(0, 0, 40, 60), (48, 0, 80, 80)], [0, 1]),
    "too small together": ([(0, 0, 40, 20), (40, 0, 80, 20)], [-1, -1]),
    "large alone": ([(0, 0, 50, 40)], [0]),
    "small by a corner of a large one": ([(0, 0, 50, 40), (50, 40, 60, 50)], [0, -1]),
    "none": ([], []),
}


@pytest.mark.parametrize(("spans", "expected"), ADJOINING.values(), ids=ADJOINING)
def test_adjoining_units(shapes, box, spans, expected):
    units = shapes(*(box(*span) for span in spans))
    assert adjoining(units, shapely.area(units), 2000, silent).tolist() == expected


@pytest.fixture
def town(refer, box):
    """Four bare plots of two owners side by side, one far away, and an occupied one."""
    parcels = [box(20 * i, 10, 20 * i + 20, 50) for i in range(4)] + [box(300, 10, 350, 60), box(80, 10, 100, 50)]
    columns = {"compte": list("AABBCD"), "catpro": ["P5", "P5", "X1", "X1", "F1", "X1"]}
    communes = ([box(-900, -900, 40, 900), box(40, -900, 900, 900)], {"insee": ["1", "2"], "nom": ["Un", "Deux"]})
    return refer(
        parcels,
        columns=columns,
        fields={"owner_field": "compte", "owner_type_field": "catpro", "stop_field": "nom"},
        buildings=([box(80, 10, 100, 50)], {"HAUTEUR": [9.0], "NB_LOGTS": [8.0]}),
        stops=(["POINT(0 0)"], {"nom": ["Mairie"]}),
        communes=([*communes[0]], communes[1]),
        parameters={"slice_length_m": 150.0},
    )


def test_sites(town, rows_of):
    first, second = rows_of(town.result.sites)
    assert (first.id_site, second.id_site) == (1, 2)
    assert (first.surf_m2, first.surf_libre_m2) == (3200, 3200)
    assert (first.nb_parcelles, first.nb_proprietaires) == (4, 2)
    assert first.type_proprietaire == "commune ; prive"
    assert first.communes == "Deux ; Un"
    assert first.classes == "nu"
    assert (first.arret, first.dist_arret_m) == ("Mairie", 10)
    assert first.logts_potentiels == 8
    assert first.logts_a_ouvrir is None
    assert (second.nb_parcelles, second.type_proprietaire) == (1, "bailleur")
    assert first.rang == 1
    assert second.rang == 2
    assert [first.avis_commune, first.action_retenue, first.porteur, first.echeance] == [None] * 4
    assert first.motif == (
        f"Site de 3{THIN}200{THIN}m² (4 parcelles, 2 propriétaires), 3{THIN}200{THIN}m² libres (nu), "
        f"à 10{THIN}m de l'arrêt Mairie, 8 logements possibles"
    )


def test_score_of_a_site_is_weighted_by_free_area(town, rows_of):
    rows = town.rows
    # Two units of 1 600 m² free each, at 10 m and 41.2 m of the stop.
    near = [1 - 10 / 500, 1 - np.hypot(40, 10) / 500]
    expected = [40 + 40 * n + 20 * 1600 / 3000 for n in near]
    assert [rows["P1"].score, rows["P3"].score] == [round(v) for v in expected]
    assert rows_of(town.result.sites)[0].score == round(np.mean([rows["P1"].score, rows["P3"].score]) + 1e-9)


def test_owners_are_unknown_without_accounts(refer, box, rows_of):
    site = rows_of(refer([box(0, 10, 50, 60)], buildings=NONE).result.sites)[0]
    assert site.nb_proprietaires is None
    assert site.type_proprietaire is None
    assert site.motif.startswith(f"Site de 2{THIN}500{THIN}m² (1 parcelle), ")


def test_site_of_brownfield_counts_its_unblocked_area(refer, box, rows_of):
    site = rows_of(refer([box(0, 10, 50, 60)], brownfields=(["POINT(9 19)"], {})).result.sites)[0]
    assert (site.classes, site.surf_libre_m2) == ("friche", 2500)


def test_slices_add_up(town, rows_of):
    slices = rows_of(town.result.slices)
    assert [(s.axe, s.pk_debut_m, s.pk_fin_m) for s in slices] == [
        ("Axe 1", 0, 150),
        ("Axe 1", 150, 300),
        ("Axe 1", 300, 400),
    ]
    assert [s.nb_parcelles for s in slices] == [5, 0, 1]
    np.testing.assert_allclose([s.surf_ha for s in slices], [0.4, 0, 0.25])
    np.testing.assert_allclose([s.mutable_ha for s in slices], [0.32, 0, 0.25])
    np.testing.assert_allclose([s.libre_ha for s in slices], [0.32, 0, 0.25])
    assert [s.logts_potentiels for s in slices] == [8, 0, 7]
    assert [s.nb_logts for s in slices] == [8, 0, 0]
    np.testing.assert_allclose(slices[0].densite_lg_ha, 20)
    assert np.isnan(slices[1].densite_lg_ha)
    ground = town.result.corridor.columns["surf_ha"][0]
    gross = [8 / s.densite_brute_lg_ha for s in slices if s.nb_logts]
    assert 0 < gross[0] < ground


def test_slices_of_an_axis_carry_its_length(town, rows_of):
    lengths = shapely.length(town.result.slices.geometry)
    np.testing.assert_allclose(lengths, [150, 150, 100])


def test_communes_add_up(town, rows_of):
    by_code = {row.insee: row for row in rows_of(town.result.by_commune)}
    assert {code: row.commune for code, row in by_code.items()} == {"1": "Un", "2": "Deux"}
    assert [by_code[c].nb_parcelles for c in "12"] == [2, 4]
    np.testing.assert_allclose([by_code[c].nu_ha for c in "12"], [0.16, 0.41])
    np.testing.assert_allclose([by_code[c].occupe_ha for c in "12"], [0, 0.08])
    np.testing.assert_allclose([by_code[c].logts_potentiels for c in "12"], [4, 11])
    for row in by_code.values():
        classes = sum(v for k, v in vars(row).items() if k.endswith("_ha") and k not in NOT_CLASSES)
        assert classes == pytest.approx(row.surf_ha)
    ground = town.result.corridor.columns["surf_ha"][0]
    assert by_code["2"].densite_brute_lg_ha == pytest.approx(8 / (ground - _ground(town, "1")), rel=1e-6)


NOT_CLASSES = {"surf_ha", "mutable_ha", "libre_ha", "densite_lg_ha", "densite_brute_lg_ha"}


def _ground(town, code) -> float:
    return shapely.area(shapely.intersection(town.corridor.polygon, shapely.box(-900, -900, 40, 900))) / 1e4


def test_what_is_not_known_is_not_summed_as_nothing(refer, box, rows_of):
    found = refer([box(0, 10, 50, 60)])
    for row in (*rows_of(found.result.slices), *rows_of(found.result.by_commune)):
        assert row.nb_parcelles == 1
        assert np.isnan(row.mutable_ha)
        assert np.isnan(row.libre_ha)
        assert row.logts_potentiels is None
        assert row.nb_logts is None
        assert np.isnan(row.densite_lg_ha)
    assert rows_of(found.result.by_commune)[0].non_classe_ha == 0.25
    assert len(found.result.sites) == 0


def test_corridor(town, rows_of):
    (row,) = rows_of(town.result.corridor)
    assert (row.axe, row.distance_m, row.nb_parcelles) == ("Axe 1", 500, 6)
    assert row.surf_ha == pytest.approx((400 * 1000 + np.pi * 500**2) / 1e4, rel=1e-3)

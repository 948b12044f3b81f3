"""The whole audit on a drawn place, its balance, and what does not depend on order or names."""

from __future__ import annotations

import dataclasses

import numpy as np
import pytest
import shapely
from pyproj import CRS
from shapely.geometry import box
from trame_verte.trame_verte_plugin.engine.bufferzones.audit import build_audit
from trame_verte.trame_verte_plugin.engine.bufferzones.inputs import (
    AuditInputs,
    AuditParameters,
    Communes,
    Date,
    Promises,
    Zones,
    spoil_as_natural,
)
from trame_verte.trame_verte_plugin.engine.landcover.cover import Cover
from trame_verte.trame_verte_plugin.engine.landcover.nomenclature import ARTIFICIAL, NATURAL

FARM = 1
LAMBERT = CRS(2154)


def array(*geometries):
    result = np.empty(len(geometries), dtype=object)
    result[:] = geometries
    return result


def texts(*values):
    return np.array(values, dtype=object)


def date(pieces, year, buildings=None):
    cover = Cover(
        array(*(g for g, _ in pieces)), np.array([c for _, c in pieces]), texts(*(f"C{c}" for _, c in pieces))
    )
    return Date(cover, cover.without_overlaps(), None, buildings, year)


TOWNS = [(box(-400, 0, 0, 1000), ARTIFICIAL), (box(600, 0, 1000, 1000), ARTIFICIAL)]
HAMLET = box(500, 0, 600, 500)


@pytest.fixture
def inputs():
    """Two towns 600 m apart; between the dates the eastern one grows by 100 m over half of the height."""
    before = [*TOWNS, (box(0, 0, 600, 1000), FARM)]
    grown = [(HAMLET, ARTIFICIAL), (shapely.difference(box(0, 0, 600, 1000), HAMLET), FARM)]
    return AuditInputs(
        zones=Zones(array(box(0, 0, 600, 1000), box(200, 200, 400, 400)), texts("Coupure", "Parvis"), np.array([0, 1])),
        first=date(before, 2010, array(box(-50, 0, 10, 10))),
        second=date([*TOWNS, *grown], 2020, array(box(510, 0, 530, 20), box(590, 0, 615, 20))),
        promises=Promises(
            array(box(400, 0, 600, 500)), array(box(0, 900, 100, 1000)), array(box(0, 0, 50, 50)), array(), array(),
            array(box(0, 950, 100, 1000)),
        ),
        permits=array(shapely.Point(550, 50), box(0, 0, 10, 20)),
        farmland=array(box(0, 0, 300, 1000), box(100, 0, 300, 1000)),
        communes=Communes(
            array(box(-400, 0, 300, 1000), box(300, 0, 1000, 1000)), texts("62001", "62002"), texts("Ouest", "Est"),
            texts("CA", "CA"),
        ),
    )  # fmt: skip


def audit(inputs, **thresholds):
    return build_audit(inputs, AuditParameters(**thresholds), LAMBERT)


def test_figures_by_hand(inputs):
    row = {name: column[0] for name, column in audit(inputs).audit.columns.items()}
    assert row["surf_ha"] == 60 and row["art_ha_1"] == 0 and row["art_ha_2"] == 5
    assert row["artificialise_ha"] == 5 and row["renature_ha"] == 0 and row["delta_ha_an"] == 0.5
    assert row["perte_pct_10ans"] == pytest.approx(100 * 5 / 60)
    assert row["largeur_min_m_1"] == pytest.approx(600) and row["largeur_min_m"] == pytest.approx(500)
    assert row["nb_fronts"] == 2 and row["nb_ouverts"] == 1 and row["maille_ha"] == pytest.approx(55 * 55 / 60)
    assert row["pression_u_ha"] == pytest.approx(5) and row["pression_auc_ha"] == pytest.approx(0.5)
    assert row["pression_aus_ha"] == pytest.approx(0.25)
    assert row["pression_ha"] == pytest.approx(5.75) and row["pression_pct"] == pytest.approx(100 * 5.5 / 60)
    assert (row["bati_nb_1"], row["bati_nb_2"]) == (0, 1)
    assert (row["bati_m2_1"], row["bati_m2_2"]) == (100, 600)
    assert row["permis_nb"] == 2 and row["permis_ha"] == pytest.approx(0.02)
    assert row["rpg_ha"] == pytest.approx(30)
    assert row["communes"] == "Est, Ouest" or row["communes"] == "Ouest, Est"
    assert row["etat"] == "entamee" and "5,00" in row["motif"]


def test_only_breaks_are_judged(inputs):
    found = audit(inputs).audit.columns
    assert found["nature"].tolist() == ["coupure", "parvis"]
    assert found["etat"][1] is None and "artificielle" in found["motif"][1]


@pytest.mark.parametrize(
    ("thresholds", "state"),
    [
        ({"broken_share": 0.08}, "rompue"),
        ({}, "entamee"),
        ({"eroded_share": 0.2}, "sous_pression"),
        ({"eroded_share": 0.2, "pressure_share": 0.5, "min_break_width": 501}, "sous_pression"),
        ({"eroded_share": 0.2, "pressure_share": 0.5, "min_break_width": 1001}, "entamee"),
        ({"eroded_share": 0.2, "pressure_share": 0.5}, "preservee"),
    ],
)
def test_states_by_thresholds(inputs, thresholds, state):
    assert audit(inputs, **thresholds).audit.columns["etat"][0] == state


def test_the_sentence_says_why_a_break_is_closed(inputs):
    wall = [
        (box(0, 300, 600, 400), ARTIFICIAL),
        (shapely.difference(box(0, 0, 600, 1000), box(0, 300, 600, 400)), FARM),
    ]
    joined = dataclasses.replace(inputs, second=date([*TOWNS, *wall], 2020))
    assert "rejoints" in audit(joined).audit.columns["motif"][0]
    alone = dataclasses.replace(joined, first=Date())
    assert "coupée en deux" in audit(alone).audit.columns["motif"][0]


def test_areas_balance(inputs):
    found = audit(inputs).audit.columns
    for n in (1, 2):
        parts = sum(found[f"{name}_ha_{n}"] for name in ("art", "agri", "nat", "eau", "inconnu", "non_couvert"))
        assert parts - found[f"recouvrement_ha_{n}"] == pytest.approx(found["surf_ha"], rel=1e-6)


def test_communes_add_up(inputs):
    found = audit(inputs)
    rows, whole = found.by_commune.columns, found.audit.columns
    assert rows["insee"].tolist() == ["62001", "62001", "62002", "62002"]
    for name in ("surf_ha", "art_ha_2", "artificialise_ha", "delta_ha", "pression_ha"):
        assert rows[name].sum() == pytest.approx(whole[name].sum(), rel=1e-6, abs=1e-6), name


def test_changes_and_narrows(inputs):
    found = audit(inputs)
    assert found.changes.columns["sens"].tolist() == ["artificialise"]
    assert found.changes.columns["de"].tolist() == ["agricole"] and found.changes.columns["code_2"].tolist() == ["C0"]
    assert found.changes.columns["surf_m2"].tolist() == [50_000]
    assert found.transitions[FARM, ARTIFICIAL] == 50_000
    assert found.narrows.columns["date"].tolist() == [1, 2]
    assert found.narrows.columns["largeur_m"] == pytest.approx([600, 500])


def test_one_date_gives_stock_without_flow(inputs):
    found = audit(dataclasses.replace(inputs, first=Date())).audit.columns
    assert found["art_ha_2"][0] == 5 and np.isnan(found["art_ha_1"]).all()
    assert np.isnan(found["artificialise_ha"]).all() and np.isnan(found["largeur_min_m_1"]).all()
    assert found["etat"][0] == "sous_pression"


def test_urban_patches_instead_of_land_cover(inputs):
    patches = [np.array([g for g, _ in TOWNS]), np.array([*(g for g, _ in TOWNS), HAMLET])]
    dates = [Date(patch=p, year=y) for p, y in zip(patches, (2010, 2020))]
    found = audit(dataclasses.replace(inputs, first=dates[0], second=dates[1])).audit.columns
    assert found["art_ha_2"][0] == pytest.approx(5) and found["artificialise_ha"][0] == pytest.approx(5)
    assert np.isnan(found["agri_ha_2"]).all() and np.isnan(found["maille_cbc_ha"]).all()


def test_spoil_heaps_are_natural():
    cover = Cover(array(box(0, 0, 10, 10), box(20, 0, 30, 10)), np.array([ARTIFICIAL, FARM]), texts("a", "b"))
    found = spoil_as_natural(cover, array(box(5, 0, 25, 10)))
    areas = np.bincount(found.category, shapely.area(found.geometry), minlength=3)
    assert areas[ARTIFICIAL] == 50 and areas[FARM] == 100 and areas[NATURAL] == 50
    assert spoil_as_natural(cover, array(box(50, 0, 60, 10))) is cover


def test_order_of_the_land_cover_changes_nothing(inputs):
    def shuffled(day):
        rows = np.random.default_rng(1).permutation(len(day.cover.geometry))
        return dataclasses.replace(day, cover=day.cover.take(rows), separate=day.separate.take(rows))

    other = dataclasses.replace(inputs, first=shuffled(inputs.first), second=shuffled(inputs.second))
    one, two = audit(inputs), audit(other)
    for name, column in one.audit.columns.items():
        assert column.astype(str).tolist() == two.audit.columns[name].astype(str).tolist(), name

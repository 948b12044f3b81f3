"""What the report says is missing, and what stays out of the results."""

from __future__ import annotations

import numpy as np
import pytest
from trame_verte.trame_verte_plugin.engine.referential.privacy import hide_small_counts


def test_everything_missing_is_said(refer, box):
    notes = refer([box(0, 10, 40, 50)]).notes
    for words in (
        "Sans bâtiments",
        "Sans zonage",
        "Sans couche de friches",
        "Sans couche d'équipements",
        "Sans arrêts",
    ):
        assert words in notes
    assert "Sans couche de communes" in notes
    assert "Sans prescriptions ni contraintes" in notes


@pytest.mark.parametrize(
    ("columns", "words"),
    [
        ({}, "Bâtiments sans hauteurs ni logements"),
        ({"HAUTEUR": [3.0], "USAGE1": ["x"]}, "Bâtiments sans logements"),
        ({"HAUTEUR": [3.0], "NB_LOGTS": [1]}, "Sans usage des bâtiments ni vacance"),
    ],
)
def test_missing_fields_of_buildings(refer, box, columns, words):
    assert words in refer([box(0, 10, 40, 50)], buildings=([box(0, 10, 9, 19)], columns)).notes


def test_complete_buildings_are_not_mentioned(refer, box):
    columns = {"HAUTEUR": [3.0], "NB_LOGTS": [1], "USAGE1": ["x"]}
    assert "âtiment" not in refer([box(0, 10, 40, 50)], buildings=([box(0, 10, 9, 19)], columns)).notes


def test_a_layer_without_features_in_the_corridor_is_said(refer, box):
    notes = refer([box(0, 10, 40, 50)], buildings=([], {"HAUTEUR": []})).notes
    assert "La couche « buildings » n'a aucun objet dans le fuseau" in notes


def test_communes_without_code_or_name_leave_what_parcels_say(refer, box):
    parcels, whole = [box(0, 10, 40, 50)], [box(-100, -100, 100, 100)]
    found = refer(parcels, columns={"commune": ["59001"]}, communes=(whole, {"nom": ["Bourg"]}))
    assert "La couche de communes « communes » est sans code Insee que l'on reconnaisse" in found.notes
    assert found.columns["insee"].tolist() == ["59001"]
    assert found.columns["commune"].tolist() == ["Bourg"]


def test_unknown_constraints_are_listed(refer, box):
    notes = refer([box(0, 10, 40, 50)], constraints=[("Trous", [box(0, 0, 5, 5)], {})]).notes
    assert "Contraintes que la table ne connaît pas, tenues pour des points de vigilance : Trous." in notes


def test_vacancy_of_few_dwellings_is_hidden(table):
    layer = table(["POINT(0 0)"] * 4, vac=np.array([0.1, 0.2, 0.3, 0.4]), autre=["a", "b", "c", "d"])
    found = hide_small_counts(layer, "vac", np.array([10, 11, None, 50], dtype=object))
    np.testing.assert_array_equal(found.columns["vac"], [np.nan, 0.2, np.nan, 0.4])
    assert found.columns["autre"].tolist() == ["a", "b", "c", "d"]
    assert layer.columns["vac"].tolist() == [0.1, 0.2, 0.3, 0.4]


def test_vacancy_held_as_text(table):
    layer = table(["POINT(0 0)"] * 2, vac=["0,5", "0,6"])
    assert hide_small_counts(layer, "vac", np.array([3.0, 30.0])).columns["vac"].tolist() == [None, "0,6"]

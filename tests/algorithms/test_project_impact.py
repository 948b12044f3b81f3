"""Project impact through QGIS: the sample, lines and surfaces, continuity's parameters, and bad input."""

from __future__ import annotations

import pytest
from corridor_runs import CONTINUITY, IMPACT, NETWORK, SURFACES, layer, parameters, rows, run, small_corridors
from small_layers import write
from three_ways import assert_refused


def test_projects_of_the_sample(qgis_app, tmp_path):
    given = {**NETWORK, "PROJECTS": layer("projets"), "PROJECT_FIELD": "nom"}
    results = run(IMPACT, tmp_path, ("SEGMENTS", "PROJECTS_OUT"), given)
    *single, together = rows(results["PROJECTS_OUT"])
    assert together["projet"] == "cumul"
    assert results["N_PROJECTS"] == len(single) and results["N_BREAKING"] >= 1
    for project in single:
        assert (project["delta_coherence"] == 0) == (project["lineaire_coupe_m"] == 0)
        assert project["verdict"] in ("interrompt", "fragilise", "neutre")
    lost = sum(s["longueur_m"] for s in rows(results["SEGMENTS"]) if s["etat"] == "perdu")
    assert lost == pytest.approx(together["lineaire_coupe_m"], abs=1e-4)


def test_projects_drawn_as_lines_with_a_half_width(qgis_app, tmp_path):
    ways = write(tmp_path / "in.gpkg", "voies", "LineString", ["LINESTRING(0 0,1000 0)"])
    road = write(tmp_path / "in.gpkg", "route", "LineString", ["LINESTRING(500 -50,500 50)"])
    given = {"CORRIDORS": ways, "PROJECTS": road, "PROJECT_BUFFER": 10}
    results = run(IMPACT, tmp_path, ("PROJECTS_OUT",), given)
    assert rows(results["PROJECTS_OUT"])[0]["lineaire_coupe_m"] == pytest.approx(20)


def test_the_parameters_of_continuity_serve_for_the_impact(qgis_app, tmp_path):
    """What concerns the plan only changes nothing."""
    from qgis.core import QgsApplication, QgsProcessingDestinationParameter

    registry = QgsApplication.processingRegistry()
    names = [
        {
            d.name()
            for d in registry.algorithmById(algorithm).parameterDefinitions()
            if not isinstance(d, QgsProcessingDestinationParameter)
        }
        for algorithm in (CONTINUITY, IMPACT)
    ]
    assert names[0] < names[1]
    plain = {**NETWORK, "PROJECTS": layer("projets"), "PROJECT_FIELD": "nom"}
    plan = {"PARCELS": layer("parcelles"), "OWNER_TYPE_FIELD": "catpro2", "PLANTED_STRIPS": layer("bandes_plantees")}
    plan |= {"RANK_WEIGHTS": "3;2;1", "PLAN_SIZE": 5, "LINK_WIDTH": 4, "MIN_WIDTH": 20, "PROFILE_STEP": 10}
    found = []
    for number, given in enumerate((plain, {**plain, **plan})):
        folder = tmp_path / str(number)
        folder.mkdir()
        results = run(IMPACT, folder, ("PROJECTS_OUT",), given)
        found.append((results["COHERENCE_AFTER"], rows(results["PROJECTS_OUT"])))
    assert found[0] == found[1]


def test_projects_on_surfaces_change_the_eca(qgis_app, tmp_path):
    more = {"NODES": layer("reservoirs"), "NODE_DISTANCE": 100, "PROJECTS": layer("projets"), "PROJECT_FIELD": "nom"}
    results = run(IMPACT, tmp_path, ("SEGMENTS", "PROJECTS_OUT"), {**SURFACES, **more})
    for project in rows(results["PROJECTS_OUT"]):
        assert project["eca_apres"] <= project["eca_avant"] * (1 + 1e-9)
        assert project["surf_coupee_m2"] > 0 or project["eca_apres"] == project["eca_avant"]


@pytest.fixture
def folder(qgis_app, tmp_path):
    return small_corridors(tmp_path)


IMPACT_CASES = {
    "points as corridors": ({"CORRIDORS": "points"}, ["points"]),
    "no usable corridor": ({"CORRIDORS": "nuls"}, ["nuls"]),
    "no corridor": ({"CORRIDORS": "vide"}, ["vide"]),
    "no project": ({"PROJECTS": "vide"}, ["vide"]),
    "points as projects": ({"PROJECTS": "points"}, ["points"]),
    "a negative half width": ({"PROJECT_BUFFER": -1}, ["PROJECT_BUFFER"]),
    "a share of more than all": ({"LOSS_SHARE": 1.5}, ["LOSS_SHARE"]),
    "a negative detour": ({"MAX_DETOUR": -1}, ["MAX_DETOUR"]),
    "a probability of 1": ({"PROBABILITY": 1}, ["PROBABILITY"]),
    "a field of the plan that is none": ({"PARCELS": "points", "OWNER_TYPE_FIELD": "absent"}, ["absent"]),
}


@pytest.mark.parametrize("case", IMPACT_CASES)
def test_bad_input_of_the_impact_gives_a_sentence(folder, here, case):
    changes, fragments = IMPACT_CASES[case]
    given = parameters(folder, {"PROJECTS": "voies", "PROJECT_BUFFER": 5, "PROJECTS_OUT": "{d}/out.gpkg", **changes})
    assert_refused(here, IMPACT, {n: v for n, v in given.items() if n != "SEGMENTS"}, folder, *fragments)


def test_projects_without_a_surface_are_refused(folder, here):
    changes = {"PROJECTS": "voies", "SEGMENTS": None, "PROJECTS_OUT": "{d}/out.gpkg"}
    given = {n: v for n, v in parameters(folder, changes).items() if v is not None}
    assert_refused(here, IMPACT, given, folder, "PROJECT_BUFFER")


def test_weights_that_are_none_are_refused_for_the_impact_too(folder, here):
    changes = {"PROJECTS": "voies", "PROJECT_BUFFER": 5, "RANK_WEIGHTS": "lourd", "PROJECTS_OUT": "{d}/out.gpkg"}
    given = {n: v for n, v in parameters(folder, {**changes, "SEGMENTS": None}).items() if v is not None}
    assert_refused(here, IMPACT, given, folder, "RANK_WEIGHTS")

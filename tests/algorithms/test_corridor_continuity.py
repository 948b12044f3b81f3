"""Corridor continuity through QGIS: the sample, real old railways, and bad input."""

from __future__ import annotations

import json

import pytest
from corridor_runs import CONTINUITY, IMPACT, NETWORK, SURFACES, layer, parameters, rows, run, small_corridors
from small_layers import write
from three_ways import assert_refused


@pytest.fixture(scope="module")
def sample(qgis_app, tmp_path_factory):
    folder = tmp_path_factory.mktemp("continuity")
    outputs = ("SEGMENTS", "BREAKS", "LINKS", "PLAN", "COMPONENTS", "PROFILES", "REJECTS")
    more = {"PARCELS": layer("parcelles"), "PLANTED_STRIPS": layer("bandes_plantees")}
    return run(CONTINUITY, folder, outputs, {**NETWORK, **more}), folder


def test_the_sample_balances(sample):
    results, _ = sample
    segments, components = rows(results["SEGMENTS"]), rows(results["COMPONENTS"])
    planned = sum(s["longueur_m"] for s in segments if s["statut"] == "projet")
    total = sum(s["longueur_m"] for s in segments) - planned
    assert total == pytest.approx(results["TOTAL_LENGTH"], rel=1e-9)
    lengths = [c["longueur_m"] for c in components]
    assert sum(length**2 for length in lengths) / total**2 == pytest.approx(results["COHERENCE"], rel=1e-6)
    by_part = {c["id"]: c["longueur_m"] for c in components}
    for number, length in by_part.items():
        assert sum(s["longueur_m"] for s in segments if s["composante"] == number) == pytest.approx(length, abs=1e-4)


def test_the_sample_has_every_kind_of_break_and_a_plan(sample):
    results, folder = sample
    breaks, plan = rows(results["BREAKS"]), rows(results["PLAN"])
    assert {"lacune", "obstacle", "a_amenager"} <= {b["type"] for b in breaks}
    assert all(b["motif"].endswith(".") for b in breaks)
    assert [p["priorite"] for p in plan] == list(range(1, len(plan) + 1))
    assert plan[-1]["coherence_cumulee"] == pytest.approx(results["COHERENCE_AFTER"], abs=1e-6)
    cumulated = [p["coherence_cumulee"] for p in plan]
    assert cumulated == sorted(cumulated) and cumulated[0] > results["COHERENCE"]
    assert any(link["nb_parcelles"] for link in rows(results["LINKS"]))
    page = (folder / "r.html").read_text(encoding="utf-8")
    for words in ("Ce que l&#39;argent achète", "Longueur des lacunes", "dix premières", "sans valeur réglementaire"):
        assert words in page or words.replace("&#39;", "'") in page or words.replace("&#39;", "’") in page


def test_the_style_of_lines_is_stored_with_them(sample):
    from qgis.core import QgsVectorLayer

    made = QgsVectorLayer(sample[0]["SEGMENTS"], "segments", "ogr")
    made.loadDefaultStyle()
    assert made.renderer().type() == "categorizedSymbol"
    assert {f.name(): f.alias() for f in made.fields()}["longueur_m"] == "Longueur (m)"


def test_places_and_a_perimeter_give_the_indices(qgis_app, tmp_path):
    nodes = {"NODES": layer("reservoirs"), "NODE_FIELD": "nom", "NODE_DISTANCE": 100, "PERIMETER": layer("communes")}
    results = run(CONTINUITY, tmp_path, ("BREAKS", "PLAN", "NODES_OUT"), {**NETWORK, **nodes})
    assert 0 < results["PC"] < 1 and results["ECA"] > 0
    assert {n["rattachement"] for n in rows(results["NODES_OUT"])} >= {"contact", "isole"}


def test_corridors_as_surfaces(qgis_app, tmp_path):
    given = {**SURFACES, "MIN_WIDTH": 30}
    results = run(CONTINUITY, tmp_path, ("SEGMENTS", "BREAKS", "COMPONENTS"), given)
    assert results["TOTAL_LENGTH"] is None and results["N_COMPONENTS"] > 1
    assert "goulet" in {b["type"] for b in rows(results["BREAKS"])}
    assert all(s["surf_m2"] > 0 and s["longueur_m"] is None for s in rows(results["SEGMENTS"]))


def test_surfaces_join_places_and_have_planted_profiles(qgis_app, tmp_path):
    more = {"NODES": layer("reservoirs"), "NODE_FIELD": "nom", "NODE_DISTANCE": 100, "PERIMETER": layer("communes")}
    more["PLANTED_STRIPS"] = layer("bandes_plantees")
    results = run(CONTINUITY, tmp_path, ("SEGMENTS", "NODES_OUT", "PROFILES", "COMPONENTS"), {**SURFACES, **more})
    nodes = rows(results["NODES_OUT"])
    assert {n["rattachement"] for n in nodes} >= {"contact"}
    assert 0 < results["PC"] < 1
    assert results["ECA"] ** 2 >= sum(n["poids"] ** 2 for n in nodes) * (1 - 1e-9)
    named = {n for c in rows(results["COMPONENTS"]) if c["noeuds"] for n in c["noeuds"].split(", ")}
    assert named == {n["nom"] for n in nodes if n["rattachement"] != "isole"}
    segments = rows(results["SEGMENTS"])
    assert all(0 <= s["centralite"] <= 1 and s["centralite_source"] for s in segments)
    profiles = rows(results["PROFILES"])
    assert {p["segment"] for p in profiles} == {s["id"] for s in segments}
    assert any(p["largeur_m"] > 0 for p in profiles) and all(p["deficit_m2"] >= 0 for p in profiles)


def test_the_old_railways_of_the_basin(qgis_app, shared_data, tmp_path):
    given = {"CORRIDORS": str(shared_data / "bassin_minier" / "zt-cavaliers.geojson")}
    results = run(CONTINUITY, tmp_path, ("SEGMENTS", "BREAKS", "REJECTS"), given)
    assert results["N_READ"] == 763
    assert results["TOTAL_LENGTH"] == pytest.approx(441e3, rel=0.002)
    assert results["COHERENCE"] < results["COHERENCE_AFTER"] < 1


@pytest.fixture
def folder(qgis_app, tmp_path):
    return small_corridors(tmp_path)


CASES = {
    "points as corridors": ({"CORRIDORS": "points"}, ["points"]),
    "no usable geometry": ({"CORRIDORS": "nuls"}, ["nuls"]),
    "an empty layer": ({"CORRIDORS": "vide"}, ["vide"]),
    "a negative tolerance": ({"SNAP_TOLERANCE": -1}, ["SNAP_TOLERANCE"]),
    "a negative merging distance": ({"MERGE_DISTANCE": -1}, ["MERGE_DISTANCE"]),
    "a negative longest gap": ({"MAX_GAP": -5}, ["MAX_GAP"]),
    "a negative reach of structures": ({"CROSSING_DISTANCE": -0.5}, ["CROSSING_DISTANCE"]),
    "a negative reach of places": ({"NODE_DISTANCE": -2}, ["NODE_DISTANCE"]),
    "a dispersal distance of 0": ({"DISPERSAL_DISTANCE": 0}, ["DISPERSAL_DISTANCE"]),
    "a probability over 1": ({"PROBABILITY": 1.5}, ["PROBABILITY"]),
    "a negative probability": ({"PROBABILITY": -0.1}, ["PROBABILITY"]),
    "a probability of 1": ({"PROBABILITY": 1}, ["PROBABILITY"]),
    "a probability of 0": ({"PROBABILITY": 0}, ["PROBABILITY"]),
    "weights that are none": ({"RANK_WEIGHTS": "1;lourd"}, ["RANK_WEIGHTS"]),
    "a class field that no barrier has": (
        {"BARRIERS": "voies", "BARRIER_CLASS_FIELD": "nature"},
        ["BARRIER_CLASS_FIELD"],
    ),
    "a class field without barriers": ({"BARRIER_CLASS_FIELD": "nature"}, ["BARRIER_CLASS_FIELD"]),
    "a weight that is no number": ({"NODES": "points", "NODE_WEIGHT_FIELD": "idu"}, ["idu"]),
    "a table of barriers with a wrong effect": ({"BARRIER_TABLE": "{d}/coupe.csv"}, ["parfois"]),
    "profiles without strips": ({"PROFILES": "{d}/p.gpkg"}, ["PROFILES", "PLANTED_STRIPS"]),
    "gap to check over the longest gap": ({"DIGITIZING_GAP": 300}, ["DIGITIZING_GAP"]),
}


@pytest.mark.parametrize("case", CASES)
def test_bad_input_gives_a_sentence(folder, here, case):
    changes, fragments = CASES[case]
    assert_refused(here, CONTINUITY, parameters(folder, changes), folder, *fragments)


@pytest.mark.batch
def test_bad_input_in_batch(folder, batch):
    for case in ("points as corridors", "no usable geometry", "a probability of 1"):
        changes, fragments = CASES[case]
        assert_refused({"qgis_process": batch.run}, CONTINUITY, parameters(folder, changes), folder, *fragments)


@pytest.mark.batch
def test_a_run_in_batch(folder, batch):
    told = batch.run(CONTINUITY, {**parameters(folder, {}), "REPORT": f"{folder}/r.html"})
    assert told.results is not None, told.text
    assert float(told.results["TOTAL_LENGTH"]) == 1000, json.dumps(told.results)


def test_odd_corridors_give_defined_results(qgis_app, tmp_path):
    """Loops, folds, lines without a length, coincident and identical ones, a barrier along one: lengths balance."""
    ways = write(
        tmp_path / "in.gpkg",
        "voies",
        "LineString",
        [
            "LINESTRING(0 0,100 0,100 100,0 100,0 0)",
            "LINESTRING(200 0,300 0,250 0)",
            "LINESTRING(400 0,500 0)",
            "LINESTRING(500 0,400 0)",
            "LINESTRING(600 0,600.2 0)",
            "LINESTRING(600 0,600.2 0)",
            "LINESTRING(700 0,700 0)",
        ],
    )
    along = write(tmp_path / "in.gpkg", "autoroute", "LineString", ["LINESTRING(420 0,440 0)"])
    given = {"CORRIDORS": ways, "BARRIERS": [along], "SNAP_TOLERANCE": 5, "MAX_GAP": 0, "DIGITIZING_GAP": 0}
    results = run(CONTINUITY, tmp_path, ("SEGMENTS", "BREAKS", "REJECTS"), given)
    assert results["TOTAL_LENGTH"] == pytest.approx(400 + 100 + 100 + 0.2, abs=1e-6)
    assert {r["fid"] for r in rows(results["REJECTS"]) if r["couche"] == "voies"} >= {6, 7}
    assert results["N_COMPONENTS"] == 5
    assert sum(s["longueur_m"] for s in rows(results["SEGMENTS"])) == pytest.approx(600.2, abs=1e-4)


def test_a_corridor_inside_a_barrier_conducts_nothing(qgis_app, tmp_path):
    ways = write(tmp_path / "in.gpkg", "voies", "LineString", ["LINESTRING(0 0,100 0)", "LINESTRING(0 500,300 500)"])
    town = write(tmp_path / "in.gpkg", "bati", "Polygon", ["POLYGON((-50 -50,150 -50,150 50,-50 50,-50 -50))"])
    results = run(CONTINUITY, tmp_path, ("SEGMENTS", "BREAKS", "PLAN"), {"CORRIDORS": ways, "BARRIERS": [town]})
    assert results["COHERENCE"] == pytest.approx((300 / 400) ** 2)
    assert results["N_COMPONENTS"] == 1 and not rows(results["PLAN"])
    inside, outside = sorted(rows(results["SEGMENTS"]), key=lambda s: s["longueur_m"])
    assert (inside["composante"], inside["statut"], inside["centralite"]) == (None, "interrompu", None)
    assert (outside["composante"], outside["statut"]) == (1, "continu")
    (one,) = rows(results["BREAKS"])
    assert (one["classes"], one["composante_a"], one["priorite"]) == ("bati", None, None)


def test_only_corridors_inside_barriers(qgis_app, tmp_path):
    """Nothing conducts: every index is defined."""
    ways = write(tmp_path / "in.gpkg", "voies", "LineString", ["LINESTRING(0 0,100 0)"])
    town = write(tmp_path / "in.gpkg", "bati", "Polygon", ["POLYGON((-50 -50,150 -50,150 50,-50 50,-50 -50))"])
    place = write(tmp_path / "in.gpkg", "lieux", "Point", ["POINT(0 0)"])
    given = {"CORRIDORS": ways, "BARRIERS": [town], "NODES": place, "LANDSCAPE_AREA": 1000}
    results = run(CONTINUITY, tmp_path, ("SEGMENTS", "COMPONENTS", "NODES_OUT"), given)
    assert (results["COHERENCE"], results["N_COMPONENTS"], results["ECA"]) == (0, 0, 1)
    assert [n["rattachement"] for n in rows(results["NODES_OUT"])] == ["isole"]


def test_places_without_a_landscape_are_told_of(qgis_app, tmp_path):
    ways = write(tmp_path / "in.gpkg", "voies", "LineString", ["LINESTRING(0 0,100 0)"])
    place = write(tmp_path / "in.gpkg", "lieux", "Point", ["POINT(0 0)", "POINT(100 0)"])
    results = run(CONTINUITY, tmp_path, ("NODES_OUT",), {"CORRIDORS": ways, "NODES": place})
    assert results["PC"] is None and results["ECA"] > 0
    assert "PC et IIC ne sont pas donnés" in (tmp_path / "r.html").read_text(encoding="utf-8")


def test_the_order_of_places_does_not_matter(qgis_app, tmp_path):
    ways = write(tmp_path / "in.gpkg", "voies", "LineString", ["LINESTRING(0 0,100 0)", "LINESTRING(150 0,300 0)"])
    points = ["POINT(300 0)", "POINT(0 0)", "POINT(100 10)"]
    found = []
    for number, order in enumerate((points, points[::-1])):
        folder = tmp_path / str(number)
        folder.mkdir()
        place = write(folder / "in.gpkg", "lieux", "Point", order)
        results = run(CONTINUITY, folder, ("NODES_OUT", "PLAN"), {"CORRIDORS": ways, "NODES": place})
        found.append((results["ECA"], rows(results["NODES_OUT"]), rows(results["PLAN"])))
    assert found[0] == found[1]


@pytest.mark.parametrize("kind", ["LineString", "Polygon"])
@pytest.mark.parametrize("beside", [[], [None]], ids=["empty", "null"])
def test_empty_layers_beside_the_corridors_change_nothing(qgis_app, tmp_path, kind, beside):
    shapes = {"LineString": "LINESTRING(0 0,1000 0)", "Polygon": "POLYGON((0 0,1000 0,1000 50,0 50,0 0))"}
    ways = write(tmp_path / "in.gpkg", "voies", kind, [shapes[kind]])
    none = {
        name: write(tmp_path / "in.gpkg", name.lower(), shape, beside)
        for name, shape in (
            ("BARRIERS", "LineString"),
            ("CROSSINGS", "Point"),
            ("NODES", "Point"),
            ("PARCELS", "Polygon"),
            ("PLANTED_STRIPS", "Polygon"),
        )
    }
    given = {"CORRIDORS": ways, **none, "BARRIERS": [none["BARRIERS"]]}
    outputs = ("SEGMENTS", "BREAKS", "LINKS", "PLAN", "COMPONENTS", "PROFILES", "NODES_OUT")
    results = run(CONTINUITY, tmp_path, outputs, given)
    assert (results["COHERENCE"], results["N_COMPONENTS"], results["ECA"]) == (1, 1, 0)
    assert not rows(results["NODES_OUT"]) and {p["largeur_m"] for p in rows(results["PROFILES"])} == {0}
    assert [s["statut"] for s in rows(results["SEGMENTS"])] == ["continu"]


@pytest.mark.parametrize("share", [5, 40, 55, 70])
@pytest.mark.parametrize("kind", ["lines", "surfaces", "impact"])
def test_cancel_leaves_nothing(qgis_app, tmp_path, kind, share):
    from qgis import processing
    from qgis.core import QgsProcessingException, QgsProcessingFeedback

    algorithm, given = {
        "lines": (CONTINUITY, NETWORK),
        "surfaces": (CONTINUITY, {**SURFACES, "NODES": layer("reservoirs")}),
        "impact": (IMPACT, {**NETWORK, "PROJECTS": layer("projets")}),
    }[kind]
    feedback = QgsProcessingFeedback(False)
    feedback.progressChanged.connect(lambda value: feedback.cancel() if value > share else None)
    with pytest.raises(QgsProcessingException, match="Cancelled"):
        processing.run(algorithm, {**given, "SEGMENTS": str(tmp_path / "s.gpkg")}, feedback=feedback)
    assert not list(tmp_path.iterdir())

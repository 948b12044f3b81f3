"""What projects do to networks whose figures are known."""

from __future__ import annotations

import networkx as nx
import numpy as np
import pytest
import shapely
from hypothesis import given, settings
from hypothesis import strategies as st
from pyproj import CRS
from trame_verte.trame_verte_plugin.engine.continuity.corridor import Surroundings
from trame_verte.trame_verte_plugin.engine.continuity.impact import Projects, analyse_impact
from trame_verte.trame_verte_plugin.engine.continuity.inputs import read_corridors
from trame_verte.trame_verte_plugin.engine.continuity.nodes import Nodes
from trame_verte.trame_verte_plugin.engine.continuity.obstacles import barriers_of, read_obstacles, read_works
from trame_verte.trame_verte_plugin.engine.continuity.parameters import Function, Parameters
from trame_verte.trame_verte_plugin.engine.continuity.verdict import Thresholds
from trame_verte.trame_verte_plugin.engine.schema import load_schema
from trame_verte.trame_verte_plugin.engine.table import Table

OBSTACLES = read_obstacles(Function.WALKING)


def layer(name, *shapes, **columns):
    shapes = [shapely.from_wkt(s) if isinstance(s, str) else s for s in shapes]
    columns = {n: np.array(c, dtype=object) for n, c in columns.items()}
    return Table(name, np.array(shapes, dtype=object), np.arange(len(shapes)) + 1, columns, CRS.from_epsg(2154))


def impact(corridors, *projects, barriers=(), restored=(), nodes=None, thresholds=None):
    around = Surroundings(
        barriers_of(list(barriers), None, OBSTACLES), np.empty(0, dtype=object), read_works(), nodes=nodes
    )
    read = read_corridors(corridors, "nom" if "nom" in corridors.columns else None, None, None)
    shapes = np.array(projects, dtype=object)
    names = tuple(f"P{k}" for k in range(len(projects)))
    made = np.array([shapely.from_wkt(s) for s in restored], dtype=object)
    parameters = Parameters(function=Function.WALKING)
    return analyse_impact(read, around, Projects(shapes, names), made, parameters, thresholds or Thresholds())


def rows(table):
    return [dict(zip(table.columns, values)) for values in zip(*table.columns.values())]


WAY = layer("corridors", "LINESTRING (0 0, 1000 0)", nom=["boucle 18"])
RING = layer("corridors", "LINESTRING (0 0, 1000 0, 1000 200, 0 200, 0 0)", nom=["boucle 18"])
ACROSS = shapely.box(400, -50, 500, 50)


def test_a_project_across_a_corridor_breaks_it():
    found = impact(WAY, ACROSS)
    one, all_ = rows(found.tables["PROJECTS_OUT"])
    assert one["verdict"] == "interrompt"
    assert one["lineaire_coupe_m"] == 100
    assert one["composantes_creees"] == 1
    assert (one["coherence_avant"], one["coherence_apres"]) == (1, pytest.approx(0.4**2 + 0.5**2))
    assert one["motif"] == ("Coupe boucle 18 sur 100\u202fm ; la cohérence passe de 1,00 à 0,41 ; 1 ensemble détaché.")
    assert all_["projet"] == "cumul" and all_["delta_coherence"] == one["delta_coherence"]
    segments = {(s["etat"], s["longueur_m"], s["projets"]) for s in rows(found.tables["SEGMENTS"])}
    assert segments == {("coupe", 400, "P0"), ("coupe", 500, "P0"), ("perdu", 100, "P0")}


def test_a_project_beside_everything_changes_exactly_nothing():
    found = impact(RING, shapely.box(5000, 5000, 5100, 5100))
    one, _ = rows(found.tables["PROJECTS_OUT"])
    assert (one["delta_coherence"], one["composantes_creees"], one["verdict"]) == (0, 0, "neutre")
    assert one["motif"] == "Ne touche aucun corridor."
    assert {s["etat"] for s in rows(found.tables["SEGMENTS"])} == {"intact"}


def test_a_ring_that_is_cut_once_makes_a_detour():
    (one, _) = rows(impact(RING, ACROSS).tables["PROJECTS_OUT"])
    assert one["composantes_creees"] == 0
    # From one side to the other: 2 400 m around, less the 100 m taken, instead of 100 m.
    assert one["detour_m"] == pytest.approx(2400 - 100 - 100)
    assert one["verdict"] == "fragilise"
    lenient = Thresholds(loss_share=0.5, max_detour_m=1e6)
    assert rows(impact(RING, ACROSS, thresholds=lenient).tables["PROJECTS_OUT"])[0]["verdict"] == "neutre"


def test_a_cut_over_a_joint_is_one_cut():
    joint = layer("corridors", "LINESTRING (450 0, 0 0, 0 200, 1000 200)", "LINESTRING (1000 200, 1000 0, 450 0)")
    (one, _) = rows(impact(joint, ACROSS).tables["PROJECTS_OUT"])
    assert one["detour_m"] == pytest.approx(2200)


def test_a_project_over_a_whole_corridor_removes_it():
    two = layer("corridors", "LINESTRING (0 0, 1000 0)", "LINESTRING (0 500, 100 500)", nom=["a", "b"])
    (one, _) = rows(impact(two, shapely.box(-10, 490, 200, 510)).tables["PROJECTS_OUT"])
    assert one["verdict"] == "interrompt"
    assert one["composantes_creees"] == -1
    assert one["coherence_apres"] == pytest.approx(1000**2 / 1100**2)
    assert "disparaît" in one["motif"]


def test_a_project_that_shortens_a_dead_end_weakens_it():
    (one, _) = rows(impact(WAY, shapely.box(900, -50, 1100, 50)).tables["PROJECTS_OUT"])
    assert one["verdict"] == "fragilise"
    assert one["coherence_apres"] == pytest.approx(0.9**2)


def test_what_is_rebuilt_is_told_beside():
    (one, _) = rows(impact(WAY, ACROSS, restored=["POINT (450 0)"]).tables["PROJECTS_OUT"])
    assert one["coherence_avec_mesures"] == 1
    assert one["verdict"] == "interrompt"


def test_projects_together_do_more_than_alone():
    """Either side of a ring may go; both together part it."""
    found = impact(RING, shapely.box(400, -50, 420, 50), shapely.box(400, 150, 420, 250))
    *single, all_ = rows(found.tables["PROJECTS_OUT"])
    assert [s["composantes_creees"] for s in single] == [0, 0]
    assert all_["composantes_creees"] == 1
    assert all_["surplus_cumul"] == pytest.approx(all_["delta_coherence"] - sum(s["delta_coherence"] for s in single))
    assert all_["surplus_cumul"] < 0
    states = {s["etat"] for s in rows(found.tables["SEGMENTS"])}
    assert states == {"coupe", "perdu"}


def test_what_is_cut_off_beyond_is_detached():
    fork = layer("corridors", "LINESTRING (0 0, 1000 0)", "LINESTRING (1000 0, 1000 100)", "LINESTRING (0 0, 0 900)")
    found = impact(fork, shapely.box(900, -50, 950, 50))
    states = {(s["etat"], s["longueur_m"]) for s in rows(found.tables["SEGMENTS"])}
    assert ("detache", 100) in states and ("intact", 900) in states


def test_nodes_give_the_eca_before_and_after():
    nodes = Nodes(np.array([shapely.Point(0, 0), shapely.Point(1000, 0)]), np.array(["a", "b"], object), np.ones(2))
    (one, _) = rows(impact(WAY, ACROSS, nodes=nodes).tables["PROJECTS_OUT"])
    assert one["eca_avant"] == pytest.approx(np.sqrt(2 + 2 * 0.05))
    assert one["eca_apres"] == pytest.approx(np.sqrt(2))


def test_no_project_gives_the_row_of_all_alone():
    found = impact(WAY)
    (all_,) = rows(found.tables["PROJECTS_OUT"])
    assert (all_["projet"], all_["delta_coherence"], all_["verdict"]) == ("cumul", 0, "neutre")


def test_every_output_has_the_fields_of_its_schema():
    found = impact(WAY, ACROSS)
    for name, fields in load_schema("projectimpact").items():
        assert list(found.tables[name].columns) == [f.name for f in fields]


class TestSurfaces:
    FOREST = layer("massifs", shapely.box(0, 0, 1000, 100), nom=["bois"])

    def test_a_project_across_breaks(self):
        found = impact(self.FOREST, ACROSS.buffer(200))
        one, _ = rows(found.tables["PROJECTS_OUT"])
        assert (one["verdict"], one["composantes_creees"]) == ("interrompt", 1)
        assert one["lineaire_coupe_m"] is None or np.isnan(one["lineaire_coupe_m"])
        taken = ACROSS.buffer(200).intersection(shapely.box(0, 0, 1000, 100)).area
        assert one["surf_coupee_m2"] == pytest.approx(taken)
        area = sum(s["surf_m2"] for s in rows(found.tables["SEGMENTS"]))
        assert area == pytest.approx(100_000)

    def test_a_project_at_the_edge_does_not_break(self):
        (one, _) = rows(impact(self.FOREST, shapely.box(400, -50, 500, 10)).tables["PROJECTS_OUT"])
        assert (one["verdict"], one["composantes_creees"]) == ("fragilise", 0)
        assert one["coherence_apres"] == pytest.approx(0.99**2)

    def test_removed_and_rebuilt(self):
        (one, _) = rows(impact(self.FOREST, shapely.box(-9, -9, 1009, 109)).tables["PROJECTS_OUT"])
        assert one["coherence_apres"] == 0 and "disparaît" in one["motif"]
        (one, _) = rows(
            impact(self.FOREST, shapely.box(400, -9, 500, 109), restored=["LINESTRING (380 50, 520 50)"]).tables[
                "PROJECTS_OUT"
            ]
        )
        assert one["coherence_avec_mesures"] > one["coherence_apres"]


@settings(derandomize=True, max_examples=60, deadline=None)
@given(st.integers(0, 10_000))
def test_coherence_after_equals_that_of_networkx(seed):
    random = np.random.default_rng(seed)
    lines = [shapely.LineString(random.integers(0, 12, (2, 2)) * 100.0) for _ in range(8)]
    lines = [line for line in lines if line.length > 0]
    project = shapely.box(*(random.uniform(0, 800, 2)), *(random.uniform(810, 1200, 2)))
    corridors = layer("corridors", *lines)
    (one, _) = rows(impact(corridors, project).tables["PROJECTS_OUT"])
    union = shapely.union_all(lines)
    left = shapely.get_parts(shapely.node(shapely.difference(union, project)))
    graph = nx.Graph()
    graph.add_nodes_from(range(len(left)))
    # The project's edge parts what ends on it: contact counts only outside it.
    outside = list(left)
    pairs = shapely.STRtree(outside).query(outside, predicate="intersects").T.tolist()
    graph.add_edges_from((a, b) for a, b in pairs if outside[a].intersection(outside[b]).distance(project) > 1e-6)
    square = sum(sum(left[k].length for k in part) ** 2 for part in nx.connected_components(graph))
    assert one["coherence_apres"] == pytest.approx(square / union.length**2, rel=1e-6, abs=2e-5)

"""The whole analysis on small networks whose figures are known."""

from __future__ import annotations

import numpy as np
import pytest
import shapely
from hypothesis import given, settings
from hypothesis import strategies as st
from pyproj import CRS
from trame_verte.trame_verte_plugin.engine.continuity.corridor import Surroundings, analyse
from trame_verte.trame_verte_plugin.engine.continuity.inputs import read_corridors
from trame_verte.trame_verte_plugin.engine.continuity.nodes import Nodes
from trame_verte.trame_verte_plugin.engine.continuity.obstacles import barriers_of, read_obstacles, read_works
from trame_verte.trame_verte_plugin.engine.continuity.parameters import Function, Parameters
from trame_verte.trame_verte_plugin.engine.errors import InputError
from trame_verte.trame_verte_plugin.engine.schema import load_schema
from trame_verte.trame_verte_plugin.engine.table import Table

OBSTACLES = read_obstacles(Function.WALKING)
CRS_ = CRS.from_epsg(2154)


def layer(name, *shapes, **columns):
    shapes = [shapely.from_wkt(s) if isinstance(s, str) else s for s in shapes]
    columns = {n: np.array(c, dtype=object) for n, c in columns.items()}
    return Table(name, np.array(shapes, dtype=object), np.arange(len(shapes)) + 1, columns, CRS_)


def continuity(corridors, *, barriers=(), structures=(), nodes=None, parcels=None, strips=None, **parameters):
    around = Surroundings(
        barriers_of(list(barriers), None, OBSTACLES),
        np.array([shapely.from_wkt(s) for s in structures], dtype=object),
        read_works(),
        nodes=nodes,
        parcels=None if parcels is None else parcels.geometry,
        parcel_names=None if parcels is None else parcels.columns["id"],
        owner=None if parcels is None else parcels.columns["type"],
        strips=strips,
    )
    fields = [f if f in corridors.columns else None for f in ("nom", "rang", "statut")]
    parameters = Parameters(function=Function.WALKING, **parameters)
    return analyse(read_corridors(corridors, *fields), around, parameters)


def rows(table):
    return [dict(zip(table.columns, values)) for values in zip(*table.columns.values())]


@pytest.fixture
def loop():
    return layer("corridors", "LINESTRING (0 0, 1000 0)", "LINESTRING (1040 0, 2000 0)", nom=["boucle 18", "boucle 19"])


def test_a_small_network_by_hand(loop):
    rail = layer("voie ferrée", "LINESTRING (400 -50, 400 50)")
    found = continuity(loop, barriers=[rail])
    total = 1000 + 960
    before = (400**2 + 600**2 + 960**2) / total**2
    assert found.numbers["TOTAL_LENGTH"] == total
    assert found.numbers["N_COMPONENTS"] == 3
    assert found.numbers["COHERENCE"] == pytest.approx(before)
    assert found.numbers["COHERENCE_AFTER"] == pytest.approx(1)
    gap, cut = sorted(rows(found.tables["BREAKS"]), key=lambda b: b["type"])[::-1][1], rows(found.tables["BREAKS"])[0]
    assert {b["type"] for b in rows(found.tables["BREAKS"])} == {"obstacle", "lacune"}
    assert cut["motif"].startswith("Corridor coupé par une voie ferrée sur 12")
    assert "boucle 18" in cut["motif"] and "d'un seul tenant" in gap["motif"]
    plan = rows(found.tables["PLAN"])
    assert plan[0]["gain_m"] == pytest.approx(plan[0]["gain"] * total)
    assert plan[-1]["coherence_cumulee"] == pytest.approx(1)
    assert plan[-1]["cout_cumule_eur"] == pytest.approx(sum(p["cout_eur"] for p in plan))


def test_every_output_has_the_fields_of_its_schema(loop):
    strips = np.array([shapely.box(0, -4, 500, 6)], dtype=object)
    nodes = Nodes(np.array([shapely.Point(0, 0)], dtype=object), np.array(["gare"], dtype=object), np.ones(1))
    found = continuity(loop, strips=strips, nodes=nodes)
    schema = load_schema("corridorcontinuity")
    assert found.tables.keys() == schema.keys()
    for name, fields in schema.items():
        assert list(found.tables[name].columns) == [f.name for f in fields]


def test_lengths_balance_whatever_cuts_them(loop):
    town = layer("bâti", shapely.box(200, -10, 350, 10))
    found = continuity(loop, barriers=[town])
    segments = found.tables["SEGMENTS"].columns
    assert segments["longueur_m"].sum() == pytest.approx(1960)
    inside = np.array([c is None for c in segments["composante"]])
    assert segments["longueur_m"][inside].tolist() == [150]
    assert set(segments["statut"]) == {"interrompu"}
    components = found.tables["COMPONENTS"].columns
    assert components["longueur_m"].sum() == pytest.approx(1960 - 150)
    assert components["part"].sum() == pytest.approx(1810 / 1960)


def test_planned_sections_are_named_and_not_counted():
    corridors = layer(
        "corridors",
        "LINESTRING (0 0, 1000 0)",
        "LINESTRING (1000 0, 1300 0)",
        "LINESTRING (1300 0, 2000 0)",
        statut=["réalisé", "projet", "réalisé"],
    )
    found = continuity(corridors)
    assert found.numbers["TOTAL_LENGTH"] == 1700
    status = dict(zip(found.tables["SEGMENTS"].columns["longueur_m"], found.tables["SEGMENTS"].columns["statut"]))
    assert status[300] == "projet"
    assert {b["type"] for b in rows(found.tables["BREAKS"])} == {"a_amenager"}


def test_ranks_weigh_in_the_plan():
    corridors = layer(
        "corridors",
        "LINESTRING (0 0, 1000 0)",
        "LINESTRING (1050 0, 1950 0)",
        "LINESTRING (0 100, 0 1000)",
        rang=[1, 3, 1],
    )
    first = rows(continuity(corridors, max_gap_m=120).tables["BREAKS"])
    by_length = {round(b["longueur_m"]): b for b in first}
    assert by_length[100]["gain"] > by_length[50]["gain"]


def test_parcels_under_a_link(loop):
    parcels = layer(
        "parcelles", shapely.box(990, -50, 1020, 50), shapely.box(1020, -50, 1100, 50), id=["A1", "A2"],
        type=["commune", "prive"],
    )  # fmt: skip
    (link,) = rows(continuity(loop, parcels=parcels).tables["LINKS"])
    assert (link["parcelles"], link["nb_parcelles"], link["nb_prives"], link["etape"]) == ("A1, A2", 2, 1, "acquerir")
    assert link["surf_emprise_m2"] == pytest.approx(400)
    (free,) = rows(continuity(loop).tables["LINKS"])
    assert (free["parcelles"], free["nb_parcelles"], free["etape"]) == (None, None, "amenager")


def test_profiles_measure_the_planted_width():
    corridors = layer("corridors", "LINESTRING (0 0, 100 0)")
    strips = np.array([shapely.box(-10, -3, 50, 9), shapely.box(50, -3, 110, -1), shapely.box(50, 1, 110, 5)], object)
    found = rows(continuity(corridors, strips=strips, profile_step_m=25.0).tables["PROFILES"])
    assert [p["pk_m"] for p in found] == [12.5, 37.5, 62.5, 87.5]
    assert [p["largeur_m"] for p in found] == pytest.approx([12, 12, 6, 6])
    assert {(p["largeur_moy_m"], p["largeur_min_m"]) for p in found} == {(9, 6)}
    assert found[0]["deficit_m2"] == pytest.approx((3 + 3 + 9 + 9) * 25)


def test_isolated_and_cut_edges(loop):
    corridors = layer("corridors", "LINESTRING (0 0, 1000 0)", "LINESTRING (5000 0, 5100 0)")
    found = rows(continuity(corridors).tables["SEGMENTS"])
    assert [(s["isole"], s["pont"], s["centralite"]) for s in found] == [(False, True, 1), (True, True, 1)]


class TestNodes:
    def places(self, *shapes, weight=None):
        names = np.array([f"n{i}" for i in range(len(shapes))], dtype=object)
        weight = np.ones(len(shapes)) if weight is None else np.array(weight)
        return Nodes(np.array(shapes, dtype=object), names, weight)

    def test_pc_by_hand(self, loop):
        nodes = self.places(shapely.Point(0, 20), shapely.box(480, -10, 520, 10), shapely.Point(1000, 0))
        found = continuity(loop, nodes=nodes, landscape_area_m2=100.0)
        p = 0.05 ** (480 / 1000)
        # From the first to the last: 480 m, through the second for nothing, 480 m.
        total = 3 + 2 * (p + p + p * p)
        assert found.numbers["ECA"] == pytest.approx(np.sqrt(total), rel=1e-6)
        assert found.numbers["PC"] == pytest.approx(total / 100**2, rel=1e-6)
        how = found.tables["NODES_OUT"].columns
        assert how["rattachement"].tolist() == ["proche", "contact", "contact"]
        assert how["distance_m"].tolist() == [20, 0, 0]

    def test_a_barrier_keeps_a_node_away(self, loop):
        wall = layer("mur", "LINESTRING (-50 10, 50 10)")
        found = continuity(loop, nodes=self.places(shapely.Point(0, 20)), barriers=[wall])
        assert found.tables["NODES_OUT"].columns["rattachement"].tolist() == ["isole"]
        assert found.numbers["PC"] is None
        assert any("isolés" in note for note in found.notes)

    def test_the_plan_joins_what_the_nodes_need(self):
        corridors = layer(
            "corridors",
            "LINESTRING (0 0, 500 0)",
            "LINESTRING (520 0, 900 0)",
            "LINESTRING (0 -30, 0 -5000)",
        )
        nodes = self.places(shapely.Point(0, 0), shapely.Point(900, 0))
        with_nodes = continuity(corridors, nodes=nodes)
        without = continuity(corridors)
        best = {b["priorite"]: round(b["longueur_m"]) for b in rows(with_nodes.tables["BREAKS"]) if b["priorite"]}
        assert best == {1: 20}, "the long dead end serves no node"
        assert {round(b["longueur_m"]) for b in rows(without.tables["BREAKS"]) if b["priorite"] == 1} == {20, 30}
        step = with_nodes.plan.steps[0]
        assert step.gain == pytest.approx(2 * 0.05 ** (900 / 1000), rel=1e-6)

    def test_a_chain_is_mended_together_for_two_nodes(self):
        corridors = layer(
            "corridors", "LINESTRING (0 0, 500 0)", "LINESTRING (530 0, 600 0)", "LINESTRING (630 0, 900 0)"
        )
        found = continuity(corridors, nodes=self.places(shapely.Point(0, 0), shapely.Point(900, 0)))
        (step,) = found.plan.steps
        assert [found.breaks[k].length_m for k in step.breaks] == [30, 30]


def test_surfaces_give_the_same_outputs():
    corridors = layer("massifs", shapely.box(0, 0, 500, 60), shapely.box(560, 0, 900, 60), nom=["bois", "pré"])
    road = layer("autoroute", shapely.box(200, -50, 230, 100))
    found = continuity(corridors, barriers=[road], min_width_m=20)
    assert found.numbers["N_COMPONENTS"] == 3
    assert found.numbers["TOTAL_LENGTH"] is None
    assert found.tables["SEGMENTS"].columns["surf_m2"].sum() == pytest.approx((500 + 340 - 30) * 60)
    assert len(found.tables["PLAN"]) == 2
    assert found.numbers["COHERENCE_AFTER"] == pytest.approx(((810) / 840) ** 2)


def test_points_are_refused_as_corridors():
    with pytest.raises(InputError, match="lines only or polygons only"):
        read_corridors(layer("points", "POINT (0 0)"), None, None, None)


def test_two_identical_corridors_count_once():
    twice = layer("corridors", "LINESTRING (0 0, 1000 0)", "LINESTRING (1000 0, 0 0)", nom=["b", "a"])
    found = continuity(twice)
    assert found.numbers["TOTAL_LENGTH"] == 1000
    assert found.tables["SEGMENTS"].columns["corridor"].tolist() == ["a / b"]


@settings(derandomize=True, max_examples=40, deadline=None)
@given(st.integers(0, 10_000), st.randoms(use_true_random=False))
def test_the_order_of_features_does_not_matter(seed, random):
    """Lines, barriers and structures in any order give the same tables (contract, rule 6)."""
    drawn = np.random.default_rng(seed)
    lines = [shapely.LineString(drawn.integers(0, 12, (3, 2)) * 50.0 + drawn.uniform(0, 30)) for _ in range(7)]
    walls = [shapely.LineString(drawn.uniform(0, 600, (2, 2))) for _ in range(5)]
    points = [f"POINT ({x} {y})" for x, y in drawn.uniform(0, 600, (4, 2))]
    names = [f"boucle {k}" for k in range(7)]

    def tables(order, barrier_order):
        corridors = layer("corridors", *[lines[k] for k in order], nom=[names[k] for k in order])
        barriers = layer("voie ferrée", *[walls[k] for k in barrier_order])
        found = continuity(corridors, barriers=[barriers], structures=points[:: 1 if order[0] < order[-1] else -1])
        kept = {n: [c for c in t.columns if c not in ("fids", "motif")] for n, t in found.tables.items()}
        return found.numbers, {n: [repr(found.tables[n].columns[c].tolist()) for c in kept[n]] for n in kept}

    order, other = list(range(7)), list(range(5))
    one = tables(order, other)
    random.shuffle(order)
    random.shuffle(other)
    assert tables(order, other) == one


@settings(derandomize=True, max_examples=60, deadline=None)
@given(st.integers(0, 10_000))
def test_coherence_and_lengths_balance_on_random_networks(seed):
    drawn = np.random.default_rng(seed)
    lines = [shapely.LineString(drawn.integers(0, 12, (3, 2)) * 50.0) for _ in range(6)]
    lines = [line for line in lines if line.length > 0]
    towns = [shapely.box(x, y, x + 80, y + 60) for x, y in drawn.uniform(0, 600, (4, 2))]
    found = continuity(layer("corridors", *lines), barriers=[layer("bâti", *towns)])
    segments, components = found.tables["SEGMENTS"].columns, found.tables["COMPONENTS"].columns
    union = shapely.union_all(lines)
    assert segments["longueur_m"].sum() == pytest.approx(union.length, abs=1e-5)
    assert components["longueur_m"].sum() == pytest.approx(union.difference(shapely.union_all(towns)).length, abs=0.05)
    square = (components["longueur_m"] ** 2).sum() / union.length**2
    assert found.numbers["COHERENCE"] == pytest.approx(square, abs=1e-6)
    assert found.numbers["COHERENCE"] <= found.numbers["COHERENCE_AFTER"] <= 1 + 1e-9


@pytest.mark.parametrize("kind", ["lines", "surfaces"])
def test_progress_only_moves_forward(kind, loop):
    seen = []
    strips = np.array([shapely.box(0, -4, 500, 6)], dtype=object)
    around = Surroundings(barriers_of([], None, OBSTACLES), np.empty(0, dtype=object), read_works(), strips=strips)
    shapes = layer("massifs", shapely.box(0, 0, 500, 60), shapely.box(560, 0, 900, 60))
    corridors = read_corridors(loop if kind == "lines" else shapes, None, None, None)
    analyse(corridors, around, Parameters(min_width_m=20.0), lambda fraction, step: seen.append(fraction))
    assert seen == sorted(seen) and seen[0] >= 0 and seen[-1] <= 1

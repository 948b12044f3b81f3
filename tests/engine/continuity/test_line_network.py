"""Breaks of line corridors, on cases worked by hand."""

from __future__ import annotations

import numpy as np
import pytest
import shapely
from pyproj import CRS
from trame_verte.trame_verte_plugin.engine.continuity.breaks import places_of
from trame_verte.trame_verte_plugin.engine.continuity.line_network import build_lines, line_breaks
from trame_verte.trame_verte_plugin.engine.continuity.obstacles import (
    barriers_of,
    classify,
    read_obstacles,
    read_works,
)
from trame_verte.trame_verte_plugin.engine.continuity.parameters import Function, Parameters
from trame_verte.trame_verte_plugin.engine.table import Table

OBSTACLES = read_obstacles(Function.WALKING)


def geometries(*texts):
    return np.array(shapely.from_wkt(list(texts)), dtype=object)


def layer(name, *texts, **columns):
    columns = {n: np.array(c, dtype=object) for n, c in columns.items()}
    return Table(name, geometries(*texts), np.arange(len(texts)) + 7, columns, CRS.from_epsg(2154))


def network_of(*texts, barriers=(), structures=(), planned=None, field=None, **parameters):
    parameters = Parameters(function=Function.WALKING, **parameters)
    lines = geometries(*texts)
    known = barriers_of(list(barriers), field, OBSTACLES)
    waiting = np.zeros(len(lines), dtype=bool) if planned is None else np.array(planned)
    state = build_lines(lines, waiting, known, geometries(*structures), parameters)
    return state, line_breaks(state, known, [f"boucle {i}" for i in range(len(lines))], parameters)


WAY = "LINESTRING (0 0, 1000 0)"


def test_a_road_cuts_and_makes_one_break():
    road = layer("autoroute A21", "LINESTRING (300 -50, 300 50)", largeur=[30.0])
    state, breaks = network_of(WAY, barriers=[road])
    assert state.sizes().tolist() == [300, 700]
    (found,) = breaks
    assert (found.kind, found.touches, found.corridors) == ("obstacle", (0, 1), ("boucle 0",))
    assert (found.layers, found.fids, found.classes) == (("autoroute A21",), (7,), ("autoroute",))
    assert (found.length_m, found.width_m) == (30, 30)
    assert places_of([found])[0].distance(shapely.Point(300, 0)) == pytest.approx(0)
    assert found.link.length == pytest.approx(30)


def test_barriers_near_one_another_make_one_break():
    roads = layer("autoroute", "LINESTRING (300 -50, 300 50)", "LINESTRING (320 -50, 320 50)", largeur=[10.0, 10.0])
    rail = layer("voie ferrée", "LINESTRING (340 -50, 340 50)", "LINESTRING (500 -50, 500 50)")
    _, breaks = network_of(WAY, barriers=[roads, rail])
    assert [b.classes for b in breaks] == [("autoroute", "voie_ferree"), ("voie_ferree",)]
    # 40 m between the outer axes, half of the motorway's 10 m and half of the railway's 12 m by default.
    assert breaks[0].length_m == pytest.approx(40 + 5 + 6)
    assert breaks[0].touches == (0, 1, 2, 3)


def test_barriers_near_one_another_over_a_joint_make_one_break():
    rail = layer("voie ferrée", "LINESTRING (490 -50, 490 50)", "LINESTRING (505 -50, 505 50)")
    _, breaks = network_of("LINESTRING (0 0, 500 0)", "LINESTRING (500 0, 1000 0)", barriers=[rail])
    (found,) = breaks
    assert found.length_m == pytest.approx(15 + 12)
    assert found.corridors == ("boucle 0", "boucle 1")


def test_a_structure_serves_the_nearest_crossing_only():
    rail = layer("voie ferrée", "LINESTRING (300 -50, 300 50)", "LINESTRING (400 -50, 400 50)")
    state, breaks = network_of(WAY, barriers=[rail], structures=["POINT (302 3)", "POINT (700 0)"])
    assert [p.x for p in places_of(breaks)] == [400]
    assert state.sizes().tolist() == [400, 600]


def test_a_footbridge_drawn_as_a_line_serves_all_that_it_spans():
    rail = layer("voie ferrée", "LINESTRING (300 -50, 300 50)", "LINESTRING (310 -50, 310 50)")
    _, breaks = network_of(WAY, barriers=[rail], structures=["LINESTRING (295 0, 315 0)"])
    assert breaks == []


def test_bridges_and_tunnels_of_the_source_do_not_cut():
    road = layer("autoroute", "LINESTRING (300 -50, 300 50)", "LINESTRING (400 -50, 400 50)", POS_SOL=["1", "0"])
    rail = layer("voie ferrée", "LINESTRING (600 -50, 600 50)", FRANCHISST=["Tunnel"])
    _, breaks = network_of(WAY, barriers=[road, rail])
    assert [p.x for p in places_of(breaks)] == [400]


def test_at_grade_is_reported_and_without_effect_ignored():
    roads = layer("routes", "LINESTRING (300 -50, 300 50)", "LINESTRING (400 -50, 400 50)", nature=["Rue", "Sentier"])
    state, breaks = network_of(WAY, barriers=[roads], field="NATURE")
    assert breaks == []
    assert state.at_grade == 1


def test_a_barrier_along_the_corridor_cuts_the_shared_length():
    rail = layer("voie ferrée", "LINESTRING (300 50, 300 0, 500 0, 500 50)")
    state, breaks = network_of(WAY, barriers=[rail])
    assert state.sizes().tolist() == [300, 500]
    assert state.total_m == 1000
    assert breaks[0].length_m == pytest.approx(200 + 12)


def test_a_corridor_inside_a_barrier_conducts_nothing():
    town = layer("bâti", "POLYGON ((-9 -9, 2000 -9, 2000 9, -9 9, -9 -9))")
    state, breaks = network_of(WAY, barriers=[town])
    assert state.sizes().tolist() == []
    assert [b.touches for b in breaks] == [()]


def test_a_surface_that_only_touches_does_not_cut():
    town = layer("bâti", "POLYGON ((300 0, 400 0, 350 50, 300 0))", "POLYGON ((600 50, 700 50, 650 0, 600 50))")
    state, _ = network_of(WAY, barriers=[town.take(np.array([1]))])
    assert state.sizes().tolist() == [1000]


def test_a_road_that_ends_on_the_corridor_does_not_cut_but_two_halves_do():
    half = "LINESTRING (300 0, 300 50)"
    assert network_of(WAY, barriers=[layer("autoroute", half)])[1] == []
    both = layer("autoroute", half, "LINESTRING (300 0, 310 -50)")
    assert len(network_of(WAY, barriers=[both])[1]) == 1
    same_side = layer("autoroute", half, "LINESTRING (300 0, 330 50)")
    assert network_of(WAY, barriers=[same_side])[1] == []


def test_a_barrier_over_a_junction_parts_all_its_arms():
    rail = layer("voie ferrée", "LINESTRING (400 -50, 600 50)")
    state, breaks = network_of(WAY, "LINESTRING (500 0, 500 300)", barriers=[rail])
    assert state.sizes().tolist() == [500, 300, 500]
    assert [b.touches for b in breaks] == [(0, 1, 2)]


def test_a_gap_is_the_shortest_link_and_a_small_one_is_to_check():
    state, breaks = network_of(WAY, "LINESTRING (1004 0, 1500 0)", "LINESTRING (1500 60, 1500 90)")
    assert [(b.kind, b.touches, b.length_m) for b in breaks] == [("a_verifier", (0, 1), 4), ("lacune", (1, 2), 60)]
    assert len(state.sizes()) == 3


def test_a_gap_over_a_railway_needs_its_work_too():
    rail = layer("voie ferrée", "LINESTRING (1020 -50, 1020 50)")
    _, breaks = network_of(WAY, "LINESTRING (1040 0, 1500 0)", barriers=[rail])
    assert (breaks[0].kind, breaks[0].classes, breaks[0].work) == ("lacune", ("voie_ferree",), "passerelle")


def test_planned_sections_conduct_nothing_and_are_to_be_built():
    state, breaks = network_of(
        WAY, "LINESTRING (1000 0, 1300 0)", "LINESTRING (1300 0, 2000 0)", planned=[False, True, False]
    )
    assert state.sizes().tolist() == [1000, 700]
    assert state.total_m == 1700
    kinds = {(b.kind, b.touches, b.length_m) for b in breaks}
    assert ("a_amenager", (0, 1), 300.0) in kinds


def test_the_order_of_the_lines_does_not_matter():
    texts = [WAY, "LINESTRING (500 -200, 500 200)", "LINESTRING (1010 0, 1400 0)", "LINESTRING (500 230, 500 400)"]
    rail = layer("voie ferrée", "LINESTRING (450 -50, 560 150)", "LINESTRING (1200 -50, 1200 50)")
    one = network_of(*texts, barriers=[rail])
    two = network_of(*texts[::-1], barriers=[rail])
    assert one[0].sizes().tolist() == two[0].sizes().tolist()
    assert [(b.kind, b.touches, b.length_m) for b in one[1]] == [(b.kind, b.touches, b.length_m) for b in two[1]]


@pytest.mark.parametrize(
    ("value", "name"),
    [
        ("Autoroute", "autoroute"),
        ("Route à 2 chaussées", "route_2_chaussees"),
        ("Route à 1 chaussée", "route_locale"),
        ("Sentier", "chemin"),
        ("Voie ferrée principale", "voie_ferree"),
        ("LGV", "voie_ferree"),
        ("Canal", "canal"),
        ("Cours d'eau naturel", "cours_eau"),
        ("Route départementale", "route_principale"),
        ("RD 941", "route_principale"),
        ("bâti", "bati"),
        ("xyz", "inconnu"),
    ],
)
def test_classes_are_recognised(value, name):
    assert classify(value, "couche", OBSTACLES).name == name


def test_every_work_of_the_barriers_has_a_price():
    works = read_works()
    for function in Function:
        for obstacle in read_obstacles(function):
            assert obstacle.effect == "sans_effet" or obstacle.work in works

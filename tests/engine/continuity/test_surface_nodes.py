"""Ways through surfaces, and places that surfaces join, against cases by hand and networkx."""

from __future__ import annotations

from itertools import combinations

import networkx as nx
import numpy as np
import pytest
import shapely
from hypothesis import given, settings
from hypothesis import strategies as st
from pyproj import CRS
from trame_verte.trame_verte_plugin.engine.continuity import surface_nodes
from trame_verte.trame_verte_plugin.engine.continuity.corridor import Surroundings, analyse
from trame_verte.trame_verte_plugin.engine.continuity.impact import Projects, analyse_impact
from trame_verte.trame_verte_plugin.engine.continuity.inputs import read_corridors
from trame_verte.trame_verte_plugin.engine.continuity.middle import Middle, axes_of
from trame_verte.trame_verte_plugin.engine.continuity.nodes import Nodes
from trame_verte.trame_verte_plugin.engine.continuity.obstacles import barriers_of, read_obstacles, read_works
from trame_verte.trame_verte_plugin.engine.continuity.parameters import Function, Parameters
from trame_verte.trame_verte_plugin.engine.continuity.segments import surface_centrality
from trame_verte.trame_verte_plugin.engine.continuity.surface_nodes import contact_points
from trame_verte.trame_verte_plugin.engine.continuity.surface_ways import Ways
from trame_verte.trame_verte_plugin.engine.continuity.surfaces import build_surfaces
from trame_verte.trame_verte_plugin.engine.continuity.verdict import Thresholds
from trame_verte.trame_verte_plugin.engine.progress import silent
from trame_verte.trame_verte_plugin.engine.table import Table

CRS_M = CRS.from_epsg(2154)
OBSTACLES = read_obstacles(Function.ECOLOGICAL)
DECAY = -np.log(0.05) / 1000


def layer(name, *shapes):
    return Table(name, np.array(shapes, dtype=object), np.arange(len(shapes)) + 1, {}, CRS_M)


def places(*shapes, weight=None):
    names = np.array([f"n{i}" for i in range(len(shapes))], dtype=object)
    return Nodes(np.array(shapes, dtype=object), names, np.ones(len(shapes)) if weight is None else np.array(weight))


def surroundings(nodes=None, barriers=(), strips=None):
    around = barriers_of(list(barriers), None, OBSTACLES)
    return Surroundings(around, np.empty(0, dtype=object), read_works(), nodes=nodes, strips=strips)


def continuity(*shapes, nodes=None, barriers=(), strips=None, **parameters):
    strips = None if strips is None else np.array(strips, dtype=object)
    read = read_corridors(layer("massifs", *shapes), None, None, None)
    return analyse(read, surroundings(nodes, barriers, strips), Parameters(**parameters))


def columns(found, name):
    return found.tables[name].columns


STRIP, FURTHER = shapely.box(0, 0, 500, 60), shapely.box(500, 0, 900, 60)
#: A way of 20 m width along three sides of a square of 400 m.
BRACKET = shapely.LineString([(0, 0), (400, 0), (400, 400), (0, 400)]).buffer(10, cap_style="flat", join_style="mitre")


class TestWays:
    def metres(self, surface, a, b):
        ways = Ways(np.array([surface], dtype=object))
        a, b = (np.array([p], dtype=object) for p in (a, b))
        return ways.metres(np.zeros(1, dtype=np.int64), a, b, silent, "")[0]

    def test_straight_where_the_surface_holds_it(self):
        assert self.metres(STRIP, shapely.Point(0, 30), shapely.Point(500, 60)) == pytest.approx(np.hypot(500, 30))

    def test_along_the_middle_around_corners(self):
        """Three sides of the square, at most what cutting its corners saves."""
        found = self.metres(BRACKET, shapely.Point(0, 0), shapely.Point(0, 400))
        assert 1200 - 4 * 10 <= found <= 1200 + 4

    def test_from_the_nearest_edge_of_what_lies_on_the_surface(self):
        wood = shapely.box(100, 0, 200, 60)
        assert self.metres(STRIP, wood, shapely.Point(500, 30)) == pytest.approx(300)

    @settings(derandomize=True, max_examples=30, deadline=None)
    @given(st.integers(0, 10_000))
    def test_between_the_shortest_way_and_a_little_more(self, seed):
        """The shortest way by a graph of sight between the corners of the outline."""
        random = np.random.default_rng(seed)
        bend = np.cumsum(np.column_stack([random.uniform(40, 120, 6), random.uniform(-120, 120, 6)]), axis=0)
        surface = shapely.LineString(bend).buffer(random.uniform(4, 12), cap_style="flat", join_style="mitre")
        a, b = shapely.Point(bend[0]), shapely.Point(bend[-1])
        corners = [*shapely.points(shapely.get_coordinates(surface)), a, b]
        wide, graph = surface.buffer(0.01), nx.Graph()
        for i, j in combinations(range(len(corners)), 2):
            line = shapely.LineString([corners[i], corners[j]])
            if wide.covers(line):
                graph.add_edge(i, j, d=line.length)
        least = nx.dijkstra_path_length(graph, len(corners) - 2, len(corners) - 1, weight="d")
        assert least - 0.1 <= self.metres(surface, a, b) <= 1.25 * least


def test_the_axis_of_a_strip_and_of_a_bracket():
    strip, bracket, square = axes_of(np.array([STRIP, BRACKET, shapely.box(0, 0, 50, 50)]), silent)
    (xmin, ymin, xmax, ymax) = strip.bounds
    assert 30 <= xmin <= 45 and 455 <= xmax <= 470 and ymin == pytest.approx(30) == ymax
    assert 1100 < bracket.length < 1200 and shapely.covers(BRACKET, bracket)
    assert square.length == pytest.approx(50)


def test_a_surface_too_small_for_a_middle_is_crossed_straight():
    assert Middle(shapely.box(0, 0, 1e-3, 1e-3)).metres(np.zeros((1, 2)), np.ones((1, 2)))[0] == pytest.approx(2**0.5)


def test_contacts_are_in_the_middle_of_what_is_shared():
    a = np.array([shapely.box(0, 0, 10, 10)] * 4, dtype=object)
    b = [
        shapely.box(10, 2, 20, 6),
        shapely.box(10.5, 0, 20, 10),
        shapely.box(8, 0, 20, 10),
        shapely.box(10, 10, 20, 20),
    ]
    found = shapely.get_coordinates(contact_points(a, np.array(b, dtype=object)))
    assert found[0].tolist() == [10, 4] and found[1, 0] == 10.25
    assert found[2].tolist() == [9, 5] and found[3].tolist() == [10, 10]


class TestNodes:
    def test_pc_by_hand(self):
        """500 m and 400 m through the middle of the shared side, and a place beside."""
        nodes = places(shapely.Point(0, 30), shapely.Point(900, 30), shapely.Point(300, 80))
        found = continuity(STRIP, FURTHER, nodes=nodes, landscape_area_m2=100.0)
        assert columns(found, "NODES_OUT")["rattachement"].tolist() == ["contact", "contact", "proche"]
        assert columns(found, "NODES_OUT")["distance_m"].tolist() == [0, 0, 20]
        near = np.hypot(300, 30), np.hypot(200, 30) + 400
        total = 3 + 2 * sum(np.exp(-DECAY * d) for d in (900, *near))
        assert found.numbers["ECA"] == pytest.approx(np.sqrt(total), rel=1e-6)
        assert found.numbers["PC"] == pytest.approx(total / 100**2, rel=1e-6)
        assert columns(found, "COMPONENTS")["noeuds"].tolist() == ["n0, n1, n2"]

    def test_travel_inside_a_node_is_free(self):
        nodes = places(shapely.Point(0, 30), shapely.box(200, -10, 450, 70), shapely.Point(900, 30))
        found = continuity(STRIP, FURTHER, nodes=nodes)
        first, last = np.exp(-DECAY * 200), np.exp(-DECAY * 450)
        assert found.numbers["ECA"] ** 2 == pytest.approx(3 + 2 * (first + last + first * last), rel=1e-6)

    def test_a_barrier_keeps_a_node_away_and_cuts_the_way(self):
        road = layer("autoroute", shapely.box(600, -50, 630, 100), shapely.box(250, 65, 350, 70))
        nodes = places(shapely.Point(0, 30), shapely.Point(900, 30), shapely.Point(300, 80))
        found = continuity(STRIP, FURTHER, nodes=nodes, barriers=[road])
        assert columns(found, "NODES_OUT")["rattachement"].tolist() == ["contact", "contact", "isole"]
        assert found.numbers["ECA"] ** 2 == pytest.approx(3)
        (step,) = found.plan.steps
        # The link stands at one side of the road, 30 m aside.
        way = 500 + np.hypot(100, 30) + 30 + np.hypot(270, 30)
        assert step.gain == pytest.approx(2 * np.exp(-DECAY * way), rel=1e-6)
        assert any("isolés" in note for note in found.notes)

    def test_the_plan_joins_what_the_nodes_need(self):
        """A gap of 60 m between two places, and one as long to a great wood where there is none."""
        shapes = STRIP, shapely.box(560, 0, 900, 60), shapely.box(0, 120, 500, 3000)
        found = continuity(*shapes, nodes=places(shapely.Point(0, 30), shapely.Point(900, 30)))
        (step,) = found.plan.steps
        (one,) = step.breaks
        assert found.breaks[one].length_m == pytest.approx(60)
        assert found.breaks[one].link.bounds[0] == pytest.approx(500)
        assert 2 * np.exp(-DECAY * 915) <= step.gain <= 2 * np.exp(-DECAY * 900)

    @settings(derandomize=True, max_examples=40, deadline=None)
    @given(st.integers(0, 10_000))
    def test_eca_equals_that_of_networkx_on_boxes(self, seed):
        """Boxes of a grid are convex: every way inside one is straight."""
        random = np.random.default_rng(seed)
        cells = [(x, y) for x in range(5) for y in range(5) if random.random() < 0.7]
        if len(cells) < 2:
            return
        boxes = [shapely.box(x * 100, y * 80, x * 100 + 100, y * 80 + 80) for x, y in cells]
        where = [boxes[i].centroid for i in random.choice(len(boxes), 2, replace=False)]
        where = [shapely.Point(p.x + 7, p.y - 11) for p in where] + [shapely.Point(-5000, 0)]
        weight = random.uniform(1, 9, 3)
        graph = nx.Graph()
        stops = [[("node", i)] if boxes[k].covers(where[i]) else [] for k in range(len(boxes)) for i in range(2)]
        stops = [a + b for a, b in zip(stops[::2], stops[1::2])]
        place = {("node", i): where[i] for i in range(2)}
        for i, j in combinations(range(len(boxes)), 2):
            shared = boxes[i].intersection(boxes[j])
            if not shared.is_empty:
                place["contact", i, j] = shared.centroid
                stops[i].append(("contact", i, j))
                stops[j].append(("contact", i, j))
        for own in stops:
            for a, b in combinations(own, 2):
                graph.add_edge(a, b, d=place[a].distance(place[b]))
        known = nx.has_path(graph, ("node", 0), ("node", 1)) if {("node", 0), ("node", 1)} <= set(graph) else False
        metres = nx.dijkstra_path_length(graph, ("node", 0), ("node", 1), weight="d") if known else np.inf
        wanted = (weight**2).sum() + 2 * weight[0] * weight[1] * np.exp(-DECAY * metres)
        found = continuity(*boxes, nodes=places(*where, weight=weight))
        assert found.numbers["ECA"] ** 2 == pytest.approx(wanted, rel=1e-6)


def test_in_a_surface_of_many_contacts_ways_are_hardly_longer(monkeypatch):
    """A field with 80 plots around it: ways from contact to contact, to all of them and to the nearest only."""
    field = shapely.box(0, 0, 1000, 1000)
    plots = [shapely.box(25 + 50 * k, y, 60 + 50 * k, y + 40) for k in range(19) for y in (-40, 1000)]
    plots += [shapely.box(x, 25 + 50 * k, x + 40, 60 + 50 * k) for k in range(19) for x in (-40, 1000)]
    none = np.empty(0, dtype=object)
    built = build_surfaces(np.array([field, *plots]), np.zeros(77, bool), barriers_of([], None, []), none, Parameters())
    pieces = surface_nodes.Pieces(built.pieces, built.component, built.first, built.second)
    nodes = places(*[plot.centroid for plot in plots[::7]])
    few = surface_nodes.SurfaceGraph(pieces, nodes).links()
    monkeypatch.setattr(surface_nodes, "NEAREST", 1000)
    all_ = surface_nodes.SurfaceGraph(pieces, nodes).links()
    assert [few[k].tolist() for k in (0, 1)] == [all_[k].tolist() for k in (0, 1)]
    assert (few[2] >= all_[2] - 1e-9).all() and (few[2] <= 1.1 * all_[2]).all()


def test_places_a_little_off_the_surfaces_are_on_the_nearest():
    pieces = surface_nodes.Pieces(np.array([STRIP]), np.zeros(1, int), *np.empty((2, 0), dtype=int))
    graph = surface_nodes.SurfaceGraph(pieces, places(shapely.Point(0, 30)))
    found = graph.distances(shapely.points([[100, 60.4], [100, 90.0]]), from_points=True)
    assert found[0, 1] == pytest.approx(np.hypot(100, 30))
    assert np.isinf(found[0, 2]) and np.isinf(found[1, 2]) and found[2, 2] == 0


@settings(derandomize=True, max_examples=40, deadline=None)
@given(st.integers(0, 10_000))
def test_centrality_equals_the_betweenness_of_networkx(seed):
    random = np.random.default_rng(seed)
    boxes = [
        shapely.box(x * 100, y * 80, x * 100 + random.uniform(90, 100), y * 80 + 80)
        for x in range(5)
        for y in range(4)
        if random.random() < 0.7
    ]
    none = barriers_of([], None, OBSTACLES)
    shapes = np.array(boxes, dtype=object)
    state = build_surfaces(shapes, np.zeros(len(boxes), dtype=bool), none, np.empty(0, dtype=object), Parameters())
    share, source = surface_centrality(state, silent)
    graph = nx.Graph()
    graph.add_nodes_from(range(len(state.pieces)))
    pieces = state.pieces
    for a, b in zip(state.first.tolist(), state.second.tolist()):
        (contact,) = contact_points(pieces[[a]], pieces[[b]])
        middle = [shapely.point_on_surface(pieces[k]) for k in (a, b)]
        graph.add_edge(a, b, d=sum(m.distance(contact) for m in middle))
    passed = nx.betweenness_centrality(graph, weight="d", normalized=False)
    for component in nx.connected_components(graph):
        pairs = max(len(component) * (len(component) - 1) / 2, 1)
        for k in component:
            assert share[k] == pytest.approx(passed[k] / pairs, abs=1e-9)
    assert set(source) <= {"coupure", "exacte"}


class TestProfiles:
    def test_what_is_planted_across_a_surface(self):
        """A hedge of 6 m on either side and a strip of 4 m over the first half: 12 m or 16 m of 60."""
        hedges = shapely.box(0, -3, 500, 6), shapely.box(0, 54, 500, 80)
        strips = [*hedges, shapely.box(0, 20, 250, 24), shapely.box(0, 200, 500, 230)]
        found = columns(continuity(STRIP, strips=strips, profile_step_m=20.0), "PROFILES")
        width = found["largeur_m"]
        assert np.unique(np.round(width, 1)).tolist() == [12, 16]
        assert found["segment"].tolist() == [1] * len(width)
        step = np.diff(np.sort(found["pk_m"])).mean()
        assert step == pytest.approx(20, rel=0.05)
        assert found["deficit_m2"][0] == pytest.approx((15 - 12) * step * (np.round(width) == 12).sum(), rel=1e-6)

    def test_where_nothing_is_planted(self):
        found = columns(continuity(STRIP, strips=[shapely.box(0, 200, 500, 230)]), "PROFILES")
        assert set(found["largeur_m"].tolist()) == {0.0}


RING = [shapely.box(*xy) for xy in ((0, 0, 600, 40), (600, 0, 640, 300), (0, 300, 640, 340), (-40, 0, 0, 340))]


@settings(derandomize=True, max_examples=25, deadline=None)
@given(st.integers(0, 10_000), st.randoms(use_true_random=False))
def test_the_order_of_features_does_not_matter(seed, shuffler):
    """Surfaces, barriers and strips in any order give the same tables (contract, rule 6)."""
    random = np.random.default_rng(seed)
    bend = random.uniform(0, 900, (9, 3, 2))
    corridors = [shapely.LineString(xy).buffer(random.uniform(5, 30), cap_style="flat") for xy in bend]
    walls = [shapely.LineString(xy) for xy in random.uniform(0, 900, (4, 2, 2))]
    strips = [shapely.Point(xy).buffer(random.uniform(5, 60)) for xy in random.uniform(0, 900, (12, 2))]
    nodes = places(*shapely.points(random.uniform(0, 900, (6, 2))))

    def tables(*orders):
        own, wall, strip = ([column[k] for k in order] for column, order in zip((corridors, walls, strips), orders))
        found = continuity(*own, nodes=nodes, barriers=[layer("voie ferrée", *wall)], strips=strip, min_width_m=12.0)
        kept = {n: [c for c in t.columns if c not in ("fids", "motif")] for n, t in found.tables.items()}
        return found.numbers, {n: [repr(found.tables[n].columns[c].tolist()) for c in kept[n]] for n in kept}

    orders = [list(range(n)) for n in (9, 4, 12)]
    one = tables(*orders)
    for order in orders:
        shuffler.shuffle(order)
    assert tables(*orders) == one


class TestImpact:
    def impact(self, project, nodes=None):
        read = read_corridors(layer("massifs", *RING), None, None, None)
        shapes = np.array([project], dtype=object)
        none = np.empty(0, dtype=object)
        found = analyse_impact(
            read, surroundings(nodes), Projects(shapes, ("P",)), none, Parameters(), Thresholds(max_detour_m=300)
        )
        table = found.tables["PROJECTS_OUT"].columns
        return {name: column[0] for name, column in table.items()}

    def test_a_ring_that_is_cut_once_makes_a_detour(self):
        one = self.impact(shapely.box(280, -5, 320, 45))
        assert (one["composantes_creees"], one["verdict"]) == (0, "fragilise")
        # Some 280 m and 300 m on either side, then the three other sides of the ring.
        assert one["detour_m"] == pytest.approx(2 * 280 + 2 * 300 + 640, rel=0.1)

    def test_nodes_give_the_eca_before_and_after(self):
        nodes = places(shapely.Point(100, 20), shapely.Point(500, 20))
        one = self.impact(shapely.box(280, -5, 320, 45), nodes)
        assert one["eca_avant"] == pytest.approx(np.sqrt(2 + 2 * np.exp(-DECAY * 400)), rel=1e-6)
        assert np.sqrt(2) < one["eca_apres"] < one["eca_avant"]

    def test_beside_everything_nothing_changes(self):
        nodes = places(shapely.Point(100, 20), shapely.Point(500, 20))
        one = self.impact(shapely.box(280, 100, 320, 200), nodes)
        assert one["eca_apres"] == one["eca_avant"] and one["delta_coherence"] == 0
        assert np.isnan(one["detour_m"]) and one["verdict"] == "neutre"

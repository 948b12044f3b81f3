"""Links: against all pairs by GEOS, against published distances; barriers: cases by hand."""

from __future__ import annotations

import numpy as np
import pytest
import shapely
from hypothesis import given, settings
from hypothesis import strategies as st
from pyproj import CRS
from trame_verte.trame_verte_plugin.engine.continuity.obstacles import read_obstacles
from trame_verte.trame_verte_plugin.engine.continuity.parameters import Function
from trame_verte.trame_verte_plugin.engine.errors import Cancelled, InputError
from trame_verte.trame_verte_plugin.engine.files import read_layer
from trame_verte.trame_verte_plugin.engine.habitats import links as links_module
from trame_verte.trame_verte_plugin.engine.habitats.crossings import find_crossings, obstacles_of
from trame_verte.trame_verte_plugin.engine.habitats.inputs import Guild
from trame_verte.trame_verte_plugin.engine.habitats.links import find_links
from trame_verte.trame_verte_plugin.engine.projection import reproject
from trame_verte.trame_verte_plugin.engine.repair import repair
from trame_verte.trame_verte_plugin.engine.table import Table

CLASSES = read_obstacles(Function.ECOLOGICAL)
GUILD = Guild(105.0, 1000.0, 0.5)


def one_network(count):
    return np.zeros(count, dtype=np.int64)


def by_all_pairs(geometry, network, reach):
    return {
        (i, j): geometry[i].distance(geometry[j])
        for i in range(len(geometry))
        for j in range(i + 1, len(geometry))
        if network[i] == network[j] and geometry[i].distance(geometry[j]) <= reach[network[i]]
    }


@settings(derandomize=True, max_examples=40, deadline=None)
@given(st.integers(0, 10_000), st.booleans(), st.floats(0.1, 400))
def test_all_pairs_of_random_patches(seed, points, reach):
    random = np.random.default_rng(seed)
    centres = shapely.points(random.uniform(0, 1000, (30, 2)))
    geometry = centres if points else shapely.buffer(centres, random.uniform(5, 60, 30), quad_segs=3)
    network = random.integers(0, 3, 30)
    reaches = np.array([reach, reach / 2, 2 * reach])
    found = find_links(geometry, network, reaches)
    expected = by_all_pairs(geometry, network, reaches)
    assert list(zip(found.source.tolist(), found.target.tolist())) == sorted(expected)
    assert found.distance == pytest.approx([expected[pair] for pair in sorted(expected)], abs=1e-9)
    ends = shapely.get_point(found.geometry, 0), shapely.get_point(found.geometry, -1)
    assert shapely.distance(ends[0], geometry[found.source]) == pytest.approx(0, abs=1e-9)
    assert shapely.distance(ends[1], geometry[found.target]) == pytest.approx(0, abs=1e-9)


@pytest.mark.parametrize(("name", "epsg", "count"), [("lm_cores", 3338, 15), ("lp_cores", 3310, 10)])
def test_distances_published_by_linkage_mapper(shared_data, name, epsg, count):
    folder = shared_data / "reseaux" / "linkage_mapper"
    table = read_layer(folder / f"{name}.shp")
    cores = table.column(next(c for c in table.columns if c.lower() == "core_id")).astype(int)
    found = find_links(table.geometry, one_network(len(table)), np.array([1e7]))
    pairs = {frozenset(cores[[a, b]].tolist()): d for a, b, d in zip(found.source, found.target, found.distance)}
    published = {}
    for line in (folder / f"distances_{name}.txt").read_text().splitlines():
        fields = line.replace(",", " ").split()
        if len(fields) >= 3 and fields[0].replace(".", "").isdigit():
            published[frozenset((int(float(fields[0])), int(float(fields[1]))))] = float(fields[2])
    assert len(published) == count == len(pairs)
    for pair, metres in published.items():
        assert pairs[pair] == pytest.approx(metres, abs=1e-6)


def test_real_invalid_cores_are_mended_and_linked(shared_data):
    table = read_layer(shared_data / "reseaux" / "linkage_mapper" / "cc_cores.shp")
    checked = repair(table, 2)
    assert checked.repaired.sum() == 17
    mended = reproject(checked.table, CRS.from_epsg(3338))
    found = find_links(mended.geometry, one_network(len(mended)), np.array([50_000.0]))
    expected = by_all_pairs(mended.geometry, one_network(len(mended)), [50_000.0])
    assert found.distance == pytest.approx([expected[pair] for pair in sorted(expected)], rel=1e-9, abs=1e-6)


def test_patches_that_touch_hold_one_another_or_overlap_have_no_distance(shapes):
    geometry = shapes(
        "POLYGON((0 0,100 0,100 100,0 100,0 0))",
        "POLYGON((100 0,150 0,150 100,100 100,100 0))",
        "POLYGON((40 40,60 40,60 60,40 60,40 40))",
        "POLYGON((90 90,120 90,120 120,90 120,90 90))",
    )
    found = find_links(geometry, one_network(4), np.array([10.0]))
    touching = {(a, b) for a, b, d in zip(found.source, found.target, found.distance) if d == 0}
    assert touching == {(0, 1), (0, 2), (0, 3), (1, 3)}


def test_links_do_not_depend_on_the_size_of_batches(monkeypatch, recorder):
    random = np.random.default_rng(3)
    geometry = shapely.buffer(shapely.points(random.uniform(0, 500, (60, 2))), 8)
    whole = find_links(geometry, one_network(60), np.array([150.0]))
    monkeypatch.setattr(links_module, "CORNERS", 100)
    progress = recorder()
    pieces = find_links(geometry, one_network(60), np.array([150.0]), progress)
    assert (whole.distance == pieces.distance).all() and progress.forward
    with pytest.raises(Cancelled):
        find_links(geometry, one_network(60), np.array([150.0]), recorder(cancel_after=5))


def test_too_many_links_are_refused_in_a_sentence(monkeypatch):
    monkeypatch.setattr(links_module, "MOST_LINKS", 10)
    with pytest.raises(InputError, match="MAX_DISTANCE"):
        find_links(shapely.points(np.arange(40).reshape(-1, 2)), one_network(20), np.array([1e4]))


# Two patches 100 m apart, the shortest way at y = 5; the third touches the second and is out of the first's reach.
PATCHES = (
    "POLYGON((0 0,10 0,10 10,0 10,0 0))",
    "POLYGON((110 5,120 0,120 10,110 5))",
    "POLYGON((120 0,130 0,130 10,120 10,120 0))",
)


def crossings_of(shapes, barriers, structures=(), *, layer="autoroute", guild=GUILD, patches=PATCHES, **columns):
    geometry = shapes(*patches)
    network = one_network(len(geometry))
    found = find_links(geometry, network, np.array([guild.max_distance_m]))
    values = {name: np.array([*value, None], dtype=object)[:-1] for name, value in columns.items()}
    table = Table(layer, shapes(*barriers), np.arange(len(barriers)), values, CRS.from_epsg(2154))
    obstacles = obstacles_of([table], "classe", CLASSES, shapes(*structures))
    crossed = find_crossings(found, geometry, network, (guild,), obstacles, 25.0)
    return {
        (int(found.source[link]), int(found.target[link]), int(barrier)): bool(served)
        for link, barrier, served in zip(crossed.link, crossed.barrier, crossed.served)
    }


CASES = {
    "across": (["LINESTRING(50 -50,50 50)"], [], {(0, 1, 0): False}),
    "beside": (["LINESTRING(50 20,50 50)"], [], {}),
    "along the link": (["LINESTRING(20 5,100 5)"], [], {(0, 1, 0): False}),
    "along the edge of a patch": (["LINESTRING(10 -50,10 50)"], [], {(0, 1, 0): False}),
    "structure at 24 m": (["LINESTRING(50 -50,50 50)"], ["POINT(50 29)"], {(0, 1, 0): True}),
    "structure at 26 m": (["LINESTRING(50 -50,50 50)"], ["POINT(50 31)"], {(0, 1, 0): False}),
    "structure drawn as a line": (["LINESTRING(50 -50,50 50)"], ["LINESTRING(40 20,60 20)"], {(0, 1, 0): True}),
    "two places, one served": (["LINESTRING(30 -50,30 50,80 50,80 -50)"], ["POINT(30 5)"], {(0, 1, 0): False}),
    "two places, both served": (
        ["LINESTRING(30 -50,30 50,80 50,80 -50)"],
        ["POINT(30 5)", "POINT(80 5)"],
        {(0, 1, 0): True},
    ),
    "surface": (["POLYGON((40 -9,60 -9,60 20,40 20,40 -9))"], [], {(0, 1, 0): False}),
    "surface with a structure": (["POLYGON((40 -9,60 -9,60 20,40 20,40 -9))"], ["POINT(50 5)"], {(0, 1, 0): True}),
    "surface that only touches a patch": (["POLYGON((10 -9,10 20,0 20,0 10,10 10,10 -9))"], [], {}),
    "along the contact": (["LINESTRING(120 -20,120 20)"], [], {(1, 2, 0): False}),
    "along half of the contact": (["LINESTRING(120 -20,120 5)"], [], {}),
    "across the contact": (["LINESTRING(112 5,128 5)"], [], {}),
    "surface over the contact": (["POLYGON((115 -5,125 -5,125 15,115 15,115 -5))"], [], {(1, 2, 0): False}),
    "along the contact with a structure": (["LINESTRING(120 -20,120 20)"], ["POINT(121 5)"], {(1, 2, 0): True}),
}


@pytest.mark.parametrize("case", CASES)
def test_barriers_by_hand(shapes, case):
    barriers, structures, expected = CASES[case]
    assert crossings_of(shapes, barriers, structures) == expected


def test_two_sections_close_a_contact_together(shapes):
    found = crossings_of(shapes, ["LINESTRING(120 -5,120 5)", "LINESTRING(120 5,120 15)"])
    assert {(1, 2, 0): False, (1, 2, 1): False}.items() <= found.items()


def test_a_structure_over_one_section_opens_the_contact(shapes):
    found = crossings_of(
        shapes,
        ["LINESTRING(120 -5,120 60)", "LINESTRING(120 60,120 300)"],
        ["LINESTRING(119 0,121 0)"],
        patches=("POLYGON((0 0,120 0,120 200,0 200,0 0))", "POLYGON((120 0,200 0,200 200,120 200,120 0))"),
    )
    assert found == {(0, 1, 0): True}


def test_classes_and_guilds_decide_what_stops(shapes):
    lines = ["LINESTRING(30 -50,30 50)", "LINESTRING(60 -50,60 50)", "LINESTRING(80 -50,80 50)"]
    classes = ["Autoroute", "Sentier", "Route à 1 chaussée"]
    stopped = lambda **given: {b for (i, j, b) in crossings_of(shapes, lines, **given) if (i, j) == (0, 1)}  # noqa: E731
    # A layer without the field is a barrier whole, whatever its name says of it.
    assert stopped(layer="chemins") == {0, 1, 2}
    # With the field the table of obstacles decides …
    assert stopped(layer="troncons", classe=classes) == {0}
    # … unless the guild says what stops it.
    toad = Guild(105.0, 400.0, 0.5, frozenset({"autoroute", "route_locale"}))
    assert stopped(layer="troncons", classe=classes, guild=toad) == {0, 2}
    assert stopped(layer="troncons", classe=classes, guild=Guild(105.0, 400.0, 0.5, frozenset())) == set()


def test_what_runs_on_a_bridge_stops_nobody(shapes):
    assert crossings_of(shapes, ["LINESTRING(50 -50,50 50)"], pos_sol=["1"]) == {}
    assert crossings_of(shapes, ["LINESTRING(50 -50,50 50)"], pos_sol=["0"]) != {}

"""The whole run: against networkx, invariants, cases by hand, real reservoirs."""

from __future__ import annotations

from dataclasses import replace

import networkx as nx
import numpy as np
import pytest
import shapely
from hypothesis import given, settings
from hypothesis import strategies as st
from pyproj import CRS
from trame_verte.trame_verte_plugin.engine.continuity.obstacles import read_obstacles
from trame_verte.trame_verte_plugin.engine.continuity.parameters import Function
from trame_verte.trame_verte_plugin.engine.csv_tables import TABLES
from trame_verte.trame_verte_plugin.engine.errors import Cancelled, InputError, TableFileError
from trame_verte.trame_verte_plugin.engine.files import read_layer
from trame_verte.trame_verte_plugin.engine.habitats import graph as graph_module
from trame_verte.trame_verte_plugin.engine.habitats.build import build_connectivity
from trame_verte.trame_verte_plugin.engine.habitats.crossings import obstacles_of
from trame_verte.trame_verte_plugin.engine.habitats.guilds import read_guilds
from trame_verte.trame_verte_plugin.engine.habitats.inputs import Guild, HabitatInputs
from trame_verte.trame_verte_plugin.engine.habitats.prepare import guilds_of, patches_of, perimeter_area
from trame_verte.trame_verte_plugin.engine.schema import load_schema
from trame_verte.trame_verte_plugin.engine.table import Table

LAMBERT = CRS.from_epsg(2154)
CLASSES = read_obstacles(Function.ECOLOGICAL)
NAMES = [c.name for c in CLASSES]


def table_of(geometry, **columns):
    geometry = np.array([*geometry, None], dtype=object)[:-1]
    values = {name: np.array([*value, None], dtype=object)[:-1] for name, value in columns.items()}
    values = {n: v.astype(float) if n == "capacity" else v for n, v in values.items()}
    return Table("taches", geometry, np.arange(len(geometry)), values, LAMBERT)


GUILD = Guild(300.0, 200.0, 0.2)


def inputs_of(table, *, guild=GUILD, guilds=None, capacity=None, network=None, **options):
    patches, _ = patches_of(table, "nom" if "nom" in table.columns else None, capacity, network)
    chosen, rows = guilds_of(patches, guilds or {}, guild)
    return HabitatInputs(patches, chosen, LAMBERT, guild_of=rows, **options)


def squares(seed, count=40, side=1500):
    random = np.random.default_rng(seed)
    corner, size = random.uniform(0, side, (count, 2)), random.uniform(10, 90, (count, 1))
    return shapely.box(*np.hstack([corner, corner + size]).T)


def obstacles(*wkts, structures=(), layer="autoroute"):
    lines = np.array([*(shapely.from_wkt(w) for w in wkts), None], dtype=object)[:-1]
    table = Table(layer, lines, np.arange(len(lines)), {}, LAMBERT)
    return obstacles_of([table], None, CLASSES, np.array([*structures, None], dtype=object)[:-1])


def by_networkx(geometry, capacity, guild, area):
    """PC, IIC, ECA, H, components, cut links, and dPC by removal, of one network."""
    graph = nx.Graph()
    graph.add_nodes_from(range(len(geometry)))
    for i in range(len(geometry)):
        for j in range(i):
            metres = geometry[i].distance(geometry[j])
            if metres <= guild.max_distance_m:
                graph.add_edge(i, j, metres=metres)

    def numerator(some):
        decay = -np.log(guild.probability) / guild.dispersal_m
        ways = nx.all_pairs_dijkstra_path_length(graph.subgraph(some), weight="metres")
        return sum(capacity[i] * capacity[j] * np.exp(-decay * d) for i, far in ways for j, d in far.items())

    nodes = list(graph)
    pairs = [(i, j, d) for i, far in nx.all_pairs_shortest_path_length(graph) for j, d in far.items()]
    whole = numerator(nodes)
    return {
        "PC": whole / area**2,
        "IIC": sum(capacity[i] * capacity[j] / (1 + d) for i, j, d in pairs) / area**2,
        "ECA": np.sqrt(whole),
        "H": sum(1 / d for i, j, d in pairs if i < j),
        "NC": nx.number_connected_components(graph),
        "bridges": {tuple(sorted(edge)) for edge in nx.bridges(graph)},
        "dPC": [100 * (whole - numerator([n for n in nodes if n != k])) / whole for k in nodes],
        "graph": graph,
        "whole": whole,
        "numerator": numerator,
    }


@pytest.mark.parametrize("seed", range(3))
def test_against_networkx(seed):
    geometry, guild = squares(seed), Guild(250.0, 200.0, 0.2)
    inputs = inputs_of(table_of(geometry), guild=guild, landscape_m2=4e6)
    found = build_connectivity(inputs)
    expected = by_networkx(inputs.patches.geometry, inputs.patches.capacity, guild, 4e6)
    assert (found.pc, found.iic) == (pytest.approx(expected["PC"]), pytest.approx(expected["IIC"]))
    assert (found.eca, found.h) == (pytest.approx(expected["ECA"]), pytest.approx(expected["H"]))
    assert found.nc == expected["NC"] == len(found.components)
    assert found.patches.columns["dpc"] == pytest.approx(expected["dPC"], abs=1e-5)
    links = found.links.columns
    bridges = {(a - 1, b - 1) for a, b, cut in zip(links["de"], links["vers"], links["pont"]) if cut}
    assert bridges == expected["bridges"]
    assert found.links.columns["probabilite"] == pytest.approx(
        np.exp(np.log(0.2) / 200 * links["distance_m"]), abs=1e-6
    )
    assert np.sqrt((found.components.columns["eca"] ** 2).sum()) == pytest.approx(found.eca)
    assert found.components.columns["part"].sum() == pytest.approx(1)


@pytest.mark.parametrize("seed", range(3))
def test_a_link_carries_at_least_what_its_loss_takes_and_a_bridge_exactly(seed):
    geometry, guild = squares(seed, 25), Guild(300.0, 200.0, 0.2)
    inputs = inputs_of(table_of(geometry), guild=guild)
    found = build_connectivity(inputs).links.columns
    expected = by_networkx(inputs.patches.geometry, inputs.patches.capacity, guild, 1.0)
    graph, nodes = expected["graph"], range(len(geometry))
    for a, b, bridge, importance in zip(found["de"], found["vers"], found["pont"], found["importance"]):
        kept = dict(graph.edges[a - 1, b - 1])
        graph.remove_edge(a - 1, b - 1)
        lost = 100 * (expected["whole"] - expected["numerator"](nodes)) / expected["whole"]
        graph.add_edge(a - 1, b - 1, **kept)
        assert importance >= lost - 1e-6
        if bridge:
            assert importance == pytest.approx(lost, abs=2e-6)


@settings(derandomize=True, max_examples=25, deadline=None)
@given(st.integers(0, 10_000))
def test_order_of_the_input_and_sub_networks_do_not_matter(seed):
    random = np.random.default_rng(seed)
    geometry = squares(seed, 24, 700)
    names = [f"t{i}" for i in range(24)]
    network = random.choice(["boisée", "humide", None], 24)
    one = table_of(geometry, nom=names, trame=network)
    other = one.take(random.permutation(24))
    first, second = (build_connectivity(inputs_of(table, network="trame", landscape_m2=1e6)) for table in (one, other))
    for attribute in ("patches", "links", "components", "indices"):
        a, b = getattr(first, attribute), getattr(second, attribute)
        for name in a.columns:
            assert a.columns[name].tolist() == b.columns[name].tolist(), (attribute, name)
        assert (shapely.equals_exact(a.geometry, b.geometry, 1e-9) | shapely.is_missing(a.geometry)).all()
    trame = dict(zip(first.patches.columns["id"], first.patches.columns["sous_trame"]))
    assert all(trame[a] == trame[b] for a, b in zip(first.links.columns["de"], first.links.columns["vers"]))
    parts = first.indices.columns
    assert first.eca**2 == pytest.approx((parts["eca"] ** 2).sum())
    assert first.nc == parts["nc"].sum() and first.pc == pytest.approx(parts["pc"].sum(), rel=1e-9)
    for k, name in enumerate(parts["sous_trame"]):
        rows = [i for i in range(24) if network[i] == name]
        alone = build_connectivity(inputs_of(one.take(np.array(rows)), landscape_m2=1e6))
        assert alone.eca == pytest.approx(parts["eca"][k]) and alone.h == pytest.approx(parts["h"][k])


@settings(derandomize=True, max_examples=25, deadline=None)
@given(st.integers(0, 10_000))
def test_barriers_only_ever_lower_connectivity(seed):
    geometry = squares(seed, 24, 700)
    road = obstacles("LINESTRING(350 -100,350 900)", "LINESTRING(-100 300,900 400)")
    free = build_connectivity(inputs_of(table_of(geometry)))
    given_ = {factor: inputs_of(table_of(geometry), obstacles=road, barrier_factor=factor) for factor in (0, 1, 5)}
    found = {factor: build_connectivity(inputs) for factor, inputs in given_.items()}
    assert found[1].eca == pytest.approx(free.eca, rel=1e-12)
    assert found[0].eca <= found[5].eca + 1e-9 <= free.eca + 2e-9
    assert len(found[0].links) + found[0].removed == len(free.links) == len(found[5].links)
    bridges = shapely.points(
        [(350, y) for y in range(-100, 900, 20)] + [(x, 300 + (x + 100) / 10) for x in range(-100, 900, 20)]
    )
    open_ = replace(road, structures=bridges)
    assert build_connectivity(inputs_of(table_of(geometry), obstacles=open_)).removed == 0


def test_schema_is_kept_and_every_patch_has_a_sentence():
    found = build_connectivity(inputs_of(table_of(squares(1))))
    schema = load_schema("habitatconnectivity")
    for output, table in (
        ("PATCHES_OUT", found.patches),
        ("LINKS", found.links),
        ("COMPONENTS", found.components),
        ("INDICES", found.indices),
    ):
        assert list(table.columns) == [field.name for field in schema[output]]
    assert all(text.endswith(".") for text in found.patches.columns["motif"])
    assert shapely.is_valid(found.components.geometry).all()
    assert found.pc is None and found.iic is None and np.isnan(found.indices.columns["pc"]).all()


def test_lengthened_and_served_links_say_what_they_cross():
    geometry = shapely.box([0, 100, 220], [0, 0, 0], [10, 110, 230], [10, 10, 10])
    road = obstacles("LINESTRING(50 -50,50 50)", "LINESTRING(150 -50,150 50)", structures=[shapely.Point(150, 5)])
    found = build_connectivity(inputs_of(table_of(geometry), obstacles=road, barrier_factor=3.0)).links.columns
    texts = {(a, b): t for a, b, t in zip(found["de"], found["vers"], found["obstacles"])}
    assert texts == {(1, 2): "autoroute", (2, 3): "autoroute (ouvrage)", (1, 3): "autoroute"}
    assert dict(zip(zip(found["de"], found["vers"]), found["distance_comptee_m"])) == {
        (1, 2): 270.0,
        (2, 3): 110.0,
        (1, 3): 630.0,
    }


def test_special_graphs_are_defined():
    alone = build_connectivity(inputs_of(table_of(shapely.box([0], [0], [10], [10])), landscape_m2=1e4))
    assert (alone.nc, alone.eca, alone.pc, alone.h, len(alone.links)) == (1, 100.0, 1e-4, 0.0, 0)
    assert alone.patches.columns["dpc"].tolist() == [100.0]
    far = build_connectivity(inputs_of(table_of(shapely.box([0, 5000], [0, 0], [10, 5010], [10, 10]))))
    assert (far.nc, far.eca) == (2, pytest.approx(100 * np.sqrt(2)))
    assert "isolée" in far.patches.columns["motif"][0]
    hopeless = build_connectivity(
        inputs_of(table_of(shapely.box([0, 200], [0, 0], [10, 210], [10, 10])), guild=Guild(300.0, 1e-3, 0.05))
    )
    assert (hopeless.nc, hopeless.eca) == (1, pytest.approx(100 * np.sqrt(2)))
    assert hopeless.links.columns["probabilite"].tolist() == [0.0]
    empty = table_of(shapely.box([0, 100], [0, 0], [10, 110], [10, 10]), capacity=[0.0, 0.0])
    nothing = build_connectivity(inputs_of(empty, capacity="capacity"))
    assert (nothing.eca, nothing.patches.columns["dpc"].tolist()) == (0.0, [0.0, 0.0])
    assert nothing.links.columns["importance"].tolist() == [0.0]
    assert "sans capacité" in nothing.patches.columns["motif"][0]


def test_small_indices_keep_their_digits():
    geometry = shapely.box([0, 30], [0, 0], [10, 40], [10, 10])
    found = build_connectivity(inputs_of(table_of(geometry), landscape_m2=1e9))
    assert found.indices.columns["pc"][0] == pytest.approx(found.pc, rel=1e-11) and 0 < found.pc < 1e-12


def test_touching_patches_are_linked_without_a_line():
    found = build_connectivity(inputs_of(table_of(shapely.box([0, 10], [0, 0], [10, 20], [10, 10]))))
    assert found.links.columns["probabilite"].tolist() == [1.0] and found.links.geometry.tolist() == [None]
    assert found.eca == pytest.approx(200.0)


def test_points_and_several_points():
    geometry = [shapely.Point(0, 0), shapely.MultiPoint([(100, 0), (500, 0)]), shapely.Point(600, 0)]
    found = build_connectivity(inputs_of(table_of(geometry), guild=Guild(100.0, 100.0, 0.5)))
    assert found.links.columns["distance_m"].tolist() == [100.0, 100.0]
    assert (shapely.get_type_id(found.patches.geometry) == 0).all()
    assert found.patches.columns["capacite"].tolist() == [1.0, 1.0, 1.0]
    assert shapely.get_dimensions(found.components.geometry).tolist() == [2]


def test_capacities_that_are_no_numbers_count_for_nothing():
    table = table_of(shapely.box([0, 20, 40], [0, 0, 0], [10, 30, 50], [10, 10, 10]), capacity=[np.nan, -1.0, 7.0])
    patches, bad = patches_of(table, None, "capacity", None)
    assert patches.capacity.tolist() == [0.0, 0.0, 7.0] and bad.tolist() == [True, True, False]
    with pytest.raises(InputError, match="no capacity"):
        patches_of(table.take(np.array([0, 1])), None, "capacity", None)


def test_duplicates_do_not_depend_on_their_order():
    geometry = shapely.box([0, 0, 100], [0, 0, 0], [10, 10, 110], [10, 10, 10])
    table = table_of(geometry, nom=["a", "b", "c"], capacity=[1.0, 2.0, 3.0])
    found = [
        build_connectivity(inputs_of(table.take(np.array(o)), capacity="capacity")) for o in ([0, 1, 2], [1, 2, 0])
    ]
    assert found[0].patches.columns["nom"].tolist() == found[1].patches.columns["nom"].tolist() == ["a", "b", "c"]
    assert found[0].patches.columns["dpc"].tolist() == found[1].patches.columns["dpc"].tolist()


def test_progress_moves_forward_and_cancel_is_obeyed(recorder):
    inputs = inputs_of(table_of(squares(2)), obstacles=obstacles("LINESTRING(350 -100,350 900)"))
    progress = recorder()
    build_connectivity(inputs, progress)
    assert progress.forward
    for calls in (1, 4, len(progress.fractions) - 2):
        with pytest.raises(Cancelled):
            build_connectivity(inputs, recorder(cancel_after=calls))


def test_too_many_patches_are_refused(monkeypatch):
    monkeypatch.setattr(graph_module, "MOST_PATCHES", 10)
    with pytest.raises(InputError, match="SUBNETWORK_FIELD"):
        build_connectivity(inputs_of(table_of(squares(0, 20))))


def test_perimeters_that_overlap_count_once():
    assert perimeter_area(shapely.box([0, 5], [0, 0], [10, 15], [10, 10])) == pytest.approx(150)


def guilds_from(tmp_path, text):
    path = tmp_path / "guildes.csv"
    path.write_text(f"sous_trame;distance_max_m;distance_dispersion_m;probabilite;obstacles;source\n{text}\n", "utf-8")
    return read_guilds(path, Guild(1000.0, 800.0, 0.05), NAMES)


def test_shipped_guilds_can_be_read():
    guilds = read_guilds(TABLES / "guildes.csv", Guild(1000.0, 800.0, 0.05), NAMES)
    assert guilds["boisee"].dispersal_m == 700 and "autoroute" in guilds["humide"].obstacles


def test_guilds_of_a_table(tmp_path):
    guilds = guilds_from(tmp_path, "Forêt;2000;;0,5;tous;x\nmare;;400;;aucun;x\npré;;;;canal, autoroute;x\nhaie;;;;;x")
    assert guilds["foret"] == Guild(2000.0, 800.0, 0.5, frozenset(NAMES))
    assert guilds["mare"] == Guild(1000.0, 400.0, 0.05, frozenset())
    assert guilds["pre"].obstacles == {"canal", "autoroute"}
    assert guilds["haie"] == Guild(1000.0, 800.0, 0.05, None)
    table = table_of(squares(0, 3), trame=["FORÊT", "friche", None])
    patches, _ = patches_of(table, None, None, "trame")
    chosen, rows = guilds_of(patches, guilds, Guild(1.0, 1.0, 0.5))
    assert dict(zip(patches.networks, rows)) == {"FORÊT": "foret", "friche": None, None: None}
    assert chosen[patches.networks.index("FORÊT")].max_distance_m == 2000


@pytest.mark.parametrize(
    ("row", "words"),
    [
        ("a;0;;;;x", "out of range"),
        ("a;;-5;;;x", "out of range"),
        ("a;;;1;;x", "out of range"),
        ("a;;;nan;;x", "out of range"),
        ("a;;;moitié;;x", "is not a number"),
        ("a;;;;muraille;x", "'muraille'"),
        ("Forêt;;;;;x\nforet;;;;;x", "stands twice"),
    ],
)
def test_bad_guilds_are_refused_in_a_sentence(tmp_path, row, words):
    with pytest.raises(TableFileError, match=words):
        guilds_from(tmp_path, row)


def test_real_reservoirs_with_roads(shared_data):
    folder = shared_data / "reseaux" / "bousquet_orb" / "Source"
    table = read_layer(folder / "Reservoirs" / "RBP_MILIEUX_HUMIDES.shp")
    flat = table.with_geometry(shapely.force_2d(table.geometry))
    road = read_layer(folder / "Routes" / "TRONCON_ROUTE_BOUSQUET_ORB.shp")
    roads = road.with_geometry(shapely.force_2d(road.geometry))
    walls = obstacles_of([roads], "VOCATION", CLASSES, np.empty(0, dtype=object))
    guild = Guild(500.0, 400.0, 0.5)
    free = build_connectivity(inputs_of(flat, guild=guild, landscape_m2=5e8))
    cut = build_connectivity(inputs_of(flat, guild=guild, landscape_m2=5e8, obstacles=walls))
    assert len(cut.patches) == 649 and cut.nc > free.nc and cut.pc < free.pc
    # By hand: what is removed crosses a road that stops, what stays does not.
    stopping = shapely.union_all(walls.barriers.geometry[walls.stops])
    drawn = cut.links.geometry[~shapely.is_missing(cut.links.geometry)]
    assert not shapely.intersects(drawn, stopping).any()
    both = {(a, b) for a, b in zip(cut.links.columns["de"], cut.links.columns["vers"])}
    gone = [
        line
        for line, a, b in zip(free.links.geometry, free.links.columns["de"], free.links.columns["vers"])
        if (a, b) not in both and line is not None
    ]
    assert len(gone) > 20 and shapely.intersects(np.array(gone), stopping).all()

"""Links and indices of habitat patches on cases worked by hand."""

from __future__ import annotations

import numpy as np
import pytest
import shapely
from pyproj import CRS
from trame_verte.trame_verte_plugin.engine.continuity.habitats import (
    Barring,
    Guild,
    Patches,
    analyse_habitats,
    read_guilds,
)
from trame_verte.trame_verte_plugin.engine.continuity.obstacles import barriers_of, read_obstacles
from trame_verte.trame_verte_plugin.engine.continuity.parameters import Function
from trame_verte.trame_verte_plugin.engine.errors import InputError, TableFileError
from trame_verte.trame_verte_plugin.engine.schema import load_schema
from trame_verte.trame_verte_plugin.engine.table import Table

OBSTACLES = read_obstacles(Function.ECOLOGICAL)
GUILD = Guild(1000.0, 1000.0, 0.5)
CRS_ = CRS.from_epsg(2154)
#: Areas 10, 5 and 2 m²; 500 m and 800 m apart.
THREE = [shapely.box(0, 0, 10, 1), shapely.box(510, 0, 515, 1), shapely.box(1315, 0, 1317, 1)]


def habitats(*shapes, subnetwork=None, barriers=(), structures=(), factor=0.0, guilds=None, capacity=None, area=100.0):
    geometry = np.array(shapes, dtype=object)
    names = np.array([f"m{i}" for i in range(len(shapes))], dtype=object)
    kind = np.array(subnetwork or [""] * len(shapes), dtype=object)
    known = [Table(name, np.array([shape], dtype=object), np.array([1]), {}, CRS_) for name, shape in barriers]
    bar = Barring(barriers_of(known, None, OBSTACLES), np.array(structures, dtype=object), 25.0, factor)
    capacity = shapely.area(geometry) if capacity is None else np.array(capacity)
    return analyse_habitats(Patches(geometry, names, capacity, kind, CRS_), bar, GUILD, guilds or {}, area)


def rows(table):
    return [dict(zip(table.columns, values)) for values in zip(*table.columns.values())]


ROAD = ("autoroute", shapely.LineString([(250, -99), (250, 99)]))


def test_the_case_worked_by_hand():
    found = habitats(*THREE)
    assert found.numbers["PC"] == pytest.approx(0.0227442710, abs=1e-10)
    assert found.numbers["ECA"] == pytest.approx(15.0812039, abs=1e-7)
    assert found.numbers["IIC"] == pytest.approx(0.0202333333, abs=1e-10)
    assert (found.numbers["NC"], found.numbers["H"]) == (1, 2.5)
    patches = rows(found.tables["PATCHES_OUT"])
    assert [p["dpc"] for p in patches] == pytest.approx([82.199041, 54.274199, 13.951659], abs=1e-6)
    assert [p["rang"] for p in patches] == [1, 2, 3]
    assert [p["degre"] for p in patches] == [1, 2, 1]
    links = rows(found.tables["LINKS"])
    assert [(x["de"], x["vers"], x["distance_m"], x["pont"]) for x in links] == [(1, 2, 500, True), (2, 3, 800, True)]
    assert [x["probabilite"] for x in links] == pytest.approx([0.5**0.5, 0.5**0.8])
    (component,) = rows(found.tables["COMPONENTS"])
    assert component["eca"] == pytest.approx(found.numbers["ECA"])


def test_patches_that_touch_are_joined_for_nothing():
    found = habitats(shapely.box(0, 0, 10, 1), shapely.box(10, 0, 20, 1))
    assert rows(found.tables["LINKS"])[0]["probabilite"] == 1
    assert found.numbers["ECA"] == pytest.approx(20)


def test_a_barrier_removes_a_link():
    found = habitats(*THREE, barriers=[ROAD])
    assert found.numbers["NC"] == 2
    assert [x["obstacles"] for x in rows(found.tables["LINKS"])] == [None]


def test_a_barrier_lengthens_a_link():
    found = habitats(*THREE, barriers=[ROAD], factor=3.0)
    first = rows(found.tables["LINKS"])[0]
    assert (first["distance_m"], first["obstacles"]) == (1500, "autoroute")
    assert habitats(*THREE, barriers=[ROAD], factor=1.0).numbers["ECA"] == habitats(*THREE).numbers["ECA"]


def test_a_structure_near_the_crossing_serves_it():
    found = habitats(*THREE, barriers=[ROAD], structures=[shapely.Point(252, 20)])
    assert found.numbers["NC"] == 1
    assert habitats(*THREE, barriers=[ROAD], structures=[shapely.Point(252, 60)]).numbers["NC"] == 2


def test_a_structure_serves_the_nearest_barrier_only():
    second = ("voie ferrée", shapely.LineString([(262, -99), (262, 99)]))
    found = habitats(*THREE, barriers=[ROAD, second], structures=[shapely.Point(251, 0)], factor=2.0)
    assert rows(found.tables["LINKS"])[0]["obstacles"] == "voie_ferree"


def test_each_sous_trame_has_its_graph_and_its_guild():
    far = [shapely.affinity.translate(s, 0, 200) for s in THREE]
    guilds = {"prairie": Guild(600.0, 100.0, 0.05)}
    found = habitats(*THREE, *far, subnetwork=["bois"] * 3 + ["prairie"] * 3, guilds=guilds)
    index = {r["sous_trame"]: r for r in rows(found.tables["INDICES"])}
    assert (index["bois"]["nc"], index["prairie"]["nc"]) == (1, 2)
    assert index["prairie"]["distance_dispersion_m"] == 100
    assert (found.numbers["NC"], found.numbers["PC"]) == (3, None)
    assert sorted(p["composante"] for p in rows(found.tables["PATCHES_OUT"])) == [1, 1, 1, 2, 2, 3]


def test_a_guild_heeds_its_own_barriers():
    guilds = {"": Guild(1000.0, 1000.0, 0.5, frozenset({"canal"}))}
    assert habitats(*THREE, barriers=[ROAD], guilds=guilds).numbers["NC"] == 1


def test_points_and_capacities():
    found = habitats(shapely.Point(0, 0), shapely.Point(0, 300), capacity=[3.0, 4.0], area=None)
    assert found.numbers["PC"] is None
    assert found.numbers["ECA"] == pytest.approx(np.sqrt(25 + 24 * 0.5**0.3))


@pytest.mark.parametrize("wrong", [np.nan, -1.0])
def test_a_capacity_that_is_none_is_refused_by_name(wrong):
    with pytest.raises(InputError, match="m1"):
        habitats(*THREE, capacity=[1.0, wrong, 1.0])


def test_no_link_at_all():
    found = habitats(shapely.box(0, 0, 3, 1), shapely.box(9000, 0, 9004, 1))
    assert (found.numbers["NC"], found.numbers["ECA"]) == (2, 5)
    assert len(found.tables["LINKS"]) == 0


def test_every_output_has_the_fields_of_its_schema():
    found = habitats(*THREE)
    for name, fields in load_schema("habitatconnectivity").items():
        assert list(found.tables[name].columns) == [f.name for f in fields]


def test_the_order_of_patches_does_not_matter():
    one, two = habitats(*THREE), habitats(*THREE[::-1])
    for name in ("LINKS", "COMPONENTS", "INDICES"):
        for column, values in one.tables[name].columns.items():
            assert repr(two.tables[name].columns[column].tolist()) == repr(values.tolist())


def test_guilds_are_read_and_checked(tmp_path):
    path = tmp_path / "guildes.csv"
    header = "sous_trame;distance_max_m;distance_dispersion_m;probabilite;obstacles;source\n"
    path.write_text(header + "bois;2000;500;0,05;autoroute, canal;essai\n", encoding="utf-8")
    assert read_guilds(path) == {"bois": Guild(2000.0, 500.0, 0.05, frozenset({"autoroute", "canal"}))}
    path.write_text(header + "bois;2000;500;1,5;;essai\n", encoding="utf-8")
    with pytest.raises(TableFileError, match="bois"):
        read_guilds(path)

"""What pockets are made of, on a drawn estate: natures, owners, access, caution, gardens."""

from __future__ import annotations

import numpy as np
import pytest
import shapely
from pyproj import CRS
from trame_verte.trame_verte_plugin.engine.communes import Communes
from trame_verte.trame_verte_plugin.engine.estates.inputs import (
    Buildings,
    EstateInputs,
    EstateParameters,
    Estates,
    Parcels,
    Stops,
)
from trame_verte.trame_verte_plugin.engine.estates.inventory import build_inventory

LAMBERT = CRS(2154)


def objects(*values):
    return np.array([*values, None], dtype=object)[:-1]


def estate(*shapes):
    count = len(shapes)
    nothing, unknown = np.full(count, None, dtype=object), np.full(count, np.nan)
    return Estates(objects(*shapes), *[nothing] * 6, *[unknown] * 4)


def buildings(*corners):
    count = len(corners)
    shapes = objects(*(shapely.box(*c) for c in corners))
    return Buildings(shapes, np.full(count, 2.0), None, np.zeros(count, dtype=bool))


@pytest.fixture(scope="module")
def result():
    """From west to east: land without a house in two parcels, gardens of five houses, a school in its grounds."""
    free = [shapely.box(0, 0, 60, 60), shapely.box(0, 60, 60, 100)]
    gardens = [shapely.box(60 + 16 * i, 0, 76 + 16 * i, 50) for i in range(5)]
    grounds = [shapely.box(140, 0, 190, 100)]
    parcels = objects(*free, *gardens, *grounds)
    houses = [(62 + 16 * i, 2, 74 + 16 * i, 12) for i in range(5)]
    inputs = EstateInputs(
        estate(shapely.box(0, 0, 190, 100)),
        world_heritage=objects(shapely.box(-10, -10, 30, 110)),
        buffer=objects(shapely.box(30, -10, 120, 110)),
        communes=Communes(objects(shapely.box(-50, -50, 300, 150)), objects("62001"), objects("Ici"), objects("E")),
        buildings=buildings(*houses, (150, 50, 190, 100)),
        parcels=Parcels(parcels, objects(*"ABCDEFGH"), objects("commune", "bailleur", *[None] * 5, "autre_public")),
        streets=objects(shapely.LineString([(0, -5), (60, -5)])),
        zoning=(objects(shapely.box(0, 0, 190, 100)), objects("U")),
        stops=Stops(objects(shapely.Point(-100, 50)), objects("Mairie")),
    )
    return build_inventory(inputs, EstateParameters(), LAMBERT)


def by_nature(result, name):
    columns = result.pockets.columns
    return {nature: columns[name][row] for row, nature in enumerate(columns["nature"])}


def test_each_piece_of_land_has_its_nature(result):
    columns = result.pockets.columns
    # Nothing parts the land: one pocket from the free parcels to the grounds, told by what holds most of it.
    assert columns["nature"].tolist() == ["libre"]
    assert columns["parcelles"][0].split(", ")[0] == "A"
    assert columns["type_proprietaire"].tolist() == ["commune"]


def test_facts_of_a_pocket(result):
    columns = result.pockets.columns
    assert columns["prudence"].tolist() == ["bien_inscrit"] and columns["insee"].tolist() == ["62001"]
    assert columns["typezone"].tolist() == ["U"]
    # The street's edge is 1 m from the land; the stop is 100 m west of it.
    assert columns["acces"].tolist() == ["rue"]
    assert columns["dist_arret_m"] == pytest.approx([100])
    assert result.inventory.columns["foncier_nb"].tolist() == [1]


def test_gardens_are_small_built_parcels_without_their_houses(result):
    assert result.inventory.columns["jardins_m2"] == pytest.approx([5 * (16 * 50 - 12 * 10)])
    assert result.inventory.columns["part_jardins"] == pytest.approx([5 * 680 / 19_000], abs=1e-6)


def test_natures_of_pockets_kept_apart_by_streets():
    """Three fields between streets: free, gardens, grounds; and one away from every street."""
    fields = [shapely.box(x, 0, x + 60, 60) for x in (0, 80, 160)]
    lines = [shapely.LineString([(x, -20), (x, 80)]) for x in (70, 150)]
    far = shapely.box(400, 0, 460, 60)
    whole = shapely.MultiPolygon([shapely.box(0, 0, 220, 60), far])
    gardens = [shapely.box(80 + 12 * i, 0, 92 + 12 * i, 60) for i in range(5)]
    inputs = EstateInputs(
        estate(whole),
        buildings=buildings(*[(81 + 12 * i, 0, 91 + 12 * i, 8) for i in range(5)], (162, 0, 172, 8)),
        parcels=Parcels(objects(fields[0], *gardens, fields[2], far), objects(*"ABCDEFGH"), None),
        streets=objects(*lines),
    )
    columns = build_inventory(inputs, EstateParameters(), LAMBERT).pockets.columns
    assert columns["nature"].tolist() == ["libre", "jardins", "equipement", "libre"]
    assert columns["acces"].tolist() == ["rue", "rue", "rue", "enclave"]
    # Free land by a street first, then free land away from one, then grounds, gardens last.
    assert columns["rang"].tolist() == [1, 4, 3, 2]
    assert columns["prudence"].tolist() == [None] * 4
    # No land is given twice, and what no pocket could be made of is nobody's.
    assert columns["nb_parcelles"].tolist()[0] == 1 and columns["parcelles"][0] == "A"

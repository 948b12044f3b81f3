"""The benchmarks' territory is what it says, and work on it grows with its size: operations are counted, not timed."""

from __future__ import annotations

import sys
from collections import Counter
from pathlib import Path

import numpy as np
import pytest
import shapely
from pyproj import CRS

ROOT = Path(__file__).resolve().parent.parent
SIZES = (5_000, 20_000)

#: Calls of GEOS that build new geometries: what a run should do to few features.
OVERLAYS = ("intersection", "difference", "union_all", "buffer", "make_valid")


@pytest.fixture(scope="module")
def territories() -> dict[int, dict]:
    """The layers of the territories of two sizes, as arrays."""
    sys.path.insert(0, str(ROOT / "benchmarks"))
    try:
        import territory

        return {size: territory.territory(size) for size in SIZES}
    finally:
        sys.path.remove(str(ROOT / "benchmarks"))


@pytest.fixture(params=SIZES)
def layers(request, territories) -> dict:
    return territories[request.param]


def test_same_size_gives_the_same_territory(territories):
    import territory

    again = territory.territory(SIZES[0])
    for name, (geometry, columns) in territories[SIZES[0]].items():
        other, values = again[name]
        assert (shapely.to_wkb(geometry) == shapely.to_wkb(other)).all()
        assert all((columns[c] == values[c]).all() for c in columns)


def test_counts_and_imperfections(layers):
    parcels, buildings = layers["parcelles"][0], layers["batiments"][0]
    assert len(parcels) in SIZES
    assert 0.7 <= len(buildings) / len(parcels) <= 1.08
    for polygons in (parcels, buildings):
        assert np.mean(~shapely.is_valid(polygons)) == pytest.approx(0.003, abs=0.0005)


def test_identifiers_are_unique(layers):
    assert len(set(layers["parcelles"][1]["id"])) == len(layers["parcelles"][0])


def test_about_a_fifth_of_the_parcels_is_near_the_axis(layers):
    axis = shapely.union_all(layers["axes"][0])
    shapely.prepare(axis)
    assert 0.15 <= shapely.dwithin(axis, shapely.make_valid(layers["parcelles"][0]), 500).mean() <= 0.28


@pytest.mark.parametrize("name", ["zone_urba", "communes"])
def test_zones_and_communes_tile_the_territory(layers, name):
    polygons = layers[name][0]
    assert shapely.is_valid(polygons).all()
    assert shapely.area(polygons).sum() == pytest.approx(shapely.union_all(polygons).area, rel=1e-9)


def test_a_part_of_the_buildings_straddles_and_overlaps(layers):
    parcels, buildings = (shapely.make_valid(layers[name][0]) for name in ("parcelles", "batiments"))
    within = shapely.STRtree(parcels).query(buildings, predicate="within")[0]
    assert 0.05 <= 1 - len(np.unique(within)) / len(buildings) <= 0.4
    assert shapely.STRtree(buildings).query(buildings, predicate="overlaps").shape[1] > 0.02 * len(buildings)


def run_counting(layers: dict, monkeypatch, *, measures_only: bool) -> Counter:
    """Run the engine on the layers and count the features that go through each costly operation."""
    from trame_verte.trame_verte_plugin.engine import growth, overlap
    from trame_verte.trame_verte_plugin.engine.referential.build import build_referential
    from trame_verte.trame_verte_plugin.engine.referential.corridor import Corridor
    from trame_verte.trame_verte_plugin.engine.referential.inputs import Inputs, select_parcels
    from trame_verte.trame_verte_plugin.engine.referential.parameters import Parameters
    from trame_verte.trame_verte_plugin.engine.repair import repair
    from trame_verte.trame_verte_plugin.engine.table import Table

    def table(name: str, dimension: int) -> Table:
        geometry, columns = layers[name]
        read = Table(name, geometry, np.arange(len(geometry)), columns, CRS.from_epsg(2154))
        return repair(read, dimension).table

    calls: list[tuple[str, int]] = []
    for name in OVERLAYS:
        function = getattr(shapely, name)

        def counted(first, *rest, _name=name, _function=function, **options):
            calls.append((_name, np.size(first)))
            return _function(first, *rest, **options)

        monkeypatch.setattr(shapely, name, counted)
    measured, rounded = overlap.shared_area, growth._rounded

    def grown(corners, *rest):
        calls.append(("buffer", len(corners)))
        return rounded(corners, *rest)

    def pairs(first, second, rows, others):
        calls.append(("pairs", len(rows)))
        calls.append(("edges", int((first.count[rows] + second.count[others]).sum())))
        return measured(first, second, rows, others)

    monkeypatch.setattr(overlap, "shared_area", pairs)
    # Buildings of four corners are grown without GEOS, and count all the same.
    monkeypatch.setattr(growth, "_rounded", grown)
    parameters = Parameters(measures_only=measures_only)
    corridor = Corridor.build(layers["axes"][0], layers["axes"][1]["nom"], parameters)
    parcels = select_parcels(corridor, table("parcelles", 2), "id", parameters)
    inputs = Inputs(
        corridor,
        parcels,
        owner_field="idprocpte",
        owner_type_field="catpro3",
        stops=table("arrets", 0),
        stop_field="nom",
        buildings=table("batiments", 2),
        zoning=table("zone_urba", 2),
        communes=table("communes", 2),
    )
    result = build_referential(inputs, parameters)
    found: Counter = Counter(kept=len(result.referential.geometry))
    for name, number in calls:
        found[name] += number
    return found


@pytest.fixture(scope="module")
def counts(territories) -> dict[tuple[int, bool], Counter]:
    """Operations by size and by whether only the measures were asked for."""
    found = {}
    for size, layers in territories.items():
        for measures_only in (True, False):
            with pytest.MonkeyPatch.context() as patch:
                found[size, measures_only] = run_counting(layers, patch, measures_only=measures_only)
    return found


@pytest.mark.parametrize("measures_only", [True, False], ids=["measures", "complete"])
@pytest.mark.parametrize("operation", [*OVERLAYS, "pairs", "edges"])
def test_operations_grow_with_the_parcels_kept(counts, operation, measures_only):
    small, large = counts[SIZES[0], measures_only], counts[SIZES[1], measures_only]
    growth = large["kept"] / small["kept"]
    # The small territory has few of the rare cases: some dozens may come on top.
    assert large[operation] <= 1.15 * growth * small[operation] + 60


@pytest.mark.parametrize("size", SIZES)
def test_measures_overlay_only_what_overlaps_in_a_tangle(counts, size):
    found = counts[size, True]
    assert found["intersection"] <= 0.1 * found["kept"]
    assert found["union_all"] <= 0.1 * found["kept"]
    assert found["difference"] == 0
    assert found["buffer"] <= 10


@pytest.mark.parametrize("size", SIZES)
def test_each_pair_of_neighbours_is_measured_once_or_twice(counts, size):
    found = counts[size, True]
    assert 0 < found["pairs"] <= 8 * found["kept"]


@pytest.mark.parametrize("size", SIZES)
def test_the_complete_run_grows_each_building_once(counts, size):
    found = counts[size, False]
    assert 0 < found["buffer"] <= 2 * found["kept"]

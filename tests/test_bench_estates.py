"""The benchmarks' territory of estates: what it is, and how the rule of types does on a drawing not made for it."""

from __future__ import annotations

import sys
from collections import Counter
from pathlib import Path

import numpy as np
import pytest
import shapely
from trame_verte.trame_verte_plugin.engine.estates import kinds
from trame_verte.trame_verte_plugin.engine.estates.built import measure_built
from trame_verte.trame_verte_plugin.engine.estates.identity import type_labels
from trame_verte.trame_verte_plugin.engine.estates.inputs import Buildings
from trame_verte.trame_verte_plugin.engine.overlap import Outlines
from trame_verte.trame_verte_plugin.engine.progress import silent

ROOT = Path(__file__).resolve().parent.parent
ESTATES = 60


@pytest.fixture(scope="module")
def territory() -> dict:
    """The layers, as arrays."""
    sys.path.insert(0, str(ROOT / "benchmarks"))
    try:
        import estates_territory

        return estates_territory.territory(ESTATES)
    finally:
        sys.path.remove(str(ROOT / "benchmarks"))


def test_four_hundred_buildings_and_three_hundred_parcels_an_estate(territory):
    assert len(territory["cites"][0]) == ESTATES
    assert len(territory["parcelles"][0]) == 300 * ESTATES
    assert len(territory["batiments"][0]) == pytest.approx(400 * ESTATES, rel=0.02)
    assert all(shapely.is_valid(geometry).all() for geometry, _ in territory.values())
    outlines = shapely.buffer(territory["cites"][0], 0.1)
    parcel, _ = shapely.STRtree(outlines).query(territory["parcelles"][0], predicate="covered_by")
    assert len(parcel) == 300 * ESTATES


def test_rule_of_types_on_a_drawing_that_it_was_not_made_for(territory):
    """The guide quotes this: rows, pairs and slabs are all found; garden cities that are bent but little are not."""
    estates, columns = territory["cites"]
    shapes, facts = territory["batiments"]
    dwellings = facts["nombre_de_logements"].astype(float)
    given = Buildings(shapes, np.full(len(shapes), 2.0), dwellings, np.zeros(len(shapes), dtype=bool))
    built = measure_built(Outlines.of(estates), given, 70.0, silent)
    density = built.dwellings / shapely.area(estates) * 1e4
    measures = (built.party_share, built.mean_m2, built.entropy, density)
    found = kinds.estimate(built.count, dict(zip(kinds.MEASURES, measures)))
    known = type_labels(columns["type"])
    right = Counter(known[found == known].tolist())
    every = Counter(known.tolist())
    assert all(right[name] == every[name] for name in ("Corons", "Cité pavillonnaire", "Cité moderne"))
    assert right["Cité jardin"] == 0 and set(found[known == "Cité jardin"]) == {"Cité pavillonnaire"}

"""Identifiers and ranks do not depend on the order of the input."""

from __future__ import annotations

import numpy as np
import shapely
from hypothesis import given, settings
from hypothesis import strategies as st
from trame_verte.trame_verte_plugin.engine.order import canonical_order, in_order, ranking
from trame_verte.trame_verte_plugin.engine.table import Table


def test_west_then_south_then_small(shapes):
    layer = shapes(
        "POLYGON((5 0,6 0,6 1,5 0))",
        "POLYGON((0 3,9 3,9 9,0 3))",
        "POLYGON((0 0,9 0,9 9,0 9,0 0))",
        "POLYGON((0 0,9 0,9 9,0 0))",
        "LINESTRING(0 0,1 1)",
    )
    assert canonical_order(layer).tolist() == [4, 3, 2, 1, 0]
    assert canonical_order(layer).tolist() == [4, 3, 2, 1, 0]
    assert canonical_order(layer, np.array([0, 0, 1, 3, 2.0])).tolist() == [2, 4, 3, 1, 0]


def test_less_than_a_millimetre_does_not_count(shapes):
    layer = shapes("POINT(0.0004 5)", "POINT(0 0)", "POINT(0.0002 2)")
    assert canonical_order(layer).tolist() == [1, 2, 0]


def test_what_holds_nothing_comes_last(awkward):
    layer = np.array([awkward["missing"], awkward["empty"], shapely.Point(9, 9)], dtype=object)
    assert canonical_order(layer)[0] == 2
    assert canonical_order(layer[:0]).tolist() == []


@settings(derandomize=True, max_examples=60, deadline=None)
@given(
    st.lists(st.tuples(st.integers(0, 3), st.integers(0, 3), st.integers(1, 3)), min_size=1, max_size=15), st.randoms()
)
def test_any_order_gives_the_same_sequence(corners, random):
    """Shapes that tie in everything but their corners included: two triangles of one box."""
    layer = [shapely.Polygon([(x, y), (x + s, y), (x + s, y + s)]) for x, y, s in corners]
    layer += [shapely.Polygon([(x, y), (x, y + s), (x + s, y + s)]) for x, y, s in corners]
    mixed = list(layer)
    random.shuffle(mixed)
    first, second = np.array(layer, dtype=object), np.array(mixed, dtype=object)
    texts = [shapely.to_wkt(shapely.normalize(g[canonical_order(g)])).tolist() for g in (first, second)]
    assert texts[0] == texts[1]


def test_ranks_and_their_ties():
    values = np.array([3.0, 7.0, np.nan, 7.0 + 1e-12, 3.0])
    ids = np.array([5, 4, 1, 3, 2])
    assert ranking(values, ids).tolist() == [4, 2, 0, 1, 3]
    assert ranking(values, ids, descending=False).tolist() == [2, 4, 0, 3, 1]


def test_in_order_takes_rows_and_copies_geometries():
    table = Table("t", shapely.box([5.0, 0.0, 2.0], 0, [6.0, 1.0, 3.0], 1), np.array([7, 8, 9]), {"a": np.arange(3)})
    found = in_order(table)
    assert found.source_id.tolist() == [8, 9, 7] and found.columns["a"].tolist() == [1, 2, 0]
    assert shapely.equals_exact(found.geometry, table.geometry[[1, 2, 0]]).all()
    assert not any(one is other for one in found.geometry for other in table.geometry)
    assert table.source_id.tolist() == [7, 8, 9]

"""Groups of polygons that touch along a line, against GEOS asked pair by pair."""

from __future__ import annotations

import networkx
import numpy as np
import pytest
import shapely
from hypothesis import given, settings
from hypothesis import strategies as st
from shapely.geometry import box
from trame_verte.trame_verte_plugin.engine.contact import joined_along_lines


def array(*geometries):
    result = np.empty(len(geometries), dtype=object)
    result[:] = geometries
    return result


def groups(label):
    return {frozenset(np.flatnonzero(label == g).tolist()) for g in np.unique(label)}


@pytest.mark.parametrize(
    ("polygons", "expected"),
    [
        ([box(0, 0, 1, 1), box(1, 0, 2, 1)], 1),
        ([box(0, 0, 1, 1), box(1, 1, 2, 2)], 2),
        ([box(0, 0, 1, 1), box(1, 0.25, 2, 0.75)], 1),
        ([box(0, 0, 1, 1), box(0.5, 0.5, 2, 2)], 1),
        ([box(0, 0, 3, 3).difference(box(1, 1, 2, 2)), box(1, 1, 2, 2)], 1),
        ([shapely.union_all([box(0, 0, 1, 1), box(5, 0, 6, 1)]), box(6, 0, 7, 1), box(3, 0, 4, 1)], 2),
        ([], 0),
    ],
    ids=["side", "corner", "part of a side", "overlap", "hole", "multi", "none"],
)
def test_drawn(polygons, expected):
    assert len(groups(joined_along_lines(array(*polygons)))) == expected


rectangles = st.lists(st.tuples(*[st.integers(0, 9)] * 2, *[st.integers(1, 4)] * 2), max_size=12)


@settings(max_examples=80, deadline=None, derandomize=True)
@given(rectangles)
def test_equals_geos_asked_pair_by_pair(items):
    polygons = array(*(box(x, y, x + w, y + h) for x, y, w, h in items))
    graph = networkx.Graph()
    graph.add_nodes_from(range(len(polygons)))
    for i, one in enumerate(polygons):
        for j in range(i):
            shared = one.intersection(polygons[j])
            if not shared.is_empty and shared.length > 0:
                graph.add_edge(i, j)
    assert groups(joined_along_lines(polygons)) == {frozenset(c) for c in networkx.connected_components(graph)}

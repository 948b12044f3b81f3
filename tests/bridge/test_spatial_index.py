"""A packed R-tree is whole in SQLite's own judgement and answers like one that SQLite grew."""

from __future__ import annotations

import sqlite3

import numpy as np
import pytest

#: From nothing to a tree of four levels.
COUNTS = [0, 1, 2, 51, 52, 103, 2601, 2602, 140_000]


@pytest.fixture
def file():
    with sqlite3.connect(":memory:", isolation_level=None) as connection:
        for name in ("packed", "grown"):
            connection.execute(f"CREATE VIRTUAL TABLE {name} USING rtree(id, x0, x1, y0, y1)")
        yield connection


def boxes(count: int) -> np.ndarray:
    random = np.random.default_rng(count)
    low = random.uniform(-7e6, 7e6, (count, 2))
    high = low + random.uniform(0, 50, (count, 2)) * (random.random((count, 1)) < 0.8)
    return np.column_stack([low[:, 0], high[:, 0], low[:, 1], high[:, 1]])


def pack(file, index, ids, extents):
    from trame_verte.trame_verte_plugin.bridge import spatial_index

    spatial_index.pack(file, index, ids, extents)


def grow(file, index, ids, extents):
    file.executemany(f"INSERT INTO {index} VALUES (?, ?, ?, ?, ?)", zip(ids.tolist(), *extents.T.tolist()))


@pytest.mark.parametrize("count", COUNTS)
def test_whole_and_same_entries(qgis_app, file, count):
    ids, extents = np.random.default_rng(1).permutation(count) + 1, boxes(count)
    pack(file, "packed", ids, extents)
    assert file.execute("SELECT rtreecheck('packed')").fetchone() == ("ok",)
    grow(file, "grown", ids[:3000], extents[:3000])
    entries = {row[0]: row[1:] for row in file.execute("SELECT * FROM packed")}
    assert len(entries) == count
    assert all(entries[row[0]] == row[1:] for row in file.execute("SELECT * FROM grown"))


def test_finds_what_a_plain_search_finds(qgis_app, file):
    extents = boxes(5000)
    pack(file, "packed", np.arange(1, 5001), extents)
    for x0, y0 in np.random.default_rng(2).uniform(-7e6, 6e6, (50, 2)).tolist():
        x1, y1 = x0 + 4e5, y0 + 9e5
        query = "SELECT id FROM packed WHERE x1 >= ? AND x0 <= ? AND y1 >= ? AND y0 <= ?"
        found = {row[0] for row in file.execute(query, [x0, x1, y0, y1])}
        inside = (extents[:, 1] >= x0) & (extents[:, 0] <= x1) & (extents[:, 3] >= y0) & (extents[:, 2] <= y1)
        assert found >= set((np.flatnonzero(inside) + 1).tolist())
        assert len(found) <= inside.sum() + 2


def test_sqlite_goes_on_with_it(qgis_app, file):
    extents = boxes(4000)
    pack(file, "packed", np.arange(1, 3001), extents[:3000])
    grow(file, "packed", np.arange(3001, 4001), extents[3000:])
    file.execute("DELETE FROM packed WHERE id % 3 = 0")
    assert file.execute("SELECT rtreecheck('packed')").fetchone() == ("ok",)
    assert file.execute("SELECT count(*) FROM packed").fetchone() == (4000 - 1333,)

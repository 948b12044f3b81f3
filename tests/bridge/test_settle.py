"""A GeoPackage that others still have open becomes one whole file."""

from __future__ import annotations

import sqlite3

import pytest


@pytest.fixture
def settle(qgis_app):
    from trame_verte.trame_verte_plugin.bridge.deliverable.package import settle

    return settle


def test_what_others_have_open_is_copied_whole(settle, tmp_path):
    package, place = tmp_path / "p.gpkg", tmp_path / "q.gpkg"
    writer = sqlite3.connect(package)
    writer.execute("pragma application_id = 1196444487")
    writer.execute("pragma journal_mode = wal")
    writer.execute("create table t (n integer)")
    writer.execute("insert into t values (1), (2)")
    writer.commit()
    reader = sqlite3.connect(package)
    reading = reader.execute("select n from t")
    reading.fetchone()
    settle(package, place)
    reader.close()
    writer.close()
    with sqlite3.connect(place) as file:
        assert file.execute("select count(*) from t").fetchone() == (2,)
        assert file.execute("pragma application_id").fetchone() == (1196444487,)
        assert file.execute("pragma journal_mode").fetchone() == ("delete",)
    assert sorted(path.name for path in tmp_path.glob("q.gpkg*")) == ["q.gpkg"]


def test_a_place_that_cannot_be_written(settle, tmp_path):
    from trame_verte.trame_verte_plugin.engine.errors import InputError

    sqlite3.connect(tmp_path / "p.gpkg").close()
    with pytest.raises(InputError, match="could not be written"):
        settle(tmp_path / "p.gpkg", tmp_path / "missing" / "q.gpkg")

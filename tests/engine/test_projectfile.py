"""A project's file without people and places, written by hand."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest
from trame_verte.trame_verte_plugin.engine import projectfile

TEXT = """<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>
<qgis projectname="A > B" saveUser="dupont" version="3.40" saveUserFull="J. Dupont" saveDateTime="2026-01-01">
  <title>saveUser="kept"</title>
  <datasource>../.staged/R&amp;D/x.gpkg|layername=a</datasource>
  <Layer source="/home/dupont/.staged/R&amp;D/x.gpkg|layername=a"/>
</qgis>
"""


def written(path: Path, text: str = TEXT) -> Path:
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("p.qgs", text)
        archive.writestr("styles.db", b"\x00\xff")
    return path


def test_nobody_is_named_and_paths_are_those_of_the_place(tmp_path):
    project = written(tmp_path / "p.qgz")
    projectfile.clean(project, "R&D/x.gpkg", "./x & y.gpkg")
    with zipfile.ZipFile(project) as archive:
        text, other = archive.read("p.qgs").decode(), archive.read("styles.db")
    assert '<qgis projectname="A > B" version="3.40">' in text
    assert 'saveUser="kept"' in text
    assert "<datasource>./x &amp; y.gpkg|layername=a</datasource>" in text
    assert '<Layer source="./x &amp; y.gpkg|layername=a"/>' in text
    assert other == b"\x00\xff"


def test_the_same_file_each_time(tmp_path):
    first, second = written(tmp_path / "a.qgz"), written(tmp_path / "b.qgz")
    for path in (first, second):
        projectfile.clean(path, "x.gpkg", "./x.gpkg")
    assert first.read_bytes() == second.read_bytes()


@pytest.mark.parametrize(
    ("target", "project", "expected"),
    [
        ("/a/b/x.gpkg", "/a/b/p.qgz", "./x.gpkg"),
        ("/a/b/x.gpkg", "/a/c/d/p.qgz", "../../b/x.gpkg"),
        ("/a/b/c/x.gpkg", "/a/b/p.qgz", "./c/x.gpkg"),
    ],
)
def test_relative(target, project, expected):
    assert projectfile.relative(Path(target), Path(project)) == expected


def test_another_drive(monkeypatch):
    def refuse(*_paths):
        raise ValueError("path is on mount 'D:', start on mount 'C:'")

    monkeypatch.setattr(projectfile.os.path, "relpath", refuse)
    assert projectfile.relative(Path("/d/x.gpkg"), Path("/c/p.qgz")) == "/d/x.gpkg"

"""Staged files appear together at the end, or not at all."""

from __future__ import annotations

import os

import pytest
from trame_verte.trame_verte_plugin.engine.errors import InputError
from trame_verte.trame_verte_plugin.engine.staging import Staging


def contents(folder):
    return {path.relative_to(folder).as_posix(): path.read_text() for path in folder.rglob("*") if path.is_file()}


def test_files_and_folders_appear_at_the_end(tmp_path):
    (tmp_path / "delivery").mkdir()
    (tmp_path / "delivery" / "old.txt").write_text("kept")
    (tmp_path / "map.pdf").write_text("before")
    with Staging() as staging:
        staging.path(tmp_path / "map.pdf").write_text("after")
        folder = staging.path(tmp_path / "delivery")
        (folder / "data").mkdir(parents=True)
        (folder / "data" / "new.txt").write_text("new")
        assert (tmp_path / "map.pdf").read_text() == "before"
    assert contents(tmp_path) == {"map.pdf": "after", "delivery/old.txt": "kept", "delivery/data/new.txt": "new"}


def test_a_failure_leaves_what_was_there(tmp_path):
    (tmp_path / "map.pdf").write_text("before")
    with pytest.raises(RuntimeError), Staging() as staging:
        staging.path(tmp_path / "map.pdf").write_text("half")
        staging.path(tmp_path / "deep" / "er" / "other.pdf").write_text("half")
        raise RuntimeError
    assert contents(tmp_path) == {"map.pdf": "before"}
    assert [path.name for path in tmp_path.iterdir()] == ["map.pdf"]


def test_a_file_that_cannot_be_moved_takes_the_others_back(tmp_path):
    (tmp_path / "a.pdf").write_text("before")
    # A folder stands where the second file goes: no file can replace it.
    (tmp_path / "b.pdf").mkdir()
    (tmp_path / "b.pdf" / "inside").write_text("kept")
    with pytest.raises(InputError), Staging() as staging:
        staging.path(tmp_path / "a.pdf").write_text("after")
        staged = staging.path(tmp_path / "b.pdf")
        staged.mkdir()
        (staged / "inside").mkdir()
        (staged / "inside" / "file").write_text("new")
    assert contents(tmp_path) == {"a.pdf": "before", "b.pdf/inside": "kept"}


def test_folders_made_for_files_that_were_taken_back_go_too(tmp_path):
    (tmp_path / "delivery").mkdir()
    # A file stands where the last of the new folders goes.
    (tmp_path / "delivery" / "texts").write_text("kept")
    with pytest.raises(InputError), Staging() as staging:
        for name in ("data", "texts"):
            (staging.path(tmp_path / "delivery") / name).mkdir(parents=True)
            (staging.path(tmp_path / "delivery") / name / "new.txt").write_text("new")
    assert contents(tmp_path) == {"delivery/texts": "kept"}
    assert [path.name for path in (tmp_path / "delivery").iterdir()] == ["texts"]


def test_places_in_one_folder_are_staged_in_one_folder(tmp_path):
    with Staging() as staging:
        project, data = (staging.path(tmp_path / name) for name in ("a.qgz", "a.gpkg"))
        assert os.path.relpath(data, project.parent) == "a.gpkg"
        assert staging.path(tmp_path / "a.qgz") == project


def test_what_is_staged_but_never_written_is_no_fault(tmp_path):
    with Staging() as staging:
        staging.path(tmp_path / "a.pdf")
    assert not list(tmp_path.iterdir())

"""Tables that planners edit: what is read, and sentences that name file, row and column."""

from __future__ import annotations

import pytest
from trame_verte.trame_verte_plugin.engine.csv_tables import TABLES, number, read_rows
from trame_verte.trame_verte_plugin.engine.errors import TableFileError


@pytest.fixture
def write(tmp_path):
    def make(text: str, encoding: str = "utf-8"):
        path = tmp_path / "table.csv"
        path.write_bytes(text.encode(encoding))
        return path

    return make


TEXT = "# commentaire\n\ncode;libelle;source\n 01 ;forêt;SRCE\n  # encore\n02;eau;PLU\n"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252"])
def test_rows_are_read(write, encoding):
    assert read_rows(write(TEXT, encoding), ["code"]) == [
        {"code": "01", "libelle": "forêt", "source": "SRCE"},
        {"code": "02", "libelle": "eau", "source": "PLU"},
    ]


def test_quotes_hold_semicolons(write):
    assert read_rows(write('code;source\n"a;b";"c ""d"""\n'), ["code"]) == [{"code": "a;b", "source": 'c "d"'}]


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        pytest.param("", "is empty", id="empty"),
        pytest.param("# rien\n", "is empty", id="only comments"),
        pytest.param("libelle;source\na;b\n", "has no column 'code'. Its columns are: libelle, source.", id="column"),
        pytest.param("code;libelle\na;b\n", "has no column 'source'", id="no source"),
        pytest.param("code;source\n\n1;a;b\n", "Row 3 of table '.*' has 3 values for 2 columns", id="too many values"),
        pytest.param(
            "code;source\n1;a\n2\n", "Row 3 of table '.*' has no value in column 'source'", id="source left out"
        ),
    ],
)
def test_faults_are_named(write, text, sentence):
    with pytest.raises(TableFileError, match=sentence):
        read_rows(write(text), ["code"])


def test_a_file_that_is_not_there(tmp_path):
    with pytest.raises(TableFileError, match=r"absent\.csv' cannot be read: "):
        read_rows(tmp_path / "absent.csv", [])


def test_numbers_in_french_and_english():
    row = {"a": "1 234,5", "b": "-0.25", "c": "douze", "source": "x"}
    assert [number("t.csv", row, key) for key in "ab"] == [1234.5, -0.25]
    with pytest.raises(TableFileError, match=r"'t\.csv': 'douze' in column 'c' is not a number"):
        number("t.csv", row, "c")


@pytest.mark.parametrize("path", sorted(TABLES.glob("*.csv")), ids=lambda path: path.name)
def test_our_own_tables_are_readable(path):
    assert read_rows(path, [])

"""Reads the tables that planners may edit: CSV, ``;`` between columns, ``#`` before a comment, a source on each row."""

from __future__ import annotations

import csv
from collections.abc import Sequence
from pathlib import Path

from .errors import TableFileError

#: The plugin's own tables.
TABLES = Path(__file__).resolve().parent.parent / "tables"

#: Every table says where each of its rows comes from.
SOURCE = "source"


def read_rows(path: str | Path, required: Sequence[str], *, sourced: bool = True) -> list[dict[str, str]]:
    """Return the rows of a table as dictionaries of stripped texts.

    Parameters
    ----------
    path : str or Path
        UTF-8 (with or without a byte order mark) or Windows-1252; empty lines and lines that begin with ``#`` are
        skipped; the first line left names the columns.
    required : sequence of str
        Columns that the table must have beside ``source``.
    sourced : bool
        Each row must say where it comes from; a table that a user writes for one run need not.

    Returns
    -------
    list of dict
        In the order of the file; a column that a row leaves out is ''.

    Raises
    ------
    TableFileError
        The file cannot be read, lacks a column, or a row holds too many values or no source; it names file and row.
    """
    path = Path(path)
    lines = [
        (number, line)
        for number, line in enumerate(_text(path).splitlines(), start=1)
        if line.strip() and not line.lstrip().startswith("#")
    ]
    if not lines:
        raise TableFileError("Table '{file}' is empty: it has no line that names its columns.", file=str(path))
    rows = [[value.strip() for value in row] for row in csv.reader((line for _, line in lines), delimiter=";")]
    header = rows[0]
    missing = [name for name in [*required, *([SOURCE] if sourced else [])] if name not in header]
    if missing:
        raise TableFileError(
            "Table '{file}' has no column '{column}'. Its columns are: {columns}.",
            file=str(path),
            column=missing[0],
            columns=", ".join(header),
        )
    return [_row(path, number, header, values, sourced) for (number, _), values in zip(lines[1:], rows[1:])]


def _text(path: Path) -> str:
    try:
        data = path.read_bytes()
    except OSError as error:
        raise TableFileError(
            "Table '{file}' cannot be read: {reason}.", file=str(path), reason=error.strerror or str(error)
        ) from None
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        # Spreadsheets of Windows save CSV files so.
        return data.decode("cp1252", errors="replace")


def _row(path: Path, number: int, header: list[str], values: list[str], sourced: bool) -> dict[str, str]:
    if len(values) > len(header):
        raise TableFileError(
            "Row {row} of table '{file}' has {found} values for {wanted} columns. Check its ';'.",
            row=number,
            file=str(path),
            found=len(values),
            wanted=len(header),
        )
    row = dict.fromkeys(header, "")
    row.update(zip(header, values))
    if sourced and not row[SOURCE]:
        raise TableFileError(
            "Row {row} of table '{file}' has no value in column '{column}'.",
            row=number,
            file=str(path),
            column=SOURCE,
        )
    return row


def number(path: str | Path, row: dict[str, str], column: str) -> float:
    """Return a value of a row as a number (decimal comma or point), or raise :class:`TableFileError` quoting it."""
    try:
        return float(row[column].replace(",", ".").replace(" ", "").replace("\u202f", "").replace("\xa0", ""))
    except ValueError:
        raise TableFileError(
            "Table '{file}': '{value}' in column '{column}' is not a number (row of source '{source}').",
            file=str(path),
            value=row[column],
            column=column,
            source=row[SOURCE],
        ) from None

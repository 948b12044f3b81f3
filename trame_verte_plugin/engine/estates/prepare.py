"""From the tables of layers to the inputs of the inventory."""

from __future__ import annotations

import datetime
import re

import numpy as np

from ..errors import InputError
from ..order import in_order
from ..owners import owner_types
from ..referential.buildings import storeys
from ..table import Table
from ..texts import distinct, numbers, text_or_none
from .follow import FOLLOWED
from .inputs import Buildings, Diagnoses, Earlier, Parcels, Stops

LETTERS = frozenset("ABCDEFG")


def _texts(table: Table, field: str | None) -> np.ndarray:
    return np.full(len(table), None, dtype=object) if field is None else text_or_none(table.column(field))


def buildings_of(
    table: Table, levels: str | None, height: str | None, dwellings: str | None, activity: np.ndarray
) -> Buildings:
    """Return the buildings of a table in canonical order; storeys come from their field, else from the height.

    Negative and infinite values are unknown (see :func:`negative`).
    """
    storey = np.full(len(table), np.nan)
    if height is not None:
        storey = storeys(_positive(table, height))
    if levels is not None:
        own = np.maximum(_positive(table, levels), 1.0)
        storey = np.where(np.isnan(own), storey, own)
    return Buildings(table.geometry, storey, None if dwellings is None else _positive(table, dwellings), activity)


def _positive(table: Table, field: str) -> np.ndarray:
    values = numbers(table.column(field))
    return np.where(np.isfinite(values) & (values >= 0), values, np.nan)


def negative(table: Table, fields: tuple[str | None, ...]) -> np.ndarray:
    """Return the rows that hold a negative number in some field."""
    found = np.zeros(len(table), dtype=bool)
    for field in fields:
        if field is not None:
            found |= numbers(table.column(field)) < 0
    return np.flatnonzero(found)


def parcels_of(table: Table, identifier: str | None, owner_type: str | None) -> Parcels:
    """Return the parcels; without an identifier they are called by their place in the source."""
    table = in_order(table)
    names = _texts(table, identifier)
    names = np.where(names == None, table.source_id.astype(str).astype(object), names)  # noqa: E711
    return Parcels(table.geometry, names, None if owner_type is None else owner_types(table.column(owner_type)))


def stops_of(table: Table, name: str | None) -> Stops:
    """Return the stops."""
    table = in_order(table)
    return Stops(table.geometry, _texts(table, name))


def letters_of(table: Table, field: str) -> np.ndarray:
    """Return the class of each diagnosis as a capital letter, None for what is no class."""

    def letter(value: str | None) -> str | None:
        text = (value or "").upper()
        return text if text in LETTERS else None

    return distinct(text_or_none(table.column(field)), letter)


def recent(table: Table, field: str | None, since: str) -> np.ndarray:
    """Return which diagnoses are of ``since`` (ISO date) or later; all of them without a field of dates."""
    if field is None:
        return np.ones(len(table), dtype=bool)
    days = distinct(table.column(field), iso_day)
    return np.array([day is not None and day >= since for day in days], dtype=bool)


def iso_day(value: object) -> str | None:
    """Return a date (or a text that begins with one, ISO or day first) as ``yyyy-mm-dd``, None for anything else."""
    if isinstance(value, datetime.date):
        return value.isoformat()[:10]
    text = str(value or "").strip()[:10].replace("/", "-")
    if re.fullmatch(r"\d{2}-\d{2}-\d{4}", text):
        text = f"{text[6:]}-{text[3:5]}-{text[:2]}"
    try:
        return datetime.date.fromisoformat(text).isoformat()
    except ValueError:
        return None


def diagnoses_of(table: Table, letters: np.ndarray, kept: np.ndarray) -> Diagnoses:
    """Return the diagnoses that count."""
    rows = np.flatnonzero(kept & (letters != None))  # noqa: E711
    return Diagnoses(table.geometry[rows], letters[rows])


def earlier_of(table: Table) -> Earlier:
    """Return an earlier inventory.

    Raises
    ------
    InputError
        The layer is none: it has none of the fields that are followed.
    """
    table = in_order(table)
    fields = [field for field in FOLLOWED.values() if field in table.columns]
    if not fields:
        raise InputError(
            "Layer '{layer}' is no earlier inventory: it has none of the fields {fields}. "
            "Give the output INVENTORY of an earlier run.",
            layer=table.name,
            fields=", ".join(FOLLOWED.values()),
        )
    return Earlier(table.geometry, {field: numbers(table.column(field)) for field in fields})


def known_field(table: Table, field: str | None, parameter: str) -> str:
    """Return a field that the run cannot do without, or raise :class:`InputError` naming layer and parameter."""
    if field is None:
        raise InputError(
            "Layer '{layer}': its field was not recognised. Choose it ({parameter}). Its fields are: {fields}.",
            layer=table.name,
            parameter=parameter,
            fields=", ".join(table.columns) or "-",
        )
    return field

"""``type_proprietaire``: what kind of owner a parcel has, by ``tables/proprietaires.csv``."""

from __future__ import annotations

from functools import cache

import numpy as np

from .csv_tables import TABLES, read_rows
from .texts import distinct, plain, text_or_none

#: What the field may hold.
OWNER_TYPES = ("commune", "epci", "epf", "bailleur", "autre_public", "prive")


@cache
def _table() -> tuple[dict[str, str], tuple[tuple[str, str], ...]]:
    """Return the type of each code and of each keyword, codes in capitals, keywords plain and in the file's order."""
    rows = read_rows(TABLES / "proprietaires.csv", ["code", "type", "libelle", "mots"])
    words = [(plain(word), row["type"]) for row in rows for word in row["mots"].split("|") if word.strip()]
    return {row["code"].upper(): row["type"] for row in rows}, tuple(words)


def owner_types(values: np.ndarray) -> np.ndarray:
    """Return the owner type of each value of ``catpro2``, ``catpro3`` or a column of labels.

    Parameters
    ----------
    values : ndarray of shape (n,)
        Codes ('P5', 'F1a'), labels ('COMMUNE', 'organisme de logement social') or our own types.

    Returns
    -------
    ndarray of object, shape (n,)
        One of :data:`OWNER_TYPES`, None for what is missing or not understood.
    """
    return distinct(text_or_none(values), _owner_type)


def _owner_type(value: str | None) -> str | None:
    if value is None:
        return None
    if value.lower() in OWNER_TYPES:
        return value.lower()
    codes, words = _table()
    if value[1:2].isdigit() and len(value) <= 3:
        return next((codes[value[:n].upper()] for n in (3, 2, 1) if value[:n].upper() in codes), None)
    words_of_value = f" {plain(value)} "
    return next((kind for word, kind in words if f" {word}" in words_of_value), None)

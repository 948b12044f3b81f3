"""Plain forms of texts, for looking words up in editable tables."""

from __future__ import annotations

import math
import re
import unicodedata
from collections.abc import Callable
from typing import Any

import numpy as np


def is_null(value: Any) -> bool:
    """Return whether a value of a column is null: None or NaN."""
    return value is None or (isinstance(value, float) and math.isnan(value))


def plain(text: object) -> str:
    """Return a text in lower case, without accents, signs turned into single spaces; '' for what is missing.

    >>> plain("Société d'économie_mixte")
    'societe d economie mixte'
    """
    if is_null(text):
        return ""
    bare = unicodedata.normalize("NFD", str(text).lower())
    return re.sub(r"[^a-z0-9]+", " ", "".join(c for c in bare if not unicodedata.combining(c))).strip()


def text_or_none(values: np.ndarray) -> np.ndarray:
    """Return a column as stripped texts, None where it is null or blank; whole floats lose their ``.0``."""
    # Most columns hold nothing but texts: they are told apart first.
    found = [v.strip() or None if type(v) is str else _text_or_none(v) for v in values.tolist()]
    return np.array([*found, None], dtype=object)[:-1]


def _text_or_none(value: Any) -> str | None:
    if is_null(value):
        return None
    whole = isinstance(value, float) and value.is_integer()
    return str(int(value)) if whole else str(value).strip() or None


def numbers(values: np.ndarray) -> np.ndarray:
    """Return a column as float64, NaN where it is null or no number (decimal comma or point)."""
    if values.dtype.kind in "fiub":
        return values.astype(float)
    return np.array([_number(v) for v in values.tolist()], dtype=float)


def _number(value: object) -> float:
    try:
        return float(str(value).replace(",", "."))
    except ValueError:
        return np.nan


def distinct(values: np.ndarray, function: Callable[[Any], Any]) -> np.ndarray:
    """Apply a function of one text once to each distinct value of a column and return the results in its order."""
    found: dict[object, object] = {}
    for value in values.tolist():
        if value not in found:
            found[value] = function(value)
    return np.array([*(found[value] for value in values.tolist()), None], dtype=object)[:-1]


def picked(values: np.ndarray, rows: np.ndarray) -> np.ndarray:
    """Return values by row, None for row -1 (object array)."""
    padded = np.empty(len(values) + 1, dtype=object)
    padded[:-1] = values
    return padded[rows]

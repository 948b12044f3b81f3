"""French writing of numbers for sentences, tables and charts.

Every function takes one value, or an array and then gives an object array of texts of the same shape, so that a column
of sentences is built without a loop over formats. Thousands and units are set off by narrow no-break spaces. What is
unknown (None, NaN) is written :data:`UNKNOWN`.
"""

from __future__ import annotations

import datetime
import math
import re
from collections.abc import Callable
from functools import wraps
from typing import Any, Union

import numpy as np

Number = Union[float, int, None]

#: Narrow no-break space, before units and between thousands (Imprimerie nationale).
THIN = "\u202f"
UNKNOWN = "–"
_ISO = re.compile(r"\b(?P<day>\d{4}-\d{2}-\d{2})(T[\d:.]+(Z|[+-]\d{2}:\d{2})?)?")
_MONTHS = (
    *("janvier", "février", "mars", "avril", "mai", "juin"),
    *("juillet", "août", "septembre", "octobre", "novembre", "décembre"),
)


def _each(write: Callable[..., str]) -> Callable[..., Any]:
    """Let a function that writes one known number take None, NaN and arrays too (str for one, ndarray for many)."""

    def known(value: Number, *args: object) -> str:
        return UNKNOWN if value is None or math.isnan(value) else write(value, *args)

    @wraps(write)
    def either(value: Number | np.ndarray, *args: object) -> str | np.ndarray:
        if not isinstance(value, np.ndarray):
            return known(value, *args)
        texts = np.empty(value.shape, dtype=object)
        texts.ravel()[:] = [known(v, *args) for v in value.ravel().tolist()]
        return texts

    return either


@_each
def number(value: float, decimals: int = 0) -> str:
    """Write a number with a fixed count of decimals: ``1 240``, ``0,35``; ``-0`` is ``0``."""
    text = f"{round(value, decimals) + 0.0:,.{decimals}f}"
    return text.replace(",", THIN).replace(".", ",").replace("-", "−")


def with_unit(value: Number | np.ndarray, unit: str, decimals: int = 0) -> Any:
    """Write a number and its unit, if it has one: ``12,5 dB``; what is unknown has none."""
    return _measure(value, unit, decimals) if unit else number(value, decimals)


@_each
def _measure(value: float, unit: str, decimals: int) -> str:
    return f"{number(value, decimals)}{THIN}{unit}"


@_each
def area(value: float) -> str:
    """Write an area given in square metres: ``1 240 m²``, from a hectare on ``1,24 ha``, from 100 ha on ``240 ha``."""
    if abs(value) < 10_000:
        return _measure(value, "m²", 0)
    return hectares(value / 10_000)


@_each
def hectares(value: float) -> str:
    """Write an area given in hectares: ``0,35 ha``, ``12,4 ha``, from 100 ha on without decimals."""
    return _measure(value, "ha", 2 if abs(value) < 10 else 1 if abs(value) < 100 else 0)


@_each
def length(value: float) -> str:
    """Write a length given in metres: ``240 m``, from ten kilometres on ``12,4 km``."""
    return _measure(value, "m", 0) if abs(value) < 10_000 else _measure(value / 1_000, "km", 1)


@_each
def percent(share: float, decimals: int = 0) -> str:
    """Write a share between 0 and 1: ``38 %``."""
    return _measure(100 * share, "%", decimals)


@_each
def euros(value: float) -> str:
    """Write an amount in euros: ``15 000 €``."""
    return _measure(value, "€", 0)


def plural(count: int, singular: str, several: str | None = None) -> str:
    """Write a count and its noun, singular under two as French wants: ``1 parcelle``, ``12 parcelles``."""
    noun = singular if abs(count) < 2 else several or f"{singular}s"
    return f"{number(count)} {noun}"


def date(value: datetime.date | str | None) -> str:
    """Write a date in French, ``1er mars 2026``, or a text with the ISO dates in it written so."""
    if value is None or value == "":
        return UNKNOWN
    return _ISO.sub(_french_date, value if isinstance(value, str) else value.isoformat())


def _french_date(match: re.Match) -> str:
    try:
        day = datetime.date.fromisoformat(match["day"])
    except ValueError:
        return match[0]
    return f"{'1er' if day.day == 1 else day.day} {_MONTHS[day.month - 1]} {day.year}"

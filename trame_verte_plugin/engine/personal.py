"""Which fields name or address natural persons, and so never leave the run (contract, rule 10)."""

from __future__ import annotations

from fnmatch import fnmatchcase
from functools import cache

from .csv_tables import TABLES, read_rows


@cache
def _patterns() -> tuple[str, ...]:
    return tuple(row["champ"].lower() for row in read_rows(TABLES / "donnees_personnelles.csv", ["champ"]))


def is_personal(name: str) -> bool:
    """Return whether a field holds personal data, by its name in any case (``donnees_personnelles.csv``)."""
    return any(fnmatchcase(name.lower(), pattern) for pattern in _patterns())

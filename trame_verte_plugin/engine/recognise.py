"""Fields of usual French sources, found by their names in any case (contract, rule 9)."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from fnmatch import fnmatchcase
from functools import cache

from .csv_tables import TABLES, read_rows

#: Columns that a GeoPackage makes by itself.
RESERVED = frozenset({"fid", "geom"})


@cache
def _patterns() -> dict[str, tuple[str, ...]]:
    roles: dict[str, tuple[str, ...]] = {}
    for row in read_rows(TABLES / "champs.csv", ["role", "champ"]):
        roles[row["role"]] = (*roles.get(row["role"], ()), row["champ"].lower())
    return roles


def recognise(field_names: Sequence[str], role: str) -> str | None:
    """Return the field that plays a role, in its own spelling, or None.

    Parameters
    ----------
    field_names : sequence of str
        Fields of a layer, in order.
    role : str
        A role of ``tables/champs.csv``: its names are tried in the order of the file (``*`` stands for anything), each
        against the fields in order; an exact spelling wins over another case.

    Raises
    ------
    KeyError
        The table has no such role.
    """
    for pattern in _patterns()[role]:
        found = [name for name in field_names if fnmatchcase(name.lower(), pattern)]
        if found:
            return next((name for name in found if fnmatchcase(name, pattern)), found[0])
    return None


def clean_names(source_names: Sequence[str], own_names: Collection[str]) -> list[str]:
    """Return the output name of each source field, so that none meets ours, the primary key or another in any case.

    A name of ours, ``fid`` and ``geom`` become ``<name>_src``; where that is taken too, ``<name>_src2`` and so on; a
    source field that differs from an earlier one in case only becomes ``<name>_2``.

    Parameters
    ----------
    source_names : sequence of str
    own_names : collection of str
        Fields that the algorithm writes beside them.
    """
    own = {name.lower() for name in own_names} | RESERVED
    taken, waiting = set(own), [name.lower() for name in source_names]
    result = []
    for name in source_names:
        waiting.remove(name.lower())
        stem = f"{name}_src" if name.lower() in own else name
        candidate, number = stem, 2
        while candidate.lower() in taken or (candidate != name and candidate.lower() in waiting):
            candidate = f"{stem}{number}" if stem != name else f"{name}_{number}"
            number += 1
        taken.add(candidate.lower())
        result.append(candidate)
    return result

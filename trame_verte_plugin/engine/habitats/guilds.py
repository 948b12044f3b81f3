"""The table of guilds: distances, probability and barriers by sub-network."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from ..continuity.obstacles import plain
from ..csv_tables import number, read_rows
from ..errors import TableFileError
from .inputs import Guild

#: Words of the column ``obstacles`` that stand for every barrier and for none.
ALL, NONE = "tous", "aucun"


def read_guilds(path: str | Path, default: Guild, classes: Sequence[str]) -> dict[str, Guild]:
    """Return the guilds of a table by the plain form of their sub-network's name.

    Parameters
    ----------
    path : str or Path
        CSV with ``sous_trame;distance_max_m;distance_dispersion_m;probabilite;obstacles;source``; a value left empty is
        that of ``default``; ``obstacles`` holds classes separated by commas, ``tous`` or ``aucun``.
    default : Guild
    classes : sequence of str
        The classes of barriers that exist.

    Raises
    ------
    TableFileError
        A value is out of its range, a class of barriers does not exist, or a sub-network stands twice.
    """
    found: dict[str, Guild] = {}
    for row in read_rows(path, ["sous_trame", "distance_max_m", "distance_dispersion_m", "probabilite", "obstacles"]):
        key = plain(row["sous_trame"])
        if key in found:
            raise TableFileError(
                "Table '{file}': the sub-network '{name}' stands twice. Keep one row.",
                file=str(path),
                name=row["sous_trame"],
            )
        found[key] = Guild(
            _value(path, row, "distance_max_m", default.max_distance_m),
            _value(path, row, "distance_dispersion_m", default.dispersal_m),
            _value(path, row, "probabilite", default.probability, below=1.0),
            _obstacles(path, row, default, classes),
        )
    return found


def _value(path: str | Path, row: Mapping[str, str], column: str, default: float, below: float = float("inf")) -> float:
    if not row[column]:
        return default
    value = number(path, dict(row), column)
    if not 0 < value < below:
        raise TableFileError(
            "Table '{file}': '{value}' in column '{column}' is out of range (sub-network '{name}'). Distances are "
            "more than 0 m, a probability lies strictly between 0 and 1.",
            file=str(path),
            value=row[column],
            column=column,
            name=row["sous_trame"],
        )
    return value


def _obstacles(
    path: str | Path, row: Mapping[str, str], default: Guild, classes: Sequence[str]
) -> frozenset[str] | None:
    text = row["obstacles"].strip()
    if not text:
        return default.obstacles
    if plain(text) in (ALL, NONE):
        return frozenset(classes if plain(text) == ALL else ())
    names = [name.strip() for name in text.split(",") if name.strip()]
    unknown = [name for name in names if name not in classes]
    if unknown:
        raise TableFileError(
            "Table '{file}': '{value}' in column 'obstacles' is no class of barriers (sub-network '{name}'). The "
            "classes are: {classes}; or write 'tous' or 'aucun'.",
            file=str(path),
            value=unknown[0],
            name=row["sous_trame"],
            classes=", ".join(classes),
        )
    return frozenset(names)

"""The fields of every output, read from ``schemas/<algorithm>.csv``: the one place that names and explains them."""

from __future__ import annotations

import csv
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from pathlib import Path

SCHEMAS = Path(__file__).resolve().parent.parent / "schemas"

#: Written in every output's metadata; raised when a field is added or its meaning changes (see CHANGELOG).
SCHEMA_VERSION = "1.0"

#: What the column ``type`` of a schema may hold.
TYPES = frozenset({"texte", "entier", "reel", "booleen", "date"})


@dataclass(frozen=True)
class Field:
    """One field of an output."""

    name: str
    """French, lower case, at most 30 characters; fixed for ever."""
    type: str
    """One of :data:`TYPES`."""
    alias: str
    """What a French planner reads above the column, with the unit in brackets."""
    expert: bool
    """Written, but hidden in the form and the attribute table."""
    description: str
    """One French sentence for the guide."""


@cache
def load_schema(algorithm: str) -> dict[str, tuple[Field, ...]]:
    """Return the fields of each output of an algorithm, in order, by output name (``REFERENTIAL``, …).

    The file is a CSV with ``;`` between columns and the header ``sortie;champ;type;alias;expert;description``;
    ``expert`` is ``1`` or empty.
    """
    outputs: dict[str, list[Field]] = {}
    with (SCHEMAS / f"{algorithm}.csv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file, delimiter=";"):
            if row["type"] not in TYPES:
                raise ValueError(f"{algorithm}.csv: field {row['champ']} has the unknown type {row['type']!r}")
            outputs.setdefault(row["sortie"], []).append(
                Field(row["champ"], row["type"], row["alias"], row["expert"] == "1", row["description"])
            )
    return {name: tuple(fields) for name, fields in outputs.items()}


def output_schema(algorithm: str, output: str) -> tuple[Field, ...]:
    """Return the fields of one output; those of ``REJECTS`` are the same for all algorithms."""
    return load_schema("common" if output == "REJECTS" else algorithm)[output]


def recognise_output(names: Iterable[str]) -> tuple[str, str] | None:
    """Return the algorithm and the output that has all its fields among ``names``; None where none has.

    Of several the one with the most fields is meant. Tables of rejects are left out: they tell of inputs.
    """
    given = set(names)
    algorithms = sorted(path.stem for path in SCHEMAS.glob("*.csv") if path.stem != "common")
    found = [
        (len(fields), algorithm, output)
        for algorithm in algorithms
        for output, fields in load_schema(algorithm).items()
        if given.issuperset(field.name for field in fields)
    ]
    return max(found, key=lambda each: each[0])[1:] if found else None

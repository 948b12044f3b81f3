"""Protections of sites: what they are by ``tables/protections_cites.csv``, and whether they take land off pockets."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

import numpy as np

from ..csv_tables import TABLES, read_rows
from ..recognise import recognise
from ..table import Table
from ..texts import plain, text_or_none

CLASSED_SITE, REMARKABLE, SURROUNDINGS, PRESCRIPTION, OTHER = "site_classe", "spr", "abords", "psc", "autre"

#: The table's word for a protection that takes its land off the pockets.
EXCLUDES = "exclut"


@dataclass(frozen=True)
class Rule:
    """A row of the table."""

    nature: str
    excludes: bool
    label: str


@dataclass(frozen=True, eq=False)
class Protections:
    """Protections of all layers; arrays of shape (k,)."""

    geometry: np.ndarray
    nature: np.ndarray
    """object: one of the five natures above."""
    excludes: np.ndarray
    """bool: its land is no pocket."""
    label: np.ndarray
    code: np.ndarray
    """object: CNIG code of a prescription ('07-05'), else None."""

    def of(self, nature: str) -> np.ndarray:
        """Return the geometries of one nature."""
        return self.geometry[self.nature == nature]


@cache
def _table() -> tuple[dict[tuple[str, str], Rule], tuple[tuple[str, Rule], ...]]:
    codes, words = {}, []
    for row in read_rows(TABLES / "protections_cites.csv", ["famille", "code", "nature", "poche", "libelle"]):
        rule = Rule(row["nature"], row["poche"] == EXCLUDES, row["libelle"])
        if row["famille"] == "MOT":
            words.append((plain(row["code"]), rule))
        else:
            codes[row["famille"], row["code"]] = rule
    return codes, tuple(words)


def gather(layers: Sequence[Table]) -> Protections:
    """Return the protections of several polygon layers; prescriptions that protect nothing are left out.

    A feature is looked up by the words of its field ``type`` or ``nature``, by its category of easement or its CNIG
    code, then by its layer's name; what none of these knows is a protection of its own that takes its land off the
    pockets.
    """
    geometry, rules, codes = [np.empty(0, dtype=object)], [], []
    for layer in layers:
        found = [_rule(*parts, layer.name) for parts in zip(*_texts(layer))]
        kept = np.array([rule is not None for rule, _ in found], dtype=bool)
        geometry.append(layer.geometry[kept])
        rules += [rule for rule, _ in found if rule is not None]
        codes += [code for rule, code in found if rule is not None]
    return Protections(
        np.concatenate(geometry),
        _objects([rule.nature for rule in rules]),
        np.array([rule.excludes for rule in rules], dtype=bool),
        _objects([rule.label for rule in rules]),
        _objects(codes),
    )


def _objects(values: list) -> np.ndarray:
    return np.array([*values, None], dtype=object)[:-1]


def _texts(layer: Table) -> list[np.ndarray]:
    """Return words, easement, type and subtype of prescription of each feature."""
    fields = list(layer.columns)
    roles = ("nature_protection", "categorie_sup", "typepsc", "stypepsc")
    nothing = np.full(len(layer), None, dtype=object)
    names = [recognise(fields, role) for role in roles]
    return [nothing if name is None else text_or_none(layer.columns[name]) for name in names]


def _rule(
    words: str | None, easement: str | None, kind: str | None, subtype: str | None, layer: str
) -> tuple[Rule | None, str | None]:
    """Return the rule of a feature (None: no protection) and its code as a prescription."""
    codes, table = _table()
    if kind is not None:
        code = kind.zfill(2)
        full = f"{code}-{(subtype or '00').zfill(2)}"
        return codes.get(("PSC", full)) or codes.get(("PSC", code)), full
    said = f" {plain(words)}"
    found = next((rule for word, rule in table if f" {word}" in said), None)
    if found is None and easement is not None:
        found = codes.get(("SUP", easement.upper()))
    if found is None:
        name = f" {plain(layer)}"
        found = next((rule for word, rule in table if f" {word}" in name), None)
    return found or Rule(OTHER, True, words or layer), None

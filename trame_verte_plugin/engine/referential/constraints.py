"""Constraints on building: their level by ``tables/contraintes.csv`` and the land that they take."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import shapely

from ..csv_tables import TABLES, read_rows
from ..errors import TableFileError
from ..progress import Progress, in_batches, part, silent
from ..recognise import recognise
from ..table import Table
from ..texts import plain, text_or_none

BLOCKING, WATCH, NONE = "bloquant", "vigilance", "aucun"
LEVELS = (BLOCKING, WATCH, NONE)

STEP = "Gathering the constraints"

#: Sector of limited size and capacity in a zone A or N (STECAL): not a constraint, it makes the land buildable.
LIMITED_CAPACITY = "16-03"

#: Code families of the table and the roles of ``champs.csv`` that hold them: type, subtype.
_FAMILIES = (
    ("PSC", "typepsc", "stypepsc"),
    ("INF", "typeinf", "stypeinf"),
    ("PPR", "reglement_ppr", None),
    ("SUP", "categorie_sup", None),
)


@dataclass(frozen=True)
class Rule:
    """A row of the table."""

    level: str
    label: str


@dataclass(frozen=True)
class ConstraintTable:
    """Levels by family and code, and by words of a layer's name."""

    codes: dict[tuple[str, str], Rule]
    words: tuple[tuple[str, Rule], ...]

    @classmethod
    def read(cls, path: str | Path | None = None) -> ConstraintTable:
        """Read the user's table, or the plugin's own.

        Raises
        ------
        TableFileError
            A column is missing or a row has an unknown level; it names the file, the row and the column.
        """
        path = path or TABLES / "contraintes.csv"
        codes, words = {}, []
        for number, row in enumerate(read_rows(path, ["famille", "code", "niveau", "libelle"]), start=1):
            if row["niveau"] not in LEVELS:
                raise TableFileError(
                    "Table '{file}', row {row}, column 'niveau': '{value}' is not one of {levels}.",
                    file=str(path),
                    row=number,
                    value=row["niveau"],
                    levels=", ".join(LEVELS),
                )
            rule = Rule(row["niveau"], row["libelle"] or row["code"])
            if row["famille"].upper() == "COUCHE":
                words.append((plain(row["code"]), rule))
            else:
                codes[row["famille"].upper(), row["code"].upper()] = rule
        return cls(codes, tuple(words))

    def find(self, family: str, code: str) -> Rule | None:
        """Return the row of a code: the exact one, that of its type (``05`` for ``05-09``), that of a word in it."""
        kind = code.split("-", maxsplit=1)[0]
        return self.codes.get((family, code)) or self.codes.get((family, kind)) or self.find_layer(code)

    def find_layer(self, name: str) -> Rule | None:
        """Return the first row whose word stands in a layer's name."""
        words = plain(name)
        return next((rule for word, rule in self.words if word in words), None)


@dataclass(frozen=True, eq=False)
class Constraints:
    """All constraints as polygons, of all layers; arrays of shape (k,)."""

    geometry: np.ndarray
    level: np.ndarray
    """object: ``BLOCKING`` or ``WATCH``."""
    label: np.ndarray
    """object: what the constraint is called."""
    layer: np.ndarray
    """int64: place of its layer among those given."""
    unknown: tuple[str, ...] = ()
    """What the table does not know ('PSC 99-00', a layer's name), taken for ``WATCH``."""

    def of_level(self, level: str) -> Constraints:
        """Return those of one level."""
        rows = self.level == level
        return Constraints(self.geometry[rows], self.level[rows], self.label[rows], self.layer[rows])


def gather(
    layers: Sequence[Table], table: ConstraintTable, buffer_m: float, progress: Progress = silent
) -> Constraints:
    """Return the constraints of prescriptions and other layers.

    A feature's code is looked up in its fields (CNIG prescription or information, regulation of a risk plan, category
    of public easement), else its layer's name is. Points and lines get the width ``buffer_m`` on either side.

    Parameters
    ----------
    layers : sequence of Table
        Of any geometry, metric, repaired.
    table : ConstraintTable
    buffer_m : float
        m.
    progress : Progress
    """
    polygons = [np.empty(0, dtype=object)]
    level: list[str] = []
    label: list[str] = []
    unknown: set[str] = set()
    for layer in layers:
        codes = _codes(layer)
        rules = [_rule(layer.name, *code, table) for code in codes]
        unknown.update(rule.label for rule, known in rules if not known)
        polygons.append(_as_polygons(layer.geometry, buffer_m, progress))
        level += [rule.level for rule, _ in rules]
        label += [rule.label for rule, _ in rules]
    levels = np.array([*level, None], dtype=object)[:-1]
    labels = np.array([*label, None], dtype=object)[:-1]
    source = np.repeat(np.arange(len(layers)), [len(layer) for layer in layers])
    counts = levels != NONE
    geometry = np.concatenate(polygons)
    return Constraints(
        geometry[counts], levels[counts], labels[counts], source[counts].astype(np.int64), tuple(sorted(unknown))
    )


def _rule(layer: str, family: str, code: str, table: ConstraintTable) -> tuple[Rule, bool]:
    """Return the rule of a feature and whether the table knows it."""
    found = table.find(family, code) if family else table.find_layer(layer)
    if found:
        return found, True
    return Rule(WATCH, f"{family} {code}" if family else layer), False


def _codes(layer: Table) -> list[tuple[str, str]]:
    """Return family and code of each feature, ('', '') where no field holds one."""
    fields = list(layer.columns)
    for family, role, subrole in _FAMILIES:
        kind = recognise(fields, role)
        if kind:
            subtype = recognise(fields, subrole) if subrole else None
            return [(family, code) for code in _joined(layer, kind, subtype, pad=family != "SUP")]
    return [("", "")] * len(layer)


def _joined(layer: Table, kind: str, subtype: str | None, *, pad: bool) -> list[str]:
    """Return codes as ``05-01``; a code that one field already holds whole (``0501``, ``05-01``) is understood."""
    first = ["" if v is None else v.upper() for v in text_or_none(layer.columns[kind])]
    if not pad:
        return first
    if subtype is None:
        return [_padded(v) for v in first]
    second = ["" if v is None else v for v in text_or_none(layer.columns[subtype])]
    return [f"{_padded(a)}-{_padded(b) or '00'}" for a, b in zip(first, second)]


def _padded(code: str) -> str:
    digits = code.replace("-", "").replace(" ", "")
    if len(digits) == 4 and digits.isdigit():
        return f"{digits[:2]}-{digits[2:]}"
    return digits.zfill(2) if digits.isdigit() else digits


def _as_polygons(geometry: np.ndarray, buffer_m: float, progress: Progress) -> np.ndarray:
    """Return polygons, points and lines grown; the fraction of the work stays 0, for there are many layers."""
    result = geometry.copy()
    thin = shapely.get_dimensions(geometry) < 2
    result[thin] = in_batches(
        lambda some: shapely.buffer(some, buffer_m, quad_segs=8), [geometry[thin]], part(progress, 0, 0), STEP
    )
    return result


def limited_capacity(prescriptions: Table) -> np.ndarray:
    """Return the polygons of the sectors of limited size and capacity (PSC 16-03)."""
    chosen = [code == ("PSC", LIMITED_CAPACITY) for code in _codes(prescriptions)]
    return prescriptions.geometry[np.array(chosen, dtype=bool)]

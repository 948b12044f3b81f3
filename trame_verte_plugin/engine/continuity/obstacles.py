"""The editable tables of barriers and works, and the barriers of a layer read by them."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import shapely

from ..csv_tables import TABLES, number, read_rows
from ..errors import TableFileError
from ..table import Table
from .parameters import Function

CUT, AT_GRADE, NO_EFFECT = "coupe", "a_niveau", "sans_effet"

#: Fields in which a source says that a section runs on a bridge or in a tunnel.
LEVEL_FIELDS = ("pos_sol", "position_par_rapport_au_sol")
STRUCTURE_FIELD = "franchisst"
AT_GROUND = frozenset({"", "0", "0.0", "sol", "sans objet", "nc", "none", "nan", "gue ou radier"})

#: Fields that give a barrier's width, metres.
WIDTH_FIELDS = ("largeur", "largeur_de_chaussee", "largeur_m", "larg_chaus")


@dataclass(frozen=True)
class Obstacle:
    """One class of barriers."""

    name: str
    words: tuple[str, ...]
    effect: str
    """``coupe``, ``a_niveau`` or ``sans_effet``."""
    width_m: float
    work: str
    """Work that mends the corridor where this barrier cuts it."""


@dataclass(frozen=True)
class Work:
    """A work and its order of cost."""

    name: str
    label: str
    fixed_eur: float
    per_metre_eur: float

    def cost(self, length_m: float) -> float:
        """Return the cost of the work over a length, euros."""
        return self.fixed_eur + self.per_metre_eur * length_m


@dataclass(frozen=True, eq=False)
class Barriers:
    """The barriers of all layers that may concern a corridor, one behind the other; lines are single."""

    geometry: np.ndarray
    layer: np.ndarray
    """(n,) object, name of the layer."""
    fid: np.ndarray
    """(n,) int64, id in the layer."""
    obstacle: np.ndarray
    """(n,) object, :class:`Obstacle`."""
    width_m: np.ndarray
    """(n,) metres; 0 for surfaces, which have their own."""

    def __len__(self) -> int:
        return len(self.geometry)

    def take(self, rows: np.ndarray) -> Barriers:
        """Return the barriers chosen by a mask or positions."""
        return Barriers(self.geometry[rows], self.layer[rows], self.fid[rows], self.obstacle[rows], self.width_m[rows])

    def with_effect(self, effect: str) -> Barriers:
        """Return the barriers of one effect."""
        return self.take(np.array([o.effect == effect for o in self.obstacle], dtype=bool))


def read_obstacles(function: Function, path: str | Path | None = None) -> tuple[Obstacle, ...]:
    """Return the classes of a barrier table (by default ``obstacles.csv``) as they act for a function.

    Raises
    ------
    TableFileError
        An effect is none of ``coupe``, ``a_niveau``, ``sans_effet``, a width is not a number, or the last row, which
        stands for what no other row knows, has words.
    """
    path = path or TABLES / "obstacles.csv"
    suffix = "ecologique" if function == Function.ECOLOGICAL else "pietons"
    rows = read_rows(path, ["classe", "mots", "ecologique", "pietons", "largeur_m", f"ouvrage_{suffix}"])
    for row in rows:
        if row[suffix] not in (CUT, AT_GRADE, NO_EFFECT):
            raise TableFileError(
                "Table '{file}': '{value}' in column '{column}' is none of coupe, a_niveau, sans_effet.",
                file=str(path),
                value=row[suffix],
                column=suffix,
            )
    return tuple(
        Obstacle(
            row["classe"],
            tuple(plain(word) for word in row["mots"].split(",") if word.strip()),
            row[suffix],
            number(path, row, "largeur_m"),
            row[f"ouvrage_{suffix}"],
        )
        for row in rows
    )


def read_works(path: str | Path | None = None) -> dict[str, Work]:
    """Return the works of a table (by default ``ouvrages.csv``) by name."""
    path = path or TABLES / "ouvrages.csv"
    rows = read_rows(path, ["ouvrage", "libelle", "cout_fixe_eur", "cout_m_eur"])
    return {
        row["ouvrage"]: Work(
            row["ouvrage"], row["libelle"], number(path, row, "cout_fixe_eur"), number(path, row, "cout_m_eur")
        )
        for row in rows
    }


def plain(text: object) -> str:
    """Return a text without accents and capitals."""
    spread = unicodedata.normalize("NFKD", "" if text is None else str(text))
    return "".join(c for c in spread if not unicodedata.combining(c)).lower().strip()


def classify(value: object, layer: str, obstacles: Sequence[Obstacle]) -> Obstacle:
    """Return the class of a barrier: by the value of its class field, else by its layer's name, else the last."""
    for text in (plain(value), plain(layer)):
        padded = f" {text.replace('_', ' ')} "
        for obstacle in obstacles:
            if obstacle.name == text or any(_holds(padded, word) for word in obstacle.words):
                return obstacle
    return obstacles[-1]


def _holds(text: str, word: str) -> bool:
    # Short words (rd, eau) must stand alone, longer ones may be part of another word (departementales).
    return f" {word} " in text if len(word) <= 3 else word in text


def barriers_of(tables: Sequence[Table], class_field: str | None, obstacles: Sequence[Obstacle]) -> Barriers:
    """Return the barriers of layers whose class has an effect and which do not run on a bridge or in a tunnel.

    Parameters
    ----------
    tables : sequence of Table
        Lines or polygons.
    class_field : str or None
        Looked up in each layer in any case; where it is absent the class is the layer's name.
    obstacles : sequence of Obstacle
    """
    return _stacked([_barriers_of(table, class_field, obstacles) for table in tables])


def _barriers_of(table: Table, class_field: str | None, obstacles: Sequence[Obstacle]) -> Barriers:
    values = _column(table, [class_field] if class_field else [])
    known: dict[object, Obstacle] = {}
    classes = np.empty(len(table), dtype=object)
    for row in range(len(table)):
        value = None if values is None else values[row]
        if value not in known:
            known[value] = classify(value, table.name, obstacles)
        classes[row] = known[value]
    acts = np.array([o.effect != NO_EFFECT for o in classes], dtype=bool) & ~_elsewhere(table)
    rows = np.flatnonzero(acts)
    parts, owner = shapely.get_parts(table.geometry[rows], return_index=True)
    surface = shapely.get_dimensions(parts) == 2
    rows, classes = rows[owner], classes[rows[owner]]
    width = _widths(table)[rows]
    width = np.where(width > 0, width, [o.width_m for o in classes]) if len(rows) else width
    name = np.full(len(rows), table.name, dtype=object)
    return Barriers(parts, name, table.source_id[rows], classes, np.where(surface, 0.0, width))


def _stacked(found: Sequence[Barriers]) -> Barriers:
    if not found:
        none = np.empty(0, dtype=object)
        return Barriers(none, none, np.empty(0, dtype=np.int64), none, np.empty(0))
    columns = ("geometry", "layer", "fid", "obstacle", "width_m")
    return Barriers(*(np.concatenate([getattr(b, c) for b in found]) for c in columns))


def _column(table: Table, names: Sequence[str]) -> np.ndarray | None:
    lower = {name.lower(): name for name in table.columns}
    return next((table.columns[lower[n.lower()]] for n in names if n.lower() in lower), None)


def _elsewhere(table: Table) -> np.ndarray:
    """Return which barriers their own fields put on a bridge or in a tunnel."""
    result = np.zeros(len(table), dtype=bool)
    for name in (*LEVEL_FIELDS, STRUCTURE_FIELD):
        values = _column(table, [name])
        if values is not None:
            result |= np.array([plain(v) not in AT_GROUND for v in values], dtype=bool)
    return result


def _widths(table: Table) -> np.ndarray:
    values = _column(table, WIDTH_FIELDS)
    if values is None:
        return np.zeros(len(table))
    return np.array([_float(v) for v in values], dtype=float)


def _float(value: object) -> float:
    try:
        result = float(value)  # type: ignore[arg-type]
    except (TypeError, ValueError):
        return 0.0
    return result if np.isfinite(result) else 0.0

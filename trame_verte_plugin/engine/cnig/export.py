"""A layer made into rows of the standard's tables, joined to those that a delivery holds already."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np
import shapely

from ..order import canonical_order
from ..progress import Progress, batches, silent
from ..table import Table
from .columns import Columns, ExportParameters, as_texts_of_fields, rows_of
from .standard import DIMENSIONS, TableRule
from .target import check_geometry
from .twins import first_twins

STEP = "Writing the standard's rows"


@dataclass(frozen=True, eq=False)
class Contribution:
    """What an export gives."""

    tables: Mapping[str, Table]
    """Each table that gets rows, whole: the rows that stood there, then the new ones."""
    added: Mapping[str, int]
    """New rows of each."""
    duplicates: int
    """Pieces left out because their geometry stands in the table already."""
    cut: int
    """Texts of features that were too long."""
    written: np.ndarray
    """Mask of shape (n,): features of which a piece was written."""
    remarks: Sequence[tuple[np.ndarray, np.ndarray]] = field(default_factory=list)
    """Positions of features and a French sentence for each."""


def build_contribution(
    source: Table,
    columns: Columns,
    existing: Mapping[str, Table],
    parameters: ExportParameters,
    progress: Progress = silent,
) -> Contribution:
    """Return the tables that a layer's features go into.

    A feature of several parts gives a row for each; a geometry that stands in the table already gives none. Rows are in
    canonical order and numbered after those that stand there.

    Parameters
    ----------
    source : Table
        Valid features in the projection of the delivery.
    columns : Columns
        What the features say, one value each.
    existing : mapping of Table
        Tables of the same delivery, by their name in the standard.
    parameters : ExportParameters
    progress : Progress

    Raises
    ------
    InputError
        The code may not stand in the table of a feature's geometry, or a value breaks the standard.
    """
    dimension = shapely.get_dimensions(source.geometry)
    written = np.zeros(len(source), dtype=bool)
    tables: dict[str, Table] = {}
    added: dict[str, int] = {}
    texts = as_texts_of_fields(columns, parameters)
    remarks, duplicates = list(texts.remarks), 0
    for geometry, number in DIMENSIONS.items():
        rows = np.flatnonzero(dimension == number)
        if not len(rows):
            continue
        check_geometry(parameters.code, geometry)
        rule = parameters.standard.table(parameters.code.family, geometry)
        pieces, owner = _pieces(source.geometry[rows], progress)
        owner = rows[owner]
        new, remark = _without_twins(rule, pieces, owner, existing.get(rule.name))
        remarks += [remark] if len(remark[0]) else []
        duplicates += len(pieces) - len(new)
        written[owner[new]] = True
        if len(new):
            made = rows_of(rule, pieces[new], owner[new], texts, existing.get(rule.name), parameters)
            tables[rule.name], added[rule.name] = _joined(rule, existing.get(rule.name), made, source), len(new)
    cut = sum(len(rows) for rows, _ in texts.remarks)
    return Contribution(tables, added, duplicates, cut, written, remarks)


def _pieces(geometry: np.ndarray, progress: Progress) -> tuple[np.ndarray, np.ndarray]:
    """Return single parts in canonical order, and the position of the geometry that each is a part of."""
    found = []
    for rows in batches(len(geometry), progress, STEP):
        parts, owner = shapely.get_parts(geometry[rows], return_index=True)
        found.append((parts, owner + rows.start))
    pieces, owner = (np.concatenate(arrays) for arrays in zip(*found))
    order = canonical_order(pieces)
    return pieces[order], owner[order]


def _without_twins(
    rule: TableRule, pieces: np.ndarray, owner: np.ndarray, existing: Table | None
) -> tuple[np.ndarray, tuple[np.ndarray, np.ndarray]]:
    """Return the positions of the pieces that are new to the table, and a remark on the features of the others."""
    standing = np.empty(0, dtype=object) if existing is None else existing.geometry
    twin = first_twins(np.concatenate([standing, pieces]))[len(standing) :]
    again = np.flatnonzero(twin >= 0)
    identifiers = None if existing is None else existing.columns.get(rule.identifier)
    reasons: dict[int, str] = {}
    for row in again.tolist():
        known = twin[row] < len(standing) and identifiers is not None and identifiers[twin[row]]
        where = f" ({identifiers[twin[row]]})" if known else ""
        reasons.setdefault(int(owner[row]), f"Géométrie déjà dans {rule.name}{where} : non écrite")
    remark = (np.array(list(reasons), dtype=np.int64), np.array([*reasons.values(), None], dtype=object)[:-1])
    return np.flatnonzero(twin < 0), remark


def _joined(rule: TableRule, existing: Table | None, made: Table, source: Table) -> Table:
    """Return the rows that stood in a table and the new ones as one table, the standard's fields first and in order."""
    parts = [made] if existing is None else [existing, made]
    names = list(dict.fromkeys([*rule.fields, *(name for part in parts for name in part.columns)]))
    own = [name for name in names if name not in rule.fields]
    count = sum(len(part) for part in parts)
    return Table(
        name=rule.name,
        geometry=np.concatenate([part.geometry for part in parts]),
        source_id=np.arange(1, count + 1),
        columns={name: np.concatenate([_column(part, name) for part in parts]) for name in [*rule.fields, *own]},
        crs=source.crs,
    )


def _column(table: Table, name: str) -> np.ndarray:
    found = table.columns.get(name)
    return np.full(len(table), None, dtype=object) if found is None else found.astype(object)

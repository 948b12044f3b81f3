"""The estates of several layers, each estate once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import shapely

from ..csv_tables import TABLES, read_rows
from ..order import canonical_order
from ..overlap import Overlaps, overlaps
from ..progress import Progress, silent
from ..table import Table
from ..texts import distinct, is_null, numbers, plain, text_or_none
from .inputs import Estates

#: Two estates that share more than this of the smaller are one (contract).
SAME_SHARE = 0.5

#: Two estates that share less (m²) touch; more is reported.
LEAST_OVERLAP_M2 = 1.0

#: Attribute of an estate and whether it is a text.
ATTRIBUTES = {
    "name": True,
    "unesco": True,
    "kind": True,
    "company": True,
    "interest": True,
    "owner": True,
    "social": False,
    "vacancy": False,
    "restructure": False,
    "dwellings": False,
}
#: Attributes that are shares, in percent where a layer goes above 1.
SHARES = ("social", "vacancy")


@dataclass(frozen=True, eq=False)
class Gathered:
    """The estates and which features are the same estate as one of them."""

    estates: Estates
    doubles: list[np.ndarray]
    """Of each layer: rows that are left out because they are an estate again."""
    same_as: list[np.ndarray]
    """Aligned with ``doubles``: position of that estate."""
    overlapping: list[Overlapping]
    """Of each layer."""


@dataclass(frozen=True, eq=False)
class Overlapping:
    """The estates of a layer that share land with an earlier one but are not the same; arrays of shape (m,)."""

    row: np.ndarray
    other: np.ndarray
    """int64: position of the earlier estate."""
    area: np.ndarray
    """m² shared."""


def gather(layers: Sequence[Table], fields: Sequence[dict[str, str | None]], progress: Progress = silent) -> Gathered:
    """Return the estates of all layers in canonical order.

    Of estates that share more than half of the smaller, the one of the first layer is kept; in one layer the one with
    more attributes known, then the larger. What the kept one does not know is taken from the other.

    Parameters
    ----------
    layers : sequence of Table
        Polygons in one metric projection.
    fields : sequence of dict
        Field of each of :data:`ATTRIBUTES` in each layer, None where it has none.
    progress : Progress
    """
    geometry = np.concatenate([layer.geometry for layer in layers])
    layer_of = np.repeat(np.arange(len(layers)), [len(layer) for layer in layers])
    row_of = np.concatenate([np.arange(len(layer)) for layer in layers])
    columns = {name: _column(layers, fields, name) for name in ATTRIBUTES}
    columns["kind"] = type_labels(columns["kind"])
    known = np.sum([[not is_null(v) for v in column.tolist()] for column in columns.values()], axis=0)
    turn = np.empty(len(geometry), dtype=np.int64)
    turn[canonical_order(geometry)] = np.arange(len(geometry))
    # To the millimetre, so that the order of the input's vertices does not decide.
    order = np.lexsort([turn, -np.round(shapely.area(geometry), 3), -known, layer_of])
    pairs = overlaps(geometry, geometry, progress)
    same = _doubles(geometry, order, pairs)
    _fill(columns, order, same)
    kept = np.flatnonzero(same < 0)
    kept = kept[canonical_order(geometry[kept])]
    place = np.full(len(geometry), -1, dtype=np.int64)
    place[kept] = np.arange(len(kept))
    dropped = [np.flatnonzero((same >= 0) & (layer_of == i)) for i in range(len(layers))]
    estates = Estates(geometry[kept], **{name: column[kept] for name, column in columns.items()})
    later = pairs.take((place[pairs.target] > place[pairs.cover]) & (place[pairs.cover] >= 0))
    later = later.take(later.area >= LEAST_OVERLAP_M2)
    overlapping = [
        Overlapping(row_of[some.target], place[some.cover], some.area)
        for some in (later.take(layer_of[later.target] == i) for i in range(len(layers)))
    ]
    doubles = [row_of[rows] for rows in dropped]
    return Gathered(estates, doubles, [place[same[rows]] for rows in dropped], overlapping)


def _column(layers: Sequence[Table], fields: Sequence[dict[str, str | None]], name: str) -> np.ndarray:
    parts = []
    for layer, names in zip(layers, fields):
        field = names.get(name)
        if field is None:
            empty = None if ATTRIBUTES[name] else np.nan
            parts.append(np.full(len(layer), empty, dtype=object if ATTRIBUTES[name] else float))
        elif ATTRIBUTES[name]:
            parts.append(text_or_none(layer.column(field)))
        else:
            values = numbers(layer.column(field))
            values = np.where(np.isfinite(values) & (values >= 0), values, np.nan)
            percent = name in SHARES and np.nanmax(values, initial=0.0) > 1
            parts.append(np.minimum(values / 100, 1.0) if percent else values)
    return np.concatenate(parts)


def _doubles(geometry: np.ndarray, order: np.ndarray, pairs: Overlaps) -> np.ndarray:
    """Return for each estate the kept one that it is the same as, -1 where it is kept itself."""
    area = shapely.area(geometry)
    smaller = np.minimum(area[pairs.target], area[pairs.cover])
    pairs = pairs.take((pairs.target != pairs.cover) & (pairs.area > SAME_SHARE * smaller))
    start = np.searchsorted(pairs.target, np.arange(len(geometry) + 1))
    turn = np.empty(len(order), dtype=np.int64)
    turn[order] = np.arange(len(order))
    same = np.full(len(geometry), -1, dtype=np.int64)
    for row in order[np.diff(start)[order] > 0]:
        near = slice(start[row], start[row + 1])
        others, shared = pairs.cover[near], pairs.area[near]
        earlier = (turn[others] < turn[row]) & (same[others] < 0)
        if earlier.any():
            others, shared = others[earlier], np.round(shared[earlier], 3)
            same[row] = others[np.lexsort([turn[others], -shared])[0]]
    return same


def _fill(columns: dict[str, np.ndarray], order: np.ndarray, same: np.ndarray) -> None:
    """Give a kept estate what only its doubles know."""
    for row in order[same[order] >= 0]:
        for column in columns.values():
            if is_null(column[same[row]]):
                column[same[row]] = column[row]


def type_labels(values: np.ndarray) -> np.ndarray:
    """Return the types as the basin's four are called; a word that no row of the table knows stays as it is."""
    rows = read_rows(TABLES / "types_cites.csv", ["type", "mots"])
    words = [(plain(word), row["type"]) for row in rows for word in row["mots"].split("|") if word.strip()]

    def label(value: str | None) -> str | None:
        said = f" {plain(value)}"
        return next((name for word, name in words if f" {word}" in said), value)

    return distinct(values, label)

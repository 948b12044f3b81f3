"""Reading a source into the engine's table, by the fastest way that gives the same table."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from ..engine.progress import Progress, silent
from ..engine.table import Table
from . import arrow_reader, feature_reader
from .columns import kind_of, settled
from .crs import to_pyproj
from .sources import Source
from .tiles import Place


@dataclass(frozen=True)
class Read:
    """What a layer gave."""

    table: Table
    """In the source's own projection; geometries as they are, None included."""
    count: int
    """Features of the whole layer (after its filter and selection), those outside the boxes included."""


def read(
    source: Source, columns: Sequence[str] | None = None, boxes: np.ndarray | None = None, progress: Progress = silent
) -> Read:
    """Return the features of a source.

    Parameters
    ----------
    source : Source
    columns : sequence of str, optional
        Names of the fields wanted; all of them by default.
    boxes : ndarray of shape (n, 4), optional
        In the source's projection. Only features that meet one of them are returned, and besides all features that
        lie nowhere (null or empty geometry), because nobody else could account for them.
    progress : callable
        Called between chunks; may raise to cancel.
    """
    names = source.fields.names() if columns is None else list(columns)
    kinds = {name: kind_of(source.fields.field(name)) for name in names}
    place = None if boxes is None else Place(boxes)
    raw = arrow_reader.read(source, kinds, place, progress) if arrow_reader.suits(source, kinds) else None
    if raw is None:
        raw = feature_reader.read(source, kinds, place, progress)
    columns = {name: settled(column, kinds[name]) for name, column in raw.columns.items()}
    return Read(Table(source.name, raw.geometry, raw.ids, columns, to_pyproj(source.crs)), raw.count)

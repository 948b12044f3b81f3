"""What an algorithm's ``compute`` is given: values and tables in the run's projection, and what becomes of features."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from copy import copy
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np
from pyproj import CRS
from qgis.core import QgsField, QgsProcessingContext, QgsProcessingFeedback

from ..trame_verte_plugin.bridge import reader
from ..trame_verte_plugin.bridge.columns import field_of_column, kind_of, renamed_field, written_out
from ..trame_verte_plugin.bridge.crs import to_pyproj
from ..trame_verte_plugin.bridge.destinations import text_of
from ..trame_verte_plugin.bridge.feedback import progress_of
from ..trame_verte_plugin.bridge.sources import Source
from ..trame_verte_plugin.engine import projection, rejects
from ..trame_verte_plugin.engine.errors import InputError
from ..trame_verte_plugin.engine.personal import is_personal
from ..trame_verte_plugin.engine.progress import Progress, part
from ..trame_verte_plugin.engine.recognise import clean_names, recognise
from ..trame_verte_plugin.engine.repair import repair
from ..trame_verte_plugin.engine.schema import output_schema
from ..trame_verte_plugin.engine.table import Table
from ..trame_verte_plugin.engine.workers import together
from .parameters import FieldSpec, FolderSpec, LayerSpec, Shape
from .values import open_layers, read_value

#: Shares of the progress bar: reading, computing, writing.
READING, COMPUTING = 0.25, 0.8


@dataclass
class _Record:
    """What became of one input layer."""

    source: Source
    count: int
    rejected: int
    kept: Table
    repaired: np.ndarray
    remarks: list[Table]
    used: int

    def account(self) -> rejects.Account:
        out = self.count - self.rejected - self.used
        return rejects.Account(
            self.source.name, self.count, int(self.repaired.sum()), self.rejected, self.used, max(out, 0)
        )


class Run:
    """One run of an algorithm. Made in the main thread, used in the worker thread."""

    def __init__(self, algorithm, parameters: dict[str, Any], context: QgsProcessingContext):
        self.specs = algorithm.specs
        self.name = algorithm.NAME
        self.main = algorithm.MAIN
        self.layers: dict[str, list[Source]] = {
            name: open_layers(algorithm, spec, parameters, context)
            for name, spec in self.specs.items()
            if isinstance(spec, LayerSpec) and name not in algorithm.IDLE
        }
        self.values = {
            name: read_value(algorithm, spec, parameters, context)
            for name, spec in self.specs.items()
            if not isinstance(spec, LayerSpec) and name not in algorithm.IDLE
        }
        self.places = {
            name: Path(algorithm.parameterAsFileOutput(parameters, name, context))
            for name, spec in self.specs.items()
            if isinstance(spec, FolderSpec)
        }
        """Where each folder is that the run writes files into."""
        self.notes: list[str] = []
        self._inherited: dict[str, QgsField] = {}
        self._records: dict[tuple[str, int], _Record] = {}
        self._reads = 0

    def start(self, feedback: QgsProcessingFeedback) -> None:
        """Begin: connect the progress bar and choose the projection."""
        self._progress = progress_of(feedback)
        self.crs: CRS | None = None
        if not self.main:
            return
        main = self.layers[self.main][0]
        requested = self.values.get("TARGET_CRS")
        self.crs = projection.choose_target(to_pyproj(main.crs), main.extent, requested)

    @property
    def progress(self) -> Progress:
        """The callback for the engine; its 0–1 is the computing share of the bar."""
        return part(self._progress, READING, COMPUTING)

    @property
    def writing(self) -> Progress:
        """The callback for what comes after computing."""
        return part(self._progress, COMPUTING, 1.0)

    def value(self, name: str) -> Any:
        """Return a parameter's value; None where it is not given."""
        return self.values[name]

    def given(self, name: str) -> bool:
        """Tell whether an input layer, a field or a value was given."""
        return bool(self.layers[name]) if name in self.layers else self.values[name] is not None

    def field(self, layer: str, parameter: str | None, *, role: str | None = None, position: int = 0) -> str | None:
        """Return a layer's field: the one that the user named, in any case, else the one recognised by its role."""
        if not self.layers[layer]:
            return None
        names = self.layers[layer][position].fields.names()
        asked = self.values[parameter] if parameter else None
        if asked is None:
            return recognise(names, role) if role else None
        return next((name for name in names if name.lower() == asked.lower()), None)

    def fields(self, layer: str, position: int = 0) -> list[str]:
        """Return the names of a layer's fields."""
        return self.layers[layer][position].fields.names()

    def table(
        self,
        name: str,
        shape: Shape,
        *,
        columns: Sequence[str | None] | None = None,
        boxes: np.ndarray | None = None,
        identifier: str | None = None,
        position: int = 0,
    ) -> Table:
        """Read an input, repair it and bring it into the run's projection.

        Parameters
        ----------
        name : str
            An input that is given.
        shape : Shape
            What its features must be; others are rejected.
        columns : sequence of str or None, optional
            Fields wanted, Nones left out; by default all but personal data.
        boxes : ndarray of shape (n, 4), optional
            In the run's projection: only features that meet one are wanted; the others are 'out'.
        identifier : str, optional
            Field whose values should be unique.
        position : int
            Which of several layers.
        """
        source = self.layers[name][position]
        progress = self._next_read()
        table, count = self._read(source, columns, boxes, part(progress, 0, 0.7))
        if not count and not self.specs[name].optional:
            raise InputError("Layer '{layer}' has no feature. Give a layer that has some.", layer=source.name)
        if shape is Shape.NONE:
            record = _Record(source, count, 0, table, np.zeros(len(table), bool), [], len(table))
        else:
            checked = repair(table, shape.dimension, identifier=identifier, progress=part(progress, 0.7, 0.9))
            kept = projection.reproject(checked.table, self.crs, progress=part(progress, 0.9, 1))
            remarks = [projection.reproject(checked.rejects, self.crs)]
            record = _Record(source, count, checked.rejected, kept, checked.repaired, remarks, len(kept))
        self._records[name, position] = record
        return record.kept

    def tables(self, name: str, shape: Shape, **options: Any) -> list[Table]:
        """Read each layer of an input of several layers; see :meth:`table`."""
        return [self.table(name, shape, position=i, **options) for i in range(len(self.layers[name]))]

    def side_by_side(self, jobs: Sequence[Callable[[Run], Any]]) -> list[Any]:
        """Let jobs that read different inputs do so at the same time; return their results.

        Each is given a run of its own, whose accounts and remarks follow those of the jobs before it.
        """
        runs = [copy(self) for _ in jobs]

        def begun(job: Callable[[Run], Any], run: Run) -> Callable[[Progress], Any]:
            def work(report: Progress) -> Any:
                run._progress, run._records = part(report, 0.0, 1.0 / READING), {}
                return job(run)

            return work

        results = together([begun(job, run) for job, run in zip(jobs, runs)], part(self._progress, 0.0, READING))
        for run in runs:
            self._records.update(run._records)
        return results

    def _next_read(self) -> Progress:
        """Return the callback of the next layer to read, which has an equal share of the reading."""
        layers = sum(len(found) for found in self.layers.values())
        start = min(self._reads, layers - 1) / layers
        self._reads += 1
        return part(self._progress, READING * start, READING * (start + 1 / layers))

    def _read(
        self, source: Source, columns: Sequence[str | None] | None, boxes: np.ndarray | None, progress: Progress
    ) -> tuple[Table, int]:
        names = [n for n in source.fields.names() if self._wanted(n)] if columns is None else _known(columns)
        if boxes is not None and source.crs.isValid():
            boxes = projection.transform_boxes(boxes, self.crs, to_pyproj(source.crs))
            # A box without an image in the layer's projection could be anywhere in it.
            boxes = None if np.isinf(boxes).any() else boxes
        found = reader.read(source, names, boxes, progress)
        return found.table, found.count

    def _wanted(self, name: str) -> bool:
        asked = {v.lower() for n, v in self.values.items() if v and isinstance(self.specs[n], FieldSpec)}
        return self.keep_personal or not is_personal(name) or name.lower() in asked

    @property
    def keep_personal(self) -> bool:
        """Tell whether the user asked for personal data to be kept."""
        return bool(self.values.get("KEEP_PERSONAL"))

    def count_used(self, name: str, number: int, position: int = 0) -> None:
        """Say how many features of an input the results rest on; the rest of those kept is 'out'."""
        self._records[name, position].used = int(number)

    def report_feature(self, name: str, rows: np.ndarray, reason: str | np.ndarray, position: int = 0) -> None:
        """Report features that are kept, rows of the table that :meth:`table` returned, with a French sentence."""
        record = self._records[name, position]
        remark = rejects.reject_rows(record.kept, rows, reason, rejects.REPORTED, record.kept.geometry)
        record.remarks.append(remark)

    def note(self, sentence: str) -> None:
        """Keep a French sentence for the report's warnings and the log."""
        self.notes.append(sentence)

    def attributes(self, name: str, table: Table, output: str, position: int = 0) -> dict[str, np.ndarray]:
        """Return the own attributes of an input's rows as the columns that an output begins with.

        Names that the output's own fields have become ``<nom>_src``, the provider's primary key ``fid_src``; personal
        data is left out unless the user wants it.

        Parameters
        ----------
        name, position
            The input that ``table`` was read from.
        table : Table
            Rows of it, in the order of the output.
        output : str
            The output's name.
        """
        source = self.layers[name][position]
        names = [n for n in table.columns if n in source.fields.names() and (self.keep_personal or not is_personal(n))]
        own = [f.name for f in output_schema(self.name, output)]
        key = source.keys[0] if len(source.keys) == 1 else None
        cleaned = clean_names([n for n in names if n != key], [*own, "fid_src"] if key in names else own)
        renamed = dict(zip((n for n in names if n != key), cleaned))
        if key in names:
            renamed[key] = "fid_src"
        fields = {n: source.fields.field(n) for n in names}
        self._inherited.update((renamed[n], renamed_field(field, renamed[n])) for n, field in fields.items())
        return {
            renamed[n]: written_out(table.columns[n]) if kind_of(field) == "other" else table.columns[n]
            for n, field in fields.items()
        }

    def inherited_field(self, name: str, column: np.ndarray) -> QgsField:
        """Return the definition of an output's field that its schema does not name."""
        known = self._inherited.get(name)
        return known if known is not None else field_of_column(name, column)

    def accounts(self) -> list[rejects.Account]:
        """Return the account of each input read."""
        return [record.account() for record in self._records.values()]

    def wanted(self, output: str) -> bool:
        """Tell whether an output was asked for; what nobody asked for need not be computed."""
        return bool(text_of(self.values[output]))

    def remarks(self) -> Table:
        """Return all rejects, in the run's projection."""
        found = [remark for record in self._records.values() for remark in record.remarks]
        stacked = rejects.stack(found or [rejects.none(self.crs)])
        return replace(stacked, source_id=np.arange(len(stacked)))


def _known(columns: Sequence[str | None]) -> list[str]:
    return list(dict.fromkeys(c for c in columns if c is not None))

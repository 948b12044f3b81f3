"""From an outcome to layers and files: sinks are opened last, and whatever a failed run made is taken away."""

from __future__ import annotations

import traceback
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from qgis.core import QgsFields, QgsProcessingContext, QgsProcessingException

from ..trame_verte_plugin.bridge import geopackage, sinks
from ..trame_verte_plugin.bridge.columns import fit, make_field, plain
from ..trame_verte_plugin.bridge.crs import to_qgis
from ..trame_verte_plugin.bridge.destinations import Destination, loadable, parse, text_of
from ..trame_verte_plugin.bridge.removal import remove
from ..trame_verte_plugin.engine.errors import InputError
from ..trame_verte_plugin.engine.progress import Progress, part
from ..trame_verte_plugin.engine.schema import output_schema
from ..trame_verte_plugin.engine.table import Table
from .parameters import OutputSpec, ReportSpec, Shape


@dataclass(frozen=True)
class Ready:
    """An output, all of it computed, before its sink is opened."""

    spec: OutputSpec
    table: Table
    fields: QgsFields
    dimension: int | None
    geometry: list[bytes | None] | None


@dataclass(frozen=True)
class Made:
    """A layer that this run has opened for writing."""

    destination: Destination
    written: str
    existed: bool


class Outputs:
    """What one run writes."""

    def __init__(self, algorithm, parameters: dict[str, Any], context: QgsProcessingContext):
        self._algorithm, self._parameters, self._context = algorithm, parameters, context
        self._made: list[Made] = []
        self.with_nulls: set[str] = set()
        """Outputs of which some features have no geometry."""

    def write(self, run, outcome, page: str | None) -> dict[str, Any]:
        """Write each output that was asked for and return the result dictionary.

        Parameters
        ----------
        run : Run
        outcome : Outcome
        page : str or None
            The report's HTML, where one was asked for.
        """
        tables = {**outcome.tables, **({"REJECTS": run.remarks()} if run.main else {})}
        wanted = [s for s in self._algorithm.specs.values() if isinstance(s, OutputSpec) and run.wanted(s.name)]
        ready = [self._prepare(spec, tables[spec.name], run) for spec in wanted]
        result: dict[str, Any] = {}
        try:
            for number, output in enumerate(ready):
                progress = part(run.writing, number / len(ready), (number + 1) / len(ready))
                result[output.spec.name] = self._write_layer(output, progress)
            for spec in self._algorithm.specs.values():
                if isinstance(spec, ReportSpec) and page is not None:
                    result[spec.name] = self._write_page(spec, page)
        except BaseException as error:
            # The frames of the failure still hold the open sink; it must let go of its file before the file can go.
            traceback.clear_frames(error.__traceback__)
            self.discard()
            raise
        places = {name: str(place) for name, place in run.places.items()}
        sums = _sums(run) if run.main else {}
        return {**result, **places, **sums, **{name: plain(value) for name, value in outcome.numbers.items()}}

    def _write_layer(self, output: Ready, progress: Progress) -> str:
        sink, written = self._open(output)
        if geopackage.suits(written, output.table, output.fields):
            del sink  # QGIS has made the table and lets go of it.
            geopackage.fill(written, output.table, output.fields, output.geometry, progress)
        else:
            sinks.write(sink, output.table, output.fields, output.geometry, progress)
        return loadable(written)

    def discard(self) -> None:
        """Take away everything written so far."""
        for made in reversed(self._made):
            remove(made.destination, made.written, made.existed, self._context)
        self._made.clear()

    def _prepare(self, spec: OutputSpec, table: Table, run) -> Ready:
        dimension = spec.shape.dimension
        if spec.shape is Shape.ANY:
            dimension = max((int(d) for d in sinks.dimensions(table)), default=2)
        schema = output_schema(run.name, spec.name)
        own = {field.name: make_field(field.name, field.type) for field in schema}
        table = table.with_columns({field.name: fit(table.columns[field.name], field.type) for field in schema})
        inherited = [run.inherited_field(name, table.columns[name]) for name in table.columns if name not in own]
        fields = sinks.as_fields([*inherited, *own.values()])
        geometry = None if dimension is None else sinks.as_wkb(table.geometry, dimension)
        if geometry is not None and None in geometry:
            self.with_nulls.add(spec.name)
        return Ready(spec, table, fields, dimension, geometry)

    def _open(self, output: Ready):
        name = output.spec.name
        destination = parse(text_of(self._parameters[name]))
        existed = bool(destination.path) and Path(destination.given_path).exists()
        options = _layer_options(output, destination)
        try:
            sink, written = self._algorithm.parameterAsSink(
                self._parameters,
                name,
                self._context,
                output.fields,
                sinks.geometry_type(output.dimension),
                to_qgis(output.table.crs),
                createOptions={"layerOptions": options} if options else {},
                layerOptions=options,
            )
        except QgsProcessingException as error:
            sink, written, reason = None, "", str(error)
        else:
            reason = "-"
        # A file that was there before and could not be opened is the user's and stays.
        if sink is not None or not existed:
            self._made.append(Made(destination, written, existed))
        if sink is None:
            raise InputError(
                "Output '{label}' ({name}) cannot be written to {place} ({reason}). "
                "Choose another file, or close the program that holds this one open.",
                label=output.spec.label,
                name=name,
                place=destination.text,
                reason=reason,
            )
        return sink, written

    def _write_page(self, spec: ReportSpec, page: str) -> str:
        path = Path(self._algorithm.parameterAsFileOutput(self._parameters, spec.name, self._context))
        self._made.append(Made(parse(str(path)), str(path), path.exists()))
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(page, encoding="utf-8")
        return str(path)


def _layer_options(output: Ready, destination: Destination) -> list[str]:
    """Call the key of a database otherwise where a field of ours has the name that QGIS gives to keys."""
    taken = "fid" in (name.lower() for name in output.fields.names())
    return ["FID=ogc_fid"] if taken and destination.suffix in (".gpkg", ".sqlite") else []


def _sums(run) -> dict[str, int]:
    accounts = run.accounts()
    return {
        "N_READ": sum(a.read for a in accounts),
        "N_REPAIRED": sum(a.repaired for a in accounts),
        "N_REJECTED": sum(a.rejected for a in accounts),
        "N_OUT": sum(a.out for a in accounts),
    }

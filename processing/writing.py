"""From an outcome to layers: sinks are opened last, and whatever a failed run made is taken away."""

from __future__ import annotations

from typing import Any

from qgis.core import QgsFields, QgsProcessingContext

from ..trame_verte_plugin.bridge import sinks
from ..trame_verte_plugin.bridge.columns import make_field
from ..trame_verte_plugin.bridge.crs import to_qgis
from ..trame_verte_plugin.engine.progress import part
from ..trame_verte_plugin.engine.schema import output_schema
from ..trame_verte_plugin.engine.table import Table
from .parameters import OutputSpec, Shape


def write_all(algorithm, run, outcome, parameters: dict[str, Any], context: QgsProcessingContext) -> dict[str, Any]:
    """Write each output that was asked for and return the result dictionary."""
    tables = {**outcome.tables, "REJECTS": run.remarks()}
    wanted = [s for s in algorithm.specs.values() if isinstance(s, OutputSpec) and parameters.get(s.name) is not None]
    result: dict[str, Any] = {}
    for number, spec in enumerate(wanted):
        table = tables[spec.name]
        dimension = _dimension(spec, table)
        fields = _fields(algorithm.NAME, spec.name, table, run)
        geometry = None if dimension is None else sinks.as_wkb(table.geometry, dimension)
        sink, result[spec.name] = algorithm.parameterAsSink(
            parameters, spec.name, context, fields, sinks.geometry_type(dimension), to_qgis(table.crs)
        )
        progress = part(run.writing, number / len(wanted), (number + 1) / len(wanted))
        sinks.write(sink, table, fields, geometry, progress)
        del sink
    return {**result, **_sums(run), **outcome.numbers}


def _dimension(spec: OutputSpec, table: Table) -> int | None:
    if spec.shape is not Shape.ANY:
        return spec.shape.dimension
    return max((int(d) for d in sinks.dimensions(table)), default=2)


def _fields(algorithm: str, output: str, table: Table, run) -> QgsFields:
    own = {field.name: make_field(field.name, field.type) for field in output_schema(algorithm, output)}
    inherited = [run.inherited_field(name, table.columns[name]) for name in table.columns if name not in own]
    return sinks.as_fields([*inherited, *own.values()])


def _sums(run) -> dict[str, int]:
    accounts = run.accounts()
    return {
        "N_READ": sum(a.read for a in accounts),
        "N_REPAIRED": sum(a.repaired for a in accounts),
        "N_REJECTED": sum(a.rejected for a in accounts),
        "N_OUT": sum(a.out for a in accounts),
    }

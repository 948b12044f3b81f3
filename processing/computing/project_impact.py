"""What ``trameverte:projectimpact`` does: read, call the engine, account."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import shapely

from ...trame_verte_plugin.engine.continuity.impact import Projects, analyse_impact
from ...trame_verte_plugin.engine.continuity.verdict import Thresholds
from ...trame_verte_plugin.engine.errors import InputError
from ...trame_verte_plugin.engine.texts import text_or_none
from ...trame_verte_plugin.report.project_impact import make_report
from ..outcome import Outcome
from ..parameters import Shape
from ..run import Run
from ..values import Values
from .corridor_network import check_network, corridors_of, parameters_of, surroundings_of


def check(values: Values) -> Iterator[str]:
    """Yield a sentence for each fault of the parameters."""
    yield from check_network(values)


def compute(run: Run) -> Outcome:
    """Return the segments and the verdicts, and the report."""
    parameters = parameters_of(run)
    corridors = corridors_of(run)
    around = surroundings_of(run, corridors, parameters)
    projects = _projects(run)
    restored = run.table("RESTORED", Shape.ANY, columns=[]).geometry if run.given("RESTORED") else None
    none = np.empty(0, dtype=object)
    thresholds = Thresholds(run.value("LOSS_SHARE"), run.value("MAX_DETOUR"))
    made = none if restored is None else restored
    result = analyse_impact(corridors, around, projects, made, parameters, thresholds, run.progress)
    return Outcome(result.tables, result.numbers, make_report(result, thresholds))


def _projects(run: Run) -> Projects:
    field, grown = run.field("PROJECTS", "PROJECT_FIELD"), run.value("PROJECT_BUFFER")
    table = run.table("PROJECTS", Shape.ANY, columns=[field])
    if grown <= 0 and (shapely.get_dimensions(table.geometry) < 2).any():
        raise InputError(
            "Layer '{layer}' holds projects without a surface: give them a half width (PROJECT_BUFFER).",
            layer=table.name,
        )
    shapes = shapely.buffer(table.geometry, grown, quad_segs=8) if grown > 0 else table.geometry
    names = [""] * len(table) if field is None else [v or "" for v in text_or_none(table.columns[field])]
    return Projects(shapes, tuple(names))

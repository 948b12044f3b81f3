"""What ``trameverte:corridorcontinuity`` does: read, call the engine, account."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from ...trame_verte_plugin.engine.continuity.corridor import analyse
from ...trame_verte_plugin.engine.continuity.profiles import REACH_M
from ...trame_verte_plugin.engine.neighbours import boxes_around
from ...trame_verte_plugin.engine.owners import owner_types
from ...trame_verte_plugin.engine.texts import text_or_none
from ...trame_verte_plugin.report.corridor_continuity import make_report
from ..outcome import Outcome
from ..parameters import Shape
from ..run import Run
from ..values import Values
from .corridor_network import check_network, corridors_of, parameters_of, surroundings_of, weights_of


def check(values: Values) -> Iterator[str]:
    """Yield a sentence for each fault of the parameters."""
    yield from check_network(values)


def compute(run: Run) -> Outcome:
    """Return the segments, breaks, links, plan and components of the corridors, and the report."""
    parameters = parameters_of(
        run,
        rank_weights=weights_of(run.value("RANK_WEIGHTS")),
        min_width_m=run.value("MIN_WIDTH"),
        isolated_length_m=run.value("ISOLATED_LENGTH"),
        plan_size=run.value("PLAN_SIZE"),
        link_width_m=run.value("LINK_WIDTH"),
        profile_step_m=run.value("PROFILE_STEP"),
        target_width_m=run.value("TARGET_WIDTH"),
    )
    corridors = corridors_of(run)
    near = boxes_around(corridors.geometry, max(parameters.max_gap_m, REACH_M))
    strips = run.table("PLANTED_STRIPS", Shape.POLYGON, columns=[], boxes=near) if run.given("PLANTED_STRIPS") else None
    around = surroundings_of(
        run, corridors, parameters, strips=None if strips is None else strips.geometry, **_parcels(run, near)
    )
    result = analyse(corridors, around, parameters, run.progress, draw_components=run.wanted("COMPONENTS"))
    for note in result.notes:
        run.note(note)
    return Outcome(result.tables, result.numbers, make_report(result, around, parameters))


def _parcels(run: Run, near: np.ndarray) -> dict[str, np.ndarray]:
    if not run.given("PARCELS"):
        return {}
    name, owner = (
        run.field("PARCELS", None, role="parcelle"),
        run.field("PARCELS", "OWNER_TYPE_FIELD", role="type_proprietaire"),
    )
    table = run.table("PARCELS", Shape.POLYGON, columns=[name, owner], boxes=near)
    names = table.source_id.astype(object) if name is None else text_or_none(table.columns[name])
    found = {"parcels": table.geometry, "parcel_names": names}
    return found if owner is None else {**found, "owner": owner_types(table.columns[owner])}

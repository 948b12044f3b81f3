"""What corridor continuity and project impact read alike: the network and what surrounds it."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import shapely

from ...trame_verte_plugin.engine.continuity.corridor import Surroundings
from ...trame_verte_plugin.engine.continuity.inputs import Corridors, read_corridors
from ...trame_verte_plugin.engine.continuity.nodes import Nodes
from ...trame_verte_plugin.engine.continuity.obstacles import Barriers, barriers_of, read_obstacles, read_works
from ...trame_verte_plugin.engine.continuity.parameters import Function, Parameters
from ...trame_verte_plugin.engine.errors import InputError
from ...trame_verte_plugin.engine.neighbours import boxes_around
from ...trame_verte_plugin.engine.order import in_order
from ...trame_verte_plugin.engine.table import Table
from ...trame_verte_plugin.engine.texts import text_or_none
from ...trame_verte_plugin.translation import tr
from ..parameters import Shape
from ..refusals import refusals
from ..run import Run
from ..values import Values


def check_network(values: Values) -> Iterator[str]:
    """Yield a sentence for each fault of the parameters that both algorithms share."""
    yield from check_barriers(values)
    yield from check_dispersal(values)
    if values.given("WORKS_TABLE"):
        yield from refusals(lambda: read_works(values.value("WORKS_TABLE")))
    if values.value("DIGITIZING_GAP") > values.value("MAX_GAP"):
        yield tr("The gap to check (DIGITIZING_GAP) is longer than the longest gap (MAX_GAP).")
    if weights_of(values.value("RANK_WEIGHTS")) is None:
        yield tr("The weights of the ranks (RANK_WEIGHTS) must be numbers above 0 with ';' between them: '1;0.5;0.25'.")


def weights_of(text: str | None) -> tuple[float, ...] | None:
    """Return the weights that a text holds, None where it holds none or one that is not above 0."""
    try:
        found = tuple(float(part.replace(",", ".")) for part in (text or "").split(";") if part.strip())
    except ValueError:
        return None
    return found if found and all(np.isfinite(w) and w > 0 for w in found) else None


def check_barriers(values: Values) -> Iterator[str]:
    """Yield a sentence if the table of barriers or its field cannot be used."""
    if values.given("BARRIER_TABLE"):
        yield from refusals(lambda: read_obstacles(Function.ECOLOGICAL, values.value("BARRIER_TABLE")))
    asked = values.value("BARRIER_CLASS_FIELD")
    if asked and not values.given("BARRIERS"):
        yield tr("The field '{field}' (BARRIER_CLASS_FIELD) needs layers of barriers (BARRIERS).").format(field=asked)
    elif asked and asked.lower() not in (name.lower() for name in values.fields("BARRIERS")):
        yield tr("No layer of barriers (BARRIERS) has the field '{field}' (BARRIER_CLASS_FIELD).").format(field=asked)


def check_dispersal(values: Values) -> Iterator[str]:
    """Yield a sentence if the probability is 1."""
    if values.value("PROBABILITY") >= 1:
        yield tr("The probability (PROBABILITY) must lie strictly between 0 and 1.")


def parameters_of(run: Run, **more) -> Parameters:
    """Return the parameters that both algorithms share, and some of one."""
    return Parameters(
        function=Function(run.value("FUNCTION")),
        snap_tolerance_m=run.value("SNAP_TOLERANCE"),
        node_crossings=run.value("NODE_CROSSINGS"),
        crossing_distance_m=run.value("CROSSING_DISTANCE"),
        merge_distance_m=run.value("MERGE_DISTANCE"),
        digitizing_gap_m=run.value("DIGITIZING_GAP"),
        max_gap_m=run.value("MAX_GAP"),
        node_distance_m=run.value("NODE_DISTANCE"),
        landscape_area_m2=landscape_area(run),
        dispersal_distance_m=run.value("DISPERSAL_DISTANCE"),
        probability=run.value("PROBABILITY"),
        **more,
    )


def landscape_area(run: Run) -> float | None:
    """Return the area of the landscape: the number given, else the perimeter's, else None."""
    if run.value("LANDSCAPE_AREA") is not None:
        return float(run.value("LANDSCAPE_AREA"))
    if not run.given("PERIMETER"):
        return None
    perimeter = run.table("PERIMETER", Shape.POLYGON, columns=[])
    area = float(shapely.area(shapely.union_all(perimeter.geometry)))
    if area <= 0:
        raise InputError("Layer '{layer}' has no area: give a perimeter with a surface.", layer=perimeter.name)
    return area


def corridors_of(run: Run) -> Corridors:
    """Read the corridors."""
    fields = [
        run.field("CORRIDORS", "CORRIDOR_FIELD"),
        run.field("CORRIDORS", "RANK_FIELD"),
        run.field("CORRIDORS", "STATUS_FIELD"),
    ]
    return read_corridors(run.table("CORRIDORS", Shape.ANY, columns=fields), *fields)


def surroundings_of(run: Run, corridors: Corridors, parameters: Parameters, **more) -> Surroundings:
    """Read what stands near the corridors."""
    boxes = boxes_around(corridors.geometry, parameters.max_gap_m + parameters.crossing_distance_m)
    structures = run.table("CROSSINGS", Shape.ANY, columns=[], boxes=boxes).geometry if run.given("CROSSINGS") else None
    return Surroundings(
        barriers=read_barriers(run, parameters.function, boxes),
        structures=np.empty(0, dtype=object) if structures is None else structures,
        works=read_works(run.value("WORKS_TABLE")),
        nodes=_nodes(run) if run.given("NODES") else None,
        **more,
    )


def read_barriers(run: Run, function: Function, boxes: np.ndarray) -> Barriers:
    """Read the barriers of all layers near some boxes; what a function does not heed counts as 'out'."""
    tables: list[Table] = run.tables("BARRIERS", Shape.ANY, boxes=boxes) if run.given("BARRIERS") else []
    found = barriers_of(tables, run.value("BARRIER_CLASS_FIELD"), read_obstacles(function, run.value("BARRIER_TABLE")))
    for position, table in enumerate(tables):
        mine = found.layer == table.name
        run.count_used("BARRIERS", len(np.unique(found.fid[mine])), position)
    return found


def numbers_of(column: np.ndarray) -> np.ndarray:
    """Return a column as numbers, NaN for what is null."""
    return np.array([np.nan if value is None else value for value in column], dtype=float)


def _nodes(run: Run) -> Nodes:
    name, weight = run.field("NODES", "NODE_FIELD"), run.field("NODES", "NODE_WEIGHT_FIELD")
    table = run.table("NODES", Shape.ANY, columns=[name, weight])
    table = in_order(table)
    area = shapely.area(table.geometry)
    value = np.where(area > 0, area, 1.0) if weight is None else numbers_of(table.columns[weight])
    bad = np.flatnonzero(~(np.isfinite(value) & (value >= 0)))
    if len(bad):
        raise InputError(
            "Layer '{layer}', feature {fid}: the weight in '{field}' is missing or negative; give 0 or more.",
            layer=table.name,
            fid=int(table.source_id[bad[0]]),
            field=weight,
        )
    names = np.array([str(k + 1) for k in range(len(table))], dtype=object) if name is None else None
    if names is None:
        names = np.array([v or f"{k + 1}" for k, v in enumerate(text_or_none(table.columns[name]))], dtype=object)
    return Nodes(table.geometry, names, value)

"""What the habitat connectivity reads, checks and computes."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
from qgis.core import QgsWkbTypes

from ...trame_verte_plugin.engine.continuity.obstacles import (
    LEVEL_FIELDS,
    STRUCTURE_FIELD,
    Obstacle,
    read_obstacles,
)
from ...trame_verte_plugin.engine.continuity.parameters import Function
from ...trame_verte_plugin.engine.habitats import prepare
from ...trame_verte_plugin.engine.habitats.build import build_connectivity
from ...trame_verte_plugin.engine.habitats.crossings import obstacles_of
from ...trame_verte_plugin.engine.habitats.guilds import read_guilds
from ...trame_verte_plugin.engine.habitats.inputs import Guild, HabitatInputs, Obstacles, Patches
from ...trame_verte_plugin.engine.table import Table
from ...trame_verte_plugin.report.habitat_connectivity import make_report, notes_on
from ...trame_verte_plugin.translation import tr
from ..outcome import Outcome
from ..parameters import Shape
from ..refusals import refusals
from ..run import Run
from ..values import Values


def check(values: Values) -> Iterator[str]:
    """Yield a sentence for each fault of the parameters."""
    factor, probability = values.value("BARRIER_FACTOR"), values.value("PROBABILITY")
    if 0 < factor < 1:
        yield tr(
            "'Factor of a barrier' (BARRIER_FACTOR) is {value}: give 0 (the link is removed), 1 (no effect) or more "
            "(the link is lengthened); between 0 and 1 a barrier would bring patches closer."
        ).format(value=factor)
    if probability >= 1:
        yield tr(
            "'Probability at the dispersal distance' (PROBABILITY) is {value}: it must lie strictly between 0 and 1."
        ).format(value=probability)
    if values.given("GUILDS") and not values.given("SUBNETWORK_FIELD"):
        yield tr(
            "The guilds (GUILDS) are chosen by sub-network: name the field that holds it (SUBNETWORK_FIELD), or leave "
            "the table out."
        )
    yield from refusals(lambda: _read_tables(values))


def _read_tables(values: Values) -> None:
    """Read the tables of barriers and guilds, which refuse what they do not know."""
    classes = _classes(values)
    if values.given("GUILDS"):
        read_guilds(values.value("GUILDS"), Guild(1.0, 1.0, 0.5), [c.name for c in classes])


def compute(run: Run) -> Outcome:
    """Read the patches and what stands between them, and build their graph."""
    table = _table(run)
    fields = [run.field("PATCHES", name) for name in ("ID_FIELD", "CAPACITY_FIELD", "SUBNETWORK_FIELD")]
    patches, bad = prepare.patches_of(table, *fields)
    if bad.any():
        run.report_feature("PATCHES", bad, prepare.BAD_CAPACITY)
    inputs = _inputs(run, patches, capacity_from=_capacity_from(table, fields[1]))
    result = build_connectivity(inputs, run.progress)
    for note in notes_on(result, inputs):
        run.note(note)
    own = run.attributes("PATCHES", table.take(patches.row), "PATCHES_OUT")
    tables = {
        "PATCHES_OUT": result.patches.with_columns(own),
        "LINKS": result.links,
        "COMPONENTS": result.components,
        "INDICES": result.indices,
    }
    numbers = {"NC": result.nc, "IIC": result.iic, "PC": result.pc, "ECA": result.eca, "H": result.h}
    return Outcome(tables, numbers, make_report(result, inputs))


def _classes(values: Values | Run) -> tuple[Obstacle, ...]:
    return read_obstacles(Function.ECOLOGICAL, values.value("BARRIER_TABLE"))


def _table(run: Run) -> Table:
    kind = QgsWkbTypes.geometryType(run.layers["PATCHES"][0].wkb_type)
    shape = Shape.POINT if kind == QgsWkbTypes.GeometryType.PointGeometry else Shape.POLYGON
    return run.table("PATCHES", shape, identifier=run.field("PATCHES", "ID_FIELD"))


def _capacity_from(table: Table, field: str | None) -> str:
    if field is not None:
        return "champ"
    return "unite" if table.geometry[0].geom_type.endswith("Point") else "surface"


def _inputs(run: Run, patches: Patches, capacity_from: str) -> HabitatInputs:
    classes = _classes(run)
    default = Guild(run.value("MAX_DISTANCE"), run.value("DISPERSAL_DISTANCE"), run.value("PROBABILITY"))
    guilds = read_guilds(run.value("GUILDS"), default, [c.name for c in classes]) if run.given("GUILDS") else {}
    chosen, rows = prepare.guilds_of(patches, guilds, default)
    area, origin = _landscape(run)
    return HabitatInputs(
        patches,
        chosen,
        run.crs,
        _obstacles(run, patches, chosen, classes),
        area,
        origin,
        capacity_from,
        run.value("CROSSING_DISTANCE"),
        run.value("BARRIER_FACTOR"),
        rows,
    )


def _landscape(run: Run) -> tuple[float | None, str]:
    perimeter = run.table("PERIMETER", Shape.POLYGON, columns=[]) if run.given("PERIMETER") else None
    if run.given("LANDSCAPE_AREA"):
        return run.value("LANDSCAPE_AREA"), "valeur"
    if perimeter is None or not len(perimeter):
        return None, ""
    return prepare.perimeter_area(perimeter.geometry), "perimetre"


def _obstacles(
    run: Run, patches: Patches, guilds: tuple[Guild, ...], classes: tuple[Obstacle, ...]
) -> Obstacles | None:
    if run.given("CROSSINGS"):
        boxes = prepare.boxes_around(patches, guilds, run.value("CROSSING_DISTANCE"))
        structures = run.table("CROSSINGS", Shape.ANY, columns=[], boxes=boxes).geometry
    else:
        structures = np.empty(0, dtype=object)
    if not run.given("BARRIERS"):
        return None
    boxes = prepare.boxes_around(patches, guilds)
    asked = run.value("BARRIER_CLASS_FIELD")
    wanted = {name.lower() for name in (*LEVEL_FIELDS, STRUCTURE_FIELD, asked or "")}
    tables = []
    for position in range(len(run.layers["BARRIERS"])):
        columns = [name for name in run.fields("BARRIERS", position) if name.lower() in wanted]
        tables.append(run.table("BARRIERS", Shape.ANY, columns=columns, boxes=boxes, position=position))
    return obstacles_of(tables, asked, classes, structures)

"""What ``trameverte:landreferential`` does: read, call the engine, account."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from ...trame_verte_plugin.engine.errors import InputError
from ...trame_verte_plugin.engine.progress import part
from ...trame_verte_plugin.engine.referential.build import LandReferential as Result
from ...trame_verte_plugin.engine.referential.build import build_referential
from ...trame_verte_plugin.engine.referential.constraints import ConstraintTable
from ...trame_verte_plugin.engine.referential.corridor import Corridor
from ...trame_verte_plugin.engine.referential.inputs import Inputs, Parcels, reading_boxes, select_parcels, serving
from ...trame_verte_plugin.engine.referential.parameters import Inclusion, Parameters
from ...trame_verte_plugin.engine.referential.privacy import hide_small_counts
from ...trame_verte_plugin.engine.table import Table
from ...trame_verte_plugin.report.land_referential import make_report, totals
from ...trame_verte_plugin.report.numbers import length, plural
from ..outcome import Outcome
from ..parameters import Shape
from ..refusals import refusals
from ..run import Run
from ..values import Values

FAR_STOPS = "{stops} à plus de {distance} de tout axe : hors de la desserte étudiée, sans effet."


def check(values: Values) -> Iterator[str]:
    """Refuse a table of constraints that cannot be read."""
    if values.given("CONSTRAINT_TABLE"):
        yield from refusals(lambda: ConstraintTable.read(values.value("CONSTRAINT_TABLE")))


def compute(run: Run) -> Outcome:
    """Return the referential, its sites, sums and report."""
    parameters = _parameters(run)
    axes = run.table("AXES", Shape.LINE)
    if not len(axes):
        raise InputError("Layer '{layer}' holds no line that can be used: all are empty or broken.", layer=axes.name)
    field = run.field("AXES", "AXIS_FIELD", role="axe")
    corridor = Corridor.build(axes.geometry, axes.columns.get(field), parameters)
    parcels = _parcels(run, corridor, parameters)
    result = build_referential(_inputs(run, corridor, parcels), parameters, part(run.progress, 0.1, 1))
    _account(run, result)
    tables = {
        "REFERENTIAL": _with_attributes(run, parcels, result),
        "SITES": result.sites,
        "CORRIDOR": result.corridor,
        "SLICES": result.slices,
        "BY_COMMUNE": result.by_commune,
    }
    return Outcome(tables, totals(result), make_report(result, parameters))


def _parameters(run: Run) -> Parameters:
    return Parameters(
        distance_m=run.value("DISTANCE"),
        flat_ends=run.value("END_CAP") == 1,
        inclusion=Inclusion(run.value("INCLUSION")),
        min_area_m2=run.value("MIN_AREA"),
        min_width_m=run.value("MIN_WIDTH"),
        max_coverage=run.value("MAX_COVERAGE"),
        setback_m=run.value("SETBACK"),
        min_density=run.value("MIN_DENSITY"),
        site_min_area_m2=run.value("SITE_MIN_AREA"),
        slice_length_m=run.value("SLICE_LENGTH"),
        constraint_buffer_m=run.value("CONSTRAINT_BUFFER"),
        measures_only=run.value("MEASURES_ONLY"),
    )


def _parcels(run: Run, corridor: Corridor, parameters: Parameters) -> Parcels:
    identifier = run.field("PARCELS", "PARCEL_ID_FIELD", role="parcelle")
    table = run.table("PARCELS", Shape.POLYGON, boxes=corridor.boxes, identifier=identifier)
    return select_parcels(corridor, table, identifier, parameters, part(run.progress, 0, 0.1))


def _inputs(run: Run, corridor: Corridor, parcels: Parcels) -> Inputs:
    """Read what the parcels kept need of the other layers."""
    boxes, sides = reading_boxes(parcels.table.geometry), np.array([-1, -1, 1, 1])
    beside = boxes + run.value("CONSTRAINT_BUFFER") * sides
    stop_field = run.field("STOPS", "STOP_FIELD", role="arret")
    judged = not run.value("MEASURES_ONLY")

    def optional(name: str, shape: Shape, *roles: str, within: np.ndarray = boxes) -> Table | None:
        columns = [run.field(name, None, role=role) for role in roles]
        return run.table(name, shape, columns=columns, boxes=within) if run.given(name) else None

    return Inputs(
        corridor,
        parcels,
        owner_field=run.field("PARCELS", "OWNER_FIELD", role="proprietaire"),
        owner_type_field=run.field("PARCELS", "OWNER_TYPE_FIELD", role="type_proprietaire"),
        vacancy_field=run.field("PARCELS", "VACANCY_FIELD", role="vacance"),
        stops=_stops(run, corridor, stop_field) if run.given("STOPS") else None,
        stop_field=stop_field,
        buildings=optional("BUILDINGS", Shape.POLYGON, "hauteur", "logements", "usage"),
        zoning=optional("ZONING", Shape.POLYGON, "typezone", "libelle_zone"),
        communes=optional("COMMUNES", Shape.POLYGON, "insee", "nom_commune"),
        prescriptions=optional("PRESCRIPTIONS", Shape.ANY, "typepsc", "stypepsc", within=beside) if judged else None,
        brownfields=optional("BROWNFIELDS", Shape.ANY) if judged else None,
        facilities=optional("FACILITIES", Shape.POLYGON) if judged else None,
        constraints=tuple(run.tables("CONSTRAINTS", Shape.ANY, boxes=beside)) if judged else (),
        # The way to a stop may leave the corridor for a while.
        walk_network=optional("WALK_NETWORK", Shape.LINE, within=boxes + corridor.distance_m * sides),
        constraint_table=ConstraintTable.read(run.value("CONSTRAINT_TABLE")),
    )


def _stops(run: Run, corridor: Corridor, field: str | None) -> Table:
    stops = run.table("STOPS", Shape.POINT, columns=[field])
    near = serving(corridor, stops.geometry)
    if not near.all():
        run.note(FAR_STOPS.format(stops=plural(int((~near).sum()), "arrêt"), distance=length(corridor.distance_m)))
    return stops.take(near)


def _with_attributes(run: Run, parcels: Parcels, result: Result) -> Table:
    """Return the referential with the parcels' own attributes before its fields."""
    own = parcels.table
    vacancy = run.field("PARCELS", "VACANCY_FIELD", role="vacance")
    if vacancy is not None and not run.value("KEEP_PERSONAL"):
        own = hide_small_counts(own, vacancy, result.referential.columns["nb_logts"])
    attributes = run.attributes("PARCELS", own, "REFERENTIAL")
    table = result.referential
    return Table(table.name, table.geometry, table.source_id, {**attributes, **table.columns}, table.crs)


def _account(run: Run, result: Result) -> None:
    """Say what the results rest on and what is missing."""
    for note in result.notes:
        run.note(note)
    for name, number in result.used.items():
        if run.given(name):
            run.count_used(name, number)
    for position, number in enumerate(result.used_constraints):
        run.count_used("CONSTRAINTS", number, position)

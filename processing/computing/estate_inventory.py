"""What the estate inventory reads, checks and computes."""

from __future__ import annotations

import json
import math
from collections.abc import Iterator
from typing import Any

import numpy as np

from ...trame_verte_plugin.engine.communes import communes_of
from ...trame_verte_plugin.engine.estates import identity, prepare, protections
from ...trame_verte_plugin.engine.estates.identity import Gathered
from ...trame_verte_plugin.engine.estates.inputs import WEIGHTS, Buildings, Diagnoses, EstateInputs, EstateParameters
from ...trame_verte_plugin.engine.estates.inventory import EstateInventory, build_inventory
from ...trame_verte_plugin.engine.neighbours import boxes_around
from ...trame_verte_plugin.engine.order import in_order
from ...trame_verte_plugin.engine.progress import part
from ...trame_verte_plugin.engine.referential.buildings import is_activity
from ...trame_verte_plugin.engine.texts import distinct, text_or_none
from ...trame_verte_plugin.report import numbers
from ...trame_verte_plugin.report.estate_inventory import make_report, notes_on, totals
from ...trame_verte_plugin.translation import tr
from ..outcome import Outcome
from ..parameters import Shape
from ..run import Run
from ..values import Values
from .estate_maps import maps

#: Field parameter and role of each attribute of an estate.
ATTRIBUTES = {
    "name": ("NAME_FIELD", "nom_cite"),
    "unesco": ("ID_FIELD", "id_unesco"),
    "kind": ("TYPE_FIELD", "type_cite"),
    "company": ("COMPANY_FIELD", "compagnie"),
    "interest": ("INTEREST_FIELD", "interet"),
    "owner": ("OWNER_FIELD", "bailleur"),
    "social": ("SOCIAL_FIELD", "part_social"),
    "vacancy": ("VACANCY_FIELD", "vacance"),
    "restructure": ("RESTRUCTURE_FIELD", "a_restructurer"),
    "dwellings": (None, "logements"),
}


def check(values: Values) -> Iterator[str]:
    """Yield a sentence for each fault of the parameters."""
    yield from _check_weights(values.value("WEIGHTS"))
    since = values.value("DPE_SINCE")
    if prepare.iso_day(since) is None:
        yield tr("'{value}' (DPE_SINCE) is not a date: write year-month-day, 2021-07-01.").format(value=since)


def _check_weights(text: str) -> Iterator[str]:
    try:
        found = json.loads(text)
    except ValueError:
        found = None
    if not isinstance(found, dict):
        yield tr('The weights (WEIGHTS) are not JSON: write {{"patrimoine": 0.2, "energie": 0.2}} and so on.').format()
        return
    for name, weight in found.items():
        if name not in WEIGHTS:
            yield tr("The weights (WEIGHTS) name the criterion '{name}', which is none of {known}.").format(
                name=name, known=", ".join(WEIGHTS)
            )
        elif not _is_weight(weight):
            yield tr("The weight of '{name}' (WEIGHTS) is '{value}': give a number from 0 on.").format(
                name=name, value=weight
            )
    if all(_is_weight(w) for w in found.values()) and not sum(found.values()):
        yield tr("All weights (WEIGHTS) are 0: at least one criterion must count.")


def _is_weight(value: Any) -> bool:
    number = isinstance(value, (int, float)) and not isinstance(value, bool)
    return number and math.isfinite(value) and value >= 0


def compute(run: Run) -> Outcome:
    """Read the estates and what stands in and near them, and make the inventory."""
    parameters = _parameters(run)
    gathered = _estates(run)
    inputs = _inputs(run, gathered, parameters)
    result = build_inventory(inputs, parameters, run.crs, part(run.progress, 0.05, 0.85))
    _account(run, inputs, result)
    for note in notes_on(result, inputs, parameters):
        run.note(note)
    tables = {
        "INVENTORY": result.inventory,
        "POCKETS": result.pockets,
        "BY_COMMUNE": result.by_commune,
        "BY_EPCI": result.by_epci,
    }
    drawn = maps(result, inputs, part(run.progress, 0.85, 1.0)) if run.wanted("REPORT") else []
    doubles = sum(len(rows) for rows in gathered.doubles)
    return Outcome(
        {name: table for name, table in tables.items() if table is not None},
        {**totals(result), "N_DOUBLES": doubles},
        make_report(result, inputs, parameters, drawn),
    )


def _parameters(run: Run) -> EstateParameters:
    weights = json.loads(run.value("WEIGHTS"))
    return EstateParameters(
        status_share=run.value("STATUS_SHARE"),
        monument_distance=run.value("MONUMENT_DISTANCE"),
        street_width=run.value("STREET_WIDTH"),
        dpe_since=prepare.iso_day(run.value("DPE_SINCE")),
        distance=run.value("DISTANCE"),
        dwelling_area=run.value("DWELLING_AREA"),
        min_pocket_area=run.value("MIN_POCKET_AREA"),
        min_pocket_width=run.value("MIN_POCKET_WIDTH"),
        building_setback=run.value("BUILDING_SETBACK"),
        garden_max_parcel=run.value("GARDEN_MAX_PARCEL"),
        cost_facades=run.value("COST_FACADES"),
        cost_thermal=run.value("COST_THERMAL"),
        cost_deep=run.value("COST_DEEP"),
        cost_index=run.value("COST_INDEX"),
        # In one order, so that sums do not depend on how the text was written.
        weights={name: float(weights[name]) for name in WEIGHTS if name in weights},
    )


def _estates(run: Run) -> Gathered:
    """Read the layers of estates, and report those that are one."""
    layers = run.tables("ESTATES", Shape.POLYGON)
    fields = [
        {name: run.field("ESTATES", given, role=role, position=i) for name, (given, role) in ATTRIBUTES.items()}
        for i in range(len(layers))
    ]
    gathered = identity.gather(layers, fields, part(run.progress, 0.0, 0.05))
    for position, (rows, same) in enumerate(zip(gathered.doubles, gathered.same_as)):
        reasons = [f"doublon : même cité que « {_called(gathered, other)} »" for other in same.tolist()]
        _report(run, rows, reasons, position)
        run.count_used("ESTATES", len(layers[position]) - len(rows), position)
    for position, found in enumerate(gathered.overlapping):
        reasons = [
            f"recouvre la cité « {_called(gathered, other)} » sur {area} : un bâtiment n'y compte qu'une fois"
            for other, area in zip(found.other.tolist(), numbers.area(found.area).tolist())
        ]
        _report(run, found.row, reasons, position)
    return gathered


def _called(gathered: Gathered, estate: int) -> str:
    return gathered.estates.name[estate] or f"n° {estate + 1}"


def _report(run: Run, rows: np.ndarray, reasons: list[str], position: int) -> None:
    if len(rows):
        run.report_feature("ESTATES", rows, np.array(reasons, dtype=object), position)


def _inputs(run: Run, gathered: Gathered, parameters: EstateParameters) -> EstateInputs:
    estates = gathered.estates
    near = boxes_around(estates.geometry, 0.0)
    # What is a little outside still takes land off a pocket, or is shared.
    reach = max(parameters.building_setback, parameters.street_width) + 1.0
    close = boxes_around(estates.geometry, reach)
    around = boxes_around(estates.geometry, parameters.monument_distance)

    def shapes(name: str, shape: Shape, boxes: np.ndarray | None) -> np.ndarray | None:
        if not run.given(name):
            return None
        return in_order(run.table(name, shape, columns=[], boxes=boxes)).geometry

    return EstateInputs(
        estates,
        world_heritage=shapes("PROPERTY", Shape.POLYGON, near),
        buffer=shapes("BUFFER", Shape.POLYGON, near),
        monuments=shapes("MONUMENTS", Shape.ANY, around),
        monument_areas=shapes("MONUMENT_AREAS", Shape.POLYGON, near),
        protections=_protections(run, near),
        communes=_communes(run, near),
        buildings=_buildings(run, close),
        parcels=_parcels(run, near),
        streets=shapes("STREETS", Shape.LINE, close),
        zoning=_zoning(run, near),
        diagnoses=_diagnoses(run, near, parameters.dpe_since),
        axes=shapes("AXES", Shape.LINE, None),
        stops=_stops(run),
        earlier=prepare.earlier_of(run.table("PREVIOUS", Shape.POLYGON)) if run.given("PREVIOUS") else None,
    )


def _protections(run: Run, near: np.ndarray):
    if not run.given("PROTECTIONS"):
        return None
    return protections.gather([in_order(t) for t in run.tables("PROTECTIONS", Shape.POLYGON, boxes=near)])


def _communes(run: Run, near: np.ndarray):
    if not run.given("COMMUNES"):
        return None
    fields = [run.field("COMMUNES", None, role=role) for role in ("insee", "nom_commune", "nom_epci")]
    return communes_of(run.table("COMMUNES", Shape.POLYGON, columns=fields, boxes=near), *fields)


def _buildings(run: Run, near: np.ndarray) -> Buildings | None:
    if not run.given("BUILDINGS"):
        return None
    levels = run.field("BUILDINGS", "LEVELS_FIELD", role="etages")
    height = run.field("BUILDINGS", None, role="hauteur")
    dwellings = run.field("BUILDINGS", "DWELLINGS_FIELD", role="logements")
    use = run.field("BUILDINGS", None, role="usage")
    table = run.table("BUILDINGS", Shape.POLYGON, columns=[levels, height, dwellings, use], boxes=near)
    wrong = prepare.negative(table, (levels, height, dwellings))
    if len(wrong):
        run.report_feature("BUILDINGS", wrong, "hauteur, niveaux ou logements négatifs : valeur prise pour inconnue")
    table = in_order(table)
    activity = np.zeros(len(table), dtype=bool)
    if use is not None:
        activity = distinct(text_or_none(table.column(use)), is_activity).astype(bool)
    return prepare.buildings_of(table, levels, height, dwellings, activity)


def _parcels(run: Run, near: np.ndarray):
    if not run.given("PARCELS"):
        return None
    name = run.field("PARCELS", None, role="parcelle")
    owner = run.field("PARCELS", "OWNER_TYPE_FIELD", role="type_proprietaire")
    return prepare.parcels_of(run.table("PARCELS", Shape.POLYGON, columns=[name, owner], boxes=near), name, owner)


def _zoning(run: Run, near: np.ndarray):
    if not run.given("ZONING"):
        return None
    field = run.field("ZONING", None, role="typezone")
    table = in_order(run.table("ZONING", Shape.POLYGON, columns=[field], boxes=near))
    return table.geometry, text_or_none(table.column(prepare.known_field(table, field, "TYPEZONE")))


def _diagnoses(run: Run, near: np.ndarray, since: str) -> Diagnoses | None:
    if not run.given("DPE"):
        return None
    field = run.field("DPE", "DPE_FIELD", role="etiquette_dpe")
    day = run.field("DPE", "DPE_DATE_FIELD", role="date_dpe")
    table = run.table("DPE", Shape.POINT, columns=[field, day], boxes=near)
    letters = prepare.letters_of(table, prepare.known_field(table, field, "DPE_FIELD"))
    unknown = np.flatnonzero(letters == None)  # noqa: E711
    if len(unknown):
        run.report_feature("DPE", unknown, "classe absente ou inconnue : diagnostic non compté")
    if day is None:
        run.note("Sans date, tous les DPE sont comptés, ceux d'avant juillet 2021 aussi (ancienne échelle).")
    found = prepare.diagnoses_of(table, letters, prepare.recent(table, day, since))
    run.count_used("DPE", len(found.geometry))
    return found


def _stops(run: Run):
    if not run.given("STOPS"):
        return None
    name = run.field("STOPS", None, role="arret")
    return prepare.stops_of(run.table("STOPS", Shape.POINT, columns=[name]), name)


def _account(run: Run, inputs: EstateInputs, result: EstateInventory) -> None:
    """Count the buildings that stand in an estate as used; the others are out."""
    if result.built is not None:
        run.count_used("BUILDINGS", int(np.count_nonzero(result.built.home >= 0)))

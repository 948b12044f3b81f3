"""What the green-grid elements by parcel read, check and compute."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from ...trame_verte_plugin.bridge.crs import to_pyproj
from ...trame_verte_plugin.engine.greenparcels import prepare
from ...trame_verte_plugin.engine.greenparcels.build import OUTPUTS, GreenParcels, build_green_parcels
from ...trame_verte_plugin.engine.greenparcels.inputs import Elements, GreenInputs, GreenParameters, Parcels
from ...trame_verte_plugin.engine.greenparcels.rules import Rules, read_rules
from ...trame_verte_plugin.engine.landcover.nomenclature import ARTIFICIAL
from ...trame_verte_plugin.engine.landcover.reading import cover_of, known_field, nomenclature_of
from ...trame_verte_plugin.engine.projection import transform_boxes
from ...trame_verte_plugin.engine.table import Table
from ...trame_verte_plugin.report.green_parcels import make_report, notes_on, totals
from ..outcome import Outcome
from ..parameters import Shape
from ..refusals import refusals
from ..run import Run
from ..values import Values


def check(values: Values) -> Iterator[str]:
    """Yield a sentence where the table of protections cannot be used."""
    if values.given("PROTECTION_TABLE"):
        yield from refusals(lambda: read_rules(values.value("PROTECTION_TABLE")))


def compute(run: Run) -> Outcome:
    """Read elements, parcels and what stands around them, and cut the former by the latter."""
    parameters = _parameters(run)
    rules = read_rules(run.value("PROTECTION_TABLE"))
    elements = _elements(run, rules, parameters)
    inputs = _inputs(run, elements, rules, parameters)
    result = build_green_parcels(inputs, parameters, run.crs, run.progress)
    _account(run, inputs, result)
    for note in notes_on(inputs, parameters):
        run.note(note)
    tables = {
        **dict(zip(OUTPUTS, result.pieces)),
        "PARCELS_OUT": _with_attributes(run, inputs.parcels, result),
    }
    return Outcome(tables, totals(inputs, result), make_report(inputs, result, parameters))


def _parameters(run: Run) -> GreenParameters:
    return GreenParameters(
        width_m=run.value("WIDTH"),
        adjacency_m=run.value("ADJACENCY"),
        min_share=run.value("MIN_SHARE"),
        min_element_m2=run.value("MIN_ELEMENT_AREA"),
        pressure_m=run.value("PRESSURE_DISTANCE"),
        fragile_width_m=run.value("FRAGILE_WIDTH"),
        beneficiary=run.value("BENEFICIARY"),
        source=run.value("SOURCE_LABEL"),
    )


def _elements(run: Run, rules: Rules, parameters: GreenParameters) -> Elements:
    """Read the elements that reach the place of the parcels; they stay whole."""
    place = _place(run, parameters.adjacency_m + parameters.width_m)
    positions = range(len(run.layers["ELEMENTS"]))
    kinds = [run.field("ELEMENTS", "ELEMENT_TYPE_FIELD", position=i) for i in positions]
    names = [run.field("ELEMENTS", None, role="nom_element", position=i) for i in positions]
    layers = [
        run.table("ELEMENTS", Shape.ANY, columns=[kinds[i], names[i]], boxes=place, position=i) for i in positions
    ]
    return prepare.elements_of(layers, kinds, names, rules)


def _place(run: Run, distance: float) -> np.ndarray | None:
    """Return the box (1, 4) of the parcels' layer and a distance around it; None where the layer does not say."""
    parcels = run.layers["PARCELS"][0]
    if not np.isfinite(parcels.extent).all():
        return None
    return transform_boxes(parcels.extent[None], to_pyproj(parcels.crs), run.crs) + distance * np.array([-1, -1, 1, 1])


def _inputs(run: Run, elements: Elements, rules: Rules, parameters: GreenParameters) -> GreenInputs:
    """Read what stands on and near the elements."""
    beside = prepare.boxes_along(elements.geometry, parameters.adjacency_m + parameters.width_m)
    near = prepare.boxes_along(elements.geometry, parameters.pressure_m)
    identifier = run.field("PARCELS", None, role="parcelle")
    owner = run.field("PARCELS", "OWNER_TYPE_FIELD", role="type_proprietaire")
    # How many dwellings stand on a parcel is not known here: a share of vacant ones might tell of one household.
    hidden = run.field("PARCELS", None, role="vacance")
    columns = [name for name in run.fields("PARCELS") if name != hidden]
    table = run.table("PARCELS", Shape.POLYGON, columns=columns, boxes=beside, identifier=identifier)
    parcels = prepare.parcels_of(table, identifier, owner)
    on = prepare.boxes_along(elements.geometry, 0.0)
    projects = None
    if run.given("PROJECTS"):
        projects = run.table("PROJECTS", Shape.ANY, columns=[], boxes=near).geometry
    return GreenInputs(
        elements,
        parcels,
        rules,
        zones=_zones(run, on),
        prescriptions=_prescriptions(run, on, rules),
        projects=projects,
        artificial=_artificial(run, np.vstack([near, beside])),
    )


def _zones(run: Run, boxes: np.ndarray):
    if not run.given("ZONING"):
        return None
    field = run.field("ZONING", None, role="typezone")
    table = run.table("ZONING", Shape.POLYGON, columns=[field], boxes=boxes)
    return prepare.zones_of(table, known_field(table, field))


def _prescriptions(run: Run, boxes: np.ndarray, rules: Rules):
    if not run.given("PRESCRIPTIONS"):
        return None
    kind, subtype = (run.field("PRESCRIPTIONS", None, role=role) for role in ("typepsc", "stypepsc"))
    table = run.table("PRESCRIPTIONS", Shape.POLYGON, columns=[kind, subtype], boxes=boxes)
    return prepare.prescriptions_of(table, known_field(table, kind), subtype, rules)


def _artificial(run: Run, boxes: np.ndarray) -> np.ndarray | None:
    """Read the artificial polygons of the land cover."""
    if not run.given("LANDCOVER"):
        return None
    cover, use = (run.field("LANDCOVER", None, role=role) for role in ("couverture", "usage_sol"))
    table: Table = run.table("LANDCOVER", Shape.POLYGON, columns=[cover, use], boxes=boxes)
    cover = known_field(table, cover)
    if not len(table):
        return np.empty(0, dtype=object)
    found = cover_of(table, cover, use, nomenclature_of(table, cover))
    return found.geometry[found.category == ARTIFICIAL]


def _with_attributes(run: Run, parcels: Parcels, result: GreenParcels) -> Table:
    """Return the parcels with their own attributes before our fields."""
    attributes = run.attributes("PARCELS", parcels.table.take(result.beside.parcel), "PARCELS_OUT")
    table = result.parcels
    return Table(table.name, table.geometry, table.source_id, {**attributes, **table.columns}, table.crs)


def _account(run: Run, inputs: GreenInputs, result: GreenParcels) -> None:
    """Count the parcels, zones and prescriptions that meet an element as used."""
    held = np.concatenate([found.parcel for found in result.strips])
    used = np.union1d(held[held >= 0], result.beside.parcel)
    run.count_used("PARCELS", len(used))
    if inputs.zones is not None:
        zones = np.concatenate([found.zone for found in result.strips])
        run.count_used("ZONING", len(np.unique(zones[zones >= 0])))

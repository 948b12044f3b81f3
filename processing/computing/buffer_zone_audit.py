"""What the buffer zone audit reads, checks and computes."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import numpy as np

from ...trame_verte_plugin.engine.bufferzones import prepare
from ...trame_verte_plugin.engine.bufferzones.audit import build_audit
from ...trame_verte_plugin.engine.bufferzones.fronts import SURROUNDINGS
from ...trame_verte_plugin.engine.bufferzones.inputs import AuditInputs, AuditParameters, Date, Zones
from ...trame_verte_plugin.engine.bufferzones.openness import OpennessRules
from ...trame_verte_plugin.engine.bufferzones.urban_patch import urban_patch
from ...trame_verte_plugin.engine.communes import communes_of
from ...trame_verte_plugin.engine.landcover import reading
from ...trame_verte_plugin.engine.landcover.decree import apply_thresholds
from ...trame_verte_plugin.engine.landcover.nomenclature import Nomenclature, corine, load_nomenclature, ocs_ge
from ...trame_verte_plugin.engine.neighbours import boxes_around
from ...trame_verte_plugin.engine.progress import part
from ...trame_verte_plugin.report.buffer_zone_audit import make_report, notes_on, totals
from ...trame_verte_plugin.translation import tr
from ..outcome import Outcome
from ..parameters import Shape
from ..refusals import refusals
from ..run import Run
from ..values import Values

#: Places of NOMENCLATURE and METHOD.
CORINE, OWN_TABLE = 2, 3
CONSUMPTION = 1

#: The law has two figures, artificialisation and consumption of natural, farm and forest land, of different names.
CONSUMED = {"Artificialisé": "Espace consommé", "Renaturé": "Espace rendu", "Artificiel": "Espace urbanisé"}


def check(values: Values) -> Iterator[str]:
    """Yield a sentence for each fault of the parameters."""
    if not any(values.given(n) for n in ("LANDCOVER_1", "LANDCOVER_2", "BUILDINGS_1", "BUILDINGS_2")):
        yield tr("Give a land cover or buildings for at least one date: without them nothing is known of the zones.")
    if values.given("CHANGES") and not (values.given("LANDCOVER_1") and values.given("LANDCOVER_2")):
        yield tr("The changes (CHANGES) need a land cover of each date (LANDCOVER_1 and LANDCOVER_2).")
    yield from _check_years(values)
    yield from _check_table(values)
    if values.value("URBAN_EROSION") > values.value("URBAN_DILATION"):
        yield tr("The erosion (URBAN_EROSION) is larger than the dilation (URBAN_DILATION): the patch would vanish.")


def compute(run: Run) -> Outcome:
    """Read the zones and what stands near them, and audit them."""
    parameters = _parameters(run)
    zones = _zones(run)
    inputs = _inputs(run, zones, parameters)
    result = build_audit(inputs, parameters, run.crs, part(run.progress, 0.3, 1))
    for note in notes_on(inputs, parameters):
        run.note(note)
    tables = {
        "AUDIT": result.audit,
        "CHANGES": result.changes,
        "OPEN_PATCHES": result.open_patches,
        "NARROWS": result.narrows,
        "BY_COMMUNE": result.by_commune,
    }
    words = CONSUMED if parameters.consumption else {}
    return Outcome(tables, totals(result), make_report(result, inputs, parameters), words)


def _check_years(values: Values) -> Iterator[str]:
    first, second = values.value("YEAR_1"), values.value("YEAR_2")
    if first is None or second is None:
        return
    if first == second:
        yield tr("The two dates have the same year ({year}): give two different years.").format(year=first)
    elif first > second:
        yield tr("The years are reversed: the first date ({first}) is after the second ({second}).").format(
            first=first, second=second
        )


def _check_table(values: Values) -> Iterator[str]:
    other = values.value("NOMENCLATURE") == CORINE or values.value("METHOD") == CONSUMPTION
    if values.value("APPLY_DECREE_THRESHOLDS") and other:
        yield tr(
            "The decree's thresholds (APPLY_DECREE_THRESHOLDS) are those of artificialised land by OCS GE: they go "
            "neither with CORINE nor with consumption (METHOD)."
        )
    own = values.value("NOMENCLATURE") == OWN_TABLE or values.value("METHOD") == CONSUMPTION
    if own and not values.given("CLASS_TABLE"):
        yield tr("Your own nomenclature needs its table: give a CSV 'code;categorie' (CLASS_TABLE).")
    if values.given("CLASS_TABLE"):
        yield from refusals(lambda: load_nomenclature(Path(values.value("CLASS_TABLE"))))


def _parameters(run: Run) -> AuditParameters:
    return AuditParameters(
        OpennessRules(run.value("FRONT_MIN_AREA"), run.value("URBAN_DILATION"), run.value("URBAN_EROSION")),
        min_break_width=run.value("MIN_BREAK_WIDTH"),
        broken_share=run.value("BROKEN_SHARE"),
        eroded_share=run.value("ERODED_SHARE"),
        pressure_share=run.value("PRESSURE_SHARE"),
        consumption=run.value("METHOD") == CONSUMPTION,
        decree_thresholds=run.value("APPLY_DECREE_THRESHOLDS"),
    )


def _zones(run: Run) -> Zones:
    kind_field = run.field("ZONES", "ZONE_KIND_FIELD")
    table = run.table("ZONES", Shape.POLYGON)
    name = run.field("ZONES", "ZONE_FIELD", role="nom_zone")
    return prepare.zones_of(table, name, kind_field if kind_field is not None else run.value("ZONE_KIND"))


def _inputs(run: Run, zones: Zones, parameters: AuditParameters) -> AuditInputs:
    """Read what stands near the zones."""
    near = boxes_around(zones.geometry, SURROUNDINGS)
    heaps = (
        run.table("SPOIL_HEAPS", Shape.POLYGON, columns=[], boxes=near).geometry if run.given("SPOIL_HEAPS") else None
    )
    natural = heaps if run.value("SPOIL_AS_NATURAL") else None

    def shapes(name: str, shape: Shape = Shape.POLYGON) -> np.ndarray | None:
        return run.table(name, shape, columns=[], boxes=near).geometry if run.given(name) else None

    first = _date(run, zones, natural, parameters, 1, None)
    return AuditInputs(
        zones,
        first,
        _date(run, zones, natural, parameters, 2, first),
        _promises(run, near),
        permits=shapes("PERMITS", Shape.ANY),
        farmland=shapes("FARMLAND"),
        spoil_heaps=heaps,
        communes=_communes(run, near),
    )


def _date(
    run: Run, zones: Zones, heaps: np.ndarray | None, parameters: AuditParameters, number: int, earlier: Date | None
) -> Date:
    layer, year = f"LANDCOVER_{number}", run.value(f"YEAR_{number}")
    progress = part(run.progress, 0.15 * (number - 1), 0.15 * number)
    buildings = _buildings(run, zones, parameters, number)
    if not run.given(layer):
        rules = parameters.rules
        patch = (
            None if buildings is None else urban_patch(buildings, rules.urban_dilation, rules.urban_erosion, progress)
        )
        return Date(patch=patch, buildings=buildings, year=year)
    suffix = "" if number == 1 else "_2"
    cover_field = run.field(layer, f"CLASS_FIELD{suffix}", role="couverture")
    use_field = run.field(layer, f"USE_FIELD{suffix}", role="usage_sol")
    boxes = boxes_around(zones.geometry, SURROUNDINGS)
    table = run.table(layer, Shape.POLYGON, columns=[cover_field, use_field], boxes=boxes)
    prepare.check_touches(table, zones.geometry)
    cover_field = reading.known_field(table, cover_field)
    nomenclature = _nomenclature(run, table, cover_field)
    cover = reading.cover_of(table, cover_field, use_field, nomenclature)
    if parameters.decree_thresholds:
        reading.check_dotted(table, nomenclature)
        cover = apply_thresholds(cover, progress)
    return prepare.date_of(cover, heaps, buildings, year, progress, earlier=earlier)


def _buildings(run: Run, zones: Zones, parameters: AuditParameters, number: int) -> np.ndarray | None:
    """Read the buildings of a date: those of the zones, and where they make the urban patch all that bear on it."""
    layer = f"BUILDINGS_{number}"
    if not run.given(layer):
        return None
    reach = 0.0
    if not run.given(f"LANDCOVER_{number}"):
        reach = 2 * parameters.rules.urban_dilation + parameters.min_break_width
    boxes = boxes_around(zones.geometry, reach)
    return run.table(layer, Shape.POLYGON, columns=[], boxes=boxes).geometry


def _nomenclature(run: Run, table, cover_field: str) -> Nomenclature:
    if run.given("CLASS_TABLE"):
        return load_nomenclature(Path(run.value("CLASS_TABLE")))
    return {1: ocs_ge, 2: corine}.get(run.value("NOMENCLATURE"), lambda: reading.nomenclature_of(table, cover_field))()


def _promises(run: Run, near: np.ndarray):
    if not (run.given("ZONING") or run.given("PRESCRIPTIONS")):
        return None
    zoning = prescriptions = None
    if run.given("ZONING"):
        field = run.field("ZONING", None, role="typezone")
        table = run.table("ZONING", Shape.POLYGON, columns=[field], boxes=near)
        zoning = table, reading.known_field(table, field)
    if run.given("PRESCRIPTIONS"):
        fields = [run.field("PRESCRIPTIONS", None, role=role) for role in ("typepsc", "stypepsc")]
        prescriptions = run.table("PRESCRIPTIONS", Shape.POLYGON, columns=fields, boxes=near), *fields
    return prepare.promises_of(zoning, prescriptions)


def _communes(run: Run, near: np.ndarray):
    if not run.given("COMMUNES"):
        return None
    fields = [run.field("COMMUNES", None, role=role) for role in ("insee", "nom_commune", "nom_epci")]
    return communes_of(run.table("COMMUNES", Shape.POLYGON, columns=fields, boxes=near), *fields)

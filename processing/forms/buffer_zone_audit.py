"""The dialog of the buffer zone audit: its parameters, outputs and help."""

from __future__ import annotations

from ...trame_verte_plugin.translation import tr
from ..parameters import Shape


def declare(algorithm) -> None:
    """Declare all parameters and outputs."""
    _required(algorithm)
    _layers(algorithm)
    _fields(algorithm)
    _land_cover(algorithm)
    _thresholds(algorithm)
    _outputs(algorithm)


def _required(algorithm) -> None:
    algorithm.layer(
        "ZONES",
        tr("Zones"),
        Shape.POLYGON,
        help=tr("Urbanisation breaks, farmland that opens views, or World Heritage perimeters."),
    )
    algorithm.choice(
        "ZONE_KIND",
        tr("Kind of zone"),
        [
            tr("Urbanisation break (green-grid buffer zone)"),
            tr("Farmland that opens a view"),
            tr("World Heritage property or buffer zone"),
        ],
        advanced=False,
        help=tr("Only urbanisation breaks get a verdict; the others get figures."),
    )


def _layers(algorithm) -> None:
    for name, label, shapes, help_text in (
        ("LANDCOVER_1", tr("Land cover, first date"), Shape.POLYGON, tr("OCS GE, CORINE, or your own codes.")),
        ("LANDCOVER_2", tr("Land cover, second date"), Shape.POLYGON, tr("OCS GE, CORINE, or your own codes.")),
        (
            "BUILDINGS_1",
            tr("Buildings, first date"),
            Shape.POLYGON,
            tr("Without land cover the urban patch is made from them."),
        ),
        (
            "BUILDINGS_2",
            tr("Buildings, second date"),
            Shape.POLYGON,
            tr("Without land cover the urban patch is made from them."),
        ),
        ("ZONING", tr("Zoning"), Shape.POLYGON, tr("ZONE_URBA of the CNIG standard: land that the plan opens.")),
        (
            "PRESCRIPTIONS",
            tr("Prescriptions"),
            Shape.POLYGON,
            tr("Prescriptions of the CNIG standard: reserved land, limited building, protections."),
        ),
        ("PERMITS", tr("Building permits"), (Shape.POINT, Shape.POLYGON), tr("Points or plots.")),
        ("FARMLAND", tr("Declared farmland"), Shape.POLYGON, tr("Registre parcellaire graphique (RPG).")),
        ("SPOIL_HEAPS", tr("Spoil heaps"), Shape.POLYGON, tr("Terrils: their bare ground is not a building site.")),
        ("COMMUNES", tr("Communes"), Shape.POLYGON, tr("With INSEE code, name and EPCI.")),
    ):
        algorithm.layer(name, label, shapes, optional=True, help=help_text)


def _fields(algorithm) -> None:
    for name, label, parent, help_text in (
        ("ZONE_FIELD", tr("Name of the zone"), "ZONES", tr("Quoted in the tables and on the map.")),
        (
            "ZONE_KIND_FIELD",
            tr("Kind of each zone"),
            "ZONES",
            tr("0, 1 or 2, or coupure, parvis, unesco; goes before the kind chosen above."),
        ),
        ("CLASS_FIELD", tr("Code of land cover, first date"), "LANDCOVER_1", tr("By default code_cs or code_18.")),
        ("USE_FIELD", tr("Code of land use, first date"), "LANDCOVER_1", tr("By default code_us.")),
        ("CLASS_FIELD_2", tr("Code of land cover, second date"), "LANDCOVER_2", tr("By default code_cs or code_18.")),
        ("USE_FIELD_2", tr("Code of land use, second date"), "LANDCOVER_2", tr("By default code_us.")),
    ):
        algorithm.field(name, label, parent=parent, help=help_text)


def _land_cover(algorithm) -> None:
    algorithm.choice(
        "NOMENCLATURE",
        tr("Nomenclature"),
        [tr("Recognise it"), tr("OCS GE"), tr("CORINE Land Cover"), tr("My own table")],
        help=tr("How codes become artificial, farm, natural land and water."),
    )
    algorithm.file(
        "CLASS_TABLE",
        tr("Table of classes"),
        help=tr("CSV 'code;categorie' with artificiel, agricole, naturel or eau; 'cs;us;categorie' for two codes."),
    )
    algorithm.choice(
        "METHOD",
        tr("What is measured"),
        [
            tr("Artificialisation (State's rule on OCS GE)"),
            tr("Consumption of natural, farm and forest land (own table)"),
        ],
        help=tr("The two are different figures in law; they never share a table."),
    )
    algorithm.flag(
        "APPLY_DECREE_THRESHOLDS",
        tr("Apply the decree's thresholds"),
        help=tr(
            "Built patches under 50 m², other artificial patches and open patches enclosed in artificial land under "
            "2,500 m² take the category around them."
        ),
    )
    algorithm.flag(
        "SPOIL_AS_NATURAL",
        tr("Spoil heaps are natural land"),
        default=True,
        help=tr("OCS GE reads bare shale as artificial; a spoil heap of the green grid is not."),
    )
    for name, label in (("YEAR_1", tr("Year of the first date")), ("YEAR_2", tr("Year of the second date"))):
        algorithm.number(
            name,
            label,
            default=None,
            minimum=1900,
            maximum=2100,
            integer=True,
            optional=True,
            advanced=False,
            help=tr("Needed for hectares a year and for the loss per ten years."),
        )


def _thresholds(algorithm) -> None:
    for name, label, default, help_text in (
        ("URBAN_DILATION", tr("Dilation of buildings"), 50, tr("Buildings closer than twice this are one patch.")),
        ("URBAN_EROSION", tr("Erosion of the patch"), 25, tr("At most the dilation.")),
        (
            "MIN_BREAK_WIDTH",
            tr("Width wanted of a break"),
            500,
            tr("Under it a break is under pressure, under half of it eroded. The figure has no legal value."),
        ),
    ):
        algorithm.number(name, label, default=default, unit="m", help=help_text)
    algorithm.number(
        "FRONT_MIN_AREA",
        tr("Least area of an urban front (m²)"),
        default=10000,
        help=tr("Smaller artificial masses are scattered building."),
    )
    for name, label, default, help_text in (
        (
            "BROKEN_SHARE",
            tr("Artificial share of a broken zone"),
            0.5,
            tr("From this share on a break is broken (0–1)."),
        ),
        (
            "ERODED_SHARE",
            tr("Loss of an eroded zone"),
            0.04,
            tr("Share of its open land lost in ten years from which a break is eroded (0–1)."),
        ),
        (
            "PRESSURE_SHARE",
            tr("Promised share of a zone under pressure"),
            0.05,
            tr("Share of the zone that the plan opens from which a break is under pressure (0–1)."),
        ),
    ):
        algorithm.number(name, label, default=default, maximum=1, help=help_text)


def _outputs(algorithm) -> None:
    algorithm.output("AUDIT", tr("State of the zones"), Shape.POLYGON, help=tr("One row for each zone."))
    algorithm.output(
        "CHANGES",
        tr("Changes"),
        Shape.POLYGON,
        needs=("LANDCOVER_1", "LANDCOVER_2"),
        help=tr("What changed category between the two land covers."),
    )
    algorithm.output("OPEN_PATCHES", tr("Open patches"), Shape.POLYGON, help=tr("Pieces of open land of each zone."))
    algorithm.output(
        "NARROWS", tr("Narrowest passages"), Shape.LINE, help=tr("The line between two urban fronts, with its metres.")
    )
    algorithm.output(
        "BY_COMMUNE", tr("Sums by commune"), Shape.NONE, needs="COMMUNES", help=tr("Hectares by commune and kind.")
    )
    algorithm.result_number("N_ZONES", tr("Zones"))
    algorithm.result_number("N_BROKEN", tr("Broken zones"))


def help_text() -> str:
    """Return the help of the dialog."""
    return tr(
        "State of buffer zones and urbanisation breaks between two dates (white paper, proposition 18): what was "
        "built over, what the plan still opens, how open the land is, and how narrow the passage between two towns has "
        "become.\n\n"
        "Give the zones and, for one or two dates, a land cover (OCS GE, CORINE or your own codes) or buildings, from "
        "which the urban patch is then made (dilation, then erosion).\n\n"
        "Classes of the urbanisation breaks, the first that applies: rompue (the urban fronts have joined, or half of "
        "the zone is artificial), entamee (4 % of its open land lost in ten years, or the passage is narrower than "
        "half of the width wanted), sous_pression (5 % of the zone is open to building, or the passage is narrower "
        "than wanted), preservee. All thresholds are parameters.\n\n"
        "Artificial + farm + natural + water + unknown + not covered − overlap = area of the zone.\n\n"
        "By decree (2022-763 and 2023-1096) the figure is an aid for planning documents and does not apply to one "
        "project."
    )

"""The dialog of the estate inventory: its parameters, outputs and help."""

from __future__ import annotations

from ...trame_verte_plugin.translation import tr
from ..parameters import Shape

#: Default of ``WEIGHTS``.
WEIGHTS = '{"patrimoine": 0.20, "energie": 0.20, "social": 0.20, "foncier": 0.15, "tcsp": 0.15, "taille": 0.10}'


def declare(algorithm) -> None:
    """Declare all parameters and outputs."""
    algorithm.layers(
        "ESTATES",
        tr("Mining estates"),
        Shape.POLYGON,
        help=tr("One or several layers; an estate that stands in two of them counts once, the first layer wins."),
    )
    _heritage(algorithm)
    _surroundings(algorithm)
    _fields(algorithm)
    _thresholds(algorithm)
    _works(algorithm)
    _outputs(algorithm)


def _heritage(algorithm) -> None:
    for name, label, shapes, help_text in (
        ("PROPERTY", tr("World Heritage property"), Shape.POLYGON, tr("Perimeter of the inscribed property.")),
        ("BUFFER", tr("World Heritage buffer zone"), Shape.POLYGON, tr("Not the green-grid buffer zones.")),
        (
            "MONUMENTS",
            tr("Historic monuments"),
            (Shape.POINT, Shape.LINE, Shape.POLYGON),
            tr("Their surroundings are presumed where no perimeter is delimited."),
        ),
        (
            "MONUMENT_AREAS",
            tr("Delimited surroundings of monuments"),
            Shape.POLYGON,
            tr("Périmètres délimités des abords (PDA)."),
        ),
    ):
        algorithm.layer(name, label, shapes, optional=True, help=help_text)
    algorithm.layers(
        "PROTECTIONS",
        tr("Protections"),
        Shape.POLYGON,
        optional=True,
        help=tr("Listed sites, remarkable heritage sites, prescriptions; told apart by their fields."),
    )


def _surroundings(algorithm) -> None:
    for name, label, shapes, help_text in (
        ("COMMUNES", tr("Communes"), Shape.POLYGON, tr("With INSEE code, name and EPCI.")),
        ("BUILDINGS", tr("Buildings"), Shape.POLYGON, tr("Built form, dwellings and pockets come from them.")),
        ("PARCELS", tr("Parcels"), Shape.POLYGON, tr("Tell gardens from free land, and give the pockets an owner.")),
        ("STREETS", tr("Streets"), Shape.LINE, tr("Their width is taken off the pockets and gives them access.")),
        ("ZONING", tr("Zoning"), Shape.POLYGON, tr("ZONE_URBA of the CNIG standard.")),
        ("DPE", tr("Energy diagnoses"), Shape.POINT, tr("DPE of the ADEME, as points.")),
        ("AXES", tr("Transit axes"), Shape.LINE, tr("Lines of the transit corridor.")),
        ("STOPS", tr("Stops"), Shape.POINT, tr("Stops of the transit lines.")),
        (
            "PREVIOUS",
            tr("Earlier inventory"),
            Shape.POLYGON,
            tr("The output INVENTORY of an earlier run, to follow what changed."),
        ),
    ):
        algorithm.layer(name, label, shapes, optional=True, help=help_text)


def _fields(algorithm) -> None:
    for name, label, parent, help_text in (
        ("NAME_FIELD", tr("Name of the estate"), "ESTATES", tr("By default nom.")),
        ("ID_FIELD", tr("World Heritage identifier"), "ESTATES", tr("By default id_unesco.")),
        ("TYPE_FIELD", tr("Type of the estate"), "ESTATES", tr("By default type; estimated where it is empty.")),
        ("COMPANY_FIELD", tr("Mining company"), "ESTATES", tr("By default compagnie.")),
        ("INTEREST_FIELD", tr("Heritage interest"), "ESTATES", tr("By default interet.")),
        ("OWNER_FIELD", tr("Landlord"), "ESTATES", tr("By default proprietaire.")),
        ("SOCIAL_FIELD", tr("Share of social dwellings"), "ESTATES", tr("0–1 or percent; by default taux_social.")),
        ("VACANCY_FIELD", tr("Share of vacant dwellings"), "ESTATES", tr("0–1 or percent; by default tx_vacance.")),
        (
            "RESTRUCTURE_FIELD",
            tr("Dwellings to restructure"),
            "ESTATES",
            tr("Number of dwellings; by default logts_a_restructurer."),
        ),
        ("LEVELS_FIELD", tr("Storeys"), "BUILDINGS", tr("By default nombre_d_etages, else height / 3 m.")),
        ("DWELLINGS_FIELD", tr("Dwellings of a building"), "BUILDINGS", tr("By default nombre_de_logements.")),
        ("OWNER_TYPE_FIELD", tr("Type of owner"), "PARCELS", tr("By default catpro3 or catpro2.")),
        ("DPE_FIELD", tr("Energy class"), "DPE", tr("By default etiquette_dpe.")),
        ("DPE_DATE_FIELD", tr("Date of the diagnosis"), "DPE", tr("By default date_etablissement_dpe.")),
    ):
        algorithm.field(name, label, parent=parent, help=help_text)


def _thresholds(algorithm) -> None:
    algorithm.number(
        "STATUS_SHARE",
        tr("Share that makes the status"),
        default=0.5,
        maximum=1,
        help=tr("Share of the estate in the property or its buffer zone from which it is of them (0–1)."),
    )
    for name, label, default, help_text in (
        ("MONUMENT_DISTANCE", tr("Presumed surroundings of a monument"), 500, tr("Where no perimeter is delimited.")),
        ("STREET_WIDTH", tr("Width of a street"), 8, tr("Taken off the pockets, half on either side.")),
        ("DISTANCE", tr("Reach of transit"), 500, tr("An estate this near an axis is in its corridor.")),
        ("MIN_POCKET_WIDTH", tr("Least width of a pocket"), 15, tr("Diameter of the largest circle inside.")),
        ("BUILDING_SETBACK", tr("Distance to buildings"), 6, tr("Buildings are grown by it before pockets are cut.")),
    ):
        algorithm.number(name, label, default=default, unit="m", help=help_text)
    for name, label, default, help_text in (
        ("MIN_POCKET_AREA", tr("Least area of a pocket (m²)"), 400, tr("Smaller ones are left out.")),
        ("GARDEN_MAX_PARCEL", tr("Largest parcel with a garden (m²)"), 800, tr("Larger built parcels are grounds.")),
    ):
        algorithm.number(name, label, default=default, help=help_text)
    algorithm.number(
        "DWELLING_AREA",
        tr("Floor of a dwelling (m²)"),
        default=70,
        strict=True,
        help=tr("Gives the dwellings where no field counts them: footprint × storeys / this."),
    )
    algorithm.text(
        "DPE_SINCE",
        tr("Diagnoses since"),
        default="2021-07-01",
        optional=False,
        help=tr("Year-month-day; the scale of the diagnoses changed on 1 July 2021."),
    )


def _works(algorithm) -> None:
    for name, label, default in (
        ("COST_FACADES", tr("Façades and surroundings (€ a dwelling)"), 15_000),
        ("COST_THERMAL", tr("Thermal renovation (€ a dwelling)"), 40_000),
        ("COST_DEEP", tr("Deep restructuring (€ a dwelling)"), 120_000),
    ):
        algorithm.number(name, label, default=default, help=tr("All expenses, euros of 2013 (white paper)."))
    algorithm.number("COST_INDEX", tr("Index of costs"), default=1, strict=True, help=tr("1 keeps the euros of 2013."))
    algorithm.text(
        "WEIGHTS",
        tr("Weights of the criteria"),
        default=WEIGHTS,
        optional=False,
        help=tr("JSON: patrimoine, energie, social, foncier, tcsp, taille; those left out weigh nothing."),
    )


def _outputs(algorithm) -> None:
    algorithm.output("INVENTORY", tr("Inventory of the estates"), Shape.POLYGON, help=tr("One row for each estate."))
    algorithm.output(
        "POCKETS",
        tr("Pockets of land"),
        Shape.POLYGON,
        needs="BUILDINGS",
        help=tr("Places free of buildings, streets and protections, wide enough to build on."),
    )
    for name, label in (("BY_COMMUNE", tr("Estates by commune")), ("BY_EPCI", tr("Estates by EPCI"))):
        algorithm.output(
            name, label, Shape.NONE, needs="COMMUNES", help=tr("An estate across two communes is shared by area.")
        )
    algorithm.result_number("N_ESTATES", tr("Estates"))
    algorithm.result_number("N_INSCRIBED", tr("Inscribed estates"))
    algorithm.result_number("N_DOUBLES", tr("Estates given twice"))
    algorithm.result_number("N_POCKETS", tr("Pockets of land"))


def help_text() -> str:
    """Return the help of the dialog."""
    return tr(
        "What each mining estate is, what protects it, what state it is in, what land waits in its heart, what "
        "renovation would cost, and which estates make the best pilots (white paper, propositions 24 to 34 and 45).\n\n"
        "Only the estates are required; each layer more fills fields, and a missing one leaves them empty, never 0.\n\n"
        "Status: an identifier of the World Heritage List says inscrite; else the share of the estate in the property "
        "and in its buffer zone does, and statut_source says which of the two.\n\n"
        "Pockets: the estate minus buildings grown by the setback, streets and protections; places at least as wide as "
        "asked; libre (outside built parcels), jardins (small built parcels) or equipement (large built parcels). Only "
        "libre counts as land.\n\n"
        "Score: 100 · Σ weight · criterion over the criteria that are known, weights rescaled; no rank where they "
        "weigh less than 0.6. The three costs are alternatives, never summed, in euros of 2013 times the index."
    )

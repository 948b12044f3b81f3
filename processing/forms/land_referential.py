"""The dialog of the land referential: its parameters, outputs and help."""

from __future__ import annotations

from ...trame_verte_plugin.translation import tr
from ..parameters import Shape


def declare(algorithm) -> None:
    """Declare all parameters and outputs."""
    _required(algorithm)
    _layers(algorithm)
    _fields(algorithm)
    _corridor(algorithm)
    _thresholds(algorithm)
    _outputs(algorithm)


def _required(algorithm) -> None:
    algorithm.layer("AXES", tr("Transit axes"), Shape.LINE, help=tr("Lines of the transit line; pk_m follows them."))
    algorithm.layer(
        "PARCELS", tr("Parcels"), Shape.POLYGON, help=tr("Cadastre: Etalab, PCI, BD Parcellaire or Fichiers fonciers.")
    )
    algorithm.number(
        "DISTANCE",
        tr("Half width of the corridor"),
        default=500,
        strict=True,
        unit="m",
        advanced=False,
        help=tr("On either side of the axes; 500 m is what the contrat d'axe takes."),
    )


def _layers(algorithm) -> None:
    for name, label, shapes, help_text in (
        (
            "STOPS",
            tr("Stops"),
            Shape.POINT,
            tr("Stops within the corridor's distance of an axis; others are left out."),
        ),
        (
            "BUILDINGS",
            tr("Buildings"),
            Shape.POLYGON,
            tr("BD TOPO for heights, uses and dwellings, or the cadastre's."),
        ),
        ("ZONING", tr("Zoning"), Shape.POLYGON, tr("ZONE_URBA of the CNIG standard.")),
        ("PRESCRIPTIONS", tr("Prescriptions"), Shape.ANY, tr("Prescriptions of the CNIG standard.")),
        ("COMMUNES", tr("Communes"), Shape.POLYGON, tr("With INSEE code and name.")),
        ("BROWNFIELDS", tr("Brownfields"), (Shape.POLYGON, Shape.POINT), tr("Polygons or points.")),
        (
            "FACILITIES",
            tr("Facilities"),
            Shape.POLYGON,
            tr("School, cemetery, sports ground, railway, canal: land that stays as it is."),
        ),
        (
            "WALK_NETWORK",
            tr("Walking network"),
            Shape.LINE,
            tr("Streets and paths; the way to the stop is then measured along them."),
        ),
    ):
        algorithm.layer(name, label, shapes, optional=True, help=help_text)
    algorithm.layers(
        "CONSTRAINTS",
        tr("Other constraints"),
        Shape.ANY,
        optional=True,
        help=tr(
            "Whole layers (their filter is obeyed, a selection is not): public easements, risk plans, information of "
            "the planning document. The level comes from their codes, else from the layer's name."
        ),
    )


def _fields(algorithm) -> None:
    for name, label, parent, help_text in (
        ("AXIS_FIELD", tr("Name of the axis"), "AXES", tr("Lines of one name are one axis.")),
        ("STOP_FIELD", tr("Name of the stop"), "STOPS", tr("Quoted in the reasons.")),
        ("PARCEL_ID_FIELD", tr("Parcel identifier"), "PARCELS", tr("By default id, idu or geo_parcelle.")),
        (
            "OWNER_FIELD",
            tr("Owner's account"),
            "PARCELS",
            tr("By default idprocpte. Touching parcels of one account form a land unit."),
        ),
        ("OWNER_TYPE_FIELD", tr("Type of owner"), "PARCELS", tr("By default catpro3 or catpro2.")),
        (
            "VACANCY_FIELD",
            tr("Share of vacant dwellings"),
            "PARCELS",
            tr("Between 0 and 1, or in percent. Not copied to the results under 11 dwellings."),
        ),
    ):
        algorithm.field(name, label, parent=parent, help=help_text)
    algorithm.file(
        "CONSTRAINT_TABLE",
        tr("Table of constraints"),
        help=tr("A copy of contraintes.csv with levels of your own: famille;code;niveau;libelle;source."),
    )


def _corridor(algorithm) -> None:
    algorithm.choice(
        "END_CAP",
        tr("Ends of the corridor"),
        [tr("Round"), tr("Flat")],
        help=tr("Flat ends leave out what lies beyond the terminus."),
    )
    algorithm.choice(
        "INCLUSION",
        tr("Parcels kept"),
        [
            tr("Those that the corridor meets"),
            tr("Those whose centroid it holds"),
            tr("Those it holds at least half of"),
        ],
        help=tr("Which parcels on the corridor's edge are kept."),
    )
    algorithm.number(
        "SLICE_LENGTH",
        tr("Length of a slice"),
        default=500,
        strict=True,
        unit="m",
        help=tr("The axis is cut every so many metres for the sums along it."),
    )
    algorithm.flag(
        "MEASURES_ONLY",
        tr("Only the measures"),
        help=tr(
            "Corridor share, built footprint, zoning, commune and distances only: no free land, class, score or site."
        ),
    )
    algorithm.flag(
        "KEEP_PERSONAL", tr("Keep personal data"), help=tr("Copies names and addresses of owners; this is logged.")
    )


def _thresholds(algorithm) -> None:
    metres = {
        "MIN_WIDTH": (tr("Least width of a piece"), 12, True, tr("Diameter of the circle that must fit in free land.")),
        "SETBACK": (tr("Setback from buildings"), 4, False, tr("What a building keeps free around itself.")),
        "CONSTRAINT_BUFFER": (
            tr("Half width of thin constraints"),
            10,
            True,
            tr("Given to constraints drawn as points or lines."),
        ),
    }
    for name, (label, default, strict, help_text) in metres.items():
        algorithm.number(name, label, default=default, strict=strict, unit="m", help=help_text)
    for name, label, default, strict, help_text in (
        (
            "MIN_AREA",
            tr("Least area of a piece (sq m)"),
            300,
            True,
            tr("Free land under this is no piece to build on."),
        ),
        (
            "MIN_DENSITY",
            tr("Density wanted (dwellings/ha)"),
            30,
            True,
            tr("Turns free land into dwellings; under it a built unit may be under-used."),
        ),
        ("SITE_MIN_AREA", tr("Least area of a site (sq m)"), 2000, False, tr("Of adjoining mutable units together.")),
    ):
        algorithm.number(name, label, default=default, strict=strict, help=help_text)
    algorithm.number(
        "MAX_COVERAGE",
        tr("Built share of under-used land"),
        default=0.15,
        maximum=1,
        help=tr("A built unit may be under-used below this share of built land (0 to 1)."),
    )


def _outputs(algorithm) -> None:
    for name, label, shape, help_text in (
        ("REFERENTIAL", tr("Land referential"), Shape.POLYGON, tr("One row for each parcel kept, with its class.")),
        (
            "SITES",
            tr("Sites"),
            Shape.POLYGON,
            tr("Adjoining mutable units, ranked."),
        ),
        ("CORRIDOR", tr("Corridor"), Shape.POLYGON, tr("The land within the distance of the axes.")),
        ("SLICES", tr("Slices of the axes"), Shape.LINE, tr("Sums along the axes.")),
        ("BY_COMMUNE", tr("Sums by commune"), Shape.NONE, tr("The same sums by commune, and hectares by class.")),
    ):
        algorithm.output(name, label, shape, help=help_text)
    algorithm.result_number("N_PARCELS", tr("Parcels kept"))
    algorithm.result_number("N_SITES", tr("Sites found"))
    algorithm.result_number("MUTABLE_HA", tr("Mutable land in the corridor (ha)"))
    algorithm.result_number("DWELLINGS", tr("Potential dwellings"))


def help_text() -> str:
    """Return what goes in, what comes out, the classes and the formula."""
    return tr(
        "Finds the land that can change along a transit line: every parcel within a distance of the axes is measured, "
        "classed, scored and explained in a sentence.\n\n"
        "In: the axes and a cadastre. Buildings, zoning, prescriptions, communes, brownfields, facilities, stops and a "
        "walking network each add fields and classes; what is not given leaves its fields empty.\n\n"
        "Out: the parcels with their class (mutabilite), an action, a score and a reason; sites of adjoining land; "
        "sums by slice of the axis and by commune.\n\n"
        "Classes, first that applies, tried on land units (touching parcels of one account): inconstructible (blocking "
        "constraints), friche (brownfield), hors_zone (zones A and N), a_ouvrir (zone AUs), equipement (facility), nu "
        "(bare, with a free piece), delaisse (bare, without), renouvellement (activity buildings or vacancy), "
        "divisible (built, with a free piece), sous_densite (built, large and sparse), occupe.\n\n"
        "A free piece is the unit minus its buildings and their setback, blocking constraints and zones A and N; it "
        "must have the least area and the least width (largest circle inside).\n\n"
        "Score = 100 * (0.4 * free area / area + 0.4 * nearness + 0.2 * size), nearness = 1 - distance / half width, "
        "size = free area / (10 * least area), at most 1. Dwellings = free area in the corridor * density wanted.\n\n"
        "The results help to decide; they have no regulatory value."
    )

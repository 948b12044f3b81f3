"""The dialog of the green-grid elements by parcel: its parameters, outputs and help."""

from __future__ import annotations

from ...trame_verte_plugin.translation import tr
from ..parameters import Shape


def declare(algorithm) -> None:
    """Declare all parameters and outputs."""
    algorithm.layers(
        "ELEMENTS",
        tr("Elements of the green grid"),
        Shape.ANY,
        help=tr("Corridors, old railways, wetlands, forest edges: one or several layers of any geometry."),
    )
    algorithm.layer("PARCELS", tr("Parcels"), Shape.POLYGON, help=tr("Elements are cut by them."))
    _surroundings(algorithm)
    _fields(algorithm)
    _thresholds(algorithm)
    _proposals(algorithm)
    _outputs(algorithm)


def _surroundings(algorithm) -> None:
    for name, label, shapes, help_text in (
        (
            "ZONING",
            tr("Zoning"),
            Shape.POLYGON,
            tr("ZONE_URBA of the CNIG standard: what may be built over is fragile."),
        ),
        (
            "PRESCRIPTIONS",
            tr("Prescriptions"),
            Shape.POLYGON,
            tr("PRESCRIPTION_SURF of the CNIG standard: what is protected already, and land reserved for other uses."),
        ),
        (
            "PROJECTS",
            tr("Projects"),
            Shape.ANY,
            tr("Building and road projects near the elements."),
        ),
        (
            "LANDCOVER",
            tr("Land cover"),
            Shape.POLYGON,
            tr("OCS GE or CORINE, told apart by its codes: artificial land near the elements."),
        ),
    ):
        algorithm.layer(name, label, shapes, optional=True, help=help_text)


def _fields(algorithm) -> None:
    algorithm.field(
        "ELEMENT_TYPE_FIELD",
        tr("Type of the element"),
        parent="ELEMENTS",
        advanced=False,
        help=tr("Looked up in each layer in any case; where it is absent or empty the type is the layer's name."),
    )
    algorithm.field(
        "OWNER_TYPE_FIELD", tr("Type of owner"), parent="PARCELS", help=tr("By default catpro3 or catpro2.")
    )


def _thresholds(algorithm) -> None:
    for name, label, default, strict, help_text in (
        ("WIDTH", tr("Half width of lines"), 10, True, tr("Ground that a line takes on either side.")),
        ("ADJACENCY", tr("Reach of parcels to win"), 30, False, tr("Parcels this near to a corridor are to be won.")),
        (
            "PRESSURE_DISTANCE",
            tr("Reach of pressure"),
            50,
            False,
            tr("Artificial land or a project this near makes an element fragile."),
        ),
        ("FRAGILE_WIDTH", tr("Fragile width"), 10, False, tr("An element narrower than this is fragile.")),
    ):
        algorithm.number(name, label, default=default, unit="m", strict=strict, help=help_text)
    algorithm.number(
        "MIN_SHARE",
        tr("Least share of a parcel"),
        default=0.02,
        maximum=1,
        help=tr("A parcel holds the green grid from this share of its area on (0–1), or from the least area."),
    )
    algorithm.number(
        "MIN_ELEMENT_AREA",
        tr("Least area in a parcel (m²)"),
        default=100,
        help=tr("A parcel holds the green grid from this area on, or from the least share."),
    )


def _proposals(algorithm) -> None:
    algorithm.text(
        "BENEFICIARY",
        tr("Beneficiary of reserved land"),
        help=tr("Who would buy it, the commune for instance. Without one, no reserved land (05-04) is proposed."),
    )
    algorithm.file(
        "PROTECTION_TABLE",
        tr("Table of protections"),
        help=tr("CSV made from tables/protections.csv: classes, words, codes, what protects and what threatens."),
    )
    algorithm.text(
        "SOURCE_LABEL",
        tr("Source of the elements"),
        help=tr("Scheme, SRADDET, data of the SRCE: written beside each piece; by default the layer's name."),
    )


def _outputs(algorithm) -> None:
    for name, label, shape, help_text in (
        ("PROTECTIONS", tr("Elements to protect (surfaces)"), Shape.POLYGON, tr("Pieces of polygons.")),
        ("PROTECTIONS_LIN", tr("Elements to protect (lines)"), Shape.LINE, tr("Pieces of lines.")),
        ("PROTECTIONS_PCT", tr("Elements to protect (points)"), Shape.POINT, tr("Points, by parcel and zone.")),
        (
            "PARCELS_OUT",
            tr("Parcels of the green grid"),
            Shape.POLYGON,
            tr("Parcels that hold elements, and parcels to win beside corridors."),
        ),
    ):
        algorithm.output(name, label, shape, help=help_text)
    algorithm.result_number("N_ELEMENTS", tr("Elements"))
    algorithm.result_number("N_PIECES", tr("Pieces"))
    algorithm.result_number("N_FRAGILE", tr("Fragile pieces"))
    algorithm.result_number("N_PROTECTED", tr("Pieces that are protected already"))
    algorithm.result_number("N_PARCELS", tr("Parcels that hold elements"))
    algorithm.result_number("N_TO_WIN", tr("Parcels to win"))


def help_text() -> str:
    """Return the help of the dialog."""
    return tr(
        "Which elements of the green grid are fragile at the scale of the parcel, which are protected already, which "
        "prescription would protect the others, and which parcels to win beside the corridors (white paper, "
        "proposition 19).\n\n"
        "Each element is cut by parcel and by zone, because a prescription covers the element and not the field around "
        "it. What lies on no parcel (roads, canals) stays, with an empty id_parcelle: the pieces of an element add up "
        "to it. Where two parcels overlap the first, from west to east, keeps what they share.\n\n"
        "Fragility, 0 to 3, a point each: zone U or AU or land reserved for something else beneath; artificial land or "
        "a project near; a width under the fragile width. A criterion whose layers are missing is not counted, and "
        "fragilite_sur says how many are known.\n\n"
        "Prescription: by the words of the element's type or its layer's name in tables/protections.csv. Corridor and "
        "old railway 25-00, wetland 07-04, wood and forest edge 07-05, garden or open ground in zone U 08-00, mining "
        "landscape 07-02; classified woodland (01) is never proposed, reserved land (05-04) only with a beneficiary, "
        "on land that no public body owns and from a fragility of 2 on. Nothing is proposed for what is protected.\n\n"
        "Parcels to win hold too little of the green grid and touch an element to be widened (contact: a metre of "
        "boundary) or lie near (proche). The width to gain is the mean of what rays across the corridor's outline meet "
        "of the parcel. Rank: contact first, then the less artificial, then the larger area to gain."
    )

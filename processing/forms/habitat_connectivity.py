"""The dialog of the habitat connectivity: its parameters, outputs and help."""

from __future__ import annotations

from ...trame_verte_plugin.translation import tr
from ..parameters import Shape


def declare(algorithm) -> None:
    """Declare all parameters and outputs."""
    _patches(algorithm)
    _movement(algorithm)
    _landscape(algorithm)
    _barriers(algorithm)
    _outputs(algorithm)


def _patches(algorithm) -> None:
    algorithm.layer(
        "PATCHES",
        tr("Habitat patches"),
        (Shape.POLYGON, Shape.POINT),
        help=tr("Reservoirs, woods, ponds: one feature for each patch, polygons or points."),
    )
    algorithm.field(
        "SUBNETWORK_FIELD",
        tr("Sub-network of the patch"),
        parent="PATCHES",
        advanced=False,
        help=tr(
            "Sous-trame (woods, wetlands, grassland): one graph and one set of indices for each. Without it "
            "habitats are mixed, and the report says so."
        ),
    )
    algorithm.field(
        "CAPACITY_FIELD",
        tr("Capacity of the patch"),
        parent="PATCHES",
        numeric=True,
        help=tr("By default the area in square metres, and 1 for a point."),
    )
    algorithm.field("ID_FIELD", tr("Identifier of the patch"), parent="PATCHES", help=tr("Kept in the field nom."))


def _movement(algorithm) -> None:
    algorithm.number(
        "MAX_DISTANCE",
        tr("Longest link"),
        default=1000,
        unit="m",
        advanced=False,
        help=tr("Patches farther apart, from edge to edge, are not linked."),
    )
    algorithm.number(
        "DISPERSAL_DISTANCE",
        tr("Dispersal distance"),
        default=1000,
        strict=True,
        unit="m",
        advanced=False,
        help=tr("Distance that an individual crosses with the probability below."),
    )
    algorithm.number(
        "PROBABILITY",
        tr("Probability at the dispersal distance"),
        default=0.05,
        strict=True,
        maximum=1,
        advanced=False,
        help=tr("Strictly between 0 and 1: 0.5 where the distance is a median, 0.05 where it is a maximum."),
    )
    algorithm.file(
        "GUILDS",
        tr("Table of guilds"),
        help=tr(
            "CSV: distances, probability and barriers by sub-network; a copy of guildes.csv. It goes before the "
            "values above."
        ),
    )


def _landscape(algorithm) -> None:
    algorithm.number(
        "LANDSCAPE_AREA",
        tr("Landscape area (m²)"),
        default=None,
        strict=True,
        optional=True,
        help=tr("Area to which PC and IIC are related. It goes before the perimeter; without either both are empty."),
    )
    algorithm.layer(
        "PERIMETER",
        tr("Study perimeter"),
        Shape.POLYGON,
        optional=True,
        help=tr("Its area is the landscape area. It leaves no patch out."),
    )


def _barriers(algorithm) -> None:
    algorithm.layers(
        "BARRIERS",
        tr("Barriers"),
        (Shape.LINE, Shape.POLYGON),
        optional=True,
        help=tr("Roads, railways, canals, built-up areas: whole layers; their filter is obeyed, a selection is not."),
    )
    algorithm.field(
        "BARRIER_CLASS_FIELD",
        tr("Class of the barrier"),
        parent="BARRIERS",
        help=tr(
            "Read by the table of barriers: what does not cut an ecological corridor there stops nobody. Without it "
            "every feature stops, and the class is the layer's name."
        ),
    )
    algorithm.file(
        "BARRIER_TABLE",
        tr("Table of barriers"),
        help=tr("CSV of your own in place of obstacles.csv."),
    )
    algorithm.layer(
        "CROSSINGS",
        tr("Crossing structures"),
        Shape.ANY,
        optional=True,
        help=tr("Wildlife bridges, underpasses: they open the barrier near them."),
    )
    algorithm.number(
        "CROSSING_DISTANCE",
        tr("Reach of a crossing structure"),
        default=25,
        unit="m",
        help=tr("A structure opens the place where a link meets a barrier up to this distance."),
    )
    algorithm.number(
        "BARRIER_FACTOR",
        tr("Factor of a barrier"),
        default=0,
        help=tr(
            "What becomes of a link that crosses a barrier without a structure: 0 removes it, 1 has no effect, more "
            "than 1 multiplies its length."
        ),
    )


def _outputs(algorithm) -> None:
    algorithm.output("PATCHES_OUT", tr("Patches"), Shape.ANY, help=tr("The patches with their rank and importance."))
    algorithm.output("LINKS", tr("Links"), Shape.LINE, help=tr("The links that barriers leave, with what they carry."))
    algorithm.output(
        "COMPONENTS", tr("Components"), Shape.POLYGON, help=tr("Sets of patches that links hold together.")
    )
    algorithm.output("INDICES", tr("Indices"), Shape.NONE, help=tr("One row for each sub-network."))
    algorithm.result_number("NC", tr("Number of components (NC)"))
    algorithm.result_number("IIC", tr("Integral index of connectivity (IIC)"))
    algorithm.result_number("PC", tr("Probability of connectivity (PC)"))
    algorithm.result_number("ECA", tr("Equivalent connected area (ECA)"))
    algorithm.result_number("H", tr("Harary index (H)"))


def help_text() -> str:
    """Return the help of the dialog."""
    return tr(
        "Graph connectivity of habitat patches (white paper, proposition 16): which patches and which links hold the "
        "network together, and where it is already broken.\n\n"
        "Links are the shortest straight segments from edge to edge, up to the longest link. A link of d metres is "
        "crossed with the probability p = exp(-k·d), k = -ln(probability)/dispersal distance; patches that touch have "
        "p = 1. A link that crosses a barrier with no structure near that place is removed or lengthened.\n\n"
        "PC = Σ Σ a·a'·p* / A² over all ordered pairs of patches, p* being the best product of p along a path and A "
        "the landscape area; ECA = √(Σ Σ a·a'·p*), the area of the one patch that would be as well connected; IIC "
        "counts links instead of metres; H is the Harary index, NC the number of components.\n\n"
        "dPC of a patch: percent of PC that would go with it = intra (its own capacity) + flux (its exchange) + "
        "connector (exchange of others that runs through it). Importance of a link: percent of PC whose best paths use "
        "it; pont marks a link without which its component falls in two.\n\n"
        "Give one sub-network at a time or the field that tells them apart: an index of mixed habitats describes no "
        "species."
    )

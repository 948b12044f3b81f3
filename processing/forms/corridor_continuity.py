"""The dialog of corridor continuity: its parameters, outputs and help."""

from __future__ import annotations

from ...trame_verte_plugin.translation import tr
from ..parameters import Shape
from .corridor_network import (
    declare_dispersal,
    declare_distances,
    declare_fields,
    declare_network,
    declare_tables,
)


def declare(algorithm) -> None:
    """Declare all parameters and outputs."""
    declare_network(algorithm)
    _layers(algorithm)
    declare_fields(algorithm)
    algorithm.field(
        "OWNER_TYPE_FIELD",
        tr("Type of owner"),
        parent="PARCELS",
        help=tr("By default catpro3 or catpro2; tells private parcels from public ones."),
    )
    declare_tables(algorithm)
    declare_distances(algorithm)
    _plan(algorithm)
    declare_dispersal(algorithm)
    _outputs(algorithm)


def _layers(algorithm) -> None:
    algorithm.layer(
        "PARCELS",
        tr("Parcels"),
        Shape.POLYGON,
        optional=True,
        help=tr("Names the parcels under each link to build."),
    )
    algorithm.layer(
        "PLANTED_STRIPS",
        tr("Planted strips"),
        Shape.POLYGON,
        optional=True,
        help=tr("Hedges and planted verges: their width is measured across the corridors."),
    )


def _plan(algorithm) -> None:
    for name, label, default, strict, help_text in (
        (
            "MIN_WIDTH",
            tr("Least width of a surface"),
            0,
            False,
            tr("Corridor surfaces narrower than this between two wider lobes have a pinch point; 0 looks for none."),
        ),
        ("ISOLATED_LENGTH", tr("Length of isolation"), 500, False, tr("Shorter pieces on their own are isolated.")),
        ("LINK_WIDTH", tr("Width of a link"), 10, True, tr("Land that a link takes, for the parcels under it.")),
        ("PROFILE_STEP", tr("Step of the profiles"), 25, True, tr("Distance between two lines across.")),
        ("TARGET_WIDTH", tr("Planted width wanted"), 15, False, tr("What lacks to it is the deficit.")),
    ):
        algorithm.number(name, label, default=default, strict=strict, unit="m", help=help_text)
    algorithm.number(
        "PLAN_SIZE",
        tr("Steps of the plan"),
        default=50,
        integer=True,
        help=tr("At most so many works are ranked."),
    )
    algorithm.text(
        "RANK_WEIGHTS",
        tr("Weights of the ranks"),
        default="1;0.5;0.25",
        help=tr("Weight of a metre of rank 1, 2, 3 and beyond in the plan's gain; the coherence stays unweighted."),
    )


def _outputs(algorithm) -> None:
    for name, label, shape, help_text in (
        ("SEGMENTS", tr("Segments"), Shape.ANY, tr("The corridors, cut where they are broken, with their state.")),
        ("BREAKS", tr("Breaks"), Shape.POINT, tr("What interrupts the corridors, with the work that mends it.")),
        ("LINKS", tr("Links to build"), Shape.LINE, tr("Where works stand, with the parcels under them.")),
        ("PLAN", tr("Plan"), Shape.NONE, tr("Works in the order in which to spend.")),
        ("COMPONENTS", tr("Joined-up parts"), Shape.POLYGON, tr("What one can travel without meeting a break.")),
    ):
        algorithm.output(name, label, shape, help=help_text)
    algorithm.output(
        "PROFILES",
        tr("Profiles of planted strips"),
        Shape.LINE,
        needs="PLANTED_STRIPS",
        help=tr("Planted width across corridors drawn as lines."),
    )
    algorithm.output(
        "NODES_OUT", tr("Places, attached"), Shape.POINT, needs="NODES", help=tr("How each place is joined.")
    )
    for name, label in (
        ("N_COMPONENTS", tr("Joined-up parts")),
        ("COHERENCE", tr("Coherence (0 to 1)")),
        ("COHERENCE_AFTER", tr("Coherence once the plan is made")),
        ("PC", tr("Probability of connectivity (PC)")),
        ("ECA", tr("Equivalent connected area (ECA)")),
        ("TOTAL_LENGTH", tr("Length of the corridors (m)")),
    ):
        algorithm.result_number(name, label)


def help_text() -> str:
    """Return what goes in, what comes out, the classes and the formula."""
    return tr(
        "Tells where a network of corridors is broken, by what, which work mends each break, and in which order to "
        "spend (white paper, propositions 7 to 9 and 16).\n\n"
        "In: corridors as lines or surfaces. Barriers, crossing structures, places to be joined, parcels and planted "
        "strips each add to the results.\n\n"
        "Out: segments with their state; breaks (lacune: corridors do not meet; a_verifier: so small a gap that it may "
        "be a slip of drawing; a_amenager: section still planned; obstacle: road, railway, waterway; goulet: surface "
        "too narrow) with work, order of cost and gain; links to build; a ranked plan; joined-up parts.\n\n"
        "Coherence C = sum of Lk^2 / L^2 over the lengths of the joined-up parts: the chance that two random places "
        "of the network are joined (Jaeger 2000). C * L is the length in one piece.\n\n"
        "Plan: at each step the break, or chain of up to three breaks, with the best gain per thousand euros; joining "
        "parts a and b gains 2 La Lb / L^2. With places the gain is the rise of the numerator of PC (Saura and "
        "Pascual-Hortal 2007).\n\n"
        "Costs are orders of magnitude from an editable table. The results help to decide; they have no regulatory "
        "value."
    )

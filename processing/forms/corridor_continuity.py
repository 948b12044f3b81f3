"""The dialog of corridor continuity: its parameters, outputs and help."""

from __future__ import annotations

from ...trame_verte_plugin.translation import tr
from ..parameters import Shape
from .corridor_network import (
    declare_dispersal,
    declare_distances,
    declare_fields,
    declare_land,
    declare_network,
    declare_plan,
    declare_tables,
)


def declare(algorithm) -> None:
    """Declare all parameters and outputs."""
    declare_network(algorithm)
    declare_land(algorithm)
    declare_fields(algorithm)
    declare_tables(algorithm)
    declare_distances(algorithm)
    declare_plan(algorithm)
    declare_dispersal(algorithm)
    _outputs(algorithm)


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
        help=tr("Planted width across corridors: of the strip along a line, from side to side of a surface."),
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

"""The dialog of project impact: its parameters, outputs and help."""

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

#: What of continuity's parameters concerns its plan and its profiles only.
IDLE = frozenset(
    {
        "PARCELS",
        "OWNER_TYPE_FIELD",
        "PLANTED_STRIPS",
        "MIN_WIDTH",
        "ISOLATED_LENGTH",
        "LINK_WIDTH",
        "PROFILE_STEP",
        "TARGET_WIDTH",
        "PLAN_SIZE",
        "RANK_WEIGHTS",
    }
)


def declare(algorithm) -> None:
    """Declare all parameters and outputs."""
    declare_network(algorithm)
    _projects(algorithm)
    declare_fields(algorithm)
    declare_tables(algorithm)
    declare_distances(algorithm)
    declare_dispersal(algorithm)
    _thresholds(algorithm)
    declare_land(algorithm, idle=True)
    declare_plan(algorithm, idle=True)
    _outputs(algorithm)


def _projects(algorithm) -> None:
    algorithm.layer(
        "PROJECTS",
        tr("Projects"),
        (Shape.LINE, Shape.POLYGON),
        help=tr("What would be built: polygons, or lines with a half width."),
    )
    algorithm.field("PROJECT_FIELD", tr("Name of the project"), parent="PROJECTS", help=tr("Quoted in the verdict."))
    algorithm.number(
        "PROJECT_BUFFER",
        tr("Half width of projects"),
        default=0,
        unit="m",
        advanced=False,
        help=tr("Added around each project; needed where projects are lines."),
    )
    algorithm.layer(
        "RESTORED",
        tr("Crossings that are rebuilt"),
        Shape.ANY,
        optional=True,
        help=tr("Structures that the projects promise: the coherence with them stands beside the verdict."),
    )


def _thresholds(algorithm) -> None:
    algorithm.number(
        "LOSS_SHARE",
        tr("Loss that weakens"),
        default=0.01,
        maximum=1,
        help=tr("Relative loss of coherence or ECA from which a project weakens the network (0 to 1)."),
    )
    algorithm.number(
        "MAX_DETOUR",
        tr("Detour that weakens"),
        default=300,
        unit="m",
        help=tr("Detour from which a project weakens the network."),
    )


def _outputs(algorithm) -> None:
    algorithm.output("SEGMENTS", tr("Segments"), Shape.ANY, help=tr("The corridors as all projects leave them."))
    algorithm.output(
        "PROJECTS_OUT",
        tr("Verdict on the projects"),
        Shape.POLYGON,
        help=tr("Each project alone, and a row 'cumul' for all together."),
    )
    for name, label in (
        ("N_PROJECTS", tr("Projects")),
        ("N_BREAKING", tr("Projects that break a corridor")),
        ("COHERENCE", tr("Coherence (0 to 1)")),
        ("COHERENCE_AFTER", tr("Coherence after all projects")),
    ):
        algorithm.result_number(name, label)


def help_text() -> str:
    """Return what goes in, what comes out, the classes and the formula."""
    return tr(
        "Compares the network of corridors before and after projects, each alone and all together (white paper, point "
        "d'alerte 1).\n\n"
        "In: the same network as for corridor continuity, and projects.\n\n"
        "Out: segments (intact, coupe, perdu, detache) and for each project what it takes, the parts that it parts, "
        "the coherence before and after, the detour, a verdict and a sentence.\n\n"
        "Verdict: interrompt (a joined-up part falls apart or a corridor disappears), fragilise (loss of coherence or "
        "ECA, or detour, at or above the thresholds), neutre.\n\n"
        "The coherence after is that of the network of before: what is lost is joined to nothing. The detour is the "
        "median, over the cuts that can still be walked around, of the way after minus the way before.\n\n"
        "The results help to decide; they have no regulatory value."
    )

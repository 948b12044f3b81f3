"""What the dialogs of corridor continuity and project impact share: the network and what surrounds it."""

from __future__ import annotations

from ...trame_verte_plugin.translation import tr
from ..parameters import Shape


def declare_network(algorithm) -> None:
    """Declare the corridors, what interrupts them and what crosses them."""
    algorithm.layer(
        "CORRIDORS",
        tr("Corridors"),
        (Shape.LINE, Shape.POLYGON),
        help=tr("Greenways, old railways, ecological corridors: a layer of lines only or of polygons only."),
    )
    algorithm.choice(
        "FUNCTION",
        tr("What the corridors are for"),
        [tr("Ecological continuity"), tr("Walking and cycling")],
        advanced=False,
        help=tr("Decides which barriers cut and which works mend: a river stops a cyclist, not an otter."),
    )
    algorithm.layers(
        "BARRIERS",
        tr("Barriers"),
        (Shape.LINE, Shape.POLYGON),
        optional=True,
        help=tr(
            "Roads, railways, waterways, built-up areas; whole layers, their filter is obeyed, a selection is not. "
            "Sections that their own fields put on a bridge or in a tunnel do not cut."
        ),
    )
    algorithm.layer(
        "CROSSINGS",
        tr("Crossing structures"),
        Shape.ANY,
        optional=True,
        help=tr("Footbridges, underpasses, wildlife crossings: each serves the nearest crossing point near it."),
    )
    algorithm.layer(
        "NODES",
        tr("Places to be joined"),
        (Shape.POINT, Shape.POLYGON),
        optional=True,
        help=tr("Towns, stations, reservoirs: the plan then ranks works by how well they join them."),
    )


def declare_land(algorithm, *, idle: bool = False) -> None:
    """Declare what stands under and beside the corridors.

    Parameters
    ----------
    algorithm : TrameVerteAlgorithm
    idle : bool, optional
        Whether the algorithm takes these parameters without effect; their help says so and they do not stand in front.
    """
    told = _without_effect if idle else str
    algorithm.layer(
        "PARCELS",
        tr("Parcels"),
        Shape.POLYGON,
        optional=True,
        advanced=idle,
        help=told(tr("Names the parcels under each link to build.")),
    )
    algorithm.layer(
        "PLANTED_STRIPS",
        tr("Planted strips"),
        Shape.POLYGON,
        optional=True,
        advanced=idle,
        help=told(tr("Hedges and planted verges: their width is measured across the corridors.")),
    )
    algorithm.field(
        "OWNER_TYPE_FIELD",
        tr("Type of owner"),
        parent="PARCELS",
        help=told(tr("By default catpro3 or catpro2; tells private parcels from public ones.")),
    )


def declare_fields(algorithm) -> None:
    """Declare the fields of those layers."""
    for name, label, parent, help_text in (
        ("CORRIDOR_FIELD", tr("Name of the corridor"), "CORRIDORS", tr("Quoted in tables and sentences.")),
        (
            "RANK_FIELD",
            tr("Rank of the corridor"),
            "CORRIDORS",
            tr("1 for the main greenway, 2 for loops, 3 for local paths; weighs lengths in the plan."),
        ),
        (
            "STATUS_FIELD",
            tr("Status of the section"),
            "CORRIDORS",
            tr("Sections whose value begins with 'projet' or 'prévu' do not conduct yet: they are to be built."),
        ),
        ("NODE_FIELD", tr("Name of the place"), "NODES", tr("Quoted in the tables.")),
    ):
        algorithm.field(name, label, parent=parent, help=help_text)
    algorithm.field(
        "NODE_WEIGHT_FIELD",
        tr("Weight of the place"),
        parent="NODES",
        numeric=True,
        help=tr("By default the area of a polygon in square metres, 1 for a point."),
    )
    algorithm.text(
        "BARRIER_CLASS_FIELD",
        tr("Field of the class of a barrier"),
        help=tr("Looked up in each layer in any case; where it is absent the class is the layer's name."),
    )


def declare_tables(algorithm) -> None:
    """Declare the editable tables."""
    for name, label, help_text in (
        (
            "BARRIER_TABLE",
            tr("Table of barriers"),
            tr("Your own copy of obstacles.csv: which class cuts, is crossed at grade, or has no effect."),
        ),
        ("WORKS_TABLE", tr("Table of works"), tr("Your own copy of ouvrages.csv: works and their orders of cost.")),
    ):
        algorithm.file(name, label, help=help_text)


def declare_distances(algorithm) -> None:
    """Declare the distances at which things meet."""
    for name, label, default, help_text in (
        ("SNAP_TOLERANCE", tr("Snapping tolerance"), 1, tr("Ends this near to another corridor are joined to it.")),
        (
            "CROSSING_DISTANCE",
            tr("Reach of a crossing structure"),
            25,
            tr("A structure serves the crossing point within this distance."),
        ),
        (
            "MERGE_DISTANCE",
            tr("Merging distance of barriers"),
            30,
            tr("Barriers met this near to one another along a corridor make one break."),
        ),
        (
            "DIGITIZING_GAP",
            tr("Gap to check"),
            5,
            tr("Gaps up to this are taken for slips of drawing: joined in the plan, to be checked."),
        ),
        ("MAX_GAP", tr("Longest gap"), 200, tr("Longer gaps between corridors are none that a link would close.")),
        (
            "NODE_DISTANCE",
            tr("Reach of a place"),
            50,
            tr("A place this near to the network is attached to it, unless a barrier lies between."),
        ),
    ):
        algorithm.number(name, label, default=default, unit="m", help=help_text)
    algorithm.flag(
        "NODE_CROSSINGS",
        tr("Corridors that cross are joined"),
        default=True,
        help=tr("Unset it where crossings without a shared end are bridges."),
    )


def declare_plan(algorithm, *, idle: bool = False) -> None:
    """Declare what the plan and the profiles rest on; ``idle`` as for :func:`declare_land`."""
    told = _without_effect if idle else str
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
        algorithm.number(name, label, default=default, strict=strict, unit="m", help=told(help_text))
    algorithm.number(
        "PLAN_SIZE",
        tr("Steps of the plan"),
        default=50,
        integer=True,
        help=told(tr("At most so many works are ranked.")),
    )
    algorithm.text(
        "RANK_WEIGHTS",
        tr("Weights of the ranks"),
        default="1;0.5;0.25",
        help=told(
            tr("Weight of a metre of rank 1, 2, 3 and beyond in the plan's gain; the coherence stays unweighted.")
        ),
    )


def _without_effect(help_text: str) -> str:
    return tr("No effect here: taken so that the parameters of continuity serve as they are. {help}").format(
        help=help_text
    )


def declare_dispersal(algorithm) -> None:
    """Declare how far one travels."""
    algorithm.number(
        "DISPERSAL_DISTANCE",
        tr("Dispersal distance"),
        default=1000,
        strict=True,
        unit="m",
        help=tr("Distance that is travelled with the probability below."),
    )
    algorithm.number(
        "PROBABILITY",
        tr("Probability at that distance"),
        default=0.05,
        maximum=1,
        strict=True,
        help=tr("Strictly between 0 and 1; p = exp(-k d), k = -ln(probability) / distance."),
    )
    algorithm.number(
        "LANDSCAPE_AREA",
        tr("Area of the landscape (sq m)"),
        default=None,
        strict=True,
        optional=True,
        help=tr("For the indices PC and IIC; without it and without a perimeter they are not given."),
    )
    algorithm.layer(
        "PERIMETER",
        tr("Study perimeter"),
        Shape.POLYGON,
        optional=True,
        advanced=True,
        help=tr("Its area is the landscape's where none is given."),
    )

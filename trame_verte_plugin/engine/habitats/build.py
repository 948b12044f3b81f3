"""The whole habitat connectivity: from inputs to the tables of results."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
import shapely

from ..order import canonical_order, ranking
from ..progress import Progress, part, silent
from ..schema import output_schema
from ..table import Table
from ..typed import typed
from .areas import component_areas
from .graph import Graph, build_graph
from .inputs import HabitatInputs
from .sentences import sentences

ALGORITHM = "habitatconnectivity"


@dataclass(frozen=True, eq=False)
class HabitatConnectivity:
    """The results; tables have the fields of ``schemas/habitatconnectivity.csv`` in their order."""

    patches: Table
    links: Table
    components: Table
    indices: Table
    nc: int
    iic: float | None
    pc: float | None
    eca: float
    h: float
    """Of all patches together: sub-networks exchange nothing."""
    removed: int
    """Links that barriers take away."""
    removed_by: dict[str, int]
    """How many of them each class of barriers takes away; a link that meets two classes counts in both."""


def build_connectivity(inputs: HabitatInputs, progress: Progress = silent) -> HabitatConnectivity:
    """Return links, components and indices of habitat patches, and the part that each patch and link plays.

    Parameters
    ----------
    inputs : HabitatInputs
        At least one patch.
    progress : Progress

    Raises
    ------
    InputError
        There are too many patches or links.
    """
    graph = build_graph(inputs, part(progress, 0.0, 0.9))
    areas = component_areas(inputs.patches.geometry, graph.component, graph.links, part(progress, 0.9, 1.0))
    order = canonical_order(areas)
    number = np.empty(len(order), dtype=np.int64)
    number[order] = np.arange(1, len(order) + 1)
    squares = sum(found.eca**2 for found in graph.indices)
    area = inputs.landscape_m2
    return HabitatConnectivity(
        _patches(inputs, graph, number),
        _links(inputs, graph),
        _components(inputs, graph, areas, order),
        _indices(inputs, graph),
        sum(found.nc for found in graph.indices),
        None if area is None else float(sum(found.iic for found in graph.indices)),
        None if area is None else squares / area**2,
        float(np.sqrt(squares)),
        float(sum(found.h for found in graph.indices)),
        len(graph.removed),
        _counts(graph),
    )


def _table(output: str, geometry: np.ndarray | None, columns: Mapping[str, np.ndarray], inputs: HabitatInputs) -> Table:
    count = len(next(iter(columns.values())))
    shapes = np.full(count, None, dtype=object) if geometry is None else geometry
    return Table(output, shapes, np.arange(count), typed(columns, output_schema(ALGORITHM, output), count), inputs.crs)


def _names(inputs: HabitatInputs, network: np.ndarray) -> np.ndarray:
    return np.array([*inputs.patches.networks, None], dtype=object)[network]


def _patches(inputs: HabitatInputs, graph: Graph, number: np.ndarray) -> Table:
    patches, count = inputs.patches, len(inputs.patches)
    ids = np.arange(1, count + 1)
    shares = {name: np.zeros(count) for name in ("dpc", "dpc_intra", "dpc_flux", "dpc_connector", "bc")}
    rank = np.zeros(count, dtype=np.int64)
    for place, found in enumerate(graph.indices):
        nodes = np.flatnonzero(patches.network == place)
        for name, column in shares.items():
            column[nodes] = getattr(found, name)
        rank[nodes] = ranking(shares["dpc"][nodes], ids[nodes])
    columns = {
        "id": ids,
        "nom": patches.name,
        "sous_trame": _names(inputs, patches.network),
        "capacite": patches.capacity,
        "composante": number[graph.component],
        "degre": np.bincount(np.append(graph.links.source, graph.links.target), minlength=count),
        "dpc": shares["dpc"],
        "rang": rank,
        "dpc_intra": shares["dpc_intra"],
        "dpc_flux": shares["dpc_flux"],
        "dpc_connecteur": shares["dpc_connector"],
        "bc": shares["bc"],
    }
    columns["motif"] = sentences(columns, np.bincount(patches.network)[patches.network])
    return _table("PATCHES_OUT", _single_points(patches.geometry), columns, inputs)


def _single_points(geometry: np.ndarray) -> np.ndarray:
    """Return polygons as they are, and of several points the one nearest to their middle."""
    several = shapely.get_type_id(geometry) == 4
    return np.where(several, shapely.point_on_surface(geometry), geometry) if several.any() else geometry


def _links(inputs: HabitatInputs, graph: Graph) -> Table:
    links, network = graph.links, inputs.patches.network[graph.links.source]
    decay = np.array([guild.decay for guild in inputs.guilds])
    total = np.array([found.eca**2 for found in graph.indices])[network]
    columns = {
        "sous_trame": _names(inputs, network),
        "de": links.source + 1,
        "vers": links.target + 1,
        "distance_m": links.distance,
        "distance_comptee_m": graph.counted_m,
        "probabilite": np.exp(-decay[network] * graph.counted_m),
        "obstacles": _obstacles(inputs, graph),
        "pont": graph.bridge,
        "importance": 100 * np.divide(graph.flows.through, total, out=np.zeros(len(links)), where=total > 0),
    }
    order = canonical_order(links.geometry)
    columns = {"id": np.arange(1, len(links) + 1), **{name: column[order] for name, column in columns.items()}}
    # A line of no length is no valid geometry: patches that touch have none between them.
    drawn = np.where(links.distance > 0, links.geometry, None)
    return _table("LINKS", drawn[order], columns, inputs)


def _obstacles(inputs: HabitatInputs, graph: Graph) -> np.ndarray:
    """Return the classes of barriers that each link meets, those that a structure opens marked."""
    result = np.full(len(graph.links), None, dtype=object)
    if not len(graph.crossings.link):
        return result
    classes: dict[int, dict[str, bool]] = {}
    obstacle = inputs.obstacles.barriers.obstacle
    for link, barrier, served in zip(graph.crossings.link, graph.crossings.barrier, graph.crossings.served):
        found = classes.setdefault(int(link), {})
        name = obstacle[barrier].name
        found[name] = found.get(name, True) and bool(served)
    for link, found in classes.items():
        result[link] = ", ".join(f"{name} (ouvrage)" if found[name] else name for name in sorted(found))
    return result


def _components(inputs: HabitatInputs, graph: Graph, areas: np.ndarray, order: np.ndarray) -> Table:
    patches, count = inputs.patches, len(areas)
    network = np.zeros(count, dtype=np.int64)
    network[graph.component] = patches.network
    held = np.bincount(graph.component, patches.capacity, minlength=count)
    whole = np.bincount(patches.network, patches.capacity, minlength=len(inputs.guilds))[network]
    network, held, whole = network[order], held[order], whole[order]
    ids, rank = np.arange(1, count + 1), np.zeros(count, dtype=np.int64)
    for place in range(len(inputs.guilds)):
        rows = np.flatnonzero(network == place)
        rank[rows] = ranking(held[rows], ids[rows])
    columns = {
        "id": ids,
        "sous_trame": _names(inputs, network),
        "rang": rank,
        "nb_taches": np.bincount(graph.component, minlength=count)[order],
        "capacite": held,
        "part": np.divide(held, whole, out=np.zeros(count), where=whole > 0),
        "eca": np.sqrt(graph.flows.within[order]),
    }
    return _table("COMPONENTS", areas[order], columns, inputs)


def _indices(inputs: HabitatInputs, graph: Graph) -> Table:
    patches, guilds, found = inputs.patches, inputs.guilds, graph.indices
    count = len(guilds)
    capacity = np.bincount(patches.network, patches.capacity, minlength=count)
    eca = np.array([each.eca for each in found])
    columns = {
        "sous_trame": _names(inputs, np.arange(count)),
        "nb_taches": np.bincount(patches.network, minlength=count),
        "nb_liens": np.bincount(patches.network[graph.links.source], minlength=count),
        "guilde": np.array([*inputs.guild_of, None], dtype=object)[:-1],
        "distance_max_m": np.array([guild.max_distance_m for guild in guilds]),
        "capacite": capacity,
        "distance_dispersion_m": np.array([guild.dispersal_m for guild in guilds]),
        "probabilite": np.array([guild.probability for guild in guilds]),
        "nc": np.array([each.nc for each in found]),
        "iic": np.array([np.nan if each.iic is None else each.iic for each in found]),
        "pc": np.array([np.nan if each.pc is None else each.pc for each in found]),
        "eca": eca,
        "eca_part": np.divide(eca, capacity, out=np.zeros(count), where=capacity > 0),
        "h": np.array([each.h for each in found]),
    }
    if inputs.obstacles is not None:
        columns["nb_liens_coupes"] = np.bincount(patches.network[graph.removed.source], minlength=count)
    # PC and IIC are often far below the decimals that other real numbers are rounded to.
    exact = {name: _significant(columns[name]) for name in ("iic", "pc")}
    return _table("INDICES", None, columns, inputs).with_columns(exact)


def _significant(values: np.ndarray) -> np.ndarray:
    """Return numbers rounded to twelve digits that count."""
    return np.array([float(f"{value:.11e}") for value in values.tolist()])


def _counts(graph: Graph) -> dict[str, int]:
    names = sorted({name for classes in graph.removed_by for name in classes})
    counts = {name: sum(name in classes for classes in graph.removed_by) for name in names}
    return dict(sorted(counts.items(), key=lambda pair: (-pair[1], pair[0])))

"""The graph of all sub-networks: links with what barriers leave of them, indices, components."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ..connectivity import Connectivity, connectivity_indices
from ..errors import InputError
from ..network.structure import components, cut_edges
from ..progress import Progress, part, silent
from .crossings import Crossings, find_crossings
from .flows import Flows, find_flows
from .inputs import HabitatInputs
from .links import Links, find_links

#: Patches of one sub-network: the indices hold matrices of that size squared (0.8 GB each at the limit).
MOST_PATCHES = 10_000


@dataclass(frozen=True, eq=False)
class Graph:
    """Patches joined by links, each sub-network apart."""

    links: Links
    counted_m: np.ndarray
    """(m,) metres that the graph counts, lengthened by barriers."""
    bridge: np.ndarray
    """(m,) bool: the link's component would fall in two without it."""
    component: np.ndarray
    """(n,) int64, in the order of the patches."""
    flows: Flows
    indices: tuple[Connectivity, ...]
    """By sub-network."""
    crossings: Crossings
    """Of the links that remain."""
    removed: Links
    """Links that barriers take away."""
    removed_by: tuple[tuple[str, ...], ...]
    """Classes of the barriers that take each of them away."""


def build_graph(inputs: HabitatInputs, progress: Progress = silent) -> Graph:
    """Return the graph of a run.

    Raises
    ------
    InputError
        A sub-network has more than 10 000 patches, or there would be more than a million links.
    """
    patches = inputs.patches
    _check_size(inputs)
    reach = np.array([guild.max_distance_m for guild in inputs.guilds])
    found = find_links(patches.geometry, patches.network, reach, part(progress, 0.0, 0.3))
    crossings = _crossings(inputs, found, part(progress, 0.3, 0.4))
    stopped = np.zeros(len(found), dtype=bool)
    stopped[crossings.link[~crossings.served]] = True
    removed = stopped & (inputs.barrier_factor == 0)
    kept = np.flatnonzero(~removed)
    links = found.take(kept)
    counted = links.distance * np.where(stopped[kept], inputs.barrier_factor, 1.0)
    component = components(links.source, links.target, len(patches))
    decay = np.array([guild.decay for guild in inputs.guilds])
    network = np.zeros(int(component.max()) + 1, dtype=np.int64)
    network[component] = patches.network
    flows = find_flows(
        patches.capacity, component, decay[network], links.source, links.target, counted, part(progress, 0.4, 0.5)
    )
    place = np.full(len(found), -1, dtype=np.int64)
    place[kept] = np.arange(len(kept))
    remaining = crossings.take(~removed[crossings.link])
    return Graph(
        links,
        counted,
        cut_edges(links.source, links.target, len(patches)).bridge,
        component,
        flows,
        _indices(inputs, links, counted, part(progress, 0.5, 1.0)),
        Crossings(place[remaining.link], remaining.barrier, remaining.served),
        found.take(removed),
        _classes(inputs, crossings, np.flatnonzero(removed)),
    )


def _check_size(inputs: HabitatInputs) -> None:
    sizes = np.bincount(inputs.patches.network)
    if sizes.max() > MOST_PATCHES:
        raise InputError(
            "{count} patches belong to one sub-network; at most {most} can be compared with one another. Leave out the "
            "smallest patches, or name the field of the sub-networks (SUBNETWORK_FIELD).",
            count=int(sizes.max()),
            most=MOST_PATCHES,
        )


def _crossings(inputs: HabitatInputs, links: Links, progress: Progress) -> Crossings:
    if inputs.obstacles is None or not len(links):
        none = np.empty(0, dtype=np.int64)
        return Crossings(none, none, np.empty(0, dtype=bool))
    patches = inputs.patches
    return find_crossings(
        links,
        patches.geometry,
        patches.network,
        inputs.guilds,
        inputs.obstacles,
        inputs.crossing_distance_m,
        progress,
    )


def _indices(inputs: HabitatInputs, links: Links, counted: np.ndarray, progress: Progress) -> tuple[Connectivity, ...]:
    patches, result = inputs.patches, []
    size = np.bincount(patches.network, minlength=len(inputs.guilds)).astype(float) ** 2
    ends = np.append(0.0, np.cumsum(size) / size.sum())
    of_link = patches.network[links.source]
    for number, guild in enumerate(inputs.guilds):
        nodes, rows = np.flatnonzero(patches.network == number), np.flatnonzero(of_link == number)
        result.append(
            connectivity_indices(
                patches.capacity[nodes],
                np.searchsorted(nodes, links.source[rows]),
                np.searchsorted(nodes, links.target[rows]),
                counted[rows],
                dispersal_distance=guild.dispersal_m,
                probability=guild.probability,
                landscape_area=inputs.landscape_m2,
                progress=part(progress, float(ends[number]), float(ends[number + 1])),
            )
        )
    return tuple(result)


def _classes(inputs: HabitatInputs, crossings: Crossings, removed: np.ndarray) -> tuple[tuple[str, ...], ...]:
    """Return the classes that take away each removed link."""
    if not len(removed):
        return ()
    obstacle = inputs.obstacles.barriers.obstacle
    names: dict[int, set[str]] = {int(link): set() for link in removed}
    for link, barrier in zip(crossings.link[~crossings.served], crossings.barrier[~crossings.served]):
        names[int(link)].add(obstacle[barrier].name)
    return tuple(tuple(sorted(found)) for found in names.values())

"""Connectivity indices of a graph of habitat patches, with the part that each patch plays."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from scipy.sparse import csr_matrix
from scipy.sparse.csgraph import connected_components, dijkstra

from ._connectivity_betweenness import weighted_betweenness
from ._connectivity_removal import removal_losses
from .errors import InputError
from .network.paths import symmetric
from .progress import Progress, part, silent


@dataclass(frozen=True, eq=False)
class Connectivity:
    """The indices of a graph of n patches; ordered pairs, i = j included."""

    nc: int
    """Number of components."""
    iic: float | None
    """Integral index of connectivity, 0–1 (Pascual-Hortal & Saura 2006); None without a landscape area."""
    pc: float | None
    """Probability of connectivity, 0–1 (Saura & Pascual-Hortal 2007); None without a landscape area."""
    eca: float
    """Equivalent connected area, m² (Saura et al. 2011): √ΣΣ aᵢaⱼp*ᵢⱼ."""
    h: float
    """Harary index (Ricotta et al. 2000): sum over unordered pairs of 1 / number of links between them."""
    component: np.ndarray
    """(n,) int64, component of each patch, numbered from 0 in the order of the patches."""
    dpc: np.ndarray
    """(n,) percent of PC lost when the patch goes, ``dpc_intra + dpc_flux + dpc_connector`` (Saura & Rubio 2010)."""
    dpc_intra: np.ndarray
    """(n,) percent: the patch's own capacity."""
    dpc_flux: np.ndarray
    """(n,) percent: what comes and goes between the patch and all others."""
    dpc_connector: np.ndarray
    """(n,) percent: pairs of other patches that lose their best path."""
    bc: np.ndarray
    """(n,) m⁴: Σ aᵢaⱼp*ᵢⱼ over the unordered pairs of other patches whose best path runs through this one, shared
    among equally good paths (the betweenness of Bodin & Saura 2010, as Graphab gives it)."""


def connectivity_indices(
    capacity: np.ndarray,
    source: np.ndarray,
    target: np.ndarray,
    distance: np.ndarray,
    *,
    dispersal_distance: float,
    probability: float,
    landscape_area: float | None,
    progress: Progress = silent,
) -> Connectivity:
    """Return the connectivity indices of a graph and what each node contributes to them.

    A link of d metres is crossed with the probability p = exp(−k·d), k = −ln(``probability``)/``dispersal_distance``;
    p*ᵢⱼ is the greatest product of p over the paths between i and j, 1 for i = j and 0 where there is no path. Sums run
    over ordered pairs, i = j included, and removing a node keeps the landscape area:

    - PC = ΣΣ aᵢaⱼp*ᵢⱼ / A²; IIC = ΣΣ aᵢaⱼ/(1 + nlᵢⱼ) / A², nlᵢⱼ the least number of links between i and j;
    - dPC_k = 100·(PC − PC without k)/PC = intra (a_k²) + flux (pairs that begin or end in k) + connector (the rest).

    Without a link every patch is a component of its own and ECA = √Σaᵢ². Where the sum is 0 (no patch, or no capacity)
    the shares dPC are 0.

    Parameters
    ----------
    capacity : ndarray of shape (n,)
        Capacity of each patch, m² (or any unit that ``landscape_area`` shares), ≥ 0.
    source, target : ndarray of shape (m,)
        Nodes that each link joins, 0…n−1; of parallel links the shortest counts, links to oneself are ignored.
    distance : ndarray of shape (m,)
        Length of each link, metres, ≥ 0; 0 gives p = 1.
    dispersal_distance : float
        Metres, > 0.
    probability : float
        Probability of crossing a link as long as ``dispersal_distance``, strictly between 0 and 1.
    landscape_area : float or None
        m², > 0; None where it is not known: PC and IIC are then None, everything else is given.
    progress : Progress, optional

    Returns
    -------
    Connectivity

    Raises
    ------
    InputError
        A value is out of its range.

    References
    ----------
    Pascual-Hortal & Saura 2006, Landscape Ecology 21:959–967; Saura & Pascual-Hortal 2007, Landscape and Urban Planning
    83:91–103; Saura & Rubio 2010, Ecography 33:523–537; Saura, Estreguil, Mouton & Rodríguez-Freire 2011, Ecological
    Indicators 11:407–416; Bodin & Saura 2010, Ecological Modelling 221:2393–2405; Ricotta et al. 2000, Plant Biosystems
    134:239–247.
    """
    capacity, distance = np.asarray(capacity, dtype=float), np.asarray(distance, dtype=float)
    source, target = np.asarray(source, dtype=np.int64), np.asarray(target, dtype=np.int64)
    _check(capacity, source, target, distance, dispersal_distance, probability, landscape_area)
    decay = -np.log(probability) / dispersal_distance
    graph = symmetric(source, target, distance, len(capacity))
    count, component = connected_components(graph, directed=False)
    sums = _Sums(len(capacity))
    groups = _groups(component)
    done = 0
    for nodes in groups:
        share = part(progress, done / len(capacity), (done + len(nodes)) / len(capacity))
        inside = graph if len(nodes) == len(capacity) else graph[nodes][:, nodes]
        sums.add(nodes, inside, capacity[nodes], decay, share)
        done += len(nodes)
    sums.intra += capacity**2
    alone = float((capacity**2).sum())
    return sums.result(int(count), component.astype(np.int64), alone, landscape_area)


class _Sums:
    """What the components add up to; each pair of different patches is counted in both orders."""

    def __init__(self, count: int) -> None:
        self.intra, self.flux, self.connector, self.bc = (np.zeros(count) for _ in range(4))
        self.pairs = self.link_pairs = self.harary = 0.0

    def add(self, nodes: np.ndarray, graph: csr_matrix, capacity: np.ndarray, decay: float, progress: Progress) -> None:
        """Add a component of two nodes or more."""
        metres, before = dijkstra(graph, directed=False, return_predecessors=True)
        links = dijkstra(graph, directed=False, unweighted=True)
        np.fill_diagonal(links, np.inf)
        best = np.exp(-decay * metres)
        np.fill_diagonal(best, 0.0)
        self.flux[nodes] = 2 * capacity * (best @ capacity)
        self.pairs += float(capacity @ best @ capacity)
        self.link_pairs += float(capacity @ (1 / (1 + links)) @ capacity)
        self.harary += float((1 / links).sum()) / 2
        lost = removal_losses(graph, metres, before, capacity, decay, part(progress, 0.1, 0.9))
        self.connector[nodes] = 2 * lost
        self.bc[nodes] = weighted_betweenness(graph, best * capacity * capacity[:, None], part(progress, 0.9, 1.0))

    def result(self, count: int, component: np.ndarray, alone: float, area: float | None) -> Connectivity:
        """Return the indices, given the sum of the squared capacities and the landscape's area."""
        total = alone + self.pairs
        percent = 100 / total if total > 0 else 0.0
        shares = [part_ * percent for part_ in (self.intra, self.flux, self.connector)]
        return Connectivity(
            nc=count,
            iic=None if area is None else (alone + self.link_pairs) / area**2,
            pc=None if area is None else total / area**2,
            eca=float(np.sqrt(total)),
            h=self.harary,
            component=component,
            dpc=shares[0] + shares[1] + shares[2],
            dpc_intra=shares[0],
            dpc_flux=shares[1],
            dpc_connector=shares[2],
            bc=self.bc,
        )


def _groups(component: np.ndarray) -> list[np.ndarray]:
    """Return the nodes of each component that has at least two."""
    order = np.argsort(component, kind="stable")
    starts = np.flatnonzero(np.diff(component[order])) + 1
    return [nodes for nodes in np.split(order, starts) if len(nodes) > 1]


def _check(
    capacity: np.ndarray,
    source: np.ndarray,
    target: np.ndarray,
    distance: np.ndarray,
    dispersal_distance: float,
    probability: float,
    landscape_area: float | None,
) -> None:
    if not (np.isfinite(capacity).all() and (capacity >= 0).all()):
        raise InputError("A patch's capacity is missing or negative: give every patch a number of 0 or more.")
    if not (np.isfinite(distance).all() and (distance >= 0).all()):
        raise InputError("A link's distance is missing or negative: give every link a number of metres, 0 or more.")
    ends = np.concatenate([source, target])
    if len(source) != len(target) or len(source) != len(distance) or np.any((ends < 0) | (ends >= len(capacity))):
        raise InputError("A link leads to a patch that does not exist.")
    if not (np.isfinite(dispersal_distance) and dispersal_distance > 0):
        raise InputError("The dispersal distance is {value}: it must be more than 0 m.", value=dispersal_distance)
    if not 0 < probability < 1:
        raise InputError("The probability is {value}: it must lie strictly between 0 and 1.", value=probability)
    if landscape_area is not None and not (np.isfinite(landscape_area) and landscape_area > 0):
        raise InputError("The landscape area is {value}: it must be more than 0 m².", value=landscape_area)

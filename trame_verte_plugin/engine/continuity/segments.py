"""The pieces of corridors as an output: their state, and their part in the network."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import shapely

from ..network.centrality import CUT, EXACT, FROM_PIVOTS, centrality
from ..network.model import PRECISION
from ..network.structure import cut_edges
from ..order import canonical_order
from ..progress import Progress
from .breaks import PINCH, Break
from .inputs import Corridors
from .line_network import LineNetwork
from .parameters import Parameters
from .surface_nodes import contact_points
from .surfaces import SurfaceNetwork

CONTINUOUS, BROKEN, PLANNED, NARROW = "continu", "interrompu", "projet", "etroit"


def line_segments(
    state: LineNetwork, corridors: Corridors, breaks: Sequence[Break], parameters: Parameters, progress: Progress
) -> tuple[np.ndarray, dict[str, np.ndarray]]:
    """Return the geometry and the columns of ``SEGMENTS`` for lines."""
    found = state.cut
    order = canonical_order(found.geometry, found.length)
    source = state.network.source[found.parent]
    free = np.flatnonzero(state.conducts)
    bridge = np.zeros(len(source), dtype=bool)
    share, how = np.full(len(source), np.nan), np.full(len(source), None, dtype=object)
    start, end, length = found.start[free], found.end[free], found.length[free]
    bridge[free] = cut_edges(start, end, found.nodes).bridge
    central = centrality(start, end, length, found.nodes, progress)
    share[free], how[free] = central.share, central.source
    status = np.where(state.planned[found.parent], PLANNED, np.where(found.inside, BROKEN, CONTINUOUS)).astype(object)
    near = _beside(found.geometry, breaks, parameters.snap_tolerance_m) & state.conducts
    status[near] = BROKEN
    size = np.append(state.sizes(), np.nan)[state.component]
    columns = {
        "corridor": names_of(state, corridors),
        "rang": _rank(corridors.rank[source]),
        "composante": number_of(state.component),
        "longueur_m": found.length,
        "statut": status,
        "isole": state.conducts & (size < parameters.isolated_length_m),
        "pont": bridge,
        "centralite": share,
        "centralite_source": how,
    }
    return found.geometry[order], {n: c[order] for n, c in columns.items()}


def surface_segments(
    state: SurfaceNetwork,
    corridors: Corridors,
    breaks: Sequence[Break],
    narrow: np.ndarray,
    parameters: Parameters,
    progress: Progress,
) -> tuple[np.ndarray, dict[str, np.ndarray]]:
    """Return the geometry and the columns of ``SEGMENTS`` for surfaces, planned ones after the others."""
    planned = np.flatnonzero(state.planned)
    count, further = len(state.pieces), len(planned)
    geometry = np.append(state.pieces, state.polygons[planned])
    parent = np.append(state.parent, planned)
    status = np.full(count + further, CONTINUOUS, dtype=object)
    status[:count][narrow] = NARROW
    status[:count][_beside(state.pieces, breaks, parameters.snap_tolerance_m)] = BROKEN
    status[count:] = PLANNED
    size = np.append(state.sizes()[state.component] < parameters.isolated_area_m2, np.zeros(further, dtype=bool))
    share, how = surface_centrality(state, progress)
    columns = {
        "corridor": np.array([corridors.name[p] or None for p in parent], dtype=object),
        "rang": _rank(corridors.rank[parent]),
        "composante": number_of(np.append(state.component, np.full(further, -1))),
        "surf_m2": shapely.area(geometry),
        "statut": status,
        "isole": size,
        "pont": np.append(state.bridge, np.zeros(further, dtype=bool)),
        "centralite": np.append(share, np.full(further, np.nan)),
        "centralite_source": np.append(how, np.full(further, None)),
    }
    order = canonical_order(geometry)
    return geometry[order], {n: c[order] for n, c in columns.items()}


def surface_centrality(state: SurfaceNetwork, progress: Progress) -> tuple[np.ndarray, np.ndarray]:
    """Return the share of the pairs of pieces of a component whose shortest way leads through each, and its source.

    Ways run straight from the middle of a piece to the contact and on to the middle of the next; the pieces at the two
    ends of a way are not led through.
    """
    count = len(state.pieces)
    a, b = state.first, state.second
    middle = shapely.point_on_surface(state.pieces)
    contact = contact_points(state.pieces[a], state.pieces[b])
    length = shapely.distance(middle[a], contact) + shapely.distance(contact, middle[b])
    central = centrality(a, b, np.maximum(length, PRECISION), count, progress)
    size = np.bincount(state.component)[state.component].astype(float)
    pairs = np.maximum(size * (size - 1) / 2, 1)
    # Each way through a piece uses two of its contacts, each way that begins or ends in it one.
    used = np.bincount(np.append(a, b), np.tile(central.share, 2), minlength=count) * pairs
    share = np.maximum(used - (size - 1), 0.0) / 2 / pairs
    how = np.full(count, CUT, dtype=object)
    for kind in (EXACT, FROM_PIVOTS):
        some = central.source == kind
        how[a[some]] = how[b[some]] = kind
    return share, how


def number_of(component: np.ndarray) -> np.ndarray:
    """Return the identifiers 1…k of components as a column, NaN for none."""
    return np.where(component >= 0, component + 1.0, np.nan)


def names_of(state: LineNetwork, corridors: Corridors) -> np.ndarray:
    """Return the names of the corridors that run over each cut piece, ' / ' between them, None for none."""
    network = state.network
    names = np.array([n or None for n in corridors.name], dtype=object)
    result = names[network.source]
    further: dict[int, set[str]] = {}
    for piece, source in zip(network.shared_piece.tolist(), network.shared_source.tolist()):
        if corridors.name[source]:
            further.setdefault(piece, set()).add(corridors.name[source])
    for piece, some in further.items():
        result[piece] = " / ".join(sorted(some | {n for n in [result[piece]] if n}))
    return result[state.cut.parent]


def _rank(rank: np.ndarray) -> np.ndarray:
    return np.where(rank > 0, rank.astype(float), np.nan)


def _beside(geometry: np.ndarray, breaks: Sequence[Break], tolerance: float) -> np.ndarray:
    """Tell which pieces adjoin a break."""
    result = np.zeros(len(geometry), dtype=bool)
    links = np.array([b.link for b in breaks if b.kind != PINCH], dtype=object)
    if len(links) and len(geometry):
        tree = shapely.STRtree(geometry)
        result[tree.query(links, predicate="dwithin", distance=max(tolerance, 0.01))[1]] = True
    return result

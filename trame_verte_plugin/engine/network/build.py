"""The network of a layer of lines."""

from __future__ import annotations

import numpy as np
import shapely

from ..order import canonical_order
from ..progress import Progress, part, silent
from .contacts import find_contacts
from .model import Network
from .noding import Pieces, node_lines
from .snapping import snap
from .strands import Strands, cut_pieces, strands


def build_network(
    lines: np.ndarray, *, snap_tolerance: float, node_crossings: bool = True, progress: Progress = silent
) -> Network:
    """Cut lines where they meet and join the ends that nearly meet.

    Crossings, touching vertices, overlaps and duplicates are found to the millimetre; what several lines share is
    one piece, so that its length counts once. Then every end within ``snap_tolerance`` of another piece is united
    with it, transitively. Pieces keep the vertices of the lines: nothing is moved or lengthened. The result does not
    depend on the order of the lines, save for ``source`` where two lines are exactly alike.

    Parameters
    ----------
    lines : ndarray of shape (n,)
        LineStrings, LinearRings or MultiLineStrings in metres; None and empties are skipped.
    snap_tolerance : float
        Metres, ≥ 0. A tolerance longer than a piece makes that piece a loop, which is kept.
    node_crossings : bool, optional
        Whether lines that pass through each other without ending there are joined; False for networks on which a
        crossing without a shared end is a bridge. Ends that lie on another line join it in either case.
    progress : Progress, optional

    Returns
    -------
    Network
    """
    flat = strands(lines)
    given = np.arange(len(lines))
    skipped = given[~np.isin(given, flat.source)]
    if not len(flat.source):
        return _empty(skipped)
    rank = np.empty(len(flat.source), dtype=np.int64)
    rank[canonical_order(_whole(flat), flat.total)] = np.arange(len(rank))
    contacts = find_contacts(flat, crossings=node_crossings, progress=part(progress, 0.0, 0.6))
    pieces = node_lines(flat, rank, contacts, crossings=node_crossings)
    if snap_tolerance > 0:
        pieces = snap(flat, pieces, snap_tolerance, part(progress, 0.6, 1.0))
    return _network(flat, pieces, skipped)


def _whole(lines: Strands) -> np.ndarray:
    return shapely.linestrings(lines.xy, indices=np.repeat(np.arange(len(lines.source)), np.diff(lines.first)))


def _network(lines: Strands, pieces: Pieces, skipped: np.ndarray) -> Network:
    geometry = cut_pieces(lines, pieces.strand, pieces.begin, pieces.finish)
    length = shapely.length(geometry)
    order = canonical_order(geometry, length)
    geometry, node = geometry[order], pieces.node[:, order]
    number = np.empty(len(order), dtype=np.int64)
    number[order] = np.arange(len(order))
    ends = np.concatenate([shapely.get_point(geometry, 0), shapely.get_point(geometry, -1)])
    nodes, node = _places(shapely.get_coordinates(ends), node.reshape(-1))
    count = len(geometry)
    shared = np.unique(np.stack([number[pieces.shared_piece], lines.source[pieces.shared_strand]]), axis=1)
    return Network(
        nodes=nodes,
        start=node[:count],
        end=node[count:],
        length=length[order],
        geometry=geometry,
        source=lines.source[pieces.strand[order]],
        shared_piece=shared[0],
        shared_source=shared[1],
        skipped=skipped,
    )


def _places(xy: np.ndarray, node: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Return the place of each node, in canonical order, and the nodes renumbered accordingly."""
    order = np.lexsort((xy[:, 1], xy[:, 0]))
    names, first = np.unique(node[order], return_index=True)
    rank = np.argsort(first)
    new = np.empty(names.max() + 1, dtype=np.int64)
    new[names[rank]] = np.arange(len(names))
    return xy[order][first[rank]], new[node]


def _empty(skipped: np.ndarray) -> Network:
    whole = np.empty(0, dtype=np.int64)
    return Network(np.empty((0, 2)), whole, whole, np.empty(0), np.empty(0, dtype=object), whole, whole, whole, skipped)

"""Ends that miss another line by less than a tolerance are united with it; nothing moves and nothing gets longer."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import shapely

from ..progress import Progress, batches
from .model import PRECISION
from .noding import Pieces, united
from .strands import Strands, cut_pieces


@dataclass(frozen=True, eq=False)
class _Near:
    """Pairs of a node and a piece that does not end there, within the tolerance of each other."""

    node: np.ndarray
    piece: np.ndarray
    to_ends: np.ndarray
    """(2, n) distance of the node from the piece's two ends, metres."""
    along: np.ndarray
    """(n,) metres from the piece's first end to its place nearest to the node."""


def snap(lines: Strands, pieces: Pieces, tolerance: float, progress: Progress) -> Pieces:
    """Unite every end with what lies within ``tolerance`` of it on other pieces, transitively.

    An end joins the ends of another piece that are within the tolerance; where there is none, the piece is cut at its
    place nearest to the end. All pairs are found before anything is united, so their order does not matter.

    Parameters
    ----------
    lines : Strands
    pieces : Pieces
    tolerance : float
        Metres, ≥ 0.
    progress : Progress
    """
    geometry = cut_pieces(lines, pieces.strand, pieces.begin, pieces.finish)
    near = _near(geometry, pieces.node, tolerance, progress)
    length = pieces.finish - pieces.begin
    at_end = np.stack(
        [
            (near.to_ends[0] <= tolerance) | (near.along <= PRECISION),
            (near.to_ends[1] <= tolerance) | (near.along >= length[near.piece] - PRECISION),
        ]
    )
    inside = np.flatnonzero(~at_end.any(axis=0))
    cut_piece, cut_at, cut_number = _cuts(near.piece[inside], near.along[inside])
    count = int(pieces.node.max(initial=-1)) + 1
    links = [(near.node[hit], pieces.node[side, near.piece[hit]]) for side, hit in enumerate(at_end)]
    links.append((near.node[inside], count + cut_number))
    a, b = (np.concatenate(column) for column in zip(*links))
    label = united(count + len(cut_at), a, b)
    return _cut(pieces, label, cut_piece, cut_at, label[count:])


def _near(geometry: np.ndarray, node: np.ndarray, tolerance: float, progress: Progress) -> _Near:
    """Return the pairs of a node's place and another piece within ``tolerance``."""
    tree = shapely.STRtree(geometry)
    ends = np.concatenate([shapely.get_point(geometry, 0), shapely.get_point(geometry, -1)])
    # A node may have several places a millimetre apart: each of them looks around.
    end_node = node.reshape(-1)
    place = np.concatenate([end_node[:, None], shapely.get_coordinates(ends)], axis=1)
    _, which = np.unique(place, axis=0, return_index=True)
    found = []
    for rows in batches(len(which), progress, "Joining ends within the tolerance"):
        point, piece = tree.query(ends[which[rows]], predicate="dwithin", distance=tolerance)
        found.append(np.stack([which[rows.start + point], piece]))
    end, piece = np.concatenate(found, axis=1)
    other = (end_node[end] != node[0, piece]) & (end_node[end] != node[1, piece])
    end, piece = end[other], piece[other]
    to_ends = np.stack([shapely.distance(ends[end], ends[piece + side * len(geometry)]) for side in (0, 1)])
    return _Near(end_node[end], piece, to_ends, shapely.line_locate_point(geometry[piece], ends[end]))


def _cuts(piece: np.ndarray, along: np.ndarray) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Return the cuts (piece, metres) and for each wanted one the number of its cut: one per millimetre."""
    order = np.lexsort((along, piece))
    piece, along = piece[order], along[order]
    begins = np.ones(len(piece), dtype=bool)
    begins[1:] = (piece[1:] != piece[:-1]) | (np.diff(along) > PRECISION)
    number = np.empty(len(piece), dtype=np.int64)
    number[order] = np.cumsum(begins) - 1
    return piece[begins], along[begins], number


def _cut(pieces: Pieces, label: np.ndarray, cut_piece: np.ndarray, cut_at: np.ndarray, cut_node: np.ndarray) -> Pieces:
    """Return the pieces cut at places inside them, with the nodes renamed by ``label``."""
    count = len(pieces.strand)
    owner = np.concatenate([np.arange(count), cut_piece])
    begin = np.concatenate([pieces.begin, pieces.begin[cut_piece] + cut_at])
    first = np.concatenate([label[pieces.node[0]], cut_node])
    order = np.lexsort((begin, owner))
    owner, begin, first = owner[order], begin[order], first[order]
    last_of_piece = np.append(owner[1:] != owner[:-1], True)
    finish = np.where(last_of_piece, pieces.finish[owner], np.append(begin[1:], 0.0))
    last = np.where(last_of_piece, label[pieces.node[1][owner]], np.append(first[1:], 0))
    number_of_parts = np.bincount(owner, minlength=count)
    first_part = np.cumsum(number_of_parts) - number_of_parts
    repeat = number_of_parts[pieces.shared_piece]
    within = np.arange(repeat.sum()) - np.repeat(np.cumsum(repeat) - repeat, repeat)
    shared = np.repeat(first_part[pieces.shared_piece], repeat) + within
    nodes = np.stack([first, last])
    return Pieces(pieces.strand[owner], begin, finish, nodes, shared, np.repeat(pieces.shared_strand, repeat))

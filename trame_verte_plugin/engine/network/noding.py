"""From contacts to pieces: lines cut where they meet, what lies on one another counted once."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from scipy.sparse import coo_matrix
from scipy.sparse.csgraph import connected_components

from .contacts import Contacts
from .model import PRECISION
from .strands import Strands


def united(count: int, a: np.ndarray, b: np.ndarray) -> np.ndarray:
    """Return for each of ``count`` things the number of its class: ``a[i]`` and ``b[i]`` are one, transitively."""
    links = coo_matrix((np.ones(len(a), dtype=np.int8), (a, b)), shape=(count, count))
    return connected_components(links, directed=False)[1].astype(np.int64)


@dataclass(frozen=True, eq=False)
class Pieces:
    """Stretches of strands between nodes."""

    strand: np.ndarray
    begin: np.ndarray
    """(m,) chainage on the strand of the first end, metres."""
    finish: np.ndarray
    node: np.ndarray
    """(2, m) node of the first end and of the last."""
    shared_piece: np.ndarray
    """Pieces on which a further strand lies …"""
    shared_strand: np.ndarray
    """… and that strand."""


@dataclass(frozen=True, eq=False)
class _Cuts:
    """Places on strands, ordered along them; several contacts at one place make one cut."""

    strand: np.ndarray
    at: np.ndarray
    low: np.ndarray
    high: np.ndarray
    is_end: np.ndarray
    """Whether the cut is an end of its strand."""
    place: np.ndarray
    """Number of the place; cuts in contact share it."""


@dataclass(frozen=True, eq=False)
class _Atoms:
    """Stretches between consecutive cuts; ``piece`` is the same for atoms that lie on one another."""

    first: np.ndarray
    """(a,) the cut where each begins; it ends at the next one."""
    piece: np.ndarray
    turned: np.ndarray
    """(a,) whether the atom runs against the first atom of its piece."""
    leader: np.ndarray
    """(p,) first atom of each piece in canonical order."""


def node_lines(lines: Strands, rank: np.ndarray, contacts: Contacts, *, crossings: bool) -> Pieces:
    """Cut strands at their contacts, keep one of each stretch that several share, and join what needs no node.

    Parameters
    ----------
    lines : Strands
    rank : ndarray of shape (k,)
        Canonical rank of each strand: of stretches that lie on one another the least rank is kept.
    contacts : Contacts
    crossings : bool
        Whether strands that pass through one place without ending there are joined.
    """
    cuts = _cuts(lines, contacts)
    atoms = _atoms(lines, rank, cuts)
    node = _nodes(cuts, atoms, crossings)
    head = _chain_heads(cuts, atoms, node)
    leader = atoms.leader
    tail = np.append(np.flatnonzero(head)[1:], len(leader)) - 1 if len(leader) else np.empty(0, dtype=np.int64)
    number = np.cumsum(head) - 1
    last = leader[tail]
    node = np.stack([node[2 * np.flatnonzero(head)], node[2 * tail + 1]]) if len(leader) else np.empty((2, 0), int)
    further = np.flatnonzero(atoms.first != atoms.first[leader][atoms.piece]) if len(leader) else np.empty(0, int)
    pairs = np.unique(np.stack([number[atoms.piece[further]], cuts.strand[atoms.first[further]]]), axis=1)
    strand = cuts.strand[atoms.first[leader[head]]]
    pairs = pairs[:, pairs[1] != strand[pairs[0]]]
    return Pieces(strand, cuts.at[atoms.first[leader[head]]], cuts.at[atoms.first[last] + 1], node, *pairs)


def _cuts(lines: Strands, contacts: Contacts) -> _Cuts:
    count, pairs = len(lines.source), len(contacts.strand_a)
    ends = np.arange(count)
    strand = np.concatenate([contacts.strand_a, contacts.strand_b, ends, ends])
    at = np.concatenate([contacts.chainage_a, contacts.chainage_b, np.zeros(count), lines.total])
    order = np.lexsort((at, strand))
    strand, at = strand[order], at[order]
    begins = np.ones(len(at), dtype=bool)
    begins[1:] = (strand[1:] != strand[:-1]) | (np.diff(at) > PRECISION)
    cut = np.cumsum(begins) - 1
    low = at[begins]
    high = at[np.append(np.flatnonzero(begins)[1:], len(at)) - 1] if len(at) else at
    strand = strand[begins]
    of_contact = np.empty(len(order), dtype=np.int64)
    of_contact[order] = cut
    place = united(len(low), of_contact[:pairs], of_contact[pairs : 2 * pairs])
    total = lines.total[strand]
    exact = np.where(low == 0, 0.0, np.where(high == total, total, low))
    return _Cuts(strand, exact, low, high, (low == 0) | (high == total), place)


def _atoms(lines: Strands, rank: np.ndarray, cuts: _Cuts) -> _Atoms:
    first = np.flatnonzero(cuts.strand[1:] == cuts.strand[:-1])
    first = first[np.lexsort((cuts.at[first], rank[cuts.strand[first]]))]
    a, b = cuts.place[first], cuts.place[first + 1]
    bent = _bent(lines, cuts, first) | (a == b)
    # What lies on one another was cut at each vertex, so it is straight and runs between the same two places.
    key = np.stack([np.minimum(a, b), np.maximum(a, b), np.where(bent, np.arange(len(first)), -1)])
    _, leader, piece = np.unique(key, axis=1, return_index=True, return_inverse=True)
    piece = piece.reshape(-1)
    order = np.argsort(leader)
    number = np.empty(len(leader), dtype=np.int64)
    number[order] = np.arange(len(leader))
    leader, piece = leader[order], number[piece]
    return _Atoms(first, piece, a != a[leader][piece], leader)


def _bent(lines: Strands, cuts: _Cuts, first: np.ndarray) -> np.ndarray:
    """Whether a vertex of the strand lies between two cuts."""
    kept = np.flatnonzero(lines.thin)
    owner = np.searchsorted(lines.first, kept, side="right") - 1
    # One increasing key for all strands: place of the strand, then chainage.
    shift = np.concatenate([[0.0], np.cumsum(lines.total + 1.0)])
    key = shift[owner] + lines.chainage[kept]
    base = shift[cuts.strand[first]]
    low = np.searchsorted(key, base + cuts.high[first] + PRECISION, side="right")
    high = np.searchsorted(key, base + cuts.low[first + 1] - PRECISION, side="left")
    return high > low


def _nodes(cuts: _Cuts, atoms: _Atoms, crossings: bool) -> np.ndarray:
    """Return the node of each piece end (2·piece: first end, 2·piece + 1: last end)."""
    pieces, ends = len(atoms.leader), 2 * len(atoms.leader)
    before, after = _passages(cuts, atoms)
    joined = np.ones(cuts.place.max(initial=-1) + 1, dtype=bool)
    if not crossings:
        joined[:] = False
        joined[cuts.place[cuts.is_end]] = True
    leader_first = atoms.first[atoms.leader]
    end_place = np.stack([cuts.place[leader_first], cuts.place[leader_first + 1]], axis=1).reshape(-1)
    at_joined = np.flatnonzero(joined[end_place]) if pieces else np.empty(0, dtype=np.int64)
    a = np.concatenate([before, at_joined])
    b = np.concatenate([after, ends + end_place[at_joined]])
    return united(ends + len(joined), a, b)[:ends]


def _passages(cuts: _Cuts, atoms: _Atoms) -> tuple[np.ndarray, np.ndarray]:
    """Return, for each two consecutive atoms of a strand, the piece ends that meet between them."""
    by_cut = np.full(len(cuts.at) + 1, -1, dtype=np.int64)
    by_cut[atoms.first] = np.arange(len(atoms.first))
    k = np.flatnonzero((by_cut[:-1] >= 0) & (by_cut[1:] >= 0))
    left, right = by_cut[k], by_cut[k + 1]
    before = 2 * atoms.piece[left] + np.where(atoms.turned[left], 0, 1)
    after = 2 * atoms.piece[right] + np.where(atoms.turned[right], 1, 0)
    return before, after


def _chain_heads(cuts: _Cuts, atoms: _Atoms, node: np.ndarray) -> np.ndarray:
    """Return which pieces begin a chain: the others continue the piece before over a node that nothing needs."""
    pieces = len(atoms.leader)
    head = np.ones(pieces, dtype=bool)
    if pieces < 2:
        return head
    degree = np.bincount(node)
    leader_first = atoms.first[atoms.leader]
    follows = np.flatnonzero(leader_first[1:] == leader_first[:-1] + 1) + 1
    # The very same strands must run over both pieces: as many passages from one to the other as atoms on each.
    before, after = _passages(cuts, atoms)
    passages = np.sort(np.stack([before, after]), axis=0)
    keys, times = np.unique(passages[0] * (2 * pieces) + passages[1], return_counts=True)
    wanted = (2 * follows - 1) * (2 * pieces) + 2 * follows
    found = np.minimum(np.searchsorted(keys, wanted), len(keys) - 1)
    passing = np.where(keys[found] == wanted, times[found], 0) if len(keys) else np.zeros(len(follows), int)
    lying = np.bincount(atoms.piece)
    ends_here = np.zeros(len(degree), dtype=bool)
    end_atoms = np.flatnonzero(cuts.is_end[atoms.first])
    ends_here[node[2 * atoms.piece[end_atoms] + atoms.turned[end_atoms]]] = True
    end_atoms = np.flatnonzero(cuts.is_end[atoms.first + 1])
    ends_here[node[2 * atoms.piece[end_atoms] + 1 - atoms.turned[end_atoms]]] = True
    meeting = node[2 * follows]
    plain = (degree[meeting] == 2) & ~ends_here[meeting]
    head[follows[plain & (passing == lying[follows]) & (passing == lying[follows - 1])]] = False
    return head

"""The parts of an axis merged into chains, each in its direction, one after the other.

Parts are merged where their ends meet and two only; each chain keeps the direction in which most of its length was
digitised; chains follow one another, the first being the one whose start is farthest from the end of any other, each
next one that whose start is nearest to the end before it. Gaps between chains have no length. An axis that is a ring
starts where its digitiser did.
"""

from __future__ import annotations

import numpy as np
import shapely

from .order import TIE_DECIMALS, canonical_order


def chains_of(lines: np.ndarray) -> list[np.ndarray]:
    """Return the chains of an axis as vertex arrays, directed and in order (see the module's rule).

    Parameters
    ----------
    lines : ndarray of shape (n,)
        Lines and multilines of one axis; copies of a line count once, pieces without length not at all.

    Returns
    -------
    list of ndarray of shape (k, 2)
    """
    parts = shapely.get_parts(lines)
    parts = parts[shapely.length(parts) > 0]
    parts = np.array([shapely.linestrings(_distinct(shapely.get_coordinates(line))) for line in parts], dtype=object)
    votes = _votes(parts)
    _, first = np.unique(shapely.to_wkb(shapely.normalize(parts)), return_index=True)
    parts = parts[np.sort(first)]
    merged = shapely.get_parts(shapely.line_merge(shapely.multilinestrings(parts)))
    merged = merged[canonical_order(merged)]
    return _in_order([_directed(shapely.get_coordinates(line), votes) for line in merged])


def _votes(parts: np.ndarray) -> dict[tuple[float, ...], float]:
    """Return the length that was digitised along each directed first segment of a part."""
    votes: dict[tuple[float, ...], float] = {}
    for line in parts:
        points = shapely.get_coordinates(line)
        key = (*points[0], *points[1])
        votes[key] = votes.get(key, 0.0) + shapely.length(line)
    return votes


def _distinct(points: np.ndarray) -> np.ndarray:
    """Return vertices without immediate repetitions."""
    return points[np.concatenate([[True], (points[1:] != points[:-1]).any(axis=1)])]


def _directed(points: np.ndarray, votes: dict[tuple[float, ...], float]) -> np.ndarray:
    """Return a chain's vertices in the direction in which most of its length was digitised."""
    points = _distinct(points)
    forward = sum(votes.get((*a, *b), 0.0) for a, b in zip(points[:-1], points[1:]))
    other = points[::-1]
    backward = sum(votes.get((*a, *b), 0.0) for a, b in zip(other[:-1], other[1:]))
    if round(forward - backward, TIE_DECIMALS) == 0:
        return points if tuple(points[0]) <= tuple(points[-1]) else other
    return points if forward > backward else other


def _in_order(chains: list[np.ndarray]) -> list[np.ndarray]:
    """Return chains one after the other: first the one whose start is farthest from any other's end."""
    if len(chains) == 1:
        return chains
    starts, ends = np.array([c[0] for c in chains]), np.array([c[-1] for c in chains])
    gap = np.round(np.hypot(*(starts[:, None] - ends[None]).transpose(2, 0, 1)), TIE_DECIMALS)
    np.fill_diagonal(gap, np.inf)
    order = [int(np.argmax(gap.min(axis=1)))]
    gap[order[0]] = np.inf
    while len(order) < len(chains):
        following = int(np.argmin(gap[:, order[-1]]))
        order.append(following)
        gap[following] = np.inf
    return [chains[i] for i in order]

"""The network: pieces of line between nodes, and the features that they come from."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

#: Two places closer than this are one place of the graph (contract: 1 mm precision on the graph only).
PRECISION = 0.001


@dataclass(frozen=True, eq=False)
class Network:
    """An undirected graph whose edges are pieces of the input lines.

    Pieces and nodes stand in canonical order: by (xmin, ymin, length) and by (x, y), rounded to the millimetre.
    """

    nodes: np.ndarray
    """(n, 2) places of the nodes, metres; where several ends were united, the one with the least (x, y)."""
    start: np.ndarray
    """(m,) int64, node at the first vertex of each piece."""
    end: np.ndarray
    """(m,) int64, node at the last vertex; equal to ``start`` for a loop."""
    length: np.ndarray
    """(m,) metres along the piece's own vertices."""
    geometry: np.ndarray
    """(m,) LineStrings with the vertices of the input; snapping does not move them."""
    source: np.ndarray
    """(m,) int64, row of the input line; where several lie on one another, the first in canonical order."""
    shared_piece: np.ndarray
    """(s,) int64, pieces on which a further input line lies (overlap or duplicate, counted once) …"""
    shared_source: np.ndarray
    """(s,) int64, … and the row of that line."""
    skipped: np.ndarray
    """int64, rows of input lines that gave no piece: null, empty, or under a millimetre long."""

    @property
    def loops(self) -> np.ndarray:
        """(m,) bool: pieces whose two ends are one node."""
        return self.start == self.end

    @property
    def degree(self) -> np.ndarray:
        """(n,) int64, number of piece ends at each node; a loop counts twice."""
        return np.bincount(np.concatenate([self.start, self.end]), minlength=len(self.nodes))

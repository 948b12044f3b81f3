"""What of each piece a prescription protects already; zones A and N are no protection."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ..progress import Progress, silent
from .beneath import beneath
from .inputs import Prescriptions
from .rules import PROTECTS

#: A piece of which this much is protected needs nothing more: the rest is a gap between two digitisations.
PROTECTED_SHARE = 0.9


@dataclass(frozen=True, eq=False)
class Protected:
    """Arrays of shape (n,)."""

    size: np.ndarray
    """m², m or points that are protected; NaN where no prescriptions are given."""
    share: np.ndarray
    codes: np.ndarray
    """object: codes of what protects, None without any."""

    @property
    def enough(self) -> np.ndarray:
        """bool: nothing more is needed."""
        return np.nan_to_num(self.share) >= PROTECTED_SHARE


def measure_protected(
    pieces: np.ndarray,
    size: np.ndarray,
    dimension: int,
    prescriptions: Prescriptions | None,
    progress: Progress = silent,
) -> Protected:
    """Return what protects pieces already.

    Parameters
    ----------
    pieces : ndarray of shape (n,)
        All of one dimension.
    size : ndarray of shape (n,)
        Their own m², m or points.
    dimension : int
    prescriptions : Prescriptions or None
    progress : Progress
    """
    codes = np.full(len(pieces), None, dtype=object)
    if prescriptions is None:
        nothing = np.full(len(pieces), np.nan)
        return Protected(nothing, nothing, codes)
    rows = np.flatnonzero(prescriptions.effect == PROTECTS)
    found = beneath(pieces, prescriptions.geometry[rows], dimension, progress)
    start = np.searchsorted(found.piece, np.arange(len(pieces) + 1))
    for piece in np.unique(found.piece):
        some = prescriptions.code[rows[found.cover[start[piece] : start[piece + 1]]]]
        codes[piece] = ", ".join(sorted(set(some.tolist())))
    protected = np.minimum(found.size, size)
    return Protected(protected, protected / size, codes)

"""Energy diagnoses of the estates."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import shapely

from ..progress import Progress, batches
from .inputs import Diagnoses

STEP = "Counting energy diagnoses"

#: Classes that must be renovated first.
POOR = ("E", "F", "G")

#: 97.5 % quantile of the normal law: the interval holds 95 %.
QUANTILE = 1.959963984540054

#: A share is reliable from so many diagnoses, and from this share of the dwellings (contract).
LEAST_COUNT, LEAST_RATE = 30, 0.1

#: Share of the mining stock in classes E, F and G by the white paper of 2013 (old method).
WHITE_PAPER_SHARE = 0.40


@dataclass(frozen=True, eq=False)
class Energy:
    """Figures of each estate; arrays of shape (n,), shares 0–1, NaN without a diagnosis."""

    count: np.ndarray
    poor: np.ndarray
    """Share of E, F and G."""
    low: np.ndarray
    high: np.ndarray


def wilson_interval(successes: np.ndarray, count: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Return the 95 % interval of a share by Wilson's score (1927), without continuity correction.

    Parameters
    ----------
    successes, count : ndarrays of shape (n,)

    Returns
    -------
    low, high : ndarrays of shape (n,)
        0–1; NaN where ``count`` is 0.
    """
    number = np.where(count > 0, count, np.nan).astype(float)
    share, square = successes / number, QUANTILE**2
    middle = (share + square / (2 * number)) / (1 + square / number)
    half = QUANTILE / (1 + square / number) * np.sqrt(share * (1 - share) / number + square / (4 * number**2))
    return np.maximum(middle - half, 0.0), np.minimum(middle + half, 1.0)


def measure_energy(estates: np.ndarray, diagnoses: Diagnoses, progress: Progress) -> Energy:
    """Count the diagnoses in each estate; one in several estates counts in the first."""
    home = np.full(len(diagnoses.geometry), -1, dtype=np.int64)
    tree = shapely.STRtree(estates)
    for rows in batches(len(home), progress, STEP):
        point, estate = tree.query(diagnoses.geometry[rows], predicate="intersects")
        order = np.lexsort([estate, point])
        point, first = np.unique(point[order], return_index=True)
        home[rows.start + point] = estate[order[first]]
    inside = home >= 0
    count = np.bincount(home[inside], minlength=len(estates))
    bad = np.isin(diagnoses.letter.astype(str), POOR) & inside
    poor = np.bincount(home[bad], minlength=len(estates))
    with np.errstate(invalid="ignore", divide="ignore"):
        share = np.where(count > 0, poor / count, np.nan)
    return Energy(count, share, *wilson_interval(poor, count))

"""Six criteria from 0 to 1 and the score of pilot estates: a criterion whose layer is missing does not count as 0."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

import numpy as np

from ..csv_tables import TABLES, number, read_rows
from ..order import ranking
from ..texts import plain

#: Vacancy at which a criterion is full: one dwelling in five stands empty (choice of the project).
FULL_VACANCY = 0.20
#: Share of free land at which the criterion is full (choice of the project).
FULL_LAND = 0.10
#: Dwellings of a mean inscribed estate: 26 000 in 124 (white paper, 2013).
MEAN_DWELLINGS = 26_000 / 124

#: Ranks need this much of the weights (contract).
LEAST_COVERAGE = 0.6


def heritage(status: np.ndarray, interest: np.ndarray) -> np.ndarray:
    """Return the mean mark of status and interest, of the one that is known, NaN of neither."""
    return _mean([_marks("statut", status), _marks("interet", interest)])


def social(share: np.ndarray, vacancy: np.ndarray, restructure: np.ndarray, dwellings: np.ndarray) -> np.ndarray:
    """Return the mean of what is known: landlord's share, vacancy, share of dwellings to restructure."""
    with np.errstate(invalid="ignore", divide="ignore"):
        deep = np.where(dwellings > 0, np.minimum(restructure / dwellings, 1.0), np.nan)
    return _mean([share, np.minimum(vacancy / FULL_VACANCY, 1.0), deep])


def land(free_m2: np.ndarray, area_m2: np.ndarray) -> np.ndarray:
    """Return the share of free land, 1 from a tenth of the estate on."""
    return np.minimum(free_m2 / area_m2 / FULL_LAND, 1.0)


def transit(distance_m: np.ndarray, reach_m: float) -> np.ndarray:
    """Return 1 at the stop, 0 from twice ``reach_m`` on."""
    return np.clip(1.0 - distance_m / (2 * reach_m), 0.0, 1.0)


def size(dwellings: np.ndarray) -> np.ndarray:
    """Return the dwellings by those of a mean inscribed estate, at most 1."""
    return np.minimum(dwellings / MEAN_DWELLINGS, 1.0)


def pilot_score(criteria: Mapping[str, np.ndarray], weights: Mapping[str, float]) -> tuple[np.ndarray, np.ndarray]:
    """Return 100 · Σ weight·criterion over the criteria that are known, weights rescaled, and their summed weight.

    Parameters
    ----------
    criteria : mapping of ndarrays of shape (n,)
        0–1, NaN where unknown.
    weights : mapping of float
        Of each criterion; not all 0.

    Returns
    -------
    score : ndarray of shape (n,)
        0–100, NaN where nothing that counts is known.
    coverage : ndarray of shape (n,)
        0–1.
    """
    values = np.stack([criteria[name] for name in weights])
    share = np.array(list(weights.values())) / sum(weights.values())
    known = ~np.isnan(values)
    coverage = share @ known
    with np.errstate(invalid="ignore", divide="ignore"):
        score = np.where(coverage > 0, 100.0 * (share @ np.where(known, values, 0.0)) / coverage, np.nan)
    return score, coverage


def ranks(score: np.ndarray, coverage: np.ndarray, group: np.ndarray | None = None) -> np.ndarray:
    """Return the rank of each estate (of its group), 1 the highest score; NaN under the least coverage.

    Scores are equal to 1e-9; the lower identifier then comes first.
    """
    eligible = np.where(np.round(coverage, 9) >= LEAST_COVERAGE, score, np.nan)
    result = np.zeros(len(score))
    groups = np.zeros(len(score), dtype=object) if group is None else group
    for name in set(groups.tolist()) - {None}:
        rows = np.flatnonzero(groups == name)
        result[rows] = ranking(eligible[rows], rows)
    return np.where(result > 0, result, np.nan)


@cache
def _mark_rows() -> tuple[tuple[str, str, float], ...]:
    path = TABLES / "patrimoine_cites.csv"
    rows = read_rows(path, ["champ", "valeur", "note"])
    return tuple((row["champ"], plain(row["valeur"]), number(path, row, "note")) for row in rows)


def _marks(field: str, values: np.ndarray) -> np.ndarray:
    rows = [(word, mark) for name, word, mark in _mark_rows() if name == field]
    said = [f" {plain(value)}" for value in values.tolist()]
    return np.array([next((m for w, m in rows if f" {w}" in text), np.nan) for text in said], dtype=float)


def _mean(parts: list[np.ndarray]) -> np.ndarray:
    """Return the mean of the values that are known, row by row."""
    values = np.stack(parts)
    known = ~np.isnan(values)
    count = known.sum(axis=0)
    total = np.where(known, values, 0.0).sum(axis=0)
    return np.where(count > 0, total / np.maximum(count, 1), np.nan)

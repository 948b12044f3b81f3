"""Sums by slice of the axes and by commune."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from .classes import CLASSES, MUTABLE, UNKNOWN

HECTARE = 10_000.0


@dataclass(frozen=True, eq=False)
class Summed:
    """What is summed, one value a parcel; areas are those inside the corridor (m²), NaN is not known."""

    area: np.ndarray
    free: np.ndarray
    """Free area that scores count."""
    codes: np.ndarray
    """Class of the parcel's unit."""
    potential: np.ndarray
    to_open: np.ndarray
    dwellings: np.ndarray

    def of_mutable(self, values: np.ndarray) -> np.ndarray:
        """Return values where the class calls for an action, 0 where it does not, NaN where it is not known."""
        counted = np.where(np.isin(self.codes, MUTABLE), values, 0.0)
        return np.where(self.codes == UNKNOWN, np.nan, counted)


def group_sums(source: Summed, group: np.ndarray, ground_m2: np.ndarray) -> dict[str, np.ndarray]:
    """Return the sums of the contract by group.

    Parameters
    ----------
    source : Summed, of n parcels in canonical order
    group : ndarray of int64, shape (n,)
        Group 0…k-1 of each parcel.
    ground_m2 : ndarray, shape (k,)
        Area of the corridor in each group, m²; NaN where it is not known.

    Returns
    -------
    dict of ndarray, shape (k,)
        A density is NaN where its area is 0 or the dwellings are not known.
    """
    count = len(ground_m2)
    area = _sum(source.area, group, count)
    dwellings = _sum(source.dwellings, group, count)
    with np.errstate(divide="ignore", invalid="ignore"):
        net = np.where(area > 0, dwellings / (area / HECTARE), np.nan)
        gross = np.where(ground_m2 > 0, dwellings / (ground_m2 / HECTARE), np.nan)
    return {
        "nb_parcelles": np.bincount(group, minlength=count),
        "surf_ha": area / HECTARE,
        "mutable_ha": _sum(source.of_mutable(source.area), group, count) / HECTARE,
        "libre_ha": _sum(source.of_mutable(source.free), group, count) / HECTARE,
        "logts_potentiels": _sum(source.potential, group, count),
        "logts_a_ouvrir": _sum(source.to_open, group, count),
        "nb_logts": dwellings,
        "densite_lg_ha": net,
        "densite_brute_lg_ha": gross,
    }


def class_sums(source: Summed, group: np.ndarray, count: int) -> dict[str, np.ndarray]:
    """Return the hectares of each class inside the corridor by group; they add up to ``surf_ha``."""
    names = [*(f"{name}_ha" for name in CLASSES), "non_classe_ha"]
    codes = [*range(len(CLASSES)), UNKNOWN]
    return {
        name: _sum(np.where(source.codes == code, source.area, 0.0), group, count) / HECTARE
        for name, code in zip(names, codes)
    }


def _sum(values: np.ndarray, group: np.ndarray, count: int) -> np.ndarray:
    """Sum what is known; NaN where a group has parcels and nothing is known of them."""
    known = ~np.isnan(values)
    total = np.bincount(group, np.where(known, values, 0.0), count)
    unknown = (np.bincount(group, minlength=count) > 0) & (np.bincount(group, known, count) == 0)
    return np.where(unknown, np.nan, total)

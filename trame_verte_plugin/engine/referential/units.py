"""Land units: touching parcels of one account."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ..free_land import join_parcels
from ..neighbours import components, near_pairs
from ..order import canonical_order
from ..overlap import Overlaps
from ..progress import Progress, part

#: Parcels this near (m) touch: neighbouring cadastral outlines often miss each other by a rounding.
TOUCH_M = 0.01


@dataclass(frozen=True)
class Units:
    """Which unit each parcel is in, and what each unit looks like."""

    of_parcel: np.ndarray
    """int64, shape (parcels,): place of the parcel's unit."""
    geometry: np.ndarray
    """object, shape (units,): union of the unit's parcels."""
    area: np.ndarray
    """float64, shape (units,): sum of the parcels' areas, m²."""
    size: np.ndarray
    """int64, shape (units,): parcels in the unit."""

    def __len__(self) -> int:
        return len(self.geometry)

    def sum(self, values: np.ndarray) -> np.ndarray:
        """Sum a parcel value over each unit; NaN where a parcel's is."""
        return np.bincount(self.of_parcel, values, len(self))

    def least(self, values: np.ndarray) -> np.ndarray:
        """Return the smallest parcel value of each unit; NaN where no parcel of the unit has one."""
        result = np.full(len(self), np.inf)
        np.fmin.at(result, self.of_parcel, values)
        return np.where(np.isinf(result), np.nan, result)

    def first_least(self, values: np.ndarray) -> np.ndarray:
        """Return the parcel (position) that holds the smallest value of each unit, the first of equals (to 1e-9)."""
        order = np.lexsort([np.round(values, 9), self.of_parcel])
        return order[np.searchsorted(self.of_parcel[order], np.arange(len(self)))]

    def gather(self, pairs: Overlaps) -> Overlaps:
        """Return what covers share with units, from what they share with parcels."""
        if len(self) == len(self.of_parcel):
            return pairs
        unit = self.of_parcel[pairs.target]
        order = np.lexsort([pairs.cover, unit])
        unit, cover, area = unit[order], pairs.cover[order], pairs.area[order]
        first = np.flatnonzero(np.diff(unit, prepend=-1) | np.diff(cover, prepend=-1))
        total = np.add.reduceat(area, first) if len(first) else area
        whole = total >= self.area[unit[first]] * (1 - 1e-9)
        return Overlaps(unit[first], cover[first], total, whole, pairs.inside[order][first])

    @property
    def shared(self) -> np.ndarray:
        """bool, shape (parcels,): the parcel's unit holds other parcels too."""
        return self.size[self.of_parcel] > 1


def single_units(parcels: np.ndarray, area: np.ndarray) -> Units:
    """Return one unit a parcel (no account is known); the parcels are in canonical order."""
    count = len(parcels)
    return Units(np.arange(count), parcels, area, np.ones(count, dtype=np.int64))


def land_units(parcels: np.ndarray, area: np.ndarray, account: np.ndarray, progress: Progress) -> Units:
    """Group touching parcels of one account.

    Parameters
    ----------
    parcels : ndarray of polygons, shape (n,), in canonical order
    area : ndarray of float64, shape (n,)
        Their areas, m².
    account : ndarray of object, shape (n,)
        The owner's account; a parcel whose account is None is a unit of its own.

    Returns
    -------
    Units
        Numbered in canonical order (contract, rule 6).
    """
    pairs = _touching(parcels, account, part(progress, 0, 0.7))
    labels = components(len(parcels), *pairs)
    geometry = join_parcels(parcels, labels, part(progress, 0.7, 1))
    total = np.bincount(labels, area, len(geometry))
    order = canonical_order(geometry, total)
    place = np.empty(len(order), dtype=np.int64)
    place[order] = np.arange(len(order))
    size = np.bincount(labels, minlength=len(geometry))
    return Units(place[labels], geometry[order], total[order], size[order].astype(np.int64))


def _touching(parcels: np.ndarray, account: np.ndarray, progress: Progress) -> tuple[np.ndarray, np.ndarray]:
    """Return the pairs (first < second) of touching parcels that share an account."""
    held = np.flatnonzero([a is not None for a in account])
    _, code = np.unique(account[held].astype(str), return_inverse=True)
    code = code.reshape(-1)
    shared = np.bincount(code, minlength=1)[code] > 1
    rows, code = held[shared], code[shared]
    first, second = near_pairs(parcels[rows], TOUCH_M, progress, "Finding parcels of one owner", group=code)
    return rows[first], rows[second]

"""Score of land units and the dwellings that their free land can hold."""

from __future__ import annotations

import numpy as np

from .classes import BROWNFIELD, MUTABLE, TO_OPEN, UNKNOWN
from .parameters import Parameters


def free_area(codes: np.ndarray, piece: np.ndarray, unblocked: np.ndarray) -> np.ndarray:
    """Return the area (m²) that score and potential count.

    The free piece; for a brownfield, whose buildings are presumed to go, its area minus the blocking constraints.

    Parameters
    ----------
    codes : ndarray of int64, shape (n,)
        See :mod:`.classes`.
    piece, unblocked : ndarray of float64, shape (n,)
        Area of the free piece and area minus blocking constraints, m².
    """
    return np.where(codes == BROWNFIELD, unblocked, piece)


def nearness(distance_m: np.ndarray, parameters: Parameters) -> np.ndarray:
    """Return 1 at the stop (or on the axis), falling to 0 at the corridor's half width and beyond."""
    return np.clip(1 - distance_m / parameters.distance_m, 0, 1)


def score(
    codes: np.ndarray, free_m2: np.ndarray, area_m2: np.ndarray, near: np.ndarray, parameters: Parameters
) -> np.ndarray:
    """Return 100·(0.4·free area/area + 0.4·nearness + 0.2·size), a whole number, as float64.

    size = min(1, free area/(10·``MIN_AREA``)). It is 0 for the classes that call for no action and NaN where the class
    or the free area is not known.
    """
    size = np.minimum(1, free_m2 / (10 * parameters.min_area_m2))
    share = np.minimum(1, free_m2 / area_m2)
    value = np.floor(100 * (0.4 * share + 0.4 * near + 0.2 * size) + 0.5 + 1e-9)
    value = np.where(np.isin(codes, MUTABLE), value, 0.0)
    return np.where(codes == UNKNOWN, np.nan, value)


def dwellings(free_in_corridor_m2: np.ndarray, unit: np.ndarray, parameters: Parameters) -> np.ndarray:
    """Return, for each parcel, its part of floor(free area in the corridor / 10 000 · ``MIN_DENSITY``) of its unit.

    Rounding down happens once a unit: its whole dwellings go to the parcels on which the running sum of free land
    (in the parcels' order) passes a whole number, so that the parcels' figures add up to the unit's.

    Parameters
    ----------
    free_in_corridor_m2 : ndarray of float64, shape (n,)
        Of each parcel; NaN is not known.
    unit : ndarray of int64, shape (n,)
        Unit of each parcel.

    Returns
    -------
    ndarray of float64, shape (n,)
    """
    order = np.argsort(unit, kind="stable")
    value = free_in_corridor_m2[order] / 10_000 * parameters.min_density
    known = np.nan_to_num(value)
    first = np.flatnonzero(np.diff(unit[order], prepend=-1))
    lengths = np.diff([*first, len(unit)])
    total = np.cumsum(known)
    running = total - np.repeat((total - known)[first], lengths)
    # The running sum over the whole corridor is off by far less than a millionth of a dwelling; without that margin a
    # unit that holds exactly 3 would sometimes get 2.
    whole = np.floor(running + 1e-6)
    before = np.concatenate([[0.0], whole[:-1]])
    before[first] = 0.0
    result = np.empty(len(unit))
    result[order] = np.where(np.isnan(value), np.nan, whole - before)
    return result


def potentials(codes: np.ndarray, actions: np.ndarray, count: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Return ``logts_potentiels`` and ``logts_a_ouvrir`` (NaN where the class has none).

    Dwellings of ``a_ouvrir`` stand apart, because the planning document must change first; a brownfield to be given
    back to nature holds none.
    """
    builds = holds_dwellings(codes, actions)
    return np.where(builds, count, np.nan), np.where(codes == TO_OPEN, count, np.nan)


def holds_dwellings(codes: np.ndarray, actions: np.ndarray) -> np.ndarray:
    """Return which units have ``logts_potentiels``."""
    return np.isin(codes, MUTABLE) & (codes != TO_OPEN) & (actions != "renaturer")

"""How fragile each piece is: one point for what the plan allows there, one for pressure beside, one for its width."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ..progress import Progress, part, silent
from ..referential.zoning import families
from ..texts import picked
from .beneath import beneath, sizes
from .closeness import within
from .inputs import GreenInputs, GreenParameters, Prescriptions
from .pieces import Cut
from .rules import THREATENS
from .widths import TOLERANCE_M, local_widths

#: Families of zones that are built or may be.
URBAN = ("U", "AU", "AUs")

#: Less than this of a piece on reserved land is a gap between two digitisations.
LEAST_SHARE = 0.01


@dataclass(frozen=True, eq=False)
class Fragility:
    """Points of each piece; arrays of shape (n,), NaN where nothing is known."""

    plan: np.ndarray
    """1 in zones U and AU and on land reserved for something else."""
    reserved: np.ndarray
    """bool: on land reserved for something else."""
    pressure: np.ndarray
    """1 with artificial land or a project beside."""
    narrow: np.ndarray
    """1 where the element is narrow."""
    width: np.ndarray
    """m."""

    @property
    def points(self) -> np.ndarray:
        """0 to 3, NaN where no criterion is known."""
        known = self.known
        return np.where(known > 0, np.nansum([self.plan, self.pressure, self.narrow], axis=0), np.nan)

    @property
    def known(self) -> np.ndarray:
        """How many of the three criteria are known."""
        return np.sum(~np.isnan([self.plan, self.pressure, self.narrow]), axis=0)


def measure_fragility(
    found: Cut,
    zone: np.ndarray,
    dimension: int,
    inputs: GreenInputs,
    parameters: GreenParameters,
    progress: Progress = silent,
) -> Fragility:
    """Return the points of pieces.

    Parameters
    ----------
    found : Cut
        Pieces of one dimension; owners are rows of ``inputs.elements``.
    zone : ndarray of shape (n,)
        Row of each piece's zone, -1 outside all.
    dimension : int
    inputs : GreenInputs
    parameters : GreenParameters
    progress : Progress
    """
    plan, reserved = _plan(found.geometry, zone, dimension, inputs, part(progress, 0.0, 0.2))
    pressure = _pressure(found.geometry, inputs, parameters.pressure_m, part(progress, 0.2, 0.6))
    width = _widths(found, dimension, inputs, parameters, part(progress, 0.6, 1.0))
    # A circle is found to a tenth of a metre: what is just wide enough is not narrow.
    narrow = np.where(np.isnan(width), np.nan, width < parameters.fragile_width_m - 2 * TOLERANCE_M)
    return Fragility(plan, reserved, pressure, narrow, width)


def _plan(
    pieces: np.ndarray, zone: np.ndarray, dimension: int, inputs: GreenInputs, progress: Progress
) -> tuple[np.ndarray, np.ndarray]:
    """Return the point of the plan and what lies on reserved land; either layer may say yes, a missing one nothing."""
    plan, reserved = np.full(len(pieces), np.nan), np.zeros(len(pieces), dtype=bool)
    if inputs.zones is not None:
        kind = families(picked(inputs.zones.kind, zone))
        known = kind != None  # noqa: E711
        plan[known] = np.isin(kind[known].astype(str), URBAN)
    if inputs.prescriptions is not None:
        share = beneath(pieces, _threats(inputs.prescriptions), dimension, progress).size / sizes(pieces, dimension)
        reserved = share >= LEAST_SHARE
        plan = np.where(reserved, 1.0, plan if inputs.zones is not None else 0.0)
    return plan, reserved


def _threats(prescriptions: Prescriptions) -> np.ndarray:
    return prescriptions.geometry[prescriptions.effect == THREATENS]


def _pressure(pieces: np.ndarray, inputs: GreenInputs, reach: float, progress: Progress) -> np.ndarray:
    given = [layer for layer in (inputs.artificial, inputs.projects) if layer is not None]
    if not given:
        return np.full(len(pieces), np.nan)
    return within(pieces, np.concatenate(given), reach, progress).astype(float)


def _widths(
    found: Cut, dimension: int, inputs: GreenInputs, parameters: GreenParameters, progress: Progress
) -> np.ndarray:
    if dimension == 0:
        return np.full(len(found.owner), np.nan)
    if dimension == 1:
        return np.full(len(found.owner), 2 * parameters.width_m)
    return local_widths(found.geometry, found.owner, inputs.elements.geometry, parameters.fragile_width_m, progress)

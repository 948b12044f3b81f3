"""``etat``: the state of an urbanisation break, by thresholds that are all parameters."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from .inputs import AuditParameters

BROKEN, ERODED, PRESSED, PRESERVED = "rompue", "entamee", "sous_pression", "preservee"


class StateFacts(NamedTuple):
    """The figures that decide, of the latest date known; NaN where unknown. Arrays of shape (n,)."""

    width_m: np.ndarray
    artificial_share: np.ndarray
    loss_share: np.ndarray
    """Open land lost per ten years."""
    pressure_share: np.ndarray


def states(facts: StateFacts, judged: np.ndarray, parameters: AuditParameters) -> np.ndarray:
    """Return the state of each zone, the first rule that applies; None where no verdict is due.

    Parameters
    ----------
    facts : StateFacts
        An unknown figure decides nothing; a zone of which nothing at all is known has no state.
    judged : bool ndarray of shape (n,)
        Zones of kind 0 (breaks); the others get figures without a verdict.
    parameters : AuditParameters

    Returns
    -------
    object ndarray of shape (n,)
    """
    p = parameters
    with np.errstate(invalid="ignore"):
        broken = (facts.width_m == 0) | (facts.artificial_share >= p.broken_share)
        eroded = (facts.loss_share >= p.eroded_share) | (facts.width_m < p.min_break_width / 2)
        pressed = (facts.pressure_share >= p.pressure_share) | (facts.width_m < p.min_break_width)
    state = np.select([broken, eroded, pressed], [BROKEN, ERODED, PRESSED], PRESERVED).astype(object)
    known = ~np.isnan(np.stack(facts)).all(axis=0)
    state[~(judged & known)] = None
    return state

"""The prescription to propose for each piece."""

from __future__ import annotations

import numpy as np

from ..referential.zoning import families
from ..texts import picked
from .inputs import GreenInputs, GreenParameters

#: Reserved land is heavy: it is proposed from this fragility on.
RESERVED_FRAGILITY = 2

#: Owners that need not be bought out.
PUBLIC = ("commune", "epci", "epf", "autre_public")


def proposed_codes(
    element: np.ndarray, zone: np.ndarray, dimension: int, inputs: GreenInputs, protected: np.ndarray
) -> np.ndarray:
    """Return the code of each piece; None where it is protected or the very same element has one already.

    Parameters
    ----------
    element, zone : ndarrays of shape (n,)
        Rows of each piece's element and zone (-1 outside every zone).
    dimension : int
    inputs : GreenInputs
    protected : ndarray of shape (n,)
        bool.
    """
    elements, rules = inputs.elements, inputs.rules
    family = np.full(len(element), None, dtype=object)
    if inputs.zones is not None:
        family = families(picked(inputs.zones.kind, zone))
    couples = list(zip(elements.rule[element].tolist(), family.tolist()))
    known = {c: rules.code_of(rules.proposals[c[0]], dimension, c[1]) for c in set(couples)}
    codes = np.array([*(known[c] for c in couples), None], dtype=object)[:-1]
    codes[protected | (elements.same_as[element] >= 0)] = None
    return codes


def reserved_pieces(
    element: np.ndarray,
    parcel: np.ndarray,
    fragility: np.ndarray,
    codes: np.ndarray,
    inputs: GreenInputs,
    parameters: GreenParameters,
) -> np.ndarray:
    """Tell for which pieces reserved land is proposed instead: only with a beneficiary, and only to win land.

    That is where the table allows it, the piece is fragile, lies on a parcel that no public body owns, and needs a
    prescription at all.
    """
    rules = inputs.rules
    if parameters.beneficiary is None or rules.reserved is None:
        return np.zeros(len(element), dtype=bool)
    allowed = np.array([p.reserve for p in rules.proposals], dtype=bool)[inputs.elements.rule[element]]
    public = np.zeros(len(element), dtype=bool)
    if inputs.parcels.owner is not None:
        public = np.isin(picked(inputs.parcels.owner, parcel).astype(str), PUBLIC)
    needed = codes != None  # noqa: E711
    return allowed & needed & (parcel >= 0) & ~public & (np.nan_to_num(fragility) >= RESERVED_FRAGILITY)

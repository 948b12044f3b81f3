"""``mutabilite`` and ``action``: the contract's table, first rule that applies, on land units."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from .parameters import BUILT_M2, Parameters

#: The classes in the order in which they are tried; a class is known by its place here, -1 is 'cannot be said'.
CLASSES = (
    "inconstructible",
    "friche",
    "hors_zone",
    "a_ouvrir",
    "equipement",
    "nu",
    "delaisse",
    "renouvellement",
    "divisible",
    "sous_densite",
    "occupe",
)
UNKNOWN = -1
(
    UNBUILDABLE,
    BROWNFIELD,
    OUT_OF_ZONE,
    TO_OPEN,
    FACILITY,
    BARE,
    LEFTOVER,
    RENEWAL,
    DIVISIBLE,
    UNDER_DENSE,
    OCCUPIED,
) = range(len(CLASSES))

#: Classes that call for an action on the land; the others have a score of 0.
MUTABLE = (BROWNFIELD, TO_OPEN, BARE, RENEWAL, DIVISIBLE, UNDER_DENSE)

_ACTIONS = (
    "preserver",
    "requalifier",
    "preserver",
    "planifier",
    "conserver",
    "construire",
    "regrouper",
    "recycler",
    "diviser",
    "densifier",
    "conserver",
)

#: Estimated floor area ratio under which a built unit may be under-used.
MAX_FLOOR_RATIO = 0.30


@dataclass(frozen=True)
class UnitFacts:
    """What the classes are decided on, one value a land unit; NaN (or None) is 'not known'.

    A fact is unknown where its layer or field was not given: the classes that rest on it are then never given, and the
    default class ``occupe`` only where every test of building and density could be made.
    """

    area: np.ndarray
    """Area, m²."""
    blocked_share: np.ndarray
    """Share of the unit under blocking constraints."""
    off_limits_share: np.ndarray
    """Share of the unit in zones A and N, those of limited capacity (STECAL) apart."""
    has_piece: np.ndarray
    """bool: a free piece of the least area and width is left."""
    piece_blocked: np.ndarray
    """bool: there would be such a piece, were it not for the blocking constraints."""
    piece_off_limits: np.ndarray
    """bool: there would be such a piece, were it not for zones A and N."""
    brownfield: np.ndarray
    """bool."""
    zone_family: np.ndarray
    """object: ``U``, ``AU``, ``AUs``, ``A``, ``N`` (see :mod:`.zoning`) or None."""
    facility_share: np.ndarray
    footprint: np.ndarray
    """Built footprint, m²; NaN without buildings, and then ``has_piece`` counts no building."""
    activity_share: np.ndarray
    """Share of the footprint that is commercial, industrial or storage."""
    vacancy: np.ndarray
    """Share of vacant dwellings."""
    floor_ratio: np.ndarray
    """Estimated floor area ratio, Σ footprint · storeys / area."""
    dwellings: np.ndarray

    @property
    def built(self) -> np.ndarray:
        """bool: at least 10 m² of building."""
        return self.footprint >= BUILT_M2

    @property
    def coverage(self) -> np.ndarray:
        """Built share of the unit."""
        return self.footprint / self.area


def classify(facts: UnitFacts, parameters: Parameters) -> np.ndarray:
    """Return the place in :data:`CLASSES` of the first rule that applies to each unit, or :data:`UNKNOWN`.

    Parameters
    ----------
    facts : UnitFacts of n units
    parameters : Parameters

    Returns
    -------
    ndarray of int64, shape (n,)

    Notes
    -----
    Comparisons with NaN are false, so a rule that rests on a fact that is not known does not apply.
    """
    known = ~np.isnan(facts.footprint)
    bare, built = known & ~facts.built, known & facts.built
    under_dense, undecided = _under_dense(facts, parameters)
    rules = {
        UNBUILDABLE: ((facts.blocked_share >= 0.5) & ~_piece_after_constraints(facts)) | facts.piece_blocked,
        BROWNFIELD: facts.brownfield,
        OUT_OF_ZONE: ((facts.off_limits_share >= 0.5) & ~facts.has_piece) | facts.piece_off_limits,
        TO_OPEN: facts.zone_family == "AUs",
        FACILITY: facts.facility_share >= 0.5,
        BARE: bare & facts.has_piece,
        LEFTOVER: bare,
        RENEWAL: built & ((facts.activity_share > 0.5) | (facts.vacancy >= 0.5)),
        DIVISIBLE: built & facts.has_piece,
        UNDER_DENSE: built & under_dense,
        OCCUPIED: built & ~undecided,
    }
    return np.select(list(rules.values()), list(rules), default=UNKNOWN).astype(np.int64)


def _piece_after_constraints(facts: UnitFacts) -> np.ndarray:
    """Whether a piece is left by constraints alone: the one that is free, or the one that zones take away."""
    return facts.has_piece | facts.piece_off_limits


def _under_dense(facts: UnitFacts, parameters: Parameters) -> tuple[np.ndarray, np.ndarray]:
    """Return whether each unit is under-used, and where what is not known forbids to say."""
    per_hectare = facts.dwellings / (facts.area / 10_000)
    large = (facts.coverage < parameters.max_coverage) & (facts.area >= 2 * parameters.min_area_m2)
    low = (facts.floor_ratio < MAX_FLOOR_RATIO) & (per_hectare < parameters.min_density)
    dense = (facts.floor_ratio >= MAX_FLOOR_RATIO) | (per_hectare >= parameters.min_density)
    return large & low, large & ~low & ~dense


def actions(codes: np.ndarray, zone_family: np.ndarray) -> np.ndarray:
    """Return the action of each class; a brownfield's hangs on its zone, and is None where that is not known."""
    result = np.array([*_ACTIONS, None], dtype=object)[codes]
    brownfield = codes == BROWNFIELD
    result[brownfield] = [_brownfield_action(zone) for zone in zone_family[brownfield]]
    return result


def _brownfield_action(zone: str | None) -> str | None:
    """``requalifier`` in U or AU, ``renaturer`` in A or N."""
    if zone is None:
        return None
    return "renaturer" if zone in {"A", "N"} else "requalifier"


def names(codes: np.ndarray) -> np.ndarray:
    """Return the classes' names, None where the class cannot be said."""
    return np.array([*CLASSES, None], dtype=object)[codes]

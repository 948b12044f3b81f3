"""What the audit of buffer zones is made from."""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np
import shapely

from ..communes import Communes
from ..landcover.cover import Cover
from ..landcover.nomenclature import ARTIFICIAL, NATURAL
from ..progress import Progress, silent
from .openness import OpennessRules

#: ``ZONE_KIND``: urbanisation breaks of the green grid, farmland that opens views, World Heritage perimeters.
KINDS = ("coupure", "parvis", "unesco")


@dataclass(frozen=True)
class AuditParameters:
    """Thresholds by which a break is judged, as the contract names them."""

    rules: OpennessRules = field(default_factory=OpennessRules)
    min_break_width: float = 500.0
    broken_share: float = 0.5
    eroded_share: float = 0.04
    pressure_share: float = 0.05
    consumption: bool = False
    """The user's own table measures consumption of natural, farm and forest land, not artificialisation."""
    decree_thresholds: bool = False


@dataclass(frozen=True, eq=False)
class Zones:
    """The zones, in canonical order; arrays of shape (n,)."""

    geometry: np.ndarray
    name: np.ndarray
    """object: text or None."""
    kind: np.ndarray
    """int64: position in :data:`KINDS`."""


@dataclass(frozen=True, eq=False)
class Date:
    """What is known of one date; a part that was not given is None."""

    cover: Cover | None = None
    """Land cover in categories, canonical order, overlaps as the layer has them."""
    separate: Cover | None = None
    """The same without overlaps."""
    patch: np.ndarray | None = None
    """Urban patch, where there is no land cover."""
    buildings: np.ndarray | None = None
    year: int | None = None

    @property
    def artificial(self) -> np.ndarray | None:
        """Artificial land as polygons without overlaps; None where nothing is known of the date."""
        if self.separate is not None:
            return self.separate.geometry[self.separate.category == ARTIFICIAL]
        return self.patch


@dataclass(frozen=True, eq=False)
class Promises:
    """Land that the planning document opens, in the order that decides, and what it protects."""

    urban: np.ndarray
    soon: np.ndarray
    """AUc."""
    later: np.ndarray
    """AUs."""
    limited: np.ndarray
    """STECAL, PSC 16-03."""
    reserved: np.ndarray
    """PSC 05-01 to 05-03."""
    protected: np.ndarray
    """PSC 01, 08 and 25."""

    def ordered(self) -> list[np.ndarray]:
        """Return the five promises in order."""
        return [self.urban, self.soon, self.later, self.limited, self.reserved]


@dataclass(frozen=True, eq=False)
class AuditInputs:
    """Layers repaired and in one metric projection; None is a layer that was not given."""

    zones: Zones
    first: Date
    second: Date
    promises: Promises | None = None
    permits: np.ndarray | None = None
    """Points or polygons."""
    farmland: np.ndarray | None = None
    spoil_heaps: np.ndarray | None = None
    communes: Communes | None = None


def spoil_as_natural(cover: Cover, heaps: np.ndarray, progress: Progress = silent) -> Cover:
    """Return a cover in which artificial land on spoil heaps is natural: OCS GE reads bare shale as a building site.

    Parameters
    ----------
    cover : Cover
    heaps : ndarray of polygons
    progress : Progress
    """
    progress(0.0, "Reading the spoil heaps")
    rows = np.flatnonzero(cover.category == ARTIFICIAL)
    touched, _ = shapely.STRtree(heaps).query(cover.geometry[rows], predicate="intersects")
    rows = rows[np.unique(touched)]
    if not len(rows):
        return cover
    land = shapely.union_all(heaps)
    inside = shapely.intersection(cover.geometry[rows], land)
    geometry = cover.geometry.copy()
    geometry[rows] = shapely.difference(cover.geometry[rows], land)
    whole = Cover(
        np.concatenate([geometry, inside]),
        np.concatenate([cover.category, np.full(len(rows), NATURAL)]),
        np.concatenate([cover.code, cover.code[rows]]),
    )
    return whole.take(shapely.area(whole.geometry) > 0)

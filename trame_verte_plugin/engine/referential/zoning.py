"""The zone of each parcel and the land that the zones of farming and nature (A and N) keep from being built."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import shapely

from ..errors import InputError
from ..overlap import Outlines, Overlaps, largest_share, overlaps
from ..progress import Progress
from ..recognise import recognise
from ..table import Table
from ..texts import distinct, picked, text_or_none


@dataclass(frozen=True, eq=False)
class Zones:
    """The zone that covers most of each parcel; arrays of shape (n,)."""

    kind: np.ndarray
    """object: ``TYPEZONE`` as the source writes it, None outside every zone."""
    label: np.ndarray
    """object: ``LIBELLE``."""
    share: np.ndarray
    """Share of the parcel that it covers; NaN outside every zone."""
    pairs: Overlaps
    """Parcels and zones."""
    geometry: np.ndarray
    """object, shape (zones,): their polygons, in canonical order."""
    kind_of_zone: np.ndarray
    """object, shape (zones,)."""
    label_of_zone: np.ndarray
    """object, shape (zones,)."""

    @property
    def closed(self) -> np.ndarray:
        """bool, shape (zones,): the zone is of type A or N."""
        return np.isin(families(self.kind_of_zone).astype(str), ("A", "N"))


def zone_family(kind: str | None) -> str | None:
    """Return ``U``, ``AUs`` (closed for now), ``AU``, ``A`` or ``N`` for a zone type of any vintage of the standard.

    Older documents write 1AU and 2AU: the zones whose opening needs a change of the plan are those of 2AU. Ah and Nh
    are read as A and N.
    """
    if kind is None:
        return None
    text = kind.strip().upper()
    if text.startswith(("AUS", "2AU")):
        return "AUs"
    if text.startswith(("AU", "1AU")):
        return "AU"
    return next((family for family in ("U", "A", "N") if text.startswith(family)), None)


def families(kinds: np.ndarray) -> np.ndarray:
    """Return the family of each zone type (see :func:`zone_family`)."""
    return distinct(kinds, zone_family)


def measure_zones(parcels: Outlines, zoning: Table, progress: Progress) -> Zones:
    """Return the zone of each parcel.

    Parameters
    ----------
    parcels : Outlines
    zoning : Table
        CNIG ZONE_URBA, in canonical order; features without a zone type are zones of no known type.
    progress : Progress

    Raises
    ------
    InputError
        The layer has no field of zone types.
    """
    fields = list(zoning.columns)
    if recognise(fields, "typezone") is None:
        raise InputError(
            "Layer '{layer}' has no field TYPEZONE (U, AUc, AUs, A, N; standard of the CNIG). Rename the field that "
            "holds the zone types, or leave the zoning out.",
            layer=zoning.name,
        )
    kinds = _column(zoning, recognise(fields, "typezone"))
    labels = _column(zoning, recognise(fields, "libelle_zone"))
    pairs = overlaps(parcels, zoning.geometry, progress)
    best, covered = largest_share(pairs, len(parcels))
    outside = best < 0
    share = np.where(outside, np.nan, np.minimum(covered / parcels.area, 1.0))
    return Zones(picked(kinds, best), picked(labels, best), share, pairs, zoning.geometry, kinds, labels)


def _column(table: Table, name: str | None) -> np.ndarray:
    return np.full(len(table), None, dtype=object) if name is None else text_or_none(table.columns[name])


def off_limits(zones: Zones, limited: np.ndarray, progress: Progress) -> np.ndarray:
    """Return the polygons of zones A and N, those of limited capacity (STECAL) cut out.

    Parameters
    ----------
    zones : Zones
    limited : ndarray of polygons
        The sectors of limited capacity (PSC 16-03).
    progress : Progress
    """
    closed = zones.geometry[zones.closed]
    if not len(limited):
        return closed
    touched = np.unique(overlaps(closed, limited, progress).target)
    result = closed.copy()
    result[touched] = shapely.difference(closed[touched], shapely.union_all(limited))
    return result[~shapely.is_empty(result)]

"""The parcels under the links to build."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import shapely

from ..progress import Progress, batches

STEP = "Looking for the parcels under the links"


@dataclass(frozen=True, eq=False)
class Footprint:
    """What each link takes."""

    area_m2: np.ndarray
    parcels: np.ndarray
    """(n,) object, the parcels' names, ', ' between them; None without a layer of parcels."""
    count: np.ndarray
    """(n,) number of parcels, NaN without a layer of parcels."""
    private: np.ndarray
    """(n,) number of those whose owner is private or not known."""


def footprints(
    links: np.ndarray,
    width_m: float,
    parcels: np.ndarray | None,
    names: np.ndarray | None,
    owner: np.ndarray | None,
    progress: Progress,
) -> Footprint:
    """Return the land that links take over a width, and the parcels under it.

    Parameters
    ----------
    links : ndarray of shape (n,)
        Lines.
    width_m : float
        Metres, > 0.
    parcels : ndarray of shape (p,) or None
        Polygons.
    names : ndarray of shape (p,) or None
        What to call each parcel.
    owner : ndarray of shape (p,) or None
        Owner types; None values are taken for private.
    progress : Progress
    """
    ground = shapely.buffer(links, width_m / 2, cap_style="flat", quad_segs=8)
    count = len(links)
    unknown = np.full(count, np.nan)
    if parcels is None:
        return Footprint(shapely.area(ground), np.full(count, None, dtype=object), unknown, unknown.copy())
    tree = shapely.STRtree(parcels)
    listed = np.full(count, None, dtype=object)
    number, private = np.zeros(count), np.zeros(count)
    for rows in batches(count, progress, STEP):
        link, parcel = tree.query(ground[rows], predicate="intersects")
        shared = shapely.area(shapely.intersection(ground[rows][link], parcels[parcel])) > 0.01
        link, parcel = link[shared] + rows.start, parcel[shared]
        for k in np.unique(link):
            some = parcel[link == k]
            listed[k] = ", ".join(sorted(str(names[p]) for p in some))
            number[k] = len(some)
            private[k] = len(some) if owner is None else sum(owner[p] in (None, "prive") for p in some)
    return Footprint(shapely.area(ground), listed, number, private)

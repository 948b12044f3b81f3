"""What changed since an earlier inventory (white paper, proposition 29)."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
import shapely

from ..overlap import largest_share, overlaps
from .inputs import Earlier

#: Field that follows a field of both inventories.
FOLLOWED = {
    "evol_logts": "nb_logts",
    "evol_vacance_pts": "vacance_pct",
    "evol_efg_pts": "dpe_efg_pct",
    "evol_foncier_m2": "foncier_m2",
    "evol_score": "score_pilote",
}

#: The same estate covers at least half of the smaller of the two.
SAME_SHARE = 0.5


def follow(estates: np.ndarray, area: np.ndarray, columns: Mapping[str, np.ndarray], earlier: Earlier) -> dict:
    """Return the differences to the estate of the earlier inventory that shares most with each; NaN without one."""
    pairs = overlaps(estates, earlier.geometry)
    before, shared = largest_share(pairs, len(estates))
    size = np.append(shapely.area(earlier.geometry), np.inf)[before]
    same = (before >= 0) & (shared >= SAME_SHARE * np.minimum(area, size))
    found = {}
    for name, field in FOLLOWED.items():
        if field in columns and field in earlier.columns:
            old = np.append(earlier.columns[field], np.nan)[np.where(same, before, -1)]
            found[name] = np.where(same, columns[field].astype(float) - old, np.nan)
    return found

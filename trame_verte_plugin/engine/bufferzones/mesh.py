"""Effective mesh size of open land."""

from __future__ import annotations

import numpy as np


def effective_mesh(
    zone: np.ndarray, inside: np.ndarray, whole: np.ndarray, zone_area: np.ndarray
) -> tuple[np.ndarray, np.ndarray]:
    """Return the effective mesh size of each zone by cutting-out and by cross-boundary connections.

    Parameters
    ----------
    zone : int ndarray of shape (m,)
        Row of the zone that each open patch lies in.
    inside, whole : ndarray of shape (m,)
        Area of the patch inside the zone, and of the whole patch it is a part of (m²).
    zone_area : ndarray of shape (n,)
        Areas of the zones (m²).

    Returns
    -------
    cutting_out, cross_boundary : ndarray of shape (n,)
        Σ aᵢ²/A and Σ aᵢ·aᵢ^whole/A in m²; 0 where a zone has no open patch, NaN where its area is 0.

    References
    ----------
    Jaeger (2000), *Landscape Ecology* 15; Moser et al. (2007), *Landscape Ecology* 22.
    """
    count = len(zone_area)
    area = np.where(zone_area > 0, zone_area, np.nan)
    cutting_out = np.bincount(zone, weights=inside * inside, minlength=count) / area
    cross_boundary = np.bincount(zone, weights=inside * whole, minlength=count) / area
    return cutting_out, cross_boundary

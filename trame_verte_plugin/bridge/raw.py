"""What both ways of reading return."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

STEP = "Reading the layers"


@dataclass(frozen=True)
class Raw:
    """The features found, ordered by id."""

    ids: np.ndarray
    geometry: np.ndarray
    """Shapely geometries, None where the source has none."""
    columns: dict[str, np.ndarray]
    count: int
    """Features of the whole layer."""

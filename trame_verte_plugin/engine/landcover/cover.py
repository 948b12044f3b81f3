"""A land cover in categories, its stock in each zone, and what changed between two of them."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import shapely

from ..clip import disjoint, polygonal, shared_polygons
from ..overlap import NOISE_M2, overlaps
from ..progress import Progress, batches, part, silent
from .nomenclature import CATEGORIES

#: Changes narrower than this between two digitisations are slivers (m; contract).
SLIVER_WIDTH = 2.0

#: Category codes with :data:`~.nomenclature.UNKNOWN`.
CLASSES = len(CATEGORIES) + 1


@dataclass(frozen=True, eq=False)
class Cover:
    """A land cover; arrays of shape (n,), in canonical order."""

    geometry: np.ndarray
    """Polygons as the layer holds them; they may overlap one another."""
    category: np.ndarray
    """int64 codes of :mod:`.nomenclature`."""
    code: np.ndarray
    """object: the layer's own code, for the transition table."""

    def take(self, rows: np.ndarray) -> Cover:
        """Return the polygons chosen by a mask or positions."""
        return Cover(self.geometry[rows], self.category[rows], self.code[rows])

    def without_overlaps(self, progress: Progress = silent) -> Cover:
        """Return the cover with every place in one polygon: the first in order keeps what two share.

        A cover without overlaps is returned as it is.
        """
        parts, lost = disjoint(self.geometry, progress)
        if not lost.any():
            return self
        kept = ~shapely.is_empty(parts)
        return Cover(parts[kept], self.category[kept], self.code[kept])


@dataclass(frozen=True, eq=False)
class Stock:
    """Areas of one land cover in each zone, m²: the sum of ``by_class`` + ``uncovered`` − ``overlap`` is the zone."""

    by_class: np.ndarray
    """Shape (n zones, :data:`CLASSES`)."""
    uncovered: np.ndarray
    """Shape (n zones,): parts of the zone without land cover."""
    overlap: np.ndarray
    """Shape (n zones,): what polygons that overlap count more than once."""


def stock(zones: np.ndarray, cover: Cover, separate: Cover, progress: Progress = silent) -> Stock:
    """Return the area of each category in each zone.

    Parameters
    ----------
    zones : ndarray of shape (n,)
        Polygons; they may overlap, each is counted on its own.
    cover : Cover
        As given.
    separate : Cover
        ``cover.without_overlaps()``.
    progress : Progress
    """
    raw = overlaps(zones, cover.geometry, part(progress, 0.0, 0.5))
    cell = raw.target * CLASSES + cover.category[raw.cover]
    by_class = np.bincount(cell, raw.area, minlength=len(zones) * CLASSES).reshape(len(zones), CLASSES)
    if separate is not cover:
        raw = overlaps(zones, separate.geometry, part(progress, 0.5, 1.0))
    once = raw.total(len(zones))
    area = shapely.area(zones)
    uncovered = np.where(area - once > NOISE_M2 * area, area - once, 0.0)
    overlap = by_class.sum(axis=1) + uncovered - area
    return Stock(by_class, uncovered, np.where(overlap > NOISE_M2 * area, overlap, 0.0))


@dataclass(frozen=True, eq=False)
class Changes:
    """Places of a zone whose category changed; arrays of shape (m,), ordered by (zone, before, after)."""

    zone: np.ndarray
    """int64: row of the zone; a place in two zones that overlap stands twice."""
    geometry: np.ndarray
    area: np.ndarray
    """m²."""
    before: np.ndarray
    """int64: row of the polygon in the first cover."""
    after: np.ndarray
    """int64: row of the polygon in the second cover."""
    sliver: np.ndarray
    """bool: narrower than :data:`SLIVER_WIDTH` everywhere."""


def changes(zones: np.ndarray, before: Cover, after: Cover, progress: Progress = silent) -> Changes:
    """Return what changed category between two land covers without overlaps, zone by zone.

    Only pairs of polygons of different categories are cut: what stayed is the stock less what left it.
    """
    first, second = _pairs_that_differ(before, after, part(progress, 0.0, 0.3))
    pieces = np.empty(len(first), dtype=object)
    for rows in batches(len(first), part(progress, 0.3, 0.6), "Comparing the two dates"):
        cut = shapely.intersection(before.geometry[first[rows]], after.geometry[second[rows]])
        pieces[rows] = polygonal(cut)
    pairs = overlaps(zones, pieces, part(progress, 0.6, 0.8))
    geometry = shared_polygons(pairs, zones, pieces, part(progress, 0.8, 1.0))
    return Changes(
        zone=pairs.target,
        geometry=geometry,
        area=pairs.area,
        before=first[pairs.cover],
        after=second[pairs.cover],
        sliver=shapely.is_empty(shapely.buffer(geometry, -SLIVER_WIDTH / 2)),
    )


def _pairs_that_differ(before: Cover, after: Cover, progress: Progress) -> tuple[np.ndarray, np.ndarray]:
    """Return the pairs of polygons that share an area and differ in category, ordered."""
    found = [np.empty((2, 0), dtype=np.int64)]
    for category in range(CLASSES):
        rows = np.flatnonzero(before.category == category)
        others = np.flatnonzero(after.category != category)
        share = part(progress, category / CLASSES, (category + 1) / CLASSES)
        pairs = overlaps(before.geometry[rows], after.geometry[others], share)
        found.append(np.stack([rows[pairs.target], others[pairs.cover]]))
    first, second = np.concatenate(found, axis=1)
    order = np.lexsort([second, first])
    return first[order], second[order]


def transition_table(found: Changes, before: Cover, after: Cover) -> np.ndarray:
    """Return the summed area of changes from each category (rows) to each (columns), m², slivers left out."""
    real = ~found.sliver
    cell = before.category[found.before[real]] * CLASSES + after.category[found.after[real]]
    return np.bincount(cell, found.area[real], minlength=CLASSES * CLASSES).reshape(CLASSES, CLASSES)

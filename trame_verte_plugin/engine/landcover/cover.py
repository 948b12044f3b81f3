"""A land cover in categories, its stock in each zone, and what changed between two of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
import shapely

from ..clip import disjoint, polygonal, shared_polygons
from ..overlap import NOISE_M2, Outlines, Overlaps, overlaps
from ..progress import Progress, part, silent
from ..workers import in_parallel
from .nomenclature import CATEGORIES
from .twins import twins

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

    @cached_property
    def outlines(self) -> Outlines:
        """The polygons made ready for overlaps, once for all that is measured of them."""
        return Outlines.of(self.geometry)

    @cached_property
    def _twins(self) -> dict[Cover, np.ndarray]:
        return {}

    def twins(self, other: Cover) -> np.ndarray:
        """Return the polygon of another land cover that is drawn exactly like each of this one, -1 where none is."""
        if other not in self._twins:
            self._twins[other] = twins(self.geometry, other.geometry)
        return self._twins[other]

    def take(self, rows: np.ndarray) -> Cover:
        """Return the polygons chosen by a mask or positions."""
        return Cover(self.geometry[rows], self.category[rows], self.code[rows])

    def without_overlaps(self, progress: Progress = silent, *, like: Cover | None = None) -> Cover:
        """Return the cover with every place in one polygon: the first in order keeps what two share.

        A cover without overlaps is returned as it is.

        Parameters
        ----------
        progress : Progress
        like : Cover, optional
            Another cover without overlaps: the polygons that both draw alike need not be compared again.
        """
        settled = None if like is None else self.twins(like) >= 0
        alike = settled is not None and settled.all()
        parts, lost = (self.geometry, np.zeros(1)) if alike else disjoint(self.outlines, progress, settled=settled)
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


def shares(zones: np.ndarray | Outlines, covers: Sequence[Cover], progress: Progress = silent) -> list[Overlaps]:
    """Return what each zone shares with the polygons of each cover; polygons drawn alike are measured once.

    Parameters
    ----------
    zones : ndarray of shape (n,), or Outlines
    covers : sequence of Cover
        The same cover may stand in it several times.
    progress : Progress
    """
    zones = Outlines.of(zones)
    found: list[Overlaps] = []
    for number, cover in enumerate(covers):
        step = part(progress, number / len(covers), (number + 1) / len(covers))
        known = next((i for i in range(number) if covers[i] is cover), None)
        if known is not None:
            found.append(found[known])
        elif number:
            found.append(_like(found[0], covers[0], zones, cover, step))
        else:
            found.append(overlaps(zones, cover.outlines, step))
    return found


def _like(pairs: Overlaps, first: Cover, zones: Outlines, cover: Cover, progress: Progress) -> Overlaps:
    """Return the overlaps of a cover, those of polygons that a first cover has too taken from its overlaps."""
    twin = cover.twins(first)
    row = np.full(len(first.geometry), -1)
    row[twin[twin >= 0]] = np.flatnonzero(twin >= 0)
    kept = pairs.take(row[pairs.cover] >= 0)
    others = np.flatnonzero(twin < 0)
    more = overlaps(zones, cover.geometry[others], progress)
    target = np.concatenate([kept.target, more.target])
    polygon = np.concatenate([row[kept.cover], others[more.cover]])
    sides = (np.concatenate([getattr(kept, n), getattr(more, n)]) for n in ("area", "whole", "inside"))
    return Overlaps(target, polygon, *sides).take(np.lexsort([polygon, target]))


def stock(areas: np.ndarray, cover: Cover, raw: Overlaps, separate: Overlaps) -> Stock:
    """Return the area of each category in each zone.

    Parameters
    ----------
    areas : ndarray of shape (n,)
        Of the zones (m²); zones may overlap, each is counted on its own.
    cover : Cover
        As given.
    raw, separate : Overlaps
        What the zones share with ``cover`` and with ``cover.without_overlaps()``: :func:`shares`.
    """
    cell = raw.target * CLASSES + cover.category[raw.cover]
    by_class = np.bincount(cell, raw.area, minlength=len(areas) * CLASSES).reshape(len(areas), CLASSES)
    once = separate.total(len(areas))
    uncovered = np.where(areas - once > NOISE_M2 * areas, areas - once, 0.0)
    overlap = by_class.sum(axis=1) + uncovered - areas
    return Stock(by_class, uncovered, np.where(overlap > NOISE_M2 * areas, overlap, 0.0))


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


def changes(zones: np.ndarray | Outlines, before: Cover, after: Cover, progress: Progress = silent) -> Changes:
    """Return what changed category between two land covers without overlaps, zone by zone.

    Only pairs of polygons of different categories are cut: what stayed is the stock less what left it. A polygon that
    both covers draw alike can only have changed as a whole.
    """
    zones = Outlines.of(zones)
    first, second, pieces = _pieces(zones, before, after, part(progress, 0.0, 0.6))
    pairs = overlaps(zones, pieces, part(progress, 0.6, 0.8))
    geometry = shared_polygons(pairs, zones.polygons, pieces, part(progress, 0.8, 1.0))
    return Changes(
        zone=pairs.target,
        geometry=geometry,
        area=pairs.area,
        before=first[pairs.cover],
        after=second[pairs.cover],
        sliver=shapely.is_empty(shapely.buffer(geometry, -SLIVER_WIDTH / 2)),
    )


def _pieces(
    zones: Outlines, before: Cover, after: Cover, progress: Progress
) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Return the polygons of both covers that differ in category and share an area, and what they share; ordered.

    What surely lies outside all zones is left out.
    """
    twin = after.twins(before)
    alike = np.flatnonzero(twin >= 0)
    whole = alike[after.category[alike] != before.category[twin[alike]]]
    lone = np.ones(len(before.geometry), dtype=bool)
    lone[twin[alike]] = False
    some, others = np.flatnonzero(lone), np.flatnonzero(twin < 0)
    some = some[np.unique(zones.tree.query(before.geometry[some])[0])]
    pairs = overlaps(before.geometry[some], after.geometry[others], part(progress, 0.0, 0.5))
    first, second = some[pairs.target], others[pairs.cover]
    differ = before.category[first] != after.category[second]
    first, second = first[differ], second[differ]
    shared = in_parallel(
        lambda one, two: polygonal(shapely.intersection(one, two)),
        [before.geometry[first], after.geometry[second]],
        part(progress, 0.5, 1.0),
        "Comparing the two dates",
    )
    first, second = np.append(twin[whole], first), np.append(whole, second)
    order = np.lexsort([second, first])
    return first[order], second[order], np.append(after.geometry[whole], shared)[order]


def transition_table(found: Changes, before: Cover, after: Cover) -> np.ndarray:
    """Return the summed area of changes from each category (rows) to each (columns), m², slivers left out."""
    real = ~found.sliver
    cell = before.category[found.before[real]] * CLASSES + after.category[found.after[real]]
    return np.bincount(cell, found.area[real], minlength=CLASSES * CLASSES).reshape(CLASSES, CLASSES)

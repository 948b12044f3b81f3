"""The decree's thresholds of area: patches too small to count take the category around them."""

from __future__ import annotations

import numpy as np
import shapely

from ..neighbours import components, near_pairs
from ..progress import Progress, batches, part, silent
from .cover import CLASSES, Cover
from .nomenclature import ARTIFICIAL, UNKNOWN, normalise

#: Least area of a built patch, and of any other patch, m² (decree 2023-1096, notes of the annex).
BUILT_M2, OTHER_M2 = 50.0, 2500.0

#: OCS GE code of built land.
BUILT = "1.1.1.1"

_STEP = "Applying the decree's thresholds"


def apply_thresholds(cover: Cover, progress: Progress = silent) -> Cover:
    """Return a cover in which patches under the decree's thresholds have the category around them.

    Built patches under 50 m² first, then other artificial patches under 2 500 m², then open patches under 2 500 m² that
    artificial land encloses. A patch is what touches along a line; a yard counts with the buildings that it touches,
    which stay built in any case from 50 m² on. 'Around' is the category with which a patch shares most of its outline;
    an open patch on the edge of the data keeps its own.

    Parameters
    ----------
    cover : Cover
        Of OCS GE.
    progress : Progress

    References
    ----------
    Decree 2023-1096 of 27 November 2023, annex to article R. 101-1 of the code de l'urbanisme. By the decree the
    nomenclature serves planning documents and does not apply to one project.
    """
    one, other, length = shared_outlines(cover.geometry, part(progress, 0.0, 0.8))
    built = np.array([normalise(str(c).split("/")[0]) == BUILT for c in cover.code], dtype=bool)
    category = cover.category.copy()
    links = one, other, length
    progress(0.8, _STEP)
    category = _absorb(cover, category, built & (category == ARTIFICIAL), BUILT_M2, links)
    category = _absorb(cover, category, category == ARTIFICIAL, OTHER_M2, links, fixed=built)
    is_open = (category != ARTIFICIAL) & (category != UNKNOWN)
    category = _absorb(cover, category, is_open, OTHER_M2, links, only=ARTIFICIAL)
    progress(1.0, _STEP)
    return Cover(cover.geometry, category, cover.code)


def shared_outlines(geometry: np.ndarray, progress: Progress = silent) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Return the pairs (one < other) of polygons that touch along a line, and its length in metres."""
    one, other = near_pairs(geometry, 0.0, part(progress, 0.0, 0.4), _STEP)
    length = np.zeros(len(one))
    for rows in batches(len(one), part(progress, 0.4, 1.0), _STEP):
        shared = shapely.intersection(shapely.boundary(geometry[one[rows]]), shapely.boundary(geometry[other[rows]]))
        length[rows] = shapely.length(shared)
    touch = length > 0
    return one[touch], other[touch], length[touch]


def _absorb(
    cover: Cover,
    category: np.ndarray,
    members: np.ndarray,
    least_m2: float,
    links: tuple[np.ndarray, np.ndarray, np.ndarray],
    *,
    only: int | None = None,
    fixed: np.ndarray | None = None,
) -> np.ndarray:
    """Return categories in which patches of ``members`` under an area have the category that encloses most of them.

    With ``only``, a patch changes only where nothing but that category is around it; ``fixed`` members stay.
    """
    one, other, length = links
    within = members[one] & members[other]
    patch = components(len(category), one[within], other[within])
    area = np.bincount(patch, shapely.area(cover.geometry))
    small = members & (area[patch] < least_m2)
    around = np.zeros((len(area), CLASSES))
    for here, there in ((one, other), (other, one)):
        edge = small[here] & ~members[there]
        np.add.at(around, (patch[here[edge]], category[there[edge]]), length[edge])
    best = np.argmax(around, axis=1)
    changes = around.sum(axis=1) > 0
    if only is not None:
        outline = np.bincount(patch, shapely.length(cover.geometry)) - 2 * np.bincount(
            patch[one[within]], length[within], minlength=len(area)
        )
        changes &= around[:, only] >= outline * (1 - 1e-9)
    result = category.copy()
    chosen = small & changes[patch] if fixed is None else small & changes[patch] & ~fixed
    result[chosen] = best[patch[chosen]]
    return result

"""How wide planted strips are across a corridor."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import shapely

from ..progress import Progress, batches

STEP = "Measuring planted strips"

#: Half of the length of a line across: no planted strip of a corridor is wider, metres.
REACH_M = 100.0

#: Half of the stretch on which the direction of the corridor is taken, metres.
DIRECTION_M = 1.0


@dataclass(frozen=True, eq=False)
class Profiles:
    """Lines across corridors."""

    line: np.ndarray
    """(p,) the planted part of the line across; a metre of it where nothing is planted."""
    segment: np.ndarray
    """(p,) row of the corridor piece."""
    along_m: np.ndarray
    width_m: np.ndarray
    mean_m: np.ndarray
    """(p,) mean width of the profile's segment."""
    least_m: np.ndarray
    deficit_m2: np.ndarray
    """(p,) of the profile's segment: Σ (target − width)·step over the profiles that are too narrow."""


def profiles(
    segments: np.ndarray,
    strips: np.ndarray,
    step_m: float,
    target_m: float,
    progress: Progress,
    *,
    within: np.ndarray | None = None,
) -> Profiles:
    """Return the planted width across lines, every ``step_m``.

    On each line the places lie in the middle of equal steps of about ``step_m``. The width is the length, on the
    perpendicular, of the planted stretch that holds the corridor's own place or lies nearest to it, at most 20 m aside;
    two strips on the two sides of a path count together where less than 10 m part them. Across a surface the width is
    all that is planted from one of its sides to the other, at most 100 m from its axis.

    Parameters
    ----------
    segments : ndarray of shape (n,)
        LineStrings: corridors, or the axes of surfaces.
    strips : ndarray of shape (s,)
        Polygons.
    step_m, target_m : float
        Metres, > 0.
    progress : Progress
    within : ndarray of shape (n,), optional
        The surface of each segment.
    """
    length = shapely.length(segments)
    number = np.maximum(1, np.rint(length / step_m)).astype(np.int64)
    owner = np.repeat(np.arange(len(segments)), number)
    place = np.arange(number.sum()) - np.repeat(np.cumsum(number) - number, number)
    step = (length / number)[owner]
    along = (place + 0.5) * step
    across = _across(segments[owner], along, length[owner])
    tree = shapely.STRtree(strips)
    low, high = np.full(len(owner), REACH_M - 0.5), np.full(len(owner), REACH_M + 0.5)
    width = np.zeros(len(owner))
    for rows in batches(len(owner), progress, STEP):
        line, strip = tree.query(across[rows], predicate="intersects")
        for k in np.unique(line):
            row = rows.start + k
            planted = shapely.union_all(shapely.intersection(across[row], strips[strip[line == k]]))
            if within is None:
                found = _stretch(planted, across[row])
            else:
                found = _from_side_to_side(planted, across[row], within[owner[row]])
            if found is not None:
                low[row], high[row], width[row] = found
    ends = [shapely.get_coordinates(shapely.line_interpolate_point(across, x)) for x in (low, high)]
    lacking = np.maximum(target_m - width, 0) * step
    total = np.bincount(owner, width, minlength=len(segments))
    least = np.full(len(segments), np.inf)
    np.minimum.at(least, owner, width)
    deficit = np.bincount(owner, lacking, minlength=len(segments))
    line = shapely.linestrings(np.stack(ends, axis=1))
    return Profiles(line, owner, along, width, (total / number)[owner], least[owner], deficit[owner])


def _across(lines: np.ndarray, along: np.ndarray, length: np.ndarray) -> np.ndarray:
    """Return lines of twice the reach, square to the corridor at each place."""
    a = shapely.get_coordinates(shapely.line_interpolate_point(lines, np.maximum(along - DIRECTION_M, 0)))
    b = shapely.get_coordinates(shapely.line_interpolate_point(lines, np.minimum(along + DIRECTION_M, length)))
    middle = shapely.get_coordinates(shapely.line_interpolate_point(lines, along))
    ahead = (b - a) / np.maximum(np.hypot(*(b - a).T), 1e-12)[:, None]
    side = np.column_stack([-ahead[:, 1], ahead[:, 0]]) * REACH_M
    return shapely.linestrings(np.stack([middle - side, middle + side], axis=1))


#: A planted stretch farther from the corridor than this is another one's, metres.
BESIDE_M = 20.0

#: Two planted stretches with less than this between them are the two sides of one path, metres.
PATH_M = 10.0


def _stretch(planted: shapely.Geometry, across: shapely.LineString) -> tuple[float, float, float] | None:
    """Return where the corridor's planted stretch begins and ends along the line across, and its width."""
    spans = _spans(planted, across)
    runs: list[list[tuple[float, float]]] = []
    for span in spans:
        if runs and span[0] - runs[-1][-1][1] < PATH_M:
            runs[-1].append(span)
        else:
            runs.append([span])
    runs = [r for r in runs if _aside(r) <= BESIDE_M]
    if not runs:
        return None
    run = min(runs, key=lambda r: (_aside(r), r[0][0]))
    return run[0][0], run[-1][1], sum(b - a for a, b in run)


def _from_side_to_side(
    planted: shapely.Geometry, across: shapely.LineString, surface: shapely.Polygon
) -> tuple[float, float, float] | None:
    """Return where what is planted across a surface begins and ends along the line across, and its width."""
    own = [span for span in _spans(shapely.intersection(across, surface), across) if span[0] <= REACH_M <= span[1]]
    if not own:
        return None
    spans = [(max(a, own[0][0]), min(b, own[0][1])) for a, b in _spans(planted, across)]
    spans = [(a, b) for a, b in spans if b > a]
    return (spans[0][0], spans[-1][1], sum(b - a for a, b in spans)) if spans else None


def _spans(parts: shapely.Geometry, across: shapely.LineString) -> list[tuple[float, float]]:
    """Return where stretches of the line across begin and end along it, in order."""
    ends = (
        sorted(float(shapely.line_locate_point(across, shapely.get_point(p, i))) for i in (0, -1))
        for p in shapely.get_parts(parts)
        if p.length > 0
    )
    return sorted((low, high) for low, high in ends)


def _aside(run: list[tuple[float, float]]) -> float:
    """Return how far a stretch lies from the corridor, metres."""
    return max(run[0][0] - REACH_M, REACH_M - run[-1][1], 0.0)

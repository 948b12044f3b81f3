"""Breaks of corridors: what interrupts them, which components they part, and the work that mends them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np
import shapely

from ..order import canonical_order
from .obstacles import Barriers, Work

GAP, TO_CHECK, TO_BUILD, OBSTACLE, PINCH = "lacune", "a_verifier", "a_amenager", "obstacle", "goulet"

#: Work of the breaks that no barrier makes.
WORKS = {GAP: "amenagement_liaison", TO_CHECK: "verification", TO_BUILD: "amenagement_prevu", PINCH: "elargissement"}


@dataclass(frozen=True)
class Break:
    """One break."""

    kind: str
    touches: tuple[int, ...]
    """Components of the cut network that mending it joins, ascending."""
    link: shapely.Geometry
    """What is to be built: along the corridor, across the gap, or across the pinch point."""
    length_m: float
    corridors: tuple[str, ...] = ()
    width_m: float | None = None
    """Of the barriers, or of the pinch point."""
    layers: tuple[str, ...] = ()
    fids: tuple[int, ...] = ()
    classes: tuple[str, ...] = ()
    work: str = ""
    cost_eur: float = 0.0


@dataclass(frozen=True, eq=False)
class Met:
    """The barriers of some breaks: pairs of a break and a barrier."""

    of: np.ndarray
    """(p,) number of the break."""
    barrier: np.ndarray
    """(p,) row of the barrier."""


def ordered(breaks: Sequence[Break]) -> list[Break]:
    """Return breaks in canonical order: their identifiers are 1…n."""
    if not breaks:
        return []
    order = canonical_order(places_of(breaks), np.array([b.length_m for b in breaks]))
    return [breaks[i] for i in order]


def places_of(breaks: Sequence[Break]) -> np.ndarray:
    """Return the point that stands for each break: the middle of its link, of the longest part if there are several."""
    link = np.array([b.link for b in breaks], dtype=object)
    for k in np.flatnonzero(shapely.get_type_id(link) == shapely.GeometryType.MULTILINESTRING):
        link[k] = max(link[k].geoms, key=lambda part: part.length)
    plain = shapely.get_type_id(link) == shapely.GeometryType.LINESTRING
    place = shapely.centroid(link)
    place[plain] = shapely.line_interpolate_point(link[plain], 0.5, normalized=True)
    return place


def with_barriers(breaks: Sequence[Break], met: Met, barriers: Barriers) -> list[Break]:
    """Return the breaks with the layers, ids and classes of the barriers that they meet, each once, in order."""
    rows: list[list[int]] = [[] for _ in breaks]
    for k, barrier in zip(met.of.tolist(), met.barrier.tolist()):
        rows[k].append(barrier)
    return [_with(b, sorted(set(found)), barriers) for b, found in zip(breaks, rows)]


def _with(one: Break, rows: list[int], barriers: Barriers) -> Break:
    if not rows:
        return one
    named = sorted({(barriers.layer[r], int(barriers.fid[r]), barriers.obstacle[r].name) for r in rows})
    return replace(
        one,
        layers=tuple(dict.fromkeys(name for name, *_ in named)),
        fids=tuple(dict.fromkeys(fid for _, fid, _ in named)),
        classes=tuple(sorted({name for *_, name in named})),
        width_m=one.width_m if one.width_m is not None else float(max(barriers.width_m[r] for r in rows)),
        work=one.work or _dearest_class(rows, barriers),
    )


def _dearest_class(rows: list[int], barriers: Barriers) -> str:
    """Return the names of the works that the barriers call for, ``|`` between them."""
    return "|".join(sorted({barriers.obstacle[r].work for r in rows}))


def priced(breaks: Sequence[Break], works: Mapping[str, Work]) -> list[Break]:
    """Return the breaks with one work each, the dearest of those that its barriers call for, and its cost.

    A gap that crosses barriers costs the link over its length and the work over the barriers' width.
    """
    return [_priced(one, works) for one in breaks]


def _priced(one: Break, works: Mapping[str, Work]) -> Break:
    own = WORKS.get(one.kind, "")
    over = (one.width_m or 0.0) if one.kind == GAP else one.length_m
    names = [n for n in one.work.split("|") if n in works]
    if names:
        best = max(names, key=lambda name: (works[name].cost(over), name))
        cost = works[best].cost(over)
        beside = works[own].cost(max(one.length_m - over, 0.0)) if one.kind == GAP and own in works else 0.0
        return replace(one, work=best, cost_eur=cost + beside)
    if own in works:
        return replace(one, work=own, cost_eur=works[own].cost(one.length_m))
    return replace(one, work="", cost_eur=0.0)

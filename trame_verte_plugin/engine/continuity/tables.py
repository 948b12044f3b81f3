"""Breaks, links, plan and components as outputs."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np

from .breaks import PINCH, TO_CHECK, Break, places_of
from .obstacles import Work
from .parcels import Footprint
from .plan import Plan
from .sentences import sentence


def priorities(breaks: Sequence[Break], plan: Plan) -> tuple[np.ndarray, np.ndarray]:
    """Return the priority of each break and the coherence once it is done, NaN for those without a rank."""
    rank, coherence = np.full(len(breaks), np.nan), np.full(len(breaks), np.nan)
    for number, step in enumerate(plan.steps, start=1):
        rank[list(step.breaks)] = number
        coherence[list(step.breaks)] = step.coherence
    pinches = [k for k, b in enumerate(breaks) if b.kind == PINCH]
    # The narrowest lacks most; equal ones in canonical order.
    for number, k in enumerate(sorted(pinches, key=lambda k: (round(breaks[k].length_m, 9), k)), start=1):
        rank[k] = number
    return rank, coherence


def break_columns(
    breaks: Sequence[Break],
    plan: Plan,
    sizes: np.ndarray,
    continuous: float,
    unit: str,
    works: Mapping[str, Work],
    min_width: float,
) -> tuple[np.ndarray, dict[str, np.ndarray]]:
    """Return the points and the columns of ``BREAKS``.

    Parameters
    ----------
    breaks, plan : sequence of Break, Plan
    sizes : ndarray of shape (k,)
        Length or area of each component: the largest is named first.
    continuous : float
        Metres (or m²) 'd'un seul tenant' that a coherence of 1 stands for.
    unit : str
        ``m`` or ``m²``.
    works : mapping of Work
    min_width : float
    """
    rank, coherence = priorities(breaks, plan)
    pairs = [sorted(b.touches, key=lambda c: (-sizes[c], c))[:2] for b in breaks]
    cost = np.array([b.cost_eur for b in breaks], dtype=float)
    gain = plan.gain
    in_plan = np.array([b.kind not in (PINCH, TO_CHECK) for b in breaks], dtype=bool)
    columns = {
        "type": _texts(b.kind for b in breaks),
        "corridor": _texts(" / ".join(b.corridors) for b in breaks),
        "composante_a": np.array([p[0] + 1 if p else np.nan for p in pairs], dtype=float),
        "composante_b": np.array([p[1] + 1 if len(p) > 1 else np.nan for p in pairs], dtype=float),
        "longueur_m": np.array([b.length_m for b in breaks], dtype=float),
        "largeur_m": np.array([np.nan if b.width_m is None else b.width_m for b in breaks], dtype=float),
        "couches": _texts(", ".join(b.layers) for b in breaks),
        "fids": _texts(", ".join(map(str, b.fids)) for b in breaks),
        "classes": _texts(", ".join(b.classes) for b in breaks),
        "ouvrage": _texts(b.work for b in breaks),
        "cout_eur": cost,
        "gain": np.where(in_plan, gain, np.nan),
        "gain_m": np.where(in_plan, plan.lone_coherence * continuous, np.nan),
        "gain_par_keur": np.where(in_plan, gain / np.maximum(cost, 1.0) * 1000, np.nan),
        "priorite": rank,
        "coherence_cumulee": coherence,
        "motif": _texts(
            sentence(b, g * continuous, unit, works, min_width) for b, g in zip(breaks, plan.lone_coherence)
        ),
    }
    return places_of(breaks), columns


def link_columns(
    breaks: Sequence[Break], rows: Sequence[int], ground: Footprint, rank: np.ndarray
) -> tuple[np.ndarray, dict[str, np.ndarray]]:
    """Return the lines and the columns of ``LINKS``: what is to be built for some breaks."""
    chosen = [breaks[k] for k in rows]
    to_acquire = np.nan_to_num(ground.private) > 0
    to_check = np.array([b.kind == TO_CHECK for b in chosen], dtype=bool)
    step = np.where(to_check, "gerer", np.where(to_acquire, "acquerir", "amenager")).astype(object)
    columns = {
        "break": np.array([k + 1 for k in rows], dtype=float),
        "longueur_m": np.array([b.length_m for b in chosen], dtype=float),
        "ouvrage": _texts(b.work for b in chosen),
        "parcelles": ground.parcels,
        "nb_parcelles": ground.count,
        "nb_prives": ground.private,
        "surf_emprise_m2": ground.area_m2,
        "etape": step,
        "priorite": rank[list(rows)] if len(rows) else np.empty(0),
    }
    return np.array([b.link for b in chosen], dtype=object), columns


def plan_columns(breaks: Sequence[Break], plan: Plan, continuous: float) -> dict[str, np.ndarray]:
    """Return the columns of ``PLAN``."""
    steps = plan.steps
    cost = np.array([s.cost_eur for s in steps], dtype=float)
    gain = np.array([s.gain for s in steps], dtype=float)
    before = np.array([plan.coherence_start, *(s.coherence for s in steps)])
    return {
        "priorite": np.arange(1, len(steps) + 1, dtype=float),
        "breaks": _texts(", ".join(str(k + 1) for k in s.breaks) for s in steps),
        "ouvrages": _texts(", ".join(breaks[k].work for k in s.breaks) for s in steps),
        "cout_eur": cost,
        "cout_cumule_eur": np.cumsum(cost),
        "gain": gain,
        "gain_m": np.diff(before) * continuous,
        "coherence_cumulee": before[1:],
    }


def component_columns(component: np.ndarray, size: np.ndarray, total: float) -> dict[str, np.ndarray]:
    """Return the columns of ``COMPONENTS``, nodes excepted.

    Parameters
    ----------
    component : ndarray of shape (m,)
        Component of each piece that conducts.
    size : ndarray of shape (k,)
        Length or area of each component.
    total : float
        Of the whole network.
    """
    share = size / total if total > 0 else np.zeros(len(size))
    return {
        "longueur_m": size,
        "longueur_continue_m": size * share,
        "nb_segments": np.bincount(component, minlength=len(size)).astype(float),
        "part": share,
    }


def _texts(values) -> np.ndarray:
    return np.array([v or None for v in values], dtype=object)

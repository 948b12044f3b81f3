"""``motif``: what each patch brings to its sub-network, in one French sentence."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np

from ...report import numbers as french


def sentences(columns: Mapping[str, np.ndarray], number: np.ndarray) -> np.ndarray:
    """Return the sentence of each patch, object of shape (n,).

    '3e tache sur 120 : sans elle la connectivité baisse de 14 %, surtout par ses échanges avec les autres ; 6 liens.'

    Parameters
    ----------
    columns : mapping
        The columns of ``PATCHES_OUT``.
    number : int64 ndarray of shape (n,)
        Patches of each patch's sub-network.
    """
    names = ("rang", "dpc", "dpc_intra", "dpc_flux", "dpc_connecteur", "degre")
    rows = zip(*(columns[name].tolist() for name in names), number.tolist())
    return np.array([*(_sentence(*row) for row in rows), None], dtype=object)[:-1]


def _sentence(rank: int, dpc: float, intra: float, flux: float, connector: float, degree: int, number: int) -> str:
    place = f"{rank}{'re' if rank == 1 else 'e'} tache sur {french.number(number)}"
    if dpc <= 0:
        return f"{place} : sans capacité, sa perte n'enlèverait rien."
    text = f"{place} : sans elle la connectivité baisse de {_percent(dpc)}"
    if not degree:
        return f"{text}, par sa seule capacité ; isolée."
    largest = max(intra, flux, connector)
    if connector == largest:
        reason = "surtout parce qu'elle relie d'autres taches"
    elif flux == largest:
        reason = "surtout par ses échanges avec les autres"
    else:
        reason = "surtout par sa propre capacité"
    return f"{text}, {reason} ; {french.plural(degree, 'lien')}."


def _percent(value: float) -> str:
    if value < 0.01:
        return "moins de 0,01\u202f%"
    return french.percent(value / 100, 0 if value >= 10 else 1 if value >= 1 else 2)

"""``motif``: for each zone a French sentence with the numbers that decided, or the figures where no verdict is due."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np

from ...report import numbers as french
from .inputs import AuditParameters
from .states import BROKEN, ERODED, PRESERVED, PRESSED

_OPENINGS = {BROKEN: "Coupure rompue", ERODED: "Coupure entamée", PRESSED: "Coupure sous pression"}


#: Beside the columns: why the passage of a row is closed.
_CLOSED_BY = "closed by"


def sentences(
    columns: Mapping[str, np.ndarray], closed_by: np.ndarray | None, parameters: AuditParameters
) -> np.ndarray:
    """Return the sentence of each zone, object of shape (n,).

    'Coupure entamée : 6,2 ha artificialisés, soit 4,8 % de la terre ouverte en dix ans ; passage le plus étroit de
    180 m ; 12 % de la zone promis à l'urbanisation.'

    Parameters
    ----------
    columns : mapping
        The columns of ``AUDIT`` that are known.
    closed_by : object ndarray of shape (n,), optional
        Why the passage is closed (:class:`~.openness.Openness`).
    parameters : AuditParameters
    """
    known = {name: column.tolist() for name, column in columns.items()}
    if closed_by is not None:
        known[_CLOSED_BY] = closed_by.tolist()
    rows = [{name: values[i] for name, values in known.items()} for i in range(len(columns["surf_ha"]))]
    result = np.empty(len(rows), dtype=object)
    result[:] = [_sentence(row, parameters) for row in rows]
    return result


def _sentence(row: Mapping[str, object], parameters: AuditParameters) -> str:
    consumed = parameters.consumption
    clauses = [
        c for c in (_artificial(row, consumed), _loss(row, consumed), _width(row, parameters), _pressure(row)) if c
    ]
    if not clauses:
        return "Aucune donnée ne renseigne cette zone."
    text = f"{french.THIN}; ".join(clauses)
    state = row["etat"]
    if state in _OPENINGS:
        return f"{_OPENINGS[state]}{french.THIN}: {text}."
    if state == PRESERVED:
        return f"Coupure préservée{french.THIN}: {text}."
    return f"{text[0].upper()}{text[1:]}."


def _known(value: object) -> bool:
    return value is not None and not np.isnan(value)


def _artificial(row: Mapping[str, object], consumed: bool) -> str:
    share = row.get("art_pct_2", row.get("art_pct_1"))
    if not _known(share):
        return ""
    return f"{french.percent(share / 100)} de la zone {'urbanisée' if consumed else 'artificielle'}"


def _loss(row: Mapping[str, object], consumed: bool) -> str:
    gained = row.get("artificialise_ha")
    if not _known(gained):
        return ""
    if round(gained, 2) == 0:
        return f"aucune terre {'consommée' if consumed else 'artificialisée'} entre les deux dates"
    text = f"{french.hectares(gained)} {'consommés' if consumed else 'artificialisés'}"
    rate = row.get("perte_pct_10ans")
    return f"{text}, soit {french.percent(rate / 100, 1)} de la terre ouverte en dix ans" if _known(rate) else text


def _width(row: Mapping[str, object], parameters: AuditParameters) -> str:
    width = row.get("largeur_min_m")
    if not _known(width):
        return ""
    if width == 0:
        return str(row[_CLOSED_BY])
    text = f"passage le plus étroit de {french.length(width)}"
    wanted = parameters.min_break_width
    return text if width >= wanted else f"{text} (moins de {french.length(wanted)})"


def _pressure(row: Mapping[str, object]) -> str:
    share = row.get("pression_pct")
    if not _known(share) or share < 0.5:
        return ""
    return f"{french.percent(share / 100)} de la zone promis à l'urbanisation"

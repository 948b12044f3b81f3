"""The reasons, in French: what an estate or a pocket is and what calls for care."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np

THIN = "\u202f"

_STATUS = {"inscrite": "inscrite au patrimoine mondial", "zone_tampon": "en zone tampon UNESCO", "hors": "hors UNESCO"}
_CRITERIA = {
    "crit_patrimoine": "le patrimoine",
    "crit_energie": "l'énergie",
    "crit_social": "le social",
    "crit_foncier": "le foncier",
    "crit_tcsp": "les transports",
    "crit_taille": "la taille",
}
_CARE = {
    "bien_inscrit": "dans le bien inscrit, à traiter avec prudence",
    "tampon": "en zone tampon UNESCO",
    "abords": "aux abords d'un monument historique",
}
_NATURE = {
    "libre": "Terrain libre",
    "jardins": "Cœur de jardins, à laisser aux habitants sauf projet partagé",
    "equipement": "Terrain d'un grand ensemble bâti ou d'un équipement",
}
#: A criterion carries the score from here on.
STRONG = 0.6


def of_estates(columns: Mapping[str, np.ndarray], count: int) -> np.ndarray:
    """Return one sentence for each estate."""
    return np.array([*(_estate(columns, row) for row in range(count)), None], dtype=object)[:-1]


def _estate(columns: Mapping[str, np.ndarray], row: int) -> str:
    kind = columns["type"][row] or "Cité de type inconnu"
    words = [kind + (" (estimé)" if columns["type_source"][row] == "estime" else "")]
    status = _STATUS.get(columns["statut_unesco"][row])
    if status:
        words.append(status)
    dwellings = _value(columns, "nb_logts", row)
    if not np.isnan(dwellings):
        words.append(f"{_count(dwellings)} logements")
    free = _value(columns, "foncier_m2", row)
    if free > 0:
        words.append(f"{_count(free)}{THIN}m² de terrain libre")
    text = ", ".join(words)
    strong = [word for name, word in _CRITERIA.items() if _value(columns, name, row) >= STRONG]
    if strong:
        text += f". Atouts d'un pilote{THIN}: {', '.join(strong)}"
    missing = [word for name, word in _CRITERIA.items() if np.isnan(_value(columns, name, row))]
    if missing:
        text += f". Non connu{THIN}: {', '.join(missing)}"
    return f"{text}."


def of_pockets(columns: Mapping[str, np.ndarray], count: int) -> np.ndarray:
    """Return one sentence for each pocket."""
    return np.array([*(_pocket(columns, row) for row in range(count)), None], dtype=object)[:-1]


def _pocket(columns: Mapping[str, np.ndarray], row: int) -> str:
    words = [_NATURE.get(_text(columns, "nature", row), "Terrain non bâti, de nature inconnue sans parcelles")]
    words[0] += f" de {_count(columns['surf_m2'][row])}{THIN}m²"
    access = _text(columns, "acces", row)
    if access:
        words.append("au bord d'une rue" if access == "rue" else "sans accès à une rue")
    care = _CARE.get(_text(columns, "prudence", row))
    if care:
        words.append(care)
    text = ", ".join(words)
    flagged = _text(columns, "protections", row)
    return f"{text}. À respecter{THIN}: {flagged}." if flagged else f"{text}."


def _text(columns: Mapping[str, np.ndarray], name: str, row: int) -> str | None:
    return columns[name][row] if name in columns else None


def _value(columns: Mapping[str, np.ndarray], name: str, row: int) -> float:
    return float(columns[name][row]) if name in columns else np.nan


def _count(value: float) -> str:
    return f"{round(value):,}".replace(",", THIN)

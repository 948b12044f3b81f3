"""The sentences that say what a break is and what mends it."""

from __future__ import annotations

from collections.abc import Mapping

from ...report import numbers as french
from .breaks import GAP, PINCH, TO_BUILD, TO_CHECK, Break
from .obstacles import Work

CLASSES = {
    "autoroute": "une autoroute",
    "route_2_chaussees": "une route à deux chaussées",
    "route_principale": "une route principale",
    "route_locale": "une route locale",
    "voie_ferree": "une voie ferrée",
    "tramway": "une ligne de tramway",
    "canal": "un canal",
    "cours_eau": "un cours d'eau",
    "cloture": "une clôture",
    "bati": "du bâti",
    "inconnu": "un obstacle non classé",
}


def sentence(one: Break, gain_m: float, unit: str, works: Mapping[str, Work], min_width: float) -> str:
    """Return the break in a planner's words: what, where, how long, which work, what it brings.

    Parameters
    ----------
    one : Break
    gain_m : float
        Metres (or square metres) 'd'un seul tenant' that mending it alone brings.
    unit : str
        ``m`` or ``m²``.
    works : mapping of Work
    min_width : float
        Width under which a place is a pinch point, metres.
    """
    where = f" ({' ; '.join(one.corridors)})" if one.corridors else ""
    if one.kind == PINCH:
        lacking = french.length(max(min_width - one.length_m, 0.0))
        return f"Goulet de {french.length(one.length_m)} de large{where} : il manque {lacking}."
    what = _what(one) + where
    if one.kind == TO_CHECK:
        return f"{what} : dessin à vérifier sur le terrain, compté comme joint dans le plan."
    if len(one.touches) < 2:
        return f"{what} ; le rétablir ne relie pas d'autre ensemble."
    label = works[one.work].label if one.work in works else "ouvrage à définir"
    gain = french.length(gain_m) if unit == "m" else french.area(gain_m)
    cost = french.euros(order_of(one.cost_eur))
    return f"{what} ; {label}, de l'ordre de {cost}, pour {gain} de plus d'un seul tenant."


def _what(one: Break) -> str:
    length = french.length(one.length_m)
    if one.kind == TO_CHECK:
        return f"Écart de {length} entre deux corridors"
    if one.kind == GAP:
        crossed = f", en franchissant {_listed(one.classes)}" if one.classes else ""
        return f"Lacune de {length}{crossed}"
    if one.kind == TO_BUILD:
        return f"Section encore en projet, {length} à aménager"
    return f"Corridor coupé par {_listed(one.classes)} sur {length}"


def class_label(name: str) -> str:
    """Return what charts call a class of barriers: 'Voie ferrée'."""
    label = CLASSES.get(name, name.replace("_", " "))
    for article in ("une ", "un ", "du "):
        label = label.removeprefix(article)
    return label[:1].upper() + label[1:]


def _listed(classes: tuple[str, ...]) -> str:
    named = [CLASSES.get(c, c.replace("_", " ")) for c in classes]
    return named[0] if len(named) == 1 else ", ".join(named[:-1]) + " et " + named[-1]


def order_of(cost: float) -> float:
    """Return a cost at two significant digits: it is an order of magnitude and must not look like more."""
    return float(f"{cost:.1e}")

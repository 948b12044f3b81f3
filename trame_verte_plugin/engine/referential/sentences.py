"""``motif``: for each land unit a French sentence with the numbers that decided on its class."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from ...report import numbers as french
from . import classes
from .classes import UnitFacts
from .parameters import Parameters
from .places import Stops


@dataclass(frozen=True, eq=False)
class Setting:
    """What the sentences quote beside the facts; arrays of shape (units,)."""

    parcels: np.ndarray
    """int64, parcels of the unit."""
    zone: np.ndarray
    """object: the zone's label, None where it is not known."""
    piece_m2: np.ndarray
    """Free piece; NaN where it is not known."""
    piece_width_m: np.ndarray
    unblocked_m2: np.ndarray
    """Area minus blocking constraints."""
    constraints: np.ndarray
    """object: labels of the blocking constraints, '' for none."""
    nearness: np.ndarray
    """object: ", à 240 m de l'arrêt Mairie" (see :func:`nearness_texts`)."""


def sentences(codes: np.ndarray, facts: UnitFacts, setting: Setting, parameters: Parameters) -> np.ndarray:
    """Return the sentence of each unit, object of shape (n,).

    'Parcelle bâtie de 1 240 m², pièce libre de 610 m² large de 18 m, zone UB, à 240 m de l'arrêt Mairie'.
    """
    writer = _Writer(facts, setting, parameters)
    result = np.full(len(codes), "", dtype=object)
    for code in np.unique(codes):
        rows = np.flatnonzero(codes == code)
        start = writer.brownfield(rows) if code == classes.BROWNFIELD else writer.subject(rows)
        middle = writer.middles()[int(code)](rows)
        zone = "" if code in (classes.OUT_OF_ZONE, classes.TO_OPEN) else writer.zone(rows)
        result[rows] = start + middle + zone + setting.nearness[rows]
    return result


def nearness_texts(walk: Stops, straight: Stops, axis: Stops) -> np.ndarray:
    """Return the end of each sentence: the distance on foot to the stop, else straight to it, else to the axis."""
    # 'Axe 2', as axes without a name are called, is written 'de l'axe 2'.
    names = np.array([*(name[4:] if name[:4].lower() == "axe " else name for name in axis.name), None], dtype=object)
    by_axis = _join(_distance(axis.distance, ""), " de l'axe ", names[:-1])
    by_stop = _join(_distance(straight.distance, ""), " de l'arrêt ", straight.name)
    by_walk = _join(_distance(walk.distance, " à pied"), " de l'arrêt ", walk.name)
    result = np.where(np.isnan(straight.distance), by_axis, by_stop)
    return np.where(np.isnan(walk.distance), result, by_walk)


def _join(*parts: np.ndarray | str) -> np.ndarray:
    """Join texts element by element."""
    result = np.asarray(parts[0], dtype=object)
    for part in parts[1:]:
        result = result + (np.where(part == None, "", part) if isinstance(part, np.ndarray) else part)  # noqa: E711
    return result


def _distance(metres: np.ndarray, how: str) -> np.ndarray:
    return ", à " + written(french.length, metres, 1.0) + how


def written(write: Callable[..., np.ndarray], values: np.ndarray, step: float) -> np.ndarray:
    """Write numbers with a function of :mod:`report.numbers`, each distinct value (to ``step``) only once."""
    distinct, place = np.unique(np.round(values / step) * step, return_inverse=True)
    return write(distinct)[place.reshape(-1)]


class _Writer:
    """Parts of the sentences of chosen rows."""

    def __init__(self, facts: UnitFacts, setting: Setting, parameters: Parameters) -> None:
        self._facts, self._setting, self._parameters = facts, setting, parameters

    def middles(self) -> dict[int, Callable[[np.ndarray], np.ndarray]]:
        """Return what writes the deciding part for each class."""
        return {
            classes.UNKNOWN: self._unknown,
            classes.UNBUILDABLE: self._unbuildable,
            classes.BROWNFIELD: self._unblocked,
            classes.OUT_OF_ZONE: self._out_of_zone,
            classes.TO_OPEN: self._to_open,
            classes.FACILITY: self._facility,
            classes.BARE: self._piece,
            classes.LEFTOVER: self._too_small,
            classes.RENEWAL: self._renewal,
            classes.DIVISIBLE: self._piece,
            classes.UNDER_DENSE: self._under_dense,
            classes.OCCUPIED: self._occupied,
        }

    def subject(self, rows: np.ndarray) -> np.ndarray:
        """'Parcelle bâtie de 1 240 m²', 'Unité foncière de 3 parcelles, bâtie, de 1 240 m²'."""
        footprint = self._facts.footprint[rows]
        state = np.where(self._facts.built[rows], "bâtie", np.where(np.isnan(footprint), "", "nue")).astype(object)
        many = self._setting.parcels[rows] > 1
        count = written(french.number, self._setting.parcels[rows].astype(float), 1.0)
        single = np.where(state == "", "Parcelle", "Parcelle " + state)
        several = np.where(state == "", "", ", " + state + ",")
        several = "Unité foncière de " + count + " parcelles" + several
        return np.where(many, several, single) + " de " + self._area(self._facts.area, rows)

    def brownfield(self, rows: np.ndarray) -> np.ndarray:
        """'Friche de 8 000 m²'."""
        return "Friche de " + self._area(self._facts.area, rows)

    def zone(self, rows: np.ndarray) -> np.ndarray:
        """', zone UB'; nothing where the zone is not known."""
        return np.array([f", zone {z}" if z else "" for z in self._setting.zone[rows]] + [None], dtype=object)[:-1]

    def _area(self, values: np.ndarray, rows: np.ndarray) -> np.ndarray:
        return written(french.area, values[rows], 1.0)

    def _percent(self, shares: np.ndarray, rows: np.ndarray) -> np.ndarray:
        return written(french.percent, shares[rows], 0.01)

    def _piece(self, rows: np.ndarray) -> np.ndarray:
        area, width = self._setting.piece_m2[rows], self._setting.piece_width_m[rows]
        wide = " large de " + written(french.length, width, 1.0)
        text = ", pièce libre de " + self._area(self._setting.piece_m2, rows) + np.where(width > 0, wide, "")
        return np.where(area > 0, text, np.where(np.isnan(area), "", ", sans pièce libre"))

    def _too_small(self, rows: np.ndarray) -> np.ndarray:
        least = (
            f" (il faut {french.area(self._parameters.min_area_m2)} et {french.length(self._parameters.min_width_m)})"
        )
        return self._piece(rows) + least

    def _unblocked(self, rows: np.ndarray) -> np.ndarray:
        left = self._setting.unblocked_m2[rows]
        blocked = self._facts.area[rows] - left >= 0.5
        return np.where(
            blocked, " dont " + self._area(self._setting.unblocked_m2, rows) + " hors contraintes bloquantes", ""
        )

    def _unbuildable(self, rows: np.ndarray) -> np.ndarray:
        share = self._percent(self._facts.blocked_share, rows)
        labels = _join(" (", self._setting.constraints[rows], ")")
        return ", " + share + " sous contrainte bloquante" + labels + ", sans pièce constructible"

    def _out_of_zone(self, rows: np.ndarray) -> np.ndarray:
        share = self._percent(self._facts.off_limits_share, rows)
        text = ", zones A ou N sur " + share + ", sans pièce constructible"
        zone = self._setting.zone[rows]
        return np.where(self._facts.off_limits_share[rows] >= 0.995, _join(", zone ", zone), text)

    def _to_open(self, rows: np.ndarray) -> np.ndarray:
        return self._piece(rows) + _join(", zone ", self._setting.zone[rows], " à ouvrir à l'urbanisation")

    def _facility(self, rows: np.ndarray) -> np.ndarray:
        return ", équipement sur " + self._percent(self._facts.facility_share, rows)

    def _renewal(self, rows: np.ndarray) -> np.ndarray:
        share = self._facts.activity_share[rows]
        active = ", emprise commerciale, industrielle ou de stockage à " + self._percent(
            self._facts.activity_share, rows
        )
        return np.where(share > 0.5, active, ", logements vacants pour moitié au moins")

    def _under_dense(self, rows: np.ndarray) -> np.ndarray:
        per_hectare = self._facts.dwellings / (self._facts.area / 10_000)
        ratio = written(lambda v: french.number(v, 2), self._facts.floor_ratio[rows], 0.01)
        density = written(french.number, per_hectare[rows], 1.0)
        return self._coverage(rows) + ", densité bâtie de " + ratio + ", " + density + " logements/ha"

    def _coverage(self, rows: np.ndarray) -> np.ndarray:
        return ", emprise de " + self._percent(self._facts.coverage, rows)

    def _occupied(self, rows: np.ndarray) -> np.ndarray:
        return self._coverage(rows) + self._piece(rows)

    def _unknown(self, rows: np.ndarray) -> np.ndarray:
        missing = "sans connaître les hauteurs et les logements des bâtiments"
        return np.where(
            np.isnan(self._facts.footprint[rows]),
            ", classement impossible sans les bâtiments",
            self._coverage(rows) + ", classement impossible " + missing,
        )

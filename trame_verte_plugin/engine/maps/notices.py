"""What a sheet must tell of some CNIG codes: the list of reserved land, the inscription of World Heritage."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from ...report.numbers import THIN, UNKNOWN, with_unit
from ...report.numbers import date as in_french


@dataclass(frozen=True)
class Reservation:
    """A row of the list of reserved land, as it is printed."""

    number: str
    purpose: str
    beneficiary: str
    area: str


def is_reservation(code: str) -> bool:
    """Tell whether a prescription's code is one of reserved land."""
    return code.startswith("05-")


def reservation_of(attributes: Mapping[str, object], area: float) -> Reservation:
    """Return the row of a reservation.

    Parameters
    ----------
    attributes : mapping
        Fields of the CNIG standard; ``LIB_ATTRn``/``LIB_VALn`` pairs and fields of their own may hold ``numero``,
        ``destination``, ``beneficiaire`` and ``surface_m2``.
    area : float
        Of its geometry, in m²; used where no attribute gives it.
    """
    known = _known(attributes)
    told = _number(known.get("surface_m2"))
    return Reservation(
        known.get("numero") or known.get("txt") or UNKNOWN,
        known.get("destination") or known.get("libelle") or UNKNOWN,
        known.get("beneficiaire") or UNKNOWN,
        with_unit(area if told is None else told, "m²"),
    )


def inscription_of(code: str, attributes: Mapping[str, object]) -> str:
    """Return the sentence on an inscribed property (40-01) or its buffer zone (40-02), '' for other codes.

    Parameters
    ----------
    code : str
    attributes : mapping
        Reference and date are looked for in ``reference``, ``id_unesco``, ``ref_inscription`` and in
        ``date_inscription``, ``date_insc``, in fields or ``LIB_ATTRn``/``LIB_VALn`` pairs.
    """
    if code not in ("40-01", "40-02"):
        return ""
    known = _known(attributes)
    reference = next((known[n] for n in ("reference", "ref_inscription", "id_unesco", "id_lsm") if known.get(n)), None)
    date = next((known[n] for n in ("date_inscription", "date_insc") if known.get(n)), None)
    name = known.get("libelle") or ("Bien inscrit" if code == "40-01" else "Zone tampon")
    if reference is None and date is None:
        return f"{name}{THIN}: référence et date d'inscription absentes de la couche."
    told = [
        f"n°{THIN}{reference}" if reference else "référence absente",
        f"inscription du {_day(date)}" if date else "",
    ]
    return f"{name}{THIN}: " + ", ".join(part for part in told if part) + "."


def _known(attributes: Mapping[str, object]) -> dict[str, str]:
    """Return attributes by lower-case name, those of ``LIB_ATTRn``/``LIB_VALn`` pairs under the name they give."""
    texts = {name.lower(): str(value).strip() for name, value in attributes.items() if value is not None}
    texts = {name: value for name, value in texts.items() if value not in ("", "NULL")}
    pairs = {
        re.sub(r"\s+", "_", value.lower()): texts.get(name.replace("attr", "val"), "")
        for name, value in texts.items()
        if re.fullmatch(r"lib_attr\d+", name)
    }
    return {**texts, **pairs}


def _number(value: str | None) -> float | None:
    try:
        return float(value.replace(",", ".").replace(" ", "")) if value else None
    except ValueError:
        return None


def _day(value: str) -> str:
    """Write a day in French, whether it was given as 2012-06-30 or 20120630."""
    digits = re.fullmatch(r"(\d{4})(\d{2})(\d{2})", value)
    return in_french("-".join(digits.groups()) if digits else value)

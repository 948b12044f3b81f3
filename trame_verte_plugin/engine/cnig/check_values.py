"""Values of a table's fields against the standard."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import numpy as np

from ..texts import is_null
from .breaches import TO_JOIN, Breaches
from .delivery import Delivery, TableFile
from .document import is_insee, is_siren, parse_day
from .standard import DATE, FILE, URL, WHOLE, FieldRule
from .texts import has_controls, is_plain

#: UTF-8 that was read as another encoding on its way.
GARBLED = re.compile("[ÃÂ][\x80-\xbf]")
FILE_NAME = re.compile(r"[A-Za-z0-9_-]+\.(pdf|zip)", re.IGNORECASE)
ADDRESS = re.compile(r"https?://[^\s/]+(/\S*)?", re.IGNORECASE)

#: What the sentences write for parts of patterns.
EXAMPLES = {"[0-9]+": "1", "[0-9]{2}": "00", "[0-9]{3}": "001", "[0-9]{8}": "aaaammjj", "\\.": "."}

#: Longer values are quoted so far, and so many values of a list.
QUOTED, LISTED = 80, 12


@dataclass(frozen=True)
class Place:
    """Where values stand."""

    delivery: Delivery
    file: TableFile
    whole: bool
    pieces: frozenset[str]
    """Names of the files of the written pieces."""


def check_field(place: Place, rule: FieldRule, texts: np.ndarray, breaches: Breaches) -> None:
    """Note what is wrong with the values of a field.

    Parameters
    ----------
    place : Place
    rule : FieldRule
    texts : ndarray of shape (n,)
        From :func:`as_texts`.
    breaches : Breaches
    """
    rows: dict[str | None, list[int]] = {}
    for row, text in enumerate(texts.tolist()):
        rows.setdefault(text, []).append(row)
    for text, where in rows.items():
        for code, wanted in faults(place, rule, text):
            breaches.add_rows(
                place.file.place, code, where, field=rule.name, found=[_quoted(text)] * len(where), wanted=wanted
            )
        if rule.unique and text is not None and len(where) > 1:
            again = where[1:]
            breaches.add_rows(
                place.file.place, "double", again, field=rule.name, found=[text] * len(again), wanted=where[0] + 1
            )
        if rule.kind == FILE and text and FILE_NAME.fullmatch(text) and text not in place.pieces and not place.whole:
            breaches.add(place.file.place, TO_JOIN, field=rule.name, wanted=text)


def as_texts(column: np.ndarray) -> np.ndarray:
    """Return a column as texts, None where it is null or blank; nothing is stripped."""
    found = [_as_text(value) for value in column.tolist()]
    return np.array([*found, None], dtype=object)[:-1]


def _as_text(value: Any) -> str | None:
    if type(value) is not str:
        if is_null(value):
            return None
        value = str(int(value)) if isinstance(value, float) and value.is_integer() else str(value)
    return value if value.strip() else None


def faults(place: Place, rule: FieldRule, text: str | None) -> Iterator[tuple[str, object]]:
    """Yield code and what is wanted for each thing that is wrong with one value."""
    if text is None:
        if rule.filled:
            yield "vide", ""
        return
    if has_controls(text) or GARBLED.search(text):
        yield "caracteres", ""
    if not rule.accents and not is_plain(text):
        yield "accents", ""
    if rule.kind != DATE and rule.longest is not None and len(text) > rule.longest:
        yield "longueur", rule.longest
    if len(text) < rule.shortest:
        yield "longueur_min", rule.shortest
    if rule.pattern and not place.delivery.pattern(rule.pattern).fullmatch(text):
        yield "motif", _readable(place, rule)
    yield from _of_kind(place, rule, text)
    yield from _of_name(place, rule, text)


def _of_kind(place: Place, rule: FieldRule, text: str) -> Iterator[tuple[str, object]]:
    if rule.kind == DATE and (parse_day(text) is None or not text.isdigit()):
        yield "date", ""
    elif rule.kind == WHOLE and not re.fullmatch(r"-?\d+", text):
        yield "entier", ""
    elif rule.kind == URL and not ADDRESS.fullmatch(text):
        yield "url", ""
    elif rule.kind == FILE and not FILE_NAME.fullmatch(text):
        yield "nom_fichier", ""
    elif rule.kind == FILE and place.whole and text not in place.pieces:
        yield "fichier_lie", ""


def _of_name(place: Place, rule: FieldRule, text: str) -> Iterator[tuple[str, object]]:
    document = place.delivery.document
    if rule.values:
        values = place.delivery.standard.values[rule.values]
        allowed = [value for value, kind in values.items() if kind in ("", document.kind)]
        if text not in allowed:
            more = ", …" if len(allowed) > LISTED else ""
            yield "valeur", ", ".join(allowed[:LISTED]) + more
    if rule.name == "IDURBA" and text.upper() != document.idurba.upper():
        yield "idurba", document.idurba
    if rule.name == "DATVALID" and parse_day(text) == text and text > document.date:
        yield "date_posterieure", document.date
    if rule.name == "INSEE" and not is_insee(text):
        yield "insee", ""
    if rule.name == "SIREN" and not is_siren(text):
        yield "siren", ""


def _readable(place: Place, rule: FieldRule) -> str:
    """Return a pattern as an example where it is simple, else as it is."""
    document = place.delivery.document
    text = rule.pattern.replace("<IDURBA>", document.stem).replace("<T>", document.territory)
    for pattern, example in EXAMPLES.items():
        text = text.replace(pattern, example)
    return text


def _quoted(text: str | None) -> str:
    text = (text or "").replace("\n", " ")
    return text if len(text) <= QUOTED else f"{text[:QUOTED]}…"

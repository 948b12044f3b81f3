"""Texts as a table of the standard takes them: plain letters, no control characters, no longer than the field."""

from __future__ import annotations

import re
import unicodedata

import numpy as np

from ..texts import distinct, text_or_none

#: Letters and signs that do not come apart into a plain one and an accent.
PLAIN = str.maketrans({
    "œ": "oe", "Œ": "OE", "æ": "ae", "Æ": "AE", "ø": "o", "Ø": "O", "ß": "ss",
    "’": "'", "‘": "'", "“": '"', "”": '"', "«": '"', "»": '"', "–": "-", "—": "-", "…": "...",
    "°": "o", "€": "EUR", "²": "2", "³": "3",
})  # fmt: skip

_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\ufffd]")
_SPACES = re.compile(r"\s+")


def without_accents(text: str) -> str:
    """Return a text in ASCII: accents fall off their letters, and what has no plain form is left out.

    >>> without_accents("Cœur d’îlot — n° 3")
    "Coeur d'ilot - no 3"
    """
    bare = unicodedata.normalize("NFKD", text.translate(PLAIN))
    return bare.encode("ascii", "ignore").decode("ascii")


def is_plain(text: str) -> bool:
    """Tell whether a text holds no letter with an accent and no sign beyond ASCII."""
    return text.isascii()


def has_controls(text: str) -> bool:
    """Tell whether a text holds characters that are not printed, or the mark of a byte that could not be read."""
    return _CONTROL.search(text) is not None


def tidy(column: np.ndarray, *, accents: bool) -> np.ndarray:
    """Return a column as texts of one line, None where nothing is left.

    Parameters
    ----------
    column : ndarray of shape (n,)
        Texts or whatever a source holds.
    accents : bool
        Accented letters are kept.
    """
    return distinct(text_or_none(column), lambda text: None if text is None else _one_line(text, accents) or None)


def _one_line(text: str, accents: bool) -> str:
    # Most texts are so already.
    if text.isascii() and text.isprintable() and "  " not in text:
        return text
    line = _SPACES.sub(" ", _CONTROL.sub(" ", unicodedata.normalize("NFC", text)))
    return (line if accents else without_accents(line)).strip()


def cut(column: np.ndarray, longest: int | None, octets: int | None = None) -> tuple[np.ndarray, np.ndarray]:
    """Return a column of texts cut where they are too long, and the mask of those that were.

    Parameters
    ----------
    column : ndarray of shape (n,)
    longest : int or None
        Characters.
    octets : int, optional
        Bytes in UTF-8, of which an accented letter takes two.
    """
    short = distinct(column, lambda text: None if text is None else _short(text, longest, octets))
    return short, short != column


def _short(text: str, longest: int | None, octets: int | None) -> str:
    kept = text if longest is None else text[:longest]
    if octets is not None and len(kept) * 4 > octets:
        kept = kept.encode()[:octets].decode(errors="ignore")
    return text if kept == text else kept.rstrip()

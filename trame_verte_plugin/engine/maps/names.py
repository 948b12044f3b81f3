"""Names of sheets: their order and the files that they go to."""

from __future__ import annotations

import re
import unicodedata


def natural(text: str) -> tuple:
    """Return a key that sorts ``ER 2`` before ``ER 10`` and ``Évin`` beside ``Evin``."""
    plain = _plain(text).casefold()
    return tuple((0, int(part), "") if part.isdigit() else (1, 0, part) for part in re.findall(r"\d+|\D+", plain))


def file_name(number: int, name: str, total: int) -> str:
    """Return the name of a page's file without its extension, the same on every system: ``planche_03_lens``.

    Parameters
    ----------
    number : int
        0 for the assembly sheet.
    name : str
    total : int
        Sheets of the document; numbers are written with as many figures as it has.
    """
    slug = re.sub(r"[^a-z0-9]+", "-", _plain(name).lower()).strip("-")[:60]
    numbered = f"planche_{number:0{len(str(total))}d}"
    return f"{numbered}_{slug}" if slug else numbered


def _plain(text: str) -> str:
    """Return a text without accents."""
    ligatures = text.replace("œ", "oe").replace("Œ", "OE").replace("æ", "ae")
    decomposed = unicodedata.normalize("NFKD", ligatures)
    return "".join(c for c in decomposed if not unicodedata.combining(c))

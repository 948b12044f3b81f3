"""A document of urbanism: its territory, date, identifiers and file names."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass

from ..errors import InputError

PLU, PLUI = "PLU", "PLUi"

#: INSEE codes of communes, Corsica (2A, 2B) and overseas (971–976) included.
INSEE = re.compile(r"(0[1-9]|[1345678]\d|2[1-9AB]|9[0-5])\d{3}|97[1-6]\d{2}")
SIREN = re.compile(r"\d{9}")

#: Names of folders of deliveries, ``200066793_PLUi_20250424``.
FOLDER_NAME = re.compile(r"([A-Za-z0-9]+)_(PLUi?)_([0-9]{8})(_[a-zA-Z])?", re.IGNORECASE)

#: What a territory looks like where none is known.
ANY_TERRITORY = r"([0-9]{9}|(2A|2B|[0-9]{2})[0-9]{3})"


def is_insee(text: str) -> bool:
    """Tell whether a text is the INSEE code of a commune."""
    return INSEE.fullmatch(text) is not None


def is_siren(text: str) -> bool:
    """Tell whether a text is a SIREN: nine digits of which the last follows from the others (Luhn, ISO/IEC 7812-1)."""
    if not SIREN.fullmatch(text):
        return False
    doubled = (int(digit) * (2 if place % 2 else 1) for place, digit in enumerate(text))
    return sum(n - 9 if n > 9 else n for n in doubled) % 10 == 0


def parse_day(text: object) -> str | None:
    """Return a day written 20250424 or 2025-04-24 as ``yyyymmdd``; None where it is no day of the calendar."""
    digits = str(text).strip()
    if re.fullmatch(r"\d{4}-\d{2}-\d{2}", digits):
        digits = digits.replace("-", "")
    if not re.fullmatch(r"(19|20)\d{6}", digits):
        return None
    try:
        dt.date(int(digits[:4]), int(digits[4:6]), int(digits[6:]))
    except ValueError:
        return None
    return digits


@dataclass(frozen=True)
class Document:
    """A PLU (of a commune, by its INSEE code) or a PLUi (of an EPCI, by its SIREN) at a date."""

    territory: str
    date: str
    """``yyyymmdd``."""

    @property
    def kind(self) -> str:
        """``PLU`` or ``PLUi``."""
        return PLUI if len(self.territory) == 9 else PLU

    @property
    def idurba(self) -> str:
        """What ``IDURBA`` holds, ``200066793_PLUI_20250424``."""
        return f"{self.territory}_{self.kind.upper()}_{self.date}"

    @property
    def stem(self) -> str:
        """How its folder is called and its features' identifiers begin, ``200066793_PLUi_20250424``."""
        return f"{self.territory}_{self.kind}_{self.date}"

    def file_stem(self, table: str) -> str:
        """Return the name of a table's file without extension; ``table`` is what stands in the middle of it."""
        return f"{self.territory}_{table}_{self.date}"

    def identifier(self, prefix: str, number: int) -> str:
        """Return the identifier of a feature, ``200066793_PLUi_20250424_PS1``."""
        return f"{self.stem}_{prefix}{number}"


def make_document(territory: str, date: str) -> Document:
    """Return the document of a territory and a date.

    Raises
    ------
    InputError
        The territory is neither an INSEE code nor a SIREN, or the date is no day.
    """
    territory = re.sub(r"\s", "", territory).upper()
    if not (is_siren(territory) if territory.isdigit() and len(territory) == 9 else is_insee(territory)):
        raise InputError(
            "'{territory}' is neither the INSEE code of a commune (5 characters, 59178) nor a SIREN (9 digits of which "
            "the last checks the others, 200040954). Check it on the INSEE's site.",
            territory=territory,
        )
    day = parse_day(date)
    if day is None:
        raise InputError("'{date}' is not a day of the calendar: write yearmonthday, 20250424.", date=date)
    return Document(territory, day)


def of_folder_name(name: str) -> Document | None:
    """Return the document that a folder's name speaks of, None where it is called otherwise."""
    found = FOLDER_NAME.fullmatch(name)
    return Document(found[1].upper(), found[3]) if found else None

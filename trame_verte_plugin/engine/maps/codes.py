"""What the codes of the CNIG PLU standard mean, for legends."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from ..cnig.standard import Code as StandardCode
from ..cnig.standard import load_standard
from ..csv_tables import TABLES, read_rows
from ..recognise import recognise

#: Families of codes and the roles (``champs.csv``) of the fields that hold type and subtype.
FAMILIES = {"PSC": ("typepsc", "stypepsc"), "INF": ("typeinf", "stypeinf"), "ZONE": ("typezone", None)}

#: What the standard's own table calls the families that have pairs of codes.
STANDARD_FAMILIES = {"PSC": "PRESCRIPTION", "INF": "INFO"}

#: Role of the field that a table of zones has too; other layers may tell in which type of zone their features lie.
_ZONE_NAME = "libelle_zone"

#: A space at which no line breaks.
NO_BREAK = "\u00a0"


@dataclass(frozen=True)
class Code:
    """A code of the standard."""

    family: str
    """``PSC`` (prescription), ``INF`` (information) or ``ZONE``."""
    code: str
    """``05-04``; of a zone ``AUc``."""
    label: str
    article: str
    """'' where the standard gives none."""

    @property
    def text(self) -> str:
        """Return the legend's text: what it is, code and article."""
        named = f"{self.short}, {self.cited}" if self.article else self.short
        return f"{self.label} ({named})" if self.label else named

    @property
    def short(self) -> str:
        """Return the code with its family, ``PSC 05-04``, that no line break parts."""
        return self.code if self.family == "ZONE" else f"{self.family}{NO_BREAK}{self.code}"

    @property
    def cited(self) -> str:
        """Return the article as it is quoted, ``art. L151-41 3°``; '' where there is none."""
        bound = re.sub(r" (?=\d+°|I\b|al\.|dernier)|(?<=al\.) ", NO_BREAK, self.article)
        return f"art.{NO_BREAK}{bound}" if bound else ""


def family_of(field_names: Sequence[str]) -> str | None:
    """Return the family of codes that a layer with these fields carries, None where it carries none."""
    for family, (kind, subtype) in FAMILIES.items():
        if recognise(field_names, kind) and recognise(field_names, subtype or _ZONE_NAME):
            return family
    return None


def code_fields(field_names: Sequence[str], family: str) -> list[str]:
    """Return the fields, in their own spelling, that hold a family's type and subtype."""
    return [recognise(field_names, role) for role in FAMILIES[family] if role]


def code_of(kind: object, subtype: object = None, *, family: str = "PSC") -> str | None:
    """Return a code as the standard writes it: ``5`` and ``4`` are ``05-04``; None where there is no type."""
    if kind is None or not str(kind).strip():
        return None
    if family == "ZONE":
        return str(kind).strip()
    second = "00" if subtype is None or not str(subtype).strip() else str(subtype).strip()
    return f"{str(kind).strip():0>2}-{second:0>2}"


def explain(family: str, code: str) -> Code:
    """Return what a code means, in the few words of ``codes_cnig.csv`` for it or for its type.

    Where there are none, in the words of the standard in force; a code that it does not have stands alone.
    """
    known = _known()
    found = known.get((family, code)) or known.get((family, f"{code[:2]}-00")) or _of_standard(family, code)
    if found is None:
        return Code(family, code, "", "")
    return Code(family, code, found.label, found.article)


def _of_standard(family: str, code: str) -> StandardCode | None:
    kind, _, subkind = code.partition("-")
    return load_standard().codes.get((STANDARD_FAMILIES.get(family, ""), kind, subkind))


def codes_of(family: str) -> list[Code]:
    """Return the codes of a family that the table knows, in its order."""
    return [code for (own, _), code in _known().items() if own == family]


@cache
def _known() -> dict[tuple[str, str], Code]:
    rows = read_rows(TABLES / "codes_cnig.csv", ["famille", "code", "libelle", "article"])
    return {
        (row["famille"], row["code"]): Code(row["famille"], row["code"], row["libelle"], row["article"]) for row in rows
    }

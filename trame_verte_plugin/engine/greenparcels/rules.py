"""The table of protections: what to propose for each class of element, what protects it already, what threatens it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from ..csv_tables import TABLES, read_rows
from ..errors import TableFileError
from ..texts import plain

PROPOSE, RESERVE, CODE, PROTECTS, THREATENS = "propose", "reserve", "code", "protege", "menace"
COLUMNS = (
    *("usage", "classe", "nom", "mots", "code_psc", "variante", "zones"),
    *("geometrie", "elargir", "reserver", "libelle", "article"),
)

#: Letters of the column ``geometrie``, by dimension.
LETTERS = "PLS"

#: A code of the CNIG standard: TYPEPSC-STYPEPSC.
FULL_CODE = re.compile(r"\d\d-\d\d")
_CODE_OR_TYPE = re.compile(r"\d\d(-\d\d)?")


@dataclass(frozen=True)
class Proposal:
    """What is proposed for one class of elements."""

    name: str
    words: tuple[str, ...]
    """Plain; one that ends in ``*`` stands for any word that begins so. None of them: the class of all the rest."""
    code: str | None
    variant: str | None
    """The code where ``code`` does not apply."""
    zones: tuple[str, ...]
    """Families of zones where ``code`` applies; all where there is none."""
    widen: bool
    """The parcels beside its elements are to be won."""
    reserve: bool
    """Reserved land may be proposed for its elements."""
    words_of_class: str
    """What sentences call its elements; empty: by the type that the source gives."""
    label: str

    def told(self, kind: str) -> str:
        """Return what sentences call an element of a type."""
        return self.words_of_class or f"{kind[:1].upper()}{kind[1:]}"

    def fits(self, text: str) -> bool:
        """Tell whether a plain text holds one of the words."""
        padded = f" {text} "
        return any((f" {w[:-1]}" if w.endswith("*") else f" {w} ") in padded for w in self.words)


@dataclass(frozen=True)
class Code:
    """A code of the standard."""

    label: str
    article: str
    dimensions: frozenset[int]
    """Of the geometries that the standard allows it for."""


@dataclass(frozen=True)
class Rules:
    """A whole table of protections."""

    proposals: tuple[Proposal, ...]
    reserved: Proposal | None
    codes: dict[str, Code]
    effects: dict[str, str]
    """:data:`PROTECTS` or :data:`THREATENS`, by full code or type of prescription."""

    def effect(self, code: str) -> str | None:
        """Return what a prescription does to the land beneath; the full code goes before its type."""
        return self.effects.get(code, self.effects.get(code[:2]))

    def proposal_of(self, kind: str | None, layer: str) -> int:
        """Return the place of the class of an element, by its type, else by its layer's name, else the last class."""
        for text in (plain(kind), plain(layer)):
            for place, proposal in enumerate(self.proposals):
                if proposal.fits(text):
                    return place
        return len(self.proposals) - 1

    def code_of(self, proposal: Proposal, dimension: int, family: str | None) -> str | None:
        """Return the code to propose: the class's own, or its variant where zone or geometry do not allow that."""
        for code, zones in ((proposal.code, proposal.zones), (proposal.variant, ())):
            allowed = code in self.codes and dimension in self.codes[code].dimensions
            if allowed and (not zones or family in zones):
                return code
        return None


def read_rules(path: str | Path | None = None) -> Rules:
    """Return a table of protections, by default ``protections.csv``.

    Raises
    ------
    TableFileError
        A use, a code or a yes or no is unknown, or the last class, which stands for what no other knows, has words.
    """
    path = path or TABLES / "protections.csv"
    rows = read_rows(path, COLUMNS, sourced=path == TABLES / "protections.csv")
    for row in rows:
        _check(path, row)
    proposals = tuple(_proposal(row) for row in rows if row["usage"] == PROPOSE)
    codes = {row["code_psc"]: _code(row) for row in rows if row["usage"] == CODE}
    _check_proposals(path, proposals, codes)
    return Rules(
        proposals,
        next((_proposal(row) for row in rows if row["usage"] == RESERVE), None),
        codes,
        {row["code_psc"]: row["usage"] for row in rows if row["usage"] in (PROTECTS, THREATENS)},
    )


def _check(path: str | Path, row: dict[str, str]) -> None:
    """Refuse a row whose words are none of those that the table knows."""
    known = {
        "usage": (PROPOSE, RESERVE, CODE, PROTECTS, THREATENS),
        "elargir": ("oui", "non", ""),
        "reserver": ("oui", "non", ""),
    }
    for column, words in known.items():
        if row[column] not in words:
            raise TableFileError(
                "Table '{file}': '{value}' in column '{column}' is none of {known}.",
                file=str(path),
                value=row[column],
                column=column,
                known=", ".join(w for w in words if w),
            )
    pattern = _CODE_OR_TYPE if row["usage"] in (PROTECTS, THREATENS) else FULL_CODE
    for column in ("code_psc", "variante"):
        if row[column] and not pattern.fullmatch(row[column]):
            raise TableFileError(
                "Table '{file}': '{value}' in column '{column}' is no code of the CNIG standard. Write it as 25-00.",
                file=str(path),
                value=row[column],
                column=column,
            )


def _check_proposals(path: str | Path, proposals: Sequence[Proposal], codes: dict[str, Code]) -> None:
    if not proposals or proposals[-1].words:
        raise TableFileError(
            "Table '{file}': the last row of use 'propose' must have no words: it stands for what no other row knows.",
            file=str(path),
        )
    for proposal in proposals:
        for code in (proposal.code, proposal.variant):
            if code is not None and code not in codes:
                raise TableFileError(
                    "Table '{file}': the code '{code}' is proposed, but no row of use 'code' says for which geometries "
                    "the standard allows it.",
                    file=str(path),
                    code=code,
                )


def _proposal(row: dict[str, str]) -> Proposal:
    return Proposal(
        row["classe"],
        tuple(_word(word) for word in row["mots"].split(",") if word.strip()),
        row["code_psc"] or None,
        row["variante"] or None,
        tuple(zone.strip() for zone in row["zones"].split(",") if zone.strip()),
        row["elargir"] == "oui",
        row["reserver"] == "oui",
        row["nom"],
        row["libelle"],
    )


def _word(text: str) -> str:
    return plain(text) + ("*" if text.strip().endswith("*") else "")


def _code(row: dict[str, str]) -> Code:
    allowed = frozenset(d for d, letter in enumerate(LETTERS) if letter in row["geometrie"].upper())
    return Code(row["libelle"], row["article"], allowed)

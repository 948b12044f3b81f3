"""Categories of land cover from the codes of OCS GE, CORINE or a table of the user's own."""

from __future__ import annotations

import re
from dataclasses import dataclass
from fnmatch import fnmatchcase
from functools import cache
from pathlib import Path

import numpy as np

from ..csv_tables import TABLES, read_rows
from ..errors import TableFileError

#: In the order of the codes that :meth:`Nomenclature.categories` gives.
CATEGORIES = ("artificiel", "agricole", "naturel", "eau")

#: Code of a couple that the table does not know.
UNKNOWN = len(CATEGORIES)

ARTIFICIAL = CATEGORIES.index("artificiel")
NATURAL = CATEGORIES.index("naturel")

_PREFIX = re.compile(r"^(cs|us|clc)[ _]*", re.IGNORECASE)


def normalise(code: object) -> str | None:
    """Return a land-cover code without prefix, case or blanks: ``' CS1.1.1.1'`` → ``'1.1.1.1'``, 112.0 → ``'112'``.

    None, NaN and blank texts are None.
    """
    if code is None or (isinstance(code, float) and not np.isfinite(code)):
        return None
    text = str(int(code)) if isinstance(code, float) and code.is_integer() else str(code)
    return _PREFIX.sub("", text.strip()).strip().rstrip(".") or None


@dataclass(frozen=True)
class Nomenclature:
    """Ordered rules from codes to categories: the first that fits wins.

    A pattern is a code, ``*`` for any code, or a beginning followed by ``*``.
    """

    name: str
    rules: tuple[tuple[str, str, int], ...]
    """(cover pattern, use pattern, category code); the use is ``*`` where the nomenclature has one dimension."""
    dotted: bool
    """Codes keep their dots; CORINE's are written with and without."""

    def category(self, cover: object, use: object = None) -> int:
        """Return the category code of one couple of codes, or :data:`UNKNOWN`."""
        cover_code, use_code = normalise(cover), normalise(use) or ""
        if cover_code is None:
            return UNKNOWN
        if not self.dotted:
            cover_code = cover_code.replace(".", "")
        for cover_pattern, use_pattern, category in self.rules:
            if fnmatchcase(cover_code, cover_pattern) and fnmatchcase(use_code, use_pattern):
                return category
        return UNKNOWN

    def categories(self, cover: np.ndarray, use: np.ndarray | None = None) -> np.ndarray:
        """Return the category codes of aligned arrays of codes; each different couple is looked up once.

        Parameters
        ----------
        cover : ndarray of shape (n,)
            Codes of land cover, as the layer holds them.
        use : ndarray of shape (n,), optional
            Codes of land use.

        Returns
        -------
        int64 ndarray of shape (n,)
            Positions in :data:`CATEGORIES`, or :data:`UNKNOWN`.
        """
        uses = use if use is not None else np.full(len(cover), None, dtype=object)
        couples = list(zip(cover.tolist(), uses.tolist()))
        known = {couple: self.category(*couple) for couple in set(couples)}
        return np.fromiter((known[couple] for couple in couples), dtype=np.int64, count=len(couples))


def _category_code(path: Path, row: dict[str, str]) -> int:
    try:
        return CATEGORIES.index(row["categorie"].strip().lower())
    except ValueError:
        raise TableFileError(
            "Table '{file}': the category '{category}' is unknown. Write one of: {known}.",
            file=path.name,
            category=row["categorie"],
            known=", ".join(CATEGORIES),
        ) from None


def load_nomenclature(path: Path) -> Nomenclature:
    """Read a nomenclature: columns ``cs;us;categorie`` (two dimensions) or ``code;categorie``.

    Raises
    ------
    TableFileError
        A column is missing, a category is unknown, or a couple of codes stands twice.
    """
    rows = read_rows(path, ("categorie",), sourced=False)
    dotted = bool(rows) and "cs" in rows[0]
    cover_name = "cs" if dotted else "code"
    rules, seen = [], set()
    for row in rows:
        cover = normalise(row.get(cover_name))
        if cover is None:
            raise TableFileError("Table '{file}': a row has no '{column}'.", file=path.name, column=cover_name)
        use = (normalise(row.get("us")) or "*") if dotted else "*"
        cover = cover if dotted else cover.replace(".", "")
        if (cover, use) in seen:
            raise TableFileError("Table '{file}': the code '{code}' stands twice.", file=path.name, code=cover)
        seen.add((cover, use))
        rules.append((cover, use, _category_code(path, row)))
    return Nomenclature(path.stem, tuple(rules), dotted)


@cache
def ocs_ge() -> Nomenclature:
    """Return OCS GE with the State's rule of artificialised surfaces (decrees 2022-763 and 2023-1096)."""
    return load_nomenclature(TABLES / "ocs_ge.csv")


@cache
def corine() -> Nomenclature:
    """Return CORINE Land Cover level 3 grouped by its first level."""
    return load_nomenclature(TABLES / "corine.csv")


def recognise_nomenclature(cover: np.ndarray) -> Nomenclature | None:
    """Return the shipped nomenclature that knows most of the codes, or None where neither knows half of them."""
    codes = cover[:2000]
    best = max((ocs_ge(), corine()), key=lambda n: np.count_nonzero(n.categories(codes) != UNKNOWN))
    known = np.count_nonzero(best.categories(codes) != UNKNOWN)
    return best if len(codes) and known * 2 >= len(codes) else None

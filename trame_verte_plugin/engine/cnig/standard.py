"""The rules of a version of the CNIG standard, read from ``tables/cnig``."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from ..csv_tables import TABLES, read_rows
from ..errors import InputError

FOLDER = TABLES / "cnig"

#: Geometries of tables, and the dimension of their features.
SURFACE, LINE, POINT = "surf", "lin", "pct"
DIMENSIONS = {SURFACE: 2, LINE: 1, POINT: 0}

#: Fields of one's own that the standard leaves room for: what is not described begins so.
LOCAL = "LIB_"
#: Characters of ``LIB_ATTRn`` and ``LIB_VALn``, for which the standard gives none.
LOCAL_LENGTHS = {"ATTR": 40, "VAL": 254}

TEXT, DATE, WHOLE, URL, FILE = "texte", "date", "entier", "url", "fichier"
#: Kinds of fields whose values are texts.
TEXTS = frozenset({TEXT, DATE, URL, FILE})


@dataclass(frozen=True)
class FieldRule:
    """What the standard asks of a field."""

    name: str
    kind: str
    shortest: int
    longest: int | None
    pattern: str
    """A regular expression for the whole value with ``<T>`` and ``<IDURBA>`` in it, or ''."""
    filled: bool
    present: bool
    unique: bool
    accents: bool
    values: str
    """Name of its closed list, or ''."""


@dataclass(frozen=True)
class TableRule:
    """What the standard asks of a table."""

    name: str
    family: str
    geometry: str
    """``surf``, ``lin``, ``pct``, or '' for a table without geometry."""
    file: str
    """What its file is called between territory and date."""
    lettered: bool
    """Its file may be told apart by a letter at the end of its name."""
    folder: str
    required: bool
    identifier: str
    prefix: str
    fields: Mapping[str, FieldRule]

    @property
    def code_fields(self) -> tuple[str, str] | None:
        """The fields that hold its pair of codes, None where it has none."""
        pair = {"PRESCRIPTION": ("TYPEPSC", "STYPEPSC"), "INFO": ("TYPEINF", "STYPEINF")}
        return pair.get(self.family)


@dataclass(frozen=True)
class Code:
    """A pair of codes."""

    family: str
    kind: str
    subkind: str
    label: str
    geometries: tuple[str, ...]
    article: str

    @property
    def target(self) -> str:
        """As ``TARGET`` names it, ``PRESCRIPTION_25_00``."""
        return f"{self.family}_{self.kind}_{self.subkind}"


@dataclass(frozen=True)
class FileRule:
    """A folder, a written piece or metadata beside the tables."""

    kind: str
    name: str
    pattern: str
    required: bool
    advised: bool
    document: str


@dataclass(frozen=True)
class Condition:
    """What must be filled when: one of ``filled`` where every field of ``where`` has one of its values."""

    table: str
    where: Mapping[str, frozenset[str]]
    filled: tuple[str, ...]


@dataclass(frozen=True)
class Standard:
    """A version."""

    version: str
    title: str
    tables: Mapping[str, TableRule]
    codes: Mapping[tuple[str, str, str], Code]
    """By family, type and subtype."""
    values: Mapping[str, Mapping[str, str]]
    """By list: each value and the kind of document that it is for."""
    files: tuple[FileRule, ...]
    conditions: tuple[Condition, ...]

    def table(self, family: str, geometry: str) -> TableRule:
        """Return the table of a family for a geometry."""
        return next(t for t in self.tables.values() if t.family == family and t.geometry == geometry)

    def allowed(self, table: TableRule) -> dict[tuple[str, str], Code]:
        """Return the pairs of codes that a table may hold."""
        return {
            (code.kind, code.subkind): code
            for code in self.codes.values()
            if code.family == table.family and table.geometry in code.geometries
        }


def versions() -> dict[str, str]:
    """Return the versions known and their names, that in force first."""
    rows = read_rows(FOLDER / "versions.csv", ["version", "nom", "en_vigueur"])
    return {row["version"]: row["nom"] for row in sorted(rows, key=lambda row: row["en_vigueur"] != "1")}


def in_force() -> str:
    """Return the version that is taken where none is named."""
    return next(iter(versions()))


def load_standard(version: str | None = None) -> Standard:
    """Return the rules of a version, by default of that in force; the name's case does not matter.

    Raises
    ------
    InputError
        The version is unknown; the sentence names those known.
    """
    known = {name.lower(): name for name in versions()}
    name = known.get((version or in_force()).strip().lower())
    if name is None:
        raise InputError(
            "'{version}' is no version of the CNIG standard that Trame verte knows. Give one of: {known}.",
            version=version,
            known=", ".join(known.values()),
        )
    return _load(name)


@cache
def legal_projections() -> dict[int, str]:
    """Return EPSG code and name of the projections that a delivery may have."""
    return {int(row["code"]): row["nom"] for row in read_rows(FOLDER / "projections.csv", ["code", "nom"])}


@cache
def _load(version: str) -> Standard:
    folder = FOLDER / version
    return Standard(
        version=version,
        title=versions()[version],
        tables=_tables(folder),
        codes=_codes(folder),
        values=_values(folder),
        files=_files(folder),
        conditions=_conditions(folder),
    )


def _tables(folder: Path) -> dict[str, TableRule]:
    fields: dict[str, dict[str, FieldRule]] = {}
    for row in read_rows(folder / "champs.csv", ["table", "champ", "type", "longueur", "motif", "obligatoire"]):
        fields.setdefault(row["table"], {})[row["champ"]] = FieldRule(
            name=row["champ"],
            kind=row["type"],
            shortest=int(row["longueur_min"] or 0),
            longest=int(row["longueur"]) if row["longueur"] else None,
            pattern=row["motif"],
            filled=row["obligatoire"] == "1",
            present=row["presence"] == "1",
            unique=row["unique"] == "1",
            accents=row["accents"] == "1",
            values=row["liste"],
        )
    rows = read_rows(folder / "tables.csv", ["table", "famille", "geometrie", "fichier", "lettre", "dossier"])
    return {
        row["table"]: TableRule(
            name=row["table"],
            family=row["famille"],
            geometry=row["geometrie"],
            file=row["fichier"],
            lettered=row["lettre"] == "1",
            folder=row["dossier"],
            required=row["exige"] == "1",
            identifier=row["identifiant"],
            prefix=row["prefixe"],
            fields=fields[row["table"]],
        )
        for row in rows
    }


def _codes(folder: Path) -> dict[tuple[str, str, str], Code]:
    rows = read_rows(folder / "codes.csv", ["famille", "type", "sous_type", "libelle", *DIMENSIONS, "article"])
    return {
        (row["famille"], row["type"], row["sous_type"]): Code(
            family=row["famille"],
            kind=row["type"],
            subkind=row["sous_type"],
            label=row["libelle"],
            geometries=tuple(geometry for geometry in DIMENSIONS if row[geometry] == "1"),
            article=row["article"],
        )
        for row in rows
    }


def _values(folder: Path) -> dict[str, dict[str, str]]:
    lists: dict[str, dict[str, str]] = {}
    for row in read_rows(folder / "valeurs.csv", ["liste", "valeur", "document"]):
        lists.setdefault(row["liste"], {})[row["valeur"]] = row["document"]
    return lists


def _files(folder: Path) -> tuple[FileRule, ...]:
    rows = read_rows(folder / "fichiers.csv", ["genre", "nom", "motif", "exige", "document"])
    return tuple(
        FileRule(r["genre"], r["nom"], r["motif"], r["exige"] == "oui", r["exige"] == "conseille", r["document"])
        for r in rows
    )


def _conditions(folder: Path) -> tuple[Condition, ...]:
    rows = read_rows(folder / "conditions.csv", ["table", "si", "alors"])
    return tuple(Condition(r["table"], _where(r["si"]), tuple(r["alors"].split("|"))) for r in rows)


def _where(text: str) -> dict[str, frozenset[str]]:
    """Return 'ETAT=04|05 X=1' as fields with their values."""
    pairs = (part.split("=") for part in text.split())
    return {field: frozenset(values.split("|")) for field, values in pairs}

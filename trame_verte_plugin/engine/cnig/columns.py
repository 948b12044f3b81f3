"""The columns of new rows of a table: what the standard asks, from what a layer says."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

import numpy as np
import shapely

from ..errors import InputError
from ..table import Table
from .attributes import AREA
from .document import Document
from .standard import LOCAL_LENGTHS, SURFACE, Code, FieldRule, Standard, TableRule
from .texts import cut, tidy

#: Of the symbols that a code has, the one that is drawn where no other is named.
FIRST_SYMBOL = "001"
#: Longer labels are quoted so far.
QUOTED = 120


@dataclass(frozen=True)
class ExportParameters:
    """What all rows of an export share."""

    standard: Standard
    code: Code
    document: Document
    label: str | None = None
    """Full label of features that have none of their own; without it the code's."""
    file: str | None = None
    """Name of the PDF that rules them, for ``NOMFIC``."""
    url: str | None = None
    validated: str | None = None
    """``yyyymmdd``."""
    octets: int | None = None
    """Bytes that the format has for a text, where it has a limit."""

    def fields(self) -> Mapping[str, FieldRule]:
        """Return the fields of the code's tables, which are the same for each geometry but for the symbol."""
        return self.standard.table(self.code.family, self.code.geometries[0]).fields


@dataclass(frozen=True, eq=False)
class Columns:
    """What each feature of a layer says: columns of shape (n,), None where the layer has no such field."""

    label: np.ndarray | None = None
    short: np.ndarray | None = None
    nature: np.ndarray | None = None
    symbol: np.ndarray | None = None
    attributes: Mapping[str, np.ndarray | None] = field(default_factory=dict)
    """By name, in order; None where the layer does not say."""

    def texts(self) -> dict[str, np.ndarray]:
        """Return the columns given by the field that they go into."""
        pairs = {"LIBELLE": self.label, "TXT": self.short, "NATURE": self.nature, "SYMBOLE": self.symbol}
        return {name: column for name, column in pairs.items() if column is not None}

    def remarks(self, parameters: ExportParameters) -> Iterator[tuple[np.ndarray, np.ndarray]]:
        """Yield positions and sentences of the features whose texts are cut."""
        rules = parameters.fields()
        for name, column in self.texts().items():
            if name in rules and name != "SYMBOLE":
                yield from _cuts(
                    name, tidy(column, accents=rules[name].accents), rules[name].longest, parameters.octets
                )
        for number, (name, column) in enumerate(self.attributes.items(), start=1):
            if column is not None:
                yield from _cuts(f"LIB_VAL{number} ({name})", tidy(column, accents=False), LOCAL_LENGTHS["VAL"], None)


def _cuts(
    name: str, texts: np.ndarray, longest: int | None, octets: int | None
) -> Iterator[tuple[np.ndarray, np.ndarray]]:
    short, long = cut(texts, longest, octets)
    rows = np.flatnonzero(long)
    if len(rows):
        template = "{} coupé à {} caractères (il en avait {}) : « {} »"
        pairs = zip(texts[rows], short[rows])
        reasons = [template.format(name, len(kept), len(text), _quoted(text)) for text, kept in pairs]
        yield rows, np.array([*reasons, None], dtype=object)[:-1]


def _quoted(text: str) -> str:
    return text if len(text) <= QUOTED else f"{text[:QUOTED]}…"


def rows_of(
    rule: TableRule,
    pieces: np.ndarray,
    owner: np.ndarray,
    columns: Columns,
    existing: Table | None,
    parameters: ExportParameters,
) -> Table:
    """Return new rows of a table.

    Parameters
    ----------
    rule : TableRule
    pieces : ndarray of shape (m,)
        Their geometries.
    owner : ndarray of shape (m,)
        The feature that each is of.
    columns : Columns
        One value for each feature.
    existing : Table or None
        Rows that the table holds already, after which the new ones are numbered.
    parameters : ExportParameters
    """
    code, document, count = parameters.code, parameters.document, len(pieces)
    kind, subkind = rule.code_fields
    shared = {
        kind: code.kind,
        subkind: code.subkind,
        "IDURBA": document.idurba,
        "NOMFIC": parameters.file,
        "URLFIC": parameters.url,
        "DATVALID": parameters.validated,
    }
    made = {name: np.full(count, value, dtype=object) for name, value in shared.items()}
    made[rule.identifier] = _identifiers(rule, document, existing, count)
    octets = parameters.octets
    made["LIBELLE"] = _filled(columns.label, rule.fields["LIBELLE"], octets, parameters.label or code.label)[owner]
    for name, column in columns.texts().items():
        if name in ("TXT", "NATURE") and name in rule.fields:
            made[name] = _filled(column, rule.fields[name], octets)[owner]
    made["SYMBOLE"] = _symbols(columns.symbol, rule, code)[owner]
    own = _local(columns.attributes, rule, pieces, owner)
    ordered = {name: made.get(name, np.full(count, None, dtype=object)) for name in rule.fields}
    return Table(rule.name, pieces, np.arange(count), {**ordered, **own})


def _identifiers(rule: TableRule, document: Document, existing: Table | None, count: int) -> np.ndarray:
    known = () if existing is None else existing.columns.get(rule.identifier, ())
    numbers = [re.search(r"(\d+)$", text) for text in known if isinstance(text, str)]
    start = 1 + max((int(found[1]) for found in numbers if found), default=0)
    made = [document.identifier(rule.prefix, number) for number in range(start, start + count)]
    return np.array([*made, None], dtype=object)[:-1]


def _filled(
    column: np.ndarray | None, rule: FieldRule, octets: int | None, instead: str | None = None
) -> np.ndarray | _Constant:
    """Return a column as its field takes it; ``instead`` where a feature says nothing."""
    if instead is not None:
        instead = cut(tidy(np.array([instead], dtype=object), accents=rule.accents), rule.longest, octets)[0][0]
    if column is None:
        return _Constant(instead)
    texts = cut(tidy(column, accents=rule.accents), rule.longest, octets)[0]
    texts[texts == None] = instead  # noqa: E711 (element by element)
    return texts


class _Constant:
    """A column of one value for as many features as are asked for."""

    def __init__(self, value: str | None):
        self._value = value

    def __getitem__(self, rows: np.ndarray) -> np.ndarray:
        return np.full(len(rows), self._value, dtype=object)


def _symbols(column: np.ndarray | None, rule: TableRule, code: Code) -> np.ndarray | _Constant:
    pattern = rule.fields["SYMBOLE"].pattern
    usual = f"{pattern.partition('_')[0]}_{code.kind}-{code.subkind}_{FIRST_SYMBOL}"
    if column is None:
        return _Constant(usual)
    texts = tidy(column, accents=False)
    wrong = [text for text in dict.fromkeys(texts.tolist()) if text is not None and not re.fullmatch(pattern, text)]
    if wrong:
        raise InputError(
            "'{symbol}' (SYMBOL_FIELD) is no symbol of {table}: write it like {example}, or leave the field empty.",
            symbol=wrong[0],
            table=rule.name,
            example=usual,
        )
    texts[texts == None] = usual  # noqa: E711 (element by element)
    return texts


def _local(
    attributes: Mapping[str, np.ndarray | None], rule: TableRule, pieces: np.ndarray, owner: np.ndarray
) -> dict[str, np.ndarray]:
    """Return the pairs ``LIB_ATTRn``, ``LIB_VALn``; the area of a surface is measured where the layer gives none."""
    made: dict[str, np.ndarray] = {}
    for number, (name, column) in enumerate(attributes.items(), start=1):
        title = tidy(np.array([name], dtype=object), accents=False)[0][: LOCAL_LENGTHS["ATTR"]]
        made[f"LIB_ATTR{number}"] = np.full(len(pieces), title, dtype=object)
        if column is not None:
            values = cut(tidy(column, accents=False), LOCAL_LENGTHS["VAL"])[0][owner]
        elif name == AREA and rule.geometry == SURFACE:
            values = np.array([*(str(round(a)) for a in shapely.area(pieces)), None], dtype=object)[:-1]
        else:
            values = np.full(len(pieces), None, dtype=object)
        made[f"LIB_VAL{number}"] = values
    return made

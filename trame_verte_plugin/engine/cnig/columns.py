"""The columns of new rows of a table: what the standard asks, from what a layer says."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
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


@dataclass(frozen=True, eq=False)
class Texts:
    """The columns of a layer as the standard's fields take them."""

    fields: Mapping[str, np.ndarray]
    """By field; only those that the layer gives."""
    attributes: Mapping[str, np.ndarray | None]
    """By name of the attribute."""
    remarks: Sequence[tuple[np.ndarray, np.ndarray]]
    """Positions of the features whose texts were cut, with a sentence each."""


def as_texts_of_fields(columns: Columns, parameters: ExportParameters) -> Texts:
    """Return columns as texts that fit their fields, and what had to be cut."""
    rules, octets = parameters.fields(), parameters.octets
    given = {"LIBELLE": columns.label, "TXT": columns.short, "NATURE": columns.nature}
    remarks: list[tuple[np.ndarray, np.ndarray]] = []
    fields = {
        name: _fitted(column, name, rules[name].accents, rules[name].longest, octets, remarks)
        for name, column in given.items()
        if column is not None and name in rules
    }
    if columns.symbol is not None:
        fields["SYMBOLE"] = tidy(columns.symbol, accents=False)
    attributes = {
        name: None if column is None else _fitted(column, name, False, LOCAL_LENGTHS["VAL"], octets, remarks)
        for name, column in columns.attributes.items()
    }
    return Texts(fields, attributes, remarks)


def _fitted(
    column: np.ndarray,
    name: str,
    accents: bool,
    longest: int | None,
    octets: int | None,
    remarks: list[tuple[np.ndarray, np.ndarray]],
) -> np.ndarray:
    texts = tidy(column, accents=accents)
    short, long = cut(texts, longest, octets)
    rows = np.flatnonzero(long)
    if len(rows):
        template = "{} coupé à {} caractères (il en avait {}) : « {} »"
        pairs = zip(texts[rows], short[rows])
        reasons = [template.format(name, len(kept), len(text), _quoted(text)) for text, kept in pairs]
        remarks.append((rows, np.array([*reasons, None], dtype=object)[:-1]))
    return short


def _quoted(text: str) -> str:
    return text if len(text) <= QUOTED else f"{text[:QUOTED]}…"


def rows_of(
    rule: TableRule,
    pieces: np.ndarray,
    owner: np.ndarray,
    texts: Texts,
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
    texts : Texts
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
    usual = {"LIBELLE": parameters.label or code.label, "SYMBOLE": _usual_symbol(rule, code)}
    usual["LIBELLE"] = tidy(np.array([usual["LIBELLE"]], dtype=object), accents=True)[0]
    _check_symbols(texts.fields.get("SYMBOLE"), rule, code)
    for name in ("LIBELLE", "TXT", "NATURE", "SYMBOLE"):
        if name in rule.fields:
            made[name] = _filled(texts.fields.get(name), owner, usual.get(name))
    own = _local(texts.attributes, rule, pieces, owner)
    ordered = {name: made.get(name, np.full(count, None, dtype=object)) for name in rule.fields}
    return Table(rule.name, pieces, np.arange(count), {**ordered, **own})


def _identifiers(rule: TableRule, document: Document, existing: Table | None, count: int) -> np.ndarray:
    known = () if existing is None else existing.columns.get(rule.identifier, ())
    numbers = [re.search(r"(\d+)$", text) for text in known if isinstance(text, str)]
    start = 1 + max((int(found[1]) for found in numbers if found), default=0)
    made = [document.identifier(rule.prefix, number) for number in range(start, start + count)]
    return np.array([*made, None], dtype=object)[:-1]


def _filled(column: np.ndarray | None, owner: np.ndarray, usual: str | None) -> np.ndarray:
    """Return a column by piece, with what is usual where a feature says nothing."""
    if column is None:
        return np.full(len(owner), usual, dtype=object)
    return np.where(np.equal(column, None), usual, column)[owner]


def _usual_symbol(rule: TableRule, code: Code) -> str:
    start = rule.fields["SYMBOLE"].pattern.partition("_")[0]
    return f"{start}_{code.kind}-{code.subkind}_{FIRST_SYMBOL}"


def _check_symbols(column: np.ndarray | None, rule: TableRule, code: Code) -> None:
    pattern = rule.fields["SYMBOLE"].pattern
    given = [] if column is None else [text for text in dict.fromkeys(column.tolist()) if text is not None]
    wrong = next((text for text in given if not re.fullmatch(pattern, text)), None)
    if wrong is not None:
        raise InputError(
            "'{symbol}' (SYMBOL_FIELD) is no symbol of {table}: write it like {example}, or leave the field empty.",
            symbol=wrong,
            table=rule.name,
            example=_usual_symbol(rule, code),
        )


def _local(
    attributes: Mapping[str, np.ndarray | None], rule: TableRule, pieces: np.ndarray, owner: np.ndarray
) -> dict[str, np.ndarray]:
    """Return the pairs ``LIB_ATTRn``, ``LIB_VALn``; the area of a surface is measured where the layer gives none."""
    made: dict[str, np.ndarray] = {}
    for number, (name, column) in enumerate(attributes.items(), start=1):
        title = tidy(np.array([name], dtype=object), accents=False)[0][: LOCAL_LENGTHS["ATTR"]]
        made[f"LIB_ATTR{number}"] = np.full(len(pieces), title, dtype=object)
        if column is not None:
            values = column[owner]
        elif name == AREA and rule.geometry == SURFACE:
            values = np.array([*(str(round(a)) for a in shapely.area(pieces)), None], dtype=object)[:-1]
        else:
            values = np.full(len(pieces), None, dtype=object)
        made[f"LIB_VAL{number}"] = values
    return made

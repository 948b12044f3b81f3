"""What a report holds; :mod:`.render` turns it into HTML, and nothing here knows how it looks.

Texts are French and already formatted (see :mod:`.numbers`); markup in them is shown as text. An algorithm fills what
it computed; ``processing.base`` adds parameters, sources, accounts and the date with ``dataclasses.replace``.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

from ..engine.rejects import Account


@dataclass(frozen=True)
class Figure:
    """A key figure, drawn as a tile."""

    label: str
    value: str
    detail: str = ""
    """A few words under the value, '38 % du fuseau'."""


@dataclass(frozen=True)
class TableBlock:
    """A table. Columns that hold nothing but numbers are aligned to the right; one without rows says so."""

    header: Sequence[str]
    rows: Sequence[Sequence[str | None]]
    """One text a column; None is shown as a dash."""
    caption: str = ""
    total: Sequence[str | None] | None = None
    """The last row, set apart."""


class ChartKind(Enum):
    """How the series of a chart are drawn."""

    BARS = "bars"
    """Side by side; they lie on their side where categories have names."""
    STACKED = "stacked"
    LINES = "lines"
    """Categories are numbers (a chainage, a year)."""
    WATERFALL = "waterfall"
    """From a first amount to a last one by what is added and taken between; one series of the amounts and the steps."""
    HISTOGRAM = "histogram"
    """Categories are the classes' limits, one more than the values."""


@dataclass(frozen=True)
class Series:
    """Values of one name, one for each category; None leaves a gap."""

    name: str
    values: Sequence[float | None]
    color: str | Sequence[str] | None = None
    """``#rrggbb``, or one for each bar; by default the next one of the report's palette."""


@dataclass(frozen=True)
class Chart:
    """A chart; the report also offers its values as a table. One without categories is left out."""

    kind: ChartKind
    title: str
    categories: Sequence[str] | Sequence[float]
    series: Sequence[Series]
    x_title: str = ""
    """Of the categories, 'Commune'."""
    y_title: str = ""
    """Of the values, 'Hectares'."""
    unit: str = ""
    """Written after each value, 'ha'."""
    decimals: int = 0
    caption: str = ""


@dataclass(frozen=True)
class Image:
    """A picture; it becomes part of the page."""

    png: bytes
    text: str
    """What it shows, for readers without it."""
    caption: str = ""


@dataclass(frozen=True)
class Bar:
    """A value as a bar, with a mark where the mean of all stands."""

    label: str
    value: str
    share: float | None
    """Length of the bar, 0–1; None where the value is unknown."""
    mean: str
    mean_share: float


@dataclass(frozen=True)
class Sheet:
    """What is known of one place: a sentence, a picture beside its facts, bars against the mean of all places."""

    title: str
    text: str
    facts: Sequence[tuple[str, str]]
    """Name and value; what is unknown is left out."""
    bars: Sequence[Bar] = ()
    image: Image | None = None


@dataclass(frozen=True)
class Section:
    """A chapter: paragraphs, then charts, tables and sheets."""

    title: str
    paragraphs: Sequence[str] = ()
    charts: Sequence[Chart] = ()
    tables: Sequence[TableBlock] = ()
    sheets: Sequence[Sheet] = ()


@dataclass(frozen=True)
class Source:
    """An input layer as the report quotes it."""

    role: str
    """The parameter's name in the dialog, 'Parcelles'."""
    name: str
    vintage: str | None
    """A date (ISO or free text); None where the layer does not say, which the report says."""


@dataclass(frozen=True)
class Report:
    """A whole report, in the order in which it is read."""

    title: str
    intro: str
    figures: Sequence[Figure] = ()
    warnings: Sequence[str] = ()
    """What the reader must know before using the figures; shown on top."""
    sections: Sequence[Section] = ()
    method: Sequence[str] = ()
    """Paragraphs: formulas, definitions, what each class means."""
    parameters: Sequence[tuple[str, str]] = ()
    """Name in the dialog and value."""
    sources: Sequence[Source] = ()
    accounts: Sequence[Account] = ()
    produced: str = ""
    """Date and version, '23 novembre 2026, Trame verte 0.1.0'."""

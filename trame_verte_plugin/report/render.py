"""A report as one HTML file that opens without a network and prints on A4."""

from __future__ import annotations

import base64
import json
import re
from collections.abc import Iterator, Sequence
from pathlib import Path

from . import charts, numbers, palette
from .gathering import Gathered
from .model import Chart, Report, TableBlock

TEMPLATES = Path(__file__).resolve().parent / "templates"
#: Last line of every report (contract, rule 11).
DISCLAIMER = "Document d'aide à la décision, sans valeur réglementaire"

#: A number as :mod:`.numbers` writes it, with its unit; a code such as 62119 has no thousands set off and is a text.
_NUMBER = re.compile(rf"−?\d{{1,3}}({numbers.THIN}\d{{3}})*(,\d+)?({numbers.THIN}[^\d\s]+)?")


def render(report: Report, chapters: Sequence[Gathered] = ()) -> str:
    """Return the report as self-contained HTML; every text of it is escaped. Other reports follow as chapters."""
    import jinja2

    environment = jinja2.Environment(
        loader=jinja2.FileSystemLoader(TEMPLATES),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters.update(french_date=numbers.date, count=numbers.number, embedded=_embedded, base64=_base64)
    drawn = any(_charts(report)) or any(chapter.is_drawn for chapter in chapters)
    return environment.get_template("report.html").render(
        report=report,
        chapters=chapters,
        palette=palette,
        charts=charts,
        disclaimer=DISCLAIMER,
        numeric=_numeric_columns,
        script=charts.script() if drawn else None,
    )


def _charts(report: Report) -> Iterator[Chart]:
    return (chart for section in report.sections for chart in section.charts if chart.categories)


def _embedded(value: object) -> str:
    """JSON that cannot end the script element in which it stands."""
    return json.dumps(value, ensure_ascii=False).replace("<", "\\u003c")


def _base64(data: bytes) -> str:
    return base64.b64encode(data).decode()


def _numeric_columns(table: TableBlock) -> list[bool]:
    """Tell which columns hold nothing but numbers (and dashes)."""
    rows = [*table.rows, table.total] if table.total else table.rows
    blank = (None, "", numbers.UNKNOWN)
    columns = [[str(row[i]) for row in rows if row[i] not in blank] for i in range(len(table.header))]
    return [bool(cells) and all(_NUMBER.fullmatch(cell) for cell in cells) for cells in columns]

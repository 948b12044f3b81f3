"""Fills the tables of fields in the guide from ``trame_verte_plugin/schemas``: ``python3 scripts/make_docs.py``.

A page says where with ``<!-- fields: landreferential SITES -->`` and ``<!-- end -->``. French pages take the schema's
own words; English ones take them from ``docs/en/fields.csv``, where ``landreferential.SITES.surf_m2`` goes before
``SITES.surf_m2`` and that before ``surf_m2``.
"""

from __future__ import annotations

import csv
import re
from pathlib import Path

from load_plugin import ROOT, load_plugin

load_plugin()

from trame_verte.trame_verte_plugin.engine.schema import Field, load_schema  # noqa: E402

DOCS = ROOT / "docs"
BLOCK = re.compile(r"(<!-- fields: (\w+) (\w+) -->\n).*?(<!-- end -->)", re.DOTALL)
#: Heading of the tables, note for an expert's field and names of types.
WORDS = {
    "fr": (
        "| champ | alias | type | sens |",
        " *(expert)*",
        {"reel": "réel", "booleen": "oui/non"},
    ),
    "en": (
        "| field | French alias | type | meaning |",
        " *(expert)*",
        {"texte": "text", "entier": "integer", "reel": "real", "booleen": "yes/no"},
    ),
}


def english() -> dict[str, str]:
    """Return the English meaning of each field."""
    with (DOCS / "en" / "fields.csv").open(encoding="utf-8", newline="") as file:
        return {row["field"]: row["meaning"] for row in csv.DictReader(file, delimiter=";")}


def table(fields: tuple[Field, ...], algorithm: str, output: str, language: str) -> str:
    """Return the Markdown table of an output's fields."""
    head, expert, types = WORDS[language]
    meaning = english() if language == "en" else {}
    rows = [head, "|---|---|---|---|"]
    for field in fields:
        said = _thin(field.description) if language == "fr" else _meaning(meaning, algorithm, output, field.name)
        mark = expert if field.expert else ""
        rows.append(f"| `{field.name}` | {field.alias} | {types.get(field.type, field.type)} | {said}{mark} |")
    return "\n".join(rows) + "\n"


def _meaning(meaning: dict[str, str], algorithm: str, output: str, field: str) -> str:
    return meaning.get(f"{algorithm}.{output}.{field}") or meaning.get(f"{output}.{field}") or meaning[field]


def _thin(text: str) -> str:
    """French wants a narrow no-break space before high signs."""
    return re.sub(r" ([;:?!%])", "\u202f\\1", text)


def filled(page: Path) -> str:
    """Return a page with its tables of fields made anew."""

    def fill(match: re.Match) -> str:
        start, algorithm, output, end = match.groups()
        return start + table(load_schema(algorithm)[output], algorithm, output, page.parent.name) + end

    return BLOCK.sub(fill, page.read_text(encoding="utf-8"))


def main() -> None:
    """Fill every page."""
    for page in sorted(DOCS.glob("*/*.md")):
        page.write_text(filled(page), encoding="utf-8")


if __name__ == "__main__":
    main()

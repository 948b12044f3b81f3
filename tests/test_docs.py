"""The guide: links lead somewhere, both languages have the same pages, every parameter and field is explained."""

from __future__ import annotations

import re

import numpy as np
import pytest
from load_plugin import ROOT
from make_docs import BLOCK, filled
from trame_verte.trame_verte_plugin.engine.referential import classes
from trame_verte.trame_verte_plugin.engine.schema import SCHEMAS, load_schema

DOCS = ROOT / "docs"
PAGES = sorted(DOCS.glob("*/*.md"))
LANGUAGES = ("fr", "en")
LINK = re.compile(r"!?\[[^\]]*\]\(([^)\s]+)\)")


def name_of(page):
    return f"{page.parent.name}/{page.stem}"


def anchors(page):
    """Anchors of a page's headings, as GitHub and GitLab make them."""
    headings = re.findall(r"^#+ (.+)$", page.read_text(encoding="utf-8"), re.MULTILINE)
    return {re.sub(r"\s", "-", re.sub(r"[^\w\s-]", "", heading.lower())) for heading in headings}


def test_both_languages_have_the_same_pages():
    french, english = ({page.name for page in (DOCS / language).glob("*.md")} for language in LANGUAGES)
    assert french == english
    assert "index.md" in french


@pytest.mark.parametrize("page", PAGES, ids=name_of)
def test_links_lead_somewhere(page):
    for link in LINK.findall(page.read_text(encoding="utf-8")):
        if re.match(r"\w+:", link):
            continue
        file, _, anchor = link.partition("#")
        target = (page.parent / file).resolve() if file else page
        assert target.is_file(), link
        assert not anchor or anchor in anchors(target), link


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_page_is_listed_in_the_index(language):
    index = (DOCS / language / "index.md").read_text(encoding="utf-8")
    linked = set(LINK.findall(index))
    assert {page.name for page in (DOCS / language).glob("*.md")} - {"index.md"} <= linked


def test_pictures_are_small_and_all_shown():
    shown = {link.rsplit("/", 1)[-1] for page in PAGES for link in LINK.findall(page.read_text(encoding="utf-8"))}
    shown |= set(re.findall(r"docs/images/([\w.-]+)", (ROOT / "README.md").read_text(encoding="utf-8")))
    for picture in (DOCS / "images").iterdir():
        assert picture.stat().st_size < 300_000, picture.name
        assert picture.name in shown


@pytest.mark.parametrize("page", PAGES, ids=name_of)
def test_tables_of_fields_are_those_of_the_schemas(page):
    assert filled(page) == page.read_text(encoding="utf-8"), "run scripts/make_docs.py"


@pytest.fixture(scope="module")
def algorithms(qgis_app):
    from qgis.core import QgsApplication

    provider = QgsApplication.processingRegistry().providerById("trameverte")
    found = {algorithm.name(): algorithm for algorithm in provider.algorithms()}
    assert "landreferential" in found
    return found


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_output_field_is_explained(algorithms, language):
    for name in algorithms:
        text = (DOCS / language / f"{name}.md").read_text(encoding="utf-8")
        shown = {output for _, algorithm, output, _ in BLOCK.findall(text) if algorithm == name}
        # What writes documents has no fields.
        assert shown == (set(load_schema(name)) if (SCHEMAS / f"{name}.csv").is_file() else set())


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_parameter_is_explained_with_its_default(algorithms, language):
    for name, algorithm in algorithms.items():
        text = (DOCS / language / f"{name}.md").read_text(encoding="utf-8")
        rows = dict(re.findall(r"^\| `([A-Z_0-9]+)` \| ([^|]+) \|", text, re.MULTILINE))
        for definition in algorithm.parameterDefinitions():
            assert re.search(rf"\b{definition.name()}\b", text), definition.name()
            default = definition.defaultValue()
            if isinstance(default, (int, float)) and not isinstance(default, bool):
                written = rows[definition.name()].replace(",", ".").replace("\u202f", "")
                assert float(written) == default, definition.name()
        for output in algorithm.outputDefinitions():
            assert re.search(rf"\b{output.name()}\b", text), output.name()


@pytest.mark.parametrize("language", LANGUAGES)
def test_classes_stand_in_their_order_with_their_actions(language):
    text = (DOCS / language / "landreferential.md").read_text(encoding="utf-8")
    rows = re.findall(r"^\| \d+ \| `(\w+)` \| .* \| (`.*) \|$", text, re.MULTILINE)
    assert tuple(name for name, _ in rows) == classes.CLASSES
    codes = np.arange(len(rows))
    for zone in ("U", "N"):
        given = classes.actions(codes, np.full(len(rows), zone, dtype=object))
        assert all(f"`{action}`" in said for action, (_, said) in zip(given, rows))

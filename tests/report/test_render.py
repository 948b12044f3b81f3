from __future__ import annotations

import base64
import gzip
import html.parser
import json
import re
from dataclasses import replace

import pytest
from trame_verte.trame_verte_plugin.engine.rejects import Account
from trame_verte.trame_verte_plugin.report import charts, numbers
from trame_verte.trame_verte_plugin.report.model import (
    Bar,
    Chart,
    ChartKind,
    Figure,
    Image,
    Report,
    Section,
    Series,
    Sheet,
    Source,
    TableBlock,
)
from trame_verte.trame_verte_plugin.report.render import DISCLAIMER, render

BARS = Chart(
    ChartKind.BARS,
    "Surface par classe",
    ["Terrain nu", "Friche"],
    [Series("Surface", [4.25, None], ["#d7301f", "#6b3a8c"])],
    unit="ha",
    decimals=1,
)
REPORT = Report(
    title="Référentiel <foncier>",
    intro="Une phrase.",
    figures=[Figure("Parcelles", numbers.number(1709), "sur 2 004 lues")],
    warnings=["Sans compte de propriétaire, chaque parcelle est sa propre unité."],
    sections=[
        Section("Classes", ["Un paragraphe."], [BARS], [TableBlock(["Classe", "Surface"], [["nu", "4,2\u202fha"]])])
    ],
    method=["Pièce libre : parcelle moins ses bâtiments."],
    parameters=[("Distance", "500 m"), ("Champ", "")],
    sources=[Source("Parcelles", "cadastre", "2026-07-01"), Source("Axes", "bhns", None)],
    accounts=[Account("cadastre", 2004, 3, 1, 1709, 294)],
    produced="23 novembre 2026, Trame verte 0.1.0",
)


class Reader(html.parser.HTMLParser):
    """Collects texts and tags, and checks that every element is closed."""

    EMPTY = frozenset({"meta", "br", "link", "img"})

    def __init__(self, page):
        super().__init__()
        self.open, self.tags, self.texts = [], [], []
        self.feed(page)
        assert self.open == []

    def handle_starttag(self, tag, attrs):
        self.tags.append((tag, dict(attrs)))
        if tag not in self.EMPTY:
            self.open.append(tag)

    def handle_endtag(self, tag):
        assert self.open.pop() == tag

    def handle_data(self, data):
        if self.open and self.open[-1] not in ("script", "style") and data.strip():
            self.texts.append(" ".join(data.split()))

    def cells(self, css=None):
        return [attrs for tag, attrs in self.tags if tag in ("td", "th") and attrs.get("class") == css]


@pytest.fixture(scope="module")
def page():
    return render(REPORT)


def test_page_is_well_formed_and_shows_everything(page):
    texts = " ".join(Reader(page).texts)
    for text in (
        "Référentiel <foncier>",
        "1\u202f709",
        "Un paragraphe.",
        "500 m",
        "1er juillet 2026",
        "294",
        DISCLAIMER,
    ):
        assert " ".join(text.split()) in texts
    assert "non indiqué par la couche" in texts
    assert Reader(page).texts[-1] == DISCLAIMER


def test_texts_are_escaped(page):
    assert "<foncier>" not in page
    hostile = "</script><script>alert(1)</script>"
    chart = replace(BARS, title=hostile, categories=[hostile, "b"])
    page = render(replace(REPORT, title=hostile, sections=[Section(hostile, [hostile], [chart])]))
    assert "alert(1)</script>" not in page
    Reader(page)


def test_nothing_is_fetched(page):
    outside = [v for _, attrs in Reader(page).tags for k, v in attrs.items() if k in ("src", "href")]
    assert outside == []
    style = page[page.index("<style>") : page.index("</style>")]
    assert "url(" not in style
    assert "@import" not in style


def test_report_stays_under_five_megabytes_and_is_the_same_twice(page):
    assert len(page.encode()) < 5_000_000
    assert render(REPORT) == page


def test_script_of_the_charts_unpacks():
    script = gzip.decompress(base64.b64decode(charts.script())).decode()
    assert "Plotly" in script[:5000]


def test_script_is_left_out_without_charts(page):
    bare = render(replace(REPORT, sections=[Section("Classes", ["Un paragraphe."])]))
    assert "DecompressionStream" in page
    assert "<script" not in bare
    assert len(bare) < 20_000


def test_charts_become_open_tables_where_plotly_is_missing(monkeypatch):
    monkeypatch.setattr(charts, "script", lambda: None)
    page = render(REPORT)
    assert "<script" not in page
    assert "<details open>" in page
    assert "4,2" in " ".join(Reader(page).texts)


def test_missing_plotly_is_no_error(monkeypatch):
    import sys

    monkeypatch.setitem(sys.modules, "plotly.offline", None)
    charts.script.cache_clear()
    assert charts.script() is None
    monkeypatch.undo()
    charts.script.cache_clear()
    assert charts.script() is not None


def test_columns_of_numbers_stand_to_the_right():
    rows = [["62119", "1\u202f240", "12,4\u202fha", "AB 12"], ["62120", "−3", None, "4\u202f%"]]
    block = TableBlock(
        ["INSEE", "Nombre", "Surface", "Texte"], rows, total=["Ensemble", "1\u202f237", "12,4\u202fha", ""]
    )
    reader = Reader(render(Report("t", "i", sections=[Section("s", tables=[block])])))
    assert len(reader.cells("number")) == 2 * 4
    assert numbers.UNKNOWN in reader.texts


def test_nothing_to_show_is_said_and_not_drawn():
    empty = Chart(ChartKind.BARS, "Vide", [], [Series("s", [])])
    section = Section("Par commune", charts=[empty], tables=[TableBlock(["Commune", "Surface"], [])])
    page = render(replace(REPORT, sections=[section]))
    assert "<script" not in page
    assert "Vide" not in page
    assert "Aucun" in Reader(page).texts


def test_chart_data(page):
    data = [json.loads(text) for text in re.findall(r'<script type="application/json">(.*?)</script>', page)]
    assert len(data) == 1
    (trace,) = data[0]["data"]
    assert trace["x"] == [4.25, None]
    assert trace["marker"]["color"] == ["#d7301f", "#6b3a8c"]
    assert trace["hovertext"] == [f"Terrain nu : 4,2{numbers.THIN}ha", "Friche : –"]
    assert data[0]["layout"]["separators"] == ",\u202f"


def test_bars_with_names_lie_down_the_first_on_top():
    figure = charts.figure(BARS)
    assert figure["data"][0]["orientation"] == "h"
    assert figure["layout"]["yaxis"]["autorange"] == "reversed"
    assert figure["data"][0]["x"] == [4.25, None]
    years = charts.figure(replace(BARS, categories=[2015, 2021]))
    assert "orientation" not in years["data"][0]
    assert years["data"][0]["x"] == [2015, 2021]


def test_a_chart_grows_with_its_rows_and_its_legend():
    def height(categories, series):
        chart = Chart(ChartKind.STACKED, "t", categories, [Series(name, [1] * len(categories)) for name in series])
        return charts.figure(chart)["layout"]["height"]

    assert height(["a"], ["x"]) < height(["a", "b"], ["x"]) < height(["a", "b"], ["x", "y"])
    long = [f"une série au nom assez long n° {i}" for i in range(6)]
    assert height(["a"], long[:2]) < height(["a"], long)


def test_stacked_lines_and_histogram():
    two = [Series("a", [1, 2]), Series("b", [3, 4])]
    stacked = charts.figure(Chart(ChartKind.STACKED, "t", ["x", "y"], two))
    assert stacked["layout"]["barmode"] == "stack"
    assert stacked["layout"]["showlegend"]
    assert stacked["data"][0]["marker"]["color"] != stacked["data"][1]["marker"]["color"]
    assert stacked["data"][1]["hovertext"] == ["x, b : 3", "y, b : 4"]
    lines = charts.figure(Chart(ChartKind.LINES, "t", [0, 500], two))
    assert [trace["x"] for trace in lines["data"]] == [[0, 500], [0, 500]]
    histogram = Chart(ChartKind.HISTOGRAM, "t", [0, 10, 30], [Series("n", [5, 6])])
    (bars,) = charts.figure(histogram)["data"]
    assert (bars["x"], bars["width"], bars["offset"]) == ([0, 10], [10, 20], 0)
    assert charts.as_table(histogram).rows == [("0 à 10", "5"), ("10 à 30", "6")]


def test_sheet_has_picture_facts_and_bars_against_the_mean():
    bars = [Bar("Énergie", "0,38", 0.38, "0,49", 0.49), Bar("Social", "–", None, "0,46", 0.46)]
    image = Image(b"\x89PNG", "Carte <de> la cité", "Cité")
    sheet = Sheet("Cité n° 1", "Une phrase.", [("Surface", "38,3 ha")], bars, image)
    page = render(replace(REPORT, sections=[Section("Fiches", sheets=[sheet, Sheet("Cité n° 2", "Rien.", [])])]))
    reader = Reader(page)
    (picture,) = [attrs for tag, attrs in reader.tags if tag == "img"]
    assert picture == {"src": "data:image/png;base64,iVBORw==", "alt": "Carte <de> la cité"}
    drawn = [(attrs["class"], attrs["style"]) for tag, attrs in reader.tags if tag == "span"]
    assert drawn == [("own", "width:38.0%"), ("mean", "left:49.0%"), ("mean", "left:46.0%")]
    assert {"Cité n° 1", "38,3 ha", "0,49", "–", "Cité n° 2"} <= set(reader.texts)

"""Reports taken into another one, and the report of the deliverable."""

from __future__ import annotations

import pytest
from trame_verte.trame_verte_plugin.engine.errors import InputError
from trame_verte.trame_verte_plugin.engine.summary import Chapter, Entry, LayerSummary, RunSummary
from trame_verte.trame_verte_plugin.report.deliverable import make_report
from trame_verte.trame_verte_plugin.report.gathering import gather
from trame_verte.trame_verte_plugin.report.model import Chart, ChartKind, Figure, Report, Section, Series
from trame_verte.trame_verte_plugin.report.render import render


def a_report(title: str) -> Report:
    chart = Chart(ChartKind.BARS, "Surfaces", ["a", "b"], [Series("ha", [1.0, 2.0])])
    return Report(title, "Une étude.", [Figure("Sites", "3")], sections=[Section("Chiffres", ["Un."], [chart])])


def test_reports_follow_whole_one_step_down():
    chapters = [gather("a.html", render(a_report("Rives & <cités>"))), gather("b.html", render(a_report("Suite")))]
    assert [chapter.title for chapter in chapters] == ["Rives & <cités>", "Suite"]
    assert all(chapter.is_drawn for chapter in chapters)
    page = render(Report("Tout", "Ensemble."), chapters)
    assert page.count("<h1>") == 1
    assert "<h2>Rives &amp; &lt;cités&gt;</h2>" in page
    assert page.count("<h3>Chiffres</h3>") == 2
    assert page.count('<p class="kicker">') == 1
    assert page.count('class="plot"') == 2
    assert page.count("<footer>") == page.count('id="plotly"') == 1
    assert [page.count(f'href="#rapport-{n}"') for n in (1, 2, 3)] == [1, 1, 0]
    # What was gathered can be gathered again.
    assert gather("tout.html", page).title == "Tout"


@pytest.mark.parametrize(
    "text",
    [
        "",
        "<main><h1>Autre</h1><footer></main>",
        render(a_report("A")).replace('<p class="intro">', "<script>alert(1)</script><p>"),
    ],
    ids=["nothing", "another page", "a script of its own"],
)
def test_other_pages_are_refused(text):
    with pytest.raises(InputError) as refused:
        gather("page.html", text)
    assert refused.value.values == {"name": "page.html"}


def test_report_of_the_deliverable():
    parcels = LayerSummary(
        "Parcelles",
        "t_parcelles",
        "area",
        3,
        30_000,
        [Entry("Nu", 2, 20_000), Entry("Vide", 0, 0), Entry("Bâti", 1, 10_000)],
    )
    lines = LayerSummary("Axes", "t_axes", "length", 1, 500, [])
    runs = [
        RunSummary("2026-03-01", [("Parcelles", "cadastre", "2025-01-01")], [("Distance", "500 m")]),
        RunSummary("2026-03-02", [("Parcelles", "cadastre", "")], [("Distance", "300 m")]),
    ]
    chapters = [
        Chapter("Foncier", [parcels, lines], runs),
        Chapter("Autres", [LayerSummary("x", "x", "", 7, 0, [])], []),
    ]
    report = make_report("Étude", chapters, "Autres", 2)
    assert [(figure.label, figure.value) for figure in report.figures] == [
        ("Diagnostics", "1"),
        ("Couches", "3"),
        ("Objets", "11"),
        ("Communes repérées", "2"),
    ]
    first, other, settings = report.sections
    delivered, classes = first.tables
    assert delivered.rows[0] == ("Parcelles", "3", "3,00\u202fha", "t_parcelles")
    assert delivered.rows[1] == ("Axes", "1", "500\u202fm", "t_axes")
    assert list(classes.rows) == [("Nu", "2", "2,00\u202fha"), ("Bâti", "1", "1,00\u202fha")]
    assert [row[2] for row in other.tables[0].rows] == [None]
    assert [table.rows for table in settings.tables] == [[("Distance", "500 m")], [("Distance", "300 m")]]
    assert "réunit 2 calculs" in report.warnings[0]
    assert "millésimes différents" in report.warnings[1]
    assert [source.vintage for source in report.sources] == ["2025-01-01", None]

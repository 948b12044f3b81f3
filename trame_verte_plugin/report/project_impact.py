"""The report of project impact: the verdict on each project and on all together."""

from __future__ import annotations

from collections import Counter

from ..engine.continuity.impact import ALL, Impact
from ..engine.continuity.verdict import BREAKS, NEUTRAL, WEAKENS, Thresholds
from . import numbers
from .model import Chart, ChartKind, Figure, Report, Section, Series, TableBlock

LABELS = {BREAKS: "Interrompt", WEAKENS: "Fragilise", NEUTRAL: "Neutre"}


def make_report(result: Impact, thresholds: Thresholds) -> Report:
    """Return the report of a run."""
    table = result.tables["PROJECTS_OUT"].columns
    verdicts = Counter(table["verdict"][:-1])
    together = result.effects[-1]
    figures = [
        Figure("Projets", numbers.number(len(result.effects) - 1)),
        *(Figure(LABELS[k], numbers.number(verdicts[k])) for k in LABELS),
        Figure("Cohérence avant", numbers.number(together.before, 2)),
        Figure("Cohérence après tous les projets", numbers.number(together.after, 2)),
    ]
    rows = [
        ["Tous les projets ensemble" if name == ALL else name, LABELS[verdict], sentence]
        for name, verdict, sentence in zip(table["projet"], table["verdict"], table["motif"])
    ]
    single = result.effects[:-1]
    chart = Chart(
        ChartKind.BARS,
        "Perte de cohérence de chaque projet seul",
        [e.name for e in single],
        [Series("Points de cohérence perdus", [round(-100 * e.delta, 3) for e in single])],
        y_title="Centièmes de cohérence",
        decimals=2,
    )
    tables = [TableBlock(["Projet", "Verdict", "Motif"], rows)]
    return Report(
        title="Impact des projets sur les corridors",
        intro="Le même réseau avant et après chaque projet, puis après tous ensemble.",
        figures=figures,
        sections=[Section("Verdict", charts=[chart], tables=tables)],
        method=[
            "Interrompt : un ensemble d'un seul tenant est coupé ou un corridor disparaît. Fragilise : perte relative "
            f"de cohérence ou d'ECA d'au moins {numbers.percent(thresholds.loss_share)}, ou détour d'au moins "
            f"{numbers.length(thresholds.max_detour_m)}. Neutre sinon.",
            "La cohérence après se rapporte au réseau d'avant : ce qui est pris n'est plus relié à rien. Le détour est "
            "la médiane, sur les coupures encore contournables, du chemin d'un bord à l'autre moins celui d'avant.",
            "Surplus du cumul : ce que les projets font ensemble de plus que la somme de leurs effets.",
        ],
    )

"""The report of corridor continuity: what is broken, what the first works buy, and the method."""

from __future__ import annotations

from collections import Counter

import numpy as np

from ..engine.continuity.breaks import GAP, OBSTACLE, PINCH, TO_BUILD, TO_CHECK
from ..engine.continuity.corridor import Continuity, Surroundings
from ..engine.continuity.parameters import Parameters
from ..engine.continuity.sentences import class_label, order_of
from . import numbers
from .model import Chart, ChartKind, Figure, Report, Section, Series, TableBlock

#: Works that the report names.
FIRST = 10

KINDS = {
    OBSTACLE: "Obstacle",
    GAP: "Lacune",
    TO_BUILD: "À aménager",
    TO_CHECK: "À vérifier",
    PINCH: "Goulet",
}


def make_report(result: Continuity, around: Surroundings, parameters: Parameters) -> Report:
    """Return the report of a run."""
    sections = [_breaks(result), _curve(result), _first_works(result, around), _gaps(result), _profiles(result)]
    return Report(
        title="Continuité des corridors",
        intro="Où le réseau est rompu, par quoi, quel ouvrage le rétablit, et dans quel ordre dépenser.",
        figures=_figures(result),
        sections=[s for s in sections if s is not None],
        method=_method(result, around, parameters),
    )


def _size(result: Continuity, value: float) -> str:
    return numbers.length(value) if result.unit == "m" else numbers.area(value)


def _figures(result: Continuity) -> list[Figure]:
    sizes = result.tables["COMPONENTS"].columns["longueur_m"]
    plan = result.plan
    total = result.total
    figures = [
        Figure("Réseau", _size(result, total)),
        Figure("Ensembles d'un seul tenant", numbers.number(len(sizes))),
        Figure("Cohérence", numbers.number(plan.coherence_before, 2), "chance que deux lieux soient reliés"),
        Figure("D'un seul tenant", _size(result, plan.coherence_before * total)),
        Figure("Ruptures", numbers.number(len(result.breaks))),
    ]
    if plan.steps:
        cost = sum(s.cost_eur for s in plan.steps)
        detail = f"{numbers.plural(len(plan.steps), 'action')}, de l'ordre de {numbers.euros(order_of(cost))}"
        figures.append(Figure("Cohérence une fois le plan fait", numbers.number(plan.coherence_after, 2), detail))
    return figures


def _breaks(result: Continuity) -> Section:
    count = Counter(b.kind for b in result.breaks)
    length = {kind: sum(b.length_m for b in result.breaks if b.kind == kind) for kind in count}
    rows = [[KINDS[k], numbers.number(count[k]), numbers.length(length[k])] for k in KINDS if k in count]
    by_class = Counter(c for b in result.breaks for c in b.classes)
    charts = []
    if by_class:
        names = [class_label(name) for name, _ in by_class.most_common(10)]
        values = [value for _, value in by_class.most_common(10)]
        charts.append(
            Chart(ChartKind.BARS, "Obstacles en cause", names, [Series("Ruptures", values)], y_title="Ruptures")
        )
    table = TableBlock(["Type de rupture", "Nombre", "Longueur à rétablir"], rows, "Ruptures par type")
    return Section("Ce qui rompt le réseau", charts=charts, tables=[table])


def _curve(result: Continuity) -> Section | None:
    plan = result.plan
    if not plan.steps:
        return None
    cost = np.cumsum([0.0] + [s.cost_eur for s in plan.steps]) / 1000
    coherence = [plan.coherence_start, *(s.coherence for s in plan.steps)]
    five = plan.steps[: min(5, len(plan.steps))]
    spent = sum(s.cost_eur for s in five)
    text = (
        f"Les {len(five)} premières actions, de l'ordre de {numbers.euros(order_of(spent))}, portent la cohérence de "
        f"{numbers.number(plan.coherence_start, 2)} à {numbers.number(five[-1].coherence, 2)}."
    )
    chart = Chart(
        ChartKind.LINES,
        "Ce que l'argent achète",
        [round(float(c), 1) for c in cost],
        [Series("Cohérence du réseau", [round(c, 4) for c in coherence])],
        x_title="Dépense cumulée (k€ HT, ordre de grandeur)",
        y_title="Cohérence (0–1)",
        decimals=2,
    )
    return Section("Le plan d'action", [text], [chart])


def _first_works(result: Continuity, around: Surroundings) -> Section | None:
    plan = result.plan
    if not plan.steps:
        return None
    rows = []
    for number, step in enumerate(plan.steps[:FIRST], start=1):
        works = sorted({around.works[result.breaks[k].work].label for k in step.breaks if result.breaks[k].work})
        corridors = sorted({c for k in step.breaks for c in result.breaks[k].corridors})
        what = sorted({KINDS[result.breaks[k].kind] for k in step.breaks})
        rows.append(
            [
                str(number),
                ", ".join(str(k + 1) for k in step.breaks),
                ", ".join(what),
                " ; ".join(corridors) or None,
                ", ".join(works) or None,
                numbers.euros(order_of(step.cost_eur)),
                numbers.number(step.coherence, 2),
            ]
        )
    header = ["Rang", "Ruptures", "Type", "Corridor", "Ouvrage", "Coût (ordre de grandeur)", "Cohérence une fois fait"]
    return Section("Les dix premières actions", tables=[TableBlock(header, rows)])


def _gaps(result: Continuity) -> Section | None:
    lengths = [b.length_m for b in result.breaks if b.kind in (GAP, TO_CHECK)]
    if not lengths:
        return None
    edges = np.linspace(0, np.ceil(max(lengths) / 10) * 10, 11)
    counts, _ = np.histogram(lengths, edges)
    chart = Chart(
        ChartKind.HISTOGRAM,
        "Longueur des lacunes",
        [float(e) for e in edges],
        [Series("Lacunes", [int(c) for c in counts])],
        x_title="Longueur (m)",
        y_title="Nombre",
    )
    return Section("Les lacunes", charts=[chart])


def _profiles(result: Continuity) -> Section | None:
    table = result.tables.get("PROFILES")
    if table is None or not len(table):
        return None
    width = table.columns["largeur_m"]
    first = np.unique(table.columns["segment"].astype(float), return_index=True)[1]
    lacking = float(table.columns["deficit_m2"][first].sum())
    text = (
        f"{numbers.plural(len(table), 'profil')} en travers des corridors : largeur plantée moyenne de "
        f"{numbers.length(float(width.mean()))}, nulle sur {numbers.percent(float((width == 0).mean()))} des profils. "
        f"Il manque {numbers.area(lacking)} de plantation pour atteindre partout la largeur visée."
    )
    return Section("Les bandes plantées", [text])


def _method(result: Continuity, around: Surroundings, parameters: Parameters) -> list[str]:
    size = "longueurs" if result.unit == "m" else "surfaces"
    method = [
        f"Cohérence C = Σ Lₖ²/L², Lₖ les {size} des ensembles d'un seul tenant et L celle du réseau : la chance que "
        "deux lieux pris au hasard soient reliés (Jaeger 2000). C × L est la longueur d'un seul tenant.",
        "Plan : à chaque pas, la rupture (ou la suite de trois ruptures au plus) au meilleur gain par millier d'euros, "
        "les actions précédentes étant faites. L'ordre est raisonné, ce n'est pas le meilleur panier pour une somme.",
        "Coûts : ordres de grandeur d'étude préalable, hors taxes, pour ranger les actions entre elles : "
        + " ; ".join(
            f"{w.label} {numbers.euros(w.fixed_eur)} + {numbers.euros(w.per_metre_eur)}/m"
            for w in around.works.values()
            if w.fixed_eur or w.per_metre_eur
        )
        + ".",
        f"Lacune : plus court lien entre deux ensembles du réseau non coupé, d'au plus {parameters.max_gap_m:g} m.",
    ]
    if around.nodes is not None:
        method.append(
            "Avec des nœuds, le gain est la hausse de ΣΣ aᵢaⱼp*ᵢⱼ, p = exp(−k·d) le long du réseau (Saura et "
            "Pascual-Hortal 2007), et ECA en est la racine (Saura et al. 2011)."
        )
    return method

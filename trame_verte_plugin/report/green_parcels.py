"""The report of the green-grid elements by parcel: what is fragile, what to protect by which code, what to win."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from ..engine.greenparcels.beside import CONTACT
from ..engine.greenparcels.build import GreenParcels
from ..engine.greenparcels.inputs import GreenInputs, GreenParameters
from ..engine.greenparcels.rules import Proposal
from ..engine.table import Table
from . import numbers, palette
from .model import Chart, ChartKind, Figure, Report, Section, Series, TableBlock

#: Rows of the tables of pieces and parcels.
FIRST = 15
#: A piece is fragile from this on.
FRAGILE = 2
#: A hyphen at which no line is broken.
UNBROKEN = "\u2011"
M2_PER_HA = 10_000

SRCE = (
    "Le SRCE du Nord–Pas-de-Calais a été annulé en 2017 : ses données sont une connaissance, pas un document opposable."
)


def totals(inputs: GreenInputs, result: GreenParcels) -> dict[str, int]:
    """Return the numbers of the result dictionary."""
    rank = result.beside.rank
    return {
        "N_ELEMENTS": len(inputs.elements),
        "N_PIECES": sum(len(table) for table in result.pieces),
        "N_FRAGILE": int(sum(np.count_nonzero(_fragile(table)) for table in result.pieces)),
        "N_PROTECTED": int(sum(np.count_nonzero(_protected(table)) for table in result.pieces)),
        "N_PARCELS": int(np.count_nonzero(np.isnan(rank))),
        "N_TO_WIN": int(np.count_nonzero(~np.isnan(rank))),
    }


def notes_on(inputs: GreenInputs, parameters: GreenParameters) -> list[str]:
    """Return French sentences on what is missing and on what the reader must know."""
    missing = {
        "le zonage (zones U et AU)": inputs.zones is None,
        "les prescriptions (ce qui protège, terrains réservés)": inputs.prescriptions is None,
        "l'occupation du sol": inputs.artificial is None,
        "les projets": inputs.projects is None,
        "le type de propriétaire": inputs.parcels.owner is None,
    }
    absent = [name for name, gone in missing.items() if gone]
    notes = []
    if absent:
        notes.append(f"Non donnés, et ce qui en dépend est vide ou jugé sans eux : {', '.join(absent)}.")
    last = len(inputs.rules.proposals) - 1
    unknown = sorted(set(inputs.elements.kind[inputs.elements.rule == last].tolist()))
    if unknown:
        code = inputs.rules.proposals[last].code or "aucun code"
        notes.append(f"Types que la table des protections ne connaît pas ({code}) : {', '.join(unknown[:10])}.")
    doubles = int(np.count_nonzero(inputs.elements.same_as >= 0))
    if doubles:
        said = numbers.plural(doubles, "élément a", "éléments ont")
        notes.append(f"{said} exactement le tracé d'un autre : rien n'est proposé pour eux.")
    told = [parameters.source or "", *inputs.elements.layer.tolist()]
    if any("srce" in text.lower() for text in told):
        notes.append(SRCE)
    return notes


def make_report(inputs: GreenInputs, result: GreenParcels, parameters: GreenParameters) -> Report:
    """Return the report."""
    sections = (
        _classes(inputs, result),
        _fragility(inputs, result),
        _codes(inputs, result),
        _first(result),
        _win(result),
    )
    return Report(
        title="Éléments de la trame verte et bleue à la parcelle",
        intro="Ce qui est fragile, ce qui est déjà protégé, ce que l'on propose au plan, et les parcelles à gagner.",
        figures=_figures(inputs, result),
        sections=[section for section in sections if section is not None],
        method=_method(parameters),
    )


def _fragile(table: Table) -> np.ndarray:
    return _numbers(table, "fragilite") >= FRAGILE


def _numbers(table: Table, field: str) -> np.ndarray:
    """Return a column of whole numbers as real ones, NaN for null."""
    return np.array([np.nan if v is None else v for v in table.columns[field].tolist()], dtype=float)


def _protected(table: Table) -> np.ndarray:
    return table.columns["deja_protege"] == True  # noqa: E712


def _figures(inputs: GreenInputs, result: GreenParcels) -> list[Figure]:
    points, lines, surfaces = result.pieces
    counts = totals(inputs, result)
    area = float(surfaces.columns["surf_m2"].sum())
    length = float(lines.columns["longueur_m"].sum())
    said = [numbers.area(area)] if area else []
    said += [numbers.length(length)] if length else []
    said += [numbers.plural(len(points), "point")] if len(points) else []
    found = [
        Figure("Éléments", numbers.number(counts["N_ELEMENTS"]), ", ".join(said)),
        Figure("Morceaux fragiles", numbers.number(counts["N_FRAGILE"]), f"fragilité de {FRAGILE} ou 3"),
    ]
    if inputs.prescriptions is not None:
        shield = float(np.nansum(surfaces.columns["deja_protege_m2"]) + np.nansum(lines.columns["deja_protege_m2"]))
        whole = area + float(lines.columns["surf_m2"].sum())
        detail = numbers.percent(shield / whole) if whole else ""
        found.append(Figure("Déjà protégé", numbers.area(shield), detail))
    return [
        *found,
        Figure("Parcelles de la trame", numbers.number(counts["N_PARCELS"])),
        Figure("Parcelles à gagner", numbers.number(counts["N_TO_WIN"]), _contact(result)),
    ]


def _contact(result: GreenParcels) -> str:
    return f"dont {numbers.number(int(np.count_nonzero(result.beside.link == CONTACT)))} au contact"


def _classes(inputs: GreenInputs, result: GreenParcels) -> Section:
    """Count and measure elements by class."""
    rows = []
    for place, proposal in enumerate(inputs.rules.proposals):
        count = int(np.count_nonzero(inputs.elements.rule == place))
        if not count:
            continue
        of_class = [t.take(t.columns["classe"] == proposal.name) for t in result.pieces]
        whole = sum(t.columns["surf_m2"].sum() for t in of_class[1:])
        shield = sum(np.nansum(t.columns["deja_protege_m2"]) for t in of_class[1:])
        known = inputs.prescriptions is not None and whole > 0
        rows.append(
            [
                _class_name(proposal),
                numbers.number(count),
                _unless_nought(numbers.area, of_class[2].columns["surf_m2"]),
                _unless_nought(numbers.length, of_class[1].columns["longueur_m"]),
                numbers.percent(float(shield / whole)) if known else None,
            ]
        )
    header = ["Classe", "Éléments", "Surface", "Longueur", "Déjà protégé"]
    text = "Les éléments qui se recouvrent comptent chacun ; les classes viennent de la table des protections."
    return Section("Éléments par classe", [text], [], [TableBlock(header, rows)])


def _class_name(proposal: Proposal) -> str:
    return proposal.words_of_class or proposal.name.capitalize()


def _unless_nought(write: Callable[[float], str], values: np.ndarray) -> str | None:
    total = float(values.sum())
    return write(total) if total else None


def _fragility(inputs: GreenInputs, result: GreenParcels) -> Section | None:
    """Draw the ground of each class by fragility; lines have that of their width."""
    names: list[str] = []
    hectares: dict[str, list[float]] = {entry.label: [] for entry in palette.FRAGILITY}
    tables = result.pieces[1:]
    for proposal in inputs.rules.proposals:
        by_class = []
        for entry in palette.FRAGILITY:
            wanted = float(entry.classes[0]) if entry.classes[0] else np.nan
            total = 0.0
            for table in tables:
                points = _numbers(table, "fragilite")
                rows = (np.isnan(points) if np.isnan(wanted) else points == wanted) & (
                    table.columns["classe"] == proposal.name
                )
                total += float(table.columns["surf_m2"][rows].sum())
            by_class.append(total / M2_PER_HA)
        if sum(by_class) > 0:
            names.append(_class_name(proposal))
            for entry, value in zip(palette.FRAGILITY, by_class):
                hectares[entry.label].append(value)
    series = [Series(e.label, hectares[e.label], e.color) for e in palette.FRAGILITY if sum(hectares[e.label]) > 0]
    if not names:
        return None
    chart = Chart(
        ChartKind.STACKED, "Surface par classe et fragilité", names, series, y_title="Hectares", unit="ha", decimals=2
    )
    return Section("Fragilité", [], [chart])


def _codes(inputs: GreenInputs, result: GreenParcels) -> Section:
    rows = []
    found = np.concatenate([table.columns["code_psc"] for table in result.pieces])
    for code in sorted({c for c in found.tolist() if c is not None}):
        mine = [table.take(table.columns["code_psc"] == code) for table in result.pieces]
        known = inputs.rules.codes.get(code)
        rows.append(
            [
                code.replace("-", UNBROKEN),
                known.label if known else None,
                known.article if known else None,
                numbers.number(sum(len(t) for t in mine)),
                _unless_nought(numbers.area, mine[2].columns["surf_m2"]),
                _unless_nought(numbers.length, mine[1].columns["longueur_m"]),
            ]
        )
    header = ["Code", "Libellé du standard", "Code de l'urbanisme", "Morceaux", "Surface", "Longueur"]
    text = "Les codes sont des propositions : le choix, sa justification et le règlement reviennent au plan."
    return Section("Prescriptions proposées", [text], [], [TableBlock(header, rows)])


def _first(result: GreenParcels) -> Section | None:
    """Name the most fragile pieces that nothing protects, the largest first."""
    found = []
    for table in result.pieces:
        points = _numbers(table, "fragilite")
        rows = np.flatnonzero((points >= FRAGILE) & ~_protected(table))
        size = np.nan_to_num(table.columns["surf_m2"])
        found += [(-points[r], -round(float(size[r]), 3), int(table.columns["id_element"][r]), table, r) for r in rows]
    found.sort(key=lambda piece: piece[:3])
    if not found:
        return None
    rows = [[str(t.columns["id_element"][r]), t.columns["motif"][r]] for *_, t, r in found[:FIRST]]
    return Section("À protéger d'abord", [], [], [TableBlock(["Élément", "Motif"], rows)])


def _win(result: GreenParcels) -> Section | None:
    columns, rank = result.parcels.columns, result.beside.rank
    order = np.argsort(np.where(np.isnan(rank), np.inf, rank), kind="stable")[:FIRST]
    rows = [
        [numbers.number(float(rank[r])), columns["id_parcelle"][r], columns["motif"][r]]
        for r in order
        if not np.isnan(rank[r])
    ]
    if not rows:
        return None
    return Section("Parcelles à gagner d'abord", [], [], [TableBlock(["Rang", "Parcelle", "Motif"], rows)])


def _method(parameters: GreenParameters) -> list[str]:
    width = numbers.length(parameters.fragile_width_m)
    reach = numbers.length(parameters.adjacency_m)
    return [
        "Chaque élément est coupé par parcelle et par zone ; ce qui n'est sur aucune parcelle reste, sans identifiant. "
        "Un morceau de moins d'un mètre carré ou de 50 cm de large (d'un mètre pour une ligne) est joint au plus grand "
        "morceau voisin du même élément. La somme des morceaux d'un élément est l'élément.",
        "Fragilité, un point par critère : zone U ou AU, ou terrain réservé à autre chose ; sol artificiel ou projet à "
        f"{numbers.length(parameters.pressure_m)} ou moins ; largeur inférieure à {width}. Un critère dont les couches "
        "manquent n'est pas compté : « fragilité 1 sur 2 » dit combien sont connus.",
        "Déjà protégé : neuf dixièmes au moins du morceau sous une prescription qui protège (table des protections). "
        "Une zone A ou N n'est pas une protection.",
        "L'espace boisé classé (01) n'est jamais proposé ; l'emplacement réservé (05-04) ne l'est qu'avec un "
        f"bénéficiaire, sur une parcelle qu'aucun propriétaire public ne tient, à partir d'une fragilité de {FRAGILE}.",
        "Parcelles à gagner : elles portent peu de trame verte et touchent un élément à élargir (contact), ou en sont "
        f"à {reach} au plus (proche). Largeur à gagner : moyenne de ce que des rayons de {reach}, perpendiculaires au "
        "contour de l'élément, traversent de la parcelle.",
        SRCE,
    ]

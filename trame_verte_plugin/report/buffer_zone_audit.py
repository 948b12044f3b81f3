"""The report of the buffer zone audit: state by zone, hectares won and lost, worst ten, method and its limits."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ..engine.bufferzones.audit import CLASS_NAMES, BufferZoneAudit
from ..engine.bufferzones.inputs import AuditInputs, AuditParameters
from ..engine.bufferzones.measures import M2_PER_HA
from ..engine.bufferzones.states import BROKEN
from ..engine.landcover.reading import unknown_codes
from ..engine.table import Table
from . import numbers, palette
from .model import Chart, ChartKind, Figure, Report, Section, Series, TableBlock

#: Zones that the report names first.
WORST = 10

#: Zones that the table of all zones lists; the layer holds them all.
LISTED = 300

#: What each nature of zone is called: the white paper has two different 'zones tampons'.
NATURES = {
    "coupure": "zones tampons TVB (coupures d'urbanisation)",
    "parvis": "parvis agricoles",
    "unesco": "bien et zone tampon UNESCO",
}

#: Label and colour of each state, the worst first.
STATES = {entry.classes[0]: (entry.label, entry.color) for entry in palette.STATES}

_CLASS_LABELS = dict(zip(CLASS_NAMES, ("Artificiel", "Agricole", "Naturel", "En eau", "Code inconnu")))


@dataclass(frozen=True)
class _Words:
    """What the measure is called: the law has two, which never share a table."""

    measure: str
    stock: str
    surface: str
    taken: str
    lost: str
    returned: str


_ARTIFICIAL = _Words(
    "L'artificialisation", "Artificiel", "Surface artificielle", "Artificialisé", "Terre artificialisée", "Renaturé"
)
_CONSUMED = _Words(
    "La consommation d'espaces naturels, agricoles et forestiers",
    "Espace urbanisé",
    "Espace urbanisé",
    "Espace consommé",
    "Espace consommé",
    "Espace rendu",
)


def totals(result: BufferZoneAudit) -> dict[str, int]:
    """Return the numbers of the result dictionary."""
    states = result.audit.columns["etat"]
    return {"N_ZONES": len(result.audit), "N_BROKEN": int(np.count_nonzero(states == BROKEN))}


def make_report(result: BufferZoneAudit, inputs: AuditInputs, parameters: AuditParameters) -> Report:
    """Return the report; what was not given is left out."""
    words = _CONSUMED if parameters.consumption else _ARTIFICIAL
    found = set(result.audit.columns["nature"].tolist())
    kinds = ", ".join(name for nature, name in NATURES.items() if nature in found)
    sections = (
        _states(result), _flows(result, words), _worst(result), _zones(result.audit, words), _communes(result, words)
    )  # fmt: skip
    return Report(
        title=f"État des zones{numbers.THIN}: {kinds}",
        intro="Ce que l'urbanisation a pris dans chaque zone, ce que le plan ouvre encore, et ce qu'il reste d'ouvert.",
        figures=_figures(result.audit, words),
        sections=[s for s in sections if s is not None],
        method=_method(inputs, parameters, words),
    )


def notes_on(inputs: AuditInputs, parameters: AuditParameters) -> list[str]:
    """Return French sentences on what is missing and on what the reader must know."""
    notes = []
    for date, name in ((inputs.first, "première"), (inputs.second, "seconde")):
        if date.cover is not None:
            listed = unknown_codes(date.cover, inputs.zones.geometry)[:5]
            if listed:
                text = ", ".join(f"{code} ({numbers.area(area)})" for code, area in listed)
                notes.append(f"Codes absents de la nomenclature à la {name} date, comptés en « inconnu » : {text}.")
        elif date.patch is not None:
            rules = parameters.rules
            notes.append(
                f"Sans occupation du sol à la {name} date, la tache urbaine vient des bâtiments (dilatation de "
                f"{numbers.length(rules.urban_dilation)}, érosion de {numbers.length(rules.urban_erosion)}) : la terre "
                "agricole, la terre naturelle et l'eau ne sont pas connues."
            )
    if inputs.first.artificial is not None and inputs.second.artificial is not None:
        if inputs.first.year is None or inputs.second.year is None:
            notes.append("Sans les deux années, les rythmes (par an, par dix ans) ne sont pas calculés.")
    else:
        notes.append("Une seule date est connue : aucun changement n'est mesuré.")
    if inputs.promises is None:
        notes.append("Sans zonage ni prescriptions, la pression du plan n'est pas connue.")
    return notes


def _figures(audit: Table, words: _Words) -> list[Figure]:
    area = _total(audit, "surf_ha")
    found = [Figure("Zones", numbers.number(len(audit)), numbers.hectares(area))]
    gained = _total(audit, "artificialise_ha")
    if gained is not None:
        found.append(Figure(words.lost, numbers.hectares(gained), "entre les deux dates"))
    returned = _total(audit, "renature_ha")
    if returned is not None:
        found.append(Figure(words.returned, numbers.hectares(returned)))
    promised = _total(audit, "pression_ha")
    if promised is not None:
        found.append(
            Figure("Promise à l'urbanisation", numbers.hectares(promised), numbers.percent(promised / area, 1))
        )
    return found


def _total(table: Table, name: str) -> float | None:
    values = table.columns[name]
    return None if np.isnan(values).all() else float(np.nansum(values))


def _states(result: BufferZoneAudit) -> Section | None:
    state, area = result.audit.columns["etat"], result.audit.columns["surf_ha"]
    kept = [(label, color, state == name) for name, (label, color) in STATES.items() if (state == name).any()]
    if not kept:
        return None
    labels, colors = [k[0] for k in kept], [k[1] for k in kept]
    hectares = [float(area[rows].sum()) for *_, rows in kept]
    chart = Chart(
        ChartKind.BARS,
        "Surface des coupures par état",
        labels,
        [Series("Surface", hectares, colors)],
        y_title="Hectares",
        unit="ha",
    )
    rows = [
        [label, numbers.number(int(chosen.sum())), numbers.hectares(ha)]
        for (label, _, chosen), ha in zip(kept, hectares)
    ]
    return Section("État des coupures", [], [chart], [TableBlock(["État", "Zones", "Surface"], rows)])


def _flows(result: BufferZoneAudit, words: _Words) -> Section | None:
    if result.transitions is None:
        return None
    table = result.transitions / M2_PER_HA
    shown = [i for i in range(len(CLASS_NAMES)) if table[i].any() or table[:, i].any()]
    names = [{**_CLASS_LABELS, "artificiel": words.stock}[CLASS_NAMES[i]] for i in shown]
    rows = [
        [names[r], *("–" if i == j else numbers.number(float(table[i, j]), 2) for j in shown)]
        for r, i in enumerate(shown)
    ]
    chart = _waterfall(result.audit, words)
    text = "Lignes : catégorie à la première date ; colonnes : catégorie à la seconde (hectares, lisérés exclus)."
    return Section("D'une date à l'autre", [text], [chart], [TableBlock(["De \\ vers", *names], rows)])


def _waterfall(audit: Table, words: _Words) -> Chart:
    """From the artificial land of the first date to that of the second; the rest is slivers and gaps in the data."""
    first, second, gained, returned = (
        _total(audit, name) or 0.0 for name in ("art_ha_1", "art_ha_2", "artificialise_ha", "renature_ha")
    )
    steps = {
        f"{words.stock}, première date": first,
        words.taken: gained,
        words.returned: -returned,
        "Lisérés et lacunes": second - first - gained + returned,
        f"{words.stock}, seconde date": second,
    }
    return Chart(
        ChartKind.WATERFALL,
        f"{words.surface} des zones, d'une date à l'autre",
        list(steps),
        [Series("Surface", list(steps.values()))],
        y_title="Hectares",
        unit="ha",
        decimals=2,
    )


def _worst(result: BufferZoneAudit) -> Section:
    columns = result.audit.columns
    severity = {name: place for place, name in enumerate(STATES)}
    order = sorted(
        range(len(result.audit)),
        key=lambda i: (
            severity.get(columns["etat"][i], len(severity)),
            -np.nan_to_num(round(float(columns["artificialise_ha"][i]), 6)),
            columns["id_zone"][i],
        ),
    )[:WORST]
    rows = [
        [
            str(columns["id_zone"][i]),
            columns["nom"][i],
            numbers.hectares(float(columns["surf_ha"][i])),
            STATES.get(columns["etat"][i], ("–",))[0],
            columns["motif"][i],
        ]
        for i in order
    ]
    header = ["Zone", "Nom", "Surface", "État", "Motif"]
    return Section("Zones à regarder d'abord", [], [], [TableBlock(header, rows)])


def _zones(audit: Table, words: _Words) -> Section:
    """Every zone with its state and the figures that decide; the long list ends where the layer must be opened."""
    columns = {name: audit.columns[name][:LISTED] for name in ("id_zone", "nom", "nature", "etat")}
    share = np.where(np.isnan(audit.columns["art_pct_2"]), audit.columns["art_pct_1"], audit.columns["art_pct_2"])
    values = {
        "Surface (ha)": audit.columns["surf_ha"],
        f"{words.stock} (%)": share,
        f"{words.taken} (ha)": audit.columns["artificialise_ha"],
        "Passage (m)": audit.columns["largeur_min_m"],
        "Pression (%)": audit.columns["pression_pct"],
    }
    shown = {label: numbers.number(v[:LISTED], 1) for label, v in values.items() if _known(v)}
    rows = [
        [str(number), name, nature, STATES.get(state, ("–",))[0], *(texts[i] for texts in shown.values())]
        for i, (number, name, nature, state) in enumerate(zip(*(c.tolist() for c in columns.values())))
    ]
    rest = len(audit) - len(rows)
    text = [f"Les {numbers.number(rest)} zones suivantes sont dans la couche."] if rest else []
    return Section("État de chaque zone", text, [], [TableBlock(["Zone", "Nom", "Nature", "État", *shown], rows)])


def _communes(result: BufferZoneAudit, words: _Words) -> Section | None:
    if result.by_commune is None:
        return None
    columns = result.by_commune.columns
    fields = [
        f for f in ("surf_ha", "artificialise_ha", "renature_ha", "delta_ha", "pression_ha") if _known(columns[f])
    ]
    labels = {
        "surf_ha": "En zone (ha)",
        "artificialise_ha": f"{words.taken} (ha)",
        "renature_ha": f"{words.returned} (ha)",
        "delta_ha": "Solde (ha)",
        "pression_ha": "Pression (ha)",
    }
    values = [numbers.number(columns[f], 2) for f in fields]
    rows = [
        [str(name or code or "Commune inconnue"), str(kind), *(v[i] for v in values)]
        for i, (name, code, kind) in enumerate(zip(columns["commune"], columns["insee"], columns["nature"]))
    ]
    header = ["Commune", "Nature", *(labels[f] for f in fields)]
    text = "Les zones qui se recouvrent comptent chacune ; la terre hors de toute commune n'est dans aucune ligne."
    return Section("Communes", [text], [], [TableBlock(header, rows)])


def _known(column: np.ndarray) -> bool:
    return not np.isnan(column).all()


def _method(inputs: AuditInputs, parameters: AuditParameters, words: _Words) -> list[str]:
    width = numbers.length(parameters.min_break_width)
    occupied = "urbanisés" if parameters.consumption else "artificiels"
    lines = [
        f"{words.measure} est mesurée par croisement des deux occupations du sol dans chaque zone. Les changements de "
        "moins de 2 m de large sont des écarts entre deux numérisations : ils sont comptés à part.",
        f"{words.stock} + agricole + naturel + eau + inconnu + non couvert − recouvrement = surface de la zone.",
        f"La largeur souhaitée d'une coupure ({width}) n'a pas de valeur légale : c'est un paramètre.",
        f"Rompue : fronts rejoints ou {numbers.percent(parameters.broken_share)} de la zone {occupied}. Entamée : "
        f"{numbers.percent(parameters.eroded_share)} de la terre ouverte perdus en dix ans, ou passage de moins de "
        f"{numbers.length(parameters.min_break_width / 2)}. Sous pression : "
        f"{numbers.percent(parameters.pressure_share)} de la zone promis à l'urbanisation, ou passage de moins de "
        f"{width}. Préservée : le reste.",
        "Maille effective : Σaᵢ²/A (Jaeger, 2000), et Σaᵢ·aᵢ entier/A avec les morceaux comptés au-delà de la zone "
        "(Moser et al., 2007).",
    ]
    if not parameters.consumption and any(date.cover is not None for date in (inputs.first, inputs.second)):
        lines.append(
            "Surfaces artificialisées au sens de l'article R. 101-1 du code de l'urbanisme (décrets 2022-763 et "
            "2023-1096). Selon le décret, ce chiffre aide à fixer et à suivre les objectifs des documents "
            "d'urbanisme ; il ne s'applique pas à un projet."
        )
    if parameters.decree_thresholds:
        lines.append(
            "Seuils du décret appliqués : 50 m² pour le bâti, 2 500 m² pour les autres surfaces et pour les enclaves."
        )
    return lines

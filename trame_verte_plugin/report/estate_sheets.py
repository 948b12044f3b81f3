"""One sheet for each estate: its map, its key figures, and bars against the mean of all estates."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from ..engine.table import Table
from . import numbers
from .model import Bar, Image, Section, Sheet

#: Estates whose sheet has a map, the first by rank: a map takes about 8 kB of the page.
WITH_MAP = 200

CRITERIA = {
    "patrimoine": "Patrimoine",
    "energie": "Énergie",
    "social": "Social",
    "foncier": "Foncier",
    "tcsp": "Transports",
    "taille": "Taille",
}
#: Other fields drawn as bars, from 0 to the greatest of all estates: name, unit, decimals.
MEASURES = {
    "densite_lg_ha": ("Densité", "logements/ha", 1),
    "mitoyennete": ("Mitoyenneté (0–1)", "", 2),
    "dpe_efg_pct": ("DPE en E, F ou G", "%", 0),
    "vacance_pct": ("Vacance", "%", 0),
    "part_jardins": ("Jardins (0–1)", "", 2),
}


def by_rank(table: Table) -> list[int]:
    """Return the rows of the inventory by rank, those without one last, by number."""
    rank = table.columns["rang"]
    last = len(table) + 1
    return sorted(range(len(table)), key=lambda i: (rank[i] or last, i))


def name_of(table: Table, row: int) -> str:
    """Return what an estate is called."""
    return table.columns["nom"][row] or f"Cité n° {table.columns['id_cite'][row]}"


def section(table: Table, maps: Sequence[bytes]) -> Section:
    """Return the sheets of all estates by rank, the first of them with their map (PNG)."""
    bars = [values for values in _all_bars(table) if values is not None]
    texts = [
        "Une fiche par cité, dans l'ordre des rangs. Les critères vont de 0 à 1, les autres barres de 0 à la plus "
        "grande valeur de l'inventaire ; le trait est la moyenne des cités dont la valeur est connue."
    ]
    if maps and not np.isnan([_number(value) for value in table.columns["nb_bati"].tolist()]).all():
        texts.append(
            "Cartes : contour de la cité, rues, bâtiments en gris ; terrain libre en rouge, jardins en vert, grand "
            "terrain bâti en violet, poche de nature inconnue en beige."
        )
    if 0 < len(maps) < len(table):
        texts.append(f"Les {numbers.number(len(maps))} premières cités par rang ont une carte, pour une page légère.")
    sheets = [_sheet(table, row, bars, maps[turn : turn + 1]) for turn, row in enumerate(by_rank(table))]
    return Section("Fiches des cités", texts, sheets=sheets)


def _sheet(table: Table, row: int, bars: Sequence[Sequence[Bar]], maps: Sequence[bytes]) -> Sheet:
    columns = table.columns
    image = Image(maps[0], f"Carte de la cité {name_of(table, row)}") if maps else None
    facts = [
        ("Communes", columns["communes"][row]),
        ("Type", columns["type"][row]),
        ("Compagnie", columns["compagnie"][row]),
        ("Bailleur", columns["bailleur"][row]),
        ("Surface", numbers.hectares(float(columns["surf_ha"][row]))),
        ("Logements", numbers.number(_real(columns["nb_logts"][row]))),
        ("Terrain libre", numbers.area(_real(columns["foncier_m2"][row]))),
        ("Façades et abords (plafond)", numbers.euros(_real(columns["cout_facades"][row]))),
        ("Rénovation thermique (E à G)", numbers.euros(_real(columns["cout_thermique"][row]))),
        ("Restructuration lourde", numbers.euros(_real(columns["cout_restructuration"][row]))),
        ("Score pilote", _score(columns, row)),
    ]
    known = [(label, value) for label, value in facts if value not in (None, numbers.UNKNOWN)]
    return Sheet(name_of(table, row), columns["motif"][row], known, [values[row] for values in bars], image)


def _score(columns: dict[str, np.ndarray], row: int) -> str | None:
    score, rank = columns["score_pilote"][row], columns["rang"][row]
    if score is None:
        return None
    return f"{score} sur 100, rang {rank}" if rank else f"{score} sur 100, sans rang"


def _all_bars(table: Table) -> list[list[Bar] | None]:
    """Return the bars of each criterion and measure, one an estate; None where no estate knows it."""
    criteria = [_bars(table, f"crit_{name}", label, "", 2, 1.0) for name, label in CRITERIA.items()]
    return criteria + [_bars(table, name, *how, None) for name, how in MEASURES.items()]


def _bars(table: Table, field: str, label: str, unit: str, decimals: int, whole: float | None) -> list[Bar] | None:
    values = np.array([_number(value) for value in table.columns[field].tolist()], dtype=float)
    if np.isnan(values).all():
        return None
    whole = whole or float(np.nanmax(values)) or 1.0
    mean = float(np.nanmean(values))
    said = numbers.with_unit(mean, unit, decimals)
    return [
        Bar(
            label,
            numbers.with_unit(_real(value), unit, decimals),
            None if np.isnan(value) else float(value) / whole,
            said,
            mean / whole,
        )
        for value in values
    ]


def _number(value: float | int | None) -> float:
    return np.nan if value is None else float(value)


def _real(value: float | int | None) -> float | None:
    return None if value is None or np.isnan(value) else float(value)

"""The report of the estate inventory: status, pilots, land, communes; the sheets of the estates are apart."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from ..engine.estates.inputs import WEIGHTS, EstateInputs, EstateParameters
from ..engine.estates.inventory import EstateInventory
from ..engine.estates.status import INSCRIBED
from ..engine.table import Table
from . import estate_sheets, numbers, palette
from .estate_sheets import CRITERIA, by_rank, name_of
from .model import Chart, ChartKind, Figure, Report, Section, Series, TableBlock

#: Estates that the report ranks first.
FIRST = 15

STATUS = {entry.classes[0]: (entry.label, entry.color) for entry in palette.ESTATE_STATUS}


def totals(result: EstateInventory) -> dict[str, int | None]:
    """Return the numbers of the result dictionary."""
    status = result.inventory.columns["statut_unesco"]
    return {
        "N_ESTATES": len(result.inventory),
        "N_INSCRIBED": int(np.count_nonzero(status == INSCRIBED)),
        "N_POCKETS": None if result.pockets is None else len(result.pockets),
    }


def notes_on(result: EstateInventory, inputs: EstateInputs, parameters: EstateParameters) -> list[str]:
    """Return French sentences on what is missing and on what the reader must know."""
    missing = {
        "le bien inscrit et la zone tampon": inputs.world_heritage is None or inputs.buffer is None,
        "les communes": inputs.communes is None,
        "les bâtiments": inputs.buildings is None,
        "les parcelles": inputs.parcels is None,
        "les rues": inputs.streets is None,
        "les DPE": inputs.diagnoses is None,
        "les arrêts ou les axes": inputs.stops is None and inputs.axes is None,
        "les protections": inputs.protections is None,
    }
    absent = [name for name, gone in missing.items() if gone]
    notes = []
    if absent:
        notes.append(f"Non donnés, et les champs qui en dépendent sont vides : {', '.join(absent)}.")
    nameless = int(np.count_nonzero(result.inventory.columns["nom"] == None))  # noqa: E711
    if nameless:
        notes.append(f"{numbers.plural(nameless, 'cité')} sans nom.")
    if inputs.diagnoses is not None:
        notes.append(
            f"DPE comptés depuis le {numbers.date(parameters.dpe_since)} : l'échelle a changé en juillet 2021. Les "
            "40 % du Livre blanc (2013, ancienne méthode) ne leur sont pas comparables."
        )
    if inputs.buildings is not None and inputs.parcels is None:
        notes.append("Sans parcelles, la nature des poches n'est pas connue : le foncier libre n'est pas compté.")
    return notes


def make_report(
    result: EstateInventory, inputs: EstateInputs, parameters: EstateParameters, maps: Sequence[bytes]
) -> Report:
    """Return the report; what was not given is left out.

    ``maps`` are those of the first estates in the order of :func:`~.estate_sheets.by_rank`, PNG.
    """
    table = result.inventory
    sections = [_status(table), _pilots(table), _pockets(result), _places(result), estate_sheets.section(table, maps)]
    return Report(
        title="Inventaire des cités minières",
        intro="Ce qu'est chaque cité, ce qui la protège, son état, le terrain libre en son cœur, le coût des travaux.",
        figures=_figures(table),
        sections=[s for s in sections if s is not None],
        method=_method(parameters),
    )


def _total(table: Table, name: str) -> float | None:
    values = table.columns[name]
    values = np.array([np.nan if v is None else v for v in values.tolist()], dtype=float)
    return None if np.isnan(values).all() else float(np.nansum(values))


def _figures(table: Table) -> list[Figure]:
    status, source = table.columns["statut_unesco"], table.columns["statut_source"]
    found = [Figure("Cités", numbers.number(len(table)), numbers.hectares(_total(table, "surf_ha")))]
    listed = int(np.count_nonzero((status == INSCRIBED) & (source == "identifiant")))
    if (status == INSCRIBED).any():
        detail = f"dont {numbers.number(listed)} par leur identifiant"
        found.append(Figure("Cités inscrites", numbers.number(int(np.count_nonzero(status == INSCRIBED))), detail))
    dwellings = _total(table, "nb_logts")
    if dwellings is not None:
        found.append(Figure("Logements", numbers.number(dwellings)))
    free = _total(table, "foncier_m2")
    if free is not None:
        found.append(Figure("Terrain libre en cœur de cité", numbers.area(free)))
    return found


def _status(table: Table) -> Section | None:
    status = table.columns["statut_unesco"]
    kept = [(label, color, status == name) for name, (label, color) in STATUS.items() if (status == name).any()]
    if not kept:
        return None
    counts = [int(np.count_nonzero(chosen)) for *_, chosen in kept]
    chart = Chart(
        ChartKind.BARS,
        "Cités par statut UNESCO",
        [k[0] for k in kept],
        [Series("Cités", counts, [k[1] for k in kept])],
        y_title="Cités",
    )
    kinds = sorted({k for k in table.columns["type"].tolist() if k is not None})
    rows = [
        [
            kind,
            *(numbers.number(int(np.count_nonzero(chosen & (table.columns["type"] == kind)))) for *_, chosen in kept),
        ]
        for kind in kinds
    ]
    return Section("Statut et type", [], [chart], [TableBlock(["Type", *(k[0] for k in kept)], rows)])


def _pilots(table: Table) -> Section | None:
    columns = table.columns
    order = [i for i in by_rank(table) if columns["rang"][i]][:FIRST]
    if not order:
        return None
    rows = [
        [
            str(columns["rang"][i]),
            name_of(table, i),
            str(columns["score_pilote"][i]),
            numbers.percent(float(columns["score_couverture"][i])),
            columns["motif"][i],
        ]
        for i in order
    ]
    text = "Le score ne compte que les critères connus ; sans 60 % des poids, une cité n'a pas de rang."
    header = ["Rang", "Cité", "Score", "Poids connus", "Motif"]
    return Section("Cités pilotes possibles", [text], [], [TableBlock(header, rows)])


def _pockets(result: EstateInventory) -> Section | None:
    if result.pockets is None or not len(result.pockets):
        return None
    columns = result.pockets.columns
    order = np.argsort(columns["rang"].astype(int), kind="stable")[:FIRST]
    rows = [
        [
            str(columns["rang"][i]),
            name_of(result.inventory, int(columns["id_cite"][i]) - 1),
            numbers.area(float(columns["surf_m2"][i])),
            numbers.length(float(columns["largeur_m"][i])),
            columns["motif"][i],
        ]
        for i in order
    ]
    text = "Seules les poches libres comptent comme foncier ; les jardins sont une qualité des cités, pas une réserve."
    return Section(
        "Terrains en cœur de cité", [text], [], [TableBlock(["Rang", "Cité", "Surface", "Largeur", "Motif"], rows)]
    )


def _places(result: EstateInventory) -> Section | None:
    tables = [t for t in (result.by_epci, result.by_commune) if t is not None]
    if not tables:
        return None
    blocks = []
    for table, name, label in zip(tables, ("epci", "commune"), ("EPCI", "Commune")):
        columns = table.columns
        rows = [
            [
                columns[name][i] or "Hors commune",
                numbers.number(float(columns["nb_cites"][i])),
                numbers.hectares(float(columns["surf_ha"][i])),
                numbers.number(float(columns["nb_logts"][i])),
                numbers.area(float(columns["foncier_m2"][i])),
            ]
            for i in range(len(table))
        ]
        blocks.append(TableBlock([label, "Cités", "Surface", "Logements", "Terrain libre"], rows))
    text = "Une cité à cheval sur deux communes est partagée à la surface et comptée où est sa plus grande part."
    return Section("EPCI et communes", [text], [], blocks)


def _method(parameters: EstateParameters) -> list[str]:
    weights = ", ".join(f"{CRITERIA[n].lower()} {numbers.number(w, 2)}" for n, w in parameters.weights.items() if w)
    return [
        f"Statut : un identifiant d'inscription, sinon {numbers.percent(parameters.status_share)} de la surface dans "
        "le bien inscrit, ou dans le bien et sa zone tampon UNESCO. Le compte officiel des cités inscrites est celui "
        "des identifiants.",
        "Un bâtiment appartient à la cité où est sa plus grande part. Mitoyenneté : part du contour des bâtiments "
        "partagée avec un voisin. Orientation : entropie des façades sur 18 classes de 5° (Boeing, 2019).",
        "Énergie : part des classes E, F et G, intervalle de Wilson à 95 % ; fiable à partir de 30 DPE et de 10 % des "
        "logements. Sinon, les logements E, F ou G viennent des 40 % du Livre blanc de 2013 (ancienne méthode).",
        f"Poches : cité moins bâtiments agrandis de {numbers.length(parameters.building_setback)}, rues et "
        f"protections ; au moins {numbers.area(parameters.min_pocket_area)} et "
        f"{numbers.length(parameters.min_pocket_width)} de large.",
        f"Score : 100 · Σ poids · critère sur les critères connus ({weights or ', '.join(WEIGHTS)}).",
        "Coûts : trois travaux au choix, jamais additionnés, en euros de 2013 toutes dépenses confondues (Livre blanc) "
        f"× {numbers.number(parameters.cost_index, 2)}.",
    ]

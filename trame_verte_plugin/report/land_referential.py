"""The report of the land referential: key figures, land by class and commune, slices, best sites, method."""

from __future__ import annotations

import numpy as np

from ..engine.referential.build import LandReferential
from ..engine.referential.classes import CLASSES, MUTABLE
from ..engine.referential.parameters import Parameters
from ..engine.table import Table
from . import numbers, palette
from .model import Chart, ChartKind, Figure, Report, Section, Series, TableBlock

#: Sites that the report names.
BEST_SITES = 20

_CLASS_FIELDS = (*(f"{name}_ha" for name in CLASSES), "non_classe_ha")


def totals(result: LandReferential) -> dict[str, float | int | None]:
    """Return the numbers of the result dictionary."""
    by_commune = result.by_commune
    return {
        "N_PARCELS": len(result.referential),
        "N_SITES": len(result.sites),
        "MUTABLE_HA": _total(by_commune, "mutable_ha"),
        "DWELLINGS": _whole(_total(by_commune, "logts_potentiels")),
    }


def make_report(result: LandReferential, parameters: Parameters) -> Report:
    """Return the report; what a run with measures only did not compute is left out."""
    distance = numbers.length(parameters.distance_m)
    axes = result.corridor.columns["axe"][0]
    judged = len(result.by_commune) > 0
    return Report(
        title=f"Référentiel foncier, {axes}",
        intro=f"Foncier des parcelles situées à {distance} au plus de l'axe, et ce qu'elles peuvent devenir.",
        figures=_figures(result) if judged else _measured(result),
        sections=[_classes(result), _communes(result), _slices(result), _sites(result)] if judged else [],
        method=_method(parameters),
    )


def _total(table: Table, name: str) -> float | None:
    values = _column(table, name)
    return float(np.nansum(values)) if not np.isnan(values).all() else None


def _column(table: Table, name: str) -> np.ndarray:
    return np.array([np.nan if v is None else v for v in table.columns[name].tolist()], dtype=float)


def _whole(value: float | None) -> int | None:
    return None if value is None else int(value)


def _measured(result: LandReferential) -> list[Figure]:
    inside = numbers.hectares(float(result.referential.columns["surf_fuseau_m2"].sum()) / 10_000)
    return [
        Figure("Parcelles du fuseau", numbers.number(len(result.referential))),
        Figure("Surface des parcelles dans le fuseau", inside),
    ]


def _figures(result: LandReferential) -> list[Figure]:
    table = result.by_commune
    surface, mutable = _total(table, "surf_ha"), _total(table, "mutable_ha")
    share = "" if not surface or mutable is None else f"{numbers.percent(mutable / surface)} des parcelles du fuseau"
    to_open = _total(table, "logts_a_ouvrir")
    more = f"et {numbers.number(to_open)} dans les zones à ouvrir" if to_open else ""
    return [
        *_measured(result),
        Figure("Foncier mutable", numbers.hectares(mutable), share),
        Figure("Surface libre", numbers.hectares(_total(table, "libre_ha")), "constructible et d'un seul tenant"),
        Figure("Logements potentiels", numbers.number(_total(table, "logts_potentiels")), more),
        Figure("Sites", numbers.number(len(result.sites))),
    ]


def _classes(result: LandReferential) -> Section:
    hectares = {name: _total(result.by_commune, name) or 0.0 for name in _CLASS_FIELDS}
    total = sum(hectares.values())
    kept = [(name.removesuffix("_ha"), value) for name, value in hectares.items() if value > 0]
    kept.sort(key=lambda item: -item[1])
    labels = [palette.short_label(name) for name, _ in kept]
    colors = [palette.color_of(name) for name, _ in kept]
    chart = Chart(
        ChartKind.BARS,
        "Surface par classe de mutabilité",
        labels,
        [Series("Surface dans le fuseau", [value for _, value in kept], colors)],
        y_title="Hectares",
        unit="ha",
        decimals=1,
    )
    rows = [[label, numbers.hectares(v), numbers.percent(v / total, 1)] for label, (_, v) in zip(labels, kept)]
    return Section(
        "Mutabilité",
        ["Surfaces situées dans le fuseau. Chaque parcelle n'a qu'une classe, celle de son unité foncière."],
        [chart],
        [
            TableBlock(
                ["Classe", "Surface", "Part"],
                rows,
                total=["Ensemble", numbers.hectares(total), numbers.percent(1.0, 1)],
            )
        ],
    )


def _communes(result: LandReferential) -> Section:
    table = result.by_commune
    names = [n or c or "Commune inconnue" for n, c in zip(table.columns["commune"], table.columns["insee"])]
    mutable = [CLASSES[code] for code in MUTABLE]
    series = [
        Series(palette.short_label(name), table.columns[f"{name}_ha"].tolist(), palette.color_of(name))
        for name in mutable
    ]
    chart = Chart(
        ChartKind.STACKED, "Foncier mutable par commune", names, series, y_title="Hectares", unit="ha", decimals=1
    )
    fields = ("nb_parcelles", "surf_ha", "mutable_ha", "libre_ha", "logts_potentiels", "nb_logts", "densite_lg_ha")
    header = [
        *("Commune", "Parcelles", "Surface (ha)", "Mutable (ha)", "Libre (ha)"),
        *("Logements potentiels", "Logements existants", "Logements/ha"),
    ]
    return Section("Communes", [], [chart], [TableBlock(header, _rows(table, names, fields))])


def _rows(table: Table, names: list[str], fields: tuple[str, ...]) -> list[list[str]]:
    columns = [numbers.number(_column(table, name), 1 if "_ha" in name else 0) for name in fields]
    return [[name, *(column[i] for column in columns)] for i, name in enumerate(names)]


def _slices(result: LandReferential) -> Section:
    table = result.slices
    axes = table.columns["axe"]
    charts = [_axis_chart(table.take(axes == axis), axis) for axis in dict.fromkeys(axes.tolist())]
    text = "Surfaces mutables des parcelles situées au droit de chaque tranche, du début à la fin de l'axe."
    return Section("Le long de l'axe", [text], charts)


def _axis_chart(table: Table, axis: str) -> Chart:
    labels = [
        f"{numbers.number(start)}–{numbers.length(end)}"
        for start, end in zip(table.columns["pk_debut_m"].tolist(), table.columns["pk_fin_m"].tolist())
    ]
    mutable, free = (_column(table, name).tolist() for name in ("mutable_ha", "libre_ha"))
    return Chart(
        ChartKind.BARS,
        f"{axis} : foncier mutable et surface libre par tranche",
        labels,
        [Series("Foncier mutable", mutable), Series("dont surface libre", free)],
        x_title="Point kilométrique",
        y_title="Hectares",
        unit="ha",
        decimals=1,
    )


def _sites(result: LandReferential) -> Section:
    table = result.sites
    order = np.argsort(_column(table, "rang"), kind="stable")[:BEST_SITES]
    columns = table.columns
    rows = [
        [
            str(columns["rang"][i]),
            columns["communes"][i],
            columns["motif"][i],
            None if columns["score"][i] is None else str(columns["score"][i]),
        ]
        for i in order
    ]
    caption = f"Les {len(rows)} premiers sites sur {numbers.number(len(table))}." if len(rows) < len(table) else ""
    text = "Unités foncières mutables qui se touchent, classées par score."
    return Section("Sites", [text], tables=[TableBlock(["Rang", "Commune", "Site", "Score"], rows, caption)])


def _method(parameters: Parameters) -> list[str]:
    area, width = numbers.area(parameters.min_area_m2), numbers.length(parameters.min_width_m)
    return [
        f"Une pièce libre est ce qui reste de l'unité foncière sans ses bâtiments et leur recul de "
        f"{numbers.length(parameters.setback_m)}, sans contrainte bloquante et sans zone A ou N (hors STECAL). Elle "
        f"compte à partir de {area} et d'une largeur de {width} (diamètre du plus grand cercle inscrit).",
        "Classes, dans l'ordre où elles sont essayées : inconstructible, friche, hors zone, à ouvrir, équipement, nu, "
        "délaissé, renouvellement, divisible, sous-densité, occupé.",
        "Score = 100 × (0,4 × surface libre/surface + 0,4 × proximité + 0,2 × taille) ; proximité = 1 − distance/"
        "demi-largeur du fuseau ; taille = surface libre/(10 × surface minimale), 1 au plus. Pour une friche, la "
        "surface libre est sa surface hors contraintes bloquantes.",
        f"Logements potentiels = surface libre dans le fuseau × {numbers.number(parameters.min_density)} logements/ha, "
        "arrondis par défaut sur chaque unité foncière ; ceux des zones à ouvrir sont comptés à part.",
    ]

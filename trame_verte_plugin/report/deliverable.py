"""The report of the deliverable: what it holds, each diagnosis by its layers, the runs and their sources."""

from __future__ import annotations

from collections.abc import Sequence

from ..engine.summary import Chapter, LayerSummary, RunSummary
from . import numbers
from .model import Figure, Report, Section, Source, TableBlock

#: Entries of a legend above which a layer's table would be a list of its features.
MOST_ENTRIES = 30


def make_report(title: str, chapters: Sequence[Chapter], others: str, places: int) -> Report:
    """Return the report.

    Parameters
    ----------
    title : str
    chapters : sequence of Chapter
    others : str
        Title of the chapter of foreign layers.
    places : int
        Communes of which the project has bookmarks.
    """
    own = [chapter for chapter in chapters if chapter.title != others]
    layers = [layer for chapter in chapters for layer in chapter.layers]
    return Report(
        title=title,
        intro="Diagnostics réunis dans un projet QGIS et un GeoPackage.",
        figures=[
            Figure("Diagnostics", numbers.number(len(own))),
            Figure("Couches", numbers.number(len(layers))),
            Figure("Objets", numbers.number(sum(layer.count for layer in layers))),
            *([Figure("Communes repérées", numbers.number(places))] if places else []),
        ],
        warnings=_warnings(own),
        sections=[*(_section(chapter) for chapter in chapters), *_settings(own)],
        method=[
            "Effectifs, surfaces et longueurs sont comptés dans les couches telles qu'elles sont livrées ; les classes "
            "sont celles de leur légende. Ce que chaque champ veut dire et comment il est calculé figure dans le guide "
            "de Trame verte."
        ],
        sources=_sources(own),
    )


def _warnings(chapters: Sequence[Chapter]) -> list[str]:
    """Say what stands side by side without having been made together."""
    vintages: dict[str, set[str]] = {}
    for _, name, vintage in (told for chapter in chapters for run in chapter.runs for told in run.inputs):
        vintages.setdefault(name, set()).add(numbers.date(vintage or "millésime inconnu"))
    return [
        *(
            f"« {chapter.title} » réunit {len(chapter.runs)} calculs aux données ou aux paramètres différents : leurs "
            "chiffres ne s'additionnent pas."
            for chapter in chapters
            if len(chapter.runs) > 1
        ),
        *(
            f"La couche « {name} » a été prise à des millésimes différents : {', '.join(sorted(dates))}."
            for name, dates in sorted(vintages.items())
            if len(dates) > 1
        ),
    ]


def _section(chapter: Chapter) -> Section:
    rows = [(each.title, numbers.number(each.count), _size(each, each.size), each.table) for each in chapter.layers]
    header = ("Couche", "Objets", "Surface ou longueur dessinée", "Table du GeoPackage")
    tables = [
        TableBlock(header, rows, caption="Couches livrées"),
        *(_classes(layer) for layer in chapter.layers if 0 < len(_present(layer)) <= MOST_ENTRIES),
    ]
    return Section(chapter.title, [_told(run) for run in chapter.runs], tables=tables)


def _told(run: RunSummary) -> str:
    layers = numbers.plural(len(run.inputs), "couche")
    return f"Calcul terminé le {numbers.date(run.day)}, à partir de {layers}."


def _classes(layer: LayerSummary) -> TableBlock:
    rows = [(e.label, numbers.number(e.count), _size(layer, e.size)) for e in _present(layer)]
    measure = {"area": ("Surface",), "length": ("Longueur",)}.get(layer.measure, ())
    width = 2 + len(measure)
    return TableBlock(("Classe", "Objets", *measure), [row[:width] for row in rows], caption=layer.title)


def _present(layer: LayerSummary) -> list:
    return [entry for entry in layer.entries if entry.count]


def _size(layer: LayerSummary, size: float) -> str | None:
    return {"area": numbers.area, "length": numbers.length}[layer.measure](size) if layer.measure else None


def _settings(chapters: Sequence[Chapter]) -> list[Section]:
    header = ("Paramètre", "Valeur")
    tables = [TableBlock(header, run.parameters, caption=chapter.title) for chapter in chapters for run in chapter.runs]
    return [Section("Paramètres des calculs", tables=tables)] if tables else []


def _sources(chapters: Sequence[Chapter]) -> list[Source]:
    found = {
        (role, name, vintage): Source(role, name, vintage or None)
        for chapter in chapters
        for run in chapter.runs
        for role, name, vintage in run.inputs
    }
    return list(found.values())

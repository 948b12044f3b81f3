"""What the foot of a sheet tells of the data: sources with dates and licences, vintage of the cadastre."""

from __future__ import annotations

import re
from collections.abc import Sequence

from qgis.core import QgsVectorLayer

from ...report.numbers import THIN, date
from ..metadata import vintage_of
from .dressing import family_of

#: Between the parts of a list.
SEPARATOR = f"{THIN}; "

#: What the layers of the standard are called where a layer only has the name of its table.
_TITLES = {"PSC": "Prescriptions", "INF": "Informations", "ZONE": "Zonage"}
_TABLES = re.compile(r"prescription|psc|info|zone_?urba", re.IGNORECASE)


def title_of(layer: QgsVectorLayer) -> str:
    """Return what a layer is called on a map: the title in its metadata, else its name made readable."""
    if layer.metadata().title():
        return layer.metadata().title()
    family, name = family_of(layer), layer.name()
    if family and _TABLES.search(name):
        return _TITLES[family]
    return name.replace("_", " ").strip().capitalize() if name.islower() or "_" in name else name


def source_of(layer: QgsVectorLayer) -> str:
    """Return a layer's title with date and licences, as its metadata or its file tells them."""
    vintage = vintage_of(layer)
    told = [date(vintage) if vintage else "millésime inconnu", *layer.metadata().licenses()]
    return f"{title_of(layer)} ({', '.join(part for part in told if part)})"


def sources_line(layers: Sequence[QgsVectorLayer]) -> str:
    """Return the sentence that names the sources of layers, each once."""
    told = dict.fromkeys(source_of(layer) for layer in layers)
    return f"Sources{THIN}: {SEPARATOR.join(told)}."


def cadastre_line(*layers: QgsVectorLayer | None) -> str:
    """Return the sentence on the cadastral background, '' where there is none."""
    told = [source_of(layer) for layer in layers if layer is not None]
    return f"Fond cadastral{THIN}: {SEPARATOR.join(told)}." if told else ""

"""What the foot of a sheet tells of the data: sources with dates and licences, vintage of the cadastre."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.core import QgsVectorLayer

from ...report.numbers import THIN, date
from ..metadata import vintage_of


def source_of(layer: QgsVectorLayer) -> str:
    """Return a layer's title with date and licences, as its metadata or its file tells them."""
    metadata = layer.metadata()
    title = metadata.title() or layer.name()
    told = [date(vintage_of(layer)) if vintage_of(layer) else "millésime inconnu", *metadata.licenses()]
    return f"{title} ({', '.join(part for part in told if part)})"


def sources_line(layers: Sequence[QgsVectorLayer]) -> str:
    """Return the sentence that names the sources of layers, each once."""
    told = dict.fromkeys(source_of(layer) for layer in layers)
    return f"Sources{THIN}: {' ; '.join(told)}."


def cadastre_line(*layers: QgsVectorLayer | None) -> str:
    """Return the sentence on the cadastral background, '' where there is none."""
    told = [source_of(layer) for layer in layers if layer is not None]
    return f"Fond cadastral{THIN}: {' ; '.join(told)}." if told else ""

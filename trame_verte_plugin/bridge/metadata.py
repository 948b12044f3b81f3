"""Layer metadata of the outputs: what they are, what they were made from, and whether they were finished."""

from __future__ import annotations

import configparser
import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from pathlib import Path

from qgis.core import Qgis, QgsLayerMetadata, QgsMapLayer, QgsProviderRegistry, QgsVectorLayer
from qgis.PyQt.QtCore import QDateTime

from ..engine.schema import SCHEMA_VERSION
from .destinations import first_table

#: How the last line of a finished layer's history begins (contract, rule 5).
FINISHED = "terminé"
DISCLAIMER = "Document d'aide à la décision, sans valeur réglementaire."

UNKNOWN = "millésime inconnu"
#: Lines of the history.
_INPUT = re.compile(r"entrée (.+?) : (.*) \((.*)\)", re.DOTALL)
_PARAMETER = re.compile(r"paramètre (.+?) : (.*)", re.DOTALL)


@dataclass(frozen=True)
class Origin:
    """How a layer came to be; all texts French."""

    algorithm: str
    """Id, ``trameverte:landreferential``."""
    title: str
    inputs: Sequence[tuple[str, str, str]]
    """Role, layer and vintage of each input."""
    parameters: Sequence[tuple[str, str]]
    """Name in the dialog and value."""


@cache
def plugin_version() -> str:
    """Return the version that ``metadata.txt`` gives."""
    parser = configparser.ConfigParser(interpolation=None)
    parser.read(Path(__file__).resolve().parents[2] / "metadata.txt", encoding="utf-8")
    return parser["general"]["version"]


def vintage_of(layer: QgsVectorLayer) -> str:
    """Return the date of a layer's data as its metadata or its file tells it, '' where neither does."""
    metadata = layer.metadata()
    for kind in (Qgis.MetadataDateType.Revised, Qgis.MetadataDateType.Published, Qgis.MetadataDateType.Created):
        date = metadata.dateTime(kind)
        if date.isValid():
            return date.date().toPyDate().isoformat()
    parts = QgsProviderRegistry.instance().decodeUri(layer.providerType(), layer.source())
    path = Path(parts.get("path") or "")
    if not path.is_file():
        return ""
    return f"fichier du {datetime.fromtimestamp(path.stat().st_mtime).date().isoformat()}"


def describe(layer: QgsVectorLayer, title: str, origin: Origin) -> QgsLayerMetadata:
    """Return the metadata of an output; its last line of history says that the layer is finished."""
    now = QDateTime.currentDateTime()
    metadata = QgsLayerMetadata()
    # PostgreSQL keeps no metadata without an identifier.
    metadata.setIdentifier(f"{origin.algorithm}:{layer.name()}")
    metadata.setType("dataset")
    metadata.setLanguage("fr")
    metadata.setTitle(title)
    metadata.setAbstract(f"{title}. {origin.title}, Trame verte {plugin_version()}.\n{DISCLAIMER}")
    metadata.setCrs(layer.crs())
    metadata.setDateTime(Qgis.MetadataDateType.Created, now)
    lines = [
        f"traitement {origin.algorithm}",
        f"version {plugin_version()}",
        f"schema_version {SCHEMA_VERSION}",
        *(f"entrée {role} : {name} ({vintage or UNKNOWN})" for role, name, vintage in origin.inputs),
        *(f"paramètre {name} : {value}" for name, value in origin.parameters),
        f"{FINISHED} {now.toPyDateTime().isoformat(timespec='seconds')}",
    ]
    metadata.setHistory(lines)
    return metadata


def read_origin(layer: QgsMapLayer) -> Origin | None:
    """Return how a layer came to be, as :func:`describe` wrote it but for the title; None where it does not say."""
    history = layer.metadata().history()
    made = [line.partition(" ")[2] for line in history if line.startswith("traitement ")]
    if not made:
        return None
    told = [found.groups() for line in history if (found := _INPUT.fullmatch(line))]
    inputs = [(role, name, "" if vintage == UNKNOWN else vintage) for role, name, vintage in told]
    parameters = [found.groups() for line in history if (found := _PARAMETER.fullmatch(line))]
    return Origin(made[0], "", inputs, parameters)


def finished_on(layer: QgsMapLayer) -> str:
    """Return the day on which the run of a layer of ours ended, as ISO has it; '' where it did not."""
    return layer.metadata().history()[-1].removeprefix(FINISHED).strip()[:10] if is_finished(layer) else ""


def is_finished(layer: QgsMapLayer) -> bool:
    """Tell whether a layer of ours was written to the end."""
    history = layer.metadata().history()
    return bool(history) and history[-1].startswith(FINISHED)


def save(layer: QgsVectorLayer, metadata: QgsLayerMetadata) -> str:
    """Put metadata on a layer and where it is stored; return what went wrong, '' where nothing did."""
    layer.setMetadata(metadata)
    provider = layer.providerType()
    if provider == "memory":
        return ""
    if provider == "ogr" and layer.dataProvider().storageType() != "GPKG":
        message, done = layer.saveNamedMetadata(layer.metadataUri())
    else:
        done, message = QgsProviderRegistry.instance().saveLayerMetadata(provider, _full_uri(layer), metadata)
    return "" if done else message


def _full_uri(layer: QgsVectorLayer) -> str:
    """Return a layer's source with the name of its table, which metadata is stored under."""
    if layer.providerType() != "ogr":
        return layer.source()
    parts = QgsProviderRegistry.instance().decodeUri("ogr", layer.source())
    return f"{parts['path']}|layername={parts.get('layerName') or first_table(parts['path'])}"

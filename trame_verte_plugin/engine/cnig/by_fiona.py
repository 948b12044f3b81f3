"""Tables of a delivery read outside QGIS, through fiona."""

from __future__ import annotations

from pathlib import Path

from ..files import layer_kinds, layer_names, read_layer
from .delivery import DataTable

#: Kinds of fields by the name that fiona gives to their type.
KINDS = {"str": "texte", "int": "entier", "int32": "entier", "int64": "entier", "float": "reel", "date": "date"}


def read_tables(path: Path) -> list[DataTable]:
    """Return the layers of a file.

    Raises
    ------
    InputError
        It cannot be opened.
    """
    found = []
    for name in layer_names(path):
        kinds = {field: KINDS.get(kind.split(":")[0], "autre") for field, kind in layer_kinds(path, name).items()}
        found.append(DataTable(name, kinds, read_layer(path, name)))
    return found

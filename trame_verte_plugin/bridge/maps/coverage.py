"""The parts of a territory that have sheets of their own, read from a layer."""

from __future__ import annotations

import numpy as np
import shapely
from pyproj import CRS
from qgis.core import QgsVectorLayer

from ...engine import projection
from ...engine.errors import InputError
from ...engine.maps.names import natural
from ...engine.maps.sheets import Part
from ...engine.progress import Progress, part
from ...engine.recognise import recognise
from ...engine.repair import repair
from ..columns import written_out
from ..reader import read
from ..sources import Choice, snapshot

#: Roles (``champs.csv``) of the field that names a part, tried in this order.
_ROLES = ("nom_commune", "nom_cite", "nom_zone", "libelle_zone")


def parts_of(layer: QgsVectorLayer, field: str | None, crs: CRS, progress: Progress) -> tuple[list[Part], int]:
    """Return the parts by name, and how many features have no usable geometry.

    Parameters
    ----------
    layer : QgsVectorLayer
    field : str or None
        Names the parts; by default a usual field of names, else they are called after their place in the series.
    crs : CRS
        Of the map.
    progress : callable

    Raises
    ------
    InputError
        No feature has a usable geometry.
    """
    names = layer.fields().names()
    if field is None:
        field = next((found for found in (recognise(names, role) for role in _ROLES) if found), None)
    else:
        field = next(name for name in names if name.lower() == field.lower())
    found = read(snapshot(Choice(layer)), [field] if field else [], None, part(progress, 0, 0.6))
    checked = repair(found.table, 2, progress=part(progress, 0.6, 0.9))
    table = projection.reproject(checked.table, crs, progress=part(progress, 0.9, 1))
    if not len(table):
        raise InputError(
            "No feature of layer '{layer}' has a surface to draw: there is no sheet to make. Give another coverage, "
            "or none.",
            layer=layer.name(),
        )
    told = _told(table.columns[field]) if field else [""] * len(table)
    corners = np.round(shapely.bounds(table.geometry), 3)
    order = sorted(range(len(table)), key=lambda row: (natural(told[row]), *corners[row]))
    parts = [Part(place, told[row] or f"Partie {place + 1}", table.geometry[row]) for place, row in enumerate(order)]
    return parts, found.count - len(table)


def _told(column: np.ndarray) -> list[str]:
    if column.dtype.kind == "f":
        return ["" if np.isnan(value) else f"{value:g}" for value in column]
    return ["" if value is None else str(value).strip() for value in written_out(column.astype(object))]

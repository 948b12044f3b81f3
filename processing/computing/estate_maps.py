"""The maps of the estates' sheets, in the colours of the styles."""

from __future__ import annotations

import numpy as np
import shapely

from ...trame_verte_plugin.bridge.pictures import Coat, draw
from ...trame_verte_plugin.engine.estates.inputs import EstateInputs
from ...trame_verte_plugin.engine.estates.inventory import EstateInventory
from ...trame_verte_plugin.engine.progress import Progress
from ...trame_verte_plugin.report import palette
from ...trame_verte_plugin.report.estate_sheets import WITH_MAP, by_rank

STREET = {"line_color": "#c3cac6", "line_width": "0.7"}
BUILDING = {"color": "#8d9691", "outline_style": "no"}


def maps(result: EstateInventory, inputs: EstateInputs, progress: Progress) -> list[bytes]:
    """Return the maps of the first estates by rank, PNG, in that order."""
    rows = by_rank(result.inventory)[:WITH_MAP]
    boxes = shapely.bounds(result.inventory.geometry[rows])
    return draw([coat for coat in _coats(result, inputs) if len(coat.geometry)], boxes, result.inventory.crs, progress)


def _coats(result: EstateInventory, inputs: EstateInputs) -> list[Coat]:
    found = []
    if inputs.streets is not None:
        found.append(Coat(inputs.streets, STREET))
    if result.pockets is not None:
        nature = result.pockets.columns["nature"]
        for entry in (*palette.POCKETS, palette.UNKNOWN_POCKET):
            style = {"color": entry.color, "outline_style": "no"}
            found.append(Coat(result.pockets.geometry[_of(nature, entry)], style))
    if inputs.buildings is not None:
        found.append(Coat(inputs.buildings.geometry, BUILDING))
    status = result.inventory.columns["statut_unesco"]
    for entry in (*palette.ESTATE_STATUS, palette.UNKNOWN_STATUS):
        style = {"style": "no", "outline_color": entry.color, "outline_width": "0.6", "joinstyle": "round"}
        found.append(Coat(result.inventory.geometry[_of(status, entry)], style))
    return found


def _of(values: np.ndarray, entry: palette.Entry) -> np.ndarray:
    """Return which values an entry of the legend stands for; an unknown one is the empty class."""
    return np.isin(np.where(values == None, "", values).astype(str), entry.classes)  # noqa: E711

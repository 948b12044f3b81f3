"""The floor of the estates: what stands in their boxes read, and the rows of the inventory and the pockets written."""

from __future__ import annotations

from pathlib import Path

import estates_task as names
import qgis_start  # noqa: F401 (starts QGIS)
from qgis.core import QgsFeature

from contenders.qgis_io import open_layer, read_tiles
from contenders.zones_floor import write_rows

#: Fields of the inventory and of the pockets.
WIDTHS = {"cites": 69, "poches": 16}
#: Metres beside the estates that take land off a pocket.
REACH = names.STREET_WIDTH + 1.0


def run(source: Path, target: Path) -> None:
    """Read, write, compute nothing."""
    layer = open_layer(source, names.ESTATES)
    estates = list(layer.getFeatures())
    found = {name: _read(source, name, estates) for name in (names.BUILDINGS, names.PARCELS, names.STREETS)}
    for name in (names.COMMUNES, names.STOPS, names.DIAGNOSES, names.PROPERTY, names.BUFFER):
        _read(source, name, estates)
    write_rows(target, layer, "cites", estates, width=WIDTHS["cites"])
    # As many rows as ours finds pockets, about: one for forty parcels.
    write_rows(target, layer, "poches", list(found[names.PARCELS].values())[::40], width=WIDTHS["poches"], beside=True)


def _read(source: Path, name: str, estates: list[QgsFeature]) -> dict[int, QgsFeature]:
    layer = open_layer(source, name)
    boxes = [feature.geometry().boundingBox().buffered(REACH) for feature in estates]
    return read_tiles(layer, boxes, layer.fields().names())

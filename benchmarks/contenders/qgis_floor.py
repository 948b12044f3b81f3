"""The floor: the same layers read and the same output written through QGIS, and nothing computed between.

Layers are read within the 1 km tiles that meet the corridor, with the QGIS iterator and only the fields that the task
needs. Which parcels to write comes from a list made beforehand, because finding them would be work.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import qgis_start  # noqa: F401 (starts QGIS)
import task
from qgis.core import QgsFeature

from contenders.qgis_io import axis_geometry, open_layer, parcel_fields, read_tiles, tiles, write

VALUES = ["62100", "Commune-1", 123.4567, "Arrêt 1", 234.5678, 612.3456, 512.3456, 0.8367, 2, 98.7654, "U", "UB1", 1.0]


def run(source: Path, target: Path) -> None:
    """Read, write, compute nothing."""
    kept = {int(line) for line in task.kept_file(source).read_text().split()}
    cells = tiles(axis_geometry(source).buffer(task.DISTANCE, task.SEGMENTS))
    layer = open_layer(source, task.PARCELS)
    parcels = read_tiles(layer, cells, parcel_fields())
    read_tiles(open_layer(source, task.BUILDINGS), cells, [])
    read_tiles(open_layer(source, task.ZONING), cells, ["LIBELLE", "TYPEZONE"])
    read_tiles(open_layer(source, task.COMMUNES), cells, ["insee", "nom"])
    list(open_layer(source, task.STOPS).getFeatures())
    write(target, layer, _outputs(parcels, kept))


def _outputs(parcels: dict[int, QgsFeature], kept: set[int]) -> Iterator[QgsFeature]:
    for fid, parcel in parcels.items():
        if fid in kept:
            feature = QgsFeature()
            feature.setGeometry(parcel.geometry())
            feature.setAttributes(parcel.attributes()[1:] + VALUES)
            yield feature

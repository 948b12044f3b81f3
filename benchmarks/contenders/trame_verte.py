"""Ours, through ``processing.run``: what its two contenders share."""

from __future__ import annotations

import sys
from pathlib import Path

import qgis_start
import task
from qgis.core import QgsApplication

qgis_start.start_processing()
sys.path.insert(0, str(task.ROOT / "scripts"))

from load_plugin import load_plugin  # noqa: E402

load_plugin()

from importlib import import_module  # noqa: E402

from qgis import processing  # noqa: E402
from trame_verte.processing.provider import TrameVerteProvider  # noqa: E402

#: Kept: QGIS loses the algorithms' Python half with the provider's.
PROVIDER = TrameVerteProvider()
QgsApplication.processingRegistry().addProvider(PROVIDER)

# What a first run loads, as the peers load theirs before the clock starts.
for _name in ("computing.land_referential", "finish", "outputs", "run", "telling", "validation"):
    import_module(f"trame_verte.processing.{_name}")


def layer(source: Path, name: str) -> str:
    """Return how Processing names a layer of the territory."""
    return f"{source}|layername={name}"


def run(source: Path, target: Path, **parameters: object) -> dict:
    """Run the land referential on the territory."""
    inputs = {
        "AXES": layer(source, task.AXES),
        "STOPS": layer(source, task.STOPS),
        "PARCELS": layer(source, task.PARCELS),
        "BUILDINGS": layer(source, task.BUILDINGS),
        "ZONING": layer(source, task.ZONING),
        "COMMUNES": layer(source, task.COMMUNES),
        "DISTANCE": task.DISTANCE,
        "REFERENTIAL": output(target, task.OUTPUT),
    }
    return processing.run("trameverte:landreferential", {**inputs, **parameters})


def output(target: Path, name: str) -> str:
    """Return a table of the target as a destination."""
    return f"ogr:dbname='{target}' table=\"{name}\" (geom)"

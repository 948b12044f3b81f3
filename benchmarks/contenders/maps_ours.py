"""Ours, through ``processing.run``: the atlas with all that a sheet of ours bears."""

from __future__ import annotations

from importlib import import_module
from pathlib import Path

import maps_task
import task
import territory

from contenders import trame_verte
from contenders.trame_verte import layer, processing

import_module("trame_verte.processing.computing.annex_maps")


def run(source: Path, target: Path) -> None:
    """Do the task."""
    land = territory.ensure(maps_task.SIZE)
    processing.run(
        "trameverte:annexmaps",
        {
            "LAYERS": [layer(land, task.ZONING)],
            "COVERAGE": layer(source, maps_task.DISTRICTS),
            "COMMUNES": layer(land, task.COMMUNES),
            "PARCELS": layer(land, task.PARCELS),
            "BUILDINGS": layer(land, task.BUILDINGS),
            "TITLE": "Zonage",
            "OUTPUT": str(target),
        },
    )


def provider() -> object:
    """Return what keeps the algorithms alive."""
    return trame_verte.PROVIDER

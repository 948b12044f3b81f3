"""Ours, through ``processing.run``: the audit of the zones with both land covers and the buildings."""

from __future__ import annotations

from importlib import import_module
from pathlib import Path

import zones_task as names

from contenders import trame_verte
from contenders.trame_verte import layer, output, processing

import_module("trame_verte.processing.computing.buffer_zone_audit")


def run(source: Path, target: Path) -> None:
    """Do the task."""
    processing.run(
        "trameverte:bufferzoneaudit",
        {
            "ZONES": layer(source, names.ZONES),
            "LANDCOVER_1": layer(source, names.COVER_1),
            "LANDCOVER_2": layer(source, names.COVER_2),
            "BUILDINGS_2": layer(source, names.BUILDINGS),
            "YEAR_1": 2015,
            "YEAR_2": 2023,
            "AUDIT": output(target, "etat"),
            "CHANGES": output(target, "changements"),
        },
    )


def provider() -> object:
    """Return what keeps the algorithms alive."""
    return trame_verte.PROVIDER

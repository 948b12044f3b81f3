"""Ours, through ``processing.run``: the inventory with every layer of the task."""

from __future__ import annotations

from importlib import import_module
from pathlib import Path

import estates_task as names

from contenders import trame_verte
from contenders.trame_verte import layer, output, processing

import_module("trame_verte.processing.computing.estate_inventory")


def run(source: Path, target: Path) -> None:
    """Do the task."""
    inputs = {
        "PROPERTY": names.PROPERTY,
        "BUFFER": names.BUFFER,
        "COMMUNES": names.COMMUNES,
        "BUILDINGS": names.BUILDINGS,
        "PARCELS": names.PARCELS,
        "STREETS": names.STREETS,
        "DPE": names.DIAGNOSES,
        "STOPS": names.STOPS,
    }
    processing.run(
        "trameverte:estateinventory",
        {
            "ESTATES": [layer(source, names.ESTATES)],
            **{parameter: layer(source, name) for parameter, name in inputs.items()},
            "INVENTORY": output(target, "cites"),
            "POCKETS": output(target, "poches"),
        },
    )


def provider() -> object:
    """Return what keeps the algorithms alive."""
    return trame_verte.PROVIDER

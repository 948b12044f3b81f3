"""Ours without land cover: the urban patch is made from the buildings."""

from __future__ import annotations

from pathlib import Path

import zones_task as names

from contenders import zones_ours
from contenders.trame_verte import layer, output, processing

assert zones_ours.provider()


def run(source: Path, target: Path) -> dict:
    """Do the task, and say how many buildings it rests on."""
    buildings = layer(source, names.BUILDINGS)
    zones = layer(source, names.ZONES)
    results = processing.run(
        "trameverte:bufferzoneaudit", {"ZONES": zones, "BUILDINGS_2": buildings, "AUDIT": output(target, "etat")}
    )
    return {"used": results["N_READ"] - results["N_REJECTED"] - results["N_OUT"] - results["N_ZONES"]}

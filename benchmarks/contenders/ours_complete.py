"""Ours, the whole referential: free pieces, circles, units, sites, scores, sentences, slices, sums by commune."""

from __future__ import annotations

from pathlib import Path

from contenders import trame_verte


def run(source: Path, target: Path) -> None:
    """Do the task and all the rest."""
    others = ("SITES", "CORRIDOR", "SLICES", "BY_COMMUNE")
    outputs = {name: trame_verte.output(target, name.lower()) for name in others}
    trame_verte.run(source, target, OWNER_FIELD="idprocpte", OWNER_TYPE_FIELD="catpro3", **outputs)

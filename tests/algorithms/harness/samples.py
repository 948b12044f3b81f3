"""The sample's layers, and parameters whose texts name a test's own folder."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

SAMPLE = Path(__file__).resolve().parents[3] / "sample_data" / "trame_verte.gpkg"


def layer(name: str) -> str:
    """Return the source of a layer of the sample."""
    return f"{SAMPLE}|layername={name}"


def placed(given: Mapping[str, object], folder: Path) -> dict[str, object]:
    """Return parameters with the folder in the place of ``{d}`` in their texts and lists."""
    return {name: _placed(value, folder) for name, value in given.items()}


def _placed(value: object, folder: Path) -> object:
    if isinstance(value, list):
        return [_placed(each, folder) for each in value]
    return value.replace("{d}", str(folder)) if isinstance(value, str) else value

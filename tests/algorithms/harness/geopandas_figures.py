"""Figures of buffer zones by GeoPandas, in a process of its own, and how a run is compared with them."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

ORACLES = Path(__file__).resolve().parents[2] / "oracles"

#: Names of the categories in ``CHANGES``, and what the oracle calls them.
CATEGORIES = {"artificiel": "art", "agricole": "agri", "naturel": "nat", "eau": "eau", "inconnu": "inconnu"}


def rows(source: str) -> list[dict]:
    """Return the rows of an output, nulls as None."""
    from qgis.core import QgsVectorLayer

    made = QgsVectorLayer(source, "rows", "ogr")
    names = made.fields().names()
    return [{n: None if str(v) == "NULL" else v for n, v in zip(names, f.attributes())} for f in made.getFeatures()]


def asked_of_geopandas(oracle: str, *sources: str) -> dict:
    """Return what a script of ``tests/oracles`` prints; the test is skipped where GeoPandas is missing."""
    command = [sys.executable, str(ORACLES / f"{oracle}.py"), *sources]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if "No module named" in done.stderr:
        pytest.skip("GeoPandas is not installed")
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


def agree_with_geopandas(audit: list[dict], changes: list[dict], figures: dict) -> None:
    """Assert that every hectare of stock, gap, overlap and change is GeoPandas' within 1e-6."""
    found = {row["nom"]: row for row in audit}
    names = {key: str(name) for key, name in figures["nom"].items()}
    assert found.keys() == set(names.values())
    number = {row["id_zone"]: row["nom"] for row in audit}
    moved: dict[tuple, float] = {}
    for row in changes:
        cell = number[row["id_zone"]], CATEGORIES[row["de"]], CATEGORIES[row["vers"]]
        moved[cell] = moved.get(cell, 0.0) + row["surf_m2"] / 1e4
    expected = {}
    for key, value in figures["change"].items():
        zone, one, other = key.split("|")
        expected[names[zone], one, other] = value
    for cell in moved.keys() | expected.keys():
        assert moved.get(cell, 0.0) == pytest.approx(expected.get(cell, 0.0), rel=1e-6, abs=1e-6), cell
    for key, name in names.items():
        row = found[name]
        assert row["surf_ha"] == pytest.approx(figures["surf"][key], rel=1e-6)
        for date in (1, 2):
            for short in CATEGORIES.values():
                value = figures[f"stock_{date}"].get(f"{key}|{short}", 0.0)
                assert row[f"{short}_ha_{date}"] == pytest.approx(value, rel=1e-6, abs=1e-6), (name, short, date)
            for field in ("non_couvert", "recouvrement"):
                # What is less than a millionth of the zone is rounding, and 0 in ours.
                value, noise = figures[f"{field}_{date}"].get(key, 0.0), 1e-6 * row["surf_ha"]
                assert row[f"{field}_ha_{date}"] == pytest.approx(value, rel=1e-6, abs=noise), (name, field, date)

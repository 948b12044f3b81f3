"""The CNIG export through QGIS: what it writes passes the checker, inside and outside QGIS; what is wrong is refused."""

from __future__ import annotations

from pathlib import Path

import pytest

ALGORITHM, CHECK = "trameverte:cnigexport", "trameverte:cnigcheck"
ROOT = Path(__file__).resolve().parents[2]
SAMPLE = ROOT / "sample_data" / "trame_verte.gpkg"
SIREN, DATE = "200066793", "20250424"
STEM = f"{SIREN}_PLUi_{DATE}"


def layer(name):
    return f"{SAMPLE}|layername={name}"


def asked(folder, **changes):
    return {
        "INPUT": layer("corridors_surfaces"),
        "TARGET": "PRESCRIPTION_25_00",
        "TERRITORY": SIREN,
        "DOCUMENT_DATE": DATE,
        "FOLDER": str(folder),
        **changes,
    }


def test_sample(qgis_app, tmp_path):
    from qgis import processing

    folder = tmp_path / STEM
    results = processing.run(ALGORITHM, asked(folder))
    print(results, sorted(folder.rglob("*")))
    found = processing.run(CHECK, {"FOLDER": str(folder), "BREACHES": str(tmp_path / "b.gpkg")})
    assert found["N_BREACHES"] == 0

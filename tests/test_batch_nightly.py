"""Long batch tests: the same run again and again, with features in another order."""

from __future__ import annotations

import hashlib
import shutil
import sqlite3
import subprocess
from pathlib import Path

import fiona
import numpy as np
import pytest

ROOT = Path(__file__).resolve().parent.parent
SAMPLE = ROOT / "sample_data" / "trame_verte.gpkg"
INPUTS = {
    "AXES": "axe_bhns",
    "STOPS": "arrets",
    "PARCELS": "parcelles",
    "BUILDINGS": "batiments",
    "ZONING": "zone_urba",
}

pytestmark = [
    pytest.mark.batch,
    pytest.mark.nightly,
    pytest.mark.skipif(shutil.which("qgis_process") is None, reason="qgis_process is not installed"),
]


def shuffled(folder: Path, seed: int) -> Path:
    """Copy the layers that the run takes with their features in another order."""
    copy = folder / f"sample_{seed}.gpkg"
    for name in INPUTS.values():
        with fiona.open(SAMPLE, layer=name) as source:
            features = list(source)
            order = np.random.default_rng(seed).permutation(len(features))
            with fiona.open(copy, "w", layer=name, driver="GPKG", schema=source.schema, crs=source.crs) as target:
                target.writerecords([features[row] for row in order])
    return copy


def fingerprint(folder: Path, sample: Path, name: str) -> str:
    """Run the referential and return a hash of its rows in their order, without the source's row numbers."""
    results = folder / f"{name}.gpkg"
    inputs = [f"{key}={sample}|layername={layer}" for key, layer in INPUTS.items()]
    inputs.append(f"REFERENTIAL=ogr:dbname='{results}' table=\"referentiel\" (geom)")
    command = [ROOT / "scripts" / "batch.sh", "run", "trameverte:landreferential", "--", *inputs]
    subprocess.run(command, check=True, capture_output=True, stdin=subprocess.DEVNULL)
    with sqlite3.connect(results) as database:
        columns = [row[1] for row in database.execute("pragma table_info(referentiel)") if not row[1].startswith("fid")]
        query = f"select {', '.join(columns)} from referentiel order by fid"
        return hashlib.sha256(repr(database.execute(query).fetchall()).encode()).hexdigest()


def test_runs_repeat_whatever_the_order_of_features(tmp_path):
    first = fingerprint(tmp_path, SAMPLE, "first")
    assert fingerprint(tmp_path, SAMPLE, "again") == first
    assert fingerprint(tmp_path, shuffled(tmp_path, 1), "shuffled") == first

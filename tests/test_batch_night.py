"""The example of a night's batch: every commune is run, failures are told and stop nobody."""

from __future__ import annotations

import csv
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
SAMPLE = ROOT / "sample_data" / "trame_verte.gpkg"
EXAMPLE = ROOT / "sample_data" / "batch"

#: Stands for qgis_process: answers as it does, by the file of the parcels.
STAND_IN = """#!{python}
import json, sys, time
if sys.argv[1] == "plugins":
    sys.exit(1)
wanted = json.load(sys.stdin)["inputs"]
if "62902" in wanted["PARCELS"]:
    print("ERROR:\\tAn error was encountered while checking parameter values")
    print("\\tThe layer of 'Axes' (AXES) cannot be opened.")
    sys.exit(1)
if "62903" in wanted["PARCELS"]:
    print("reading", flush=True)
    time.sleep(60)
print("Warning: {{of its own}}")
print(json.dumps({{"results": {{"N_READ": 7, "N_REPAIRED": 1, "N_REJECTED": 2, "N_OUT": 3}}, "log": {{}}}}, indent=2))
"""


@pytest.fixture
def folder(tmp_path) -> Path:
    """A copy of the example, with the sample beside it."""
    shutil.copytree(EXAMPLE, tmp_path / "batch", ignore=shutil.ignore_patterns("journaux", "resultats"))
    return tmp_path / "batch"


def night(folder, *arguments) -> subprocess.CompletedProcess:
    command = [sys.executable, folder / "nuit.py", *arguments]
    return subprocess.run(command, capture_output=True, text=True, check=False, env={**os.environ, "LANG": "C.UTF-8"})


def summary(folder) -> dict[str, dict[str, str]]:
    with (folder / "journaux" / "bilan.csv").open(encoding="utf-8-sig", newline="") as file:
        return {row["commune"]: row for row in csv.DictReader(file, delimiter=";")}


def test_parameters_are_those_of_the_model(folder):
    kept = {path.name: path.read_bytes() for path in (folder / "parametres").iterdir()}
    assert sorted(kept) == ["62901.json", "62902.json", "62903.json"]
    shutil.rmtree(folder / "parametres")
    subprocess.run([sys.executable, folder / "preparer.py"], check=True)
    assert {path.name: path.read_bytes() for path in (folder / "parametres").iterdir()} == kept


@pytest.mark.skipif(os.name != "posix", reason="the stand-in is a script that only POSIX starts by itself")
def test_a_failure_and_a_hanging_run_stop_nobody(folder):
    program = folder / "qgis_process"
    program.write_text(STAND_IN.format(python=sys.executable), encoding="utf-8")
    program.chmod(0o755)
    done = night(folder, "--qgis-process", str(program), "--minutes", "0.05")
    assert done.returncode == 1, done.stderr
    assert "1 communes réussies, 2 en échec" in done.stdout
    rows = summary(folder)
    assert (rows["62901"]["etat"], rows["62901"]["lus"], rows["62901"]["rejetes"]) == ("réussi", "7", "2")
    assert rows["62902"]["etat"] == rows["62903"]["etat"] == "échec"
    assert rows["62902"]["message"].endswith("The layer of 'Axes' (AXES) cannot be opened.")
    assert rows["62903"]["message"] == "délai dépassé"
    assert "reading" in (folder / "journaux" / "62903.txt").read_text(encoding="utf-8")
    assert night(folder, "62901", "--qgis-process", str(program)).returncode == 0
    assert list(summary(folder)) == ["62901"]


def test_no_program_and_nothing_to_run(folder, tmp_path):
    environment = {"PATH": str(tmp_path), "LANG": "C.UTF-8"}
    command = [sys.executable, folder / "nuit.py"]
    done = subprocess.run(command, capture_output=True, text=True, check=False, env=environment)
    assert done.returncode != 0
    assert "qgis_process est introuvable" in done.stderr


@pytest.mark.batch
@pytest.mark.skipif(shutil.which("qgis_process") is None, reason="qgis_process is not installed")
def test_the_sample_s_communes(folder):
    """Two communes for real, one of them without its axes."""
    shutil.copyfile(SAMPLE, folder.parent / SAMPLE.name)
    broken = folder / "parametres" / "62902.json"
    broken.write_text(broken.read_text(encoding="utf-8").replace("axe_bhns", "axes_absents"), encoding="utf-8")
    done = night(folder, "62902", "62903", "--qgis-process", str(ROOT / "scripts" / "batch.sh"))
    assert done.returncode == 1, done.stdout + done.stderr
    rows = summary(folder)
    assert rows["62903"]["etat"] == "réussi"
    assert int(rows["62903"]["lus"]) > 5000
    assert "axes_absents" in rows["62902"]["message"]
    assert sorted(path.name for path in (folder / "resultats").iterdir()) == ["62903.gpkg", "62903.html"]
    assert json.loads(broken.read_text(encoding="utf-8"))["algorithm"] == "trameverte:landreferential"

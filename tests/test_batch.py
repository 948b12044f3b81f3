"""The real ``qgis_process``: the only place where the plugin meets the libraries that QGIS itself has loaded."""

from __future__ import annotations

import html
import json
import os
import shutil
import sqlite3
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
FILES = Path(__file__).resolve().parent / "batch_files"
SAMPLE = ROOT / "sample_data" / "trame_verte.gpkg"
ALGORITHM = "trameverte:landreferential"

# The contract's names; other people's scripts depend on them.
PARAMETERS = """
    AXES AXIS_FIELD STOPS STOP_FIELD PARCELS PARCEL_ID_FIELD OWNER_FIELD OWNER_TYPE_FIELD VACANCY_FIELD BUILDINGS ZONING
    PRESCRIPTIONS COMMUNES BROWNFIELDS FACILITIES CONSTRAINTS CONSTRAINT_TABLE CONSTRAINT_BUFFER WALK_NETWORK DISTANCE
    END_CAP INCLUSION MIN_AREA MAX_COVERAGE SETBACK MIN_WIDTH MIN_DENSITY SITE_MIN_AREA SLICE_LENGTH KEEP_PERSONAL
    TARGET_CRS""".split()
OUTPUTS = "REFERENTIAL SITES CORRIDOR SLICES BY_COMMUNE REJECTS REPORT N_READ N_REPAIRED N_REJECTED N_OUT".split()

pytestmark = [
    pytest.mark.batch,
    pytest.mark.skipif(shutil.which("qgis_process") is None, reason="qgis_process is not installed"),
]


def qgis_process(*arguments: str, stdin: str | None = None, **environment: str) -> subprocess.CompletedProcess:
    """Run ``qgis_process`` with the plugin, in English unless told otherwise."""
    settings = {key: value for key, value in os.environ.items() if key not in {"LC_ALL", "LANGUAGE"}}
    return subprocess.run(
        [ROOT / "scripts" / "batch.sh", *arguments],
        env=settings | {"LANG": "en_US.UTF-8"} | environment,
        input=stdin or "",
        capture_output=True,
        text=True,
        timeout=600,
        check=False,
    )


def answer(done: subprocess.CompletedProcess) -> dict:
    """Return the JSON answer; QGIS may print lines of its own before it."""
    assert done.returncode == 0, done.stdout[-2000:] + done.stderr[-2000:]
    return json.loads(done.stdout[done.stdout.index("{") :])


def layer(name: str) -> str:
    return f"{SAMPLE}|layername={name}"


@pytest.fixture(scope="module")
def old_batch(tmp_path_factory) -> tuple[dict, Path]:
    """The answer and the folder of the run that the first release's users may have saved."""
    folder = tmp_path_factory.mktemp("batch")
    text = (FILES / "batch_0.1.0.json").read_text(encoding="utf-8")
    for place, path in (("sample", SAMPLE), ("results", folder / "r.gpkg"), ("report", folder / "r.html")):
        text = text.replace(f"{{{place}}}", str(path))
    return answer(qgis_process("--json", "run", ALGORITHM, "-", stdin=text)), folder


def rows(file: Path, query: str) -> list[tuple]:
    with sqlite3.connect(file) as database:
        return database.execute(query).fetchall()


def test_provider_is_listed():
    provider = answer(qgis_process("--json", "list"))["providers"]["trameverte"]
    assert provider["name"] == "Trame verte"
    assert ALGORITHM in provider["algorithms"]
    assert provider["algorithms"][ALGORITHM]["group"] == "Urbanisme et transport"


def test_names_are_those_of_the_contract():
    told = answer(qgis_process("--json", "help", ALGORITHM))
    assert set(PARAMETERS) <= set(told["parameters"])
    assert set(OUTPUTS) <= set(told["outputs"])
    required = {name for name, p in told["parameters"].items() if not p["optional"] and p.get("default_value") is None}
    assert required == {"AXES", "PARCELS"}
    assert told["algorithm_details"]["help_url"].endswith("docs/en/landreferential.md")


def test_old_batch_still_runs(old_batch):
    found, folder = old_batch
    results = found["results"]
    assert results["N_READ"] > 10_000
    assert results["N_REJECTED"] >= 1
    assert results["N_REPAIRED"] >= 1
    tables = {name for (name,) in rows(folder / "r.gpkg", "select table_name from gpkg_contents")}
    assert {"referentiel", "sites", "fuseau", "troncons", "par_commune", "rejets"} <= tables
    ((count, distinct),) = rows(folder / "r.gpkg", "select count(*), count(distinct id_parcelle) from referentiel")
    assert count >= distinct > 1000


def test_results_carry_styles_and_metadata(old_batch):
    _, folder = old_batch
    styled = {name for (name,) in rows(folder / "r.gpkg", "select f_table_name from layer_styles where useAsDefault")}
    assert {"referentiel", "sites", "fuseau", "troncons", "rejets"} <= styled
    described = rows(folder / "r.gpkg", "select metadata from gpkg_metadata")
    assert sum("terminé" in text for (text,) in described) >= 6


def test_report_is_one_self_contained_file(old_batch):
    _, folder = old_batch
    text = html.unescape((folder / "r.html").read_text(encoding="utf-8"))
    assert "Document d'aide à la décision, sans valeur réglementaire" in text
    assert 'src="http' not in text
    assert 'href="http' not in text.replace('href="https://r-seed', "")


def test_it_speaks_french(tmp_path):
    told = answer(qgis_process("--json", "help", ALGORITHM, LANG="fr_FR.UTF-8"))
    assert "Référentiel foncier" in told["algorithm_details"]["name"]
    done = qgis_process("run", ALGORITHM, "--", f"PARCELS={layer('parcelles')}", LANG="fr_FR.UTF-8")
    assert done.returncode != 0
    assert "AXES" in done.stdout + done.stderr


@pytest.mark.parametrize("hidden", ["shapely", "scipy", "shapely scipy plotly"])
def test_missing_packages_give_one_sentence(hidden, tmp_path):
    environment = {"PYTHONPATH": str(FILES / "hidden"), "TRAME_VERTE_HIDDEN": hidden}
    listed = answer(qgis_process("--json", "list", **environment))
    assert ALGORITHM in listed["providers"]["trameverte"]["algorithms"]
    inputs = [f"AXES={layer('axe_bhns')}", f"PARCELS={layer('parcelles')}", f"REFERENTIAL={tmp_path / 'r.gpkg'}"]
    done = qgis_process("run", ALGORITHM, "--", *inputs, **environment)
    said = done.stdout + done.stderr
    assert done.returncode != 0
    assert said.count("Trame verte needs packages") == 1
    assert all(name in said for name in hidden.split())
    assert "Traceback" not in said
    assert not (tmp_path / "r.gpkg").exists()

"""A missing package gives one sentence with the command of the platform, and the provider stays."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

pytest.importorskip("qgis.core", reason="QGIS is not installed")

from trame_verte.trame_verte_plugin import requirements

ROOT = Path(__file__).resolve().parent.parent.parent
BY_NAME = {package.module: package for package in requirements.PACKAGES}
BOOKWORM = {"ID": "debian", "VERSION_ID": "12"}
TRIXIE = {"ID": "debian", "VERSION_ID": "13"}
NOBLE = {"ID": "ubuntu", "ID_LIKE": "debian", "VERSION_ID": "24.04"}
JAMMY = {"ID": "ubuntu", "ID_LIKE": "debian", "VERSION_ID": "22.04"}
SID = {"ID": "debian"}
FEDORA = {"ID": "fedora", "VERSION_ID": "42"}


def test_nothing_is_missing_here():
    assert requirements.missing_packages() == []


def test_an_old_shapely_is_missing(monkeypatch):
    monkeypatch.delattr("shapely.to_wkb")
    assert requirements.missing_packages() == [BY_NAME["shapely"]]


@pytest.mark.parametrize(
    ("system", "release", "missing", "command"),
    [
        pytest.param("Windows", {}, ["scipy"], "  python -m pip install --user scipy  ", id="windows"),
        pytest.param(
            "Darwin", {}, ["scipy"], "/QGIS.app/Contents/MacOS/bin/python3 -m pip install --user scipy", id="mac"
        ),
        pytest.param(
            "Linux", TRIXIE, ["shapely", "scipy"], "sudo apt install python3-shapely python3-scipy  ", id="13"
        ),
        pytest.param("Linux", SID, ["shapely"], "sudo apt install python3-shapely  ", id="unstable"),
        pytest.param("Linux", NOBLE, ["shapely"], "sudo apt install python3-shapely  ", id="noble"),
        pytest.param("Linux", JAMMY, ["shapely"], "pip install --user --no-binary shapely", id="jammy"),
        pytest.param("Linux", BOOKWORM, ["scipy"], "sudo apt install python3-scipy  ", id="12 without shapely"),
        pytest.param("Linux", BOOKWORM, ["shapely"], "--user --break-system-packages --no-binary shapely", id="12"),
        pytest.param(
            "Linux",
            BOOKWORM,
            ["shapely", "jinja2"],
            "apt install python3-jinja2 && sudo apt install build",
            id="12 both",
        ),
        pytest.param("Linux", FEDORA, ["plotly"], "python3 -m pip install --user plotly  ", id="fedora"),
    ],
)
def test_sentence_gives_the_command_of_the_platform(system, release, missing, command):
    sentence = requirements.sentence([BY_NAME[name] for name in missing], system, release)
    assert command in sentence
    assert sentence.count(". ") == 0, "one sentence"


def test_sentence_for_this_machine_names_the_packages():
    assert "shapely ≥ 2, scipy" in requirements.sentence([BY_NAME["shapely"], BY_NAME["scipy"]])


SESSION = """
import importlib.abc, json, sys

class Hidden(importlib.abc.MetaPathFinder):
    def find_spec(self, name, path=None, target=None):
        if name.partition(".")[0] in {hidden!r}:
            raise ModuleNotFoundError(f"No module named {{name!r}}", name=name)

sys.meta_path.insert(0, Hidden())
sys.path.insert(0, {scripts!r})
from qgis.core import QgsApplication, QgsProcessingContext
from load_plugin import load_plugin

app = QgsApplication([], False)
app.initQgis()
plugin = load_plugin().classFactory(None)
plugin.initProcessing()
algorithms = plugin.provider.algorithms()
answers = [a.checkParameterValues({{}}, QgsProcessingContext()) for a in algorithms]
print(json.dumps([[a.id() for a in algorithms], answers]))
"""


@pytest.mark.parametrize("hidden", [["shapely"], ["scipy", "jinja2"], [p.module for p in requirements.PACKAGES]])
def test_provider_lists_its_algorithms_without(hidden, tmp_path):
    code = SESSION.format(hidden=hidden, scripts=str(ROOT / "scripts"))
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, cwd=tmp_path, check=False)
    assert done.returncode == 0, done.stderr
    identifiers, answers = json.loads(done.stdout.splitlines()[-1])
    assert "trameverte:landreferential" in identifiers
    for ok, message in answers:
        assert not ok
        assert all(name in message for name in hidden)
        assert "\n" not in message

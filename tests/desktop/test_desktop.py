"""The real desktop under Xvfb: the plugin loads, its dialog runs on the sample, results arrive with their styles."""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import sysconfig
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent.parent

pytestmark = [
    pytest.mark.desktop,
    pytest.mark.skipif(not (shutil.which("qgis") and shutil.which("xvfb-run")), reason="no QGIS desktop or no Xvfb"),
]


@pytest.fixture(scope="module", params=["en", "fr"])
def seen(request, tmp_path_factory) -> dict:
    """What a session in each language saw."""
    home = tmp_path_factory.mktemp(f"desktop_{request.param}")
    (home / "plugins").mkdir()
    (home / "plugins" / "trame_verte").symlink_to(ROOT)
    (home / "runtime").mkdir(mode=0o700)
    environment = os.environ | {
        "HOME": str(home),
        "XDG_RUNTIME_DIR": str(home / "runtime"),
        "QGIS_PLUGINPATH": str(home / "plugins"),
        "PYTHONPATH": sysconfig.get_path("purelib"),
        "LANG": {"en": "en_US.UTF-8", "fr": "fr_FR.UTF-8"}[request.param],
        "LIBGL_ALWAYS_SOFTWARE": "1",
        "TRAME_VERTE_SEEN": str(home / "seen.json"),
        "TRAME_VERTE_RESULTS": str(home / "results.gpkg"),
    }
    # The offscreen platform of the other tests aborts the desktop.
    for name in ("QT_QPA_PLATFORM", "QGIS_CUSTOM_CONFIG_PATH", "LC_ALL", "LANGUAGE"):
        environment.pop(name, None)
    command = ["xvfb-run", "-a", "-s", "-screen 0 1600x1000x24", "qgis", "--noversioncheck", "--nologo"]
    command += ["--profiles-path", str(home / "profiles"), "--code", str(Path(__file__).parent / "session.py")]
    said = run_for(command, environment, seconds=360)
    report = home / "seen.json"
    assert report.is_file(), f"the desktop ended before its script did: {said[-2000:]}"
    found = json.loads(report.read_text(encoding="utf-8"))
    assert found["errors"] == []
    assert "traceback" not in found, found["traceback"]
    return found | {"language": request.param}


def run_for(command: list[str], environment: dict[str, str], seconds: int) -> str:
    """Run a command and return what it said; the virtual screen and the desktop go with it where it takes too long."""
    process = subprocess.Popen(
        command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, start_new_session=True
    )
    try:
        return process.communicate(timeout=seconds)[0]
    except subprocess.TimeoutExpired:
        os.killpg(process.pid, signal.SIGKILL)
        return f"killed after {seconds} s"


def say(seen: dict, english: str, french: str) -> str:
    return {"en": english, "fr": french}[seen["language"]]


def test_it_starts_with_menu_and_button(seen):
    assert seen["started"]
    assert seen["in_plugin_menu"]
    assert seen["button_shown"]
    assert say(seen, "Open the guide", "Ouvrir le guide") in seen["menu"]
    assert f"{say(seen, 'Land referential', 'Référentiel foncier')}" in " ".join(seen["menu"])


def test_sample_is_loaded(seen):
    assert {"parcelles", "batiments", "axe_bhns", "arrets"} <= set(seen["sample"])


def test_dialog_runs(seen):
    assert say(seen, "land referential", "référentiel foncier") in seen["title"].lower()
    assert seen["succeeded"]
    assert set(seen["results"]) == {"referentiel", "sites", "fuseau", "troncons"}
    assert all(result["features"] > 0 for result in seen["results"].values())


def test_results_are_styled(seen):
    parcels = seen["results"]["referentiel"]
    assert parcels["renderer"] in {"categorizedSymbol", "RuleRenderer"}
    assert 4 <= len(parcels["legend"]) <= 10
    assert parcels["labels"]
    assert seen["results"]["troncons"]["renderer"] == "graduatedSymbol"


def test_results_explain_themselves(seen):
    parcels = seen["results"]["referentiel"]
    assert "m²" in parcels["aliases"]["surf_m2"]
    assert "ces" in parcels["hidden"]
    assert parcels["abstract"]


def test_guide_is_in_the_language(seen):
    assert say(seen, "corridor", "axe de transport") in seen["guide"]


def test_help_of_an_algorithm_opens_its_page(seen):
    assert seen["help_page"].endswith(say(seen, "docs/en/landreferential.md", "docs/fr/landreferential.md"))


def test_unloading_leaves_nothing(seen):
    assert not seen["provider_after"]
    assert "Trame verte" not in seen["menu_after"]

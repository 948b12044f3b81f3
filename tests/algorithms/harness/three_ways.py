"""One run in the three ways that users have: ``processing.run``, a model of one step, the real ``qgis_process``.

Parameters are texts and numbers only, so that one dictionary serves all three.
"""

from __future__ import annotations

import json
import os
import shutil
import sqlite3
import subprocess
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

ROOT = Path(__file__).resolve().parents[3]
HARNESS = Path(__file__).resolve().parent


@dataclass(frozen=True)
class Told:
    """What a way of running answered."""

    results: dict | None
    """None where the run failed."""
    text: str
    """All that the user could read."""


def by_run(algorithm: str, parameters: Mapping) -> Told:
    """Run through ``processing.run``."""
    from qgis import processing
    from qgis.core import QgsProcessingException, QgsProcessingFeedback

    feedback = QgsProcessingFeedback(False)
    try:
        results = processing.run(algorithm, dict(parameters), feedback=feedback)
    except QgsProcessingException as error:
        return Told(None, f"{feedback.textLog()}\n{error}")
    return Told(results, feedback.textLog())


def by_model(algorithm: str, parameters: Mapping) -> Told:
    """Run as the only step of a model."""
    from qgis import processing
    from qgis.core import QgsProcessingException, QgsProcessingFeedback

    model, given = _one_step(algorithm, parameters)
    feedback = QgsProcessingFeedback(False)
    try:
        results = processing.run(model, given, feedback=feedback)
    except QgsProcessingException as error:
        return Told(None, f"{feedback.textLog()}\n{error}")
    return Told(results, feedback.textLog())


def _one_step(algorithm: str, parameters: Mapping):
    from qgis.core import (
        QgsApplication,
        QgsProcessingModelAlgorithm,
        QgsProcessingModelChildAlgorithm,
        QgsProcessingModelChildParameterSource,
        QgsProcessingModelOutput,
    )

    definition = QgsApplication.processingRegistry().algorithmById(algorithm)
    outputs = {d.name() for d in definition.destinationParameterDefinitions()}
    model = QgsProcessingModelAlgorithm("one step", "tests")
    child = QgsProcessingModelChildAlgorithm(algorithm)
    child.setChildId("step")
    for name, value in parameters.items():
        if name not in outputs:
            source = QgsProcessingModelChildParameterSource.fromStaticValue(value)
            child.addParameterSources(name, [source])
    wanted = {}
    for name in outputs & parameters.keys():
        wanted[name] = QgsProcessingModelOutput(name, name)
        wanted[name].setChildId("step")
        wanted[name].setChildOutputName(name)
    child.setModelOutputs(wanted)
    model.addChildAlgorithm(child)
    model.updateDestinationParameters()
    # QGIS names the destinations of a model itself; their descriptions are ours.
    return model, {d.name(): parameters[d.description()] for d in model.destinationParameterDefinitions()}


@dataclass
class Batch:
    """The real ``qgis_process``, in a profile of its own, with the plugin and the tests' own algorithm."""

    folder: Path
    _environment: dict[str, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        plugins, profile, runtime = (self.folder / name for name in ("plugins", "profile", "runtime"))
        for path in (plugins, profile, runtime):
            path.mkdir()
        runtime.chmod(0o700)
        (plugins / "trame_verte").symlink_to(ROOT)
        shutil.copytree(HARNESS, plugins / "tiny_tests", ignore=shutil.ignore_patterns("__pycache__"))
        (plugins / "tiny_tests" / "tiny_plugin.py").rename(plugins / "tiny_tests" / "__init__.py")
        library = ROOT / ".venv" / "lib"
        packages = [str(path) for path in library.glob("python3*/site-packages")]
        self._environment = {
            **{key: value for key, value in os.environ.items() if key not in {"LC_ALL", "LANGUAGE"}},
            "LANG": "en_US.UTF-8",
            "QT_QPA_PLATFORM": "offscreen",
            "QGIS_PLUGINPATH": str(plugins),
            "QGIS_CUSTOM_CONFIG_PATH": str(profile),
            "XDG_RUNTIME_DIR": str(runtime),
            "PYTHONPATH": os.pathsep.join(packages),
        }
        for plugin in ("trame_verte", "tiny_tests"):
            self.call("plugins", "enable", plugin)

    def call(self, *arguments: str, stdin: str = "") -> subprocess.CompletedProcess:
        """Call ``qgis_process`` with arguments."""
        return subprocess.run(
            ["qgis_process", *arguments],
            env=self._environment,
            input=stdin,
            capture_output=True,
            text=True,
            timeout=300,
            check=False,
        )

    def run(self, algorithm: str, parameters: Mapping) -> Told:
        """Run an algorithm; numbers, texts and lists go as JSON."""
        done = self.call("--json", "run", algorithm, "-", stdin=json.dumps({"inputs": dict(parameters)}))
        text = done.stdout + done.stderr
        if done.returncode:
            return Told(None, text)
        return Told(json.loads(done.stdout[done.stdout.index("{") :])["results"], text)


def assert_refused(
    ways: Mapping[str, Callable[[str, Mapping], Told]],
    algorithm: str,
    parameters: Mapping,
    folder: Path,
    *fragments: str,
) -> None:
    """Assert that each way refuses the parameters in a sentence and leaves the folder as it was."""
    before = contents(folder)
    for way, run in ways.items():
        told = run(algorithm, parameters)
        assert told.results is None, f"{way}: was not refused"
        for fragment in fragments:
            assert fragment in told.text, f"{way}: {fragment!r} is not in\n{told.text}"
        assert "Traceback" not in told.text, f"{way}:\n{told.text}"
        assert contents(folder) == before, f"{way}: something was written"


def contents(folder: Path) -> dict[str, object]:
    """Return what a folder holds: of a GeoPackage its tables and their lengths, of another file its bytes."""
    found: dict[str, object] = {}
    for path in sorted(folder.rglob("*")):
        if path.is_file() and not path.name.endswith(("-wal", "-shm")):
            found[str(path.relative_to(folder))] = _tables(path) if path.suffix == ".gpkg" else path.read_bytes()
    return found


def _tables(path: Path) -> dict[str, int]:
    with sqlite3.connect(f"file:{path}?mode=ro", uri=True) as database:
        names = [name for (name,) in database.execute("select table_name from gpkg_contents")]
        return {name: database.execute(f'select count(*) from "{name}"').fetchone()[0] for name in names}

"""Loads the plugin as ``trame_verte`` and starts QGIS once, only for the tests that ask for it."""

from __future__ import annotations

import os
import sys
import tempfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
SHARED = ROOT.parent / "shared"
sys.path.insert(0, str(ROOT / "scripts"))

from load_plugin import load_plugin  # noqa: E402

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
load_plugin()


@pytest.fixture(scope="session")
def shared_data() -> Path:
    """The folder of real data beside the project; the test is skipped where it is absent."""
    if not (SHARED / "data").is_dir():
        pytest.skip("the real data (../shared/data) is not beside the project")
    return SHARED / "data"


@pytest.fixture(scope="session")
def qgis_app():
    """A QGIS application with QGIS's Processing and our provider; started only if none runs."""
    core = pytest.importorskip("qgis.core", reason="QGIS is not installed")
    home = tempfile.mkdtemp(prefix="trame-verte-qgis-")
    os.environ["XDG_RUNTIME_DIR"] = home
    os.environ["QGIS_CUSTOM_CONFIG_PATH"] = home
    application = core.QgsApplication.instance()
    if application is None:
        application = core.QgsApplication([], True)
        application.initQgis()
    sys.path.insert(0, str(Path(core.QgsApplication.pkgDataPath()) / "python" / "plugins"))
    from processing.core.Processing import Processing
    from qgis import processing  # noqa: F401 (asserts that QGIS's own module is found first)

    Processing.initialize()
    from trame_verte.processing.provider import TrameVerteProvider

    provider = TrameVerteProvider()
    core.QgsApplication.processingRegistry().addProvider(provider)
    yield application
    core.QgsProject.instance().clear()


@pytest.fixture
def run_algorithm(qgis_app):
    """``processing.run`` of QGIS."""
    from qgis import processing

    return processing.run

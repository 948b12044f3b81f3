"""Fixtures of the algorithms' tests; the helpers stand in ``harness/``, which is put on the path here."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

import pytest

HARNESS = Path(__file__).resolve().parent / "harness"
sys.path.insert(0, str(HARNESS))


@pytest.fixture(scope="session")
def tiny(qgis_app):
    """The id of the tests' own small algorithm, registered beside ours."""
    from tiny_provider import TinyProvider

    provider = TinyProvider()
    qgis_app.processingRegistry().addProvider(provider)
    yield "tinytests:tiny"
    qgis_app.processingRegistry().removeProvider(provider)


@pytest.fixture(scope="session")
def here(qgis_app):
    """The two ways of running in this process, by name."""
    from three_ways import by_model, by_run

    return {"processing.run": by_run, "model": by_model}


@pytest.fixture(scope="session")
def batch(tmp_path_factory):
    """The real ``qgis_process``."""
    from three_ways import Batch

    if shutil.which("qgis_process") is None:
        pytest.skip("qgis_process is not installed")
    return Batch(tmp_path_factory.mktemp("batch"))

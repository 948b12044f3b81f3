"""Fixtures of the algorithms' tests; the helpers stand in ``harness/``, which is put on the path here."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

HARNESS = Path(__file__).resolve().parent / "harness"
sys.path.insert(0, str(HARNESS))


@pytest.fixture(scope="session")
def tiny(qgis_app):
    """The id of the tests' own small algorithm, registered under our provider's clothes."""
    from tiny_provider import TinyProvider

    provider = TinyProvider()
    qgis_app.processingRegistry().addProvider(provider)
    yield "tinytests:tiny"
    qgis_app.processingRegistry().removeProvider(provider)

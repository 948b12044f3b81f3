"""Starts QGIS without a screen, with a profile of its own, for the contenders that live inside it."""

from __future__ import annotations

import os
import sys
import tempfile
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
_home = tempfile.mkdtemp(prefix="trame-verte-bench-")
os.environ["XDG_RUNTIME_DIR"] = os.environ["QGIS_CUSTOM_CONFIG_PATH"] = _home

from qgis.core import QgsApplication  # noqa: E402

_application = QgsApplication([], False)
_application.initQgis()


def start_processing() -> None:
    """Make ``qgis.processing`` ready, with QGIS's own providers."""
    sys.path.insert(0, str(Path(QgsApplication.pkgDataPath()) / "python" / "plugins"))
    from processing.core.Processing import Processing

    Processing.initialize()

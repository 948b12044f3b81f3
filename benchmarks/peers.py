"""Who takes part: the contenders, what runs them and what is missing for them."""

from __future__ import annotations

import sys
from collections.abc import Callable
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass
from pathlib import Path

import postgis_server
import task

PEERS_PYTHON = task.BUILD / "peers" / "bin" / "python"
FLOOR, MEASURES, COMPLETE = "qgis_floor", "ours_measures", "ours_complete"


def _nothing_missing() -> str | None:
    return None


def geopandas_missing() -> str | None:
    """Return why GeoPandas cannot take part, or None."""
    ready = (task.BUILD / "peers" / "ready").exists()
    return None if ready else "GeoPandas has no environment (scripts/setup.sh bench makes it)"


@dataclass(frozen=True)
class Contender:
    """One way of doing the task."""

    module: str
    label: str
    target: float | None = None
    """How many times faster ours must be; for ours, how many times the floor it may take."""
    python: Path = Path(sys.executable)
    missing: Callable[[], str | None] = _nothing_missing
    around: Callable[[], AbstractContextManager] = nullcontext
    """What must run meanwhile (a server)."""


CONTENDERS = (
    Contender(FLOOR, "QGIS: read and write only (the floor)"),
    Contender(MEASURES, "Trame verte, measures", 1.6),
    Contender(COMPLETE, "Trame verte, complete referential", 7.0),
    Contender("geopandas_overlay", "GeoPandas", 2.0, PEERS_PYTHON, geopandas_missing),
    Contender(
        "postgis_sql", "PostGIS, with loading", 4.0, missing=postgis_server.missing, around=postgis_server.server
    ),
    Contender("pyqgis_loop", "PyQGIS loop"),
    Contender("qgis_chain", "Chain of QGIS native algorithms", 12.0),
)

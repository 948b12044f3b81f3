"""The engine's modules for benchmarks, without QGIS."""

from __future__ import annotations

import sys
from importlib import import_module
from pathlib import Path
from types import ModuleType

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "scripts"))

from load_plugin import load_plugin

load_plugin()


def engine(name: str) -> ModuleType:
    """Return a module of the engine, 'network.build'."""
    return import_module(f"trame_verte.trame_verte_plugin.engine.{name}")

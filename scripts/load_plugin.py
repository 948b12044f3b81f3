"""Loads the plugin's folder as the package ``trame_verte``, whatever the folder is called."""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path
from types import ModuleType

ROOT = Path(__file__).resolve().parent.parent


def load_plugin() -> ModuleType:
    """Return the package ``trame_verte`` made of the repository's root.

    The root itself leaves ``sys.path``: its folder ``processing`` would hide QGIS's module of that name.
    """
    sys.path[:] = [entry for entry in sys.path if Path(entry or ".").resolve() != ROOT]
    if "trame_verte" not in sys.modules:
        spec = importlib.util.spec_from_file_location(
            "trame_verte", ROOT / "__init__.py", submodule_search_locations=[str(ROOT)]
        )
        module = importlib.util.module_from_spec(spec)
        sys.modules["trame_verte"] = module
        spec.loader.exec_module(module)
    return sys.modules["trame_verte"]

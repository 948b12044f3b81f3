"""Hides the packages named in ``TRAME_VERTE_HIDDEN`` from every import of a process whose path begins here."""

import importlib.abc
import os
import sys


class Hidden(importlib.abc.MetaPathFinder):
    names = frozenset(os.environ.get("TRAME_VERTE_HIDDEN", "").split())

    def find_spec(self, name, path=None, target=None):
        if name.partition(".")[0] in self.names:
            raise ModuleNotFoundError(f"No module named {name!r}", name=name)


sys.meta_path.insert(0, Hidden())

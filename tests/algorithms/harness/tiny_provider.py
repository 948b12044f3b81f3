"""The provider of the tests' own algorithm, for tests in this process and, as a plugin, in ``qgis_process``."""

from __future__ import annotations

from pathlib import Path

from qgis.core import QgsProcessingProvider
from tiny import make_algorithm
from tiny_document import make_document_algorithm
from trame_verte.trame_verte_plugin.engine import schema

_load = schema.load_schema


def _with_tiny(algorithm: str):
    """Read the schema of the tests' algorithm from beside this file."""
    if algorithm != "tiny":
        return _load(algorithm)
    kept, schema.SCHEMAS = schema.SCHEMAS, Path(__file__).resolve().parent
    try:
        return _load(algorithm)
    finally:
        schema.SCHEMAS = kept


class TinyProvider(QgsProcessingProvider):
    def id(self):
        return "tinytests"

    def name(self):
        return "Tiny tests"

    def loadAlgorithms(self):
        schema.load_schema = _with_tiny
        self.addAlgorithm(make_algorithm()())
        self.addAlgorithm(make_document_algorithm()())

"""Every check of the parameters; layers are opened, never scanned."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from qgis.core import QgsProcessingContext


def problems(algorithm, parameters: dict[str, Any], context: QgsProcessingContext) -> Iterator[str]:
    """Yield a sentence for each thing that is wrong."""
    yield from algorithm.check(parameters)

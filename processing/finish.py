"""After writing, in the main thread: style, aliases and metadata of each output, and last the line 'terminé'."""

from __future__ import annotations

import logging
from collections.abc import Collection, Mapping
from typing import Any

from qgis.core import QgsProcessingContext, QgsProcessingUtils, QgsVectorLayer

from ..trame_verte_plugin.bridge import metadata, sinks, styling
from ..trame_verte_plugin.bridge.french import french
from ..trame_verte_plugin.engine.schema import output_schema
from .parameters import OutputSpec

LOGGER = logging.getLogger("trame_verte")


def finish(
    algorithm,
    written: Mapping[str, Any],
    with_nulls: Collection[str],
    origin: metadata.Origin,
    context: QgsProcessingContext,
) -> None:
    """Dress and describe each layer that a run wrote.

    What cannot be stored beside a layer (in a database where no table may be made) is told in the log; the layer itself
    is whole.
    """
    for spec in algorithm.specs.values():
        if isinstance(spec, OutputSpec) and spec.name in written:
            hint = QgsProcessingUtils.LayerHint.Vector
            layer = QgsProcessingUtils.mapLayerFromString(written[spec.name], context, True, hint)
            if spec.name in with_nulls:
                sinks.null_the_empty(layer)
            _finish_one(algorithm.NAME, spec, layer, origin)


def _finish_one(name: str, spec: OutputSpec, layer: QgsVectorLayer, origin: metadata.Origin) -> None:
    title = french(spec.label)
    styling.dress(layer, styling.style_of(name, spec.name), output_schema(name, spec.name))
    problem = styling.store(layer, title)
    problem = metadata.save(layer, metadata.describe(layer, title, origin)) or problem
    if problem:
        LOGGER.warning("Style or metadata of '%s' could not be stored: %s", title, problem)

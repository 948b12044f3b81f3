"""After writing, in the main thread: style, aliases and metadata of each output, and last the line 'terminé'."""

from __future__ import annotations

import logging
from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from qgis.core import QgsProcessingContext, QgsProcessingUtils, QgsVectorLayer, QgsWkbTypes

from ..trame_verte_plugin.bridge import metadata, sinks, styling
from ..trame_verte_plugin.bridge.french import french
from ..trame_verte_plugin.engine.schema import Field, output_schema
from .parameters import OutputSpec

LOGGER = logging.getLogger("trame_verte")

#: What the file of a style says of geometries that are no polygons.
SHAPES = {QgsWkbTypes.GeometryType.PointGeometry: "point", QgsWkbTypes.GeometryType.LineGeometry: "line"}


def finish(
    algorithm,
    written: Mapping[str, Any],
    with_nulls: Collection[str],
    origin: metadata.Origin,
    context: QgsProcessingContext,
    *,
    words: Mapping[str, str],
) -> None:
    """Dress and describe each layer that a run wrote.

    What cannot be stored beside a layer (in a database where no table may be made) is told in the log; the layer itself
    is whole. ``words`` are replaced in titles and aliases.
    """
    for spec in algorithm.specs.values():
        if isinstance(spec, OutputSpec) and spec.name in written:
            hint = QgsProcessingUtils.LayerHint.Vector
            layer = QgsProcessingUtils.mapLayerFromString(written[spec.name], context, True, hint)
            if spec.name in with_nulls:
                sinks.null_the_empty(layer)
            title = _worded(french(spec.label), words)
            schema = [replace(f, alias=_worded(f.alias, words)) for f in output_schema(algorithm.NAME, spec.name)]
            style = styling.style_of(algorithm.NAME, spec.name, SHAPES.get(layer.geometryType(), ""))
            problem = styling.offer(layer, styling.variants(algorithm.NAME, spec.name), schema)
            problem = _finish_one(layer, title, style, schema, origin) or problem
            if problem:
                LOGGER.warning("Style or metadata of '%s' could not be stored: %s", title, problem)


def _worded(text: str, words: Mapping[str, str]) -> str:
    for word, instead in words.items():
        text = text.replace(word, instead)
    return text


def _finish_one(
    layer: QgsVectorLayer, title: str, style: Path | None, schema: Sequence[Field], origin: metadata.Origin
) -> str:
    """Dress and describe one layer; return what could not be stored."""
    styling.dress(layer, style, schema)
    problem = styling.store(layer, title)
    return metadata.save(layer, metadata.describe(layer, title, origin)) or problem

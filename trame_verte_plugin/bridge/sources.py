"""Input layers as the run sees them: snapshots taken in the main thread, safe to read in another."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import numpy as np
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsFeatureRequest,
    QgsFields,
    QgsProcessingContext,
    QgsProcessingFeatureSourceDefinition,
    QgsProcessingUtils,
    QgsProperty,
    QgsProviderRegistry,
    QgsVectorLayer,
    QgsVectorLayerFeatureSource,
    QgsWkbTypes,
)


@dataclass(frozen=True)
class Choice:
    """A layer and the part of it that the user chose."""

    layer: QgsVectorLayer
    selected_only: bool = False
    expression: str = ""
    limit: int = -1


@dataclass(frozen=True)
class Source:
    """What is needed to read a layer without touching it again."""

    name: str
    uri: str
    provider: str
    crs: QgsCoordinateReferenceSystem
    fields: QgsFields
    keys: tuple[str, ...]
    """Names of the fields that are the provider's primary key."""
    wkb_type: QgsWkbTypes.Type
    extent: np.ndarray
    """xmin, ymin, xmax, ymax as the provider knows them; NaN where the layer holds nothing."""
    snapshot: QgsVectorLayerFeatureSource
    selection: tuple[int, ...] | None
    """Ids of the selected features, where only these are wanted."""
    expression: str
    limit: int
    plain: bool
    """The provider's own features and nothing else: no edits, joins, computed fields, selection or filter."""
    count: int
    """Features that the provider says it has; -1 where it only guesses."""
    vintage: str
    """Date of the data as far as the layer or its file tells."""


def choose(value: object, context: QgsProcessingContext) -> Choice | None:
    """Return the layer that the value of a parameter names; None where there is no such layer."""
    definition = value if isinstance(value, QgsProcessingFeatureSourceDefinition) else None
    raw = definition.source if definition else value
    if isinstance(raw, QgsProperty):
        raw = raw.valueAsString(context.expressionContext(), "")[0]
    if isinstance(raw, str) and raw:
        raw = QgsProcessingUtils.mapLayerFromString(raw, context, True, QgsProcessingUtils.LayerHint.Vector)
    if not isinstance(raw, QgsVectorLayer) or not raw.isValid():
        return None
    if definition is None:
        return Choice(raw)
    return Choice(raw, definition.selectedFeaturesOnly, definition.filterExpression, definition.featureLimit)


def title_of(layer: QgsVectorLayer) -> str:
    """Return a layer's name; the table's where QGIS, given a path only, calls the layer after the file."""
    parts = QgsProviderRegistry.instance().decodeUri(layer.providerType(), layer.source())
    table, path = parts.get("layerName"), parts.get("path")
    return table if table and path and layer.name() == Path(path).stem else layer.name()


def count_of(layer: QgsVectorLayer) -> int:
    """Return how many features a layer has; where its provider does not know, they are counted."""
    known = layer.featureCount()
    if known >= 0:
        return known
    request = QgsFeatureRequest().setNoAttributes().setFlags(QgsFeatureRequest.Flag.NoGeometry)
    return sum(1 for _ in layer.getFeatures(request))


def extent_of(layer: QgsVectorLayer) -> np.ndarray:
    """Return xmin, ymin, xmax, ymax of a layer as its provider knows them; NaN where it holds nothing."""
    box = layer.extent()
    bounds = np.array([box.xMinimum(), box.yMinimum(), box.xMaximum(), box.yMaximum()])
    return bounds if (bounds[2:] >= bounds[:2]).all() and np.isfinite(bounds).all() else np.full(4, np.nan)


def snapshot(choice: Choice, vintage: str = "") -> Source:
    """Take what a run needs from a layer; in the main thread, where the layer lives."""
    layer = choice.layer
    provider = layer.dataProvider()
    fields = layer.fields()
    selection = tuple(sorted(layer.selectedFeatureIds())) if choice.selected_only else None
    limited = selection is not None or choice.expression or choice.limit >= 0
    edited = layer.isEditable() and layer.isModified()
    return Source(
        name=title_of(layer),
        uri=layer.source(),
        provider=layer.providerType(),
        crs=layer.crs(),
        fields=fields,
        keys=tuple(fields.at(i).name() for i in layer.primaryKeyAttributes()),
        wkb_type=layer.wkbType(),
        extent=extent_of(layer),
        snapshot=QgsVectorLayerFeatureSource(layer),
        selection=selection,
        expression=choice.expression,
        limit=choice.limit,
        plain=not (limited or edited or layer.subsetString()) and fields.names() == provider.fields().names(),
        count=-1 if "estimatedmetadata=true" in layer.source() else layer.featureCount(),
        vintage=vintage,
    )

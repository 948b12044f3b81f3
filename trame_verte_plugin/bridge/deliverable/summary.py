"""What the report tells of each layer: features, area or length, in all and by entry of its legend."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import groupby

from qgis.core import QgsExpressionContextUtils, QgsFeature, QgsRenderContext, QgsVectorLayer, QgsWkbTypes

from ...engine.progress import Progress
from ...engine.summary import Chapter, Entry, LayerSummary, RunSummary
from ..metadata import finished_on, read_origin
from ..sources import count_of
from .pieces import Piece

STEP = "Counting for the report"
UNNAMED = "Sans légende"
#: Features between two calls of the callback.
BATCH = 2000


def summarise(pieces: Sequence[Piece], progress: Progress) -> list[Chapter]:
    """Return a chapter for each group of layers, in their order."""
    chapters = []
    done = 0
    for group, members in groupby(pieces, key=lambda piece: piece.group):
        found = list(members)
        summaries = []
        for piece in found:
            progress(done / len(pieces), STEP)
            summaries.append(_layer(piece, progress, done / len(pieces)))
            done += 1
        chapters.append(Chapter(group, summaries, _runs(found)))
    return chapters


def _runs(pieces: Sequence[Piece]) -> list[RunSummary]:
    """Return the runs that made the layers; several layers of one run count once."""
    runs: dict[tuple, RunSummary] = {}
    for piece in pieces:
        origin = read_origin(piece.layer)
        if origin is not None:
            inputs, parameters = tuple(origin.inputs), tuple(origin.parameters)
            runs.setdefault((inputs, parameters), RunSummary(finished_on(piece.layer), inputs, parameters))
    return list(runs.values())


def _layer(piece: Piece, progress: Progress, fraction: float) -> LayerSummary:
    measure = _measure(piece.layer)
    labels = {} if piece.output == "REJECTS" else _labels(piece.layer)
    counts, sizes = Counter(), Counter()
    for keys, size in _each(piece.layer, measure, progress, fraction):
        # A feature drawn by several rules counts once, under the first of them.
        key = next((key for key in labels if key in keys), "")
        counts[key] += 1
        sizes[key] += size
    named = {**labels, "": UNNAMED} if counts[""] else labels
    entries = [Entry(label, counts[key], sizes[key]) for key, label in named.items()]
    return LayerSummary(
        piece.title, piece.table, measure, sum(counts.values()), sum(sizes.values()), entries if len(labels) > 1 else []
    )


def _measure(layer: QgsVectorLayer) -> str:
    """Return ``area`` or ``length``, '' where a layer has neither or is not in metres."""
    if not layer.isSpatial() or layer.crs().isGeographic():
        return ""
    types = QgsWkbTypes.GeometryType
    return {types.PolygonGeometry: "area", types.LineGeometry: "length"}.get(layer.geometryType(), "")


def _labels(layer: QgsVectorLayer) -> dict[str, str]:
    """Return the label of each entry of a layer's legend by its key; none where the renderer has no keys."""
    renderer = layer.renderer()
    if renderer is None:
        return {}
    return {item.ruleKey(): item.label() for item in renderer.legendSymbolItems() if item.ruleKey() and item.label()}


def _each(layer: QgsVectorLayer, measure: str, progress: Progress, fraction: float) -> Iterator[tuple[set[str], float]]:
    """Give the keys of the legend's entries and the size of each feature."""
    renderer, context = layer.renderer(), QgsRenderContext()
    if renderer is None:
        yield from ((set(), 0.0) for _ in range(count_of(layer)))
        return
    context.expressionContext().appendScopes(QgsExpressionContextUtils.globalProjectLayerScopes(layer))
    renderer.startRender(context, layer.fields())
    try:
        for number, feature in enumerate(layer.getFeatures()):
            if number % BATCH == 0:
                progress(fraction, STEP)
            context.expressionContext().setFeature(feature)
            yield renderer.legendKeysForFeature(feature, context), _size(feature, measure)
    finally:
        renderer.stopRender(context)


def _size(feature: QgsFeature, measure: str) -> float:
    if not measure or not feature.hasGeometry():
        return 0.0
    geometry = feature.geometry()
    return geometry.area() if measure == "area" else geometry.length()

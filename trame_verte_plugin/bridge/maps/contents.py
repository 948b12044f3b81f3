"""What of a layer is on a sheet: entries of its legend, CNIG codes, reserved land, inscriptions."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

import numpy as np
import shapely
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransformContext,
    QgsExpressionContext,
    QgsExpressionContextScope,
    QgsExpressionContextUtils,
    QgsFeature,
    QgsFeatureRequest,
    QgsGeometry,
    QgsNullSymbolRenderer,
    QgsRectangle,
    QgsRenderContext,
    QgsSingleSymbolRenderer,
    QgsVectorLayer,
)

from ...engine.errors import InputError
from ...engine.maps.codes import code_fields, code_of
from ...engine.progress import BATCH_SIZE, Progress
from .dressing import family_of

#: Renderers whose entries depend on the scale.
_SCALED = frozenset({"RuleRenderer"})


@dataclass
class Contents:
    """All features of a layer, ready to be asked what lies on a sheet."""

    layer: QgsVectorLayer
    family: str | None
    """Family of its CNIG codes; None where it carries none."""
    names: list[str]
    """Its fields."""
    _geometry: np.ndarray
    _codes: np.ndarray
    _rows: list[list]
    """Attributes of each feature, where it carries codes."""
    _keys: dict[int, np.ndarray] = field(default_factory=dict)
    _tree: shapely.STRtree | None = None

    def on(self, ground: object) -> np.ndarray:
        """Return the features, by their number, that meet a polygon; in order."""
        if self._tree is None:
            self._tree = shapely.STRtree(self._geometry)
        return np.sort(self._tree.query(ground, predicate="intersects"))

    def keys(self, found: np.ndarray, scale: int) -> set[str]:
        """Return the keys of the legend's entries that features have at a scale."""
        at = scale if self.layer.renderer().type() in _SCALED else 0
        if at not in self._keys:
            self._keys[at] = self._ask(scale)
        return {key for keys in self._keys[at][found] for key in keys}

    def codes(self, found: np.ndarray) -> list[str]:
        """Return the CNIG codes of features, each once, in order."""
        return sorted({code for code in self._codes[found] if code})

    def coded(self, found: np.ndarray) -> Iterator[tuple[str, dict[str, object]]]:
        """Yield code and attributes of each feature that has a code."""
        for number in found:
            if self._codes[number]:
                yield self._codes[number], dict(zip(self.names, self._rows[number]))

    @property
    def bounds(self) -> np.ndarray | None:
        """xmin, ymin, xmax, ymax of all features; None where none has a geometry."""
        bounds = shapely.total_bounds(self._geometry) if len(self._geometry) else np.full(4, np.nan)
        return bounds if np.isfinite(bounds).all() else None

    def area(self, number: int) -> float:
        """Return the area of a feature in m²."""
        return float(shapely.area(self._geometry[number]))

    def _ask(self, scale: int) -> np.ndarray:
        """Return the keys of every feature, as the renderer tells them."""
        keys = np.empty(len(self._geometry), dtype=object)
        if isinstance(self.layer.renderer(), QgsSingleSymbolRenderer):
            keys[:] = [[key for key, _ in entries_of(self.layer)]] * len(keys)
            return keys
        renderer = self.layer.renderer().clone()
        context = QgsRenderContext()
        context.setRendererScale(scale)
        scope = QgsExpressionContextScope()
        scope.setVariable("map_scale", float(scale))
        context.setExpressionContext(
            QgsExpressionContext(QgsExpressionContextUtils.globalProjectLayerScopes(self.layer))
        )
        context.expressionContext().appendScope(scope)
        renderer.startRender(context, self.layer.fields())
        try:
            for number, feature in enumerate(self.layer.getFeatures()):
                context.expressionContext().setFeature(feature)
                keys[number] = renderer.legendKeysForFeature(feature, context)
        finally:
            renderer.stopRender(context)
        return keys


def read_contents(layer: QgsVectorLayer, crs: QgsCoordinateReferenceSystem, progress: Progress) -> Contents:
    """Return the contents of a layer.

    Parameters
    ----------
    layer : QgsVectorLayer
    crs : QgsCoordinateReferenceSystem
        Of the map.
    progress : callable
        Called between batches; may raise to cancel.
    """
    names = layer.fields().names()
    family = family_of(layer)
    wanted = code_fields(names, family) if family else []
    request = QgsFeatureRequest()
    if not family:
        request.setNoAttributes()
    request.setDestinationCrs(crs, QgsCoordinateTransformContext())
    request.setInvalidGeometryCheck(QgsFeatureRequest.InvalidGeometryCheck.GeometryNoCheck)
    request.setTransformErrorCallback(lambda feature: None)
    wkb, codes, rows = [], [], []
    total = max(layer.featureCount(), 1)
    for number, feature in enumerate(layer.getFeatures(request)):
        if number % BATCH_SIZE == 0:
            progress(min(number / total, 1.0), "Reading the layers")
        wkb.append(_wkb(feature))
        codes.append(code_of(*(_text(feature, name) for name in wanted), family=family) if family else None)
        rows.append(feature.attributes() if family else [])
    geometry = shapely.from_wkb(np.array(wkb, dtype=object), on_invalid="ignore")
    broken = ~shapely.is_valid(geometry) & ~shapely.is_missing(geometry)
    geometry[broken] = shapely.make_valid(geometry[broken])
    return Contents(layer, family, names, geometry, np.array(codes, dtype=object), rows)


def _wkb(feature: QgsFeature) -> bytes | None:
    """Return a feature's geometry in the plane, arcs as lines; None where it has none."""
    if not feature.hasGeometry():
        return None
    shape = feature.geometry().constGet().segmentize()
    shape.dropZValue()
    shape.dropMValue()
    return bytes(shape.asWkb())


def _text(feature: QgsFeature, name: str) -> str | None:
    value = feature[name]
    return None if value is None or str(value) in ("", "NULL") else str(value)


def ground_of(contents: Sequence[Contents]) -> object:
    """Return the rectangle around all features.

    Raises
    ------
    InputError
        No layer has a geometry.
    """
    bounds = np.array([content.bounds for content in contents if content.bounds is not None])
    if not len(bounds):
        raise InputError("No layer has a geometry that can be drawn: give a layer that has some.")
    return shapely.box(*bounds[:, :2].min(axis=0), *bounds[:, 2:].max(axis=0))


def entries_of(layer: QgsVectorLayer) -> list[tuple[str, str]]:
    """Return key and label of each entry of a layer's legend, in its order."""
    if isinstance(layer.renderer(), QgsNullSymbolRenderer):
        return []
    return [(item.ruleKey(), item.label()) for item in layer.renderer().legendSymbolItems()]


def lies_on(layer: QgsVectorLayer, ground: object, crs: QgsCoordinateReferenceSystem, *, limits: bool = False) -> bool:
    """Tell whether a layer that draws all features alike has any on a rectangle, without reading it whole.

    With ``limits`` only an outline counts, not a surface that covers all of the rectangle.
    """
    box = QgsRectangle(*shapely.bounds(ground).tolist())
    request = QgsFeatureRequest(box).setNoAttributes()
    request.setDestinationCrs(crs, QgsCoordinateTransformContext())
    inside = QgsGeometry.fromRect(box)
    return any(not limits or not feature.geometry().contains(inside) for feature in layer.getFeatures(request))

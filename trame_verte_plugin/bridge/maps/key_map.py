"""The layers that say where a sheet lies: the parts of the territory and the rectangles of the sheets."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import shapely
from qgis.core import (
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsFeature,
    QgsFillSymbol,
    QgsGeometry,
    QgsInvertedPolygonRenderer,
    QgsPalLayerSettings,
    QgsRuleBasedRenderer,
    QgsSingleSymbolRenderer,
    QgsVectorLayer,
    QgsVectorLayerSimpleLabeling,
)

from ...engine.maps.sheets import Part, Sheet
from .writing import GREEN, text

#: Variables of the layout that say which part and which sheet a page shows.
PART, SHEET = "trame_verte_partie", "trame_verte_planche"


@dataclass(frozen=True)
class KeyLayers:
    """Layers that all pages share; variables of the layout choose what they show."""

    parts: QgsVectorLayer
    """All parts, the one of the page filled: for the small key map."""
    sheets: QgsVectorLayer
    """All sheets, the one of the page drawn strong."""
    numbered: QgsVectorLayer
    """All sheets with their numbers: for the assembly sheet."""
    veil: QgsVectorLayer
    """A pale veil over what lies outside the page's part."""

    @property
    def all(self) -> list[QgsVectorLayer]:
        """Return every layer."""
        return [self.parts, self.sheets, self.numbered, self.veil]


def key_layers(
    parts: Sequence[Part], sheets: Sequence[Sheet], crs: QgsCoordinateReferenceSystem, size: float
) -> KeyLayers:
    """Return the layers of key maps.

    Parameters
    ----------
    parts : sequence of Part
    sheets : sequence of Sheet
    crs : QgsCoordinateReferenceSystem
        Of both.
    size : float
        Size of text against that of A3.
    """
    geometry = [part.geometry for part in parts]
    width = float(shapely.total_bounds(geometry)[2] - shapely.total_bounds(geometry)[0])
    simple = [shapely.simplify(g, width / 1000) for g in geometry]
    numbers = list(range(len(parts)))
    rectangles, sheet_numbers = [sheet.rectangle for sheet in sheets], [sheet.number for sheet in sheets]
    layers = KeyLayers(
        _layer("Territoire", simple, numbers, crs),
        _layer("Planches de la même série", rectangles, sheet_numbers, crs),
        _layer("Découpage en planches", rectangles, sheet_numbers, crs),
        _layer("Hors de la planche", geometry, numbers, crs),
    )
    plain = {"color": "#eef1ee", "outline_color": "#7d8580", "outline_width": "0.1"}
    chosen = {"color": "#9fc7a8", "outline_color": GREEN, "outline_width": "0.3"}
    layers.parts.setRenderer(_chosen(PART, plain, chosen))
    # Where each part has one sheet the rectangles of all would only hide the parts.
    cut = any(sheet.places > 1 for sheet in sheets)
    hollow = {
        "style": "no",
        "outline_color": "#7d8580",
        "outline_width": "0.1",
        "outline_style": "solid" if cut else "no",
    }
    strong = {"color": "31,107,58,40", "outline_color": GREEN, "outline_width": "0.5"}
    layers.sheets.setRenderer(_chosen(SHEET, hollow, strong))
    _number(layers.numbered, size)
    _veil(layers.veil)
    return layers


def _layer(name: str, geometry: Sequence, numbers: Sequence[int], crs: QgsCoordinateReferenceSystem) -> QgsVectorLayer:
    layer = QgsVectorLayer("MultiPolygon?field=num:integer", name, "memory")
    layer.setCrs(crs)
    features = []
    for number, wkb in zip(numbers, shapely.to_wkb(geometry)):
        feature = QgsFeature(layer.fields())
        outline = QgsGeometry()
        outline.fromWkb(wkb)
        outline.convertToMultiType()
        feature.setGeometry(outline)
        feature.setAttributes([number])
        features.append(feature)
    layer.dataProvider().addFeatures(features)
    layer.updateExtents()
    return layer


def _chosen(variable: str, plain: dict[str, str], chosen: dict[str, str]) -> QgsRuleBasedRenderer:
    root = QgsRuleBasedRenderer.Rule(None)
    for settings, condition in ((plain, ""), (chosen, f'"num" = @{variable}')):
        root.appendChild(QgsRuleBasedRenderer.Rule(QgsFillSymbol.createSimple(settings), 0, 0, condition))
    return QgsRuleBasedRenderer(root)


def _number(layer: QgsVectorLayer, size: float) -> None:
    settings = {"style": "no", "outline_color": GREEN, "outline_width": "0.35"}
    layer.setRenderer(QgsSingleSymbolRenderer(QgsFillSymbol.createSimple(settings)))
    label = QgsPalLayerSettings()
    label.fieldName = "num"
    form = text(11 * size, bold=True, color=GREEN)
    buffer = form.buffer()
    buffer.setEnabled(True)
    buffer.setSize(1.0)
    form.setBuffer(buffer)
    label.setFormat(form)
    label.placement = Qgis.LabelPlacement.OverPoint
    placement = label.placementSettings()
    placement.setOverlapHandling(Qgis.LabelOverlapHandling.AllowOverlapIfRequired)
    label.setPlacementSettings(placement)
    label.priority = 10
    layer.setLabeling(QgsVectorLayerSimpleLabeling(label))
    layer.setLabelsEnabled(True)


def _veil(layer: QgsVectorLayer) -> None:
    root = QgsRuleBasedRenderer.Rule(None)
    pale = QgsFillSymbol.createSimple({"color": "255,255,255,130", "outline_style": "no"})
    root.appendChild(QgsRuleBasedRenderer.Rule(pale, 0, 0, f'"num" = @{PART}'))
    layer.setRenderer(QgsInvertedPolygonRenderer(QgsRuleBasedRenderer(root)))

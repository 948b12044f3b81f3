"""The legend of a sheet, with only what is on it, made to fit its room; under it the list of reserved land."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.core import (
    QgsLayerTree,
    QgsLayoutItemLegend,
    QgsLayoutItemMap,
    QgsLegendRenderer,
    QgsLegendStyle,
    QgsMapLayerLegendUtils,
    QgsPrintLayout,
    QgsTextFormat,
)

from ...engine.maps.paper import Box
from . import reservations
from .design import Group, Page
from .writing import add_label, height_of, place, text, wrapped

#: Sizes that a legend is tried in until it fits, the last one in any case.
_SIZES = (1.0, 0.92, 0.85, 0.78, 0.7, 0.62)

#: Symbol of an entry on A3, in millimetres.
_SYMBOL = (9.0, 5.2)

_Style = QgsLegendStyle.Style


class Legend:
    """The legend item of a layout, filled anew for each page."""

    def __init__(self, layout: QgsPrintLayout, drawn: QgsLayoutItemMap, size: float):
        self._layout, self._size = layout, size
        self._item = QgsLayoutItemLegend(layout)
        self._item.setId("legende")
        self._item.setAutoUpdateModel(False)
        self._item.setLinkedMap(drawn)
        self._item.setBoxSpace(0)
        self._tree = QgsLayerTree()
        layout.addLayoutItem(self._item)

    def show(self, page: Page, box: Box, *, wanted: bool) -> list:
        """Fill the room with legend, remarks and list; return the items that were made for this page only."""
        items: list = []
        bottom = box.bottom
        for remark in reversed(page.remarks):
            form = text(6.2 * self._size, italic=True)
            height = height_of(len(wrapped(remark, form, box.width)), form)
            bottom -= height + 1.2 * self._size
            items.append(add_label(self._layout, remark, form, Box(box.x, bottom, box.width, height)))
        groups = [group for group in page.legend if group.entries] if wanted else []
        self._item.setVisibility(bool(groups))
        top = box.y
        if groups:
            heading = text(8.5 * self._size, bold=True)
            items.append(add_label(self._layout, "Légende", heading, Box(box.x, top, box.width, 4.6 * self._size)))
            top += 3.4 * self._size
            # The list gets what the legend leaves, but a third of the room in any case.
            share = 0.34 if page.reservations else 0.0
            top = self._fit(groups, Box(box.x, top, box.width, (bottom - top) * (1 - share)))
        if page.reservations:
            room = Box(box.x, top + 1.5 * self._size, box.width, bottom - top - 1.5 * self._size)
            items += reservations.show(self._layout, page.reservations, room, self._size)
        return items

    def _fit(self, groups: Sequence[Group], box: Box) -> float:
        """Write the legend in the largest size that fits; return where it ends."""
        height = 0.0
        for share in _SIZES:
            self._write(groups, box.width, share * self._size)
            place(self._item, Box(box.x, box.y, box.width, box.height))
            self._item.adjustBoxSize()
            height = self._item.sizeWithUnits().height()
            if height <= box.height:
                break
        return box.y + height

    def _write(self, groups: Sequence[Group], width: float, size: float) -> None:
        heading, plain = text(7.2 * size, bold=True), text(6.5 * size)
        self._dress(heading, plain, size)
        room = width - (_SYMBOL[0] + 2.0) * size
        tree = QgsLayerTree()
        for group in groups:
            node = tree.addLayer(group.layer)
            node.setUseLayerName(False)
            node.setName("\n".join(wrapped(group.title, heading, width)))
            QgsMapLayerLegendUtils.setLegendNodeOrder(node, [entry.position for entry in group.entries])
            for entry in group.entries:
                lines = "\n".join(wrapped(entry.label, plain, room))
                QgsMapLayerLegendUtils.setLegendNodeUserLabel(node, entry.position, lines)
            QgsLegendRenderer.setNodeLegendStyle(node, _Style.Hidden if not group.title else _Style.Subgroup)
        self._item.model().setRootGroup(tree)
        # The item does not keep its tree alive.
        self._tree = tree
        for group in tree.findLayers():
            self._item.model().refreshLayerLegend(group)

    def _dress(self, heading: QgsTextFormat, plain: QgsTextFormat, size: float) -> None:
        top, apart = QgsLegendStyle.Side.Top, {_Style.Subgroup: 2.4, _Style.Symbol: 1.7, _Style.SymbolLabel: 1.7}
        for part, form in ((_Style.Subgroup, heading), (_Style.SymbolLabel, plain), (_Style.Symbol, plain)):
            style = self._item.style(part)
            style.setTextFormat(form)
            style.setMargin(top, apart[part] * size)
            self._item.setStyle(part, style)
        self._item.setSymbolWidth(_SYMBOL[0] * size)
        self._item.setSymbolHeight(_SYMBOL[1] * size)
        self._item.setMaximumSymbolSize(_SYMBOL[1] * size)

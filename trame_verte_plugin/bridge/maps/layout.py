"""A sheet laid out on paper: the map and, beside or under it, title block, scale, legend, key map and sources."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.core import (
    QgsExpressionContextUtils,
    QgsLayoutItemMap,
    QgsLayoutSize,
    QgsPrintLayout,
    QgsProject,
    QgsRectangle,
    QgsUnitTypes,
)
from qgis.PyQt.QtGui import QColor

from ...engine.maps.paper import Box, frames_of
from ...engine.maps.scales import ground_size
from . import blocks
from .design import Design, Page
from .key_map import PART, SHEET, KeyLayers
from .legend import Legend
from .writing import add_label, framed, place, text

#: Lines of legend and list from which the key map makes room for them.
_CROWDED = 14


class SheetLayout:
    """A layout that turns from page to page."""

    def __init__(self, project: QgsProject, name: str, design: Design, keys: KeyLayers | None):
        """Lay out what does not change.

        Parameters
        ----------
        project : QgsProject
            Holds the layers.
        name : str
            Of the layout.
        design : Design
        keys : KeyLayers or None
            Without them there is no key map.
        """
        self.design, self.keys = design, keys
        self.frames = frames_of(design.paper)
        self.layout = QgsPrintLayout(project)
        self.layout.initializeDefaults()
        self.layout.setName(name)
        unit = QgsUnitTypes.LayoutUnit.LayoutMillimeters
        self.layout.pageCollection().page(0).setPageSize(QgsLayoutSize(design.paper.width, design.paper.height, unit))
        self.map = self._add_map("carte", self.frames.map)
        self.key_map = None if keys is None else self._add_map("plan_de_situation", self.frames.columns[-1])
        if self.key_map is not None:
            self.key_map.setLayers([keys.sheets, keys.parts])
            self.key_map.setBackgroundColor(QColor("#ffffff"))
            framed(self.key_map, 0.1)
        self.legend = Legend(self.layout, self.map, self.frames.text)
        self._loose: list = []

    def _add_map(self, name: str, box: Box) -> QgsLayoutItemMap:
        item = QgsLayoutItemMap(self.layout)
        item.setId(name)
        item.setCrs(self.design.crs)
        self.layout.addLayoutItem(item)
        place(item, box)
        framed(item, 0.3)
        return item

    def show(self, page: Page) -> None:
        """Turn to a page."""
        for item in self._loose:
            self.layout.removeLayoutItem(item)
        self._loose.clear()
        for name, value in ((PART, page.sheet.part.number), (SHEET, page.sheet.number)):
            QgsExpressionContextUtils.setLayoutVariable(self.layout, name, value)
        veil = [self.keys.veil] if self.keys is not None and page.veiled else []
        self.map.setLayers([*veil, *page.layers])
        self.map.zoomToExtent(QgsRectangle(*page.sheet.bounds))
        columns = self.frames.columns
        if len(columns) == 1:
            self._one_column(page, columns[0])
        else:
            self._three_columns(page, columns)
        if page.empty:
            self._say_empty(page.empty)

    def _one_column(self, page: Page, box: Box) -> None:
        """Identity and scale on top, sources and key map at the bottom, the legend in between."""
        gap = self.frames.gap
        inner = Box(box.x + gap, box.y + gap, box.width - 2 * gap, box.height - 2 * gap)
        self._frame(box)
        below = self._identity(page, inner)
        self._rule(box, below)
        below = self._scale(page, Box(inner.x, below + gap, inner.width, 0))
        self._rule(box, below)
        above = self._foot(inner)
        self._rule(box, above)
        crowded = sum(len(group.entries) for group in page.legend) + len(page.reservations) > _CROWDED
        above = self._key(page, inner, above, 0.36 if crowded else 0.5)
        self._rule(box, above)
        room = Box(inner.x, below + gap, inner.width, above - below - 2 * gap)
        self._loose += self.legend.show(page, room, room, wanted=self.design.legend)

    def _three_columns(self, page: Page, columns: Sequence[Box]) -> None:
        """Legend; key map and list; identity, scale and sources."""
        gap = self.frames.gap
        inner = [Box(b.x + gap, b.y + gap, b.width - 2 * gap, b.height - 2 * gap) for b in columns]
        for box in columns:
            self._frame(box)
        room = inner[1]
        share = 0.45 if page.reservations else 10.0
        above = self._key(page, room, room.bottom + gap, share)
        listed = Box(room.x, room.y, room.width, above - room.y - gap)
        self._loose += self.legend.show(page, inner[0], listed, wanted=self.design.legend)
        below = self._identity(page, inner[2])
        self._rule(columns[2], below)
        self._scale(page, Box(inner[2].x, below + gap, inner[2].width, 0))
        self._rule(columns[2], self._foot(inner[2]))

    # Each returns where it ends, with the gap to what follows.

    def _identity(self, page: Page, box: Box) -> float:
        items, end = blocks.identity(self.layout, self.design, page, box, self.frames.text)
        self._loose += items
        return end + self.frames.gap

    def _scale(self, page: Page, box: Box) -> float:
        items, end = blocks.scale(self.layout, self.design, self.map, page.sheet.scale, box, self.frames.text)
        self._loose += items
        return end + self.frames.gap

    def _foot(self, box: Box) -> float:
        items, start = blocks.foot(self.layout, self.design, box, self.frames.text)
        self._loose += items
        return start - self.frames.gap

    def _key(self, page: Page, box: Box, bottom: float, share: float) -> float:
        """Place the key map above ``bottom``, its height a share of its width; return where it starts."""
        if self.key_map is None or page.total == 1:
            self._hide_key_map()
            return bottom
        gap = self.frames.gap
        room = blocks.key_room(box, bottom - gap, self.frames.text, share=share)
        place(self.key_map, room)
        self.key_map.zoomToExtent(_grown(self.keys, room.width, room.height))
        form = text(7.5 * self.frames.text, bold=True)
        line = 4.2 * self.frames.text
        self._loose.append(
            add_label(self.layout, "Plan d'assemblage", form, Box(box.x, room.y - line, box.width, line))
        )
        return room.y - line - gap

    def _hide_key_map(self) -> None:
        """A single sheet has no place among others."""
        if self.key_map is not None:
            self.key_map.setVisibility(False)

    def _say_empty(self, sentence: str) -> None:
        frame, size = self.frames.map, self.frames.text
        box = Box(frame.x + frame.width * 0.2, frame.y + frame.height * 0.05, frame.width * 0.6, 14 * size)
        label = add_label(self.layout, sentence, text(13 * size, bold=True), box, name="sans_objet", centred=True)
        label.setBackgroundEnabled(True)
        label.setBackgroundColor(QColor("#ffffff"))
        framed(label, 0.2)
        self._loose.append(label)

    def _frame(self, box: Box) -> None:
        self._loose.append(blocks.rectangle(self.layout, box))

    def _rule(self, box: Box, y: float) -> None:
        self._loose.append(blocks.line(self.layout, box.x, y, box.width))


def _grown(keys: KeyLayers, width: float, height: float) -> QgsRectangle:
    """Return the ground of the key map: all parts and sheets with some room, in the shape of its frame."""
    box = keys.parts.extent()
    box.combineExtentWith(keys.sheets.extent())
    x, y = box.center().x(), box.center().y()
    scale = 1.06 * max(box.width() * 1000 / width, box.height() * 1000 / height, 1.0)
    w, h = ground_size(scale, width, height)
    return QgsRectangle(x - w / 2, y - h / 2, x + w / 2, y + h / 2)

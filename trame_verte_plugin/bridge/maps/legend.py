"""The legend of a sheet, with only what is on it, made to fit its room; under it the list of reserved land."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from qgis.core import (
    QgsLayoutItemLegend,
    QgsLayoutItemMap,
    QgsLayoutUtils,
    QgsLegendRenderer,
    QgsLegendStyle,
    QgsMapLayerLegendUtils,
    QgsPrintLayout,
    QgsTextFormat,
)

from ...engine.maps.notices import Reservation
from ...engine.maps.paper import Box
from ...report.numbers import THIN
from .design import Group, Page
from .reservations import ReservationTable
from .writing import add_label, height_of, place, text, wrapped

#: Sizes that a legend is tried in until it fits.
_SIZES = (1.0, 0.92, 0.85, 0.78)

#: Text of an entry and of a sentence on A3, and the smallest that is read on any paper, in points.
_ENTRY, _NOTE, _LEAST = 6.5, 6.2, 5.0

#: Symbol of an entry on A3, in millimetres.
_SYMBOL = (8.5, 4.6)

#: Width of a column of a legend that has a page of its own, on A3, in millimetres.
_COLUMN = 92.0

_Style = QgsLegendStyle.Style


class Legend:
    """The legend item of a layout, filled anew for each page."""

    def __init__(self, layout: QgsPrintLayout, drawn: QgsLayoutItemMap | None, size: float):
        self._layout, self._size = layout, size
        self._item = QgsLayoutItemLegend(layout)
        self._item.setId("legende")
        self._item.setAutoUpdateModel(False)
        if drawn is not None:
            self._item.setLinkedMap(drawn)
        self._item.setBoxSpace(0)
        self._item.setResizeToContents(False)
        layout.addLayoutItem(self._item)
        self.cut = False
        """Whether some page had no room for all that it should say."""

    def show(self, page: Page, box: Box, listed: Box, *, wanted: bool) -> list:
        """Fill a box with legend and remarks and another, or what the legend leaves of it, with the list.

        Returns the items that were made for this page only; :attr:`cut` tells where something had no room.
        """
        size, items = self._size, []
        shared = listed is box
        bottom = self._remarks(page.remarks, box, items)
        groups = [group for group in page.legend if group.entries] if wanted else []
        self._item.setVisibility(bool(groups))
        top = box.y
        if groups:
            heading = text(8.5 * size, bold=True)
            items.append(add_label(self._layout, "Légende", heading, Box(box.x, top, box.width, 4.6 * size)))
            top += 2.4 * size
            # The list gets what the legend leaves, but what it needs up to a third of the room in any case.
            kept = self._needed(page.reservations, box) if shared else 0.0
            kept = min(kept, 0.34 * (bottom - top))
            top = self._fit(groups, Box(box.x, top, box.width, bottom - top - kept), items)
        if shared:
            listed = Box(box.x, top + 2.5 * size, box.width, bottom - top - 2.5 * size)
        if page.reservations:
            self._list(page.reservations, listed, items)
        return items

    def _remarks(self, remarks: Sequence[str], box: Box, items: list) -> float:
        """Write sentences at the bottom of a box, as far as a third of it holds them; return where they begin."""
        form, bottom, written = text(_NOTE * self._size, italic=True), box.bottom, list(remarks)
        heights = [height_of(wrapped(remark, form, box.width), form) + 1.2 * self._size for remark in written]
        while sum(heights[: len(written)]) > box.height / 3 and len(written) > 1:
            written.pop()
        if len(written) < len(remarks):
            self._refer(items, len(remarks) - len(written), box, bottom)
            bottom -= 4.2 * self._size
        for remark in reversed(written):
            bottom -= self._note(items, remark, box, bottom) + 1.2 * self._size
        return bottom

    def show_all(self, groups: Sequence[Group], box: Box) -> None:
        """Fill a whole page in as many columns as its width holds."""
        columns = max(1, int(box.width / (_COLUMN * self._size)))
        self._item.setColumnCount(columns)
        self._item.setSplitLayer(True)
        self._item.setEqualColumnWidth(True)
        self._write([g for g in groups if g.entries], box.width / columns - 4 * self._size, self._size)
        place(self._item, box)

    def _needed(self, rows: Sequence[Reservation], box: Box) -> float:
        """Return the height that the whole list needs."""
        return ReservationTable(self._layout, self._size).height(rows, box) + 2.5 * self._size if rows else 0.0

    def _list(self, rows: Sequence[Reservation], box: Box, items: list) -> None:
        table = ReservationTable(self._layout, self._size)
        whole = table.height(rows, box) <= box.height
        left = len(rows) - table.write(rows, box if whole else replace(box, height=box.height - 3.4 * self._size))
        items += table.items
        if left:
            self._refer(items, left, box, box.bottom)

    def _note(self, items: list, content: str, box: Box, bottom: float) -> float:
        """Write a sentence that ends at ``bottom``; return its height."""
        form = text(_NOTE * self._size, italic=True)
        height = height_of(wrapped(content, form, box.width), form)
        items.append(add_label(self._layout, content, form, Box(box.x, bottom - height, box.width, height)))
        return height

    def _refer(self, items: list, left: int, box: Box, bottom: float) -> None:
        """Say how many lines there was no room for, and where they stand."""
        self.cut = True
        lines = f"{left} autres lignes" if left > 1 else "Une autre ligne"
        self._note(items, f"{lines}{THIN}: voir la fin du document.", box, bottom)

    def _fit(self, groups: Sequence[Group], box: Box, items: list) -> float:
        """Write the legend in the largest size that fits, at last without what does not; return where it ends."""
        sizes = [share for share in _SIZES if share == 1 or _ENTRY * share * self._size >= _LEAST]
        for share in sizes:
            height = self._write(groups, box.width, share * self._size)
            if height <= box.height:
                break
        left = 0
        while height > box.height - (3.4 * self._size if left else 0) and sum(len(g.entries) for g in groups) > 1:
            groups, left = _without_last(groups), left + 1
            height = self._write(groups, box.width, sizes[-1] * self._size)
        place(self._item, Box(box.x, box.y, box.width, height))
        if left:
            height += 3.4 * self._size
            self._refer(items, left, box, box.y + height)
        return box.y + height

    def _write(self, groups: Sequence[Group], width: float, size: float) -> float:
        """Fill the legend in a size of text; return the height that it needs."""
        heading, plain = text(7.2 * size, bold=True), text(_ENTRY * size)
        self._dress(heading, plain, size)
        room = width - (_SYMBOL[0] + 2.0) * size
        # The item's own tree: it is saved with the layout, and lives as long.
        tree = self._item.model().rootGroup()
        tree.removeAllChildren()
        for group in groups:
            node = tree.addLayer(group.layer)
            node.setCustomProperty("legend/title-label", "\n".join(wrapped(group.title, heading, width)))
            QgsMapLayerLegendUtils.setLegendNodeOrder(node, [entry.position for entry in group.entries])
            for entry in group.entries:
                lines = "\n".join(wrapped(entry.label, plain, room))
                QgsMapLayerLegendUtils.setLegendNodeUserLabel(node, entry.position, lines)
            QgsLegendRenderer.setNodeLegendStyle(node, _Style.Hidden if not group.title else _Style.Subgroup)
        for node in tree.findLayers():
            self._item.model().refreshLayerLegend(node)
        context = QgsLayoutUtils.createRenderContextForLayout(self._layout, None, 300)
        return QgsLegendRenderer(self._item.model(), self._item.legendSettings()).minimumSize(context).height() + size

    def _dress(self, heading: QgsTextFormat, plain: QgsTextFormat, size: float) -> None:
        top, apart = QgsLegendStyle.Side.Top, {_Style.Subgroup: 2.4, _Style.Symbol: 1.3, _Style.SymbolLabel: 1.3}
        for part, form in ((_Style.Subgroup, heading), (_Style.SymbolLabel, plain), (_Style.Symbol, plain)):
            style = self._item.style(part)
            style.setTextFormat(form)
            style.setMargin(top, apart[part] * size)
            self._item.setStyle(part, style)
        self._item.setSymbolWidth(_SYMBOL[0] * size)
        self._item.setSymbolHeight(_SYMBOL[1] * size)
        self._item.setMaximumSymbolSize(_SYMBOL[1] * size)


def _without_last(groups: Sequence[Group]) -> list[Group]:
    """Return groups without their last entry."""
    *kept, last = groups
    return [*kept, replace(last, entries=last.entries[:-1])] if len(last.entries) > 1 else kept

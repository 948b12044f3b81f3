"""The last pages of a document: whole legend, list and inscriptions, where some sheet had no room for them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

from qgis.core import QgsLayoutSize, QgsPrintLayout, QgsProject, QgsUnitTypes

from ...engine.maps.names import natural
from ...engine.maps.notices import Reservation
from ...engine.maps.paper import Box, frames_of
from ..metadata import DISCLAIMER
from .design import Design, Entry, Group, Page
from .legend import Legend
from .reservations import HEADING, ReservationTable
from .writing import GREY, add_label, height_of, text, wrapped

#: Widest column that a list is read in, on A3, in millimetres.
_WIDEST = 190.0


class Gathered:
    """Legends and lists of all pages, as one."""

    def __init__(self) -> None:
        self._groups: dict[str, Group] = {}
        self._rows: set[Reservation] = set()
        self._remarks: set[str] = set()

    def add(self, page: Page) -> None:
        """Take in what a page says."""
        for group in page.legend:
            key = group.layer.id()
            before = self._groups.get(key)
            entries: dict[int, Entry] = {e.position: e for g in (before, group) if g is not None for e in g.entries}
            heading = before.title if before is not None else group.title
            self._groups[key] = replace(group, title=heading, entries=[entries[n] for n in sorted(entries)])
        self._rows.update(page.reservations)
        self._remarks.update(page.remarks)

    @property
    def groups(self) -> list[Group]:
        """Return the whole legend."""
        return list(self._groups.values())

    @property
    def rows(self) -> list[Reservation]:
        """Return the whole list, by number."""
        return sorted(self._rows, key=lambda row: (natural(row.number), row.purpose))

    @property
    def remarks(self) -> list[str]:
        """Return all sentences, in natural order."""
        return sorted(self._remarks, key=natural)


class Annex:
    """Pages without a map."""

    def __init__(self, project: QgsProject, design: Design):
        self._project, self._design = project, design
        self._frames = frames_of(design.paper)

    def turns(self, gathered: Gathered) -> Iterator[Callable[[], QgsPrintLayout]]:
        """Yield what makes each page."""
        if gathered.groups and self._design.legend:
            yield lambda: self._legend(gathered.groups)
        rows = gathered.rows
        while rows:
            layout, box = self._page(f"Liste des {HEADING.lower()}")
            inner = Box(box.x, box.y, min(box.width, _WIDEST * self._frames.text), box.height)
            written = ReservationTable(layout, self._frames.text * 1.2).write(rows, inner, headed=False)
            # A row that no page can hold is left out rather than asked for again and again.
            rows = rows[max(written, 1) :]
            yield lambda layout=layout: layout
        remarks = gathered.remarks
        while remarks:
            layout, box = self._page("Inscriptions au patrimoine mondial")
            remarks = remarks[max(self._write(layout, remarks, box), 1) :]
            yield lambda layout=layout: layout

    def _write(self, layout: QgsPrintLayout, remarks: list[str], box: Box) -> int:
        """Write sentences one under the other as far as they fit; return how many these are."""
        form, y = text(8 * self._frames.text), box.y
        for number, remark in enumerate(remarks):
            height = height_of(wrapped(remark, form, box.width), form)
            if y + height > box.bottom:
                return number
            add_label(layout, remark, form, Box(box.x, y, box.width, height))
            y += height + 1.5 * self._frames.text
        return len(remarks)

    def _legend(self, groups: list[Group]) -> QgsPrintLayout:
        layout, box = self._page("Légende générale")
        self._keep = Legend(layout, None, self._frames.text)
        self._keep.show_all(groups, box)
        return layout

    def _page(self, heading: str) -> tuple[QgsPrintLayout, Box]:
        """Return an empty page under a title, and the room on it."""
        paper, size = self._design.paper, self._frames.text
        layout = QgsPrintLayout(self._project)
        layout.initializeDefaults()
        unit = QgsUnitTypes.LayoutUnit.LayoutMillimeters
        layout.pageCollection().page(0).setPageSize(QgsLayoutSize(paper.width, paper.height, unit))
        box = self._frames.map
        full = Box(box.x, box.y, paper.width - 2 * box.x, paper.height - 2 * box.y)
        y = full.y
        whose = ", ".join(part for part in (self._design.territory, self._design.document) if part)
        what = " – ".join(part for part in (self._design.piece, self._design.title) if part)
        for content, form in (
            (whose, text(8 * size, color=GREY)),
            (what, text(9 * size, bold=True)),
            (heading, text(13 * size, bold=True)),
        ):
            if content:
                height = height_of(wrapped(content, form, full.width), form)
                add_label(layout, content, form, Box(full.x, y, full.width, height))
                y += height + 1.5 * size
        worth = text(6.6 * size, bold=True)
        foot = height_of([DISCLAIMER], worth)
        add_label(layout, DISCLAIMER, worth, Box(full.x, full.bottom - foot, full.width, foot))
        top = y + 3 * size
        return layout, Box(full.x, top, full.width, full.bottom - foot - 3 * size - top)

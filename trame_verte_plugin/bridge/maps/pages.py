"""From a sheet to its page: which layers it draws and what its legend, list and remarks say."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import shapely
from qgis.core import QgsVectorLayer

from ...engine.maps.codes import explain
from ...engine.maps.names import natural
from ...engine.maps.notices import Reservation, inscription_of, is_reservation, reservation_of
from ...engine.maps.sheets import Sheet
from ...report.numbers import THIN
from .contents import Contents, entries_of, lies_on
from .design import Entry, Group, Page
from .key_map import KeyLayers
from .telling import title_of


@dataclass
class Atlas:
    """All that pages are made of."""

    contents: Sequence[Contents]
    """The layers of the map, the first on top."""
    keys: KeyLayers
    communes: QgsVectorLayer | None = None
    buildings: QgsVectorLayer | None = None
    parcels: QgsVectorLayer | None = None
    coded: frozenset[str] = frozenset()
    """Ids of the layers that are drawn with the symbols of the standard, whose entries name their codes."""
    total: int = 1
    by_part: bool = False
    """Each part has sheets of its own: the rest of the ground is veiled."""
    inscription: str = ""
    """Reference and date of an inscription, where the layers do not tell it."""

    @property
    def background(self) -> list[QgsVectorLayer]:
        """Return the layers over and under those of the map."""
        return [layer for layer in (self.communes, self.buildings, self.parcels) if layer is not None]

    def page(self, sheet: Sheet) -> Page:
        """Return the page of a sheet."""
        found = [(content, content.on(sheet.rectangle)) for content in self.contents]
        # Under the veil lie neighbours, whose lists stand on their own sheets.
        own = [(content, content.on(self._own(sheet))) for content in self.contents] if sheet.number else []
        assembly = not sheet.number
        over = [self.keys.numbered, self.communes] if assembly else [self.communes]
        under = [] if assembly else [self.buildings, self.parcels]
        drawn = [layer for layer in (*over, *under) if layer is not None and _drawn_at(layer, sheet.scale)]
        legend = [self._group(content, rows, sheet.scale) for content, rows in found]
        legend += self._ground([layer for layer in drawn if self._lies(layer, sheet)])
        return Page(
            sheet,
            [*(l for l in over if l in drawn), *(content.layer for content in self.contents), *(l for l in under if l in drawn)],
            [group for group in legend if group is not None],
            reservations_on(own),
            self._inscriptions(own),
            self._empty(sheet),
            self.total,
            self.by_part and not assembly,
        )

    def _ground(self, layers: Sequence[QgsVectorLayer]) -> list[Group]:
        """Return the entries of the background, under one heading."""
        titles = ["Fond de plan", *("" for _ in layers)]
        return [Group(layer, title, [Entry(0, layer.name())]) for layer, title in zip(layers, titles)]

    def _lies(self, layer: QgsVectorLayer, sheet: Sheet) -> bool:
        return layer is self.keys.numbered or lies_on(layer, sheet.rectangle, self.keys.parts.crs())

    def _empty(self, sheet: Sheet) -> str:
        """Return what to say where nothing is on the sheet, '' where something is."""
        if any(content.meets(self._own(sheet)) for content in self.contents):
            return ""
        return f"{THIN}: ".join(part for part in ("Aucun élément à cartographier sur cette planche", sheet.part.name) if part)

    def _own(self, sheet: Sheet) -> object:
        """Return the ground of a sheet that is not veiled."""
        return shapely.intersection(sheet.rectangle, sheet.part.geometry) if self.by_part else sheet.rectangle

    def _group(self, content: Contents, rows: np.ndarray, scale: int) -> Group | None:
        keys = content.keys(rows, scale) if len(rows) else set()
        entries = [Entry(n, label) for n, (key, label) in enumerate(entries_of(content.layer)) if key in keys]
        if not entries:
            return None
        title = title_of(content.layer)
        if len(entries) == 1 and not entries[0].label:
            return Group(content.layer, "", [Entry(entries[0].position, title)])
        if content.family and content.layer.id() not in self.coded:
            title += "\n" + " ; ".join(_short(content.family, code) for code in content.codes(rows))
        return Group(content.layer, title, entries)

    def _inscriptions(self, found: Sequence[tuple[Contents, np.ndarray]]) -> list[str]:
        told = {}
        for content, rows in found:
            if content.family == "INF":
                for code, attributes in content.coded(rows):
                    sentence = inscription_of(code, attributes)
                    if sentence:
                        told[sentence] = None
        if told and self.inscription:
            return [self.inscription]
        return sorted(told)


def reservations_on(found: Sequence[tuple[Contents, np.ndarray]]) -> list[Reservation]:
    """Return the list of reserved land of a sheet, each once, by number."""
    rows = set()
    for content, numbers in found:
        if content.family == "PSC":
            for number in numbers:
                for code, attributes in content.coded([number]):
                    if is_reservation(code):
                        rows.add(reservation_of(attributes, content.area(number)))
    return sorted(rows, key=lambda row: (natural(row.number), row.purpose))


def _drawn_at(layer: QgsVectorLayer, scale: int) -> bool:
    return layer.isInScaleRange(scale)


def _short(family: str, code: str) -> str:
    """Return a code with its article, for the heading of a layer that is drawn in a style of its own."""
    told = explain(family, code)
    return f"{told.short} ({told.cited})" if told.cited else told.short

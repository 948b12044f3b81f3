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
from .telling import SEPARATOR, title_of

#: Neighbours that only touch a part, or overlap it by the errors of digitising, are not of it; metres.
RIM = 0.5


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
        assembly = not sheet.number
        over, under = (
            ([self.keys.numbered, self.communes], []) if assembly else ([self.communes], [self.buildings, self.parcels])
        )
        over, under = (
            [layer for layer in each if layer is not None and layer.isInScaleRange(sheet.scale)]
            for each in (over, under)
        )
        found = [(content, content.on(sheet.rectangle)) for content in self.contents]
        legend = [
            legend_group(content, rows, sheet.scale, coded=content.layer.id() in self.coded) for content, rows in found
        ]
        # Under the veil lie neighbours, whose lists stand on their own sheets.
        ground = self._own(sheet)
        own = [(content, content.on(ground)) for content in self.contents]
        return Page(
            sheet,
            [*over, *(content.layer for content in self.contents), *under],
            [group for group in legend if group is not None] + self._ground([*over, *under], sheet),
            [] if assembly else reservations_on(own),
            [] if assembly else self._inscriptions(own),
            "" if any(len(rows) for _, rows in own) else _empty(sheet),
            self.total,
            self.by_part and not assembly,
        )

    def _ground(self, layers: Sequence[QgsVectorLayer], sheet: Sheet) -> list[Group]:
        """Return the entries of the background that is on the sheet, under one heading."""
        shown = [layer for layer in layers if self._lies(layer, sheet)]
        titles = ["Fond de plan", *("" for _ in shown)]
        return [Group(layer, title, [Entry(0, layer.name())]) for layer, title in zip(shown, titles)]

    def _lies(self, layer: QgsVectorLayer, sheet: Sheet) -> bool:
        limits = layer is self.communes
        return layer is self.keys.numbered or lies_on(layer, sheet.rectangle, self.keys.parts.crs(), limits=limits)

    def _own(self, sheet: Sheet) -> object:
        """Return the ground of a sheet that is not veiled, without the rim that it shares with its neighbours."""
        if not self.by_part:
            return sheet.rectangle
        ground = shapely.intersection(sheet.rectangle, sheet.part.geometry)
        inner = shapely.buffer(ground, -RIM)
        return ground if shapely.is_empty(inner) else inner

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
        return sorted(told, key=natural)


def legend_group(content: Contents, rows: np.ndarray, scale: int, *, coded: bool) -> Group | None:
    """Return what the legend says of a layer's features, None where it says nothing.

    Parameters
    ----------
    content : Contents
    rows : ndarray of int
        The features that are on the sheet.
    scale : int
    coded : bool
        The layer is drawn in the symbols of the standard, whose entries name their codes; another layer with codes
        names them under its title.
    """
    keys = content.keys(rows, scale) if len(rows) else set()
    entries = [Entry(n, label) for n, (key, label) in enumerate(entries_of(content.layer)) if key in keys]
    if not entries:
        return None
    title = title_of(content.layer)
    if len(entries) == 1 and not entries[0].label:
        return Group(content.layer, "", [Entry(entries[0].position, title)])
    if content.family and not coded:
        title += "\n" + SEPARATOR.join(_short(content.family, code) for code in content.codes(rows))
    return Group(content.layer, title, entries)


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


def _empty(sheet: Sheet) -> str:
    """Return what to say where nothing is on a sheet."""
    told = ("Aucun élément à cartographier sur cette planche", sheet.part.name)
    return f"{THIN}: ".join(part for part in told if part)


def _short(family: str, code: str) -> str:
    """Return a code with its article, for the heading of a layer that is drawn in a style of its own."""
    told = explain(family, code)
    return f"{told.short} ({told.cited})" if told.cited else told.short

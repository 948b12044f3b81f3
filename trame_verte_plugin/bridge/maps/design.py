"""What a map is made of, apart from the ground it shows."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from qgis.core import QgsCoordinateReferenceSystem, QgsVectorLayer

from ...engine.maps.notices import Reservation
from ...engine.maps.paper import Paper
from ...engine.maps.sheets import Sheet


@dataclass(frozen=True)
class Design:
    """What all sheets of a document have in common; texts are French, '' leaves one out."""

    paper: Paper
    crs: QgsCoordinateReferenceSystem
    title: str
    subtitle: str = ""
    territory: str = ""
    document: str = ""
    piece: str = ""
    stage: str = ""
    date: str = ""
    sources: str = ""
    cadastre: str = ""
    """Vintage of the cadastral background."""
    logo: str = ""
    """Path of a picture."""
    legend: bool = True


@dataclass(frozen=True)
class Entry:
    """An entry of a legend."""

    position: int
    """Which of the entries that the layer's renderer has."""
    label: str


@dataclass(frozen=True)
class Group:
    """What the legend says of a layer."""

    layer: QgsVectorLayer
    title: str
    entries: Sequence[Entry]


@dataclass(frozen=True)
class Page:
    """What one page shows."""

    sheet: Sheet
    layers: Sequence[QgsVectorLayer]
    """The first is drawn on top."""
    legend: Sequence[Group]
    reservations: Sequence[Reservation] = ()
    remarks: Sequence[str] = ()
    """Sentences under the legend: inscriptions."""
    empty: str = ""
    """What to say where nothing of the layers is on the sheet."""
    total: int = 1
    """Sheets of the document."""
    veiled: bool = False
    """What lies outside the sheet's part is pale."""

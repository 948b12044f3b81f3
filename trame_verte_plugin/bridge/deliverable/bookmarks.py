"""A bookmark for each commune, so that one click goes there."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from qgis.core import (
    QgsBookmark,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsProject,
    QgsRectangle,
    QgsReferencedRectangle,
    QgsVariantUtils,
    QgsVectorLayer,
)

from ...engine.recognise import recognise

GROUP = "Communes"
#: What is left free around a commune, as a share of its extent.
MARGIN = 0.1


@dataclass(frozen=True)
class Bookmark:
    """A commune and where it is."""

    name: str
    code: str
    extent: QgsReferencedRectangle


def name_field(communes: QgsVectorLayer) -> str | None:
    """Return the field that names the communes; None where there is none."""
    return recognise(communes.fields().names(), "nom_commune")


def bookmarks_of(communes: QgsVectorLayer, crs: QgsCoordinateReferenceSystem) -> list[Bookmark]:
    """Return a bookmark for each commune by its name; one drawn in several features gets one for all of them."""
    name, code = name_field(communes), recognise(communes.fields().names(), "insee")
    transform = QgsCoordinateTransform(communes.crs(), crs, QgsProject.instance())
    places: dict[tuple[str, str], QgsRectangle] = {}
    for feature in communes.getFeatures():
        box = feature.geometry().boundingBox()
        if feature.hasGeometry() and not box.isEmpty():
            key = (_text(feature[name]), _text(feature[code]) if code else "")
            places.setdefault(key, QgsRectangle()).combineExtentWith(transform.transformBoundingBox(box))
    found = []
    for (title, insee), box in sorted(places.items()):
        box.scale(1 + MARGIN)
        found.append(Bookmark(title or insee, insee, QgsReferencedRectangle(box, crs)))
    return found


def add_bookmarks(project: QgsProject, bookmarks: Sequence[Bookmark]) -> None:
    """Add the bookmarks to a project."""
    for each in bookmarks:
        bookmark = QgsBookmark()
        bookmark.setId(f"commune_{each.code or each.name}")
        bookmark.setName(each.name)
        bookmark.setGroup(GROUP)
        bookmark.setExtent(each.extent)
        project.bookmarkManager().addBookmark(bookmark)


def _text(value: object) -> str:
    return "" if QgsVariantUtils.isNull(value) else str(value)

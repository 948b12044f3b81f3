"""The project of the deliverable: groups, map themes, bookmarks, what it says of itself."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path

from qgis.core import (
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsLayerTreeGroup,
    QgsMapThemeCollection,
    QgsProject,
    QgsProjectMetadata,
    QgsRectangle,
    QgsReferencedRectangle,
)

from ...engine.errors import InputError
from ...engine.progress import Progress
from ..metadata import DISCLAIMER
from ..sources import count_of
from .bookmarks import Bookmark, add_bookmarks
from .layouts import add_layouts
from .pieces import OTHERS, Piece

#: The theme that shows all layers.
ALL = "Toutes les couches"
#: What is left free around the layers, as a share of their extent.
MARGIN = 0.05


@dataclass(frozen=True)
class Cover:
    """What a project says and shows beside its layers."""

    title: str
    crs: QgsCoordinateReferenceSystem
    bookmarks: Sequence[Bookmark]


def write_project(pieces: Sequence[Piece], path: Path, cover: Cover, progress: Progress) -> None:
    """Write a project of the deliverable's layers.

    Parameters
    ----------
    pieces : sequence of Piece
        With the layers of the GeoPackage, which become the project's and are closed with it.
    path : Path
    cover : Cover
    progress : Progress
    """
    project = QgsProject()
    try:
        _describe(project, cover)
        groups = _add_layers(project, pieces)
        themes = _themes(groups)
        for name, shown in themes.items():
            _add_theme(project, name, shown, groups)
        _set_extent(project, pieces)
        add_bookmarks(project, cover.bookmarks)
        own = {name: shown for name, shown in themes.items() if name not in (OTHERS, ALL)}
        kept = add_layouts(project, own or themes, cover.title, progress)
        if not project.write(str(path)):
            raise InputError("The project could not be written ({reason}). Is the disk full?", reason=project.error())
        del kept
    finally:
        project.clear()  # Lets go of the GeoPackage.


def _describe(project: QgsProject, cover: Cover) -> None:
    project.setCrs(cover.crs, True)
    project.setFilePathStorage(Qgis.FilePathType.Relative)
    project.setTitle(cover.title)
    metadata = QgsProjectMetadata()
    metadata.setTitle(cover.title)
    metadata.setAbstract(DISCLAIMER)
    metadata.setLanguage("fr")
    project.setMetadata(metadata)


def _add_layers(project: QgsProject, pieces: Sequence[Piece]) -> dict[str, list[Piece]]:
    """Add the layers in a group for each algorithm; the first map group is open and shown, with foreign layers."""
    groups = {name: list(found) for name, found in groupby(pieces, key=lambda piece: piece.group)}
    first = next((name for name, found in groups.items() if any(piece.is_shown for piece in found)), "")
    for name, found in groups.items():
        node = project.layerTreeRoot().addGroup(name)
        node.setExpanded(name == first)
        node.setItemVisibilityChecked(name in (first, OTHERS))
        for piece in found:
            _add_layer(project, node, piece, expanded=name == first)
    return groups


def _add_layer(project: QgsProject, group: QgsLayerTreeGroup, piece: Piece, *, expanded: bool) -> None:
    project.addMapLayer(piece.layer, False)
    node = group.addLayer(piece.layer)
    node.setItemVisibilityChecked(piece.is_shown)
    node.setExpanded(expanded and piece.is_shown)


def _themes(groups: dict[str, list[Piece]]) -> dict[str, list[Piece]]:
    """Return what each theme shows: those of a group, foreign layers beneath; and all."""
    shown = {name: [piece for piece in found if piece.is_shown] for name, found in groups.items()}
    others = shown.get(OTHERS, [])
    themes = {name: found if name == OTHERS else [*found, *others] for name, found in shown.items() if found}
    return {**themes, ALL: [piece for found in shown.values() for piece in found]} if themes else {}


def _add_theme(project: QgsProject, name: str, pieces: Sequence[Piece], groups: dict[str, list[Piece]]) -> None:
    theme = QgsMapThemeCollection.MapThemeRecord()
    for piece in pieces:
        layer = QgsMapThemeCollection.MapThemeLayerRecord(piece.layer)
        layer.isVisible = True
        layer.usingCurrentStyle = True
        layer.currentStyle = piece.layer.styleManager().currentStyle()
        theme.addLayerRecord(layer)
    theme.setHasCheckedStateInfo(True)
    theme.setCheckedGroupNodes({group for group, found in groups.items() if set(map(id, found)) & set(map(id, pieces))})
    project.mapThemeCollection().insert(name, theme)


def _set_extent(project: QgsProject, pieces: Sequence[Piece]) -> None:
    """Let the project open on all that our layers cover; on the foreign ones where there are no others."""
    own = [piece for piece in pieces if piece.is_map and piece.algorithm] or [p for p in pieces if p.is_map]
    whole = QgsRectangle()
    for piece in own:
        if count_of(piece.layer) > 0:
            transform = QgsCoordinateTransform(piece.layer.crs(), project.crs(), project)
            whole.combineExtentWith(transform.transformBoundingBox(piece.layer.extent()))
    if not whole.isEmpty():
        whole.scale(1 + MARGIN)
        project.viewSettings().setDefaultViewExtent(QgsReferencedRectangle(whole, project.crs()))

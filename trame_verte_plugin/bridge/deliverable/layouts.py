"""A layout for each map theme of the project, made of the same sheets as the annex maps."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

import numpy as np
import shapely
from qgis.core import QgsPrintLayout, QgsProject

from ...engine.maps.paper import PAPERS, frames_of
from ...engine.maps.sheets import Part, sheets_of
from ...engine.progress import Progress, part
from ...report.numbers import date as french_date
from ..maps.contents import Contents, read_contents
from ..maps.design import Design
from ..maps.layout import SheetLayout
from ..maps.pages import Atlas
from ..maps.telling import sources_line
from .pieces import Piece

#: What the sheets call their legend.
LEGEND = "legende"
STEP = "Laying out the maps"
#: What every office can print.
PAPER = next(paper for paper in PAPERS if paper.name == "A3" and paper.landscape)


def add_layouts(
    project: QgsProject, themes: Mapping[str, Sequence[Piece]], title: str, progress: Progress
) -> list[SheetLayout]:
    """Add a layout for each theme that shows something; each follows its theme.

    Parameters
    ----------
    project : QgsProject
        With the layers and the themes.
    themes : mapping of str to sequence of Piece
        What each theme shows, from top to bottom.
    title : str
        Of the project.
    progress : Progress

    Returns
    -------
    list of SheetLayout
        To be kept until the project is written: they hold the trees of the legends.
    """
    read: dict[str, Contents] = {}
    made = []
    for number, (theme, pieces) in enumerate(themes.items()):
        here = part(progress, number / len(themes), (number + 1) / len(themes))
        contents = [_contents(piece, project, read, here) for piece in pieces]
        # Foreign layers may cover the whole country: ours say what the map is of.
        own = [c.bounds for c, piece in zip(contents, pieces) if piece.algorithm and c.bounds is not None]
        bounds = own or [content.bounds for content in contents if content.bounds is not None]
        if bounds:
            made.append(_layout(project, theme, title, contents, np.array(bounds)))
    return made


def _contents(piece: Piece, project: QgsProject, read: dict[str, Contents], progress: Progress) -> Contents:
    key = piece.layer.id()
    if key not in read:
        read[key] = read_contents(piece.layer, project.crs(), lambda fraction, _step: progress(fraction, STEP))
    return read[key]


def _layout(
    project: QgsProject, theme: str, title: str, contents: Sequence[Contents], bounds: np.ndarray
) -> SheetLayout:
    sources = sources_line([content.layer for content in contents])
    day = french_date(date.today())
    design = Design(PAPER, project.crs(), theme, title, date=day, sources=sources)
    ground = shapely.box(*bounds[:, :2].min(axis=0), *bounds[:, 2:].max(axis=0))
    (sheet,) = sheets_of([Part(0, "", ground)], frames_of(PAPER).map, 0, 0.0)
    made = SheetLayout(project, theme, design, None)
    made.show(Atlas(contents, None).page(sheet))
    _keep_legend(made.layout)
    made.map.setFollowVisibilityPreset(True)
    made.map.setFollowVisibilityPresetName(theme)
    project.layoutManager().addLayout(made.layout)
    return made


def _keep_legend(layout: QgsPrintLayout) -> None:
    """Make the tree of the legend its item's own, which is what a project keeps of it."""
    item = layout.itemById(LEGEND)
    nodes = [node.clone() for node in item.model().rootGroup().children()]
    # Turning the updates on and off makes a tree of the item's own: that of the project, which gives way to ours.
    item.setAutoUpdateModel(True)
    item.setAutoUpdateModel(False)
    root = item.model().rootGroup()
    root.removeAllChildren()
    for node in nodes:
        root.addChildNode(node)
    for node in root.findLayers():
        item.model().refreshLayerLegend(node)

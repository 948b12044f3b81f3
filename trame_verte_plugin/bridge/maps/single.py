"""One sheet for a project: a layout that stays with it, to be opened and changed in QGIS."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.core import QgsPrintLayout, QgsProject, QgsVectorLayer

from ...engine.maps.paper import frames_of
from ...engine.maps.sheets import Part, sheets_of
from ...engine.progress import Progress, silent
from .contents import ground_of, read_contents
from .design import Design, Page
from .layout import SheetLayout
from .pages import legend_group, reservations_on


def project_layout(
    project: QgsProject, name: str, design: Design, layers: Sequence[QgsVectorLayer], progress: Progress = silent
) -> QgsPrintLayout:
    """Return a layout of one sheet that shows layers of a project; the caller gives it to the project's manager.

    Parameters
    ----------
    project : QgsProject
    name : str
        Of the layout.
    design : Design
        Its logo is kept as a path.
    layers : sequence of QgsVectorLayer
        Of the project, in the style that they have; the first is drawn on top.
    progress : callable
        Called between batches of features; may raise to cancel.

    Raises
    ------
    InputError
        No layer has a geometry.
    """
    contents = [read_contents(layer, design.crs, progress) for layer in layers]
    (sheet,) = sheets_of([Part(0, "", ground_of(contents))], frames_of(design.paper).map, 0, 0)
    found = [(content, content.on(sheet.rectangle)) for content in contents]
    groups = [legend_group(content, rows, sheet.scale, coded=True) for content, rows in found]
    made = SheetLayout(project, name, design, None)
    made.show(Page(sheet, layers, [group for group in groups if group is not None], reservations_on(found)))
    return made.layout

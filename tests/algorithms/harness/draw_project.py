"""Draws each map theme and layout of a project, alone in a process: draw_project.py PROJECT FOLDER."""

from __future__ import annotations

import gc
import sys
from pathlib import Path


def settings_of(project):
    """Return the map of a project over its own extent, without layers."""
    from qgis.core import QgsMapSettings
    from qgis.PyQt.QtCore import QSize
    from qgis.PyQt.QtGui import QColor

    settings = QgsMapSettings()
    settings.setDestinationCrs(project.crs())
    settings.setTransformContext(project.transformContext())
    settings.setOutputSize(QSize(900, 640))
    settings.setBackgroundColor(QColor("white"))
    settings.setExtent(project.viewSettings().defaultViewExtent())
    return settings


def draw(settings, path: Path) -> None:
    """Draw a map into a PNG."""
    from qgis.core import QgsMapRendererSequentialJob

    job = QgsMapRendererSequentialJob(settings)
    job.start()
    job.waitForFinished()
    assert not job.errors(), [error.message for error in job.errors()]
    assert job.renderedImage().save(str(path))


def draw_all(file: Path, folder: Path) -> None:
    """Draw every theme as a PNG and every layout as a PDF."""
    from qgis.core import Qgis, QgsLayoutExporter, QgsProject

    project = QgsProject()
    assert project.read(str(file)), project.error()
    invalid = [layer.name() for layer in project.mapLayers().values() if not layer.isValid()]
    assert not invalid, invalid
    themes = project.mapThemeCollection()
    for theme in themes.mapThemes():
        settings = settings_of(project)
        settings.setLayers(themes.mapThemeVisibleLayers(theme))
        settings.setLayerStyleOverrides(themes.mapThemeStyleOverrides(theme))
        draw(settings, folder / f"{theme}.png")
    settings = QgsLayoutExporter.PdfExportSettings()
    settings.textRenderFormat = Qgis.TextRenderFormat.AlwaysText
    for layout in project.layoutManager().printLayouts():
        path = str(folder / f"{layout.name()}.pdf")
        done = QgsLayoutExporter(layout).exportToPdf(path, settings)
        assert done == QgsLayoutExporter.ExportResult.Success, layout.name()


def main(file: Path, folder: Path) -> None:
    """Start QGIS and draw."""
    from qgis.core import QgsApplication

    application = QgsApplication([], True)
    application.initQgis()
    draw_all(file, folder)
    # What Python still holds of QGIS goes before QGIS does.
    gc.collect()
    application.exitQgis()


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))

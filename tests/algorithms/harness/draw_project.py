"""Draws each map theme of a project, alone in a process: draw_project.py PROJECT FOLDER."""

from __future__ import annotations

import sys
from pathlib import Path

from qgis.core import QgsApplication, QgsMapRendererParallelJob, QgsMapSettings, QgsProject
from qgis.PyQt.QtCore import QSize
from qgis.PyQt.QtGui import QColor


def draw(project: QgsProject, theme: str, path: Path) -> None:
    """Draw a theme over the project's extent."""
    settings = QgsMapSettings()
    settings.setDestinationCrs(project.crs())
    settings.setTransformContext(project.transformContext())
    settings.setOutputSize(QSize(900, 640))
    settings.setBackgroundColor(QColor("white"))
    settings.setExtent(project.viewSettings().defaultViewExtent())
    themes = project.mapThemeCollection()
    settings.setLayers(themes.mapThemeVisibleLayers(theme))
    settings.setLayerStyleOverrides(themes.mapThemeStyleOverrides(theme))
    job = QgsMapRendererParallelJob(settings)
    job.start()
    job.waitForFinished()
    assert not job.errors(), [error.message for error in job.errors()]
    assert job.renderedImage().save(str(path))


def main(file: Path, folder: Path) -> None:
    """Draw every theme."""
    application = QgsApplication([], True)
    application.initQgis()
    project = QgsProject()
    assert project.read(str(file)), project.error()
    invalid = [layer.name() for layer in project.mapLayers().values() if not layer.isValid()]
    assert not invalid, invalid
    for theme in project.mapThemeCollection().mapThemes():
        draw(project, theme, folder / f"{theme.replace('/', '_')}.png")
    project.clear()
    application.exitQgis()


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))

"""The guide's picture of the deliverable: the map themes of its project, side by side."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from qgis.core import QgsMapRendererSequentialJob, QgsMapSettings, QgsProject
from qgis.PyQt.QtCore import QSize
from qgis.PyQt.QtGui import QColor, QFont, QImage, QPainter

#: Pixels of the whole, of the caption of a theme, of the gap between two.
WIDTH, HEIGHT, CAPTION, GAP = 860, 620, 24, 8
COLUMNS, ROWS = 2, 2
SAMPLE_LAYERS = ("communes", "batiments")


def deliver(layers: Sequence[str], sample: Path, folder: Path) -> Path:
    """Make the deliverable of layers over the sample's communes and buildings; return its project."""
    from qgis import processing

    beneath = [f"{sample}|layername={name}" for name in SAMPLE_LAYERS]
    given = {"LAYERS": [*layers, *beneath], "COMMUNES": beneath[0]}
    places = {"GEOPACKAGE": str(folder / "livrable.gpkg"), "PROJECT": str(folder / "livrable.qgz")}
    return Path(processing.run("trameverte:deliverable", {**given, **places})["PROJECT"])


def draw_project(path: Path, picture: Path) -> None:
    """Draw the first themes of a project, each with its name."""
    project = QgsProject()
    project.read(str(path))
    image = QImage(QSize(WIDTH, HEIGHT), QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    painter.setFont(QFont("DejaVu Sans", 8, QFont.Weight.Bold))
    groups = [group.name() for group in project.layerTreeRoot().findGroups()]
    for number, theme in enumerate(groups[: COLUMNS * ROWS]):
        width, height = (WIDTH - GAP) // COLUMNS, (HEIGHT - GAP) // ROWS
        x, y = number % COLUMNS * (width + GAP), number // COLUMNS * (height + GAP)
        painter.drawText(x, y + 2 * CAPTION // 3, theme)
        painter.drawImage(x, y + CAPTION, _theme(project, theme, QSize(width, height - CAPTION)))
    painter.end()
    image.save(str(picture))
    project.clear()


def _theme(project: QgsProject, theme: str, size: QSize) -> QImage:
    settings = QgsMapSettings()
    settings.setDestinationCrs(project.crs())
    settings.setOutputSize(size)
    settings.setOutputDpi(64)
    settings.setBackgroundColor(QColor("#fbfaf7"))
    settings.setExtent(project.viewSettings().defaultViewExtent())
    settings.setLayers(project.mapThemeCollection().mapThemeVisibleLayers(theme))
    job = QgsMapRendererSequentialJob(settings)
    job.start()
    job.waitForFinished()
    return job.renderedImage()

"""Pages written to files: one PDF of all, and one file a page."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from qgis.core import Qgis, QgsAbstractLayoutIterator, QgsFeedback, QgsLayoutExporter

from ...engine.errors import InputError
from ...engine.progress import Progress
from .design import Page
from .layout import SheetLayout


class _Turner(QgsAbstractLayoutIterator):
    """Turns one layout from page to page while QGIS writes."""

    def __init__(self, sheet: SheetLayout, pages: Sequence[Callable[[], Page]], progress: Progress, feedback: QgsFeedback):
        super().__init__()
        self._sheet, self._pages, self._progress, self._feedback = sheet, pages, progress, feedback
        self._position = -1
        self.error: Exception | None = None

    def layout(self):
        return self._sheet.layout

    def beginRender(self) -> bool:
        return True

    def endRender(self) -> bool:
        return True

    def count(self) -> int:
        return len(self._pages)

    def next(self) -> bool:
        """Turn to the next page; an error (a cancel too) is kept, because it would be lost in QGIS's code."""
        self._position += 1
        if self._position >= len(self._pages):
            return False
        try:
            self._progress(self._position / len(self._pages), "Drawing the sheets")
            self._sheet.show(self._pages[self._position]())
        except Exception as error:
            self.error = error
            self._feedback.cancel()
        return True


def write_pdf(
    sheet: SheetLayout, pages: Sequence[Callable[[], Page]], path: Path, resolution: int, progress: Progress
) -> None:
    """Write pages into one PDF: vectors, texts as texts.

    Parameters
    ----------
    sheet : SheetLayout
    pages : sequence of callable
        Each makes its page when its turn comes.
    path : Path
    resolution : int
        Dots per inch of what no vector can show.
    progress : callable
        Called before each page; may raise to cancel.
    """
    feedback = QgsFeedback()
    turner = _Turner(sheet, pages, progress, feedback)
    result, message = QgsLayoutExporter.exportToPdf(turner, str(path), pdf_settings(resolution), feedback)
    if turner.error is not None:
        raise turner.error
    _check(result, path, message)


def write_pictures(
    sheet: SheetLayout,
    pages: Sequence[Callable[[], Page]],
    names: Sequence[Path],
    resolution: int,
    progress: Progress,
) -> None:
    """Write each page into a file of its own, a PDF or a PNG by its name."""
    for position, (page, path) in enumerate(zip(pages, names)):
        progress(position / len(names), "Drawing the sheets")
        sheet.show(page())
        exporter = QgsLayoutExporter(sheet.layout)
        if path.suffix == ".pdf":
            result = exporter.exportToPdf(str(path), pdf_settings(resolution))
        else:
            result = exporter.exportToImage(str(path), image_settings(resolution))
        _check(result, path, "")


def pdf_settings(resolution: int) -> QgsLayoutExporter.PdfExportSettings:
    """Return settings for a vector PDF with texts as texts."""
    settings = QgsLayoutExporter.PdfExportSettings()
    settings.dpi = resolution
    settings.forceVectorOutput = True
    settings.textRenderFormat = Qgis.TextRenderFormat.AlwaysText
    settings.simplifyGeometries = True
    settings.exportMetadata = True
    return settings


def image_settings(resolution: int) -> QgsLayoutExporter.ImageExportSettings:
    """Return settings for a picture without a world file."""
    settings = QgsLayoutExporter.ImageExportSettings()
    settings.dpi = resolution
    settings.generateWorldFile = False
    return settings


def _check(result: QgsLayoutExporter.ExportResult, path: Path, message: str) -> None:
    if result != QgsLayoutExporter.ExportResult.Success or not path.exists():
        raise InputError(
            "{path} could not be written ({reason}). Is there room on the disk? On large paper, a lower resolution "
            "needs less memory.",
            path=path.name,
            reason=message or str(result),
        )

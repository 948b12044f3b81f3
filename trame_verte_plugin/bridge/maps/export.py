"""Pages written to files: one PDF of all, and one file a page."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path

from qgis.core import Qgis, QgsAbstractLayoutIterator, QgsFeedback, QgsLayoutExporter, QgsPrintLayout

from ...engine.errors import InputError

#: Makes a page, and returns the layout that shows it.
Turn = Callable[[], QgsPrintLayout]


class _Turner(QgsAbstractLayoutIterator):
    """Turns from page to page while QGIS writes."""

    def __init__(self, turns: Iterable[Turn], feedback: QgsFeedback):
        super().__init__()
        self._turns, self._feedback = iter(turns), feedback
        self._layout: QgsPrintLayout | None = None
        self.error: Exception | None = None

    def layout(self):
        return self._layout

    def beginRender(self) -> bool:  # noqa: N802 (QGIS calls it so)
        return True

    def endRender(self) -> bool:  # noqa: N802
        return True

    def count(self) -> int:
        return -1

    def next(self) -> bool:
        """Turn to the next page; an error (a cancel too) is kept, because it would be lost in QGIS's code."""
        try:
            turn = next(self._turns, None)
            if turn is not None:
                self._layout = turn()
            return turn is not None
        except Exception as error:
            self.error = error
            self._feedback.cancel()
            return self._layout is not None


def write_pdf(turns: Iterable[Turn], path: Path, resolution: int) -> None:
    """Write pages into one PDF: vectors, texts as texts.

    Parameters
    ----------
    turns : iterable of callable
        Each makes a page when its turn comes, and may raise to cancel.
    path : Path
    resolution : int
        Dots per inch of what no vector can show.
    """
    feedback = QgsFeedback()
    turner = _Turner(turns, feedback)
    result, message = QgsLayoutExporter.exportToPdf(turner, str(path), pdf_settings(resolution), feedback)
    if turner.error is not None:
        raise turner.error
    _check(result, path, message)


def write_page(layout: QgsPrintLayout, path: Path, resolution: int) -> None:
    """Write one page into a file of its own, a PDF or a PNG by its name."""
    exporter = QgsLayoutExporter(layout)
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

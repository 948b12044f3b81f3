"""The user guide (``docs/``) in a window of its own: no browser and no network are needed."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from qgis.PyQt.QtCore import QObject, Qt, QUrl, pyqtSlot
from qgis.PyQt.QtGui import QColor, QDesktopServices, QIcon, QImage, QTextDocument, QTextTable
from qgis.PyQt.QtWidgets import QDialog, QTextBrowser, QToolBar, QVBoxLayout, QWidget
from qgis.utils import iface

from .translation import tr, user_language

DOCS = Path(__file__).resolve().parent.parent / "docs"
MARGIN = 18

#: Scheme of the addresses that the shell opens in the guide's window; systems know no reader for Markdown files.
SCHEME = "trameverte"


def address(name: str) -> str:
    """Return the address of a page: for the guide's window in the desktop, a file's in ``qgis_process``."""
    return f"{SCHEME}:{name}" if iface else QUrl.fromLocalFile(str(page(name, user_language()))).toString()


def page(name: str, language: str) -> Path:
    """Return a page of the guide, in English where the language has no such page, else the contents."""
    wanted = [DOCS / folder / f"{each}.md" for each in (name, "index") for folder in (language, "en")]
    return next(file for file in wanted if file.is_file())


class AddressOpener(QObject):
    """Takes the addresses of :data:`SCHEME` from Qt, which calls slots of objects only."""

    def __init__(self, open_page: Callable[[str], None]) -> None:
        super().__init__()
        self._open_page = open_page
        QDesktopServices.setUrlHandler(SCHEME, self.open)

    @pyqtSlot(QUrl)
    def open(self, address: QUrl) -> None:
        """Open the page that an address names."""
        self._open_page(address.path())

    def stop(self) -> None:
        """Take no more addresses."""
        QDesktopServices.unsetUrlHandler(SCHEME)


class GuideBrowser(QTextBrowser):
    """Shows Markdown pages with pictures that fit the window and tables that can be read."""

    def __init__(self, home: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setOpenExternalLinks(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.sourceChanged.connect(self._tidy)
        self.open_page(home)

    def open_page(self, file: Path) -> None:
        """Show a page."""
        self.setSource(QUrl.fromLocalFile(str(file)), QTextDocument.ResourceType.MarkdownResource)

    def loadResource(self, kind: int, name: QUrl):  # noqa: N802 (the name is Qt's)
        """Shrink pictures that are wider than the page."""
        if kind != QTextDocument.ResourceType.ImageResource:
            return super().loadResource(kind, name)
        image = QImage(self.source().resolved(name).toLocalFile())
        width = self.viewport().width() - 2 * MARGIN
        if image.width() > width:
            image = image.scaledToWidth(width, Qt.TransformationMode.SmoothTransformation)
        return image

    def _tidy(self) -> None:
        self.document().setDocumentMargin(MARGIN)
        for frame in self.document().rootFrame().childFrames():
            if isinstance(frame, QTextTable):
                style = frame.format()
                style.setCellPadding(4)
                style.setCellSpacing(0)
                style.setBorderCollapse(True)
                style.setBorderBrush(QColor("#b0b0b0"))
                frame.setFormat(style)


class GuideWindow(QDialog):
    """The guide with its two buttons; links lead from page to page, outside links to the browser."""

    def __init__(self, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Trame verte: guide"))
        self.setWindowIcon(QIcon(str(Path(__file__).resolve().parent / "icon.svg")))
        self.resize(960, 760)
        self.browser = GuideBrowser(page("index", language), self)
        bar = QToolBar(self)
        bar.addAction(tr("Back"), self.browser.backward)
        bar.addAction(tr("Contents"), self.browser.home)
        layout = QVBoxLayout(self)
        layout.addWidget(bar)
        layout.addWidget(self.browser)

"""The user guide (``docs/``) in a window of its own: no browser and no network are needed."""

from __future__ import annotations

from pathlib import Path

from qgis.PyQt.QtCore import QUrl
from qgis.PyQt.QtGui import QIcon, QTextDocument
from qgis.PyQt.QtWidgets import QDialog, QTextBrowser, QToolBar, QVBoxLayout, QWidget

from .translation import tr

DOCS = Path(__file__).resolve().parent.parent / "docs"


def page(name: str, language: str) -> Path:
    """Return a page of the guide, in English where the language has no guide."""
    file = DOCS / language / f"{name}.md"
    return file if file.is_file() else DOCS / "en" / f"{name}.md"


class GuideWindow(QDialog):
    """Shows the guide's pages; links lead from one to the other, outside links to the browser."""

    def __init__(self, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Trame verte: guide"))
        self.setWindowIcon(QIcon(str(Path(__file__).resolve().parent / "icon.svg")))
        self.resize(900, 700)
        browser = QTextBrowser(self)
        browser.setOpenExternalLinks(True)
        bar = QToolBar(self)
        bar.addAction(tr("Back"), browser.backward)
        bar.addAction(tr("Contents"), browser.home)
        layout = QVBoxLayout(self)
        layout.addWidget(bar)
        layout.addWidget(browser)
        browser.setSource(QUrl.fromLocalFile(str(page("index", language))), QTextDocument.ResourceType.MarkdownResource)
        self.browser = browser

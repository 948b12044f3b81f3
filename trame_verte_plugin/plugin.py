"""The shell: provider, menu, toolbar button and translator. ``unload`` undoes each thing that was done."""

from __future__ import annotations

from pathlib import Path

from qgis.core import QgsApplication, QgsProcessingAlgorithm
from qgis.gui import QgisInterface
from qgis.PyQt.QtCore import QObject, QTranslator
from qgis.PyQt.QtGui import QIcon
from qgis.PyQt.QtWidgets import QDialog, QMenu, QToolButton

from ..processing.provider import TrameVerteProvider
from . import sample
from .guide import AddressOpener, GuideWindow, page
from .translation import install_translator, remove_translator, tr, user_language

ICON = Path(__file__).resolve().parent / "icon.svg"


class TrameVertePlugin:
    """What QGIS starts and stops: ``initGui`` in the desktop, ``initProcessing`` in ``qgis_process``."""

    def __init__(self, iface: QgisInterface | None) -> None:  # noqa: QGS105 (QGIS gives it)
        self.iface = iface
        self.translator: QTranslator | None = None
        self.provider: TrameVerteProvider | None = None
        self.menu: QMenu | None = None
        self.toolbar_action: QObject | None = None
        self.guide: GuideWindow | None = None
        self.opener: AddressOpener | None = None
        self.dialogs: list[QDialog] = []

    def initProcessing(self) -> None:  # noqa: N802 (the name is QGIS's)
        """Register the provider; its names are in the user's language."""
        self.translator = install_translator(user_language())
        self.provider = TrameVerteProvider()
        QgsApplication.processingRegistry().addProvider(self.provider)

    def initGui(self) -> None:  # noqa: N802 (the name is QGIS's)
        """Register the provider and add the menu and the toolbar button."""
        self.initProcessing()
        self.menu = self._make_menu()
        self.iface.pluginMenu().addMenu(self.menu)
        button = QToolButton()
        button.setIcon(self.menu.icon())
        button.setToolTip(tr("Trame verte: algorithms, sample data and guide"))
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        button.setMenu(self.menu)
        self.toolbar_action = self.iface.addToolBarWidget(button)
        self.opener = AddressOpener(self.open_guide)

    def unload(self) -> None:
        """Take away all that was added, in the opposite order."""
        for dialog in self.dialogs:
            dialog.close()
        if self.guide is not None:
            self.guide.close()
            self.guide.deleteLater()
        if self.menu is not None:
            self.opener.stop()
            self.iface.removeToolBarIcon(self.toolbar_action)
            self.iface.pluginMenu().removeAction(self.menu.menuAction())
            self.menu.deleteLater()
        if self.provider is not None:
            QgsApplication.processingRegistry().removeProvider(self.provider)
        remove_translator(self.translator)
        self.guide = self.menu = self.toolbar_action = self.opener = self.provider = self.translator = None

    def open_guide(self, name: str = "index") -> None:
        """Show a page of the guide in the user's language."""
        if self.guide is None:
            self.guide = GuideWindow(user_language(), self.iface.mainWindow())
        self.guide.browser.open_page(page(name, user_language()))
        self.guide.show()
        self.guide.raise_()

    def load_sample(self) -> None:
        """Add the sample's layers to the project and look at them."""
        layers = sample.add_to_project()
        extent = sample.extent(layers)
        self.iface.mapCanvas().setExtent(extent)
        self.iface.mapCanvas().refresh()
        self.iface.messageBar().pushSuccess("Trame verte", tr("The sample's layers stand in a group of their own."))

    def open_algorithm(self, algorithm_id: str) -> None:
        """Open an algorithm's dialog beside the map, as the Processing toolbox does."""
        from qgis import processing

        dialog = processing.createAlgorithmDialog(algorithm_id)
        # QGIS keeps the C++ half only; it deletes a dialog some time after it is closed and its run has ended.
        self.dialogs.append(dialog)
        dialog.destroyed.connect(lambda: self.dialogs.remove(dialog))
        dialog.show()

    def _make_menu(self) -> QMenu:
        menu = QMenu("Trame verte", self.iface.mainWindow())
        menu.setIcon(QIcon(str(ICON)))
        group = None
        for algorithm in sorted(self.provider.algorithms(), key=lambda a: (a.group(), a.displayName())):
            if algorithm.group() != group:
                group = algorithm.group()
                menu.addSection(group)
            self._add_algorithm(menu, algorithm)
        menu.addSeparator()
        menu.addAction(tr("Load the sample data")).triggered.connect(self.load_sample)
        menu.addAction(tr("Open the guide")).triggered.connect(lambda _checked: self.open_guide())
        return menu

    def _add_algorithm(self, menu: QMenu, algorithm: QgsProcessingAlgorithm) -> None:
        action = menu.addAction(algorithm.icon(), f"{algorithm.displayName()}…")
        identifier = algorithm.id()
        action.triggered.connect(lambda _checked: self.open_algorithm(identifier))

"""The shell in a QGIS without windows: what ``initGui`` adds, ``unload`` takes away."""

from __future__ import annotations

import inspect
from pathlib import Path
from unittest.mock import Mock

import pytest

ROOT = Path(__file__).resolve().parent.parent.parent
#: The registry keeps only the C++ half of a provider.
KEPT = []


class Interface:
    """The few things of QGIS's interface that the shell uses, on real menus and toolbars."""

    def __init__(self):
        from qgis.PyQt.QtWidgets import QMainWindow, QMenu, QToolBar

        self.window = QMainWindow()
        self.menu = QMenu()
        self.toolbar = QToolBar()
        self.canvas = Mock()
        self.messages = Mock()

    def mainWindow(self):
        return self.window

    def pluginMenu(self):
        return self.menu

    def addToolBarWidget(self, widget):
        return self.toolbar.addWidget(widget)

    def removeToolBarIcon(self, action):
        self.toolbar.removeAction(action)

    def mapCanvas(self):
        return self.canvas

    def messageBar(self):
        return self.messages


@pytest.fixture
def interface(qgis_app):
    """An interface, while the provider that the other tests share stands aside."""
    from qgis.core import QgsApplication
    from qgis.PyQt.QtCore import QEvent
    from trame_verte.processing.provider import TrameVerteProvider

    registry = QgsApplication.processingRegistry()
    registry.removeProvider("trameverte")
    yield Interface()
    qgis_app.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    registry.removeProvider("trameverte")
    KEPT.append(TrameVerteProvider())
    registry.addProvider(KEPT[-1])


@pytest.fixture
def start(interface, monkeypatch):
    """Start the plugin in a language, and stop it at the end of the test."""
    import trame_verte

    plugin = trame_verte.classFactory(interface)

    def begin(language: str):
        monkeypatch.setattr("trame_verte.trame_verte_plugin.plugin.user_language", lambda: language)
        plugin.initGui()
        return plugin

    yield begin
    plugin.unload()


def entries(interface) -> list[str]:
    (entry,) = interface.menu.actions()
    return [action.text() for action in entry.menu().actions() if not action.isSeparator()]


def test_processing_is_the_one_of_qgis(qgis_app):
    from qgis import processing
    from qgis.core import QgsApplication

    home = Path(QgsApplication.pkgDataPath()) / "python" / "plugins" / "processing"
    assert Path(inspect.getfile(processing.run)).is_relative_to(home)


def test_menu_and_button_open_every_algorithm(interface, start):
    plugin = start("en")
    names = [f"{algorithm.displayName()}…" for algorithm in plugin.provider.algorithms()]
    assert names
    assert sorted(entries(interface)) == sorted([*names, "Load the sample data", "Open the guide"])
    (button,) = interface.toolbar.actions()
    assert interface.toolbar.widgetForAction(button).menu() is interface.menu.actions()[0].menu()
    assert not interface.toolbar.widgetForAction(button).icon().isNull()


def test_unload_undoes_each_thing(interface, start):
    from qgis.core import QgsApplication
    from trame_verte.trame_verte_plugin.translation import tr

    plugin = start("fr")
    plugin.open_guide()
    assert tr("Open the guide") == "Ouvrir le guide"
    plugin.unload()
    assert interface.menu.actions() == []
    assert interface.toolbar.actions() == []
    assert QgsApplication.processingRegistry().providerById("trameverte") is None
    assert tr("Open the guide") == "Open the guide"


def test_it_starts_again_after_unload(interface, start):
    plugin = start("fr")
    first = entries(interface)
    plugin.unload()
    plugin.initGui()
    assert entries(interface) == first


def test_batch_needs_no_interface(interface):
    import trame_verte

    plugin = trame_verte.classFactory(None)
    plugin.initProcessing()
    assert plugin.provider.algorithms()
    plugin.unload()


def test_language_without_translation_stays_english(interface, start):
    from trame_verte.trame_verte_plugin.translation import tr

    start("de")
    assert tr("Open the guide") == "Open the guide"


@pytest.mark.parametrize(("language", "folder"), [("fr", "fr"), ("en", "en"), ("de", "en")])
def test_guide_opens_in_the_language(interface, start, language, folder):
    plugin = start(language)
    plugin.open_guide()
    assert Path(plugin.guide.browser.source().toLocalFile()) == ROOT / "docs" / folder / "index.md"
    assert len(plugin.guide.browser.toPlainText()) > 200


@pytest.mark.parametrize("language", ["fr", "en"])
def test_every_algorithm_has_its_page(interface, start, language):
    plugin = start(language)
    names = [algorithm.name() for algorithm in plugin.provider.algorithms()]
    assert [name for name in names if not (ROOT / "docs" / language / f"{name}.md").is_file()] == []


def test_sample_is_a_group_of_styled_layers(interface, start, tmp_path, monkeypatch):
    from qgis.core import QgsApplication, QgsProject

    monkeypatch.setattr(QgsApplication, "qgisSettingsDirPath", lambda: str(tmp_path))
    plugin = start("en")
    plugin.load_sample()
    group = QgsProject.instance().layerTreeRoot().findGroup("Trame verte: sample data")
    layers = [node.layer() for node in group.findLayers()]
    assert {"parcelles", "batiments"} <= {layer.name() for layer in layers}
    assert all(layer.isValid() for layer in layers)
    assert all(str(tmp_path) in layer.source() for layer in layers), "never the plugin's own file"
    assert interface.canvas.setExtent.call_args.args[0].contains(layers[0].extent())
    interface.messages.pushSuccess.assert_called_once()
    QgsProject.instance().clear()

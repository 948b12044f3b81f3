"""Runs inside the real desktop (``qgis --code``): uses the plugin as a planner would and writes what it saw as JSON.

Where to write stands in the environment: ``TRAME_VERTE_SEEN`` (the JSON) and ``TRAME_VERTE_RESULTS`` (a GeoPackage).
"""

import json
import os
import sys
import traceback
from pathlib import Path

import qgis.utils
from qgis.core import QgsApplication, QgsProject
from qgis.PyQt.QtCore import QEventLoop, QTimer, QUrl
from qgis.PyQt.QtGui import QDesktopServices
from qgis.utils import iface

SEEN, RESULTS = os.environ["TRAME_VERTE_SEEN"], os.environ["TRAME_VERTE_RESULTS"]
INPUTS = {
    "AXES": "axe_bhns",
    "STOPS": "arrets",
    "PARCELS": "parcelles",
    "BUILDINGS": "batiments",
    "ZONING": "zone_urba",
    "COMMUNES": "communes",
}
OUTPUTS = {"REFERENTIAL": "referentiel", "SITES": "sites", "CORRIDOR": "fuseau", "SLICES": "troncons"}


def main():
    seen = {"errors": []}
    # QGIS would show an error in a window and wait for somebody to close it.
    sys.excepthook = qgis.utils.showException = lambda *error, **_: seen["errors"].append(
        "".join(traceback.format_exception(*error[:3]))
    )
    QTimer.singleShot(300_000, lambda: finish(seen | {"traceback": "nothing came of it within 300 s"}))
    try:
        use_plugin(seen)
    except Exception:
        seen["traceback"] = traceback.format_exc()
    finish(seen)


def finish(seen):
    Path(SEEN).write_text(json.dumps(seen), encoding="utf-8")
    os._exit(0)  # An ordinary exit asks whether to save the project.


def use_plugin(seen):
    qgis.utils.loadPlugin("trame_verte")
    seen["started"] = qgis.utils.startPlugin("trame_verte")
    plugin = qgis.utils.plugins["trame_verte"]
    seen["menu"] = [action.text() for action in plugin.menu.actions()]
    seen["in_plugin_menu"] = plugin.menu.menuAction() in iface.pluginMenu().actions()
    seen["button_shown"] = plugin.toolbar_action.isVisible()
    choose(plugin, "sample", "exemple")
    layers = {layer.name(): layer for layer in QgsProject.instance().mapLayers().values()}
    seen["sample"] = sorted(layers)
    run_dialog(seen, plugin, {name: layers[layer].id() for name, layer in INPUTS.items()})
    choose(plugin, "guide")
    seen["guide"] = plugin.guide.browser.toPlainText()[:2000]
    algorithm = QgsApplication.processingRegistry().algorithmById("trameverte:landreferential")
    QDesktopServices.openUrl(QUrl(algorithm.helpUrl()))
    seen["help_page"] = plugin.guide.browser.source().toLocalFile()
    qgis.utils.unloadPlugin("trame_verte")
    seen["provider_after"] = QgsApplication.processingRegistry().providerById("trameverte") is not None
    seen["menu_after"] = [action.text() for action in iface.pluginMenu().actions()]


def choose(plugin, *words):
    """Choose the entry of the menu that holds one of the words."""
    next(action for action in plugin.menu.actions() if any(word in action.text() for word in words)).trigger()


def run_dialog(seen, plugin, inputs):
    before = set(QgsProject.instance().mapLayers())
    choose(plugin, "Land referential", "Référentiel foncier")
    dialog = plugin.dialogs[-1]
    seen["title"] = dialog.windowTitle()
    outputs = {name: f"ogr:dbname='{RESULTS}' table=\"{table}\" (geom)" for name, table in OUTPUTS.items()}
    dialog.setParameters({**inputs, **outputs})
    finished = []
    dialog.algorithmFinished.connect(lambda ok, results: finished.append((ok, results)))
    dialog.runButton().click()
    awaited = len(before) + len(OUTPUTS)
    wait_until(lambda: seen["errors"] or (finished and len(QgsProject.instance().mapLayers()) >= awaited), 200)
    seen["succeeded"] = bool(finished) and finished[0][0]
    layers = QgsProject.instance().mapLayers().items()
    added = [layer for key, layer in layers if key not in before and layer.isSpatial()]
    seen["results"] = {layer.source().rpartition("layername=")[2]: what_is_shown(layer) for layer in added}
    dialog.close()


def what_is_shown(layer):
    return {
        "name": layer.name(),
        "features": layer.featureCount(),
        "renderer": layer.renderer().type(),
        "legend": [item.label() for item in layer.renderer().legendSymbolItems()],
        "labels": layer.labeling() is not None,
        "aliases": {field.name(): field.alias() for field in layer.fields()},
        "hidden": [c.name for c in layer.attributeTableConfig().columns() if c.hidden],
        "abstract": layer.metadata().abstract(),
    }


def wait_until(done, seconds):
    loop = QEventLoop()
    look = QTimer()
    look.timeout.connect(lambda: loop.quit() if done() else None)
    look.start(200)
    QTimer.singleShot(seconds * 1000, loop.quit)
    loop.exec()


QTimer.singleShot(0, main)

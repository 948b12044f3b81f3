"""Trame verte: spatial planning for the former mining basin of Nord–Pas-de-Calais, as a QGIS plugin."""


def classFactory(iface):  # noqa: N802 (the name is QGIS's)
    """Return the plugin; QGIS calls this once with its interface (None in ``qgis_process``)."""
    from .trame_verte_plugin.plugin import TrameVertePlugin

    return TrameVertePlugin(iface)

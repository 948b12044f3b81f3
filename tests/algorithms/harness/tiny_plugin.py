"""The tests' helpers; copied into ``qgis_process`` they are a plugin that brings the tests' own algorithm."""


def classFactory(iface):
    import sys
    from pathlib import Path

    sys.path.insert(0, str(Path(__file__).resolve().parent))
    return _Plugin()


class _Plugin:
    def initProcessing(self):
        from qgis.core import QgsApplication
        from tiny_provider import TinyProvider

        self.provider = TinyProvider()
        QgsApplication.processingRegistry().addProvider(self.provider)

    def initGui(self):
        self.initProcessing()

    def unload(self):
        from qgis.core import QgsApplication

        QgsApplication.processingRegistry().removeProvider(self.provider)

"""The Processing provider. It never fails to load: nothing here imports a package that QGIS may lack."""

from __future__ import annotations

from importlib import import_module

from qgis.core import QgsProcessingProvider
from qgis.PyQt.QtGui import QIcon

from .groups import ICON

#: Module of ``processing/algorithms`` and class of each algorithm, in the toolbox's order.
ALGORITHMS: tuple[tuple[str, str], ...] = (
    ("land_referential", "LandReferential"),
    ("buffer_zone_audit", "BufferZoneAudit"),
    ("corridor_continuity", "CorridorContinuity"),
    ("project_impact", "ProjectImpact"),
    ("habitat_connectivity", "HabitatConnectivity"),
    ("green_parcels", "GreenParcels"),
    ("estate_inventory", "EstateInventory"),
    ("cnig_export", "CnigExport"),
    ("cnig_check", "CnigCheck"),
    ("annex_maps", "AnnexMaps"),
    ("deliverable", "Deliverable"),
)


class TrameVerteProvider(QgsProcessingProvider):
    """Everything that Trame verte computes, under the id ``trameverte``."""

    def id(self) -> str:
        return "trameverte"

    def name(self) -> str:
        return "Trame verte"

    def icon(self) -> QIcon:
        return QIcon(str(ICON))

    def supportedOutputVectorLayerExtensions(self) -> list[str]:
        """Leave out the formats that cut names to ten characters."""
        return [e for e in super().supportedOutputVectorLayerExtensions() if e.lower() not in {"shp", "dbf"}]

    def loadAlgorithms(self) -> None:
        for module, name in ALGORITHMS:
            algorithm = getattr(import_module(f".algorithms.{module}", __package__), name)
            self.addAlgorithm(algorithm())

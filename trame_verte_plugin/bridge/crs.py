"""Projections between QGIS and pyproj."""

from __future__ import annotations

from pyproj import CRS
from qgis.core import QgsCoordinateReferenceSystem


def to_pyproj(crs: QgsCoordinateReferenceSystem) -> CRS | None:
    """Return pyproj's form of a projection; None where QGIS knows none."""
    if not crs.isValid():
        return None
    authority = crs.authid()
    if authority and not authority.startswith("USER:"):
        return CRS.from_user_input(authority)
    return CRS.from_wkt(crs.toWkt(QgsCoordinateReferenceSystem.WktVariant.WKT_PREFERRED))


def to_qgis(crs: CRS | None) -> QgsCoordinateReferenceSystem:
    """Return QGIS's form of a projection; an invalid one for None."""
    if crs is None:
        return QgsCoordinateReferenceSystem()
    authority = crs.to_authority()
    found = QgsCoordinateReferenceSystem(":".join(authority)) if authority else QgsCoordinateReferenceSystem()
    return found if found.isValid() else QgsCoordinateReferenceSystem.fromWkt(crs.to_wkt())

"""Styles that every algorithm shares."""

from __future__ import annotations

from qgis.core import QgsVectorLayer

from . import kit


def rejects(layer: QgsVectorLayer) -> None:
    """Draw alarms by what was done with the feature."""
    layer.setRenderer(
        kit.categories(
            "action",
            [
                ("rejete", kit.marker("cross2", "#b3001b", "#b3001b", 4.2, 1.0), "Rejeté : hors du calcul"),
                ("repare", kit.marker("diamond", "#f2a900", "#3d2c00", 4.0), "Réparé puis utilisé"),
                ("signale", kit.marker("triangle", "#2f6fb3", "#ffffff", 3.8), "Signalé, utilisé tel quel"),
            ],
        )
    )
    layer.setMapTipTemplate('<b>[% "couche" %], objet [% "fid" %]</b><br>[% "motif" %]')

"""Geometry, network and scoring on arrays; nothing here imports QGIS."""

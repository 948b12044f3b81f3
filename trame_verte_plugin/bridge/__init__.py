"""Between QGIS layers and the engine's tables."""

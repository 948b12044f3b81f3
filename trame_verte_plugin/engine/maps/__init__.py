"""Sheets of a map: paper, frames, round scales, how a territory is cut into sheets, what codes mean; all without QGIS."""

"""Sheets of a map, all without QGIS: paper, frames, round scales, how a territory is cut, what codes mean."""

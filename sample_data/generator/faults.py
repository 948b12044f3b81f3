"""The faults that real layers have: put in on purpose, few, and listed in the read-me."""

from __future__ import annotations

import shapely
from shapely import Polygon

from .frame import GRID, chance, spot
from .shapes import Building
from .write import Layer


def spoil_parcels(layer: Layer) -> None:
    """Add a bow-tie parcel beside the bus line, a null geometry and an exact duplicate."""
    rows = layer.rows
    near = spot(900, 1350)
    simple = [k for k, (g, v) in enumerate(rows) if v["section"].startswith("Z") and len(g.exterior.coords) == 5]
    bow = min(simple, key=lambda k: rows[k][0].distance(near))
    ring = list(rows[bow][0].exterior.coords)
    rows[bow] = (Polygon([ring[0], ring[2], ring[1], ring[3]]), rows[bow][1])
    lost = simple[len(simple) // 3]
    rows[lost] = (None, rows[lost][1])
    twin = len(rows) // 2
    rows.insert(twin + 1, rows[twin])


def spoil_buildings(buildings: list[Building]) -> list[Building]:
    """Join some rows into buildings that straddle parcels, and push a few over their neighbours."""
    found: list[Building] = []
    row: list[Building] = []
    for building in [*buildings, None]:
        follows = building is not None and row and building.kind == "corons" == row[-1].kind
        if follows and building.polygon.distance(row[-1].polygon) < 0.02 and len(row) < 6:
            row.append(building)
            continue
        found += _joined(row)
        row = [building] if building is not None else []
    for k in range(40, len(found), 900):
        moved = shapely.affinity.translate(found[k].polygon, 1.4, 0.9)
        found[k] = Building(shapely.set_precision(moved, GRID), *_rest(found[k]))
    return found


def _joined(row: list[Building]) -> list[Building]:
    if len(row) < 4 or chance("joined", row[0].polygon.bounds).random() > 0.3:
        return row
    whole = shapely.union_all([b.polygon for b in row], grid_size=GRID)
    if whole.geom_type != "Polygon":
        return row
    return [Building(whole, row[0].kind, row[0].usage, row[0].height, sum(b.dwellings for b in row), row[0].place)]


def _rest(building: Building) -> tuple:
    return (building.kind, building.usage, building.height, building.dwellings, building.place, building.nature)

"""Two dates of land cover in OCS GE codes, with real growth, slivers, and a few gaps and overlaps."""

from __future__ import annotations

from collections import defaultdict

import numpy as np
import shapely
from shapely import Polygon

from .frame import GRID, area, chance, spot
from .geometry import polygons, simplify_coverage, surface
from .land import Parcel
from .plan import CANAL, CANAL_WIDTH, STREAM, STREAM_WIDTH
from .shapes import Building
from .write import Layer

GARDEN, COURT = ("CS2.2.1", "US5"), ("CS1.1.1.1", "US5")
CROPS, SCRUB = ("CS2.2.1", "US1.1"), ("CS2.1.2", "US6.3")
OF_KIND = {
    "centre": COURT, "eglise": ("CS1.1.1.2", "US3"), "place": ("CS1.1.1.2", "US4.1.1"), "mairie": ("CS1.1.1.2", "US3"),
    "ecole": ("CS1.1.1.2", "US3"), "cimetiere": ("CS1.1.1.2", "US3"), "stade": ("CS2.2.1", "US3"),
    "activite": ("CS1.1.1.2", "US3"), "plateforme": ("CS1.1.1.2", "US4.2"), "friche": ("CS1.1.2.1", "US6.2"),
        "terril": ("CS1.1.2.1", "US6.2"),
    "bois": ("CS2.1.1.1", "US1.2"), "parc": ("CS2.1.1.1", "US3"), "etang": ("CS1.2.2", "US6.3"),
    "marais": ("CS2.2.1", "US6.3"), "berge": SCRUB, "cavalier": ("CS2.1.1.1", "US6.3"),
    "rail": ("CS1.1.2.1", "US4.1.2"), "station": ("CS1.1.1.1", "US4.3"), "solaire": ("CS2.2.1", "US4.3"),
    "champ": CROPS,
}  # fmt: skip
"""Cover and use of the ground of each kind of place; what is not listed is garden."""
BUILT_USE = {"Industriel": "US2", "Commercial et services": "US3", "Agricole": "US1.1", "Religieux": "US3",
             "Sportif": "US3", "Indifférencié": "US3"}  # fmt: skip
FRESH = {
    "Les Alouettes",
    "Le Clos de la Couture",
    "Le Domaine de la Fosse",
    "Parc photovoltaïque",
    "Plateforme logistique",
}
"""Places that were fields at the first date."""


def is_recent(parcel: Parcel) -> bool:
    """Return whether a parcel was still open land at the first date."""
    if parcel.place in FRESH:
        return True
    share = {"ruban": 0.14, "village": 0.07, "activite": 0.3}.get(parcel.kind, 0.0)
    point = parcel.polygon.representative_point()
    return bool(chance("recent", round(point.x, 1), round(point.y, 1)).random() < share)


def old_buildings(parcels: list[Parcel], buildings: list[Building]) -> list[Building]:
    """Return the buildings of the first date: without those of recent parcels, with some that were pulled down."""
    fresh = shapely.STRtree([p.polygon for p in parcels if is_recent(p)])
    kept = [b for b in buildings if not len(fresh.query(b.polygon.representative_point(), predicate="intersects"))]
    lost = [
        area((2290, 3520), (2360, 3515), (2365, 3560), (2292, 3566)),
        area((2400, 3500), (2440, 3498), (2443, 3590), (2404, 3594)),
        area((4560, 2400), (4610, 2394), (4616, 2440), (4566, 2446)),
        area((3330, 2560), (3420, 2556), (3422, 2576), (3332, 2580)),
    ]
    return kept + [Building(g, "friche", "Industriel", 9.0, 0, "", "Industriel, agricole ou commercial") for g in lost]


def _ground(parcel: Parcel, first: bool) -> tuple[str, str]:
    if first and is_recent(parcel):
        return CROPS
    if first and parcel.kind == "cavalier" and "Cinq" in parcel.place:
        return ("CS1.1.2.1", "US6.2")
    if parcel.kind == "terril":
        return OF_KIND["terril"]
    if parcel.kind == "activite" and parcel.front is None:
        return CROPS
    return OF_KIND.get(parcel.kind, GARDEN)


def _masses(buildings: list[Building], erosion: float) -> dict[tuple[str, str], shapely.Geometry]:
    """Join buildings close to one another into built-up masses by use, as land cover does."""
    by_use: dict[str, list[Polygon]] = defaultdict(list)
    for building in buildings:
        if building.kind != "annexe":
            by_use[BUILT_USE.get(building.usage, "US5")].append(building.polygon)
    found = {}
    for use in sorted(by_use):
        grown = shapely.union_all(shapely.buffer(by_use[use], 9, quad_segs=1, join_style="mitre"))
        mass = grown.buffer(-erosion, join_style="mitre").simplify(1.2)
        found[("CS1.1.1.1", use)] = shapely.MultiPolygon([p for p in polygons(mass) if p.area > 150])
    return found


def landcover_layer(
    year: int, parcels: list[Parcel], buildings: list[Building], communes: dict[str, Polygon], public: Polygon
) -> Layer:
    """Return the land cover of one date; a cover gives way to those before it: water, roads, buildings, ground."""
    first = year == 2015
    whole = shapely.union_all(list(communes.values()), grid_size=GRID)
    water = surface(
        shapely.union_all([CANAL.buffer(CANAL_WIDTH / 2), STREAM.buffer(STREAM_WIDTH / 2)]).intersection(whole)
    )
    covers: list[tuple[tuple[str, str], shapely.Geometry]] = [(("CS1.2.2", "US4.1.4"), water)]
    covers.append((("CS1.1.1.2", "US4.1.1"), surface(public.intersection(whole))))
    for codes, mass in _masses(buildings, 6.4 if first else 6.0).items():
        covers.append((codes, mass))
    covers.append((("CS2.1.1.1", "US6.3"), _wooded_heap(parcels)))
    by_code: dict[tuple[str, str], list[Polygon]] = defaultdict(list)
    for parcel in parcels:
        by_code[_ground(parcel, first)].append(parcel.polygon)
    covers += [(codes, shapely.union_all(by_code[codes], grid_size=GRID)) for codes in sorted(by_code)]
    layer = Layer(f"ocs_{year}", f"Occupation du sol {year} (codes OCS GE)", "Polygon", {
        "code_cs": ("str:12", "couverture du sol (CS)"), "code_us": ("str:12", "usage du sol (US)"),
    })  # fmt: skip
    laid = _laid(covers, whole)
    thin = simplify_coverage([p for _, p in laid], [codes for codes, _ in laid], 0.9)
    for codes, part in sorted(thin, key=lambda t: (t[0], t[1].bounds)):
        if part.area > 2.0:
            layer.add(part, code_cs=codes[0], code_us=codes[1])
    _spoil(layer, first)
    return layer


def _wooded_heap(parcels: list[Parcel]) -> shapely.Geometry:
    heap = shapely.union_all([p.polygon for p in parcels if p.kind == "terril"])
    return surface(heap.buffer(-3).difference(heap.buffer(-95).simplify(8)))


def _laid(
    covers: list[tuple[tuple[str, str], shapely.Geometry]], whole: Polygon
) -> list[tuple[tuple[str, str], Polygon]]:
    """Lay the covers one below the other, tile by tile, and return their parts in order of place."""
    xmin, ymin, xmax, ymax = whole.bounds
    found = []
    for x in np.arange(xmin, xmax, 1250.0):
        for y in np.arange(ymin, ymax, 1250.0):
            free = shapely.clip_by_rect(whole, x, y, x + 1250, y + 1250)
            for codes, shape in covers:
                here = shapely.clip_by_rect(shape, x, y, x + 1250, y + 1250)
                here = shapely.intersection(surface(here.buffer(0)), surface(free), grid_size=GRID)
                found += [(codes, p) for p in polygons(here) if p.area > 1.0]
                free = surface(shapely.difference(surface(free), surface(here), grid_size=GRID))
    return found


def _spoil(layer: Layer, first: bool) -> None:
    """Add the faults of real land cover: gaps at the first date, overlaps and an unknown code at the second."""
    if first:
        holes = shapely.union_all([spot(3300, 1200).buffer(35), spot(700, 600).buffer(35)])
        rows = layer.rows
        layer.rows = []
        for ground, codes in rows:
            left = [ground] if not ground.intersects(holes) else polygons(surface(ground).difference(holes))
            layer.rows += [(part, codes) for part in left]
        return
    for u, v in ((900, 1900), (4700, 1500), (5700, 1800)):
        layer.add(spot(u, v).buffer(28, quad_segs=3), code_cs="CS2.1.1.1", code_us="US1.2")
    layer.add(spot(2750, 950).buffer(22, quad_segs=3), code_cs="CS9.9", code_us="US6.6")

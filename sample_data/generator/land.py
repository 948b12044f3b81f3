"""From the plan to the cadastre: public land, blocks, pieces by theme, lots."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

import numpy as np
import shapely
from shapely import LineString, Polygon

from .frame import GRID, chance, spot
from .geometry import Lot, lots_along, polygons, seal, street_lines, strips, tessellate
from .plan import BACKBONE, BORDERS, CANAL, CANAL_WIDTH, COMMUNES, OUTLINE, STREAM, STREAM_WIDTH, Road
from .streets import all_streets
from .themes import CUTS, Theme, all_themes


@dataclass
class Parcel:
    """A parcel before it has a number."""

    polygon: Polygon
    commune: str
    kind: str
    place: str
    front: LineString | None = None
    around: str = ""
    """Kind of the theme in which the parcel lies; ``kind`` is 'fond' for land behind its lots."""
    attributes: dict = field(default_factory=dict)


def clean_roads() -> list[Road]:
    """Return all roads with their ends brought to the crossing that they miss or overshoot, within the territory."""
    roads = [*BACKBONE, *all_streets()]
    axes = [max(shapely.get_parts(r.axis.intersection(OUTLINE.buffer(30))), key=lambda a: a.length) for r in roads]
    for index, axis in enumerate(axes):
        axes[index] = _reach(axis, _others(axes, index))
    found = []
    for index, (road, axis) in enumerate(zip(roads, axes)):
        pieces = shapely.get_parts(axis.difference(_others(axes, index).buffer(0.01)))
        kept = [p for p in pieces if p.length > OVERSHOOT or not _is_end(p, axis)]
        found += [replace(road, axis=line) for line in _rejoin(kept, axis)]
    return found


OVERSHOOT, MISSED = 75.0, 36.0
"""Free ends shorter than the first (m) are trimmed; crossings missed by less than the second are reached."""


def _others(axes: list[LineString], index: int) -> shapely.Geometry:
    own = axes[index].buffer(60)
    return shapely.union_all([a for k, a in enumerate(axes) if k != index and a.intersects(own)])


def _reach(axis: LineString, others: shapely.Geometry) -> LineString:
    """Return the axis with each free end drawn on to the road that it nearly meets."""
    if axis.is_ring or others.is_empty:
        return axis
    path = [axis.coords[k] for k in range(len(axis.coords))]
    for turn in (1, -1):
        path = path[::turn]
        whole = LineString(path)
        head = shapely.ops.substring(whole, 0, MISSED)
        target = shapely.shortest_line(shapely.Point(path[0]), others)
        if not head.intersects(others) and 0.0 < target.length < MISSED:
            beyond = np.asarray(target.coords[1]) + (np.asarray(target.coords[1]) - path[0]) / target.length
            path = [tuple(beyond), *path]
        path = path[::turn]
    return LineString(path)


def _is_end(piece: LineString, axis: LineString) -> bool:
    """Return whether a piece holds a free end of its axis."""
    return not axis.is_ring and piece.distance(axis.boundary) < 0.01


def _rejoin(pieces: list[LineString], axis: LineString) -> list[LineString]:
    """Return the stretch of the axis that spans the pieces kept."""
    if axis.is_ring or not pieces or axis.geom_type != "LineString":
        return [axis] if axis.geom_type == "LineString" else [g for g in axis.geoms if g.length > 20]
    chain = [axis.project(shapely.Point(p.coords[k])) for p in pieces for k in (0, -1)]
    start, end = min(chain), max(chain)
    start = 0.0 if start < 0.01 else start - 0.01
    end = axis.length if end > axis.length - 0.01 else end + 0.01
    return [shapely.ops.substring(axis, start, end)]


def commune_areas() -> dict[str, Polygon]:
    """Return the area of each commune; together they tile the territory."""
    work = shapely.unary_union([OUTLINE.boundary, *BORDERS], grid_size=GRID)
    faces = polygons(shapely.polygonize(shapely.get_parts(work)))
    faces = [f for f in faces if OUTLINE.contains(f.representative_point())]
    whole: dict[str, Polygon] = {}
    for code, _, _, places in COMMUNES:
        seeds = [spot(*place) for place in places]
        mine = [f for f in faces if any(f.contains(seed) for seed in seeds)]
        whole[code] = shapely.union_all(mine, grid_size=GRID)
    taken = shapely.union_all(list(whole.values())).buffer(-0.1)
    for face in (f for f in faces if not taken.intersects(f.representative_point())):
        code = max(whole, key=lambda c: face.boundary.intersection(whole[c].boundary).length)
        whole[code] = shapely.union_all([whole[code], face], grid_size=GRID)
    return whole


def public_land(roads: list[Road]) -> Polygon:
    """Return streets, canal and stream: land that has no parcel number."""
    by_width = [
        shapely.buffer(r.axis, r.width / 2, cap_style="square", join_style="mitre", mitre_limit=2) for r in roads
    ]
    canal = CANAL.buffer(CANAL_WIDTH / 2)
    return shapely.union_all([*by_width, canal, STREAM.buffer(STREAM_WIDTH / 2)])


def make_parcels(roads: list[Road], communes: dict[str, Polygon]) -> list[Parcel]:
    """Cut the whole territory into parcels."""
    public = public_land(roads)
    themes = all_themes()
    tree = shapely.STRtree([t.ground for t in themes])
    parcels: list[Parcel] = []
    for code, ground in communes.items():
        blocks = polygons(shapely.set_precision(ground.difference(public), GRID))
        for number, block in enumerate(sorted((b for b in blocks if b.area > 60), key=_place)):
            near = [themes[k] for k in sorted(tree.query(block, predicate="intersects"))]
            parcels += _cut_block(block, public, near, code, chance("block", code, number))
    for parcel, polygon in zip(parcels, seal([p.polygon for p in parcels])):
        parcel.polygon = polygon
    return parcels


def _place(polygon: Polygon) -> tuple[float, float]:
    return (round(polygon.bounds[0], 2), round(polygon.bounds[1], 2))


def _cut_block(
    block: Polygon, public: Polygon, themes: list[Theme], code: str, rng: np.random.Generator
) -> list[Parcel]:
    edge = public.boundary.intersection(block.buffer(1.0))
    cuts = [t.ground.boundary for t in themes]
    found: list[Parcel] = []
    taken: dict[int, list[Polygon]] = {}
    for piece in tessellate(block, cuts, 120.0) if cuts else [block]:
        inner = piece.representative_point()
        index = next((k for k, t in enumerate(themes) if t.ground.contains(inner)), -1)
        taken.setdefault(index, []).append(piece)
    for index, pieces in taken.items():
        theme = themes[index] if index >= 0 else None
        for piece in polygons(shapely.union_all(pieces, grid_size=GRID)):
            found += _cut_piece(piece, edge, theme, code, rng)
    return settle(block, found)


def _cut_piece(
    piece: Polygon, edge: shapely.Geometry, theme: Theme | None, code: str, rng: np.random.Generator
) -> list[Parcel]:
    if theme is None:
        return _fields(piece, code, rng)
    if theme.kind not in CUTS:
        return _plots(piece, theme, code, rng)
    cut = CUTS[theme.kind]
    streets = street_lines(piece, edge)
    if not streets or sum(s.length for s in streets) < 6:
        return [Parcel(piece, code, "fond", theme.name, around=theme.kind)]
    lots, behind = lots_along(piece, streets, cut.width, cut.spread, cut.depth, rng)
    found = [Parcel(lot.polygon, code, theme.kind, theme.name, lot.front) for lot in lots]
    for land in behind:
        size = 2000 if theme.kind in ("centre", "faubourg") else 6000
        if land.area > 2 * size:
            parts = strips(land, _long_side(land) + rng.normal(0, 0.04), np.sqrt(size), 2.2 * np.sqrt(size), rng)
        else:
            parts = [land]
        found += [Parcel(p, code, "fond", theme.name, around=theme.kind) for p in parts]
    return [p for parcel in found for p in _split_rear(parcel, rng)]


def _split_rear(parcel: Parcel, rng: np.random.Generator) -> list[Parcel]:
    """Cut the end of some gardens off, as successions and sales have done."""
    share = {"centre": 0.10, "faubourg": 0.08, "village": 0.22, "ruban": 0.15}.get(parcel.kind, 0.0)
    if parcel.front is None or parcel.polygon.area < 260 or rng.random() > share:
        return [parcel]
    at = rng.uniform(18, 30)
    rear = parcel.polygon.difference(parcel.front.buffer(at, cap_style="flat"))
    rest = parcel.polygon.difference(rear)
    if rear.geom_type != "Polygon" or rest.geom_type != "Polygon" or min(rear.area, rest.area) < 90:
        return [parcel]
    return [Parcel(rest, parcel.commune, parcel.kind, parcel.place, parcel.front),
            Parcel(rear, parcel.commune, "fond", parcel.place, around=parcel.kind)]  # fmt: skip


def _plots(piece: Polygon, theme: Theme, code: str, rng: np.random.Generator) -> list[Parcel]:
    sizes = {"bois": (70, 160), "marais": (45, 160), "jardins": (14, 26), "berge": (300, 220), "rail": (400, 700),
             "cavalier": (400, 520), "terril": (260, 400)}  # fmt: skip
    if theme.kind not in sizes or piece.area < 3000:
        return [Parcel(piece, code, theme.kind, theme.name)]
    width, length = sizes[theme.kind]
    return [Parcel(p, code, theme.kind, theme.name) for p in strips(piece, _long_side(piece), width, length, rng)]


def _fields(piece: Polygon, code: str, rng: np.random.Generator) -> list[Parcel]:
    """Cut open country into long strips, some of them joined into large fields by the land consolidation."""
    if piece.area < 2500:
        return [Parcel(piece, code, "champ", "")]
    heading = _long_side(piece) + rng.choice([0.0, np.pi / 2], p=[0.35, 0.65]) + rng.normal(0, 0.03)
    width = rng.choice([52.0, 80.0, 125.0], p=[0.35, 0.4, 0.25])
    return [Parcel(p, code, "champ", "") for p in strips(piece, heading, width, rng.uniform(260, 430), rng)]


def _long_side(piece: Polygon) -> float:
    box = np.asarray(shapely.minimum_rotated_rectangle(piece).exterior.coords)
    sides = np.diff(box[:3], axis=0)
    longest = sides[int(np.argmax(np.hypot(*sides.T)))]
    return float(np.arctan2(longest[1], longest[0]))


def settle(block: Polygon, parcels: list[Parcel]) -> list[Parcel]:
    """Make the parcels of a block tile it exactly, with shared vertices on the centimetre grid."""
    outlines = [p.polygon.boundary for p in parcels]
    tree = shapely.STRtree([p.polygon for p in parcels])
    shares: dict[int, list[Polygon]] = {}
    for piece in tessellate(block, outlines, 6.0):
        inner = piece.representative_point()
        hits = tree.query(inner, predicate="intersects")
        owner = int(min(hits)) if len(hits) else int(tree.nearest(inner))
        shares.setdefault(owner, []).append(piece)
    settled = []
    for owner in sorted(shares):
        parcel = parcels[owner]
        for part in polygons(shapely.union_all(shares[owner], grid_size=GRID)):
            front = parcel.front if parcel.front is not None and part.distance(parcel.front) < 0.6 else None
            kind = parcel.kind if front is not None or parcel.front is None else "fond"
            around = parcel.around or parcel.kind
            settled.append(Parcel(part, parcel.commune, kind, parcel.place, front, around))
    return settled


__all__ = ["Lot", "Parcel", "clean_roads", "commune_areas", "make_parcels", "public_land"]

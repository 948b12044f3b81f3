"""Cutting land as surveyors do: exact tessellation, lots along a street, strips of fields."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import shapely
from shapely import LineString, MultiPoint, Polygon
from shapely.ops import linemerge

from .frame import GRID


@dataclass
class Lot:
    """A piece of a block: its polygon and the street line it fronts (None for land without frontage)."""

    polygon: Polygon
    front: LineString | None = None


def polygons(geometry: shapely.Geometry, least: float = 0.05) -> list[Polygon]:
    """Return the polygon parts of anything that are larger than ``least`` m²."""
    parts = shapely.get_parts(geometry)
    if any(p.geom_type.startswith(("Multi", "Geometry")) for p in parts):
        parts = shapely.get_parts(parts)
    return [p for p in parts if p.geom_type == "Polygon" and p.area > least]


def surface(geometry: shapely.Geometry) -> shapely.Geometry:
    """Return the surface of anything, without the lines and points that overlays leave."""
    return shapely.MultiPolygon(polygons(geometry))


def lines(geometry: shapely.Geometry) -> list[LineString]:
    """Return the line parts of anything, merged where two of them meet."""
    parts = [p for p in shapely.get_parts(geometry) if p.geom_type in ("LineString", "LinearRing", "MultiLineString")]
    if not parts:
        return []
    singles = [p for part in parts for p in shapely.get_parts(part) if p.length > 0]
    merged = linemerge(singles) if singles else shapely.LineString()
    return [p for p in shapely.get_parts(merged) if p.length > 0]


def tessellate(land: Polygon, cuts: list[shapely.Geometry], smallest: float = 20.0) -> list[Polygon]:
    """Cut land along lines; pieces share their vertices exactly and cover the land, on the centimetre grid."""
    land = shapely.set_precision(land, GRID)
    work = shapely.unary_union([land.boundary, *cuts], grid_size=GRID)
    inside = shapely.prepared.prep(land)
    pieces = [
        p for p in polygons(shapely.polygonize(shapely.get_parts(work))) if inside.contains(p.representative_point())
    ]
    return merge_small(pieces, smallest)


def merge_small(pieces: list[Polygon], smallest: float) -> list[Polygon]:
    """Give every piece under ``smallest`` m² to the neighbour with which it shares the longest line."""
    pieces = list(pieces)
    while len(pieces) > 1:
        areas = [p.area for p in pieces]
        least = int(np.argmin(areas))
        if areas[least] >= smallest:
            break
        small = pieces.pop(least)
        shared = [p.boundary.intersection(small.boundary).length if p.intersects(small) else 0.0 for p in pieces]
        best = int(np.argmax(shared))
        united = shapely.union_all([pieces[best], small], grid_size=GRID)
        pieces[best] = max(polygons(united), key=lambda p: p.area)
    return pieces


def _breakpoints(line: LineString, width: float, spread: float, rng: np.random.Generator) -> np.ndarray:
    """Return the chainages where lot limits leave the street; a lot is never split at a street corner."""
    ring = line.is_ring
    path = np.asarray(line.simplify(1.5).coords)
    steps = np.diff(path, axis=0)
    headings = np.arctan2(steps[:, 1], steps[:, 0])
    turns = np.abs((np.diff(np.append(headings, headings[:1]) if ring else headings) + np.pi) % (2 * np.pi) - np.pi)
    at = path[1:] if ring else path[1:-1]
    corners = sorted(line.project(shapely.Point(p)) for p, turn in zip(at, turns) if turn > np.radians(32))
    total = line.length
    if ring:
        stops = [*corners, corners[0] + total] if corners else [0.0, total]
    else:
        stops = [0.0, *[c for c in corners if 1 < c < total - 1], total]
    found: list[float] = []
    for index, (start, end) in enumerate(zip(stops, stops[1:])):
        at_start = bool(corners) and (ring or index > 0)
        at_end = bool(corners) and (ring or index < len(stops) - 2)
        first = start + at_start * width * rng.uniform(0.8, 1.3)
        last = end - at_end * width * rng.uniform(0.8, 1.3)
        if last - first < 0.5 * width:
            if end - start > 1.3 * width:
                found.append((start + end) / 2)
            continue
        count = max(1, round((last - first) / width))
        shares = np.cumsum(rng.uniform(1 - spread, 1 + spread, count))
        found += list(first + np.concatenate([[0.0], shares / shares[-1]]) * (last - first))
    found = [f for f in found if ring or 0.5 < f < total - 0.5]
    return np.unique(np.round(np.asarray(found) % total if ring else found, 3))


def _intervals(line: LineString, limits: np.ndarray) -> list[list[tuple[float, float]]]:
    """Return the stretches of street of each lot (two for the lot in which a ring begins)."""
    total = line.length
    if not line.is_ring:
        ends = [0.0, *limits, total]
        return [[(a, b)] for a, b in zip(ends, ends[1:])]
    if len(limits) < 2:
        return [[(0.0, total)]]
    around = [[(a, b)] for a, b in zip(limits, limits[1:])]
    return [*around, [(limits[-1], total), (0.0, limits[0])]]


def _stretch(line: LineString, parts: list[tuple[float, float]]) -> LineString:
    pieces = [shapely.ops.substring(line, a, b) for a, b in parts if b - a > 0.01]
    merged = linemerge(pieces) if len(pieces) > 1 else pieces[0]
    return merged if merged.geom_type == "LineString" else max(merged.geoms, key=lambda g: g.length)


def lots_along(
    land: Polygon, streets: list[LineString], width: float, spread: float, depth: float, rng: np.random.Generator
) -> tuple[list[Lot], list[Polygon]]:
    """Cut lots along the street lines of a piece of land; return the lots and the land behind them.

    Every place belongs to the lot of the nearest street stretch (Voronoi), so limits run square from the street
    and meet in the middle of the block, or stop ``depth`` metres behind the street where the block is deeper.
    """
    fronts: list[LineString] = []
    samples, owner = [], []
    for street in streets:
        for parts in _intervals(street, _breakpoints(street, width, spread, rng)):
            fronts.append(_stretch(street, parts))
            for start, end in parts:
                if end - start < 0.8:
                    continue
                chain = np.append(np.arange(start + 0.3, end - 0.3, 3.0), end - 0.3)
                samples.extend(shapely.line_interpolate_point(street, chain))
                owner += [len(fronts) - 1] * len(chain)
    if len(fronts) < 2:
        return [Lot(land, fronts[0] if fronts else None)], []
    samples, owner = np.asarray(samples, dtype=object), np.asarray(owner)
    cells = shapely.get_parts(shapely.voronoi_polygons(MultiPoint(list(samples)), extend_to=land.buffer(200)))
    tree = shapely.STRtree(samples)
    cell_owner = owner[tree.nearest(shapely.point_on_surface(cells))] if len(cells) else np.array([])
    inside = tree.query(cells, predicate="contains")
    cell_owner[inside[0]] = owner[inside[1]]
    areas = [shapely.union_all(cells[cell_owner == k]) for k in range(len(fronts))]
    limits = shapely.unary_union([a.boundary for a in areas]).intersection(land)
    reach = shapely.union_all(streets).buffer(depth, quad_segs=3)
    behind = [c.simplify(1.0) for c in polygons(land.difference(reach)) if c.area > 500 and c.buffer(-7).area > 60]
    back = shapely.union_all(behind)
    cuts = [a.simplify(0.7) for a in lines(limits.difference(back))] + [c.boundary for c in behind]
    lots, rest = [], []
    for piece in tessellate(land, cuts, 35.0):
        inner = piece.representative_point()
        if not back.is_empty and back.contains(inner):
            rest.append(piece)
            continue
        front = fronts[owner[tree.nearest(inner)]]
        lots.append(Lot(piece, front if piece.distance(front) < 0.5 else None))
    return lots, rest


def strips(
    land: Polygon, heading: float, width: float, length: float, rng: np.random.Generator, tilt: float = 0.04
) -> list[Polygon]:
    """Cut land into fields: bands about ``length`` long, in each of them strips about ``width`` wide."""
    turned = shapely.affinity.rotate(land, -np.degrees(heading), origin=(0, 0))
    xmin, ymin, xmax, ymax = turned.bounds
    cuts: list[LineString] = []
    bands = max(1, round((xmax - xmin) / length))
    edges = np.linspace(xmin, xmax, bands + 1)
    edges[1:-1] += rng.uniform(-0.2, 0.2, bands - 1) * length if bands > 1 else 0.0
    lean = rng.uniform(-tilt, tilt, bands + 1) * (ymax - ymin)
    for left, right, lean_l, lean_r in zip(edges, edges[1:], lean, lean[1:]):
        at = ymin + rng.uniform(0.3, 1.0) * width
        while at < ymax:
            slope = rng.uniform(-tilt, tilt) * (right - left) * 0.25
            room = abs(lean_l) + abs(lean_r) if bands > 1 else 5.0
            cuts.append((LineString([(left - room, at - slope), (right + room, at + slope)]), left, right))
            at += width * rng.lognormal(0.0, 0.45)
    band_lines = [LineString([(e - k, ymin - 5), (e + k, ymax + 5)]) for e, k in zip(edges[1:-1], lean[1:-1])]
    split = shapely.get_parts(shapely.polygonize(shapely.get_parts(shapely.union_all([turned.boundary, *band_lines]))))
    kept: list[shapely.Geometry] = list(band_lines)
    for piece in split:
        middle = piece.centroid.x
        mine = [c for c, left, right in cuts if left <= middle < right]
        kept += [c.intersection(piece) for c in mine]
    back = [shapely.affinity.rotate(c, np.degrees(heading), origin=(0, 0)) for c in kept if not c.is_empty]
    return tessellate(land, back, 150.0)


def seal(shapes: list[Polygon]) -> list[Polygon]:
    """Give neighbours exactly the same limits: all outlines are noded together on the centimetre grid.

    Slivers of less than 1 m² between neighbours, left by rounding, go to the one that borders them longest. Every
    shape comes back, in the same order; what two shapes cover goes to the first.
    """
    work = shapely.unary_union([s.boundary for s in shapes], grid_size=GRID)
    faces = polygons(shapely.polygonize(shapely.get_parts(work)), 0.0)
    tree = shapely.STRtree(shapes)
    hits = tree.query(shapely.point_on_surface(faces), predicate="within")
    owners: dict[int, int] = {}
    for face, shape in zip(*hits):
        owners[int(face)] = min(int(shape), owners.get(int(face), int(shape)))
    for face in (f for f in range(len(faces)) if f not in owners and faces[f].area < 1.0):
        near = sorted(tree.query(faces[face], predicate="dwithin", distance=GRID))
        outline = faces[face].boundary
        owners[face] = int(max(near, key=lambda k: outline.intersection(shapes[k].buffer(GRID)).length))
    shares: dict[int, list[Polygon]] = {}
    for face, shape in sorted(owners.items()):
        shares.setdefault(shape, []).append(faces[face])
    return [
        max(polygons(shapely.union_all(shares[k], grid_size=GRID)), key=lambda p: p.area) if k in shares else shape
        for k, shape in enumerate(shapes)
    ]


def simplify_coverage(parts: list[Polygon], labels: list, tolerance: float) -> list[tuple[object, Polygon]]:
    """Simplify the limits that parts share, once for both sides; return parts with their labels, in order of place.

    Neighbours with one label are joined first, so the limit between them disappears.
    """
    joined: dict[object, list[Polygon]] = {}
    for part, label in zip(parts, labels):
        joined.setdefault(label, []).append(part)
    shapes, kept = [], []
    for label in sorted(joined):
        for part in polygons(shapely.union_all(joined[label], grid_size=GRID)):
            shapes.append(part)
            kept.append(label)
    arcs = lines(shapely.unary_union([s.boundary for s in shapes], grid_size=GRID))
    thin = shapely.unary_union([a.simplify(tolerance) for a in arcs], grid_size=GRID)
    faces = polygons(shapely.polygonize(shapely.get_parts(thin)))
    inner = shapely.point_on_surface(faces)
    tree = shapely.STRtree(shapes)
    found: dict[int, list[Polygon]] = {}
    for face, owner in zip(*tree.query(inner, predicate="within")):
        found.setdefault(int(face), []).append(int(owner))
    return [(kept[min(owners)], faces[face]) for face, owners in sorted(found.items())]


def street_lines(piece: Polygon, public_edge: shapely.Geometry) -> list[LineString]:
    """Return the stretches of a piece's outline that lie on the edge of the public roads."""
    touching = piece.exterior.intersection(public_edge.buffer(0.4, quad_segs=2))
    found = [s for s in lines(touching) if s.length > 4] if not touching.is_empty else []
    total = sum(s.length for s in found)
    if total > piece.exterior.length - 3:
        return [LineString(shapely.set_precision(piece, 0).normalize().exterior)]
    return found

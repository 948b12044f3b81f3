"""Streets as a walking network, roads as barriers, railway, canal, stream, the bus line and its stops."""

from __future__ import annotations

import shapely
from shapely import LineString
from shapely.ops import substring

from .frame import GRID, chance, spot
from .plan import Road
from .write import Layer

BUS_LINES = [
    ("Bulle A", [("Avenue de la République", (130, 1420), (5930, 1430))],
     ["Verdignoy-Plaine", "Le Moulin", "Cité du Cinq", "Pont de la Brette", "Gambetta", "Mairie", "Jean-Jaurès",
      "Provinces-Unies", "Les Tilleuls", "Parc Mercœur", "La Couture", "Route de la Fosse", "Calvaire"]),
    ("Bulle B", [("Rue de la Gare", (2475, 430), (2600, 3197)), ("Boulevard des Mineurs", (2600, 3200), (4420, 3380))],
     ["Parc de la Rocade", "La Justice", "Faubourg", "Mairie", "Lamartine", "Gare", "Transvaal", "Sainte-Barbe",
      "Jardins ouvriers", "Saint-Éloi", "Terril n° 24"]),
]  # fmt: skip


def noded(roads: list[Road]) -> list[tuple[LineString, Road]]:
    """Cut the roads at their crossings, each piece with its road; ends meet exactly."""
    network = shapely.unary_union([r.axis for r in roads], grid_size=GRID)
    tree = shapely.STRtree([r.axis for r in roads])
    found = []
    for piece in shapely.get_parts(network):
        middle = piece.interpolate(0.5, normalized=True)
        found.append((piece, roads[int(tree.nearest(middle))]))
    return sorted(found, key=lambda p: (p[1].name, p[0].bounds))


def street_layer(roads: list[Road]) -> Layer:
    """Return what people walk on: everything but the dual carriageway, cut at crossings."""
    fields = {
        "id_rue": ("int", "numéro du tronçon"),
        "nom": ("str:60", "nom de la voie"),
        "nature": ("str:25", "nature"),
        "largeur_m": ("float", "emprise en m"),
    }
    layer = Layer("rues", "Réseau de rues et chemins à pied", "LineString", fields)
    walkable = [r for r in roads if r.nature != "Route à 2 chaussées"]
    for number, (piece, road) in enumerate(_largest_net(noded(walkable)), 1):
        layer.add(piece, id_rue=number, nom=road.name, nature=road.nature, largeur_m=road.width)
    return layer


def _largest_net(pieces: list[tuple[LineString, Road]]) -> list[tuple[LineString, Road]]:
    """Keep the pieces that hang together with the main street."""
    ends: dict[tuple[float, float], list[int]] = {}
    for k, (piece, _) in enumerate(pieces):
        for c in (piece.coords[0], piece.coords[-1]):
            ends.setdefault((round(c[0], 2), round(c[1], 2)), []).append(k)
    start = next(k for k, (_, road) in enumerate(pieces) if road.name == "Avenue de la République")
    reached, todo = {start}, [start]
    while todo:
        piece = pieces[todo.pop()][0]
        for c in (piece.coords[0], piece.coords[-1]):
            for other in ends[(round(c[0], 2), round(c[1], 2))]:
                if other not in reached:
                    reached.add(other)
                    todo.append(other)
    return [p for k, p in enumerate(pieces) if k in reached]


def _line_of(roads: list[Road], parts: list[tuple[str, tuple, tuple]]) -> LineString:
    stretches = []
    for name, start, end in parts:
        axis = max((r.axis for r in roads if r.name == name), key=lambda a: a.length)
        stretches.append(substring(axis, axis.project(spot(*start)), axis.project(spot(*end))))
    coordinates = [c for s in stretches for c in s.coords]
    return LineString(coordinates)


def bus_layers(roads: list[Road]) -> list[Layer]:
    """Return the bus lines and their stops, about 480 m apart."""
    axes = Layer("axe_bhns", "Lignes de bus à haut niveau de service", "LineString",
                 {"ligne": ("str:20", "nom de la ligne"), "etat": ("str:20", "en service ou projet")})  # fmt: skip
    stops = Layer("arrets", "Arrêts du BHNS", "Point",
                  {"nom": ("str:40", "nom de l'arrêt"), "ligne": ("str:20", "ligne"), "pmr": ("bool",
                      "accessible")})  # fmt: skip
    for name, parts, names in BUS_LINES:
        line = _line_of(roads, parts)
        axes.add(line, ligne=name, etat="en service")
        for k, stop in enumerate(names):
            rng = chance("stop", name, stop)
            place = line.interpolate(line.length * (k + 0.35) / (len(names) - 0.3))
            stops.add(place, nom=stop, ligne=name, pmr=bool(rng.random() < 0.8))
    return [axes, stops]

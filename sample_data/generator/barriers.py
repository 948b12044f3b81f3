"""What cuts a corridor: roads with their bridges, railway, canal and stream."""

from __future__ import annotations

import shapely
from shapely import LineString

from .frame import spot
from .plan import CANAL, CANAL_WIDTH, OUTLINE, RAILWAY, STREAM, STREAM_WIDTH, Road, line
from .transport import noded
from .write import Layer

BRIDGES = [((2486, 740), 1), ((1290, 790), 1), ((5420, 1005), 1), ((2560, 3690), 1), ((765, 3778), 1), ((5635,
    3655), 1),
           ((5250, 2522), 1), ((3655, 2608), 1), ((5848, 1030), -1)]  # fmt: skip
"""Where a road is on a bridge (1) or in an underpass (-1); nearer than 45 m."""
CARRIAGEWAY = {"1": 14.0, "2": 8.5, "3": 7.0, "4": 6.0, "5": 5.5, "6": 3.0}


def road_layer(roads: list[Road]) -> Layer:
    """Return the roads as BD TOPO describes them; the dual carriageway meets the others by bridges only."""
    fields = {
        "cleabs": ("str:24", "identifiant à la façon de la BD TOPO"),
        "nature": ("str:25", "nature"),
        "importance": ("str:1", "importance, de 1 (nationale) à 6"),
        "nom": ("str:60", "nom"),
        "numero": ("str:8", "numéro de route"),
        "largeur_de_chaussee": ("float", "largeur de chaussée en m"),
        "pos_sol": ("str:2", "position par rapport au sol (-1, 0, 1)"),
    }
    layer = Layer("routes", "Routes (façon BD TOPO)", "LineString", fields)
    fast = [r for r in roads if r.nature == "Route à 2 chaussées"]
    pieces = noded([r for r in roads if r not in fast])
    spans = [(spot(*place).buffer(45), level) for place, level in BRIDGES]
    rows = [(p, road, 0) for axis in fast for p, road in [(axis.axis, axis)]]
    for piece, road in pieces:
        rows += [(part, road, level) for part, level in _levels(piece, spans)]
    for number, (piece, road, level) in enumerate(rows):
        layer.add(piece, cleabs=f"TRONROUT{number + 220000000:016d}", nature=road.nature, importance=road.importance,
                  nom=road.name, numero=road.number, largeur_de_chaussee=CARRIAGEWAY[road.importance],
                  pos_sol=str(level))  # fmt: skip
    return layer


def _levels(piece: LineString, spans: list[tuple[shapely.Polygon, int]]) -> list[tuple[LineString, int]]:
    """Cut a road where it climbs on a bridge or dips below."""
    for ground, level in spans:
        if piece.intersects(ground) and piece.intersection(ground).length > 60:
            inside = piece.intersection(ground)
            rest = [g for g in shapely.get_parts(piece.difference(ground)) if g.length > 0.5]
            return [(g, level) for g in shapely.get_parts(inside)] + [(g, 0) for g in rest]
    return [(piece, 0)]


def railway_layer() -> Layer:
    """Return the railway and the old yard track."""
    fields = {
        "nature": ("str:40", "nature"),
        "nombre_de_voies": ("int", "nombre de voies"),
        "electrifie": ("bool", "ligne électrifiée"),
        "largeur_m": ("float", "emprise en m"),
        "pos_sol": ("str:2", "position par rapport au sol"),
        "etat": ("str:20", "en service ou non"),
    }
    layer = Layer("voies_ferrees", "Voies ferrées", "LineString", fields)
    layer.add(RAILWAY.intersection(OUTLINE), nature="Voie ferrée principale", nombre_de_voies=2, electrifie=True,
              largeur_m=12.0, pos_sol="0", etat="En service")  # fmt: skip
    layer.add(line((3260, 2620), (3450, 2560), (3640, 2545)), nature="Voie de service", nombre_de_voies=1,
              electrifie=False, largeur_m=5.0, pos_sol="0", etat="Non exploitée")  # fmt: skip
    return layer


def water_layer() -> Layer:
    """Return the canal and the stream; the stream runs under the main street."""
    fields = {
        "nom": ("str:40", "nom"),
        "nature": ("str:25", "nature"),
        "largeur_m": ("float", "largeur en m"),
        "pos_sol": ("str:2", "position par rapport au sol"),
    }
    layer = Layer("cours_eau", "Cours d'eau et canal", "LineString", fields)
    layer.add(CANAL.intersection(OUTLINE), nom="Canal d'Artrelle", nature="Canal", largeur_m=CANAL_WIDTH, pos_sol="0")
    stream = STREAM.intersection(OUTLINE)
    culvert = spot(1775, 1715).buffer(14)
    for part in shapely.get_parts(stream.difference(culvert)):
        layer.add(part, nom="La Brette", nature="Ecoulement naturel", largeur_m=STREAM_WIDTH, pos_sol="0")
    layer.add(stream.intersection(culvert), nom="La Brette", nature="Ecoulement canalisé", largeur_m=STREAM_WIDTH,
              pos_sol="-1")  # fmt: skip
    return layer

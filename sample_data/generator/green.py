"""The green grid: corridors by line and surface, crossings, habitat patches, planted strips, breaks of urbanisation."""

from __future__ import annotations

import numpy as np
import shapely
from shapely import LineString, Polygon
from shapely.ops import substring

from .frame import area, chance, line, smooth, spot
from .geometry import polygons, surface
from .land import Parcel
from .plan import BACKBONE, CANAL, OUTLINE, STREAM, polygon_of
from .themes import CAVALIERS, all_themes
from .write import Layer


def _axis(name: str) -> LineString:
    return max((r.axis for r in BACKBONE if r.name == name), key=lambda a: a.length)


def _between(axis: LineString, start: tuple[float, float], end: tuple[float, float]) -> LineString:
    return substring(axis, axis.project(spot(*start)), axis.project(spot(*end)))


def _bank(start: tuple[float, float], end: tuple[float, float], side: float = 6.0) -> LineString:
    return _between(STREAM, start, end).offset_curve(side).simplify(0.2)


TOWPATH = _axis("Chemin du Halage Sud")
CORRIDOR_ROWS = [
    # name, rank, status, line
    ("Véloroute du canal", 1, "existant", _between(TOWPATH, (-60, 3745), (2440, 3645))),
    ("Véloroute du canal", 1, "existant", _between(TOWPATH, (2535, 3645), (4180, 3595))),
    ("Véloroute du canal", 1, "projet", _between(TOWPATH, (4180, 3595), (5000, 3600))),
    ("Véloroute du canal", 1, "existant", _between(TOWPATH, (5000, 3600), (6300, 3660))),
    ("Cavalier de la fosse n° 6 au rivage", 2, "existant", CAVALIERS[0][1]),
    ("Cavalier du Cinq", 2, "existant", _between(CAVALIERS[1][1], (1995, 2700), (1130, 2330))),
    ("Cavalier du Cinq", 2, "existant", _between(CAVALIERS[1][1], (1130, 2330), (300, 2790))),
    ("Cavalier du Transvaal", 2, "existant", _between(CAVALIERS[2][1], (3640, 2655), (3330, 2690))),
    ("Cavalier du Transvaal", 2, "projet", _between(CAVALIERS[2][1], (3330, 2690), (2650, 2738))),
    ("Cavalier de Marlencourt", 2, "existant", CAVALIERS[3][1]),
    ("Promenade de la Brette", 3, "existant", _bank((1110, 1060), (1740, 1680))),
    ("Promenade de la Brette", 3, "projet", _bank((1740, 1680), (1790, 1850))),
    ("Promenade de la Brette", 3, "existant", _bank((1795, 1880), (1900, 2735))),
    ("Promenade de la Brette", 3, "existant", _bank((1912, 2790), (2190, 3640))),
    ("Promenade de la Brette", 3, "existant", _bank((880, 430), (1030, 780))),
    ("Boucle 18, des terrils", 2, "existant", line(*smooth([(4378, 3205), (4250, 3420), (4300, 3590)]))),
    ("Boucle 18, des terrils", 2, "existant", line(*smooth([(4455, 2600), (4700, 2570), (5200, 2600), (5290, 2950),
                                                          (5180, 3280), (4800, 3360), (4400, 3290)]))),
    ("Boucle 18, des terrils", 2, "existant", line(*smooth([(5250, 2700), (5400, 2900), (5480, 3200), (5420, 3590)]))),
    ("Boucle 19, de la Justice", 2, "existant", _between(_axis("Chemin de la Justice"), (2620, 1030), (4870, 1240))),
    ("Boucle 19, de la Justice", 2, "existant", _between(_axis("Chemin de la Justice"), (4878, 1240), (5440, 1240))),
    ("Boucle 19, de la Justice", 2, "existant", _between(_axis("Chemin des Postes"), (1300, 1180), (2500, 1185))),
    ("Chemin du Calvaire", 3, "existant", _between(_axis("Chemin du Calvaire"), (5830, 570), (5895, 1430))),
    ("Chemin de la Couture", 3, "existant", _between(_axis("Chemin de la Couture"), (500, 330), (530, 790))),
    ("Chemin de la Couture", 3, "existant", _between(_axis("Chemin de la Couture Nord"), (525, 845), (540, 1110))),
    ("Voie d'Annequin", 3, "existant", _between(_axis("Voie d'Annequin"), (540, 1100), (1090, 1085))),
    ("Chemin du Moulin", 3, "existant", _between(_axis("Chemin du Moulin"), (590, 1520), (500, 2640))),
    ("Chemin des Aulnes", 3, "existant", _between(_axis("Chemin des Aulnes"), (1500, 3125), (1482, 3722))),
    ("Sentier du bois du Bac", 3, "existant", line(*smooth([(3950, 3700), (4050, 3950), (4400, 4060), (4640, 3980)]))),
    ("Sentier isolé de la Loge", 3, "existant", line(*smooth([(150, 900), (300, 960), (440, 1010)]))),
]  # fmt: skip


JOINED = {"Boucle 18, des terrils", "Boucle 19, de la Justice", "Promenade de la Brette"}
"""Corridors whose ends meet the other corridors near them; all other gaps are left open on purpose."""


def _joined(number: int, axis: LineString) -> LineString:
    """Draw the free ends of a corridor on to another corridor less than 35 m away; gaps within one corridor stay."""
    own = CORRIDOR_ROWS[number][0]
    others = shapely.union_all([row[3] for row in CORRIDOR_ROWS if row[0] != own])
    path = list(axis.coords)
    for place, end in ((0, path[0]), (len(path), path[-1])):
        link = shapely.shortest_line(shapely.Point(end), others)
        if 0 < link.length < 35:
            path.insert(place if place == 0 else len(path), link.coords[1])
    return LineString(path)


def corridor_layer() -> Layer:
    """Return the network of greenways and corridors, with its breaks, an exact duplicate and a null geometry."""
    fields = {
        "nom": ("str:60", "nom du corridor"),
        "rang": ("int", "1 véloroute, 2 boucle ou cavalier, 3 chemin local"),
        "statut": ("str:12", "existant ou projet"),
        "gestion": ("str:30", "gestionnaire"),
    }
    layer = Layer("corridors", "Corridors et boucles de la trame verte", "LineString", fields)
    for name, rank, status, axis in CORRIDOR_ROWS:
        layer.add(
            axis.intersection(OUTLINE),
            nom=name,
            rang=rank,
            statut=status,
            gestion="Intercommunalité" if rank < 3 else "Commune",
        )
    layer.add(CORRIDOR_ROWS[25][3], nom="Chemin du Moulin", rang=3, statut="existant", gestion="Commune")
    layer.add(None, nom="Liaison à relever sur le terrain", rang=3, statut="projet", gestion=None)
    return layer


def _ribbon(axis: LineString, widths: tuple[float, float], name: str, narrow: list[float] = ()) -> shapely.Geometry:
    """Return a strip of uneven width along an axis; ``narrow`` gives the chainages (m) of its necks."""
    rng = chance("ribbon", name)
    chain = np.arange(0, axis.length, 30.0)
    wide = rng.uniform(*widths, len(chain))
    wide = np.convolve(np.pad(wide, 2, mode="edge"), np.full(5, 0.2), mode="valid")
    for at in narrow:
        wide = np.where(np.abs(chain - at) < 45, 7.0, wide)
    pieces = [substring(axis, c, min(c + 32, axis.length)).buffer(w / 2, quad_segs=3) for c, w in zip(chain, wide)]
    return max(polygons(shapely.union_all(pieces).simplify(0.5)), key=lambda p: p.area)


def corridor_surface_layer() -> Layer:
    """Return the ecological corridors as surfaces, with necks and interruptions."""
    fields = {
        "nom": ("str:60", "nom"),
        "sous_trame": ("str:20", "sous-trame"),
        "rang": ("int", "1 principal, 2 secondaire"),
    }
    layer = Layer("corridors_surfaces", "Corridors écologiques surfaciques", "Polygon", fields)
    upper, lower = _between(STREAM, (700, -60), (1030, 780)), _between(STREAM, (1085, 900), (1740, 1690))
    town, marsh = _between(STREAM, (1790, 1800), (1895, 2730)), _between(STREAM, (1905, 2790), (2190, 3680))
    rows = [
        ("Brette amont", "humide", 1, _ribbon(upper, (35, 70), "amont")),
        ("Brette des champs", "humide", 1, _ribbon(lower, (30, 60), "champs", [400.0])),
        ("Brette en ville", "humide", 1, _ribbon(town, (18, 34), "ville", [250.0, 610.0])),
        ("Brette aval", "humide", 1, _ribbon(marsh, (60, 120), "aval", [300.0])),
        ("Cavalier de la fosse n° 6", "boisee", 1, _ribbon(CAVALIERS[0][1], (16, 34), "cav6", [620.0])),
        ("Cavalier du Cinq", "boisee", 2, _ribbon(CAVALIERS[1][1], (14, 30), "cav5", [500.0, 1100.0])),
        ("Cavalier de Marlencourt", "boisee", 2, _ribbon(CAVALIERS[3][1], (14, 32), "cavm", [900.0])),
        ("Berge nord du canal", "humide", 2, _ribbon(CANAL.offset_curve(34), (14, 30), "canal", [2000.0])),
    ]
    for name, kind, rank, shape in rows:
        layer.add(shape.intersection(OUTLINE), nom=name, sous_trame=kind, rang=rank)
    return layer


def patch_layer(parcels: list[Parcel]) -> Layer:
    """Return the habitat patches: woods, ponds, marsh, slag heap grassland, and small ones scattered in the fields."""
    fields = {
        "id_reservoir": ("int", "numéro"),
        "nom": ("str:60", "nom"),
        "sous_trame": ("str:20", "boisee, humide ou pelouse_miniere"),
        "capacite": ("float", "surface en ha pondérée par la qualité"),
    }
    layer = Layer("reservoirs", "Réservoirs de biodiversité et taches d'habitat", "Polygon", fields)
    kinds = {"bois": "boisee", "parc": "boisee", "etang": "humide", "marais": "humide", "terril": "pelouse_miniere"}
    rows = []
    for theme in all_themes():
        if theme.kind in kinds:
            ground = surface(shapely.union_all([p.polygon for p in parcels if p.place == theme.name]))
            rows += [(theme.name, kinds[theme.kind], p) for p in polygons(ground) if p.area > 800]
    rng = chance("patches")
    shapes = {"boisee": 16, "humide": 9, "pelouse_miniere": 5}
    fields_open = shapely.union_all([p.polygon for p in parcels if p.kind == "champ"])
    for kind, count in shapes.items():
        made = 0
        while made < count:
            u, v = rng.uniform(150, 6000), rng.uniform(150, 4100)
            if kind == "pelouse_miniere":
                u, v = rng.uniform(3700, 5600), rng.uniform(2300, 3500)
            size = rng.uniform(18, 55)
            turn = np.linspace(0, 2 * np.pi, 9)[:-1]
            radius = size * rng.uniform(0.7, 1.3, 8)
            shape = polygon_of([(u + r * np.cos(t), v + 0.7 * r * np.sin(t)) for r, t in zip(radius, turn)]).simplify(1)
            if fields_open.contains(shape) and all(shape.distance(g) > 25 for _, _, g in rows):
                made += 1
                label = {"boisee": "Bosquet", "humide": "Mare", "pelouse_miniere": "Pelouse sur schistes"}[kind]
                rows.append((f"{label} n° {made}", kind, shape))
    for number, (name, kind, shape) in enumerate(rows, 1):
        quality = chance("quality", name).uniform(0.5, 1.0)
        layer.add(shape, id_reservoir=number, nom=name, sous_trame=kind, capacite=round(shape.area / 1e4 * quality, 3))
    return layer


def strip_layer() -> Layer:
    """Return the planted strips along the corridors, narrower here and there than they should be."""
    layer = Layer("bandes_plantees", "Bandes plantées le long des corridors", "Polygon",
                  {"corridor": ("str:60", "corridor bordé"), "essence": ("str:30", "plantation")})  # fmt: skip
    for k, (name, axis, _) in enumerate(CAVALIERS):
        for part, (a, b) in enumerate([(0.02, 0.36), (0.4, 0.7), (0.76, 0.97)]):
            shape = _ribbon(substring(axis, a, b, normalized=True), (6, 22), f"strip{k}{part}")
            layer.add(shape, corridor=name, essence=["Bouleau", "Saule", "Haie champêtre"][part])
    side = TOWPATH.offset_curve(-5)
    for part, (a, b) in enumerate([(0.03, 0.3), (0.33, 0.52), (0.6, 0.9)]):
        shape = _ribbon(substring(side, a, b, normalized=True), (8, 20), f"quay{part}")
        layer.add(shape, corridor="Véloroute du canal", essence="Peuplier")
    return layer


CROSSINGS = [
    ("Passerelle du Halage", "passerelle", (2535, 3645), "existant"),
    ("Passage inférieur du cavalier", "passage inférieur", (4932, 1665), "existant"),
    ("Traversée sécurisée du boulevard", "traversée", (4470, 3385), "existant"),
    ("Passage à niveau de la Gare", "passage à niveau", (2642, 2700), "existant"),
    ("Passage agricole du Calvaire", "passage inférieur", (5848, 1030), "existant"),
    ("Pont de la Brette", "pont", (1770, 1712), "existant"),
    ("Écuroduc du Cinq", "passage faune", (1130, 2310), "projet"),
    ("Ouvrage hydraulique de la rocade", "dalot", (1035, 800), "existant"),
]  # fmt: skip


def crossing_layer() -> Layer:
    """Return the structures by which corridors cross barriers."""
    fields = {"nom": ("str:60", "nom"), "type": ("str:30", "type d'ouvrage"), "etat": ("str:12", "existant ou projet")}
    layer = Layer("ouvrages", "Ouvrages de franchissement", "Point", fields)
    for name, kind, place, state in CROSSINGS:
        layer.add(spot(*place), nom=name, type=kind, etat=state)
    return layer


BREAKS = [
    ("Coupure Verdignoy – Bruvelin", 0, [(1040, 2150), (1800, 2190), (1890, 2720), (1960, 3080), (1400, 3090),
        (1060, 3030), (930, 2820)]),
    ("Coupure de la Brette", 0, [(1320, 800), (2540, 780), (2560, 1180), (2050, 1400), (1600, 1400), (1330, 1180)]),
    ("Coupure du Sud", 0, [(2600, 780), (3900, 800), (4010, 1180), (4330, 1500), (3720, 1790), (3560, 1290), (2600,
        1280)]),
    ("Coupure Gonnancourt – La Fosse", 0, [(4400, 1500), (5460, 1340), (5420, 2070), (4890, 2190), (4870, 1780),
        (4400, 1800)]),
    ("Coupure de Marlencourt", 0, [(4350, 880), (5370, 1000), (5390, 560), (4900, 440), (4250, 330)]),
    ("Coupure Gonnancourt – Bois-Cornet", 0, [(5300, 2100), (6150, 2110), (6150, 2500), (5270, 2530)]),
    ("Coupure du Transvaal", 0, [(3330, 2630), (3660, 2620), (3640, 3200), (3330, 3200)]),
    ("Coupure d'Houssignies", 0, [(1740, 300), (2460, 320), (2470, 740), (1740, 770)]),
    ("Parvis agricole du terril n° 24", 1, [(5200, 2540), (5580, 2540), (5640, 3400), (4500, 3440), (4480, 3270),
        (5100, 3280), (5280, 2950)]),
    ("Parvis agricole du Cinq", 1, [(500, 2040), (1120, 2060), (930, 2780), (480, 2790)]),
]  # fmt: skip


def _parcels_in(parcels: list[Parcel], ground: Polygon) -> Polygon:
    """Return the parcels of a place joined across the roads between them, as planners draw their limits."""
    inside = [p.polygon for p in parcels if ground.contains(p.polygon.representative_point())]
    joined = shapely.union_all(inside).buffer(9, join_style="mitre").buffer(-9, join_style="mitre")
    largest = max(polygons(joined), key=lambda p: p.area)
    return Polygon(largest.exterior).simplify(0.8)


def buffer_zone_layer(parcels: list[Parcel]) -> Layer:
    """Return the breaks of urbanisation of the green-grid scheme and two farmland openings."""
    fields = {
        "id_zone": ("int", "numéro"),
        "nom": ("str:60", "nom"),
        "nature": ("int", "0 coupure ou zone tampon TVB, 1 parvis agricole"),
    }
    layer = Layer("zones_tampons", "Zones tampons TVB (coupures d'urbanisation)", "Polygon", fields)
    for number, (name, kind, points) in enumerate(BREAKS, 1):
        layer.add(_parcels_in(parcels, area(*points)), id_zone=number, nom=name, nature=kind)
    return layer


PROJECTS = [
    ("Liaison RD 957 – Rocade", "voirie", area((4395, 880), (4420, 880), (4470, 1300), (4500, 1735), (4475, 1738),
        (4440, 1300))),
    ("Zone commerciale des Tilleuls", "activités", area((4870, 1800), (5230, 1720), (5220, 2080), (4880, 2160))),
    ("Extension du parc d'activités", "activités", area((3900, 345), (4280, 315), (4290, 820), (3890, 815))),
    ("Lotissement du Cavalier", "habitat", area((1180, 2170), (1560, 2250), (1560, 2420), (1180, 2360))),
    ("Base de loisirs du canal", "loisirs", area((3000, 3560), (3400, 3540), (3400, 3620), (3000, 3640))),
    ("Ferme en circuit court", "agriculture", area((700, 1200), (860, 1200), (860, 1330), (700, 1330))),
]  # fmt: skip


def project_layer() -> Layer:
    """Return the projects whose effect on the network is asked."""
    layer = Layer("projets", "Projets d'aménagement", "Polygon",
                  {"nom": ("str:60", "nom"), "type": ("str:20", "type"), "echeance": ("int", "année")})  # fmt: skip
    for k, (name, kind, ground) in enumerate(PROJECTS):
        layer.add(ground, nom=name, type=kind, echeance=2026 + k)
    return layer

"""The mining heritage: estates, slag heaps, old railways, the World Heritage property, monuments, energy labels."""

from __future__ import annotations

import numpy as np
import shapely
from shapely import Polygon

from .frame import area, chance, smooth, spot
from .geometry import polygons, surface
from .land import Parcel
from .plan import COMMUNES
from .shapes import Building
from .themes import CAVALIERS, all_themes
from .write import Layer

ESTATES = [
    # name, theme, part of it, type, company, interest, UNESCO number, landlord
    ("Cité du Transvaal ouest (n° 2)", "Cité du Transvaal (n° 2)", [(2580, 2650), (2960, 2650), (2960, 3230), (2580,
        3230)],
     "Corons", "Bruvelin", "Exceptionnelle", "98A", "Maisons et Corons"),
    ("Cité Sainte-Barbe", "Cité du Transvaal (n° 2)", [(2960, 2650), (3400, 2650), (3400, 3230), (2960, 3230)],
     "Corons", "Bruvelin", "Remarquable", None, "Maisons et Corons"),
    ("Cité Saint-Éloi nord (n° 6)", "Cité Saint-Éloi (n° 6)", [(3560, 2960), (4400, 2915), (4400, 3380), (3560, 3300)],
     "Cité pavillonnaire", "Gonnancourt", "Remarquable", "98B", "Maisons et Corons"),
    ("Cité Saint-Éloi sud (n° 6)", "Cité Saint-Éloi (n° 6)", [(3560, 2600), (4400, 2560), (4400, 2915), (3560, 2960)],
     None, "Gonnancourt", "Témoin", None, "Maisons et Corons / SIA Artois"),
    ("Cité-jardin des Tilleuls", "Cité-jardin des Tilleuls", [(3600, 1700), (4345, 1700), (4345, 2500), (3600, 2500)],
     "Cité jardin", "Gonnancourt", "Exceptionnelle", "97", "Maisons et Corons"),
    ("Cité des Marronniers", "Cité-jardin des Tilleuls", [(4345, 1700), (4700, 1700), (4700, 2500), (4345, 2500)],
     "Cité jardin", "Gonnancourt", "Remarquable", None, "Maisons et Corons"),
    ("Cité du Cinq ouest", "Cité du Cinq", [(1000, 1500), (1435, 1500), (1425, 2200), (1000, 2200)],
     "Cité pavillonnaire", "Bruvelin", "Remarquable", None, "SIA Artois"),
    ("Cité du Cinq est", "Cité du Cinq", [(1435, 1500), (1900, 1500), (1900, 2300), (1425, 2300)],
     None, "Bruvelin", "Témoin", None, "SIA Artois"),
    ("Cité des Provinces-Unies", "Cité des Provinces-Unies", [(3000, 1505), (3800, 1480), (3800, 1900), (3000, 1900)],
     "Cité moderne", "HBNPC", "Témoin", None, "Maisons et Corons"),
    ("Cité des Poètes", "Cité des Provinces-Unies", [(3000, 1200), (3800, 1200), (3800, 1480), (3000, 1505)],
     "Cité moderne", "HBNPC", "Témoin", None, "Maisons et Corons"),
]  # fmt: skip


def _commune_names(ground: shapely.Geometry, communes: dict[str, Polygon]) -> list[str | None]:
    names = {code: name for code, name, _, _ in COMMUNES}
    shares = sorted(((ground.intersection(a).area, names[c]) for c, a in communes.items()), reverse=True)
    found = [n for share, n in shares if share > 1]
    return [*found, None, None][:2]


def estate_grounds() -> list[tuple[tuple, shapely.Geometry]]:
    """Return each estate's row and its ground."""
    themes = {t.name: t.ground for t in all_themes()}
    rows = []
    for row in ESTATES:
        ground = surface(themes[row[1]].intersection(area(*row[2])).buffer(0))
        rows.append((row, max(polygons(ground), key=lambda p: p.area)))
    return rows


def estate_layer(communes: dict[str, Polygon], buildings: list[Building]) -> Layer:
    """Return the estates, with two that overlap (one drawn twice), one of two parts and two without a type."""
    fields = {
        "id_lsm": ("int", "numéro"),
        "nom": ("str:60", "nom"),
        "commune_1": ("str:60", "commune principale"),
        "commune_2": ("str:60", "seconde commune"),
        "type": ("str:30", "type de cité (vide si inconnu)"),
        "compagnie": ("str:30", "compagnie (fictive)"),
        "interet": ("str:20", "intérêt patrimonial"),
        "id_unesco": ("str:8", "identifiant d'élément inscrit"),
        "proprietaire": ("str:60", "bailleur (fictif)"),
        "taux_social": ("float", "part de logements sociaux, de 0 à 1"),
        "tx_vacance": ("float", "part de logements vacants, de 0 à 1"),
        "logts_a_restructurer": ("int", "logements à restructurer"),
    }
    layer = Layer("cites", "Cités minières", "MultiPolygon", fields)
    homes = shapely.STRtree([b.polygon.centroid for b in buildings])
    rows = estate_grounds()
    extra = area((4500, 2330), (4680, 2295), (4690, 2330), (4510, 2362))
    for number, (row, ground) in enumerate(rows, 1):
        name, _, _, kind, company, interest, unesco, landlord = row
        rng = chance("estate", name)
        shape = surface(shapely.union_all([ground, *([extra] if name == "Cité des Marronniers" else [])]))
        count = sum(buildings[k].dwellings for k in homes.query(ground, predicate="contains"))
        first, second = _commune_names(ground, communes)
        layer.add(shape, id_lsm=number, nom=name, commune_1=first, commune_2=second, type=kind, compagnie=company,
                  interet=interest, id_unesco=unesco, proprietaire=landlord, taux_social=round(rng.uniform(0.55,
                      0.98), 2),
                  tx_vacance=round(rng.uniform(0.02, 0.14), 3), logts_a_restructurer=int(count * rng.uniform(0.05,
                      0.4)))  # fmt: skip
    doubled = rows[7][1].buffer(-6)
    layer.add(shapely.MultiPolygon(polygons(doubled)), id_lsm=len(rows) + 1, nom="Cité du Cinq (relevé 2008)",
              commune_1="Verdignoy", type="Cité pavillonnaire", compagnie="Bruvelin", interet="Témoin",
              proprietaire="SIA Artois", taux_social=0.9, tx_vacance=None, logts_a_restructurer=None)  # fmt: skip
    return layer


def heap_layer() -> Layer:
    """Return the slag heaps: one that stands, two that were levelled."""
    fields = {
        "id": ("str:6", "numéro de terril"),
        "nom": ("str:60", "nom"),
        "forme": ("str:30", "forme"),
        "compagnie": ("str:30", "compagnie (fictive)"),
        "id_unesco": ("str:8", "identifiant d'élément inscrit"),
    }
    layer = Layer("terrils", "Terrils", "Polygon", fields)
    heap = next(t.ground for t in all_themes() if t.kind == "terril")
    layer.add(
        heap, id="T024", nom="6 de Gonnancourt", forme="Conique et plat", compagnie="Gonnancourt", id_unesco="98C"
    )
    low = area(*smooth([(700, 2480), (860, 2450), (900, 2560), (760, 2640), (690, 2600)], closed=True))
    layer.add(low, id="T025", nom="5 de Bruvelin", forme="Arasé", compagnie="Bruvelin", id_unesco=None)
    yard = area(*smooth([(4700, 2300), (4860, 2270), (4880, 2420), (4720, 2460)], closed=True))
    layer.add(yard, id="T026", nom="Carreau du 6", forme="Exploité", compagnie="Gonnancourt", id_unesco=None)
    return layer


def old_railway_layer(communes: dict[str, Polygon]) -> Layer:
    """Return the old mining railways as lines."""
    fields = {
        "id_troncon": ("str:8", "identifiant"),
        "nom": ("str:60", "nom"),
        "commune_1": ("str:60", "commune principale"),
        "commune_2": ("str:60", "seconde commune"),
        "id_unesco": ("str:8", "identifiant d'élément inscrit"),
        "longueur_m": ("int", "longueur"),
    }
    layer = Layer("cavaliers", "Cavaliers (anciennes voies minières)", "LineString", fields)
    for number, (name, axis, _) in enumerate(CAVALIERS, 1):
        first, second = _commune_names(axis.buffer(3), communes)
        layer.add(axis, id_troncon=f"{number:03d}_01", nom=name, commune_1=first, commune_2=second,
                  id_unesco="98D" if number == 1 else None, longueur_m=round(axis.length))  # fmt: skip
    return layer


def heritage_layers() -> list[Layer]:
    """Return the World Heritage property (its elements) and its buffer zone, which does not cover it."""
    fields = {
        "no_element": ("str:8", "numéro d'élément"),
        "nom": ("str:80", "nom"),
        "surface_ha": ("float", "surface"),
    }
    bien = Layer("bien_unesco", "Bien inscrit au patrimoine mondial (fictif)", "MultiPolygon", fields)
    zone = Layer("tampon_unesco", "Zone tampon UNESCO (fictive)", "MultiPolygon", fields)
    grounds = {row[0]: ground for row, ground in estate_grounds()}
    heap = next(t.ground for t in all_themes() if t.kind == "terril")
    marks = [
        ("98A", "Cité du Transvaal ouest", grounds["Cité du Transvaal ouest (n° 2)"].buffer(4)),
        ("98B", "Cité Saint-Éloi nord", grounds["Cité Saint-Éloi nord (n° 6)"].buffer(-3)),
        ("97", "Cité-jardin des Tilleuls et église Sainte-Barbe", grounds["Cité-jardin des Tilleuls"].buffer(5)),
        ("98C", "Terril n° 24", heap),
        ("98D", "Cavalier de la fosse n° 6", CAVALIERS[0][1].buffer(10, cap_style="flat")),
    ]
    done = shapely.Polygon()
    for number, name, ground in marks:
        own = surface(ground.difference(done))
        done = shapely.union_all([done, own])
        bien.add(own, no_element=number, nom=name, surface_ha=round(own.area / 1e4, 2))
    around = surface(shapely.union_all([g for _, _, g in marks]).buffer(230, quad_segs=4).simplify(3).difference(done))
    for number, part in enumerate(polygons(around), 1):
        zone.add(
            part,
            no_element=f"ZT{number}",
            nom="Zone tampon de la fosse n° 6 et de ses cités",
            surface_ha=round(part.area / 1e4, 2),
        )
    return [bien, zone]


def monument_layers() -> list[Layer]:
    """Return monuments, delimited surroundings, and other protections of sites."""
    points = Layer("monuments", "Monuments historiques (fictifs)", "Point",
                   {"nom": ("str:60", "nom"), "protection": ("str:20", "classé ou inscrit"), "annee": ("int",
                       "année")})  # fmt: skip
    for name, kind, year, place in [
        ("Église Saint-Vaast", "classé MH", 1921, (2575, 1930)),
        ("Chevalement de la fosse n° 6", "inscrit MH", 1992, (4600, 2430)),
        ("Hôtel de ville", "inscrit MH", 2009, (2706, 2022)),
        ("Église Sainte-Barbe", "inscrit MH", 2009, (3752, 2225)),
    ]:
        points.add(spot(*place), nom=name, protection=kind, annee=year)
    sites = Layer("protections", "Protections des sites et abords", "MultiPolygon",
                  {"type": ("str:20", "site classé, SPR ou PDA"), "nom": ("str:60", "nom"), "suptype": ("str:6",
                      "catégorie de servitude")})  # fmt: skip
    heap = next(t.ground for t in all_themes() if t.kind == "terril")
    town = area(*smooth([(2380, 1720), (2900, 1700), (2980, 2080), (2700, 2200), (2380, 2150)], closed=True))
    sites.add(heap.buffer(60), type="site classé", nom="Terril n° 24 et ses abords", suptype="AC2")
    sites.add(town, type="PDA", nom="Périmètre délimité des abords de l'église Saint-Vaast", suptype="AC1")
    sites.add(
        area((3690, 2000), (4330, 1990), (4330, 2200), (3690, 2290)),
        type="SPR",
        nom="Site patrimonial de la cité-jardin",
        suptype="AC4",
    )
    return [points, sites]


def energy_layer(buildings: list[Building], parcels: list[Parcel]) -> Layer:
    """Return energy labels as ADEME publishes them: some old scale, some lower-case or missing letters."""
    fields = {
        "numero_dpe": ("str:13", "numéro (fictif)"),
        "date_etablissement_dpe": ("date", "date"),
        "etiquette_dpe": ("str:1", "classe énergie"),
        "etiquette_ges": ("str:1", "classe gaz à effet de serre"),
        "type_batiment": ("str:12", "maison ou appartement"),
        "annee_construction": ("int", "année de construction"),
        "surface_habitable_logement": ("float", "surface habitable en m²"),
        "conso_5_usages_par_m2_ep": ("int", "consommation en kWhep/m²/an"),
    }
    layer = Layer("dpe", "Diagnostics de performance énergétique (façon ADEME)", "Point", fields)
    odds = {
        "corons": [0, 0.01, 0.08, 0.28, 0.33, 0.19, 0.11], "pavillons": [0, 0.02, 0.14, 0.34, 0.3, 0.14, 0.06],
        "jardin": [0.01, 0.05, 0.22, 0.36, 0.22, 0.1, 0.04], "moderne": [0.01, 0.05, 0.3, 0.38, 0.18, 0.06, 0.02],
        "lotissement": [0.45, 0.35, 0.15, 0.05, 0, 0, 0],
    }  # fmt: skip
    usual = [0.01, 0.04, 0.17, 0.33, 0.25, 0.13, 0.07]
    use = [60, 95, 145, 210, 285, 370, 480]
    for number, building in enumerate(buildings):
        rng = chance("dpe", number)
        if building.dwellings < 1 or rng.random() > 0.16:
            continue
        place = building.polygon.representative_point()
        kind = {"bande": "moderne", "barre": "moderne"}.get(building.kind, building.kind)
        for _ in range(1 + int(building.dwellings > 12)):
            k = int(rng.choice(7, p=odds.get(kind, usual)))
            letter = "ABCDEFG"[k]
            old = rng.random() < 0.22
            year = int(rng.integers(2014, 2021)) if old else int(rng.integers(2022, 2026))
            shown = letter.lower() if rng.random() < 0.01 else None if rng.random() < 0.01 else letter
            layer.add(place, numero_dpe=f"{year % 100}62E{number:08d}",
                date_etablissement_dpe=f"{year}-{rng.integers(1, 13):02d}-{rng.integers(1, 29):02d}",
                      etiquette_dpe=shown, etiquette_ges="ABCDEFG"[max(0, k - int(rng.integers(0, 2)))],
                      type_batiment="appartement" if building.dwellings > 2 else "maison",
                      annee_construction=_year(kind, rng),
                          surface_habitable_logement=round(float(np.clip(rng.normal(72, 9), 45, 130)), 1),
                      conso_5_usages_par_m2_ep=int(use[k] * rng.uniform(0.9, 1.1)))  # fmt: skip
    return layer


def _year(kind: str, rng: np.random.Generator) -> int:
    spans = {"corons": (1868, 1905), "pavillons": (1904, 1932), "jardin": (1919, 1930), "moderne": (1955, 1972),
             "lotissement": (2016, 2023)}  # fmt: skip
    low, high = spans.get(kind, (1890, 1990))
    return int(rng.integers(low, high + 1))

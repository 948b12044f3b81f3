"""The local plan: CNIG zones and prescriptions, drawn from the parcels."""

from __future__ import annotations

import shapely
from shapely import Polygon

from .frame import GRID, area
from .geometry import polygons, simplify_coverage, surface
from .land import Parcel
from .shapes import Building
from .themes import Theme, all_themes
from .write import Layer

PLAN = "200062901_PLUi_20231214"
OTHER_PLAN = "200062902_PLUi_20220630"
ZONES = {
    "UA": ("U", "Zone urbaine de centre-ville dense"),
    "UB": ("U", "Zone urbaine mixte de faubourg"),
    "UCm": ("U", "Cités minières à valeur patrimoniale"),
    "UD": ("U", "Zone urbaine de bourg et de lotissement"),
    "UE": ("U", "Zone d'activités économiques"),
    "UH": ("U", "Équipements collectifs"),
    "1AUh": ("AUc", "Zone à urbaniser à court terme, habitat"),
    "1AUe": ("AUc", "Zone à urbaniser à court terme, activités"),
    "2AU": ("AUs", "Zone à urbaniser à long terme"),
    "N": ("N", "Zone naturelle"),
    "Nt": ("N", "Terrils et espaces néo-naturels"),
    "Nc": ("N", "Cavaliers et corridors écologiques"),
    "A": ("A", "Zone agricole"),
}
BY_KIND = {
    "centre": "UA", "eglise": "UA", "place": "UA", "mairie": "UA", "faubourg": "UB", "ruban": "UB", "corons": "UCm",
    "pavillons": "UCm", "jardin": "UCm", "moderne": "UCm", "lotissement": "UD", "village": "UD", "activite": "UE",
        "plateforme": "UE",
    "ecole": "UH", "stade": "UH", "cimetiere": "UH", "jardins": "UH", "parc": "N", "bois": "N", "marais": "N",
    "etang": "N", "berge": "N", "terril": "Nt", "cavalier": "Nc", "station": "N", "solaire": "N", "champ": "A",
    "rail": "",
}  # fmt: skip
TO_BUILD = [
    ("1AUh", area((3700, 1560), (4330, 1500), (4340, 1745), (3720, 1800))),
    ("1AUh", area((1900, 780), (1900, 900), (1600, 910), (1600, 790))),
    ("1AUh", area((1060, 3060), (1390, 3040), (1390, 2900), (1050, 2920))),
    ("1AUh", area((5720, 250), (6000, 250), (6000, 510), (5720, 520))),
    ("1AUe", area((3860, 340), (4290, 310), (4300, 830), (3850, 820))),
    ("1AUe", area((2120, 340), (2450, 330), (2455, 740), (2120, 745))),
    ("2AU", area((2640, 1060), (3100, 1060), (3130, 1280), (2640, 1300))),
    ("2AU", area((4860, 1760), (5260, 1680), (5240, 2090), (4870, 2170))),
    ("2AU", area((3690, 2430), (4320, 2380), (4320, 2560), (3690, 2620))),
]
"""Fields that the plan opens to building."""


def _zone_of(parcel: Parcel) -> str:
    if parcel.kind in ("fond", "friche"):
        return "UE" if parcel.kind == "friche" else BY_KIND[parcel.around]
    zone = BY_KIND[parcel.kind]
    if parcel.kind in ("champ", "fond"):
        point = parcel.polygon.representative_point()
        zone = next((z for z, ground in TO_BUILD if ground.contains(point)), zone)
    return zone


def zone_layer(parcels: list[Parcel], communes: dict[str, Polygon]) -> Layer:
    """Return the zones: the parcels joined by zone, streets given to the zone beside them."""
    fields = {
        "LIBELLE": ("str:12", "nom court de la zone"),
        "LIBELONG": ("str:254", "nom complet de la zone"),
        "TYPEZONE": ("str:3", "type de zone (U, AUc, AUs, A, N)"),
        "DESTDOMI": ("str:2", "vocation dominante"),
        "NOMFIC": ("str:80", "fichier du règlement"),
        "URLFIC": ("str:254", "adresse du règlement"),
        "IDURBA": ("str:30", "identifiant du document d'urbanisme"),
        "DATVALID": ("str:8", "date de validation"),
    }
    layer = Layer("zone_urba", "Zonage du PLUi (standard CNIG)", "MultiPolygon", fields)
    wanted = {id(p): _zone_of(p) for p in parcels}
    parts, labels = [], []
    for code, ground in communes.items():
        for label, zone in _zones_of([p for p in parcels if p.commune == code], wanted, ground):
            parts += polygons(zone)
            labels += [(PLAN if code in ("62901", "62902", "62903") else OTHER_PLAN, label)] * len(polygons(zone))
    for (document, label), part in sorted(simplify_coverage(parts, labels, 0.1), key=lambda z: (z[0], z[1].bounds)):
        kind, long = ZONES[label]
        layer.add(part, LIBELLE=label, LIBELONG=long, TYPEZONE=kind, DESTDOMI={"UE": "02"}.get(label, "01"),
                  NOMFIC=f"{document.split('_')[0]}_reglement_{document[-8:]}.pdf", URLFIC=None, IDURBA=document,
                  DATVALID=document[-8:])  # fmt: skip
    return layer


def _zones_of(parcels: list[Parcel], wanted: dict[int, str], ground: Polygon) -> list[tuple[str, shapely.Geometry]]:
    """Grow the zones over the streets in order of precedence; what is left goes to the zone it touches most."""
    groups = {z: shapely.union_all([p.polygon for p in parcels if wanted[id(p)] == z], grid_size=GRID) for z in ZONES}
    groups = {z: g for z, g in groups.items() if not g.is_empty}
    done: dict[str, shapely.Geometry] = {}
    used = shapely.Polygon()
    for zone, own in groups.items():
        others = shapely.union_all([g for z, g in groups.items() if z != zone])
        reach = 9 if zone in ("A", "N", "Nc", "Nt") else 14
        grown = surface(own.buffer(reach, join_style="mitre", quad_segs=2).intersection(ground))
        free = surface(shapely.difference(grown, surface(others), grid_size=GRID))
        done[zone] = surface(shapely.difference(free, used, grid_size=GRID))
        used = surface(shapely.union_all([used, done[zone]], grid_size=GRID))
    for rest in polygons(shapely.difference(ground, used, grid_size=GRID)):
        best = max(done, key=lambda z: rest.buffer(0.5).intersection(done[z]).area)
        done[best] = shapely.union_all([done[best], rest], grid_size=GRID)
    return list(done.items())


def _ground(themes: dict[str, Theme], name: str) -> Polygon:
    return themes[name].ground


def prescription_layer(parcels: list[Parcel], buildings: list[Building]) -> Layer:
    """Return the prescriptions that the algorithms tell apart."""
    fields = {
        "LIBELLE": ("str:254", "libellé"),
        "TXT": ("str:10", "étiquette"),
        "TYPEPSC": ("str:2", "type de prescription"),
        "STYPEPSC": ("str:2", "sous-type"),
        "NATURE": ("str:50", "nature"),
        "NOMFIC": ("str:80", "fichier"),
        "URLFIC": ("str:254", "adresse"),
        "IDURBA": ("str:30", "document d'urbanisme"),
        "DATVALID": ("str:8", "date de validation"),
    }
    layer = Layer("prescriptions_surf", "Prescriptions surfaciques du PLUi (standard CNIG)", "MultiPolygon", fields)
    themes = {t.name: t for t in all_themes()}

    def add(shape: shapely.Geometry, kind: str, label: str, text: str) -> None:
        layer.add(shape, LIBELLE=label, TXT=text, TYPEPSC=kind[:2], STYPEPSC=kind[3:], IDURBA=PLAN, DATVALID=PLAN[-8:])

    for name in ("Bois du Bac", "Bois Cornet", "Bois d'Oblain", "Bois de la Loge"):
        add(_ground(themes, name), "01-00", f"Espace boisé classé, {name}", "EBC")
    for shape, kind, label, text in DRAWN:
        add(shape, kind, label, text)
    for k, (zone, ground) in enumerate(TO_BUILD, 1):
        if zone.startswith("1"):
            add(ground, "18-01", f"OAP sectorielle n° {k}", f"OAP{k}")
    add(_ground(themes, "Jardins ouvriers du Transvaal"), "08-00", "Jardins ouvriers à protéger", "JO")
    add(_ground(themes, "Terril n° 24"), "07-02", "Terril n° 24, élément du paysage minier", "TER24")
    add(_ground(themes, "Bosquet du Moulin"), "07-05", "Bosquet à préserver", "BOS")
    add(_ground(themes, "Église Saint-Vaast").buffer(3), "07-01", "Église Saint-Vaast", "PAT1")
    add(_ground(themes, "Église Sainte-Barbe").buffer(3), "07-01", "Église Sainte-Barbe", "PAT2")
    add(_ground(themes, "Marais de la Brette"), "25-00", "Réservoir humide du marais", "TVB1")
    add(_ground(themes, "Berges de la Brette").buffer(8), "25-00", "Corridor de la Brette", "TVB2")
    yards = [b.polygon for b in buildings if b.kind == "ferme" and b.usage == "Résidentiel"]
    for k, home in enumerate(yards[1:4], 1):
        add(home.centroid.buffer(45, quad_segs=3), "16-03", f"STECAL n° {k}, diversification agricole", f"S{k}")
    return layer


DRAWN = [
    (area((2640, 1300), (2790, 1300), (2790, 1440), (2640, 1435)), "05-02",
        "ER 1 : extension du cimetière et stationnement", "ER1"),
    (area((1880, 1770), (1950, 1790), (1975, 1960), (1900, 1950)), "05-04", "ER 2 : promenade de la Brette", "ER2"),
    (area((3655, 2410), (3690, 2412), (3660, 2600), (3630, 2598)), "05-01",
        "ER 3 : élargissement de la rue Casimir-Périer", "ER3"),
    (area((2520, 900), (2556, 900), (2590, 1300), (2560, 1300)), "05-01", "ER 4 : couloir du bus", "ER4"),
    (area((3340, 2700), (3480, 2700), (3480, 2815), (3340, 2825)), "05-03", "ER 5 : maison de quartier", "ER5"),
    (area((3270, 2260), (3430, 2260), (3430, 2370), (3270, 2360)), "05-05", "ER 6 : logements sociaux", "ER6"),
    (area((2000, 3130), (2200, 3140), (2240, 3440), (2080, 3450)), "02-01",
        "Zone inondable de la Brette, inconstructible", "INO"),
    (area((2200, 1690), (3100, 1690), (3100, 2080), (2200, 2080)), "29-01",
        "Densité minimale autour de l'arrêt Mairie", "D40"),
    (area((1490, 3140), (2560, 3140), (2560, 3690), (1490, 3720)), "18-15",
        "OAP trame verte et bleue, vallée de la Brette", "TVB"),
    (area((2990, 2420), (3240, 2420), (3240, 2560), (2990, 2560)), "17-00", "Mixité sociale", "MS"),
]  # fmt: skip
"""Prescriptions with an outline of their own: place, code, label, short text."""

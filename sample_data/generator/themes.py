"""What each place is: estates, town, villages, ribbons, woods, ponds, slag heap, and how their lots are cut."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

import shapely
from shapely import Polygon
from shapely.ops import substring

from .frame import area, line, smooth, spot
from .plan import BACKBONE, CANAL, RAIL_WIDTH, RAILWAY, STREAM, polygon_of


@dataclass(frozen=True)
class Theme:
    """A place that is more than fields; the first theme that covers a piece of a block wins."""

    kind: str
    name: str
    ground: Polygon


@dataclass(frozen=True)
class Cut:
    """How a kind of place is cut: lot width on the street, its spread, lot depth (metres)."""

    width: float
    spread: float
    depth: float


CUTS = {
    "centre": Cut(9.0, 0.4, 34),
    "faubourg": Cut(15.5, 0.4, 33),
    "corons": Cut(9.0, 0.03, 60),
    "pavillons": Cut(15.5, 0.06, 41),
    "jardin": Cut(17.5, 0.12, 36),
    "moderne": Cut(38.0, 0.4, 60),
    "terrasse": Cut(8.5, 0.05, 34),
    "lotissement": Cut(19.0, 0.12, 32),
    "village": Cut(26.0, 0.5, 62),
    "ruban": Cut(19.0, 0.35, 70),
    "activite": Cut(62.0, 0.45, 95),
}
"""Kinds that are cut into lots along their streets; every other kind is one plot or fields."""


def along(name: str, start: tuple[float, float], end: tuple[float, float], depth: float) -> Polygon:
    """Return the ground within ``depth`` of a named road between two places."""
    axis = next(r.axis for r in BACKBONE if r.name == name)
    a, b = sorted((axis.project(spot(*start)), axis.project(spot(*end))))
    return substring(axis, a, b).buffer(depth, cap_style="flat", join_style="mitre")


def _plots() -> list[Theme]:
    """Single places drawn by hand."""
    rows = [
        ("eglise", "Église Saint-Vaast", [(2545, 1892), (2628, 1889), (2636, 1962), (2550, 1968)]),
        ("place", "Place de la Mairie", [(2652, 1888), (2770, 1884), (2765, 1990), (2652, 1992)]),
        ("place", "Square des Tilleuls", smooth([(4080 + 46 * x, 2080 + 29 * y) for x, y in
                                                  ((1, 0), (0.7, 0.7), (0, 1), (-0.7, 0.7), (-1, 0), (-0.7, -0.7),
                                                      (0, -1), (0.7, -0.7))], True)),
        ("mairie", "Hôtel de ville", [(2672, 1980), (2742, 1978), (2746, 2050), (2676, 2054)]),
        ("ecole", "Groupe scolaire Jean-Macé", [(2962, 2010), (3055, 2010), (3080, 2112), (2950, 2100)]),
        ("ecole", "École Marie-Curie", [(2215, 2405), (2330, 2400), (2335, 2515), (2195, 2512)]),
        ("cimetiere", "Cimetière communal", [(2790, 1290), (3010, 1270), (3000, 1410), (2930, 1440), (2790, 1455)]),
        ("stade", "Stade municipal Pierre-Hanot", [(2060, 1215), (2360, 1210), (2370, 1440), (2195, 1430), (2060,
            1425)]),
        ("jardins", "Jardins ouvriers du Transvaal", [(3335, 2960), (3600, 2940), (3585, 3165), (3335, 3170)]),
        ("ecole", "École du Transvaal", [(3335, 2830), (3470, 2820), (3475, 2945), (3335, 2955)]),
        ("stade", "Stade des Mineurs", [(3480, 2700), (3620, 2690), (3605, 2935), (3485, 2945)]),
        ("friche", "Ancien dépôt ferroviaire", [(3258, 2400), (3660, 2418), (3640, 2606), (3258, 2640)]),
        ("friche", "Carreau de la fosse n° 6", [(4330, 2350), (4880, 2240), (4930, 2545), (4330, 2580)]),
        ("friche", "Ancienne verrerie", [(1995, 2530), (2160, 2535), (2130, 2715), (1990, 2725)]),
        ("friche", "Garage Minet", [(3110, 1880), (3195, 1880), (3190, 1935), (3110, 1945)]),
        ("friche", "Sucrerie de la Brette", [(2255, 3470), (2500, 3440), (2500, 3630), (2240, 3655)]),
        ("terril", "Terril n° 24", smooth([(4480, 2640), (4900, 2590), (5180, 2660), (5230, 2950), (5120, 3220),
                                             (4800, 3290), (4480, 3180), (4400, 2900)], closed=True)),
        ("etang", "Étang des Aulnes", smooth([(1620, 3290), (1780, 3220), (1900, 3330), (1850, 3480), (1640, 3490)],
            True)),
        ("etang", "Étang du Marais", smooth([(1930, 3420), (2050, 3390), (2060, 3560), (1950, 3600)], True)),
        ("etang", "Étang du Bac", smooth([(4120, 3720), (4500, 3710), (4560, 3850), (4300, 3900), (4100, 3850)], True)),
        ("marais", "Marais de la Brette", [(1490, 3130), (2050, 3140), (2190, 3660), (1490, 3690)]),
        ("bois", "Bois du Bac", [(4000, 3680), (4700, 3680), (4720, 4000), (4400, 4120), (3960, 4060)]),
        ("bois", "Bois Cornet", smooth([(5560, 2330), (6050, 2300), (6110, 2420), (5980, 2470), (5550, 2490)], True)),
        ("bois", "Bois de la Loge", smooth([(120, 880), (460, 900), (480, 1060), (120, 1080)], True)),
        ("bois", "Bois d'Oblain", smooth([(900, 3860), (1400, 3850), (1440, 4000), (1380, 4180), (950, 4160)], True)),
        ("bois", "Bois du Calvaire", smooth([(5560, 1080), (5820, 1120), (5840, 1260), (5600, 1300)], True)),
        ("bois", "Bosquet du Moulin", smooth([(600, 1700), (760, 1720), (770, 1830), (610, 1840)], True)),
        ("parc", "Parc du château Mercœur", [(4590, 1800), (4860, 1770), (4860, 2200), (4600, 2290), (4575, 2130)]),
        ("ecole", "Collège des Tilleuls", [(3720, 1850), (3880, 1835), (3870, 1975), (3720, 1980)]),
        ("eglise", "Église Sainte-Barbe", [(3720, 2185), (3790, 2195), (3790, 2260), (3715, 2260)]),
        ("cimetiere", "Cimetière de Gonnancourt", [(5290, 1790), (5440, 1780), (5430, 1900), (5280, 1900)]),
        ("plateforme", "Plateforme logistique", [(4420, 600), (4760, 590), (4770, 850), (4420, 840)]),
        ("eglise", "Église de Verdignoy", [(790, 3165), (838, 3165), (835, 3215), (785, 3210)]),
        ("ecole", "École de Verdignoy", [(700, 3165), (785, 3165), (780, 3240), (700, 3235)]),
        ("eglise", "Église de Marlencourt", [(5405, 490), (5460, 497), (5455, 545), (5405, 540)]),
        ("ecole", "Mairie-école de Marlencourt", [(5330, 400), (5372, 402), (5372, 465), (5330, 460)]),
        ("eglise", "Chapelle d'Houssignies", [(1180, 300), (1225, 298), (1225, 335), (1180, 338)]),
        ("station", "Station d'épuration de la Brette", [(1930, 3120), (2050, 3130), (2065, 3220), (1935, 3230)]),
        ("solaire", "Parc photovoltaïque", [(2200, 3180), (2580, 3180), (2580, 3420), (2220, 3440)]),
    ]  # fmt: skip
    return [Theme(kind, name, area(*points)) for kind, name, points in rows]


def _estates() -> list[Theme]:
    rows = [
        ("corons", "Cité du Transvaal (n° 2)", [(2600, 2700), (3325, 2660), (3330, 3200), (2590, 3210)]),
        ("pavillons", "Cité Saint-Éloi (n° 6)", [(3640, 2640), (4330, 2590), (4340, 3330), (3600, 3215)]),
        ("jardin", "Cité-jardin des Tilleuls", [(3690, 1840), (4330, 1755), (4580, 1800), (4570, 2320), (3690, 2410)]),
        ("pavillons", "Cité du Cinq", [(1100, 1590), (1310, 1590), (1800, 1720), (1830, 2170), (1100, 2090)]),
        (
            "moderne",
            "Cité des Provinces-Unies",
            [(3125, 1860), (3128, 1790), (3100, 1350), (3150, 1265), (3620, 1290), (3700, 1840)],
        ),
    ]
    return [Theme(kind, name, area(*points)) for kind, name, points in rows]


def _towns() -> list[Theme]:
    rows = [
        ("activite", "Parc d'activités de la Rocade", [(2500, 780), (3850, 830), (3890, 330), (2490, 300)]),
        ("lotissement", "Les Alouettes", [(5388, 620), (5730, 600), (5760, 880), (5400, 880)]),
        ("lotissement", "Le Domaine de la Fosse", [(5160, 1570), (5440, 1580), (5360, 1970), (5160, 1990)]),
        ("lotissement", "Le Clos de la Couture", [(2965, 1740), (3060, 1730), (3050, 1500), (2940, 1490)]),
        ("centre", "Centre-ville", [(2330, 2130), (2340, 1700), (3060, 1720), (3070, 2130)]),
        ("faubourg", "Faubourgs", [(1850, 1740), (2030, 1430), (2560, 1440), (3100, 1360), (3130, 1800), (3715, 1800),
                                   (3715, 2420), (3270, 2640), (1980, 2740), (1890, 2130)]),
        ("village", "Verdignoy", [(280, 3070), (600, 3080), (1030, 3060), (1070, 3500), (730, 3560), (560, 3420),
                                  (280, 3220)]),
        ("village", "Marlencourt", [(5160, 200), (5700, 180), (5730, 600), (5160, 560)]),
    ]  # fmt: skip
    return [Theme(kind, name, area(*points)) for kind, name, points in rows]


def _ribbons() -> list[Theme]:
    rows = [
        ("ruban", "Avenue de la République", (3700, 1820), (4560, 1740), 52),
        ("ruban", "Avenue de la République", (5180, 1600), (5760, 1450), 50),
        ("ruban", "Avenue de la République", (820, 1500), (1250, 1580), 52),
        ("ruban", "Avenue de la République", (1500, 1640), (1840, 1745), 50),
        ("ruban", "Rue de la Gare", (2540, 1080), (2600, 1480), 48),
        ("ruban", "Route de la Fosse", (5480, 1505), (5330, 1980), 48),
        ("ruban", "Rue du Bois-Cornet", (4300, 2330), (4700, 2250), 46),
        ("ruban", "Boulevard des Mineurs", (3650, 3200), (4300, 3330), 48),
        ("ruban", "Route de Verdignoy", (1180, 2080), (1060, 2420), 46),
        ("ruban", "Rue Neuve", (5300, 2110), (5640, 2140), 45),
        ("village", "Grand-Rue", (4560, 360), (5160, 440), 60),
        ("village", "Grand-Rue", (5700, 545), (5980, 550), 58),
        ("village", "Route de la Fosse", (5380, 470), (5405, 850), 55),
        ("village", "Rue d'Houssignies", (760, 315), (1720, 285), 62),
        ("village", "Rue d'Artrelle", (1260, 160), (1270, 480), 55),
        ("village", "Rue de l'Église", (1030, 3140), (1380, 3120), 55),
        ("village", "Route de Verdignoy", (950, 2900), (850, 3150), 55),
    ]
    return [Theme(kind, name, along(name, a, b, depth)) for kind, name, a, b, depth in rows]


RAIL_THEME = Theme("rail", "Voie ferrée", RAILWAY.buffer(RAIL_WIDTH / 2, cap_style="flat"))
CAVALIER_EAST = line(*smooth([(4380, 2565), (4450, 2600), (4420, 2900), (4380, 3200), (4480, 3380), (4800, 3480),
                              (4950, 3600)]))  # fmt: skip
CAVALIER_WEST = line(*smooth([(1995, 2700), (1700, 2480), (1520, 2330), (1250, 2300), (900, 2420), (520, 2640),
                              (300, 2790)]))  # fmt: skip
CAVALIERS = [
    ("Cavalier de la fosse n° 6 au rivage", CAVALIER_EAST, 12.0),
    ("Cavalier du Cinq", CAVALIER_WEST, 11.0),
    ("Cavalier du Transvaal", line(*smooth([(3640, 2655), (3560, 2668), (3300, 2690), (2900, 2718), (2650, 2738)])),
        10.0),
    ("Cavalier de Marlencourt", line(*smooth([(4900, 2545), (5000, 2300), (4980, 1900), (4930, 1500), (4870, 1100),
                                              (4820, 700), (4700, 460)])), 11.0),
]  # fmt: skip
"""Old mining railways: name, axis, width of the strip that is still one long parcel."""


@lru_cache(maxsize=1)
def all_themes() -> tuple[Theme, ...]:
    """Return the themes, the strongest first."""
    lines = [RAIL_THEME]
    lines += [Theme("cavalier", n, axis.buffer(w / 2, cap_style="flat")) for n, axis, w in CAVALIERS]
    banks = Theme("berge", "Berges de la Brette", shapely.buffer(STREAM, 12))
    quay = Theme("berge", "Domaine du canal", shapely.buffer(CANAL, 30))
    north = Theme("marais", "Marais du Rivage", polygon_of([(2250, 3680), (3500, 3640), (3520, 3560), (2260, 3590)]))
    return (*lines, *_plots(), *_estates(), *_ribbons(), *_towns(), banks, quay, north)

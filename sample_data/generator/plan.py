"""The hand-drawn plan: main roads, railway, waters, communes and what each place is. All in plan coordinates."""

from __future__ import annotations

from dataclasses import dataclass

from shapely import LineString, Polygon

from .frame import area, line, smooth


@dataclass(frozen=True)
class Road:
    """A road by its axis; ``width`` is the public land from fence to fence, in metres."""

    name: str
    nature: str
    importance: str
    width: float
    axis: LineString
    number: str | None = None


def road(name: str, kind: str, *points: tuple[float, float], number: str | None = None) -> Road:
    """Return a road of one of the kinds of :data:`KINDS`."""
    nature, importance, width = KINDS[kind]
    return Road(name, nature, importance, width, line(*smooth(list(points))), number)


KINDS = {
    "rocade": ("Route à 2 chaussées", "1", 26.0),
    "principale": ("Route à 1 chaussée", "2", 15.0),
    "departementale": ("Route à 1 chaussée", "3", 12.0),
    "liaison": ("Route à 1 chaussée", "4", 10.0),
    "rue": ("Route à 1 chaussée", "5", 9.0),
    "voyette": ("Sentier", "6", 3.0),
    "chemin": ("Chemin", "6", 5.0),
}

OUTLINE = area(
    (60, 40), (1500, -20), (2460, 60), (3300, 10), (4150, 20), (5400, 90), (6180, 40), (6120, 1250), (6200, 2450),
    (6080, 3660), (6150, 4220), (4900, 4290), (3600, 4180), (2500, 4250), (1500, 4200), (700, 4150), (-10, 4230),
    (60, 3780), (-40, 2830), (80, 1430), (0, 820),
)  # fmt: skip

BACKBONE = [
    road("Rocade minière", "rocade", (-60, 820), (900, 800), (2000, 760), (2500, 740), (3300, 760), (4300, 860),
         (5200, 980), (6300, 1060), number="D930"),
    road("Avenue de la République", "principale", (-60, 1420), (600, 1480), (1300, 1600), (1900, 1760), (2300, 1850),
         (2640, 1880), (3100, 1870), (3700, 1820), (4300, 1760), (4900, 1690), (5480, 1505), (6300, 1400),
         number="D957"),
    road("Rue de la Gare", "principale", (2450, -60), (2470, 300), (2480, 640), (2560, 1200), (2640, 1880),
         (2660, 2300), (2640, 2720), (2600, 3200), (2560, 3680), (2500, 4400), number="D972"),
    road("Route de Verdignoy", "departementale", (1300, 1600), (1150, 2100), (1000, 2800), (850, 3150), (780, 3500),
         (760, 3775), (700, 4300), number="D181"),
    road("Rue d'Artrelle", "departementale", (1300, 1650), (1300, 1500), (1300, 790), (1250, 290), (1230, -60),
        number="D181"),
    road("Route de la Fosse", "departementale", (5380, 470), (5420, 1000), (5480, 1505), (5300, 2100), (5250, 2525),
         (5560, 3100), (5640, 3660), (5700, 4400), number="D183"),
    road("Rue du Bois-Cornet", "liaison", (2660, 2300), (3200, 2380), (3690, 2395), (4300, 2330), (5330, 2100)),
    road("Boulevard des Mineurs", "liaison", (2600, 3200), (3300, 3180), (4000, 3260), (4600, 3440), (5610, 3400)),
    road("Rue Casimir-Périer", "liaison", (3700, 1820), (3690, 2395), (3650, 2610), (3620, 3195)),
    road("Grand-Rue", "departementale", (3880, -60), (4300, 300), (4900, 420), (5380, 475), (5800, 560), (6300, 500),
         number="D186"),
    road("Rue d'Houssignies", "departementale", (-60, 350), (500, 330), (1250, 290), (1600, 280), (2470, 300),
         number="D179"),
    road("Rue de l'Église", "liaison", (-60, 3080), (300, 3130), (850, 3150), (1400, 3120)),
    road("Chemin du Marais", "chemin", (1400, 3120), (1700, 3080), (2000, 3120), (2605, 3150)),
    road("Rue de l'Égalité", "liaison", (1300, 1590), (1180, 2040), (1700, 2120), (2000, 2180), (2655, 2280)),
    road("Avenue de l'Industrie", "liaison", (2478, 420), (2900, 440), (3400, 400), (3880, 340), (4300, 310), (4380,
        330)),
    road("Chemin de la Justice", "chemin", (2520, 1020), (3000, 1060), (3700, 1120), (4400, 1250), (5440, 1240)),
    road("Chemin des Postes", "chemin", (1300, 1180), (1900, 1200), (2555, 1180)),
    road("Voie d'Annequin", "chemin", (-60, 1120), (500, 1100), (1300, 1080)),
    road("Chemin du Moulin", "chemin", (600, 1480), (560, 2000), (480, 2450), (520, 2800), (560, 3140)),
    road("Chemin des Vaches", "chemin", (560, 2050), (1160, 2080)),
    road("Chemin du Halage Sud", "chemin", (-60, 3745), (1200, 3725), (2560, 3645), (3600, 3595), (5000, 3595),
         (6300, 3660)),
    road("Chemin des Aulnes", "chemin", (1500, 3120), (1480, 3720)),
    road("Chemin d'Oblain", "chemin", (1450, 3790), (1500, 4300)),
    road("Chemin de la Sablière", "chemin", (3700, 3660), (3650, 4300)),
    road("Chemin du Bac", "chemin", (4650, 3660), (4700, 4350)),
    road("Chemin de Béthancourt", "chemin", (-60, 4010), (740, 3980), (1450, 4020), (2530, 3960), (3680, 3920),
         (4680, 3960), (5680, 3940), (6300, 3980)),
    road("Chemin de la Couture", "chemin", (500, 330), (520, 700), (530, 790)),
    road("Chemin de la Couture Nord", "chemin", (525, 845), (540, 1110)),
    road("Chemin vert", "chemin", (1900, 780), (1880, 300), (1900, -60)),
    road("Chemin de Marlencourt", "chemin", (4350, 870), (4380, 1250), (4330, 1755)),
    road("Chemin du Calvaire", "chemin", (5830, 560), (5850, 1050), (5900, 1440)),
    road("Chemin des Prés", "chemin", (4900, 420), (4880, -60)),
    road("Rue Neuve", "liaison", (5290, 2110), (5800, 2150), (6300, 2120)),
]  # fmt: skip

RAILWAY = line(*smooth([(-60, 2830), (1200, 2800), (2000, 2750), (2640, 2700), (3500, 2620), (4500, 2560), (5300, 2520),
                        (6300, 2450)]))  # fmt: skip
RAIL_WIDTH = 22.0
CANAL = line(*smooth([(-60, 3790), (1200, 3770), (2560, 3690), (3600, 3640), (5000, 3640), (6300, 3705)]))
CANAL_WIDTH = 36.0
STREAM = line(*smooth([(700, -60), (860, 300), (900, 500), (1050, 820), (1120, 1080), (1560, 1400), (1770, 1710),
                       (1830, 2150), (1900, 2750), (2060, 3110), (2090, 3400), (2190, 3710)]))  # fmt: skip
STREAM_WIDTH = 6.0

COMMUNES = [
    ("62901", "Bruvelin-les-Mines", "CA", ((2700, 1900), (2300, 1900), (2300, 1000), (3000, 300), (3000, 1000))),
    ("62902", "Gonnancourt", "CA", ((4600, 2000),)),
    ("62903", "Verdignoy", "CA", ((800, 2200),)),
    ("62904", "Houssignies", "CC", ((1100, 400),)),
    ("62905", "Marlencourt", "CC", ((5200, 700), (5200, 1150))),
]
"""INSEE code, name, group of communes and places inside."""
BORDERS = [
    STREAM,
    line((2090, 3685), (2195, 3690), (2200, 4500)),
    BACKBONE[0].axis,
    BACKBONE[2].axis,
    BACKBONE[8].axis,
    line((3540, 3165), (3660, 3165), (3600, 4500)),
    line(*smooth([(3670, 1870), (3960, 1500), (4010, 1160)])),
    line(*smooth([(3970, 1170), (4400, 1250), (5440, 1240), (6500, 1230)])),
    line(*smooth([(4005, 1230), (4060, 820), (4150, -90)])),
]
"""Lines that limit communes: stream, rocade, streets and field limits."""
EPCI = {
    "CA": ("200062901", "CA Artrelle-Brette Métropole minière"),
    "CC": ("200062902", "CC des Coteaux d'Artrelle"),
}


def polygon_of(points: list[tuple[float, float]]) -> Polygon:
    """Return a smoothed, bent polygon."""
    return area(*smooth(points, closed=True))

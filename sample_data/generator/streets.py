"""Streets drawn by hand (town, villages, business zone) and by rule (mining estates), in plan coordinates."""

from __future__ import annotations

import numpy as np

from .plan import Road, road


def _streets() -> list[Road]:
    rows = {
        "Rue du Marché": [(2620, 1990), (2760, 1985), (2900, 1995), (3060, 2000), (3215, 1960)],
        "Rue des Écoles": [(2640, 2100), (2780, 2120), (2930, 2110), (3090, 2120), (3235, 2150)],
        "Rue Pasteur": [(2640, 2200), (2800, 2215), (2950, 2230), (3125, 2250)],
        "Rue Carnot": [(2760, 1855), (2750, 1985), (2775, 2120), (2800, 2215), (2790, 2345)],
        "Rue Jean-Jaurès": [(2900, 1850), (2900, 1995), (2930, 2110), (2950, 2230), (2960, 2370)],
        "Rue Émile-Zola": [(3060, 1850), (3060, 2000), (3090, 2120), (3110, 2250), (3120, 2395)],
        "Rue Victor-Hugo": [(3210, 1845), (3200, 1960), (3220, 2150), (3240, 2405)],
        "Rue Faidherbe": [(3195, 2060), (3400, 2070), (3560, 2060), (3715, 2080)],
        "Rue de la Concorde": [(3210, 2230), (3450, 2240), (3715, 2250)],
        "Rue du Stade": [(3450, 1820), (3445, 2070), (3455, 2240), (3460, 2410)],
        "Rue de l'Abattoir": [(2360, 1840), (2340, 2000), (2350, 2120), (2340, 2250)],
        "Rue Basse": [(2665, 2010), (2500, 2005), (2340, 2000), (2150, 1990), (1970, 1960)],
        "Rue Lamartine": [(2670, 2130), (2500, 2125), (2350, 2120), (2160, 2100), (1965, 2070)],
        "Rue du Beffroi": [(2500, 1855), (2500, 2005), (2500, 2125), (2510, 2280)],
        "Rue des Tanneurs": [(2165, 1800), (2150, 1990), (2160, 2100), (2150, 2225)],
        "Quai de la Brette": [(1955, 1755), (1985, 1960), (1975, 2070), (1985, 2200)],
        "Rue du Dépôt": [(2660, 2640), (2400, 2650), (2110, 2660)],
        "Rue Voltaire": [(2675, 2420), (2450, 2400), (2200, 2390), (2000, 2360)],
        "Rue Molière": [(2670, 2530), (2430, 2530), (2165, 2520)],
        "Rue Racine": [(2420, 2225), (2450, 2400), (2430, 2530), (2400, 2665)],
        "Rue Diderot": [(2190, 2190), (2200, 2390), (2180, 2520), (2150, 2675)],
        "Rue de la Verrerie": [(2640, 2470), (2850, 2480), (3050, 2490), (3265, 2480)],
        "Rue des Forges": [(2850, 2310), (2850, 2480), (2840, 2612)],
        "Rue des Usines": [(3050, 2350), (3050, 2490), (3040, 2605)],
        "Rue du Quai": [(2625, 2610), (2840, 2600), (3040, 2590), (3250, 2575)],
        "Rue de l'Octroi": [(3240, 2370), (3250, 2480), (3250, 2590)],
        "Rue Kléber": [(2600, 1740), (2800, 1750), (2960, 1740), (3095, 1720)],
        "Rue Mirabeau": [(2585, 1600), (2790, 1610), (2950, 1600), (3075, 1570)],
        "Rue Danton": [(2800, 1885), (2800, 1750), (2790, 1610), (2780, 1455)],
        "Rue Marceau": [(2950, 1885), (2960, 1740), (2950, 1600), (2930, 1435)],
        "Rue du Cimetière": [(2565, 1450), (2780, 1470), (2930, 1450), (3080, 1400), (3230, 1330)],
        "Rue du Faubourg": [(2610, 1650), (2400, 1640), (2200, 1600), (2035, 1580)],
        "Rue Gambetta": [(2400, 1880), (2400, 1640), (2390, 1465)],
        "Rue Hoche": [(2200, 1840), (2200, 1600), (2190, 1435)],
        "Rue du Moulin-Neuf": [(2600, 1480), (2390, 1480), (2190, 1450), (2060, 1440), (2050, 1580), (2050, 1810)],
        "Rue de l'Innovation": [(2900, 425), (2900, 640), (3100, 655), (3330, 640), (3350, 390)],
        "Rue des Chartreux": [(3250, 650), (3700, 610), (3800, 335)],
        "Rue Haute": [(600, 3130), (620, 3330), (820, 3400)],
        "Rue de la Mare": [(840, 3160), (1010, 3330), (1000, 3480), (770, 3500)],
        "Rue du Presbytère": [(300, 3120), (330, 3000), (520, 2960)],
        "Rue de l'Abreuvoir": [(5385, 485), (5400, 250), (5650, 240), (5655, 545)],
        "Rue des Alouettes": [(5395, 640), (5560, 660), (5700, 720), (5700, 860), (5410, 840)],
        "Rue du Lavoir": [(5230, 440), (5220, 260), (5460, 248)],
        "Rue des Coquelicots": [(5462, 1640), (5310, 1650), (5235, 1760), (5310, 1890), (5400, 1880)],
        "Rue du Fret": [(4552, 340), (4550, 600)],
        "Rue de la Couture": [(2990, 1740), (3000, 1570), (2940, 1560)],
    }
    return [road(name, "rue", *points) for name, points in rows.items()]


def _corons() -> list[Road]:
    """Rows of miners' houses between the railway and the boulevard: Cité du Transvaal."""
    found = []
    for k, name in enumerate(["Péronne", "Anzin", "Aniche", "Denain", "Lourches"]):
        west = 2770 + 86 * k
        found.append(road(f"Rue de {name}", "rue", (2600, west), (2900, west - 8), (3325, west - 25)))
    for name, u in [("Rue du Transvaal", 2960), ("Rue Sainte-Barbe", 3310)]:
        found.append(road(name, "rue", (u, 2700), (u, 3000), (u, 3205)))
    return found


def _pavillons() -> list[Road]:
    """Two estates of paired houses with gardens: Cité Saint-Éloi (east) and Cité du Cinq (west)."""
    found = []
    for k, name in enumerate(["Rue du Porion", "Rue du Galibot", "Rue du Raccommodeur", "Rue de la Lampisterie"]):
        v = 2730 + 118 * k
        found.append(road(name, "rue", (3610, v), (3900, v - 14), (4290, v - 30)))
    for name, u in [("Rue de la Haveuse", 3950), ("Rue du Chevalement", 4280)]:
        found.append(road(name, "rue", (u, 2690), (u + 8, 2950), (u + 4, 3330 if u > 4000 else 3270)))
    for k, name in enumerate(["Rue de Lorraine", "Rue d'Alsace", "Rue de Champagne", "Rue de Bourgogne"]):
        v = 1700 + 100 * k
        found.append(road(name, "rue", (1110 + 20 * (3 - k), v - 14), (1450, v + 40), (1745, v + 92 - 22 * k)))
    found.append(road("Rue d'Artois", "rue", (1730, 1690), (1730, 1800), (1745, 2145)))
    found.append(road("Rue de Picardie", "rue", (1440, 1600), (1430, 1840), (1420, 2100)))
    return found


def _garden_city() -> list[Road]:
    """Cité-jardin des Tilleuls: an oval green, two crescents and short radial streets."""

    def ellipse(a: float, b: float, start: float, end: float, n: int = 24) -> list[tuple[float, float]]:
        turn = np.radians(np.linspace(start, end, n))
        return [(4080 + a * np.cos(t), 2080 + b * np.sin(t)) for t in turn]

    found = [
        road("Place des Tilleuls", "rue", *ellipse(62, 42, 0, 360)),
        road("Rue des Acacias", "rue", *ellipse(165, 120, 0, 360, 36)),
        road("Rue des Érables", "rue", *ellipse(278, 205, 0, 360, 48)),
    ]
    radials = [("Allée des Roses", 30, 40, 248), ("Allée des Lilas", 100, 25, 295), ("Allée des Iris", 155, 40, 420),
               ("Allée des Glycines", 205, 40, 258), ("Allée des Dahlias", 262, 25, 335), ("Allée des Jasmins", 325,
                   40, 250)]  # fmt: skip
    for name, angle, near, far in radials:
        t = np.radians(angle)
        ends = [(4080 + r * np.cos(t) * 1.15, 2080 + r * np.sin(t) * 0.95) for r in (near, (near + far) / 2, far)]
        found.append(road(name, "rue", *ends))
    found.append(
        road("Rue des Marronniers", "rue", (4330, 1990), (4520, 1960), (4560, 2130), (4470, 2310), (4450, 2345))
    )
    found.append(road("Allée du Parc", "rue", (4345, 2110), (4570, 2130)))
    return found


def _modern() -> list[Road]:
    """Cité moderne des Provinces-Unies: loops of the 1960s between flats and terraces."""
    return [
        road("Rue Léo-Lagrange", "rue", (3250, 1850), (3260, 1700), (3250, 1500), (3225, 1320)),
        road("Rue Paul-Éluard", "rue", (3250, 1690), (3420, 1700), (3560, 1660), (3650, 1700), (3690, 1835)),
        road("Rue Louis-Aragon", "rue", (3240, 1510), (3400, 1500), (3550, 1480), (3570, 1670)),
        road("Rue Joliot-Curie", "rue", (3220, 1330), (3420, 1320), (3560, 1330), (3560, 1490)),
        road("Allée des Poètes", "rue", (3405, 1695), (3400, 1490)),
    ]


def all_streets() -> list[Road]:
    """Return every street that is not on the backbone."""
    return [*_streets(), *_corons(), *_pavillons(), *_garden_city(), *_modern()]

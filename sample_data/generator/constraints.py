"""Risks and easements: flood plan, mining hazard, public-utility easements; permits and declared farmland."""

from __future__ import annotations

import shapely

from .frame import area, chance, line, smooth, spot
from .geometry import polygons, surface
from .land import Parcel
from .landcover import is_recent
from .plan import RAILWAY, STREAM
from .themes import all_themes
from .write import Layer


def risk_layer() -> Layer:
    """Return the zones of the flood plan and of the mining hazard, with their regulation."""
    fields = {
        "codezone": ("str:10", "code de zone"),
        "nom": ("str:60", "plan"),
        "typereg": ("str:2", "01 et 02 prescriptions, 03 interdiction, 04 interdiction stricte"),
        "reglement": ("str:40", "règlement en clair"),
    }
    layer = Layer(
        "contraintes_ppr", "Zones des plans de prévention des risques et de l'aléa minier", "MultiPolygon", fields
    )
    near = surface(STREAM.buffer(26, quad_segs=4).simplify(0.8))
    far = surface(STREAM.buffer(70, quad_segs=4).simplify(1.5).difference(near))
    flood, mining = "PPRI de la Brette", "PPRM, affaissements et puits"
    layer.add(near, codezone="R", nom=flood, typereg="03", reglement="Interdiction")
    layer.add(far, codezone="B", nom=flood, typereg="02", reglement="Prescriptions")
    for place in ((4610, 2440), (4680, 2400), (1600, 2390)):
        layer.add(
            spot(*place).buffer(30, quad_segs=6),
            codezone="PI",
            nom=mining,
            typereg="04",
            reglement="Interdiction stricte",
        )
    sink = area(*smooth([(1600, 3200), (2100, 3180), (2150, 3600), (1600, 3620)], closed=True))
    layer.add(sink, codezone="F", nom=mining, typereg="02", reglement="Prescriptions")
    heap = next(t.ground for t in all_themes() if t.kind == "terril")
    layer.add(surface(heap.buffer(35)), codezone="E", nom=mining, typereg="03", reglement="Interdiction")
    return layer


def easement_layer() -> Layer:
    """Return a few public-utility easements."""
    fields = {"suptype": ("str:6", "catégorie de servitude"), "nomsuplitt": ("str:80", "nom de la servitude")}
    layer = Layer("contraintes_sup", "Servitudes d'utilité publique", "MultiPolygon", fields)
    power = line((100, 1250), (2300, 1320), (3400, 1180), (6100, 1330)).buffer(15, cap_style="flat")
    gas = line((2900, 100), (2950, 780), (3300, 1150), (4450, 1480), (4700, 2480)).buffer(10, cap_style="flat")
    layer.add(power, suptype="I4", nomsuplitt="Ligne électrique 225 kV")
    layer.add(gas, suptype="I3", nomsuplitt="Canalisation de gaz")
    layer.add(RAILWAY.buffer(20, cap_style="flat"), suptype="T1", nomsuplitt="Voies ferrées")
    layer.add(spot(2575, 1930).buffer(500, quad_segs=8), suptype="AC1", nomsuplitt="Abords de l'église Saint-Vaast")
    return layer


def permit_layer(parcels: list[Parcel]) -> Layer:
    """Return building permits: those that filled recent lots, and some not yet begun."""
    fields = {
        "num_dau": ("str:15", "numéro (fictif)"),
        "type_dau": ("str:2", "PC ou PA"),
        "date_reelle_autorisation": ("date", "date d'autorisation"),
        "nb_lgt_tot_crees": ("int", "logements autorisés"),
        "superficie_terrain": ("int", "surface du terrain en m²"),
        "etat_dau": ("str:12", "autorisé, commencé ou terminé"),
    }
    layer = Layer("permis", "Autorisations d'urbanisme (façon Sitadel)", "Polygon", fields)
    done = [p for p in parcels if is_recent(p) and p.front is not None]
    coming = [p for p in parcels if p.kind in ("fond", "champ", "activite") and 800 < p.polygon.area < 9000]
    chosen = [(p, "terminé") for p in done[::4]] + [(p, "autorisé") for p in coming[::43]]
    for number, (parcel, state) in enumerate(chosen, 1):
        rng = chance("permit", number)
        year = int(rng.integers(2016, 2023)) if state == "terminé" else int(rng.integers(2023, 2026))
        homes = 0 if parcel.kind == "activite" else 1 if state == "terminé" else int(rng.integers(1, 12))
        layer.add(parcel.polygon, num_dau=f"PC{parcel.commune}{year % 100}{number:06d}", type_dau="PC",
                  date_reelle_autorisation=f"{year}-{rng.integers(1, 13):02d}-15", nb_lgt_tot_crees=homes,
                  superficie_terrain=round(parcel.polygon.area), etat_dau=state)  # fmt: skip
    return layer


CROPS = [("BTH", "1", 0.34), ("BTN", "24", 0.16), ("PTC", "24", 0.13), ("MIS", "2", 0.12), ("PPH", "18", 0.13),
         ("LIF", "24", 0.05), ("CZH", "5", 0.07)]  # fmt: skip


def farmland_layer(parcels: list[Parcel]) -> Layer:
    """Return declared farmland, a few neighbouring cadastral parcels to an islet, as in the RPG."""
    fields = {
        "id_parcel": ("str:10", "identifiant"),
        "surf_parc": ("float", "surface en ha"),
        "code_cultu": ("str:3", "culture"),
        "code_group": ("str:2", "groupe de cultures"),
    }
    layer = Layer("rpg", "Parcelles agricoles déclarées (façon RPG)", "Polygon", fields)
    farmed = [p.polygon for p in parcels if p.kind == "champ" and p.polygon.area > 1500]
    islets: dict[tuple[int, int], list] = {}
    for ground in farmed:
        islets.setdefault((int(ground.centroid.x // 170), int(ground.centroid.y // 300)), []).append(ground)
    number = 0
    for key in sorted(islets):
        for part in polygons(surface(shapely.union_all(islets[key]).buffer(-1.0)).simplify(1.0)):
            rng = chance("crop", key, round(part.area))
            if part.area < 2500 or rng.random() < 0.04:
                continue
            number += 1
            crop = CROPS[int(rng.choice(len(CROPS), p=[c[2] for c in CROPS]))]
            layer.add(
                part,
                id_parcel=str(4_200_000 + number),
                surf_parc=round(part.area / 1e4, 2),
                code_cultu=crop[0],
                code_group=crop[1],
            )
    return layer

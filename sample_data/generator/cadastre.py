"""The layers of the land register: parcels with numbers and owners, buildings, communes."""

from __future__ import annotations

import numpy as np
import shapely

from .frame import chance
from .land import Parcel
from .plan import COMMUNES, EPCI
from .shapes import Building
from .write import Layer

SECTIONS = ["AA", "AB", "AC", "AD", "AE", "AH", "AI", "AK", "AL", "AM", "AN", "AO", "AP", "AR"]
OPEN_SECTIONS = ["ZA", "ZB", "ZC", "ZD", "ZE", "ZH"]
OPEN_KINDS = {"champ", "bois", "marais", "etang", "terril", "berge", "cavalier", "rail"}
COMMUNE, GROUP, DEPARTMENT = ("+00001", "P5"), ("+00004", "P4"), ("+00003", "P3")
STATE, LANDBANK, NETWORK, HOUSING = ("+00002", "P1"), ("+00008", "F2"), ("+00009", "R3"), ("+00021", "F1")
PUBLIC = {
    "ecole": COMMUNE, "eglise": COMMUNE, "mairie": COMMUNE, "place": COMMUNE, "cimetiere": COMMUNE, "stade": COMMUNE,
    "parc": COMMUNE, "jardins": HOUSING, "station": GROUP, "terril": LANDBANK, "etang": DEPARTMENT, "rail": NETWORK,
    "berge": STATE, "friche": LANDBANK,
}  # fmt: skip
"""Account number and Fichiers fonciers category of the owners of public places."""
LANDLORD = {"corons", "pavillons", "jardin", "moderne"}

PARCEL_FIELDS = {
    "id": ("str:14", "identifiant cadastral sur 14 caractères (commune, préfixe, section, numéro)"),
    "commune": ("str:5", "code INSEE (fictif)"),
    "prefixe": ("str:3", "préfixe de section"),
    "section": ("str:2", "section"),
    "numero": ("str:4", "numéro de parcelle"),
    "contenance": ("int", "surface fiscale en m², voisine de la surface dessinée"),
    "idprocpte": ("str:11", "compte de propriété (matrice fictive)"),
    "part_vacance": ("float", "part de logements vacants, de 0 à 1 (centre-ville seulement)"),
    "catpro2": (
        "str:2",
        "catégorie de propriétaire au sens des Fichiers fonciers (X1 personne physique, P5 commune, F1 bailleur…)",
    ),
}
BUILDING_FIELDS = {
    "cleabs": ("str:24", "identifiant à la façon de la BD TOPO"),
    "nature": ("str:40", "nature"),
    "usage_1": ("str:30", "usage principal"),
    "hauteur": ("float", "hauteur en m (vide si inconnue)"),
    "nombre_de_logements": ("int", "nombre de logements (vide si inconnu)"),
    "etat": ("str:15", "état de l'objet"),
}


def _sectioned(parcels: list[Parcel]) -> list[tuple[str, Parcel]]:
    """Give each parcel of a commune a section: tiles of about 700 m, town letters or open-country letters."""
    tiles: dict[tuple[bool, int, int], str] = {}
    letters = {True: iter(OPEN_SECTIONS * 9), False: iter(SECTIONS * 9)}
    found = []
    for parcel in parcels:
        middle = parcel.polygon.representative_point()
        wide = parcel.kind in OPEN_KINDS
        tile = (wide, int(middle.x // (1500 if wide else 750)), int(middle.y // (1500 if wide else 750)))
        if tile not in tiles:
            tiles[tile] = next(letters[wide])
        found.append((tiles[tile], parcel))
    return found


def _owner(parcel: Parcel, rng: np.random.Generator, accounts: list[str]) -> tuple[str, str]:
    """Return an account of the fictive register and its category; ``accounts`` holds the private ones made so far."""
    insee, kind, odds = parcel.commune, parcel.kind, rng.random()
    rules = [
        (parcel.place == "Garage Minet" or (kind == "friche" and odds < 0.3), f"B{rng.integers(2000, 2400):05d}", "M0"),
        (kind in PUBLIC, *PUBLIC.get(kind, ("", ""))),
        ((parcel.around or kind) in LANDLORD and odds < 0.84, "+00021", "F1"),
        (kind == "activite" and odds < 0.8, f"B{rng.integers(3000, 3060):05d}", "M0"),
        (kind == "cavalier" and odds < 0.4, *COMMUNE),
        (kind == "cavalier", *GROUP),
        (odds > 0.97, *COMMUNE),
        (kind == "champ", f"A{rng.integers(1, 60):05d}", "X1"),
    ]
    for applies, account, category in rules:
        if applies:
            return insee + account, category
    same_as_before = accounts and odds < (0.55 if parcel.front is None else 0.10)
    if not same_as_before:
        accounts.append(f"{insee}{'CDGLMPRT'[rng.integers(0, 8)]}{rng.integers(1, 9999):05d}")
    return accounts[-1], "X1"


def _vacancy(parcel: Parcel, rng: np.random.Generator) -> float | None:
    """Return the share of empty dwellings of a town-centre parcel."""
    if parcel.kind != "centre":
        return None
    return float(rng.choice([0.0, 0.25, 0.5, 1.0], p=[0.84, 0.06, 0.05, 0.05]))


def parcel_layer(parcels: list[Parcel]) -> Layer:
    """Return the parcels with numbers, taxed area and owner, in the order of their identifiers."""
    layer = Layer("parcelles", "Parcelles cadastrales (façon Etalab)", "Polygon", PARCEL_FIELDS)
    for code, *_ in COMMUNES:
        counts: dict[str, int] = {}
        accounts: list[str] = []
        rows = []
        for section, parcel in _sectioned([p for p in parcels if p.commune == code]):
            counts[section] = counts.get(section, 0) + 1
            number = f"{counts[section]:04d}"
            rng = chance("parcel", code, section, number)
            error = rng.normal(0, 0.006) if rng.random() > 0.03 else rng.choice([-0.12, 0.09, 0.2])
            account, category = _owner(parcel, rng, accounts)
            parcel.attributes = {
                "id": f"{code}000{section}{number}", "commune": code, "prefixe": "000", "section": section,
                "numero": number.lstrip("0"), "contenance": max(1, round(parcel.polygon.area * (1 + error))),
                "idprocpte": account, "catpro2": category,
                "part_vacance": _vacancy(parcel, rng),
            }  # fmt: skip
            rows.append((parcel.attributes["id"], parcel))
        for _, parcel in sorted(rows, key=lambda r: r[0]):
            layer.add(parcel.polygon, **parcel.attributes)
    return layer


def building_layer(buildings: list[Building]) -> Layer:
    """Return the buildings as BD TOPO describes them."""
    layer = Layer("batiments", "Bâtiments (façon BD TOPO)", "Polygon", BUILDING_FIELDS, indexed=False)
    for number, building in enumerate(buildings):
        rng = chance("topo", number)
        layer.add(
            building.polygon,
            cleabs=f"BATIMENT{number + 2120000000:016d}",
            nature=building.nature,
            usage_1=building.usage,
            hauteur=building.height if rng.random() > 0.02 else None,
            nombre_de_logements=building.dwellings if building.usage == "Résidentiel" and rng.random() > 0.03 else None,
            etat="En service" if building.kind != "friche" else "En ruine",
        )
    return layer


def old_building_layer(buildings: list[Building]) -> Layer:
    """Return the buildings of the first date, without attributes."""
    layer = Layer("batiments_anciens", "Bâtiments en 2015", "Polygon", {"id": ("int", "numéro")}, indexed=False)
    for number, building in enumerate(buildings, 1):
        layer.add(building.polygon, id=number)
    return layer


def commune_layer(areas: dict[str, shapely.Polygon]) -> Layer:
    """Return the communes with their group of communes."""
    fields = {
        "insee": ("str:5", "code INSEE (fictif)"),
        "nom": ("str:60", "nom (fictif)"),
        "epci_siren": ("str:9", "SIREN de l'intercommunalité (fictif)"),
        "epci_nom": ("str:80", "intercommunalité (fictive)"),
    }
    layer = Layer("communes", "Communes", "Polygon", fields)
    for code, name, group, _ in COMMUNES:
        layer.add(areas[code], insee=code, nom=name, epci_siren=EPCI[group][0], epci_nom=EPCI[group][1])
    return layer

"""Brownfields and facilities: the parcels of the places that the plan names."""

from __future__ import annotations

import shapely

from .land import Parcel
from .write import Layer

FACILITIES = {
    "ecole": "Enseignement", "eglise": "Culte", "mairie": "Administration", "cimetiere": "Cimetière",
    "stade": "Sport", "station": "Réseau", "rail": "Voie ferrée", "parc": "Parc", "jardins": "Jardins familiaux",
}  # fmt: skip


def _places(parcels: list[Parcel], kinds: set[str]) -> list[tuple[str, str, shapely.Geometry]]:
    names = sorted({(p.kind, p.place) for p in parcels if p.kind in kinds})
    return [(k, n, shapely.union_all([p.polygon for p in parcels if (p.kind, p.place) == (k, n)])) for k, n in names]


def brownfield_layer(parcels: list[Parcel]) -> Layer:
    """Return the brownfields, named as in Cartofriches."""
    fields = {
        "site_nom": ("str:60", "nom du site"),
        "site_statut": ("str:30", "statut"),
        "site_type": ("str:40", "type de friche"),
    }
    layer = Layer("friches", "Friches", "MultiPolygon", fields)
    kinds = {"Carreau": "friche industrielle", "Ancien dépôt": "friche ferroviaire", "Garage": "friche commerciale"}
    for _, name, ground in _places(parcels, {"friche"}):
        kind = next((v for k, v in kinds.items() if name.startswith(k)), "friche industrielle")
        layer.add(ground, site_nom=name, site_statut="friche sans projet" if "Garage" in name else "friche avec projet",
                  site_type=kind)  # fmt: skip
    return layer


def facility_layer(parcels: list[Parcel]) -> Layer:
    """Return schools, churches, town hall, cemeteries, sports grounds, railway."""
    fields = {"nom": ("str:60", "nom"), "categorie": ("str:30", "catégorie")}
    layer = Layer("equipements", "Équipements et emprises publiques", "MultiPolygon", fields)
    for kind, name, ground in _places(parcels, set(FACILITIES)):
        layer.add(ground, nom=name, categorie=FACILITIES[kind])
    return layer

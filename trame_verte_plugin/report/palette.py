"""Colours of classes, the same on maps (``scripts/make_styles.py``), in charts and in legends.

Chosen to stay apart for the three kinds of colour blindness: what can be acted on is strong, what stays as it is is
pale (``tests/test_styles.py`` measures it).
"""

from __future__ import annotations

from dataclasses import dataclass

INK, MUTED, LINE, ACCENT = "#22302b", "#5c6b64", "#d5ddd8", "#1f6f54"

#: Series that have no colour of their own.
SERIES = ("#1f6f54", "#d9822b", "#3f6fa8", "#a8577e", "#8a8f3c", "#6d6a75")


@dataclass(frozen=True)
class Entry:
    """One entry of a legend; classes that nobody acts on share one."""

    classes: tuple[str, ...]
    label: str
    color: str


#: `mutabilite` of the land referential, in the order of a legend.
MUTABILITY = (
    Entry(("nu",), "Terrain nu : construire", "#d7301f"),
    Entry(("friche",), "Friche : requalifier ou renaturer", "#6b3a8c"),
    Entry(("renouvellement",), "Renouvellement : recycler", "#c77fb8"),
    Entry(("divisible",), "Parcelle divisible : diviser", "#f6ad60"),
    Entry(("sous_densite",), "Sous-densité : densifier", "#fae588"),
    Entry(("a_ouvrir",), "À ouvrir à l'urbanisation : planifier", "#3d85c6"),
    Entry(("delaisse",), "Délaissé : regrouper", "#a6d3ea"),
    Entry(("inconstructible", "hors_zone"), "Inconstructible, hors zone : préserver", "#b3d3a8"),
    Entry(("equipement", "occupe"), "Équipement, occupé : conserver", "#dcd9d2"),
)
#: Parcels without a class, because a layer that decides is not given.
UNCLASSED = Entry(("",), "Non classé (donnée manquante)", "#ffffff")


def color_of(mutability: str) -> str:
    """Return the colour of a class of ``mutabilite``."""
    return next((e.color for e in MUTABILITY if mutability in e.classes), UNCLASSED.color)


def short_label(mutability: str) -> str:
    """Return what charts and tables call a class of ``mutabilite``."""
    return SHORT_LABELS.get(mutability, "Non classé")


SHORT_LABELS = {
    "nu": "Terrain nu",
    "friche": "Friche",
    "renouvellement": "Renouvellement",
    "divisible": "Divisible",
    "sous_densite": "Sous-densité",
    "a_ouvrir": "À ouvrir",
    "delaisse": "Délaissé",
    "inconstructible": "Inconstructible",
    "hors_zone": "Hors zone",
    "equipement": "Équipement",
    "occupe": "Occupé",
}

#: `etat` of the buffer zone audit, the worst first.
STATES = (
    Entry(("rompue",), "Rompue", "#8c1c13"),
    Entry(("entamee",), "Entamée", "#e0652b"),
    Entry(("sous_pression",), "Sous pression", "#f6c65b"),
    Entry(("preservee",), "Préservée", "#3b8f6b"),
)
#: Zones that get figures without a verdict.
UNJUDGED = Entry(("",), "Sans verdict (parvis, zone tampon UNESCO)", "#c9d3dc")

#: The largest components of a graph, by rank (Okabe & Ito 2008, without the green of the patches).
COMPONENTS = ("#0072b2", "#e69f00", "#cc79a7", "#d55e00", "#56b4e9", "#f0e442", "#4a3b34")

#: `statut_unesco` of the estate inventory.
ESTATE_STATUS = (
    Entry(("inscrite",), "Inscrite au patrimoine mondial", "#8c3b1e"),
    Entry(("zone_tampon",), "En zone tampon UNESCO", "#e2a04a"),
    Entry(("hors",), "Hors des périmètres UNESCO", "#5b8fb0"),
)
#: Estates whose perimeters are not given.
UNKNOWN_STATUS = Entry(("",), "Statut inconnu (périmètre manquant)", "#c9d3dc")

#: `nature` of the pockets.
POCKETS = (
    Entry(("libre",), "Terrain libre", "#d7301f"),
    Entry(("equipement",), "Grand terrain bâti, équipement", "#8f7bb8"),
    Entry(("jardins",), "Jardins (à préserver)", "#b3d3a8"),
)
UNKNOWN_POCKET = Entry(("",), "Nature inconnue (parcelles manquantes)", "#f0d9a8")

#: `fragilite` of green-grid elements, the highest first.
FRAGILITY = (
    Entry(("3",), "Fragilité 3 : à protéger d'abord", "#8c1c13"),
    Entry(("2",), "Fragilité 2", "#e8743b"),
    Entry(("1",), "Fragilité 1", "#f3cf6b"),
    Entry(("0",), "Fragilité 0", "#7fb98a"),
    Entry(("",), "Fragilité inconnue (couches manquantes)", "#c9d3dc"),
)
#: Pieces that a prescription protects already, whatever their fragility.
SHIELDED = Entry(("",), "Déjà protégé : rien à ajouter", "#2f6fb3")

#: Parcels of the green grid by `contigue`.
GREEN_PARCELS = (
    Entry(("contact",), "À gagner : au contact d'un corridor", "#7b4fa3"),
    Entry(("proche",), "À gagner : proche d'un corridor", "#d3b7e6"),
    Entry(("",), "Porte de la trame verte", "#5f9e6e"),
)

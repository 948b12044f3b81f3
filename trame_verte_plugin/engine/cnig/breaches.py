"""Breaches of the standard: what each code says and how it is mended, and the table that gathers them."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np

from ..table import Table

#: What is not there yet in a contribution; told, but no breach.
TO_JOIN = "a_joindre"

#: Message and remedy of each code; ``{…}`` stands for what was found and what is wanted.
SENTENCES: dict[str, tuple[str, str]] = {
    TO_JOIN: ("Reste à joindre : {wanted}", "Joindre cet élément avant le dépôt de la livraison complète"),
    "dossier_nom": (
        "Le dossier s'appelle « {found} »",
        "Le nommer {wanted}",
    ),
    "dossier_absent": ("Le dossier {wanted} manque", "Créer ce dossier et y ranger les pièces"),
    "dossier_inattendu": ("Le dossier « {found} » n'est pas prévu par le standard", "Le retirer ou le renommer"),
    "rien": ("Aucune table du standard dans ce dossier", "Indiquer le dossier qui contient Donnees_geographiques"),
    "territoire": ("« {found} » n'est ni un code INSEE ni un SIREN", "Corriger le code dans les noms et les champs"),
    "table_absente": ("La table {wanted} manque", "Joindre cette table"),
    "table_double": ("La table {found} est livrée plusieurs fois", "N'en garder qu'un fichier"),
    "table_vide": ("La table n'a aucune ligne", "Retirer le fichier ou y verser les objets"),
    "piece_absente": ("La pièce {wanted} manque", "Joindre cette pièce en PDF"),
    "piece_format": ("« {found} » n'est pas un PDF", "Livrer les pièces écrites en PDF"),
    "piece_nom": ("Le nom « {found} » n'est pas prévu par le standard", "Renommer la pièce selon le standard"),
    "metadonnees_absentes": ("Le fichier de métadonnées (XML) manque", "Le joindre à la racine de la livraison"),
    "fichier_nom": ("Le nom « {found} » n'est pas prévu par le standard", "Le nommer {wanted}"),
    "fichier_lieu": ("Le fichier n'est pas dans son dossier", "Le ranger dans {wanted}"),
    "fichier_autre_livraison": ("Le fichier est d'une autre livraison ({found})", "Le retirer, ou le nommer {wanted}"),
    "fichier_illisible": ("Le fichier ne s'ouvre pas ({found})", "L'écrire à nouveau"),
    "fichier_inattendu": ("Le fichier « {found} » n'est pas prévu par le standard", "Le retirer"),
    "fichier_manquant": ("Le Shapefile n'a pas de fichier {wanted}", "Joindre ce fichier"),
    "couche_nom": ("La couche s'appelle « {found} »", "La nommer {wanted}, comme le fichier"),
    "couche_inattendue": ("Le fichier contient aussi la couche « {found} »", "La retirer : un fichier, une table"),
    "encodage": ("Le texte n'est pas en UTF-8 ({found})", "Écrire le fichier en UTF-8, avec un .cpg qui le dit"),
    "projection_absente": ("La couche n'a pas de projection", "Définir sa projection"),
    "projection": ("La projection {found} n'est pas légale", "Reprojeter en Lambert-93 (EPSG:2154) ou en CC42 à CC50"),
    "projection_melee": ("La projection {found} n'est pas celle de {wanted}", "N'en garder qu'une par livraison"),
    "champ_absent": ("Le champ manque", "L'ajouter ({wanted})"),
    "champ_inconnu": ("Le champ n'est pas prévu par le standard", "Le retirer, ou le nommer LIB_…"),
    "champ_type": ("Le champ est de type {found}", "En faire un champ de type {wanted}"),
    "vide": ("La valeur manque", "La renseigner"),
    "longueur": ("« {found} » a trop de caractères", "Au plus {wanted}"),
    "longueur_min": ("« {found} » a trop peu de caractères", "Au moins {wanted}"),
    "motif": ("« {found} » n'a pas la forme voulue", "Écrire {wanted}"),
    "date": ("« {found} » n'est pas une date", "Écrire aaaammjj"),
    "date_posterieure": ("« {found} » est après la date du document", "Au plus tard {wanted}"),
    "entier": ("« {found} » n'est pas un nombre entier", "Écrire un nombre entier"),
    "url": ("« {found} » n'est pas une adresse", "Écrire une adresse http:// ou https://"),
    "fichier_lie": ("« {found} » n'est pas le nom d'une pièce de la livraison", "Corriger le nom ou joindre la pièce"),
    "nom_fichier": ("« {found} » n'est pas un nom de fichier", "Écrire le nom du PDF, sans accent, espace ni chemin"),
    "valeur": ("« {found} » n'est pas dans la liste du standard", "Choisir parmi {wanted}"),
    "code": ("Le code {found} n'est pas permis dans cette table", "Choisir un code de la nomenclature pour {wanted}"),
    "idurba": ("« {found} » n'est pas l'identifiant du document", "Écrire {wanted}"),
    "insee": ("« {found} » n'est pas un code INSEE", "Écrire le code INSEE de la commune"),
    "siren": ("« {found} » n'est pas un SIREN", "Vérifier le numéro (9 chiffres, clé de contrôle)"),
    "double": ("« {found} » est déjà à la ligne {wanted}", "Donner une valeur unique à chaque objet"),
    "accents": ("« {found} » a des accents ou des signes hors ASCII", "Ne garder d'accents que dans les libellés"),
    "caracteres": ("La valeur a des caractères illisibles", "La saisir à nouveau"),
    "condition": ("La valeur manque alors que {found}", "Renseigner {wanted}"),
    "geometrie_absente": ("L'objet n'a pas de géométrie", "Le dessiner ou le retirer"),
    "geometrie_type": ("L'objet est {found}", "Ne garder que {wanted} dans cette table"),
    "geometrie_invalide": ("Géométrie invalide : {found}", "La réparer"),
    "geometrie_multiple": ("L'objet a {found} parties", "En faire autant d'objets d'une partie"),
    "geometrie_double": ("Même géométrie que la ligne {found}", "N'en garder qu'une"),
    "geometrie_loin": ("L'objet est hors du domaine de la projection", "Vérifier la projection et l'ordre des axes"),
    "geometrie_inutile": ("La table a des géométries", "L'écrire sans géométrie"),
}


class Breaches:
    """The breaches found so far."""

    def __init__(self) -> None:
        self._rows: list[tuple[str, int | None, str | None, str, str, str]] = []

    def add(
        self,
        file: str,
        code: str,
        *,
        field: str | None = None,
        row: int | None = None,
        found: object = "",
        wanted: object = "",
    ) -> None:
        """Note a breach.

        Parameters
        ----------
        file : str
            Path below the delivery's folder.
        code : str
            A key of :data:`SENTENCES`.
        field : str, optional
        row : int, optional
            1 for the first.
        found, wanted : optional
            What the sentences quote.
        """
        message, remedy = (text.format(found=found, wanted=wanted) for text in SENTENCES[code])
        self._rows.append((file, row, field, code, message, remedy))

    def add_rows(
        self, file: str, code: str, rows: Iterable[int], *, field: str | None = None, found=(), wanted: object = ""
    ) -> None:
        """Note a breach of several rows (positions), each with what was found in it."""
        for row, value in zip(rows, found):
            self.add(file, code, field=field, row=int(row) + 1, found=value, wanted=wanted)

    def table(self) -> Table:
        """Return them all: first what is wrong, file by file, then what is to be joined."""
        ordered = sorted(self._rows, key=lambda row: (row[3] == TO_JOIN, row[0], row[1] or 0))
        names = ("fichier", "ligne", "champ", "code", "message", "remede")
        columns = {name: _objects([row[place] for row in ordered]) for place, name in enumerate(names)}
        count = len(ordered)
        return Table("BREACHES", np.full(count, None, dtype=object), np.arange(count), columns)


def count_breaches(table: Table) -> int:
    """Return how many rows of a table of breaches are breaches, and not what is to be joined."""
    return int((table.columns["code"] != TO_JOIN).sum())


def _objects(values: list) -> np.ndarray:
    return np.array([*values, None], dtype=object)[:-1]

"""The read-me of the sample: written from the layers themselves, so that it cannot lag behind them."""

from __future__ import annotations

from .write import Layer

HEAD = """# Le territoire d'exemple

`trame_verte.gpkg` (EPSG:2154) est un morceau **fictif** du bassin minier, posé entre Béthune et Bruay-La-Buissière :
cinq communes inventées de deux intercommunalités, une ville et son centre, deux villages et un hameau,
    dix cités minières
des quatre types, un terril, des cavaliers, un canal, une rivière, une rocade, une voie ferrée,
    deux lignes de bus à haut
niveau de service. Aucun nom,
    numéro ni compte n'est réel ; aucune donnée réelle n'y est copiée ; il n'y a pas de données
personnelles. Les codes INSEE (62901 à 62905) et les SIREN n'existent pas.

Il est fait par `make sample` (`.venv/bin/python sample_data/make_sample.py`), sans QGIS,
    à partir d'une graine fixe : deux
exécutions avec les mêmes bibliothèques donnent le même contenu. Chaque couche a un style par défaut, enregistré dans le
fichier. Ce texte est écrit par le générateur.

## Défauts mis exprès

- `parcelles` : une parcelle en nœud papillon, une géométrie vide (nulle),
    un doublon exact ; des contenances qui s'écartent
  de la surface dessinée ; `batiments` : quelques bâtiments qui se chevauchent,
      des rangées à cheval sur plusieurs parcelles,
  des hauteurs et des nombres de logements absents.
- `ocs_2015`, `ocs_2023` : deux trous en 2015, trois recouvrements et un code inconnu en 2023,
    un liseré sous 2 m autour du
  bâti (deux numérisations).
- `corridors` : un doublon exact, une géométrie nulle, des lacunes de 2 à 95 m, des tronçons en projet.
- `cites` : une cité relevée deux fois, une en deux parties, deux sans type, quelques-unes à cheval sur deux communes.
- `dpe` : des lettres minuscules ou absentes, des diagnostics d'avant juillet 2021.

## Couches et champs
"""


def readme(layers: list[Layer]) -> str:
    """Return the text of ``sample_data/README.md``."""
    parts = [HEAD]
    for layer in layers:
        parts.append(f"\n### `{layer.name}` — {layer.title}\n\n{len(layer.rows)} objets, {KINDS[layer.geometry]}.\n")
        parts.append("| champ | type | contenu |\n|---|---|---|")
        parts += [f"| `{name}` | {TYPES[kind.split(':')[0]]} | {what} |" for name, (kind, what) in layer.fields.items()]
    return "\n".join(parts) + "\n"


KINDS = {
    "Polygon": "polygones",
    "MultiPolygon": "multipolygones",
    "LineString": "lignes",
    "Point": "points",
}
TYPES = {"str": "texte", "int": "entier", "float": "réel", "bool": "oui/non", "date": "date"}

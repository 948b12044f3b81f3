"""What the report says of data that are missing or doubtful, and of what follows from that."""

from __future__ import annotations

import numpy as np

from ..recognise import recognise
from .evaluate import Evaluation
from .inputs import Inputs

_LAYERS = {
    "buildings": "Sans bâtiments, ni pièce libre ni densité : les classes nu, délaissé, renouvellement, divisible, "
    "sous-densité et occupé ne sont pas attribuées.",
    "zoning": "Sans zonage du document d'urbanisme : les terres agricoles et naturelles ne sont pas écartées, le "
    "foncier mutable est donc très surestimé ; les classes hors zone et à ouvrir ne sont pas attribuées, et l'action "
    "d'une friche reste à préciser.",
    "brownfields": "Sans couche de friches : la classe friche n'est pas attribuée.",
    "facilities": "Sans couche d'équipements : la classe équipement n'est pas attribuée.",
    "stops": "Sans arrêts : la proximité est mesurée à l'axe.",
    "communes": "Sans couche de communes : la commune est celle que porte la parcelle, et la densité brute par commune "
    "reste vide.",
}
_EMPTY = "La couche « {layer} » n'a aucun objet dans le fuseau : vérifiez qu'elle couvre le territoire."
_NAMELESS = (
    "La couche de communes « {layer} » est sans {what} que l'on reconnaisse : ce que disent les parcelles en tient "
    "lieu."
)


def notes_on(inputs: Inputs, found: Evaluation | None) -> tuple[str, ...]:
    """Return French sentences on what is missing; ``found`` is None where only measures were asked for."""
    notes = [text for name, text in _LAYERS.items() if getattr(inputs, name) is None]
    if inputs.prescriptions is None and not inputs.constraints:
        notes.append("Sans prescriptions ni contraintes : la classe inconstructible n'est pas attribuée.")
    notes += _empty_layers(inputs)
    notes += _nameless_communes(inputs)
    if found is None:
        return (*notes, "Mesures seules : ni terrain libre, ni classe, ni score, ni site.")
    return (*notes, *_of_fields(inputs), *_of_constraints(found))


def _empty_layers(inputs: Inputs) -> list[str]:
    tables = (inputs.buildings, inputs.zoning, inputs.communes, inputs.stops)
    return [_EMPTY.format(layer=table.name) for table in tables if table is not None and not len(table)]


def _nameless_communes(inputs: Inputs) -> list[str]:
    if inputs.communes is None:
        return []
    fields = list(inputs.communes.columns)
    roles = (("code Insee", "insee"), ("nom", "nom_commune"))
    missing = [words for words, role in roles if recognise(fields, role) is None]
    return [_NAMELESS.format(layer=inputs.communes.name, what=" ni ".join(missing))] if missing else []


def _of_fields(inputs: Inputs) -> list[str]:
    notes = []
    if inputs.owner_field is None:
        notes.append("Sans compte de propriétaire : chaque parcelle forme sa propre unité foncière.")
    if inputs.buildings is not None:
        notes += _of_buildings(list(inputs.buildings.columns), inputs.vacancy_field)
    if inputs.vacancy_field is not None:
        values = inputs.parcels.table.columns[inputs.vacancy_field]
        if values.dtype.kind in "fi" and np.nanmax(values, initial=0.0) > 1:
            notes.append("La vacance dépasse 1 : elle est lue en pourcentage des logements.")
    return notes


def _of_buildings(fields: list[str], vacancy: str | None) -> list[str]:
    notes = []
    if recognise(fields, "usage") is None and vacancy is None:
        notes.append("Sans usage des bâtiments ni vacance : la classe renouvellement n'est pas attribuée.")
    missing = [
        name for name, role in (("hauteurs", "hauteur"), ("logements", "logements")) if recognise(fields, role) is None
    ]
    if missing:
        what = " ni ".join(missing)
        notes.append(
            f"Bâtiments sans {what} : la sous-densité ne peut être établie, les parcelles qu'elle concerne ne sont pas "
            "classées."
        )
    return notes


def _of_constraints(found: Evaluation) -> list[str]:
    unknown = found.ground.limits.unknown if found.ground.limits is not None else ()
    if not unknown:
        return []
    listed = ", ".join(unknown)
    return [f"Contraintes que la table ne connaît pas, tenues pour des points de vigilance : {listed}."]

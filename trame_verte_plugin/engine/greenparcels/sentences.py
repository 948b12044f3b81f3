"""Sentences that a councillor reads: why a piece is fragile and what to propose, why a parcel counts."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np

from ...report import numbers as french
from .beside import CONTACT
from .inputs import GreenInputs, GreenParameters

THIN = french.THIN

OWNERS = {
    "commune": "la commune",
    "epci": "l'intercommunalité",
    "epf": "l'établissement public foncier",
    "bailleur": "un bailleur social",
    "autre_public": "un autre propriétaire public",
    "prive": "un propriétaire privé",
}

Columns = Mapping[str, np.ndarray]


def of_pieces(columns: Columns, reserved: np.ndarray, inputs: GreenInputs, parameters: GreenParameters) -> np.ndarray:
    """Return one sentence for each piece: what it is, why it is fragile, what to propose."""
    elements, proposals = inputs.elements, inputs.rules.proposals
    found = []
    for row, number in enumerate(columns["id_element"].tolist()):
        kind = proposals[elements.rule[number - 1]].told(elements.kind[number - 1])
        fragile = _fragility(columns, row, reserved[row], parameters)
        found.append(f"{_subject(columns, row, kind)}{THIN}: {fragile}. {_proposal(columns, row, inputs)}")
    return _objects(found)


def _objects(values: list) -> np.ndarray:
    return np.array([*values, None], dtype=object)[:-1]


def _subject(columns: Columns, row: int, kind: str) -> str:
    name, parcel, zone = (columns[field][row] for field in ("nom", "id_parcelle", "typezone"))
    titled = f" «{THIN}{name}{THIN}»" if name else ""
    place = "hors parcelle" if parcel is None else f"parcelle {parcel}"
    within = f", zone {zone}" if zone else ""
    return f"{kind}{titled}, {place}{within}{_size(columns, row)}"


def _size(columns: Columns, row: int) -> str:
    if "longueur_m" in columns:
        return f", {french.length(columns['longueur_m'][row])}"
    return "" if np.isnan(columns["surf_m2"][row]) else f", {french.area(columns['surf_m2'][row])}"


def _fragility(columns: Columns, row: int, reserved: bool, parameters: GreenParameters) -> str:
    if np.isnan(columns["fragilite"][row]):
        return "fragilité inconnue, faute de couches"
    reach = french.length(parameters.pressure_m)
    width = french.length(parameters.fragile_width_m)
    said = {
        "fragile_plan": "terrain réservé à autre chose" if reserved else f"zone {columns['typezone'][row]}",
        "fragile_pression": f"sol artificiel ou projet à {reach} ou moins",
        "fragile_largeur": f"moins de {width} de large",
    }
    reasons = ", ".join(text for field, text in said.items() if columns[field][row] == 1)
    score = f"fragilité {columns['fragilite'][row]:.0f} sur {columns['fragilite_sur'][row]}"
    return f"{score} ({reasons})" if reasons else score


def _proposal(columns: Columns, row: int, inputs: GreenInputs) -> str:
    code, codes, same = (columns[field][row] for field in ("code_psc", "protege_par", "meme_trace"))
    if same is not None:
        return f"Même tracé que l'élément {same:.0f}{THIN}: pas de seconde prescription."
    if columns["deja_protege"][row]:
        return f"Déjà protégé par {codes}{THIN}: rien à ajouter."
    if code is None:
        return "Aucun code de la table ne convient à cette géométrie."
    article = inputs.rules.codes[code].article if code in inputs.rules.codes else ""
    partly = f" Protégé en partie par {codes}." if codes else ""
    beneficiary = columns["beneficiaire"][row]
    for_whom = f", au bénéfice de {beneficiary}" if beneficiary else ""
    return f"Prescription proposée{THIN}: {code}{f' ({article})' if article else ''}{for_whom}.{partly}"


def of_parcels(columns: Columns) -> np.ndarray:
    """Return one sentence for each parcel."""
    return _objects([_parcel(columns, row) for row in range(len(columns["id_parcelle"]))])


def _parcel(columns: Columns, row: int) -> str:
    link, elements = columns["contigue"][row], columns["elements"][row]
    if link is None:
        held, share = french.area(columns["surf_tvb_m2"][row]), french.percent(columns["part_tvb"][row], 1)
        fragile = columns["fragilite"][row]
        worst = "" if np.isnan(fragile) else f", fragilité {fragile:.0f} au plus"
        return f"Porte {held} de trame verte ({share} de la parcelle){worst}{THIN}: {elements}."
    if link == CONTACT:
        start = f"Au contact sur {french.length(columns['long_contact_m'][row])} ({elements})"
    else:
        start = f"À {french.length(columns['dist_element_m'][row])} ({elements})"
    width, area = french.length(columns["gain_largeur_m"][row]), french.area(columns["gain_m2"][row])
    gained = f"{width} de largeur à gagner, {area}" if columns["gain_m2"][row] > 0 else "rien à gagner en largeur"
    owner = OWNERS.get(columns["type_proprietaire"][row], "")
    built = columns["artif_pct"][row]
    more = [f"à {owner}"] if owner else []
    more += [] if np.isnan(built) or round(built) == 0 else [f"parcelle artificielle à {french.percent(built / 100)}"]
    return f"{start}{THIN}: {gained}{''.join(f', {text}' for text in more)}."

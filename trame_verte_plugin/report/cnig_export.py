"""The report of the CNIG export: what was written where, and what remains to be joined."""

from __future__ import annotations

from collections.abc import Sequence

from ..engine.cnig.columns import ExportParameters
from ..engine.cnig.export import Contribution
from . import numbers
from .model import Figure, Report, Section, TableBlock


def make_report(
    made: Contribution, parameters: ExportParameters, missing: Sequence[tuple[str, str, str]], cadastre: str
) -> Report:
    """Return the report of a run.

    Parameters
    ----------
    made : Contribution
    parameters : ExportParameters
    missing : sequence of (kind, name, folder)
        What every delivery must hold besides.
    cadastre : str
        Date of the cadastre, '' where it is not given.
    """
    code, document = parameters.code, parameters.document
    files = [
        [document.file_stem(name), numbers.number(made.added[name]), numbers.number(len(made.tables[name]))]
        for name in made.tables
    ]
    dated = f"Référentiel cadastral du {cadastre}, à reporter dans DATEREF de DOC_URBA." if cadastre else ""
    return Report(
        title="Export au standard CNIG",
        intro=f"{code.target} : {code.label}. Document {document.idurba}, standard {parameters.standard.title}.",
        figures=[
            Figure("Objets écrits", numbers.number(sum(made.added.values()))),
            Figure("Géométries déjà présentes", numbers.number(made.duplicates)),
            Figure("Textes coupés", numbers.number(made.cut)),
        ],
        sections=[
            Section(
                "Tables", [dated] if dated else (), tables=[TableBlock(["Fichier", "Objets ajoutés", "Total"], files)]
            ),
            Section(
                "À joindre avant le dépôt",
                ["Une contribution n'est pas une livraison : voici ce que toute livraison doit contenir en plus."],
                tables=[
                    TableBlock(["Élément", "Dossier"], [[name, folder or "racine"] for _, name, folder in missing])
                ],
            ),
        ],
        method=[
            "Les objets en plusieurs parties sont éclatés ; une géométrie déjà présente dans la table n'est pas écrite "
            "une seconde fois ; les identifiants suivent ceux de la table.",
            *([f"Article du code de l'urbanisme cité par le standard : {code.article}."] if code.article else []),
        ],
    )

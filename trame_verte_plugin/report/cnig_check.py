"""The report of the CNIG check: how many breaches of which kind, each with its remedy, and what is to be joined."""

from __future__ import annotations

from collections import Counter

from ..engine.cnig.breaches import TO_JOIN, count_breaches
from ..engine.cnig.standard import Standard
from ..engine.table import Table
from . import numbers
from .model import Figure, Report, Section, TableBlock

#: The table of breaches itself holds them all.
SHOWN = 500


def make_report(folder: str, breaches: Table, standard: Standard) -> Report:
    """Return the report of a run."""
    rows = [dict(zip(breaches.columns, row)) for row in zip(*breaches.columns.values())]
    wrong = [row for row in rows if row["code"] != TO_JOIN]
    join = [row for row in rows if row["code"] == TO_JOIN]
    kinds = Counter((row["code"], row["champ"] or "") for row in wrong)
    sections = [
        Section(
            "Écarts par nature",
            tables=[TableBlock(["Code", "Champ", "Nombre"], [[*kind, str(n)] for kind, n in kinds.most_common()])],
        ),
        Section(
            "Écarts",
            [f"Les {SHOWN} premiers ; la table des écarts les contient tous."] if len(wrong) > SHOWN else (),
            tables=[TableBlock(["Fichier", "Ligne", "Champ", "Écart", "Remède"], [_shown(r) for r in wrong[:SHOWN]])],
        ),
    ]
    if join:
        listed = [[row["fichier"] or None, row["message"]] for row in join]
        sections.append(Section("À joindre", tables=[TableBlock(["Dossier ou fichier", "Élément"], listed)]))
    return Report(
        title="Contrôle d'une livraison au standard CNIG",
        intro=f"Dossier {folder}, standard {standard.title}.",
        figures=[
            Figure("Écarts", numbers.number(count_breaches(breaches))),
            Figure("Fichiers concernés", numbers.number(len({row["fichier"] for row in wrong}))),
            Figure("Éléments à joindre", numbers.number(len(join))),
        ],
        sections=sections,
        method=["Ce contrôle ne remplace pas celui du Géoportail de l'urbanisme."],
    )


def _shown(row: dict) -> list[str | None]:
    line = None if row["ligne"] is None else str(row["ligne"])
    return [row["fichier"] or None, line, row["champ"], row["message"], row["remede"]]

"""The dialog of the CNIG check: its parameters, outputs and help."""

from __future__ import annotations

from ...trame_verte_plugin.translation import tr
from ..parameters import Shape


def declare(algorithm) -> None:
    """Declare all parameters and outputs."""
    algorithm.existing_folder(
        "FOLDER",
        tr("Folder of the delivery"),
        help=tr("The folder in which Donnees_geographiques stands."),
    )
    algorithm.choice(
        "SCOPE",
        tr("What the folder holds"),
        (tr("A contribution"), tr("A whole delivery")),
        advanced=False,
        help=tr("What a contribution lacks is listed as a_joindre and is no breach."),
    )
    algorithm.text("STANDARD", tr("Version of the standard"), help=tr("By default the one in force."))
    algorithm.output("BREACHES", tr("Breaches of the standard"), Shape.NONE, help=tr("One row for each breach."))
    algorithm.result_number("N_BREACHES", tr("Breaches"))


def help_text() -> str:
    """Return the help of the dialog."""
    return tr(
        "Lists every breach of the CNIG standard in the folder of a PLU or PLUi: names of folders and files, tables, "
        "fields, types, lengths, patterns, codes by geometry, dates, identifiers, duplicates, geometries, projection, "
        "encoding, written pieces; each with file, row, field and remedy.\n\n"
        "In a contribution, what every delivery must hold besides (ZONE_URBA, DOC_URBA, written pieces, metadata) is "
        "told with the code a_joindre and not counted.\n\n"
        "The check does not replace that of the Géoportail de l'urbanisme."
    )

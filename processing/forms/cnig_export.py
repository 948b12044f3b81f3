"""The dialog of the CNIG export: its parameters, outputs and help."""

from __future__ import annotations

from ...trame_verte_plugin.translation import tr
from ..parameters import Shape

SHAPES = (Shape.POINT, Shape.LINE, Shape.POLYGON)


def declare(algorithm) -> None:
    """Declare all parameters and outputs."""
    algorithm.layer(
        "INPUT",
        tr("Layer to export"),
        SHAPES,
        help=tr("Surfaces, lines or points of one code; a selection and a filter are obeyed."),
    )
    _document(algorithm)
    _fields(algorithm)
    _texts(algorithm)
    _choices(algorithm)
    algorithm.folder(
        "FOLDER",
        tr("Folder of the delivery"),
        help=tr("The folder that is called <territory>_PLUi_<date>; tables go into its Donnees_geographiques."),
    )
    algorithm.result_number("N_WRITTEN", tr("Rows written"))
    algorithm.result_number("N_DUPLICATES", tr("Geometries that stood in the table already"))
    algorithm.result_number("N_CUT", tr("Texts cut"))


def _document(algorithm) -> None:
    for name, label, help_text in (
        ("TARGET", tr("Table and code"), tr("Such as PRESCRIPTION_25_00 or INFO_40_01.")),
        ("TERRITORY", tr("Territory"), tr("INSEE code of the commune (PLU) or SIREN of the EPCI (PLUi).")),
        ("DOCUMENT_DATE", tr("Date of the document"), tr("Approval of the document: 20250424.")),
    ):
        algorithm.text(name, label, help=help_text, optional=False, advanced=False)


def _fields(algorithm) -> None:
    algorithm.field(
        "LABEL_FIELD",
        tr("Field of the label"),
        parent="INPUT",
        advanced=False,
        help=tr("Full label of each feature (LIBELLE, 254 characters)."),
    )
    for name, label, help_text in (
        ("SHORT_FIELD", tr("Field of the short label"), tr("Written on the map (TXT, 10 characters).")),
        ("NATURE_FIELD", tr("Field of the nature"), tr("NATURE of prescriptions, 50 characters without accents.")),
        ("SYMBOL_FIELD", tr("Field of the symbol"), tr("SYMBOLE; by default the first symbol of the code.")),
    ):
        algorithm.field(name, label, parent="INPUT", help=help_text)


def _texts(algorithm) -> None:
    algorithm.text(
        "LABEL",
        tr("Label"),
        advanced=False,
        help=tr("For features without a label of their own; by default the label that the standard gives the code."),
    )
    for name, label, help_text in (
        (
            "ATTRIBUTES",
            tr("Attributes beside the standard's"),
            tr(
                "Pairs name=field with ';' between them, kept as LIB_ATTRn and LIB_VALn. Reserved land (05) always "
                "gets numero, beneficiaire, destination and surface_m2, from fields of these names where none is given."
            ),
        ),
        ("DOCUMENT_FILE", tr("File of the regulation"), tr("Name of the PDF in Pieces_ecrites, for NOMFIC.")),
        ("DOCUMENT_URL", tr("Address of the regulation"), tr("http:// or https://, for URLFIC.")),
        ("VALIDATION_DATE", tr("Date of validation"), tr("20250401, for DATVALID; not after the document's date.")),
        ("CADASTRE_DATE", tr("Date of the cadastre"), tr("20240101; told in the report, for DATEREF of DOC_URBA.")),
        ("STANDARD", tr("Version of the standard"), tr("By default the one in force.")),
    ):
        algorithm.text(name, label, help=help_text)


def _choices(algorithm) -> None:
    algorithm.choice(
        "FORMAT",
        tr("Format"),
        (tr("GeoPackage"), tr("Shapefile")),
        advanced=False,
        help=tr("One file a table; a Shapefile is in UTF-8, and its texts hold 254 bytes."),
    )


def help_text() -> str:
    """Return the help of the dialog."""
    return tr(
        "Writes a layer into a delivery of a PLU or PLUi by the CNIG standard: PRESCRIPTION_SURF, _LIN, _PCT or "
        "INFO_SURF, _LIN, _PCT by the geometry of the layer, with every field, identifiers, dates and codes as the "
        "Géoportail de l'urbanisme checks them.\n\n"
        "It is a contribution, never a whole delivery: the log and the report list what remains to be joined "
        "(ZONE_URBA, DOC_URBA, written pieces, metadata). Rows are added to a table that stands in the folder; a "
        "geometry that it holds already is not written again. Features of several parts become several rows. Labels "
        "that are too long are cut, and the table of rejects says which. Only legal projections: Lambert-93, CC42 to "
        "CC50, and those overseas.\n\n"
        "The perimeters of the State (INFO_40_01, INFO_40_02) are copied unchanged, apart from their projection and "
        "their parting into single parts; an invalid one is refused, not repaired.\n\n"
        "There is no code for an urbanisation break: the guide tells which ones planners use. Files appear together at "
        "the end, or not at all."
    )

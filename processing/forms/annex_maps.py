"""The dialog of the annex maps: its parameters, outputs and help."""

from __future__ import annotations

from ...trame_verte_plugin.translation import tr
from ..parameters import Shape

_ALL = (Shape.POINT, Shape.LINE, Shape.POLYGON)


def declare(algorithm) -> None:
    """Declare all parameters and outputs."""
    algorithm.layers(
        "LAYERS",
        tr("Layers of the map"),
        Shape.ANY,
        may_be_empty=True,
        help=tr("The first is drawn on top, in the style that it has."),
    )
    algorithm.layer(
        "COVERAGE",
        tr("One sheet for each"),
        Shape.POLYGON,
        optional=True,
        help=tr("Communes, estates or zones. Without them one map shows all layers."),
    )
    algorithm.field(
        "PAGE_NAME_FIELD",
        tr("Name of the sheets"),
        parent="COVERAGE",
        help=tr("By default the usual field of names."),
        advanced=False,
    )
    _title_block(algorithm)
    _paper(algorithm)
    _background(algorithm)
    _contents(algorithm)
    _outputs(algorithm)


def _title_block(algorithm) -> None:
    for name, label, help_text, advanced in (
        ("TITLE", tr("Title"), tr("By default the title of the first layer."), False),
        ("SUBTITLE", tr("Subtitle"), tr("Under the title."), False),
        ("PIECE", tr("Number of the document"), tr("For example 4.2.b."), False),
        ("STAGE", tr("Stage"), tr("For example Projet arrêté."), False),
        ("TERRITORY", tr("Territory"), tr("The authority whose plan it is."), True),
        ("DOCUMENT", tr("Plan"), tr("For example Plan local d'urbanisme intercommunal."), True),
        ("DATE", tr("Date"), tr("By default the day of the run; year-month-day is written out."), True),
    ):
        algorithm.text(name, label, help=help_text, advanced=advanced)
    algorithm.file(
        "LOGO", tr("Logo"), extension="", help=tr("A picture (PNG, JPEG or SVG) for the corner of the title block.")
    )


def _paper(algorithm) -> None:
    papers = [
        option.format(name=name)
        for name in ("A4", "A3", "A2", "A1", "A0")
        for option in (tr("{name} portrait"), tr("{name} landscape"))
    ]
    algorithm.choice("PAPER", tr("Paper"), papers, default=3, advanced=False, help=tr("Of every sheet."))
    algorithm.number(
        "SCALE",
        tr("Scale 1 :"),
        default=0,
        integer=True,
        advanced=False,
        help=tr(
            "0 takes the smallest round scale that fits, for each sheet. At a fixed scale what does not fit on one "
            "sheet is cut into numbered sheets, after an assembly sheet."
        ),
    )
    algorithm.number(
        "OVERLAP",
        tr("Overlap of sheets (mm)"),
        default=20,
        maximum=100,
        help=tr("What neighbouring sheets share, on paper."),
    )


def _background(algorithm) -> None:
    for name, label, help_text in (
        ("COMMUNES", tr("Communes"), tr("Their limits and names; by default the coverage, where it is of communes.")),
        ("PARCELS", tr("Parcels"), tr("Background; section and number are written from 1:2 500 on.")),
        ("BUILDINGS", tr("Buildings"), tr("Background.")),
    ):
        algorithm.layer(name, label, Shape.POLYGON, optional=True, help=help_text)


def _contents(algorithm) -> None:
    algorithm.choice(
        "SYMBOLS",
        tr("Symbols of the CNIG standard"),
        [tr("Where a layer has no style of its own"), tr("For all layers with CNIG codes"), tr("Never")],
        help=tr("For layers with the fields TYPEPSC, TYPEINF or TYPEZONE."),
    )
    algorithm.flag("LEGEND", tr("Legend"), default=True, help=tr("With only what is on each sheet."))
    algorithm.text(
        "SOURCES",
        tr("Sources"),
        help=tr("Data with date and licence; by default what the layers tell of themselves."),
    )
    algorithm.text(
        "INSCRIPTION",
        tr("Inscription of World Heritage"),
        help=tr("Reference and date, on sheets that show 40-01 or 40-02; by default what the layer tells."),
    )
    algorithm.number(
        "RESOLUTION",
        tr("Resolution (dots per inch)"),
        default=200,
        minimum=72,
        maximum=600,
        integer=True,
        help=tr("Of pictures; the PDF is made of vectors."),
    )
    algorithm.choice(
        "PAGE_FORMAT",
        tr("Files of single sheets"),
        [tr("PDF and PNG"), tr("PDF"), tr("PNG")],
        help=tr("What the folder gets for each sheet."),
    )
    algorithm.crs(
        "TARGET_CRS",
        tr("Projection of the maps"),
        help=tr(
            "Projected, in metres, made for the place of the data. By default the main layer's own projection "
            "if it is in metres, else Lambert-93 (EPSG:2154)."
        ),
    )


def _outputs(algorithm) -> None:
    algorithm.document("OUTPUT", tr("Maps"), ".pdf", optional=True, help=tr("One PDF with all sheets."))
    algorithm.folder(
        "OUTPUT_FOLDER", tr("Folder of single sheets"), optional=True, by_default=False, help=tr("One file a sheet.")
    )
    algorithm.result_number("N_PAGES", tr("Pages"))
    algorithm.result_number("N_SHEETS", tr("Numbered sheets"))
    algorithm.result_number("N_EMPTY", tr("Sheets with nothing to show"))


def help_text() -> str:
    """Return the help of the dialog."""
    return tr(
        "Maps for the annexes of a PLUi, ready to print: one map, one sheet for each commune, estate or zone, or "
        "numbered sheets at a fixed scale behind an assembly sheet.\n\n"
        "Each sheet bears territory, plan, document number, stage and date, sheet number, scale as number and bar, "
        "north, projection, the limits and names of communes, the cadastral background and its vintage, a legend of "
        "what is on the sheet (with CNIG code and article), sources and licences, a key map, and the sentence that the "
        "map has no regulatory value.\n\n"
        "Reserved land (PSC 05) adds its list, World Heritage (INF 40-01 and 40-02) the reference and date of the "
        "inscription. A sheet with nothing to show says so. What a sheet has no room for stands on the last pages.\n\n"
        "The PDF is made of vectors with texts as texts. Layers are drawn in their style; those with CNIG codes and no "
        "style of their own get the published symbols of the standard."
    )

"""The dialog of the deliverable: its parameters, outputs and help."""

from __future__ import annotations

from ...trame_verte_plugin.translation import tr
from ..parameters import Shape


def declare(algorithm) -> None:
    """Declare all parameters and outputs."""
    algorithm.layers(
        "LAYERS",
        tr("Layers to deliver"),
        Shape.NONE,
        may_be_empty=True,
        help=tr("Outputs of the other algorithms, tables too, and any other layer that should stand beneath them."),
    )
    algorithm.text(
        "TITLE",
        tr("Title"),
        advanced=False,
        help=tr("Title of the project and of the report; by default 'Diagnostic de la trame verte'."),
    )
    algorithm.layer(
        "COMMUNES",
        tr("Communes"),
        Shape.POLYGON,
        optional=True,
        help=tr("The project gets a bookmark for each; the layer itself is delivered if it is among the layers."),
    )
    algorithm.files(
        "REPORTS",
        tr("Reports of the runs"),
        "html",
        help=tr("HTML files that the algorithms wrote (REPORT); they are taken whole into the report, in this order."),
    )
    algorithm.flag(
        "KEEP_PERSONAL", tr("Keep personal data"), help=tr("Copies names and addresses of owners; this is logged.")
    )
    algorithm.document(
        "GEOPACKAGE",
        tr("GeoPackage"),
        ".gpkg",
        help=tr("All layers with their fields, aliases, styles and metadata. A file that is there is replaced."),
    )
    algorithm.document(
        "PROJECT",
        tr("Project"),
        ".qgz",
        optional=True,
        help=tr("Opens with groups, styles, map themes, bookmarks and layouts. Keep it beside the GeoPackage."),
    )
    algorithm.document(
        "REPORT",
        tr("Report"),
        ".html",
        optional=True,
        help=tr("What was delivered, by which runs, from which sources; and the reports of the runs where given."),
    )
    algorithm.result_number("N_LAYERS", tr("Layers"))
    algorithm.result_number("N_FEATURES", tr("Features"))
    algorithm.result_number("N_BOOKMARKS", tr("Bookmarks"))


def help_text() -> str:
    """Return the help of the dialog."""
    return tr(
        "Puts the results of a study into one folder that can be handed over: one GeoPackage, one QGIS project, one "
        "report.\n\n"
        "The GeoPackage holds each layer with its fields, aliases, default and other styles, and its metadata. The "
        "project opens with a group for each algorithm in the toolbox's order, a map theme for each and one of all, "
        "a layout for each, a bookmark for each commune, and relative paths: the folder can be moved or sent as a "
        "zip. Layers of others stand in a group of their own, beneath.\n\n"
        "The report tells what was delivered, counted in the layers themselves by the classes of their legend, and "
        "by which runs, with which parameters and from which sources. Reports that the runs wrote are taken into it "
        "whole.\n\n"
        "A result whose run failed or was stopped is refused. All files appear together at the end, or none."
    )

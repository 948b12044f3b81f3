"""The GeoPackage of the deliverable: each layer with its fields, aliases, styles and metadata."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import replace
from pathlib import Path

from osgeo import gdal
from qgis.core import QgsFeedback, QgsMapLayerStyle, QgsProject, QgsVectorFileWriter, QgsVectorLayer
from qgis.PyQt.QtXml import QDomDocument

from ...engine.errors import Cancelled, InputError
from ...engine.personal import is_personal
from ...engine.progress import Progress, part
from .. import metadata, sinks
from ..styling import LONGEST, exported
from .pieces import Piece
from .styles import named_styles

STEP = "Writing the GeoPackage"
SYNCHRONOUS = "OGR_SQLITE_SYNCHRONOUS"
#: Key of a table that has a field 'fid' of its own.
OTHER_KEY = "ogc_fid"


def write_package(
    pieces: Sequence[Piece], path: Path, progress: Progress, *, keep_personal: bool = False
) -> list[Piece]:
    """Write a GeoPackage and return its layers, opened, in the order and the styles of those given.

    Parameters
    ----------
    pieces : sequence of Piece
    path : Path
        A file that does not exist.
    progress : Progress
    keep_personal : bool
        Write fields that name or address natural persons too.
    """
    written = []
    with _without_waiting():
        for number, piece in enumerate(pieces):
            progress(number / len(pieces), STEP)
            fields = _fields(piece.layer, keep_personal)
            _write(piece, path, fields, part(progress, number / len(pieces), (number + 1) / len(pieces)))
            written.append(replace(piece, layer=_open(piece, path)))
    progress(1.0, STEP)
    return written


@contextmanager
def _without_waiting() -> Iterator[None]:
    """Let SQLite not wait for the disk: the file counts only once all of it is written and it is moved into place."""
    before = gdal.GetConfigOption(SYNCHRONOUS)
    gdal.SetConfigOption(SYNCHRONOUS, "OFF")
    try:
        yield
    finally:
        gdal.SetConfigOption(SYNCHRONOUS, before)


def settle(package: Path, place: Path) -> None:
    """Copy a GeoPackage, with all that SQLite holds beside it, into one file that nobody has open.

    QGIS keeps files open for a while after their last layer is gone.
    """
    try:
        with closing(sqlite3.connect(package)) as file:
            file.execute("VACUUM INTO ?", [str(place)])
        with closing(sqlite3.connect(place)) as file:
            file.execute("PRAGMA journal_mode = DELETE")
    except sqlite3.Error as error:
        raise InputError(
            "The results could not be written ({reason}). Is the disk full, or the file open elsewhere?",
            reason=str(error),
        ) from error


def _fields(layer: QgsVectorLayer, keep_personal: bool) -> list[int]:
    """Return the positions of the fields that are delivered."""
    names = layer.fields().names()
    return [position for position, name in enumerate(names) if keep_personal or not is_personal(name)]


def _write(piece: Piece, path: Path, fields: list[int], progress: Progress) -> None:
    """Write the features of a layer as a table; the callback, which may cancel, runs between them."""
    feedback, stopped = QgsFeedback(), []

    def watch(percent: float) -> None:
        try:
            progress(percent / 100, STEP)
        except Cancelled as error:
            stopped.append(error)
            feedback.cancel()

    feedback.progressChanged.connect(watch)
    context = QgsProject.instance().transformContext()
    options = _options(piece, path, feedback)
    options.attributes = fields
    # An empty list stands for all.
    options.skipAttributeCreation = not fields
    code, message, *_ = QgsVectorFileWriter.writeAsVectorFormatV3(piece.layer, str(path), context, options)
    if stopped:
        raise stopped[0]
    if code != QgsVectorFileWriter.WriterError.NoError:
        raise InputError(
            "Layer '{layer}' could not be written into the GeoPackage ({reason}). Save it as a GeoPackage of its own "
            "first, which shows what is wrong with it.",
            layer=piece.layer.name(),
            reason=message,
        )


def _options(piece: Piece, path: Path, feedback: QgsFeedback) -> QgsVectorFileWriter.SaveVectorOptions:
    actions = QgsVectorFileWriter.ActionOnExistingFile
    options = QgsVectorFileWriter.SaveVectorOptions()
    options.driverName = "GPKG"
    options.layerName = piece.table
    options.actionOnExistingFile = actions.CreateOrOverwriteLayer if path.exists() else actions.CreateOrOverwriteFile
    options.feedback = feedback
    names: list[str] = []
    for name in piece.layer.fields().names():
        names.append(_free(name, names))
    # Fields whose names differ in case only are one to a GeoPackage.
    options.attributesExportNames = names
    options.layerOptions = [*options.layerOptions, f"GEOMETRY_NAME={_free('geom', names)}"]
    keys = [piece.layer.fields().at(i).name().lower() for i in piece.layer.primaryKeyAttributes()]
    if _free("fid", names) != "fid" and keys != ["fid"]:
        # A field of that name that is no key: the table's own key must be called otherwise.
        key = OTHER_KEY if keys == [OTHER_KEY] else _free(OTHER_KEY, names)
        options.layerOptions = [*options.layerOptions, f"FID={key}"]
    return options


def _free(name: str, taken: Sequence[str]) -> str:
    """Return a name for a column that no other has in any case."""
    others = {other.lower() for other in taken}
    while name.lower() in others:
        name += "_"
    return name


def _open(piece: Piece, path: Path) -> QgsVectorLayer:
    """Open a table and give it, here and in the file, the styles and the metadata of the layer it was made from."""
    layer = QgsVectorLayer(f"{path}|layername={piece.table}", piece.title, "ogr")
    if not layer.isValid():
        raise InputError(
            "Layer '{layer}' was written into the GeoPackage but cannot be read back ({reason}). Is the disk full?",
            layer=piece.layer.name(),
            reason=layer.error().summary(),
        )
    if layer.isSpatial():
        sinks.null_the_empty(layer)
    if hasattr(layer, "setId"):
        # The same in each run (QGIS before 3.38 gives a random one). A project forgets ids of ten letters or less.
        layer.setId(f"trame_verte_{piece.table}")
    for name, text in named_styles(piece).items():
        document = QDomDocument()
        document.setContent(text)
        layer.importNamedStyle(document)
        layer.saveStyleToDatabase(name[:LONGEST], "", False, "")
        layer.styleManager().addStyle(name, QgsMapLayerStyle(exported(layer).toString()))
    layer.importNamedStyle(exported(piece.layer))
    layer.setName(piece.title)
    layer.saveStyleToDatabase(piece.title[:LONGEST], "", True, "")
    metadata.save(layer, piece.layer.metadata())
    return layer

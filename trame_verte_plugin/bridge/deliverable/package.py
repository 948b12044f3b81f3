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
from ...engine.progress import Progress
from .. import metadata, sinks
from .pieces import Piece
from .styles import exported, named_styles

STEP = "Writing the GeoPackage"
SYNCHRONOUS = "OGR_SQLITE_SYNCHRONOUS"


def write_package(pieces: Sequence[Piece], path: Path, progress: Progress) -> list[Piece]:
    """Write a GeoPackage and return its layers, opened, in the order and the styles of those given.

    Parameters
    ----------
    pieces : sequence of Piece
    path : Path
        A file that does not exist.
    progress : Progress
    """
    written = []
    with _without_waiting():
        for number, piece in enumerate(pieces):
            progress(number / len(pieces), STEP)
            _write(piece, path, progress, number / len(pieces))
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


def settle(path: Path) -> None:
    """Bring all that SQLite holds beside a GeoPackage into it, so that the file can be moved alone."""
    with closing(sqlite3.connect(path)) as file:
        file.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        file.execute("PRAGMA journal_mode = DELETE")


def _write(piece: Piece, path: Path, progress: Progress, fraction: float) -> None:
    """Write the features of a layer as a table; the callback, which may cancel, runs between them."""
    feedback, stopped = QgsFeedback(), []

    def watch() -> None:
        try:
            progress(fraction, STEP)
        except Cancelled as error:
            stopped.append(error)
            feedback.cancel()

    feedback.progressChanged.connect(watch)
    context = QgsProject.instance().transformContext()
    code, message, *_ = QgsVectorFileWriter.writeAsVectorFormatV3(
        piece.layer, str(path), context, _options(piece, path, feedback)
    )
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
    if "fid" in (name.lower() for name in piece.layer.fields().names()) and not _keyed_by_fid(piece.layer):
        # A field of that name that is no key: the table's own key must be called otherwise.
        options.layerOptions = [*options.layerOptions, "FID=ogc_fid"]
    return options


def _keyed_by_fid(layer: QgsVectorLayer) -> bool:
    return [layer.fields().at(i).name().lower() for i in layer.primaryKeyAttributes()] == ["fid"]


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
        layer.saveStyleToDatabase(name[:30], "", False, "")
        layer.styleManager().addStyle(name, QgsMapLayerStyle(exported(layer).toString()))
    layer.importNamedStyle(exported(piece.layer))
    layer.setName(piece.title)
    layer.saveStyleToDatabase(piece.title[:30], "", True, "")
    metadata.save(layer, piece.layer.metadata())
    return layer

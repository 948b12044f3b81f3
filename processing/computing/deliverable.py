"""What the deliverable checks and makes."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import datetime
from importlib import import_module
from pathlib import Path

from qgis.core import QgsCoordinateReferenceSystem

from ...trame_verte_plugin.bridge.deliverable.bookmarks import Bookmark, bookmarks_of, name_field
from ...trame_verte_plugin.bridge.deliverable.package import settle, write_package
from ...trame_verte_plugin.bridge.deliverable.pieces import OTHERS, Piece, make_pieces
from ...trame_verte_plugin.bridge.deliverable.project import Cover, write_project
from ...trame_verte_plugin.bridge.deliverable.summary import summarise
from ...trame_verte_plugin.bridge.french import french
from ...trame_verte_plugin.bridge.metadata import plugin_version
from ...trame_verte_plugin.bridge.sources import count_of, title_of
from ...trame_verte_plugin.engine import projectfile
from ...trame_verte_plugin.engine.errors import InputError
from ...trame_verte_plugin.engine.personal import is_personal
from ...trame_verte_plugin.engine.progress import part
from ...trame_verte_plugin.engine.summary import Chapter
from ...trame_verte_plugin.report.deliverable import make_report
from ...trame_verte_plugin.report.gathering import Gathered, gather
from ...trame_verte_plugin.report.numbers import date
from ...trame_verte_plugin.report.render import render
from ...trame_verte_plugin.translation import tr
from ..job import Job
from ..refusals import refusals
from ..values import Values

TITLE = "Diagnostic de la trame verte"
LAMBERT_93 = "EPSG:2154"
#: Shares of the progress bar: the GeoPackage, the counts of the report, the project.
PACKAGED, COUNTED = 0.6, 0.75


def check(values: Values) -> Iterator[str]:
    """Yield a sentence for each fault of the parameters."""
    for layer in values.layers("COMMUNES"):
        if name_field(layer) is None:
            yield tr(
                "Layer '{layer}' (COMMUNES) has no field that names the communes (nom, NOM_COM, nom_officiel). Rename "
                "its field, or leave the communes out."
            ).format(layer=title_of(layer))
    for path in values.value("REPORTS") or ():
        yield from refusals(lambda path=path: _gathered(path))


def compute(job: Job) -> dict[str, int]:
    """Write the GeoPackage, then the project of its layers, and the report on them."""
    folder = Path(tempfile.mkdtemp(prefix="trame_verte_"))
    try:
        package = folder / job.places["GEOPACKAGE"].name
        numbers = _make(job, package)
        settle(package, job.stage("GEOPACKAGE"))
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    return numbers


def _make(job: Job, package: Path) -> dict[str, int]:
    pieces = make_pieces(job.layers["LAYERS"], _titles())
    progress = part(job.progress, 0.0, PACKAGED)
    pieces = write_package(pieces, package, progress, keep_personal=job.value("KEEP_PERSONAL"))
    _tell_personal(job)
    crs = _projection(pieces)
    communes = job.layer("COMMUNES")
    bookmarks = [] if communes is None else bookmarks_of(communes, crs)
    if job.wanted("REPORT"):
        chapters = summarise(pieces, part(job.progress, PACKAGED, COUNTED))
        job.stage("REPORT").write_text(_page(job, chapters, bookmarks), encoding="utf-8")
    numbers = {
        "N_LAYERS": len(pieces),
        "N_FEATURES": sum(count_of(piece.layer) for piece in pieces),
        "N_BOOKMARKS": len(bookmarks),
    }
    if job.wanted("PROJECT"):
        write_project(
            pieces, job.stage("PROJECT"), Cover(_title(job), crs, bookmarks), part(job.progress, COUNTED, 1.0)
        )
        place = projectfile.relative(job.places["GEOPACKAGE"], job.places["PROJECT"])
        projectfile.clean(job.stage("PROJECT"), f"{package.parent.name}/{package.name}", place)
    return numbers


def _tell_personal(job: Job) -> None:
    """Say in the log which fields of natural persons were left out, or that they were kept."""
    found = {
        layer.name(): [name for name in layer.fields().names() if is_personal(name)] for layer in job.layers["LAYERS"]
    }
    named = {layer: names for layer, names in found.items() if names}
    if named and job.value("KEEP_PERSONAL"):
        job.note(tr("Personal data is kept in the results, as asked."))
    elif named:
        listed = "; ".join(f"{layer}: {', '.join(names)}" for layer, names in named.items())
        job.note(tr("Fields with personal data are left out ({fields}).").format(fields=listed))


def _titles() -> dict[str, str]:
    """Return the French title of each of our algorithms by its name, in the toolbox's order."""
    from ..provider import ALGORITHMS

    package = __package__.rpartition(".")[0]
    found = [getattr(import_module(f"{package}.algorithms.{module}"), name)() for module, name in ALGORITHMS]
    return {algorithm.NAME: french(algorithm.title()) for algorithm in found}


def _title(job: Job) -> str:
    return job.value("TITLE") or TITLE


def _projection(pieces: Sequence[Piece]) -> QgsCoordinateReferenceSystem:
    """Return the projection of the first layer of ours, which is in metres, else Lambert-93."""
    own = (piece.layer.crs() for piece in pieces if piece.algorithm and piece.is_map)
    return next(own, QgsCoordinateReferenceSystem(LAMBERT_93))


def _page(job: Job, chapters: Sequence[Chapter], bookmarks: Sequence[Bookmark]) -> str:
    report = make_report(_title(job), chapters, OTHERS, len(bookmarks))
    produced = f"{date(datetime.now().date())}, Trame verte {plugin_version()}"
    gathered = [_gathered(path) for path in job.value("REPORTS") or ()]
    return render(replace(report, produced=produced), gathered)


def _gathered(path: str) -> Gathered:
    try:
        return gather(Path(path).name, Path(path).read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError) as error:
        raise InputError("{name} cannot be read ({reason}).", name=path, reason=str(error)) from error

"""What the annex maps check and make."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date as day

from qgis.core import QgsPrintLayout, QgsProject
from qgis.PyQt.QtGui import QImageReader

from ...trame_verte_plugin.bridge import sources
from ...trame_verte_plugin.bridge.crs import to_pyproj, to_qgis
from ...trame_verte_plugin.bridge.maps import background, dressing, export
from ...trame_verte_plugin.bridge.maps.annex import Annex, Gathered
from ...trame_verte_plugin.bridge.maps.contents import ground_of, read_contents
from ...trame_verte_plugin.bridge.maps.coverage import parts_of
from ...trame_verte_plugin.bridge.maps.design import Design, Page
from ...trame_verte_plugin.bridge.maps.key_map import key_layers
from ...trame_verte_plugin.bridge.maps.layout import SheetLayout
from ...trame_verte_plugin.bridge.maps.pages import Atlas
from ...trame_verte_plugin.bridge.maps.telling import cadastre_line, sources_line, title_of
from ...trame_verte_plugin.engine import projection
from ...trame_verte_plugin.engine.maps.names import file_name
from ...trame_verte_plugin.engine.maps.paper import PAPERS, frames_of
from ...trame_verte_plugin.engine.maps.sheets import Part, Sheet, sheets_of, whole
from ...trame_verte_plugin.engine.progress import Progress, part
from ...trame_verte_plugin.engine.recognise import recognise
from ...trame_verte_plugin.report import numbers
from ...trame_verte_plugin.translation import tr
from ..job import Job
from ..values import Values

#: Largest scale that maps are made at.
MIN_SCALE = 100

#: Extensions of the files of single sheets, by the choice of ``PAGE_FORMAT``.
FORMATS = ((".pdf", ".png"), (".pdf",), (".png",))

#: Shares of the progress bar: reading, the PDF of all, single sheets.
_READING, _ALL = 0.15, 0.6


def check(values: Values) -> Iterator[str]:
    """Yield a sentence for each fault of the parameters."""
    if not (values.given("OUTPUT") or values.given("OUTPUT_FOLDER")):
        yield tr("Neither 'Maps' (OUTPUT) nor 'Folder of single sheets' (OUTPUT_FOLDER) is asked for: name one.")
    scale = values.value("SCALE")
    if 0 < scale < MIN_SCALE:
        yield tr("The scale 1:{scale} (SCALE) is larger than 1:{least}: give 0 or a number from {least} on.").format(
            scale=scale, least=MIN_SCALE
        )
    logo = values.value("LOGO")
    if logo and not QImageReader(logo).canRead():
        yield tr("The logo {path} (LOGO) is not a picture that can be read. Give a PNG, JPEG or SVG file.").format(
            path=logo
        )
    for layer in values.layers("COVERAGE"):
        if layer.featureCount() == 0:
            yield tr(
                "Layer '{layer}' of 'One sheet for each' (COVERAGE) has no feature. Give a layer that has some, "
                "or none."
            ).format(layer=sources.title_of(layer))
    if not values.given("COVERAGE") and all(layer.featureCount() == 0 for layer in values.layers("LAYERS")):
        yield tr(
            "No layer of 'Layers of the map' (LAYERS) has a feature, and no coverage is given: there is no place to "
            "draw. Give one or the other."
        )


def compute(job: Job) -> dict[str, int]:
    """Draw the sheets and write them."""
    layers = job.layers["LAYERS"]
    crs = projection.choose_target(to_pyproj(layers[0].crs()), sources.extent_of(layers[0]), job.value("TARGET_CRS"))
    project = QgsProject()
    try:
        return _Maps(job, project, crs).write()
    finally:
        project.clear()


def _are_communes(layer) -> bool:
    """Tell whether a layer's features are communes, by its fields."""
    names = [] if layer is None else layer.fields().names()
    return bool(recognise(names, "insee") and recognise(names, "nom_commune"))


class _Maps:
    """The maps of one run."""

    def __init__(self, job: Job, project: QgsProject, crs):
        self._job, self._project = job, project
        self._crs, self._qgis_crs = crs, to_qgis(crs)
        self._paper = PAPERS[job.value("PAPER")]
        project.setCrs(self._qgis_crs)
        reading = part(job.progress, 0, _READING)
        # Layers of the background are renamed when they are dressed.
        communes = job.layers["COMMUNES"] or (job.layers["COVERAGE"] if _are_communes(job.layer("COVERAGE")) else [])
        self._sources = job.value("SOURCES") or sources_line([*job.layers["LAYERS"], *communes])
        self._cadastre = cadastre_line(job.layer("PARCELS"), job.layer("BUILDINGS"))
        parts = self._coverage(reading)
        coded = self._dress(communes)
        layers = job.layers["LAYERS"]
        contents = [
            read_contents(layer, self._qgis_crs, part(reading, number / len(layers), (number + 1) / len(layers)))
            for number, layer in enumerate(layers)
        ]
        parts = parts or [Part(0, "", ground_of(contents))]
        self._sheets = self._cut(parts)
        numbered = [sheet for sheet in self._sheets if sheet.number]
        keys = key_layers(parts, numbered, self._qgis_crs, self._paper.text)
        self._atlas = Atlas(
            contents,
            keys,
            next(iter(communes), None),
            job.layer("BUILDINGS"),
            job.layer("PARCELS"),
            coded=coded,
            total=len(numbered),
            by_part=job.layer("COVERAGE") is not None,
            inscription=job.value("INSCRIPTION") or "",
        )
        self._describe()
        self._design = self._make_design()
        project.addMapLayers([*job.layers["LAYERS"], *self._atlas.background, *keys.all])
        self._sheet = SheetLayout(project, self._design.title, self._design, keys)
        self._gathered = Gathered()
        self._empty: set[int] = set()

    def _dress(self, communes: list) -> frozenset[str]:
        """Make all layers ready for paper; return the ids of those in the symbols of the standard."""
        layers = self._job.layers["LAYERS"]
        coded = frozenset(layer.id() for layer in layers if dressing.dress(layer, self._job.value("SYMBOLS")))
        for layer in layers:
            dressing.flatten(layer)
        if self._job.layer("PARCELS") is not None:
            background.draw_parcels(self._job.layer("PARCELS"), self._paper.text)
        for layer in communes:
            background.draw_communes(layer, self._paper.text)
        if self._job.layer("BUILDINGS") is not None:
            background.draw_buildings(self._job.layer("BUILDINGS"))
        return coded

    def _coverage(self, progress: Progress) -> list[Part]:
        """Return the parts that have sheets of their own; none where there is no coverage."""
        coverage = self._job.layer("COVERAGE")
        if coverage is None:
            return []
        parts, lost = parts_of(coverage, self._job.value("PAGE_NAME_FIELD"), self._crs, progress)
        if lost:
            self._job.note(
                tr("{count} features of '{layer}' have no surface and no sheet.").format(
                    count=lost, layer=coverage.name()
                )
            )
        return parts

    def _cut(self, parts: list[Part]) -> list[Sheet]:
        """Return the sheets, after an assembly sheet where a part takes several."""
        frame = frames_of(self._paper).map
        sheets = sheets_of(parts, frame, self._job.value("SCALE"), self._job.value("OVERLAP"))
        if any(sheet.places > 1 for sheet in sheets):
            return [whole(parts, sheets, "Plan d'assemblage", frame), *sheets]
        return sheets

    def _describe(self) -> None:
        """Give the files their own title and author."""
        metadata = self._project.metadata()
        metadata.setTitle(self._title())
        metadata.setAuthor(self._job.value("TERRITORY") or "")
        self._project.setMetadata(metadata)

    def _title(self) -> str:
        return self._job.value("TITLE") or title_of(self._job.layers["LAYERS"][0])

    def _make_design(self) -> Design:
        value = {name: self._job.value(name) or "" for name in self._job.values if name not in ("PAPER", "TARGET_CRS")}
        return Design(
            self._paper,
            self._qgis_crs,
            self._title(),
            value["SUBTITLE"],
            value["TERRITORY"],
            value["DOCUMENT"],
            value["PIECE"],
            value["STAGE"],
            numbers.date(value["DATE"] or day.today()),
            self._sources,
            self._cadastre,
            value["LOGO"],
            bool(value["LEGEND"]),
        )

    def write(self) -> dict[str, int]:
        """Write what was asked for; return the numbers of the result."""
        job, pages, share = self._job, 0, _READING
        if job.wanted("OUTPUT"):
            share = _ALL if job.wanted("OUTPUT_FOLDER") else 1.0
            progress = part(job.progress, _READING, share)
            turns = self._counted(self._turns(progress))
            export.write_pdf(turns, job.stage("OUTPUT"), job.value("RESOLUTION"))
            pages = self._pages
        if job.wanted("OUTPUT_FOLDER"):
            pages = max(pages, self._write_files(part(job.progress, share, 1.0)))
        return {"N_PAGES": pages, "N_SHEETS": self._atlas.total, "N_EMPTY": len(self._empty)}

    def _counted(self, turns: Iterator[Callable[[], QgsPrintLayout]]) -> Iterator[Callable[[], QgsPrintLayout]]:
        self._pages = 0
        for turn in turns:
            self._pages += 1
            yield turn

    def _write_files(self, progress: Progress) -> int:
        """Write each page into files of its own; return how many pages these are."""
        folder = self._job.stage("OUTPUT_FOLDER")
        folder.mkdir(exist_ok=True)
        names = self._names()
        count = 0
        for turn in self._turns(progress):
            layout = turn()
            for suffix in FORMATS[self._job.value("PAGE_FORMAT")]:
                export.write_page(layout, folder / f"{_file_of(names, count)}{suffix}", self._job.value("RESOLUTION"))
            count += 1
        return count

    def _names(self) -> list[str]:
        return [file_name(sheet.number, sheet.part.name, self._atlas.total) for sheet in self._sheets]

    def _turns(self, progress: Progress) -> Iterator[Callable[[], QgsPrintLayout]]:
        """Yield what makes each page; the last ones hold what sheets had no room for."""
        for position, sheet in enumerate(self._sheets):
            progress(position / len(self._sheets), "Drawing the sheets")
            yield lambda sheet=sheet: self._show(self._atlas.page(sheet))
        if self._sheet.legend.cut:
            yield from Annex(self._project, self._design).turns(self._gathered)
        progress(1.0, "Drawing the sheets")

    def _show(self, page: Page) -> QgsPrintLayout:
        self._gathered.add(page)
        if page.empty and page.sheet.number:
            self._empty.add(page.sheet.number)
        self._sheet.show(page)
        return self._sheet.layout


def _file_of(names: list[str], place: int) -> str:
    """Return the name of a page's file; pages behind the sheets are called after what they are."""
    return names[place] if place < len(names) else f"fin_{place - len(names) + 1}"

"""The fast way to read a file: GDAL's Arrow stream, through the very GDAL that QGIS has loaded."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from functools import cache
from importlib import import_module

import numpy as np
import shapely
from osgeo import gdal, ogr
from qgis.core import QgsProviderRegistry, QgsWkbTypes

from ..engine.progress import Progress
from .columns import FAST_KINDS, column_from_arrow, objects
from .raw import STEP, Raw
from .sources import Source
from .tiles import Place

#: Drivers whose attributes and geometries were compared with QGIS's reading of them.
DRIVERS = frozenset({"GPKG", "ESRI Shapefile", "GeoJSON", "FlatGeobuf"})

#: The driver that can also be asked for what its spatial index does not hold; the others are read whole.
INDEXED = "GPKG"

BATCH = 16_384

#: Features that tell how many of a layer a place holds.
SAMPLE = 200

_TYPES = QgsWkbTypes.Type
PLAIN_TYPES = frozenset(
    {
        _TYPES.NoGeometry,
        _TYPES.Point,
        _TYPES.LineString,
        _TYPES.Polygon,
        _TYPES.MultiPoint,
        _TYPES.MultiLineString,
        _TYPES.MultiPolygon,
    }
)


def suits(source: Source, kinds: Mapping[str, str]) -> bool:
    """Tell whether this way gives what QGIS's iterator gives."""
    known = (
        source.provider == "ogr"
        and source.plain
        and set(kinds.values()) <= FAST_KINDS
        and QgsWkbTypes.flatType(source.wkb_type) in PLAIN_TYPES
    )
    if not known or not _available():
        return False
    with _opened(source) as (layer, _):
        return layer is not None and _same_fields(layer, source)


@cache
def _available() -> bool:
    """Tell whether this GDAL has the stream, and was built for the NumPy that is installed."""
    try:
        import_module("osgeo.gdal_array")
    except ImportError:
        return False
    return hasattr(ogr.Layer, "GetArrowStreamAsNumPy")


def read(source: Source, kinds: Mapping[str, str], place: Place | None, progress: Progress) -> Raw | None:
    """Read the features of a place, and those without geometry; None where the answer is not sure."""
    with _opened(source) as (layer, dataset):
        count = layer.GetFeatureCount()
        key, shape = layer.GetFIDColumn() or "OGC_FID", layer.GetGeometryColumn() or "wkb_geometry"
        _only(layer, kinds)
        index = None if place is None else _index(dataset, layer)
        rectangles = None if index is None else place.questions(count, _sample(dataset, index))
        batches: list[dict[str, np.ndarray]] = []
        total = max(count, 1)
        done = 0
        for batch in _stream(layer, index, rectangles):
            done += len(batch[key])
            progress(min(done / total, 1.0), STEP)
            # What nobody wants is dropped before its attributes are made into Python's objects.
            batches.append(_found(batch, shape, source.wkb_type, place))
    try:
        joined = {name: _join([batch[name] for batch in batches]) for name in (batches[0] if batches else ())}
    except UnicodeDecodeError:  # A Shapefile that does not say its encoding: QGIS reads it by its own rules.
        return None
    if not joined:
        joined = {name: np.empty(0, dtype=object) for name in (key, shape, *kinds)}
    ids, first = np.unique(joined[key].astype(np.int64), return_index=True)
    if any(kind == "date" and _before_1970(joined[name]) for name, kind in kinds.items()):
        return None
    has_shape = QgsWkbTypes.flatType(source.wkb_type) != _TYPES.NoGeometry
    return Raw(
        ids=ids,
        geometry=joined[shape][first] if has_shape else np.full(len(ids), None, dtype=object),
        columns={n: ids if n == key else column_from_arrow(joined[n][first], kind) for n, kind in kinds.items()},
        count=count,
    )


@contextmanager
def _opened(source: Source) -> Iterator[tuple[ogr.Layer | None, gdal.Dataset | None]]:
    """Open a source's file and give its layer and itself; no layer where the source is more than a file and a name."""
    parts = QgsProviderRegistry.instance().decodeUri("ogr", source.uri)
    wanted = {name: value for name, value in parts.items() if value not in (None, "", {}, [])}
    simple = "path" in wanted and set(wanted) <= {"path", "layerName"}
    dataset = _open_dataset(wanted["path"]) if simple else None
    layer = None
    if dataset is not None and dataset.GetDriver().ShortName in DRIVERS:
        layer = dataset.GetLayerByName(wanted["layerName"]) if "layerName" in wanted else dataset.GetLayer(0)
    try:
        yield layer, dataset
    finally:
        del layer, dataset


def _open_dataset(path: str) -> gdal.Dataset | None:
    gdal.PushErrorHandler("CPLQuietErrorHandler")
    try:
        return gdal.OpenEx(path, gdal.OF_VECTOR | gdal.OF_READONLY)
    except RuntimeError:  # Where GDAL was told to raise.
        return None
    finally:
        gdal.PopErrorHandler()


def _same_fields(layer: ogr.Layer, source: Source) -> bool:
    """Tell whether the file's fields are those that QGIS shows, and none is of single precision, which rounds."""
    fields = [layer.GetLayerDefn().GetFieldDefn(i) for i in range(layer.GetLayerDefn().GetFieldCount())]
    if any(field.GetSubType() == ogr.OFSTFloat32 for field in fields):
        return False
    names = [field.GetName() for field in fields]
    return source.fields.names() in (names, [layer.GetFIDColumn(), *names])


def _only(layer: ogr.Layer, kinds: Mapping[str, str]) -> None:
    definition = layer.GetLayerDefn()
    names = [definition.GetFieldDefn(i).GetName() for i in range(definition.GetFieldCount())]
    layer.SetIgnoredFields([name for name in names if name not in kinds])


def _index(dataset: gdal.Dataset, layer: ogr.Layer) -> str | None:
    """Return the name of a layer's spatial index, as a table of the file; None where it has none of its own.

    A view has that of another table, and GDAL passes over a question about a table that is not there.
    """
    if dataset.GetDriver().ShortName != INDEXED or not layer.TestCapability(ogr.OLCFastSpatialFilter):
        return None
    name = f"rtree_{layer.GetName()}_{layer.GetGeometryColumn()}"
    text = name.replace("'", "''")
    return name if _rows(dataset, f"SELECT name FROM sqlite_master WHERE name = '{text}' COLLATE NOCASE") else None


def _sample(dataset: gdal.Dataset, index: str) -> np.ndarray:
    """Return the boxes of about :data:`SAMPLE` features of an index, evenly among their numbers."""
    table = index.replace('"', '""')
    low, high = (f'(SELECT {end}(rowid) FROM "{table}_rowid")' for end in ("MIN", "MAX"))
    boxes = _rows(
        dataset,
        f"WITH RECURSIVE ends(low, high) AS (SELECT {low}, {high}), chosen(number) AS (SELECT low FROM ends "
        f"UNION ALL SELECT number + (high - low) / {SAMPLE} + 1 FROM chosen, ends WHERE number < high) "
        f'SELECT minx, miny, maxx, maxy FROM chosen CROSS JOIN "{table}" ON id = number',
    )
    return np.array(boxes, dtype=float).reshape(-1, 4)


def _rows(dataset: gdal.Dataset, question: str) -> list[list]:
    """Return what SQLite answers; for an answer without a row GDAL gives None."""
    answer = dataset.ExecuteSQL(question)
    if answer is None:
        return []
    rows = [[feature.GetField(i) for i in range(feature.GetFieldCount())] for feature in answer]
    dataset.ReleaseResultSet(answer)
    return rows


def _stream(layer: ogr.Layer, index: str | None, rectangles: np.ndarray | None) -> Iterator[dict[str, np.ndarray]]:
    options = ["INCLUDE_FID=YES", f"MAX_FEATURES_IN_BATCH={BATCH}"]
    if index is None or rectangles is None:
        yield from layer.GetArrowStreamAsNumPy(options)
        return
    key, table = (name.replace('"', '""') for name in (layer.GetFIDColumn(), index))
    # All rectangles in one question: each takes a tenth of the time that it takes alone, and no feature comes twice.
    rows = ", ".join(f"({x0!r}, {y0!r}, {x1!r}, {y1!r})" for x0, y0, x1, y1 in rectangles.tolist())
    place = f"WITH place(x0, y0, x1, y1) AS (VALUES {rows or '(NULL, NULL, NULL, NULL)'})"
    met = "minx <= x1 AND maxx >= x0 AND miny <= y1 AND maxy >= y0"
    # Null and empty geometries stand in the table but not in its spatial index, whose own table of ids is asked: it
    # answers ten times faster than the index.
    for wanted in (
        f'IN ({place} SELECT id FROM place CROSS JOIN "{table}" WHERE {met})',
        f'NOT IN (SELECT rowid FROM "{table}_rowid")',
    ):
        layer.SetAttributeFilter(f'"{key}" {wanted}')
        yield from layer.GetArrowStreamAsNumPy(options)


def _found(
    batch: dict[str, np.ndarray], shape: str, wkb_type: QgsWkbTypes.Type, place: Place | None
) -> dict[str, np.ndarray]:
    """Return a batch with its geometries made, and without the features that lie elsewhere."""
    if shape not in batch:
        return batch
    made = {**batch, shape: _geometry(_wkb(batch[shape]), wkb_type)}
    if place is None:
        return made
    rows = np.flatnonzero(place.holds(made[shape]))
    return {name: column[rows] for name, column in made.items()}


def _join(arrays: list[np.ndarray]) -> np.ndarray:
    """Join the batches of one column: masked where one is, texts of one length decoded like the others."""
    arrays = [_plain_text(a) if a.dtype.kind == "S" else a for a in arrays]
    arrays = [a.astype(object) if a.dtype.kind == "V" else a for a in arrays]
    masked = any(isinstance(a, np.ma.MaskedArray) for a in arrays)
    return np.ma.concatenate(arrays) if masked else np.concatenate(arrays)


def _plain_text(array: np.ndarray) -> np.ndarray:
    data = np.ma.getdata(array)
    try:
        texts = data.astype(str).astype(object)
    except UnicodeDecodeError:  # NumPy itself decodes ASCII only.
        texts = objects([text.decode() for text in data.tolist()])
    return np.ma.MaskedArray(texts, array.mask) if isinstance(array, np.ma.MaskedArray) else texts


def _before_1970(dates: np.ndarray) -> bool:
    """Tell whether a column holds dates that GDAL 3.6 may give a day late."""
    return dates.dtype.kind == "M" and bool((dates < np.datetime64("1970-01-02")).any())


def _wkb(values: np.ndarray) -> np.ndarray:
    """Return one batch of geometries as bytes, None where there is none."""
    mask = np.ma.getmaskarray(values)
    data = np.ma.getdata(values).astype(object)
    if mask.any() or values.dtype.kind == "V":
        return objects([None if m or v is None else bytes(v) for v, m in zip(data, mask)])
    return data


def _geometry(wkb: np.ndarray, wkb_type: QgsWkbTypes.Type) -> np.ndarray:
    """Return shapely geometries; single ones become multiple where QGIS makes them so."""
    found = shapely.from_wkb(wkb)
    if not QgsWkbTypes.isMultiType(wkb_type):
        return found
    makers = {0: shapely.multipoints, 1: shapely.multilinestrings, 3: shapely.multipolygons}
    for kind, make in makers.items():
        single = np.flatnonzero(shapely.get_type_id(found) == kind)
        if len(single):
            found[single] = make(found[single], indices=np.arange(len(single)))
    return found

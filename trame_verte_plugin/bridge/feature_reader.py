"""The general way to read: QGIS's feature iterator, which knows every provider, filter, edit and selection."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import numpy as np
import shapely
from qgis.core import QgsFeature, QgsFeatureRequest, QgsGeometry, QgsRectangle, QgsWkbTypes

from ..engine.progress import Progress
from .columns import column_from_values, objects
from .raw import STEP, Raw
from .sources import Source
from .tiles import Place

CHUNK = 2000

#: Features whose geometry no rectangle can find.
WITHOUT_BOX = "$geometry IS NULL OR is_empty($geometry)"


def read(source: Source, kinds: Mapping[str, str], place: Place | None, progress: Progress) -> Raw:
    """Read the features of a place, and those without geometry."""
    positions = [source.fields.lookupField(name) for name in kinds]
    seen: dict[int, tuple] = {}
    total = max(source.count, 1)
    straight = _straight(source)
    for request in _requests(source, place):
        request.setSubsetOfAttributes(positions)
        for number, feature in enumerate(source.snapshot.getFeatures(request)):
            if number % CHUNK == 0:
                progress(min(len(seen) / total, 1.0), STEP)
            if feature.id() not in seen:
                values = feature.attributes()
                seen[feature.id()] = (_wkb(feature, straight), *(values[p] for p in positions))
    rows = list(zip(*(seen[fid] for fid in sorted(seen)))) or [()] * (1 + len(positions))
    geometry = shapely.from_wkb(objects(rows[0]), on_invalid="ignore")
    here = slice(None) if place is None else place.holds(geometry)
    columns = {n: column_from_values(v, kind) for (n, kind), v in zip(kinds.items(), rows[1:])}
    return Raw(
        ids=np.array(sorted(seen), dtype=np.int64)[here],
        geometry=geometry[here],
        columns={name: column[here] for name, column in columns.items()},
        count=_count(source, len(seen), place),
    )


def _requests(source: Source, place: Place | None) -> Iterator[QgsFeatureRequest]:
    ids = _chosen_ids(source)
    if ids is not None:
        yield QgsFeatureRequest().setFilterFids(ids)
    elif place is None:
        yield _filtered(source)
    else:
        for tile in place.tiles:
            yield _filtered(source).setFilterRect(QgsRectangle(*tile))
        request = _filtered(source)
        request.combineFilterExpression(WITHOUT_BOX)
        yield request


def _filtered(source: Source) -> QgsFeatureRequest:
    request = QgsFeatureRequest()
    if source.expression:
        request.setFilterExpression(source.expression)
    return request


def _chosen_ids(source: Source) -> list[int] | None:
    """Return the ids that a selection, a filter or a limit leaves, where there is a selection or a limit."""
    if source.selection is None and source.limit < 0:
        return None
    request = _filtered(source).setNoAttributes() if not source.expression else _filtered(source)
    request.setFlags(QgsFeatureRequest.Flag.NoGeometry) if not source.expression else None
    found = [feature.id() for feature in source.snapshot.getFeatures(request)]
    if source.selection is not None:
        wanted = set(source.selection)
        found = [i for i in found if i in wanted]
    return found[: source.limit] if source.limit >= 0 else found


def _count(source: Source, read: int, place: Place | None) -> int:
    if place is None or source.selection is not None or source.limit >= 0:
        return read
    if not source.expression and source.count >= 0:
        return source.count
    request = _filtered(source).setFlags(QgsFeatureRequest.Flag.NoGeometry)
    return sum(1 for _ in source.snapshot.getFeatures(request))


def _straight(source: Source) -> bool:
    flat = QgsWkbTypes.flatType(source.wkb_type)
    return flat != QgsWkbTypes.Type.Unknown and not QgsWkbTypes.isCurvedType(flat)


def _wkb(feature: QgsFeature, straight: bool) -> bytes | None:
    geometry = feature.geometry()
    if geometry.isNull():
        return None
    if not straight:
        geometry = QgsGeometry(geometry.constGet().segmentize())
    return bytes(geometry.asWkb())

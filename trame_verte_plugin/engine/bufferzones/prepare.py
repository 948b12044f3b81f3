"""From the tables of layers to the inputs of the audit."""

from __future__ import annotations

import numpy as np
import shapely

from ..errors import InputError
from ..landcover.cover import Cover
from ..order import in_order
from ..progress import BATCH_SIZE, Progress, part, silent
from ..table import Table
from ..texts import text_or_none
from .inputs import KINDS, Date, Promises, Zones, spoil_as_natural

#: PSC codes (TYPEPSC, STYPEPSC or None for all its subtypes) of the CNIG standard.
LIMITED = {("16", "03")}
RESERVED = {("05", "01"), ("05", "02"), ("05", "03")}
PROTECTED = {("01", None), ("08", None), ("25", None)}


def zones_of(table: Table, name_field: str | None, kind: int | str) -> Zones:
    """Return the zones in canonical order.

    Parameters
    ----------
    table : Table
        Polygons.
    name_field : str, optional
    kind : int or str
        The kind of all zones, or the field that holds it: 0, 1, 2 or the names of :data:`~.inputs.KINDS`.

    Raises
    ------
    InputError
        A zone's kind is none of these.
    """
    ordered = in_order(table)
    count = len(ordered)
    kinds = _kinds(ordered, kind) if isinstance(kind, str) else np.full(count, kind, dtype=np.int64)
    names = np.full(count, None, dtype=object) if name_field is None else text_or_none(ordered.column(name_field))
    return Zones(ordered.geometry, names, kinds)


def _kinds(table: Table, field: str) -> np.ndarray:
    known = {text: code for code, name in enumerate(KINDS) for text in (str(code), name)}
    texts = [str(_plain(v)).strip().lower() for v in table.column(field).tolist()]
    for text, fid in zip(texts, table.source_id):
        if text not in known:
            raise InputError(
                "Layer '{layer}', feature {fid}: the field '{field}' holds '{value}', which is no kind of zone. "
                "Write 0 (urbanisation break), 1 (farmland that opens a view) or 2 (World Heritage).",
                layer=table.name,
                fid=int(fid),
                field=field,
                value=text,
            )
    return np.array([known[text] for text in texts], dtype=np.int64)


def _plain(value: object) -> object:
    return int(value) if isinstance(value, float) and value.is_integer() else value


def check_touches(table: Table, zones: np.ndarray) -> None:
    """Raise :class:`InputError` where nothing of a layer meets a zone."""
    tree = shapely.STRtree(zones)
    for start in range(0, len(table), BATCH_SIZE):  # Nearly always the first ones tell.
        if tree.query(table.geometry[start : start + BATCH_SIZE], predicate="intersects").size:
            return
    raise InputError(
        "Layer '{layer}' does not touch any zone. Check that it is of the same place and has its right projection.",
        layer=table.name,
    )


def date_of(
    cover: Cover | None,
    heaps: np.ndarray | None,
    buildings: np.ndarray | None,
    year: int | None,
    progress: Progress = silent,
    *,
    earlier: Date | None = None,
) -> Date:
    """Return one date from its land cover; ``heaps`` are the spoil heaps that count as natural, None if they do not.

    Polygons that an earlier date has too are not compared with one another again.
    """
    if cover is None:
        return Date(buildings=buildings, year=year)
    if heaps is not None:
        cover = spoil_as_natural(cover, heaps, part(progress, 0.0, 0.2))
    like = None if earlier is None else earlier.separate
    return Date(cover, cover.without_overlaps(part(progress, 0.2, 1.0), like=like), None, buildings, year)


def promises_of(
    zoning: tuple[Table, str] | None, prescriptions: tuple[Table, str | None, str | None] | None
) -> Promises:
    """Return what the planning document opens and protects.

    Parameters
    ----------
    zoning : (Table, field of the zone's type), optional
        CNIG ZONE_URBA: U, AUc, AUs, A, N.
    prescriptions : (Table, TYPEPSC field, STYPEPSC field), optional
        CNIG PRESCRIPTION_SURF.
    """
    empty = np.empty(0, dtype=object)
    urban = soon = later = limited = reserved = protected = empty
    if zoning is not None:
        table, field = zoning
        types = np.array([str(t or "").strip().upper() for t in table.column(field).tolist()], dtype=object)
        urban, later = table.geometry[types == "U"], table.geometry[types == "AUS"]
        soon = table.geometry[(types == "AUC") | (types == "AU")]
    if prescriptions is not None:
        table, kind, subtype = prescriptions
        codes = _codes(table, kind, subtype)
        limited, reserved, protected = (table.geometry[_among(codes, w)] for w in (LIMITED, RESERVED, PROTECTED))
    return Promises(urban, soon, later, limited, reserved, protected)


def _codes(table: Table, kind: str | None, subtype: str | None) -> list[tuple[str, str]]:
    kinds = _padded(table, kind)
    return list(zip(kinds, _padded(table, subtype)))


def _padded(table: Table, field: str | None) -> list[str]:
    if field is None:
        return [""] * len(table)
    return ["" if v is None else v.zfill(2) for v in text_or_none(table.column(field))]


def _among(codes: list[tuple[str, str]], wanted: set[tuple[str, str | None]]) -> np.ndarray:
    return np.array([(k, None) in wanted or (k, s) in wanted for k, s in codes], dtype=bool)

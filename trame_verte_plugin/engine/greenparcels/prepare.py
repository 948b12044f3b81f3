"""From the tables of layers to the inputs of the analysis."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import shapely

from ..edges import edges_of, strips
from ..errors import InputError
from ..order import canonical_order, in_order
from ..owners import owner_types
from ..referential.places import own_communes
from ..table import Table
from ..texts import text_or_none
from .inputs import Elements, Parcels, Prescriptions, Zones
from .rules import Rules

#: Grid on which lines that run over themselves are noded, m: without one, rounding hides that they do.
GRID_M = 1e-4

#: Lines are followed by boxes of at most this side, m.
BOX_M = 500.0
#: Boxes are widened to a grid of this step, m: many small ones cost more than what they spare.
STEP_M = 1000.0


def texts(table: Table, field: str | None) -> np.ndarray:
    """Return a column as texts, all None where there is no field."""
    return np.full(len(table), None, dtype=object) if field is None else text_or_none(table.column(field))


def elements_of(
    layers: Sequence[Table], kind_fields: Sequence[str | None], name_fields: Sequence[str | None], rules: Rules
) -> Elements:
    """Return the elements of all layers in canonical order.

    Raises
    ------
    InputError
        There is none.
    """
    geometry = np.concatenate([table.geometry for table in layers])
    if not len(geometry):
        raise InputError(
            "No element of layer '{layer}' is on or near the parcels. Check that elements and parcels are of the same "
            "place and have their right projections.",
            layer=", ".join(table.name for table in layers),
        )
    layer = np.concatenate([np.full(len(table), table.name, dtype=object) for table in layers])
    kind = np.concatenate([texts(table, field) for table, field in zip(layers, kind_fields)])
    name = np.concatenate([texts(table, field) for table, field in zip(layers, name_fields)])
    fid = np.concatenate([table.source_id for table in layers])
    couples = list(zip(kind.tolist(), layer.tolist()))
    place = {couple: rules.proposal_of(*couple) for couple in set(couples)}
    rule = np.array([place[couple] for couple in couples], dtype=np.int64)
    kind = np.where(kind == None, layer, kind)  # noqa: E711
    geometry = _without_double_stretches(geometry)
    # Exact duplicates of geometry fall in the order of their texts.
    by_text = np.array(sorted(range(len(geometry)), key=lambda i: (layer[i], kind[i], name[i] or "", fid[i])))
    order = by_text[canonical_order(geometry[by_text])]
    geometry = geometry[order]
    return Elements(
        geometry,
        shapely.get_dimensions(geometry),
        kind[order],
        rule[order],
        name[order],
        layer[order],
        fid[order],
        _same_as(geometry),
    )


def _without_double_stretches(geometry: np.ndarray) -> np.ndarray:
    """Return lines that run over themselves as what they cover, so that their pieces add up to them."""
    rows = np.flatnonzero(shapely.get_dimensions(geometry) == 1)
    rows = rows[~shapely.is_simple(geometry[rows])]
    result = geometry.copy()
    result[rows] = shapely.line_merge(shapely.union_all(geometry[rows, None], axis=1, grid_size=GRID_M))
    return result


def _same_as(geometry: np.ndarray) -> np.ndarray:
    first: dict[bytes, int] = {}
    keys = shapely.to_wkb(shapely.normalize(geometry)).tolist()
    places = np.array([first.setdefault(key, place) for place, key in enumerate(keys)], dtype=np.int64)
    return np.where(places == np.arange(len(keys)), -1, places)


def boxes_along(geometry: np.ndarray, distance: float) -> np.ndarray:
    """Return boxes (k, 4) that hold geometries and what is within a distance: several along a long geometry."""
    polygons = geometry[shapely.get_dimensions(geometry) == 2]
    others = geometry[shapely.get_dimensions(geometry) < 2]
    points, owner = shapely.get_coordinates(shapely.segmentize(others, BOX_M), return_index=True)
    following = np.minimum(np.arange(len(points)) + 1, max(len(points) - 1, 0))
    following = np.where(owner[following] == owner, following, np.arange(len(points))) if len(points) else following
    pairs = np.stack([points, points[following]])
    along = np.hstack([pairs.min(axis=0), pairs.max(axis=0)])
    boxes = np.vstack([strips(edges_of(polygons)).box, along]) + distance * np.array([-1, -1, 1, 1])
    low, high = np.floor(boxes[:, :2] / STEP_M), np.ceil(boxes[:, 2:] / STEP_M)
    return np.unique(np.hstack([low, high]), axis=0) * STEP_M


def parcels_of(table: Table, identifier: str | None, owner: str | None) -> Parcels:
    """Return the parcels in canonical order; one without an identifier is called by its number.

    Raises
    ------
    InputError
        There is none near the elements.
    """
    if not len(table):
        raise InputError(
            "No parcel of layer '{layer}' is near the elements. Check that elements and parcels are of the same place "
            "and have their right projections.",
            layer=table.name,
        )
    names = texts(table, identifier)
    # Exact duplicates of geometry fall in the order of their identifiers.
    by_name = np.argsort(np.where(names == None, "", names).astype(str), kind="stable")  # noqa: E711
    order = by_name[canonical_order(table.geometry[by_name])]
    ordered, names = table.take(order), names[order]
    numbered = np.array([f"parcelle {n}" for n in range(1, len(order) + 1)], dtype=object)
    kinds = None if owner is None else owner_types(ordered.column(owner))
    communes = own_communes(ordered, names)
    return Parcels(ordered, np.where(names == None, numbered, names), communes.code, kinds)  # noqa: E711


def zones_of(table: Table, kind: str) -> Zones:
    """Return the zones of the plan."""
    ordered = in_order(table)
    return Zones(ordered.geometry, texts(ordered, kind))


def prescriptions_of(table: Table, kind: str, subtype: str | None, rules: Rules) -> Prescriptions:
    """Return the prescriptions of the plan with what each does to the land beneath."""
    ordered = in_order(table)
    pairs = zip(texts(ordered, kind).tolist(), texts(ordered, subtype).tolist())
    codes = [None if k is None else f"{k.zfill(2)}-{(s or '00').zfill(2)}" for k, s in pairs]
    effects = [None if code is None else rules.effect(code) for code in codes]
    return Prescriptions(ordered.geometry, _objects(codes), _objects(effects))


def _objects(values: list) -> np.ndarray:
    return np.array([*values, None], dtype=object)[:-1]

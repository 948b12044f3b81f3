"""From a layer's table to a land cover: its codes, its nomenclature, and what that does not know."""

from __future__ import annotations

import numpy as np
import shapely

from ..errors import InputError
from ..order import in_order
from ..table import Table
from ..texts import is_null, text_or_none
from .cover import Cover
from .nomenclature import UNKNOWN, Nomenclature, recognise_nomenclature


def known_field(table: Table, field: str | None) -> str:
    """Return a field that the run cannot do without, or raise :class:`InputError` naming the layer."""
    if field is None:
        raise InputError(
            "Layer '{layer}': the field of its codes was not recognised. Choose it among the field parameters.",
            layer=table.name,
        )
    return field


def nomenclature_of(table: Table, cover_field: str) -> Nomenclature:
    """Return the shipped nomenclature that a layer's codes belong to.

    Raises
    ------
    InputError
        The field holds no code at all, or neither OCS GE nor CORINE knows most of the codes.
    """
    _check_filled(table, cover_field)
    found = recognise_nomenclature(table.column(cover_field))
    if found is None:
        raise InputError(
            "Layer '{layer}': the codes of the field '{field}' are neither OCS GE nor CORINE Land Cover. Choose the "
            "field of the codes, or give your own table (CLASS_TABLE, columns 'code;categorie').",
            layer=table.name,
            field=cover_field,
        )
    return found


def check_dotted(table: Table, nomenclature: Nomenclature) -> None:
    """Raise :class:`InputError` where the decree's thresholds are asked of a land cover that is no OCS GE."""
    if not nomenclature.dotted:
        raise InputError(
            "Layer '{layer}': the decree's thresholds are for OCS GE, whose codes it does not have. Switch them off "
            "(APPLY_DECREE_THRESHOLDS) or give an OCS GE.",
            layer=table.name,
        )


def cover_of(table: Table, cover_field: str, use_field: str | None, nomenclature: Nomenclature) -> Cover:
    """Return a land cover in categories, in canonical order.

    Raises
    ------
    InputError
        The field holds no code at all.
    """
    ordered = in_order(table)
    _check_filled(table, cover_field)
    codes = text_or_none(ordered.column(cover_field))
    use = text_or_none(ordered.column(use_field)) if use_field and nomenclature.dotted else None
    label = codes if use is None else np.array([_couple(c, u) for c, u in zip(codes, use)], dtype=object)
    return Cover(ordered.geometry, nomenclature.categories(codes, use), label)


def _check_filled(table: Table, cover_field: str) -> None:
    if not any(not is_null(code) and str(code).strip() for code in table.column(cover_field).tolist()):
        raise InputError(
            "Layer '{layer}': the field '{field}' is empty. Choose the field that holds the codes of land cover.",
            layer=table.name,
            field=cover_field,
        )


def _couple(cover: str | None, use: str | None) -> str | None:
    return cover if use is None else f"{cover or '?'} / {use}"


def unknown_codes(cover: Cover, zones: np.ndarray) -> list[tuple[str, float]]:
    """Return the codes that the nomenclature does not know, with their area near the zones (m²), largest first."""
    rows = np.flatnonzero(cover.category == UNKNOWN)
    rows = rows[np.unique(shapely.STRtree(cover.geometry[rows]).query(zones, predicate="intersects")[1])]
    names, place = np.unique(np.array([str(c) for c in cover.code[rows]], dtype=str), return_inverse=True)
    areas = np.bincount(place, shapely.area(cover.geometry[rows]), minlength=len(names))
    return sorted(zip(names.tolist(), areas.tolist()), key=lambda pair: (-round(pair[1], 3), pair[0]))

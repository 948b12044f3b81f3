"""Geometries of a table against the standard, and its projection."""

from __future__ import annotations

from functools import cache

import numpy as np
import shapely
from pyproj import CRS, Transformer

from ..progress import Progress, in_batches, silent
from ..table import Table
from .breaches import Breaches
from .standard import DIMENSIONS, TableRule, legal_projections
from .twins import first_twins

STEP = "Checking geometries"
WORDS = {0: "un point", 1: "une ligne", 2: "une surface"}
PLURALS = {0: "des points", 1: "des lignes", 2: "des surfaces"}

#: Degrees by which an object may leave the place that a projection is made for.
MARGIN = 1.0


def check_geometries(file: str, rule: TableRule, table: Table, breaches: Breaches, progress: Progress = silent) -> None:
    """Note what is wrong with projection and geometries of a table."""
    geometry = table.geometry
    missing = shapely.is_missing(geometry) | shapely.is_empty(geometry)
    if not rule.geometry:
        if not missing.all():
            breaches.add(file, "geometrie_inutile")
        return
    code = _projection(file, table, breaches)
    wanted = DIMENSIONS[rule.geometry]
    there = np.flatnonzero(~missing)
    dimension = shapely.get_dimensions(geometry[there])
    mixed = shapely.get_type_id(geometry[there]) == shapely.GeometryType.GEOMETRYCOLLECTION
    valid = in_batches(shapely.is_valid, [geometry[there]], progress, STEP)
    parts = shapely.get_num_geometries(geometry[there])
    twin = first_twins(geometry)
    other, invalid, several = (dimension != wanted) | mixed, ~valid, (parts > 1) & ~mixed
    _note(breaches, file, "geometrie_absente", np.flatnonzero(missing))
    words = [WORDS.get(d, "une collection") for d in dimension[other]]
    _note(breaches, file, "geometrie_type", there[other], words, wanted=PLURALS[wanted])
    reasons = shapely.is_valid_reason(geometry[there[invalid]])
    _note(breaches, file, "geometrie_invalide", there[invalid], reasons)
    _note(breaches, file, "geometrie_multiple", there[several], parts[several])
    _note(breaches, file, "geometrie_double", np.flatnonzero(twin >= 0), twin[twin >= 0] + 1)
    if code is not None:
        _note(breaches, file, "geometrie_loin", there[_far(geometry[there], code)])


def legal_code(crs: CRS | None) -> int | None:
    """Return the EPSG code of a projection where it is a legal one."""
    if crs is None:
        return None
    # A .prj tells no code, and names of its own: 20 is enough where the parameters are the same.
    code = crs.to_epsg(20)
    return code if code in legal_projections() else None


@cache
def _known(code: int) -> CRS:
    return CRS.from_epsg(code)


def _projection(file: str, table: Table, breaches: Breaches) -> int | None:
    # A GeoPackage without a projection calls it undefined.
    if table.crs is None or table.crs.name.lower().startswith(("undefined", "unknown")):
        breaches.add(file, "projection_absente")
        return None
    code = legal_code(table.crs)
    if code is None:
        breaches.add(file, "projection", found=table.crs.name)
    return code


def _far(geometry: np.ndarray, code: int) -> np.ndarray:
    """Return the mask of geometries outside the place that their projection is made for."""
    area = _known(code).area_of_use
    bounds = shapely.bounds(geometry)
    to_degrees = Transformer.from_crs(_known(code), CRS.from_epsg(4326), always_xy=True)
    with np.errstate(all="ignore"):
        x, y = to_degrees.transform((bounds[:, 0] + bounds[:, 2]) / 2, (bounds[:, 1] + bounds[:, 3]) / 2)
    inside = (x >= area.west - MARGIN) & (x <= area.east + MARGIN)
    return ~(inside & (y >= area.south - MARGIN) & (y <= area.north + MARGIN))


def _note(breaches: Breaches, file: str, code: str, rows: np.ndarray, found=None, wanted: object = "") -> None:
    values = [""] * len(rows) if found is None else found
    breaches.add_rows(file, code, rows, field="GEOMETRIE", found=values, wanted=wanted)

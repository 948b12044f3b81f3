"""The gate of every layer: rejects what cannot be used, repairs what can, reports duplicates, drops Z and M."""

from __future__ import annotations

import math
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass

import numpy as np
import shapely
from pyproj import CRS

from . import rejects
from .order import signatures
from .progress import Progress, batches, in_batches, part, silent
from .table import Table
from .workers import in_parallel

STEP = "Checking geometries"

#: French for the reasons that GEOS gives, by how they begin; the rest is 'géométrie invalide'.
REASONS = {
    "Self-intersection": "contour qui se recoupe",
    "Ring Self-intersection": "contour qui se touche",
    "Too few points": "trop peu de points",
    "Hole lies outside shell": "trou hors du contour",
    "Holes are nested": "trous emboîtés",
    "Nested shells": "contours emboîtés",
    "Duplicate Rings": "contours en double",
    "Interior is disconnected": "intérieur coupé en deux",
}
WANTED = {0: "point attendu", 1: "ligne attendue", 2: "surface attendue"}
FOUND = {0: "point trouvé", 1: "ligne trouvée", 2: "surface trouvée"}
#: Numbers that GEOS gives to types of geometry.
MULTIPOLYGON, COLLECTION = 6, 7

#: Coordinates beyond these (degrees, units of the projection) are errors of the source.
GEOGRAPHIC_LIMIT = np.array([360.0, 90.0])
PROJECTED_LIMIT = np.array([1e8, 1e8])

NOTHING_LEFT = {0: "Géométrie sans coordonnées", 1: "Ligne de longueur nulle", 2: "Surface nulle"}


@dataclass(frozen=True, eq=False)
class Repaired:
    """A layer after the gate."""

    table: Table
    """The features kept: valid, not empty, 2D, of the wanted dimension, in the order of the input."""
    repaired: np.ndarray
    """Mask of shape (len(table),): the geometry is not the source's own."""
    rejects: Table
    """One row a remark (rejected, repaired, reported), points in the projection of the source."""
    read: int
    """Features given."""

    @property
    def rejected(self) -> int:
        """Features dropped."""
        return self.read - len(self.table)


def repair(
    table: Table, dimension: int | None, *, identifier: str | None = None, progress: Progress = silent
) -> Repaired:
    """Return the features of a layer that can be used, with a remark on each that could not be used as it is.

    Null, empty and wrong-dimension geometries, and those with a missing or infinite coordinate, are dropped; invalid
    ones go through ``make_valid``, of which the parts of the wanted dimension are kept; exact duplicates of a geometry
    or of an identifier are kept and reported (every one but that of the lowest source id). Z and M are dropped.

    Parameters
    ----------
    table : Table
        In its own projection, so that the remarks hold the original coordinates.
    dimension : int or None
        0 points, 1 lines, 2 polygons (collections keep their parts of that dimension); None takes any but keeps, of a
        collection, the parts of its highest dimension.
    identifier : str, optional
        A column whose values should be unique; nulls and empty texts are not compared.
    progress : Progress

    Returns
    -------
    Repaired
    """
    geometry = in_batches(_flat, [table.geometry], part(progress, 0.0, 0.2), STEP)
    reason = _refusals(geometry, dimension, table.crs)
    usable = np.flatnonzero(reason == "")
    fixed, how = _fix(geometry[usable], dimension, part(progress, 0.2, 1.0))
    lost = shapely.is_missing(fixed)
    reason[usable[lost]] = how[lost]
    dropped = reason != ""
    note = np.full(len(table), "", dtype=object)
    note[usable[~lost]] = how[~lost]
    mended = note != ""
    result = geometry.copy()
    result[usable] = fixed
    kept = table.with_geometry(result).take(~dropped)
    remarks = [
        _remarks(table, dropped, reason[dropped], rejects.REJECTED),
        _remarks(table, mended, note[mended], rejects.REPAIRED),
        *_duplicates(table, dropped, identifier),
    ]
    return Repaired(kept, mended[~dropped], rejects.stack(remarks), len(table))


def keep_dimension(geometry: np.ndarray, dimension: np.ndarray) -> np.ndarray:
    """Return each geometry reduced to its non-empty parts of one dimension, None where none is left.

    Parts without extent (lines of length 0, polygons of area 0) count as absent.
    """
    parts, owner = shapely.get_parts(geometry, return_index=True)
    while (shapely.get_type_id(parts) >= 4).any():
        parts, index = shapely.get_parts(parts, return_index=True)
        owner = owner[index]
    good = (shapely.get_dimensions(parts) == dimension[owner]) & ~shapely.is_empty(parts)
    size = np.where(dimension[owner] == 2, shapely.area(parts), shapely.length(parts))
    good &= (size > 0) | (dimension[owner] == 0)
    return regroup(parts[good], owner[good], len(geometry))


def make_valid(geometry: np.ndarray) -> np.ndarray:
    """Return valid geometries by GEOS' ``make_valid``; a multipolygon's parts one by one, then united.

    Taken together, parts that overlap would lose what they share.
    """
    result = shapely.make_valid(geometry)
    several = np.flatnonzero(shapely.get_type_id(geometry) == MULTIPOLYGON)
    if len(several):
        parts, owner = shapely.get_parts(geometry[several], return_index=True)
        heaps = shapely.geometrycollections(shapely.make_valid(parts), indices=owner)
        result[several] = shapely.union_all(heaps[:, None], axis=1)
    return result


def regroup(parts: np.ndarray, owner: np.ndarray, count: int) -> np.ndarray:
    """Return one geometry for each of ``count`` owners from single parts of one dimension, None where it has none.

    Parameters
    ----------
    parts : ndarray of shape (m,)
        Points, lines or polygons.
    owner : ndarray of shape (m,)
        Ascending.
    """
    result = np.full(count, None, dtype=object)
    number = np.bincount(owner, minlength=count)
    single = number[owner] == 1
    result[owner[single]] = parts[single]
    makers: tuple[Callable, ...] = (shapely.multipoints, shapely.multilinestrings, shapely.multipolygons)
    dimension = shapely.get_dimensions(parts)
    for value, make in enumerate(makers):
        chosen = ~single & (dimension == value)
        if chosen.any():
            owners, position = np.unique(owner[chosen], return_inverse=True)
            result[owners] = make(parts[chosen], indices=position)
    return result


def _flat(geometry: np.ndarray) -> np.ndarray:
    """Return geometries without Z and M; those that have neither are not copied, which would take longest of all."""
    high = shapely.has_z(geometry)
    if hasattr(shapely, "has_m"):
        with suppress(shapely.errors.UnsupportedGEOSVersionError):
            high |= shapely.has_m(geometry)
    if not high.any():
        return geometry
    result = geometry.copy()
    result[high] = shapely.force_2d(geometry[high])
    return result


def _refusals(geometry: np.ndarray, dimension: int | None, crs: CRS | None) -> np.ndarray:
    """Return why each geometry cannot be used, '' where it can."""
    reason = np.full(len(geometry), "", dtype=object)
    kind = shapely.get_dimensions(geometry)
    if dimension is not None:
        # A collection may hold parts of the wanted dimension beside larger ones; a plain geometry may not.
        wrong = (kind < dimension) | ((kind > dimension) & (shapely.get_type_id(geometry) != COLLECTION))
        for found, words in FOUND.items():
            reason[wrong & (kind == found)] = f"Dimension incorrecte : {WANTED[dimension]}, {words}"
    if not (np.abs(shapely.get_coordinates(geometry)) <= _limit(crs)).all():
        coordinates, owner = shapely.get_coordinates(geometry, return_index=True)
        beyond = owner[~(np.abs(coordinates) <= _limit(crs)).all(axis=1)]
        beyond = beyond[reason[beyond] == ""]
        reason[beyond] = "Coordonnées hors du domaine de la projection"
        reason[owner[~np.isfinite(coordinates).all(axis=1)]] = "Coordonnées absentes ou infinies"
    reason[shapely.is_empty(geometry)] = "Géométrie vide"
    reason[shapely.is_missing(geometry)] = "Géométrie nulle"
    return reason


def _misplaced(geometry: np.ndarray, crs: CRS | None) -> np.ndarray:
    """Return which geometries have a coordinate that is missing, infinite or beyond what the projection can hold."""
    coordinates, owner = shapely.get_coordinates(geometry, return_index=True)
    result = np.zeros(len(geometry), dtype=bool)
    result[owner[~(np.abs(coordinates) <= _limit(crs)).all(axis=1)]] = True
    return result


def _limit(crs: CRS | None) -> np.ndarray:
    return GEOGRAPHIC_LIMIT if crs is not None and crs.is_geographic else PROJECTED_LIMIT


def _fix(geometry: np.ndarray, dimension: int | None, progress: Progress) -> tuple[np.ndarray, np.ndarray]:
    """Return valid geometries of one dimension (None where nothing is left) and what was done, '' where nothing."""
    how = np.full(len(geometry), "", dtype=object)
    fixed = geometry.copy()
    kind = shapely.get_dimensions(geometry)
    wanted = kind if dimension is None else np.full(len(geometry), dimension)
    valid = in_parallel(shapely.is_valid, [geometry], part(progress, 0.0, 0.7), STEP).astype(bool)
    invalid = np.flatnonzero(~valid)
    for rows in batches(len(invalid), part(progress, 0.7, 1.0), STEP):
        bad = invalid[rows]
        how[bad] = [_explain(text) for text in shapely.is_valid_reason(geometry[bad])]
        fixed[bad] = make_valid(geometry[bad])
    mixed = np.flatnonzero(valid & (shapely.get_type_id(geometry) == COLLECTION))
    how[mixed] = "Collection : seules les parties de la dimension attendue sont gardées"
    changed = np.flatnonzero(how != "")
    fixed[changed] = keep_dimension(fixed[changed], wanted[changed])
    lost = shapely.is_missing(fixed)
    how[lost] = [NOTHING_LEFT[d] for d in wanted[lost]]
    return fixed, how


def _explain(reason: str) -> str:
    known = [french for english, french in REASONS.items() if reason.startswith(english)]
    return f"Géométrie invalide réparée : {known[0]}" if known else "Géométrie invalide réparée"


def _remarks(table: Table, rows: np.ndarray, reason: np.ndarray, action: str) -> Table:
    with np.errstate(all="ignore"):
        remarks = rejects.reject_rows(table, rows, reason, action, table.geometry)
    points = remarks.geometry.copy()
    points[_misplaced(table.geometry[rows], table.crs) | shapely.is_empty(points)] = None
    return remarks.with_geometry(points)


def _duplicates(table: Table, dropped: np.ndarray, identifier: str | None) -> list[Table]:
    """Return the remarks on duplicates among the rows that are kept."""
    rows = np.flatnonzero(~dropped)
    found = []
    twin = _twins(geometry_keys(table.geometry[rows]), table.source_id[rows])
    repeated = rows[twin >= 0]
    reasons = [f"Même géométrie que l'entité {fid}" for fid in table.source_id[rows[twin[twin >= 0]]]]
    found.append(_remarks(table, repeated, np.array(reasons, dtype=object), rejects.REPORTED))
    if identifier is not None:
        values = table.column(identifier)[rows].tolist()
        texts = [v.strip() if type(v) is str else key_text(v) for v in values]
        known = np.array([bool(text) for text in texts], dtype=bool)
        rows, texts = rows[known], [text for text in texts if text]
        # Sorting texts is slow, and nearly always there is nothing to find.
        several = len(set(texts)) < len(texts)
        twin = _twins(np.array(texts), table.source_id[rows]) if several else np.full(len(rows), -1)
        again = np.flatnonzero(twin >= 0)
        reasons = [f"Même identifiant « {texts[i]} » que l'entité {table.source_id[rows[twin[i]]]}" for i in again]
        found.append(_remarks(table, rows[again], np.array(reasons, dtype=object), rejects.REPORTED))
    return found


def key_text(value: object) -> str:
    """Return a value that names things as a stripped text; nulls are ''."""
    missing = value is None or (isinstance(value, float) and math.isnan(value))
    return "" if missing else str(value).strip()


def geometry_keys(geometry: np.ndarray, spell: Callable[[np.ndarray], np.ndarray] = shapely.to_wkb) -> np.ndarray:
    """Return int64 keys, equal where two geometries are the same.

    Parameters
    ----------
    geometry : ndarray of shape (n,)
    spell : callable
        Gives the bytes of geometries that count as the same; the exact coordinates in their order by default.
    """
    # Whose signatures are equal by chance is settled below.
    _, keys, number = np.unique(signatures(geometry), return_inverse=True, return_counts=True)
    doubtful = np.flatnonzero(number[keys] > 1)
    texts = spell(geometry[doubtful])
    table: dict[bytes, int] = {}
    keys[doubtful] = [len(number) + table.setdefault(t, len(table)) for t in texts]
    return keys


def _twins(keys: np.ndarray, source_id: np.ndarray) -> np.ndarray:
    """Return for each row the position of the equal row of the lowest source id, -1 for that one and for lone rows."""
    order = np.lexsort([source_id, keys])
    ordered = keys[order]
    start = np.ones(len(keys), dtype=bool)
    start[1:] = ordered[1:] != ordered[:-1]
    first = order[np.maximum.accumulate(np.where(start, np.arange(len(keys)), 0))]
    twin = np.empty(len(keys), dtype=np.int64)
    twin[order] = first
    twin[twin == np.arange(len(keys))] = -1
    return twin

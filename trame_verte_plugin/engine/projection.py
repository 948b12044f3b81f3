"""Choice and check of the projection in which a run measures, and reprojection of tables (contract, rule 1)."""

from __future__ import annotations

import numpy as np
import shapely
from pyproj import CRS, Proj, Transformer
from pyproj.exceptions import CRSError

from .errors import ProjectionError
from .progress import Progress, batches, silent
from .repair import keep_dimension, make_valid
from .table import Table

DEFAULT_CODE = 2154
SCALE_TOLERANCE = 0.002
FARTHEST_M = 50_000.0
STEP = "Reprojecting"

#: Points along each side of a box whose image is taken.
BOX_STEPS = 21


def parse_crs(text: object) -> CRS:
    """Return a projection from a code, WKT or PROJ text, or raise :class:`ProjectionError` quoting it."""
    try:
        return CRS.from_user_input(text)
    except CRSError:
        raise ProjectionError(
            "'{text}' is not a projection that can be used. Give a code such as EPSG:2154.", text=str(text)[:200]
        ) from None


def choose_target(main_crs: CRS | None, main_bounds: np.ndarray, requested: CRS | None = None) -> CRS:
    """Return the projection in which the run measures.

    The one asked for; else that of the main input where it is metric and true to scale there; else EPSG:2154.

    Parameters
    ----------
    main_crs : CRS or None
        Projection of the main input.
    main_bounds : array of 4 floats
        xmin, ymin, xmax, ymax of the main input in its projection; NaN where it is empty.
    requested : CRS, optional

    Raises
    ------
    ProjectionError
        The main input has no projection, or the one chosen is not metric or not true to scale there.
    """
    if main_crs is None:
        raise ProjectionError("The main layer has no projection. Set it in the properties of the layer.")
    if np.isfinite(np.asarray(main_bounds, dtype=float)).all() and _centre(main_bounds, main_crs) is None:
        raise ProjectionError(
            "The coordinates of the main layer have no place in its projection '{crs}': "
            "axes swapped or wrong projection?",
            crs=main_crs.name,
        )
    if requested is not None:
        check_metric(requested, main_bounds, main_crs)
        return requested
    if _metric_refusal(main_crs) is None and not _scale_refused(main_crs, main_bounds, main_crs):
        return main_crs
    default = CRS.from_epsg(DEFAULT_CODE)
    check_metric(default, main_bounds, main_crs)
    return default


def check_metric(crs: CRS, bounds: np.ndarray, bounds_crs: CRS) -> None:
    """Raise :class:`ProjectionError` unless ``crs`` is projected, in metres and true to scale (0.2 %) at the data.

    Parameters
    ----------
    crs : CRS
        The projection to measure in.
    bounds : array of 4 floats
        Extent of the data; where it is NaN the scale is not checked.
    bounds_crs : CRS
        Projection of ``bounds``.
    """
    refusal = _metric_refusal(crs)
    if refusal is not None:
        raise ProjectionError(refusal, crs=crs.name)
    if _scale_refused(crs, bounds, bounds_crs):
        raise ProjectionError(
            "The projection '{crs}' distorts lengths by more than 0.2 % where the data lie. "
            "Choose one made for that place, such as {advice}.",
            crs=crs.name,
            advice=_advice(bounds, bounds_crs),
        )


def _metric_refusal(crs: CRS) -> str | None:
    if not crs.is_projected:
        return "The projection '{crs}' is not projected: it does not measure in metres. Choose EPSG:2154, for example."
    if any(abs(axis.unit_conversion_factor - 1.0) > 1e-12 for axis in crs.axis_info[:2]):
        return "The projection '{crs}' does not measure in metres. Choose EPSG:2154, for example."
    return None


def _centre(bounds: np.ndarray, crs: CRS) -> tuple[float, float] | None:
    """Return longitude and latitude of the middle of an extent, None where it has no place on Earth."""
    bounds = np.asarray(bounds, dtype=float)
    transformer = Transformer.from_crs(crs, CRS.from_epsg(4326), always_xy=True)
    longitude, latitude = transformer.transform((bounds[0] + bounds[2]) / 2, (bounds[1] + bounds[3]) / 2)
    return (longitude, latitude) if abs(longitude) <= 360 and abs(latitude) <= 90 else None


def _scale_refused(crs: CRS, bounds: np.ndarray, bounds_crs: CRS) -> bool:
    if not np.isfinite(np.asarray(bounds, dtype=float)).all():
        return False
    centre = _centre(bounds, bounds_crs)
    if centre is None:
        return True
    # Infinite where the projection cannot reach.
    factors = Proj(crs).get_factors(*centre)
    scales = np.array([factors.tissot_semimajor, factors.tissot_semiminor])
    return not (np.abs(scales - 1.0) <= SCALE_TOLERANCE).all()


def _advice(bounds: np.ndarray, crs: CRS) -> str:
    """Return the code of a projection that suits the place."""
    longitude, latitude = _centre(bounds, crs) or (2.5, 46.5)
    if -5.5 <= longitude <= 10 and 41 <= latitude <= 51.5:
        zone = min(max(round(latitude), 42), 50)
        return f"EPSG:{3900 + zone}"
    zone = int((longitude + 180) // 6) % 60 + 1
    return f"EPSG:{(32600 if latitude >= 0 else 32700) + zone}"


def same_crs(first: CRS | None, second: CRS | None) -> bool:
    """Return whether two projections give the same coordinates (x first)."""
    if first is None or second is None:
        return False
    return first == second or first.equals(second, ignore_axis_order=True)


def reproject(table: Table, crs: CRS, *, progress: Progress = silent) -> Table:
    """Return a repaired table with its geometries in another projection, valid again where reprojection broke them.

    Raises
    ------
    ProjectionError
        The layer has no projection, or a feature has no place in the new one (the sentence names it).
    """
    if table.crs is None:
        raise ProjectionError(
            "Layer '{layer}' has no projection. Set it in the properties of the layer.", layer=table.name
        )
    if same_crs(table.crs, crs):
        return table.with_geometry(table.geometry, crs)
    transformer = Transformer.from_crs(table.crs, crs, always_xy=True)
    result = table.geometry.copy()
    for rows in batches(len(table), progress, STEP):
        result[rows] = _reproject(result[rows], transformer)
    lost = np.flatnonzero(shapely.is_missing(result) & ~shapely.is_missing(table.geometry))
    if len(lost):
        raise ProjectionError(
            "Feature {fid} of layer '{layer}' has no place in the projection '{crs}'. "
            "Are its axes swapped, or is its projection wrong?",
            fid=int(table.source_id[lost[0]]),
            layer=table.name,
            crs=crs.name,
        )
    return table.with_geometry(result, crs)


def _reproject(geometry: np.ndarray, transformer: Transformer) -> np.ndarray:
    coordinates, owner = shapely.get_coordinates(geometry, return_index=True)
    moved = np.column_stack(transformer.transform(coordinates[:, 0], coordinates[:, 1]))
    outside = np.unique(owner[~np.isfinite(moved).all(axis=1)])
    moved[~np.isfinite(moved)] = 0.0
    # set_coordinates writes into the array that it is given.
    result = shapely.set_coordinates(geometry.copy(), moved)
    result[outside] = None
    broken = np.flatnonzero(~shapely.is_valid(result) & ~shapely.is_missing(result))
    dimension = shapely.get_dimensions(geometry[broken])
    result[broken] = keep_dimension(make_valid(result[broken]), dimension)
    return result


def transform_boxes(boxes: np.ndarray, source: CRS, target: CRS) -> np.ndarray:
    """Return boxes that hold the images of boxes in another projection.

    Parameters
    ----------
    boxes : ndarray of shape (n, 4)
        xmin, ymin, xmax, ymax.

    Returns
    -------
    ndarray of shape (n, 4)
        NaN for an empty box (NaN), infinite for one without an image; sides are sampled at 21 points and the box is
        widened by what may bulge between them.
    """
    boxes = np.asarray(boxes, dtype=float).reshape(-1, 4)
    if same_crs(source, target):
        return boxes.copy()
    step = np.linspace(0.0, 1.0, BOX_STEPS)
    along_x = boxes[:, [0]] + (boxes[:, [2]] - boxes[:, [0]]) * step
    along_y = boxes[:, [1]] + (boxes[:, [3]] - boxes[:, [1]]) * step
    ones = np.ones_like(along_x)
    x = np.hstack([along_x, along_x, boxes[:, [0]] * ones, boxes[:, [2]] * ones])
    y = np.hstack([boxes[:, [1]] * ones, boxes[:, [3]] * ones, along_y, along_y])
    x, y = Transformer.from_crs(source, target, always_xy=True).transform(x, y)
    lost = ~(np.isfinite(x) & np.isfinite(y))
    x, y = np.where(lost, np.nan, x), np.where(lost, np.nan, y)
    images = np.where(np.isnan(boxes), np.nan, np.inf)
    seen = ~lost.all(axis=1)
    images[seen] = np.column_stack(
        [np.nanmin(x[seen], 1), np.nanmin(y[seen], 1), np.nanmax(x[seen], 1), np.nanmax(y[seen], 1)]
    )
    # Between samples a side's image bulges by at most a quarter of what it bulges between every second sample.
    margin = (images[seen, 2:] - images[seen, :2]) / (BOX_STEPS - 1) ** 2
    images[seen, :2] -= margin
    images[seen, 2:] += margin
    return images


def check_nearby(layer: str, bounds: np.ndarray, main_layer: str, main_bounds: np.ndarray) -> None:
    """Raise :class:`ProjectionError` where a layer lies farther than 50 km from the main one.

    Parameters
    ----------
    layer, main_layer : str
        Names that the sentence quotes.
    bounds, main_bounds : arrays of 4 floats
        Extents in the projection of the run, m; an empty one (NaN) is not checked.
    """
    bounds, main_bounds = np.asarray(bounds, dtype=float), np.asarray(main_bounds, dtype=float)
    if np.isinf(bounds).any():
        raise ProjectionError(
            "The coordinates of layer '{layer}' have no place beside layer '{main}': axes swapped or wrong projection?",
            layer=layer,
            main=main_layer,
        )
    gap = np.maximum(0.0, np.maximum(bounds[:2] - main_bounds[2:], main_bounds[:2] - bounds[2:]))
    distance = float(np.hypot(*gap))
    if distance > FARTHEST_M:
        raise ProjectionError(
            "Layer '{layer}' lies {distance} km away from layer '{main}': axes swapped or wrong projection?",
            layer=layer,
            distance=round(distance / 1000),
            main=main_layer,
        )

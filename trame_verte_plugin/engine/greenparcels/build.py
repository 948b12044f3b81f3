"""The whole analysis: from what was read to the tables of results."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from pyproj import CRS

from ..progress import Progress, part, silent
from ..schema import output_schema
from ..table import Table
from ..typed import typed
from .beside import Beside, parcels_beside
from .footprints import footprints
from .inputs import GreenInputs, GreenParameters
from .kept import kept_columns
from .strips import Strips, measure_strips

ALGORITHM = "greenparcels"

#: Output of the pieces of each dimension: points, lines, polygons.
OUTPUTS = ("PROTECTIONS_PCT", "PROTECTIONS_LIN", "PROTECTIONS")


@dataclass(frozen=True, eq=False)
class GreenParcels:
    """The results; tables have the fields of ``schemas/greenparcels.csv`` in their order."""

    pieces: tuple[Table, Table, Table]
    """Of points, of lines, of polygons: see :data:`OUTPUTS`."""
    parcels: Table
    beside: Beside
    """What the rows of ``parcels`` come from."""
    strips: tuple[Strips, ...]
    """What the rows of ``pieces`` come from."""


def build_green_parcels(
    inputs: GreenInputs, parameters: GreenParameters, crs: CRS, progress: Progress = silent
) -> GreenParcels:
    """Cut the elements by parcel and zone, judge each piece, and find the parcels that count.

    Parameters
    ----------
    inputs : GreenInputs
    parameters : GreenParameters
    crs : CRS
        Projection of all geometries.
    progress : Progress
    """
    found = [
        measure_strips(dimension, inputs, parameters, part(progress, start, end))
        for dimension, start, end in ((0, 0.0, 0.05), (1, 0.05, 0.25), (2, 0.25, 0.65))
    ]
    ground = footprints(inputs.elements, parameters.width_m, part(progress, 0.65, 0.67))
    beside = parcels_beside(inputs, ground, parameters, part(progress, 0.67, 1.0))
    tables = [_table(OUTPUTS[d], f.geometry, f.columns, crs) for d, f in enumerate(found)]
    columns = kept_columns(inputs, ground, beside, found, parameters.width_m)
    geometry = inputs.parcels.geometry[beside.parcel]
    return GreenParcels(tuple(tables), _table("PARCELS_OUT", geometry, columns, crs), beside, tuple(found))


def _table(output: str, geometry: np.ndarray, columns: Mapping[str, np.ndarray], crs: CRS) -> Table:
    count = len(geometry)
    return Table(output, geometry, np.arange(count), typed(columns, output_schema(ALGORITHM, output), count), crs)

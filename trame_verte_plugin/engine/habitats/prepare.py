"""From the tables of layers to the inputs of the habitat connectivity."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np
import shapely

from ..continuity.obstacles import plain
from ..errors import InputError
from ..order import canonical_order
from ..table import Table
from ..texts import text_or_none
from .inputs import Guild, Patches

#: What is said of a patch whose capacity is not a number of 0 or more.
BAD_CAPACITY = "Capacité absente ou négative : comptée pour 0, la tache ne sert que de relais."


def patches_of(
    table: Table, id_field: str | None, capacity_field: str | None, network_field: str | None
) -> tuple[Patches, np.ndarray]:
    """Return the patches in canonical order, and which rows of the table have no usable capacity.

    Without a field the capacity is the area in m², 1 for points. A patch of several points stands in the results as the
    one nearest to their middle, but all of them count for distances.

    Parameters
    ----------
    table : Table
        Points or polygons, repaired.
    id_field, capacity_field, network_field : str, optional

    Raises
    ------
    InputError
        There is no patch, or none has a usable capacity.
    """
    count = len(table)
    if not count:
        raise InputError(
            "Layer '{layer}' has no usable patch: every feature was rejected. Ask for REJECTS to see why.",
            layer=table.name,
        )
    nothing = np.full(count, None, dtype=object)
    name = nothing if id_field is None else text_or_none(table.column(id_field))
    network = nothing if network_field is None else text_or_none(table.column(network_field))
    capacity, bad = _capacity(table, capacity_field)
    # Exact duplicates then stand in an order that does not depend on the file's.
    known = sorted(range(count), key=lambda i: (str(network[i]), str(name[i]), capacity[i]))
    order = np.array(known, dtype=np.int64)
    order = order[canonical_order(table.geometry[order])]
    networks = tuple(sorted(set(network.tolist()), key=lambda n: (n is None, n or "")))
    place = {value: number for number, value in enumerate(networks)}
    patches = Patches(
        table.geometry[order],
        capacity[order],
        np.array([place[network[i]] for i in order], dtype=np.int64),
        networks,
        order,
        name[order],
    )
    return patches, bad


def _capacity(table: Table, field: str | None) -> tuple[np.ndarray, np.ndarray]:
    if field is None:
        area = shapely.area(table.geometry)
        points = shapely.get_dimensions(table.geometry) == 0
        return np.where(points, 1.0, area), np.zeros(len(table), dtype=bool)
    values = table.column(field).astype(float)
    bad = ~(np.isfinite(values) & (values >= 0))
    if bad.all():
        raise InputError(
            "Layer '{layer}': the field '{field}' holds no capacity (a number of 0 or more). Choose another field, or "
            "leave it empty: the capacity is then the area.",
            layer=table.name,
            field=field,
        )
    return np.where(bad, 0.0, values), bad


def guilds_of(
    patches: Patches, table: Mapping[str, Guild], default: Guild
) -> tuple[tuple[Guild, ...], tuple[str | None, ...]]:
    """Return the guild of each sub-network and the row of the table that it comes from, None for the default."""
    keys = [plain(name) if name is not None and plain(name) in table else None for name in patches.networks]
    return tuple(default if key is None else table[key] for key in keys), tuple(keys)


def perimeter_area(geometry: np.ndarray) -> float:
    """Return the area of perimeters, m², what several share counted once."""
    return float(shapely.area(shapely.union_all(geometry)))


def boxes_around(patches: Patches, guilds: Sequence[Guild], more: float = 0.0) -> np.ndarray:
    """Return the boxes (n, 4) of patches grown by the longest link of their guild, and ``more``."""
    reach = np.array([guild.max_distance_m for guild in guilds])[patches.network] + more
    return shapely.bounds(patches.geometry) + reach[:, None] * [-1.0, -1.0, 1.0, 1.0]

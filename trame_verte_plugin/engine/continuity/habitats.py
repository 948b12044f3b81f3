"""Connectivity of habitat patches: links from edge to edge, barriers between them, indices by sous-trame."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import shapely

from ..connectivity import Connectivity, connectivity_indices
from ..csv_tables import number, read_rows
from ..errors import InputError, TableFileError
from ..network.structure import cut_edges
from ..order import canonical_ids, canonical_order, ranking
from ..progress import BATCH_SIZE, Progress, batches, part, silent
from ..table import Table
from .obstacles import CUT, Barriers
from .outputs import output_table

ALGORITHM = "habitatconnectivity"


@dataclass(frozen=True)
class Guild:
    """How a group of species moves through one sous-trame."""

    max_distance_m: float
    dispersal_distance_m: float
    probability: float
    barriers: frozenset[str] = frozenset()
    """Classes of barriers that concern it; empty for all that cut."""


@dataclass(frozen=True, eq=False)
class Patches:
    """Habitat patches, polygons or points."""

    geometry: np.ndarray
    name: np.ndarray
    """(n,) object."""
    capacity: np.ndarray
    """(n,) ≥ 0."""
    subnetwork: np.ndarray
    """(n,) object, the sous-trame; '' where none is known."""
    crs: object


@dataclass(frozen=True, eq=False)
class Barring:
    """Barriers, the structures that cross them, and what a barrier does to a link."""

    barriers: Barriers
    structures: np.ndarray
    crossing_distance_m: float
    factor: float
    """0 removes a link, 1 has no effect, more than 1 multiplies its length."""


@dataclass(frozen=True, eq=False)
class Links:
    """Links between patches of one sous-trame."""

    first: np.ndarray
    second: np.ndarray
    geometry: np.ndarray
    distance_m: np.ndarray
    obstacles: np.ndarray
    """(m,) object, classes of barriers that it crosses without a structure; None for none."""


@dataclass(frozen=True, eq=False)
class Habitats:
    """What the analysis found."""

    tables: Mapping[str, Table]
    indices: Mapping[str, Connectivity]
    """By sous-trame."""
    numbers: Mapping[str, float | int | None]


def read_guilds(path: str | Path) -> dict[str, Guild]:
    """Return the guilds of a table ``sous_trame;distance_max_m;distance_dispersion_m;probabilite;obstacles;source``.

    Raises
    ------
    TableFileError
        A distance is not more than 0, or a probability not strictly between 0 and 1.
    """
    columns = ("distance_max_m", "distance_dispersion_m", "probabilite")
    found = {}
    for row in read_rows(path, ["sous_trame", *columns, "obstacles"]):
        values = [number(path, row, column) for column in columns]
        if min(values) <= 0 or values[2] >= 1:
            raise TableFileError(
                "Table '{file}': the distances of '{row}' must be more than 0 and its probability between 0 and 1.",
                file=str(path),
                row=row["sous_trame"],
            )
        classes = frozenset(c.strip() for c in row["obstacles"].split(",") if c.strip())
        found[row["sous_trame"]] = Guild(*values, classes)
    return found


def analyse_habitats(
    patches: Patches,
    barring: Barring,
    guild: Guild,
    guilds: Mapping[str, Guild],
    landscape_area_m2: float | None,
    progress: Progress = silent,
) -> Habitats:
    """Link patches from edge to edge and measure their connectivity, one graph for each sous-trame.

    Parameters
    ----------
    patches : Patches
    barring : Barring
    guild : Guild
        For the sous-trames that ``guilds`` does not name.
    guilds : mapping of Guild
    landscape_area_m2 : float or None
        Without it PC and IIC are None.
    progress : Progress, optional

    Raises
    ------
    InputError
        A capacity is missing or negative.
    """
    bad = np.flatnonzero(~(np.isfinite(patches.capacity) & (patches.capacity >= 0)))
    if len(bad):
        raise InputError(
            "Patch '{patch}' has no capacity, or a negative one: give every patch a number of 0 or more.",
            patch=patches.name[bad[0]],
        )
    names = sorted(set(patches.subnetwork.tolist()))
    parts = []
    for number_, name in enumerate(names):
        rows = np.flatnonzero(patches.subnetwork == name)
        step = part(progress, number_ / len(names), (number_ + 1) / len(names))
        parts.append(_analyse(patches, rows, barring, guilds.get(name, guild), landscape_area_m2, step))
    return _collected(patches, names, parts, guild, guilds)


@dataclass(frozen=True, eq=False)
class _Part:
    rows: np.ndarray
    links: Links
    indices: Connectivity
    bridge: np.ndarray


def _analyse(
    patches: Patches, rows: np.ndarray, barring: Barring, guild: Guild, area: float | None, progress: Progress
) -> _Part:
    rows = rows[canonical_order(patches.geometry[rows])]
    links = find_links(patches.geometry[rows], guild, barring, part(progress, 0.0, 0.5))
    indices = connectivity_indices(
        patches.capacity[rows],
        links.first,
        links.second,
        links.distance_m,
        dispersal_distance=guild.dispersal_distance_m,
        probability=guild.probability,
        landscape_area=area,
        progress=part(progress, 0.5, 1.0),
    )
    return _Part(rows, links, indices, cut_edges(links.first, links.second, len(rows)).bridge)


def find_links(geometry: np.ndarray, guild: Guild, barring: Barring, progress: Progress = silent) -> Links:
    """Return the shortest straight segments between the edges of patches, at most ``max_distance_m`` long.

    A link that crosses a barrier with no structure near the crossing is removed or lengthened by ``barring.factor``; a
    structure serves the crossing within ``crossing_distance_m`` of it, of the barrier nearest to it.
    """
    tree = shapely.STRtree(geometry)
    pairs = []
    for rows in batches(len(geometry), progress, "Linking patches", size=BATCH_SIZE // 4):
        a, b = tree.query(geometry[rows], predicate="dwithin", distance=guild.max_distance_m)
        a = a + rows.start
        pairs.append(np.stack([a, b])[:, a < b])
    first, second = np.concatenate(pairs, axis=1) if pairs else np.empty((2, 0), dtype=np.int64)
    order = np.lexsort((second, first))
    first, second = first[order], second[order]
    line = np.empty(len(first), dtype=object)
    for rows in batches(len(first), progress, "Linking patches", size=BATCH_SIZE // 4):
        line[rows] = shapely.shortest_line(geometry[first[rows]], geometry[second[rows]])
    length = shapely.length(line)
    obstacles = _obstacles(line, guild, barring)
    crossed = np.array([o is not None for o in obstacles], dtype=bool)
    kept = ~crossed if barring.factor == 0 else np.ones(len(line), dtype=bool)
    length = np.where(crossed & (barring.factor > 0), length * max(barring.factor, 1.0), length)
    return Links(first[kept], second[kept], line[kept], length[kept], obstacles[kept])


def _obstacles(lines: np.ndarray, guild: Guild, barring: Barring) -> np.ndarray:
    """Return the classes of the barriers that each link crosses without a structure, ', ' between them."""
    result = np.full(len(lines), None, dtype=object)
    known = barring.barriers.with_effect(CUT)
    if guild.barriers:
        known = known.take(np.array([o.name in guild.barriers for o in known.obstacle], dtype=bool))
    if not len(known) or not len(lines):
        return result
    of, barrier = shapely.STRtree(known.geometry).query(lines, predicate="intersects")
    if len(barring.structures) and len(of):
        at = shapely.intersection(lines[of], known.geometry[barrier])
        structure, serves = shapely.STRtree(known.geometry).query_nearest(
            barring.structures, max_distance=barring.crossing_distance_m, all_matches=True
        )
        tree = shapely.STRtree(barring.structures)
        pair, near = tree.query(at, predicate="dwithin", distance=barring.crossing_distance_m)
        served = set(zip(structure.tolist(), serves.tolist()))
        free = np.array([(s, int(barrier[p])) in served for p, s in zip(pair.tolist(), near.tolist())], dtype=bool)
        open_ = np.zeros(len(of), dtype=bool)
        open_[pair[free]] = True
        of, barrier = of[~open_], barrier[~open_]
    for k in np.unique(of):
        result[k] = ", ".join(sorted({known.obstacle[b].name for b in barrier[of == k]}))
    return result


def _collected(
    patches: Patches, names: Sequence[str], parts: Sequence[_Part], guild: Guild, guilds: Mapping[str, Guild]
) -> Habitats:
    every = np.concatenate([p.rows for p in parts]) if parts else np.empty(0, dtype=np.int64)
    ids = np.zeros(len(patches.geometry), dtype=np.int64)
    ids[every] = canonical_ids(patches.geometry[every])
    tables = {
        "PATCHES_OUT": _patch_table(patches, names, parts, ids),
        "LINKS": _link_table(patches, names, parts, ids, guild, guilds),
        "COMPONENTS": _component_table(patches, names, parts),
        "INDICES": _index_table(patches, names, parts, guild, guilds),
    }
    indices = {name: p.indices for name, p in zip(names, parts)}
    only = next(iter(indices.values())) if len(indices) == 1 else None
    counted = {"NC": "nc", "IIC": "iic", "PC": "pc", "ECA": "eca", "H": "h"}
    numbers = {key: None if only is None else getattr(only, field) for key, field in counted.items()}
    if only is None:
        numbers["NC"] = sum(p.indices.nc for p in parts)
    return Habitats(tables, indices, numbers)


def _table(name: str, geometry: np.ndarray | None, columns: Mapping[str, np.ndarray], crs: object) -> Table:
    return output_table(ALGORITHM, name, geometry, columns, crs)


def _joined(parts: Sequence[np.ndarray], kind: type = float) -> np.ndarray:
    return np.concatenate(parts) if parts else np.empty(0, dtype=kind)


def _spread(names: Sequence[str], counts: Sequence[int]) -> np.ndarray:
    return np.repeat(np.array([n or None for n in names], dtype=object), counts)


def _shift(parts: Sequence[_Part]) -> list[int]:
    """Return how many components stand before each sous-trame's."""
    return np.cumsum([0] + [p.indices.nc for p in parts])[: len(parts)].tolist()


def _patch_table(patches: Patches, names: Sequence[str], parts: Sequence[_Part], ids: np.ndarray) -> Table:
    rows = _joined([p.rows for p in parts], int)
    degree = [np.bincount(np.append(p.links.first, p.links.second), minlength=len(p.rows)) for p in parts]
    columns = {
        "id": ids[rows],
        "nom": patches.name[rows],
        "sous_trame": _spread(names, [len(p.rows) for p in parts]),
        "capacite": patches.capacity[rows],
        "composante": _joined([p.indices.component + 1 + s for p, s in zip(parts, _shift(parts))]),
        "degre": _joined(degree),
        "dpc": _joined([p.indices.dpc for p in parts]),
        "rang": _joined([ranking(p.indices.dpc, ids[p.rows]) for p in parts]),
        "dpc_intra": _joined([p.indices.dpc_intra for p in parts]),
        "dpc_flux": _joined([p.indices.dpc_flux for p in parts]),
        "dpc_connecteur": _joined([p.indices.dpc_connector for p in parts]),
        "bc": _joined([p.indices.bc for p in parts]),
    }
    order = np.argsort(ids[rows], kind="stable")
    return _table("PATCHES_OUT", patches.geometry[rows][order], {n: c[order] for n, c in columns.items()}, patches.crs)


def _link_table(
    patches: Patches,
    names: Sequence[str],
    parts: Sequence[_Part],
    ids: np.ndarray,
    guild: Guild,
    guilds: Mapping[str, Guild],
) -> Table:
    probability = []
    for name, p in zip(names, parts):
        known = guilds.get(name, guild)
        probability.append(known.probability ** (p.links.distance_m / known.dispersal_distance_m))
    first = _joined([ids[p.rows[p.links.first]] for p in parts], int)
    second = _joined([ids[p.rows[p.links.second]] for p in parts], int)
    columns = {
        "sous_trame": _spread(names, [len(p.links.first) for p in parts]),
        "de": np.minimum(first, second),
        "vers": np.maximum(first, second),
        "distance_m": _joined([p.links.distance_m for p in parts]),
        "probabilite": _joined(probability),
        "obstacles": _joined([p.links.obstacles for p in parts], object),
        "pont": _joined([p.bridge for p in parts], bool),
        "importance": _joined([p.indices.link_share for p in parts]),
    }
    order = np.lexsort((columns["vers"], columns["de"]))
    columns = {"id": np.arange(1, len(order) + 1), **{n: c[order] for n, c in columns.items()}}
    geometry = _joined([p.links.geometry for p in parts], object)[order]
    return _table("LINKS", geometry, columns, patches.crs)


def _component_table(patches: Patches, names: Sequence[str], parts: Sequence[_Part]) -> Table:
    """Return each component as the multi-part surface (or points) of its patches."""
    geometry, columns = [], {n: [] for n in ("id", "nb_taches", "capacite", "part", "eca")}
    for shift, p in zip(_shift(parts), parts):
        capacity = patches.capacity[p.rows]
        for k in range(p.indices.nc):
            inside = p.indices.component == k
            geometry.append(shapely.union_all(patches.geometry[p.rows[inside]]))
            columns["id"].append(shift + k + 1)
            columns["nb_taches"].append(int(inside.sum()))
            columns["capacite"].append(capacity[inside].sum())
            columns["part"].append(capacity[inside].sum() / capacity.sum() if capacity.sum() > 0 else 0.0)
            # A component's own sum: half of the flux of its patches, and what each holds by itself.
            share = (p.indices.dpc_intra[inside] + p.indices.dpc_flux[inside] / 2).sum() / 100
            columns["eca"].append(np.sqrt(share) * p.indices.eca)
    found = {n: np.array(c, dtype=float) for n, c in columns.items()}
    found["sous_trame"] = _spread(names, [p.indices.nc for p in parts])
    shapes = np.empty(len(geometry), dtype=object)
    shapes[:] = geometry
    return _table("COMPONENTS", shapes, found, patches.crs)


def _index_table(
    patches: Patches, names: Sequence[str], parts: Sequence[_Part], guild: Guild, guilds: Mapping[str, Guild]
) -> Table:
    used = [guilds.get(name, guild) for name in names]
    total = np.array([patches.capacity[p.rows].sum() for p in parts])
    eca = np.array([p.indices.eca for p in parts])
    columns = {
        "sous_trame": _spread(names, [1] * len(names)),
        "nb_taches": np.array([len(p.rows) for p in parts], dtype=float),
        "nb_liens": np.array([len(p.links.first) for p in parts], dtype=float),
        "capacite": total,
        "distance_dispersion_m": np.array([g.dispersal_distance_m for g in used]),
        "probabilite": np.array([g.probability for g in used]),
        "nc": np.array([p.indices.nc for p in parts], dtype=float),
        "iic": np.array([_or_nan(p.indices.iic) for p in parts]),
        "pc": np.array([_or_nan(p.indices.pc) for p in parts]),
        "eca": eca,
        "eca_part": np.divide(eca, total, out=np.zeros(len(eca)), where=total > 0),
        "h": np.array([p.indices.h for p in parts]),
    }
    return _table("INDICES", None, columns, None)


def _or_nan(value: float | None) -> float:
    return np.nan if value is None else value

"""Which links meet barriers, and which of these places a crossing structure serves."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import shapely

from ..continuity.obstacles import CUT, Barriers, Obstacle, barriers_of
from ..network.model import PRECISION
from ..progress import BATCH_SIZE, Progress, batches, part, silent
from ..table import Table
from .inputs import Guild, Obstacles
from .links import Links

STEP = "Finding where links meet barriers"


@dataclass(frozen=True, eq=False)
class Crossings:
    """Each (link, barrier) that meet, by (link, barrier)."""

    link: np.ndarray
    barrier: np.ndarray
    served: np.ndarray
    """(c,) bool: a structure stands at every place where they meet."""

    def take(self, rows: np.ndarray) -> Crossings:
        """Return the crossings chosen by a mask or positions."""
        return Crossings(self.link[rows], self.barrier[rows], self.served[rows])


def obstacles_of(
    tables: Sequence[Table], class_field: str | None, classes: Sequence[Obstacle], structures: np.ndarray
) -> Obstacles:
    """Return the barriers of layers and what crosses them.

    A layer that is given as a barrier is one. Where a field tells classes apart, those that the table of obstacles
    does not let cut an ecological corridor (paths, small roads) stop nobody, unless a guild names them. What its own
    fields put on a bridge or in a tunnel is left out.

    Parameters
    ----------
    tables : sequence of Table
        Lines or polygons.
    class_field : str or None
        Looked up in each layer in any case.
    classes : sequence of Obstacle
    structures : ndarray of shape (s,)
    """
    effect = {obstacle.name: obstacle.effect for obstacle in classes}
    every = [Obstacle(o.name, o.words, CUT, o.width_m, o.work) for o in classes]
    found, stops = [], []
    for table in tables:
        one = barriers_of([table], class_field, every)
        told = class_field is not None and class_field.lower() in (name.lower() for name in table.columns)
        found.append(one)
        stops.append(np.array([not told or effect[o.name] == CUT for o in one.obstacle], dtype=bool))
    if not found:
        return Obstacles(barriers_of([], None, every), np.empty(0, dtype=bool), structures)
    columns = ("geometry", "layer", "fid", "obstacle", "width_m")
    return Obstacles(
        Barriers(*(np.concatenate([getattr(b, name) for b in found]) for name in columns)),
        np.concatenate(stops),
        structures,
    )


def find_crossings(
    links: Links,
    patches: np.ndarray,
    network: np.ndarray,
    guilds: Sequence[Guild],
    obstacles: Obstacles,
    distance_m: float,
    progress: Progress = silent,
) -> Crossings:
    """Return where links meet barriers that stop their guild.

    A line meets a link where they share a point, a surface where the link runs inside it. Between patches that touch a
    line stands only if it covers all that they share.

    Parameters
    ----------
    links : Links
    patches : ndarray of shape (n,)
    network : int64 ndarray of shape (n,)
    guilds : sequence of Guild
        By sub-network.
    obstacles : Obstacles
    distance_m : float
        A structure serves the place where a link meets a barrier up to this distance.
    """
    barriers = obstacles.barriers
    allowed = _stopping(guilds, obstacles)
    grounds = _grounds(links, patches, part(progress, 0.0, 0.2))
    tree = shapely.STRtree(grounds)
    found = [(np.empty(0, dtype=np.int64), np.empty(0, dtype=np.int64), np.empty(0, dtype=bool))]
    structures = shapely.STRtree(obstacles.structures)
    for rows in batches(len(barriers), part(progress, 0.2, 0.9), STEP, size=500):
        barrier, link = tree.query(barriers.geometry[rows], predicate="intersects")
        barrier = barrier + rows.start
        kept = allowed[network[links.source[link]], barrier]
        link, barrier = link[kept], barrier[kept]
        for low in range(0, len(link), BATCH_SIZE):
            some = slice(low, low + BATCH_SIZE)
            found.append(_met(grounds, links, barriers, (link[some], barrier[some]), (structures, distance_m)))
    link, barrier, served = (np.concatenate(column) for column in zip(*found))
    order = np.lexsort((barrier, link))
    crossings = Crossings(link[order], barrier[order], served[order])
    return _without_open_contacts(crossings, links, grounds, barriers, part(progress, 0.9, 1.0))


def _stopping(guilds: Sequence[Guild], obstacles: Obstacles) -> np.ndarray:
    """Return which barrier (columns) stops which guild (rows)."""
    names = [obstacle.name for obstacle in obstacles.barriers.obstacle]
    rows = [
        obstacles.stops if guild.obstacles is None else np.array([n in guild.obstacles for n in names], dtype=bool)
        for guild in guilds
    ]
    return np.array(rows, dtype=bool).reshape(len(guilds), len(names))


def _grounds(links: Links, patches: np.ndarray, progress: Progress) -> np.ndarray:
    """Return where each link lies: its segment, or what the patches share where they touch."""
    grounds = links.geometry.copy()
    touching = np.flatnonzero(links.distance <= PRECISION)
    for some in batches(len(touching), progress, STEP, size=50):
        rows = touching[some]
        shared = shapely.intersection(patches[links.source[rows]], patches[links.target[rows]])
        grounds[rows] = np.where(shapely.is_empty(shared), grounds[rows], shared)
    return grounds


def _met(
    grounds: np.ndarray,
    links: Links,
    barriers: Barriers,
    pairs: tuple[np.ndarray, np.ndarray],
    served_by: tuple[shapely.STRtree, float],
) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Return the pairs that really meet, and whether each of their places is served."""
    (link, barrier), (structures, distance_m) = pairs, served_by
    solid = shapely.get_dimensions(barriers.geometry[barrier]) == 2
    touching = links.distance[link] <= PRECISION
    place = shapely.intersection(grounds[link], barriers.geometry[barrier])
    inside = shapely.length(place) > PRECISION
    # Where patches touch, what they share decides later.
    met = np.where(solid, inside | touching, True)
    link, barrier, place = link[met], barrier[met], place[met]
    parts, owner = shapely.get_parts(place, return_index=True)
    near = np.zeros(len(parts), dtype=bool)
    if len(structures.geometries):
        near[structures.query(parts, predicate="dwithin", distance=distance_m)[0]] = True
    return link, barrier, np.bincount(owner, ~near, minlength=len(link)) == 0


def _without_open_contacts(
    crossings: Crossings, links: Links, grounds: np.ndarray, barriers: Barriers, progress: Progress
) -> Crossings:
    """Leave out the crossings between patches that touch where no barrier stands as well."""
    kept = np.ones(len(crossings.link), dtype=bool)
    rows = np.flatnonzero((links.distance[crossings.link] <= PRECISION) & ~crossings.served)
    several, first = np.unique(crossings.link[rows], return_index=True)
    ends = np.append(first[1:], len(rows))
    for number, (link, low, high) in enumerate(zip(several, first, ends)):
        progress(number / len(several), STEP)
        walls = shapely.buffer(shapely.union_all(barriers.geometry[crossings.barrier[rows[low:high]]]), PRECISION)
        rest = shapely.difference(grounds[link], walls)
        kept[rows[low:high]] = bool(shapely.is_empty(rest))
    return crossings.take(kept)

"""Ways along the middle of a surface, and its long axis."""

from __future__ import annotations

import numpy as np
import shapely
from scipy.sparse import csr_matrix
from scipy.sparse.csgraph import connected_components, dijkstra
from scipy.spatial import cKDTree

from ..network.paths import symmetric
from ..progress import Progress
from .ridges import inner_ridges

#: The outline is cut into steps of these shares of the mean width, the second where the first leaves no whole middle.
STEP_SHARES = (1 / 3, 1 / 12)

#: Longest and shortest step, metres, and most steps of one outline.
LONGEST_M, SHORTEST_M, MOST_STEPS = 25.0, 0.2, 20_000

#: In a right-angled corner the middle line is so many times as far from the corner as from the sides.
CORNER = 1.42


class Middle:
    """The middle lines of one surface as a graph."""

    def __init__(self, polygon: shapely.Polygon) -> None:
        self.polygon = polygon
        self.xy, self.graph = np.empty((0, 2)), csr_matrix((0, 0))
        self.width = 2 * polygon.area / polygon.length
        for share in STEP_SHARES:
            if self._made(share):
                break
        self.tree = cKDTree(self.xy) if len(self.xy) else None

    def _made(self, share: float) -> bool:
        """Make the graph of the largest connected part; tell whether it is nearly all."""
        step = max(np.clip(self.width * share, SHORTEST_M, LONGEST_M), self.polygon.length / MOST_STEPS)
        ridges = inner_ridges(self.polygon, float(step))
        if ridges is None or not len(ridges.ends):
            return False
        used, ends = np.unique(ridges.ends, return_inverse=True)
        xy, ends = ridges.place[used], ends.reshape(-1, 2)
        length = np.hypot(*(xy[ends[:, 0]] - xy[ends[:, 1]]).T)
        graph = symmetric(ends[:, 0], ends[:, 1], length, len(xy))
        label = connected_components(graph, directed=False)[1]
        kept = np.flatnonzero(label == np.argmax(np.bincount(label)))
        self.xy, self.graph = xy[kept] + ridges.origin, graph[kept][:, kept]
        inner = np.bincount(label[ends[:, 0]], length)
        return bool(inner.max() > 0.95 * inner.sum())

    def metres(self, from_xy: np.ndarray, to_xy: np.ndarray) -> np.ndarray:
        """Return the way from each (n, 2) place to another along the middle, never less than straight."""
        straight = np.hypot(*(to_xy - from_xy).T)
        if self.tree is None:
            return straight
        (away, first), (beyond, last) = self.tree.query(from_xy), self.tree.query(to_xy)
        start, row = np.unique(first, return_inverse=True)
        along = dijkstra(self.graph, directed=False, indices=start)[row.reshape(-1), last]
        return np.maximum(away + along + beyond, straight)

    def axis(self) -> shapely.LineString | None:
        """Return the longest way along the middle, without its run into corners; None where nothing is left.

        The longest way is exact where the middle has no ring (surfaces without holes).
        """
        if self.tree is None:
            return None
        far = int(np.argmax(dijkstra(self.graph, directed=False, indices=0)))
        metres, before = dijkstra(self.graph, directed=False, indices=far, return_predecessors=True)
        path = [int(np.argmax(metres))]
        while path[-1] != far:
            path.append(int(before[path[-1]]))
        along = metres[path]
        clearance = shapely.distance(shapely.boundary(self.polygon), shapely.points(self.xy[path]))
        inner = np.flatnonzero((along > CORNER * clearance) & (along[0] - along > CORNER * clearance))
        if len(inner) < 2:
            return None
        line = shapely.linestrings(self.xy[path][inner[0] : inner[-1] + 1])
        return shapely.simplify(line, self.width / 10)


def axes_of(polygons: np.ndarray, progress: Progress) -> np.ndarray:
    """Return the long axis of each surface: along its middle, or of its smallest rectangle where it is compact."""
    axes = np.empty(len(polygons), dtype=object)
    for row, polygon in enumerate(polygons):
        progress(row / len(polygons), "Drawing the axes of surfaces")
        axis = Middle(polygon).axis()
        axes[row] = middle_of_rectangle(polygon) if axis is None else axis
    return axes


def middle_of_rectangle(polygon: shapely.Geometry) -> shapely.LineString:
    """Return the long middle line of a polygon's smallest rectangle."""
    corners = shapely.get_coordinates(shapely.minimum_rotated_rectangle(polygon))[:4]
    sides = np.hypot(*(corners[1:3] - corners[:2]).T)
    shift = 0 if sides[0] < sides[1] else 1
    a, b, c, d = np.roll(corners, -shift, axis=0)
    return shapely.LineString([(a + b) / 2, (c + d) / 2])

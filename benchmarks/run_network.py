"""Corridor continuity against a chain of QGIS algorithms: ``python benchmarks/run_network.py [PIECES]``.

A synthetic network (a grid of crooked ways, 8 vertices each) with twice as many barriers. Ours does everything: noding,
snapping, cuts, breaks, costs, the ranked plan and centrality. The chain does what it can: ends are snapped
(``native:snapgeometries``), barriers are grown by a centimetre and taken out of the ways (``native:buffer``,
``native:difference``), then a graph is built and its components counted (``QgsVectorLayerDirector``). Their numbers of
components must agree.
"""

from __future__ import annotations

import resource
import sys
import time

import numpy as np
import qgis_start
import shapely
import task
from load_engine import engine

#: The chain must take so many times ours.
AIM = 5

#: 'Snap end points to end points only' of native:snapgeometries.
ENDS_ONLY = 6


def ways(pieces: int, seed: int = 1) -> tuple[np.ndarray, np.ndarray]:
    """Return the ways and the barriers, as lines."""
    random = np.random.default_rng(seed)
    side = int((pieces / 2) ** 0.5)
    corner = np.stack(np.meshgrid(np.arange(side + 1), np.arange(side + 1), indexing="ij"), -1) * 200.0
    corner += random.uniform(-60, 60, corner.shape)
    lines = []
    for first, second in ((corner[:-1], corner[1:]), (corner[:, :-1], corner[:, 1:])):
        a, b = first.reshape(-1, 2), second.reshape(-1, 2)
        xy = a[:, None] + np.linspace(0, 1, 8)[None, :, None] * (b - a)[:, None]
        xy[:, 1:-1] += random.uniform(-4, 4, xy[:, 1:-1].shape)
        lines.append(shapely.linestrings(xy))
    middle = random.uniform(0, side * 200, (2 * pieces, 2))
    angle = random.uniform(0, np.pi, 2 * pieces)
    half = np.stack([np.cos(angle), np.sin(angle)], 1) * 20
    return np.concatenate(lines), shapely.linestrings(np.stack([middle - half, middle + half], 1))


def by_engine(lines: np.ndarray, barriers: np.ndarray) -> tuple[float, float, int]:
    """Return the seconds up to the components, those of the whole analysis, and the number of components."""
    table = engine("table").Table
    obstacles, parameters = engine("continuity.obstacles"), engine("continuity.parameters").Parameters()
    corridor, inputs = engine("continuity.corridor"), engine("continuity.inputs")
    from pyproj import CRS

    crs = CRS.from_epsg(2154)
    start = time.perf_counter()
    layer = table("voies ferrées", barriers, np.arange(len(barriers)), {}, crs)
    classes = obstacles.read_obstacles(parameters.function)
    around = corridor.Surroundings(
        obstacles.barriers_of([layer], None, classes), np.empty(0, dtype=object), obstacles.read_works()
    )
    engine("continuity.line_network").build_lines(
        lines, np.zeros(len(lines), dtype=bool), around.barriers, around.structures, parameters
    )
    joined = time.perf_counter() - start
    start = time.perf_counter()
    network = inputs.read_corridors(table("voies", lines, np.arange(len(lines)), {}, crs), None, None, None)
    found = corridor.analyse(network, around, parameters, draw_components=False)
    return joined, time.perf_counter() - start, found.numbers["N_COMPONENTS"]


def drawing(lines: np.ndarray) -> tuple[float, float]:
    """Return the seconds that drawing all ways as one component takes, and the longest wait for a chance to cancel."""
    start = last = time.perf_counter()
    longest = 0.0

    def progress(fraction: float, step: str) -> None:
        nonlocal last, longest
        now = time.perf_counter()
        last, longest = now, max(longest, now - last)

    one = np.zeros(len(lines), dtype=np.int64)
    engine("continuity.component_shapes").component_shapes(lines, one, 1, 10.0, progress)
    progress(1.0, "")
    return last - start, longest


def by_chain(lines: np.ndarray, barriers: np.ndarray) -> tuple[float, int]:
    """Return the seconds of the chain and the number of components."""
    from qgis import processing
    from qgis.analysis import QgsGraphBuilder, QgsNetworkDistanceStrategy, QgsVectorLayerDirector
    from qgis.core import QgsCoordinateReferenceSystem, QgsProcessingFeedback

    feedback = QgsProcessingFeedback(False)
    network, walls = _layer(lines, "LineString"), _layer(barriers, "LineString")
    start = time.perf_counter()
    snapped = processing.run(
        "native:snapgeometries",
        {"INPUT": network, "REFERENCE_LAYER": network, "TOLERANCE": 1, "BEHAVIOR": ENDS_ONLY, "OUTPUT": "memory:"},
        feedback=feedback,
    )["OUTPUT"]
    grown = processing.run(
        "native:buffer", {"INPUT": walls, "DISTANCE": 0.01, "SEGMENTS": 1, "OUTPUT": "memory:"}, feedback=feedback
    )["OUTPUT"]
    cut = processing.run(
        "native:difference", {"INPUT": snapped, "OVERLAY": grown, "OUTPUT": "memory:"}, feedback=feedback
    )["OUTPUT"]
    director = QgsVectorLayerDirector(cut, -1, "", "", "", QgsVectorLayerDirector.Direction.DirectionBoth)
    director.addStrategy(QgsNetworkDistanceStrategy())
    builder = QgsGraphBuilder(QgsCoordinateReferenceSystem("EPSG:2154"), False, 0.001)
    director.makeGraph(builder, [])
    graph = builder.takeGraph() if hasattr(builder, "takeGraph") else builder.graph()
    return _components_after(graph, start)


def _components_after(graph, start: float) -> tuple[float, int]:
    seen = [False] * graph.vertexCount()
    count = 0
    for root in range(graph.vertexCount()):
        if seen[root]:
            continue
        count += 1
        seen[root] = True
        stack = [root]
        while stack:
            for edge in graph.vertex(stack.pop()).outgoingEdges():
                other = graph.edge(edge).toVertex()
                if not seen[other]:
                    seen[other] = True
                    stack.append(other)
    return time.perf_counter() - start, count


def _layer(lines: np.ndarray, kind: str):
    from qgis.core import QgsFeature, QgsGeometry, QgsVectorLayer

    layer = QgsVectorLayer(f"{kind}?crs=EPSG:2154", "lines", "memory")
    features = []
    for wkb in shapely.to_wkb(lines):
        feature, geometry = QgsFeature(), QgsGeometry()
        geometry.fromWkb(wkb)
        feature.setGeometry(geometry)
        features.append(feature)
    layer.dataProvider().addFeatures(features)
    return layer


def main(pieces: int) -> int:
    """Print times and ratio; the exit code is 1 where the numbers of components differ by more than 1 in 500."""
    qgis_start.start_processing()
    # What is imported or set up once is no part of either's time.
    by_engine(*ways(200))
    by_chain(*ways(200))
    lines, barriers = ways(pieces)
    joined, own, mine = by_engine(lines, barriers)
    _, smaller, _ = by_engine(*ways(pieces // 4))
    growth = np.log(own / smaller) / np.log(4)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    drawn, longest = drawing(lines)
    chain, theirs = by_chain(lines, barriers)
    # A centimetre around each barrier eats what is shorter: the chain's own error.
    agree = abs(mine - theirs) <= max(1, mine / 500)
    text = (
        f"# Network of {len(lines):,} pieces, {len(barriers):,} barriers\n\n"
        f"- Trame verte, whole analysis with plan and centrality: {own:.1f} s, grows as n^{growth:.2f}, {peak:.0f} MB\n"
        f"- Trame verte, up to the components: {joined:.1f} s\n"
        f"- Trame verte, drawing one component of all pieces: {drawn:.1f} s, cancelled within {longest:.2f} s\n"
        f"- chain of QGIS algorithms, components only: {chain:.1f} s, {chain / joined:.1f} × ours "
        f"(aim {AIM}: {'met' if chain / joined >= AIM else 'MISSED'})\n"
        f"- components: {mine} and {theirs}, which {'agree' if agree else 'DIFFER'}\n"
    )
    task.BUILD.mkdir(parents=True, exist_ok=True)
    (task.BUILD / "results_network.md").write_text(text, encoding="utf-8")
    sys.stdout.write(text)
    return 0 if agree else 1


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else 50_000))

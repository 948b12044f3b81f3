"""dPC of 1 000 patches against naive removal by the peers: ``python benchmarks/run_connectivity.py [REMOVALS]``.

A peer removes so many of the nodes (30 by default, spread over all) and its time is scaled to all 1 000: removing every
one takes it minutes. Its PC without each node must equal ours. What is not installed is said and left out.
"""

from __future__ import annotations

import statistics
import sys
import time

import numpy as np
import task
from load_engine import engine
from scipy.sparse import csr_matrix
from scipy.sparse.csgraph import dijkstra
from scipy.spatial import cKDTree

NODES, LINKS, EXTENT = 1000, 3556, 20_000.0
SCALE = {"dispersal_distance": 1000.0, "probability": 0.05}
DECAY = -np.log(0.05) / 1000
#: igraph's naive removal must take so many times ours.
AIM = 20


def landscape(seed: int = 3) -> tuple[np.ndarray, np.ndarray, np.ndarray, np.ndarray]:
    """Return capacities and the shortest links between neighbours among random patches."""
    random = np.random.default_rng(seed)
    xy = random.uniform(0, EXTENT, (NODES, 2))
    _, near = cKDTree(xy).query(xy, 12)
    pairs = np.unique(np.sort(np.column_stack([np.repeat(np.arange(NODES), 11), near[:, 1:].ravel()]), axis=1), axis=0)
    length = np.hypot(*(xy[pairs[:, 0]] - xy[pairs[:, 1]]).T)
    chosen = np.sort(np.argsort(length)[:LINKS])
    return random.lognormal(9, 1, NODES), pairs[chosen, 0], pairs[chosen, 1], length[chosen]


def _without(node: int, source: np.ndarray, target: np.ndarray) -> np.ndarray:
    return (source != node) & (target != node)


def by_scipy(capacity, source, target, length, node: int) -> float:
    """PC numerator without a node, by scipy."""
    kept = _without(node, source, target)
    graph = csr_matrix((length[kept], (source[kept], target[kept])), shape=(NODES, NODES))
    return _sum(capacity, dijkstra(graph, directed=False), node)


def by_igraph(capacity, source, target, length, node: int) -> float:
    """PC numerator without a node, by igraph."""
    import igraph

    kept = _without(node, source, target)
    graph = igraph.Graph(NODES, np.column_stack([source[kept], target[kept]]).tolist())
    return _sum(capacity, np.array(graph.distances(weights=length[kept].tolist())), node)


def by_networkx(capacity, source, target, length, node: int) -> float:
    """PC numerator without a node, by networkx."""
    import networkx as nx

    kept = _without(node, source, target)
    graph = nx.Graph()
    graph.add_nodes_from(range(NODES))
    graph.add_weighted_edges_from(zip(source[kept].tolist(), target[kept].tolist(), length[kept].tolist()))
    metres = np.full((NODES, NODES), np.inf)
    for i, found in nx.all_pairs_dijkstra_path_length(graph):
        metres[i, list(found)] = list(found.values())
    return _sum(capacity, metres, node)


def _sum(capacity: np.ndarray, metres: np.ndarray, node: int) -> float:
    weight = capacity.copy()
    weight[node] = 0.0
    return float(weight @ np.exp(-DECAY * metres) @ weight)


def main(removals: int) -> int:
    """Print the ratios; the exit code is 1 where a peer's figures differ from ours."""
    given = landscape()
    connectivity = engine("connectivity")
    runs = []
    for _ in range(3):
        start = time.perf_counter()
        found = connectivity.connectivity_indices(*given, **SCALE, landscape_area=EXTENT**2)
        runs.append(time.perf_counter() - start)
    ours = statistics.median(runs)
    lines = [f"# dPC of {NODES} patches, {LINKS} links\n", f"- Trame verte, all indices: {ours:.2f} s"]
    agree = True
    peers = (("igraph", by_igraph, removals), ("scipy", by_scipy, removals), ("networkx", by_networkx, 3))
    for label, peer, count in peers:
        try:
            __import__(label)
        except ImportError:
            lines.append(f"- not compared: {label} is not installed")
            continue
        nodes = np.linspace(0, NODES - 1, count).astype(int)
        start = time.perf_counter()
        left = np.array([peer(*given, node) for node in nodes])
        own = (time.perf_counter() - start) / count * NODES
        same = np.allclose(1 - left / found.eca**2, found.dpc[nodes] / 100, rtol=1e-9, atol=1e-12)
        agree &= same
        aim = f", aim {AIM}: {'met' if own / ours >= AIM else 'MISSED'}" if label == "igraph" else ""
        told = f"{own / ours:.0f} × ours{aim}; figures {'agree' if same else 'DIFFER'}"
        lines.append(f"- {label}, naive removal: {own:.0f} s (from {count} removals), {told}")
    text = "\n".join(lines) + "\n"
    task.BUILD.mkdir(parents=True, exist_ok=True)
    (task.BUILD / "results_connectivity.md").write_text(text, encoding="utf-8")
    sys.stdout.write(text)
    return 0 if agree else 1


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else 30))

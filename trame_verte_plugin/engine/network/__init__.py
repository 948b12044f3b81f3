"""Lines as a graph: noding, snapping, cutting, components, shortest paths, centrality."""

"""The buffer zones against their peers, in interleaved rounds: ``python benchmarks/run_zones.py [ROUNDS]``."""

from __future__ import annotations

import statistics
import sys
from pathlib import Path

import peers
import run
import task
import zones_territory
from osgeo import ogr
from peers import Contender

OURS, FLOOR, PATCH = "zones_ours", "zones_floor", "zones_patch"
CONTENDERS = (
    Contender(FLOOR, "QGIS: read and write only (the floor)"),
    Contender(OURS, "Trame verte, two land covers", 3.0),
    Contender(PATCH, "Trame verte, patch made from the buildings"),
    Contender("zones_geopandas", "GeoPandas, overlays only", 3.0, peers.PEERS_PYTHON, peers.geopandas_missing),
    Contender("zones_chain", "Chain of QGIS native algorithms, overlays only", 8.0),
)
SIZE = 200_000


def main(rounds: int) -> int:
    """Print the table; the exit code is 1 where the artificial land of GeoPandas differs from ours."""
    source = zones_territory.ensure(SIZE)
    missing = {c.module: reason for c in CONTENDERS if (reason := c.missing())}
    present = [c for c in CONTENDERS if c.module not in missing]
    runs = {c.module: [] for c in present}
    for number in range(rounds):
        turn = number % len(present)
        for contender in present[turn:] + present[:turn]:
            runs[contender.module].append(run.timed(contender, source, task.BUILD / f"{contender.module}.gpkg"))
    median = {module: statistics.median(r["seconds"] for r in found) for module, found in runs.items()}
    lines = [f"# 500 zones, two land covers of {SIZE:,} polygons, 300,000 buildings, {rounds} interleaved rounds\n"]
    for contender in present:
        own, peak = median[contender.module], max(r["peak_mb"] for r in runs[contender.module])
        low, high = (f(r["seconds"] for r in runs[contender.module]) for f in (min, max))
        ratio = f"{own / median[FLOOR]:.2f} × the floor, ours faster by {own / median[OURS]:.2f}"
        lines.append(f"- {contender.label}: {own:.2f} s ({low:.2f}–{high:.2f}), {ratio}, {peak:.0f} MB")
    lines += [f"- not compared: {reason}" for reason in missing.values()]
    agree = "zones_geopandas" in missing or _agree()
    lines.append(f"- artificial land of GeoPandas {'agrees' if agree else 'DIFFERS'}")
    text = "\n".join(lines) + "\n"
    (task.BUILD / "results_zones.md").write_text(text, encoding="utf-8")
    sys.stdout.write(text)
    return 0 if agree else 1


def _agree() -> bool:
    ours, theirs = (_columns(task.BUILD / f"{name}.gpkg") for name in (OURS, "zones_geopandas"))
    return all(
        abs(row[field] - theirs[name][field]) <= 1e-6 * max(1.0, row[field])
        for name, row in ours.items()
        for field in ("art_ha_1", "art_ha_2", "artificialise_ha")
    )


def _columns(path: Path) -> dict[str, dict[str, float]]:
    file = ogr.Open(str(path))
    return {feature["nom"]: feature.items() for feature in file.GetLayerByName("etat")}


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else 5))

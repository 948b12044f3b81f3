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
OVERLAYS, WHOLE = "zones_geopandas", "zones_geopandas_whole"
CONTENDERS = (
    Contender(FLOOR, "QGIS: read and write only (the floor)"),
    Contender(OURS, "Trame verte, two land covers", 3.0),
    Contender(PATCH, "Trame verte, patch made from the buildings"),
    Contender(OVERLAYS, "GeoPandas, three overlays and a join only", None, peers.PEERS_PYTHON, peers.geopandas_missing),
    Contender(WHOLE, "GeoPandas, the same question", 3.0, peers.PEERS_PYTHON, peers.geopandas_missing),
    Contender("zones_chain", "Chain of QGIS native algorithms, overlays only", 8.0),
)
SIZE = 200_000

#: Columns that both the overlays and ours have, and those that the whole peer has as well.
SOME = ("art_ha_1", "art_ha_2", "artificialise_ha")
CLASSES = ("art", "agri", "nat", "eau", "inconnu", "non_couvert", "recouvrement")
MORE = (
    *(f"{name}_ha_{number}" for number in (1, 2) for name in CLASSES),
    *("artificialise_ha", "renature_ha", "micro_ha", "bati_nb_2", "bati_m2_2", "nb_ouverts", "plus_grand_ouvert_ha"),
    *("maille_ha", "nb_fronts", "mitage_nb"),
)


def main(rounds: int) -> int:
    """Print the table; the exit code is 1 where figures of GeoPandas differ from ours."""
    source = zones_territory.ensure(SIZE)
    missing = {c.module: reason for c in CONTENDERS if (reason := c.missing())}
    present = [c for c in CONTENDERS if c.module not in missing]
    runs = {c.module: [] for c in present}
    for number in range(rounds):
        turn = number % len(present)
        for contender in present[turn:] + present[:turn]:
            runs[contender.module].append(run.timed(contender, source, task.BUILD / f"{contender.module}.gpkg"))
    lines = [f"# 500 zones, two land covers of {SIZE:,} polygons, 300,000 buildings, {rounds} interleaved rounds\n"]
    lines += [_line(contender, runs) for contender in present]
    used = runs[PATCH][0]["used"]
    micro = [1e6 * statistics.median(r[clock] for r in runs[PATCH]) / used for clock in ("seconds", "cpu")]
    lines.append(f"- patch: {micro[0]:.0f} µs ({micro[1]:.0f} µs of CPU) for each of {used:,} buildings used (aim 200)")
    lines += [f"- not compared: {reason}" for reason in missing.values()]
    wrong = [] if WHOLE in missing else _differences(OVERLAYS, SOME) + _differences(WHOLE, MORE)
    lines.append(f"- figures of GeoPandas {'DIFFER: ' + ', '.join(wrong) if wrong else 'agree'}")
    text = "\n".join(lines) + "\n"
    (task.BUILD / "results_zones.md").write_text(text, encoding="utf-8")
    sys.stdout.write(text)
    return 1 if wrong else 0


def _line(contender: Contender, runs: dict[str, list[dict]]) -> str:
    """Return one contender's seconds and CPU seconds, with both ratios to the floor and to ours."""
    found = runs[contender.module]
    own = {clock: statistics.median(r[clock] for r in found) for clock in ("seconds", "cpu")}
    ratios = []
    for module, words in ((FLOOR, "{0:.2f} × the floor (CPU {1:.2f})"), (OURS, "ours faster by {0:.2f} (CPU {1:.2f})")):
        base = [statistics.median(r[clock] for r in runs[module]) for clock in own]
        ratios.append(words.format(*(value / one for value, one in zip(own.values(), base))))
    low, high = (f(r["seconds"] for r in found) for f in (min, max))
    aim = "" if contender.target is None else f", aim {contender.target:g}"
    times = f"{own['seconds']:.2f} s ({low:.2f}–{high:.2f}), CPU {own['cpu']:.2f} s"
    return f"- {contender.label}: {times}, {', '.join(ratios)}{aim}, {max(r['peak_mb'] for r in found):.0f} MB"


def _differences(module: str, fields: tuple[str, ...]) -> list[str]:
    """Return the columns in which a peer differs from ours in some zone."""
    ours, theirs = (_columns(task.BUILD / f"{name}.gpkg") for name in (OURS, module))
    return [
        f"{module}.{field}"
        for field in fields
        if any(abs(row[field] - theirs[name][field]) > 1e-6 * max(1.0, row[field]) for name, row in ours.items())
    ]


def _columns(path: Path) -> dict[str, dict[str, float]]:
    file = ogr.Open(str(path))
    return {feature["nom"]: feature.items() for feature in file.GetLayerByName("etat")}


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else 5))

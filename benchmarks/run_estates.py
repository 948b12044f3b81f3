"""The estates against their peers, in interleaved rounds: ``python benchmarks/run_estates.py [ROUNDS] [ESTATES]``."""

from __future__ import annotations

import statistics
import sys
from pathlib import Path

import estates_territory
import run
import task
from osgeo import ogr
from peers import Contender

OURS, FLOOR, CHAIN = "estates_ours", "estates_floor", "estates_chain"
CONTENDERS = (
    Contender(FLOOR, "QGIS: read and write only (the floor)"),
    Contender(OURS, "Trame verte, the whole inventory", 3.0),
    Contender(CHAIN, "Chain of QGIS native algorithms, a part of it", 8.0),
)
#: Its field in the chain's table, and in ours.
COMPARED = {"bati_count": "nb_bati", "logts_sum": "nb_logts", "dpe_nb": "dpe_nb"}


def main(rounds: int, estates: int) -> int:
    """Print the table; the exit code is 1 where what the chain counts differs from ours."""
    source = estates_territory.ensure(estates)
    runs: dict[str, list[dict]] = {c.module: [] for c in CONTENDERS}
    for number in range(rounds):
        turn = number % len(CONTENDERS)
        for contender in CONTENDERS[turn:] + CONTENDERS[:turn]:
            runs[contender.module].append(run.timed(contender, source, task.BUILD / f"{contender.module}.gpkg"))
    wall, cpu = ({m: statistics.median(r[key] for r in found) for m, found in runs.items()} for key in WALL_AND_CPU)
    lines = [f"# {estates:,} estates, {400 * estates:,} buildings, {300 * estates:,} parcels, {rounds} rounds\n"]
    for contender in CONTENDERS:
        module, found = contender.module, runs[contender.module]
        low, high = (f(r["seconds"] for r in found) for f in (min, max))
        ratio = f"{wall[module] / wall[FLOOR]:.2f} × the floor, ours faster by {wall[module] / wall[OURS]:.2f}"
        both = f"{wall[module]:.2f} s ({low:.2f}–{high:.2f}), {cpu[module]:.2f} CPU s"
        lines.append(f"- {contender.label}: {both}, {ratio}, {max(r['peak_mb'] for r in found):.0f} MB")
    agree = _agree()
    lines.append(f"- the chain's counts and its number of pockets {'agree' if agree else 'DIFFER'}")
    text = "\n".join(lines) + "\n"
    (task.BUILD / "results_estates.md").write_text(text, encoding="utf-8")
    sys.stdout.write(text)
    return 0 if agree else 1


WALL_AND_CPU = ("seconds", "cpu")


def _agree() -> bool:
    """Tell whether the estates' counts are the same and the pockets as many (of a thousand one may differ)."""
    ours, theirs = (_rows(task.BUILD / f"{name}.gpkg") for name in (OURS, CHAIN))
    same = all(ours[0][name][own] == row[field] for name, row in theirs[0].items() for field, own in COMPARED.items())
    return same and abs(ours[1] - theirs[1]) <= 0.001 * ours[1]


def _rows(path: Path) -> tuple[dict[str, dict], int]:
    file = ogr.Open(str(path))
    estates = {feature["nom"]: feature.items() for feature in file.GetLayerByName("cites")}
    return estates, file.GetLayerByName("poches").GetFeatureCount()


if __name__ == "__main__":
    given = [int(word) for word in sys.argv[1:]]
    sys.exit(main(given[0] if given else 5, given[1] if len(given) > 1 else 1_000))

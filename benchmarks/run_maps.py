"""An atlas of 30 A3 sheets over 50 000 parcels, ours beside QGIS's own: ``python benchmarks/run_maps.py [ROUNDS]``."""

from __future__ import annotations

import statistics
import subprocess
import sys

import maps_task
import run
import task
from peers import Contender

OURS, ATLAS = "maps_ours", "maps_atlas"
CONTENDERS = (Contender(OURS, "Trame verte"), Contender(ATLAS, "Atlas of a QGIS layout"))

#: Seconds that 30 sheets may take, and bytes that one may have.
AIM, MOST = 25.0, 5_000_000


def main(rounds: int) -> int:
    """Print the table; the exit code is 1 where pages are missing or too heavy."""
    source = maps_task.ensure()
    runs = {contender.module: [] for contender in CONTENDERS}
    targets = {contender.module: task.BUILD / f"{contender.module}.pdf" for contender in CONTENDERS}
    for number in range(rounds):
        turn = number % len(CONTENDERS)
        for contender in CONTENDERS[turn:] + CONTENDERS[:turn]:
            runs[contender.module].append(run.timed(contender, source, targets[contender.module]))
    lines = [f"# 30 A3 sheets over {maps_task.SIZE:,} parcels and as many buildings, {rounds} interleaved rounds\n"]
    good = True
    for contender in CONTENDERS:
        seconds = [r["seconds"] for r in runs[contender.module]]
        pages, size = _pages(targets[contender.module]), targets[contender.module].stat().st_size
        good &= pages >= maps_task.COLUMNS * maps_task.ROWS and size / pages < MOST
        peak = max(r["peak_mb"] for r in runs[contender.module])
        lines.append(
            f"- {contender.label}: {statistics.median(seconds):.2f} s ({min(seconds):.2f}–{max(seconds):.2f}), "
            f"{pages} pages, {size / pages / 1000:.0f} kB a page, {peak:.0f} MB"
        )
    lines.append(f"- aim: {AIM:.0f} s on two cores")
    text = "\n".join(lines) + "\n"
    (task.BUILD / "results_maps.md").write_text(text, encoding="utf-8")
    sys.stdout.write(text)
    return 0 if good else 1


def _pages(path) -> int:
    told = subprocess.run(["pdfinfo", str(path)], capture_output=True, text=True, check=True).stdout
    return int(next(line.split()[1] for line in told.splitlines() if line.startswith("Pages:")))


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else 3))

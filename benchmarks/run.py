"""Runs the contenders in turn, several rounds, and prints who took how long: ``make bench``.

Every run is a process of its own; rounds interleave the contenders, so that whatever else the machine does hits all of
them. ``python benchmarks/run.py --help`` lists the options; ``benchmarks/README.md`` says what the figures mean.
"""

from __future__ import annotations

import argparse
import json
import math
import os
import statistics
import subprocess
import sys
from contextlib import ExitStack
from pathlib import Path

import agree
import peers
import report
import task
import territory
from peers import CONTENDERS, Contender

LARGE, SMALL = 250_000, 50_000
HERE = Path(__file__).resolve().parent


def main() -> int:
    """Run what the command line asks for; the exit code is 1 where a peer disagrees with ours."""
    options = _options()
    wanted = [c for c in CONTENDERS if not options.only or c.module in options.only]
    missing = {c.module: reason for c in wanted if (reason := c.missing())}
    present = [c for c in wanted if c.module not in missing]
    for size in {options.size, *([SMALL] if options.growth else [])}:
        _warm(territory.ensure(size))
    with ExitStack() as running:
        for contender in present:
            running.enter_context(contender.around())
        runs = {c.module: [] for c in present}
        small = {m: [] for m in runs if options.growth and m in (peers.MEASURES, peers.COMPLETE, peers.FLOOR)}
        for number in range(options.rounds):
            turn = number % len(present)
            for contender in present[turn:] + present[:turn]:
                runs[contender.module].append(_run(contender, options.size))
                if contender.module in small:
                    small[contender.module].append(_run(contender, SMALL))
    results = _results(options, runs, small)
    results["missing"] = missing
    results["agreement"] = _agreement(list(runs), options.size)
    task.BUILD.mkdir(parents=True, exist_ok=True)
    (task.BUILD / "results.json").write_text(json.dumps(results, indent=2), encoding="utf-8")
    text = report.markdown(results)
    (task.BUILD / "results.md").write_text(text, encoding="utf-8")
    sys.stdout.write(text)
    return 1 if any(results["agreement"].values()) else 0


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Compares the land referential with its peers.")
    parser.add_argument("--rounds", type=int, default=5, help="runs of each contender (default 5)")
    parser.add_argument("--size", type=int, default=LARGE, help="parcels of the territory (default 250 000)")
    parser.add_argument("--only", nargs="+", choices=[c.module for c in CONTENDERS], help="contenders, default all")
    parser.add_argument("--no-growth", dest="growth", action="store_false", help="leave the small territory out")
    return parser.parse_args()


def _warm(path: Path) -> None:
    """Bring a file into the system's cache, so that the first contender does not pay for the others."""
    with path.open("rb") as file:
        while file.read(1 << 24):
            pass


def output_of(module: str, size: int) -> Path:
    """Return where a contender writes."""
    return task.BUILD / f"{module}_{size}.gpkg"


def _run(contender: Contender, size: int) -> dict:
    sys.stderr.write(f"{size}: ")
    return timed(contender, territory.ensure(size), output_of(contender.module, size))


def timed(contender: Contender, source: Path, target: Path) -> dict:
    """Run a contender once, in a process of its own, and return what it took."""
    sys.stderr.write(f"{contender.module}: ")
    command = [contender.python, HERE / "contend.py", contender.module, source, target]
    done = subprocess.run([str(word) for word in command], capture_output=True, text=True, check=False)
    if done.returncode:
        raise SystemExit(f"{contender.module} failed:\n{done.stderr}")
    result = json.loads(done.stdout.strip().splitlines()[-1])
    sys.stderr.write(f"{result['seconds']:.2f} s\n")
    return result


def _results(options: argparse.Namespace, runs: dict, small: dict) -> dict:
    median = {m: statistics.median(r["seconds"] for r in found) for m, found in runs.items()}
    growth = {}
    for module, found in small.items():
        exponent = math.log(median[module] / statistics.median(r["seconds"] for r in found))
        growth[module] = exponent / math.log(options.size / SMALL)
    return {
        "size": options.size,
        "rounds": options.rounds,
        "cores": os.cpu_count(),
        "load": os.getloadavg()[0],
        "runs": runs,
        "small": small,
        "median": median,
        "growth": growth,
    }


def _agreement(modules: list[str], size: int) -> dict[str, list[str]]:
    """Return what differs from our measures, by contender."""
    if peers.MEASURES not in modules:
        return {}
    ours = agree.columns(output_of(peers.MEASURES, size))
    others = [m for m in modules if m not in (peers.MEASURES, peers.FLOOR)]
    return {m: agree.differences(ours, agree.columns(output_of(m, size))) for m in others}


if __name__ == "__main__":
    sys.exit(main())

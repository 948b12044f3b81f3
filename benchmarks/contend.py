"""Runs one contender once, as a process of its own: ``python benchmarks/contend.py NAME SOURCE TARGET``.

The last line printed is JSON: seconds of the task (without imports and the start of QGIS or of the server), CPU seconds
and the peak memory of the process in megabytes.
"""

from __future__ import annotations

import importlib
import json
import resource
import sys
import time
from pathlib import Path


def main(name: str, source: Path, target: Path) -> None:
    """Run the contender and print what it took."""
    contender = importlib.import_module(f"contenders.{name}")
    target.unlink(missing_ok=True)
    wall, cpu = time.perf_counter(), time.process_time()
    details = contender.run(source, target) or {}
    taken = {"seconds": time.perf_counter() - wall, "cpu": time.process_time() - cpu}
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    sys.stdout.write("\n" + json.dumps({**taken, "peak_mb": peak, **details}) + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]).resolve(), Path(sys.argv[3]).resolve())

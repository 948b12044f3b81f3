"""Checks a delivery against the CNIG standard without QGIS: ``python3 scripts/cnig_check.py FOLDER [--whole]``.

The breaches go to standard output as CSV; the exit code is 1 where there are any.
"""

from __future__ import annotations

import argparse
import csv
import sys

from load_plugin import load_plugin

load_plugin()

from trame_verte.trame_verte_plugin.engine.cnig.breaches import count_breaches  # noqa: E402
from trame_verte.trame_verte_plugin.engine.cnig.by_fiona import read_tables  # noqa: E402
from trame_verte.trame_verte_plugin.engine.cnig.check import check_delivery  # noqa: E402
from trame_verte.trame_verte_plugin.engine.cnig.standard import load_standard  # noqa: E402


def main(arguments: list[str]) -> int:
    """Print the breaches and return the exit code."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", help="the folder in which Donnees_geographiques stands")
    parser.add_argument("--whole", action="store_true", help="a whole delivery, not a contribution to one")
    parser.add_argument("--standard", help="version; by default the one in force")
    asked = parser.parse_args(arguments)
    found = check_delivery(asked.folder, load_standard(asked.standard), read_tables, whole=asked.whole)
    writer = csv.writer(sys.stdout, delimiter=";", lineterminator="\n")
    writer.writerow(found.columns)
    writer.writerows(zip(*found.columns.values()))
    return 1 if count_breaches(found) else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

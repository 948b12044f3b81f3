"""The chain of QGIS's native algorithms on the zones: intersections for the stock and the flow, joins for the sums.

Openness (fronts, narrowest passages, open patches) is left out: ours does more in the time.
"""

from __future__ import annotations

from pathlib import Path

import qgis_start

qgis_start.start_processing()

import zones_task as names  # noqa: E402
from qgis import processing  # noqa: E402


def step(algorithm: str, **parameters: object):
    """Run an algorithm into memory and return its layer."""
    return processing.run(algorithm, {"OUTPUT": "TEMPORARY_OUTPUT", **parameters})["OUTPUT"]


def run(source: Path, target: Path) -> None:
    """Do the part of the task that overlays give."""
    zones = f"{source}|layername={names.ZONES}"
    cut = [_cut(f"{source}|layername={name}", zones) for name in (names.COVER_1, names.COVER_2)]
    both = step("native:intersection", INPUT=cut[0], OVERLAY=cut[1], OVERLAY_FIELDS_PREFIX="b_")
    both = step(
        "native:extractbyexpression",
        INPUT=both,
        EXPRESSION='"nom" = "b_nom" and left("code_cs", 7) <> \'CS1.1.1\' and left("b_code_cs", 7) = \'CS1.1.1\'',
    )
    result = zones
    for prefix, pieces in (("stock1_", cut[0]), ("stock2_", cut[1]), ("flux_", both)):
        result = _joined(result, pieces, prefix)
    buildings = f"{source}|layername={names.BUILDINGS}"
    result = step("native:joinbylocationsummary", INPUT=result, JOIN=buildings, PREDICATE=[0], SUMMARIES=[0])
    processing.run("native:savefeatures", {"INPUT": result, "OUTPUT": str(target)})


def _cut(cover: str, zones: str):
    pieces = step("native:intersection", INPUT=cover, OVERLAY=zones)
    artificial = "\"code_cs\" like 'CS1.1.1%'"
    area = f"if({artificial}, area(@geometry), 0)"
    return step("native:fieldcalculator", INPUT=pieces, FIELD_NAME="surf", FIELD_TYPE=0, FORMULA=area)


def _joined(zones, pieces, prefix: str):
    sums = step("qgis:statisticsbycategories", INPUT=pieces, VALUES_FIELD_NAME="surf", CATEGORIES_FIELD_NAME=["nom"])
    fields = {"FIELD": "nom", "FIELD_2": "nom", "FIELDS_TO_COPY": ["sum"], "METHOD": 1, "PREFIX": prefix}
    return step("native:joinattributestable", INPUT=zones, INPUT_2=sums, **fields)

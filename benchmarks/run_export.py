"""The CNIG export against the floor: ``python benchmarks/run_export.py [FEATURES] [ROUNDS]``.

A layer of crooked polygons, with labels, short labels and natures, goes into a delivery (``trameverte:cnigexport``
through ``processing.run``: reading, repair, parts, duplicates, texts, identifiers, writing). The floor is that of our
other benchmarks: the table that came out, read by QGIS's iterator and written by its writer, and nothing computed
between. Beside it stands QGIS's own 'save as', in which Python has no part. Rounds alternate. What was written is
checked (``trameverte:cnigcheck``) and must break no rule.
"""

from __future__ import annotations

import shutil
import statistics
import sys
import time
from itertools import islice
from pathlib import Path

import geopackage
import numpy as np
import shapely
import task
from contenders.trame_verte import PROVIDER
from qgis import processing
from qgis.core import QgsCoordinateTransformContext, QgsFeatureSink, QgsVectorFileWriter, QgsVectorLayer

#: The export may take so many times the floor.
AIM = 2
BATCH = 2000

SOURCE, FOLDER = task.BUILD / "elements.gpkg", task.BUILD / "200066793_PLUi_20250424"
FORMATS = (".gpkg", ".shp")
DRIVERS = {".gpkg": "GPKG", ".shp": "ESRI Shapefile"}


def make(features: int, seed: int = 1) -> None:
    """Write the layer to export."""
    random = np.random.default_rng(seed)
    side = int(np.ceil(features**0.5))
    place = np.stack(np.unravel_index(np.arange(features), (side, side)), 1) * 60.0 + (680_000.0, 7_000_000.0)
    angle = np.sort(random.uniform(0, 2 * np.pi, (features, 12)), axis=1)
    ring = random.uniform(8, 20, (features, 12, 1)) * np.stack([np.cos(angle), np.sin(angle)], 2)
    shapes = shapely.convex_hull(shapely.multipoints(place[:, None] + ring))
    number = [f"{n}" for n in range(features)]
    columns = {
        "nom": np.array([f"Haie et fossé n° {n} du chemin des Écoliers" for n in number], dtype=object),
        "court": np.array([f"H{n}" for n in number], dtype=object),
        "genre": np.array([("haie", "fossé", "bosquet")[n % 3] for n in range(features)], dtype=object),
    }
    file = geopackage.create(SOURCE)
    geopackage.write_layer(file, "elements", shapes, columns)


def export(suffix: str) -> float:
    """Return the seconds of an export."""
    shutil.rmtree(FOLDER, ignore_errors=True)
    start = time.perf_counter()
    processing.run(
        "trameverte:cnigexport",
        {
            "INPUT": f"{SOURCE}|layername=elements",
            "TARGET": "PRESCRIPTION_25_00",
            "TERRITORY": "200066793",
            "DOCUMENT_DATE": "20250424",
            "LABEL_FIELD": "nom",
            "SHORT_FIELD": "court",
            "NATURE_FIELD": "genre",
            "FORMAT": FORMATS.index(suffix),
            "FOLDER": str(FOLDER),
        },
    )
    return time.perf_counter() - start


def copies(suffix: str) -> tuple[float, float]:
    """Return the seconds of the floor and of a 'save as' of the table that the last export wrote."""
    (written,) = FOLDER.rglob(f"*{suffix}")
    target = task.BUILD / f"copy{suffix}"
    options = QgsVectorFileWriter.SaveVectorOptions()
    options.driverName, options.fileEncoding = DRIVERS[suffix], "UTF-8"
    context = QgsCoordinateTransformContext()
    target.unlink(missing_ok=True)
    start = time.perf_counter()
    layer = QgsVectorLayer(str(written), "copy", "ogr")
    writer = QgsVectorFileWriter.create(str(target), layer.fields(), layer.wkbType(), layer.crs(), context, options)
    features = layer.getFeatures()
    while batch := list(islice(features, BATCH)):
        writer.addFeatures(batch, QgsFeatureSink.Flag.FastInsert)
    del writer
    floor = time.perf_counter() - start
    target.unlink()
    start = time.perf_counter()
    QgsVectorFileWriter.writeAsVectorFormatV3(layer, str(target), context, options)
    return floor, time.perf_counter() - start


def breaches() -> tuple[int, float]:
    """Return the breaches of what was written last, and the seconds that finding them took."""
    start = time.perf_counter()
    table = str(task.BUILD / "breaches.gpkg")
    found = processing.run("trameverte:cnigcheck", {"FOLDER": str(FOLDER), "BREACHES": table})
    return found["N_BREACHES"], time.perf_counter() - start


def main(features: int, rounds: int) -> int:
    """Print times and ratios; the exit code is 1 where what was written breaks a rule."""
    task.BUILD.mkdir(parents=True, exist_ok=True)
    assert PROVIDER.algorithm("cnigexport") is not None
    make(features)
    lines = [f"# CNIG export of {features:,} features, {rounds} alternating rounds\n"]
    wrong = 0
    for suffix in FORMATS:
        runs = [(export(suffix), *copies(suffix)) for _ in range(rounds)]
        ours, floor, saved = (statistics.median(taken) for taken in zip(*runs))
        found, checking = breaches()
        wrong += found
        said = "met" if ours / floor <= AIM else "MISSED"
        lines.append(
            f"- {suffix}: {ours:.2f} s, floor {floor:.2f} s, {ours / floor:.2f} × the floor (aim {AIM}: {said}), "
            f"{ours / saved:.2f} × QGIS's 'save as'; checked in {checking:.2f} s: {found} breaches"
        )
    text = "\n".join(lines) + "\n"
    Path(task.BUILD / "results_export.md").write_text(text, encoding="utf-8")
    sys.stdout.write(text)
    return 1 if wrong else 0


if __name__ == "__main__":
    numbers = [int(text) for text in sys.argv[1:3]]
    sys.exit(main(*numbers, *(100_000, 3)[len(numbers) :]))

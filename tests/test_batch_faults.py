"""Bad input through the real ``qgis_process``: a sentence that names what is wrong, and nothing half-written."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from pathlib import Path

import fiona
import pytest

ROOT = Path(__file__).resolve().parent.parent
ALGORITHM = "trameverte:landreferential"
X, Y = 680_000, 7_046_000

pytestmark = [
    pytest.mark.batch,
    pytest.mark.skipif(shutil.which("qgis_process") is None, reason="qgis_process is not installed"),
]


def square(west: float, south: float, side: float = 40) -> dict:
    ring = [(0, 0), (side, 0), (side, side), (0, side), (0, 0)]
    return {"type": "Polygon", "coordinates": [[[X + west + dx, Y + south + dy] for dx, dy in ring]]}


def axis(west: float = 0) -> dict:
    return {"type": "LineString", "coordinates": [[X + west, Y - 10], [X + west + 200, Y - 10]]}


def write(file: Path, geometries: list[dict], **values: str) -> str:
    features = [
        {"type": "Feature", "geometry": geometry, "properties": {"id": f"59000000AB{number:04}", **values}}
        for number, geometry in enumerate(geometries)
    ]
    crs = {"type": "name", "properties": {"name": "urn:ogc:def:crs:EPSG::2154"}}
    file.write_text(json.dumps({"type": "FeatureCollection", "crs": crs, "features": features}), encoding="utf-8")
    return str(file)


def empty(file: Path) -> str:
    schema = {"geometry": "Polygon", "properties": {"id": "str"}}
    fiona.open(file, "w", driver="GPKG", crs="EPSG:2154", schema=schema).close()
    return str(file)


@pytest.fixture(scope="module")
def layers(tmp_path_factory) -> dict[str, str]:
    folder = tmp_path_factory.mktemp("faults")
    return {
        "axes": write(folder / "axes.geojson", [axis()]),
        "far_axes": write(folder / "far_axes.geojson", [axis(10_000)]),
        "parcels": write(folder / "parcels.geojson", [square(0, 0), square(50, 0)], commune="59000"),
        "empty": empty(folder / "empty.gpkg"),
    }


def run(inputs: dict[str, str | float]) -> subprocess.CompletedProcess:
    settings = {key: value for key, value in os.environ.items() if key not in {"LC_ALL", "LANGUAGE"}}
    return subprocess.run(
        [ROOT / "scripts" / "batch.sh", "run", ALGORITHM, "-"],
        input=json.dumps({"inputs": inputs}),
        env=settings | {"LANG": "en_US.UTF-8"},
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )


FAULTS = [
    pytest.param({"PARCELS": "{axes}"}, ["PARCELS", "lines"], id="lines as parcels"),
    pytest.param({"REFERENTIAL": "{parcels}"}, ["REFERENTIAL", "overwrite"], id="output is the input"),
    pytest.param({"SITES": "{out}/r.gpkg"}, ["REFERENTIAL", "SITES", "same place"], id="two outputs on one path"),
    pytest.param({"TARGET_CRS": "Lambert"}, ["TARGET_CRS", "Lambert", "EPSG:2154"], id="invalid projection"),
    pytest.param({"TARGET_CRS": "EPSG:4326"}, ["WGS 84", "metres"], id="geographic projection"),
    pytest.param({"TARGET_CRS": "EPSG:3857"}, ["Pseudo-Mercator", "0.2 %"], id="distorting projection"),
    pytest.param({"PARCELS": "{empty}"}, ["empty", "no feature"], id="no features"),
    pytest.param({"DISTANCE": 0}, ["DISTANCE", "greater than 0"], id="no distance"),
    pytest.param({"DISTANCE": -5}, ["DISTANCE"], id="negative distance"),
    pytest.param({"PARCEL_ID_FIELD": "numero"}, ["PARCEL_ID_FIELD", "numero", "commune"], id="unknown field"),
    pytest.param({"AXES": "{far_axes}"}, ["parcels", "500 m"], id="axis far from the parcels"),
    pytest.param({"REFERENTIAL": "/proc/trame_verte/r.gpkg"}, ["REFERENTIAL", "/proc"], id="read-only destination"),
    pytest.param({"REFERENTIAL": "{out}/r.shp"}, ["REFERENTIAL", "Shapefile"], id="shapefile"),
    pytest.param({"AXES": "{out}/nowhere.gpkg"}, ["AXES", "nowhere.gpkg"], id="missing file"),
]


@pytest.mark.parametrize(("change", "said"), FAULTS)
def test_fault_gives_a_sentence_and_leaves_nothing(layers, tmp_path, change, said):
    inputs = {"AXES": "{axes}", "PARCELS": "{parcels}", "REFERENTIAL": "{out}/r.gpkg", **change}
    places = layers | {"out": str(tmp_path)}
    before = {path: Path(path).read_bytes() for path in layers.values()}
    done = run({name: v.format(**places) if isinstance(v, str) else v for name, v in inputs.items()})
    text = done.stdout + done.stderr
    assert done.returncode != 0, text
    assert [word for word in said if word not in text] == [], text
    assert "Traceback" not in text
    assert list(tmp_path.iterdir()) == []
    assert {path: Path(path).read_bytes() for path in layers.values()} == before


def test_attributes_named_like_ours_are_kept(layers, tmp_path):
    done = run({"AXES": layers["axes"], "PARCELS": layers["parcels"], "REFERENTIAL": str(tmp_path / "r.geojson")})
    assert done.returncode == 0, done.stdout + done.stderr
    rows = json.loads((tmp_path / "r.geojson").read_text(encoding="utf-8"))["features"]
    assert [row["properties"]["commune_src"] for row in rows] == ["59000", "59000"]
    assert [row["properties"]["id_parcelle"] for row in rows] == ["59000000AB0000", "59000000AB0001"]

"""The deliverable of a single layer: nothing but QGIS itself still holds the GeoPackage when it is moved."""

from __future__ import annotations

import pytest
from small_layers import SQUARE, write
from three_ways import contents

ALGORITHM = "trameverte:deliverable"


@pytest.fixture
def given(tmp_path):
    layer = write(tmp_path / "in.gpkg", "zones", "Polygon", [SQUARE])
    made = {"GEOPACKAGE": "d.gpkg", "PROJECT": "d.qgz", "REPORT": "d.html"}
    return {"LAYERS": [layer], **{name: str(tmp_path / "l'été" / file) for name, file in made.items()}}


@pytest.mark.parametrize("way", ["processing.run", "model"])
def test_one_layer(here, given, tmp_path, way):
    assert_delivered(here[way](ALGORITHM, given), tmp_path / "l'été")


@pytest.mark.batch
def test_one_layer_by_qgis_process(batch, given, tmp_path):
    assert_delivered(batch.run(ALGORITHM, given), tmp_path / "l'été")


def assert_delivered(told, folder):
    assert told.results is not None, told.text
    assert sorted(path.name for path in folder.iterdir()) == ["d.gpkg", "d.html", "d.qgz"]
    assert contents(folder)["d.gpkg"] == {"zones": 1, "layer_styles": 1}
    assert (folder / "d.gpkg").read_bytes()[18:20] == b"\x01\x01", "the file still asks for a journal beside it"

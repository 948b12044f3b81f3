"""The deliverable of a single layer: whoever still holds the GeoPackage open, and whatever its fields are called."""

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


def deliver(here, given, layer):
    """Run on a layer that only the project holds."""
    from qgis.core import QgsProject

    QgsProject.instance().addMapLayer(layer)
    try:
        told = here["processing.run"](ALGORITHM, {**given, "LAYERS": [layer]})
    finally:
        QgsProject.instance().removeMapLayer(layer.id())
    assert told.results is not None, told.text
    return told


def test_fields_called_like_the_columns_of_a_table_or_alike_in_another_case(here, given, tmp_path):
    from qgis.core import QgsFeature, QgsGeometry, QgsVectorLayer

    names = ["fid", "ogc_fid", "geom", "Nom", "NOM"]
    fields = "".join(f"&field={name}:string" for name in names)
    layer = QgsVectorLayer(f"Polygon?crs=EPSG:2154{fields}", "réservés", "memory")
    feature = QgsFeature(layer.fields())
    feature.setAttributes(list("abcde"))
    feature.setGeometry(QgsGeometry.fromWkt("POLYGON((700000 7000000,700010 7000000,700010 7000010,700000 7000000))"))
    layer.dataProvider().addFeatures([feature])
    deliver(here, given, layer)
    written = QgsVectorLayer(f"{tmp_path}/l'été/d.gpkg|layername=reserves", "written", "ogr")
    assert written.fields().names()[1:] == ["fid", "ogc_fid", "geom", "Nom", "NOM_"]
    (row,) = written.getFeatures()
    assert row.attributes()[1:] == list("abcde")
    assert row.geometry().area() == 50


@pytest.mark.parametrize("rows", [0, 3])
def test_tables_without_geometry_are_counted(here, given, rows):
    from qgis.core import QgsFeature, QgsVectorLayer

    layer = QgsVectorLayer("NoGeometry?field=nom:string", "table", "memory")
    layer.dataProvider().addFeatures([QgsFeature(layer.fields()) for _ in range(rows)])
    told = deliver(here, given, layer)
    assert told.results["N_FEATURES"] == rows


def test_a_layer_whose_provider_does_not_know_is_counted(qgis_app):
    from unittest.mock import patch

    from qgis.core import QgsFeature, QgsVectorLayer
    from trame_verte.trame_verte_plugin.bridge.sources import count_of

    layer = QgsVectorLayer("NoGeometry?field=nom:string", "table", "memory")
    layer.dataProvider().addFeatures([QgsFeature(layer.fields())] * 2)
    assert count_of(layer) == 2
    with patch.object(layer, "featureCount", return_value=-1):
        assert count_of(layer) == 2

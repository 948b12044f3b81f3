"""A whole run of the tests' small algorithm through ``processing.run``."""

from __future__ import annotations

import pytest

SQUARES = [
    ("POLYGON((0 0,10 0,10 10,0 10,0 0))", "A1"),
    ("POLYGON((10 0,30 0,30 10,10 10,10 0))", "A2"),
    (None, "A3"),
    ("POLYGON((5000 0,5010 0,5010 10,5000 0))", "A4"),
    ("POLYGON((0 20,10 30,10 20,0 30,0 20))", "A5"),
]


@pytest.fixture
def parcels(qgis_app):
    from qgis.core import QgsFeature, QgsGeometry, QgsVectorLayer

    layer = QgsVectorLayer("Polygon?crs=EPSG:2154&field=idu:string&field=surf_m2:double", "parcelles", "memory")
    features = []
    for wkt, name in SQUARES:
        feature = QgsFeature(layer.fields())
        feature.setAttributes([name, 1.5])
        if wkt:
            geometry = QgsGeometry.fromWkt(wkt)
            geometry.translate(700000, 7000000)
            feature.setGeometry(geometry)
        features.append(feature)
    layer.dataProvider().addFeatures(features)
    return layer


def test_every_feature_is_accounted_for(tiny, run_algorithm, parcels):
    result = run_algorithm(tiny, {"PARCELS": parcels, "AREAS": "memory:", "REJECTS": "memory:"})
    areas = result["AREAS"]
    assert [f["idu"] for f in areas.getFeatures()] == ["A1", "A2", "A4", "A5"]
    assert areas.fields().names() == ["idu", "surf_m2_src", "surf_m2"]
    assert [f["surf_m2"] for f in areas.getFeatures()] == pytest.approx([100, 200, 50, 50])
    assert (result["N_READ"], result["N_REPAIRED"], result["N_REJECTED"], result["N_OUT"]) == (5, 1, 1, 0)
    assert sorted(f["action"] for f in result["REJECTS"].getFeatures()) == ["rejete", "repare"]

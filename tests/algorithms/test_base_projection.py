"""Projections of inputs and results (contract, rule 1)."""

from __future__ import annotations

import pytest

SQUARE = "POLYGON((682000 7045000,682100 7045000,682100 7045100,682000 7045100,682000 7045000))"
FAR_SQUARE = "POLYGON((690000 7045000,690100 7045000,690100 7045100,690000 7045100,690000 7045000))"


def layer_in(code: str, *wkts: str, kind: str = "Polygon", swap: bool = False):
    """A layer in memory from WKT in Lambert-93, brought into another projection."""
    from qgis.core import (
        QgsCoordinateReferenceSystem,
        QgsCoordinateTransform,
        QgsFeature,
        QgsGeometry,
        QgsProject,
        QgsVectorLayer,
    )

    lambert = QgsCoordinateReferenceSystem("EPSG:2154")
    transform = QgsCoordinateTransform(
        lambert, QgsCoordinateReferenceSystem(code or "EPSG:2154"), QgsProject.instance()
    )
    layer = QgsVectorLayer(f"{kind}?crs={code}", f"couche {code}", "memory")
    for wkt in wkts:
        geometry = QgsGeometry.fromWkt(wkt)
        geometry.transform(transform)
        if swap:
            geometry.get().swapXy()
        feature = QgsFeature(layer.fields())
        feature.setGeometry(geometry)
        layer.dataProvider().addFeature(feature)
    layer.updateExtents()
    return layer


@pytest.mark.parametrize(
    ("source", "wanted", "expected"),
    [
        ("EPSG:2154", None, "EPSG:2154"),
        ("EPSG:3950", None, "EPSG:3950"),
        ("EPSG:4326", None, "EPSG:2154"),
        ("EPSG:3857", None, "EPSG:2154"),
        ("EPSG:4326", "EPSG:3950", "EPSG:3950"),
        ("EPSG:2154", "EPSG:32631", "EPSG:32631"),
    ],
)
def test_target_and_mixed_inputs(tiny, run_algorithm, source, wanted, expected):
    places = layer_in("EPSG:4171", "POINT(682050 7045050)", kind="Point")
    parameters = {"PARCELS": layer_in(source, SQUARE, FAR_SQUARE), "PLACES": places, "AREAS": "memory:"}
    found = run_algorithm(tiny, {**parameters, "TARGET_CRS": wanted})
    assert found["AREAS"].crs().authid() == expected
    assert [f["surf_m2"] for f in found["AREAS"].getFeatures()] == pytest.approx([10_000], rel=4e-3)
    assert (found["N_READ"], found["N_OUT"]) == (3, 1)


def refusal(tiny, run_algorithm, **parameters) -> str:
    from qgis.core import QgsProcessingException

    with pytest.raises(QgsProcessingException) as caught:
        run_algorithm(tiny, {"AREAS": "memory:", **parameters})
    return str(caught.value)


def test_layer_without_projection_is_refused(tiny, run_algorithm):
    assert "has no projection" in refusal(tiny, run_algorithm, PARCELS=layer_in("", SQUARE))


def test_swapped_axes_are_told(tiny, run_algorithm):
    swapped = layer_in("EPSG:4326", "POINT(682050 7045050)", kind="Point", swap=True)
    assert "axes swapped" in refusal(tiny, run_algorithm, PARCELS=layer_in("EPSG:2154", SQUARE), PLACES=swapped)


def test_invalid_object_is_not_taken_for_nothing(tiny, run_algorithm):
    from qgis.core import QgsCoordinateReferenceSystem

    wrong = QgsCoordinateReferenceSystem("EPSG:999999")
    sentence = refusal(tiny, run_algorithm, PARCELS=layer_in("EPSG:2154", SQUARE), TARGET_CRS=wrong)
    assert "TARGET_CRS" in sentence


def test_rejects_lie_on_the_feature_and_keep_its_own_coordinates(tiny, run_algorithm):
    bow_tie = "POLYGON((682000 7045000,682100 7045100,682100 7045000,682000 7045100,682000 7045000))"
    parameters = {"PARCELS": layer_in("EPSG:4326", bow_tie), "AREAS": "memory:", "REJECTS": "memory:"}
    (reject,) = run_algorithm(tiny, parameters)["REJECTS"].getFeatures()
    assert reject.geometry().asPoint().x() == pytest.approx(682050, abs=60)
    assert reject["wkt"].startswith("POLYGON ((2.7")

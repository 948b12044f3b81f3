"""The projection of a run, its refusals, and reprojection."""

from __future__ import annotations

import numpy as np
import pytest
import shapely
from pyproj import CRS, Transformer
from trame_verte.trame_verte_plugin.engine import projection
from trame_verte.trame_verte_plugin.engine.errors import Cancelled, ProjectionError

BETHUNE = {
    4326: (2.60, 50.45, 2.70, 50.55),
    2154: (672000, 7040000, 679000, 7051000),
    3857: (290000, 6520000, 300000, 6540000),
}
NOTHING = (np.nan,) * 4


def crs(code) -> CRS:
    return CRS.from_user_input(code)


@pytest.mark.parametrize(
    ("main", "bounds", "requested", "chosen"),
    [
        pytest.param(2154, BETHUNE[2154], None, 2154, id="Lambert-93 stays"),
        pytest.param(3950, (1672000, 9245000, 1679000, 9255000), None, 3950, id="CC50 stays"),
        pytest.param(4326, BETHUNE[4326], None, 2154, id="degrees give Lambert-93"),
        pytest.param(3857, BETHUNE[3857], None, 2154, id="web Mercator gives Lambert-93"),
        pytest.param(2154, BETHUNE[2154], 3950, 3950, id="asked for"),
        pytest.param(4326, BETHUNE[4326], 32631, 32631, id="UTM asked for"),
        pytest.param(4326, NOTHING, None, 2154, id="empty layer"),
        pytest.param(2154, NOTHING, 3950, 3950, id="empty layer, asked for"),
    ],
)
def test_chosen(main, bounds, requested, chosen):
    found = projection.choose_target(crs(main), np.array(bounds), None if requested is None else crs(requested))
    assert found == crs(chosen)


@pytest.mark.parametrize(
    ("main", "bounds", "requested", "sentence"),
    [
        pytest.param(2154, BETHUNE[2154], 4326, "not projected", id="degrees asked for"),
        pytest.param(2154, BETHUNE[2154], 3857, "distorts lengths .* such as EPSG:3950", id="web Mercator asked for"),
        pytest.param(2154, BETHUNE[2154], 2263, "does not measure in metres", id="feet"),
        pytest.param(2154, BETHUNE[2154], 32633, "distorts lengths", id="wrong UTM zone"),
        pytest.param(
            4326, (-22.0, 64.0, -21.8, 64.2), None, "such as EPSG:32627", id="Reykjavik cannot be in Lambert-93"
        ),
        pytest.param(4326, (166.4, -22.3, 166.5, -22.2), None, "such as EPSG:32758", id="Nouméa"),
        pytest.param(4326, BETHUNE[2154], None, "have no place in its projection 'WGS 84'", id="metres called degrees"),
        pytest.param(None, BETHUNE[2154], None, "has no projection", id="none"),
        pytest.param(4978, NOTHING, 4978, "not projected", id="geocentric"),
    ],
)
def test_refused(main, bounds, requested, sentence):
    with pytest.raises(ProjectionError, match=sentence):
        projection.choose_target(
            None if main is None else crs(main), np.array(bounds), None if requested is None else crs(requested)
        )


def test_a_projection_that_cannot_reach_the_place_is_refused():
    for place in ((-170.0, -80.0, -169.0, -79.0), (0.0, -90.0, 0.0, -90.0), (0.0, 95.0, 1.0, 96.0)):
        with pytest.raises(ProjectionError, match="distorts"):
            projection.check_metric(crs(2154), np.array(place), crs(4326))


def test_texts_become_projections():
    assert projection.parse_crs("EPSG:2154") == crs(2154)
    with pytest.raises(ProjectionError, match="'EPSG:soleil' is not a projection"):
        projection.parse_crs("EPSG:soleil")


def test_same_projection_whatever_its_axes():
    assert projection.same_crs(crs("OGC:CRS84"), crs(4326))
    assert not projection.same_crs(crs(2154), crs(3950))
    assert not projection.same_crs(None, crs(2154))


def test_reprojection_equals_point_by_point(table):
    layer = table(["POLYGON((2.6 50.4,2.7 50.4,2.7 50.5,2.6 50.4),(2.66 50.41,2.69 50.41,2.69 50.43,2.66 50.41))",
                   None, "POLYGON((3 50,3.1 50,3.1 50.1,3 50))"], crs=4326, nom=["a", "b", "c"])  # fmt: skip
    before = shapely.to_wkt(layer.geometry).tolist()
    moved = projection.reproject(layer, crs(2154))
    single = Transformer.from_crs(4326, 2154, always_xy=True)
    wanted = [single.transform(x, y) for x, y in shapely.get_coordinates(layer.geometry)]
    assert shapely.get_coordinates(moved.geometry) == pytest.approx(np.array(wanted))
    assert moved.crs == crs(2154)
    assert moved.geometry[1] is None
    assert moved.columns["nom"].tolist() == ["a", "b", "c"]
    assert shapely.to_wkt(layer.geometry).tolist() == before


def test_same_projection_keeps_the_coordinates(table):
    layer = table(["POINT(652000.123 7040000.456)"])
    assert projection.reproject(layer, crs(2154)).geometry[0] is layer.geometry[0]


def test_what_reprojection_breaks_is_repaired(table):
    """A sliver valid in degrees whose long side, straight there, bends across the other in metres."""
    layer = table(["POLYGON((0 50,3 50.0000001,6 50,6 50.01,3 50.0000002,0 50))"], crs=4326)
    assert layer.geometry[0].is_valid
    moved = projection.reproject(layer, crs(2154))
    assert moved.geometry[0].is_valid
    assert moved.geometry[0].geom_type in {"Polygon", "MultiPolygon"}


def test_features_without_a_place_are_named(table):
    with pytest.raises(ProjectionError, match="Feature 2 of layer 'couche' has no place in the projection 'RGF93"):
        projection.reproject(table(["POINT(2 50)", "POINT(2 9e9)"], crs=4326), crs(2154))
    with pytest.raises(ProjectionError, match="Layer 'couche' has no projection"):
        projection.reproject(table(["POINT(2 50)"], crs=None), crs(2154))


def test_boxes_hold_the_image_of_their_inside():
    boxes = np.array([[2.0, 50.0, 3.0, 51.0], [-1.0, 43.0, 8.0, 49.0]])
    images = projection.transform_boxes(boxes, crs(4326), crs(2154))
    inside = np.random.default_rng(1).uniform(0, 1, (5000, 2))
    for box, image in zip(boxes, images):
        x, y = Transformer.from_crs(4326, 2154, always_xy=True).transform(*(box[:2] + inside * (box[2:] - box[:2])).T)
        assert (x >= image[0]).all()
        assert (y >= image[1]).all()
        assert (x <= image[2]).all()
        assert (y <= image[3]).all()
        assert image[2] - image[0] < (x.max() - x.min()) * 1.1


def test_boxes_that_are_empty_or_without_an_image():
    boxes = np.array([NOTHING, (1e7, 1e7, 2e7, 2e7)])
    images = projection.transform_boxes(boxes, crs(4326), crs(2154))
    assert np.isnan(images[0]).all()
    assert np.isinf(images[1]).all()
    assert projection.transform_boxes(boxes, crs(2154), crs(2154))[1].tolist() == boxes[1].tolist()
    assert projection.transform_boxes(np.empty((0, 4)), crs(4326), crs(2154)).shape == (0, 4)


def test_layers_that_lie_far_apart():
    main = np.array(BETHUNE[2154], dtype=float)
    projection.check_nearby("arrêts", main + 40_000, "parcelles", main)
    projection.check_nearby("arrêts", np.array(NOTHING), "parcelles", main)
    with pytest.raises(ProjectionError, match=r"Layer 'arrêts' lies 93 km away from layer 'parcelles': axes swapped"):
        projection.check_nearby("arrêts", main + np.array([100_000, 0, 100_000, 0]), "parcelles", main)
    with pytest.raises(ProjectionError, match="have no place beside layer 'parcelles'"):
        projection.check_nearby("arrêts", np.full(4, np.inf), "parcelles", main)


def test_progress_and_cancel(table, recorder):
    layer = table(["POINT(2 50)"] * 4100, crs=4326)
    seen = recorder()
    projection.reproject(layer, crs(2154), progress=seen)
    assert seen.forward
    with pytest.raises(Cancelled):
        projection.reproject(layer, crs(2154), progress=recorder(cancel_after=1))

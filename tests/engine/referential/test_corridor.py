from __future__ import annotations

import numpy as np
import pytest
import shapely
from trame_verte.trame_verte_plugin.engine.errors import InputError
from trame_verte.trame_verte_plugin.engine.referential.corridor import Corridor, keep
from trame_verte.trame_verte_plugin.engine.referential.inputs import reading_boxes, select_parcels, serving
from trame_verte.trame_verte_plugin.engine.referential.parameters import Inclusion, Parameters

AXES = {
    "straight": ["LINESTRING(0 0,1700 0)"],
    "bent": ["LINESTRING(0 0,800 0,800 900)"],
    "of several parts": ["MULTILINESTRING((0 0,600 0),(700 0,1500 0))"],
    "crossing itself": ["LINESTRING(0 0,1000 0,1000 800,400 800,400 -700)"],
    "ring road": ["LINESTRING(0 0,1200 0,1200 1200,0 1200,0 0)"],
    "two lines": ["LINESTRING(0 0,1000 0)", "LINESTRING(500 -900,500 900)"],
}


@pytest.fixture(params=AXES.values(), ids=AXES)
def corridor(request, shapes) -> Corridor:
    return Corridor.build(shapes(*request.param), None, Parameters())


def test_a_parcel_is_in_by_its_exact_distance(shapes, box):
    corridor = Corridor.build(shapes("LINESTRING(0 0,1000 0)"), None, Parameters())
    # Beyond the end, where the corridor's circle has a flat edge: inside the circle, outside the polygon.
    angle = np.pi / 256
    at = [(r * np.cos(angle), r * np.sin(angle)) for r in (499.99, 500.01)]
    texts = [f"POLYGON(({1000 + x} {y},{1100 + x} {y},{1100 + x} {y + 10},{1000 + x} {y}))" for x, y in at]
    parcels = shapes(*texts, box(100, 500, 110, 520), box(100, 500.001, 110, 520))
    assert not shapely.intersects(corridor.polygon, parcels[0])
    kept = keep(corridor, parcels, Parameters())
    assert kept.rows.tolist() == [0, 2]
    assert kept.area_inside[0] == 0


def test_flat_ends(shapes, box):
    parameters = Parameters(flat_ends=True)
    corridor = Corridor.build(shapes("LINESTRING(0 0,1000 0)"), None, parameters)
    parcels = shapes(box(990, 10, 1020, 20), box(1010, 10, 1020, 20), box(500, 490, 520, 510))
    kept = keep(corridor, parcels, parameters)
    assert kept.rows.tolist() == [0, 2]
    np.testing.assert_allclose(kept.area_inside, [100, 200])
    assert shapely.area(corridor.polygon) == pytest.approx(1_000_000)


@pytest.mark.parametrize(
    ("inclusion", "expected"),
    [(Inclusion.INTERSECTS, [0, 1, 2, 3]), (Inclusion.CENTROID, [0, 1, 2]), (Inclusion.HALF, [0, 1])],
)
def test_inclusion(shapes, box, inclusion, expected):
    parameters = Parameters(inclusion=inclusion)
    corridor = Corridor.build(shapes("LINESTRING(0 0,1000 0)"), None, parameters)
    # Whole, half to the millimetre, centroid inside but less than half (a T), a corner.
    tee = "POLYGON((300 440,301 440,301 520,320 520,320 540,281 540,281 520,300 520,300 440))"
    parcels = shapes(box(100, 10, 120, 30), box(100, 490, 120, 510), tee, box(400, 499, 420, 530))
    assert shapely.centroid(parcels[2]).y > 500
    low = shapes("POLYGON((300 300,301 300,301 498,340 498,340 507,261 507,261 498,300 498,300 300))")[0]
    parcels[2] = low
    assert shapely.centroid(low).y < 500
    assert keep(corridor, parcels, parameters).rows.tolist() == expected


def test_centroid_with_flat_ends(shapes, box):
    parameters = Parameters(inclusion=Inclusion.CENTROID, flat_ends=True)
    corridor = Corridor.build(shapes("LINESTRING(0 0,1000 0)"), None, parameters)
    parcels = shapes(box(990, 0, 1008, 10), box(990, 0, 1012, 10))
    assert keep(corridor, parcels, parameters).rows.tolist() == [0]


def test_slices_share_the_whole_corridor(corridor):
    assert corridor.slice_areas().sum() == pytest.approx(shapely.area(corridor.polygon), rel=1e-9)


def test_slices_of_a_straight_axis_by_hand(shapes):
    corridor = Corridor.build(shapes("LINESTRING(0 0,1200 0)"), None, Parameters())
    half_disc = (shapely.area(corridor.polygon) - 1_200_000) / 2
    np.testing.assert_allclose(corridor.slice_areas(), [500_000 + half_disc, 500_000, 200_000 + half_disc])


def test_boxes_hold_the_corridor(corridor):
    boxes = shapely.union_all(shapely.box(*corridor.boxes.T))
    assert shapely.covers(shapely.buffer(boxes, 1e-6), corridor.polygon)


def test_areas_inside_are_those_of_an_overlay(corridor):
    cells = np.array(
        [shapely.box(x, y, x + 130, y + 90) for x in range(-700, 2300, 130) for y in range(-1500, 1800, 90)]
    )
    expected = shapely.area(shapely.intersection(cells, corridor.polygon))
    np.testing.assert_allclose(corridor.area_inside(cells), expected, atol=1e-5)


def test_a_parcel_belongs_to_its_nearest_axis(refer, box):
    axes = ["LINESTRING(0 0,1000 0)", "LINESTRING(1000 300,0 300)"]
    found = refer([box(100, 10, 120, 30), box(100, 250, 120, 290)], axes=axes, axis_names=["Bulle", "Rocade"])
    near, far = found.rows["P1"], found.rows["P2"]
    assert (near.axe, near.cote, near.dist_axe_m) == ("Bulle", "G", 10)
    # The other axis runs westwards: what is south of it is on its left.
    assert (far.axe, far.cote, far.dist_axe_m) == ("Rocade", "G", 10)
    assert 880 <= far.pk_m <= 900


def test_both_sides_and_across(refer, box):
    found = refer([box(100, 20, 120, 30), box(100, -30, 120, -20), box(200, -10, 220, 30)])
    assert [found.rows[p].cote for p in ("P1", "P2", "P3")] == ["G", "D", "G"]
    assert found.rows["P3"].dist_axe_m == 0
    assert found.rows["P3"].pk_m == pytest.approx(210, abs=10)


def test_stops_of_other_lines_are_left_out(shapes):
    corridor = Corridor.build(shapes("LINESTRING(0 0,1000 0)"), None, Parameters())
    assert serving(corridor, shapes("POINT(0 500)", "POINT(0 501)")).tolist() == [True, False]


def test_no_parcel_in_the_corridor_is_an_error(shapes, table, box):
    corridor = Corridor.build(shapes("LINESTRING(0 0,1000 0)"), None, Parameters())
    with pytest.raises(InputError, match=r"No parcel of layer 'couche' is within 500 m of the axes\."):
        select_parcels(corridor, table([box(0, 900, 10, 910)]), None, Parameters())


def test_reading_boxes_hold_each_parcel(shapes, box):
    parcels = shapes(*(box(x, y, x + 40, y + 900) for x in range(0, 2000, 70) for y in range(0, 1000, 130)))
    boxes = shapely.box(*reading_boxes(parcels).T)
    assert len(boxes) < 20
    assert shapely.covers(boxes[:, None], parcels[None, :]).any(axis=0).all()

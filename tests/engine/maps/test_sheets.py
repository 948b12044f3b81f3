"""Sheets of a territory: covered whole, overlapping as asked, numbered."""

from __future__ import annotations

import pytest
import shapely
import shapely.affinity
from hypothesis import given
from hypothesis import strategies as st
from trame_verte.trame_verte_plugin.engine.errors import InputError
from trame_verte.trame_verte_plugin.engine.maps.paper import Box
from trame_verte.trame_verte_plugin.engine.maps.sheets import MOST, Part, sheets_of, whole

FRAME = Box(8, 8, 300, 200)
#: An L of 3 km by 2 km whose north-east is free.
BEND = shapely.from_wkt("POLYGON((0 0,3000 0,3000 500,500 500,500 2000,0 2000,0 0))")


def part(geometry, number=0, name="Lens"):
    return Part(number, name, geometry)


def test_a_part_that_fits_has_one_sheet_in_its_middle():
    (sheet,) = sheets_of([part(shapely.box(1000, 1000, 1100, 1100))], FRAME, 1000, 20)
    assert sheet.bounds == (900, 950, 1200, 1150)
    assert (sheet.number, sheet.place, sheet.places, sheet.scale) == (1, 1, 1, 1000)


def test_without_a_scale_each_part_has_its_own():
    parts = [part(shapely.box(0, 0, 100, 100)), part(shapely.box(0, 0, 2000, 100), 1)]
    sheets = sheets_of(parts, FRAME, 0, 20)
    assert [s.scale for s in sheets] == [750, 7500]
    assert [s.number for s in sheets] == [1, 2]


@given(
    st.floats(10, 1500),
    st.floats(10, 1500),
    st.sampled_from([1000, 2000, 2500]),
    st.floats(0, 100),
    st.floats(-179, 179),
)
def test_sheets_cover_the_part(width, height, scale, overlap, angle):
    ground = shapely.affinity.rotate(shapely.box(0, 0, width, height), angle) if width > 200 else BEND
    sheets = sheets_of([part(ground)], FRAME, scale, overlap)
    joined = shapely.union_all([s.rectangle for s in sheets])
    assert shapely.area(shapely.difference(ground, joined)) < 1e-6
    assert [s.number for s in sheets] == list(range(1, len(sheets) + 1))
    for sheet in sheets:
        xmin, ymin, xmax, ymax = sheet.bounds
        assert xmax - xmin == pytest.approx(FRAME.width * scale / 1000)
        assert ymax - ymin == pytest.approx(FRAME.height * scale / 1000)
        assert shapely.intersects(sheet.rectangle, ground)


def test_neighbours_share_the_overlap_on_paper():
    sheets = sheets_of([part(shapely.box(0, 0, 3000, 100))], FRAME, 2000, 20)
    assert len(sheets) == 6
    for one, other in zip(sheets, sheets[1:]):
        assert (one.bounds[2] - other.bounds[0]) / 2 == pytest.approx(20)
    assert [s.place for s in sheets] == [1, 2, 3, 4, 5, 6]


def test_sheets_without_any_of_the_part_are_left_out_and_rows_go_from_north_to_south():
    sheets = sheets_of([part(BEND)], FRAME, 2000, 20)
    grid = sheets_of([part(shapely.envelope(BEND))], FRAME, 2000, 20)
    assert len(sheets) < len(grid)
    tops = [s.bounds[3] for s in grid]
    assert tops == sorted(tops, reverse=True)


def test_too_many_sheets_are_refused_in_a_sentence():
    with pytest.raises(InputError) as caught:
        sheets_of([part(shapely.box(0, 0, 100_000, 100_000))], FRAME, 1000, 20)
    assert "1:1000" in str(caught.value)
    assert str(MOST) in str(caught.value)


def test_the_assembly_sheet_shows_all_sheets():
    parts = [part(BEND), part(shapely.box(5000, 0, 6000, 800), 1)]
    sheets = sheets_of(parts, FRAME, 2000, 20)
    assembly = whole(parts, sheets, "Plan d'assemblage", FRAME)
    assert assembly.number == 0
    assert all(shapely.contains(assembly.rectangle, s.rectangle) for s in sheets)

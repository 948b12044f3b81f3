"""Frames of a sheet: inside the paper, apart from each other."""

from __future__ import annotations

import itertools

import pytest
from trame_verte.trame_verte_plugin.engine.maps.paper import PAPERS, frames_of


def name_of(paper):
    return f"{paper.name}{'-landscape' if paper.landscape else ''}"


@pytest.mark.parametrize("paper", PAPERS, ids=name_of)
def test_frames_lie_on_the_paper_and_do_not_meet(paper):
    frames = frames_of(paper)
    boxes = [frames.map, *frames.columns]
    for box in boxes:
        assert min(box.x, box.y) >= 5
        assert box.x + box.width <= paper.width - 5
        assert box.bottom <= paper.height - 5
    for one, other in itertools.combinations(boxes, 2):
        assert (
            one.x + one.width <= other.x
            or other.x + other.width <= one.x
            or one.bottom <= other.y
            or other.bottom <= one.y
        )


@pytest.mark.parametrize("paper", PAPERS, ids=name_of)
def test_the_map_has_most_of_the_sheet(paper):
    frame = frames_of(paper).map
    assert frame.width * frame.height > 0.55 * paper.width * paper.height


def test_sizes_are_those_of_the_standard():
    assert [(p.width, p.height) for p in PAPERS[:4]] == [(210, 297), (297, 210), (297, 420), (420, 297)]
    assert (PAPERS[-1].name, PAPERS[-1].width, PAPERS[-1].height) == ("A0", 1189, 841)

"""Round scales and bars."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from trame_verte.trame_verte_plugin.engine.maps.scales import bar_step, ground_size, smallest_scale

LENGTHS = st.floats(0.1, 200_000)


@given(LENGTHS, LENGTHS)
def test_a_box_fits_at_its_scale_and_not_at_the_next_larger(width, height):
    bounds = np.array([600_000.0, 7_000_000.0, 600_000.0 + width, 7_000_000.0 + height])
    width, height = bounds[2] - bounds[0], bounds[3] - bounds[1]
    scale = smallest_scale(bounds, 300, 200, margin=6)
    wide, high = ground_size(scale, 288, 188)
    assert width <= wide * (1 + 1e-8)
    assert height <= high * (1 + 1e-8)
    # Round scales are at most half as large again as the one before.
    wide, high = ground_size(scale / 1.51, 288, 188)
    assert scale == 100 or width > wide or height > high


@given(LENGTHS)
def test_scales_are_round(width):
    scale = smallest_scale(np.array([0, 0, width, 1.0]), 300, 200)
    figure = scale / 10 ** (len(str(scale)) - 1)
    assert figure in (1, 1.5, 2, 2.5, 3, 4, 5, 7.5)


@pytest.mark.parametrize(
    ("width", "scale"), [(0, 100), (28.8, 100), (30, 150), (288, 1000), (289, 1500), (2880, 10_000)]
)
def test_scale_of_a_width(width, scale):
    assert smallest_scale(np.array([0, 0, width, 0.0]), 300, 200, margin=6) == scale


@given(st.integers(100, 1_000_000), st.floats(20, 200))
def test_a_bar_fills_its_room(scale, width):
    length = 2 * bar_step(scale, width) * 1000 / scale
    assert width / 2.51 <= length <= width * (1 + 1e-9)

"""Small maps: what they show, twice the same, cancelled between two."""

from __future__ import annotations

import numpy as np
import pytest
import shapely
from pyproj import CRS

pytestmark = pytest.mark.usefixtures("qgis_app")
LAMBERT = CRS(2154)


def geometries(*shapes):
    return np.array([*shapes, None], dtype=object)[:-1]


def silent(fraction, step):
    pass


def pixel(png, x, y):
    from qgis.PyQt.QtGui import QImage

    image = QImage.fromData(png, "PNG")
    return image.pixelColor(round(x * image.width()), round(y * image.height())).name()


@pytest.fixture
def coats():
    from trame_verte.trame_verte_plugin.bridge.pictures import Coat

    return [
        Coat(geometries(shapely.box(0, 0, 320, 220)), {"color": "#00ff00", "outline_style": "no"}),
        Coat(geometries(shapely.LineString([(0, 110), (320, 110)])), {"line_color": "#0000ff", "line_width": "3"}),
        Coat(geometries(shapely.box(0, 0, 160, 220)), {"color": "#ff0000", "outline_style": "no"}),
    ]


BOXES = np.array([(0.0, 0.0, 320.0, 220.0), (150.0, 0.0, 150.0, 0.0)])


def test_later_coats_lie_above(coats):
    from trame_verte.trame_verte_plugin.bridge.pictures import draw

    whole, corner = draw(coats, BOXES, LAMBERT, silent)
    assert pixel(whole, 0.25, 0.25) == pixel(whole, 0.25, 0.5) == "#ff0000"
    assert pixel(whole, 0.75, 0.25) == "#00ff00" and pixel(whole, 0.75, 0.5) == "#0000ff"
    # Around: the margin. A box of no size shows a metre around it.
    assert pixel(whole, 0.01, 0.5) == "#ffffff"
    assert pixel(corner, 0.25, 0.25) == "#ff0000" and pixel(corner, 0.5, 0.9) == "#ffffff"


def test_twice_the_same_and_small(coats):
    from trame_verte.trame_verte_plugin.bridge.pictures import draw

    first, second = (draw(coats, BOXES[:1], LAMBERT, silent) for _ in range(2))
    assert first == second
    assert len(first[0]) < 10_000


def test_cancelled_between_two_pictures(coats):
    from trame_verte.trame_verte_plugin.bridge.pictures import draw
    from trame_verte.trame_verte_plugin.engine.errors import Cancelled

    calls = []

    def progress(fraction, step):
        calls.append(fraction)
        if fraction > 0:
            raise Cancelled("Cancelled.")

    with pytest.raises(Cancelled):
        draw(coats, np.repeat(BOXES[:1], 4, axis=0), LAMBERT, progress)
    # Three coats are made ready first.
    assert calls == [0, 0, 0, 0, 0.25]

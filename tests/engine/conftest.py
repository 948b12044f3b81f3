"""Short-WKT factories and a catalogue of awkward geometries for the tests of the engine."""

from __future__ import annotations

import numpy as np
import pytest
import shapely
from pyproj import CRS
from trame_verte.trame_verte_plugin.engine.errors import Cancelled
from trame_verte.trame_verte_plugin.engine.table import Table

#: Valid polygons that break careless code: name → WKT (metres).
AWKWARD_POLYGONS = {
    "square": "POLYGON((0 0,40 0,40 40,0 40,0 0))",
    "clockwise": "POLYGON((0 0,0 40,40 40,40 0,0 0))",
    "holed": "POLYGON((0 0,40 0,40 40,0 40,0 0),(10 10,10 30,30 30,30 10,10 10))",
    "hole touching the outline": "POLYGON((0 0,40 0,40 40,0 40,0 0),(20 0,10 10,20 20,30 10,20 0))",
    "two parts": "MULTIPOLYGON(((0 0,15 0,15 40,0 40,0 0)),((25 0,40 0,40 40,25 40,25 0)))",
    "island in a lake": "MULTIPOLYGON(((0 0,40 0,40 40,0 40,0 0),(5 5,35 5,35 35,5 35,5 5)),"
    "((15 15,25 15,25 25,15 15)))",
    "L": "POLYGON((0 0,40 0,40 15,15 15,15 40,0 40,0 0))",
    "comb": "POLYGON((0 0,40 0,40 40,35 40,35 10,30 10,30 40,20 40,20 10,15 10,15 40,0 40,0 0))",
    "needle": "POLYGON((0 20,40 20.0001,40 20.0002,0 20))",
    "repeated vertices": "POLYGON((0 0,0 0,40 0,40 0,40 40,0 40,0 40,0 0))",
    "spiral": "POLYGON((0 0,40 0,40 40,5 40,5 10,30 10,30 30,15 30,15 20,20 20,20 25,25 25,25 15,10 15,10 35,35 35,"
    "35 5,0 5,0 0))",
    "tiny": "POLYGON((20 20,20.01 20,20.01 20.01,20 20))",
    "triangle": "POLYGON((0 0,40 10,10 40,0 0))",
}
#: What no measure may choke on although it holds nothing.
NOTHING = {"missing": None, "empty": "POLYGON EMPTY", "empty parts": "MULTIPOLYGON EMPTY"}


def read(text: str | None) -> shapely.Geometry | None:
    return None if text is None else shapely.from_wkt(text)


def array(geometries) -> np.ndarray:
    """Return geometries as an object array, whatever they are."""
    return np.array([*geometries, None], dtype=object)[:-1]


@pytest.fixture
def shapes():
    """``shapes("POINT(0 0)", None)``: an object array from WKT."""
    return lambda *texts: array(read(text) for text in texts)


@pytest.fixture
def awkward() -> dict[str, shapely.Geometry | None]:
    """The whole catalogue: valid polygons and nothings by name."""
    return {name: read(text) for name, text in {**AWKWARD_POLYGONS, **NOTHING}.items()}


@pytest.fixture(params=list(AWKWARD_POLYGONS), ids=str)
def awkward_polygon(request) -> shapely.Geometry:
    """Each awkward polygon in turn."""
    return read(AWKWARD_POLYGONS[request.param])


@pytest.fixture
def table():
    """``table(["POINT(0 0)"], id=["a"], crs=4326)``: a table from WKT, source ids from 1."""

    def make(texts, *, crs=2154, name="couche", source_id=None, **columns) -> Table:
        geometry = array(read(t) if isinstance(t, str) else t for t in texts)
        ids = np.arange(1, len(geometry) + 1) if source_id is None else np.array(source_id)
        values = {key: value if isinstance(value, np.ndarray) else array(value) for key, value in columns.items()}
        return Table(name, geometry, ids, values, None if crs is None else CRS.from_epsg(crs))

    return make


class Recorder:
    """A progress callback that remembers its calls, and cancels after some of them."""

    def __init__(self, cancel_after: int | None = None) -> None:
        self.fractions: list[float] = []
        self.cancel_after = cancel_after

    def __call__(self, fraction: float, step: str) -> None:
        assert step
        self.fractions.append(fraction)
        if self.cancel_after is not None and len(self.fractions) > self.cancel_after:
            raise Cancelled("Stopped.")

    @property
    def forward(self) -> bool:
        """Whether it moved from 0 to 1 without going back."""
        return self.fractions == sorted(self.fractions) and self.fractions[-1] == pytest.approx(1.0)


@pytest.fixture
def recorder() -> type[Recorder]:
    """The class :class:`Recorder`."""
    return Recorder

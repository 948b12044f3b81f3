"""A referential from a few lines of WKT."""

from __future__ import annotations

from types import SimpleNamespace

import numpy as np
import pytest
from trame_verte.trame_verte_plugin.engine.referential.build import build_referential
from trame_verte.trame_verte_plugin.engine.referential.corridor import Corridor
from trame_verte.trame_verte_plugin.engine.referential.inputs import Inputs, select_parcels, serving
from trame_verte.trame_verte_plugin.engine.referential.parameters import Parameters

#: A street along the x axis, 400 m long.
AXIS = "LINESTRING(0 0,400 0)"


def box(x0: float, y0: float, x1: float, y1: float) -> str:
    """Return the WKT of a rectangle."""
    return f"POLYGON(({x0} {y0},{x1} {y0},{x1} {y1},{x0} {y1},{x0} {y0}))"


@pytest.fixture
def refer(table):
    """``refer([box(...)], BUILDINGS=(wkts, {columns}), parameters={...}, owner=[...])``: a built referential.

    Layers are given by the name of their field in ``Inputs``; the answer has the tables, and ``rows``: the columns of
    the referential by ``id_parcelle``.
    """

    def make(parcels, *, axes=(AXIS,), axis_names=None, ids=None, parameters=None, fields=None, columns=None, **layers):
        chosen = Parameters(**(parameters or {}))
        names = None if axis_names is None else np.array([*axis_names, None], dtype=object)[:-1]
        corridor = Corridor.build(table(axes).geometry, names, chosen)
        ids = [f"P{i}" for i in range(1, len(parcels) + 1)] if ids is None else ids
        cadastre = table(parcels, name="parcelles", idu=ids, **(columns or {}))
        selected = select_parcels(corridor, cadastre, "idu", chosen)
        constraints = tuple(table(wkts, name=name, **values) for name, wkts, values in layers.pop("constraints", ()))
        given = {name: table(wkts, name=name, **values) for name, (wkts, values) in layers.items()}
        if "stops" in given:
            given["stops"] = given["stops"].take(serving(corridor, given["stops"].geometry))
        result = build_referential(
            Inputs(corridor, selected, constraints=constraints, **given, **(fields or {})), chosen
        )
        found = result.referential.columns
        rows = {
            identifier: SimpleNamespace(**{name: column[i] for name, column in found.items()})
            for i, identifier in enumerate(found["id_parcelle"])
        }
        return SimpleNamespace(
            result=result, rows=rows, columns=found, corridor=corridor, parcels=selected, notes=" ".join(result.notes)
        )

    return make


def records(table) -> list[SimpleNamespace]:
    """Return the rows of a table."""
    return [SimpleNamespace(**{n: c[i] for n, c in table.columns.items()}) for i in range(len(table))]


@pytest.fixture
def rows_of():
    """``rows_of(table)``: its rows, fields as attributes."""
    return records


@pytest.fixture(name="box")
def _box():
    """``box(x0, y0, x1, y1)``: the WKT of a rectangle."""
    return box

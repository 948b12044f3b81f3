"""Outputs of ours are known by their fields."""

from __future__ import annotations

import pytest
from trame_verte.trame_verte_plugin.engine.schema import SCHEMAS, load_schema, recognise_output

OUTPUTS = [
    (path.stem, output)
    for path in sorted(SCHEMAS.glob("*.csv"))
    if path.stem != "common"
    for output in load_schema(path.stem)
]


@pytest.mark.parametrize(("algorithm", "output"), OUTPUTS)
def test_every_output_is_recognised_among_own_attributes(algorithm, output):
    names = ["fid", "idpar", *(field.name for field in load_schema(algorithm)[output])]
    assert recognise_output(names) == (algorithm, output)


@pytest.mark.parametrize("names", [[], ["fid", "id", "nom"], ["couche", "fid", "motif", "action", "type_geom", "wkt"]])
def test_other_layers_are_not_taken_for_ours(names):
    assert recognise_output(names) is None

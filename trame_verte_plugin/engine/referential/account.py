"""How many features of each input the results rest on."""

from __future__ import annotations

import numpy as np

from .constraints import limited_capacity
from .evaluate import Evaluation
from .inputs import Inputs
from .measures import Measures


def count_used(inputs: Inputs, measures: Measures, found: Evaluation | None) -> dict[str, int]:
    """Return by name of the input how many of its features touch a parcel kept (stops and paths: all that were given).

    ``found`` is None where only measures were asked for: the layers of judgement are then not read.
    """
    used = {"PARCELS": len(inputs.parcels.table), "COMMUNES": measures.communes.used}
    if inputs.stops is not None:
        used["STOPS"] = len(inputs.stops)
    if inputs.walk_network is not None:
        used["WALK_NETWORK"] = len(inputs.walk_network)
    if measures.built is not None:
        used["BUILDINGS"] = len(np.unique(measures.built.own.cover))
    if measures.zones is not None:
        used["ZONING"] = len(np.unique(measures.zones.pairs.cover))
    return used if found is None else {**used, **_judging(inputs, found)}


def _judging(inputs: Inputs, found: Evaluation) -> dict[str, int]:
    facilities = found.ground.facilities
    return {
        "BROWNFIELDS": found.ground.brownfields_used,
        "FACILITIES": 0 if facilities is None else len(np.unique(facilities.pairs.cover)),
        "PRESCRIPTIONS": _prescriptions(inputs, found),
    }


def used_constraints(inputs: Inputs, found: Evaluation) -> tuple[int, ...]:
    """Return the same for each layer of constraints."""
    first = 0 if inputs.prescriptions is None else 1
    return tuple(_of_layer(found, first + i) for i in range(len(inputs.constraints)))


def _prescriptions(inputs: Inputs, found: Evaluation) -> int:
    """Return the prescriptions that constrain a parcel, and those that make zones A and N buildable."""
    return 0 if inputs.prescriptions is None else _of_layer(found, 0) + len(limited_capacity(inputs.prescriptions))


def _of_layer(found: Evaluation, layer: int) -> int:
    """Return how many constraints of a layer (by its place) touch a parcel."""
    limits = found.ground.limits
    if limits is None:
        return 0
    taken = ((limits.blocking_rules, limits.blocking), (limits.watch_rules, limits.watch))
    return sum(int((rules.layer[np.unique(part.pairs.cover)] == layer).sum()) for rules, part in taken)

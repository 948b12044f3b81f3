"""The chain of QGIS's native algorithms on the estates: buildings, perimeters, diagnoses and the pockets with parcels.

Party walls, directions, gardens, owners, costs and scores are left out: ours does more in the time.
"""

from __future__ import annotations

from pathlib import Path

import estates_task as names
from qgis.core import QgsVectorLayer

from contenders.qgis_io import open_layer
from contenders.zones_chain import step

LARGEST = 2


def run(source: Path, target: Path) -> None:
    """Do the part of the task that native algorithms give."""
    layers = {name: open_layer(source, name) for name in names.LAYERS}
    _save(_estates(layers), target, "cites", 0)
    _save(_described(_pockets(layers), layers), target, "poches", 1)


def _save(layer, target: Path, name: str, action: int) -> None:
    """Write a layer without the keys that joins have repeated."""
    layer = step("native:deletecolumn", INPUT=layer, COLUMN=["fid"])
    step("native:savefeatures", INPUT=layer, OUTPUT=str(target), LAYER_NAME=name, ACTION_ON_EXISTING_FILE=action)


def _estates(layers: dict[str, QgsVectorLayer]):
    """Return the estates with communes, shares, buildings, dwellings, diagnoses and the nearest stop."""
    held = step(
        "native:joinattributesbylocation", INPUT=layers[names.BUILDINGS], JOIN=layers[names.ESTATES], PREDICATE=[0],
        JOIN_FIELDS=["nom"], METHOD=LARGEST, DISCARD_NONMATCHING=True,
    )  # fmt: skip
    held = step("native:fieldcalculator", INPUT=held, FIELD_NAME="m2", FIELD_TYPE=0, FORMULA="area(@geometry)")
    result = layers[names.ESTATES]
    for field, prefix in (("m2", "bati_"), ("nombre_de_logements", "logts_")):
        sums = step("qgis:statisticsbycategories", INPUT=held, VALUES_FIELD_NAME=field, CATEGORIES_FIELD_NAME=["nom"])
        result = step(
            "native:joinattributestable", INPUT=result, FIELD="nom", INPUT_2=sums, FIELD_2="nom",
            FIELDS_TO_COPY=["count", "sum"], METHOD=1, PREFIX=prefix,
        )  # fmt: skip
    result = step("native:calculatevectoroverlaps", INPUT=result, LAYERS=[layers[names.PROPERTY], layers[names.BUFFER]])
    result = step(
        "native:joinattributesbylocation", INPUT=result, JOIN=layers[names.COMMUNES], PREDICATE=[0],
        JOIN_FIELDS=["insee", "epci_nom"], METHOD=LARGEST,
    )  # fmt: skip
    result = step("native:countpointsinpolygon", POLYGONS=result, POINTS=layers[names.DIAGNOSES], FIELD="dpe_nb")
    return step("native:joinbynearest", INPUT=result, INPUT_2=layers[names.STOPS], FIELDS_TO_COPY=["nom"], NEIGHBORS=1)


def _pockets(layers: dict[str, QgsVectorLayer]):
    """Return the free land of each estate, opened by half the least width."""
    grown = {"SEGMENTS": 8, "END_CAP_STYLE": 0, "JOIN_STYLE": 0, "DISSOLVE": False}
    free = layers[names.ESTATES]
    for name, distance in ((names.BUILDINGS, names.SETBACK), (names.STREETS, names.STREET_WIDTH / 2)):
        obstacles = step("native:buffer", INPUT=layers[name], DISTANCE=distance, **grown)
        free = step("native:difference", INPUT=free, OVERLAY=obstacles)
    cores = step("native:buffer", INPUT=free, DISTANCE=-names.MIN_WIDTH / 2, **grown)
    cores = step("native:multiparttosingleparts", INPUT=cores)
    places = step("native:buffer", INPUT=cores, DISTANCE=names.MIN_WIDTH / 2, **grown)
    places = step("native:intersection", INPUT=places, OVERLAY=free, INPUT_FIELDS=["nom"])
    places = step("native:multiparttosingleparts", INPUT=places)
    large = f"area(@geometry) >= {names.MIN_AREA}"
    places = step("native:extractbyexpression", INPUT=places, EXPRESSION=large)
    return step("native:addautoincrementalfield", INPUT=places, FIELD_NAME="id_poche", START=1)


def _described(pockets, layers: dict[str, QgsVectorLayer]):
    """Return the pockets with their parcels, told apart by what stands on these."""
    parcels = step(
        "native:joinbylocationsummary", INPUT=layers[names.PARCELS], JOIN=layers[names.BUILDINGS], PREDICATE=[0],
        JOIN_FIELDS=["nombre_de_logements"], SUMMARIES=[0],
    )  # fmt: skip
    pieces = step("native:intersection", INPUT=parcels, OVERLAY=pockets, OVERLAY_FIELDS=["id_poche"])
    built = 'if("nombre_de_logements_count" > 0, area(@geometry), 0)'
    pieces = step("native:fieldcalculator", INPUT=pieces, FIELD_NAME="bati_m2", FIELD_TYPE=0, FORMULA=built)
    sums = step(
        "qgis:statisticsbycategories", INPUT=pieces, VALUES_FIELD_NAME="bati_m2", CATEGORIES_FIELD_NAME=["id_poche"]
    )
    result = step(
        "native:joinattributestable", INPUT=pockets, FIELD="id_poche", INPUT_2=sums, FIELD_2="id_poche",
        FIELDS_TO_COPY=["count", "sum"], METHOD=1,
    )  # fmt: skip
    return step("native:joinbynearest", INPUT=result, INPUT_2=layers[names.STOPS], FIELDS_TO_COPY=["nom"], NEIGHBORS=1)

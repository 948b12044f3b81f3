"""The chain of QGIS's native algorithms that a planner builds in the model designer, each step by ``processing.run``.

What is known to be slow is avoided: only parcels and buildings near the corridor go through the chain, sums come from
``qgis:statisticsbycategories`` (``native:aggregate`` is quadratic), the axis is exploded before the nearest is sought.
"""

from __future__ import annotations

from pathlib import Path

import qgis_start
from qgis.core import QgsFeatureRequest, QgsProcessingContext, QgsVectorLayer

qgis_start.start_processing()

import task  # noqa: E402
from qgis import processing  # noqa: E402

KEY = "id"
TYPES = {str: 10, int: 4, float: 6}
#: Fields of the output that come under another name or as an expression.
EXPRESSIONS = {
    "commune_src": "commune",
    "insee": "com_insee",
    "commune": "com_nom",
    "dist_axe_m": "axe_distance",
    "arret": "arret_nom",
    "dist_arret_m": "arret_distance",
    "surf_fuseau_m2": "coalesce(fuseau_sum, 0)",
    "part_fuseau": "coalesce(fuseau_sum, 0) / surf_m2",
    "nb_bati": "coalesce(bati_count, 0)",
    "emprise_m2": "coalesce(bati_part, 0)",
    "typezone": "zone_TYPEZONE",
    "zone": "zone_LIBELLE",
    "part_zone": "zone_part / surf_m2",
}


def run(source: Path, target: Path) -> None:
    """Do the whole task."""
    layers = {name: f"{source}|layername={name}" for name in (task.PARCELS, task.BUILDINGS, task.ZONING, task.COMMUNES)}
    stops, axes = f"{source}|layername={task.STOPS}", f"{source}|layername={task.AXES}"
    corridor = _buffer(axes, task.DISTANCE)
    parcels = _kept_parcels(layers[task.PARCELS], axes)
    parcels = _calculate(parcels, "surf_m2", "area(@geometry)")
    parcels = _join_inside(parcels, corridor)
    parcels = _join_built(parcels, layers[task.BUILDINGS])
    zones = _largest(_shares(parcels, layers[task.ZONING], ["TYPEZONE", "LIBELLE"]))
    parcels = _join(parcels, zones, ["TYPEZONE", "LIBELLE", "part"], "zone_")
    communes = _largest(_shares(parcels, layers[task.COMMUNES], ["insee", "nom"]))
    parcels = _join(parcels, communes, ["insee", "nom"], "com_")
    parcels = _nearest(parcels, stops, fields=["nom"], prefix="arret_", limit=None)
    _write(parcels, target)


def _step(algorithm: str, **parameters: object) -> QgsVectorLayer:
    """Run an algorithm into a temporary layer; invalid features do not stop it."""
    context = QgsProcessingContext()
    context.setInvalidGeometryCheck(QgsFeatureRequest.InvalidGeometryCheck.GeometryNoCheck)
    return processing.run(algorithm, {"OUTPUT": "TEMPORARY_OUTPUT", **parameters}, context=context)["OUTPUT"]


def _buffer(layer, distance: float) -> QgsVectorLayer:
    return _step("native:buffer", INPUT=layer, DISTANCE=distance, SEGMENTS=task.SEGMENTS, DISSOLVE=True)


def _calculate(layer: QgsVectorLayer, field: str, formula: str) -> QgsVectorLayer:
    return _step("native:fieldcalculator", INPUT=layer, FIELD_NAME=field, FIELD_TYPE=0, FORMULA=formula)


def _join(layer: QgsVectorLayer, table: QgsVectorLayer, fields: list[str], prefix: str) -> QgsVectorLayer:
    """Join fields of a table (named in its own order) by the parcels' identifier."""
    return _step(
        "native:joinattributestable",
        INPUT=layer,
        FIELD=KEY,
        INPUT_2=table,
        FIELD_2=KEY,
        FIELDS_TO_COPY=fields,
        METHOD=1,
        PREFIX=prefix,
    )


def _kept_parcels(parcels: str, axes: str) -> QgsVectorLayer:
    """Return the repaired parcels within the exact distance, with that distance."""
    # The arcs of a buffer are chords: one metre more, then the exact distance.
    around = _buffer(axes, task.DISTANCE + 1)
    near = _step("native:extractbylocation", INPUT=parcels, PREDICATE=[0], INTERSECT=around)
    fixed = _step("native:fixgeometries", INPUT=near, METHOD=1)
    segments = _step("native:explodelines", INPUT=axes)
    return _nearest(fixed, segments, fields=[], prefix="axe_", limit=task.DISTANCE)


def _nearest(layer, other, *, fields: list[str], prefix: str, limit: float | None) -> QgsVectorLayer:
    """Join the nearest feature and its distance; of equally near ones the first."""
    joined = _step(
        "native:joinbynearest",
        INPUT=layer,
        INPUT_2=other,
        FIELDS_TO_COPY=fields,
        DISCARD_NONMATCHING=True,
        PREFIX=prefix,
        NEIGHBORS=1,
        MAX_DISTANCE=limit,
    )
    single = _step("native:removeduplicatesbyattribute", INPUT=joined, FIELDS=[KEY])
    named = _step("native:renametablefield", INPUT=single, FIELD="distance", NEW_NAME=f"{prefix}distance")
    return _step("native:deletecolumn", INPUT=named, COLUMN=["n", "feature_x", "feature_y", "nearest_x", "nearest_y"])


def _shares(parcels: QgsVectorLayer, cover, fields: list[str]) -> QgsVectorLayer:
    """Return the pieces that parcels share with a layer, with their area ``part``."""
    pieces = _step(
        "native:intersection",
        INPUT=parcels,
        OVERLAY=cover,
        INPUT_FIELDS=[KEY],
        OVERLAY_FIELDS=fields,
        OVERLAY_FIELDS_PREFIX="",
    )
    return _calculate(pieces, "part", "area(@geometry)")


def _join_inside(parcels: QgsVectorLayer, corridor: QgsVectorLayer) -> QgsVectorLayer:
    """Join the area inside the corridor, cut small first: against the whole of it this step alone takes a third."""
    small = _step("native:multiparttosingleparts", INPUT=_step("native:subdivide", INPUT=corridor, MAX_NODES=64))
    pieces = _shares(parcels, small, [])
    sums = _step("qgis:statisticsbycategories", INPUT=pieces, VALUES_FIELD_NAME="part", CATEGORIES_FIELD_NAME=[KEY])
    return _join(parcels, sums, ["sum"], "fuseau_")


def _join_built(parcels: QgsVectorLayer, buildings: str) -> QgsVectorLayer:
    """Join number and area of the buildings of each parcel; overlapping ones count once."""
    near = _step("native:extractbylocation", INPUT=buildings, PREDICATE=[0], INTERSECT=parcels)
    fixed = _step("native:fixgeometries", INPUT=near, METHOD=1)
    pieces = _shares(parcels, fixed, [])
    own = _step("native:extractbyexpression", INPUT=pieces, EXPRESSION=f'"part" >= {task.OWN_BUILDING}')
    counts = _step("qgis:statisticsbycategories", INPUT=own, VALUES_FIELD_NAME="part", CATEGORIES_FIELD_NAME=[KEY])
    united = _calculate(_step("native:dissolve", INPUT=pieces, FIELD=[KEY]), "part", "area(@geometry)")
    return _join(_join(parcels, counts, ["count"], "bati_"), united, ["part"], "bati_")


def _largest(pieces: QgsVectorLayer) -> QgsVectorLayer:
    """Return the largest piece of each parcel."""
    most = _step("qgis:statisticsbycategories", INPUT=pieces, VALUES_FIELD_NAME="part", CATEGORIES_FIELD_NAME=[KEY])
    known = _join(pieces, most, ["max"], "")
    best = _step("native:extractbyexpression", INPUT=known, EXPRESSION='"part" = "max"')
    return _step("native:removeduplicatesbyattribute", INPUT=best, FIELDS=[KEY])


def _write(parcels: QgsVectorLayer, target: Path) -> None:
    mapping = [
        {
            "name": name,
            "type": TYPES[kind],
            "length": 0,
            "precision": 0,
            "expression": EXPRESSIONS.get(name, f'"{name}"'),
        }
        for name, kind in task.output_fields()
    ]
    output = f"ogr:dbname='{target}' table=\"{task.OUTPUT}\" (geom)"
    processing.run("native:refactorfields", {"INPUT": parcels, "FIELDS_MAPPING": mapping, "OUTPUT": output})

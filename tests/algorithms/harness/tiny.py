"""A small algorithm of the tests' own: it exercises every service of the base and computes next to nothing."""

from __future__ import annotations

import shapely

NAME = "tiny"


def make_algorithm():
    """Return the class; made late, because QGIS may be absent where the harness is imported."""
    from trame_verte.processing import groups
    from trame_verte.processing.base import TrameVerteAlgorithm
    from trame_verte.processing.parameters import Shape
    from trame_verte.processing.run import Outcome

    class Tiny(TrameVerteAlgorithm):
        NAME, GROUP, MAIN = NAME, groups.TRANSPORT, "PARCELS"

        def title(self):
            return "Tiny"

        def help(self):
            return "Areas of parcels near places."

        def declare(self):
            self.layer("PARCELS", "Parcels", Shape.POLYGON, help="Parcels.")
            self.layer("PLACES", "Places", (Shape.POINT, Shape.LINE), help="Places.", optional=True)
            self.layers("CONSTRAINTS", "Constraints", Shape.ANY, help="Constraints.", optional=True)
            self.field("PARCEL_ID_FIELD", "Identifier", parent="PARCELS", help="Identifier.")
            self.number("DISTANCE", "Distance", default=100, strict=True, unit="m", help="Distance.")
            self.flag("KEEP_PERSONAL", "Keep personal data", help="Keep.")
            self.output("AREAS", "Areas", Shape.POLYGON, help="Parcels.", optional=False)
            self.output("NEAREST", "Nearest", Shape.POINT, help="Places.", needs="PLACES")

        def compute(self, run):
            boxes = None
            if run.given("PLACES"):
                places = run.table("PLACES", Shape.ANY)
                boxes = shapely.bounds(shapely.buffer(places.geometry, run.value("DISTANCE")))
            parcels = run.table("PARCELS", Shape.POLYGON, boxes=boxes)
            own = {"surf_m2": shapely.area(parcels.geometry)}
            result = parcels.with_columns({})
            result = type(parcels)(
                "AREAS",
                parcels.geometry,
                parcels.source_id,
                {**run.attributes("PARCELS", parcels, "AREAS"), **own},
                parcels.crs,
            )
            tables = {"AREAS": result}
            if run.given("PLACES"):
                tables["NEAREST"] = type(parcels)(
                    "NEAREST", shapely.centroid(places.geometry), places.source_id, {"id": places.source_id}, run.crs
                )
            return Outcome(tables, {"TOTAL": float(own["surf_m2"].sum())})

    return Tiny

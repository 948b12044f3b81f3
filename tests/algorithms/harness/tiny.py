"""A small algorithm of the tests' own: it exercises every service of the base and computes next to nothing."""

from __future__ import annotations

NAME = "tiny"

#: What happens at the end of ``compute``; tests put failures here.
HOOK = [lambda run: None]


def make_algorithm():
    """Return the class; made late, because QGIS may be absent where the harness is imported."""
    from trame_verte.processing import groups
    from trame_verte.processing.base import TrameVerteAlgorithm
    from trame_verte.processing.outcome import Outcome
    from trame_verte.processing.parameters import Shape

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
            self.field("SIZE_FIELD", "Size", parent="PARCELS", help="Size.", numeric=True)
            self.field("PLACE_FIELD", "Name of the place", parent="PLACES", help="Name.")
            self.field("CLASS_FIELD", "Class", parent="CONSTRAINTS", help="Class.")
            self.number("DISTANCE", "Distance", default=100, strict=True, unit="m", help="Distance.")
            self.number("SHARE", "Share", default=0.5, maximum=1, help="Share.")
            self.choice("MODE", "Mode", ["First", "Second"], help="Mode.")
            self.file("TABLE", "Table", help="Table.")
            self.flag("KEEP_PERSONAL", "Keep personal data", help="Keep.")
            self.output("AREAS", "Areas", Shape.POLYGON, help="Parcels.", optional=False)
            self.output("NEAREST", "Nearest", Shape.POINT, help="Places.", needs="PLACES")
            self.output("SUMMARY", "Summary", Shape.NONE, help="One row.")
            self.result_number("TOTAL", "Total area")

        def check(self, values):
            if values.value("SHARE") == 0.13:
                yield "This share is unlucky: give another."

        def compute(self, run):
            from datetime import date

            import numpy as np
            import shapely
            from trame_verte.trame_verte_plugin.bridge.columns import objects
            from trame_verte.trame_verte_plugin.engine.table import Table

            boxes, tables = None, {}
            if run.given("PLACES"):
                places = run.table("PLACES", Shape.ANY)
                boxes = shapely.bounds(shapely.buffer(places.geometry, run.value("DISTANCE")))
                centres = shapely.centroid(places.geometry)
                tables["NEAREST"] = Table("NEAREST", centres, places.source_id, {"id": places.source_id}, places.crs)
            parcels = run.table("PARCELS", Shape.POLYGON, boxes=boxes)
            area = shapely.area(parcels.geometry)
            columns = {**run.attributes("PARCELS", parcels, "AREAS"), "surf_m2": area}
            total = {"total_m2": np.array([area.sum()]), "ces": np.array([np.nan]), "jour": objects([date(2026, 1, 2)])}
            tables["SUMMARY"] = Table("SUMMARY", objects([None]), np.array([1]), total)
            tables["AREAS"] = Table("AREAS", parcels.geometry, parcels.source_id, columns, parcels.crs)
            HOOK[0](run)
            return Outcome(tables, {"TOTAL": float(area.sum())})

    return Tiny

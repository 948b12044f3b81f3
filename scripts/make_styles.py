"""Writes ``styles/*.qml`` from the code in ``scripts/styling``: ``python3 scripts/make_styles.py [FOLDER]``.

A QML is a thousand lines that nobody can review; what stands in it is decided there, with the colours that the report
uses too (``trame_verte_plugin/report/palette.py``).
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

from load_plugin import ROOT, load_plugin

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
# Qt then writes the attributes of an XML element in the same order every time.
os.environ["QT_HASH_SEED"] = "0"
load_plugin()

from qgis.core import QgsApplication  # noqa: E402
from styling import (  # noqa: E402
    bufferzoneaudit,
    cnig,
    common,
    corridors,
    estateinventory,
    greenparcels,
    habitatconnectivity,
    kit,
    landreferential,
)
from trame_verte.trame_verte_plugin.engine.schema import Field, load_schema  # noqa: E402

#: Style of each output: file, schema, output, geometry.
STYLES = (
    ("rejects", "common", "REJECTS", "Point", common.rejects),
    ("landreferential_referential", "landreferential", "REFERENTIAL", "Polygon", landreferential.referential),
    ("landreferential_sites", "landreferential", "SITES", "Polygon", landreferential.sites),
    ("landreferential_corridor", "landreferential", "CORRIDOR", "Polygon", landreferential.corridor),
    ("landreferential_slices", "landreferential", "SLICES", "LineString", landreferential.slices),
    ("bufferzoneaudit_audit", "bufferzoneaudit", "AUDIT", "Polygon", bufferzoneaudit.audit),
    ("bufferzoneaudit_changes", "bufferzoneaudit", "CHANGES", "Polygon", bufferzoneaudit.changes),
    ("bufferzoneaudit_open_patches", "bufferzoneaudit", "OPEN_PATCHES", "Polygon", bufferzoneaudit.open_patches),
    ("bufferzoneaudit_narrows", "bufferzoneaudit", "NARROWS", "LineString", bufferzoneaudit.narrows),
    ("habitatconnectivity_patches_out", "habitatconnectivity", "PATCHES_OUT", "Polygon", habitatconnectivity.patches),
    ("habitatconnectivity_patches_out_point", "habitatconnectivity", "PATCHES_OUT", "Point", habitatconnectivity.spots),
    ("habitatconnectivity_links", "habitatconnectivity", "LINKS", "LineString", habitatconnectivity.links),
    ("habitatconnectivity_components", "habitatconnectivity", "COMPONENTS", "Polygon", habitatconnectivity.components),
    ("corridorcontinuity_segments_line", "corridorcontinuity", "SEGMENTS", "LineString", corridors.segments_line),
    ("corridorcontinuity_segments", "corridorcontinuity", "SEGMENTS", "Polygon", corridors.segments),
    ("corridorcontinuity_breaks", "corridorcontinuity", "BREAKS", "Point", corridors.breaks),
    ("corridorcontinuity_links", "corridorcontinuity", "LINKS", "LineString", corridors.links),
    ("corridorcontinuity_components", "corridorcontinuity", "COMPONENTS", "Polygon", corridors.components),
    ("corridorcontinuity_profiles", "corridorcontinuity", "PROFILES", "LineString", corridors.profiles),
    ("corridorcontinuity_nodes_out", "corridorcontinuity", "NODES_OUT", "Point", corridors.nodes),
    ("projectimpact_segments_line", "projectimpact", "SEGMENTS", "LineString", corridors.impact_segments_line),
    ("projectimpact_segments", "projectimpact", "SEGMENTS", "Polygon", corridors.impact_segments),
    ("projectimpact_projects_out", "projectimpact", "PROJECTS_OUT", "Polygon", corridors.projects),
    ("estateinventory_inventory", "estateinventory", "INVENTORY", "Polygon", estateinventory.inventory),
    ("estateinventory_inventory_type", "estateinventory", "INVENTORY", "Polygon", estateinventory.by_type),
    ("estateinventory_inventory_score", "estateinventory", "INVENTORY", "Polygon", estateinventory.by_score),
    ("estateinventory_pockets", "estateinventory", "POCKETS", "Polygon", estateinventory.pockets),
    ("greenparcels_protections", "greenparcels", "PROTECTIONS", "Polygon", greenparcels.fragility),
    ("greenparcels_protections_code", "greenparcels", "PROTECTIONS", "Polygon", greenparcels.codes),
    ("greenparcels_protections_lin", "greenparcels", "PROTECTIONS_LIN", "LineString", greenparcels.fragility_line),
    ("greenparcels_protections_pct", "greenparcels", "PROTECTIONS_PCT", "Point", greenparcels.fragility_point),
    ("greenparcels_parcels_out", "greenparcels", "PARCELS_OUT", "Polygon", greenparcels.parcels),
)

_CODED = "TXT LIBELLE TYPE{0} STYPE{0}"

#: Style of each table of the CNIG PLU standard, in ``styles/cnig``: file, geometry, fields.
CNIG = (
    ("prescription_surf", "Polygon", _CODED.format("PSC"), cnig.prescription_surf),
    ("prescription_lin", "LineString", _CODED.format("PSC"), cnig.prescription_lin),
    ("prescription_pct", "Point", _CODED.format("PSC"), cnig.prescription_pct),
    ("info_surf", "Polygon", _CODED.format("INF"), cnig.info_surf),
    ("info_lin", "LineString", _CODED.format("INF"), cnig.info_lin),
    ("info_pct", "Point", _CODED.format("INF"), cnig.info_pct),
    ("zone_urba", "Polygon", "LIBELLE TYPEZONE", cnig.zone_urba),
)


def main(folder: Path) -> None:
    """Write every style into a folder."""
    application = QgsApplication([], False)
    application.initQgis()
    for name, algorithm, output, geometry, draw in STYLES:
        layer = kit.layer(geometry, load_schema(algorithm)[output])
        draw(layer)
        kit.write(layer, folder / f"{name}.qml")
    (folder / "cnig").mkdir(exist_ok=True)
    for name, geometry, fields, draw in CNIG:
        layer = kit.layer(geometry, [Field(field, "texte", "", False, "") for field in fields.split()])
        draw(layer)
        kit.write(layer, folder / "cnig" / f"{name}.qml")
    application.exitQgis()


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "styles")

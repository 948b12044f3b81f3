"""The task that every contender does, in names and numbers; it imports nothing but the standard library.

For each parcel within :data:`DISTANCE` of the axis: its own attributes, then :data:`MEASURES`. Invalid rings are
repaired by each contender's own means (areas only: no lines, no points), the built area is the union of the buildings
inside the parcel, zone and commune are those of the largest share, distances are exact.
"""

from __future__ import annotations

from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
BUILD = ROOT / "build" / "bench"

DISTANCE = 500.0
#: Segments a quarter circle of the corridor polygon.
SEGMENTS = 32
TILE = 1000.0
#: A building counts in ``nb_bati`` where it covers this much of the parcel (m²).
OWN_BUILDING = 1.0
OUTPUT = "referentiel"
PARCELS, BUILDINGS, ZONING, COMMUNES = "parcelles", "batiments", "zone_urba", "communes"
STOPS, AXES, STREETS = "arrets", "axes", "rues"

PARCEL_FIELDS = (
    ("id", str),
    ("commune", str),
    ("prefixe", str),
    ("section", str),
    ("numero", str),
    ("contenance", int),
    ("created", str),
    ("updated", str),
    ("idprocpte", str),
    ("catpro3", str),
)
#: ``commune`` of the parcels is written as ``commune_src``: ours is the commune's name.
RENAMED = {"commune": "commune_src"}
MEASURES = (
    ("insee", str),
    ("commune", str),
    ("dist_axe_m", float),
    ("arret", str),
    ("dist_arret_m", float),
    ("surf_m2", float),
    ("surf_fuseau_m2", float),
    ("part_fuseau", float),
    ("nb_bati", int),
    ("emprise_m2", float),
    ("typezone", str),
    ("zone", str),
    ("part_zone", float),
)


def output_fields() -> list[tuple[str, type]]:
    """Return the fields of the output: the parcels' own, then the measures."""
    return [(RENAMED.get(name, name), kind) for name, kind in PARCEL_FIELDS] + list(MEASURES)


def kept_file(source: Path) -> Path:
    """Return the file that lists the parcels of the corridor, one ``fid`` a line; made with the territory."""
    return source.with_suffix(".kept")

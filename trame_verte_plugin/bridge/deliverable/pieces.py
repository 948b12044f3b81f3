"""What each layer becomes in the deliverable: its group, its place in it, its name and its table."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from qgis.core import QgsVectorLayer, QgsWkbTypes

from ...engine.schema import load_schema
from ..metadata import read_origin
from ..provenance import output_of

#: Group of the layers that are no outputs of ours.
OTHERS = "Autres couches"

#: Where points, lines, then polygons from top to bottom would hide what should be seen: outputs from top to bottom.
ON_TOP: dict[str, tuple[str, ...]] = {
    "landreferential": ("SLICES", "SITES", "CORRIDOR", "REFERENTIAL"),
    "bufferzoneaudit": ("NARROWS", "AUDIT", "CHANGES", "OPEN_PATCHES"),
    "corridorcontinuity": ("BREAKS", "NODES_OUT", "LINKS", "PROFILES", "SEGMENTS", "COMPONENTS"),
    "projectimpact": ("PROJECTS_OUT", "SEGMENTS"),
    "greenparcels": ("PROTECTIONS_PCT", "PROTECTIONS_LIN", "PROTECTIONS", "PARCELS_OUT"),
    "habitatconnectivity": ("PATCHES_OUT", "LINKS", "COMPONENTS"),
    "estateinventory": ("INVENTORY", "POCKETS"),
}

_GEOMETRY = QgsWkbTypes.GeometryType
_DEPTH = {_GEOMETRY.PointGeometry: 0, _GEOMETRY.LineGeometry: 1, _GEOMETRY.PolygonGeometry: 2}
_TABLE_DEPTH = 4


@dataclass(frozen=True)
class Piece:
    """One layer of the deliverable."""

    layer: QgsVectorLayer
    """A copy of the run's own."""
    algorithm: str
    """Name of the algorithm of ours that made it, '' where it is somebody else's."""
    output: str
    """``REFERENTIAL``, '' of foreign layers."""
    group: str
    """The algorithm's title."""
    title: str
    table: str

    @property
    def is_map(self) -> bool:
        """Tell whether it is drawn: not a table."""
        return self.layer.isSpatial()

    @property
    def is_shown(self) -> bool:
        """Tell whether a map shows it unasked; rejected features are for whoever looks for them."""
        return self.is_map and self.output != "REJECTS"


def make_pieces(layers: Sequence[QgsVectorLayer], titles: Mapping[str, str]) -> list[Piece]:
    """Return a piece for each layer, in the order of the project's tree, from top to bottom.

    Parameters
    ----------
    layers : sequence of QgsVectorLayer
    titles : mapping of str to str
        Title of each of our algorithms by its name, in the toolbox's order.
    """
    pieces = [_piece(layer, titles) for layer in layers]
    places = list(titles)
    pieces.sort(key=lambda piece: (places.index(piece.algorithm) if piece.algorithm else len(places), _depth(piece)))
    return _with_own_tables(_with_own_titles(pieces))


def _piece(layer: QgsVectorLayer, titles: Mapping[str, str]) -> Piece:
    algorithm, output = _maker(layer)
    if algorithm not in titles:
        return Piece(layer, "", "", OTHERS, layer.name(), _slug(layer.name()))
    title = layer.metadata().title() or layer.name()
    return Piece(layer, algorithm, output, titles[algorithm], title, f"{algorithm}_{output}".lower())


def _maker(layer: QgsVectorLayer) -> tuple[str, str]:
    """Return the algorithm and the output that a layer is; of rejects, which all algorithms have, by their history."""
    found = output_of(layer)
    if found is not None:
        return found
    origin = read_origin(layer)
    if origin is not None and {field.name for field in load_schema("common")["REJECTS"]} <= set(layer.fields().names()):
        return origin.algorithm.partition(":")[2], "REJECTS"
    return "", ""


def _depth(piece: Piece) -> tuple[int, int]:
    """Return how deep a layer lies in its group: rejects on top, tables at the bottom."""
    shape = _DEPTH.get(piece.layer.geometryType(), _TABLE_DEPTH)
    order = ON_TOP.get(piece.algorithm, ())
    if piece.output in order:
        return 0, order.index(piece.output)
    return (-1, 0) if piece.output == "REJECTS" else (1 + shape, 0)


def _with_own_titles(pieces: Sequence[Piece]) -> list[Piece]:
    """Add the layer's own name where two of a group have one title: two runs of an algorithm."""
    met = Counter((piece.group, piece.title) for piece in pieces)
    return [
        replace(piece, title=f"{piece.title} ({piece.layer.name()})") if met[piece.group, piece.title] > 1 else piece
        for piece in pieces
    ]


def _with_own_tables(pieces: Sequence[Piece]) -> list[Piece]:
    taken: set[str] = set()
    result = []
    for piece in pieces:
        table, number = piece.table, 2
        while table in taken:
            table, number = f"{piece.table}_{number}", number + 1
        taken.add(table)
        result.append(replace(piece, table=table))
    return result


def _slug(name: str) -> str:
    """Return a name as a table's: lower case, without accents, words joined."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    words = re.sub(r"[^a-z0-9]+", "_", plain).strip("_")[:50]
    # SQLite keeps names that begin so for itself, GeoPackage those that begin with its own prefixes.
    return f"couche_{words}".rstrip("_") if re.match(r"$|\d|sqlite_|gpkg_|rtree_|layer_styles$", words) else words

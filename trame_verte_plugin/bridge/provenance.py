"""Which layers are outputs of ours, and whether they were written to the end."""

from __future__ import annotations

from qgis.core import QgsVectorLayer

from ..engine.schema import recognise_output
from .metadata import is_finished


def output_of(layer: QgsVectorLayer) -> tuple[str, str] | None:
    """Return the algorithm and the output that a layer is, by its fields; None where it is somebody else's."""
    return recognise_output(layer.fields().names())


def is_unfinished(layer: QgsVectorLayer) -> bool:
    """Tell whether a layer is an output of ours without the line 'terminé': its run failed or was killed."""
    return output_of(layer) is not None and not is_finished(layer)

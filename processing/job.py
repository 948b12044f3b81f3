"""What the ``compute`` of an algorithm that writes documents is given: layers of its own, values and places."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from qgis.core import QgsFeatureRequest, QgsProcessingContext, QgsProcessingFeedback, QgsProject, QgsVectorLayer

from ..trame_verte_plugin.bridge.destinations import text_of
from ..trame_verte_plugin.bridge.feedback import progress_of
from ..trame_verte_plugin.bridge.sources import Choice, title_of
from ..trame_verte_plugin.bridge.styling import exported
from ..trame_verte_plugin.engine.progress import Progress
from ..trame_verte_plugin.engine.staging import Staging
from .parameters import DestinationSpec, LayerSpec
from .values import chosen_layers, read_value


class Job:
    """One run; made and used in the main thread."""

    def __init__(self, algorithm, parameters: dict[str, Any], context: QgsProcessingContext):
        specs = algorithm.specs
        self.layers: dict[str, list[QgsVectorLayer]] = {
            name: [
                _own(choice, algorithm, parameters, name, context)
                for choice in chosen_layers(algorithm, spec, parameters, context)
            ]
            for name, spec in specs.items()
            if isinstance(spec, LayerSpec)
        }
        """Copies that no other part of QGIS draws, changes or removes, in the style that the user sees."""
        self.values = {
            name: read_value(algorithm, spec, parameters, context)
            for name, spec in specs.items()
            if not isinstance(spec, (LayerSpec, DestinationSpec))
        }
        self.places = {
            name: Path(algorithm.parameterAsFileOutput(parameters, name, context))
            for name, spec in specs.items()
            if isinstance(spec, DestinationSpec) and text_of(parameters.get(name))
        }
        """Where each file or folder goes that was asked for."""
        self.notes: list[str] = []

    def start(self, feedback: QgsProcessingFeedback, staging: Staging) -> None:
        """Begin: connect the progress bar and the staging of files."""
        self.progress: Progress = progress_of(feedback)
        self._staging = staging

    def value(self, name: str) -> Any:
        """Return a parameter's value; None where it is not given."""
        return self.values[name]

    def layer(self, name: str) -> QgsVectorLayer | None:
        """Return the layer of an input of one layer; None where it is not given."""
        return next(iter(self.layers[name]), None)

    def wanted(self, name: str) -> bool:
        """Tell whether a file or folder was asked for."""
        return name in self.places

    def stage(self, name: str) -> Path:
        """Return where to write a file or folder; it is moved into place when all of the run is done."""
        return self._staging.path(self.places[name])

    def note(self, sentence: str) -> None:
        """Keep a sentence for the end of the log."""
        self.notes.append(sentence)


def _own(choice: Choice, algorithm, parameters: dict[str, Any], name: str, context: QgsProcessingContext):
    """Return a copy of a layer, of a selection or a filter only what they let through."""
    layer = choice.layer
    if choice.selected_only or choice.expression or choice.limit >= 0:
        copy = algorithm.parameterAsSource(parameters, name, context).materialize(QgsFeatureRequest())
        copy.importNamedStyle(exported(layer))
        copy.setMetadata(layer.metadata())
    else:
        copy = layer.clone()
    copy.setName(title_of(layer))
    # A layer that was opened from a path ignores the style stored with it; one of a project has what the user sees.
    projects = [project for project in (context.project(), QgsProject.instance()) if project is not None]
    if not any(project.mapLayer(layer.id()) for project in projects):
        copy.loadDefaultStyle()
    return copy

"""Values of parameters as Python has them, and input layers as snapshots."""

from __future__ import annotations

from typing import Any

from qgis.core import QgsProcessingContext, QgsVariantUtils, QgsVectorLayer

from ..trame_verte_plugin.bridge.crs import to_pyproj
from ..trame_verte_plugin.bridge.french import french
from ..trame_verte_plugin.bridge.metadata import vintage_of
from ..trame_verte_plugin.bridge.sources import Choice, Source, choose, snapshot
from .parameters import ChoiceSpec, CrsSpec, DestinationSpec, FilesSpec, FlagSpec, LayerSpec, NumberSpec, Spec


def is_given(parameters: dict[str, Any], name: str) -> bool:
    """Tell whether a parameter has a value of its own; dialogs give QGIS's NULL for an empty field parameter."""
    value = parameters.get(name)
    return not QgsVariantUtils.isNull(value) and value not in ("", [])


def chosen_layers(
    algorithm, spec: LayerSpec, parameters: dict[str, Any], context: QgsProcessingContext
) -> list[Choice]:
    """Return the layers of an input, without those that cannot be opened."""
    if not is_given(parameters, spec.name):
        return []
    if spec.several:
        found = algorithm.parameterAsLayerList(parameters, spec.name, context)
        return [Choice(layer) for layer in found if isinstance(layer, QgsVectorLayer)]
    found = choose(parameters[spec.name], context)
    if found is None:
        layer = algorithm.parameterAsVectorLayer(parameters, spec.name, context)
        found = None if layer is None else Choice(layer)
    return [] if found is None else [found]


def open_layers(algorithm, spec: LayerSpec, parameters: dict[str, Any], context: QgsProcessingContext) -> list[Source]:
    """Return snapshots of the layers of an input."""
    return [
        snapshot(choice, vintage_of(choice.layer)) for choice in chosen_layers(algorithm, spec, parameters, context)
    ]


def read_value(algorithm, spec: Spec, parameters: dict[str, Any], context: QgsProcessingContext) -> Any:
    """Return a parameter's value by its kind; None where it is optional and not given."""
    name = spec.name
    if isinstance(spec, DestinationSpec):
        return parameters.get(name)
    if isinstance(spec, (NumberSpec, FilesSpec)) and spec.optional and not is_given(parameters, name):
        return None
    if isinstance(spec, CrsSpec):
        return to_pyproj(algorithm.parameterAsCrs(parameters, name, context))
    readers = {
        FlagSpec: algorithm.parameterAsBoolean,
        ChoiceSpec: algorithm.parameterAsEnum,
        FilesSpec: algorithm.parameterAsFileList,
    }
    if isinstance(spec, NumberSpec):
        readers[NumberSpec] = algorithm.parameterAsInt if spec.integer else algorithm.parameterAsDouble
    if type(spec) in readers:
        return readers[type(spec)](parameters, name, context)
    return _text(algorithm, parameters, name, context)


def _text(algorithm, parameters: dict[str, Any], name: str, context: QgsProcessingContext) -> str | None:
    value = parameters.get(name)
    if isinstance(value, (list, tuple)):  # A field as the dialog gives it.
        return str(value[0]) if value else None
    return algorithm.parameterAsString(parameters, name, context) or None


def shown(spec: Spec, value: Any) -> str:
    """Return a value as a French reader sees it."""
    if isinstance(spec, ChoiceSpec):
        return french(spec.options[value])
    if isinstance(spec, FlagSpec):
        return "oui" if value else "non"
    if isinstance(spec, CrsSpec):
        return value.name
    if isinstance(spec, NumberSpec):
        return f"{value:.10g} {spec.unit}".strip().replace(".", ",")
    return str(value)


class Values:
    """The values of parameters that were found good so far, for an algorithm's own checks."""

    def __init__(self, algorithm, parameters: dict[str, Any], context: QgsProcessingContext):
        self._algorithm, self._parameters, self._context = algorithm, parameters, context

    def given(self, name: str) -> bool:
        """Tell whether a parameter has a value of its own."""
        return is_given(self._parameters, name)

    def value(self, name: str) -> Any:
        """Return a value; None where it is not given."""
        return read_value(self._algorithm, self._algorithm.specs[name], self._parameters, self._context)

    def layers(self, name: str) -> list[QgsVectorLayer]:
        """Return the layers of an input."""
        spec = self._algorithm.specs[name]
        return [choice.layer for choice in chosen_layers(self._algorithm, spec, self._parameters, self._context)]

    def fields(self, name: str) -> list[str]:
        """Return the names of the fields of an input's layers, each once."""
        return list(dict.fromkeys(field for layer in self.layers(name) for field in layer.fields().names()))

"""Every check of the parameters, each a sentence that says what is wrong and what to do.

Layers are opened, never scanned. :func:`problems` is called by ``checkParameterValues`` and again first thing in
``prepareAlgorithm``, because models skip the former.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from qgis.core import (
    QgsMapLayer,
    QgsProcessingContext,
    QgsProcessingFeatureSourceDefinition,
    QgsVectorLayer,
    QgsWkbTypes,
)

from ..trame_verte_plugin.bridge.crs import to_pyproj
from ..trame_verte_plugin.bridge.sources import Choice, extent_of, title_of
from ..trame_verte_plugin.engine import projection
from ..trame_verte_plugin.engine.errors import TrameVerteError
from ..trame_verte_plugin.translation import tr
from .checks_of_outputs import output_problems
from .checks_of_values import CHECKS
from .parameters import ExistingFolderSpec, FieldSpec, LayerSpec, Shape
from .refusals import refusal
from .values import Values, chosen_layers, is_given


class Inputs:
    """The layers that the parameters name, opened once for all checks."""

    def __init__(self, algorithm, parameters: dict[str, Any], context: QgsProcessingContext):
        self.algorithm, self.parameters, self.context = algorithm, parameters, context
        self.choices: dict[str, list[Choice]] = {
            spec.name: chosen_layers(algorithm, spec, parameters, context)
            for spec in algorithm.specs.values()
            if isinstance(spec, LayerSpec)
        }

    def layers(self, name: str) -> list[QgsVectorLayer]:
        """Return the layers of an input."""
        return [choice.layer for choice in self.choices[name]]


def problems(algorithm, parameters: dict[str, Any], context: QgsProcessingContext) -> Iterator[str]:
    """Yield a sentence for each thing that is wrong; the algorithm's own checks run where nothing else is."""
    inputs = Inputs(algorithm, parameters, context)
    steps: tuple[Callable[[Inputs], Iterator[str]], ...] = (
        _layer_problems,
        _field_problems,
        _value_problems,
        lambda given: output_problems(algorithm.specs, given.parameters, given.choices, _open_layers(given.context)),
    )
    found = [sentence for step in steps for sentence in step(inputs)]
    if not found:
        found = list(_projection_problems(inputs)) if algorithm.MAIN else []
    if not found:
        found = list(algorithm.check(Values(algorithm, parameters, context)))
    yield from found


def _open_layers(context: QgsProcessingContext) -> list[QgsMapLayer]:
    """Return the layers of the project."""
    project = context.project()
    return [] if project is None else list(project.mapLayers().values())


def _layer_problems(inputs: Inputs) -> Iterator[str]:
    for spec in inputs.algorithm.specs.values():
        if not isinstance(spec, LayerSpec):
            continue
        raw = inputs.parameters.get(spec.name)
        if not is_given(inputs.parameters, spec.name):
            if not spec.optional:
                yield tr("'{label}' ({name}) is required: give a layer.").format(label=spec.label, name=spec.name)
            continue
        if spec.several and _has_definition(raw):
            yield tr(
                "'{label}' ({name}) takes whole layers: give the layer itself instead of its selected features, "
                "or save the selection as a layer first."
            ).format(label=spec.label, name=spec.name)
            continue
        choices = inputs.choices[spec.name]
        wanted = len(raw) if spec.several and isinstance(raw, (list, tuple)) else 1
        if len(choices) < wanted:
            yield tr(
                "The layer of '{label}' ({name}) cannot be opened as a vector layer: {value}. Check its path and name."
            ).format(label=spec.label, name=spec.name, value=_shown(raw))
        for choice in choices:
            yield from _one_layer(spec, choice)


def _one_layer(spec: LayerSpec, choice: Choice) -> Iterator[str]:
    layer, places = choice.layer, {"label": spec.label, "name": spec.name, "layer": title_of(choice.layer)}
    if not _shape_suits(spec, layer):
        yield tr("Layer '{layer}' holds {found}, but '{label}' ({name}) needs {wanted}. Choose another layer.").format(
            found=_shape_words(_shape_of(layer)), wanted=tr(" or ").join(_shape_words(s) for s in spec.shapes), **places
        )
    elif layer.isSpatial() and not layer.crs().isValid():
        yield tr(
            "Layer '{layer}' of '{label}' ({name}) has no projection. Set it in the layer's properties, tab Source."
        ).format(**places)
    elif choice.selected_only and not layer.selectedFeatureCount():
        yield tr(
            "No feature of layer '{layer}' is selected, but '{label}' ({name}) takes selected features only. "
            "Select some, or take the whole layer."
        ).format(**places)
    elif not (spec.optional or spec.may_be_empty) and layer.featureCount() == 0:
        yield tr("Layer '{layer}' of '{label}' ({name}) has no feature. Give a layer that has some.").format(**places)


def _field_problems(inputs: Inputs) -> Iterator[str]:
    for spec in inputs.algorithm.specs.values():
        if not isinstance(spec, FieldSpec) or not is_given(inputs.parameters, spec.name):
            continue
        parent = inputs.algorithm.specs[spec.parent]
        layers = inputs.layers(spec.parent)
        asked = Values(inputs.algorithm, inputs.parameters, inputs.context).value(spec.name)
        places = {"label": spec.label, "name": spec.name, "field": asked, "layer": ", ".join(map(title_of, layers))}
        if not layers:
            yield tr("'{label}' ({name}) names the field '{field}', but its layer '{parent}' is not given.").format(
                parent=f"{parent.label} ({parent.name})", **places
            )
            continue
        found = [f for layer in layers for f in layer.fields().toList() if f.name().lower() == asked.lower()]
        if not found:
            names = ", ".join(dict.fromkeys(n for layer in layers for n in layer.fields().names()))
            yield tr(
                "Layer '{layer}' has no field '{field}', which '{label}' ({name}) names. Its fields are: {fields}."
            ).format(fields=names or "-", **places)
        elif spec.numeric and not all(field.isNumeric() for field in found):
            yield tr(
                "Field '{field}' of layer '{layer}' does not hold numbers, which '{label}' ({name}) needs."
            ).format(**places)


def _value_problems(inputs: Inputs) -> Iterator[str]:
    for spec in inputs.algorithm.specs.values():
        check = CHECKS.get(type(spec))
        if isinstance(spec, ExistingFolderSpec) and not is_given(inputs.parameters, spec.name):
            yield tr("'{label}' ({name}) is required: give a folder.").format(label=spec.label, name=spec.name)
        elif check is not None and is_given(inputs.parameters, spec.name):
            yield from check(spec, inputs.algorithm, inputs.parameters, inputs.context)


def _projection_problems(inputs: Inputs) -> Iterator[str]:
    """Refuse a target that is not metric and true to scale, and layers that lie far from the main one."""
    main = inputs.layers(inputs.algorithm.MAIN)[0]
    requested = Values(inputs.algorithm, inputs.parameters, inputs.context).value("TARGET_CRS")
    try:
        crs = projection.choose_target(to_pyproj(main.crs()), extent_of(main), requested)
        here = projection.transform_boxes(extent_of(main)[None], to_pyproj(main.crs()), crs)[0]
        for name in inputs.choices:
            for layer in inputs.layers(name):
                if layer.isSpatial() and layer.featureCount() != 0:
                    there = projection.transform_boxes(extent_of(layer)[None], to_pyproj(layer.crs()), crs)[0]
                    projection.check_nearby(title_of(layer), there, title_of(main), here)
    except TrameVerteError as error:
        yield refusal(error)


def _shape_of(layer: QgsVectorLayer) -> Shape:
    kind = QgsWkbTypes.geometryType(layer.wkbType())
    types = QgsWkbTypes.GeometryType
    return {
        types.PointGeometry: Shape.POINT,
        types.LineGeometry: Shape.LINE,
        types.PolygonGeometry: Shape.POLYGON,
        types.NullGeometry: Shape.NONE,
    }.get(kind, Shape.ANY)


def _shape_suits(spec: LayerSpec, layer: QgsVectorLayer) -> bool:
    found = _shape_of(layer)
    if Shape.NONE in spec.shapes or found is Shape.ANY:
        return True
    return found in spec.shapes or (Shape.ANY in spec.shapes and found is not Shape.NONE)


def _shape_words(shape: Shape) -> str:
    return {
        Shape.NONE: tr("no geometry"),
        Shape.POINT: tr("points"),
        Shape.LINE: tr("lines"),
        Shape.POLYGON: tr("polygons"),
        Shape.ANY: tr("geometries"),
    }[shape]


def _has_definition(raw: object) -> bool:
    values = raw if isinstance(raw, (list, tuple)) else [raw]
    return any(isinstance(value, QgsProcessingFeatureSourceDefinition) for value in values)


def _shown(raw: object) -> str:
    values = raw if isinstance(raw, (list, tuple)) else [raw]
    return ", ".join(v.name() if isinstance(v, QgsVectorLayer) else str(v) for v in values)

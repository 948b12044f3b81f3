"""Checks of where the outputs go: they destroy no input and no other output, and can be written."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any

from qgis.core import QgsMapLayer, QgsVectorFileWriter, QgsVectorLayer

from ..trame_verte_plugin.bridge.destinations import (
    SHORT_NAMES,
    Destination,
    in_table,
    of_layer,
    parse,
    text_of,
    why_not_writable,
)
from ..trame_verte_plugin.bridge.sources import Choice, title_of
from ..trame_verte_plugin.translation import tr
from .parameters import DestinationSpec, DocumentSpec, FileSpec, FilesSpec, FolderSpec, OutputSpec, Spec


def output_problems(
    specs: Mapping[str, Spec],
    parameters: dict[str, Any],
    choices: Mapping[str, Sequence[Choice]],
    shown: Iterable[QgsMapLayer] = (),
) -> Iterator[str]:
    """Yield a sentence for each output that cannot be written as asked; ``shown`` are the layers of the project."""
    inputs = [(title_of(choice.layer), of_layer(choice.layer)) for found in choices.values() for choice in found]
    files = [parameters.get(spec.name) for spec in specs.values() if isinstance(spec, FileSpec)]
    files += [file for spec in specs.values() if isinstance(spec, FilesSpec) for file in _listed(parameters, spec.name)]
    inputs += [(Path(file).name, parse(file)) for file in files if isinstance(file, str) and file]
    earlier: list[tuple[Spec, Destination]] = []
    for spec in specs.values():
        text = text_of(parameters.get(spec.name)) if isinstance(spec, DestinationSpec) else ""
        if not text:
            continue
        destination = parse(text)
        if destination.is_broken_off:
            yield tr(
                "The path of output '{label}' ({name}) holds an apostrophe, which ends it at {path}. "
                "Write {escaped} in its place."
            ).format(label=spec.label, name=spec.name, path=destination.given_path, escaped="\\'")
            continue
        yield from _needs(spec, choices, specs)
        yield from _format(spec, destination)
        yield from _against_inputs(spec, destination, inputs)
        yield from _against_opened(spec, destination, shown)
        yield from _against_outputs(spec, destination, earlier)
        yield from _writable(spec, destination)
        earlier.append((spec, destination))


def _listed(parameters: dict[str, Any], name: str) -> list:
    value = parameters.get(name) or []
    return list(value) if isinstance(value, (list, tuple)) else [value]


def _needs(spec: Spec, choices: Mapping[str, Sequence[Choice]], specs: Mapping[str, Spec]) -> Iterator[str]:
    needs = spec.needs if isinstance(spec, OutputSpec) else ()
    if needs and not any(choices[name] for name in needs):
        yield tr("Output '{label}' ({name}) needs {inputs}: give that layer, or do not ask for the output.").format(
            label=spec.label,
            name=spec.name,
            inputs=tr(" or ").join(f"'{specs[name].label}' ({name})" for name in needs),
        )


def _format(spec: Spec, destination: Destination) -> Iterator[str]:
    if isinstance(spec, OutputSpec) and destination.suffix in SHORT_NAMES:
        yield tr(
            "Output '{label}' ({name}) cannot be a Shapefile, which cuts the names of fields to ten characters. "
            "Use a GeoPackage: {example}"
        ).format(label=spec.label, name=spec.name, example=_as_geopackage(destination))
    elif isinstance(spec, OutputSpec) and destination.path and destination.suffix[1:] not in _extensions():
        yield tr(
            "Output '{label}' ({name}) has the extension '{suffix}', which QGIS cannot write. Use {example}"
        ).format(label=spec.label, name=spec.name, suffix=destination.suffix, example=_as_geopackage(destination))
    elif isinstance(spec, DocumentSpec) and destination.path and destination.suffix != spec.suffix:
        yield tr("Output '{label}' ({name}) must be a file {suffix}: use {example}").format(
            label=spec.label,
            name=spec.name,
            suffix=spec.suffix,
            example=Path(destination.given_path).with_suffix(spec.suffix),
        )


@cache
def _extensions() -> frozenset[str]:
    return frozenset(extension.lower() for extension in QgsVectorFileWriter.supportedFormatExtensions())


def _as_geopackage(destination: Destination) -> str:
    return str(Path(destination.given_path).with_suffix(".gpkg"))


def _against_inputs(spec: Spec, destination: Destination, inputs: Sequence[tuple[str, Destination]]) -> Iterator[str]:
    for layer, place in inputs:
        if destination.overwrites(place):
            yield tr(
                "Output '{label}' ({name}) would overwrite the input '{layer}'. Choose another file, or a table "
                "of its own: {example}"
            ).format(label=spec.label, name=spec.name, layer=layer, example=_own_table(spec, destination))
            return


def _against_opened(spec: Spec, destination: Destination, shown: Iterable[QgsMapLayer]) -> Iterator[str]:
    """Keep a GeoPackage of several tables from being replaced whole while QGIS shows another one of them."""
    whole = isinstance(spec, OutputSpec) and destination.suffix == ".gpkg" and not destination.table
    if not whole or not Path(destination.given_path).exists():
        return
    own = Path(destination.path).stem
    places = ((layer.name(), of_layer(layer)) for layer in shown if isinstance(layer, QgsVectorLayer))
    other = next((name for name, place in places if place.path == destination.path and place.table != own), None)
    if other is not None:
        yield tr(
            "Output '{label}' ({name}) would replace the whole of {path}, of which the layer '{layer}' is open in the "
            "project. Choose another file, or a table of its own: {example}"
        ).format(
            label=spec.label,
            name=spec.name,
            path=destination.given_path,
            layer=other,
            example=_own_table(spec, destination),
        )


def _against_outputs(
    spec: Spec, destination: Destination, earlier: Sequence[tuple[Spec, Destination]]
) -> Iterator[str]:
    for other, place in earlier:
        if destination.overwrites(place) or place.overwrites(destination):
            yield tr(
                "Outputs '{label}' ({name}) and '{other}' ({other_name}) go to the same place. Give each its own file, "
                "or each a table of its own in one GeoPackage: {example}"
            ).format(
                label=spec.label,
                name=spec.name,
                other=other.label,
                other_name=other.name,
                example=_own_table(spec, destination),
            )
            return


def _own_table(spec: Spec, destination: Destination) -> str:
    return in_table(_as_geopackage(destination), spec.name.lower())


def _writable(spec: Spec, destination: Destination) -> Iterator[str]:
    folder = isinstance(spec, FolderSpec)
    if folder != Path(destination.given_path).is_dir() and Path(destination.given_path).exists():
        template = (
            tr("Output '{label}' ({name}) is the file {path}, where a folder is wanted. Choose a folder.")
            if folder
            else tr("Output '{label}' ({name}) is the folder {path}, where a file is wanted. Name a file in it.")
        )
        yield template.format(label=spec.label, name=spec.name, path=destination.given_path)
        return
    reason = why_not_writable(destination, folder=folder)
    if reason:
        yield tr(
            "Output '{label}' ({name}) cannot be written to {path} ({reason}). Choose a folder where you may write."
        ).format(label=spec.label, name=spec.name, path=destination.given_path, reason=reason)

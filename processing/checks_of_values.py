"""Checks of numbers, choices, files and projections; the texts that batch runs and models give included."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from qgis.core import QgsProcessingContext, QgsProperty

from ..trame_verte_plugin.translation import tr
from .parameters import ChoiceSpec, CrsSpec, ExistingFolderSpec, FileSpec, FilesSpec, FlagSpec, NumberSpec

#: The texts that QGIS reads as it should; any other would count as true.
TRUTHS = frozenset({"true", "false", "1", "0"})


def _as_number(raw: object, spec: NumberSpec, algorithm, parameters, context) -> float | None:
    if isinstance(raw, QgsProperty):
        return algorithm.parameterAsDouble(parameters, spec.name, context)
    try:
        return float(raw)
    except (TypeError, ValueError):
        return None


def check_number(
    spec: NumberSpec, algorithm, parameters: dict[str, Any], context: QgsProcessingContext
) -> Iterator[str]:
    """Refuse what is no finite number, and numbers out of range."""
    raw = parameters[spec.name]
    number = _as_number(raw, spec, algorithm, parameters, context)
    places = {"label": spec.label, "name": spec.name, "value": raw, "minimum": spec.minimum, "maximum": spec.maximum}
    if number is None or not math.isfinite(number):
        yield tr("'{label}' ({name}) is '{value}', which is not a finite number. Give a number.").format(**places)
    elif spec.integer and number != int(number):
        yield tr("'{label}' ({name}) is {value}: give a whole number.").format(**places)
    elif spec.minimum is not None and (number < spec.minimum or (spec.strict and number == spec.minimum)):
        template = (
            tr("'{label}' ({name}) is {value}: it must be greater than {minimum}.")
            if spec.strict
            else tr("'{label}' ({name}) is {value}: it must be at least {minimum}.")
        )
        yield template.format(**places)
    elif spec.maximum is not None and number > spec.maximum:
        yield tr("'{label}' ({name}) is {value}: it must be at most {maximum}.").format(**places)


def check_choice(
    spec: ChoiceSpec, algorithm, parameters: dict[str, Any], context: QgsProcessingContext
) -> Iterator[str]:
    """Refuse positions that do not exist."""
    raw = parameters[spec.name]
    if isinstance(raw, QgsProperty):
        raw = algorithm.parameterAsEnum(parameters, spec.name, context)
    text = str(raw).strip()
    if not text.isdigit() or int(text) >= len(spec.options):
        listed = ", ".join(f"{number} = {option}" for number, option in enumerate(spec.options))
        yield tr("'{label}' ({name}) is '{value}', which is none of its options: {options}.").format(
            label=spec.label, name=spec.name, value=raw, options=listed
        )


def check_flag(spec: FlagSpec, algorithm, parameters: dict[str, Any], context: QgsProcessingContext) -> Iterator[str]:
    """Refuse texts that are neither true nor false."""
    raw = parameters[spec.name]
    if isinstance(raw, str) and raw.strip().lower() not in TRUTHS:
        yield tr("'{label}' ({name}) is '{value}': give true or false.").format(
            label=spec.label, name=spec.name, value=raw
        )


def check_file(spec: FileSpec, algorithm, parameters: dict[str, Any], context: QgsProcessingContext) -> Iterator[str]:
    """Refuse a file that does not exist."""
    path = algorithm.parameterAsString(parameters, spec.name, context)
    if not Path(path).is_file():
        yield tr("The file of '{label}' ({name}) does not exist: {path}.").format(
            label=spec.label, name=spec.name, path=path
        )


def check_folder(
    spec: ExistingFolderSpec, algorithm, parameters: dict[str, Any], context: QgsProcessingContext
) -> Iterator[str]:
    """Refuse a folder that does not exist."""
    path = algorithm.parameterAsString(parameters, spec.name, context)
    if not Path(path).is_dir():
        yield tr("The folder of '{label}' ({name}) does not exist: {path}.").format(
            label=spec.label, name=spec.name, path=path
        )


def check_files(spec: FilesSpec, algorithm, parameters: dict[str, Any], context: QgsProcessingContext) -> Iterator[str]:
    """Refuse files that do not exist."""
    for path in algorithm.parameterAsFileList(parameters, spec.name, context):
        if not Path(path).is_file():
            yield tr("A file of '{label}' ({name}) does not exist: {path}.").format(
                label=spec.label, name=spec.name, path=path
            )


def check_crs(spec: CrsSpec, algorithm, parameters: dict[str, Any], context: QgsProcessingContext) -> Iterator[str]:
    """Refuse a text that names no projection; it never counts as 'not given'."""
    if not algorithm.parameterAsCrs(parameters, spec.name, context).isValid():
        raw = parameters[spec.name]
        yield tr(
            "'{label}' ({name}) is '{value}', which is not a projection that QGIS knows. "
            "Give a code such as EPSG:2154, or leave it empty."
        ).format(label=spec.label, name=spec.name, value=raw if isinstance(raw, str) else "?")


CHECKS: dict[type, Callable[..., Iterator[str]]] = {
    NumberSpec: check_number,
    ChoiceSpec: check_choice,
    FlagSpec: check_flag,
    FileSpec: check_file,
    FilesSpec: check_files,
    ExistingFolderSpec: check_folder,
    CrsSpec: check_crs,
}

"""What an algorithm declares: one small record per parameter, from which checks, reading and writing follow."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum


class Shape(Enum):
    """What the features of a layer are made of."""

    NONE = "none"
    POINT = "point"
    LINE = "line"
    POLYGON = "polygon"
    ANY = "any"

    @property
    def dimension(self) -> int | None:
        """0, 1 or 2; None where any dimension will do."""
        return {Shape.POINT: 0, Shape.LINE: 1, Shape.POLYGON: 2}.get(self)


@dataclass(frozen=True)
class Spec:
    """What all declared parameters have."""

    name: str
    label: str
    optional: bool


@dataclass(frozen=True)
class LayerSpec(Spec):
    """One layer, or several whole layers."""

    shapes: tuple[Shape, ...]
    several: bool = False
    may_be_empty: bool = False
    """A required layer without features is good too."""


@dataclass(frozen=True)
class FieldSpec(Spec):
    """A field of the layer (or layers) of another parameter."""

    parent: str
    numeric: bool


@dataclass(frozen=True)
class NumberSpec(Spec):
    """A finite number between bounds; a strict minimum is itself refused."""

    minimum: float | None
    maximum: float | None
    strict: bool
    integer: bool
    unit: str


@dataclass(frozen=True)
class ChoiceSpec(Spec):
    """The position of one of several options."""

    options: tuple[str, ...]


@dataclass(frozen=True)
class FlagSpec(Spec):
    """True or false."""


@dataclass(frozen=True)
class TextSpec(Spec):
    """Free text."""


@dataclass(frozen=True)
class FileSpec(Spec):
    """An existing file."""

    extension: str


@dataclass(frozen=True)
class FilesSpec(Spec):
    """Several existing files."""

    extension: str


@dataclass(frozen=True)
class CrsSpec(Spec):
    """A projection."""


@dataclass(frozen=True)
class ExistingFolderSpec(Spec):
    """A folder that is read."""


@dataclass(frozen=True)
class DestinationSpec(Spec):
    """Something that the run writes."""


@dataclass(frozen=True)
class OutputSpec(DestinationSpec):
    """A layer or table that the run writes."""

    shape: Shape
    needs: tuple[str, ...] = ()
    """Inputs of which at least one must be given for this output."""


@dataclass(frozen=True)
class ReportSpec(DestinationSpec):
    """An HTML file that the run writes."""


@dataclass(frozen=True)
class DocumentSpec(DestinationSpec):
    """A file of another kind that the run writes."""

    suffix: str
    """Its extension, lower case, with its dot."""


@dataclass(frozen=True)
class FolderSpec(DestinationSpec):
    """A folder that the run writes files into."""

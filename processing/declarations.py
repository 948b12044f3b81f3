"""How an algorithm declares its parameters: each call makes QGIS's parameter and keeps our record of it."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.core import (
    QgsProcessing,
    QgsProcessingAlgorithm,
    QgsProcessingOutputNumber,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterCrs,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterDistance,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterField,
    QgsProcessingParameterFile,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterFolderDestination,
    QgsProcessingParameterMultipleLayers,
    QgsProcessingParameterNumber,
    QgsProcessingParameterString,
    QgsUnitTypes,
)

from .parameters import (
    ChoiceSpec,
    CrsSpec,
    DocumentSpec,
    ExistingFolderSpec,
    FieldSpec,
    FileSpec,
    FilesSpec,
    FlagSpec,
    FolderSpec,
    LayerSpec,
    NumberSpec,
    OutputSpec,
    ReportSpec,
    Shape,
    Spec,
    TextSpec,
)

_SOURCE_TYPES = {
    Shape.NONE: QgsProcessing.SourceType.TypeVector,
    Shape.POINT: QgsProcessing.SourceType.TypeVectorPoint,
    Shape.LINE: QgsProcessing.SourceType.TypeVectorLine,
    Shape.POLYGON: QgsProcessing.SourceType.TypeVectorPolygon,
    Shape.ANY: QgsProcessing.SourceType.TypeVectorAnyGeometry,
}


def as_shapes(shapes: Shape | Sequence[Shape]) -> tuple[Shape, ...]:
    """Return one or several shapes as a tuple."""
    return (shapes,) if isinstance(shapes, Shape) else tuple(shapes)


class Declarations(QgsProcessingAlgorithm):
    """The declaring half of :class:`~.base.TrameVerteAlgorithm`."""

    def __init__(self):
        super().__init__()
        self.specs: dict[str, Spec] = {}

    def layer(
        self,
        name: str,
        label: str,
        shapes: Shape | Sequence[Shape],
        *,
        help: str,
        optional: bool = False,
        advanced: bool = False,
    ) -> None:
        """Declare one input layer; a selection and a filter are obeyed."""
        shapes = as_shapes(shapes)
        types = [_SOURCE_TYPES[s] for s in shapes]
        definition = QgsProcessingParameterFeatureSource(name, label, types, None, optional)
        self._declare(LayerSpec(name, label, optional, shapes), definition, help, advanced)

    def layers(
        self,
        name: str,
        label: str,
        shapes: Shape | Sequence[Shape],
        *,
        help: str,
        optional: bool = False,
        may_be_empty: bool = False,
        advanced: bool = False,
    ) -> None:
        """Declare an input of several whole layers; their filter is obeyed, a selection is not."""
        shapes = as_shapes(shapes)
        kind = _SOURCE_TYPES[shapes[0] if len(shapes) == 1 else Shape.ANY]
        definition = QgsProcessingParameterMultipleLayers(name, label, kind, None, optional)
        self._declare(LayerSpec(name, label, optional, shapes, True, may_be_empty), definition, help, advanced)

    def field(self, name: str, label: str, *, parent: str, help: str, numeric: bool = False, advanced: bool = True):
        """Declare an optional field of the layer of another parameter."""
        kind = QgsProcessingParameterField.DataType.Numeric if numeric else QgsProcessingParameterField.DataType.Any
        definition = QgsProcessingParameterField(name, label, None, parent, kind, False, True)
        self._declare(FieldSpec(name, label, True, parent, numeric), definition, help, advanced)

    def number(
        self,
        name: str,
        label: str,
        *,
        default: float | None,
        help: str,
        minimum: float | None = 0,
        maximum: float | None = None,
        strict: bool = False,
        integer: bool = False,
        unit: str = "",
        optional: bool = False,
        advanced: bool = True,
    ) -> None:
        """Declare a number; with the unit ``m`` it is a distance, always in metres."""
        if unit == "m":
            definition = QgsProcessingParameterDistance(name, label, default, "", optional)
            definition.setDefaultUnit(QgsUnitTypes.DistanceUnit.DistanceMeters)
        else:
            number_type = QgsProcessingParameterNumber.Type
            kind = number_type.Integer if integer else number_type.Double
            definition = QgsProcessingParameterNumber(name, label, kind, default, optional)
        if not integer:
            definition.setMetadata({"widget_wrapper": {"decimals": 2 if unit == "m" else 3}})
        if minimum is not None:
            definition.setMinimum(minimum)
        if maximum is not None:
            definition.setMaximum(maximum)
        self._declare(
            NumberSpec(name, label, optional, minimum, maximum, strict, integer, unit), definition, help, advanced
        )

    def choice(
        self, name: str, label: str, options: Sequence[str], *, help: str, default: int = 0, advanced: bool = True
    ) -> None:
        """Declare a choice between options; its value is the position."""
        definition = QgsProcessingParameterEnum(name, label, list(options), False, default, False)
        self._declare(ChoiceSpec(name, label, False, tuple(options)), definition, help, advanced)

    def flag(self, name: str, label: str, *, help: str, default: bool = False, advanced: bool = True) -> None:
        """Declare a yes or no."""
        definition = QgsProcessingParameterBoolean(name, label, default, False)
        self._declare(FlagSpec(name, label, False), definition, help, advanced)

    def text(
        self, name: str, label: str, *, help: str, default: str = "", optional: bool = True, advanced: bool = True
    ) -> None:
        """Declare a text."""
        definition = QgsProcessingParameterString(name, label, default or None, False, optional)
        self._declare(TextSpec(name, label, optional), definition, help, advanced)

    def file(self, name: str, label: str, *, help: str, extension: str = "csv", advanced: bool = True) -> None:
        """Declare an optional existing file, such as a table of the user's own."""
        behavior = QgsProcessingParameterFile.Behavior.File
        definition = QgsProcessingParameterFile(name, label, behavior, extension, None, True)
        self._declare(FileSpec(name, label, True, extension), definition, help, advanced)

    def files(self, name: str, label: str, extension: str, *, help: str, advanced: bool = False) -> None:
        """Declare an optional input of several existing files of one kind."""
        kind = QgsProcessing.SourceType.TypeFile
        definition = QgsProcessingParameterMultipleLayers(name, label, kind, None, True)
        self._declare(FilesSpec(name, label, True, extension), definition, help, advanced)

    def existing_folder(self, name: str, label: str, *, help: str, advanced: bool = False) -> None:
        """Declare a required folder that is read."""
        behavior = QgsProcessingParameterFile.Behavior.Folder
        definition = QgsProcessingParameterFile(name, label, behavior, "", None, False)
        self._declare(ExistingFolderSpec(name, label, False), definition, help, advanced)

    def crs(self, name: str, label: str, *, help: str, advanced: bool = True) -> None:
        """Declare an optional projection."""
        definition = QgsProcessingParameterCrs(name, label, None, True)
        self._declare(CrsSpec(name, label, True), definition, help, advanced)

    def output(
        self,
        name: str,
        label: str,
        shape: Shape,
        *,
        help: str,
        needs: str | Sequence[str] = (),
        optional: bool = True,
        by_default: bool = True,
        advanced: bool = False,
    ) -> None:
        """Declare an output layer; one that ``needs`` an optional input is not made unless it is asked for."""
        needs = (needs,) if isinstance(needs, str) else tuple(needs)
        by_default = by_default and not needs
        definition = QgsProcessingParameterFeatureSink(name, label, _SOURCE_TYPES[shape], None, optional, by_default)
        self._declare(OutputSpec(name, label, optional, shape, needs), definition, help, advanced)

    def report(self, name: str, label: str, *, help: str) -> None:
        """Declare the optional HTML report."""
        definition = QgsProcessingParameterFileDestination(name, label, "HTML (*.html)", None, True, False)
        self._declare(ReportSpec(name, label, True), definition, help, False)

    def document(
        self, name: str, label: str, suffix: str, *, help: str, optional: bool = False, by_default: bool = True
    ) -> None:
        """Declare a file that is written, by its extension, ``.pdf``."""
        kind = f"{suffix[1:].upper()} (*{suffix})"
        definition = QgsProcessingParameterFileDestination(name, label, kind, None, optional, by_default)
        self._declare(DocumentSpec(name, label, optional, suffix), definition, help, False)

    def folder(self, name: str, label: str, *, help: str, optional: bool = False, by_default: bool = True) -> None:
        """Declare a folder that files are written into."""
        definition = QgsProcessingParameterFolderDestination(name, label, None, optional, by_default)
        self._declare(FolderSpec(name, label, optional), definition, help, False)

    def result_number(self, name: str, label: str) -> None:
        """Declare a number of the result dictionary."""
        self.addOutput(QgsProcessingOutputNumber(name, label))

    def _declare(self, spec: Spec, definition: QgsProcessingParameterDefinition, help: str, advanced: bool) -> None:
        definition.setHelp(help)
        if advanced:
            definition.setFlags(definition.flags() | QgsProcessingParameterDefinition.Flag.FlagAdvanced)
        self.specs[spec.name] = spec
        self.addParameter(definition)

"""Makes ``models/diagnostic_complet.model3``: the diagnoses one after the other, and the deliverable of their results.

    .venv/bin/python scripts/make_model.py

The model speaks French, like what it writes. A step more is an entry in ``STEPS``; its inputs are named as the model's.
"""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))

from load_plugin import ROOT, load_plugin

#: Otherwise Qt writes the attributes of the file in another order each time.
os.environ["QT_HASH_SEED"] = "0"
load_plugin()

from qgis.core import (  # noqa: E402
    QgsApplication,
    QgsProcessing,
    QgsProcessingModelAlgorithm,
    QgsProcessingModelChildAlgorithm,
    QgsProcessingModelChildParameterSource,
    QgsProcessingModelOutput,
    QgsProcessingModelParameter,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterField,
    QgsProcessingParameterMultipleLayers,
    QgsProcessingParameterNumber,
    QgsProcessingParameterString,
)
from qgis.PyQt.QtCore import QPointF, QSizeF  # noqa: E402

MODEL = ROOT / "models" / "diagnostic_complet.model3"
NAME, GROUP = "Diagnostic complet", "Trame verte"
HELP = (
    "Enchaîne les diagnostics de Trame verte sur les mêmes données et réunit leurs résultats : GeoPackage, projet QGIS "
    "et rapport. Pour en retirer un, ouvrir le modèle, supprimer son étape et l'enregistrer sous un autre nom."
)

TYPE = QgsProcessing.SourceType
POINT, LINE, POLYGON = TYPE.TypeVectorPoint, TYPE.TypeVectorLine, TYPE.TypeVectorPolygon
REQUIRED, OPTIONAL = False, True


def layer(name: str, label: str, kind: QgsProcessing.SourceType, optional: bool):
    """Return an input of one layer."""
    return QgsProcessingParameterFeatureSource(name, label, [kind], None, optional)


def layers(name: str, label: str, kind: QgsProcessing.SourceType, optional: bool):
    """Return an input of several layers."""
    return QgsProcessingParameterMultipleLayers(name, label, kind, None, optional)


def field_of(name: str, label: str, parent: str):
    """Return an optional field of a layer."""
    return QgsProcessingParameterField(name, label, None, parent, optional=True)


def year(name: str, label: str):
    """Return a year; without a default, which would be wrong and which QGIS applies in the dialog only."""
    return QgsProcessingParameterNumber(name, label, QgsProcessingParameterNumber.Type.Integer, None, False, 1900)


def inputs() -> list[QgsProcessingParameterDefinition]:
    """Return the model's inputs in the order of its dialog."""
    return [
        QgsProcessingParameterString("TITLE", "Titre du livrable", None, False, True),
        layer("COMMUNES", "Communes", POLYGON, REQUIRED),
        layer("PARCELS", "Parcelles", POLYGON, REQUIRED),
        layer("BUILDINGS", "Bâtiments", POLYGON, REQUIRED),
        layer("ZONING", "Zonage (ZONE_URBA)", POLYGON, REQUIRED),
        layer("AXES", "Axes de transport", LINE, REQUIRED),
        layer("ZONES", "Zones tampons et coupures d'urbanisation", POLYGON, REQUIRED),
        layer("LANDCOVER_1", "Occupation du sol, première date", POLYGON, REQUIRED),
        year("YEAR_1", "Année de la première date"),
        layer("LANDCOVER_2", "Occupation du sol, seconde date", POLYGON, REQUIRED),
        year("YEAR_2", "Année de la seconde date"),
        layer("CORRIDORS", "Corridors et voies vertes", LINE, REQUIRED),
        layers("ESTATES", "Cités minières", POLYGON, REQUIRED),
        layers("ELEMENTS", "Éléments de la trame verte à protéger", TYPE.TypeVectorAnyGeometry, REQUIRED),
        field_of("ELEMENT_TYPE_FIELD", "Type de l'élément", "ELEMENTS"),
        layer("STOPS", "Arrêts", POINT, OPTIONAL),
        layer("PRESCRIPTIONS", "Prescriptions surfaciques (CNIG)", POLYGON, OPTIONAL),
        layer("BROWNFIELDS", "Friches", TYPE.TypeVectorAnyGeometry, OPTIONAL),
        layer("FACILITIES", "Équipements", POLYGON, OPTIONAL),
        layer("STREETS", "Rues", LINE, OPTIONAL),
        field_of("ZONE_KIND_FIELD", "Nature de chaque zone tampon", "ZONES"),
        layer("SPOIL_HEAPS", "Terrils", POLYGON, OPTIONAL),
        field_of("CORRIDOR_FIELD", "Nom du corridor", "CORRIDORS"),
        field_of("STATUS_FIELD", "Statut du corridor", "CORRIDORS"),
        layers("BARRIERS", "Obstacles aux corridors", TYPE.TypeVectorAnyGeometry, OPTIONAL),
        layer("CROSSINGS", "Ouvrages de franchissement", TYPE.TypeVectorAnyGeometry, OPTIONAL),
        layer("PROJECTS", "Projets d'aménagement", TYPE.TypeVectorAnyGeometry, OPTIONAL),
        layer("PROPERTY", "Bien inscrit au patrimoine mondial", POLYGON, OPTIONAL),
        layer("BUFFER", "Zone tampon UNESCO", POLYGON, OPTIONAL),
        layer("DPE", "Diagnostics de performance énergétique", POINT, OPTIONAL),
    ]


@dataclass(frozen=True)
class Step:
    """One algorithm of the model."""

    algorithm: str
    inputs: Sequence[str]
    """Inputs of the model that are named as the step's own."""
    outputs: Sequence[str]
    """Outputs that go into the deliverable; the report goes into its own."""
    renamed: dict[str, str] = field(default_factory=dict)
    """Inputs of the step and of the model where the names differ."""


STEPS = (
    Step(
        "landreferential",
        "AXES STOPS PARCELS BUILDINGS ZONING PRESCRIPTIONS COMMUNES BROWNFIELDS FACILITIES".split(),
        "REFERENTIAL SITES CORRIDOR SLICES BY_COMMUNE REJECTS".split(),
        {"WALK_NETWORK": "STREETS"},
    ),
    Step(
        "bufferzoneaudit",
        """ZONES ZONE_KIND_FIELD LANDCOVER_1 LANDCOVER_2 YEAR_1 YEAR_2 ZONING PRESCRIPTIONS SPOIL_HEAPS
        COMMUNES""".split(),
        "AUDIT CHANGES OPEN_PATCHES NARROWS BY_COMMUNE REJECTS".split(),
        {"BUILDINGS_2": "BUILDINGS"},
    ),
    Step(
        "corridorcontinuity",
        "CORRIDORS CORRIDOR_FIELD STATUS_FIELD BARRIERS CROSSINGS PARCELS".split(),
        "SEGMENTS BREAKS LINKS PLAN COMPONENTS REJECTS".split(),
    ),
    Step(
        "greenparcels",
        "ELEMENTS ELEMENT_TYPE_FIELD PARCELS ZONING PRESCRIPTIONS PROJECTS".split(),
        "PROTECTIONS PROTECTIONS_LIN PROTECTIONS_PCT PARCELS_OUT REJECTS".split(),
        {"LANDCOVER": "LANDCOVER_2"},
    ),
    Step(
        "estateinventory",
        "ESTATES PROPERTY BUFFER COMMUNES BUILDINGS PARCELS STREETS ZONING DPE AXES STOPS".split(),
        "INVENTORY POCKETS BY_COMMUNE BY_EPCI REJECTS".split(),
    ),
)
#: Outputs of the deliverable as the model calls them.
DOCUMENTS = {"GEOPACKAGE": "GeoPackage", "PROJECT": "Projet", "REPORT": "Rapport"}

#: Pixels of the designer.
COLUMN, ROW, SIZE = 320, 90, QSizeF(280, 60)


def source(name: str) -> list[QgsProcessingModelChildParameterSource]:
    """Return an input of the model as what feeds a step."""
    return [QgsProcessingModelChildParameterSource.fromModelParameter(name)]


def results(outputs: Sequence[tuple[str, str]]) -> list[QgsProcessingModelChildParameterSource]:
    """Return outputs of steps as what feeds the last one."""
    return [QgsProcessingModelChildParameterSource.fromChildOutput(step, output) for step, output in outputs]


def child(name: str, column: int, row: int) -> QgsProcessingModelChildAlgorithm:
    """Return a step at its place in the designer."""
    step = QgsProcessingModelChildAlgorithm(f"trameverte:{name}")
    step.setChildId(name)
    step.setDescription(french(QgsApplication.processingRegistry().algorithmById(f"trameverte:{name}").displayName()))
    step.setPosition(QPointF(column * COLUMN, row * ROW))
    step.setSize(SIZE)
    return step


def french(text: str) -> str:
    """Return a string of the plugin in French."""
    from trame_verte.trame_verte_plugin.bridge.french import french

    return french(text)


def make_model() -> QgsProcessingModelAlgorithm:
    """Return the model."""
    model = QgsProcessingModelAlgorithm(NAME, GROUP, GROUP.lower())
    model.setHelpContent({"ALG_DESC": HELP})
    for row, definition in enumerate(inputs()):
        component = QgsProcessingModelParameter(definition.name())
        component.setPosition(QPointF(COLUMN, (row + 1) * ROW))
        component.setSize(SIZE)
        model.addModelParameter(definition, component)
    for number, each in enumerate(STEPS):
        step = child(each.algorithm, 2 + number, 4 * (number + 1))
        for name, origin in {**{name: name for name in each.inputs}, **each.renamed}.items():
            step.addParameterSources(name, source(origin))
        model.addChildAlgorithm(step)
    model.addChildAlgorithm(last_step())
    model.updateDestinationParameters()
    return model


def last_step() -> QgsProcessingModelChildAlgorithm:
    """Return the deliverable of all steps."""
    step = child("deliverable", 2 + len(STEPS), 4 * (len(STEPS) + 1))
    step.addParameterSources("TITLE", source("TITLE"))
    step.addParameterSources("COMMUNES", source("COMMUNES"))
    step.addParameterSources("LAYERS", results([(s.algorithm, output) for s in STEPS for output in s.outputs]))
    step.addParameterSources("REPORTS", results([(s.algorithm, "REPORT") for s in STEPS]))
    made = {}
    for row, (name, label) in enumerate(DOCUMENTS.items()):
        made[label] = QgsProcessingModelOutput(label, label)
        made[label].setChildId("deliverable")
        made[label].setChildOutputName(name)
        made[label].setMandatory(name == "GEOPACKAGE")
        made[label].setPosition(QPointF((3 + len(STEPS)) * COLUMN, (4 * (len(STEPS) + 1) + row) * ROW))
        made[label].setSize(SIZE)
    step.setModelOutputs(made)
    return step


def main() -> None:
    """Write the model."""
    with tempfile.TemporaryDirectory() as folder:
        os.environ["XDG_RUNTIME_DIR"] = os.environ["QGIS_CUSTOM_CONFIG_PATH"] = folder
        application = QgsApplication([], False)
        application.initQgis()
        from trame_verte.processing.provider import TrameVerteProvider

        provider = TrameVerteProvider()
        QgsApplication.processingRegistry().addProvider(provider)
        MODEL.parent.mkdir(exist_ok=True)
        if not make_model().toFile(str(MODEL)):
            sys.exit(f"{MODEL} could not be written")
        application.exitQgis()


if __name__ == "__main__":
    main()

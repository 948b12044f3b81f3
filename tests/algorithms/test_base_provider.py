"""What every algorithm of the provider has in common."""

from __future__ import annotations

import inspect

import pytest


@pytest.fixture(scope="module")
def algorithms(qgis_app):
    provider = qgis_app.processingRegistry().providerById("trameverte")
    assert provider is not None
    return provider.algorithms()


def test_processing_is_qgis_own(run_algorithm):
    assert "trame_verte" not in inspect.getfile(run_algorithm)


def test_provider_has_its_icon_and_no_format_that_cuts_names(qgis_app):
    provider = qgis_app.processingRegistry().providerById("trameverte")
    assert not provider.icon().isNull()
    assert "shp" not in provider.supportedOutputVectorLayerExtensions()
    assert provider.supportedOutputVectorLayerExtensions()[0] == "gpkg"


def test_common_parameters_and_numbers(algorithms):
    from trame_verte.processing.base import TrameVerteAlgorithm

    # Those that write documents, and those that no layer gives a projection, reject nothing.
    for algorithm in (each for each in algorithms if isinstance(each, TrameVerteAlgorithm) and each.MAIN):
        names = {d.name() for d in algorithm.parameterDefinitions()}
        assert {"TARGET_CRS", "REJECTS", "REPORT"} <= names, algorithm.id()
        outputs = {d.name() for d in algorithm.outputDefinitions()}
        assert {"N_READ", "N_REPAIRED", "N_REJECTED", "N_OUT"} <= outputs, algorithm.id()


def test_every_parameter_is_explained(algorithms):
    for algorithm in algorithms:
        silent = [d.name() for d in algorithm.parameterDefinitions() if not d.help()]
        assert not silent, algorithm.id()
        assert len(algorithm.shortHelpString()) > 200, algorithm.id()


def test_required_inputs_stand_in_front(algorithms):
    for algorithm in algorithms:
        from qgis.core import QgsProcessingParameterDefinition

        flags = QgsProcessingParameterDefinition.Flag
        definitions = [d for d in algorithm.parameterDefinitions() if not d.isDestination()]
        hidden = [
            d.name()
            for d in definitions
            if d.flags() & flags.FlagAdvanced and not d.flags() & flags.FlagOptional and d.defaultValue() is None
        ]
        assert not hidden, algorithm.id()


def test_outputs_have_a_schema_and_documented_fields(algorithms):
    from trame_verte.processing.parameters import OutputSpec
    from trame_verte.trame_verte_plugin.engine.schema import output_schema

    for algorithm in algorithms:
        fresh = algorithm.create()
        for spec in fresh.specs.values():
            if isinstance(spec, OutputSpec):
                fields = output_schema(fresh.NAME, spec.name)
                lowered = [f.name.lower() for f in fields]
                assert len(set(lowered)) == len(lowered), (algorithm.id(), spec.name)
                assert all(f.alias and f.description for f in fields), (algorithm.id(), spec.name)


def test_each_has_a_page_of_the_guide_and_can_run(algorithms):
    for algorithm in algorithms:
        assert algorithm.canExecute() == (True, "")
        assert not algorithm.icon().isNull()
        assert algorithm.NAME in algorithm.helpUrl(), algorithm.id()


def test_missing_package_is_told_in_the_dialog(algorithms, monkeypatch):
    from trame_verte.trame_verte_plugin import requirements

    monkeypatch.setattr(requirements, "missing_packages", lambda: [requirements.PACKAGES[1]])
    for algorithm in algorithms:
        allowed, sentence = algorithm.canExecute()
        assert not allowed
        assert "shapely" in sentence

# Every target does its own set-up; a second run is fast. See CONTRIBUTING.md.
.DEFAULT_GOAL := help
.PHONY: help demo test lint package link i18n bench sample nightly

PYTHON := .venv/bin/python

help:  ## what each target does
	@grep -E '^[a-z0-9]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 10

demo:  ## run every algorithm on the sample data, through the real qgis_process
	@scripts/setup.sh run
	@scripts/demo.sh

test: lint  ## every check: lint, unit, batch and desktop tests, the engine once more on shapely 2.0
	$(PYTHON) -m pytest --cov=trame_verte_plugin/engine --cov-report=term:skip-covered --cov-fail-under=95
	@scripts/setup_shapely20.sh
	.venv-shapely20/bin/python -m pytest tests/engine

lint:  ## ruff, Qt 6 readiness, types
	@scripts/setup.sh test
	@scripts/lint.sh

package:  ## build/trame_verte.<version>.zip, what plugins.qgis.org accepts
	@scripts/package.sh

link:  ## a link to this folder in the user's QGIS profile
	@scripts/link.sh

i18n:  ## gather the strings into i18n/*.ts and compile the translations
	@scripts/setup.sh test
	$(PYTHON) scripts/update_translations.py

sample:  ## make sample_data/trame_verte.gpkg again
	@scripts/setup.sh run
	$(PYTHON) sample_data/make_sample.py

bench:  ## ourselves and the tools that planners use, on the same work
	@scripts/setup.sh bench
	$(PYTHON) benchmarks/run.py
	$(PYTHON) benchmarks/run_zones.py
	$(PYTHON) benchmarks/run_estates.py
	$(PYTHON) benchmarks/run_network.py
	$(PYTHON) benchmarks/run_connectivity.py
	$(PYTHON) benchmarks/run_export.py
	$(PYTHON) benchmarks/run_maps.py

nightly: test bench  ## the long tests as well
	$(PYTHON) -m pytest -m nightly

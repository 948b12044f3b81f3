#!/bin/bash
# Static checks: style, types, and what Qt 6 would break. Run by `make lint`.
set -euo pipefail
cd "$(dirname "$0")/.."
bin=$PWD/.venv/bin
stubs=$PWD/.venv/stubs

# Stubs of QGIS in which Qt is PyQt6's, that knows no unscoped enum. They stand apart from what can be imported.
make_stubs() {
    local module
    rm -rf "$stubs"
    "$bin/python" -m pip install -qq --disable-pip-version-check --no-deps --target "$stubs" qgis-stubs==0.5.0 PyQt6==6.8.1
    mv "$stubs/qgis-stubs" "$stubs/qgis"
    mkdir -p "$stubs/qgis/PyQt" "$stubs/PyQt5"
    touch "$stubs/qgis/PyQt/__init__.pyi" "$stubs/PyQt5/__init__.pyi" "$stubs/PyQt6/__init__.pyi"
    for module in "$stubs"/PyQt6/Qt*.pyi; do
        module=$(basename "$module" .pyi)
        echo "from PyQt6.$module import *" | tee "$stubs/qgis/PyQt/$module.pyi" >"$stubs/PyQt5/$module.pyi"
    done
    touch "$stubs/ready"
}

$bin/ruff check .
$bin/ruff format --check .
$bin/flake8 --select=QGS1,QGS4 __init__.py processing trame_verte_plugin
[ -e "$stubs/ready" ] || make_stubs
# mypy finds the package by its name, which the folder need not have.
mkdir -p build/lint
ln -sfn "$PWD" build/lint/trame_verte
cd build/lint
# What QGIS adds to its classes while it runs (old names of its enums) is unknown to the stubs; Qt's enums are never that.
allowed='"type\[(Qgis|[A-PR-Z]\w*)\]" has no attribute|has no attribute "QgsProcessingException"'
# Asked for under QGIS 3.36 and older only.
allowed+='|"type\[QVariant\]" has no attribute "Type"'
found=$(MYPYPATH=$stubs "$bin/mypy" --config-file ../../pyproject.toml --cache-dir ../../.mypy_cache --no-error-summary \
    -p trame_verte.trame_verte_plugin -p trame_verte.processing | grep ': error: ' | grep -vP "$allowed" || true)
[ -z "$found" ] || { echo "$found"; exit 1; }

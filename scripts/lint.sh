#!/bin/bash
# Static checks: style, what Qt 6 would break, types. Run by `make lint`.
set -euo pipefail
cd "$(dirname "$0")/.."
bin=.venv/bin
$bin/ruff check .
$bin/ruff format --check .

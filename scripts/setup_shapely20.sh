#!/bin/bash
# Makes `.venv-shapely20`: the tests' environment with shapely 2.0.7, the oldest API that the engine is written to.
# Never used inside QGIS, so the ready-made wheel (with a GEOS of its own) is right here.
set -euo pipefail
cd "$(dirname "$0")/.."
python=.venv-shapely20/bin/python
version() { $python -c 'from importlib.metadata import version; print(version("shapely"))' 2>/dev/null; }

[ "$(version || true)" != 2.0.7 ] || exit 0
echo ">> making the virtual environment .venv-shapely20"
/usr/bin/python3 -m venv --clear --system-site-packages .venv-shapely20
$python -m pip install -q --disable-pip-version-check --no-deps --only-binary shapely shapely==2.0.7
# Everything else (pytest, hypothesis, PROJ's data) is found in .venv, after this environment's own packages.
main=$(.venv/bin/python -c 'import sysconfig; print(sysconfig.get_path("purelib"))')
own=$($python -c 'import sysconfig; print(sysconfig.get_path("purelib"))')
echo "$main" >"$own/main.pth"
cp "$main/proj_data.pth" "$own/"

#!/bin/bash
# Installs what the project needs on Debian 12 or 13 and makes the virtual environment `.venv`.
#
#   scripts/setup.sh run     what `make demo` needs: QGIS, shapely 2, scipy, Jinja2, Plotly
#   scripts/setup.sh test    the same and the tools of the tests
#   scripts/setup.sh bench   the same and the peers of the benchmarks (PostGIS)
#
# The environment sees the system's packages: NumPy, GDAL, fiona, pyproj and rtree come from Debian, because a second
# copy of any of them beside QGIS's crashes. Where Debian's shapely is older than 2 it is built against the system's
# GEOS, the very one that QGIS has loaded.
set -euo pipefail
cd "$(dirname "$0")/.."
level=${1:-run}
python=/usr/bin/python3

say() { printf '>> %s\n' "$*"; }

as_root() {
    if [ "$(id -u)" = 0 ]; then "$@"; else sudo "$@"; fi
}

missing_packages() {
    local package
    for package in "$@"; do
        dpkg-query -W -f '${Status}' "$package" 2>/dev/null | grep -q 'install ok installed' || printf '%s\n' "$package"
    done
}

# QGIS 3.40 is in the backports of Debian 12: their line is made from the line that this machine already uses.
enable_backports() {
    local release=$1 keyring=/usr/share/keyrings/debian-archive-keyring.gpg uri
    ! apt-get indextargets --format '$(RELEASE)' 'Created-By: Packages' | grep -q "^$release-backports\$" || return 0
    uri=$(apt-get indextargets --format '$(RELEASE) $(REPO_URI)' 'Created-By: Packages' | awk -v r="$release" '$1 == r { print $2; exit }')
    [ -n "$uri" ] || { echo "No apt source for Debian $release was found: QGIS 3.40 cannot be installed." >&2; exit 1; }
    echo "deb [signed-by=$keyring] $uri $release-backports main" | as_root tee /etc/apt/sources.list.d/trame-verte-backports.list >/dev/null
}

install_debian() {
    local wanted codename from=()
    wanted=$(missing_packages "$@")
    [ -n "$wanted" ] || return 0
    . /etc/os-release
    codename=${VERSION_CODENAME:?this script knows Debian only}
    as_root apt-get update -q
    if [ "$codename" = bookworm ]; then
        enable_backports bookworm
        as_root apt-get update -q
        from=(-t bookworm-backports)
    fi
    say "installing from Debian: $(echo $wanted)"
    # Only QGIS comes from the backports; everything else stays with the release.
    local qgis others
    qgis=$(echo "$wanted" | grep -E '^(qgis|python3-qgis)' || true)
    others=$(echo "$wanted" | grep -vE '^(qgis|python3-qgis)' || true)
    [ -z "$others" ] || as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends $others
    [ -z "$qgis" ] || as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends "${from[@]}" $qgis
}

run_packages=(qgis python3-qgis qgis-providers python3-venv python3-dev python3-pip build-essential libgeos-dev
    python3-numpy python3-scipy python3-pyproj python3-fiona python3-rtree python3-jinja2 python3-plotly
    python3-gdal python3-psycopg2 spatialite-bin git make fonts-dejavu-core)
test_packages=(xvfb xauth imagemagick pyqt5-dev-tools qttools5-dev-tools poppler-utils python3-pandas)
bench_packages=(postgresql postgis postgresql-postgis time)

packages=("${run_packages[@]}")
[ "$level" = run ] || packages+=("${test_packages[@]}")
[ "$level" != bench ] || packages+=("${bench_packages[@]}")
install_debian "${packages[@]}"

if [ ! -x .venv/bin/python ]; then
    say "making the virtual environment .venv"
    $python -m venv --system-site-packages .venv
fi
# pip must not replace what the system's compiled packages were built with.
$python - >.venv/constraints.txt <<'PYTHON'
from importlib.metadata import PackageNotFoundError, version

for package in ("numpy", "scipy", "pyproj", "pandas", "fiona", "rtree"):
    try:
        print(f"{package}=={version(package)}")
    except PackageNotFoundError:
        pass
PYTHON
# From a virtual environment Debian's pyproj does not find PROJ's data by itself.
proj_data=$($python -c 'import pyproj; print(pyproj.datadir.get_data_dir())')
site_packages=$(.venv/bin/python -c 'import sysconfig; print(sysconfig.get_path("purelib"))')
echo "import os; os.environ.setdefault('PROJ_DATA', '$proj_data')" >"$site_packages/proj_data.pth"
if ! .venv/bin/python -c 'import shapely; assert hasattr(shapely, "to_wkb")' 2>/dev/null; then
    say "building shapely 2 against the system's GEOS"
    .venv/bin/pip install -q --no-binary shapely -c .venv/constraints.txt 'shapely>=2.0,<3'
fi
[ "$level" = run ] || .venv/bin/pip install -q -c .venv/constraints.txt -r tests/requirements.txt
say "ready ($level)"

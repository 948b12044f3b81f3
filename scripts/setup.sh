#!/bin/bash
# Installs what the project needs on Debian 12 or 13 and makes the virtual environment `.venv`.
#
#   scripts/setup.sh run     what `make demo` needs: QGIS, shapely 2, scipy, Jinja2, Plotly
#   scripts/setup.sh test    the same and the tools of the tests (PostGIS is one; without it its tests are skipped)
#   scripts/setup.sh bench   the same and the peers of the benchmarks (GeoPandas)
#
# The environment sees the system's packages: NumPy, GDAL, fiona, pyproj and rtree come from Debian, because a second
# copy of any of them beside QGIS's crashes. Where Debian's shapely is older than 2 it is built against the system's
# GEOS, the very one that QGIS has loaded. Where nothing is missing, nothing is asked of the network.
set -euo pipefail
cd "$(dirname "$0")/.."
level=${1:-run}
python=/usr/bin/python3
log=build/setup.log

run_packages=(qgis python3-qgis qgis-providers python3-venv python3-pip python3-numpy python3-scipy
    python3-pyproj python3-fiona python3-rtree python3-jinja2 python3-plotly python3-gdal git make fonts-dejavu-core)
test_packages=(xvfb xauth imagemagick qttools5-dev-tools poppler-utils python3-pandas)
database_packages=(postgresql postgresql-postgis python3-psycopg2)

say() { printf '>> %s\n' "$*"; }

# Runs a command with its output in the log, which is shown where the command fails.
quietly() {
    mkdir -p build
    "$@" >>"$log" 2>&1 </dev/null || { echo "This failed: $*" >&2; tail -n 30 "$log" >&2; exit 1; }
}

as_root() {
    if [ "$(id -u)" = 0 ]; then "$@"; else sudo "$@"; fi
}

apt_get() {
    quietly as_root env DEBIAN_FRONTEND=noninteractive apt-get -y -q -o DPkg::Lock::Timeout=600 "$@"
}

missing_from_debian() {
    local installed
    installed=$(dpkg-query -W -f '${db:Status-Status} ${Package}\n' "$@" 2>/dev/null | sed -n 's/^installed //p')
    printf '%s\n' "$@" | grep -vxF "$installed" || true
}

# QGIS 3.40 is in the backports of Debian 12: their line is made from the line that this machine already uses.
enable_backports() {
    local release=$1 keyring=/usr/share/keyrings/debian-archive-keyring.gpg uri
    ! apt-get indextargets --format '$(RELEASE)' 'Created-By: Packages' | grep -q "^$release-backports\$" || return 0
    uri=$(apt-get indextargets --format '$(RELEASE) $(REPO_URI)' 'Created-By: Packages' |
        awk -v r="$release" '$1 == r { print $2; exit }')
    [ -n "$uri" ] || { echo "No apt source for Debian $release was found: QGIS 3.40 cannot be installed." >&2; exit 1; }
    echo "deb [signed-by=$keyring] $uri $release-backports main" |
        as_root tee /etc/apt/sources.list.d/trame-verte-backports.list >/dev/null
    apt_get update
}

install_from_debian() {
    local wanted qgis others from=()
    wanted=$(missing_from_debian "$@")
    [ -n "$wanted" ] || return 0
    say "installing from Debian, which can take some minutes:" $wanted
    apt_get update
    qgis=$(grep -E '^(qgis|python3-qgis)' <<<"$wanted" || true)
    others=$(grep -vE '^(qgis|python3-qgis)' <<<"$wanted" || true)
    [ -z "$others" ] || apt_get install --no-install-recommends $others
    [ -n "$qgis" ] || return 0
    # Only QGIS comes from the backports; everything else stays with the release.
    if [ "$codename" = bookworm ]; then
        enable_backports bookworm
        from=(-t bookworm-backports)
    fi
    apt_get install --no-install-recommends "${from[@]}" $qgis
}

pip_install() {
    quietly .venv/bin/python -m pip install --disable-pip-version-check --no-input -c .venv/constraints.txt "$@"
}

make_environment() {
    local proj_data site_packages
    if [ ! -x .venv/bin/python ]; then
        say "making the virtual environment .venv"
        quietly $python -m venv --system-site-packages .venv
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
        pip_install --no-binary shapely shapely==2.1.2
    fi
    [ "$level" = run ] || pip_install -r tests/requirements.txt
}

# GeoPandas with the newest wheels, apart from everything else: they bring a GDAL and a GEOS of their own.
make_peers() {
    local folder=build/bench/peers
    [ ! -e $folder/ready ] || return 0
    say "making the environment of the benchmark's GeoPandas"
    rm -rf $folder
    quietly $python -m venv $folder
    quietly $folder/bin/python -m pip install --disable-pip-version-check --no-input geopandas pyogrio
    touch $folder/ready
}

codename=$(. /etc/os-release && echo "${VERSION_CODENAME:-}")
case $codename in
# Debian 12's own shapely is 1.8: the one that is built needs these.
bookworm) run_packages+=(build-essential libgeos-dev python3-dev) ;;
"") echo "This script knows Debian and its kin only: CONTRIBUTING.md says what to install elsewhere." >&2; exit 1 ;;
# From Debian 13 on shapely is recent enough and linked to QGIS's own GEOS.
*) run_packages+=(python3-shapely) ;;
esac
packages=("${run_packages[@]}")
[ "$level" = run ] || packages+=("${test_packages[@]}")
install_from_debian "${packages[@]}"
if [ "$level" != run ]; then
    # Tests and comparisons that need the database say that it is missing, and are left out.
    (install_from_debian "${database_packages[@]}") || say "PostGIS could not be installed: what needs it is left out"
fi
if [ "$level" = bench ]; then
    # A peer that cannot be installed is left out of the comparison, which says so.
    (make_peers) || say "GeoPandas could not be installed: it will not be compared"
    .venv/bin/python -c 'import igraph' 2>/dev/null ||
        quietly .venv/bin/python -m pip install --disable-pip-version-check --no-input -c .venv/constraints.txt igraph ||
        say "igraph could not be installed: it will not be compared"
fi

# What the environment was made from: where none of it has changed, it is left alone.
stamp=.venv/ready-$level
state=$(cat "$0" tests/requirements.txt | sha256sum; $python --version; dpkg-query -W -f '${Version}\n' "${packages[@]}")
[ "$state" != "$(cat "$stamp" 2>/dev/null)" ] || exit 0
make_environment
printf '%s\n' "$state" >"$stamp"
say "ready ($level)"

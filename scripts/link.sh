#!/bin/bash
# Links this folder into the plugins of the user's default QGIS profile. Run by `make link`.
set -euo pipefail
root=$(cd "$(dirname "$0")/.." && pwd)
case $(uname -s) in
Darwin) data="$HOME/Library/Application Support" ;;
*) data=${XDG_DATA_HOME:-$HOME/.local/share} ;;
esac
plugins="$data/QGIS/QGIS3/profiles/${QGIS_PROFILE:-default}/python/plugins"
link=$plugins/trame_verte
mkdir -p "$plugins"
if [ -e "$link" ] && [ ! -L "$link" ]; then
    echo "$link is a folder, perhaps an installed copy of the plugin: remove it first." >&2
    exit 1
fi
ln -sfn "$root" "$link"
echo "$link -> $root"
echo "Start QGIS and tick 'Trame verte' under Plugins > Manage and Install Plugins."

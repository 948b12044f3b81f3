#!/bin/bash
# The real qgis_process with this plugin enabled, in a profile of its own: scripts/batch.sh run trameverte:… -- …
set -euo pipefail
root=$(cd "$(dirname "$0")/.." && pwd)
private=$root/build/batch
mkdir -p "$private/plugins" "$private/profile" "$private/runtime"
chmod 700 "$private/runtime"
ln -sfn "$root" "$private/plugins/trame_verte"

export QT_QPA_PLATFORM=offscreen
export QGIS_PLUGINPATH=$private/plugins QGIS_CUSTOM_CONFIG_PATH=$private/profile XDG_RUNTIME_DIR=$private/runtime
# Packages that Debian does not have, or not recent enough, stand in the virtual environment.
PYTHONPATH=$("$root/.venv/bin/python" -c 'import sysconfig; print(sysconfig.get_path("purelib"))')${PYTHONPATH:+:$PYTHONPATH}
export PYTHONPATH

# The command answers 1 where the plugin is enabled already.
qgis_process plugins enable trame_verte >"$private/enable.log" 2>&1 || true
exec qgis_process "$@"
